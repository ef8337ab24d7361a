package sicetnon.spark;

import java.util.Iterator;
import java.util.function.Function;

/** What a function makes of each of a part's elements, when it is asked for. */
record Mapped<S, T>(Iterator<S> from, Function<S, T> function) implements Iterator<T> {
  @Override
  public boolean hasNext() {
    return from.hasNext();
  }

  @Override
  public T next() {
    return function.apply(from.next());
  }
}
