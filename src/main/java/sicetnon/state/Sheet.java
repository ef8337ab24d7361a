package sicetnon.state;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A report as a spreadsheet saved it: any of the usual encodings, separators and quotation marks,
 * the columns in any order, among others.
 *
 * @param columns names as they stand, without blanks around them
 * @param rows below the line of column names
 * @param remarks what could only be read by guessing, in words
 */
record Sheet(List<String> columns, List<Line> rows, List<String> remarks) {
  private static final char[] SEPARATORS = {',', ';', '\t', '|'};
  private static final char[] QUOTES = {'"', '\''};
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Spreadsheets let people put a title above the column names. */
  private static final int HEADER_WITHIN = 10;

  /**
   * One row.
   *
   * @param line on which it begins, from 1
   * @param cells by column; a cell that the row is too short for is absent
   * @param surplus cells beyond the last column
   */
  record Line(int line, Map<String, String> cells, List<String> surplus) {
    String get(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  /** Why a file is no report; the message says it without the file's name. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    Unreadable(String message) {
      super(message);
    }
  }

  /**
   * Reads a file's content.
   *
   * @param needed columns of which the first and at least one other must be there, lower case
   */
  static Sheet read(byte[] bytes, List<String> needed) throws Unreadable {
    List<String> remarks = new ArrayList<>();
    String text = decode(bytes, remarks);
    if (text.isBlank()) {
      throw new Unreadable("it is empty");
    }
    for (char quote : QUOTES) {
      for (char separator : SEPARATORS) {
        Records records = Records.read(text, separator, quote, needed);
        if (records.header() >= 0) {
          return sheet(records, remarks);
        }
      }
    }
    throw new Unreadable("no line has the columns " + String.join(", ", needed));
  }

  private static String decode(byte[] bytes, List<String> remarks) {
    if (starts(bytes, 0xFF, 0xFE)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    if (bytes.length > 1 && bytes[0] != 0 && bytes[1] == 0) {
      return new String(bytes, StandardCharsets.UTF_16LE);
    }
    if (bytes.length > 1 && bytes[0] == 0 && bytes[1] != 0) {
      return new String(bytes, StandardCharsets.UTF_16BE);
    }
    int from = starts(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
          .toString();
    } catch (CharacterCodingException e) {
      remarks.add("it is not UTF-8 and was read as Windows-1252; check the letters in the notes");
      return new String(bytes, WINDOWS);
    }
  }

  private static boolean starts(byte[] bytes, int... head) {
    for (int i = 0; i < head.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != head[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * A text taken apart.
   *
   * @param records all, or the first few when none of them has the column names
   * @param lines on which each begins
   * @param header index of the record with the column names, or -1
   */
  private record Records(List<CSVRecord> records, List<Integer> lines, int header) {
    static Records read(String text, char separator, char quote, List<String> needed)
        throws Unreadable {
      CSVFormat format =
          CSVFormat.RFC4180
              .builder()
              .setDelimiter(separator)
              .setQuote(quote)
              .setTrailingData(true)
              .setIgnoreEmptyLines(true)
              .get();
      List<CSVRecord> records = new ArrayList<>();
      List<Integer> lines = new ArrayList<>();
      int header = -1;
      int line = 1;
      try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
        for (CSVRecord record : parser) {
          records.add(record);
          lines.add(line);
          line = (int) parser.getCurrentLineNumber() + 1;
          if (header < 0 && names(record, needed)) {
            header = records.size() - 1;
          }
          if (header < 0 && records.size() >= HEADER_WITHIN) {
            break;
          }
        }
      } catch (IOException | UncheckedIOException | IllegalStateException e) {
        if (header >= 0) {
          throw new Unreadable(
              "the quotation marks of the row on line " + line + " do not pair; close them");
        }
      }
      return new Records(records, lines, header);
    }
  }

  private static boolean names(CSVRecord record, List<String> needed) {
    Set<String> found = new HashSet<>();
    record.forEach(c -> found.add(name(c)));
    return found.contains(needed.get(0))
        && needed.subList(1, needed.size()).stream().anyMatch(found::contains);
  }

  /** Column names of the contract in lower case; those that a person added as they are. */
  private static String name(String cell) {
    String name = cell.strip();
    String lower = name.toLowerCase(Locale.ROOT);
    return Columns.CONTRADICTIONS.contains(lower) ? lower : name;
  }

  private static Sheet sheet(Records all, List<String> remarks) {
    List<CSVRecord> records = all.records();
    List<String> columns =
        Arrays.stream(records.get(all.header()).values()).map(Sheet::name).toList();
    List<Line> rows = new ArrayList<>();
    for (int i = all.header() + 1; i < records.size(); i++) {
      String[] values = records.get(i).values();
      Map<String, String> cells = new LinkedHashMap<>();
      for (int c = 0; c < Math.min(values.length, columns.size()); c++) {
        if (!columns.get(c).isEmpty()) {
          cells.putIfAbsent(columns.get(c), CsvText.strip(values[c].replace("\r\n", "\n")));
        }
      }
      List<String> surplus =
          Arrays.stream(values).skip(columns.size()).filter(v -> !v.isBlank()).toList();
      if (cells.values().stream().anyMatch(v -> !v.isBlank()) || !surplus.isEmpty()) {
        rows.add(new Line(all.lines().get(i), cells, surplus));
      }
    }
    return new Sheet(columns.stream().filter(c -> !c.isEmpty()).distinct().toList(), rows, remarks);
  }
}
