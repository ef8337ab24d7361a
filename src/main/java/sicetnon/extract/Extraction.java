package sicetnon.extract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import sicetnon.text.Failure;

/**
 * What one source yields, besides its claims.
 *
 * @param claims how many
 * @param subjects how many of them speak of each role, by slug
 * @param speakers whose word they are, without capitals; of the source's own nobody
 * @param sentences read for claims
 * @param unresolvedPronouns pronouns without a unique antecedent; they make no claim
 * @param roles slugs and names of the roles that the source names
 * @param contrasted slugs of roles that its title or one of its headings sets side by side
 * @param left what was left out, in words, or empty
 * @param failures sentences that could not be read, in file order
 */
public record Extraction(
    int claims,
    Map<String, Integer> subjects,
    Set<String> speakers,
    int sentences,
    int unresolvedPronouns,
    Map<String, String> roles,
    List<List<String>> contrasted,
    String left,
    List<Failure> failures) {
  public Extraction {
    subjects = new TreeMap<>(subjects);
    speakers = new TreeSet<>(speakers);
    roles = new TreeMap<>(roles);
    contrasted = List.copyOf(contrasted);
    failures = List.copyOf(failures);
  }
}
