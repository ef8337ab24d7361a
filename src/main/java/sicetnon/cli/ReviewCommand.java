package sicetnon.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sicetnon.report.HtmlReport;
import sicetnon.serve.ReviewServer;

/** Serves the report to a browser on this machine, to decide there. */
@Command(
    name = "review",
    description = {
      "Serves the report to a browser, to decide there.",
      "The browser is one on this machine. Ctrl-C ends it."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.VersionProvider.class)
final class ReviewCommand implements Callable<Integer> {
  private static final int MOST_PORT = 65_535;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "where the reports are (default: output)")
  private Path output;

  @Mixin private Config config;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "the port to listen on; 0, the default, takes any that is free")
  private int port;

  @Option(names = "--open", description = "open it in your browser at once")
  private boolean open;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (port < 0 || port > MOST_PORT) {
      throw new CommandFailure("--port " + port + ": allowed are 0 to " + MOST_PORT);
    }
    output = config.reports(output);
    if (!Files.isRegularFile(output.resolve(HtmlReport.FILE))) {
      throw Destination.none(output.resolve(HtmlReport.FILE));
    }
    PrintWriter out = spec.commandLine().getOut();
    ReviewServer server = start();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  out.println(
                      server.stop()
                          ? "Ended. All that was decided is saved."
                          : "Ended while the last decision was being saved; see whether it stands"
                              + " in the report.");
                  out.flush();
                  // to be ended is how this command is done
                  Runtime.getRuntime().halt(Main.OK);
                }));
    out.println("Open   " + server.address());
    out.println("       It works once, in one browser. Ctrl-C ends it.");
    out.flush();
    if (open) {
      String failed = Browser.usual().open(server.address());
      if (!failed.isEmpty()) {
        spec.commandLine()
            .getErr()
            .println("sicetnon: --open: " + failed + "; open the address above yourself");
      }
    }
    try {
      // until the process is ended
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Main.OK;
  }

  private ReviewServer start() {
    try {
      return ReviewServer.start(
          output, port, remark -> spec.commandLine().getErr().println("sicetnon: " + remark));
    } catch (IOException e) {
      throw new CommandFailure(
          "--port " + port + ": cannot be listened on (" + e.getMessage() + "); name another");
    }
  }
}
