package sicetnon.interpret;

import java.util.List;
import java.util.Optional;
import sicetnon.discourse.Statement;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Parse;
import sicetnon.text.Lexicon;

/** Whether a figure is of something else than the role: "the crane costs", "the age of a horse". */
final class Asides {
  private final Pack pack;
  private final Lexicon lexicon;

  Asides(Pack pack, Lexicon lexicon) {
    this.pack = pack;
    this.lexicon = lexicon;
  }

  /**
   * The service that a figure is for ("a night call costs"), or empty for the role itself; nothing
   * where it is of a thing that one can touch.
   */
  Optional<String> of(Figure figure, Quantities.Kind kind, List<Statement> facts) {
    if (kind.from() < 0) {
      return Optional.of("");
    }
    Parse parse = figure.parse();
    int of = kind.to();
    if (of < parse.size() && kind.to() <= figure.from() && parse.lower(of).equals("of")) {
      return head(parse, of + 1, figure.from(), kind);
    }
    boolean priced = kind.quantity().labels().contains("price");
    Statement narrowest = null;
    for (Statement fact : facts) {
      boolean covers = fact.from() <= figure.from() && figure.from() < fact.to();
      boolean subject = covers && fact.clause() != null && fact.clause().hasSubject();
      boolean narrower =
          subject
              && (narrowest == null
                  || fact.clause().subjectFrom() > narrowest.clause().subjectFrom());
      narrowest = narrower ? fact : narrowest;
    }
    int from = narrowest == null ? 0 : narrowest.clause().subjectFrom();
    // "the inspection fee", "shoeing costs": the name of the figure may stand in its subject
    int to = narrowest == null ? 0 : kind.from();
    return priced && to > from ? head(parse, from, to, kind) : Optional.of("");
  }

  /** By a noun phrase: its words, but for what stands before "of" in "a pair of shoes". */
  private Optional<String> head(Parse parse, int from, int to, Quantities.Kind kind) {
    int i = from;
    int head = -1;
    while (i < to && !parse.is(i, "ADP", "AUX", "PUNCT", "SCONJ") && !verb(parse, i, from)) {
      if (parse.mentionAt(i) != null) {
        return Optional.of("");
      }
      boolean noun = parse.is(i, "NOUN", "PROPN") || parse.gerund(i);
      head = noun ? i : head;
      i++;
    }
    if (parse.lower(to - 1).equals("one")) {
      return Optional.empty();
    }
    if (head < 0 || (parse.is(from, "VERB") && head == from) || parse.is(head, "PROPN")) {
      return Optional.of("");
    }
    String noun = parse.lemma(head);
    boolean part = parse.listedBase(head, Words.CONTAINER_NOUNS) && parse.lower(i).equals("of");
    if (part) {
      return head(parse, i + 1, to, kind);
    }
    if (money(noun) || lexicon.isMostlyPerson(noun) || !parse.mentionsIn(i, to).isEmpty()) {
      return Optional.of("");
    }
    if (lexicon.isObject(noun) && !parse.gerund(head)) {
      return Optional.empty();
    }
    return Optional.of(kind.quantity().labels().contains("price") ? words(parse, from, head) : "");
  }

  private static boolean verb(Parse parse, int i, int from) {
    return parse.is(i, "VERB")
        && !(parse.gerund(i) && (i == from || parse.is(i - 1, "ADJ", "DET")));
  }

  /** "tuning visit" of "a tuning visit". */
  private static String words(Parse parse, int from, int head) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i <= head; i++) {
      if (!parse.is(i, "DET", "PUNCT")) {
        out.append(out.isEmpty() ? "" : " ")
            .append(i == head && !parse.gerund(i) ? parse.lemma(i) : parse.lower(i));
      }
    }
    return out.toString();
  }

  /** Whether a noun names a quantity itself: the fee. */
  private boolean money(String noun) {
    return pack.attributes().stream()
        .filter(a -> a.kind().equals("quantity"))
        .flatMap(a -> a.labels().stream())
        .anyMatch(l -> l.equals(noun) || l.endsWith(" " + noun));
  }
}
