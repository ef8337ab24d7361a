package sicetnon.bench;

import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Stanford CoreNLP's OpenIE with its published models, on one thread; prints how many sentences
 * there are. Started by {@link WholeRun}.
 */
final class OpenIeRival {
  private OpenIeRival() {}

  public static void main(String[] args) throws IOException {
    Properties settings = new Properties();
    settings.setProperty("annotators", "tokenize,pos,lemma,depparse,natlog,openie");
    settings.setProperty("threads", "1");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(settings);
    int read = 0;
    for (String line : Lines.of(Path.of(args[0]))) {
      Annotation text = new Annotation(line);
      pipeline.annotate(text);
      read += text.get(CoreAnnotations.SentencesAnnotation.class).size();
    }
    System.out.println(read);
  }
}
