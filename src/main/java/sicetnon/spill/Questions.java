package sicetnon.spill;

import java.nio.ByteBuffer;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import sicetnon.file.ByteLog;

/**
 * Claims put together by their question, the questions by key and the claims of each by place. What
 * does not fit in memory is sorted piece by piece, put on disk and merged by each iteration (Knuth,
 * The Art of Computer Programming 3, 5.4). All claims of one question are in memory at a time.
 */
public final class Questions extends AbstractCollection<List<Placed>> {
  private static final Comparator<Keyed> ORDER =
      Comparator.comparing(Keyed::key)
          .thenComparing(k -> k.placed().claim().evidence())
          .thenComparing(k -> k.placed().claim().id());

  /** A claim with the key of its question, which is put together anew each time it is asked for. */
  private record Keyed(String key, Placed placed) {
    static Keyed of(Placed placed) {
      return new Keyed(placed.claim().item().key(), placed);
    }

    /** Those of {@link #bytes}. */
    static Keyed of(byte[] bytes) {
      byte[] claim = Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length);
      return of(new Placed(ClaimBytes.claim(claim), ByteBuffer.wrap(bytes).getInt()));
    }

    byte[] bytes() {
      byte[] claim = ClaimBytes.of(placed.claim());
      return ByteBuffer.allocate(Integer.BYTES + claim.length)
          .putInt(placed.number())
          .put(claim)
          .array();
    }
  }

  private final int bound;
  private final List<ByteLog> runs = new ArrayList<>();
  private List<Keyed> held = new ArrayList<>();
  private boolean sorted = true;
  private int size = -1;

  /**
   * None yet.
   *
   * @param bound claims that are held in memory
   */
  public Questions(int bound) {
    this.bound = bound;
  }

  /** Adds a claim; the order does not matter. */
  public void put(Placed claim) {
    if (held.size() == bound) {
      sort();
      ByteLog run = new ByteLog(0);
      held.forEach(k -> run.put(k.bytes()));
      runs.add(run);
      held = new ArrayList<>();
    }
    held.add(Keyed.of(claim));
    sorted = false;
    size = -1;
  }

  private void sort() {
    if (!sorted) {
      held.sort(ORDER);
      sorted = true;
    }
  }

  /** How many questions there are; goes through all claims where they are on disk. */
  @Override
  public int size() {
    if (size < 0) {
      size = 0;
      for (Iterator<List<Placed>> all = iterator(); all.hasNext(); all.next()) {
        size++;
      }
    }
    return size;
  }

  @Override
  public Iterator<List<Placed>> iterator() {
    sort();
    List<Run> all = new ArrayList<>(List.of(new Run(held.iterator(), null)));
    runs.forEach(r -> all.add(new Run(null, r.cursor())));
    PriorityQueue<Run> least = new PriorityQueue<>(Comparator.comparing(Run::head, ORDER));
    all.stream().filter(Run::advance).forEach(least::add);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return !least.isEmpty();
      }

      @Override
      public List<Placed> next() {
        if (least.isEmpty()) {
          throw new NoSuchElementException();
        }
        List<Placed> claims = new ArrayList<>();
        String key = least.peek().head().key();
        while (!least.isEmpty() && least.peek().head().key().equals(key)) {
          Run run = least.poll();
          do {
            claims.add(run.head().placed());
          } while (run.advance()
              && run.head().key().equals(key)
              && (least.isEmpty() || ORDER.compare(run.head(), least.peek().head()) <= 0));
          if (run.head() != null) {
            least.add(run);
          }
        }
        return claims;
      }
    };
  }

  /** A sorted part of the claims, in memory or on disk. */
  private static final class Run {
    private final Iterator<Keyed> claims;
    private final ByteLog.Cursor bytes;
    private Keyed head;

    Run(Iterator<Keyed> claims, ByteLog.Cursor bytes) {
      this.claims = claims;
      this.bytes = bytes;
    }

    Keyed head() {
      return head;
    }

    /** Takes the next one; false behind the last. */
    boolean advance() {
      if (bytes == null) {
        head = claims.hasNext() ? claims.next() : null;
      } else {
        byte[] next = bytes.next();
        head = next == null ? null : Keyed.of(next);
      }
      return head != null;
    }
  }
}
