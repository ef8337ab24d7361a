package sicetnon.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import sicetnon.text.Tree;

/** Trees of any shape, of words that rooms look for. */
public final class AnyTree {
  private static final List<String> TAGS =
      List.of(
          "NOUN", "VERB", "VERB", "AUX", "ADJ", "ADV", "ADP", "DET", "PRON", "PROPN", "NUM",
          "PUNCT", "SCONJ", "CCONJ", "PART", "INTJ", "SYM", "X");
  private static final List<String> RELATIONS =
      List.of(
          "nsubj",
          "nsubj:pass",
          "nsubj:outer",
          "csubj",
          "obj",
          "iobj",
          "obl",
          "obl:agent",
          "obl:unmarked",
          "nmod",
          "nmod:poss",
          "amod",
          "compound",
          "compound:prt",
          "nummod",
          "det",
          "case",
          "mark",
          "cc",
          "cc:preconj",
          "conj",
          "conj",
          "xcomp",
          "ccomp",
          "advcl",
          "advcl:relcl",
          "advmod",
          "acl",
          "acl:relcl",
          "appos",
          "parataxis",
          "cop",
          "aux",
          "aux:pass",
          "expl",
          "fixed",
          "flat",
          "punct",
          "discourse",
          "dep",
          "list",
          "vocative");
  private static final List<String> FORMS =
      List.of(
          "nurse",
          "plans",
          "planning",
          "responsible",
          "job",
          "is",
          "to",
          "for",
          "of",
          "the",
          "no",
          "not",
          "nobody",
          "but",
          "and",
          "rather",
          "than",
          "instead",
          "who",
          "that",
          "it",
          "up",
          "one",
          "make",
          "sure",
          "decision",
          "has",
          "say",
          "lacks",
          "include",
          "duties",
          "with",
          "such",
          "as",
          ":",
          "?",
          "serve",
          "rests",
          "relies",
          "hardly",
          "ever",
          "whose",
          "tasked",
          "by",
          "day",
          "may",
          "might",
          "must",
          "need",
          "wants",
          "says",
          "believe",
          "myth",
          "if",
          "when",
          "some",
          "most",
          "few",
          "usually",
          "firms",
          "according",
          "view",
          "used",
          "expected",
          "true",
          "signed",
          "was",
          "whenever",
          "long",
          "denies",
          "idea",
          ",");

  private AnyTree() {}

  public static Tree of(SplittableRandom random, int size) {
    List<String> forms = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    List<String> relations = new ArrayList<>();
    int[] heads = new int[size];
    int root = random.nextInt(size);
    for (int i = 0; i < size; i++) {
      forms.add(FORMS.get(random.nextInt(FORMS.size())));
      tags.add(TAGS.get(random.nextInt(TAGS.size())));
      relations.add(i == root ? "root" : RELATIONS.get(random.nextInt(RELATIONS.size())));
      heads[i] = head(random, i, root) + 1;
    }
    heads[root] = 0;
    return new Tree(forms, tags, heads, relations);
  }

  /** Words nearer to the root or, as far from it, on its other side: never a circle. */
  private static int head(SplittableRandom random, int word, int root) {
    int distance = Math.abs(word - root);
    int nearer = distance == 0 ? 0 : random.nextInt(distance);
    boolean possible = word < root ? root - nearer > word : root + nearer < word;
    return !possible ? root : word < root ? root - nearer : root + nearer;
  }
}
