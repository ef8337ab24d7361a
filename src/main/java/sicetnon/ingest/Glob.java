package sicetnon.ingest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A pattern of file names: {@code ?} is one character, {@code *} any number of them, both without a
 * slash; {@code **} any number with slashes; {@code {a,b}} one of both. Matching takes time in
 * proportion to both lengths, whatever the pattern.
 */
record Glob(List<String> alternatives) {
  /** Names that braces may stand for. */
  private static final int MOST = 100;

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException when its braces do not close, or stand for too much
   */
  static Glob of(String pattern) {
    List<String> done = new ArrayList<>();
    List<String> open = new ArrayList<>(List.of(pattern));
    while (!open.isEmpty()) {
      String next = open.remove(open.size() - 1);
      int end = next.indexOf('}');
      int start = end < 0 ? -1 : next.lastIndexOf('{', end);
      if (start < 0) {
        if (next.indexOf('{') >= 0 || end >= 0) {
          throw new IllegalArgumentException("\"" + pattern + "\" has a brace that does not close");
        }
        done.add(next);
      } else {
        for (String part : next.substring(start + 1, end).split(",", -1)) {
          open.add(next.substring(0, start) + part + next.substring(end + 1));
        }
      }
      if (open.size() + done.size() > MOST) {
        throw new IllegalArgumentException(
            "\"" + pattern + "\" stands for more than " + MOST + " names; write several patterns");
      }
    }
    return new Glob(List.copyOf(done));
  }

  /** Whether the whole of a name or path, with forward slashes, is as the pattern has it. */
  boolean matches(String name) {
    return alternatives.stream().anyMatch(a -> matches(a, name));
  }

  /** Goes along the pattern with all places of the name that its beginning can reach. */
  private static boolean matches(String pattern, String name) {
    BitSet reached = new BitSet();
    reached.set(0);
    for (int i = 0; i < pattern.length() && !reached.isEmpty(); i++) {
      char c = pattern.charAt(i);
      boolean deep = c == '*' && i + 1 < pattern.length() && pattern.charAt(i + 1) == '*';
      reached = c == '*' ? run(reached, name, deep) : step(reached, name, c);
      i += deep ? 1 : 0;
      if (deep && i + 1 < pattern.length() && pattern.charAt(i + 1) == '/') {
        // "**/x" is x in the folder itself, too
        BitSet below = step(reached, name, '/');
        below.or(before(reached));
        reached = below;
        i++;
      }
    }
    return reached.get(name.length());
  }

  private static BitSet before(BitSet reached) {
    BitSet first = new BitSet();
    first.set(0, reached.get(0));
    return first;
  }

  private static BitSet run(BitSet from, String name, boolean deep) {
    BitSet to = new BitSet();
    boolean on = false;
    for (int at = 0; at <= name.length(); at++) {
      on |= from.get(at);
      to.set(at, on);
      on &= at < name.length() && (deep || name.charAt(at) != '/');
    }
    return to;
  }

  private static BitSet step(BitSet from, String name, char c) {
    BitSet to = new BitSet();
    for (int at = from.nextSetBit(0); at >= 0; at = from.nextSetBit(at + 1)) {
      char there = at < name.length() ? name.charAt(at) : 0;
      to.set(at + 1, at < name.length() && (c == there || (c == '?' && there != '/')));
    }
    return to;
  }
}
