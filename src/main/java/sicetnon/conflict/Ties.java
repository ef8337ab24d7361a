package sicetnon.conflict;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * How the folder ties its roles to each other.
 *
 * @param related for each role those of which some article speaks together with it
 * @param contrasted for each role those that a title or heading sets against it; the folder's two
 *     main roles are set against each other
 */
public record Ties(Map<String, Set<String>> related, Map<String, Set<String>> contrasted) {
  /** Ties of roles of which nothing is known. */
  public static final Ties NONE = new Ties(Map.of(), Map.of());

  boolean related(Collection<String> some, Collection<String> others) {
    return any(related, some, others);
  }

  boolean contrasted(Collection<String> some, Collection<String> others) {
    return any(contrasted, some, others);
  }

  private static boolean any(
      Map<String, Set<String>> ties, Collection<String> some, Collection<String> others) {
    return some.stream()
        .anyMatch(r -> others.stream().anyMatch(ties.getOrDefault(r, Set.of())::contains));
  }
}
