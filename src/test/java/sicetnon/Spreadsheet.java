package sicetnon;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** A reviewer's spreadsheet: a report opened, edited and saved again. */
public final class Spreadsheet {
  private final List<String> columns;
  private final List<Map<String, String>> rows;

  private Spreadsheet(List<String> columns, List<Map<String, String>> rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /** Opens a report as the program writes it. */
  public static Spreadsheet open(Path file) throws IOException {
    String text = Files.readString(file);
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(text.substring(1), format)) {
      List<Map<String, String>> rows = new ArrayList<>();
      for (CSVRecord record : parser) {
        rows.add(new LinkedHashMap<>(record.toMap()));
      }
      return new Spreadsheet(new ArrayList<>(parser.getHeaderNames()), rows);
    }
  }

  /** A sheet of these rows, cells by column. */
  public static Spreadsheet of(List<String> columns, List<Map<String, String>> rows) {
    return new Spreadsheet(new ArrayList<>(columns), new ArrayList<>(rows));
  }

  /** The names of the columns. */
  public List<String> columns() {
    return columns;
  }

  /** The rows, cells by column. */
  public List<Map<String, String>> rows() {
    return rows;
  }

  /** The row with this id or, where one is asked for, this subject. */
  public Map<String, String> row(String idOrSubject) {
    return rows.stream()
        .filter(r -> r.get("id").equals(idOrSubject) || r.get("subject").equals(idOrSubject))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row " + idOrSubject));
  }

  /** Whether there is such a row. */
  public boolean has(String idOrSubject) {
    return rows.stream()
        .anyMatch(r -> r.get("id").equals(idOrSubject) || r.get("subject").equals(idOrSubject));
  }

  /** Fills in a row. */
  public Spreadsheet review(String idOrSubject, String decision, String note) {
    row(idOrSubject).put("decision", decision);
    row(idOrSubject).put("note", note);
    return this;
  }

  /** Saves it as the program writes it. */
  public void save(Path file) throws IOException {
    save(file, CSVFormat.RFC4180, StandardCharsets.UTF_8, text -> "\uFEFF" + text);
  }

  /** Saves it otherwise. */
  public void save(Path file, CSVFormat format, Charset charset, UnaryOperator<String> spoil)
      throws IOException {
    StringWriter out = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(out, format)) {
      printer.printRecord(columns);
      for (Map<String, String> row : rows) {
        printer.printRecord(columns.stream().map(c -> row.getOrDefault(c, "")));
      }
    }
    Files.write(file, spoil.apply(out.toString()).getBytes(charset));
  }
}
