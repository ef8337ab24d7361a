package sicetnon.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import sicetnon.claim.Claim;
import sicetnon.extract.Outline;
import sicetnon.ingest.Block;
import sicetnon.ingest.DecodedText;
import sicetnon.ingest.FolderReader;
import sicetnon.ingest.Source;
import sicetnon.ingest.Span;
import sicetnon.reconcile.Results;

/**
 * Takes away of articles what is not needed for something that a run found in them: articles first,
 * then their paragraphs. Each try is a run, and what shows the same question with the same
 * quotations stays (after the delta debugging of Zeller and Hildebrandt 2002, without its second
 * half).
 */
public final class Reproduction {
  /** Runs that are tried; what is not cut by then stays. */
  static final int MOST_RUNS = 48;

  private final Pipeline pipeline;
  private final Sought sought;
  private final int threads;
  private int runs;

  /**
   * Makes one.
   *
   * @param threads articles read at a time
   */
  public Reproduction(Pipeline pipeline, Sought sought, int threads) {
    this.pipeline = pipeline;
    this.sought = sought;
    this.threads = threads;
  }

  /** How many runs were needed so far. */
  public int runs() {
    return runs;
  }

  /** What a run over these articles alone finds of it. */
  public Optional<Sought.Match> shown(List<FolderReader.Content> articles) {
    runs++;
    return sought.in(run(articles)).findFirst();
  }

  /** What a run over these articles alone finds. */
  public Results run(List<FolderReader.Content> articles) {
    return pipeline.run(new FolderReader.Folder(articles, List.of()), threads, path -> {});
  }

  /**
   * The least of some articles that shows it.
   *
   * @param articles that show it together
   * @param found what a run over them found
   * @return articles of the same paths, with text left out
   */
  public List<FolderReader.Content> least(List<FolderReader.Content> articles, Results found) {
    Sought.Match match = sought.in(found).findFirst().orElseThrow();
    List<Claim> carriers = sought.carriers(match);
    List<FolderReader.Content> few = fewer(articles, found, carriers);
    Map<String, FolderReader.Content> byPath = new LinkedHashMap<>();
    few.forEach(c -> byPath.put(c.path(), c));
    List<Piece> pieces = new ArrayList<>();
    few.stream().filter(c -> !c.drawn()).forEach(c -> pieces.addAll(pieces(c, carriers)));
    Predicate<List<Piece>> shows = kept -> shown(cut(byPath, kept)).isPresent();
    List<Piece> around = pieces.stream().filter(p -> p.need() != Need.NONE).toList();
    List<Piece> kept = shows.test(around) ? around : pieces;
    kept = without(kept, p -> p.need() == Need.NONE, shows);
    kept = without(kept, p -> p.need() == Need.AROUND, shows);
    return cut(byPath, kept);
  }

  /** The articles that are quoted, else with those that tell of the same roles, else the most. */
  private List<FolderReader.Content> fewer(
      List<FolderReader.Content> articles, Results found, List<Claim> carriers) {
    Set<String> quoted = new TreeSet<>();
    Set<String> roles = new TreeSet<>();
    for (Claim claim : carriers) {
      quoted.add(claim.evidence().source());
      roles.addAll(claim.subjects());
    }
    Set<String> telling = new TreeSet<>(quoted);
    found.sources().stream()
        .map(Outline::path)
        .filter(p -> found.extractions().get(p).roles().keySet().stream().anyMatch(roles::contains))
        .forEach(telling::add);
    for (Set<String> some : List.of(quoted, telling)) {
      List<FolderReader.Content> few =
          articles.stream().filter(c -> some.contains(c.path())).toList();
      if (few.size() == articles.size() || shown(few).isPresent()) {
        return without(few, c -> !quoted.contains(c.path()), l -> shown(l).isPresent());
      }
    }
    return without(articles, c -> !quoted.contains(c.path()), l -> shown(l).isPresent());
  }

