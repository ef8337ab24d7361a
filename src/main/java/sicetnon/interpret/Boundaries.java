package sicetnon.interpret;

import sicetnon.clause.Action;
import sicetnon.clause.Phrase;
import sicetnon.clause.TokenTree;
import sicetnon.role.Parse;
import sicetnon.text.Tree;

/**
 * Where the phrases and clauses end that a question takes over: of "the report that the owner
 * reads, and" it takes "the report". Tokens are counted from 0, ends are exclusive.
 */
final class Boundaries {
  /** A clause in a question ends somewhere. */
  static final int CLAUSE = 20;

  private Boundaries() {}

  /** Whether its text says "whether" where the sentence does not: "the decision to fly". */
  static boolean choice(Parse parse, Phrase phrase) {
    return phrase.text().startsWith("whether to ") && !parse.lower(phrase.from()).equals("whether");
  }

  /** Where a phrase ends: with its text, or with its tokens where the text is not theirs. */
  static int phrase(Parse parse, Phrase phrase) {
    return choice(parse, phrase) ? phrase.to() : text(parse, phrase);
  }

  /** Where a phrase's text ends, as far as the sentence has it. */
  static int text(Parse parse, Phrase phrase) {
    int last = parse.token(phrase.from()).start() + phrase.text().length();
    int to = phrase.from() + 1;
    while (to < parse.size() && parse.token(to).end() <= last) {
      to++;
    }
    return to;
  }

  /** Where words that hang together end: before a mark, and without what leads on. */
  static int words(Parse parse, int from, int to) {
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

  /** Where an indirect question ends, a long one at its first comma: "(decides) what to cook". */
  static int asked(Parse parse, int from, int to) {
    int last = clause(parse, from, to);
    int comma = from;
    while (comma < last && !parse.comma(comma)) {
      comma++;
    }
    boolean tooLong = last - from > CLAUSE && comma - from > 2;
    return tooLong ? comma : last;
  }

  /** Where a name ends: before a verb of its own, and before the label of what follows. */
  static int name(Parse parse, int from, int to) {
    int end = from + 1;
    while (end < to && !finite(parse, end) && !parse.relative(end)) {
      end++;
    }
    end = words(parse, from, end);
    if (parse.lower(end).equals(":") && end < parse.size() - 1) {
      int label = end - 1;
      while (label > from && !Character.isUpperCase(parse.token(label).text().charAt(0))) {
        label--;
      }
      end = label > from ? words(parse, from, label) : end;
    }
    return end;
  }

  /** Whether a verb at a token is one of a clause: "locks", not "to lock", "locking", "locked". */
  static boolean finite(Parse parse, int i) {
    boolean infinitive = parse.lower(i - 1).equals("to");
    return parse.is(i, "AUX")
        || (parse.is(i, "VERB") && !parse.gerund(i) && !parse.past(i) && !infinitive);
  }

  /** Where what is made sure of ends: "(ensures the team) follows the plan". */
  static int event(Parse parse, int from) {
    int to = from + 1;
    while (to < Math.min(parse.size(), from + CLAUSE)
        && !parse.breaks(to)
        && !parse.comma(to)
        && !parse.is(to, "PUNCT", "CCONJ", "SCONJ")) {
      to++;
    }
    return words(parse, from, to);
  }

  /**
   * Where the open complement ends that begins at a token, which is its end where there is none:
   * "(keeps the ward) clean".
   */
  static int open(Parse parse, Action action, int from) {
    TokenTree tree = new TokenTree(parse);
    Tree all = tree.tree();
    return all.children(parse.sentence().syntax().first(action.verb()), "xcomp").stream()
        .filter(c -> tree.token(all.first(c)) == from)
        .map(c -> words(parse, from, tree.token(all.last(c)) + 1))
        .findFirst()
        .orElse(from);
  }

  /** The same of a prepositional phrase: "(turns data) into reports". */
  static int prepositional(Parse parse, int from, int to) {
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
}
