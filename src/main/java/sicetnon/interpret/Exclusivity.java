package sicetnon.interpret;

import sicetnon.clause.Action;
import sicetnon.clause.Phrase;
import sicetnon.discourse.Statement;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Mention;
import sicetnon.role.Parse;

/**
 * The words of a claim that set its subject above others ("primary", "final", "accountable") or
 * leave room for no other ("solely", "it is the cook who", "the one who", "not the waiter").
 */
final class Exclusivity {
  /** How far behind its owner a duty stands: "the director's own decision". */
  private static final int NEAR = 2;

  private final Pack pack;

  Exclusivity(Pack pack) {
    this.pack = pack;
  }

  /** The words, or empty. */
  String of(Statement fact, Action action, Phrase phrase) {
    String word = word(fact, action, phrase);
    String said = word.isEmpty() ? subject(fact) : word;
    for (int i = fact.from(); said.isEmpty() && i < action.objectFrom(); i++) {
      said = sole(fact.parse(), i) ? fact.parse().lower(i) : "";
    }
    return said;
  }

  /** "Only" leaves room for no other where it tells who it is: "the only one", not "only signs". */
  boolean sole(Parse parse, int i) {
    boolean who = !parse.lower(i).equals("only") || parse.is(i - 1, "DET", "PRON");
    return who && parse.listed(i, Words.SOLE_WORDS) && (i == 0 || !parse.token(i - 1).negates());
  }

  /** Whether they leave room for no other. */
  boolean alone(Statement fact, Action action) {
    if (fact.clause() == null) {
      return false;
    }
    Parse parse = fact.parse();
    boolean owned = owned(fact) != null;
    boolean sole = false;
    for (int i = Math.min(fact.predicate(), action.from()); i < action.to(); i++) {
      sole |= sole(parse, i);
    }
    // "by the cook alone"
    sole |= sole(parse, fact.clause().subjectTo());
    return sole || (!owned && !subject(fact).isEmpty());
  }

  /** Whether they say that this is all: "only gives advice", "merely helps". */
  boolean merely(Statement fact, Action action) {
    boolean merely = false;
    for (int i = Math.max(0, action.from() - 2); i < action.objectFrom(); i++) {
      merely |= fact.parse().listed(i, Words.MERE_WORDS);
    }
    return merely;
  }

  /** "Both carvers and gilders": they share it with somebody who is no role here. */
  static boolean shared(Statement fact) {
    return fact.clause() != null
        && fact.subject().roles().size() == 1
        && (both(fact.parse(), fact.clause().subjectFrom())
            || both(fact.parse(), fact.clause().subjectFrom() - 1));
  }

  private static boolean both(Parse parse, int i) {
    return parse.lower(i).equals("both");
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
    for (int i = action.objectTo() - 1; i <= action.objectTo(); i++) {
      if (parse.listed(i, Words.EXCLUSIVE_WORDS)) {
        return parse.lower(i);
      }
    }
    return "";
  }

  /** "only the cook", "it is the cook who", "the one who", "the cook, not the waiter,". */
  private String subject(Statement fact) {
    Parse parse = fact.parse();
    if (fact.clause() == null) {
      // "Casting is the director's decision"
      Mention owner = fact.to() < 2 ? null : parse.mentionAt(fact.to() - 2);
      return owner != null && owner.possessive() && owner.to() == fact.to() - 1
          ? parse.sentence().words(owner.from(), fact.to())
          : "";
    }
    int from = fact.clause().subjectFrom();
    Mention whose = owned(fact);
    if (whose != null) {
      return parse.sentence().words(whose.from(), Math.min(whose.to() + 1, parse.size()));
    }
    boolean save = parse.listed(from - 1, Words.SAVING_WORDS);
    if (save && (parse.listed(from - 2, Words.NONE_WORDS) || nobody(parse, from - 2))) {
      return parse.sentence().words(from - 2, fact.clause().subjectTo());
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
    return fact.subject().instead();
  }

  /** "Nobody else", "no one". */
  private static boolean nobody(Parse parse, int i) {
    return parse.lower(i).equals("else") || parse.lower(i).equals("one");
  }

  /** "the one who", "the person who", "the role that". */
  private static boolean one(Parse parse, int i) {
    String word = parse.lower(i);
    return word.equals("one") || word.equals("person") || parse.listed(i, Words.JOB_NOUNS);
  }

  /** Whose decision it is: "Casting is the director's decision". */
  private static Mention owned(Statement fact) {
    Mention whose = fact.parse().mentionAt(fact.clause().subjectTo() - 1);
    int said = fact.clause().verb();
    boolean near =
        whose != null && whose.possessive() && whose.to() <= said && said - whose.to() <= NEAR;
    return near ? whose : null;
  }
}
