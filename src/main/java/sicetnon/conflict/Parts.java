package sicetnon.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sicetnon.claim.Claim;
import sicetnon.claim.Value;
import sicetnon.concept.Thing;
import sicetnon.group.Item;
import sicetnon.group.Position;
import sicetnon.pack.Pack;

/**
 * A part with one holder against its whole with another: worth a look, no contradiction. A thing is
 * part of one that the pack says it is part of, and of one with the same head that names less.
 */
final class Parts {
  /** Things with more facets are compared with their head alone. */
  private static final int MOST_FACETS = 4;

  private final Pack pack;
  private final Map<String, Item> byThing = new HashMap<>();

  Parts(Pack pack) {
    this.pack = pack;
  }

  /** One near miss for each part that another role than the whole's has. */
  List<NearMiss> find(List<Item> items) {
    items.forEach(i -> byThing.put(i.question().thing().key(), i));
    List<NearMiss> near = new ArrayList<>();
    for (Item part : items) {
      Thing thing = part.question().thing();
      if (thing.named()) {
        wholes(thing).forEach(w -> against(part, byThing.get(w), near));
      }
    }
    return near;
  }

  private List<String> wholes(Thing thing) {
    List<String> keys = new ArrayList<>();
    if (thing.facets().isEmpty()) {
      pack.topic(thing.head())
          .map(Pack.Topic::partOf)
          .filter(byThing::containsKey)
          .ifPresent(keys::add);
      return keys;
    }
    int all = thing.facets().size() > MOST_FACETS ? 1 : (1 << thing.facets().size()) - 1;
    for (int chosen = all - 1; chosen >= 0; chosen--) {
      List<String> facets = new ArrayList<>();
      for (int i = 0; i < thing.facets().size(); i++) {
        if ((chosen & (1 << i)) != 0) {
          facets.add(thing.facets().get(i));
        }
      }
      String whole = new Thing(thing.head(), facets, true).key();
      if (byThing.containsKey(whole)) {
        keys.add(whole);
      }
    }
    return keys;
  }

  private void against(Item part, Item whole, List<NearMiss> near) {
    for (Position p : part.positions()) {
      for (Position q : whole.positions()) {
        Claim a = p.claims().get(0);
        Claim b = q.claims().get(0);
        boolean differ =
            !p.denies() && !q.denies() && a.subjects().stream().noneMatch(b.subjects()::contains);
        if (differ && rules(a) && rules(b)) {
          near.add(NearMiss.of(part, NearMissReason.PART_OF, a, p.text(), b, q.text()));
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
