package sicetnon.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts how many tags, heads and relations are right. */
final class Evaluation {
  private int words;
  private int tags;
  private int heads;
  private int labelled;
  // by relation: in the treebank, found with the right head, given by the parser
  private final Map<String, int[]> relations = new TreeMap<>();

  static Evaluation of(List<Annotated> sentences, Parser parser) {
    Evaluation out = new Evaluation();
    for (Annotated sentence : sentences) {
      out.count(sentence, parser.parse(sentence.forms()));
    }
    return out;
  }

  private void count(Annotated gold, Tree tree) {
    for (int i = 1; i <= gold.size(); i++) {
      words++;
      tags += tree.tag(i).equals(gold.universal(i)) ? 1 : 0;
      boolean head = tree.head(i) == gold.head(i);
      boolean both = head && tree.relation(i).equals(gold.relation(i));
      heads += head ? 1 : 0;
      labelled += both ? 1 : 0;
      row(gold.relation(i))[0]++;
      row(gold.relation(i))[1] += both ? 1 : 0;
      row(tree.relation(i))[2]++;
    }
  }

  private int[] row(String relation) {
    return relations.computeIfAbsent(relation, r -> new int[3]);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "tags %.2f  UAS %.2f  LAS %.2f  (%d words)",
        100.0 * tags / words,
        100.0 * heads / words,
        100.0 * labelled / words,
        words);
  }

  /** Recall and precision of head and relation, the frequent relations first. */
  String byRelation() {
    StringBuilder out = new StringBuilder();
    relations.entrySet().stream()
        .sorted((a, b) -> b.getValue()[0] - a.getValue()[0])
        .forEach(
            e -> {
              int[] n = e.getValue();
              out.append(
                  String.format(
                      Locale.ROOT,
                      "%-16s %5d  recall %5.1f  precision %5.1f%n",
                      e.getKey(),
                      n[0],
                      100.0 * n[1] / Math.max(1, n[0]),
                      100.0 * n[1] / Math.max(1, n[2])));
            });
    return out.toString();
  }
}
