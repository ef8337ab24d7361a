package sicetnon.interpret;

import java.util.List;
import java.util.Optional;
import sicetnon.discourse.Statement;
import sicetnon.pack.Pack;
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
    boolean behind = narrowest != null && kind.from() >= narrowest.clause().subjectTo();
    return priced && behind
        ? head(parse, narrowest.clause().subjectFrom(), narrowest.clause().subjectTo(), kind)
        : Optional.of("");
  }

  /** By the head of a noun phrase. */
  private Optional<String> head(Parse parse, int from, int to, Quantities.Kind kind) {
    int i = from;
    int head = -1;
    while (i < to && !parse.is(i, "ADP", "VERB", "AUX", "PUNCT", "SCONJ")) {
      if (parse.mentionAt(i) != null) {
        return Optional.of("");
      }
      head = parse.is(i, "NOUN", "PROPN") ? i : head;
      i++;
    }
    if (parse.lower(to - 1).equals("one")) {
      return Optional.empty();
    }
    if (head < 0 || parse.is(from, "VERB") || parse.is(head, "PROPN")) {
      return Optional.of("");
    }
    String noun = parse.lemma(head);
    boolean money =
        pack.attributes().stream()
            .filter(a -> a.kind().equals("quantity"))
            .flatMap(a -> a.labels().stream())
            .anyMatch(l -> l.equals(noun) || l.endsWith(" " + noun));
    if (money || parse.mentionsIn(i, to).size() > 0) {
      return Optional.of("");
    }
    if (lexicon.isObject(noun)) {
      return Optional.empty();
    }
    return Optional.of(kind.quantity().labels().contains("price") ? noun : "");
  }
}
