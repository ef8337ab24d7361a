import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import sicetnon.cli.Main;

/**
 * Writes what bash, zsh and fish know of the commands and their options, where each looks for it:
 * {@code java -cp CLASSES Completions.java FOLDER}. For bash it is picocli's own.
 */
final class Completions {
  private static final String NAME = "sicetnon";

  private enum Value {
    FOLDER,
    FILE,
    OTHER;

    /** What is said of it tells more than its type: lists of paths are taken as texts. */
    static Value of(ArgSpec arg) {
      if (arg.paramLabel().equals("DIR")) {
        return FOLDER;
      }
      boolean file = arg.paramLabel().contains("FILE") || arg.auxiliaryTypes()[0] == Path.class;
      return file ? FILE : OTHER;
    }
  }

  private Completions() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    write(
        folder.resolve("bash-completion/completions/" + NAME),
        AutoComplete.bash(NAME, withPaths()));
    write(folder.resolve("zsh/site-functions/_" + NAME), zsh(program()));
    write(folder.resolve("fish/vendor_completions.d/" + NAME + ".fish"), fish(program()));
  }

  private static CommandLine program() {
    return new CommandLine(new Main());
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** Picocli completes file names where the type is a path, and in lists of paths it sees none. */
  private static CommandLine withPaths() {
    CommandLine program = program();
    for (CommandLine command : program.getSubcommands().values()) {
      CommandSpec spec = command.getCommandSpec();
      for (PositionalParamSpec p : List.copyOf(spec.positionalParameters())) {
        if (Value.of(p) != Value.OTHER) {
          spec.remove(p);
          spec.add(PositionalParamSpec.builder().index(p.index()).type(Path[].class).build());
        }
      }
    }
    return program;
  }

  private static String zsh(CommandLine program) {
    StringBuilder script = new StringBuilder("#compdef " + NAME + "\n\n_" + NAME + "() {\n");
    script.append("  local context state state_descr line\n  typeset -A opt_args\n");
    script.append("  _arguments -C").append(zshArguments(program.getCommandSpec(), "    "));
    script.append(" \\\n    '1:command:->command' \\\n    '*::argument:->rest'\n");
    script.append("  case $state in\n    command)\n      local -a commands\n      commands=(\n");
    program
        .getSubcommands()
        .forEach(
            (name, c) ->
                script.append("        ").append(quoted(name + ":" + about(c))).append('\n'));
    script.append(
        "      )\n      _describe command commands\n      ;;\n    rest)\n      case $line[1] in\n");
    program
        .getSubcommands()
        .forEach(
            (name, c) ->
                script
                    .append("        " + name + ")\n          _arguments")
                    .append(zshArguments(c.getCommandSpec(), "            "))
                    .append("\n          ;;\n"));
    return script.append("      esac\n      ;;\n  esac\n}\n\n_" + NAME + " \"$@\"\n").toString();
  }

  private static String zshArguments(CommandSpec spec, String indent) {
    List<String> arguments = new ArrayList<>();
    spec.options().forEach(o -> arguments.add(zshOption(o)));
    for (PositionalParamSpec p : spec.positionalParameters()) {
      String place = p.index().isVariable() ? "*" : String.valueOf(p.index().min() + 1);
      arguments.add(quoted(place + zshValue(p)));
    }
    return arguments.stream().map(a -> " \\\n" + indent + a).collect(Collectors.joining());
  }

  private static String zshOption(OptionSpec option) {
    boolean valued = option.arity().max() > 0;
    // what may be left out stands in the same word
    String equals = option.arity().min() == 0 ? "=-" : "=";
    List<String> names =
        Stream.of(option.names())
            .map(n -> !valued ? n : n.startsWith("--") ? n + equals : n + "+")
            .toList();
    String all = names.size() == 1 ? names.get(0) : "{" + String.join(",", names) + "}";
    String once = option.isMultiValue() ? "*" : "(" + String.join(" ", option.names()) + ")";
    String about = about(option).replace("[", "\\[").replace("]", "\\]");
    return quoted(once) + all + quoted("[" + about + "]" + (valued ? zshValue(option) : ""));
  }

  private static String zshValue(ArgSpec arg) {
    String label =
        (arg.arity().min() == 0 ? "::" : ":") + arg.paramLabel().replace(":", "\\:") + ":";
    return switch (Value.of(arg)) {
      case FOLDER -> label + "_files -/";
      case FILE -> label + "_files";
      // a bare message would keep zsh from completing options there
      case OTHER -> arg.isPositional() ? label + "( )" : label;
    };
  }

  private static String fish(CommandLine program) {
    String start = "complete -c " + NAME;
    StringBuilder script = new StringBuilder(start + " -f\n");
    fishOptions(script, start + " -n __fish_use_subcommand", program.getCommandSpec());
    program
        .getSubcommands()
        .forEach(
            (name, c) -> {
              String told = quoted(about(c));
              script.append(start + " -n __fish_use_subcommand -a " + name + " -d " + told + "\n");
              fishOptions(
                  script,
                  start + " -n '__fish_seen_subcommand_from " + name + "'",
                  c.getCommandSpec());
            });
    return script.toString();
  }

  private static void fishOptions(StringBuilder script, String start, CommandSpec spec) {
    for (OptionSpec option : spec.options()) {
      script.append(start);
      for (String name : option.names()) {
        script.append(
            name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
      }
      script.append(option.arity().min() > 0 ? fishValue(option) : "");
      script.append(" -d " + quoted(about(option)) + "\n");
    }
    if (spec.positionalParameters().stream().anyMatch(p -> Value.of(p) != Value.OTHER)) {
      script.append(start + " -F\n");
    }
  }

  private static String fishValue(ArgSpec arg) {
    return switch (Value.of(arg)) {
      case FOLDER -> " -x -a '(__fish_complete_directories)'";
      case FILE -> " -r -F";
      case OTHER -> " -x";
    };
  }

  private static String about(CommandLine command) {
    return command.getCommandSpec().usageMessage().description()[0];
  }

  private static String about(OptionSpec option) {
    return Ansi.OFF.text(String.join(" ", option.description())).toString();
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
