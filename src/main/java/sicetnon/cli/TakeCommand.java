package sicetnon.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sicetnon.reading.AskFolder;

/** Answers in, a reading beside the articles out. */
@Command(
    name = "take",
    description = {
      "Takes answers to the prompts of `ask` into a file for runs.",
      "It is DIR/readings/NAME.json; the next run takes it."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.VersionProvider.class)
final class TakeCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      arity = "1..*",
      paramLabel = "ANSWERS",
      description = "answers: files, folders of them, or the folder of `ask`")
  private List<Path> answers;

  @Option(
      names = "--by",
      required = true,
      paramLabel = "NAME",
      description = "whose answers they are")
  private String by;

  @Option(
      names = "--articles",
      paramLabel = "DIR",
      description = "folder of the articles (default: seeds)")
  private Path articles;

  @Mixin private Config config;

  @Option(
      names = "--replace",
      description = "put the answers in place of an earlier reading of that name")
  private boolean replace;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Taking.check(by);
    Asking asking = Asking.of(articles, config);
    return new Taking(spec.commandLine(), asking.folder(), by)
        .take(files(), asking.read(), new Earlier(replace));
  }

  /** Is replaced when it is said so. */
  private record Earlier(boolean replace) implements Taking.Earlier {
    @Override
    public boolean mayGo(String hash) {
      return replace;
    }

    @Override
    public void note(String hash) {
      // whoever says --replace says it each time
    }

    @Override
    public String remedy() {
      return "have it replaced with --replace";
    }
  }

  private List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (Path one : answers) {
      try {
        files.addAll(Files.isDirectory(one) ? AskFolder.answers(one) : List.of(one));
      } catch (AskFolder.Unfit e) {
        throw new CommandFailure(e.getMessage());
      } catch (IOException e) {
        throw new CommandFailure(one + ": cannot be listed (" + e.getMessage() + ")");
      }
    }
    return files;
  }
}
