package sicetnon.interpret;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import sicetnon.clause.Action;
import sicetnon.clause.Naming;
import sicetnon.clause.Phrase;
import sicetnon.pack.Words;
import sicetnon.role.Parse;
import sicetnon.text.Lexicon;

/**
 * Asks in plain English whether a role is, has or needs what a sentence says of it: "the
 * choreographer is a former dancer" asks "Is the choreographer a former dancer?".
 */
final class Whether {
  /** A label of more words is a sentence, not a name for something. */
  private static final int LABEL = 4;

  private static final Pattern JOINING = Pattern.compile("\\b(?:vs|or|and|of|to|you|the)\\b");
  private static final Pattern DETERMINED =
      Pattern.compile("(?i)(?:\\w+ )?(?:an?|the|his|her|its|their|one) .*");
  private static final List<String> MANY = List.of("s", "men", "people");

  /** Words with which a clause begins. */
  private static final Set<String> OPENING =
      Set.of("why", "when", "where", "how", "that", "if", "whether", "what", "of", "who");

  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} '/&-]*");

  private final Lexicon lexicon;
  private final Wordings wordings;
  private final Determiners determiners;

  Whether(Lexicon lexicon, Wordings wordings, Determiners determiners) {
    this.lexicon = lexicon;
    this.wordings = wordings;
    this.determiners = determiners;
  }

  /** "Is the nurse patient?", "Is the nurse supervised by a midwife?" */
  String is(Parse parse, Action action, String role) {
    boolean passive = action.form() == Action.Form.PASSIVE;
    Optional<Phrase> noun = passive ? Optional.empty() : action.things().stream().findFirst();
    int from = passive ? action.verb() : noun.map(Phrase::from).orElse(action.verb() + 1);
    while (noun.isEmpty()
        && !passive
        && from < action.to()
        && parse.is(from, "ADV", "PART", "AUX")) {
      from++;
    }
    int start = from;
    int core = noun.map(p -> headEnd(parse, p, start)).orElse(from + 1);
    int to = end(parse, passive ? from + 1 : from, Math.max(core, from + 1), action.to());
    String what =
        noun.isPresent() ? predicate(parse, noun.get(), from, to) : wordings.of(parse, from, to);
    boolean sound =
        passive
            ? parse.past(from) || VerbForms.afterBe(parse, from)
            : !clause(parse, from, to) && noun.map(p -> !verb(p)).orElse(true);
    return sound && what.length() > 1
        ? "Is the " + role + " " + what + "?"
        : holds(parse.sentence().words(action.from(), action.to()), role);
  }

  /** Whether what is said is a clause of its own, or opens like one. */
  private static boolean clause(Parse parse, int from, int to) {
    boolean clause = parse.is(from, "SCONJ", "PRON") || OPENING.contains(parse.lower(from));
    for (int i = from; i < to; i++) {
      clause |= parse.is(i, "AUX");
    }
    return clause;
  }

  /** A verb that was read as a noun. */
  private boolean verb(Phrase phrase) {
    Naming.Word head = phrase.naming().head();
    return head.is("NOUN") && !lexicon.isNoun(head.lemma()) && lexicon.isVerb(head.lemma());
  }

  /** What somebody is, of one: "experts in cheese" asks for "an expert in cheese". */
  private String predicate(Parse parse, Phrase phrase, int from, int to) {
    Naming.Word head = phrase.naming().head();
    int at = from;
    while (at < to - 1
        && ((parse.is(at, "DET", "NUM") && !article(parse, at))
            || parse.listed(at, Words.NONE_WORDS))) {
      at++;
    }
    boolean counted = at > from;
    String words = wordings.of(parse, at, to);
    boolean plural = head.form().equals(head.lemma() + "s") || many(head);
    if (plural) {
      words = words.replaceFirst("(?i)\\b" + Pattern.quote(head.form()) + "\\b", head.lemma());
    }
    boolean determined = DETERMINED.matcher(words).matches();
    boolean bare =
        !determined
            && !parse.is(at, "DET", "PRON")
            && !parse.token(at).possessive()
            && (plural || !parse.is(at, "PROPN"));
    boolean one = head.form().equals(head.lemma()) && determiners.countedOfSomebody(head.form());
    boolean wants = bare && (plural || (head.is("NOUN") && (counted || one))) && !words.isEmpty();
    return wants ? English.indefinite(words) : words;
  }

  private boolean many(Naming.Word head) {
    boolean other =
        !head.form().equals(head.lemma()) && MANY.stream().anyMatch(head.form()::endsWith);
    return head.is("NOUN", "PROPN") && other && lexicon.nounBase(head.form()).isPresent();
  }

  private static boolean article(Parse parse, int at) {
    String word = parse.lower(at);
    return word.equals("a") || word.equals("an") || word.equals("the");
  }

  /** Where a phrase ends, before what a comma adds: "a tall, calm nurse, who", "a cook, a host". */
  private static int headEnd(Parse parse, Phrase phrase, int from) {
    int last = Boundaries.text(parse, phrase);
    int to = phrase.from() + 1;
    while (to < last && (!parse.comma(to) || parse.is(to - 1, "ADJ"))) {
      to++;
    }
    return Math.max(to, from + 1);
  }

  /** Where what is said ends: before what another clause or a joined word adds. */
  private static int end(Parse parse, int from, int core, int to) {
    int end = core;
    while (end < to
        && !parse.breaks(end)
        && !parse.comma(end)
        && !parse.relative(end)
        && !parse.is(end, "CCONJ", "PUNCT")
        && !(parse.is(end, "SCONJ") && !parse.lower(end).equals("than"))
        && !Boundaries.finite(parse, end)) {
      end++;
    }
    while (end > core && parse.is(end - 1, "ADV", "PRON")) {
      end--;
    }
    boolean cut = parse.is(end, "DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "VERB", "AUX");
    int least = cut || parse.lower(end - 1).equals("by") ? Math.min(from, core - 1) : from;
    while (end > least + 1
        && parse.is(end - 1, "DET", "PART", "SCONJ", "CCONJ", "ADP")
        && !particle(parse, end - 1)) {
      end--;
    }
    return end;
  }

  private static boolean particle(Parse parse, int i) {
    int word = parse.sentence().syntax().first(i);
    return parse.sentence().syntax().tree().is(word, "compound");
  }

  /** "On call: no" asks "Is the nurse on call?", "Degree: no" asks for any degree. */
  String labelled(Parse parse, String role) {
    String label = Wordings.tidy(wordings.of(parse, 0, parse.size()));
    boolean words = WORDS.matcher(label).matches() && label.split(" ").length <= LABEL;
    if (!words) {
      return holds(parse.sentence().text(), role);
    }
    boolean adjective = parse.is(0, "ADJ") && !parse.nominal(parse.size() - 1);
    if (adjective || parse.is(0, "ADP") || parse.past(0)) {
      return "Is the " + role + " " + label + "?";
    }
    if (parse.is(0, "VERB") && !parse.gerund(0)) {
      String rest = wordings.of(parse, 1, parse.size());
      return ("Does the " + role + " " + parse.lemma(0) + " " + rest).strip() + "?";
    }
    return "Does the " + role + " have any " + label + "?";
  }

  /** "Demand: high" asks "Is the nurse's demand "high"?" */
  String cell(String label, String value, String role) {
    String name = Wordings.tidy(label).toLowerCase(Locale.ROOT);
    String said = Wordings.tidy(value);
    List<String> words = List.of(name.split(" "));
    String head = words.get(words.size() - 1);
    boolean plain =
        WORDS.matcher(name).matches() && words.size() <= LABEL && !JOINING.matcher(name).find();
    Optional<String> one = lexicon.nounBase(head);
    boolean noun = lexicon.isNoun(head) || one.isPresent();
    if (!plain || !noun || said.isEmpty()) {
      return holds(label + ": " + value, role);
    }
    boolean many =
        (head.endsWith("s")
                && head.length() > 1
                && !head.endsWith("ss")
                && lexicon.isNoun(head.substring(0, head.length() - 1)))
            || one.filter(b -> !b.equals(head) && !head.endsWith("ss")).isPresent();
    return (many ? "Are" : "Is") + " the " + role + "'s " + name + " \"" + said + "\"?";
  }

  /** The last resort: the words themselves. */
  String holds(String words, String role) {
    return "Does \"" + Wordings.tidy(words) + "\" hold for the " + role + "?";
  }
}
