package sicetnon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The manual and what the shells complete have every command and every option of it. */
class CommandPagesTest {
  @TempDir private static Path folder;

  @BeforeAll
  static void write() throws IOException, InterruptedException {
    write("ManPages.java");
    write("Completions.java");
  }

  /** As the profile dist of pom.xml does. */
  private static void write(String program) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "src/dist/java/" + program,
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
  }

  private interface Part {
    /** What is said of a command, empty for the program; empty text where nothing is. */
    String of(String command);
  }

  private interface Named {
    boolean in(String part, String option);
  }

  @Test
  void manualHasThem() throws IOException {
    assertEquals(
        List.of(),
        missing(
            c -> read("sicetnon" + (c.isEmpty() ? "" : "-" + c) + ".1"),
            (part, option) -> part.contains("\\fB" + option.replace("-", "\\-") + "\\fR")));
    String main = read("sicetnon.1");
    for (String command : commands().keySet()) {
      String name = command.replace("-", "\\-");
      assertTrue(command.isEmpty() || main.contains("\n.TP\n\\fB" + name + "\\fR\n"), command);
    }
  }

  @Test
  void bashHasThem() {
    String script = read("bash-completion/completions/sicetnon");
    assertEquals(
        List.of(),
        missing(
            c ->
                between(
                    script,
                    "function _picocli_sicetnon"
                        + (c.isEmpty() ? "" : "_" + c.replace("-", ""))
                        + "()",
                    "\n}\n"),
            (part, option) ->
                Pattern.compile("(?m)^  local (?:flag|arg)_opts=\".*'" + option + "'")
                    .matcher(part)
                    .find()));
    String commands = between(script, "  local commands=\"", "\"");
    assertEquals(
        String.join(" ", commands().keySet()).strip(),
        commands.substring(commands.indexOf('"') + 1));
  }

  @Test
  void zshHasThem() {
    String script = read("zsh/site-functions/_sicetnon");
    assertEquals(
        List.of(),
        missing(
            c ->
                c.isEmpty()
                    ? between(script, "_arguments -C", "case")
                    : between(script, "\n        " + c + ")", ";;"),
            (part, option) ->
                Pattern.compile("(?:\\)|\\*)'\\{?(?:[^'{}]*,)?" + option + "[-=+]*[,}']")
                    .matcher(part)
                    .find()));
    for (String command : commands().keySet()) {
      assertTrue(command.isEmpty() || script.contains("\n        '" + command + ":"), command);
    }
  }

  @Test
  void fishHasThem() {
    String script = read("fish/vendor_completions.d/sicetnon.fish");
    assertEquals(
        List.of(),
        missing(
            c ->
                lines(
                    script,
                    c.isEmpty()
                        ? " -n __fish_use_subcommand "
                        : " -n '__fish_seen_subcommand_from " + c + "' "),
            (part, option) ->
                part.contains(
                    option.startsWith("--")
                        ? " -l " + option.substring(2) + " "
                        : " -s " + option.substring(1) + " ")));
    for (String command : commands().keySet()) {
      assertTrue(command.isEmpty() || script.contains("_subcommand -a " + command + " "), command);
    }
  }

  private static Map<String, CommandLine> commands() {
    CommandLine program = new CommandLine(new Main());
    Map<String, CommandLine> commands = new LinkedHashMap<>();
    commands.put("", program);
    commands.putAll(program.getSubcommands());
    return commands;
  }

  /** The options that are not said of their command. */
  private static List<String> missing(Part said, Named named) {
    List<String> missing = new ArrayList<>();
    commands()
        .forEach(
            (command, line) -> {
              for (OptionSpec option : line.getCommandSpec().options()) {
                for (String name : option.names()) {
                  if (!named.in(said.of(command), name)) {
                    missing.add(command + " " + name);
                  }
                }
              }
            });
    return missing;
  }

  private static String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new AssertionError("nothing wrote " + file, e);
    }
  }

  /** From the first of these to the next end after it; empty where there is none. */
  private static String between(String text, String from, String to) {
    int start = text.indexOf(from);
    return start < 0 ? "" : text.substring(start, text.indexOf(to, start + from.length()));
  }

  private static String lines(String text, String holding) {
    return String.join("\n", text.lines().filter(l -> l.contains(holding)).toList());
  }
}
