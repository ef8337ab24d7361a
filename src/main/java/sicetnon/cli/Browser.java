package sicetnon.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * The user's browser, by the command with which the system opens an address. {@code
 * java.awt.Desktop} would do the same, but loads a whole toolkit and is missing where Java has no
 * screen.
 *
 * @param command to which the address is added
 */
record Browser(List<String> command) {
  /** One that finds no browser says so at once; one that still runs by then has opened it. */
  private static final int PATIENCE_SECONDS = 5;

  Browser {
    command = List.copyOf(command);
  }

  /** That of this system. */
  static Browser usual() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return new Browser(
        system.startsWith("windows")
            ? List.of("rundll32", "url.dll,FileProtocolHandler")
            : List.of(system.startsWith("mac") ? "open" : "xdg-open"));
  }

  /** Opens an address; says why it cannot, or nothing when it does. */
  String open(String address) {
    List<String> line = new ArrayList<>(command);
    line.add(address);
    try {
      Process process =
          new ProcessBuilder(line)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return ended && process.exitValue() != 0
          ? command.get(0) + " found no browser (exit code " + process.exitValue() + ")"
          : "";
    } catch (IOException e) {
      return "there is no " + command.get(0) + " here";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }
}
