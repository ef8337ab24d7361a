package sicetnon.pipeline;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import sicetnon.conflict.Ties;
import sicetnon.extract.Extraction;

/** How the articles of a folder tie its roles to each other, told one article after the other. */
public final class Bonds {
  private final Map<String, Set<String>> related = new TreeMap<>();
  private final Map<String, Set<String>> contrasted = new TreeMap<>();
  private final Map<String, Integer> articles = new HashMap<>();

  /** Adds what an article yields; the order does not matter. */
  public void add(Extraction extraction) {
    extraction.subjects().keySet().forEach(r -> articles.merge(r, 1, Integer::sum));
    Set<String> roles = extraction.roles().keySet();
    roles.forEach(r -> related.computeIfAbsent(r, k -> new HashSet<>()).addAll(roles));
    extraction.contrasted().forEach(together -> contrast(together, contrasted));
  }

  /** How the articles tie the roles to each other. */
  public Ties ties() {
    Map<String, Set<String>> all = new TreeMap<>();
    contrasted.forEach((role, others) -> all.put(role, new HashSet<>(others)));
    contrast(mainRoles(), all);
    return new Ties(related, all);
  }

  private static void contrast(List<String> together, Map<String, Set<String>> contrasted) {
    for (String role : together) {
      together.stream()
          .filter(r -> !r.equals(role))
          .forEach(r -> contrasted.computeIfAbsent(role, k -> new HashSet<>()).add(r));
    }
  }

  /** The two roles of which most articles speak. */
  private List<String> mainRoles() {
    return articles.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(2)
        .map(Map.Entry::getKey)
        .toList();
  }
}
