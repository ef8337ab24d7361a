package sicetnon.text;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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
  static final int CLUSTERS = 256;
  static final int FOLDS = 4;
  // how often our own sentences are learnt for one of the treebanks'
  static final int COPIES = 3;
  static int tagRounds = Integer.getInteger("tagRounds", 8);
  static int foldRounds = Integer.getInteger("foldRounds", 4);
  static int parseRounds = Integer.getInteger("parseRounds", 8);
  static int width = Integer.getInteger("width", 8);

  private final long started = System.nanoTime();
  private VocabularyMaker maker;
  private TreeMap<Integer, Long> entries;
  private final List<String> tags = new ArrayList<>();
  private final List<String> relations = new ArrayList<>();

  public static void main(String[] args) throws IOException {
    Path treebank = Path.of(args[0]);
    List<Annotated> natural = new ArrayList<>(Treebank.read(treebank.resolve("ewt-train.conllu.gz")));
    natural.addAll(Treebank.read(treebank.resolve("gum-train.conllu.gz")));
    List<Annotated> genre = Treebank.readAll(Path.of(args[1]), false);
    new Train().run(natural, genre, Path.of(args[2]));
  }

  private void run(List<Annotated> natural, List<Annotated> genre, Path model) throws IOException {
    List<Annotated> all = new ArrayList<>(natural);
    Duties made = Duties.of(natural);
    all.addAll(made.sentences());
    // what is made of a sentence is in its fold, and so is its copy
    List<Integer> folds = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      folds.add((i < natural.size() ? i : made.sources().get(i - natural.size())) % FOLDS);
    }
    for (int copy = 0; copy < COPIES; copy++) {
      all.addAll(genre);
      for (int i = 0; i < genre.size(); i++) {
        folds.add(i % FOLDS);
      }
    }
    say(natural.size() + " sentences, " + made.sentences().size() + " made, " + genre.size() + " our own");
    WordNetFields wordNet = new WordNetFields();
    maker = new VocabularyMaker(clusters(natural, wordNet), wordNet.entries());
    entries = maker.entries(all);
    say(entries.size() + " words");
    inventories(all);
    Learner tagger = trainTagger(all, tagRounds, entries);
    say("tagger");
    List<ParseTrainer.Tagged> tagged = jackknife(all, folds);
    say("jackknifed tags");
    ParseTrainer trainer =
        new ParseTrainer(relations, VocabularyMaker.vocabulary(entries), tagSet(), width);
    trainer.count(tagged);
    trainer.explore(tagged, Integer.getInteger("explore", 6));
    say("explored");
    Learner parser = trainer.train(tagged, parseRounds);
    say("parser");
    if (System.getProperty("full") != null) write(Path.of(System.getProperty("full")), tagger, parser, 2, 1, 2, 1);
    write(model, tagger, parser, 7, 3, 9, 5);
    say("written, " + Files.size(model) + " bytes");
  }

  private static Map<String, Integer> clusters(List<Annotated> natural, WordNetFields wordNet) {
    List<List<String>> text = new ArrayList<>();
    natural.forEach(s -> text.add(s.forms().stream().map(WordForm::normal).toList()));
    for (String gloss : wordNet.glosses()) {
      List<String> words = new ArrayList<>();
      var matcher = WORD.matcher(gloss);
      while (matcher.find()) {
        words.add(WordForm.normal(matcher.group()));
      }
      text.add(words);
    }
    return Clusters.of(text, CLUSTERS);
  }

  private static final java.util.regex.Pattern WORD =
      java.util.regex.Pattern.compile("[\\w-]+(?='s|n't|\\b)|'s|n't|[^\\w\\s]");

  private TagSet tagSet() {
    return new TagSet(tags.toArray(String[]::new));
  }

  /** Tags and relations, the frequent first. */
  private void inventories(List<Annotated> all) {
    Map<String, Integer> tagCounts = new HashMap<>();
    Map<String, Integer> relationCounts = new HashMap<>();
    for (Annotated sentence : all) {
      sentence.tags().stream()
          .filter(t -> !t.endsWith("|_"))
          .forEach(t -> tagCounts.merge(t, 1, Integer::sum));
      sentence.relations().forEach(r -> relationCounts.merge(r, 1, Integer::sum));
    }
    tagCounts.values().removeIf(n -> n < 5);
    tags.addAll(byCount(tagCounts));
    relations.addAll(byCount(relationCounts));
  }

  private static List<String> byCount(Map<String, Integer> counts) {
    List<String> out = new ArrayList<>(new TreeMap<>(counts).keySet());
    out.sort((a, b) -> counts.get(b) - counts.get(a));
    return out;
  }

  private Learner trainTagger(
      List<Annotated> sentences, int rounds, TreeMap<Integer, Long> vocabulary) {
    return new TagTrainer(tags, VocabularyMaker.vocabulary(vocabulary)).train(sentences, rounds);
  }

  /** Tags of every sentence by a tagger that saw only the others. */
  private List<ParseTrainer.Tagged> jackknife(List<Annotated> all, List<Integer> folds) {
    ParseTrainer.Tagged[] out = new ParseTrainer.Tagged[all.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Annotated> others = new ArrayList<>();
      for (int i = 0; i < all.size(); i++) {
        if (folds.get(i) != fold) {
          others.add(all.get(i));
        }
      }
      TreeMap<Integer, Long> seen = maker.entries(others);
      Vocabulary vocabulary = VocabularyMaker.vocabulary(seen);
      Tagger tagger = new Tagger(trainTagger(others, foldRounds, seen), vocabulary, tagSet());
      for (int i = 0; i < out.length; i++) {
        if (folds.get(i) == fold) {
          Annotated tree = all.get(i);
          out[i] = new ParseTrainer.Tagged(tree, tagger.tag(new Words(tree.forms(), vocabulary)));
        }
      }
    }
    return List.of(out);
  }

  private void write(Path model, Learner tagger, Learner parser, int a, int b, int c, int d) throws IOException {
    try (OutputStream raw = Files.newOutputStream(model);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(raw))) {
      out.writeInt(SyntaxModel.MAGIC);
      out.writeInt(SyntaxModel.VERSION);
      VocabularyMaker.write(out, entries);
      names(out, tags);
      tagger.write(out, a, b);
      names(out, relations);
      parser.write(out, c, d);
    }
  }

  private static void names(DataOutputStream out, List<String> names) throws IOException {
    out.writeInt(names.size());
    for (String name : names) {
      out.writeByte(name.length());
      out.writeBytes(name);
    }
  }

  private void say(String what) {
    System.err.printf("%5d s  %s%n", (System.nanoTime() - started) / 1_000_000_000, what);
  }
}
