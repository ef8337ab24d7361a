package sicetnon.interpret;

import sicetnon.clause.Action;
import sicetnon.clause.Phrase;
import sicetnon.discourse.Statement;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Parse;
import sicetnon.text.Syntax;
import sicetnon.text.Tree;

/**
 * What stands behind the verb of a question: the thing as its sentence has it, with the article
 * that notes leave out, and what the verb needs behind it. "Keeps ward clean" gives "the ward
 * clean" for "Who keeps the ward clean?".
 */
final class ObjectPhrases {
  /** A tail of more words tells more than the question is about. */
  private static final int TAIL = 8;

  private final Pack pack;
  private final Wordings wordings;
  private final Determiners determiners;

  ObjectPhrases(Pack pack, Wordings wordings, Determiners determiners) {
    this.pack = pack;
    this.wordings = wordings;
    this.determiners = determiners;
  }

  /** Whether a phrase is an indirect question: "what to cook", "whether to fly". */
  static boolean asks(Parse parse, Phrase phrase) {
    return parse.listed(phrase.from(), Words.ASKING_WORDS) || phrase.text().startsWith("whether ");
  }

  /** The thing as it stands there, with an article where notes leave it out; may be empty. */
  String thing(Statement fact, Phrase phrase) {
    Parse parse = fact.parse();
    int from = phrase.from();
    if (Boundaries.choice(parse, phrase)) {
      int to = Boundaries.words(parse, from, phrase.to());
      return "whether to " + wordings.of(parse, from, to);
    }
    int last = Boundaries.phrase(parse, phrase);
    if (asks(parse, phrase)) {
      return wordings.of(parse, from, Boundaries.asked(parse, from, last));
    }
    while (from < phrase.to() - 1 && loose(parse, from)) {
      from++;
    }
    int to = Math.max(from + 1, Boundaries.name(parse, from, last));
    if (parse.listed(from, Words.NONE_WORDS) && from + 1 < to) {
      return "any " + wordings.of(parse, from + 1, to);
    }
    String words = wordings.of(parse, from, to);
    boolean lacks = !words.isEmpty() && determiners.lacksArticle(fact, phrase, from, words);
    return lacks ? "the " + words : words;
  }

  /** Whether a word before a thing only leads to it. */
  private static boolean loose(Parse parse, int i) {
    boolean least = Determiners.superlative(parse, i + 1);
    return parse.is(i, "PUNCT", "CCONJ", "SCONJ")
        || (parse.is(i, "ADP") && !least)
        || (parse.is(i, "ADV") && parse.comma(i + 1));
  }

  /** What a requirement names, with the article of one of several: "a degree", "patience". */
  String need(Statement fact, Phrase phrase) {
    Parse parse = fact.parse();
    String lemma = phrase.naming().head().lemma();
    boolean one = phrase.naming().head().form().equals(lemma);
    String thing = thing(fact, phrase);
    boolean added = thing.startsWith("the ") && !parse.lower(phrase.from()).equals("the");
    String bare = added && !parse.is(phrase.from(), "DET", "PRON") ? thing.substring(4) : thing;
    boolean wants = one && determiners.countedAsNeeded(lemma) && !bare.equals(thing);
    return wants ? English.indefinite(bare) : bare;
  }

  /**
   * What a verb says of a thing: the thing and its tail, or the clause that it only opens.
   *
   * @param thing the phrase as a question has it
   */
  String behind(Parse parse, Action action, Phrase phrase, String thing) {
    String clause = clause(parse, action, phrase);
    return clause.isEmpty() ? thing + tail(parse, action, phrase) : clause;
  }

  /** "Ensures guests are seated": a thing that only opens a clause. */
  private String clause(Parse parse, Action action, Phrase phrase) {
    Syntax syntax = parse.sentence().syntax();
    Tree tree = syntax.tree();
    for (int clause : tree.children(syntax.first(action.verb()), "ccomp")) {
      int from = syntax.token(tree.first(clause));
      int to = syntax.token(tree.last(clause)) + 1;
      boolean opens =
          phrase.from() >= from && Boundaries.phrase(parse, phrase) < to && from > action.verb();
      if (opens && to - from <= Boundaries.CLAUSE) {
        int end = Boundaries.words(parse, from, Math.min(to, action.to()));
        return wordings.of(parse, from, end);
      }
    }
    return "";
  }

  /** What a verb needs behind its object: "keeps the ward clean", "turns data into reports". */
  private String tail(Parse parse, Action action, Phrase phrase) {
    int from = Boundaries.phrase(parse, phrase);
    if (action.lemma().equals("ensure") && parse.is(from, "VERB", "AUX")) {
      return apart(wordings.of(parse, from, Boundaries.event(parse, from)));
    }
    if (phrase.from() <= action.verb() || from >= action.to() || asks(parse, phrase)) {
      return "";
    }
    int open = Boundaries.open(parse, action, from);
    int to =
        open > from
            ? open
            : paired(action) ? Boundaries.prepositional(parse, from, action.to()) : from;
    return to - from > TAIL ? "" : apart(wordings.of(parse, from, to));
  }

  private static String apart(String words) {
    return words.isEmpty() ? "" : " " + words;
  }

  /** Whether a verb's object says little without a preposition: "turns data", "has trust". */
  private boolean paired(Action action) {
    return pack.words(Words.PAIRED_VERBS).contains(VerbForms.bare(action.lemma()))
        || pack.words(Words.LIGHT_VERBS).contains(action.lemma())
        || pack.words(Words.POSSESSING_VERBS).contains(action.lemma());
  }
}
