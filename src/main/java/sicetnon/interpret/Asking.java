package sicetnon.interpret;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import sicetnon.clause.Action;
import sicetnon.clause.Naming;
import sicetnon.clause.Phrase;
import sicetnon.clause.TokenTree;
import sicetnon.concept.Acts;
import sicetnon.discourse.Statement;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Parse;
import sicetnon.text.Lexicon;
import sicetnon.text.Tree;

/**
 * Puts questions in plain English, from the words of the sentence that a claim is made of: "checks
 * every plate" asks "Who checks every plate?". Only the verb takes the form that the question
 * needs; what cannot be put so is quoted.
 */
final class Asking {
  /** A tail of more words tells more than the question is about. */
  private static final int TAIL = 8;

  /** A clause in a question ends somewhere. */
  private static final int CLAUSE = 20;

  /** Pasts that are base forms of other verbs: "I found" is no founding. */
  private static final Map<String, String> PASTS =
      Map.of("found", "find", "felt", "feel", "fell", "fall", "ground", "grind", "saw", "see");

  private final Pack pack;
  private final Lexicon lexicon;
  private final Wordings wordings;

  Asking(Pack pack, Lexicon lexicon, Wordings wordings) {
    this.pack = pack;
    this.lexicon = lexicon;
    this.wordings = wordings;
  }

  /** Whom a thing is with that a sentence names without saying what is done to it. */
  String held(Statement fact, Phrase phrase, String act) {
    Parse parse = fact.parse();
    String told = noted(parse, phrase, true);
    String thing = told.isEmpty() ? thing(fact, phrase) : told;
    String lead = act.equals(Acts.NEEDS) ? "needs " : "is responsible for ";
    return thing.isEmpty()
        ? quoted(parse, fact.from(), fact.to())
        : "Who " + (told.isEmpty() ? lead : "") + thing + "?";
  }

