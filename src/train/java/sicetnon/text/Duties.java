package sicetnon.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes sentences of the shapes that role descriptions have and treebanks lack, by cutting: duties
 * ("Create a plan", "Creating a plan") without subject and auxiliary, bare noun phrases, and copies
 * with a heading's capitals or none.
 */
final class Duties {
  private static final int LONGEST = 25;
  private static final Set<String> CLAUSES =
      Set.of("root", "conj", "parataxis", "ccomp", "acl:relcl", "advcl", "xcomp");
  private static final Set<String> PHRASES = Set.of("obj", "nsubj", "obl", "nmod", "root", "conj");
  private static final Set<String> NO_DUTY =
      Set.of("nsubj:pass", "aux:pass", "expl", "csubj", "goeswith");

  private final Random random = new Random(3);
  private final List<Annotated> out = new ArrayList<>();
  private final List<Integer> sources = new ArrayList<>();

  private Duties() {}

  static Duties of(List<Annotated> sentences) {
    Duties duties = new Duties();
    for (int i = 0; i < sentences.size(); i++) {
      duties.verbs(sentences.get(i));
      duties.nouns(sentences.get(i));
      duties.letters(sentences.get(i));
      while (duties.sources.size() < duties.out.size()) {
        duties.sources.add(i);
      }
    }
    return duties;
  }

  List<Annotated> sentences() {
    return out;
  }

  /** Which sentence each was made of. */
  List<Integer> sources() {
    return sources;
  }

  private void verbs(Annotated tree) {
    List<Integer> verbs = new ArrayList<>();
    for (int word = 1; word <= tree.size(); word++) {
      if (tree.universal(word).equals("VERB")
          && CLAUSES.contains(tree.relation(word))
          && tree.lemmas().get(word - 1).matches("[a-z]{2,}")
          && isDuty(tree, word)) {
        verbs.add(word);
      }
    }
    if (verbs.isEmpty()) {
      return;
    }
    int verb = verbs.get(random.nextInt(verbs.size()));
    TreeSet<Integer> kept = subtree(tree, verb);
    kept.headSet(verb).clear();
    for (int child : tree.children(verb)) {
      boolean apart = tree.relation(child).equals("parataxis");
      boolean conjunct = tree.relation(child).equals("conj");
      if (apart || (conjunct && hasSubject(tree, child))) {
        kept.removeAll(subtree(tree, child));
      }
    }
    boolean gerund = random.nextInt(100) < 35;
    String lemma = tree.lemmas().get(verb - 1);
    String form = gerund ? gerund(lemma) : lemma;
    boolean capital = random.nextInt(100) < 80;
    boolean bare = random.nextInt(100) < 85;
    add(tree, kept, verb, capital ? capital(form) : form, gerund ? "VERB|VBG" : "VERB|VB", bare);
  }

  private static boolean isDuty(Annotated tree, int verb) {
    boolean object = false;
    for (int child : tree.children(verb)) {
      if (NO_DUTY.contains(tree.relation(child))) {
        return false;
      }
      object |= child > verb && tree.relation(child).matches("obj|obl|ccomp|xcomp");
    }
    return object;
  }

  private static boolean hasSubject(Annotated tree, int word) {
    return tree.children(word).stream().anyMatch(c -> tree.relation(c).startsWith("nsubj"));
  }

  private void nouns(Annotated tree) {
    List<Integer> nouns = new ArrayList<>();
    for (int word = 1; word <= tree.size(); word++) {
      boolean root = tree.relation(word).equals("root");
      if (tree.universal(word).equals("NOUN")
          && PHRASES.contains(tree.relation(word))
          && (!root || tree.children(word).stream().noneMatch(c -> tree.relation(c).equals("cop")))
          && tree.children(word).size() > 1) {
        nouns.add(word);
      }
    }
    if (nouns.isEmpty() || random.nextInt(100) >= 35) {
      return;
    }
    int noun = nouns.get(random.nextInt(nouns.size()));
    TreeSet<Integer> kept = subtree(tree, noun);
    for (int child : tree.children(noun)) {
      boolean determiner = tree.relation(child).equals("det") && random.nextInt(100) < 70;
      if (determiner || (child < noun && tree.relation(child).matches("case|cc|punct|mark|cop"))) {
        kept.removeAll(subtree(tree, child));
      }
    }
    int before = out.size();
    add(tree, kept, noun, tree.forms().get(noun - 1), tree.tags().get(noun - 1), true);
    if (out.size() > before && random.nextInt(100) < 75) {
      capitaliseLast();
    }
  }

