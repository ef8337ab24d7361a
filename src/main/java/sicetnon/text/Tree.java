package sicetnon.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The dependency tree of a sentence (Universal Dependencies version 2, as in the treebank EWT).
 * Words are counted from 1; 0 stands for what the root hangs on. Exactly one word is the root, and
 * every word leads to it; the tree of no words is empty. Arcs do not cross.
 */
public final class Tree {
  private final List<String> forms;
  private final List<String> tags;
  private final int[] heads;
  private final List<String> relations;
  // of each word and of 0
  private final List<List<Integer>> children;

  /**
   * @param forms the words as they stand in the text
   * @param tags universal tags, one for each word
   * @param heads the word that each hangs on, 0 for the root
   * @param relations universal relations, with the subtypes of EWT ("nsubj:pass"), one for each
   * @throws IllegalArgumentException if the lists differ in length or the heads are no tree
   */
  public Tree(List<String> forms, List<String> tags, int[] heads, List<String> relations) {
    this.forms = List.copyOf(forms);
    this.tags = List.copyOf(tags);
    this.heads = heads.clone();
    this.relations = List.copyOf(relations);
    int n = forms.size();
    if (tags.size() != n || heads.length != n || relations.size() != n) {
      throw new IllegalArgumentException(
          String.format(
              "%d words, %d tags, %d heads, %d relations; there must be one of each for a word",
              n, tags.size(), heads.length, relations.size()));
    }
    check();
    children = children();
  }

  private List<List<Integer>> children() {
    List<List<Integer>> all = new ArrayList<>(Collections.nCopies(heads.length + 1, List.of()));
    for (int child = 1; child <= heads.length; child++) {
      int head = head(child);
      if (all.get(head).isEmpty()) {
        all.set(head, new ArrayList<>(4));
      }
      all.get(head).add(child);
    }
    all.replaceAll(List::copyOf);
    return all;
  }

  private void check() {
    int roots = 0;
    for (int head : heads) {
      if (head < 0 || head > heads.length) {
        throw new IllegalArgumentException("head " + head + " is no word of " + heads.length);
      }
      roots += head == 0 ? 1 : 0;
    }
    if (roots != Math.min(1, heads.length)) {
      throw new IllegalArgumentException(roots + " roots; a sentence has one");
    }
    int[] seen = new int[heads.length + 1];
    for (int start = 1; start <= heads.length; start++) {
      int word = start;
      while (word != 0 && seen[word] == 0) {
        seen[word] = start;
        word = head(word);
      }
      if (word != 0 && seen[word] == start) {
        throw new IllegalArgumentException("word " + word + " hangs on itself");
      }
    }
  }

  /** How many words there are. */
  public int size() {
    return heads.length;
  }

  /** The word as it stands in the text. */
  public String form(int word) {
    return forms.get(word - 1);
  }

  /** Its universal tag. */
  public String tag(int word) {
    return tags.get(word - 1);
  }

  /** The word it hangs on; 0 for the root. */
  public int head(int word) {
    return heads[word - 1];
  }

  /** How it hangs on its head: "nsubj", "obl:agent", "root". */
  public String relation(int word) {
    return relations.get(word - 1);
  }

  /** Whether it hangs on its head in this way, whatever the subtype: "nsubj" for "nsubj:pass". */
  public boolean is(int word, String relation) {
    String own = relation(word);
    return own.equals(relation)
        || (own.startsWith(relation) && own.charAt(relation.length()) == ':');
  }

  /** The root's number; 0 in the empty tree. */
  public int root() {
    for (int word = 1; word <= heads.length; word++) {
      if (head(word) == 0) {
        return word;
      }
    }
    return 0;
  }

  /** The words that hang on a word, in order; those of 0 are the root. */
  public List<Integer> children(int word) {
    return word < 0 || word > heads.length ? List.of() : children.get(word);
  }

  /** The children that hang on a word in this way, whatever the subtype, in order. */
  public List<Integer> children(int word, String relation) {
    List<Integer> found = List.of();
    for (int child : children(word)) {
      if (is(child, relation)) {
        found = found.isEmpty() ? new ArrayList<>(2) : found;
        found.add(child);
      }
    }
    return Collections.unmodifiableList(found);
  }

  /** The first word of the subtree of a word. */
  public int first(int word) {
    int first = word;
    for (int other = 1; other < first; other++) {
      if (within(other, word)) {
        first = other;
      }
    }
    return first;
  }

  /** The last word of the subtree of a word. */
  public int last(int word) {
    int last = word;
    for (int other = heads.length; other > last; other--) {
      if (within(other, word)) {
        last = other;
      }
    }
    return last;
  }

  /** Whether a word is another or hangs on it, directly or not. */
  public boolean within(int word, int ancestor) {
    int at = word;
    while (at != ancestor && at != 0) {
      at = head(at);
    }
    return at == ancestor;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tree tree && toString().equals(tree.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /**
   * One line for each word, as in CoNLL-U but with five columns: number, form, tag, head, relation.
   */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (int word = 1; word <= heads.length; word++) {
      out.append(word).append('\t').append(form(word)).append('\t').append(tag(word));
      out.append('\t').append(head(word)).append('\t').append(relation(word)).append('\n');
    }
    return out.toString();
  }
}
