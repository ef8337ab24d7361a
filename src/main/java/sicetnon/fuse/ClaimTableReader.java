package sicetnon.fuse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import sicetnon.file.InputFile;

/** Reads tables with named columns, CSV or TSV, row by row. One bad row never stops the others. */
public final class ClaimTableReader {
  private static final char REPLACEMENT = '\uFFFD';

  /** A row may have some hundred bytes, and all rows are held in memory. */
  private static final long MOST_BYTES = 16L << 30;

  private ClaimTableReader() {}

  /**
   * A row that could not be taken.
   *
   * @param line on which it begins, from 1
   * @param why what is wrong
   * @param row its cells
   */
  public record Reject(long line, String why, List<String> row) {}

  /** A table and the rows that are not in it. */
  public record Read(ClaimTable table, List<Reject> rejects) {}

  /** Why a file is no table; the message says it with the file's name. */
  public static final class BadTable extends Exception {
    private static final long serialVersionUID = 1;

    BadTable(String message) {
      super(message);
    }
  }

  /** Takes the cells of one row by column; throws what is wrong with it. */
  private interface Taker {
    void take(Map<String, String> cells);
  }

  /** Reads claims: source, object, attribute, value and, if present, origin, date, weight. */
  public static Read claims(Path file) throws IOException, BadTable {
    ClaimTable.Builder table = new ClaimTable.Builder();
    List<Reject> rejects =
        rows(
            file,
            List.of("source", "object", "attribute", "value"),
            cells -> {
              String source = cells.get("source");
              String origin = cells.getOrDefault("origin", "");
              table.add(
                  source,
                  cells.get("object"),
                  cells.get("attribute"),
                  cells.get("value"),
                  origin.isEmpty() ? source : origin,
                  cells.getOrDefault("date", ""),
                  weight(cells.getOrDefault("weight", "")));
            });
    return new Read(table.build(), rejects);
  }

  private static double weight(String cell) {
    if (cell.isEmpty()) {
      return 1;
    }
    double weight;
    try {
      weight = new BigDecimal(cell).doubleValue();
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("weight \"" + cell + "\" is no number", e);
    }
    if (weight <= 0 || Double.isInfinite(weight)) {
      throw new IllegalArgumentException("weight \"" + cell + "\" is not above 0");
    }
    return weight;
  }

  /** Reads true values by object and attribute, joined by a line feed. */
  public static Map<String, String> gold(Path file) throws IOException, BadTable {
    Map<String, String> gold = new HashMap<>();
    List<Reject> rejects =
        rows(
            file,
            List.of("object", "attribute", "true_value"),
            cells ->
                gold.put(
                    cells.get("object") + "\n" + cells.get("attribute"), cells.get("true_value")));
    fail(file, rejects);
    return gold;
  }

  /** Reads a hierarchy: the parent of each child. */
  public static Map<String, String> hierarchy(Path file) throws IOException, BadTable {
    Map<String, String> parents = new HashMap<>();
    List<Reject> rejects =
        rows(
            file,
            List.of("child", "parent"),
            cells -> {
              String old = parents.putIfAbsent(cells.get("child"), cells.get("parent"));
              if (old != null && !old.equals(cells.get("parent"))) {
                throw new IllegalArgumentException(
                    cells.get("child") + " has two parents, " + old + " is the other");
              }
            });
    fail(file, rejects);
    for (String child : parents.keySet()) {
      String up = parents.get(child);
      for (int steps = 0; up != null; steps++) {
        if (steps > parents.size()) {
          throw new BadTable(file + ": " + child + " is above itself; break the circle");
        }
        up = parents.get(up);
      }
    }
    return parents;
  }

  private static void fail(Path file, List<Reject> rejects) throws BadTable {
    if (!rejects.isEmpty()) {
      Reject first = rejects.get(0);
      throw new BadTable(file + ":" + first.line() + ": " + first.why());
    }
  }

  private static List<Reject> rows(Path file, List<String> needed, Taker taker)
      throws IOException, BadTable {
    List<Reject> rejects = new ArrayList<>();
    try (BufferedReader in = open(file)) {
      in.mark(1);
      if (in.read() != '\uFEFF') {
        in.reset();
      }
      in.mark(1 << 16);
      String head = in.readLine();
      in.reset();
      if (head == null) {
        throw new BadTable(file + ":1: empty; the first line names " + String.join(", ", needed));
      }
      try (CSVParser parser = CSVParser.parse(in, format(head))) {
        read(file, parser, needed, taker, rejects);
      }
    }
    return rejects;
  }

  private static BufferedReader open(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            InputFile.open(file, MOST_BYTES),
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)),
        1 << 17);
  }

  /** Tabs separate without quotation marks; other separators are guessed from the first line. */
  private static CSVFormat format(String head) {
    CSVFormat.Builder format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true);
    if (head.indexOf('\t') >= 0) {
      return format.setDelimiter('\t').setQuote(null).get();
    }
    return format.setDelimiter(head.indexOf(',') < 0 && head.indexOf(';') >= 0 ? ';' : ',').get();
  }

  private static void read(
      Path file, CSVParser parser, List<String> needed, Taker taker, List<Reject> rejects)
      throws BadTable {
    Iterator<CSVRecord> records = parser.iterator();
    List<String> columns =
        Arrays.stream(records.next().values())
            .map(c -> c.strip().toLowerCase(Locale.ROOT))
            .toList();
    if (!columns.containsAll(needed)) {
      throw new BadTable(
          file
              + ":1: the first line names "
              + String.join(", ", columns)
              + "; needed are "
              + String.join(", ", needed));
    }
    while (true) {
      long line = parser.getCurrentLineNumber() + 1;
      CSVRecord record;
      try {
        if (!records.hasNext()) {
          return;
        }
        record = records.next();
      } catch (UncheckedIOException | IllegalStateException e) {
        if (e.getCause() instanceof InputFile.TooLarge large) {
          throw new BadTable(file + ": " + large.getMessage() + "; split it");
        }
        rejects.add(
            new Reject(
                line,
                "a quotation mark is not closed; this row and all below are unread",
                List.of()));
        return;
      }
      try {
        taker.take(cells(record, columns, needed));
      } catch (IllegalArgumentException e) {
        rejects.add(new Reject(line, e.getMessage(), List.of(record.values())));
      }
    }
  }

  private static Map<String, String> cells(
      CSVRecord record, List<String> columns, List<String> needed) {
    if (record.size() != columns.size()) {
      throw new IllegalArgumentException(
          record.size() + " cells, the first line has " + columns.size());
    }
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      String cell = record.get(i).strip();
      if (cell.indexOf(REPLACEMENT) >= 0) {
        throw new IllegalArgumentException("not UTF-8 in " + columns.get(i));
      }
      cells.put(columns.get(i), cell);
    }
    for (String column : needed) {
      if (cells.get(column).isEmpty()) {
        throw new IllegalArgumentException("no " + column);
      }
    }
    return cells;
  }
}
