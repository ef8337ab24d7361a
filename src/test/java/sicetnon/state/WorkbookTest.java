package sicetnon.state;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sicetnon.Articles;
import sicetnon.Spreadsheet;
import sicetnon.WorkbookFile;
import sicetnon.report.ReportWriter;
import sicetnon.report.ReviewDesk;

/** The report as a workbook: written, edited beside the table or instead of it, read back. */
class WorkbookTest {
  private static final String TITLE = "Nurse vs Midwife: The Difference\n\n";
  private static final String[] DISPUTE = {
    "one.txt", TITLE + "The nurse sets the budget. The nurse owns the roadmap.",
    "two.txt", TITLE + "The midwife controls the budget. The midwife owns the roadmap."
  };
  private static final long NOW = 1_790_000_000_000L;

  @TempDir Path output;
  private Path report;
  private Path workbook;
  private String id;

  @BeforeEach
  void run() throws IOException {
    report = output.resolve("contradictions.csv");
    workbook = output.resolve("contradictions.xlsx");
    write(true);
    id = Spreadsheet.open(report).row("budget").get("id");
  }

  private ReportWriter.Written write(boolean asked) throws IOException {
    return Articles.write(Articles.run(DISPUTE), output, asked);
  }

  private List<String> again() throws IOException {
    return write(false).remarks();
  }

  private void saved(Path file, long secondsFromNow) throws IOException {
    Files.setLastModifiedTime(file, FileTime.fromMillis(NOW + 1000 * secondsFromNow));
  }

  private List<String> standing() throws IOException {
    Map<String, String> row = Spreadsheet.open(report).row(id);
    WorkbookFile book = WorkbookFile.open(workbook);
    assertEquals(row.get("decision"), book.cell(id, "decision"));
    assertEquals(CsvText.strip(row.get("note")), book.cell(id, "note"));
    return List.of(row.get("decision"), row.get("note"));
  }

  @Test
  void itHasTheColumnsAndRowsOfTheTables() throws IOException {
    WorkbookFile book = WorkbookFile.open(workbook);
    assertEquals(List.of("contradictions", "near misses"), List.copyOf(book.sheets().keySet()));
    for (String name : List.of("contradictions", "near misses")) {
      Spreadsheet table = Spreadsheet.open(output.resolve(name.replace(' ', '-') + ".csv"));
      List<List<String>> sheet = book.sheet(name);
      assertEquals(table.columns(), sheet.get(0));
      assertEquals(table.rows().size(), sheet.size() - 1);
      for (Map<String, String> row : table.rows()) {
        for (String column : table.columns()) {
          assertEquals(CsvText.strip(row.get(column)), book.cell(row.get("id"), column));
        }
      }
    }
  }

