package sicetnon.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A form in which a run writes what it found. */
public enum Form {
  /** The tables; they are always written, for people work in them. */
  CSV,
  JSON,
  HTML,
  /** For code hosts, which show rows beside the lines. */
  SARIF,
  /** For programs that take a row at a time. */
  JSONL,
  /** The workbook that people work in; once it is there it stays. */
  XLSX;

  /** Those that are written when none is named. */
  public static final Set<Form> USUAL = Set.of(CSV, JSON, HTML);

  /** Lower-case name, as in options. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The files that only this form has, and that go when it is asked for no more. */
  public List<String> files() {
    return switch (this) {
      case CSV, XLSX -> List.of();
      case JSON -> List.of(JsonReport.FILE);
      case HTML -> List.of(HtmlReport.FILE);
      case SARIF -> List.of(SarifReport.FILE);
      case JSONL -> List.of(JsonLines.ROWS, JsonLines.CLAIMS);
    };
  }

  /** The files of all forms but some. */
  static List<String> others(Set<Form> asked) {
    return Arrays.stream(values())
        .filter(f -> !asked.contains(f))
        .flatMap(f -> f.files().stream())
        .toList();
  }
}
