package sicetnon.interpret;

import sicetnon.clause.Action;
import sicetnon.clause.Phrase;
import sicetnon.discourse.Statement;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Mention;
import sicetnon.role.Parse;

/**
 * The words of a claim that leave room for no other role: "sole", "it is the cook who", "the one
 * who", "not the waiter", or a thing of which there is one only ("sets the menu").
 */
final class Exclusivity {
  /** How far behind its owner a duty stands: "the director's own decision". */
  private static final int NEAR = 2;

  private final Pack pack;

  Exclusivity(Pack pack) {
    this.pack = pack;
  }

  /** The words, or empty. {@code act} is the verb by which the phrase is held. */
  String of(Statement fact, Action action, Phrase phrase, String act) {
    String word = word(fact, action, phrase);
    if (!word.isEmpty()) {
      return word;
    }
    String subject = subject(fact);
    if (!subject.isEmpty()) {
      return subject;
    }
    if (pack.words(Words.EXCLUSIVE_VERBS).contains(act) && action.form() == Action.Form.ACT) {
      return act;
    }
    // that somebody once set a menu leaves room for others
    boolean past = fact.mood().scope().get("time").equals("past");
    return past ? "" : only(fact.parse(), action, phrase, act);
  }

  /** "sole", "primary", "accountable" between verb and object. */
  private String word(Statement fact, Action action, Phrase phrase) {
    Parse parse = fact.parse();
    int to = action.form() == Action.Form.BEING ? phrase.to() : action.objectFrom();
    int from =
        fact.clause() != null && action.verb() == fact.clause().verb()
            ? Math.min(fact.clause().verbFrom(), fact.clause().subjectTo())
            : action.from();
    if (action.form() == Action.Form.ACT
        && fact.clause() != null
        && action.from() > fact.clause().verb()) {
      from = Math.max(fact.clause().verbFrom(), 0);
      to = Math.max(to, fact.clause().verb() + 3);
    }
    for (int i = from; i < Math.min(to, parse.size()); i++) {
      String word = parse.lower(i);
      if ((pack.words(Words.EXCLUSIVE_WORDS).contains(word) && !parse.lower(i - 1).equals("not"))
          || word.equals("accountable")) {
        return word;
      }
    }
    boolean the =
        action.form() == Action.Form.BEING
            && parse.lower(phrase.from()).equals("the")
            && single(parse, phrase);
    if (the) {
      // "is the voice of the customer": there is one
      return phrase.text();
    }
    for (int i = action.objectTo() - 1; i <= action.objectTo(); i++) {
      if (parse.listed(i, Words.EXCLUSIVE_WORDS)) {
        return parse.lower(i);
      }
    }
    return "";
  }

  /** "only the cook", "it is the cook who", "the one who", "the cook, not the waiter,". */
  private static String subject(Statement fact) {
    Parse parse = fact.parse();
    if (fact.clause() == null) {
      // "Casting is the director's decision"
      Mention owner = fact.to() < 2 ? null : parse.mentionAt(fact.to() - 2);
      return owner != null && owner.possessive() && owner.to() == fact.to() - 1
          ? parse.sentence().words(owner.from(), fact.to())
          : "";
    }
    int from = fact.clause().subjectFrom();
    Mention whose = parse.mentionAt(fact.clause().subjectTo() - 1);
    int said = fact.clause().verb();
    if (whose != null && whose.possessive() && whose.to() <= said && said - whose.to() <= NEAR) {
      // "Casting is the director's decision"
      return parse.sentence().words(whose.from(), Math.min(whose.to() + 1, parse.size()));
    }
    if (parse.lower(from - 1).equals("only") && !parse.lower(from - 2).equals("not")) {
      return parse.sentence().words(from - 1, fact.clause().subjectTo());
    }
    boolean relative = parse.relative(fact.clause().subjectTo());
    boolean cleft =
        relative && parse.lemma(from - 1).equals("be") && parse.lower(from - 2).equals("it");
    if (cleft) {
      return parse.sentence().words(from - 2, fact.clause().subjectTo() + 1);
    }
    boolean one =
        relative && parse.lower(from).equals("the") && one(parse, fact.clause().subjectTo() - 1);
    if (one) {
      return parse.sentence().words(from, fact.clause().subjectTo() + 1);
    }
    for (Mention m : parse.mentionsIn(from, fact.to())) {
      int before = m.from() - 1;
      while (parse.is(before, "DET") || parse.listed(before, Words.HOLDER_PREPOSITIONS)) {
        before--;
      }
      boolean other = m.roles().stream().noneMatch(fact.subject().roles()::contains);
      boolean set = parse.lower(before).equals("not") && !parse.is(before - 1, "AUX", "VERB");
      boolean rather =
          parse.lower(before).equals("than") && parse.lower(before - 1).equals("rather");
      boolean instead =
          parse.lower(before).equals("of") && parse.lower(before - 1).equals("instead");
      if (other && (set || rather || instead)) {
        return parse.sentence().words(before, m.to());
      }
    }
    return "";
  }

  /** "the one who", "the person who", "the role that". */
  private static boolean one(Parse parse, int i) {
    String word = parse.lower(i);
    return word.equals("one") || word.equals("person") || parse.listed(i, Words.JOB_NOUNS);
  }

  /** "sets the menu": one thing, and a verb that one role alone does to it. */
  private String only(Parse parse, Action action, Phrase phrase, String act) {
    boolean sole =
        pack.words(Words.SOLE_VERBS).contains(act)
            || (pack.words(Words.MAKING_VERBS).contains(act)
                && phrase.words().stream().noneMatch(pack.words(Words.SHARED_THINGS)::contains));
    return action.form() != Action.Form.BEING && sole && single(parse, phrase) ? phrase.text() : "";
  }

  /** Whether the phrase names one thing, or all of a kind: "the menu", "every release". */
  static boolean single(Parse parse, Phrase phrase) {
    int head = phrase.from();
    while (head + 1 < phrase.to() && !parse.is(head + 1, "ADP", "PART", "PUNCT", "VERB")) {
      head++;
    }
    String opener = parse.lower(phrase.from());
    if (opener.equals("every") || opener.equals("all")) {
      return true;
    }
    boolean one = parse.is(head, "NOUN") && parse.lower(head).equals(parse.lemma(head));
    return one && opener.equals("the") && phrase.to() - phrase.from() >= 2;
  }
}
