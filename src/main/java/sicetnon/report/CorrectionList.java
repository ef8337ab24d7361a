package sicetnon.report;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import sicetnon.reconcile.Results;
import sicetnon.state.Content;
import sicetnon.state.Correction;
import sicetnon.state.Corrections;
import sicetnon.state.CsvText;
import sicetnon.state.Review;

/** corrections.md and corrections.csv: what an editor has to change where, article by article. */
final class CorrectionList {
  static final String MARKDOWN = "corrections.md";
  static final String CSV = "corrections.csv";

  private static final List<String> COLUMNS =
      Arrays.asList(
          "state, source, line, quote, says, right, right_quote, right_location, note, question, decision, id"
              .split(", "));

  private static final Pattern BLANKS = Pattern.compile("\\s++");
  private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>|#~]");

  private CorrectionList() {}

  static Content csv(Corrections corrections) {
    return out ->
        CsvWriter.write(COLUMNS, corrections.all().stream().map(CorrectionList::row), out);
  }

  private static Map<String, String> row(Correction c) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("state", c.left() ? "left" : "done");
    row.put("source", c.source());
    row.put("line", Integer.toString(c.line()));
    row.put("quote", CsvText.guard(c.quote()));
    row.put("says", CsvText.guard(c.says()));
    row.put("right", CsvText.guard(c.right()));
    row.put("right_quote", CsvText.guard(c.rightQuote()));
    row.put("right_location", CsvText.guard(c.rightLocation()));
    row.put("note", CsvText.guard(c.note()));
    row.put("question", CsvText.guard(c.question()));
    row.put("decision", c.decision());
    row.put("id", c.row());
    return row;
  }

  static Content markdown(Corrections corrections, Results results) {
    return out -> out.write(text(corrections, results).getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Corrections corrections, Results results) {
    Map<String, String> titles = new TreeMap<>();
    results.sources().forEach(s -> titles.put(s.path(), s.title()));
    long left = corrections.left();
    StringBuilder out = new StringBuilder("# Corrections\n\n");
    out.append(left).append(left == 1 ? " is" : " are").append(" left, ");
    out.append(corrections.all().size() - left).append(" done. ");
    out.append("Change the articles themselves and run again: what is done is ticked off.\n");
    String article = "";
    for (Correction c : corrections.all()) {
      if (!c.source().equals(article)) {
        article = c.source();
        String title = titles.getOrDefault(article, "");
        out.append("\n## ").append(plain(article));
        out.append(title.isEmpty() ? "" : ": " + plain(title)).append("\n\n");
      }
      one(c, out);
    }
    return out.toString();
  }

  private static void one(Correction c, StringBuilder out) {
    out.append(c.left() ? "- [ ] " : "- [x] ").append("Line ").append(c.line());
    out.append(": \u201C").append(plain(c.quote())).append("\u201D\n");
    out.append("  - ").append(plain(c.question())).append(" Here: ").append(plain(c.says()));
    if (c.decision().equals(Review.RIGHT)) {
      out.append(". Right is: ").append(plain(c.right()));
      boolean told = !c.rightLocation().isEmpty();
      out.append(
          told
              ? " (\u201C" + plain(c.rightQuote()) + "\u201D, " + plain(c.rightLocation()) + ").\n"
              : ".\n");
    } else {
      out.append(". Both hold: ").append(plain(c.right())).append(".\n");
    }
    if (!c.note().isBlank()) {
      out.append("  - Note: ").append(plain(c.note())).append('\n');
    }
    if (!c.left()) {
      out.append("  - Done: ").append(c.done()).append(".\n");
    }
  }

  /** Text on one line in which nothing is taken for a mark. */
  private static String plain(String text) {
    String line = BLANKS.matcher(CsvText.visible(text)).replaceAll(" ").strip();
    return MARKS.matcher(line).replaceAll("\\\\$0");
  }
}
