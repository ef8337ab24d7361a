package sicetnon.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Takes the bundled pack's YAML apart for {@link PackReader}. The build runs it. */
public final class PackMaker {
  private PackMaker() {}

  /**
   * Argument: the file to write.
   *
   * @throws IOException when it cannot be written
   * @throws PackException when the pack says something that is not allowed
   */
  public static void main(String[] args) throws IOException, PackException {
    List<Rules.PackFile> parsed = new ArrayList<>();
    for (PackReader.NamedText file : PackReader.bundledFiles()) {
      parsed.add(PackParser.parse(file));
    }
    Files.write(Path.of(args[0]), RuleBytes.write(parsed));
  }
}
