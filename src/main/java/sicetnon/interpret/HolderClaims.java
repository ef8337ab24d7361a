package sicetnon.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sicetnon.claim.Claim;
import sicetnon.claim.Value;
import sicetnon.clause.Action;
import sicetnon.clause.Clause;
import sicetnon.clause.Phrase;
import sicetnon.discourse.Statement;
import sicetnon.figure.Amounts;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Mention;
import sicetnon.role.Parse;

/**
 * Who holds what: by acting on it, by duty, by being its agent, by possessing it, as a passive's
 * agent.
 */
public final class HolderClaims {
  private final Pack pack;
  private final TopicMatcher topics;
  private final Amounts amounts;
  private final ClaimMaker maker;
  private final Exclusivity exclusivity;

  HolderClaims(Pack pack, TopicMatcher topics, Amounts amounts, ClaimMaker maker) {
    this.pack = pack;
    this.topics = topics;
    this.amounts = amounts;
    this.maker = maker;
    this.exclusivity = new Exclusivity(pack);
  }

  /** What one action of a fact says about holding; empty when nothing. */
  public List<Claim> read(Statement fact, Action action, boolean contrasted) {
    List<Claim> out = new ArrayList<>();
    boolean joiningVerb = pack.words(Words.JOINING_VERBS).contains(action.lemma());
    boolean aids = action.joins() && action.form() == Action.Form.ACT && !joiningVerb;
    if (aids || action.objectTo() <= action.objectFrom()) {
      return out;
    }
    if (amounts.money(fact.parse().sentence().words(action.from(), action.to()))) {
      // what is earned is read as a figure
      return out;
    }
    for (Phrase phrase : action.things()) {
      Optional<TopicMatcher.Held> held =
          switch (action.form()) {
            case PASSIVE -> Optional.empty();
            case BEING -> topics.agent(phrase);
            case DUTY -> topics.held("be", phrase, true);
            case ACT -> acts(action, phrase);
          };
      held.ifPresent(h -> out.add(claim(fact, action, phrase, h, contrasted)));
    }
    return out;
  }

  private Optional<TopicMatcher.Held> acts(Action action, Phrase phrase) {
    boolean focus = pack.words(Words.FOCUS_VERBS).contains(action.lemma());
    if ((!action.preposition().isEmpty() && !focus && !advocates(action))) {
      return Optional.empty();
    }
    return topics.held(action.lemma(), phrase, false);
  }

  /** "decides on", "comes up with". */
  private boolean advocates(Action action) {
    String phrase = action.lemma() + " " + action.preposition();
    return action.preposition().equals("for")
        || action.preposition().equals("up with")
        || pack.words(Words.PREPOSITIONAL_VERBS).contains(phrase);
  }

  private Claim claim(
      Statement fact, Action action, Phrase phrase, TopicMatcher.Held held, boolean contrasted) {
    boolean positive = !action.negative() && !fact.mood().negative();
    String exclusive = exclusivity.of(fact, action, phrase, held.act());
    boolean words = exclusive.equals(phrase.text());
    if (held.inPack() && words && action.form() != Action.Form.BEING) {
      // the pack says which of its things have one holder
      exclusive = "";
    }
    boolean focus = pack.words(Words.FOCUS_VERBS).contains(action.lemma());
    if (exclusive.isEmpty() && contrasted && focus) {
      exclusive = "in contrast";
    }
    return maker.claim(
        fact.within("part", held.part()).within("of", held.owner()),
        maker.holder(held),
        fact.subject().roles(),
        new Value.Holder(fact.subject().roles(), held.act()),
        positive,
        exclusive,
        action.from(),
        action.to());
  }

  /** What the sentence says besides its clauses' subjects: "X's vision", "lies with X". */
  public List<Claim> around(Parse parse, List<Statement> facts) {
    List<Claim> out = new ArrayList<>();
    for (Mention mention : parse.mentions()) {
      Statement fact = factAt(facts, mention.from());
      if (fact == null) {
        continue;
      }
      if (mention.possessive()) {
        possessed(fact, mention, out);
      }
      inverse(fact, mention, out);
    }
    return out;
  }

  private static Statement factAt(List<Statement> facts, int token) {
    Statement best = null;
    for (Statement f : facts) {
      if (f.from() <= token && token < f.to() && (best == null || f.from() >= best.from())) {
        best = f;
      }
    }
    return best;
  }

  private void possessed(Statement fact, Mention mention, List<Claim> out) {
    Parse parse = fact.parse();
    int to = mention.to();
    while (parse.is(to, "ADJ", "NOUN", "PROPN") && parse.mentionAt(to) == null) {
      to++;
    }
    if (to == mention.to()) {
      return;
    }
    int end = to;
    for (Phrase phrase : Phrase.list(pack, parse, mention.to(), to)) {
      topics
          .possessed(phrase)
          .ifPresent(
              held ->
                  out.add(
                      maker.claim(
                          fact.parse(),
                          maker.holder(held),
                          mention.roles(),
                          new Value.Holder(mention.roles(), held.act()),
                          true,
                          "",
                          fact.mood(),
                          "",
                          parse
                              .sentence()
                              .span(
                                  parse.open(fact.from(), end),
                                  Math.max(end, parse.clip(fact.from(), fact.to()))))));
    }
  }

  /** "new features start with product managers", "the decision lies with the nurse". */
  private void inverse(Statement fact, Mention mention, List<Claim> out) {
    Parse parse = fact.parse();
    Clause clause = fact.clause();
    if (clause == null
        || !clause.hasSubject()
        || fact.subject().known()
        || !(parse.lemma(clause.verb()).equals("be")
            || parse.listedBase(clause.verb(), Words.RESTING_VERBS))) {
      return;
    }
    int at = mention.from() - 1;
    while (parse.is(at, "DET", "ADJ")) {
      at--;
    }
    boolean copula = parse.lemma(clause.verb()).equals("be");
    boolean hands =
        parse.lower(at).equals("of")
            && (parse.lower(at - 1).equals("hands")
                || pack.words(Words.DUTY_NOUNS).contains(parse.lemma(at - 1)));
    boolean upTo = parse.lower(at).equals("to") && parse.lower(at - 1).equals("up");
    boolean lies =
        !copula && parse.listed(at, Words.HOLDER_PREPOSITIONS) && at - clause.verb() <= 2;
    if (lies || (copula && (hands || upTo) && at - clause.verb() <= 5)) {
      for (Phrase phrase : Phrase.list(pack, parse, clause.subjectFrom(), clause.subjectTo())) {
        topics
            .held("own", phrase, true)
            .ifPresent(
                held ->
                    out.add(
                        maker.claim(
                            fact,
                            maker.holder(held),
                            mention.roles(),
                            new Value.Holder(mention.roles(), "be"),
                            !fact.mood().negative(),
                            "",
                            Math.min(clause.start(), mention.from()),
                            mention.to())));
      }
    }
  }
}
