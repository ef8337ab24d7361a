package sicetnon.unpack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds running heads, feet and page numbers: lines at the upper or lower edge of the page that
 * stand in the same place on many pages but for their numbers, lines that bear the number of the
 * page, and numbers that stand alone.
 */
final class PdfFurniture {
  /** Of the height of the page: where running heads and feet stand. */
  private static final float EDGE = 0.18f;

  private static final int DEEP = 4;

  /** Chars of a line that bears the number of the page. */
  private static final int LONGEST = 120;

  private static final Pattern DIGITS = Pattern.compile("\\d++");
  private static final Pattern ALONE =
      Pattern.compile(
          "(?i)[-\u2013\u2014|\\[( ]*+(?:page |p\\. ?|pg\\.? )?+(?:\\d{1,4}+|[ivxlc]{1,6}+)"
              + "(?: ?(?:of|/|\\|) ?\\d{1,4}+)?+(?: ?\\| ?page)?+[-\u2013\u2014|\\]) ]*+");
  private static final Pattern NUMBER_AT_AN_END =
      Pattern.compile("^(?:page )?+(\\d{1,4})\\b|\\b(\\d{1,4})$", Pattern.CASE_INSENSITIVE);

  /** A line at an edge: which page, how many lines from the edge. */
  private record Edge(int page, boolean head, int deep, PdfLine line) {
    /** The same for the same line on another page, but for its numbers. */
    String place() {
      return (head ? "head " : "foot ")
          + Math.round(line.base() / 4)
          + DIGITS.matcher(line.text()).replaceAll("#").toLowerCase(Locale.ROOT);
    }
  }

  private final Set<PdfWord> found = Collections.newSetFromMap(new IdentityHashMap<>());

  private PdfFurniture() {}

  /** The pages without it; the same list if there is none. */
  static List<PdfSheet> without(List<PdfSheet> sheets) {
    PdfFurniture furniture = new PdfFurniture();
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      edges(i, sheets.get(i), edges);
    }
    furniture.take(edges, sheets.size());
    List<PdfSheet> bare =
        sheets.stream()
            .map(s -> s.with(s.words().stream().filter(w -> !furniture.found.contains(w)).toList()))
            .toList();
    boolean isAll = bare.stream().allMatch(s -> s.words().isEmpty());
    return furniture.found.isEmpty() || isAll ? sheets : bare;
  }

  private static void edges(int page, PdfSheet sheet, List<Edge> edges) {
    float edge = EDGE * sheet.height();
    List<PdfWord> high = sheet.words().stream().filter(w -> w.base() < edge).toList();
    List<PdfWord> low =
        sheet.words().stream().filter(w -> w.base() > sheet.height() - edge).toList();
    List<PdfLine> heads = PdfLine.lines(high);
    for (int i = 0; i < heads.size() && i < DEEP; i++) {
      edges.add(new Edge(page, true, i, heads.get(i)));
    }
    List<PdfLine> feet = PdfLine.lines(low);
    for (int i = 0; i < feet.size() && i < DEEP; i++) {
      edges.add(new Edge(page, false, i, feet.get(feet.size() - 1 - i)));
    }
  }

  /** From the edge inwards: behind a line of the text nothing is looked at. */
  private void take(List<Edge> edges, int pages) {
    Map<String, Integer> repeated = pages(edges, e -> List.of(e.place()));
    Map<String, Integer> numbered = pages(edges, PdfFurniture::counted);
    int often = Math.max(3, pages / 20);
    int seldom = Math.max(3, pages / 4);
    int page = -1;
    boolean open = true;
    for (Edge edge : edges) {
      boolean next = edge.page() == page && edge.deep() > 0;
      page = edge.page();
      open =
          (open || !next)
              && (repeated.get(edge.place()) >= (pages < 6 && edge.deep() == 0 ? 2 : often)
                  || counted(edge).stream().anyMatch(c -> numbered.get(c) >= seldom)
                  || ALONE.matcher(edge.line().text()).matches());
      if (open) {
        found.addAll(edge.line().words());
      }
    }
  }

  /** On how many pages there is a line of which the same is told. */
  private static Map<String, Integer> pages(List<Edge> edges, Function<Edge, List<String>> told) {
    Map<String, Set<Integer>> on = new HashMap<>();
    for (Edge edge : edges) {
      told.apply(edge).forEach(t -> on.computeIfAbsent(t, k -> new HashSet<>()).add(edge.page()));
    }
    Map<String, Integer> pages = new HashMap<>();
    on.forEach((t, p) -> pages.put(t, p.size()));
    return pages;
  }

  /** How far the numbers at the ends of the line are ahead of the page, counted from the first. */
  private static List<String> counted(Edge edge) {
    List<String> ahead = new ArrayList<>();
    String text = edge.line().text();
    if (edge.deep() < 2 && text.length() <= LONGEST) {
      Matcher number = NUMBER_AT_AN_END.matcher(text);
      while (number.find()) {
        int n = Integer.parseInt(number.group(number.group(1) == null ? 2 : 1));
        ahead.add((edge.head() ? "head " : "foot ") + (n - edge.page()));
      }
    }
    return ahead;
  }
}
