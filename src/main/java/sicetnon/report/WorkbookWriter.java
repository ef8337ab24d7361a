package sicetnon.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import sicetnon.state.Previous;
import sicetnon.state.Review;
import sicetnon.state.Workbook;
import sicetnon.state.WorkbookText;
import sicetnon.unpack.Unreadable;
import sicetnon.unpack.Xlsx;

/**
 * The lists that people edit as a workbook of Excel, laid out to be read and filled in. All cells
 * are texts, but for numbers that the program counted. The same rows give the same bytes.
 */
final class WorkbookWriter {
  private static final String PROGRAM = "Sic et Non";

  /** Widths of columns, in digits; what people added has the last. */
  private static final Map<String, Integer> WIDTHS =
      Map.ofEntries(
          Map.entry("severity", 10),
          Map.entry("question", 36),
          Map.entry("position_a", 18),
          Map.entry("quote_a", 50),
          Map.entry("location_a", 22),
          Map.entry("position_b", 18),
          Map.entry("quote_b", 50),
          Map.entry("location_b", 22),
          Map.entry("decision", 12),
          Map.entry("note", 36),
          Map.entry("verdict", 50),
          Map.entry("explanation", 80),
          Map.entry("reason", 18),
          Map.entry("status", 11),
          Map.entry("kind", 12),
          Map.entry("across", 12),
          Map.entry("subject", 22),
          Map.entry("attribute", 18),
          Map.entry("origins_a", 11),
          Map.entry("sources_a", 56),
          Map.entry("origins_b", 11),
          Map.entry("sources_b", 56),
          Map.entry("other_positions", 28),
          Map.entry("id", 14));

  private static final int OTHER_WIDTH = 24;

  /** In points. */
  private static final double LINE_HEIGHT = 15;

  /** In points, as Excel has it. */
  private static final double HIGHEST = 409;

  private static final Set<String> NUMBERS = Set.of("origins_a", "origins_b");

  /** Columns that the reviewer fills in. */
  private static final Set<String> FILLED = Set.of("decision", "note");

  private static final String HEAD = "E3E6EA";
  private static final String TO_FILL = "F1F6FC";
  private static final String LINE = "C9CED6";

  /** The graver, the darker; one hue, which is neither praise nor blame. */
  private static final Map<String, String> SEVERITIES =
      Map.of("high", "D9C3E6", "medium", "EADFF1", "low", "F6F2F9");

  /** Columns that stay in sight when one goes to the right: severity and question. */
  private static final int FROZEN = 2;

  private static final String PROPERTIES = "docProps/core.xml";

  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private WorkbookWriter() {}

  /** The file's content. */
  static byte[] bytes(EditedSheet report, EditedSheet nearMisses) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (org.dhatim.fastexcel.Workbook workbook =
        new org.dhatim.fastexcel.Workbook(out, PROGRAM, null)) {
      write(report, workbook.newWorksheet(Workbook.CONTRADICTIONS));
      write(nearMisses, workbook.newWorksheet(Workbook.NEAR_MISSES));
    }
    return timeless(out.toByteArray());
  }

  private static void write(EditedSheet list, Worksheet sheet) {
    List<String> columns = list.columns();
    for (int i = 0; i < columns.size(); i++) {
      sheet.width(i, width(columns.get(i)));
      sheet.value(0, i, WorkbookText.of(columns.get(i)));
      lined(sheet.style(0, i)).bold().fillColor(HEAD).set();
    }
    for (int row = 0; row < list.rows().size(); row++) {
      int lines = 1;
      for (int i = 0; i < columns.size(); i++) {
        String cell = CsvWriter.cell(columns.get(i), list.rows().get(row));
        cell(columns.get(i), cell, row + 1, i, sheet);
        lines = Math.max(lines, lines(cell, width(columns.get(i))));
      }
      // spreadsheets do not all find the height by themselves
      sheet.rowHeight(row + 1, Math.min(HIGHEST, lines * LINE_HEIGHT));
    }
    sheet.freezePane(FROZEN, 1);
    sheet.setAutoFilter(0, 0, list.rows().size(), columns.size() - 1);
    sheet.pageOrientation("landscape");
    sheet.repeatRows(0);
    if (!list.rows().isEmpty()) {
      choice(sheet, columns.indexOf("decision"), list.rows().size());
    }
  }

  private static int width(String column) {
    return WIDTHS.getOrDefault(column, OTHER_WIDTH);
  }

  /** Lines that a text takes when it is wrapped at blanks. */
  private static int lines(String text, int width) {
    int lines = 0;
    for (String line : text.split("\\R", -1)) {
      int used = 0;
      lines++;
      for (String word : line.split(" ")) {
        if (used > 0 && used + word.length() > width) {
          lines++;
          used = 0;
        }
        lines += word.length() / (width + 1);
        used += word.length() + 1;
      }
    }
    return lines;
  }

  private static void cell(String column, String cell, int row, int at, Worksheet sheet) {
    StyleSetter style = lined(sheet.style(row, at));
    if (NUMBERS.contains(column) && cell.matches("\\d{1,9}")) {
      sheet.value(row, at, Integer.parseInt(cell));
    } else if (!cell.isEmpty()) {
      sheet.value(row, at, WorkbookText.of(cell));
    }
    if (column.equals("severity") && SEVERITIES.containsKey(cell)) {
      style.fillColor(SEVERITIES.get(cell));
    }
    if (FILLED.contains(column)) {
      style.fillColor(TO_FILL);
    }
    style.set();
  }

  private static StyleSetter lined(StyleSetter style) {
    style.wrapText(true).verticalAlignment("top").borderStyle("thin").borderColor(LINE);
    return style;
  }

  /** Offers the words of a decision; another answer of the row may be typed. */
  private static void choice(Worksheet sheet, int column, int rows) {
    String words = String.join(",", Review.DECISIONS) + "," + String.join(",", Review.LETTERS);
    sheet
        .range(1, column, rows, column)
        .validateWithListByFormula("\"" + words + "\"")
        .allowBlank(true)
        .errorStyle(DataValidationErrorStyle.WARNING)
        .showErrorMessage(true)
        .errorTitle("decision")
        .error(
            "Allowed are "
                + words.replace(",", ", ")
                + ", or the name of an answer that the row has.");
  }

  /**
   * The same workbook without the time at which it was made.
   *
   * @throws IOException when it is larger than what is read back
   */
  private static byte[] timeless(byte[] workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream to = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : Xlsx.parts(workbook).entrySet()) {
        boolean dated = part.getKey().equals(PROPERTIES);
        byte[] bytes = dated ? undated(part.getValue()) : part.getValue();
        to.putNextEntry(stored(part.getKey(), bytes));
        to.write(bytes);
        to.closeEntry();
      }
    } catch (Unreadable e) {
      throw new IOException(Previous.WORKBOOK + " " + e.getMessage(), e);
    }
    return out.toByteArray();
  }

  /** An entry as it is: what a machine's zlib makes of it differs from another's. */
  private static ZipEntry stored(String name, byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    entry.setTimeLocal(NO_TIME);
    return entry;
  }

  private static byte[] undated(byte[] properties) {
    return new String(properties, StandardCharsets.UTF_8)
        .replaceAll("<dcterms:created[^>]*>[^<]*</dcterms:created>", "")
        .getBytes(StandardCharsets.UTF_8);
  }
}
