package sicetnon.interpret;

import java.util.regex.Pattern;
import sicetnon.concept.Things;
import sicetnon.figure.Amounts;
import sicetnon.figure.AsOf;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Abbreviations;
import sicetnon.role.RoleNames;
import sicetnon.text.Lexicon;

/**
 * What the readers make of a pack and a dictionary, once for all sources; safe for several threads.
 */
public final class Vocabulary {
  final Pack pack;
  final Lexicon lexicon;
  final Things things;
  final Amounts amounts;
  final AsOf dates;
  final PoleIndex poles;
  final Levels levels;
  final Providers providers;
  final Statistics statistics;
  final Abbreviations abbreviations;

  /** Whom a survey asked: respondents, participants. */
  final Pattern respondents;

  public Vocabulary(Pack pack, Lexicon lexicon, Things things) {
    this.pack = pack;
    this.lexicon = lexicon;
    this.things = things;
    this.amounts = new Amounts(pack);
    this.dates = new AsOf(pack);
    this.poles = new PoleIndex(pack);
    this.levels = new Levels(pack);
    this.providers = new Providers(pack);
    this.statistics = new Statistics(pack);
    this.abbreviations = new Abbreviations(pack, new RoleNames(pack, lexicon));
    this.respondents = Pattern.compile("(?i)\\b" + pack.any(Words.RESPONDENT_NOUNS) + "s?\\b");
  }
}
