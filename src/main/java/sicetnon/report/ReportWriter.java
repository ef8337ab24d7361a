package sicetnon.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sicetnon.file.InputFile;
import sicetnon.reading.Reading;
import sicetnon.reading.Readings;
import sicetnon.reconcile.Results;
import sicetnon.state.Columns;
import sicetnon.state.Content;
import sicetnon.state.Continuity;
import sicetnon.state.Corrections;
import sicetnon.state.Dialect;
import sicetnon.state.Memory;
import sicetnon.state.OneProject;
import sicetnon.state.OutputFolder;
import sicetnon.state.Previous;
import sicetnon.state.Remembered;
import sicetnon.state.Review;

/** Writes all reports of a run as the continuation of the run before. */
public final class ReportWriter {
  private ReportWriter() {}

  /**
   * What was written.
   *
   * @param run the results with what became of each row
   * @param corrections what reviewers' decisions ask to be changed, and what of it is done
   * @param remarks what a person should know of reviews that could not be read in full
   * @param partly whether something that a reviewer wrote could not be taken
   */
  public record Written(
      Continuity run, Corrections corrections, List<String> remarks, boolean partly) {}

  /**
   * What a person asked for.
   *
   * @param anew whether another project's reports are there, whose reviews are put aside
   * @param forms in which it is written; a workbook that is there is written anyway
   * @param root what leads to the folder of the articles for who reads SARIF, with a slash at its
   *     end; or empty
   */
  public record How(boolean anew, Set<Form> forms, String root) {
    /** Nothing. */
    public static final How USUAL = new How(false, Form.USUAL, "");
  }

  /**
   * Writes all files. A review that is saved while this goes on is taken up.
   *
   * @throws IOException when a file cannot be written; the old ones are then as they were
   */
  public static Written write(Results results, OutputFolder output) throws IOException {
    return write(results, output, How.USUAL);
  }

  /** The same in some way. */
  public static Written write(Results results, OutputFolder output, How how) throws IOException {
    while (true) {
      Previous previous =
          how.anew() ? OneProject.anew(output.path()) : Previous.read(output.path());
      Continuity run = Continuity.of(results, previous);
      Corrections corrections = Corrections.of(run, previous.memory());
      Lists lists = Lists.of(run);
      Map<String, Content> files = contents(run, corrections, previous, lists, how, output.path());
      List<String> idle = idle(run, previous, output.path(), files);
      if (how.forms().contains(Form.XLSX) || previous.workbook()) {
        files.put(Previous.WORKBOOK, lists.workbook());
      }
      List<String> deleted = new ArrayList<>(DrawnTexts.stale(output.path(), files.keySet()));
      deleted.add(Previous.KEPT);
      deleted.addAll(Form.others(how.forms()));
      if (how.anew()) {
        deleted.addAll(OneProject.leftovers(files));
      }
      if (corrections.all().isEmpty()) {
        deleted.addAll(List.of(CorrectionList.MARKDOWN, CorrectionList.CSV));
      }
      if (results.readings().rejected().isEmpty()) {
        deleted.add(ReadingTables.REJECTED);
      }
      if (!results.readings().any()) {
        deleted.add(ReadingTables.READINGS);
      }
      if (output.replace(files, deleted, previous.report())) {
        List<String> remarks = new ArrayList<>(previous.remarks());
        remarks.addAll(lists.remarks(previous, output.path()));
        remarks.addAll(idle);
        return new Written(run, corrections, remarks, previous.partly());
      }
    }
  }

  /** The two lists that people edit, of a run without one before, by the names of their files. */
  public static Map<String, Content> lists(Results results) {
    Lists lists = Lists.of(Continuity.of(results, Previous.none()));
    Map<String, Content> files = new LinkedHashMap<>();
    files.put(Previous.REPORT, lists.report().csv(Dialect.USUAL));
    files.put(Previous.NEAR_MISSES, lists.misses().csv(Dialect.USUAL));
    return files;
  }

  /**
   * The two lists that people edit.
   *
   * @param shown what is to be remembered of the rows of the report
   * @param near what is to be remembered of the near misses
   */
  private record Lists(
      EditedSheet report, EditedSheet misses, List<Remembered> shown, List<Remembered> near) {

    static Lists of(Continuity run) {
      ReportRow row = new ReportRow(run.results().names());
      List<Remembered> shown =
          run.rows().stream().map(r -> r.remembered().with(row.cells(r))).toList();
      List<Remembered> near =
          run.nearMisses().stream().map(n -> n.remembered().with(row.nearMiss(n.miss()))).toList();
      return new Lists(
          EditedSheet.of(Columns.CONTRADICTIONS, shown, Remembered::review),
          EditedSheet.of(Columns.NEAR_MISSES, near, Remembered::review),
          shown,
          near);
    }

    Content workbook() {
      return out -> out.write(WorkbookWriter.bytes(report, misses));
    }

    Memory memory(Continuity run, Corrections corrections, Previous previous) {
      Memory memory = run.memory(shown, near, corrections);
      for (Map.Entry<String, Review> waiting : run.waiting(previous).entrySet()) {
        memory = memory.deciding(waiting.getKey(), Review.NONE, waiting.getValue());
      }
      return memory
          .writing(Previous.REPORT, report.suited(previous.dialect(Previous.REPORT)))
          .writing(Previous.NEAR_MISSES, misses.suited(previous.dialect(Previous.NEAR_MISSES)));
    }

    List<String> remarks(Previous previous, Path output) {
      List<String> remarks = new ArrayList<>();
      report.remark(output, Previous.REPORT, previous).ifPresent(remarks::add);
      misses.remark(output, Previous.NEAR_MISSES, previous).ifPresent(remarks::add);
      return remarks;
    }
  }

