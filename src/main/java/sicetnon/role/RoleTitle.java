package sicetnon.role;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a title names a role by.
 *
 * @param name in words, lower case, its heads in the singular: "hand sewer", "baker and pastry
 *     cook"
 * @param parts the names that it joins: "baker", "pastry cook"; none where it joins none
 * @param pieces those of them that the title has in full: "marketing manager"
 * @param shared whether the parts share their head: "sales and marketing manager"
 * @param plural whether the title speaks of several holders
 */
record RoleTitle(
    String name, Set<String> parts, List<String> pieces, boolean shared, boolean plural) {
  RoleTitle {
    parts = new TreeSet<>(parts);
    pieces = List.copyOf(pieces);
  }
}
