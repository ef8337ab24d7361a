package sicetnon.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives a sentence its tree: a transition parser that reads from left to right and keeps the best
 * few candidates (Zhang and Nivre 2011). Time and memory grow with the number of words, of which a
 * sentence may have at most {@value #MOST_WORDS}. Only whole numbers are added, so every machine
 * gives the same trees. Safe for several threads.
 */
public final class Parser {
  /** The longest sentence; the analyzer cuts longer ones. */
  public static final int MOST_WORDS = 10_000;

  static final int WIDTH = 6;

  /** How much wider a search is for a sentence that should be a clause and is read as none. */
  private static final int TIMES = 6;

  /** How far behind the best a candidate may be, in quarters of an error; the rest is given up. */
  private static final int MARGIN = 650;

  private static final Set<String> VERBAL = Set.of("VERB", "AUX");

  private final Vocabulary vocabulary;
  private final Tagger tagger;
  private final TagSet tags;
  private final String[] relations;
  private final ThreadLocal<BeamSearch> searches;
  private final ThreadLocal<BeamSearch> wider;

  /** The parser of a model, with the tagger whose tags it was trained on. */
  public Parser(SyntaxModel model) {
    this(
        model.vocabulary(),
        new Tagger(model),
        new TagSet(model.tags()),
        model.moves(),
        model.arcs(),
        model.relations());
  }

  Parser(
      Vocabulary vocabulary,
      Tagger tagger,
      TagSet tags,
      Scorer moves,
      Scorer arcs,
      String[] relations) {
    this.vocabulary = vocabulary;
    this.tagger = tagger;
    this.tags = tags;
    this.relations = relations;
    int root = Arrays.asList(relations).indexOf("root");
    this.searches = ThreadLocal.withInitial(() -> new BeamSearch(moves, arcs, root, WIDTH, MARGIN));
    this.wider =
        ThreadLocal.withInitial(
            () -> new BeamSearch(moves, arcs, root, TIMES * WIDTH, TIMES * MARGIN));
  }

  /**
   * The tree of a sentence, with the tagger's tags.
   *
   * @param forms the words, clitics apart ("do", "n't"); none gives the empty tree
   * @throws IllegalArgumentException for more than {@value #MOST_WORDS} words
   */
  public Tree parse(List<String> forms) {
    return parse(forms, Map.of());
  }

  /**
   * The same where some tags are known.
   *
   * @param known universal or fine tags of words, by number
   */
  Tree parse(List<String> forms, Map<Integer, String> known) {
    if (forms.size() > MOST_WORDS) {
      throw new IllegalArgumentException(
          forms.size() + " words are too many for one sentence; at most " + MOST_WORDS);
    }
    Words words = new Words(forms, vocabulary);
    return parse(forms, words, tags(forms, words, known));
  }

  /** The tags; a sentence with a full stop has a verb, if one of its words may well be one. */
  private int[] tags(List<String> forms, Words words, Map<Integer, String> known) {
    int[] fine = tagger.tag(words, known);
    boolean verbless = words.count > 2 && forms.get(words.count - 1).equals(".");
    for (int i = 1; i <= words.count && verbless; i++) {
      verbless = !VERBAL.contains(tags.universal(fine[i]));
    }
    int verb = verbless ? tagger.verb(words, fine) : 0;
    if (verb == 0) {
      return fine;
    }
    Map<Integer, String> more = new HashMap<>(known);
    more.put(verb, "VERB");
    return tagger.tag(words, more);
  }

  /** The trees that a wider search keeps, the best first. */
  List<Tree> candidates(List<String> forms, Map<Integer, String> known) {
    Words words = new Words(forms, vocabulary);
    int[] fine = tags(forms, words, known);
    BeamSearch search = search(wider.get(), words, fine);
    List<Tree> trees = new ArrayList<>();
    for (int rank = 0; rank < search.kept(); rank++) {
      trees.add(tree(forms, search, rank, fine));
    }
    return trees;
  }

  Tree parse(List<String> forms, Words words, int[] fine) {
    return tree(forms, search(words, fine), 0, fine);
  }

  private Tree tree(List<String> forms, BeamSearch search, int rank, int[] fine) {
    int n = forms.size();
    int[] heads = new int[n + 1];
    int[] arcs = new int[n + 1];
    search.states.read(search.candidate(rank), heads, arcs);
    String[] names = new String[n];
    String[] universal = new String[n];
    for (int i = 1; i <= n; i++) {
      names[i - 1] = relations[arcs[i]];
      universal[i - 1] = tags.universal(fine[i]);
    }
    return new Tree(forms, List.of(universal), Arrays.copyOfRange(heads, 1, n + 1), List.of(names));
  }

  /** The search after its last transition; valid until the thread's next one. */
  BeamSearch search(List<String> forms) {
    Words words = new Words(forms, vocabulary);
    return search(words, tagger.tag(words));
  }

  private BeamSearch search(Words words, int[] fine) {
    return search(searches.get(), words, fine);
  }

  private BeamSearch search(BeamSearch search, Words words, int[] fine) {
    search.words.start(words, fine, tags);
    search.start(words.count);
    for (int i = 0; i < 2 * words.count; i++) {
      search.step();
    }
    return search;
  }
}
