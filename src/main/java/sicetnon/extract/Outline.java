package sicetnon.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import sicetnon.ingest.Block;
import sicetnon.ingest.Excess;
import sicetnon.ingest.Source;
import sicetnon.ingest.Span;
import sicetnon.role.RolesShown;
import sicetnon.text.Failure;
import sicetnon.text.Sentence;

/**
 * What the reports and the other articles need to know of one article besides its claims.
 *
 * @param path relative to the input folder
 * @param title from front matter or the first heading, or empty
 * @param publisher where the text names one, or empty
 * @param date as the text gives it, or empty
 * @param blocks number of its structural pieces
 * @param boilerplate how many of them are left out as no part of the article
 * @param partly which passages were left out for their language or size, in words, or empty
 * @param leftOut whether the whole article was left out for its language
 * @param abbreviations the words before each abbreviation that it defines, by abbreviation
 * @param roles names that it shows to be roles, each with the place that shows it
 * @param headings in file order
 * @param unread passages of which no claims are read, in file order
 * @param failures what a person should know was not read, in file order
 */
public record Outline(
    String path,
    String title,
    String publisher,
    String date,
    int blocks,
    int boilerplate,
    String partly,
    boolean leftOut,
    Map<String, String> abbreviations,
    Map<String, String> roles,
    List<Heading> headings,
    List<Unread> unread,
    List<Failure> failures) {

  /**
   * A heading.
   *
   * @param start code point of the file at which it begins
   * @param level 1 is the title's
   * @param text its words
   */
  public record Heading(int start, int level, String text) {}

  /**
   * A passage of which no claims are read.
   *
   * @param span code points of the file
   * @param why in a word or two
   */
  public record Unread(Span span, String why) {}

  public Outline {
    abbreviations = new TreeMap<>(abbreviations);
    roles = new TreeMap<>(roles);
    headings = List.copyOf(headings);
    unread = List.copyOf(unread);
    failures = List.copyOf(failures);
  }

  /** What of it the roles of the folder are found from. */
  public RolesShown shown() {
    return new RolesShown(roles, abbreviations);
  }

  static Outline of(
      Source source,
      String foreign,
      Map<String, String> abbreviations,
      Map<String, String> roles,
      List<Failure> failures) {
    String excess = Excess.inWords(source.excess());
    return new Outline(
        source.path(),
        source.title(),
        source.publisher(),
        source.date(),
        source.blocks().size(),
        (int) source.blocks().stream().filter(Block::boilerplate).count(),
        foreign.isEmpty() || excess.isEmpty() ? foreign + excess : foreign + "; " + excess,
        !foreign.isEmpty() && source.blocks().stream().noneMatch(Block::readable),
        abbreviations,
        roles,
        headings(source),
        unread(source),
        failures);
  }

  private static List<Heading> headings(Source source) {
    return source.blocks().stream()
        .filter(b -> b.kind() == Block.Kind.HEADING && b.leftOut().isEmpty())
        .map(b -> new Heading(b.map().get(0), Math.max(1, b.level()), b.text()))
        .toList();
  }

  private static List<Unread> unread(Source source) {
    Stream<Unread> blocks =
        source.blocks().stream()
            .filter(b -> !b.readable() && !b.text().isEmpty())
            .map(b -> new Unread(b.span(0, b.text().length()), why(b)));
    Stream<Unread> words =
        source.excess().stream()
            .filter(e -> !e.what().equals(Sentence.TOO_LONG) && !e.rest())
            .map(e -> new Unread(e.span(), e.what()));
    return Stream.concat(blocks, words).sorted(Comparator.comparing(Unread::span)).toList();
  }

  private static String why(Block block) {
    return block.leftOut().isEmpty() ? "code" : block.leftOut();
  }
}
