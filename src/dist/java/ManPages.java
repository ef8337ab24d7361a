import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import sicetnon.cli.Main;

/**
 * Writes the manual: a page for the program and one for each of its commands, as they describe
 * themselves. {@code java -cp CLASSES ManPages.java FOLDER}.
 */
final class ManPages {
  private final StringBuilder page = new StringBuilder();

  private ManPages() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    CommandLine program = new CommandLine(new Main());
    write(folder, program);
    for (CommandLine command : program.getSubcommands().values()) {
      write(folder, command);
    }
  }

  private static void write(Path folder, CommandLine command) throws IOException {
    Files.writeString(folder.resolve(name(command) + ".1"), new ManPages().of(command));
  }

  private static String name(CommandLine command) {
    return command.getCommandSpec().qualifiedName("-");
  }

  private String of(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    // no date: the same sources give the same bytes
    line(
        ".TH "
            + plain(name(command)).toUpperCase(Locale.ROOT)
            + " 1 \"\" \""
            + plain(spec.version()[0])
            + "\"");
    section("NAME");
    line(plain(name(command)) + " \\- " + plain(about(command)));
    section("SYNOPSIS");
    line(plain(new CommandLine.Help(spec, Ansi.OFF).synopsis(0).replaceAll("\\s+", " ").strip()));
    section("DESCRIPTION");
    line(plain(text(List.of(spec.usageMessage().description()))));
    if (!command.getSubcommands().isEmpty()) {
      section("COMMANDS");
      command.getSubcommands().forEach((name, c) -> entry(bold(name), List.of(about(c))));
    }
    if (!spec.positionalParameters().isEmpty()) {
      section("ARGUMENTS");
      spec.positionalParameters()
          .forEach(p -> entry(italic(p.paramLabel()), List.of(p.description())));
    }
    section("OPTIONS");
    spec.options().forEach(o -> entry(names(o), List.of(o.description())));
    if (spec.parent() == null) {
      section("EXIT STATUS");
      line(".nf");
      List.of(spec.usageMessage().footer()).forEach(f -> line(plain(f.strip())));
      line(".fi");
    }
    section("SEE ALSO");
    line(
        spec.parent() == null
            ? command.getSubcommands().values().stream()
                .map(ManPages::reference)
                .collect(Collectors.joining(",\n"))
            : reference(spec.parent().commandLine()) + ", which tells the exit status");
    return page.toString();
  }

  /** Of a command that describes itself in several lines, the first says what it does. */
  private static String about(CommandLine command) {
    return command.getCommandSpec().usageMessage().description()[0];
  }

  private static String names(OptionSpec option) {
    String label = italic(option.paramLabel());
    String value =
        option.arity().max() == 0
            ? ""
            : option.arity().min() == 0 ? "[=" + label + "]" : " " + label;
    return List.of(option.names()).stream().map(ManPages::bold).collect(Collectors.joining(", "))
        + value;
  }

  private static String reference(CommandLine command) {
    return bold(name(command)) + "(1)";
  }

  private void section(String title) {
    line(".SH " + title);
  }

  private void entry(String term, List<String> description) {
    line(".TP");
    line(term);
    line(plain(text(description)));
  }

  private void line(String text) {
    page.append(text).append('\n');
  }

  private static String text(List<String> description) {
    return description.stream()
        .map(d -> Ansi.OFF.text(d).toString())
        .collect(Collectors.joining(" "));
  }

  private static String bold(String text) {
    return "\\fB" + plain(text) + "\\fR";
  }

  private static String italic(String text) {
    return "\\fI" + plain(text) + "\\fR";
  }

  /** As text that commands nothing: a hyphen stays what one can type. */
  private static String plain(String text) {
    String typed = text.replace("\\", "\\e").replace("-", "\\-");
    return typed.startsWith(".") || typed.startsWith("'") ? "\\&" + typed : typed;
  }
}
