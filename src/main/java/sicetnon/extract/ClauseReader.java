package sicetnon.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a sentence into finite clauses. A clause is found by its finite verb group; its subject is
 * the noun phrase to the left; where there is none, the verb shares the subject of the clause
 * before.
 */
final class ClauseReader {
  private static final Set<String> SUBORDINATORS =
      Set.of(
          "while",
          "whereas",
          "although",
          "though",
          "because",
          "since",
          "if",
          "when",
          "whenever",
          "unless",
          "until",
          "whilst",
          "where",
          "once",
          "so",
          "as",
          "but",
          "and",
          "or",
          "yet",
          "nor",
          "after",
          "before",
          "that",
          "how",
          "what",
          "why",
          "whether",
          "even",
          "than");
  private static final Set<String> PHRASE_PREPOSITIONS =
      Set.of("of", "between", "for", "in", "behind", "within", "at", "among");
  private static final Set<String> PERSONAL = Set.of("they", "he", "she", "it", "we", "you", "i");

  /** Verbs that a clause without "that" may follow, or a bare infinitive with its subject. */
  private static final Set<String> CLAUSE_VERBS =
      Set.of(
          "say",
          "think",
          "believe",
          "claim",
          "feel",
          "know",
          "argue",
          "find",
          "hope",
          "wish",
          "assume",
          "suppose",
          "suggest",
          "mean",
          "ensure",
          "see",
          "hear",
          "make",
          "let",
          "help",
          "decide",
          "agree",
          "understand",
          "show");

  private static final String INDEFINITE = "(every|any|some|no)(one|body)|all|none|those";
  private static final int PARENTHESIS = 14;

  private final Parse parse;
  private final List<Clause> clauses = new ArrayList<>();

  ClauseReader(Parse parse) {
    this.parse = parse;
  }

  List<Clause> read() {
    int i = 0;
    while (i < parse.size()) {
      if (finite(i)) {
        int verb = mainVerb(i);
        add(i, verb);
        i = verb + 1;
      } else {
        i++;
      }
    }
    return closed();
  }

  /** Whether a finite verb group begins at {@code i}. */
  private boolean finite(int i) {
    if (!parse.is(i, "VERB", "AUX") || parse.mentionAt(i) != null) {
      return false;
    }
    boolean idiom =
        parse.lower(i - 1).equals("it")
            && parse.lower(i - 2).equals("when")
            && parse.lower(i + 1).equals("to");
    boolean bareInfinitive =
        parse.lemma(i - 1).equals("help")
            && parse.is(i - 1, "VERB")
            && parse.lower(i).equals(parse.lemma(i));
    return !idiom
        && !bareInfinitive
        && !goesOnInfinitive(i)
        && !parse.gerund(i)
        && !parse.infinitive(i)
        && !reducedRelative(i)
        && !(parse.is(i, "AUX") && parse.lower(i).endsWith("ing"));
  }

  /** "is to find what users want, decide and organize": a list of infinitives goes without "to". */
  private boolean goesOnInfinitive(int i) {
    boolean joined = parse.conjunction(i - 1) || parse.comma(i - 1);
    if (!joined || clauses.isEmpty() || !parse.lower(i).equals(parse.lemma(i))) {
      return false;
    }
    Clause main = clauses.get(lastMain());
    boolean other = form(main).equals("s") || form(main).equals("past");
    for (int j = main.verb() + 1; other && j < i; j++) {
      if (parse.infinitive(j)) {
        return true;
      }
    }
    return false;
  }

  /** "strategies laid out by managers", "the resources needed": a participle after its noun. */
  private boolean reducedRelative(int i) {
    if (!parse.past(i)) {
      return false;
    }
    if ((parse.nominal(i + 1) && !parse.nominal(i - 1))
        || parse.lower(i - 1).matches("the|a|an|their|its|his|her|our|your")) {
      return true;
    }
    boolean afterNoun = parse.nominal(i - 1) || (parse.is(i - 1, "ADV") && parse.nominal(i - 2));
    boolean afterRole =
        parse.mentionAt(i - 1) != null
            && !parse.mentionAt(i - 1).possessive()
            && !parse.lower(i + 1).equals("by");
    boolean governed =
        parse.is(i + 1, "ADP", "PART", "SCONJ")
            || i + 1 >= parse.size()
            || parse.is(i + 1, "PUNCT")
            || (parse.is(i + 1, "ADV") && parse.is(i + 2, "ADP"));
    boolean coordinated = parse.conjunction(i - 1) || parse.comma(i - 1);
    if (parse.lower(i + 1).equals("by") && parse.lower(i - 1).matches("[(,]|\u2013|\u2014")) {
      return true;
    }
    return governed
        && ((afterNoun && !afterRole)
            || (coordinated && !clauses.isEmpty())
            || parse.lower(i - 1).equals("as")
            || parse.lower(i - 1).equals("be"));
  }

