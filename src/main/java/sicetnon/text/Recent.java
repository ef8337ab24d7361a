package sicetnon.text;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * What was worked out of late, by what it was worked out from: at most twice {@code sets} entries,
 * two in each set, of which the older gives way. Safe for several threads: entries never change,
 * and what two threads lack at a time both work out.
 */
final class Recent<K, V> {
  private static final int SPREAD = 0x9E3779B1;

  private record Entry<K, V>(K key, V value) {}

  private final AtomicReferenceArray<Entry<K, V>> entries;
  private final int shift;

  /**
   * @param bits of the number of sets
   */
  Recent(int bits) {
    entries = new AtomicReferenceArray<>(2 << bits);
    shift = Integer.SIZE - bits;
  }

  /**
   * The value of a key.
   *
   * @param maker works it out from the key and nothing else; not null
   */
  V get(K key, Function<? super K, ? extends V> maker) {
    int at = ((key.hashCode() * SPREAD) >>> shift) << 1;
    Entry<K, V> newer = entries.getAcquire(at);
    if (newer != null && newer.key.equals(key)) {
      return newer.value;
    }
    Entry<K, V> entry = entries.getAcquire(at + 1);
    if (entry == null || !entry.key.equals(key)) {
      entry = new Entry<>(key, maker.apply(key));
    }
    entries.setRelease(at + 1, newer);
    entries.setRelease(at, entry);
    return entry.value;
  }
}
