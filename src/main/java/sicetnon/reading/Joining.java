package sicetnon.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import sicetnon.claim.Claim;
import sicetnon.claim.Hash;
import sicetnon.conflict.ConflictFinder;
import sicetnon.conflict.Contradiction;
import sicetnon.conflict.FoundBy;
import sicetnon.conflict.NearMiss;
import sicetnon.group.Item;
import sicetnon.group.Position;

/**
 * Makes rows of what other readers found: an entry whose passages back a row of the program
 * confirms it, one whose passages came near to a row makes it one, and all else are rows of their
 * own.
 */
public final class Joining {
  /** The program among the readers. */
  public static final String PROGRAM = "program";

  /** A claim with a longer quotation says nothing of where a passage of it belongs. */
  private static final int LONGEST = 600;

  private final ConflictFinder.Result found;
  private final Map<String, List<Claim>> bySource = new HashMap<>();
  private final Map<String, List<Place>> places = new HashMap<>();
  private final Map<String, List<Place>> nearPlaces = new HashMap<>();
  private final Map<String, Set<String>> readers = new LinkedHashMap<>();
  private final Map<String, Set<String>> entries = new HashMap<>();
  private final Map<String, Set<String>> remarks = new HashMap<>();
  private final Map<String, Contradiction> near = new TreeMap<>();
  private final List<Group> groups = new ArrayList<>();
  private final Making making;
  private final Doubts doubts = new Doubts(this::touched);

  /** Where a claim stands: the row, or near miss, by its number, and the position in it. */
  private record Place(int row, int position) {}

  private Joining(
      ConflictFinder.Result found,
      Stream<Claim> claims,
      Map<String, String> names,
      UnaryOperator<Claim> voice) {
    this.found = found;
    claims
        .filter(c -> c.evidence().span().length() <= LONGEST)
        .forEach(
            c -> bySource.computeIfAbsent(c.evidence().source(), s -> new ArrayList<>()).add(c));
    for (int i = 0; i < found.contradictions().size(); i++) {
      List<Position> positions = found.contradictions().get(i).positions();
      for (int j = 0; j < positions.size(); j++) {
        Place place = new Place(i, j);
        positions.get(j).claims().forEach(c -> put(c, place, places));
      }
    }
    for (int i = 0; i < found.nearMisses().size(); i++) {
      NearMiss miss = found.nearMisses().get(i);
      // a row has two answers
      if (!miss.positionA().equals(miss.positionB())) {
        put(miss.a(), new Place(i, 0), nearPlaces);
        put(miss.b(), new Place(i, 1), nearPlaces);
      }
    }
    this.making = new Making(this::touched, doubts, names, voice);
  }

  private static void put(Claim claim, Place place, Map<String, List<Place>> places) {
    places.computeIfAbsent(claim.id(), c -> new ArrayList<>()).add(place);
  }

  /**
   * Joins what the program found with what others did.
   *
   * @param found by the program
   * @param claims the program's
   * @param given what others found, in any order
   * @param texts the decoded articles, by path
   * @param names what the roles are called, by slug
   * @param voice gives a claim the voice of its article
   */
  public static Joined of(
      ConflictFinder.Result found,
      Stream<Claim> claims,
      List<Reading> given,
      Map<String, String> texts,
      Map<String, String> names,
      UnaryOperator<Claim> voice) {
    List<Reading> readings =
        given.stream()
            .sorted(
                Comparator.comparing((Reading r) -> !r.by().equals(Reading.BY_HAND))
                    .thenComparing(Reading::by)
                    .thenComparing(Reading::file))
            .toList();
    Checking checking = new Checking(readings, texts);
    Joining joining = new Joining(found, claims, names, voice);
    checking.believed().forEach(joining::take);
    return joining.joined(
        new Readings(
            readers(readings, checking.rejected()),
            checking.rejected(),
            idle(readings, checking.believed())));
  }

  private static List<String> idle(List<Reading> readings, List<Believed> believed) {
    Set<String> ids = new TreeSet<>();
    readings.forEach(r -> r.entries().forEach(e -> ids.add(e.entry().id())));
    believed.forEach(b -> ids.remove(b.entry().id()));
    return List.copyOf(ids);
  }

  private static List<Readings.Reader> readers(List<Reading> readings, List<Rejected> rejected) {
    Map<String, List<Reading>> byName = new TreeMap<>();
    readings.forEach(r -> byName.computeIfAbsent(r.by(), n -> new ArrayList<>()).add(r));
    List<Readings.Reader> out = new ArrayList<>();
    byName.forEach(
        (name, own) ->
            out.add(
                new Readings.Reader(
                    name,
                    own.stream().map(Reading::file).sorted().toList(),
                    own.stream().mapToInt(r -> r.entries().size() + wrong(r)).sum(),
                    Math.toIntExact(
                        rejected.stream()
                            .filter(r -> r.by().equals(name))
                            .map(Rejected::place)
                            .distinct()
                            .count()))));
    return out;
  }

