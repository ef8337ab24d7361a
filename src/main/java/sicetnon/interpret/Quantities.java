package sicetnon.interpret;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import sicetnon.figure.Amount;
import sicetnon.ingest.Block;
import sicetnon.pack.Cue;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Parse;

/** Of which of the pack's quantities a figure is one: told by the nearest cue. */
final class Quantities {
  /** What a comma, a colon or a joining word between cue and figure weighs, in words. */
  private static final int BREAK = 3;

  /** Words between a figure and the farthest word that can say what it is of. */
  private static final int FAR = 12;

  /** Words of "or more" behind a number. */
  private static final Set<String> ABOVE = Set.of("more", "fewer", "less", "+");

  /**
   * Words right before a number of people that is said to be one: "a team of 9", "the crew is 5".
   */
  private static final Set<String> OPENING = Set.of("of", "is", "are", "numbers", "totals", ":");

  /** Words between an owner and his time: "of the nurse's working day". */
  private static final Set<String> OF_TIME =
      Set.of("'", "'s", "\u2019", "\u2019s", "working", "work");

  private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}-]+");

  /** Heads below which a plain number can be money, or a time: "Salary (EUR)", "Years". */
  private static final Pattern MONEY =
      Pattern.compile(
          "[$\u20AC\u00A3\u20B9]|\\b(?:usd|eur|gbp|chf|inr|cad|aud|salary|salaries|pay|wages?|price|fee|rate)\\b");

  private static final Pattern TIME =
      Pattern.compile("\\b(?:years?|months?|weeks?|days?|hours?|hrs|yrs|age)\\b");

  private final CueMatcher matcher;
  private final List<Pack.Attribute> quantities;

  Quantities(Pack pack, CueMatcher matcher) {
    this.matcher = matcher;
    this.quantities = pack.attributes().stream().filter(a -> a.kind().equals("quantity")).toList();
  }

  /**
   * What a figure is of.
   *
   * @param quantity of the pack
   * @param from first token of the words that show it, or -1 where they stand above the sentence
   * @param to after the last
   * @param label the words above that show it, or empty
   */
  record Kind(Pack.Attribute quantity, int from, int to, String label) {
    /** Whether it is said of a role at all. */
    boolean asked() {
      return !quantity.question().isEmpty();
    }
  }

  /** By the words around it in its sentence. */
  Optional<Kind> inSentence(Figure figure) {
    Kind best = null;
    int least = Integer.MAX_VALUE;
    for (Pack.Attribute quantity : quantities) {
      if (!fits(quantity, figure, false) || !with(quantity, figure.parse())) {
        continue;
      }
      List<Cue> cues = matcher.able(quantity.cues(), figure.parse());
      for (int i = figure.windowFrom(); i < figure.windowTo() && !cues.isEmpty(); i++) {
        boolean outside = (i < figure.from() || i >= figure.to()) && !aside(figure, i);
        int end = outside ? longest(cues, figure, i) : -1;
        if (end > i) {
          int distance = distance(figure, i, end);
          if (distance < least || (distance == least && end - i > best.to() - best.from())) {
            least = distance;
            best = new Kind(quantity, i, end, "");
          }
        }
      }
    }
    if (least > 2 * FAR) {
      best = null;
    }
    return best == null && figure.amount().family() == Amount.Family.TIMES
        ? quantities.stream()
            .filter(q -> q.units().contains("times"))
            .findFirst()
            .map(q -> new Kind(q, -1, -1, ""))
        : Optional.ofNullable(best);
  }

  /**
   * By the heads of its column and row, a label, a question or a heading; the first that tells. A
   * longer name farther up says of which kind a short one is: "cost" below "costs to become".
   */
  Optional<Kind> above(Figure figure, List<String> heads) {
    Kind best = null;
    for (String head : heads) {
      Kind next = best;
      String words = " " + String.join(" ", words(head)) + " ";
      for (Pack.Attribute quantity : quantities) {
        for (String label : quantity.labels()) {
          boolean closer = best == null || label.contains(best.label());
          boolean longer = next == null || label.length() > next.label().length();
          if (closer
              && longer
              && words.contains(" " + label + " ")
              && fits(quantity, figure, true)) {
            next = new Kind(quantity, -1, -1, label);
          }
        }
      }
      best = next;
    }
    return best == null || vetoed(heads) ? Optional.empty() : Optional.of(best);
  }

  /** Whether a head says that the figures are of something else: "The tools of the bookbinder". */
  private boolean vetoed(List<String> heads) {
    for (String head : heads) {
      String words = " " + String.join(" ", words(head)) + " ";
      boolean other =
          quantities.stream()
              .filter(q -> q.question().isEmpty())
              .flatMap(q -> q.labels().stream())
              .anyMatch(l -> words.contains(" " + l + " "));
      if (other) {
        return true;
      }
    }
    return false;
  }

  /** The shares of people; a pack may have none. */
  Optional<Kind> ofPeople() {
    return quantities.stream()
        .filter(q -> q.units().contains("share") && q.question().contains("{act}"))
        .findFirst()
        .map(q -> new Kind(q, -1, -1, ""));
  }

  /** Whether it is a share of somebody's time: "60% of her day". */
  boolean timed(Figure figure) {
    Parse parse = figure.parse();
    int i = figure.to();
    while (parse.lower(i).equals("of")
        || parse.is(i, "DET", "ADJ", "CCONJ")
        || parse.listed(i, Words.POSSESSIVES)
        || (parse.mentionAt(i) != null && parse.mentionAt(i).possessive())
        || OF_TIME.contains(parse.lower(i))) {
      i++;
    }
    return i > figure.to() && parse.listedBase(i, Words.TIME_NOUNS);
  }

  static List<String> words(String text) {
    return List.of(APART.split(text.toLowerCase(Locale.ROOT).strip()));
  }

  /** Whether the figure counts what the quantity is counted in. */
  private boolean fits(Pack.Attribute quantity, Figure figure, boolean above) {
    Amount amount = figure.amount();
    Set<String> units = quantity.units();
    return switch (amount.family()) {
      case MONEY -> units.contains("money");
      case SHARE ->
          units.contains("share")
              && !quantity.id().equals("time")
              && !quantity.question().contains("{act}");
      case TIMES -> units.contains("times");
      case TIME -> units.contains("time") && quantity.things().contains(amount.value().unit());
      case NUMBER ->
          above
              ? !units.contains("times") && headed(quantity, figure)
              : (units.contains("number") && counts(quantity, figure))
                  || (amount.large() && units.contains("money"));
    };
  }

  /** Whether a noun that the quantity counts stands behind a number, or a team before it. */
  private boolean counts(Pack.Attribute quantity, Figure figure) {
    String thing = thing(figure);
    boolean any = quantity.things().isEmpty();
    if (quantity.things().contains("crew") && figure.parse().mentionAt(figure.to()) != null) {
      // a team of eight riggers
      return true;
    }
    boolean people = quantity.things().contains("crew") && OPENING.contains(lead(figure));
    return thing.isEmpty()
        ? any || people || quantity.things().contains("year")
        : any || quantity.things().contains(thing);
  }

  /** Whether a plain number can get its meaning from above: in a cell or behind a label. */
  private static boolean headed(Pack.Attribute quantity, Figure figure) {
    Block block = figure.parse().sentence().block();
    boolean cell = block.kind() == Block.Kind.CELL || block.labelled();
    String thing = thing(figure);
    boolean counted =
        thing.isEmpty() || quantity.things().isEmpty() || quantity.things().contains(thing);
    String heads = (block.column() + " " + block.row()).toLowerCase(Locale.ROOT);
    boolean money = quantity.units().contains("money");
    boolean time = quantity.units().contains("time");
    return cell
        && counted
        && (!money || MONEY.matcher(heads).find())
        && (!time || TIME.matcher(heads).find());
  }

  /** The word before a number, or before what bounds it: "a team of up to 9". */
  private static String lead(Figure figure) {
    Parse parse = figure.parse();
    int i = figure.from() - 1;
    while (i > 0 && parse.is(i, "ADV", "ADP", "PART", "ADJ") && !OPENING.contains(parse.lower(i))) {
      i--;
    }
    return parse.lower(i);
  }

  /** The noun that a number counts: "six trained nurses"; empty where none follows. */
  static String thing(Figure figure) {
    Parse parse = figure.parse();
    int i = figure.to();
    while (parse.conjunction(i) || ABOVE.contains(parse.lower(i))) {
      i++;
    }
    int end = Math.min(parse.size(), i + 4);
    String noun = "";
    while (i < end && (parse.is(i, "ADJ", "NOUN", "PROPN", "VERB") || parse.lower(i).equals("-"))) {
      boolean verb = parse.is(i, "VERB") && !parse.past(i) && !parse.gerund(i);
      if (verb) {
        break;
      }
      noun = parse.is(i, "NOUN", "PROPN") ? parse.lemma(i) : noun;
      i++;
    }
    return noun;
  }

  /** Whether a word stands in brackets within which the figure does not. */
  private static boolean aside(Figure figure, int i) {
    return depth(figure.parse(), i) > depth(figure.parse(), figure.from());
  }

  private static int depth(Parse parse, int to) {
    int depth = 0;
    for (int i = 0; i < to; i++) {
      depth += parse.lower(i).equals("(") ? 1 : 0;
      depth -= parse.lower(i).equals(")") && depth > 0 ? 1 : 0;
    }
    return depth;
  }

  private boolean with(Pack.Attribute quantity, Parse parse) {
    return quantity.with().isEmpty()
        || matcher.find(quantity.with(), parse, 0, parse.size()) != null;
  }

  /** The end of the longest cue that begins at a token and does not reach into the figure. */
  private static int longest(List<Cue> cues, Figure figure, int i) {
    int limit = i < figure.from() ? figure.from() : figure.windowTo();
    int best = -1;
    for (Cue cue : cues) {
      CueMatcher.Match match = CueMatcher.at(cue, figure.parse(), i, limit);
      boolean inName =
          match != null && figure.parse().mentionAt(i) != null && !cue.elements().get(0).role();
      match = inName ? null : match;
      best = match != null ? Math.max(best, match.to()) : best;
    }
    return best;
  }

  /** Words between, breaks weighing more, the words of the cue itself less. */
  private int distance(Figure figure, int from, int to) {
    boolean before = to <= figure.from();
    int first = before ? to : figure.to();
    int last = before ? figure.from() : from;
    int weight = before ? 0 : 2;
    for (int i = first; i < last; i++) {
      Parse parse = figure.parse();
      boolean breaks =
          parse.comma(i)
              || parse.breaks(i)
              || parse.conjunction(i)
              || parse.listed(i, Words.CONTRAST_WORDS);
      weight += breaks ? BREAK : 1;
    }
    return 2 * weight - 2 * (to - from);
  }
}
