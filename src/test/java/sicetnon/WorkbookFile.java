package sicetnon;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import sicetnon.unpack.Unreadable;
import sicetnon.unpack.Xlsx;

/** A reviewer's workbook: opened, edited and saved again, all cells as texts in their places. */
public final class WorkbookFile {
  private final Map<String, List<List<String>>> sheets = new LinkedHashMap<>();

  /** Opens a workbook. */
  public static WorkbookFile open(Path file) throws IOException {
    WorkbookFile workbook = new WorkbookFile();
    try {
      for (Xlsx.Sheet sheet : Xlsx.read(Files.readAllBytes(file))) {
        List<List<String>> rows = new ArrayList<>();
        sheet.rows().forEach(r -> rows.add(new ArrayList<>(r.cells())));
        workbook.sheets.put(sheet.name(), rows);
      }
      return workbook;
    } catch (Unreadable e) {
      throw new IOException(e);
    }
  }

  /** The rows of a sheet, the one with the column names first. */
  public List<List<String>> sheet(String name) {
    return sheets.get(name);
  }

  /** The sheets by name. */
  public Map<String, List<List<String>>> sheets() {
    return sheets;
  }

  /** The cell of a row with an id, on whichever sheet it stands. */
  public String cell(String id, String column) {
    List<String> row = row(id);
    int at = column(id, column);
    return at < row.size() ? row.get(at) : "";
  }

  /** Fills in a row. */
  public WorkbookFile review(String id, String decision, String note) {
    put(id, "decision", decision);
    put(id, "note", note);
    return this;
  }

  /** Writes into a cell. */
  public void put(String id, String column, String cell) {
    List<String> row = row(id);
    while (row.size() <= column(id, column)) {
      row.add("");
    }
    row.set(column(id, column), cell);
  }

  private List<List<String>> sheetOf(String id) {
    return sheets.values().stream()
        .filter(s -> s.stream().anyMatch(r -> r.contains(id)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row " + id));
  }

  private List<String> row(String id) {
    return sheetOf(id).stream().filter(r -> r.contains(id)).findFirst().orElseThrow();
  }

  private int column(String id, String name) {
    return sheetOf(id).get(0).indexOf(name);
  }

  /** Saves it with nothing in it but texts. */
  public void save(Path file) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    String relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    parts.put(
        "_rels/.rels",
        "<Relationships xmlns='%s'><Relationship Id='a' Type='%s/officeDocument' Target='xl/workbook.xml'/></Relationships>"
            .formatted(relations, office));
    StringBuilder names = new StringBuilder();
    StringBuilder targets = new StringBuilder();
    int number = 0;
    for (Map.Entry<String, List<List<String>>> sheet : sheets.entrySet()) {
      number++;
      names.append(
          "<sheet name='%s' sheetId='%d' r:id='s%d'/>".formatted(sheet.getKey(), number, number));
      targets.append(
          "<Relationship Id='s%d' Type='%s/worksheet' Target='s%d.xml'/>"
              .formatted(number, office, number));
      parts.put(
          "xl/s" + number + ".xml",
          "<worksheet xmlns='%s'><sheetData>%s</sheetData></worksheet>"
              .formatted(main, rows(sheet.getValue())));
    }
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns='%s' xmlns:r='%s'><sheets>%s</sheets></workbook>"
            .formatted(main, office, names));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns='%s'>%s</Relationships>".formatted(relations, targets));
    Files.write(file, zip(parts));
  }

  private static String rows(List<List<String>> rows) {
    StringBuilder out = new StringBuilder();
    for (List<String> row : rows) {
      out.append("<row>");
      for (String cell : row) {
        String text = cell.replace("_x", "_x005F_x").replace("&", "&amp;").replace("<", "&lt;");
        out.append("<c t='inlineStr'><is><t xml:space='preserve'>").append(text);
        out.append("</t></is></c>");
      }
      out.append("</row>");
    }
    return out.toString();
  }

  /** A zip of some texts, by the names of the parts. */
  public static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
