package sicetnon.ingest;

import java.util.Arrays;

/**
 * Where each char of a cut text stands in its file: for {@code n} chars {@code n + 1} code-point
 * offsets, the last one past the end. Kept as runs of neighbours, so that a long text costs no more
 * than its line breaks and marks do.
 */
public final class Offsets {
  private final int size;
  private final int[] firsts;
  private final int[] offsets;

  private Offsets(int size, int[] firsts, int[] offsets) {
    this.size = size;
    this.firsts = firsts;
    this.offsets = offsets;
  }

  /** Number of offsets: one more than the text has chars. */
  public int size() {
    return size;
  }

  /** The offset of the char at {@code index}, or that past the end. */
  public int get(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(index + " of " + size);
    }
    int run = Arrays.binarySearch(firsts, index);
    run = run >= 0 ? run : -run - 2;
    return offsets[run] + index - firsts[run];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Offsets that
        && size == that.size
        && Arrays.equals(firsts, that.firsts)
        && Arrays.equals(offsets, that.offsets);
  }

  @Override
  public int hashCode() {
    return 31 * size + Arrays.hashCode(offsets);
  }

  @Override
  public String toString() {
    return size + " offsets from " + (size == 0 ? "nothing" : get(0));
  }

  /** Collects offsets in order of the chars. */
  static final class Builder {
    private int size;
    private int runs;
    private int[] firsts = new int[4];
    private int[] offsets = new int[4];

    void add(int offset) {
      if (runs == 0 || offsets[runs - 1] + size - firsts[runs - 1] != offset) {
        if (runs == firsts.length) {
          firsts = Arrays.copyOf(firsts, 2 * runs);
          offsets = Arrays.copyOf(offsets, 2 * runs);
        }
        firsts[runs] = size;
        offsets[runs++] = offset;
      }
      size++;
    }

    /** The first {@code length} of them and the one past their end. */
    Offsets build(int length) {
      if (length == 0) {
        return new Offsets(1, new int[] {0}, new int[] {next()});
      }
      int kept = 0;
      while (kept < runs && firsts[kept] < length) {
        kept++;
      }
      return new Offsets(length + 1, Arrays.copyOf(firsts, kept), Arrays.copyOf(offsets, kept));
    }

    /** The offset past the last one so far; 0 before the first. */
    int next() {
      return size == 0 ? 0 : offsets[runs - 1] + size - firsts[runs - 1];
    }
  }
}
