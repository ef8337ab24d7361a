package sicetnon.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/**
 * Apache OpenNLP alone, with its published English models: finds, tokenises and tags the sentences
 * of a folder on one thread, and prints how many there are. Started by {@link WholeRun}.
 */
final class OpenNlpRival {
  private static final String MODEL = "/opennlp-en-ud-ewt-%s-1.3-2.5.4.bin";

  private final SentenceDetectorME sentences;
  private final TokenizerME tokenizer;
  private final POSTaggerME tagger;

  OpenNlpRival() throws IOException {
    try (InputStream in = model("sentence")) {
      sentences = new SentenceDetectorME(new SentenceModel(in));
    }
    try (InputStream in = model("tokens")) {
      tokenizer = new TokenizerME(new TokenizerModel(in));
    }
    try (InputStream in = model("pos")) {
      tagger = new POSTaggerME(new POSModel(in));
    }
  }

  private static InputStream model(String name) {
    return OpenNlpRival.class.getResourceAsStream(String.format(MODEL, name));
  }

  String[] sentences(String line) {
    return sentences.sentDetect(line);
  }

  String[] words(String sentence) {
    return tokenizer.tokenize(sentence);
  }

  String[] tags(String sentence) {
    return tagger.tag(words(sentence));
  }

  public static void main(String[] args) throws IOException {
    OpenNlpRival rival = new OpenNlpRival();
    int read = 0;
    for (String line : Lines.of(Path.of(args[0]))) {
      for (String sentence : rival.sentences(line)) {
        rival.tags(sentence);
        read++;
      }
    }
    System.out.println(read);
  }
}
