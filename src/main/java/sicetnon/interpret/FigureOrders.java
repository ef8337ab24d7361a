package sicetnon.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import sicetnon.claim.Claim;
import sicetnon.claim.Scope;
import sicetnon.claim.Value;
import sicetnon.ingest.Span;
import sicetnon.pack.Pack;

/**
 * Which of two roles earns more, where one passage gives both their figures: "$96,000 | $121,000".
 */
public final class FigureOrders {
  /** Chars of the words from one figure to the other at most: one sentence, one row of a table. */
  private static final int PASSAGE = 200;

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?] \\p{Lu}");

  /** Code points of the file that these may take, with all mark-up between. */
  private static final int STRETCH = 1000;

  private final Pack pack;
  private final ClaimMaker maker;

  FigureOrders(Pack pack, ClaimMaker maker) {
    this.pack = pack;
    this.maker = maker;
  }

  /** The orders that a source's figures give, among its claims so far. */
  public List<Claim> read(List<Claim> claims) {
    List<Claim> out = new ArrayList<>();
    for (Pack.Attribute attribute : pack.attributes()) {
      List<Claim> figures =
          claims.stream()
              .filter(c -> !attribute.of().isEmpty())
              .filter(c -> c.item().attribute().equals(attribute.of()) && c.arguable())
              .toList();
      NavigableMap<Integer, List<Integer>> byStart = new TreeMap<>();
      for (int i = 0; i < figures.size(); i++) {
        byStart.computeIfAbsent(start(figures.get(i)), k -> new ArrayList<>()).add(i);
      }
      for (Claim more : figures) {
        byStart.subMap(start(more) - STRETCH, true, start(more) + STRETCH, true).values().stream()
            .flatMap(List::stream)
            .sorted()
            .map(figures::get)
            .filter(less -> ordered(more, less))
            .forEach(less -> out.add(order(attribute, more, less)));
      }
    }
    return out;
  }

  private static int start(Claim claim) {
    return claim.evidence().span().start();
  }

  private boolean ordered(Claim more, Claim less) {
    Span a = more.evidence().span();
    Span b = less.evidence().span();
    return !more.subjects().equals(less.subjects())
        && more.subjects().size() == 1
        && less.subjects().size() == 1
        && ((Value.Quantity) more.value()).above((Value.Quantity) less.value())
        && kind(more).equals(kind(less))
        && onePassage(maker.words(a.cover(b)));
  }

  private static boolean onePassage(String words) {
    return words.length() <= PASSAGE && !SENTENCE_END.matcher(words).find();
  }

  /** Figures compare when they are of the same level, place, statistic and provider. */
  private static Map<String, String> kind(Claim claim) {
    return new TreeMap<>(claim.scope().values());
  }

  private Claim order(Pack.Attribute attribute, Claim more, Claim less) {
    List<String> pair = List.of(more.subjects().get(0), less.subjects().get(0));
    Span span = more.evidence().span().cover(less.evidence().span());
    Map<String, String> axes = kind(more);
    axes.remove("statistic");
    return maker.derived(
        more,
        maker.item(attribute, pair),
        pair,
        new Value.Order(more.subjects().get(0), ""),
        new Scope(new TreeMap<>(axes)),
        span);
  }
}
