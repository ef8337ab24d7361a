package sicetnon.spill;

import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import sicetnon.claim.Claim;
import sicetnon.file.ByteLog;

/**
 * Claims in the order in which they were added; those beyond a bound stand on disk and are read
 * anew by each iteration.
 */
public final class ClaimLog extends AbstractCollection<Claim> {
  private final int bound;
  private final List<Claim> held = new ArrayList<>();
  private final ByteLog rest = new ByteLog(0);
  private int size;

  /**
   * An empty log.
   *
   * @param bound claims that are held in memory
   */
  public ClaimLog(int bound) {
    this.bound = bound;
  }

  @Override
  public boolean add(Claim claim) {
    if (held.size() < bound) {
      held.add(claim);
    } else {
      rest.put(ClaimBytes.of(claim));
    }
    size++;
    return true;
  }

  /** All of them; a list where they are in memory. */
  public Collection<Claim> all() {
    return size == held.size() ? List.copyOf(held) : this;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Iterator<Claim> iterator() {
    if (size == held.size()) {
      return held.iterator();
    }
    Iterator<Claim> first = held.iterator();
    ByteLog.Cursor others = rest.cursor();
    return new Iterator<>() {
      private Claim next = ahead();

      private Claim ahead() {
        if (first.hasNext()) {
          return first.next();
        }
        byte[] bytes = others.next();
        return bytes == null ? null : ClaimBytes.claim(bytes);
      }

      @Override
      public boolean hasNext() {
        return next != null;
      }

      @Override
      public Claim next() {
        if (next == null) {
          throw new NoSuchElementException();
        }
        Claim claim = next;
        next = ahead();
        return claim;
      }
    };
  }
}