  /** From an auxiliary to the verb it carries. */
  private int mainVerb(int from) {
    int main = from;
    int i = from;
    while (parse.is(i, "AUX") || parse.is(i, "ADV", "PART") || i == from) {
      if (parse.lower(i).equals("to")) {
        break;
      }
      if (parse.is(i, "AUX")) {
        main = i;
      }
      i++;
    }
    boolean carries =
        parse.is(from, "AUX") && parse.is(i, "VERB") && !parse.lower(i - 1).equals("to");
    return carries ? i : main;
  }

  private void add(int verbFrom, int verb) {
    int right = skipBack(verbFrom - 1);
    int from = nounPhrase(right);
    if (from <= right && goesOnAfterRelative(from)) {
      int relative = clauses.size() - 1;
      clauses.add(clause(verbFrom, verbFrom, verbFrom, verbFrom, verb, "", true, relative));
    } else if (from <= right) {
      int head = headOf(from);
      if (head < 0) {
        addWithSubject(from, right + 1, verbFrom, verb);
      } else if (parse.gerund(head)) {
        addWithSubject(head, right + 1, verbFrom, verb);
      } else {
        addWithSubject(nounPhrase(head), head + 1, verbFrom, verb);
      }
    } else if (parse.relative(right)
        && (parse.nominal(right - 1)
            || parse.is(right - 1, "NUM")
            || parse.lower(right - 1).matches(INDEFINITE)
            || apposed(right))) {
      int last = parse.comma(right - 1) ? right - 2 : right - 1;
      int antecedent = nounPhrase(last);
      clauses.add(clause(right, antecedent, last + 1, verbFrom, verb, "", true, -1));
    } else if (ofAntecedent(right)) {
      int relative = clauses.get(clauses.size() - 1).subjectFrom() - 1;
      int antecedent = nounPhrase(relative - 1);
      clauses.add(clause(verbFrom, antecedent, relative, verbFrom, verb, "", false, -1));
    } else if (clauses.isEmpty() || parse.breaks(right)) {
      clauses.add(clause(verbFrom, verbFrom, verbFrom, verbFrom, verb, "", false, -1));
    } else {
      int shared = sharedWith(verb);
      String connective = parse.conjunction(right) ? parse.lower(right) : "";
      Clause before = clauses.get(shared);
      clauses.add(
          clause(
              verbFrom, verbFrom, verbFrom, verbFrom, verb, connective, before.embedded(), shared));
    }
  }

  /**
   * "The nurse who trains the midwife sets the rota": the phrase before the verb belongs to the
   * relative clause, and the verb to what that clause is about, where this opens the sentence or a
   * clause. Not "the nurse who says the midwife sets the rota", which goes on inside.
   */
  private boolean goesOnAfterRelative(int phrase) {
    if (clauses.isEmpty()) {
      return false;
    }
    Clause last = clauses.get(clauses.size() - 1);
    boolean relative =
        last.hasSubject() && last.subjectTo() == last.start() && parse.relative(last.start());
    if (!relative
        || !opens(last.subjectFrom())
        || CLAUSE_VERBS.contains(parse.lemma(last.verb()))) {
      return false;
    }
    for (int i = last.verb() + 1; i < phrase; i++) {
      if (parse.breaks(i)
          || parse.comma(i)
          || parse.relative(i)
          || parse.is(i, "ADJ", "SCONJ", "CCONJ", "VERB", "AUX")) {
        return false;
      }
    }
    return true;
  }

  /** "The ward that the nurse left needs staff": the second verb is the ward's. */
  private boolean ofAntecedent(int right) {
    if (clauses.isEmpty() || parse.conjunction(right) || parse.comma(right)) {
      return false;
    }
    Clause last = clauses.get(clauses.size() - 1);
    int relative = last.subjectFrom() - 1;
    return right == last.verb()
        && last.hasSubject()
        && parse.relative(relative)
        && parse.nominal(relative - 1)
        && opens(nounPhrase(relative - 1));
  }

