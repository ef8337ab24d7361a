package sicetnon.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Reads two folders by turns into one, until it is killed. */
final class RunsForever {
  private RunsForever() {}

  /** Takes the two folders and the output. */
  public static void main(String[] args) {
    PrintStream none =
        new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    for (int i = 0; true; i++) {
      int code = Main.run(new String[] {"run", args[i % 2], "-o", args[2]}, none, System.err);
      if (code != 0) {
        System.exit(code);
      }
      System.out.println(i);
    }
  }
}
