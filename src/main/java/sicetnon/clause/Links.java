package sicetnon.clause;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import sicetnon.text.Tree;

/**
 * A tree with its children listed, so that each look-up takes as long as its answer. Words are
 * counted from 1; 0 is no word.
 */
public final class Links {
  private final Tree tree;
  private final List<List<Integer>> children;
  private final List<Integer> downward;
  private final int[] first;
  private final int[] last;

  /** Lists the children of a tree. */
  public Links(Tree tree) {
    this.tree = tree;
    this.children = new ArrayList<>();
    for (int word = 0; word <= tree.size(); word++) {
      children.add(new ArrayList<>());
    }
    for (int word = 1; word <= tree.size(); word++) {
      children.get(tree.head(word)).add(word);
    }
    this.downward = new ArrayList<>(children.get(0));
    for (int i = 0; i < downward.size(); i++) {
      downward.addAll(children.get(downward.get(i)));
    }
    this.first = new int[tree.size() + 1];
    this.last = new int[tree.size() + 1];
    for (int word : upward()) {
      first[word] = word;
      last[word] = word;
      for (int child : children.get(word)) {
        first[word] = Math.min(first[word], first[child]);
        last[word] = Math.max(last[word], last[child]);
      }
    }
  }

  /** All words, each behind the one it hangs on. */
  public List<Integer> downward() {
    return downward;
  }

  /** All words, each before the one it hangs on. */
  List<Integer> upward() {
    List<Integer> upward = new ArrayList<>(downward);
    Collections.reverse(upward);
    return upward;
  }

  /** How many words there are. */
  public int size() {
    return tree.size();
  }

  /** The word it hangs on; 0 for the root. */
  public int head(int word) {
    return tree.head(word);
  }

  /** First word of all that hangs on this one. */
  public int first(int word) {
    return first[word];
  }

  /** Last word of all that hangs on this one. */
  public int last(int word) {
    return last[word];
  }

  /** The words that hang on it, in order. */
  public List<Integer> children(int word) {
    return children.get(word);
  }

  /** Those that do so in this way, whatever the subtype. */
  public List<Integer> children(int word, String relation) {
    return children.get(word).stream().filter(c -> tree.is(c, relation)).toList();
  }

  /** The first child of this relation, whatever the subtype; 0 if there is none. */
  public int child(int word, String relation) {
    return children.get(word).stream().filter(c -> tree.is(c, relation)).findFirst().orElse(0);
  }

  /** Whether a word hangs on it in this way, whatever the subtype. */
  public boolean has(int word, String relation) {
    return child(word, relation) != 0;
  }

  /** Whether the word hangs on its head in this way, whatever the subtype. */
  public boolean is(int word, String relation) {
    return word > 0 && tree.is(word, relation);
  }

  /** Whether it does so in one of these ways, without regard to subtypes. */
  public boolean isAny(int word, Set<String> relations) {
    return word > 0 && relations.contains(tree.relation(word).split(":", 2)[0]);
  }

  /** Whether the relation is this one, subtype and all. */
  public boolean exactly(int word, String relation) {
    return word > 0 && tree.relation(word).equals(relation);
  }

  /** The word in small letters; nothing for 0. */
  public String lower(int word) {
    return word == 0 ? "" : tree.form(word).toLowerCase(Locale.ROOT);
  }

  /** Whether it has one of these universal tags. */
  public boolean tagged(int word, String... tags) {
    return word > 0 && List.of(tags).contains(tree.tag(word));
  }

  /** Whether a relative clause hangs on its noun, or on the whole of "it is she". */
  public boolean relative(int word) {
    return exactly(word, "acl:relcl") || exactly(word, "advcl:relcl");
  }

  /** "Up" of "up to the nurse" where the nurse is the predicate; 0 if there is none. */
  int up(int word) {
    boolean to = children(word, "case").stream().anyMatch(c -> lower(c).equals("to"));
    return children(word).stream()
        .filter(c -> to && nominal(word) && lower(c).equals("up"))
        .findFirst()
        .orElse(0);
  }

  boolean nominal(int word) {
    return tagged(word, "NOUN", "PROPN", "PRON", "NUM", "SYM", "DET", "X");
  }

  /** Whether the form is that of a gerund or present participle. */
  boolean gerund(int word) {
    return tagged(word, "VERB", "AUX") && lower(word).endsWith("ing");
  }

  /** The children of this relation, each followed by what is fixed to it: "such as". */
  List<Integer> fixed(int word, String relation) {
    List<Integer> words = new ArrayList<>();
    for (int child : children(word, relation)) {
      words.add(child);
      words.addAll(children(child, "fixed"));
    }
    return words;
  }

  /** The word and all that is joined to it, also where one joined part hangs on another. */
  public List<Integer> joined(int word) {
    List<Integer> parts = new ArrayList<>(List.of(word));
    for (int i = 0; i < parts.size(); i++) {
      parts.addAll(children(parts.get(i), "conj"));
      children(parts.get(i), "appos").stream().filter(this::ruledOut).forEach(parts::add);
    }
    Collections.sort(parts);
    return parts;
  }

  /** "Not the dean" behind "the bursar": no other name but another person. */
  boolean ruledOut(int word) {
    return children(word, "advmod").stream().anyMatch(c -> lower(c).equals("not"));
  }

  /** The words of a subtree that begins and ends with them, in the order of the sentence. */
  List<Integer> below(int word) {
    List<Integer> words = new ArrayList<>(List.of(word));
    for (int i = 0; i < words.size(); i++) {
      words.addAll(children(words.get(i)));
    }
    Collections.sort(words);
    return words;
  }
}