  @Test
  void theSameReportGivesTheSameBytesAndARunWithoutTheOptionKeepsItCurrent() throws IOException {
    byte[] first = Files.readAllBytes(workbook);
    again();
    assertArrayEquals(first, Files.readAllBytes(workbook));
    Files.delete(workbook);
    again();
    assertFalse(Files.exists(workbook));
    write(true);
    assertArrayEquals(first, Files.readAllBytes(workbook));
    Spreadsheet.open(report).review(id, "real", "n").save(report);
    again();
    assertEquals(List.of("real", "n"), standing());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"plain", "=1+1", "'=1+1", "@ann", "_x0041_ & <b>", "' quoted"})
  void aDecisionInTheWorkbookIsTakenWithItsNoteAsItStands(String note) throws IOException {
    WorkbookFile.open(workbook).review(id, "not-real", note).save(workbook);
    assertEquals(List.of(), again());
    assertEquals(List.of("not-real", CsvText.guard(note)), standing());
    assertEquals(List.of(), again());
    assertEquals(List.of("not-real", CsvText.guard(note)), standing());
  }

  @Test
  void sortedRowsMovedColumnsAndColumnsOfOnesOwnAreRead() throws IOException {
    WorkbookFile book = WorkbookFile.open(workbook).review(id, "b", "n");
    List<List<String>> sheet = book.sheet("contradictions");
    Collections.reverse(sheet.subList(1, sheet.size()));
    int width = sheet.get(0).size();
    for (List<String> row : sheet) {
      while (row.size() < width) {
        row.add("");
      }
      Collections.reverse(row);
      row.add(0, sheet.indexOf(row) == 0 ? "seen by" : "Ann");
    }
    book.save(workbook);
    assertEquals(List.of(), again());
    assertEquals(List.of("b", "n"), standing());
    assertEquals("Ann", Spreadsheet.open(report).row(id).get("seen by"));
    assertEquals("Ann", WorkbookFile.open(workbook).cell(id, "seen by"));
  }

  @Test
  void anEmptiedCellClearsAndAMissingRowDoesNot() throws IOException {
    WorkbookFile.open(workbook).review(id, "real", "n").save(workbook);
    again();
    WorkbookFile book = WorkbookFile.open(workbook).review(id, "real", "");
    List<List<String>> sheet = book.sheet("contradictions");
    sheet.removeIf(row -> sheet.indexOf(row) > 0 && !row.contains(id));
    book.save(workbook);
    assertEquals(
        List.of(workbook + ": 1 row of the last report is missing; the decision on it stands"),
        again());
    assertEquals(List.of("real", ""), standing());
  }

  @ParameterizedTest(name = "workbook {0}, table {1}, saved {2} s later: {3}")
  @CsvSource({
    "real,'',9,real,false",
    "'',real,-9,real,false",
    "real,real,9,real,false",
    "real,later,9,real,true",
    "real,later,-9,later,true"
  })
  void eachRowIsTakenFromTheFileThatWasEditedThenFromTheLater(
      String inWorkbook, String inTable, long later, String taken, boolean said)
      throws IOException {
    WorkbookFile.open(workbook).review(id, inWorkbook, "").save(workbook);
    Spreadsheet.open(report).review(id, inTable, "").save(report);
    saved(report, 0);
    saved(workbook, later);
    List<String> remarks = again();
    assertEquals(said ? 1 : 0, remarks.size(), remarks.toString());
    if (said) {
      assertTrue(
          remarks
              .get(0)
              .matches(
                  ".*xlsx:\\d: decision \"real\", no note here, but decision \"later\", no note in"
                      + " contradictions.csv; what was saved later counts, which is "
                      + (later > 0 ? "this" : "contradictions.csv")),
          remarks.toString());
    }
    assertEquals(List.of(taken, ""), standing());
    assertEquals(List.of(), again());
  }

  @Test
  void aDecisionInTheBrowserOutlivesAWorkbookThatWasNotEdited() throws Exception {
    WorkbookFile.open(workbook).review(id, "real", "n").save(workbook);
    ReviewDesk desk = new ReviewDesk(output);
    assertEquals("real", desk.state().reviews().get(id).decision());
    byte[] untouched = Files.readAllBytes(workbook);
    desk.save(id, new Review("real", "", "n", Map.of()), new Review("later", "", "m", Map.of()));
    assertArrayEquals(untouched, Files.readAllBytes(workbook));
    saved(report, 0);
    saved(workbook, 9);
    assertEquals(List.of(), again());
    assertEquals(List.of("later", "m"), standing());
  }

  @Test
  void aNearMissIsDecidedThereToo() throws IOException {
    String[] articles = {
      "one.txt", TITLE + "The nurse reads charts. In small towns, the nurse sets the budget.",
      "two.txt", TITLE + "In large towns, the midwife sets the budget."
    };
    Articles.write(Articles.run(articles), output, true);
    String near = Spreadsheet.open(output.resolve("near-misses.csv")).rows().get(0).get("id");
    WorkbookFile.open(workbook).review(near, "not-real", "no").save(workbook);
    assertEquals(List.of(), Articles.write(Articles.run(articles), output, false).remarks());
    Map<String, String> row = Spreadsheet.open(output.resolve("near-misses.csv")).row(near);
    assertEquals(List.of("not-real", "no"), List.of(row.get("decision"), row.get("note")));
  }

  @Test
  void aNoteTooLongForACellIsKeptWhole() throws IOException {
    String note = "word ".repeat(9000) + "end";
    Spreadsheet.open(report).review(id, "real", note).save(report);
    again();
    assertTrue(WorkbookFile.open(workbook).cell(id, "note").length() <= 32_767);
    WorkbookFile.open(workbook).save(workbook);
    again();
    WorkbookFile book = WorkbookFile.open(workbook);
    book.put(id, "decision", "later");
    book.save(workbook);
    assertEquals(List.of(), again());
    Map<String, String> row = Spreadsheet.open(report).row(id);
    assertEquals(List.of("later", note), List.of(row.get("decision"), row.get("note")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"damaged,it is damaged or cut short", "foreign,no sheet of it has the columns"})
  void whatCannotBeReadIsKept(String what, String why) throws IOException {
    Spreadsheet.open(report).review(id, "real", "n").save(report);
    byte[] file = "PK\u0003\u0004 no zip".getBytes(StandardCharsets.UTF_8);
    Files.write(workbook, file);
    if (what.equals("foreign")) {
      WorkbookFile other = new WorkbookFile();
      other.sheets().put("prices", List.of(List.of("tea", "3"), List.of("coffee", "4")));
      other.save(workbook);
      file = Files.readAllBytes(workbook);
    }
    ReportWriter.Written written = write(false);
    assertTrue(written.partly());
    assertTrue(written.remarks().get(0).contains(why), written.remarks().toString());
    List<byte[]> kept = new ArrayList<>();
    try (var files = Files.newDirectoryStream(output, "contradictions.unread-*.xlsx")) {
      for (Path copy : files) {
        kept.add(Files.readAllBytes(copy));
      }
    }
    assertEquals(1, kept.size());
    assertArrayEquals(file, kept.get(0));
    assertEquals(List.of("real", "n"), standing());
  }
}
