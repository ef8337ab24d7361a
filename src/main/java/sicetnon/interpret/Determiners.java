package sicetnon.interpret;

import sicetnon.clause.Naming;
import sicetnon.clause.Phrase;
import sicetnon.discourse.Statement;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Parse;
import sicetnon.text.Lexicon;

/**
 * Whether a noun wants a determiner that its sentence leaves out (Quirk et al. 1985, section 5.10):
 * the note "checks plate of the day" asks "Who checks the plate of the day?", "shows patience" asks
 * "Who shows patience?".
 */
final class Determiners {
  private final Pack pack;
  private final Lexicon lexicon;

  Determiners(Pack pack, Lexicon lexicon) {
    this.pack = pack;
    this.lexicon = lexicon;
  }

  /** Whether it is a note: it has no subject, and may leave out articles. */
  static boolean note(Statement fact) {
    return fact.clause() == null || (!fact.clause().hasSubject() && fact.clause().inherits() < 0);
  }

  /**
   * "Menu of the day", as notes have it, and "(the chef's) menu" want an article.
   *
   * @param from where the words of the phrase begin
   * @param words that the question has of it
   */
  boolean lacksArticle(Statement fact, Phrase phrase, int from, String words) {
    Parse parse = fact.parse();
    Naming.Word head = phrase.naming().head();
    boolean owned =
        from > 0
            && (parse.token(from - 1).possessive() || parse.listed(from - 1, Words.POSSESSIVES));
    boolean noun = head.is("NOUN") || (head.is("PROPN") && lexicon.isNoun(head.form()));
    boolean several = plural(head.form());
    boolean one = noun && !several && head.form().equals(head.lemma()) && counted(head.lemma());
    boolean name = !words.contains(head.form());
    boolean role = parse.mentionAt(from) != null && !parse.mentionAt(from).possessive();
    boolean determined =
        parse.is(from, "DET", "PRON", "NUM")
            || (name && !role)
            || parse.token(from).possessive()
            || superlative(parse, from + 1)
            || lexicon.isMostlyGerund(parse.lower(from));
    return !determined && (((note(fact) || shares(parse, from)) && one) || (owned && noun));
  }

  private static boolean plural(String form) {
    return form.endsWith("s") && form.length() > 1 && "siu".indexOf(English.beforeLast(form)) < 0;
  }

  /** "At least", "at most". */
  static boolean superlative(Parse parse, int i) {
    return parse.lower(i).equals("least") || parse.lower(i).equals("most");
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

  /** Whether there can be one of it: a plan, but patience and planning. */
  boolean counted(String noun) {
    return !noun.endsWith("ing") && !pack.words(Words.MASS_NOUNS).contains(noun);
  }

  /** What somebody is: "is part of", "is second in command", "is problem-solving" want no "a". */
  boolean countedOfSomebody(String noun) {
    return lexicon.isNoun(noun)
        && counted(noun)
        && !noun.endsWith("people")
        && !noun.endsWith("men")
        && !pack.words(Words.PART_NOUNS).contains(noun);
  }

  /** What somebody needs: "a degree" and "a laptop", but "experience". */
  boolean countedAsNeeded(String noun) {
    return pack.words(Words.CREDENTIAL_NOUNS).contains(noun) || lexicon.isObject(noun);
  }
}