  /** A list without what may go, as far as what is left shows it: halves first, then less. */
  private <T> List<T> without(List<T> all, Predicate<T> free, Predicate<List<T>> shows) {
    List<T> kept = all;
    List<T> left = new ArrayList<>(all.stream().filter(free).toList());
    for (int size = left.size(); size > 0; size /= 2) {
      for (int at = 0; at < left.size() && runs < MOST_RUNS; ) {
        List<T> chunk = left.subList(at, Math.min(left.size(), at + size));
        Set<T> gone = new HashSet<>(chunk);
        List<T> less = kept.stream().filter(t -> !gone.contains(t)).toList();
        if (shows.test(less)) {
          kept = less;
          chunk.clear();
        } else {
          at += size;
        }
      }
    }
    return kept;
  }

  /** What a piece of an article is for. */
  private enum Need {
    /** A quotation stands in it, or nothing can be parted from it. */
    QUOTED,
    /** It heads or leads in what is quoted, or it is the title. */
    AROUND,
    NONE
  }

  /**
   * Whole lines of an article.
   *
   * @param path of the article
   * @param span code points
   */
  private record Piece(String path, Span span, Need need) {}

  private List<Piece> pieces(FolderReader.Content content, List<Claim> carriers) {
    Source source = pipeline.draft(content).source();
    Set<Integer> quoted = new TreeSet<>();
    Set<Integer> around = new TreeSet<>();
    for (Block block : source.blocks()) {
      Span span = block.span(0, block.text().length());
      boolean carries =
          carriers.stream()
              .filter(c -> c.evidence().source().equals(content.path()))
              .anyMatch(
                  c ->
                      c.evidence().span().overlap(span) > 0
                          || c.evidence().sentence().overlap(span) > 0);
      if (carries) {
        quoted.add(block.index());
        around.addAll(block.headings());
        around.add(block.leadIn());
        around.add(block.question());
      }
    }
    source.blocks().stream()
        .filter(b -> b.text().equals(source.title()))
        .findFirst()
        .ifPresent(b -> around.add(b.index()));
    return pieces(source, quoted, around);
  }

  /** The lines of each block, up to where the next one begins; what precedes the first is kept. */
  private static List<Piece> pieces(Source source, Set<Integer> quoted, Set<Integer> around) {
    String plain = source.text().plain();
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    // front matter stays with what is quoted
    Need need = quoted.isEmpty() ? Need.NONE : Need.QUOTED;
    for (Block block : source.blocks()) {
      int line = plain.lastIndexOf('\n', block.map().get(0) - 1) + 1;
      Need own =
          quoted.contains(block.index())
              ? Need.QUOTED
              : around.contains(block.index()) ? Need.AROUND : Need.NONE;
      if (line > from) {
        pieces.add(new Piece(source.path(), new Span(from, line), need));
        from = line;
        need = own;
      } else {
        // the first block, or one of several on a line
        need = block.index() > 0 && need.compareTo(own) < 0 ? need : own;
      }
    }
    pieces.add(new Piece(source.path(), new Span(from, plain.length()), need));
    return pieces;
  }

  /** The articles with these pieces alone; those of which nothing is cut are as they were. */
  private static List<FolderReader.Content> cut(
      Map<String, FolderReader.Content> articles, Collection<Piece> kept) {
    List<FolderReader.Content> cut = new ArrayList<>();
    for (FolderReader.Content content : articles.values()) {
      if (content.drawn()) {
        cut.add(content);
        continue;
      }
      DecodedText text = new DecodedText(content.text());
      StringBuilder words = new StringBuilder();
      kept.stream()
          .filter(p -> p.path().equals(content.path()))
          .forEach(p -> words.append(text.slice(p.span())));
      if (!words.toString().isBlank()) {
        // its format is told anew, as it will be when it is a file
        cut.add(new FolderReader.Content(content.path(), words.toString()));
      }
    }
    return cut;
  }
}
