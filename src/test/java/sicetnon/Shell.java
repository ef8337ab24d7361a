package sicetnon;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** Other processes: to make files that Java cannot, and to run the program in another world. */
public final class Shell {
  private Shell() {}

  /**
   * Runs a script in a folder; the test is skipped where one of its lines cannot be done.
   *
   * @param script ASCII; {@code printf} makes all other bytes
   */
  public static void run(Path folder, String script) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("sh", "-e").directory(folder.toFile()).redirectErrorStream(true).start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(script.getBytes(StandardCharsets.US_ASCII));
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    Assumptions.assumeTrue(code == 0, () -> "no such files can be made here: " + said);
  }

  /** Starts the program in a process of its own, its errors among what it says. */
  public static Process sicetnon(Map<String, String> environment, String... arguments)
      throws IOException {
    return sicetnon(Path.of(""), environment, arguments);
  }

  /** The same in a folder. */
  public static Process sicetnon(Path folder, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "sicetnon.cli.Main"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toAbsolutePath().toFile())
            .redirectErrorStream(true);
    builder.environment().putAll(environment);
    return builder.start();
  }
}
