package sicetnon.figure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;

/** The words of the pack that amounts are made of, ready to be looked up. */
final class Lexicon {
  final Numerals numerals;
  final Map<String, String> currencies;
  final Map<String, String> names;
  final Map<String, String> units;
  final Map<String, String> rates;
  final Map<String, String> fractions;

  /** Words for thousands and the like. */
  final Set<String> magnitudes;

  /** Nouns of paid work: visit, lesson. */
  final Set<String> paid;

  /** Nouns that a number behind them names: page, step. */
  final Set<String> numbered;

  /** Nouns of votes and marks. */
  final Set<String> scores;

  /** Words with one of which each amount begins that has no digit. */
  private final Set<String> counting;

  private final int longest;
  final Set<String> months;
  final Phrases about;
  final Phrases floors;
  final Phrases ceilings;
  final Phrases above;
  final Phrases below;

  Lexicon(Pack pack) {
    this.numerals = new Numerals(pack);
    this.currencies = new HashMap<>(pack.pairs(Words.CURRENCIES));
    this.names = new HashMap<>(pack.pairs(Words.CURRENCY_NAMES));
    this.units = new HashMap<>(pack.pairs(Words.TIME_UNITS));
    this.rates = new HashMap<>(pack.pairs(Words.RATE_WORDS));
    this.fractions = new HashMap<>(pack.pairs(Words.FRACTIONS));
    this.magnitudes =
        pack.words(Words.MAGNITUDES).stream()
            .map(m -> m.substring(0, m.indexOf(' ')))
            .collect(Collectors.toUnmodifiableSet());
    this.paid = Set.copyOf(pack.words(Words.PAID_UNITS));
    this.numbered = Set.copyOf(pack.words(Words.NUMBERED_NOUNS));
    this.scores = Set.copyOf(pack.words(Words.SCORE_NOUNS));
    Set<String> words = new HashSet<>(Set.of("half", "once", "twice", "every", "each"));
    words.addAll(pack.pairs(Words.NUMBER_WORDS).keySet());
    words.addAll(magnitudes);
    words.addAll(fractions.keySet());
    this.counting = Set.copyOf(words);
    this.longest = counting.stream().mapToInt(String::length).max().orElse(0);
    this.months = Set.copyOf(pack.words(Words.MONTHS));
    this.about = new Phrases(pack.words(Words.ABOUT_WORDS));
    this.floors = new Phrases(pack.words(Words.FLOOR_PHRASES));
    this.ceilings = new Phrases(pack.words(Words.CEILING_PHRASES));
    this.above = new Phrases(pack.words(Words.ABOVE_PHRASES));
    this.below = new Phrases(pack.words(Words.BELOW_PHRASES));
  }

  /** Whether there can be an amount in a text at all: most texts have no number. */
  boolean counts(String text) {
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isDigit(c)) {
        return true;
      }
      if (Character.isLetter(c)) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        if (i - start <= longest
            && counting.contains(text.substring(start, i).toLowerCase(Locale.ROOT))) {
          return true;
        }
        start = -1;
      }
    }
    return false;
  }
}
