package sicetnon.interpret;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import sicetnon.clause.Action;
import sicetnon.clause.Phrase;
import sicetnon.role.Parse;
import sicetnon.text.Lexicon;
import sicetnon.text.Tree;

/**
 * The verb of a sentence as a question has it, with its particle and the prepositions that lead to
 * its object: "the chef has carefully looked after the guests" gives "looks after" for "Who looks
 * after the guests?".
 */
final class VerbForms {
  /** Pasts that are base forms of other verbs: "I found" is no founding. */
  private static final Map<String, String> PASTS =
      Map.of("found", "find", "felt", "feel", "fell", "fall", "ground", "grind", "saw", "see");

  /** Behind which a participle stands for a passive clause: "when asked". */
  private static final Set<String> LEADING = Set.of("when", "if", "as", "once", "while", "though");

  private final Lexicon lexicon;

  VerbForms(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** A verb without the words that belong to it: carry out, carry. */
  static String bare(String verb) {
    int blank = verb.indexOf(' ');
    return blank < 0 ? verb : verb.substring(0, blank);
  }

  /** The base form of an action's verb without its particle. */
  static String base(Parse parse, Action action) {
    String lemma = action.lemma();
    boolean form = parse.lower(action.verb()).equals(lemma);
    return form ? PASTS.getOrDefault(lemma, lemma) : lemma;
  }

  /** Whether a form of "be" governs a verb, adverbs between them or not. */
  static boolean afterBe(Parse parse, int verb) {
    int at = verb - 1;
    while (parse.is(at, "ADV", "PART")) {
      at--;
    }
    return parse.lemma(at).equals("be");
  }

  /** "Convince somebody", where nothing is said, but "travel". */
  String alone(Parse parse, Action action) {
    String verb = whole(parse, action);
    return (verb + " " + (verb.contains(" ") ? "" : lexicon.lacking(verb))).strip();
  }

  /** The verb in a form, such as the one that "who" takes, with what leads to a phrase. */
  static String of(Parse parse, Action action, Phrase phrase, UnaryOperator<String> form) {
    int verb = action.verb();
    boolean direct = parse.lemma(verb).equals(bare(action.lemma())) && phrase.from() > verb;
    SortedSet<Integer> link = direct ? link(parse, action, phrase) : new TreeSet<>();
    String base = whole(parse, action);
    StringBuilder out =
        new StringBuilder(
            direct && passive(parse, verb)
                ? form.apply("be") + " " + parse.lower(verb)
                : form.apply(base));
    for (int token : link) {
      if (!(" " + out + " ").contains(" " + parse.lower(token) + " ")) {
        out.append(' ').append(parse.lower(token));
      }
    }
    String preposition = direct ? joined(parse, action, phrase, link) : action.preposition();
    return preposition.isEmpty() || out.toString().endsWith(" " + preposition)
        ? out.toString()
        : out + " " + preposition;
  }

  private static boolean passive(Parse parse, int verb) {
    return parse.past(verb) && (afterBe(parse, verb) || LEADING.contains(parse.lower(verb - 1)));
  }

  /** The prepositions right before a thing, where they are the verb's. */
  private static SortedSet<Integer> link(Parse parse, Action action, Phrase phrase) {
    SortedSet<Integer> link = new TreeSet<>();
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

  /** The preposition of a later one of joined things: "meets with guests and suppliers". */
  private static String joined(Parse parse, Action action, Phrase phrase, SortedSet<Integer> link) {
    int last = phrase.from() - 1;
    if (!link.isEmpty() || !(parse.conjunction(last) || parse.comma(last))) {
      return "";
    }
    int at = action.beside().indexOf(phrase);
    if (at < 1) {
      return action.preposition();
    }
    int first = action.beside().get(0).from() - 1;
    return parse.is(first, "ADP") ? parse.lower(first) : "";
  }

  /** The base form of an action's verb with its particle. */
  private static String whole(Parse parse, Action action) {
    String lemma = base(parse, action);
    if (lemma.contains(" ") || !parse.lemma(action.verb()).equals(action.lemma())) {
      return lemma;
    }
    Tree tree = parse.sentence().syntax().tree();
    int word = parse.sentence().syntax().first(action.verb());
    return tree.children(word, "compound:prt").stream()
        .filter(c -> c > word)
        .findFirst()
        .map(c -> lemma + " " + tree.form(c).toLowerCase(Locale.ROOT))
        .orElse(lemma);
  }
}
