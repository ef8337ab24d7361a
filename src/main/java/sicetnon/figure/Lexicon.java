package sicetnon.figure;

import java.util.HashMap;
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
    this.months = Set.copyOf(pack.words(Words.MONTHS));
    this.about = new Phrases(pack.words(Words.ABOUT_WORDS));
    this.floors = new Phrases(pack.words(Words.FLOOR_PHRASES));
    this.ceilings = new Phrases(pack.words(Words.CEILING_PHRASES));
    this.above = new Phrases(pack.words(Words.ABOVE_PHRASES));
    this.below = new Phrases(pack.words(Words.BELOW_PHRASES));
  }
}
