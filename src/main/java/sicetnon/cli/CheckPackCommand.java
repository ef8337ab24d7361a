package sicetnon.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sicetnon.pipeline.PackCheck;

/** Reads a pack and runs the examples of its rules. */
@Command(
    name = "check-pack",
    description = {
      "Reads a pack and runs the examples of its rules.",
      "It lies on top of the bundled one, whose examples are run too."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.VersionProvider.class)
final class CheckPackCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "DIR", description = "folder of the pack's .yaml files")
  private Path folder;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PackCheck.Report report = PackCheck.check(Packs.load(folder));
    PrintWriter err = spec.commandLine().getErr();
    report.failures().forEach(f -> err.println(folder + ": " + f));
    spec.commandLine()
        .getOut()
        .println(report.examples() + " examples tried, " + report.failures().size() + " failed");
    return report.failures().isEmpty() ? Main.OK : Main.FAILED;
  }
}
