package sicetnon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sicetnon.Shell;
import sicetnon.Spreadsheet;

/**
 * Files that are no files, and names that are none: the run ends, lists each with its reason and
 * finds what the good articles say. A test that hangs is stopped, which is no measure of time.
 */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileFilesTest {
  private static final String TITLE = "Nurse vs Midwife: The Difference\n\n";

  @TempDir Path folder;
  private Path articles;
  private Path output;
  private String out;
  private String err;

  @BeforeEach
  void goodPair() throws IOException {
    articles = Files.createDirectory(folder.resolve("articles"));
    output = folder.resolve("output");
    Files.writeString(articles.resolve("one.txt"), TITLE + "The nurse sets the budget.\n");
    Files.writeString(articles.resolve("two.txt"), TITLE + "The midwife controls the budget.\n");
  }

  private int sicetnon(String... args) {
    ByteArrayOutputStream o = new ByteArrayOutputStream();
    ByteArrayOutputStream e = new ByteArrayOutputStream();
    int code =
        Main.run(
            args,
            new PrintStream(o, true, StandardCharsets.UTF_8),
            new PrintStream(e, true, StandardCharsets.UTF_8));
    out = o.toString(StandardCharsets.UTF_8);
    err = e.toString(StandardCharsets.UTF_8);
    return code;
  }

  private int run() {
    return sicetnon("run", articles.toString(), "-o", output.toString());
  }

  private String table() throws IOException {
    assertTrue(out.contains("HIGH  Who controls the budget?"), out);
    return Spreadsheet.open(output.resolve("sources.csv")).rows().stream()
        .map(r -> r.get("source") + " " + r.get("status") + " " + r.get("reason"))
        .map(String::strip)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void whatIsNoFileIsListedAndNotRead() throws Exception {
    Files.createDirectory(folder.resolve("outside"));
    Files.writeString(folder.resolve("outside/three.txt"), TITLE + "Midwives write code.\n");
    Shell.run(
        articles,
        """
        mkfifo fifo.md .pipe origins
        ln -s fifo.md link-to-fifo.md
        ln -s /dev/zero zero.txt
        ln -s /dev/null null.txt
        ln -s /dev/full full.md
        ln -s . loop
        ln -s .. up
        ln -s ../outside outside.md
        ln -s ../outside/three.txt three.txt
        ln -s one.txt same.txt
        ln -s nowhere broken.md
        ln -s nowhere .#lock.md
        ln -s self.md self.md
        ln -s pong.md ping.md
        ln -s ping.md pong.md
        mkdir folder.md
        """);
    assertEquals(2, run(), err);
    String device = " skipped symbolic link to a device, which is no article; remove it\n";
    String link =
        " skipped symbolic link to a folder, which is not followed; copy the folder here to have it"
            + " read\n";
    String broken = " failed broken symbolic link; remove it or mend its target\n";
    String pipe = "a named pipe, which is no article; remove it\n";
    assertEquals(
        ".#lock.md skipped hidden file; rename it to have it read\n"
            + ".pipe skipped hidden file; rename it to have it read\n"
            + ("broken.md" + broken)
            + ("fifo.md skipped " + pipe)
            + ("full.md" + device)
            + ("link-to-fifo.md skipped symbolic link to " + pipe)
            + ("loop" + link)
            + ("null.txt" + device)
            + "one.txt read\n"
            + ("origins skipped " + pipe)
            + ("outside.md" + link)
            + ("ping.md" + broken)
            + ("pong.md" + broken)
            + "same.txt read\n"
            + ("self.md" + broken)
            + "three.txt read\n"
            + "two.txt read\n"
            + ("up" + link)
            + "zero.txt skipped symbolic link to a device, which is no article; remove it",
        table());
  }

  @Test
  void aFolderMayItselfBeNamedByALink() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), articles);
    assertEquals(0, sicetnon("run", link.toString(), "-o", output.toString()), err);
    assertEquals("one.txt read\ntwo.txt read", table());
  }

  /** Made by a process, since no name that the locale cannot write can be given to Java. */
  @Test
  void namesOfAnyBytesAreToldApart() throws Exception {
    Shell.run(
        articles,
        """
        p() { printf 'Nurse vs Midwife\\n\\nThe %s owns the roadmap.\\n' "$2" > "$(printf "$1")"; }
        mkdir a
        p 'a/b.md' nurse
        p 'a\\134b.md' midwife
        p 'bad\\377.md' nurse
        p 'bad\\376.md' midwife
        p 'a\\nb.md' nurse
        p 'a\\r\\nb.md' nurse
        p 'a\\033[31mb.md' nurse
        p '\\342\\200\\256fdp.md' nurse
        p '\\342\\200\\213.md' nurse
        p '\\303\\274 \\346\\274\\242 \\360\\237\\215\\263.md' nurse
        p 'u\\314\\210.md' nurse
        p 'x\\n.xyz' nurse
        p ' lead.md' nurse
        p 'x.md ' nurse
        p '%%41 #?.TXT' nurse
        """);
    assertEquals(0, run(), err);
    assertEquals(
        """
        lead.md read
        %41 #?.TXT read
        \\u200B.md read
        \\u202Efdp.md read
        a/b.md read
        a\\\\b.md read
        a\\nb.md read
        a\\r\\nb.md read
        a\\u001B[31mb.md read
        bad\\xFE.md read
        bad\\xFF.md read
        one.txt read
        two.txt read
        u\u0308.md read
        x.md  skipped unknown kind of file; save it as .txt, .md, .html, .docx or .pdf
        x\\n.xyz skipped unknown kind of file; save it as .txt, .md, .html, .docx or .pdf
        \u00FC \u6F22 \uD83C\uDF73.md read""",
        table());
    Map<String, String> quotes = new TreeMap<>();
    Spreadsheet.open(output.resolve("claims.csv"))
        .rows()
        .forEach(r -> quotes.put(r.get("source"), r.get("quote")));
    assertEquals("The nurse owns the roadmap", quotes.get("a/b.md"));
    assertEquals("The midwife owns the roadmap", quotes.get("a\\\\b.md"));
    assertEquals("The nurse owns the roadmap", quotes.get("bad\\xFF.md"));
    assertEquals("The midwife owns the roadmap", quotes.get("bad\\xFE.md"));
    quiet();
    Files.writeString(articles.resolve("origins.yaml"), "a\\\\b.md: X\n\"a/b.md\": X\n");
    assertEquals(0, run(), err);
    assertTrue(
        Files.readString(output.resolve("sources.csv")).contains("X (said in origins.yaml)"));
  }

  /** What a terminal got has no control character but the ends of the program's own lines. */
  private void quiet() {
    for (String said : List.of(out, err)) {
      assertTrue(
          said.codePoints()
              .noneMatch(
                  c ->
                      (c != '\n' && Character.isISOControl(c))
                          || (c >= 0x2028 && c <= 0x202E)
                          || (c >= 0x2066 && c <= 0x2069)),
          said);
    }
  }

  @Test
  void whatCannotBeReadIsNamedOnOneLine() throws Exception {
    Shell.run(articles, "printf '\\377' > \"$(printf 'e\\nvil\\033.md')\"");
    assertEquals(2, run());
    assertEquals(
        articles + "/e\\nvil\\u001B.md:1: byte 0xFF is not UTF-8; save the file as UTF-8\n", err);
    quiet();
  }

  @Test
  void noTextSteersTheTerminal() throws IOException {
    String evil = "\u001B[31m\u009B2J\u202E\u2066";
    Files.writeString(
        articles.resolve("one.txt"), TITLE + "The nurse sets the " + evil + " budget.\n");
    Files.writeString(
        articles.resolve("two.txt"), TITLE + "The midwife sets the " + evil + " budget.\n");
    assertEquals(0, run(), err);
    quiet();
    String id = Spreadsheet.open(output.resolve("items.csv")).rows().get(0).get("item_id");
    assertEquals(0, sicetnon("explain", id, "-o", output.toString()), err);
    assertTrue(out.contains("\\u001B[31m\\u009B2J\\u202E\\u2066"), out);
    quiet();
    for (String[] args :
        List.of(
            new String[] {"explain", evil + "\n", "-o", output.toString()},
            new String[] {"run", folder + "/" + evil + "\nsicetnon: all is well"},
            new String[] {"run", "--" + evil},
            new String[] {"run", ".", "--threads", "\n" + evil},
            new String[] {evil + "\r"},
            new String[] {"check-pack", folder + "/" + evil})) {
      assertEquals(2, sicetnon(args));
      assertTrue(err.contains("\\u001B[31m"), err);
      assertFalse(err.contains("\nsicetnon: all is well"), err);
      quiet();
    }
  }

  @Test
  void foldersInFoldersAreReadAndThoseWithoutPermissionAreNamed() throws Exception {
    Shell.run(
        articles,
        """
        mkdir nodir .locked nolist noperm.md.d
        echo 'The nurse writes code.' > nodir/x.md
        echo 'The nurse writes code.' > noperm.md
        i=0; d=d
        while [ $i -lt 100 ]; do d=$d/d; i=$((i + 1)); done
        mkdir -p $d "$(printf 'e\\nvil/sub.md')"
        echo 'The nurse writes code.' > $d/deep.md
        echo 'The nurse writes code.' > "$(printf 'e\\nvil/sub.md/x.md')"
        chmod 0 nodir .locked noperm.md
        """);
    boolean bites = !Files.isReadable(articles.resolve("noperm.md"));
    try {
      int code = run();
      String table = table();
      assertTrue(table.contains("d/d/d/deep.md read"), table);
      assertTrue(table.contains("e\\nvil/sub.md/x.md read"), table);
      Assumptions.assumeTrue(bites, "this user may read everything; the rest is skipped");
      assertEquals(2, code);
      String why = " failed no permission to read; change its mode or run as its owner";
      assertTrue(table.contains("noperm.md" + why), table);
      assertTrue(table.contains("nodir/" + why), table);
      assertTrue(table.contains(".locked/ skipped hidden folder; rename it to have it"), table);
    } finally {
      Shell.run(articles, "chmod 700 nodir .locked noperm.md");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"origins.yaml", "pack", "key", "table", "A.csv", "report.json"})
  void noOtherInputHoldsOrFillsTheProgram(String what) throws Exception {
    Shell.run(folder, "mkdir pipe device\nmkfifo pipe/x.yaml\nln -s /dev/zero device/x.yaml\n");
    for (String kind : List.of("pipe", "device")) {
      String file = folder.resolve(kind).resolve("x.yaml").toString();
      int code =
          switch (what) {
            case "origins.yaml" -> {
              Shell.run(articles, "rm -f origins.yaml\nln -s ../" + kind + "/x.yaml origins.yaml");
              yield run();
            }
            case "pack" -> sicetnon("check-pack", folder.resolve(kind).toString());
            case "key" -> sicetnon("evaluate", file);
            case "table" -> sicetnon("fuse", file, "-o", output.toString());
            case "A.csv" -> sicetnon("merge-reviews", file, file);
            default -> {
              Files.createDirectories(output);
              Shell.run(output, "rm -f report.json\nln -s ../" + kind + "/x.yaml report.json");
              yield sicetnon("explain", "d0123456789", "-o", output.toString());
            }
          };
      assertEquals(2, code, err);
      String words = kind.equals("pipe") ? "a named pipe" : "a device";
      assertTrue(
          err.contains(
              ": cannot be read (" + words + " and no file; save what is to be read as a file)"),
          err);
      assertEquals(1, err.lines().count(), err);
    }
  }

  @Test
  void reportsThatArePipesAreWrittenAnew() throws Exception {
    Files.createDirectories(output.resolve(".sicetnon/cache"));
    Shell.run(
        output,
        """
        mkfifo contradictions.csv reviews.json changes.md .sicetnon/cache/made-by
        ln -s /dev/zero contradictions.kept.csv
        """);
    assertEquals(0, run(), err);
    assertTrue(Files.isRegularFile(output.resolve("contradictions.csv")));
    assertEquals(0, run(), err);
  }

  @Test
  void aLocaleChangesNoByte() throws Exception {
    Shell.run(
        articles,
        """
        p() { printf 'Nurse vs Midwife\\n\\nThe %s owns the roadmap.\\n' "$2" > "$(printf "$1")"; }
        mkdir "$(printf 'B\\303\\274cher')" "$(printf '\\377')"
        p 'B\\303\\274cher/\\303\\234ber.md' nurse
        p 'B\\303\\274cher/Stra\\303\\237e.xyz' nurse
        p '\\346\\274\\242\\345\\255\\227.md' midwife
        p '\\360\\237\\221\\251\\342\\200\\215\\360\\237\\215\\263.md' nurse
        p '\\377/\\376.md' midwife
        p '\\377/\\342\\200.md' nurse
        """);
    Map<String, Map<String, String>> all = new TreeMap<>();
    for (String locale : List.of("POSIX", "C.UTF-8")) {
      Path to = folder.resolve(locale);
      Process process =
          Shell.sicetnon(Map.of("LC_ALL", locale), "run", articles.toString(), "-o", to.toString());
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(0, process.waitFor(), said);
      all.put(locale, files(to));
      all.get(locale).put("terminal", said.replace(to.toString(), ""));
    }
    assertEquals(all.get("C.UTF-8"), all.get("POSIX"));
    String sources = all.get("POSIX").get("sources.csv");
    for (String name :
        List.of(
            "B\u00FCcher/\u00DCber.md,read",
            "B\u00FCcher/Stra\u00DFe.xyz,skipped",
            "\u6F22\u5B57.md,read",
            "\uD83D\uDC69\\u200D\uD83C\uDF73.md,read",
            "\\xFF/\\xFE.md,read",
            "\\xFF/\\xE2\\x80.md,read")) {
      assertTrue(sources.contains("\n" + name), sources);
    }
  }

  private static Map<String, String> files(Path output) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> list = Files.list(output)) {
      for (Path file : list.filter(Files::isRegularFile).toList()) {
        files.put(
            file.getFileName().toString(),
            new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
