package sicetnon.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastRunTest {
  @TempDir Path folder;
  private OutputFolder output;
  private LastRun last;

  @BeforeEach
  void aRun() throws Exception {
    Files.writeString(folder.resolve("notes.txt"), "mine");
    output = OutputFolder.open(folder, "test", Duration.ZERO);
    output.replace(
        Content.of(
            Map.of(
                "a.csv", "a".getBytes(StandardCharsets.UTF_8),
                "extracted/b.txt", "b".getBytes(StandardCharsets.UTF_8))),
        List.of());
    last =
        new LastRun(
            "inputs",
            output.written(),
            output.others(output.written().keySet()),
            1,
            "Zürich\n",
            "no\n");
    last.keep(output);
  }

  @AfterEach
  void close() throws IOException {
    output.close();
  }

  @Test
  void isReadAsItWasKept() throws IOException {
    assertTrue(LastRun.isIn(folder));
    assertEquals(Optional.of(last), LastRun.of(output.path()));
    assertEquals(Set.of("a.csv", "extracted/b.txt"), last.files().keySet());
    assertEquals(Set.of("notes.txt"), last.others());
    assertTrue(last.stands(output));
  }

  @Test
  void whereAnyByteIsDamagedThereIsNone() throws IOException {
    Path file = folder.resolve(".sicetnon/last-run");
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i]++;
      Files.write(file, damaged);
      assertEquals(Optional.empty(), LastRun.of(output.path()), "byte " + i);
      Files.write(file, Arrays.copyOf(whole, i));
      assertEquals(Optional.empty(), LastRun.of(output.path()), "cut at " + i);
    }
  }

  @Test
  void doesNotStandWhereAFileIsAnother() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "b");
    assertFalse(last.stands(output));
    Files.delete(folder.resolve("a.csv"));
    assertFalse(last.stands(output));
    Files.writeString(folder.resolve("a.csv"), "a");
    assertTrue(last.stands(output));
    Files.writeString(folder.resolve("extracted/c.txt"), "c");
    assertFalse(last.stands(output));
  }

  /** A decision that is saved right after the reports were put in place is news to the next run. */
  @Test
  void knowsWhatWasWrittenAndNotWhatStandsThere() throws IOException {
    Files.writeString(folder.resolve("a.csv"), "decided");
    assertEquals(last.files(), output.written());
    assertFalse(last.stands(output));
  }

  @Test
  void standsWhateverIsInFilesOfOthers() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "mine, too");
    assertTrue(last.stands(output));
    Files.writeString(folder.resolve("~$a.csv"), "");
    assertFalse(last.stands(output));
  }
}