  /** To whom an act falls, of those on one of the things that it names. */
  String act(Statement fact, Action action, Phrase phrase) {
    Parse parse = fact.parse();
    String told = noted(parse, phrase, parse.lower(action.verb()).endsWith("s"));
    if (!told.isEmpty()) {
      return "Who " + told + "?";
    }
    String thing = thing(fact, phrase);
    if (thing.isEmpty()) {
      return quoted(parse, action.from(), action.to());
    }
    boolean choice = asks(parse, phrase);
    if (noun(fact, action, phrase) || act(fact, action)) {
      int to = end(parse, action.verb(), to(parse, phrase));
      boolean plural = phrase.naming().head().form().endsWith("s");
      String article = plural || act(fact, action) ? "" : "the ";
      return "Who is responsible for " + article + wordings.of(parse, action.verb(), to) + "?";
    }
    boolean verb = lexicon.isVerb(first(action.lemma())) && !action.lemma().equals("be");
    if (action.form() == Action.Form.DUTY || action.form() == Action.Form.BEING || !verb) {
      boolean decides = action.lemma().equals("decide") || choice;
      String duty = charged(parse, action) ? "is in charge of " : "is responsible for ";
      boolean rules = decides && !charged(parse, action);
      String lead = !rules ? duty : choice ? "decides " : "decides on ";
      return "Who " + lead + thing + "?";
    }
    String clause = clause(parse, action, phrase);
    String object = clause.isEmpty() ? thing + tail(parse, action, phrase) : clause;
    return "Who " + verb(parse, action, phrase, English::third) + " " + object + "?";
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
                    .map(p -> verb(fact.parse(), a, p, v -> v) + " " + thing(fact, p))
                    .orElseGet(() -> alone(fact.parse(), a)));
  }

  /** Who does what a verb without an object says. */
  String bare(Parse parse, Action action) {
    return "Who " + English.third(alone(parse, action)) + "?";
  }

  /** "Convince somebody", where nothing is said, but "travel". */
  private String alone(Parse parse, Action action) {
    String verb = whole(parse, action);
    return (verb + " " + (verb.contains(" ") ? "" : lexicon.lacking(verb))).strip();
  }

  /** The same where a whole clause says what: "checks that the doors are locked". */
  String told(Parse parse, Action action) {
    int from = action.verb() + 1;
    int to = end(parse, from, Math.min(action.to(), from + CLAUSE));
    String clause = wordings.of(parse, from, to);
    boolean says = false;
    for (int i = from; i < to; i++) {
      says |= parse.is(i, "AUX", "VERB");
    }
    return clause.isEmpty() || to - from < 3 || !says
        ? bare(parse, action)
        : "Who " + English.third(first(parse, action)) + " " + clause + "?";
  }

  private static String quoted(Parse parse, int from, int to) {
    return "To whom does \"" + Wordings.tidy(parse.sentence().words(from, to)) + "\" apply?";
  }

  private static String first(String verb) {
    return verb.split(" ")[0];
  }

  private static String first(Parse parse, Action action) {
    String lemma = action.lemma();
    boolean form = parse.lower(action.verb()).equals(lemma);
    return form ? PASTS.getOrDefault(lemma, lemma) : lemma;
  }

  boolean asks(Parse parse, Phrase phrase) {
    return parse.listed(phrase.from(), Words.ASKING_WORDS) || phrase.text().startsWith("whether ");
  }

  /**
   * A note's verb that was read as a noun, with what follows it: "sets service levels". Behind
   * another verb in that form only where it is one more often.
   */
  private String noted(Parse parse, Phrase phrase, boolean third) {
    int from = phrase.from();
    String form = parse.lower(from);
    String base = lexicon.verbBase(form).orElse(form);
    boolean joined = from == 0 || parse.conjunction(from - 1) || parse.is(from - 1, "PUNCT");
    boolean finite = form.endsWith("s") && !base.equals(form) && lexicon.moreOftenVerb(base);
    boolean object = parse.is(from + 1, "DET", "ADJ", "NOUN", "PROPN", "ADP", "PRON");
    int to = end(parse, from, to(parse, phrase));
    boolean reads = third && joined && finite && object && to > from + 1;
    return reads ? English.third(base) + " " + wordings.of(parse, from + 1, to) : "";
  }

  /**
   * A note's noun that was read as a verb: "feature scope", "engineering managers". Without an
   * article one thing is no object: "order equipment", "order supplies", but "order form".
   */
  private boolean noun(Statement fact, Action action, Phrase phrase) {
    Parse parse = fact.parse();
    Naming.Word head = phrase.naming().head();
    String form = parse.lower(action.verb());
    boolean gerund = form.endsWith("ing");
    boolean one = head.form().equals(head.lemma()) && counted(head.lemma());
    boolean base = form.equals(action.lemma()) && (one || !lexicon.isTransitive(form));
    return note(fact)
        && action.verb() == fact.from()
        && (gerund ? !lexicon.isMostlyGerund(form) : base)
        && lexicon.isNoun(form)
        && !lexicon.moreOftenVerb(form)
        && parse.nominal(action.verb() + 1);
  }

  /** A note's act with what it is about, read as a verb: "stocking of shelves", "notes on". */
  private boolean act(Statement fact, Action action) {
    Parse parse = fact.parse();
    String form = parse.lower(action.verb());
    String noun = lexicon.nounBase(form).orElse(form);
    boolean of = parse.lower(action.verb() + 1).equals("of");
    boolean plural = form.endsWith("s") && !lexicon.moreOftenVerb(action.lemma());
    return note(fact)
        && action.verb() == fact.from()
        && parse.is(action.verb() + 1, "ADP")
        && lexicon.isNoun(noun)
        && ((of && form.endsWith("ing")) || plural);
  }

  private static boolean note(Statement fact) {
    return fact.clause() == null || (!fact.clause().hasSubject() && fact.clause().inherits() < 0);
  }

  /** The verb in the form that "who" takes, with what stands between it and its object. */
  private String verb(Parse parse, Action action, Phrase phrase, UnaryOperator<String> form) {
    int verb = action.verb();
    boolean own = parse.lemma(verb).equals(first(action.lemma()));
    boolean behind = phrase.from() > verb;
    Set<Integer> link = own && behind ? link(parse, action, phrase) : new TreeSet<>();
    String preposition = own && behind ? "" : action.preposition();
    int before = phrase.from() - 1;
    if (own && behind && link.isEmpty() && (parse.conjunction(before) || parse.comma(before))) {
      preposition = shared(parse, action, phrase);
    }
    boolean passive =
        own
            && behind
            && parse.past(verb)
            && (parse.lemma(before(parse, verb)).equals("be")
                || parse.lower(verb - 1).matches("when|if|as|once|while|though"));
    StringBuilder out = new StringBuilder();
    String base = whole(parse, action);
    out.append(passive ? form.apply("be") + " " + parse.lower(verb) : form.apply(base));
    for (int token : link) {
      if (!(" " + out + " ").contains(" " + parse.lower(token) + " ")) {
        out.append(' ').append(parse.lower(token));
      }
    }
    return preposition.isEmpty() || out.toString().endsWith(" " + preposition)
        ? out.toString()
        : out + " " + preposition;
  }

  /** The prepositions right before a thing, where they are the verb's. */
  private static Set<Integer> link(Parse parse, Action action, Phrase phrase) {
    Set<Integer> link = new TreeSet<>();
    int at = phrase.from() - 1;
    while (at > action.verb() && parse.is(at, "ADP")) {
      link.add(at--);
    }
    while (parse.is(at, "ADV")) {
      at--;
    }
    boolean object = action.things().contains(phrase);
    boolean known =
        at <= action.verb() || parse.lower(phrase.from() - 1).equals(action.preposition());
    return object && !known ? new TreeSet<>() : link;
  }

  private static int before(Parse parse, int verb) {
    int at = verb - 1;
    while (parse.is(at, "ADV", "PART")) {
      at--;
    }
    return at;
  }

  /** The preposition of a later one of joined things: "meets with guests and suppliers". */
  private static String shared(Parse parse, Action action, Phrase phrase) {
    int at = action.beside().indexOf(phrase);
    if (at < 1) {
      return action.preposition();
    }
    int before = action.beside().get(0).from() - 1;
    return parse.is(before, "ADP") ? parse.lower(before) : "";
  }

  /** The verb with its particle. */
  private static String whole(Parse parse, Action action) {
    String lemma = first(parse, action);
    if (lemma.contains(" ") || !parse.lemma(action.verb()).equals(action.lemma())) {
      return lemma;
    }
    TokenTree tree = new TokenTree(parse);
    int word = parse.sentence().syntax().first(action.verb());
    return tree.tree().children(word, "compound:prt").stream()
        .filter(c -> c > word)
        .findFirst()
        .map(c -> lemma + " " + tree.lower(c))
        .orElse(lemma);
  }

  /** "Ensures guests are seated": a thing that only opens a clause. */
  private String clause(Parse parse, Action action, Phrase phrase) {
    TokenTree tree = new TokenTree(parse);
    int verb = parse.sentence().syntax().first(action.verb());
    for (int clause : tree.tree().children(verb, "ccomp")) {
      int from = tree.token(tree.tree().first(clause));
      int to = tree.token(tree.tree().last(clause)) + 1;
      boolean opens = phrase.from() >= from && to(parse, phrase) < to && from > action.verb();
      if (opens && to - from <= CLAUSE) {
        return wordings.of(parse, from, end(parse, from, Math.min(to, action.to())));
      }
    }
    return "";
  }

  /** What a verb needs behind its object: "keeps the ward clean", "turns data into reports". */
  private String tail(Parse parse, Action action, Phrase phrase) {
    int from = to(parse, phrase);
    if (action.lemma().equals("ensure") && parse.is(from, "VERB", "AUX")) {
      String event = wordings.of(parse, from, event(parse, from));
      return event.isEmpty() ? "" : " " + event;
    }
    if (phrase.from() <= action.verb() || from >= action.to() || asks(parse, phrase)) {
      return "";
    }
    boolean paired =
        pack.words(Words.PAIRED_VERBS).contains(first(action.lemma()))
            || pack.words(Words.LIGHT_VERBS).contains(action.lemma())
            || pack.words(Words.POSSESSING_VERBS).contains(action.lemma());
    int open = open(parse, action, from);
    int to = open > from ? open : paired ? prepositional(parse, from, action.to()) : from;
    String words = to - from > TAIL ? "" : wordings.of(parse, from, to);
    return words.isEmpty() ? "" : " " + words;
  }

  /** Where what is made sure of ends: "(ensures the team) follows the plan". */
  private static int event(Parse parse, int from) {
    int to = from + 1;
    while (to < Math.min(parse.size(), from + CLAUSE)
        && !parse.breaks(to)
        && !parse.comma(to)
        && !parse.is(to, "PUNCT", "CCONJ", "SCONJ")) {
      to++;
    }
    return end(parse, from, to);
  }

  /** Where the open complement ends that begins at a token: "(keeps the ward) clean". */
  private static int open(Parse parse, Action action, int from) {
    TokenTree tree = new TokenTree(parse);
    Tree all = tree.tree();
    return all.children(parse.sentence().syntax().first(action.verb()), "xcomp").stream()
        .filter(c -> tree.token(all.first(c)) == from)
        .map(c -> end(parse, from, tree.token(all.last(c)) + 1))
        .findFirst()
        .orElse(from);
  }

  private static int prepositional(Parse parse, int from, int to) {
    int at = from;
    while (at < to && parse.is(at, "ADP") && !parse.lower(at).equals("by")) {
      at++;
    }
    int noun = at;
    while (at > from && noun < to && parse.is(noun, "DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON")) {
      noun++;
    }
    return parse.nominal(noun - 1) && noun > at ? noun : from;
  }

  /** The thing as it stands there, with an article where notes leave it out. */
  String thing(Statement fact, Phrase phrase) {
    Parse parse = fact.parse();
    int from = phrase.from();
    if (choice(parse, phrase)) {
      return "whether to " + wordings.of(parse, from, end(parse, from, phrase.to()));
    }
    if (asks(parse, phrase)) {
      int last = clause(parse, from, to(parse, phrase));
      int comma = from;
      while (comma < last && !parse.comma(comma)) {
        comma++;
      }
      boolean tooLong = last - from > CLAUSE && comma - from > 2;
      return wordings.of(parse, from, tooLong ? comma : last);
    }
    while (from < phrase.to() - 1 && loose(parse, from)) {
      from++;
    }
    int to = Math.max(from + 1, named(parse, from, to(parse, phrase)));
    if (parse.listed(from, Words.NONE_WORDS) && from + 1 < to) {
      return "any " + wordings.of(parse, from + 1, to);
    }
    String words = wordings.of(parse, from, to);
    return !words.isEmpty() && lacksArticle(fact, phrase, from, words) ? "the " + words : words;
  }

  private static boolean loose(Parse parse, int i) {
    boolean least = parse.lower(i + 1).matches("least|most");
    return parse.is(i, "PUNCT", "CCONJ", "SCONJ")
        || (parse.is(i, "ADP") && !least)
        || (parse.is(i, "ADV") && parse.comma(i + 1));
  }

  /** Where a name ends: before a verb of its own, and before the label of what follows. */
  private static int named(Parse parse, int from, int to) {
    int end = from + 1;
    while (end < to && !finite(parse, end) && !parse.relative(end)) {
      end++;
    }
    end = end(parse, from, end);
    if (parse.lower(end).equals(":") && end < parse.size() - 1) {
      int label = end - 1;
      while (label > from && !Character.isUpperCase(parse.token(label).text().charAt(0))) {
        label--;
      }
      end = label > from ? end(parse, from, label) : end;
    }
    return end;
  }

  private static boolean finite(Parse parse, int i) {
    boolean infinitive = parse.lower(i - 1).equals("to");
    return parse.is(i, "AUX")
        || (parse.is(i, "VERB") && !parse.gerund(i) && !parse.past(i) && !infinitive);
  }

  /** "Menu of the day", as notes have it, and "(the chef's) menu" want an article. */
  private boolean lacksArticle(Statement fact, Phrase phrase, int from, String words) {
    Parse parse = fact.parse();
    Naming.Word head = phrase.naming().head();
    boolean owned =
        from > 0
            && (parse.token(from - 1).possessive() || parse.listed(from - 1, Words.POSSESSIVES));
    boolean noun = head.is("NOUN") || (head.is("PROPN") && lexicon.isNoun(head.form()));
    boolean several = head.form().matches(".*[^siu]s");
    boolean one = noun && !several && head.form().equals(head.lemma()) && counted(head.lemma());
    boolean name = !words.contains(head.form());
    boolean role = parse.mentionAt(from) != null && !parse.mentionAt(from).possessive();
    boolean determined =
        parse.is(from, "DET", "PRON", "NUM")
            || (name && !role)
            || parse.token(from).possessive()
            || parse.lower(from + 1).matches("least|most")
            || lexicon.isMostlyGerund(parse.lower(from));
    return !determined && (((note(fact) || shares(parse, from)) && one) || (owned && noun));
  }

  /** Whether the article of the first of joined things is meant: "the plan and budget". */
  private static boolean shares(Parse parse, int from) {
    int at = from - 1;
    boolean later = parse.conjunction(at) || parse.comma(at);
    while (parse.is(at, "ADJ", "NOUN", "PROPN", "CCONJ") || parse.comma(at)) {
      at--;
    }
    return later && parse.is(at, "DET");
  }

  private boolean counted(String noun) {
    return !noun.endsWith("ing") && !pack.words(Words.MASS_NOUNS).contains(noun);
  }

  /** What a requirement names, with the article of one of several: "a degree", "patience". */
  String need(Statement fact, Phrase phrase) {
    Parse parse = fact.parse();
    String lemma = phrase.naming().head().lemma();
    boolean one = phrase.naming().head().form().equals(lemma);
    boolean counted = pack.words(Words.CREDENTIAL_NOUNS).contains(lemma) || lexicon.isObject(lemma);
    String thing = thing(fact, phrase);
    boolean added = thing.startsWith("the ") && !parse.lower(phrase.from()).equals("the");
    String bare = added && !parse.is(phrase.from(), "DET", "PRON") ? thing.substring(4) : thing;
    boolean wants = added && one && counted && !bare.equals(thing);
    return wants ? English.article(bare.split("[ -]")[0]) + " " + bare : bare;
  }

  /** Whether its text says "whether" where the sentence does not: "the decision to fly". */
  private static boolean choice(Parse parse, Phrase phrase) {
    return phrase.text().startsWith("whether to ") && !parse.lower(phrase.from()).equals("whether");
  }

  /** Where a phrase's text ends. */
  private static int to(Parse parse, Phrase phrase) {
    int last = parse.token(phrase.from()).start() + phrase.text().length();
    int to = phrase.from() + 1;
    while (to < parse.size() && parse.token(to).end() <= last) {
      to++;
    }
    return choice(parse, phrase) ? phrase.to() : to;
  }

  /** Where words that hang together end: before a mark, and without what leads on. */
  private static int end(Parse parse, int from, int to) {
    int end = clause(parse, from, to);
    while (end > from + 1 && parse.is(end - 1, "ADP", "DET", "PART", "AUX")) {
      end--;
    }
    return parse.clip(from, Math.max(end, from));
  }

  /** The same, where a preposition may stand last: "what the day feels like". */
  private static int clause(Parse parse, int from, int to) {
    int end = from;
    while (end < to && !parse.breaks(end)) {
      end++;
    }
    end = Math.max(from, parse.clip(from, Math.max(end, from)));
    while (end > from + 1 && parse.is(end - 1, "CCONJ", "SCONJ", "PUNCT", "DET")) {
      end--;
    }
    return end;
  }
}
