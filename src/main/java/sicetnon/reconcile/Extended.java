package sicetnon.reconcile;

import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sicetnon.conflict.Compared;
import sicetnon.group.Item;

/** A store with questions behind it that are in memory. */
final class Extended implements ClaimStore {
  private final ClaimStore first;
  private final List<Item> others;
  private final List<Digest> digests;
  private final Map<String, Item> byId = new HashMap<>();
  private final int size;

  Extended(ClaimStore first, List<Item> others) {
    this.first = first;
    this.others = List.copyOf(others);
    this.digests = others.stream().map(Extended::digest).toList();
    others.forEach(i -> byId.put(i.id(), i));
    this.size = first.size() + others.stream().mapToInt(i -> i.claims().size()).sum();
  }

  private static Digest digest(Item item) {
    return Digest.of(
        item,
        IntStream.range(0, item.claims().size()).boxed().toList(),
        new Compared(item.id(), List.of(), null, null, ""));
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Stream<Kept> kept() {
    return Stream.concat(
        first.kept(), others.stream().flatMap(i -> i.claims().stream()).map(c -> () -> c));
  }

  @Override
  public Collection<Digest> questions() {
    Collection<Digest> known = first.questions();
    return new AbstractCollection<>() {
      @Override
      public int size() {
        return known.size() + digests.size();
      }

      @Override
      public Iterator<Digest> iterator() {
        return Stream.concat(known.stream(), digests.stream()).iterator();
      }
    };
  }

  @Override
  public List<Item> items(List<Digest> some) {
    List<Digest> inFirst = some.stream().filter(q -> !byId.containsKey(q.id())).toList();
    Iterator<Item> found = first.items(inFirst).iterator();
    List<Item> items = new ArrayList<>();
    for (Digest one : some) {
      Item own = byId.get(one.id());
      items.add(own == null ? found.next() : own);
    }
    return items;
  }

  @Override
  public List<Item> others() {
    return others;
  }
}
