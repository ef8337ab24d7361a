package sicetnon.reconcile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import sicetnon.file.ByteLog;

/**
 * What is known of questions, in the order in which they were added; of those beyond a bound it
 * stands on disk and is read anew by each iteration.
 */
public final class Digests extends AbstractCollection<Digest> {
  private final int bound;
  private final List<Digest> held = new ArrayList<>();
  private final ByteLog rest = new ByteLog(0);
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> paths = new ArrayList<>();
  private int size;

  /**
   * None yet.
   *
   * @param bound how many are held in memory
   */
  public Digests(int bound) {
    this.bound = bound;
  }

  @Override
  public boolean add(Digest digest) {
    if (held.size() < bound) {
      held.add(digest);
    } else {
      rest.put(bytes(digest));
    }
    size++;
    return true;
  }

  private byte[] bytes(Digest digest) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      digest.write(new DataOutputStream(bytes), this::number);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private int number(String path) {
    Integer known = numbers.putIfAbsent(path, paths.size());
    if (known == null) {
      paths.add(path);
      return paths.size() - 1;
    }
    return known;
  }

  private Digest digest(byte[] bytes) {
    try {
      return Digest.read(new DataInputStream(new ByteArrayInputStream(bytes)), paths::get);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Iterator<Digest> iterator() {
    if (size == held.size()) {
      return held.iterator();
    }
    Iterator<Digest> first = held.iterator();
    ByteLog.Cursor others = rest.cursor();
    return new Iterator<>() {
      private Digest next = ahead();

      private Digest ahead() {
        if (first.hasNext()) {
          return first.next();
        }
        byte[] bytes = others.next();
        return bytes == null ? null : digest(bytes);
      }

      @Override
      public boolean hasNext() {
        return next != null;
      }

      @Override
      public Digest next() {
        if (next == null) {
          throw new NoSuchElementException();
        }
        Digest digest = next;
        next = ahead();
        return digest;
      }
    };
  }
}
