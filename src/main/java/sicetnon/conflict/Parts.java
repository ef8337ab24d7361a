package sicetnon.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import sicetnon.claim.Claim;
import sicetnon.claim.Value;
import sicetnon.concept.FacetMatch;
import sicetnon.concept.Thing;
import sicetnon.group.Item;
import sicetnon.group.Position;
import sicetnon.pack.Pack;

/**
 * A part with one holder against its whole with another: worth a look, no contradiction. A thing is
 * part of one that the pack says it is part of, and of one with the same head that names less. It
 * keeps no claims: there may be as many parts as questions.
 */
final class Parts {
  /** Things with one head that are compared with each other. */
  private static final int MOST_THINGS = 100;

  private final Pack pack;
  private final Map<String, List<Part>> byHead = new TreeMap<>();

  Parts(Pack pack) {
    this.pack = pack;
  }

  /**
   * What of an item matters here.
   *
   * @param item its id
   * @param question in words
   * @param key of the question
   * @param thing what it is about; named
   * @param answers those whose roles rule the thing, in the item's order
   */
  record Part(String item, String question, String key, Thing thing, List<Ruling> answers) {}

  /**
   * An answer that is no denial.
   *
   * @param text the position
   * @param roles the subjects of its first ruling claim
   */
  record Ruling(String text, List<String> roles) {}

  /** The part that an item may be; nothing where it names no thing. */
  static Optional<Part> of(Item item, Pack pack) {
    Thing thing = item.question().thing();
    if (!thing.named()) {
      return Optional.empty();
    }
    List<Ruling> answers = new ArrayList<>();
    for (Position p : item.positions()) {
      if (!p.denies()) {
        ruling(p, pack).ifPresent(c -> answers.add(new Ruling(p.text(), c.subjects())));
      }
    }
    return Optional.of(
        new Part(item.id(), item.question().question(), item.question().key(), thing, answers));
  }

  private static Optional<Claim> ruling(Position position, Pack pack) {
    return position.claims().stream().filter(c -> rules(c, pack)).findFirst();
  }

  private static boolean rules(Claim claim, Pack pack) {
    return claim.arguable()
        && claim.value() instanceof Value.Holder h
        && pack.act(h.act()).filter(Pack.Act::strong).isPresent();
  }

  /** Adds an item's part, in the order of the items. */
  void add(Part part) {
    List<Part> same = byHead.computeIfAbsent(part.thing().head(), k -> new ArrayList<>());
    if (same.size() < MOST_THINGS) {
      same.add(part);
    }
  }

  /** A part with a whole that another role has. */
  record Pair(Part part, Ruling a, Part whole, Ruling b) {
    Near near() {
      return Near.of(
          part.item(), part.question(), part.key(), NearMissReason.PART_OF, a.text(), b.text());
    }

    /** The near miss, given the items. */
    NearMiss miss(Map<String, Item> items, Pack pack) {
      Item item = items.get(part.item());
      return NearMiss.of(
          item,
          NearMissReason.PART_OF,
          claim(item, a, pack),
          a.text(),
          claim(items.get(whole.item()), b, pack),
          b.text());
    }

    private static Claim claim(Item item, Ruling ruling, Pack pack) {
      return item.positions().stream()
          .filter(p -> p.text().equals(ruling.text()))
          .findFirst()
          .flatMap(p -> ruling(p, pack))
          .orElseThrow();
    }
  }

  /** One pair for each part and each whole that another role has. */
  List<Pair> find() {
    List<Pair> pairs = new ArrayList<>();
    for (List<Part> same : byHead.values()) {
      for (Part part : same) {
        wholes(part, same).forEach(whole -> against(part, whole, pairs));
      }
    }
    return pairs;
  }

  /** What a thing is part of: by the pack, or since its facets are more. */
  private List<Part> wholes(Part part, List<Part> same) {
    Thing thing = part.thing();
    String of = pack.topic(thing.head()).map(Pack.Topic::partOf).orElse("");
    List<Part> wholes = new ArrayList<>();
    byHead.getOrDefault(thing.facets().isEmpty() ? of : "", List.of()).stream()
        .filter(w -> w.thing().facets().isEmpty())
        .forEach(wholes::add);
    for (Part other : same) {
      Thing whole = other.thing();
      boolean more = thing.facets().size() > whole.facets().size();
      if (more && thing.match(whole) == FacetMatch.NARROWER) {
        wholes.add(other);
      }
    }
    return wholes;
  }

  private static void against(Part part, Part whole, List<Pair> pairs) {
    for (Ruling a : part.answers()) {
      for (Ruling b : whole.answers()) {
        if (a.roles().stream().noneMatch(b.roles()::contains)) {
          pairs.add(new Pair(part, a, whole, b));
          return;
        }
      }
    }
  }
}
