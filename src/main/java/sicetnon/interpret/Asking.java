package sicetnon.interpret;

import java.util.Optional;
import sicetnon.clause.Action;
import sicetnon.clause.Naming;
import sicetnon.clause.Phrase;
import sicetnon.concept.Acts;
import sicetnon.discourse.Statement;
import sicetnon.role.Parse;
import sicetnon.text.Lexicon;

/**
 * Puts questions in plain English, from the words of the sentence that a claim is made of: "checks
 * every plate" asks "Who checks every plate?". Only the verb takes the form that the question
 * needs; what cannot be put so is quoted.
 */
final class Asking {
  private final Lexicon lexicon;
  private final Wordings wordings;
  private final Determiners determiners;
  private final ObjectPhrases objects;
  private final VerbForms verbs;

  Asking(Lexicon lexicon, Wordings wordings, Determiners determiners, ObjectPhrases objects) {
    this.lexicon = lexicon;
    this.wordings = wordings;
    this.determiners = determiners;
    this.objects = objects;
    this.verbs = new VerbForms(lexicon);
  }

  /** Whom a thing is with that a sentence names without saying what is done to it. */
  String held(Statement fact, Phrase phrase, String act) {
    Parse parse = fact.parse();
    String told = noted(parse, phrase, true);
    if (!told.isEmpty()) {
      return "Who " + told + "?";
    }
    String thing = objects.thing(fact, phrase);
    String lead = act.equals(Acts.NEEDS) ? "needs " : "is responsible for ";
    return thing.isEmpty() ? quoted(parse, fact.from(), fact.to()) : "Who " + lead + thing + "?";
  }

  /** To whom an act falls, of those on one of the things that it names. */
  String act(Statement fact, Action action, Phrase phrase) {
    Parse parse = fact.parse();
    String told = noted(parse, phrase, parse.lower(action.verb()).endsWith("s"));
    if (!told.isEmpty()) {
      return "Who " + told + "?";
    }
    String thing = objects.thing(fact, phrase);
    if (thing.isEmpty()) {
      return quoted(parse, action.from(), action.to());
    }
    boolean event = eventNoun(fact, action);
    if (event || modifier(fact, action, phrase)) {
      int to = Boundaries.words(parse, action.verb(), Boundaries.phrase(parse, phrase));
      String article = event || phrase.naming().head().form().endsWith("s") ? "" : "the ";
      return "Who is responsible for " + article + wordings.of(parse, action.verb(), to) + "?";
    }
    boolean verb = lexicon.isVerb(VerbForms.bare(action.lemma())) && !action.lemma().equals("be");
    return verb && action.form() != Action.Form.DUTY && action.form() != Action.Form.BEING
        ? "Who "
            + VerbForms.of(parse, action, phrase, English::third)
            + " "
            + objects.behind(parse, action, phrase, thing)
            + "?"
        : "Who " + duty(parse, action, phrase) + thing + "?";
  }

  /** What leads to a thing that somebody answers for, or decides. */
  private static String duty(Parse parse, Action action, Phrase phrase) {
    if (charged(parse, action)) {
      return "is in charge of ";
    }
    if (ObjectPhrases.asks(parse, phrase)) {
      return "decides ";
    }
    return action.lemma().equals("decide") ? "decides on " : "is responsible for ";
  }

  private static boolean charged(Parse parse, Action action) {
    boolean charge = false;
    for (int i = action.from(); i < Math.min(action.objectFrom(), parse.size()); i++) {
      charge |= parse.lower(i).equals("charge") && parse.lower(i - 1).equals("in");
    }
    return charge;
  }

  /** What is done by the verb at a token, for "how often does the chef ...": orders the fish. */
  Optional<String> done(Statement fact, int verb) {
    return fact.actions().stream()
        .filter(a -> a.verb() == verb && a.form() == Action.Form.ACT)
        .findFirst()
        .map(
            a ->
                a.things().stream()
                    .findFirst()
                    .map(p -> done(fact, a, p))
                    .orElseGet(() -> verbs.alone(fact.parse(), a)));
  }

