package sicetnon.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sicetnon.claim.Value;
import sicetnon.interpret.LevelTopics.Label;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Parse;

/**
 * The parts of an entry of a list of skills, each with its level: "SQL (expert), botany basics",
 * "Strong Latin, some Greek", "Not deep theory". They are read as words: taggers take what stands
 * without a sentence for one, and find verbs in it.
 */
final class SkillParts {
  private static final Pattern BRACKET = Pattern.compile("^([^()]++)\\(([^()]++)\\)$");

  private static final Pattern APART = Pattern.compile("[^\\p{L}-]+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern SLASHES = Pattern.compile("[\\s/]+");
  private static final Set<String> JOINING = Set.of("of", "and", "not", "no");

  /** Words of the longest part. */
  private static final int LONGEST = 7;

  private final Pack pack;
  private final Levels levels;
  private final LevelTopics topics;

  SkillParts(Pack pack, Levels levels, LevelTopics topics) {
    this.pack = pack;
    this.levels = levels;
    this.topics = topics;
  }

  /**
   * What a part names, and at which level.
   *
   * @param denied whether it is said that it is not so
   */
  record Part(String label, Value.Level level, boolean denied) {
    static Part of(String label, Value.Level level) {
      return new Part(label, level, false);
    }
  }

  /** The parts of an entry of skills; none where no part has a level. One without is needed. */
  List<Part> of(Parse parse, String text) {
    Set<String> other = other(parse);
    List<Piece> pieces = pieces(text).stream().map(this::piece).toList();
    List<Optional<Part>> parts =
        pieces.stream().map(p -> part(p.said(), p.denied(), other)).toList();
    List<Part> out = new ArrayList<>();
    // what the others name is asked only where one has a level: few entries have
    boolean levelled = parts.stream().anyMatch(Optional::isPresent);
    for (int i = 0; levelled && i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      Optional<Part> part = parts.get(i);
      if (part.isPresent()) {
        out.add(new Part(part.get().label(), part.get().level(), piece.denied()));
      } else {
        named(String.join(" ", bare(piece.said())), other)
            .ifPresent(l -> out.add(new Part(l, levels.highest(Levels.NEED), piece.denied())));
      }
    }
    return out;
  }

  /** The words of a piece without a "not" before them. */
  private record Piece(List<String> said, boolean denied) {}

  private Piece piece(String text) {
    List<String> words = words(text);
    boolean denied = !words.isEmpty() && denies(words.get(0));
    return new Piece(words.subList(denied ? 1 : 0, words.size()), denied);
  }

  /** The same of any entry: "Mostly pruning + basic botany" also tells of one who prunes. */
  List<Part> anywhere(Parse parse, String text) {
    boolean terse = text.indexOf(',') < 0 && text.indexOf(';') < 0;
    return (terse ? of(parse, text) : List.<Part>of())
        .stream().filter(p -> p.level().scale().equals(Levels.DEPTH) && subjects(p, text)).toList();
  }

  /** Whether it is something that one learns, and its level is one of courses. */
  private boolean subjects(Part part, String text) {
    boolean grade =
        APART
            .splitAsStream(text.toLowerCase(Locale.ROOT))
            .anyMatch(w -> levels.grades(Levels.DEPTH, w));
    return grade
        && topics.of(part.label()).stream()
            .allMatch(l -> l.learnt() && !l.phrase().naming().head().lemma().endsWith("ing"));
  }

  /** Words by which more is said than what there is: of them no part is made. */
  private static Set<String> other(Parse parse) {
    Set<String> out = new TreeSet<>();
    for (int i = 0; i < parse.size(); i++) {
      boolean joins = JOINING.contains(parse.lower(i));
      if (!joins && parse.is(i, "ADP", "SCONJ", "AUX", "PRON", "PART")) {
        out.add(parse.lower(i));
      }
    }
    return out;
  }

  /** What stands between commas and plus signs, but not in brackets. */
  private List<String> pieces(String text) {
    List<String> out = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      boolean plus = c == '+' && (i == 0 || text.charAt(i - 1) == ' ');
      boolean joins = text.startsWith(" and ", i) && opens(text.substring(i + " and ".length()));
      if (depth == 0 && (c == ',' || c == ';' || plus || joins)) {
        out.add(text.substring(from, i));
        from = i + (joins ? " and ".length() : 1);
      }
    }
    out.add(text.substring(from));
    return out;
  }

