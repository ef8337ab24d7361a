package sicetnon.clause;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import sicetnon.text.Tree;

/**
 * A tree with its children listed, so that each look-up takes as long as its answer. Words are
 * counted from 1; 0 is no word. Every reader of a sentence asks it, some hundred times a word: what
 * it answers is kept, in arrays, for the one thread that reads the sentence.
 */
public final class Links {
  private static final String[] NONE = {};

  private final Tree tree;

  /** The children of all words, those of the root first; those of a word stand together. */
  private final int[] children;

  /** Where the children of each word begin; they end where those of the next begin. */
  private final int[] from;

  /** The same as lists, each made when it is first asked for. */
  private final List<List<Integer>> lists;

  /** How each word hangs on its head, without the subtype. */
  private final String[] relations;

  /** The words in small letters, each made when it is first asked for. */
  private final String[] lower;

  private final List<Integer> downward;
  private final int[] first;
  private final int[] last;

  /** Lists the children of a tree. */
  public Links(Tree tree) {
    this.tree = tree;
    int size = tree.size();
    this.relations = new String[size + 1];
    this.lower = new String[size + 1];
    this.from = new int[size + 2];
    for (int word = 1; word <= size; word++) {
      from[tree.head(word) + 1]++;
      relations[word] = relation(tree.relation(word));
    }
    for (int word = 0; word <= size; word++) {
      from[word + 1] += from[word];
    }
    this.children = new int[size];
    int[] next = from.clone();
    for (int word = 1; word <= size; word++) {
      children[next[tree.head(word)]++] = word;
    }
    this.lists = new ArrayList<>(Collections.nCopies(size + 1, null));
    Integer[] down = new Integer[size];
    int end = 0;
    for (int i = from[0]; i < from[1]; i++) {
      down[end++] = children[i];
    }
    for (int i = 0; i < end; i++) {
      for (int child = from[down[i]]; child < from[down[i] + 1]; child++) {
        down[end++] = children[child];
      }
    }
    this.downward = List.of(down);
    this.first = new int[size + 1];
    this.last = new int[size + 1];
    for (int i = size - 1; i >= 0; i--) {
      int word = down[i];
      first[word] = word;
      last[word] = word;
      for (int child = from[word]; child < from[word + 1]; child++) {
        first[word] = Math.min(first[word], first[children[child]]);
        last[word] = Math.max(last[word], last[children[child]]);
      }
    }
  }

  private static String relation(String whole) {
    int colon = whole.indexOf(':');
    return colon < 0 ? whole : whole.substring(0, colon);
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
    List<Integer> list = lists.get(word);
    if (list == null) {
      Integer[] own = new Integer[from[word + 1] - from[word]];
      for (int i = 0; i < own.length; i++) {
        own[i] = children[from[word] + i];
      }
      list = List.of(own);
      lists.set(word, list);
    }
    return list;
  }

  /** Those that do so in this way, whatever the subtype. */
  public List<Integer> children(int word, String relation) {
    int only = child(word, relation);
    if (only == 0) {
      return List.of();
    }
    List<Integer> several = null;
    for (int i = from[word]; i < from[word + 1]; i++) {
      if (children[i] > only && is(children[i], relation)) {
        several = several == null ? new ArrayList<>(List.of(only)) : several;
        several.add(children[i]);
      }
    }
    return several == null ? List.of(only) : Collections.unmodifiableList(several);
  }

  /** The first child of this relation, whatever the subtype; 0 if there is none. */
  public int child(int word, String relation) {
    for (int i = from[word]; i < from[word + 1]; i++) {
      if (is(children[i], relation)) {
        return children[i];
      }
    }
    return 0;
  }

  /** Whether a word hangs on it in this way, whatever the subtype. */
  public boolean has(int word, String relation) {
    return child(word, relation) != 0;
  }

  /** Whether one of the words that hang on it in this way is such a word. */
  public boolean any(int word, String relation, IntPredicate which) {
    for (int i = from[word]; i < from[word + 1]; i++) {
      if (is(children[i], relation) && which.test(children[i])) {
        return true;
      }
    }
    return false;
  }

  /** The same of all that hang on it. */
  public boolean any(int word, IntPredicate which) {
    for (int i = from[word]; i < from[word + 1]; i++) {
      if (which.test(children[i])) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word hangs on its head in this way, whatever the subtype. */
  public boolean is(int word, String relation) {
    return word > 0 && (relations[word].equals(relation) || exactly(word, relation));
  }

  /** Whether it does so in one of these ways, without regard to subtypes. */
  public boolean isAny(int word, Set<String> those) {
    return word > 0 && those.contains(relations[word]);
  }

  /** Whether the relation is this one, subtype and all. */
  public boolean exactly(int word, String relation) {
    return word > 0 && tree.relation(word).equals(relation);
  }

  /** The word in small letters; nothing for 0. */
  public String lower(int word) {
    if (word == 0) {
      return "";
    }
    if (lower[word] == null) {
      lower[word] = tree.form(word).toLowerCase(Locale.ROOT);
    }
    return lower[word];
  }

  /** Whether it has one of these universal tags. */
  public boolean tagged(int word, String... tags) {
    for (String tag : word > 0 ? tags : NONE) {
      if (tag.equals(tree.tag(word))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a relative clause hangs on its noun, or on the whole of "it is she". */
  public boolean relative(int word) {
    return exactly(word, "acl:relcl") || exactly(word, "advcl:relcl");
  }

  /** "Up" of "up to the nurse" where the nurse is the predicate; 0 if there is none. */
  int up(int word) {
    for (int marker : nominal(word) ? children(word, "case") : List.<Integer>of()) {
      if (lower(marker).equals("to")) {
        return children(word).stream().filter(c -> lower(c).equals("up")).findFirst().orElse(0);
      }
    }
    return 0;
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
    if (!has(word, "conj") && !has(word, "appos")) {
      return List.of(word);
    }
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
    return any(word, "advmod", c -> lower(c).equals("not"));
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
