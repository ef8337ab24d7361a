package sicetnon.fuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Values that are parts of others: a city of its county. A value supports all above it. */
record Hierarchy(Map<String, String> parents) {
  /** Nothing is above anything. */
  static final Hierarchy NONE = new Hierarchy(Map.of());

  /** The value and all above it, from the bottom up. */
  List<String> path(String value) {
    List<String> path = new ArrayList<>();
    for (String up = value; up != null; up = parents.get(up)) {
      path.add(up);
    }
    return path;
  }

  /** Whether the one is the other, or above or below it. */
  boolean agree(String a, String b) {
    return path(a).contains(b) || path(b).contains(a);
  }
}
