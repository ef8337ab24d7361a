package sicetnon.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence of a treebank.
 *
 * @param forms words
 * @param lemmas base forms, "_" where none is given
 * @param tags universal and finer tag, "NOUN|NNS"; "NOUN|_" where none is given
 * @param heads from 1, 0 for the root
 * @param relations to the head
 */
record Annotated(
    List<String> forms,
    List<String> lemmas,
    List<String> tags,
    int[] heads,
    List<String> relations) {

  int size() {
    return heads.length;
  }

  String universal(int word) {
    return tags.get(word - 1).substring(0, tags.get(word - 1).indexOf('|'));
  }

  String relation(int word) {
    return relations.get(word - 1);
  }

  int head(int word) {
    return heads[word - 1];
  }

  /** A word and all that hangs on it. */
  boolean within(int word, int ancestor) {
    int at = word;
    while (at != ancestor && at != 0) {
      at = head(at);
    }
    return at == ancestor;
  }

  List<Integer> children(int word) {
    List<Integer> out = new ArrayList<>();
    for (int child = 1; child <= size(); child++) {
      if (head(child) == word) {
        out.add(child);
      }
    }
    return out;
  }
}
