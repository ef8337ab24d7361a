package sicetnon.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/**
 * Prints how good and how fast a model is: {@code Evaluate TREEBANK GENRE MODEL}, the folders of
 * the treebanks and of our own sentences, and the model's file. With {@code -Ddev} only what
 * choices are made by.
 */
final class Evaluate {
  private static final int ROUNDS = 7;

  private Evaluate() {}

  public static void main(String[] args) throws IOException {
    Path treebank = Path.of(args[0]);
    Path model = Path.of(args[2]);
    long start = System.nanoTime();
    SyntaxModel syntax;
    try (InputStream in = Files.newInputStream(model)) {
      syntax = SyntaxModel.read(in, args[2]);
    }
    say("first load: %d ms", (System.nanoTime() - start) / 1_000_000);
    say("model: %d bytes, %d deflated", Files.size(model), deflated(Files.readAllBytes(model)));
    Parser parser = new Parser(syntax);
    if (System.getProperty("dev") != null) {
      print("ewt-dev", Treebank.read(treebank.resolve("ewt-dev.conllu.gz")), parser);
      return;
    }
    List<Annotated> test = Treebank.read(treebank.resolve("ewt-test.conllu.gz"));
    print("ewt-test", test, parser);
    print("gum-test", Treebank.read(treebank.resolve("gum-test.conllu.gz")), parser);
    print("own test", Treebank.readAll(Path.of(args[1]), true), parser);
    speed(test, parser, new Tagger(syntax));
  }

  private static void print(String name, List<Annotated> sentences, Parser parser) {
    if (sentences.isEmpty()) {
      say("%s: no sentences", name);
      return;
    }
    Evaluation evaluation = Evaluation.of(sentences, parser);
    say("%n%s: %s%n%s", name, evaluation, evaluation.byRelation());
  }

  private static int deflated(byte[] bytes) {
    Deflater deflater = new Deflater();
    deflater.setInput(bytes);
    deflater.finish();
    byte[] buffer = new byte[1 << 16];
    int size = 0;
    while (!deflater.finished()) {
      size += deflater.deflate(buffer);
    }
    deflater.end();
    return size;
  }

  /** Processor time of one thread for the same text, by turns; the first rounds are not counted. */
  private static void speed(List<Annotated> sentences, Parser parser, Tagger tagger)
      throws IOException {
    POSTaggerME other;
    try (InputStream in =
        Evaluate.class.getResourceAsStream("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin")) {
      other = new POSTaggerME(new POSModel(in));
    }
    int words = sentences.stream().mapToInt(Annotated::size).sum();
    List<String[]> arrays = sentences.stream().map(s -> s.forms().toArray(String[]::new)).toList();
    List<Double> theirs = new ArrayList<>();
    List<Double> tagging = new ArrayList<>();
    List<Double> both = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      theirs.add(seconds(() -> arrays.forEach(other::tag)));
      tagging.add(seconds(() -> sentences.forEach(s -> tagger.tag(s.forms()))));
      both.add(seconds(() -> sentences.forEach(s -> parser.parse(s.forms()))));
    }
    double base = median(theirs);
    say("OpenNLP tagging: %.0f words a second", words / base);
    say(
        "tagging: %.0f words a second, %.2f of its time",
        words / median(tagging), median(tagging) / base);
    say(
        "tagging and parsing: %.0f words a second, %.2f of its time",
        words / median(both), median(both) / base);
  }

  private static double seconds(Runnable work) {
    var clock = java.lang.management.ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    work.run();
    return (clock.getCurrentThreadCpuTime() - start) / 1e9;
  }

  private static double median(List<Double> times) {
    double[] sorted =
        times.subList(2, times.size()).stream().mapToDouble(t -> t).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
