package sicetnon.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import sicetnon.pipeline.Program;

/** Entry point. Given its streams, so that tests start no process. */
@Command(
    name = "sicetnon",
    description = "Finds where a folder of articles about roles contradicts itself.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.VersionProvider.class,
    subcommands = {
      InitCommand.class,
      RunCommand.class,
      ReviewCommand.class,
      ExplainCommand.class,
      AskCommand.class,
      TakeCommand.class,
      TryCommand.class,
      CheckPackCommand.class,
      MergeReviewsCommand.class,
      FuseCommand.class,
      EvaluateCommand.class,
      DoctorCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExit status:%n",
    footer = {
      "  0  done; contradictions are results, not errors",
      "  1  done, and run --fail-on found what it asks for",
      "  2  not done or only partly done; the reason is on standard error"
    })
public final class Main implements Runnable {
  static final int OK = 0;
  static final int TRIPPED = 1;
  static final int FAILED = 2;

  @Spec private CommandSpec spec;

  /** Starts the program and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintStream out =
        new PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
    int code = FAILED;
    try {
      code = run(args, out, err);
    } finally {
      System.exit(code);
    }
  }

  /** Runs one command line and returns its exit code. */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    Terminal errors = new Terminal(err);
    CommandLine line =
        new CommandLine(new Main())
            .setOut(new Terminal(out))
            .setErr(errors)
            // colours are control characters, which a terminal here does not get
            .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
            .registerConverter(Path.class, Main::path)
            .setExecutionExceptionHandler((e, command, parsed) -> failed(e, errors));
    line.getSubcommands().values().forEach(c -> c.getCommandSpec().exitCodeOnInvalidInput(FAILED));
    line.getCommandSpec().exitCodeOnInvalidInput(FAILED);
    try {
      return line.execute(args);
    } catch (Throwable e) {
      // also errors of the machine: whoever called reads 1 as a finding
      return failed(e, errors);
    }
  }

  /** Java cannot name a file whose name the locale's character set lacks. */
  static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(
          "'" + text + "' is no path here (" + e.getReason() + "); try LC_ALL=C.UTF-8");
    }
  }

  private static int failed(Throwable e, PrintWriter errors) {
    if (e instanceof CommandFailure) {
      errors.println("sicetnon: " + e.getMessage());
    } else if (e instanceof OutOfMemoryError) {
      errors.println(
          "sicetnon: not enough memory ("
              + e.getMessage()
              + "); give Java more (java -Xmx4g -jar ...) or read fewer articles at a time"
              + " (--threads 1)");
    } else if (e instanceof UncheckedIOException) {
      errors.println("sicetnon: " + e.getMessage());
    } else {
      errors.println(
          "sicetnon: internal error: " + e + "; please report it with the article that causes it");
    }
    return FAILED;
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(),
        "Name a command: init, run, review, explain, ask, take, try, check-pack, merge-reviews, fuse, evaluate or doctor");
  }

  /** Reads the version that the build wrote. */
  static final class VersionProvider implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"sicetnon " + Program.version()};
    }
  }
}
