package sicetnon.extract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sicetnon.ingest.Block;
import sicetnon.ingest.Source;
import sicetnon.text.Sentence;

/**
 * One source, analysed, before it is known which roles the whole folder speaks of.
 *
 * @param source the article
 * @param sentences of its readable blocks, in order
 * @param foreign which passages were left out for their language, in words, or empty
 * @param abbreviations the words before each abbreviation that the source defines, by abbreviation
 * @param roles names that it shows to be roles, each with the place that shows it
 */
public record Draft(
    Source source,
    List<Sentence> sentences,
    String foreign,
    Map<String, String> abbreviations,
    Map<String, String> roles) {
  public Draft {
    sentences = List.copyOf(sentences);
    abbreviations = new TreeMap<>(abbreviations);
    roles = new TreeMap<>(roles);
  }

  /** Whether the whole article was left out. */
  public boolean leftOut() {
    return !foreign.isEmpty() && source.blocks().stream().noneMatch(Block::readable);
  }
}
