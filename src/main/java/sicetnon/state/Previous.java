package sicetnon.state;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import sicetnon.file.InputFile;
import sicetnon.reading.MarkFile;
import sicetnon.reading.Reading;
import sicetnon.reading.ReadingFolder;

/**
 * What the output folder says of earlier runs: what they saw, and what reviewers have written
 * since.
 *
 * @param memory of the last run; rows that only a report knows are among its rows
 * @param reviews as they stand now, by id of the row or near miss
 * @param shown ids of the rows of the reviewed report, in their order
 * @param shownNearMisses ids of the rows of the list of near misses, in their order
 * @param reviewed whether they differ from what the last run knew
 * @param report SHA-256 of the files that people edit; of nothing when there is none
 * @param changes content of the list of changes, or empty
 * @param copies files of which something was guessed or not taken, by the name under which they are
 *     kept
 * @param remarks what a person should know of them
 * @param partly whether something that was written could not be taken
 * @param dialects in which the tables that people edit stand, by name of the file
 * @param workbook whether there is a workbook, too
 * @param added what reviewers added to a sheet
 */
public record Previous(
    Memory memory,
    Map<String, Review> reviews,
    List<String> shown,
    List<String> shownNearMisses,
    boolean reviewed,
    String report,
    String changes,
    Map<String, byte[]> copies,
    List<String> remarks,
    boolean partly,
    Map<String, Dialect> dialects,
    boolean workbook,
    List<Added> added) {
  /** The reviewed report. */
  public static final String REPORT = "contradictions.csv";

  /** What came near to a row, which a reviewer may make one. */
  public static final String NEAR_MISSES = "near-misses.csv";

  /** Both as a workbook, for those who asked for one. */
  public static final String WORKBOOK = "contradictions.xlsx";

  /** What changed from run to run. */
  public static final String CHANGES = "changes.md";

  /** Where version 0.1 and 0.2 kept reviewed rows without a question. */
  public static final String KEPT = "contradictions.kept.csv";

  /** The file of the marks with the rows that were added. */
  public byte[] markFile(Path output) throws IOException {
    Path file = output.resolve(Reading.MARKS);
    byte[] now = Files.exists(file) ? InputFile.read(file, InputFile.MOST_OWN) : NOTHING;
    return MarkFile.changed(now, List.of(), added.stream().map(Added::entry).toList());
  }

  /** In which dialect a table that people edit stands. */
  public Dialect dialect(String table) {
    return dialects.getOrDefault(table, Dialect.USUAL);
  }

  private static final byte[] NOTHING = {};

  /** The marks of a person in the folder of the reports, with the rows that were added. */
  public Reading marks(Path output) {
    return MarkFile.with(ReadingFolder.marks(output), added.stream().map(Added::entry).toList());
  }

  /** Of a folder that was never written to. */
  public static Previous none() {
    return new Previous(
        Memory.none(),
        Map.of(),
        List.of(),
        List.of(),
        false,
        "",
        "",
        Map.of(),
        List.of(),
        false,
        Map.of(),
        false,
        List.of());
  }

  /** Reads the folder; one that was never written to gives an empty one. */
  public static Previous read(Path output) throws IOException {
    return new Reader(output).read();
  }

  /** Whether a review that says which side is right names one that its row has or had. */
  public boolean answers(String id, Review review) {
    return review.side().isEmpty()
        || reviews.getOrDefault(id, Review.NONE).side().equals(review.side())
        || Stream.concat(memory.rows().stream(), memory.nearMisses().stream())
            .filter(r -> r.id().equals(id))
            .flatMap(
                r -> Stream.concat(r.answers().stream(), r.judged().stream().map(Side::position)))
            .anyMatch(a -> Review.sameAnswer(a, review.side()));
  }

  private static final class Reader {
    private final Path output;
    private final Map<String, byte[]> copies = new TreeMap<>();
    private final List<String> remarks = new ArrayList<>();
    private final Map<String, Dialect> dialects = new TreeMap<>();
    private final Map<String, Added> additions = new LinkedHashMap<>();
    private boolean partly;
    private final Memory memory;
    private final ReviewReader rows;
    private final ReviewReader near;

    Reader(Path output) throws IOException {
      this.output = output;
      memory = memory();
      rows = rows();
      near = nearMisses();
      dialects.put(REPORT, memory.dialect(REPORT));
      dialects.put(NEAR_MISSES, memory.dialect(NEAR_MISSES));
    }

    private ReviewReader rows() {
      return new ReviewReader(memory, memory.rows(), Columns.CONTRADICTIONS);
    }

    private ReviewReader nearMisses() {
      return new ReviewReader(memory, memory.nearMisses(), Columns.NEAR_MISSES);
    }

    Previous read() throws IOException {
      byte[] report = bytes(REPORT);
      if (Files.isRegularFile(output.resolve(REPORT))) {
        read(REPORT, report, rows);
      }
      List<String> shown = rows.order();
      byte[] kept = bytes(KEPT);
      if (kept.length > 0) {
        read(KEPT, kept, rows);
      }
      byte[] misses = bytes(NEAR_MISSES);
      // a list of a version that did not take decisions there has none to be read
      if (misses.length > 0 && !memory.nearMisses().isEmpty()) {
        read(NEAR_MISSES, misses, near);
      }
      Map<String, Review> found = new TreeMap<>(rows.found());
      found.putAll(near.found());
      Set<String> there = new TreeSet<>(shown);
      there.addAll(near.order());
      byte[] workbook = bytes(WORKBOOK);
      boolean both = Files.isRegularFile(output.resolve(WORKBOOK));
      if (both) {
        workbook(workbook, found, there);
      }
      pending(memory, there, found);
      added(report, found);
      locks();
      return new Previous(
          withStrangers(),
          found,
          shown,
          near.order(),
          reviewed(found),
          OutputFolder.base(List.of(report, misses, workbook)),
          new String(bytes(CHANGES), StandardCharsets.UTF_8),
          copies,
          remarks,
          partly,
          dialects,
          both,
          List.copyOf(additions.values()));
    }

    /** Takes the rows that were added, unless the file in which they are kept is broken. */
    private void added(byte[] report, Map<String, Review> found) {
      additions.putAll(rows.additions());
      if (!additions.isEmpty()
          && MarkFile.wrong(MarkFile.with(ReadingFolder.marks(output), List.of())).isPresent()) {
        untaken(
            REPORT,
            report,
            "rows that were added cannot be taken while "
                + Reading.MARKS
                + " is broken; mend or remove it and add them again");
        additions.clear();
      }
      additions.values().forEach(a -> found.put(a.entry().id(), a.review()));
    }

    private Memory withStrangers() {
      Map<String, Remembered> all = new TreeMap<>();
      memory.rows().forEach(r -> all.put(r.id(), r));
      all.putAll(rows.strangers());
      return memory.with(List.copyOf(all.values()), memory.pending());
    }

    private boolean reviewed(Map<String, Review> found) {
      return !rows.strangers().isEmpty()
          || Stream.concat(memory.rows().stream(), memory.nearMisses().stream())
              .anyMatch(r -> !r.review().equals(found.get(r.id())));
    }

    /** Takes what was decided in the browser. */
    private static void pending(Memory memory, Set<String> there, Map<String, Review> found) {
      memory
          .pending()
          .forEach(
              (id, pending) ->
                  found.put(
                      id,
                      there.contains(id)
                          ? pending.against(found.getOrDefault(id, Review.NONE))
                          : pending.review()));
    }

    private void locks() {
      for (String name : OutputFolder.EDITED) {
        // what LibreOffice and Excel put beside a file that they have open
        for (String lock : List.of(".~lock." + name + "#", "~$" + name)) {
          if (Files.exists(output.resolve(lock))) {
            remarks.add(
                output.resolve(name)
                    + ": seems to be open in a spreadsheet ("
                    + lock
                    + "); what is not saved yet was not read, close it and run again");
          }
        }
      }
    }

    private Memory memory() throws IOException {
      byte[] file = bytes(Memory.FILE);
      if (file.length == 0) {
        return Memory.none();
      }
      try {
        return Memory.parse(file);
      } catch (Sheet.Unreadable e) {
        untaken(Memory.FILE, file, e.getMessage() + "; decisions are taken from " + REPORT);
        return Memory.none();
      }
    }

    private void read(String name, byte[] file, ReviewReader reviews) {
      try {
        Sheet sheet = Sheet.read(file, reviews.identity(), memory.dialect(name));
        dialects.replace(name, sheet.dialect());
        List<Finding> findings = new ArrayList<>(sheet.findings());
        reviews.read(sheet, findings);
        if (!name.equals(KEPT)) {
          missing(sheet, reviews, findings);
        }
        tell(name, file, findings);
      } catch (Sheet.Unreadable e) {
        unreadable(name, file, e);
      }
    }

    /**
     * Takes what stands in the workbook.
     *
     * @param found gets for each row what counts
     * @param there gets the ids of the rows that it has
     */
    private void workbook(byte[] file, Map<String, Review> found, Set<String> there)
        throws IOException {
      ReviewReader ours = rows();
      ReviewReader misses = nearMisses();
      List<Finding> findings = new ArrayList<>();
      try {
        Workbook workbook = Workbook.read(file);
        read(workbook.contradictions(ours.identity()), ours, findings);
        found.putAll(either(REPORT).reviews(rows, ours, REPORT, findings));
        Sheet sheet = workbook.nearMisses(misses.identity());
        if (sheet != null && !memory.nearMisses().isEmpty()) {
          read(sheet, misses, findings);
          found.putAll(either(NEAR_MISSES).reviews(near, misses, NEAR_MISSES, findings));
        }
      } catch (Sheet.Unreadable e) {
        unreadable(WORKBOOK, file, e);
        return;
      }
      tell(WORKBOOK, file, findings);
      there.addAll(ours.order());
      there.addAll(misses.order());
      ours.strangers().forEach(rows.strangers()::putIfAbsent);
      additions.putAll(ours.additions());
    }

    private static void read(Sheet sheet, ReviewReader reviews, List<Finding> findings) {
      findings.addAll(sheet.findings());
      reviews.read(sheet, findings);
      missing(sheet, reviews, findings);
    }

    private EitherFile either(String table) throws IOException {
      Path other = output.resolve(table);
      boolean later =
          !Files.exists(other)
              || Files.getLastModifiedTime(output.resolve(WORKBOOK))
                      .compareTo(Files.getLastModifiedTime(other))
                  > 0;
      return new EitherFile(memory, later);
    }

    /** Says what was found in a file, and keeps it when there is something to look up. */
    private void tell(String name, byte[] file, List<Finding> findings) {
      remarks.addAll(Finding.words(output.resolve(name).toString(), findings));
      if (findings.stream().anyMatch(f -> f.kind() == Finding.Kind.UNTAKEN)) {
        partly = true;
        keep(name, file, "not all was taken; copy what is missing over by hand");
      } else if (findings.stream().anyMatch(f -> f.kind() == Finding.Kind.GUESSED)) {
        keep(name, file, "all was taken, partly by guessing");
      }
    }

    private void unreadable(String name, byte[] file, Sheet.Unreadable why) {
      untaken(
          name,
          file,
          why.getMessage() + "; the decisions of the last run stand, copy newer ones over by hand");
    }

    /** Rows that were deleted, filtered away or cut off; a row that was not taken is said apart. */
    private static void missing(Sheet sheet, ReviewReader reviews, List<Finding> findings) {
      long untaken = findings.stream().filter(f -> f.kind() == Finding.Kind.UNTAKEN).count();
      long missing = reviews.missing("");
      if (sheet.columns().isEmpty()) {
        findings.add(
            new Finding(0, "it is empty; the decisions of the last run stand", Finding.Kind.SAID));
      } else if (missing > untaken) {
        findings.add(
            new Finding(
                0,
                missing == 1
                    ? "1 row of the last report is missing; the decision on it stands"
                    : missing + " rows of the last report are missing; the decisions on them stand",
                Finding.Kind.SAID));
      }
    }

    private void untaken(String name, byte[] file, String why) {
      partly = true;
      keep(name, file, why);
    }

    private void keep(String name, byte[] file, String why) {
      String copy = OneProject.aside(name, "unread", file);
      copies.put(copy, file);
      remarks.add(output.resolve(name) + ": " + why + "; it is kept as " + output.resolve(copy));
    }

    private byte[] bytes(String name) throws IOException {
      Path file = output.resolve(name);
      return Files.isRegularFile(file) ? InputFile.read(file, InputFile.MOST_OWN) : NOTHING;
    }
  }
}
