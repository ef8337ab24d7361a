import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import sicetnon.text.Parser;
import sicetnon.text.SyntaxModel;
import sicetnon.text.Tagger;

/**
 * Processor time of one warm thread that tags, and that tags and parses, a treebank's sentences: as
 * a multiple of what OpenNLP's published tagger takes for them. The three take turns; the medians
 * are compared.
 *
 * <p>{@code java -cp "target/sicetnon.jar:target/bench/*" src/bench/java/ParserBenchmark.java
 * TREEBANK.conllu.gz}
 * after {@code mvn package}.
 */
final class ParserBenchmark {
  private static final int WARMING = 4;
  private static final int ROUNDS = 11;
  private static final String PUBLISHED = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private ParserBenchmark() {}

  public static void main(String[] args) throws IOException {
    List<List<String>> sentences = read(Path.of(args[0]));
    List<String[]> arrays = sentences.stream().map(s -> s.toArray(String[]::new)).toList();
    SyntaxModel model = SyntaxModel.load();
    Tagger tagger = new Tagger(model);
    Parser parser = new Parser(model);
    POSTaggerME published = published();
    List<Runnable> works =
        List.of(
            () -> arrays.forEach(published::tag),
            () -> sentences.forEach(tagger::tag),
            () -> sentences.forEach(parser::parse));
    double[][] seconds = new double[works.size()][ROUNDS];
    for (int round = -WARMING; round < ROUNDS; round++) {
      for (int i = 0; i < works.size(); i++) {
        seconds[i][Math.max(0, round)] = seconds(works.get(i));
      }
    }
    int words = sentences.stream().mapToInt(List::size).sum();
    List<String> names = List.of("OpenNLP's tagger", "our tagger", "our tagger and parser");
    for (int i = 0; i < names.size(); i++) {
      System.out.printf(
          Locale.ROOT,
          "%-22s %8.0f words a second, time %.2f%n",
          names.get(i),
          words / median(seconds[i]),
          median(seconds[i]) / median(seconds[0]));
    }
  }

  private static POSTaggerME published() throws IOException {
    try (InputStream in = ParserBenchmark.class.getResourceAsStream(PUBLISHED)) {
      return new POSTaggerME(new POSModel(in));
    }
  }

  private static List<List<String>> read(Path file) throws IOException {
    List<List<String>> out = new ArrayList<>();
    List<String> forms = new ArrayList<>();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] row = line.split("\t");
        if (row[0].matches("\\d+")) {
          forms.add(row[1]);
        } else if (line.isBlank()) {
          out.add(List.copyOf(forms));
          forms.clear();
        }
      }
    }
    return out;
  }

  private static double seconds(Runnable work) {
    long start = CLOCK.getCurrentThreadCpuTime();
    work.run();
    return (CLOCK.getCurrentThreadCpuTime() - start) / 1e9;
  }

  private static double median(double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
