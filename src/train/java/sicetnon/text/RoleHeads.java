package sicetnon.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * Makes role-heads.yaml of the pack: the nouns that end the titles of jobs in O*NET's list of
 * alternate titles, with how many titles each ends. A tenth of the titles, chosen by hash, is left
 * out to test on.
 *
 * <p>Arguments: O*NET's {@code alternate-titles.txt}, and the file to write.
 */
final class RoleHeads {
  private static final int TITLE = 1;
  private static final int LEAST = 3;

  /** So many titles outweigh a lexicon that knows the word for a thing only: assembler. */
  private static final int ENOUGH = 20;

  /** So many titles leave no doubt of a name of several words: account clerk. */
  private static final int COMMON = 200;

  /** As {@link #COMMON}, where the word names nothing but persons: welder. */
  private static final int SOME = 3;

  /** As {@link #COMMON}, where a dictionary does not know the word: offbearer. */
  private static final int MANY = 10;

  private static final int TENTHS = 10;
  private static final String BEHIND = " \\(.*|,.*|/.*| (?:of|for|to|in|and|or|with|-) .*";
  private static final String AGENT =
      "\\p{L}+(?:er|or|ist|ian|eer|man|woman|person|wife|maid|member|hand)";

  private static final String HEAD =
      """
      # Made by src/train/java/sicetnon/text/RoleHeads.java from O*NET 26.3, alternate-titles.txt
      # (U.S. Department of Labor, CC BY 4.0). Each line gives nouns that end equally many titles.
      source: O*NET 26.3, alternate titles; see SOURCES.md
      words:
        role-heads:
          [
      """;

  private final Lexicon lexicon = WordNetLexicon.load();

  private RoleHeads() {}

  public static void main(String[] args) throws IOException {
    RoleHeads heads = new RoleHeads();
    TreeSet<String> titles = titles(Path.of(args[0]));
    Files.writeString(Path.of(args[1]), heads.yaml(heads.counts(titles), heads.firsts(titles)));
  }

  /** Whether a title is one of the tenth that is left out. */
  static boolean tested(String title) {
    CRC32 hash = new CRC32();
    hash.update(title.getBytes(StandardCharsets.UTF_8));
    return hash.getValue() % TENTHS == 0;
  }

  /** The titles to learn from. */
  private static TreeSet<String> titles(Path file) throws IOException {
    TreeSet<String> titles = new TreeSet<>();
    List<String> lines = Files.readAllLines(file);
    lines.subList(1, lines.size()).forEach(l -> titles.add(l.split("\t")[TITLE]));
    titles.removeIf(RoleHeads::tested);
    return titles;
  }

  /** The first words of titles that a sentence might have before a name, and not in it. */
  private Set<String> firsts(Set<String> titles) {
    Map<String, Integer> counts = new TreeMap<>();
    for (String title : titles) {
      String first = title.toLowerCase(Locale.ROOT).replaceFirst(" .*", "");
      if (!first.equals(title.toLowerCase(Locale.ROOT))
          && first.matches("[\\p{L}-]{3,}")
          && (first.endsWith("ing") || lexicon.isAdjective(first))) {
        counts.merge(first, 1, Integer::sum);
      }
    }
    counts.values().removeIf(n -> n < LEAST);
    return counts.keySet();
  }

  private Map<String, Integer> counts(Set<String> titles) {
    Map<String, Integer> counts = new TreeMap<>();
    titles.stream().flatMap(t -> head(t).stream()).forEach(h -> counts.merge(h, 1, Integer::sum));
    counts.entrySet().removeIf(e -> e.getValue() < (names(e.getKey()) ? LEAST : ENOUGH));
    return counts;
  }

  private Optional<String> head(String title) {
    String bare = title.replaceFirst(BEHIND, "").toLowerCase(Locale.ROOT);
    String last = bare.substring(Math.max(bare.lastIndexOf(' '), bare.lastIndexOf('-')) + 1);
    String noun = lexicon.nounBase(last).orElse(last);
    return Optional.of(noun).filter(n -> n.matches("\\p{L}{3,}") && (names(n) || n.matches(AGENT)));
  }

  /** Whether the noun may name somebody: as WordNet says, or by its form. */
  private boolean names(String noun) {
    boolean agent = noun.matches(AGENT) && (!lexicon.isNoun(noun) || doer(noun));
    return lexicon.isOccupation(noun) || lexicon.isMostlyPerson(noun) || agent;
  }

  /** Whether a verb is within the noun: sew in sewer; none in water, and rive not in river. */
  private boolean doer(String noun) {
    return lexicon.isPerson(noun) || lexicon.verbOf(noun).isPresent();
  }

  private boolean common(String noun, Map<String, Integer> counts) {
    int least = lexicon.isOnlyPerson(noun) ? SOME : lexicon.isNoun(noun) ? COMMON : MANY;
    return counts.get(noun) >= least;
  }

  private String yaml(Map<String, Integer> counts, Set<String> firsts) {
    TreeMap<Integer, List<String>> byCount = new TreeMap<>((a, b) -> b - a);
    counts.forEach((noun, n) -> byCount.computeIfAbsent(n, k -> new ArrayList<>()).add(noun));
    StringBuilder out = new StringBuilder(HEAD);
    byCount.forEach(
        (n, nouns) ->
            out.append("      ")
                .append(String.join(", ", nouns))
                .append(", # ")
                .append(n)
                .append('\n'));
    List<String> common = counts.keySet().stream().filter(n -> common(n, counts)).sorted().toList();
    out.append("    ]\n  # those that end at least ")
        .append(COMMON)
        .append(" titles, or ")
        .append(SOME)
        .append(" and name nothing but persons, or ")
        .append(MANY)
        .append(" and are in no dictionary\n");
    out.append("  common-role-heads: ").append(common);
    out.append("\n  # adjectives and forms in -ing that begin at least ").append(LEAST);
    return out.append(" titles\n  title-modifiers: ").append(firsts).append('\n').toString();
  }
}
