package sicetnon.reconcile;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sicetnon.extract.Extraction;

/**
 * What the roles of a folder are called where a person reads.
 *
 * @param byRole the name of each role, by slug
 */
public record Names(Map<String, String> byRole) {
  private static final Pattern WORD =
      Pattern.compile("\u201C[^\u201D]*+\u201D?|[\\p{L}\\p{N}]++(?:-[\\p{L}\\p{N}]++)*+");

  public Names {
    byRole = new TreeMap<>(byRole);
  }

  /** The names that the articles use; the one that comes first in them where they differ. */
  static Names of(Iterable<Extraction> extractions) {
    Map<String, String> names = new TreeMap<>();
    extractions.forEach(e -> e.roles().forEach(names::putIfAbsent));
    return new Names(names);
  }

  /** A subject or an answer with the roles' names in place of their slugs. */
  public String in(String answer) {
    return WORD.matcher(answer)
        .replaceAll(w -> Matcher.quoteReplacement(byRole.getOrDefault(w.group(), w.group())));
  }

  /** The slugs that stand in an answer. */
  public Set<String> mentioned(String answer) {
    return WORD.matcher(answer)
        .results()
        .map(MatchResult::group)
        .filter(byRole::containsKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The same in quotation marks; an answer that is a passage has its own. */
  public String quoted(String answer) {
    return answer.startsWith("\u201C") ? answer : '"' + in(answer) + '"';
  }
}
