package sicetnon.unpack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Workbooks of Excel (Office Open XML, ECMA-376), in their transitional and their strict form: the
 * texts of the cells. What sheets, rows and columns look like, and whether they are hidden, is not
 * asked.
 */
public final class Xlsx {
  private static final String MAIN = "x";
  static final Map<String, String> PREFIXES =
      Map.of(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          MAIN,
          "http://purl.oclc.org/ooxml/spreadsheetml/main",
          MAIN);

  /** A report of some ten thousand rows has no more. */
  private static final Archive.Bounds BOUNDS =
      new Archive.Bounds(256, 128, "which no report does; delete what is not the report's");

  /** Sheets that are read. */
  private static final int MOST_SHEETS = 50;

  private Xlsx() {}

  /** A sheet; rows without cells are left out. */
  public record Sheet(String name, List<Row> rows) {}

  /**
   * A row.
   *
   * @param number of it, from 1
   * @param cells their texts; empty ones up to the last that is not
   */
  public record Row(int number, List<String> cells) {}

  /**
   * The sheets of a workbook, in its order.
   *
   * @throws Unreadable when it is protected, damaged, too large or no workbook
   */
  public static List<Sheet> read(byte[] bytes) throws Unreadable {
    if (bytes.length > 1 && bytes[0] == (byte) 0xD0 && bytes[1] == (byte) 0xCF) {
      throw new Unreadable(
          "is protected by a password, or an old .xls; save it as .xlsx without one");
    }
    Archive archive = Archive.of(bytes, BOUNDS);
    String main = Relations.of(archive, "").target("officeDocument", "xl/workbook.xml");
    if (!main.endsWith("workbook.xml") || !archive.has(main)) {
      throw new Unreadable("is no workbook of Excel; save it as .xlsx");
    }
    XlsxBook book = new XlsxBook();
    read(archive, main, book);
    Relations parts = Relations.of(archive, main);
    XlsxStrings strings = new XlsxStrings();
    read(archive, parts.target("sharedStrings", ""), strings);
    XlsxStyles styles = new XlsxStyles();
    read(archive, parts.target("styles", ""), styles);
    List<Sheet> sheets = new ArrayList<>();
    for (XlsxBook.Named sheet : book.sheets()) {
      if (sheets.size() < MOST_SHEETS) {
        XlsxRows rows = new XlsxRows(strings.texts(), styles, book.from1904());
        read(archive, parts.byId(sheet.relation()), rows);
        sheets.add(new Sheet(sheet.name(), rows.rows()));
      }
    }
    return sheets;
  }

  /**
   * The parts of a workbook by their names, in the order in which it lists them.
   *
   * @throws Unreadable when it is damaged or too large
   */
  public static Map<String, byte[]> parts(byte[] bytes) throws Unreadable {
    Archive archive = Archive.of(bytes, BOUNDS);
    Map<String, byte[]> parts = new LinkedHashMap<>();
    for (String name : archive.names()) {
      parts.put(name, archive.part(name).orElseThrow());
    }
    return parts;
  }

  private static void read(Archive archive, String part, Xml.Listener listener) throws Unreadable {
    var bytes = archive.part(part);
    if (bytes.isPresent() && !Xml.walk(bytes.get(), PREFIXES, listener)) {
      throw new Unreadable("is damaged: there is a fault in its XML; save it anew");
    }
  }
}
