package sicetnon.clause;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Parse;
import sicetnon.text.Tree;

/**
 * A clause in a noun's place: of "decides which dishes are served" it is "which dishes are served".
 */
final class FreeRelative {
  private final Pack pack;
  private final TokenTree reading;
  private final Tree tree;
  private final int from;
  private final int to;

  /** The word that asks. */
  private final int asking;

  /** With the tokens from the word that asks to the last of the clause. */
  private FreeRelative(Pack pack, TokenTree reading, int from, int to) {
    this.pack = pack;
    this.reading = reading;
    this.tree = reading.tree();
    this.from = from;
    this.to = to;
    this.asking = reading.word(from);
  }

  /** The clause that a stretch of tokens is, if a question word opens it. */
  static Optional<FreeRelative> at(Pack pack, TokenTree reading, int from, int to) {
    boolean asks =
        from < to && pack.words(Words.ASKING_WORDS).contains(reading.parse().lower(from));
    return asks ? Optional.of(new FreeRelative(pack, reading, from, to)) : Optional.empty();
  }

  /** "(the decision) to fly" is whether to fly. */
  static Phrase whether(TokenTree reading, int from, int to) {
    List<String> words = new ArrayList<>(List.of("whether"));
    words.addAll(said(reading, from, to));
    String text = "whether to " + reading.parse().sentence().words(from, to);
    return new Phrase(words, words, from, to, text, asked(words));
  }

  /** "What goes on the front page" is the front page, else the question is the thing. */
  List<Phrase> things() {
    int place = place(clause());
    return place == 0
        ? List.of(question())
        : reading.things(reading.token(reading.first(place)), to).stream()
            .map(t -> Phrase.of(pack, reading, t))
            .toList();
  }

  /** "What is going to be built next" is "what build": the question word and what it asks about. */
  private Phrase question() {
    Parse parse = reading.parse();
    List<String> words = new ArrayList<>(List.of(parse.lower(from)));
    words.addAll(said(reading, from + 1, to));
    String text = parse.sentence().words(from, parse.clip(from, to));
    List<String> core = kind().map(t -> Phrase.of(pack, reading, t).words()).orElse(words);
    Naming naming = kind().map(t -> Naming.of(reading, t)).orElseGet(() -> asked(words));
    return new Phrase(words, core, from, to, text, naming);
  }

  /** What a question asks, by the word that asks and those it asks about. */
  private static Naming asked(List<String> words) {
    return Naming.of(new Naming.Word(String.join(" ", words), words.get(0), "SCONJ"));
  }

  /** "Which metrics the company tracks" asks about metrics. */
  private Optional<NounPhrase> kind() {
    return reading.things(from + 1, to).stream()
        .filter(t -> tree.tag(asking).equals("DET"))
        .filter(t -> Collections.min(reading.own(t)) == asking + 1)
        .findFirst();
  }

  /**
   * The nouns and verbs of a clause in base form and what joins them, but for verbs that only lead
   * to another.
   */
  private static List<String> said(TokenTree reading, int from, int to) {
    List<String> words = new ArrayList<>();
    for (int token = from; token < to; token++) {
      int word = reading.word(token);
      int next = reading.child(word, "xcomp");
      boolean leads = next != 0 && reading.tree().tag(next).equals("VERB");
      if (reading.parse().is(token, "NOUN", "PROPN", "VERB", "NUM", "CCONJ") && !leads) {
        words.add(reading.parse().lemma(token));
      }
    }
    return words;
  }

  /** The head of the clause, which hangs on the word that asks or is hung upon by it. */
  private int clause() {
    int behind = reading.child(asking, "acl");
    if (behind != 0) {
      return behind;
    }
    int word = asking;
    while (tree.head(word) != 0 && reading.token(tree.head(word)) >= from) {
      word = tree.head(word);
    }
    return word;
  }

  /** Where something has its place, in "what goes on the page", "what is in the plan"; else 0. */
  private int place(int clause) {
    int subject = reading.child(clause, "nsubj");
    if (!reading.lower(asking).equals("what") || (subject != 0 && subject != asking)) {
      return 0;
    }
    boolean be = reading.child(clause, "cop") != 0;
    int place = be ? clause : reading.child(clause, "obl");
    int marker = place == 0 ? 0 : reading.child(place, "case");
    String verb = be ? "be" : reading.lemma(clause);
    boolean placing =
        marker != 0 && pack.words(Words.PLACING_VERBS).contains(verb + " " + reading.lower(marker));
    return placing ? place : 0;
  }
}