  /** Whether a part of its own begins: "(Strong Latin and) some Greek". */
  private boolean opens(String text) {
    int blank = text.indexOf(' ');
    String first = (blank < 0 ? text : text.substring(0, blank)).toLowerCase(Locale.ROOT);
    return fills(first) || denies(first) || levels.adjective(Levels.DEPTH, first).isPresent();
  }

  private static List<String> words(String piece) {
    String text = piece.strip();
    int end = text.length();
    while (end > 0 && ".;:".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end == 0 ? List.of() : List.of(BLANKS.split(text.substring(0, end)));
  }

  private boolean denies(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.equals("not") || pack.words(Words.NONE_WORDS).contains(lower);
  }

  private boolean fills(String word) {
    return pack.words(Words.QUANTIFIERS).contains(word)
        || pack.words(Words.FREQUENT_WORDS).contains(word)
        || pack.words(Words.DEGREE_ADVERBS).contains(word);
  }

  /** Without adverbs and words like "some" that open it. */
  private List<String> bare(List<String> words) {
    int from = 0;
    while (from < words.size() && fills(words.get(from).toLowerCase(Locale.ROOT))) {
      from++;
    }
    return words.subList(from, words.size());
  }

  private Optional<Part> part(List<String> words, boolean denied, Set<String> other) {
    Matcher bracket = BRACKET.matcher(String.join(" ", words));
    if (!bracket.matches()) {
      return graded(bare(words), denied, other);
    }
    String before = bracket.group(1).strip();
    String inside = bracket.group(2);
    return levels
        .entry(inside)
        .map(l -> Part.of(before, l))
        .or(() -> levels.entry(before).map(l -> Part.of(inside, l)))
        .or(() -> graded(bare(words(before)), denied, other));
  }

  /** "Botany basics", "basics of botany", "basic botany", "strong botany skills". */
  private Optional<Part> graded(List<String> words, boolean denied, Set<String> other) {
    int last = words.size() - 1;
    if (last < 1 || last >= LONGEST) {
      return Optional.empty();
    }
    String opener = words.get(0).toLowerCase(Locale.ROOT);
    Optional<Value.Level> first = levels.adjective(Levels.DEPTH, opener);
    Optional<Value.Level> tail = levels.nouns(words.get(last).toLowerCase(Locale.ROOT));
    Optional<Value.Level> head = levels.nouns(opener);
    boolean of = pack.words(Words.LEVEL_PREPOSITIONS).contains(words.get(1));
    if (head.isPresent() && of) {
      return named(join(words.subList(2, last + 1)), other).map(l -> Part.of(l, head.get()));
    }
    int from = first.isPresent() ? 1 : 0;
    if (tail.isPresent()) {
      return named(join(words.subList(from, last)), other)
          .map(l -> Part.of(l, first.orElse(tail.get())));
    }
    return first.isEmpty()
        ? Optional.empty()
        : named(join(words.subList(1, last + 1)), other)
            .filter(l -> topics.of(l).stream().allMatch(t -> skill(t, denied)))
            .map(l -> Part.of(l, first.get()));
  }

  /** Boots may be strong; what must not be deep is known, if nobody can touch it. */
  private boolean skill(Label label, boolean denied) {
    return label.learnt() || (denied && !topics.touched(label.phrase()));
  }

  private static String join(List<String> words) {
    return String.join(" ", words);
  }

  /** A label as it is, if it names something and does no more. */
  private Optional<String> named(String label, Set<String> other) {
    boolean more = false;
    for (String word : SLASHES.split(label.toLowerCase(Locale.ROOT))) {
      more |= other.contains(word);
    }
    return more || topics.of(label).isEmpty() ? Optional.empty() : Optional.of(label);
  }
}
