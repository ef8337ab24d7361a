package sicetnon.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.text.Lexicon;

/**
 * Reads what a clause says of its subject: the main verb, and every gerund or infinitive that has
 * the same doer. What somebody else does ("helps the team deliver") is left out; what the subject
 * only takes part in is marked.
 */
final class ActionReader {
  private static final String KEEPING_FROM =
      "stop|prevent|keep|bar|ban|block|prohibit|refrain|exclude|discourage|abstain|shy";

  private static final Set<String> AIDING =
      Set.of("help", "assist", "support", "contribute", "participate", "involve", "aid");

  /** Gerunds that are prepositions. */
  static final Set<String> PREPOSITIONAL =
      Set.of(
          "according",
          "including",
          "regarding",
          "concerning",
          "depending",
          "following",
          "considering",
          "excluding");

  private static final Set<String> OBJECT_PREPOSITIONS =
      Set.of("on", "for", "over", "of", "about", "upon");

  /** Particles that make one verb with the verb before them: draw up, look after. */
  private static final String PARTICLE =
      "up|out|off|down|after|over|away|together|back|forward|aside|through";

  /** Verbs that say nothing where a noun of power follows: has the say, takes the decision. */
  private static final String LIGHT =
      "have|make|take|hold|retain|carry|bear|assume|get|keep|exercise";

  private final Pack pack;
  private final Lexicon lexicon;
  private final Parse parse;
  private final List<Clause> clauses;

  ActionReader(Pack pack, Lexicon lexicon, Parse parse, List<Clause> clauses) {
    this.pack = pack;
    this.lexicon = lexicon;
    this.parse = parse;
    this.clauses = clauses;
  }

  /** A verb that opens an action. */
  private record Head(int verb, int marker, boolean blocked, boolean joins, boolean negative) {}