  private String done(Statement fact, Action action, Phrase phrase) {
    return VerbForms.of(fact.parse(), action, phrase, v -> v) + " " + objects.thing(fact, phrase);
  }

  /** Who does what a verb without an object says. */
  String bare(Parse parse, Action action) {
    return "Who " + English.third(verbs.alone(parse, action)) + "?";
  }

  /** The same where a whole clause says what: "checks that the doors are locked". */
  String told(Parse parse, Action action) {
    int from = action.verb() + 1;
    int to = Boundaries.words(parse, from, Math.min(action.to(), from + Boundaries.CLAUSE));
    String clause = wordings.of(parse, from, to);
    boolean says = false;
    for (int i = from; i < to; i++) {
      says |= parse.is(i, "AUX", "VERB");
    }
    return clause.isEmpty() || to - from < 3 || !says
        ? bare(parse, action)
        : "Who " + English.third(VerbForms.base(parse, action)) + " " + clause + "?";
  }

  private static String quoted(Parse parse, int from, int to) {
    return "To whom does \"" + Wordings.tidy(parse.sentence().words(from, to)) + "\" apply?";
  }

  /**
   * A note's verb that was read as a noun, with what follows it: "sets service levels". Behind
   * another verb in that form only where it is one more often. Empty where it is none.
   */
  private String noted(Parse parse, Phrase phrase, boolean third) {
    int from = phrase.from();
    String form = parse.lower(from);
    String base = lexicon.verbBase(form).orElse(form);
    boolean joined = from == 0 || parse.conjunction(from - 1) || parse.is(from - 1, "PUNCT");
    boolean finite = form.endsWith("s") && !base.equals(form) && lexicon.moreOftenVerb(base);
    boolean object = parse.is(from + 1, "DET", "ADJ", "NOUN", "PROPN", "ADP", "PRON");
    int to = Boundaries.words(parse, from, Boundaries.phrase(parse, phrase));
    boolean reads = third && joined && finite && object && to > from + 1;
    return reads ? English.third(base) + " " + wordings.of(parse, from + 1, to) : "";
  }

  /**
   * A note's noun before another that was read as a verb: "feature scope", "engineering managers".
   * Without an article one thing is no object: "order equipment", "order supplies", but "order
   * form".
   */
  private boolean modifier(Statement fact, Action action, Phrase phrase) {
    Parse parse = fact.parse();
    Naming.Word head = phrase.naming().head();
    String form = parse.lower(action.verb());
    boolean gerund = form.endsWith("ing");
    boolean one = head.form().equals(head.lemma()) && determiners.counted(head.lemma());
    boolean base = form.equals(action.lemma()) && (one || !lexicon.isTransitive(form));
    return opens(fact, action)
        && (gerund ? !lexicon.isMostlyGerund(form) : base)
        && lexicon.isNoun(form)
        && !lexicon.moreOftenVerb(form)
        && parse.nominal(action.verb() + 1);
  }

  /** A note's act with what it is about, read as a verb: "stocking of shelves", "notes on". */
  private boolean eventNoun(Statement fact, Action action) {
    Parse parse = fact.parse();
    String form = parse.lower(action.verb());
    String noun = lexicon.nounBase(form).orElse(form);
    boolean of = parse.lower(action.verb() + 1).equals("of");
    boolean plural = form.endsWith("s") && !lexicon.moreOftenVerb(action.lemma());
    return opens(fact, action)
        && parse.is(action.verb() + 1, "ADP")
        && lexicon.isNoun(noun)
        && ((of && form.endsWith("ing")) || plural);
  }

  /** Whether a note begins with an action's verb. */
  private static boolean opens(Statement fact, Action action) {
    return Determiners.note(fact) && action.verb() == fact.from();
  }
}
