package sicetnon.text;

import java.util.List;

/** The tags of a model: fine ones ("NOUN|NNS"), and the universal tag of each. */
final class TagSet {
  private static final List<String> UNIVERSAL =
      List.of(
          "NOUN", "PROPN", "VERB", "AUX", "ADJ", "ADV", "PRON", "DET", "ADP", "CCONJ", "SCONJ",
          "PART", "NUM", "PUNCT", "SYM", "INTJ", "X");

  private final String[] fine;
  private final String[] names;
  private final int[] coarse;

  TagSet(String[] fine) {
    this.fine = fine.clone();
    names = new String[fine.length];
    coarse = new int[fine.length];
    for (int i = 0; i < fine.length; i++) {
      names[i] = fine[i].substring(0, fine[i].indexOf('|'));
      coarse[i] = UNIVERSAL.indexOf(names[i]);
    }
  }

  String fine(int number) {
    return fine[number];
  }

  String universal(int fine) {
    return names[fine];
  }

  int coarse(int fine) {
    return coarse[fine];
  }

  /** Whether nouns or verbs of WordNet tell what the word means. */
  boolean nominal(int fine) {
    return coarse[fine] < 2;
  }

  boolean verbal(int fine) {
    return coarse[fine] == 2;
  }

  /** Whether a universal tag is one of a verb or an auxiliary. */
  static boolean isVerb(int coarse) {
    return coarse == 2 || coarse == 3;
  }

  /** Whether it is one of what parts clauses and their members: conjunctions and punctuation. */
  static boolean isMark(int coarse) {
    return coarse == 9 || coarse == 10 || coarse == 13;
  }
}
