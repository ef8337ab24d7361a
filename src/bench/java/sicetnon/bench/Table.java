package sicetnon.bench;

import java.util.List;
import java.util.Locale;

/** A table in Markdown, printed row by row. */
final class Table {
  Table(String title, String... heads) {
    System.out.println("\n### " + title + "\n");
    row(List.of(heads));
    System.out.println("|" + "---|".repeat(heads.length));
  }

  void row(List<String> cells) {
    System.out.println("| " + String.join(" | ", cells) + " |");
  }

  void row(String... cells) {
    row(List.of(cells));
  }

  /** With three digits that say something, or all before the point. */
  static String number(double value) {
    int behind = value < 1 ? 3 : value < 10 ? 2 : value < 100 ? 1 : 0;
    return String.format(Locale.ROOT, "%,." + behind + "f", value);
  }
}
