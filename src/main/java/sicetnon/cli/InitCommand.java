package sicetnon.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A folder to begin with: articles that contradict each other, and a file of settings. */
@Command(
    name = "init",
    description = {
      "Writes a small example to begin with, and its settings.",
      "Three short articles on a theatre that contradict each other, and sicetnon.yaml, which says"
          + " of each setting what it does."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.VersionProvider.class)
final class InitCommand implements Callable<Integer> {
  /** In the jar, below {@code example}. */
  private static final List<String> FILES =
      List.of(
          "articles/backstage.md",
          "articles/first-season.md",
          "articles/house-handbook.md",
          "sicetnon.yaml");

  @Parameters(index = "0", paramLabel = "DIR", description = "the folder; new or empty")
  private Path folder;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    refuseWhatIsThere();
    try {
      for (String name : FILES) {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (InputStream in = InitCommand.class.getResourceAsStream("/example/" + name)) {
          Files.copy(in, file);
        }
      }
    } catch (IOException e) {
      throw new CommandFailure(folder + ": cannot be written (" + e.getMessage() + ")");
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("Written " + folder.resolve("articles") + ": three articles on a theatre");
    out.println("        " + folder.resolve("sicetnon.yaml") + ": the settings, each with a word");
    String settings = " --config " + Destination.quoted(folder.resolve("sicetnon.yaml").toString());
    out.println("Next    " + Started.as() + " run" + settings);
    out.println(
        "        It finds who sets the rehearsal schedule, to whom the stage manager reports");
    out.println("        and what she earns. In that folder it needs no --config. See them by:");
    out.println("        " + Started.as() + " review" + settings);
    out.println("Then    put your own articles in place of these, and run again with --replace");
    out.flush();
    return Main.OK;
  }

  private void refuseWhatIsThere() {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new CommandFailure(folder + ": is a file; name a folder that is new or empty");
    }
    if (Files.isDirectory(folder)) {
      try (Stream<Path> there = Files.list(folder)) {
        if (there.findAny().isPresent()) {
          throw new CommandFailure(
              folder + ": is not empty and is left as it is; name a folder that is new or empty");
        }
      } catch (IOException e) {
        throw new CommandFailure(folder + ": cannot be listed (" + e.getMessage() + ")");
      }
    }
  }
}