  private void capitaliseLast() {
    Annotated last = out.remove(out.size() - 1);
    List<String> forms = new ArrayList<>(last.forms());
    forms.set(0, capital(forms.get(0)));
    out.add(new Annotated(forms, last.lemmas(), last.tags(), last.heads(), last.relations()));
  }

  /**
   * One sentence in sixteen in small letters, one short one in sixteen with a heading's capitals.
   */
  private void letters(Annotated tree) {
    int draw = random.nextInt(16);
    boolean heading = draw == 0 && tree.size() <= 12;
    if (!heading && draw != 1) {
      return;
    }
    List<String> forms = new ArrayList<>();
    for (int word = 1; word <= tree.size(); word++) {
      String form = tree.forms().get(word - 1);
      boolean small = word > 1 && tree.universal(word).matches("ADP|DET|CCONJ|PART|AUX|PRON");
      forms.add(heading ? (small ? form : capital(form)) : form.toLowerCase(Locale.ROOT));
    }
    out.add(new Annotated(forms, tree.lemmas(), tree.tags(), tree.heads(), tree.relations()));
  }

  private static TreeSet<Integer> subtree(Annotated tree, int word) {
    TreeSet<Integer> out = new TreeSet<>();
    for (int other = 1; other <= tree.size(); other++) {
      if (tree.within(other, word)) {
        out.add(other);
      }
    }
    return out;
  }

  /** Adds the words that are kept as a sentence of its own, if none hangs on one that is not. */
  private void add(
      Annotated tree, TreeSet<Integer> kept, int root, String form, String tag, boolean bare) {
    while (!kept.isEmpty() && bare && tree.universal(kept.last()).matches("PUNCT|CCONJ")) {
      kept.remove(kept.last());
    }
    if (kept.size() < 2 || kept.size() > LONGEST) {
      return;
    }
    List<Integer> words = new ArrayList<>(kept);
    int[] heads = new int[words.size()];
    List<String> forms = new ArrayList<>();
    List<String> lemmas = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    List<String> relations = new ArrayList<>();
    for (int i = 0; i < heads.length; i++) {
      int word = words.get(i);
      heads[i] = word == root ? 0 : words.indexOf(tree.head(word)) + 1;
      if (word != root && heads[i] == 0) {
        return;
      }
      forms.add(word == root ? form : tree.forms().get(word - 1));
      lemmas.add(tree.lemmas().get(word - 1));
      tags.add(word == root ? tag : tree.tags().get(word - 1));
      relations.add(word == root ? "root" : tree.relation(word));
    }
    out.add(new Annotated(forms, lemmas, tags, heads, relations));
  }

  private static String capital(String form) {
    return form.substring(0, 1).toUpperCase(Locale.ROOT) + form.substring(1);
  }

  private static String gerund(String verb) {
    if (verb.endsWith("ie")) {
      return verb.substring(0, verb.length() - 2) + "ying";
    }
    if (verb.endsWith("e") && !verb.matches(".*[eoy]e") && verb.length() > 2) {
      return verb.substring(0, verb.length() - 1) + "ing";
    }
    boolean doubled =
        verb.matches("[b-df-hj-np-tv-z]*[aeiou][bdgmnprt]")
            || Arrays.asList("begin", "commit", "refer", "admit", "submit").contains(verb);
    return doubled ? verb + verb.charAt(verb.length() - 1) + "ing" : verb + "ing";
  }
}
