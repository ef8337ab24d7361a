package sicetnon.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Entries that are of one question: their passages are, two by two, the same ones. */
final class Group {
  private final List<Believed> entries = new ArrayList<>();
  private final List<Side> sides = new ArrayList<>();

  /** Of each entry the sides on which its answers are. */
  private final List<Set<Side>> apart = new ArrayList<>();

  Group(Believed first) {
    add(first);
  }

  /** Whether an entry sets the same two passages apart, or asks the same and has one of them. */
  boolean takes(Believed entry) {
    Map<Believed.Answer, Side> same = touched(entry);
    return same.size() > 1
        || (!same.isEmpty() && entries.stream().anyMatch(e -> e.asked().equals(entry.asked())));
  }

  /** The sides that have passages of an entry, a side for one of them at most. */
  private Map<Believed.Answer, Side> touched(Believed entry) {
    Map<Believed.Answer, Side> out = new LinkedHashMap<>();
    for (Believed.Answer answer : entry.answers()) {
      sides.stream()
          .filter(s -> !out.containsValue(s) && s.touches(answer))
          .findFirst()
          .ifPresent(s -> out.put(answer, s));
    }
    return out;
  }

  /** Adds an entry: each answer to the side that has its passage or its words, else a new one. */
  void add(Believed entry) {
    entries.add(entry);
    Map<Believed.Answer, Side> places = touched(entry);
    Set<Side> taken = new HashSet<>(places.values());
    for (Believed.Answer answer : entry.answers()) {
      Side side = places.get(answer);
      if (side == null) {
        side =
            sides.stream()
                .filter(s -> !taken.contains(s) && s.says(answer))
                .findFirst()
                .orElse(null);
      }
      if (side == null) {
        side = new Side();
        sides.add(side);
      }
      side.add(answer);
      taken.add(side);
    }
    apart.add(taken);
  }

  /** Whether some entry sets two sides apart. */
  boolean apart(int side, int other) {
    return apart.stream()
        .anyMatch(a -> a.contains(sides.get(side)) && a.contains(sides.get(other)));
  }

  /** In the order in which they came. */
  List<Believed> entries() {
    return entries;
  }

  /** In the order in which they came. */
  List<Side> sides() {
    return sides;
  }

  /** The names of its readers, each once. */
  Set<String> readers() {
    Set<String> out = new LinkedHashSet<>();
    entries.forEach(e -> out.add(e.by()));
    return out;
  }
}
