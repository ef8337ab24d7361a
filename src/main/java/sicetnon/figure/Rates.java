package sicetnon.figure;

import java.util.regex.Pattern;

/** Units of time, and the times and pieces of work for which an amount is. */
final class Rates {
  private static final Pattern GENITIVE = Pattern.compile("['\u2019]s?$");
  private static final Pattern WORK = Pattern.compile("^work(?:ing)?-?");

  /** Words of the longest bound: "or more". */
  private static final int BOUND = 3;

  private final Pieces pieces;
  private final Lexicon lexicon;

  Rates(Pieces pieces, Lexicon lexicon) {
    this.pieces = pieces;
    this.lexicon = lexicon;
  }

  /** The unit of time that a piece names, or null. */
  String unit(int i) {
    if (!pieces.word(i)) {
      return null;
    }
    String plain = GENITIVE.matcher(pieces.lower(i)).replaceFirst("");
    boolean letter = plain.length() == 1 && !pieces.joins(i);
    return letter ? null : lexicon.units.get(plain);
  }

  /** A "40-hour week", "12-hour shifts": the word right behind names the time. */
  String workweek(int i) {
    if (!pieces.word(i)) {
      return "";
    }
    String plain = singular(WORK.matcher(pieces.lower(i)).replaceFirst(""), 0);
    String unit = lexicon.units.get(plain);
    return unit != null ? unit : plain.equals("shift") ? "shift" : "";
  }

  /** Whether a rate is of a time, not of a piece of work. */
  boolean timed(Rate rate) {
    return lexicon.units.containsValue(rate.period()) || rate.period().equals("shift");
  }

  /** What an amount is for, if that is said behind it, a bound or one word between. */
  Rate behind(int from) {
    if (pieces.word(from, "for")
        && pieces.word(from + 1, "each", "every")
        && !at(from + 1).none()) {
      return at(from + 1);
    }
    int bound = behindBound(from);
    boolean open = pieces.mark(bound, "(");
    int i = open ? bound + 1 : bound;
    Rate rate = at(i);
    rate = rate.none() && passes(i) ? at(i + 1) : rate;
    if (rate.none()) {
      return new Rate("", from);
    }
    boolean closed = open && pieces.mark(rate.next(), ")");
    return closed ? new Rate(rate.period(), rate.next() + 1) : rate;
  }

  /** Whether a word may stand between an amount and its time: gross, net. */
  private boolean passes(int i) {
    return pieces.word(i)
        && !pieces.word(
            i, "and", "or", "for", "to", "in", "at", "of", "is", "are", "as", "with", "on");
  }

  /** The time that "an hour", "/hr", "p.a." or "per visit" names right here. */
  Rate at(int i) {
    String word = lexicon.rates.get(pieces.lower(i));
    if (word != null) {
      return new Rate(word, i + 1);
    }
    String hyphened =
        pieces.dash(i + 1) ? lexicon.rates.get(pieces.lower(i) + "-" + pieces.lower(i + 2)) : null;
    if (hyphened != null) {
      return new Rate(hyphened, i + 3);
    }
    boolean article = pieces.word(i, "a", "an", "each", "every");
    boolean per = pieces.mark(i, "/") || pieces.word(i, "per");
    boolean noun = (article || per) && pieces.word(i + 1);
    String period = noun ? period(i + 1, per) : "";
    return new Rate(period, period.isEmpty() ? i : i + 2);
  }

  /** What a noun behind "per" or an article names. */
  private String period(int i, boolean per) {
    String unit = unit(i);
    String noun = pieces.lower(i);
    String single = singular(noun, BOUND);
    String other = unit == null ? lexicon.rates.get("per " + single) : unit;
    return other != null ? other : per || lexicon.paid.contains(noun) ? single : "";
  }

  private static String singular(String noun, int longer) {
    boolean plural = noun.endsWith("s") && noun.length() > longer;
    return plural ? noun.substring(0, noun.length() - 1) : noun;
  }

  /** The piece behind "or more", if that stands here. */
  private int behindBound(int from) {
    for (int end = from + BOUND; end > from; end--) {
      if (end < pieces.size()) {
        String said = pieces.lower(from, end);
        if (lexicon.above.has(said) || lexicon.below.has(said)) {
          return end;
        }
      }
    }
    return from;
  }
}
