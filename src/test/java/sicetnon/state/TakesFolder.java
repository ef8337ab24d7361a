package sicetnon.state;

import java.nio.file.Path;
import java.time.Duration;

/** Takes a folder and says so, or says who has it; then holds it until its input ends. */
final class TakesFolder {
  private TakesFolder() {}

  /** Takes the folder and what it is to say that it does. */
  public static void main(String[] args) throws Exception {
    try (OutputFolder folder = OutputFolder.open(Path.of(args[0]), args[1], Duration.ZERO)) {
      System.out.println("taken: " + folder.path());
      System.in.read();
    } catch (OutputFolder.Busy e) {
      System.out.println(e.getMessage());
    }
  }
}
