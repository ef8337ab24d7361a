package sicetnon.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the build made of the bundled pack is what its YAML says. */
class RuleBytesTest {
  private static List<Rules.PackFile> yaml() throws PackException {
    List<Rules.PackFile> parsed = new ArrayList<>();
    for (PackReader.NamedText file : PackReader.bundledFiles()) {
      parsed.add(PackParser.parse(file));
    }
    return parsed;
  }

  @Test
  void theBundledPackIsReadAsItWasWritten() throws PackException {
    List<Rules.PackFile> yaml = yaml();
    assertFalse(yaml.isEmpty());
    List<Rules.PackFile> read = RuleBytes.read(RuleBytes.write(yaml));
    assertEquals(yaml, read);
    // words are equal wherever they stand
    assertEquals(places(yaml), places(read));
  }

  private static List<String> places(List<Rules.PackFile> files) {
    List<String> places = new ArrayList<>();
    for (Rules.PackFile file : files) {
      file.topics().forEach(t -> places.add(t.id().line() + ":" + t.id().column()));
      file.words().keySet().forEach(w -> places.add(w.line() + ":" + w.column()));
    }
    return places;
  }

  @Test
  void theJarHasTheBundledPackAsItIs() throws IOException, PackException {
    try (InputStream in = PackReader.class.getResourceAsStream("/packs/parsed.bin")) {
      assertEquals(yaml(), RuleBytes.read(in.readAllBytes()));
    }
  }
}
