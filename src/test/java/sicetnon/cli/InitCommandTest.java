package sicetnon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static sicetnon.cli.Said.sicetnon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {
  @TempDir Path folder;

  @Test
  void theExampleHasTheContradictionsThatItPromises() throws IOException {
    Path made = folder.resolve("made");
    Said init = sicetnon("init", made.toString());
    assertEquals(0, init.code(), init.toString());
    assertTrue(init.out().contains("Next    sicetnon run --config "), init.out());
    Path report = folder.resolve("report");
    Said run = sicetnon("run", made.resolve("articles").toString(), "-o", report.toString());
    assertEquals(0, run.code(), run.toString());
    assertEquals("", run.err());
    try (CSVParser rows =
        CSVParser.parse(
            Files.readString(report.resolve("contradictions.csv")).substring(1),
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      assertEquals(
          List.of(
              "Who does the stage manager report to?",
              "Who sets the rehearsal schedule?",
              "What does the stage manager earn a year?"),
          rows.stream().map(r -> r.get("question")).toList());
    }
  }

  @Test
  void theSettingsAreTold() throws IOException {
    sicetnon("init", folder.toString());
    assertEquals(
        List.of(
            "input: articles",
            "output: report",
            "# pack: pack",
            "# readings: readings",
            "# threads: 2",
            "# include: \"*.md\"",
            "# exclude: [drafts/, \"*.old.*\"]",
            "# fail-on: new",
            "# format: summary"),
        Files.readString(folder.resolve("sicetnon.yaml"))
            .lines()
            .filter(Pattern.compile("(# )?[a-z-]+: \\S+( \\S+)?").asMatchPredicate())
            .toList());
  }

  @Test
  void aFolderThatIsNotEmptyIsLeftAsItIs() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.txt"), "x");
    Said said = sicetnon("init", folder.toString());
    assertEquals(
        "sicetnon: "
            + folder
            + ": is not empty and is left as it is; name a folder that is new or empty\n",
        said.err());
    assertEquals(2, said.code());
    said = sicetnon("init", file.toString());
    assertEquals(
        "sicetnon: " + file + ": is a file; name a folder that is new or empty\n", said.err());
    assertEquals(2, said.code());
    assertEquals("x", Files.readString(file));
  }
}