  /** Entries that are not well made; a file that cannot be read has none that can be counted. */
  private static int wrong(Reading reading) {
    return Math.toIntExact(reading.refused().stream().filter(r -> r.number() > 0).count());
  }

  private void take(Believed entry) {
    Set<Integer> rows = meeting(entry, places);
    rows.forEach(r -> note(found.contradictions().get(r).id(), entry));
    if (rows.isEmpty() && !nearly(entry)) {
      groups.stream()
          .filter(g -> g.takes(entry))
          .findFirst()
          .ifPresentOrElse(g -> g.add(entry), () -> groups.add(new Group(entry)));
    }
  }

  private void note(String row, Believed entry) {
    readers.computeIfAbsent(row, r -> new LinkedHashSet<>()).add(entry.by());
    entries.computeIfAbsent(row, r -> new LinkedHashSet<>()).add(entry.entry().id());
    remarks.computeIfAbsent(row, r -> new LinkedHashSet<>()).addAll(doubts.remarks(entry));
  }

  /** The rows, or near misses, of which two answers of an entry have passages of two positions. */
  private Set<Integer> meeting(Believed entry, Map<String, List<Place>> known) {
    Map<Integer, List<Set<Integer>>> positions = new TreeMap<>();
    for (Believed.Answer answer : entry.answers()) {
      Map<Integer, Set<Integer>> mine = new TreeMap<>();
      for (Claim claim : touched(answer)) {
        for (Place place : known.getOrDefault(claim.id(), List.of())) {
          mine.computeIfAbsent(place.row(), r -> new TreeSet<>()).add(place.position());
        }
      }
      mine.forEach((row, at) -> positions.computeIfAbsent(row, r -> new ArrayList<>()).add(at));
    }
    positions.values().removeIf(p -> !joins(p));
    return positions.keySet();
  }

  private static boolean joins(List<Set<Integer>> places) {
    for (int i = 0; i < places.size(); i++) {
      for (int j = i + 1; j < places.size(); j++) {
        if (apart(places.get(i), places.get(j))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean apart(Set<Integer> x, Set<Integer> y) {
    Set<Integer> all = new TreeSet<>(x);
    all.addAll(y);
    return all.size() > 1;
  }

  /** Whether an entry has the passages of a near miss, which is a row then. */
  private boolean nearly(Believed entry) {
    Set<Integer> misses = meeting(entry, nearPlaces);
    if (misses.isEmpty()) {
      return false;
    }
    NearMiss miss = found.nearMisses().get(misses.iterator().next());
    String id = Hash.of("d", miss.item().question().key(), "");
    near.computeIfAbsent(id, i -> row(i, miss, entry.entry().question()));
    note(id, entry);
    remarks.get(id).add(Doubts.sentence(miss.reason().words()));
    return true;
  }

  private static Contradiction row(String id, NearMiss miss, String question) {
    Item item = miss.item();
    return Contradiction.made(
        id,
        new Item(item.id(), item.question().asking(question), item.positions(), item.claims()),
        Contradiction.Severity.LOW,
        List.of(
            new Position(miss.positionA(), List.of(miss.a())),
            new Position(miss.positionB(), List.of(miss.b()))),
        FoundBy.PROGRAM);
  }

  /** The program's claims in whose words a passage lies, those that share most first. */
  private List<Claim> touched(Believed.Answer answer) {
    return bySource.getOrDefault(answer.evidence().source(), List.of()).stream()
        .filter(c -> touches(answer, c))
        .sorted(
            Comparator.comparingInt(
                    (Claim c) -> -c.evidence().span().overlap(answer.evidence().span()))
                .thenComparingInt(c -> c.evidence().span().length())
                .thenComparing(Claim::evidence)
                .thenComparing(Claim::id))
        .toList();
  }

  private static boolean touches(Believed.Answer answer, Claim claim) {
    return claim.evidence().source().equals(answer.evidence().source())
        && claim.evidence().span().touches(answer.evidence().span());
  }

  private Joined joined(Readings readings) {
    List<Contradiction> rows = new ArrayList<>();
    found.contradictions().forEach(r -> rows.add(r.foundBy(by(r.id(), true))));
    near.forEach((id, row) -> rows.add(row.foundBy(by(id, false))));
    List<Item> items = new ArrayList<>();
    for (Group group : groups) {
      Contradiction row = making.row(group);
      rows.add(row);
      items.add(row.item());
    }
    rows.sort(Comparator.comparing(Contradiction::severity));
    Set<String> asked = new TreeSet<>();
    near.values().forEach(r -> asked.add(r.item().id()));
    return new Joined(
        new ConflictFinder.Result(
            List.copyOf(rows),
            found.nearMisses().stream().filter(n -> !asked.contains(n.item().id())).toList(),
            found.more(),
            found.crowded()),
        items,
        readings);
  }

  private FoundBy by(String row, boolean program) {
    return Making.foundBy(
        program,
        readers.getOrDefault(row, Set.of()),
        entries.getOrDefault(row, Set.of()),
        remarks.getOrDefault(row, Set.of()));
  }
}
