package sicetnon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import sicetnon.Shell;

/** Readers are asked by real commands; nothing that was answered is lost or asked for again. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(300)
class AskCommandTest {
  @TempDir Path folder;
  private Path articles;
  private Path ask;
  private Path reading;

  /** Three articles that meet in three prompts. */
  @BeforeEach
  void articles() throws IOException {
    articles = Files.createDirectory(folder.resolve("articles"));
    ask = folder.resolve("ask");
    reading = articles.resolve("readings/model a.json");
    for (String name : List.of("a", "b", "c")) {
      Files.writeString(
          articles.resolve(name + ".md"), ("The lead of " + name + " plans.\n\n").repeat(290));
    }
  }

  private Said ask(String... more) {
    List<String> line =
        new ArrayList<>(
            List.of("ask", articles.toString(), "-o", ask.toString(), "--size", "20000"));
    line.addAll(List.of(more));
    return Said.sicetnon(line.toArray(new String[0]));
  }

  private Said take(String... more) {
    List<String> line = new ArrayList<>(List.of("take"));
    line.addAll(List.of(more));
    line.addAll(List.of("--articles", articles.toString()));
    return Said.sicetnon(line.toArray(new String[0]));
  }

  /** A reader that counts its starts and answers with an entry of the articles in its prompt. */
  private String script(String... lines) throws IOException {
    Path script = folder.resolve("reader.sh");
    List<String> all = new ArrayList<>();
    all.add("cat > '" + folder + "/in.'$$");
    all.add("names=$(sed -n 's/^<<<BEGIN .*>>> //p' '" + folder + "/in.'$$ | tail -n 2)");
    all.add("a=$(echo \"$names\" | head -n 1); b=$(echo \"$names\" | tail -n 1)");
    all.add("echo \"$a $b\" >> '" + folder + "/starts'");
    all.addAll(List.of(lines));
    all.add(
        "printf '[{\"question\":\"Who plans in %s and %s?\",\"source_a\":\"%s\",\"quote_a\":\"x\","
            + "\"source_b\":\"%s\",\"quote_b\":\"y\"}]' $a $b $a $b");
    Files.write(script, all);
    return "sh '" + script + "'";
  }

  private long starts() throws IOException {
    Path file = folder.resolve("starts");
    return Files.exists(file) ? Files.readAllLines(file).size() : 0;
  }

  private SortedMap<String, String> files(Path of) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(of)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(of.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  private static long count(SortedMap<String, String> files, String ending) {
    return files.keySet().stream()
        .filter(n -> n.startsWith("answers") && n.endsWith(ending))
        .count();
  }

  /** Looks at names alone: files come and go. */
  private boolean answered() {
    String[] names = ask.resolve("answers").toFile().list((f, name) -> name.endsWith(".txt"));
    return names != null && names.length > 0;
  }

  @Test
  void promptsAreWrittenAndStaleOnesRemoved() throws IOException {
    Said said = ask();
    assertEquals(0, said.code(), said.toString());
    assertTrue(said.out().contains("Prompts   3: "), said.out());
    assertTrue(said.out().contains("Nothing was sent."), said.out());
    SortedMap<String, String> first = files(ask);
    assertEquals(
        List.of(".lock", "manifest.json", "prompt-001.txt", "prompt-002.txt", "prompt-003.txt"),
        List.copyOf(first.keySet()));
    assertFalse(first.get("manifest.json").contains(folder.toString()));
    assertEquals(0, ask().code());
    assertEquals(first, files(ask));
    Files.writeString(ask.resolve("mine.txt"), "kept");
    Files.delete(articles.resolve("c.md"));
    assertEquals(0, ask().code());
    assertEquals(
        List.of(".lock", "manifest.json", "mine.txt", "prompt-001.txt"),
        List.copyOf(files(ask).keySet()));
  }

  @Test
  void whatTheProgramDidNotWriteIsLeftAlone() throws IOException {
    Files.createDirectory(ask);
    Files.writeString(ask.resolve("letter.txt"), "mine");
    Said said = ask();
    assertEquals(2, said.code());
    assertTrue(said.err().contains("holds letter.txt and other things than prompts"), said.err());
    assertEquals(List.of("letter.txt"), List.copyOf(files(ask).keySet()));
    Files.writeString(
        ask.resolve("manifest.json"),
        "{\"format\":1,\"prompts\":[{\"file\":\"letter.txt\"},{\"file\":\"../articles/a.md\"}]}");
    assertEquals(0, ask().code());
    assertEquals("mine", Files.readString(ask.resolve("letter.txt")));
    assertTrue(Files.exists(articles.resolve("a.md")));
    Said among = Said.sicetnon("ask", articles.toString(), "-o", articles.resolve("x").toString());
    assertTrue(among.err().contains("lies among the articles"), among.err());
    assertFalse(Files.exists(articles.resolve("x")));
  }

  @Test
  void aSecondTimeStartsNothingAndGivesTheSameBytes() throws IOException {
    String command = script();
    Said said = ask("--command", command, "--by", "model a");
    assertEquals(0, said.code(), said.toString());
    assertTrue(said.out().contains("Answers   3 new, 0 kept, 0 failed"), said.out());
    assertEquals(3, starts());
    SortedMap<String, String> first = files(ask);
    String taken = Files.readString(reading);
    assertEquals(3, count(first, ".txt"));
    assertTrue(taken.contains("Who plans in a.md and b.md?"), taken);

    said = ask("--command", command, "--by", "model a");
    assertEquals(0, said.code(), said.toString());
    assertTrue(said.out().contains("Answers   0 new, 3 kept, 0 failed"), said.out());
    assertEquals(3, starts());
    assertEquals(first, files(ask));
    assertEquals(taken, Files.readString(reading));
  }

  @Test
  void onlyWhatChangedIsAskedAgain() throws IOException {
    String command = script();
    assertEquals(0, ask("--command", command, "--by", "model a").code());
    Files.writeString(articles.resolve("c.md"), "The lead of c rests.\n\n".repeat(290));
    Said said = ask("--command", command, "--by", "model a");
    assertEquals(0, said.code(), said.toString());
    assertTrue(said.out().contains("Answers   2 new, 1 kept, 0 failed"), said.out());
    assertEquals(5, starts());
    assertEquals(0, take(ask.toString(), "--by", "b").code());
    assertTrue(ask("--command", command + " ").out().contains("3 new"));
    assertTrue(take(ask.toString(), "--by", "c").err().contains("holds answers of 2 commands"));
  }

  @Test
  void failuresAreSaidAndTriedAgainAndCostNoOther() throws IOException {
    String command =
        script(
            "if [ \"$a $b\" = 'a.md c.md' ] && [ ! -e '" + folder + "/well' ]; then",
            "  echo 'I saw nothing.'; echo 'no such model' >&2; exit 3",
            "fi");
    Said said = ask("--command", command, "--by", "model a", "--retries", "2");
    assertEquals(2, said.code(), said.toString());
    assertTrue(said.out().contains("Answers   2 new, 0 kept, 1 failed"), said.out());
    assertTrue(
        said.err().contains("prompt-002.txt: the command ended with exit code 3"), said.err());
    assertTrue(said.err().contains("\n  no such model"), said.err());
    assertEquals(5, starts());
    SortedMap<String, String> files = files(ask);
    assertEquals(2, count(files, ".txt"));
    assertEquals(1, count(files, ".failed"));
    assertTrue(
        files.values().stream()
            .anyMatch(
                f ->
                    f.equals(
                        "The command ended with exit code 3.\nno such model\n\nI saw nothing.\n")));
    assertTrue(Files.readString(reading).contains("b.md and c.md?"));

    Files.createFile(folder.resolve("well"));
    said = ask("--command", command, "--by", "model a");
    assertEquals(0, said.code(), said.toString());
    assertTrue(said.out().contains("Answers   1 new, 2 kept, 0 failed"), said.out());
    assertEquals(6, starts());
    assertEquals(0, count(files(ask), ".failed"));
    assertTrue(Files.readString(reading).contains("a.md and c.md?"));
  }

  @Test
  void whatIsNoAnswerIsAskedForAgain() throws IOException {
    String command =
        script(
            "if [ ! -e '" + folder + "/seen '$a$b ]; then",
            "  touch '" + folder + "/seen '$a$b; echo 'Let me think about it.'; exit 0",
            "fi");
    Said said = ask("--command", command);
    assertEquals(0, said.code(), said.toString());
    assertEquals(6, starts());
    Said never = ask("--command", "cat >/dev/null; echo sorry");
    assertEquals(2, never.code());
    assertTrue(never.err().contains("gave no answer: neither an entry nor an empty list"));
    assertEquals(3, count(files(ask), ".failed"));
  }

  @Test
  void aCommandThatDoesNotEndIsEndedWithAllThatItStarted() throws Exception {
    String command =
        "echo $$ >> '"
            + folder
            + "/pids'; (sh -c 'echo $$ >> \""
            + folder
            + "/pids\"; sleep 1000; true'; true) ; echo '[]'";
    Said said = ask("--command", command, "--timeout", "1", "--retries", "0");
    assertEquals(2, said.code(), said.toString());
    assertTrue(said.err().contains("the command took longer than 1 seconds"), said.err());
    List<String> pids = Files.readAllLines(folder.resolve("pids"));
    assertEquals(6, pids.size());
    for (String pid : pids) {
      ProcessHandle handle = ProcessHandle.of(Long.parseLong(pid)).orElse(null);
      if (handle != null) {
        handle.onExit().get(60, TimeUnit.SECONDS);
      }
    }
  }

  @Test
  void aCommandThatPrintsWithoutEndIsEnded() throws IOException {
    Said said = ask("--command", "yes", "--retries", "0");
    assertEquals(2, said.code());
    assertTrue(said.err().contains("the command printed more than 16 MiB"), said.err());
    for (String text : files(ask).values()) {
      assertTrue(text.length() < 17 << 20);
    }
  }

  @Test
  void aRunThatIsKilledGoesOnWhereItWas() throws Exception {
    // the first prompt is answered, the others wait for ever
    String command =
        script(
            "if [ \"$a $b\" != 'a.md b.md' ] && [ ! -e '" + folder + "/well' ]; then",
            "  echo '[' ; touch '" + folder + "/waits'; sleep 1000",
            "fi");
    String[] line = {
      "ask", articles.toString(), "-o", ask.toString(), "--size", "20000", "--command", command
    };
    List<ProcessHandle> left = new ArrayList<>();
    for (boolean hard : List.of(false, true)) {
      Files.deleteIfExists(folder.resolve("waits"));
      Process process = Shell.sicetnon(Map.of(), line);
      while (!Files.exists(folder.resolve("waits")) || !answered()) {
        assertTrue(process.isAlive(), "ended by itself");
        Thread.sleep(20);
      }
      if (hard) {
        left.addAll(process.descendants().toList());
        process.destroyForcibly();
      } else {
        new ProcessBuilder("kill", "-TERM", Long.toString(process.pid())).start().waitFor();
      }
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
      assertEquals(1, count(files(ask), ".txt"));
    }
    Files.createFile(folder.resolve("well"));
    // what a killed run has started is still at work, and disturbs none
    Said said = ask("--command", command, "--by", "model a");
    left.forEach(ProcessHandle::destroyForcibly);
    assertEquals(0, said.code(), said.toString());
    assertTrue(said.out().contains("Answers   2 new, 1 kept, 0 failed"), said.out());
    assertEquals(
        1,
        Files.readAllLines(folder.resolve("starts")).stream().filter("a.md b.md"::equals).count());
    assertEquals(3, count(files(ask), ""));
    assertEquals(3, Files.readString(reading).split("\"question\"", -1).length - 1);
  }

  @Test
  void twoAtOnceInOneFolderDoNotMix() throws Exception {
    Path go = folder.resolve("go");
    String command = script("while [ ! -e '" + go + "' ]; do sleep 0.1; done");
    Process process =
        Shell.sicetnon(
            Map.of(),
            "ask",
            articles.toString(),
            "-o",
            ask.toString(),
            "--size",
            "20000",
            "--command",
            command);
    while (starts() == 0) {
      Thread.sleep(20);
    }
    Said said = ask();
    assertEquals(2, said.code());
    assertTrue(said.err().contains("another process is at work here"), said.err());
    Files.createFile(go);
    process.getInputStream().readAllBytes();
    assertEquals(0, process.waitFor());
  }

  @Test
  void anothersReadingIsNotReplacedUnasked() throws IOException {
    Files.createDirectories(reading.getParent());
    Files.writeString(reading, "{\"by\":\"model a\",\"entries\":[]}");
    Said said = ask("--command", script(), "--by", "model a");
    assertEquals(2, said.code());
    assertTrue(said.err().contains("another reading is there"), said.err());
    assertEquals("{\"by\":\"model a\",\"entries\":[]}", Files.readString(reading));
    assertEquals(2, take(ask.toString(), "--by", "model a").code());
    assertEquals(0, take(ask.toString(), "--by", "model a", "--replace").code());
    String taken = Files.readString(reading);
    assertEquals(0, take(ask.toString(), "--by", "model a").code());
    assertEquals(taken, Files.readString(reading));
  }

  @Test
  void takeSaysWhatItTookMendedAndRefused() throws IOException {
    Path one = folder.resolve("one.txt");
    Files.writeString(
        one,
        """
        Here:
        ```json
        [{"question":"q","source_a":"A.md","quote_a":"says "no", x","source_b":"b.md","quote_b":"y"},
         {"question":"half","positions":[{"quote":"x"}]},
         {"question":"r","source_a":"nowhere.md","quote_a":"x","source_b":"b.md","quote_b":"y"},
        ]
        ```
        """);
    Said said = take(one.toString(), "--by", "Ann");
    assertEquals(2, said.code());
    assertEquals(
        one
            + "  2 taken; mended: Markdown fences (2), lines of text around (1), unescaped"
            + " quotation marks (2), names of articles (1)\n"
            + "Written  "
            + articles.resolve("readings/Ann.json")
            + ": 2 entries by Ann\n",
        said.out());
    assertTrue(said.err().contains(one + ":4: not taken: one position only; an entry"), said.err());
    assertTrue(
        said.err().contains(one + ":5: \"nowhere.md\" is the name of no article"), said.err());
    Files.writeString(one, "[]");
    assertEquals(0, take(one.toString(), "--by", "Eve").code());
    Files.writeString(one, "Nothing.");
    said = take(one.toString(), "--by", "Zoe");
    assertEquals(2, said.code());
    assertFalse(Files.exists(articles.resolve("readings/Zoe.json")));
    for (String name : List.of("program", "By Hand", "../x", ".x", "", "a/b", "x.", " x")) {
      assertEquals(2, take(one.toString(), "--by", name).code());
    }
  }

  /** The whole way: an invented quotation is taken as given, and the run refuses it. */
  @Test
  void aRunTakesWhatWasAnswered() throws IOException {
    Path small = Files.createDirectory(folder.resolve("small"));
    Files.writeString(small.resolve("a.md"), "The verger owns the bells.\n");
    Files.writeString(small.resolve("b.md"), "The sexton owns the bells.\n");
    Path answer = folder.resolve("answer.txt");
    String entry =
        "{\"question\":\"%s\",\"source_a\":\"a\",\"quote_a\":\"%s\",\"source_b\":\"b.md\",\"quote_b\":\"The"
            + " sexton owns the bells\"}";
    Files.write(
        answer,
        ("Sure!\n"
                + entry.formatted("Who owns the bells?", "The verger owns the bells")
                + "\n"
                + entry.formatted("Who rings?", "The verger rings them all"))
            .getBytes(StandardCharsets.UTF_8));
    Said taken =
        Said.sicetnon("take", answer.toString(), "--by", "Ann", "--articles", small.toString());
    assertEquals(0, taken.code(), taken.toString());
    Path output = folder.resolve("reports");
    Said run = Said.sicetnon("run", small.toString(), "-o", output.toString());
    assertTrue(run.err().contains("readings/Ann.json"), run.toString());
    assertTrue(
        Files.readString(output.resolve("readings-rejected.csv"))
            .contains("The verger rings them all"));
    assertTrue(
        Files.readString(output.resolve("contradictions.csv")).contains("Who owns the bells?"));
  }
}
