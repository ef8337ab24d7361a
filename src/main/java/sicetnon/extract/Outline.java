package sicetnon.extract;

import java.util.Map;
import java.util.TreeMap;
import sicetnon.ingest.Block;
import sicetnon.ingest.Source;

/**
 * What the reports and the other articles need to know of one article besides its claims.
 *
 * @param path relative to the input folder
 * @param title from front matter or the first heading, or empty
 * @param publisher where the text names one, or empty
 * @param date as the text gives it, or empty
 * @param blocks number of its structural pieces
 * @param boilerplate how many of them are left out as no part of the article
 * @param foreign which passages were left out for their language, in words, or empty
 * @param leftOut whether the whole article was left out for its language
 * @param abbreviations the words before each abbreviation that it defines, by abbreviation
 * @param roles names that it shows to be roles, each with the place that shows it
 */
public record Outline(
    String path,
    String title,
    String publisher,
    String date,
    int blocks,
    int boilerplate,
    String foreign,
    boolean leftOut,
    Map<String, String> abbreviations,
    Map<String, String> roles) {
  public Outline {
    abbreviations = new TreeMap<>(abbreviations);
    roles = new TreeMap<>(roles);
  }

  static Outline of(
      Source source, String foreign, Map<String, String> abbreviations, Map<String, String> roles) {
    return new Outline(
        source.path(),
        source.title(),
        source.publisher(),
        source.date(),
        source.blocks().size(),
        (int) source.blocks().stream().filter(Block::boilerplate).count(),
        foreign,
        !foreign.isEmpty() && source.blocks().stream().noneMatch(Block::readable),
        abbreviations,
        roles);
  }
}