  /**
   * The noun that a phrase before a verb only describes, or -1: the person in "the person above the
   * chef decides", "people hired by the chef", "anyone close to the chef", "everyone but the chef";
   * the act in "reporting to the chef" and "managing the chef".
   */
  private int headOf(int phrase) {
    boolean verbal = parse.gerund(phrase - 1) && parse.is(phrase, "DET");
    boolean except =
        parse.lower(phrase - 1).matches("but|except")
            && parse.lower(phrase - 2).matches(INDEFINITE);
    boolean governed =
        parse.is(phrase - 1, "ADP") && !SUBORDINATORS.contains(parse.lower(phrase - 1));
    if (verbal) {
      return act(phrase - 1) ? phrase - 1 : -1;
    }
    if (!except && !governed) {
      return -1;
    }
    int i = phrase - 2;
    while (!parse.nominal(i) && !act(i) && parse.is(i, "ADJ", "ADV", "VERB", "ADP")) {
      i--;
    }
    if (act(i)) {
      return i;
    }
    boolean noun = parse.nominal(i) || parse.is(i, "PRON");
    return noun && !parse.relative(i) && opens(nounPhrase(i)) ? i : -1;
  }

  /** "Managing the chef takes time": an act as a subject; not "ensuring the chef takes time". */
  private boolean act(int i) {
    boolean first = i == 0 || parse.breaks(i - 1);
    return first && parse.gerund(i) && !CLAUSE_VERBS.contains(parse.lemma(i));
  }

  /** Whether a clause may begin at {@code i}. */
  private boolean opens(int i) {
    return i == 0 || parse.breaks(i - 1) || parse.comma(i - 1) || parse.is(i - 1, "SCONJ", "CCONJ");
  }

  /** "the manager, who owns the backlog". */
  private boolean apposed(int relative) {
    return parse.lower(relative).matches("who|which")
        && parse.comma(relative - 1)
        && parse.nominal(relative - 2);
  }

  private void addWithSubject(int from, int to, int verbFrom, int verb) {
    int left = from - 1;
    while (left > 0 && parse.is(left, "ADV") && !SUBORDINATORS.contains(parse.lower(left))) {
      left--;
    }
    String before = parse.lower(left);
    boolean opens =
        left < 0
            || parse.breaks(left)
            || parse.comma(left)
            || SUBORDINATORS.contains(before)
            || parse.is(left, "SCONJ", "CCONJ", "PUNCT");
    boolean complement = before.matches("that|how|what|why|whether|than") && !clauses.isEmpty();
    boolean adverbial = parse.is(left, "ADV") && left == 0;
    boolean embedded = complement || (!opens && !adverbial && !clauses.isEmpty());
    String connective = opens && left >= 0 && !parse.is(left, "PUNCT") ? before : "";
    if (connective.isEmpty() && parse.comma(left)) {
      connective = ",";
    }
    boolean only = parse.lower(from - 1).equals("only");
    int start = complement ? left : only ? from - 1 : from;
    clauses.add(clause(start, from, to, verbFrom, verb, connective, embedded, -1));
  }

  private Clause clause(
      int start,
      int subjectFrom,
      int subjectTo,
      int verbFrom,
      int verb,
      String connective,
      boolean embedded,
      int inherits) {
    int parent = embedded && !clauses.isEmpty() ? lastMain() : -1;
    return new Clause(
        start,
        subjectFrom,
        subjectTo,
        verbFrom,
        verb,
        parse.size(),
        parse.size(),
        connective,
        embedded,
        inherits,
        parent);
  }

  private int lastMain() {
    for (int i = clauses.size() - 1; i >= 0; i--) {
      if (!clauses.get(i).embedded()) {
        return i;
      }
    }
    return clauses.size() - 1;
  }

  /** A coordinated verb goes with the clause whose verb has its form, the nearest first. */
  private int sharedWith(int verb) {
    int last = clauses.size() - 1;
    int main = lastMain();
    boolean fitsMain = form(clauses.get(main)).equals(form(verb));
    boolean fitsLast = form(clauses.get(last)).equals(form(verb));
    return fitsMain && !fitsLast ? main : last;
  }

  private String form(Clause clause) {
    return form(clause.verb());
  }

  private String form(int verb) {
    String word = parse.lower(verb);
    if (parse.is(verb, "AUX")) {
      return word.matches("is|has|does") ? "s" : "base";
    }
    return word.equals(parse.lemma(verb)) ? "base" : word.endsWith("s") ? "s" : "past";
  }

