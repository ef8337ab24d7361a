package sicetnon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import sicetnon.Shell;

class TerminalTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Terminal terminal =
      new Terminal(new PrintStream(bytes, true, StandardCharsets.UTF_8));

  private String printed() {
    terminal.flush();
    String text = bytes.toString(StandardCharsets.UTF_8);
    bytes.reset();
    return text.replace(System.lineSeparator(), "|");
  }

  @Test
  void aLineIsOneLineWhateverIsInIt() {
    terminal.println("a\nb\u001B[31m\u009B\u202E \u00FC \uD83C\uDF73");
    assertEquals("a\\nb\\u001B[31m\\u009B\\u202E \u00FC \uD83C\uDF73|", printed());
    terminal.println((Object) "a\r\n");
    terminal.println("\t".toCharArray());
    terminal.println(1);
    terminal.println((String) null);
    terminal.println();
    assertEquals("a\\r\\n|\\t|1|null||", printed());
  }

  @Test
  void whateverElseIsPrintedSteersNothing() {
    terminal.print("a\u001B\n");
    terminal.printf("%s %c%n", "b\u0007", '\u0007');
    terminal.write("\u0000".toCharArray());
    terminal.append("\u202E").append("x\by", 0, 2);
    terminal.print(List.of("\u2028"));
    String text = printed().replace("\n", "|");
    assertEquals("a\\u001B|b\\u0007 \\u0007|\\u0000\\u202Ex\\u0008[\\u2028]", text);
  }

  @Test
  void aSingleCharacterOfTheProgramIsPrintedAsItIs() {
    terminal.print('\r');
    assertEquals("\r", printed());
  }

  /** What is printed past it could steer the terminal. */
  @Test
  void noCommandHasAnotherWayToPrint() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/java/sicetnon/cli"))) {
      for (Path file : files.filter(f -> !f.endsWith("Terminal.java")).toList()) {
        String code = Files.readString(file);
        assertTrue(!code.contains("System.out") && !code.contains("System.err"), file.toString());
        assertTrue(!code.contains("new PrintWriter"), file.toString());
      }
    }
  }

  @Test
  void anErrorOfTheMachineEndsWithTwoAndOneLine() {
    Map<Error, String> errors =
        Map.of(
            new OutOfMemoryError("Java heap space"),
            "sicetnon: not enough memory (Java heap space); give Java more (java -Xmx4g -jar ...)"
                + " or read fewer articles at a time (--threads 1)",
            new StackOverflowError(),
            "sicetnon: internal error: java.lang.StackOverflowError; please report it with the"
                + " article that causes it");
    errors.forEach(
        (error, said) -> {
          OutputStream breaking =
              new OutputStream() {
                @Override
                public void write(int b) {
                  throw error;
                }
              };
          PrintStream out = new PrintStream(breaking, true, StandardCharsets.UTF_8);
          PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
          assertEquals(2, Main.run(new String[] {"--version"}, out, err));
          assertEquals(said + "|", printed());
        });
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aPathThatTheLocaleCannotNameIsRefusedWithTheRemedy() throws Exception {
    Assumptions.assumeTrue(
        System.getProperty("sun.jnu.encoding").equals("UTF-8"),
        "this locale cannot name the path either; skipped");
    Process process = Shell.sicetnon(Map.of("LC_ALL", "POSIX"), "run", "\u00FC");
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(2, process.waitFor(), said);
    assertTrue(said.contains("try LC_ALL=C.UTF-8"), said);
    assertEquals(List.of(), said.lines().filter(l -> l.startsWith("\tat ")).toList());
  }
}
