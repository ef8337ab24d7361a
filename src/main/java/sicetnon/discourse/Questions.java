package sicetnon.discourse;

import java.util.Set;
import sicetnon.clause.Links;

/** Which words of a sentence ask, themselves or as a heading that reads like a question. */
final class Questions {
  private static final Set<String> WORDS =
      Set.of(
          "whether", "who", "whom", "whose", "what", "which", "how", "why", "where", "when", "if");

  private static final Set<String> ENDS = Set.of(".", "!", ";");

  private final Links links;
  private final boolean[] asked;

  Questions(Links links) {
    this.links = links;
    this.asked = new boolean[links.size() + 1];
    boolean all = links.size() > 0 && !marked() && heading(links.child(0, "root"));
    boolean asks = false;
    for (int word = links.size(); word > 0; word--) {
      String form = links.lower(word);
      boolean ends = links.tagged(word, "PUNCT") && ENDS.contains(form);
      asks = form.startsWith("?") || (asks && !ends);
      asked[word] = asks || all;
    }
  }

  boolean asked(int word) {
    return asked[word];
  }

  /** "Whether the tooth is pulled", "who signs": begins with a word that asks. */
  boolean indirect(int clause) {
    return WORDS.contains(links.lower(links.first(clause)));
  }

  private boolean marked() {
    return links.tagged(links.size(), "PUNCT");
  }

  /** "What a verger does", "How to become a pilot". */
  private boolean heading(int root) {
    int first = links.first(root);
    int at = links.is(first, "det") ? links.head(first) : first;
    boolean place = links.is(at, "obj") || links.is(at, "advmod") || links.is(at, "nsubj");
    return at != root && links.head(at) == root && place && indirect(root);
  }
}
