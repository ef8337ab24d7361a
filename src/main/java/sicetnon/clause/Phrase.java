package sicetnon.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Parse;

/**
 * A noun phrase in normal form: base forms, the head last, articles and weak modifiers dropped, so
 * that "the vision of the product" and "product vision" are equal.
 *
 * @param words at least one
 * @param core the words without what follows "for": "code for new features" is code
 * @param from first token
 * @param to after the last
 * @param text as in the sentence
 * @param naming the same with nothing dropped; of a question what it asks, as a name
 */
public record Phrase(
    List<String> words, List<String> core, int from, int to, String text, Naming naming) {
  public Phrase {
    words = List.copyOf(words);
    core = List.copyOf(core);
  }

  public String key() {
    return String.join(" ", core);
  }

  /** Whether the term names the phrase's head: same head, its modifiers among the phrase's. */
  public boolean endsWith(List<String> term) {
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

  public boolean startsWith(List<String> term) {
    return term.size() <= words.size() && words.subList(0, term.size()).equals(term);
  }

  /** What a name inside this phrase says, as a phrase of its own. */
  public Phrase of(Naming inside) {
    List<String> all =
        new ArrayList<>(inside.modifiers().stream().map(Naming.Word::lemma).toList());
    all.add(inside.head().lemma());
    return new Phrase(all, all, from, to, text, inside);
  }

  /** What a stretch of tokens names, joined things apart. */
  public static List<Phrase> list(Pack pack, Parse parse, int from, int to) {
    TokenTree reading = new TokenTree(parse);
    return FreeRelative.at(pack, reading, from, to)
        .map(FreeRelative::things)
        .orElseGet(() -> reading.things(from, to).stream().map(t -> of(pack, reading, t)).toList())
        .stream()
        .filter(p -> !p.words().isEmpty())
        .toList();
  }

  /**
   * The phrase that a tree shows: tokens in order, of a coordination one part with what is shared.
   * What other prepositions than "of" and "for" add tells it from others: "relations with guests".
   */
  static Phrase of(Pack pack, TokenTree reading, NounPhrase noun) {
    Set<Integer> words = reading.own(noun);
    Set<Integer> telling = new TreeSet<>(words);
    List<String> further = new ArrayList<>();
    boolean skill = pack.words(Words.SKILL_NOUNS).contains(reading.lemma(noun.head()));
    for (Complement complement : noun.complements()) {
      String marker =
          complement.markers().isEmpty() ? "" : reading.lower(complement.markers().get(0));
      boolean tells =
          pack.words(Words.TELLING_PREPOSITIONS).contains(marker) || (skill && !marker.isEmpty());
      if (reading.names(complement)) {
        words.addAll(reading.words(complement));
      } else if (tells && complement.thing().isPresent()) {
        NounPhrase thing = complement.thing().get();
        telling.addAll(reading.words(complement));
        further.add(marker);
        further.addAll(
            skill ? of(pack, reading, thing).words() : List.of(reading.lemma(thing.head())));
      }
    }
    List<Integer> tokens = List.copyOf(reading.tokens(words));
    Phrase phrase = new Reader(pack, reading.parse(), tokens).read(Naming.of(reading, noun));
    int end = reading.tokens(telling).last() + 1;
    return further.isEmpty()
        ? phrase
        : phrase.with(further, reading.parse().sentence().words(phrase.from(), end));
  }

  /** The same, told from others by what follows it. */
  private Phrase with(List<String> further, String longText) {
    List<String> longer = new ArrayList<>(core);
    longer.addAll(further);
    return new Phrase(words, longer, from, to, longText, naming);
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
    private int coreTo;
    private boolean afterOf;

    Reader(Pack pack, Parse parse, List<Integer> tokens) {
      this.pack = pack;
      this.parse = parse;
      this.tokens = tokens;
      this.from = tokens.get(0);
      this.to = tokens.get(tokens.size() - 1) + 1;
      this.coreTo = to;
    }

    Phrase read(Naming naming) {
      for (int i : tokens) {
        if (parse.is(i, "ADP") && (parse.lower(i).equals("of") || parse.lower(i).equals("for"))) {
          preposition(i);
        } else if (!drops(i)) {
          word(i);
        }
      }
      inside(head, part);
      return new Phrase(
          head,
          core.isEmpty() ? head : core,
          from,
          to,
          parse.sentence().words(from, core.isEmpty() ? to : coreTo),
          naming);
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
    }
  }
}
