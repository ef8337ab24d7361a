package sicetnon.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sicetnon.claim.Claim;
import sicetnon.group.Grouper;
import sicetnon.group.Item;
import sicetnon.reconcile.ClaimStore;
import sicetnon.reconcile.Digest;
import sicetnon.reconcile.Digests;
import sicetnon.reconcile.Origins;
import sicetnon.state.Cache;

/** The claims of a run as its cache has them. */
final class Stored implements ClaimStore {
  private final Cache cache;
  private final Map<String, String> keys;
  private final Origins origins;
  private final Digests questions;
  private final int size;

  /**
   * A view of a cache.
   *
   * @param keys of the entries of the articles, by path
   * @param origins the voices behind them
   * @param questions what is known of them, by key
   * @param size number of claims
   */
  Stored(Cache cache, Map<String, String> keys, Origins origins, Digests questions, int size) {
    this.cache = cache;
    this.keys = new TreeMap<>(keys);
    this.origins = origins;
    this.questions = questions;
    this.size = size;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Stream<Kept> kept() {
    return keys.values().stream().map(cache::entry).flatMap(this::kept);
  }

  private Stream<Kept> kept(Cache.Entry entry) {
    return IntStream.range(0, entry.size()).mapToObj(i -> new InEntry(entry, i));
  }

  /** A claim in an entry. */
  private final class InEntry implements Kept {
    private final Cache.Entry entry;
    private final int number;

    InEntry(Cache.Entry entry, int number) {
      this.entry = entry;
      this.number = number;
    }

    @Override
    public Claim claim() {
      return origins.of(entry.claim(number));
    }

    @Override
    public byte[] row() {
      return entry.row(number);
    }
  }

  @Override
  public Collection<Digest> questions() {
    return questions;
  }

  @Override
  public List<Item> items(List<Digest> some) {
    Map<String, Set<Integer>> wanted = new TreeMap<>();
    for (Digest question : some) {
      for (Digest.Place place : question.places()) {
        wanted.computeIfAbsent(place.source(), s -> new TreeSet<>()).add(place.number());
      }
    }
    Map<Digest.Place, Claim> claims = new HashMap<>();
    wanted.forEach(
        (source, numbers) -> {
          Cache.Entry entry = cache.entry(keys.get(source));
          numbers.forEach(n -> claims.put(new Digest.Place(source, n), origins.of(entry.claim(n))));
        });
    List<Item> items = new ArrayList<>();
    for (Digest question : some) {
      items.add(Grouper.item(question.places().stream().map(claims::get).toList()));
    }
    return items;
  }
}
