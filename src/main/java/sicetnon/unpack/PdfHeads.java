package sicetnon.unpack;

import java.util.List;

/** Tells whether the first row of a table names its columns. */
final class PdfHeads {
  /** Chars of a name of a column. */
  private static final int LONGEST = 60;

  private PdfHeads() {}

  /**
   * It does where it is bold and the rest is not, where it has no numbers over columns of numbers,
   * or where its cells are all short names and longer text stands below them.
   */
  static boolean has(List<List<List<PdfLine>>> rows) {
    if (rows.size() < 2) {
      return false;
    }
    List<String> first = texts(rows.get(0));
    if (first.size() < 2 || !first.stream().allMatch(PdfHeads::isName)) {
      return false;
    }
    if (isBold(rows.get(0))) {
      return rows.stream().skip(1).filter(PdfHeads::isBold).count() * 2 < rows.size();
    }
    return !hasEmpty(rows.get(0)) && (overNumbers(rows) || overText(rows, first));
  }

  private static boolean hasEmpty(List<List<PdfLine>> row) {
    return row.stream().skip(1).anyMatch(List::isEmpty);
  }

  private static boolean isName(String text) {
    return text.length() <= LONGEST
        && !text.isEmpty()
        && !text.endsWith(".")
        && text.chars().anyMatch(Character::isLetter);
  }

  private static boolean isBold(List<List<PdfLine>> row) {
    return row.stream().flatMap(List::stream).allMatch(PdfLine::bold);
  }

  private static boolean overNumbers(List<List<List<PdfLine>>> rows) {
    int columns = rows.get(0).size();
    for (int c = 0; c < columns; c++) {
      boolean numbers = true;
      for (List<List<PdfLine>> row : rows.subList(1, rows.size())) {
        String text = c < row.size() ? text(row.get(c)) : "";
        numbers &= text.chars().anyMatch(Character::isDigit) && text.length() < 15;
      }
      if (numbers && text(rows.get(0).get(c)).chars().noneMatch(Character::isDigit)) {
        return true;
      }
    }
    return false;
  }

  private static boolean overText(List<List<List<PdfLine>>> rows, List<String> first) {
    double head = first.stream().mapToInt(String::length).average().orElse(0);
    double below =
        rows.stream()
            .skip(1)
            .flatMap(r -> texts(r).stream())
            .mapToInt(String::length)
            .average()
            .orElse(0);
    return below > 1.5 * head
        && first.stream().allMatch(t -> !Character.isLowerCase(t.charAt(0)))
        && first.stream().distinct().count() == first.size();
  }

  private static List<String> texts(List<List<PdfLine>> row) {
    return row.stream().filter(c -> !c.isEmpty()).map(PdfHeads::text).toList();
  }

  private static String text(List<PdfLine> cell) {
    StringBuilder text = new StringBuilder();
    cell.forEach(l -> text.append(text.length() == 0 ? "" : " ").append(l.text()));
    return text.toString();
  }
}
