package sicetnon.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the model of the tagger and the parser: {@code Train TREEBANK GENRE MODEL}, the folder of
 * the treebanks, that of our own sentences, and the file to write. The same input gives the same
 * bytes. docs/models.md says what is done and why.
 */
final class Train {
  private static final int CLUSTERS = 256;
  private static final int FOLDS = 4;
  // how often our own sentences are learnt for one of the treebanks'
  private static final int COPIES = 3;
  private static final int TAG_ROUNDS = 8;
  private static final int FOLD_ROUNDS = 3;
  private static final int WORD_ROUNDS = 4;
  private static final int BEAM_ROUNDS = 6;
  private static final int TOO_RARE_A_TAG = 5;

  /** A sentence, and which part of the data a tagger must not see that is to tag it. */
  private record Item(Annotated sentence, int fold) {}

  private final long started = System.nanoTime();
  private final List<Item> items = new ArrayList<>();
  private VocabularyMaker maker;
  private List<String> tags;

  private Train() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      System.err.println("Train TREEBANK GENRE MODEL: two folders and the file to write");
      System.exit(2);
    }
    Path treebank = Path.of(args[0]);
    List<Annotated> natural = Treebank.read(treebank.resolve("ewt-train.conllu.gz"));
    natural.addAll(Treebank.read(treebank.resolve("gum-train.conllu.gz")));
    new Train().run(natural, Treebank.readAll(Path.of(args[1]), false), Path.of(args[2]));
  }

  private void run(List<Annotated> natural, List<Annotated> own, Path file) throws IOException {
    collect(natural, own);
    WordNetFields wordNet = new WordNetFields();
    maker =
        new VocabularyMaker(
            Clusters.of(Texts.of(natural, wordNet.glosses()), CLUSTERS), wordNet.entries());
    List<Annotated> all = items.stream().map(Item::sentence).toList();
    TreeMap<Integer, Long> entries = maker.entries(all);
    say(entries.size() + " words");
    tags = tags(all);
    Learner tagger = tagger(all, TAG_ROUNDS, entries);
    say("tagger");
    List<ParseTrainer.Tagged> tagged = jackknife();
    say("tags by taggers that had not seen them");
    List<String> relations = relations(all);
    ParseTrainer trainer =
        new ParseTrainer(relations, VocabularyMaker.vocabulary(entries), tagSet());
    trainer.train(tagged, WORD_ROUNDS, BEAM_ROUNDS);
    say("parser");
    ModelWriter.write(file, entries, tags, tagger, relations, trainer.moves(), trainer.arcs());
    say("written, " + Files.size(file) + " bytes");
  }

  /** What is made of a sentence is in its fold, and so is its copy. */
  private void collect(List<Annotated> natural, List<Annotated> own) {
    for (int i = 0; i < natural.size(); i++) {
      items.add(new Item(natural.get(i), i % FOLDS));
    }
    Duties made = Duties.of(natural);
    for (int i = 0; i < made.sentences().size(); i++) {
      items.add(new Item(made.sentences().get(i), made.sources().get(i) % FOLDS));
    }
    for (int i = 0; i < own.size() * COPIES; i++) {
      items.add(new Item(own.get(i % own.size()), i % own.size() % FOLDS));
    }
    say(
        String.format(
            "%d sentences of the treebanks, %d made of them, %d of our own",
            natural.size(), made.sentences().size(), own.size()));
  }

  private TagSet tagSet() {
    return new TagSet(tags.toArray(String[]::new));
  }

  private static List<String> tags(List<Annotated> sentences) {
    Map<String, Integer> counts = new HashMap<>();
    for (Annotated sentence : sentences) {
      sentence.tags().forEach(t -> counts.merge(t, 1, Integer::sum));
    }
    counts.entrySet().removeIf(e -> e.getKey().endsWith("|_") || e.getValue() < TOO_RARE_A_TAG);
    return byCount(counts);
  }

  private static List<String> relations(List<Annotated> sentences) {
    Map<String, Integer> counts = new HashMap<>();
    sentences.forEach(s -> s.relations().forEach(r -> counts.merge(r, 1, Integer::sum)));
    return byCount(counts);
  }

  /** The frequent first. */
  private static List<String> byCount(Map<String, Integer> counts) {
    List<String> out = new ArrayList<>(new TreeMap<>(counts).keySet());
    out.sort((a, b) -> counts.get(b) - counts.get(a));
    return out;
  }

  private Learner tagger(List<Annotated> sentences, int rounds, TreeMap<Integer, Long> entries) {
    return new TagTrainer(tags, VocabularyMaker.vocabulary(entries)).train(sentences, rounds);
  }

  /** Tags of every sentence by a tagger that saw only the other folds. */
  private List<ParseTrainer.Tagged> jackknife() {
    ParseTrainer.Tagged[] out = new ParseTrainer.Tagged[items.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      List<Annotated> others =
          items.stream().filter(i -> i.fold() != left).map(Item::sentence).toList();
      TreeMap<Integer, Long> seen = maker.entries(others);
      Vocabulary vocabulary = VocabularyMaker.vocabulary(seen);
      Tagger tagger = new Tagger(tagger(others, FOLD_ROUNDS, seen), vocabulary, tagSet());
      for (int i = 0; i < out.length; i++) {
        if (items.get(i).fold() == fold) {
          Annotated tree = items.get(i).sentence();
          out[i] = new ParseTrainer.Tagged(tree, tagger.tag(new Words(tree.forms(), vocabulary)));
        }
      }
    }
    return List.of(out);
  }

  private void say(String what) {
    System.err.printf("%5d s  %s%n", (System.nanoTime() - started) / 1_000_000_000, what);
  }
}