  /** Leftwards over adverbs, bracketed text and parentheses between commas. */
  private int skipBack(int from) {
    int i = from;
    while ((parse.is(i, "ADV") && !parse.lower(i).equals("so")) || parse.lower(i).equals(")")) {
      if (parse.lower(i).equals(")")) {
        while (i > 0 && !parse.lower(i).equals("(")) {
          i--;
        }
      }
      i--;
    }
    return parse.comma(i) ? beforeParenthesis(i) : i;
  }

  private int beforeParenthesis(int comma) {
    for (int i = comma - 1; i > 0 && comma - i <= PARENTHESIS; i--) {
      if (parse.comma(i)) {
        boolean phrase =
            parse.is(i + 1, "ADP", "ADV")
                || parse.past(i + 1)
                || parse
                    .lower(i + 1)
                    .matches(
                        "however|therefore|also|like|such|including|or|known|called|not|rather");
        boolean first = parse.nominal(i - 1) && nounPhrase(i - 1) <= i - 1;
        return phrase && first && clauseFree(i + 1, comma) ? i - 1 : comma;
      }
    }
    return comma;
  }

  private boolean clauseFree(int from, int to) {
    for (Clause c : clauses) {
      if (c.verb() >= from && c.verb() < to) {
        return false;
      }
    }
    return true;
  }

  /** Start of the noun phrase that ends at {@code right}; {@code right + 1} when there is none. */
  int nounPhrase(int right) {
    int i = right;
    int start = right + 1;
    while (i >= 0) {
      Mention mention = parse.mentionAt(i);
      if (mention != null) {
        start = mention.from();
        i = start - 1;
      } else if (start == right + 1 && PERSONAL.contains(parse.lower(i))) {
        boolean both = parse.lower(i - 1).equals("or") && PERSONAL.contains(parse.lower(i - 2));
        return both ? i - 2 : i;
      } else if (parse.is(i, "NOUN", "PROPN", "NUM")
          || (parse.is(i, "PRON")
              && !parse.relative(i)
              && (start == right + 1 || possessivePronoun(i)))) {
        start = i--;
      } else if (parse.is(i, "DET", "ADJ", "SYM") && (start <= right || parse.is(i, "DET"))) {
        boolean article = parse.lower(i).matches("a|an|the");
        start = i--;
        if (article
            && !parse.conjunction(i)
            && !parse.is(i, "ADP", "DET")
            && !parse.lower(i).equals("both")) {
          break;
        }
      } else if (parse.is(i, "VERB")
          && parse.past(i)
          && start <= right
          && parse.is(i - 1, "DET", "ADJ")) {
        start = i--;
      } else if (start <= right && parse.conjunction(i) && joinsSubjects(i)) {
        i--;
      } else if (start <= right
          && parse.is(i, "ADP")
          && PHRASE_PREPOSITIONS.contains(parse.lower(i))
          && parse.nominal(i - 1)) {
        i--;
      } else if (start <= right && parse.is(i, "ADV") && parse.is(i - 1, "DET")) {
        i--;
      } else {
        break;
      }
    }
    return start;
  }

  private boolean possessivePronoun(int i) {
    return parse
        .lower(i)
        .matches("their|his|her|its|your|our|my|both|some|many|most|all|these|those|this|that");
  }

  /** "A and B verb": not when the A is the object of a verb further left. */
  private boolean joinsSubjects(int conjunction) {
    if (parse.lower(conjunction).equals("but") || !parse.nominal(conjunction - 1)) {
      return false;
    }
    if (clauses.isEmpty()) {
      return true;
    }
    Clause last = clauses.get(clauses.size() - 1);
    for (int i = conjunction - 1; i > last.verb(); i--) {
      if (parse.breaks(i) || parse.comma(i) || parse.is(i, "SCONJ")) {
        return parse.mentionAt(conjunction - 1) != null || parse.mentionAt(conjunction + 1) == null;
      }
    }
    return false;
  }

  /** Ends: a clause reaches to the next one that is not inside it. */
  private List<Clause> closed() {
    List<Clause> out = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      int parseTo = i + 1 < clauses.size() ? clauses.get(i + 1).start() : parse.size();
      int end = parse.size();
      for (int j = i + 1; j < clauses.size(); j++) {
        Clause later = clauses.get(j);
        if (!later.embedded()
            || (clause.embedded() && later.parent() != i && later.inherits() != i)) {
          end = later.start();
          break;
        }
      }
      out.add(
          clause.endingAt(Math.max(clause.verb() + 1, parseTo), Math.max(clause.verb() + 1, end)));
    }
    return out;
  }
}
