package sicetnon.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;

/**
 * Prints how good a model is: {@code Evaluate TREEBANK GENRE MODEL}, the folders of the treebanks
 * and of our own sentences, and the model's file. With {@code -Ddev} only what choices are made by.
 */
final class Evaluate {
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
    print("ewt-test", Treebank.read(treebank.resolve("ewt-test.conllu.gz")), parser);
    print("gum-test", Treebank.read(treebank.resolve("gum-test.conllu.gz")), parser);
    print("own test", Treebank.readAll(Path.of(args[1]), true), parser);
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

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
