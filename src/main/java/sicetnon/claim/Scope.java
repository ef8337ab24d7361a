package sicetnon.claim;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * For what a claim is said to hold.
 *
 * @param values value by axis: place, level, framework, company, condition, time, year (or
 *     year-month, as of which it is said), provider, statistic, part (of the thing held), of (whose
 *     the thing is)
 */
public record Scope(SortedMap<String, String> values) {
  /** No restriction named. */
  public static final Scope NONE = new Scope(new TreeMap<>());

  /** Axes on which different named values make two claims incomparable. */
  public static final Set<String> SEPARATING =
      Set.of(
          "place", "level", "framework", "company", "statistic", "condition", "time", "part", "of");

  /** Axes that restrict a claim, so that an unrestricted one does not contradict it. */
  public static final Set<String> RESTRICTING =
      Set.of("level", "framework", "company", "condition", "time", "part");

  public Scope {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** This scope with one more axis named; a value that is there already stays. */
  public Scope with(String axis, String value) {
    SortedMap<String, String> more = new TreeMap<>(values);
    more.putIfAbsent(axis, value);
    return new Scope(more);
  }

  /** The value on an axis, or an empty string. */
  public String get(String axis) {
    return values.getOrDefault(axis, "");
  }

  /** Whether both are said as of a time, and this one of an earlier one. */
  public boolean before(Scope other) {
    String mine = get("year");
    String theirs = other.get("year");
    return !mine.isEmpty() && mine.compareTo(theirs) < 0 && !theirs.startsWith(mine);
  }

  /** {@code axis=value} pairs joined by "; ". */
  public String text() {
    return values.isEmpty()
        ? ""
        : values.entrySet().stream()
            .map((Map.Entry<String, String> e) -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining("; "));
  }
}
