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
 * part of one that the pack says it is part of, and of one with the same head that names less.
 */
final class Parts {
  /** Things with one head that are compared with each other. */
  private static final int MOST_THINGS = 100;

  private final Pack pack;
  private final Map<String, List<Item>> byHead = new TreeMap<>();

  Parts(Pack pack) {
    this.pack = pack;
  }

  /** One near miss for each part and each whole that another role has. */
  List<NearMiss> find(List<Item> items) {
    for (Item item : items) {
      Thing thing = item.question().thing();
      List<Item> same = byHead.computeIfAbsent(thing.head(), k -> new ArrayList<>());
      if (thing.named() && same.size() < MOST_THINGS) {
        same.add(item);
      }
    }
    List<NearMiss> near = new ArrayList<>();
    for (List<Item> same : byHead.values()) {
      for (Item part : same) {
        wholes(part, same).forEach(whole -> against(part, whole, near));
      }
    }
    return near;
  }

  /** What a thing is part of: by the pack, or since its facets are more. */
  private List<Item> wholes(Item part, List<Item> same) {
    Thing thing = part.question().thing();
    String of = pack.topic(thing.head()).map(Pack.Topic::partOf).orElse("");
    List<Item> wholes = new ArrayList<>();
    byHead.getOrDefault(thing.facets().isEmpty() ? of : "", List.of()).stream()
        .filter(w -> w.question().thing().facets().isEmpty())
        .forEach(wholes::add);
    for (Item other : same) {
      Thing whole = other.question().thing();
      boolean more = thing.facets().size() > whole.facets().size();
      if (more && thing.match(whole) == FacetMatch.NARROWER) {
        wholes.add(other);
      }
    }
    return wholes;
  }

  private void against(Item part, Item whole, List<NearMiss> near) {
    for (Position p : part.positions()) {
      for (Position q : whole.positions()) {
        Optional<Claim> a = p.claims().stream().filter(this::rules).findFirst();
        Optional<Claim> b = q.claims().stream().filter(this::rules).findFirst();
        boolean both = !p.denies() && !q.denies() && a.isPresent() && b.isPresent();
        if (both && a.get().subjects().stream().noneMatch(b.get().subjects()::contains)) {
          near.add(NearMiss.of(part, NearMissReason.PART_OF, a.get(), p.text(), b.get(), q.text()));
          return;
        }
      }
    }
  }

  private boolean rules(Claim claim) {
    return claim.arguable()
        && claim.value() instanceof Value.Holder h
        && pack.act(h.act()).filter(Pack.Act::strong).isPresent();
  }
}
