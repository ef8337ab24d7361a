package sicetnon.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
  private static final String OLD = "old report";

  @TempDir Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Path report() {
    return folder.resolve(Previous.REPORT);
  }

  /** What a report and no list of near misses are told by. */
  private static String base(String report) {
    return OutputFolder.base(List.of(report.getBytes(StandardCharsets.UTF_8), new byte[0]));
  }

  /** What a run leaves that is killed right after its report was complete. */
  private void killed(String base) throws IOException {
    Path written = Files.createDirectories(folder.resolve(".sicetnon/written"));
    Files.writeString(written.resolve(Previous.REPORT), "new report");
    Files.writeString(written.resolve("claims.csv"), "new claims");
    Files.writeString(written.resolve(".base"), base(base));
    Files.writeString(written.resolve(".deleted"), "gone.csv");
    Files.writeString(folder.resolve("gone.csv"), "x");
  }

  @Test
  void aSecondRunFindsTheFolderBusy() throws Exception {
    try (OutputFolder first = OutputFolder.open(folder, "test", Duration.ZERO)) {
      assertEquals(folder, first.path());
      assertThrows(OutputFolder.Busy.class, () -> OutputFolder.open(folder, "test", Duration.ZERO));
    }
    OutputFolder.open(folder, "test", Duration.ZERO).close();
  }

  @Test
  void replacesAllFilesOrNone() throws Exception {
    Files.writeString(report(), OLD);
    try (OutputFolder output = OutputFolder.open(folder, "test", Duration.ZERO)) {
      Map<String, Content> files =
          Content.of(Map.of(Previous.REPORT, bytes("new"), "a.csv", bytes("a")));
      assertFalse(
          output.replace(files, List.of(), base("another")), "the report was saved meanwhile");
      assertEquals(OLD, Files.readString(report()));
      assertFalse(Files.exists(folder.resolve("a.csv")));
      assertTrue(output.replace(files, List.of(), base(OLD)));
      assertEquals("new", Files.readString(report()));
      assertEquals("a", Files.readString(folder.resolve("a.csv")));
    }
  }

  @Test
  void aReportThatWasCompleteBeforeTheKillIsPutInPlace() throws Exception {
    Files.writeString(report(), OLD);
    killed(OLD);
    OutputFolder.open(folder, "test", Duration.ZERO).close();
    assertEquals("new report", Files.readString(report()));
    assertEquals("new claims", Files.readString(folder.resolve("claims.csv")));
    assertFalse(Files.exists(folder.resolve("gone.csv")));
    assertFalse(Files.exists(folder.resolve(".sicetnon/written")));
  }

  @Test
  void aReportThatWasReviewedAfterTheKillStays() throws Exception {
    Files.writeString(report(), OLD + " with decisions");
    killed(OLD);
    OutputFolder.open(folder, "test", Duration.ZERO).close();
    assertEquals(OLD + " with decisions", Files.readString(report()));
    assertEquals("new claims", Files.readString(folder.resolve("claims.csv")));
  }

  @Test
  void aReportThatWasHalfWrittenAtTheKillIsForgotten() throws Exception {
    Files.writeString(report(), OLD);
    Path writing = Files.createDirectories(folder.resolve(".sicetnon/writing"));
    Files.writeString(writing.resolve(Previous.REPORT), "hal");
    OutputFolder.open(folder, "test", Duration.ZERO).close();
    assertEquals(OLD, Files.readString(report()));
    assertFalse(Files.exists(writing));
  }
}