  /**
   * The actions of a finite clause.
   *
   * @param from where the first one's words begin, so that its quotation names the subject
   */
  List<Action> read(Clause clause, int from, boolean dutySubject) {
    boolean copula = parse.lemma(clause.verb()).equals("be");
    boolean negative =
        negated(
            Math.min(clause.verbFrom(), Math.max(clause.subjectTo(), clause.verbFrom() - 3)),
            Math.min(parse.size(), clause.verb() + (copula ? 2 : 1)));
    List<Head> heads = new ArrayList<>();
    heads.add(new Head(clause.verb(), clause.start(), false, joining(clause.verb()), negative));
    collect(heads, clause.verb() + 1, clause.end(), clause);
    heads = denied(heads);
    List<Action> out = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      int to = i + 1 < heads.size() ? heads.get(i + 1).marker() : clause.end();
      if (i == 0) {
        main(out, heads, to, dutySubject);
      } else if (!heads.get(i).blocked()) {
        out.add(act(heads.get(i), Math.max(to, heads.get(i).verb() + 1)));
      }
    }
    return extended(shared(out), from);
  }

  /** "does not need to cook": what is not needed is not done. */
  private List<Head> denied(List<Head> heads) {
    Head first = heads.get(0);
    if (!first.negative() || !raises(first.verb(), heads)) {
      return heads;
    }
    List<Head> out = new ArrayList<>(List.of(first));
    boolean goesOn = true;
    for (int i = 1; i < heads.size(); i++) {
      Head head = heads.get(i);
      goesOn &= i == 1 || coordinatedInfinitive(head.verb(), heads.subList(0, i));
      out.add(
          goesOn ? new Head(head.verb(), head.marker(), head.blocked(), head.joins(), true) : head);
    }
    return out;
  }

  /** The actions of a fragment without finite verb: a bullet, a gerund sentence. */
  List<Action> fragment(int from, int to) {
    List<Head> heads = new ArrayList<>();
    if (PREPOSITIONAL.contains(parse.lower(from))) {
      return List.of();
    }
    if (parse.gerund(from)
        || parse.is(from, "VERB")
        || (parse.is(from, "ADV") && parse.gerund(from + 1))) {
      heads.add(
          new Head(parse.is(from, "ADV") ? from + 1 : from, from, false, joining(from), false));
    }
    collect(heads, heads.isEmpty() ? from : heads.get(0).verb() + 1, to, null);
    List<Action> out = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      int end = i + 1 < heads.size() ? heads.get(i + 1).marker() : to;
      if (!heads.get(i).blocked()) {
        out.add(act(heads.get(i), Math.max(end, heads.get(i).verb() + 1)));
      }
    }
    return shared(out);
  }

  private void collect(List<Head> heads, int from, int to, Clause clause) {
    for (int j = from; j < to; j++) {
      boolean opens = opensAction(j, heads);
      if (opens && !insideChild(j, clause, heads)) {
        heads.add(head(j, heads));
      }
    }
  }

  private boolean opensAction(int j, List<Head> heads) {
    if (parse.mentionAt(j) != null) {
      return false;
    }
    if (PREPOSITIONAL.contains(parse.lower(j))) {
      return false;
    }
    if (parse.gerund(j)) {
      int before = j - 1;
      while (parse.is(before, "ADV")) {
        before--;
      }
      boolean nounUse =
          parse.is(before, "DET", "ADJ", "NOUN", "PROPN", "NUM")
              || parse.nominal(before)
              || parse.is(before, "PRON");
      boolean copula = parse.is(before, "AUX");
      boolean kept =
          parse.lower(before).equals("from")
              && heads.stream().anyMatch(h -> parse.lemma(h.verb()).matches(KEEPING_FROM));
      return !nounUse && !copula && !kept;
    }
    boolean bare =
        parse.is(j, "VERB")
            && parse.lemma(j - 1).equals("help")
            && parse.lower(j).equals(parse.lemma(j));
    boolean infinitive =
        (parse.infinitive(j) || bare)
            && !parse.is(j, "AUX")
            && !afterQuestionWord(j)
            && !modifiesNoun(j);
    return infinitive || coordinatedInfinitive(j, heads);
  }

  /** "to manage X and write Y": the second infinitive goes without its "to". */
  private boolean coordinatedInfinitive(int j, List<Head> heads) {
    if (heads.isEmpty() || !parse.is(j, "VERB") || !parse.lower(j).equals(parse.lemma(j))) {
      return false;
    }
    boolean joined =
        parse.conjunction(j - 1)
            || parse.comma(j - 1)
            || (parse.is(j - 1, "ADV") && parse.conjunction(j - 2));
    boolean own = clauses.stream().anyMatch(c -> c.verb() == j);
    return joined && !own && heads.stream().anyMatch(h -> parse.infinitive(h.verb()));
  }

  private boolean afterQuestionWord(int j) {
    return parse.lower(j - 2).matches("what|which|how|whether|where|when|who");
  }

  /** "the right product to build": an infinitive without object after a noun. */
  private boolean modifiesNoun(int j) {
    boolean last = j + 1 >= parse.size() || parse.is(j + 1, "PUNCT", "CCONJ", "SCONJ");
    return last && parse.nominal(j - 2);
  }

  /** Inside an embedded clause the doer is another, unless the list of the outer clause goes on. */
  private boolean insideChild(int j, Clause clause, List<Head> heads) {
    if (clause == null) {
      return false;
    }
    Clause child = null;
    for (Clause c : clauses) {
      if (c.start() > clause.start()
          && c.embedded()
          && c.start() <= j
          && j < c.end()
          && !c.equals(clause)) {
        child = c;
      }
    }
    if (child == null) {
      return false;
    }
    if (coordinatedInfinitive(j, heads)) {
      return false;
    }
    boolean resumes = parse.gerund(j) && (parse.conjunction(j - 1) || parse.comma(j - 1));
    boolean listed = heads.stream().skip(1).anyMatch(h -> parse.gerund(h.verb()) && h.verb() < j);
    return !(resumes && listed);
  }

  private Head head(int j, List<Head> heads) {
    int marker = j;
    while (marker > 0
        && (parse.is(marker - 1, "ADV", "PART") || parse.lower(marker - 1).equals("to"))) {
      marker--;
    }
    Head governor = heads.isEmpty() ? null : heads.get(heads.size() - 1);
    boolean listed = parse.conjunction(marker - 1) || parse.comma(marker - 1);
    String before = parse.lower(marker - 1);
    boolean negative =
        before.equals("without")
            || parse.lower(marker - 2).matches("rather|instead")
            || before.equals("not")
            || parse.lower(marker).equals("not");
    int words = listed || parse.is(marker - 1, "ADP", "SCONJ") ? marker - 1 : marker;
    if (listed && parse.comma(marker - 2)) {
      words--;
    }
    boolean blocked = false;
    boolean joins = joining(j);
    if (governor != null) {
      boolean same = listed && parse.gerund(governor.verb()) == parse.gerund(j);
      String lemma = parse.lemma(governor.verb());
      boolean object =
          parse.is(governor.verb() + 1, "PRON", "DET", "NOUN", "PROPN", "ADJ")
              || parse.nominal(governor.verb() + 1);
      boolean byMeans = before.equals("by") || (parse.gerund(j) && parse.comma(marker - 1));
      blocked =
          same
              ? governor.blocked()
              : pack.words(Words.CAUSING_VERBS).contains(lemma)
                  && object
                  && !byMeans
                  && !(parse.gerund(j) && !before.equals("in"));
      joins |=
          same
              ? governor.joins() && !joining(governor.verb())
              : AIDING.contains(lemma) && !byMeans && !object;
      joins |= !same && lemma.equals("involve") && before.equals("in");
    }
    return new Head(j, words, blocked, joins, negative);
  }

  private boolean joining(int verb) {
    return pack.words(Words.JOINING_VERBS).contains(parse.lemma(verb));
  }

  private boolean negated(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean noLonger = parse.lower(i).equals("no") && parse.lower(i + 1).equals("longer");
      // "not only", "not always" deny something else
      boolean partly =
          parse.lower(i + 1).matches("only|just|merely|simply|always|necessarily|all|every");
      if (noLonger
          || pack.words(Words.RARE_WORDS).contains(parse.lower(i))
          || (parse.token(i).negates() && !partly)) {
        return true;
      }
    }
    return false;
  }

  private void main(List<Action> out, List<Head> heads, int to, boolean dutySubject) {
    Head head = heads.get(0);
    int verb = head.verb();
    int next = verb + 1;
    while (parse.is(next, "ADV") || parse.lower(next).equals("not")) {
      next++;
    }
    String word = parse.lower(next);
    boolean duty =
        pack.words(Words.DUTY_ADJECTIVES).contains(word)
            || pack.words(Words.DUTY_ADJECTIVES).contains(parse.lower(verb));
    boolean charge = word.equals("in") && parse.lower(next + 1).matches("charge|control");
    boolean copula = parse.lemma(verb).equals("be");
    if ((copula && (duty || charge)) || duty) {
      duty(out, head, to);
    } else if (copula || parse.lemma(verb).matches("remain|become")) {
      being(out, head, next, to, dutySubject);
    } else if (parse.lemma(verb).matches("serve|act|function") && word.equals("as")) {
      being(out, head, next + 1, to, dutySubject);
    } else if (!raises(verb, heads)) {
      out.add(act(head, Math.max(to, verb + 1)));
    }
  }

  private boolean raises(int verb, List<Head> heads) {
    boolean raising =
        pack.words(Words.RAISING_VERBS).contains(parse.lemma(verb))
            || parse.lemma(verb).matches("require|expect|allow|do");
    return raising && heads.size() > 1 && heads.get(1).verb() - verb <= 3;
  }

  /** "is responsible for A, B and doing C": the nouns are a duty; the gerunds are heads already. */
  private void duty(List<Action> out, Head head, int to) {
    int object = head.verb();
    while (object < to && !parse.lower(object).matches("for|of|with")) {
      object++;
    }
    duties(out, head, object + 1, to);
  }

  /** "for the menu, for casting and for the contracts". */
  private void duties(List<Action> out, Head head, int first, int to) {
    for (int object = first; object < to; object++) {
      boolean opens =
          object == first
              || (parse.lower(object - 1).equals("for")
                  && (parse.comma(object - 2) || parse.conjunction(object - 2)));
      boolean verbal = parse.gerund(object) && opensObject(object + 1);
      if (opens && !verbal) {
        out.add(
            new Action(
                Action.Form.DUTY,
                "be",
                head.verb(),
                object,
                objectEnd(object, to),
                "for",
                head.marker(),
                clip(head.marker(), to),
                head.negative(),
                false));
      }
    }
  }

  private boolean opensObject(int i) {
    return parse.is(i, "DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM") || parse.nominal(i);
  }

  private void being(List<Action> out, Head head, int from, int to, boolean dutySubject) {
    boolean verbal = parse.lower(from).equals("to") || parse.gerund(from);
    if (verbal) {
      return;
    }
    Action.Form form =
        dutySubject
                && parse.nominal(lastOf(from, to))
                && parse.mentionsIn(from, Math.min(to, from + 4)).isEmpty()
            ? Action.Form.DUTY
            : Action.Form.BEING;
    out.add(
        new Action(
            form,
            "be",
            head.verb(),
            from,
            objectEnd(from, to),
            "",
            head.marker(),
            clip(head.marker(), to),
            head.negative(),
            false));
  }

  private int lastOf(int from, int to) {
    return Math.max(from, objectEnd(from, to) - 1);
  }

  private Action act(Head head, int to) {
    Action power = power(head, to);
    return power != null ? power : plain(head, to);
  }

  /**
   * "has the final say on the budget", "takes ownership of the menu", "makes the decision whether
   * to fly": who has power over a thing decides on it.
   */
  private Action power(Head head, int to) {
    boolean compared = parse.lower(head.verb() + 1).matches("more|less|greater|as|equal|higher");
    if (compared || !parse.lemma(head.verb()).matches(LIGHT)) {
      return null;
    }
    int noun = head.verb() + 1;
    while (noun < to
        && (parse.is(noun, "DET", "ADJ", "ADV", "PRON")
            || parse.lower(noun).matches("final|full|last"))) {
      noun++;
    }
    int first = noun;
    while (parse.is(noun + 1, "NOUN") && parse.nominal(noun)) {
      noun++;
    }
    boolean compound =
        noun > first || (parse.is(noun - 1, "ADJ") && lexicon.isRelational(parse.lower(noun - 1)));
    if (compound && parse.lemma(noun).matches("decision|call")) {
      // "makes the architecture decisions"
      return decided(head, noun > first ? first : noun - 1, noun, to);
    }
    if (noun >= to || !pack.words(Words.POWER_NOUNS).contains(parse.lemma(noun))) {
      return null;
    }
    int object = noun + 1;
    if (parse.lower(object).matches("on|over|for|of|about|regarding|concerning|in|around")) {
      object++;
    } else if (!parse.lower(object).matches("what|which|how|whether|who")) {
      return null;
    }
    boolean question = parse.lower(object).matches("what|which|how|whether|who");
    if (object >= to || (!question && !opensObject(object)) || parse.gerund(object)) {
      return null;
    }
    return new Action(
        Action.Form.DUTY,
        "decide",
        head.verb(),
        object,
        objectEnd(object, to),
        parse.lower(object - 1),
        head.marker(),
        clip(head.marker(), to),
        head.negative() || none(head.verb() + 1, noun),
        head.joins());
  }

  private Action decided(Head head, int from, int noun, int to) {
    return new Action(
        Action.Form.DUTY,
        "decide",
        head.verb(),
        from,
        noun,
        "on",
        head.marker(),
        clip(head.marker(), to),
        head.negative() || none(head.verb() + 1, noun),
        head.joins());
  }

  /** "has no direct reports", "does none of this": the object denies what the verb says. */
  private boolean none(int from, int to) {
    boolean hardly = parse.lower(from).matches("few|little") && parse.lower(from + 2).equals("no");
    if (hardly && parse.lower(from + 1).matches("or|to|if")) {
      return true;
    }
    for (int i = from; i <= to; i++) {
      if (parse.lower(i).matches("no|none|nothing|neither|zero|nobody|no-one")) {
        return !parse.lower(i + 1).matches("longer|doubt|matter|one|but|except");
      }
    }
    return false;
  }

  private Action plain(Head head, int to) {
    int object = head.verb() + 1;
    String lemma = parse.lemma(head.verb());
    if (lemma.equals("make") && parse.lower(object).matches("sure|certain")) {
      lemma = "ensure";
      object++;
    }
    boolean phrasal =
        parse.lower(object).matches(PARTICLE)
            && lexicon.isVerb(lemma + " " + parse.lower(object))
            && (opensObject(object + 1)
                || (parse.lower(object + 1).matches("on|over") && opensObject(object + 2)));
    if (phrasal) {
      lemma += " " + parse.lower(object++);
    }
    while (parse.is(object, "ADV") && object < to) {
      object++;
    }
    String preposition = "";
    if (parse.is(object, "ADP", "SCONJ", "PART")
        && OBJECT_PREPOSITIONS.contains(parse.lower(object))) {
      // "hiring of editors" hires editors
      boolean nominal = parse.lower(object).equals("of") && parse.gerund(head.verb());
      preposition = nominal ? "" : parse.lower(object);
      object++;
    } else if (parse.is(object, "ADP") && parse.is(object + 1, "ADP")) {
      preposition = parse.lower(object) + " " + parse.lower(object + 1);
      object += 2;
    }
    Clause ensured = lemma.equals("ensure") ? clauseAt(object) : null;
    return new Action(
        Action.Form.ACT,
        lemma,
        head.verb(),
        ensured == null ? object : ensured.subjectFrom(),
        ensured == null ? objectEnd(object, to) : ensured.subjectTo(),
        preposition,
        head.marker(),
        clip(head.marker(), to),
        head.negative() || none(object, object),
        head.joins());
  }

  /** "ensures that the ward runs well" is about the ward: what is ensured, null when no clause. */
  private Clause clauseAt(int start) {
    return clauses.stream()
        .filter(c -> c.start() == start && c.hasSubject())
        .findFirst()
        .orElse(null);
  }

  /** The object reaches to the first preposition other than "of", or to the end of its question. */
  private int objectEnd(int from, int to) {
    if (parse.lower(from).matches("what|which|how|whether|where")) {
      return clip(from, to);
    }
    int i = from;
    while (i < to) {
      boolean preposition =
          parse.is(i, "ADP")
              && !parse.lower(i).equals("of")
              && !(parse.lower(i).equals("for") && parse.nominal(i - 1) && i - from <= 3);
      boolean clause =
          parse.is(i, "SCONJ") || (parse.relative(i) && i > from) || (parse.breaks(i) && i > from);
      boolean participleNow =
          i > from && parse.gerund(i) && parse.nominal(i - 1) && !parse.nominal(i + 1);
      boolean time =
          parse.lower(i).matches("every|each")
              && (i > from
                  ? parse.nominal(i - 1)
                  : parse.lemma(i + 1).matches("day|week|month|year|morning|night|time|hour"));
      time |= i > from && parse.lower(i).matches("either|too|anymore|instead|again");
      boolean infinitive = parse.lower(i).equals("to") && !modifiesNoun(i + 1);
      time |= i > from && parse.lower(i).equals("day") && parse.lower(i + 1).equals("to");
      int at = i;
      boolean child = i > from && clauses.stream().anyMatch(c -> c.start() == at);
      boolean participle = parse.past(i) && parse.nominal(i - 1) && parse.is(i + 1, "ADP", "PART");
      if (preposition || participleNow || time || clause || infinitive || child || participle) {
        break;
      }
      i++;
    }
    while (i > from
        && (parse.comma(i - 1) || parse.conjunction(i - 1) || parse.is(i - 1, "PUNCT"))) {
      i--;
    }
    return Math.max(from, i);
  }

  private int clip(int from, int to) {
    return parse.clip(from, to);
  }

  /** "identifying and prioritizing the needs": a verb without object shares the next one's. */
  private List<Action> shared(List<Action> actions) {
    List<Action> out = new ArrayList<>(actions);
    for (int i = out.size() - 2; i >= 0; i--) {
      Action a = out.get(i);
      Action next = out.get(i + 1);
      boolean bare =
          a.form() == Action.Form.ACT && a.objectTo() <= a.objectFrom() && a.to() - a.verb() <= 2;
      if (bare && next.verb() - a.verb() <= 3) {
        out.set(
            i,
            new Action(
                a.form(),
                a.lemma(),
                a.verb(),
                next.objectFrom(),
                next.objectTo(),
                next.preposition(),
                a.from(),
                next.to(),
                a.negative(),
                a.joins()));
      }
    }
    return out;
  }

  private static List<Action> extended(List<Action> actions, int from) {
    List<Action> out = new ArrayList<>(actions);
    if (!out.isEmpty()) {
      Action a = out.get(0);
      out.set(
          0,
          new Action(
              a.form(),
              a.lemma(),
              a.verb(),
              a.objectFrom(),
              a.objectTo(),
              a.preposition(),
              Math.min(a.from(), from),
              a.to(),
              a.negative(),
              a.joins()));
    }
    return out;
  }
}
