package sicetnon.interpret;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sicetnon.claim.Value;
import sicetnon.clause.Naming;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;

/** Which steps of the pack's scales words name. */
final class Levels {
  static final String DEPTH = "depth";
  static final String NEED = "need";
  static final String AMOUNT = "amount";
  static final String FREQUENCY = "frequency";

  private static final Pattern BETWEEN = Pattern.compile(" ?(?:-|\u2013|\u2014|/| to | or ) ?");

  private static final Pattern APART = Pattern.compile("[^\\p{L}'-]+");

  private final Pack pack;

  /** How often something is done, by the adverbs that say so. */
  private final NavigableMap<String, Value.Level> frequencies = new TreeMap<>();

  private final Map<String, Pack.Scale> scales = new HashMap<>();

  Levels(Pack pack) {
    this.pack = pack;
    pack.scales().forEach(s -> scales.put(s.id(), s));
    scale(FREQUENCY).stream()
        .flatMap(s -> s.steps().stream())
        .flatMap(s -> s.adverbs().stream())
        .forEach(
            a -> frequencies.put(a, of(FREQUENCY, s -> s.adverbs().contains(a)).orElseThrow()));
  }

  NavigableMap<String, Value.Level> frequencies() {
    return Collections.unmodifiableNavigableMap(frequencies);
  }

  Optional<Pack.Scale> scale(String id) {
    return Optional.ofNullable(scales.get(id));
  }

  /** The steps of which something is said; a word may stand for several that follow each other. */
  Optional<Value.Level> of(String scale, Predicate<Pack.Step> says) {
    return scale(scale).flatMap(s -> of(s, says));
  }

  private static Optional<Value.Level> of(Pack.Scale scale, Predicate<Pack.Step> says) {
    int low = -1;
    int high = -1;
    for (int i = 0; i < scale.steps().size(); i++) {
      if (says.test(scale.steps().get(i))) {
        low = low < 0 ? i : low;
        high = i;
      }
    }
    return low < 0 ? Optional.empty() : Optional.of(level(scale, low, high));
  }

  private static Value.Level level(Pack.Scale scale, int low, int high) {
    String names =
        Stream.of(low, high)
            .distinct()
            .map(i -> scale.steps().get(i).name())
            .collect(Collectors.joining(" to "));
    return new Value.Level(scale.id(), low, high, names);
  }

  /** The top of a scale. */
  Value.Level highest(String scale) {
    return scale(scale)
        .map(s -> level(s, s.steps().size() - 1, s.steps().size() - 1))
        .orElseThrow();
  }

  /**
   * How much is needed what stands below a head that says so: "Nice to have", "Preferred skills".
   *
   * @param requirements whether the head is one of requirements, which an adjective alone grades
   */
  Optional<Value.Level> head(String text, boolean requirements) {
    String words = " " + APART.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ") + " ";
    return of(
        NEED,
        s ->
            s.phrases().stream().anyMatch(w -> w.indexOf(' ') > 0 && words.contains(" " + w + " "))
                || (requirements
                    && s.adjectives().stream().anyMatch(w -> words.contains(" " + w + " "))));
  }

  /** The level that an adjective names, by its form or base form. */
  Optional<Value.Level> adjective(String scale, Naming.Word word) {
    return adjective(scale, word.form()).or(() -> adjective(scale, word.lemma()));
  }

  Optional<Value.Level> adjective(String scale, String word) {
    return of(scale, s -> s.grades().contains(word) || s.adjectives().contains(word));
  }

  /** Whether an adjective grades a subject by itself. */
  boolean grades(String scale, String form) {
    return of(scale, s -> s.grades().contains(form)).isPresent();
  }

  /** The level that a noun names by itself. */
  Optional<Value.Level> noun(String scale, Naming.Word word) {
    return of(scale, s -> s.nouns().contains(word.form()))
        .or(() -> of(scale, s -> s.nouns().contains(word.lemma())));
  }

  /** The level that a plural noun names by itself: basics, fundamentals. */
  Optional<Value.Level> nouns(String plural) {
    return plural.endsWith("s") ? of(DEPTH, s -> s.nouns().contains(plural)) : Optional.empty();
  }

  /** An amount of a skill as how well it is known: low is basic, high is advanced. */
  Value.Level known(Value.Level level) {
    // nobody asks for a skill that is not there at all
    return level.scale().equals(AMOUNT)
        ? scale(DEPTH).map(s -> level(s, level.low() + 1, level.high() + 1)).orElse(level)
        : level;
  }

  /**
   * The level at a share of a scale of three steps, of two steps where it lies near their border.
   */
  Optional<Value.Level> share(double share) {
    return scale(AMOUNT)
        .map(s -> level(s, step(s, share - Rating.BLUR), step(s, share + Rating.BLUR)));
  }

  private static int step(Pack.Scale scale, double share) {
    int steps = scale.steps().size();
    return Math.max(0, Math.min(steps - 1, (int) Math.ceil(share * steps) - 1));
  }

  /** The level that a cell or bracket of few words is: "High", "low to medium", "Expert level". */
  Optional<Value.Level> entry(String text) {
    String bare = bare(text);
    Optional<Value.Level> whole = single(bare);
    if (whole.isPresent()) {
      return whole;
    }
    Matcher between = BETWEEN.matcher(bare);
    while (between.find()) {
      Optional<Value.Level> from = single(bare(bare.substring(0, between.start())));
      Optional<Value.Level> to = single(bare(bare.substring(between.end())));
      if (from.isPresent() && to.filter(t -> t.scale().equals(from.get().scale())).isPresent()) {
        return scale(from.get().scale())
            .map(
                s ->
                    level(
                        s,
                        Math.min(from.get().low(), to.get().low()),
                        Math.max(from.get().high(), to.get().high())));
      }
    }
    return Optional.empty();
  }

  /** Without marks at the edges, a remark in brackets, adverbs of degree and words like "level". */
  private String bare(String text) {
    String out = text.toLowerCase(Locale.ROOT);
    int bracket = out.indexOf('(');
    out = letters(bracket > 0 ? out.substring(0, bracket) : out);
    int blank = out.indexOf(' ');
    while (blank > 0 && pack.words(Words.DEGREE_ADVERBS).contains(out.substring(0, blank))) {
      out = out.substring(blank + 1);
      blank = out.indexOf(' ');
    }
    int last = out.lastIndexOf(' ');
    String noun = out.substring(last + 1);
    boolean named = last > 0 && (pack.words(Words.LEVEL_NOUNS).contains(noun) || knowing(noun));
    return named && single(out).isEmpty() ? out.substring(0, last) : out;
  }

  /** "Basic understanding" is a level too. */
  private boolean knowing(String noun) {
    return scale(DEPTH).filter(s -> s.heads().contains(noun)).isPresent();
  }

  private static String letters(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && !Character.isLetter(text.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetter(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private Optional<Value.Level> single(String words) {
    return pack.scales().stream()
        .flatMap(s -> of(s, step -> says(step, words)).stream())
        .findFirst();
  }

  private static boolean says(Pack.Step step, String words) {
    return step.name().equals(words)
        || step.grades().contains(words)
        || step.adjectives().contains(words)
        || step.nouns().contains(words)
        || step.adverbs().contains(words)
        || step.phrases().contains(words);
  }
}
