package sicetnon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
  @TempDir Path folder;

  private Said doctor(String... more) {
    String[] line = new String[more.length + 3];
    line[0] = "doctor";
    line[1] = "-o";
    line[2] = folder.resolve("report").toString();
    System.arraycopy(more, 0, line, 3, more.length);
    return Said.sicetnon(line);
  }

  @Test
  void looksAtAllThatARunNeeds() {
    Said said = doctor();
    assertEquals(
        List.of(
            "Program",
            "Java",
            "Memory",
            "Processors",
            "Locale",
            "Terminal",
            "Pack",
            "Models",
            "Reports",
            "Temporary"),
        said.out().lines().map(l -> l.substring(0, l.indexOf(' '))).toList());
    assertTrue(said.out().contains("Models     ok   loaded; a sentence was read\n"), said.out());
    assertTrue(
        said.out().contains("Reports    ok   " + folder.resolve("report") + " can be made\n"),
        said.out());
    assertTrue(Files.notExists(folder.resolve("report")));
    assertEquals(said.out().contains("BAD") ? 2 : 0, said.code(), said.out());
  }

  @Test
  void saysWhatToDo() throws IOException {
    Files.writeString(folder.resolve("report"), "a file");
    Files.writeString(folder.resolve("mine.yaml"), "rolls: []\n");
    Said said = doctor("--pack", folder.toString());
    assertEquals(2, said.code());
    assertTrue(
        said.out().contains("Pack       BAD  " + folder.resolve("mine.yaml") + ":1:"), said.out());
    assertTrue(
        said.out().contains("report is no folder that can be written; name another"), said.out());
    assertEquals(
        "give Java 512 at least: java -Xmx1g -jar ...", DoctorCommand.memory(100, 0).remedy());
    assertEquals("", DoctorCommand.memory(600, 8000).remedy());
    assertTrue(DoctorCommand.locale("US-ASCII").remedy().contains("LC_ALL=C.UTF-8"));
    assertEquals("", DoctorCommand.locale("UTF-8").remedy());
  }
}