  private static Map<String, Content> contents(
      Continuity run, Corrections corrections, Previous previous, Lists lists, How how, Path output)
      throws IOException {
    Results results = run.results();
    EditedSheet report = lists.report();
    Map<String, Content> files = Content.of(previous.copies());
    files.putAll(DrawnTexts.of(results));
    if (!previous.added().isEmpty()) {
      files.put(Reading.MARKS, Content.of(previous.markFile(output)));
    }
    String changes = ChangeLog.text(run, corrections, previous.changes());
    documents(run, report, changes, how, files);
    files.put("claims.csv", out -> Tables.claims(results, out));
    files.put(Previous.REPORT, report.csv(previous.dialect(Previous.REPORT)));
    files.put(Memory.FILE, out -> out.write(lists.memory(run, corrections, previous).bytes()));
    files.put(Previous.CHANGES, Content.of(changes.getBytes(StandardCharsets.UTF_8)));
    files.put(Previous.NEAR_MISSES, lists.misses().csv(previous.dialect(Previous.NEAR_MISSES)));
    files.put("items.csv", out -> CsvWriter.write(Tables.ITEMS, Tables.items(results), out));
    files.put("sources.csv", out -> CsvWriter.write(Tables.SOURCES, Tables.sources(results), out));
    files.put("roles.csv", out -> CsvWriter.write(Tables.ROLES, Tables.roles(results), out));
    readings(run, files);
    if (!corrections.all().isEmpty()) {
      files.put(CorrectionList.MARKDOWN, CorrectionList.markdown(corrections, results));
      files.put(CorrectionList.CSV, CorrectionList.csv(corrections));
    }
    return files;
  }

  /** What is written only when it is asked for. */
  private static void documents(
      Continuity run, EditedSheet report, String changes, How how, Map<String, Content> files) {
    Set<Form> forms = how.forms();
    if (forms.contains(Form.JSON) || forms.contains(Form.HTML)) {
      Shown shown = new Shown(run, report.rows());
      if (forms.contains(Form.JSON)) {
        files.put(JsonReport.FILE, out -> JsonReport.write(run, shown, out));
      }
      if (forms.contains(Form.HTML)) {
        String newest = ChangeLog.newest(changes);
        files.put(HtmlReport.FILE, out -> HtmlReport.write(run, shown, newest, out));
      }
    }
    if (forms.contains(Form.SARIF)) {
      files.put(SarifReport.FILE, out -> SarifReport.write(run, how.root(), out));
    }
    if (forms.contains(Form.JSONL)) {
      files.put(JsonLines.ROWS, out -> JsonLines.rows(run, report.rows(), out));
      files.put(JsonLines.CLAIMS, out -> JsonLines.claims(run.results(), out));
    }
  }

  /**
   * Keeps the sheet to which rows were added whose passages do not stand, and says so: what was
   * written on them has no row.
   */
  private static List<String> idle(
      Continuity run, Previous previous, Path output, Map<String, Content> files)
      throws IOException {
    List<String> none = run.results().readings().idle();
    boolean any =
        previous.added().stream()
            .anyMatch(a -> !a.review().blank() && none.contains(a.entry().id()));
    Path sheet = output.resolve(Previous.REPORT);
    if (!any || !Files.isRegularFile(sheet)) {
      return List.of();
    }
    byte[] bytes = InputFile.read(sheet, InputFile.MOST_OWN);
    String copy = OneProject.aside(Previous.REPORT, "unread", bytes);
    files.put(copy, Content.of(bytes));
    return List.of(
        sheet
            + ": a row was added whose passages do not stand (see "
            + ReadingTables.REJECTED
            + "); what was decided on it waits until they do as they are quoted, and the sheet is"
            + " kept as "
            + output.resolve(copy));
  }

  private static void readings(Continuity run, Map<String, Content> files) {
    Readings readings = run.results().readings();
    if (readings.any()) {
      files.put(
          ReadingTables.READINGS,
          out -> CsvWriter.write(ReadingTables.READERS, ReadingTables.readers(run).stream(), out));
    }
    if (!readings.rejected().isEmpty()) {
      files.put(
          ReadingTables.REJECTED,
          out ->
              CsvWriter.write(
                  ReadingTables.REJECTS, ReadingTables.rejected(readings).stream(), out));
    }
  }
}
