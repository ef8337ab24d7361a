package sicetnon.spill;

import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** One collection behind the other, of which the first may be on disk. */
public final class Chain<T> extends AbstractCollection<T> {
  private final Collection<T> first;
  private final List<T> more;

  private Chain(Collection<T> first, List<T> more) {
    this.first = first;
    this.more = more;
  }

  /** Both; a list where the first is one. */
  public static <T> Collection<T> of(Collection<T> first, List<T> more) {
    if (first instanceof List) {
      List<T> all = new ArrayList<>(first);
      all.addAll(more);
      return List.copyOf(all);
    }
    return new Chain<>(first, more);
  }

  @Override
  public int size() {
    return first.size() + more.size();
  }

  @Override
  public Iterator<T> iterator() {
    return Stream.concat(first.stream(), more.stream()).iterator();
  }
}
