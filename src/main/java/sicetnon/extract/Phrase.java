package sicetnon.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import sicetnon.clause.Complement;
import sicetnon.clause.NounPhrase;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;

/**
 * A noun phrase in normal form: base forms, the head last, articles and weak modifiers dropped, so
 * that "the vision of the product" and "product vision" are equal.
 *
 * @param words at least one
 * @param core the words without what follows "for": "code for new features" is code
 * @param modifiers the words right before the head, without possessors: "food" of "the food budget"
 * @param owner the noun whose it is said to be: "squad" of "the squad's delivery"; or empty
 * @param from first token
 * @param to after the last
 * @param text as in the sentence
 */
record Phrase(
    List<String> words,
    List<String> core,
    List<String> modifiers,
    String owner,
    int from,
    int to,
    String text) {
  /** Prepositions that tell one thing from another: relations with guests, access to records. */
  private static final Set<String> TELLING =
      Set.of(
          "with", "between", "to", "about", "on", "over", "from", "against", "towards", "toward");

  Phrase {
    modifiers = List.copyOf(modifiers);
    words = List.copyOf(words);
    core = List.copyOf(core);
  }

  String key() {
    return String.join(" ", core);
  }

  /** Whether the term names the phrase's head: same head, its modifiers among the phrase's. */
  boolean endsWith(List<String> term) {
    int at = words.size() - 1;
    int t = term.size() - 1;
    if (at < 0 || !words.get(at).equals(term.get(t))) {
      return false;
    }
    while (t >= 0 && at >= 0) {
      t -= words.get(at).equals(term.get(t)) ? 1 : 0;
      at--;
    }
    return t < 0;
  }

  boolean startsWith(List<String> term) {
    return term.size() <= words.size() && words.subList(0, term.size()).equals(term);
  }

  /** The same thing, whatever kind of it: whoever is hired, hiring is hiring. */
  Phrase withoutModifiers() {
    return new Phrase(words, core, List.of(), "", from, to, text);
  }

  /** Without its last word. */
  Phrase withoutHead() {
    return new Phrase(
        words.subList(0, words.size() - 1),
        words.subList(0, words.size() - 1),
        List.of(),
        "",
        from,
        to,
        text);
  }

  /** The phrases that a coordinated noun phrase lists. */
  static List<Phrase> list(Pack pack, Parse parse, int from, int to) {
    int place = place(parse, from, to);
    if (place > 0) {
      // "what goes on the front page" is the front page
      return list(pack, parse, place, to);
    }
    if (parse.lower(from).matches("what|which|how|whether|where")) {
      return clause(parse, from, to);
    }
    List<Phrase> out = new ArrayList<>();
    int start = from;
    for (int i = from; i <= to; i++) {
      boolean cut =
          i == to
              || parse.comma(i)
              || (parse.conjunction(i) && !insideMention(parse, i))
              || parse.lower(i).matches("[;:()/]");
      if (cut) {
        Phrase phrase = one(pack, parse, start, i);
        if (!phrase.words().isEmpty()) {
          out.add(phrase);
        }
        start = i + 1;
      }
    }
    return out;
  }

  /** Where the thing stands in "what goes on the page", "what is in the plan"; -1 for no such. */
  private static int place(Parse parse, int from, int to) {
    boolean goes =
        parse.lower(from).equals("what")
            && parse.lemma(from + 1).matches("go|come|be|stand|belong|appear")
            && parse.lower(from + 2).matches("on|in|into|onto|to")
            && from + 3 < to;
    return goes && parse.is(from + 3, "DET", "NOUN", "ADJ") ? from + 3 : -1;
  }

  private static boolean insideMention(Parse parse, int i) {
    Mention m = parse.mentionAt(i);
    return m != null && m.to() > i + 1;
  }

  /** "what is going to be built next" is "what build": the question word and what it asks about. */
  private static List<Phrase> clause(Parse parse, int from, int to) {
    List<String> words = new ArrayList<>();
    for (int i = from; i < to; i++) {
      boolean empty = parse.is(i, "DET", "PUNCT", "AUX", "PART", "PRON", "ADV", "ADP", "ADJ");
      boolean light = parse.lemma(i).matches("go|get|need|have|next");
      if (i == from || !(empty || light)) {
        words.add(i == from ? parse.lower(i) : parse.lemma(i));
      }
    }
    List<String> core = words;
    if (words.size() >= 2
        && words.get(0).matches("what|which")
        && parse.is(from + 1, "NOUN", "ADJ")) {
      // "which metrics the company tracks" asks about metrics
      int head = from + 1;
      while (parse.is(head + 1, "NOUN") && parse.nominal(head)) {
        head++;
      }
      core = new ArrayList<>();
      for (int i = from + 1; i <= head; i++) {
        core.add(parse.lemma(i));
      }
    }
    return words.isEmpty()
        ? List.of()
        : List.of(
            new Phrase(
                words,
                core,
                List.of(),
                "",
                from,
                to,
                parse.sentence().words(from, parse.clip(from, to))));
  }

  /** "(the decision) to fly" is whether to fly. */
  static Phrase whether(Parse parse, int from, int to) {
    List<String> words = new ArrayList<>(List.of("whether"));
    for (int i = from; i < to; i++) {
      if (parse.is(i, "NOUN", "PROPN", "VERB")) {
        words.add(parse.lemma(i));
      }
    }
    return new Phrase(
        words, words, List.of(), "", from, to, "whether to " + parse.sentence().words(from, to));
  }

  private static Phrase one(Pack pack, Parse parse, int from, int to) {
    return new Reader(pack, parse, IntStream.range(from, to).boxed().toList(), to).read();
  }

  /**
   * The phrase that a tree shows: tokens in order, of a coordination one part with what is shared.
   * What other prepositions than "of" and "for" add tells it from others: "relations with guests".
   */
  static Phrase of(Pack pack, Reading reading, NounPhrase noun) {
    Set<Integer> words = reading.own(noun);
    List<String> further = new ArrayList<>();
    for (Complement complement : noun.complements()) {
      String marker =
          complement.markers().isEmpty() ? "" : reading.lower(complement.markers().get(0));
      if (reading.names(complement)) {
        words.addAll(reading.words(complement));
      } else if (TELLING.contains(marker) && complement.thing().isPresent()) {
        further.add(marker);
        further.add(reading.lemma(complement.thing().get().head()));
      }
    }
    List<Integer> tokens = List.copyOf(reading.tokens(words));
    int to = tokens.get(tokens.size() - 1) + 1;
    return new Reader(pack, reading.parse(), tokens, to).read().with(further);
  }

  /** The same, told from others by what follows it. */
  private Phrase with(List<String> further) {
    List<String> longer = new ArrayList<>(core);
    longer.addAll(further);
    return new Phrase(words, longer, modifiers, owner, from, to, text);
  }

  /** "customer's point" of "contact" is the "customer contact point". */
  private static void inside(List<String> head, List<String> part) {
    head.addAll(Math.max(0, head.size() - 1), part);
  }

  /** Reads one noun phrase from left to right. */
  private static final class Reader {
    private final Pack pack;
    private final Parse parse;
    private final List<Integer> tokens;
    private final int from;
    private final int to;
    private final List<String> head = new ArrayList<>();
    private final List<String> part = new ArrayList<>();
    private final List<String> core = new ArrayList<>();
    private final List<String> modifiers = new ArrayList<>();
    private String owner = "";
    private int coreTo;
    private boolean afterOf;

    Reader(Pack pack, Parse parse, List<Integer> tokens, int to) {
      this.pack = pack;
      this.parse = parse;
      this.tokens = tokens;
      this.from = tokens.isEmpty() ? to : tokens.get(0);
      this.to = to;
      this.coreTo = to;
    }

    Phrase read() {
      for (int i : tokens) {
        if (purpose(i)) {
          break;
        }
        if (parse.is(i, "ADP") && parse.lower(i).matches("of|for")) {
          preposition(i);
        } else if (!drops(i)) {
          word(i);
        }
      }
      inside(head, part);
      return new Phrase(
          head,
          core.isEmpty() ? head : core,
          modifiers.subList(0, Math.max(0, modifiers.size() - 1)),
          owner,
          from,
          to,
          parse.sentence().words(from, core.isEmpty() ? to : coreTo));
    }

    /** "the right thing to build" is the thing. */
    private boolean purpose(int i) {
      return parse.lower(i).equals("to") && i > from && parse.is(i + 1, "VERB");
    }

    private void preposition(int i) {
      inside(head, part);
      part.clear();
      boolean of = parse.lower(i).equals("of");
      boolean container =
          !head.isEmpty() && pack.words(Words.CONTAINER_NOUNS).contains(head.get(head.size() - 1));
      if (of && container) {
        // "a list of medicines" is the medicines
        head.clear();
        return;
      }
      afterOf = true;
      if (!of && core.isEmpty()) {
        core.addAll(head);
        coreTo = i;
      }
    }

    private boolean drops(int i) {
      boolean function =
          parse.is(i, "DET", "PRON", "PUNCT", "ADV", "PART", "AUX", "NUM", "SYM")
              && parse.mentionAt(i) == null;
      return function
          || pack.words(Words.WEAK_MODIFIERS).contains(parse.lower(i))
          || pack.words(Words.EXCLUSIVE_WORDS).contains(parse.lower(i));
    }

    private void word(int i) {
      // "monitoring tools" are no tools to monitor
      boolean kind = parse.gerund(i) && parse.is(i + 1, "NOUN");
      String word = kind ? parse.lower(i) : parse.lemma(i);
      (afterOf ? part : head).add(word);
      boolean owns = parse.token(i).possessive() || parse.mentionAt(i) != null;
      if (!afterOf && !owns) {
        modifiers.add(word);
      }
      boolean whose =
          parse.mentionAt(i) == null
              && (owns || (afterOf && core.isEmpty()))
              && parse.is(i, "NOUN", "PROPN");
      owner = whose ? parse.lemma(i) : owner;
    }
  }
}
