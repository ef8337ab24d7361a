package sicetnon.extract;

import java.util.List;
import sicetnon.ingest.Source;
import sicetnon.text.Sentence;

/**
 * One source, analysed, before it is known which roles the whole folder speaks of.
 *
 * @param source the article
 * @param sentences of its readable blocks, in order
 * @param outline what other articles and the reports need to know of it
 */
public record Draft(Source source, List<Sentence> sentences, Outline outline) {
  public Draft {
    sentences = List.copyOf(sentences);
  }
}
