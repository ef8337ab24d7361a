package sicetnon.interpret;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
    String thing = thing(fact, phrase);
    return thing.isEmpty()
        ? quoted(fact.parse(), fact.from(), fact.to())
        : act.equals(Acts.NEEDS)
            ? "Who needs " + thing + "?"
            : "Who is responsible for " + thing + "?";
  }

  /** To whom an act falls, of those on one of the things that it names. */
  String act(Statement fact, Action action, Phrase phrase) {
    String thing = thing(fact, phrase);
    if (thing.isEmpty()) {
      return quoted(fact.parse(), action.from(), action.to());
    }
    boolean verb = lexicon.isVerb(first(action.lemma())) && !action.lemma().equals("be");
    boolean choice = asks(fact.parse(), phrase);
    if (action.form() == Action.Form.DUTY || action.form() == Action.Form.BEING || !verb) {
      boolean decides = action.lemma().equals("decide") || choice;
      String lead = !decides ? "is responsible for " : choice ? "decides " : "decides on ";
      return "Who " + lead + thing + "?";
    }
    return "Who "
        + verb(fact.parse(), action, phrase)
        + " "
        + thing
        + tail(fact.parse(), action, phrase)
        + "?";
  }

  /** Who does what a verb without an object says. */
  String bare(Parse parse, Action action) {
    return "Who " + English.third(whole(parse, action)) + "?";
  }

  /** The same where a whole clause says what: "checks that the doors are locked". */
  String told(Parse parse, Action action) {
    int from = action.verb() + 1;
    int to = end(parse, from, Math.min(action.to(), from + CLAUSE));
    String clause = wordings.of(parse, from, to);
    return clause.isEmpty() || to - from < 3
        ? bare(parse, action)
        : "Who " + English.third(action.lemma()) + " " + clause + "?";
  }

  private static String quoted(Parse parse, int from, int to) {
    return "To whom does \"" + Wordings.tidy(parse.sentence().words(from, to)) + "\" apply?";
  }

  private static String first(String verb) {
    return verb.split(" ")[0];
  }

  private boolean asks(Parse parse, Phrase phrase) {
    return parse.listed(phrase.from(), Words.ASKING_WORDS) || phrase.text().startsWith("whether ");
  }

  /** The verb in the form that "who" takes, with what stands between it and its object. */
  private String verb(Parse parse, Action action, Phrase phrase) {
    int verb = action.verb();
    Set<Integer> link = new TreeSet<>();
    boolean own = parse.lemma(verb).equals(first(action.lemma()));
    boolean behind = phrase.from() > verb;
    String preposition = action.preposition();
    if (own && behind) {
      int at = phrase.from() - 1;
      while (at > verb && parse.is(at, "ADP")) {
        link.add(at--);
      }
      boolean later = at > verb && (parse.conjunction(at) || parse.comma(at));
      preposition = link.isEmpty() && later ? shared(parse, action, phrase) : "";
    }
    StringBuilder out = new StringBuilder();
    boolean passive =
        own && behind && parse.past(verb) && parse.lemma(before(parse, verb)).equals("be");
    out.append(passive ? "is " + parse.lower(verb) : English.third(whole(parse, action)));
    for (int token : link) {
      if (!(" " + out + " ").contains(" " + parse.lower(token) + " ")) {
        out.append(' ').append(parse.lower(token));
      }
    }
    return preposition.isEmpty() || out.toString().endsWith(" " + preposition)
        ? out.toString()
        : out + " " + preposition;
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
    String lemma = action.lemma();
    if (lemma.contains(" ") || !parse.lemma(action.verb()).equals(lemma)) {
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

  /** What a verb needs behind its object: "keeps the ward clean", "turns data into reports". */
  private String tail(Parse parse, Action action, Phrase phrase) {
    int from = to(parse, phrase);
    if (phrase.from() <= action.verb() || from >= action.to()) {
      return "";
    }
    boolean paired =
        pack.words(Words.PAIRED_VERBS).contains(first(action.lemma()))
            || pack.words(Words.LIGHT_VERBS).contains(action.lemma())
            || pack.words(Words.POSSESSING_VERBS).contains(action.lemma());
    int to =
        complement(parse, action, from)
            .orElse(paired ? prepositional(parse, from, action.to()) : from);
    String words = to - from > TAIL ? "" : wordings.of(parse, from, to);
    return words.isEmpty() ? "" : " " + words;
  }

  private static Optional<Integer> complement(Parse parse, Action action, int from) {
    TokenTree tree = new TokenTree(parse);
    int verb = parse.sentence().syntax().first(action.verb());
    return tree.tree().children(verb, "xcomp").stream()
        .filter(c -> tree.token(tree.tree().first(c)) == from)
        .map(c -> parse.clip(from, end(parse, from, tree.token(tree.tree().last(c)) + 1)))
        .findFirst();
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
    if (phrase.text().startsWith("whether to ")) {
      return "whether to "
          + wordings.of(parse, phrase.from(), end(parse, phrase.from(), to(parse, phrase)));
    }
    int from = parse.open(phrase.from(), phrase.to());
    while (from < phrase.to() - 1
        && parse.is(from, "PUNCT", "CCONJ", "ADP", "SCONJ")
        && !asks(parse, phrase)) {
      from++;
    }
    int to = Math.max(from + 1, end(parse, from, to(parse, phrase)));
    if (parse.listed(from, Words.NONE_WORDS) && from + 1 < to) {
      return "any " + wordings.of(parse, from + 1, to);
    }
    String words = wordings.of(parse, from, to);
    return lacksArticle(fact, phrase, from) && !words.isEmpty() ? "the " + words : words;
  }

  /** "Menu of the day", as notes have it, and "(the chef's) menu" want an article. */
  private boolean lacksArticle(Statement fact, Phrase phrase, int from) {
    Parse parse = fact.parse();
    Naming.Word head = phrase.naming().head();
    boolean note =
        fact.clause() == null || (!fact.clause().hasSubject() && fact.clause().inherits() < 0);
    boolean owned =
        from > 0
            && (parse.token(from - 1).possessive() || parse.listed(from - 1, Words.POSSESSIVES));
    boolean one =
        head.is("NOUN") && head.form().equals(head.lemma()) && !head.form().endsWith("ing");
    boolean determined =
        parse.is(from, "DET", "PRON", "NUM", "PROPN")
            || parse.token(from).possessive()
            || parse.mentionAt(from) != null
            || asks(parse, phrase)
            || lexicon.isMostlyGerund(parse.lower(from));
    return !determined && ((note && one) || (owned && head.is("NOUN")));
  }

  /** Where a phrase's text ends. */
  private static int to(Parse parse, Phrase phrase) {
    int last = parse.token(phrase.from()).start() + phrase.text().length();
    int to = phrase.from() + 1;
    while (to < parse.size() && parse.token(to).end() <= last) {
      to++;
    }
    return phrase.text().startsWith("whether to ") ? phrase.to() : to;
  }

  /** Where words that hang together end: before a mark, and without what leads on. */
  private static int end(Parse parse, int from, int to) {
    int end = from;
    while (end < to && !parse.breaks(end)) {
      end++;
    }
    end = Math.max(from, parse.clip(from, Math.max(end, from)));
    while (end > from + 1 && parse.is(end - 1, "ADP", "DET", "CCONJ", "SCONJ", "PUNCT", "AUX")) {
      end--;
    }
    return end;
  }
}
