package sicetnon.unpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XmlTest {
  /** Writes down what it is told. */
  private static final class Log implements Xml.Listener {
    private final StringBuilder told = new StringBuilder();

    @Override
    public boolean open(Xml.Element element) {
      told.append('<').append(element.name()).append(' ').append(element.get("who")).append('>');
      return !element.name().equals("secret");
    }

    @Override
    public void text(String chars) {
      told.append(chars);
    }

    @Override
    public void close(String name) {
      told.append("</").append(name).append('>');
    }
  }

  private final Log log = new Log();

  private boolean walk(String xml) {
    return Xml.walk(xml.getBytes(StandardCharsets.UTF_8), Map.of("urn:choir", "c"), log);
  }

  @Test
  void elementsAreNamedByTheirNamespace() {
    assertTrue(
        walk(
            "<x:choir xmlns:x='urn:choir'><x:alto x:who='Una'>sings &amp; hums</x:alto>"
                + "<secret>hums<alto/></secret></x:choir>"));
    assertEquals(
        "<c:choir ><c:alto Una>sings & hums</c:alto><secret ></c:choir>", log.told.toString());
  }

  @Test
  void aFaultEndsTheWalk() {
    assertFalse(walk("<choir><alto>sings</alto><bass>hums</choir>"));
    assertTrue(log.told.toString().startsWith("<choir ><alto >sings</alto><bass >"));
  }

  @Test
  void noFileIsReadForAnEntity(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("purse.txt");
    Files.writeString(file, "five crowns");
    walk("<!DOCTYPE a [<!ENTITY e SYSTEM '" + file.toUri() + "'>]><a>sings &e;</a>");
    assertFalse(log.told.toString().contains("crowns"), log.told.toString());
  }

  @Test
  void noDocumentTypeIsFetched(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("a.dtd");
    Files.writeString(file, "<!ENTITY e 'five crowns'>");
    walk("<!DOCTYPE a SYSTEM '" + file.toUri() + "'><a>sings &e;</a>");
    assertFalse(log.told.toString().contains("crowns"), log.told.toString());
  }

  @Test
  void entitiesThatGrowAreRefused() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 'ha'>");
    for (int i = 1; i < 40; i++) {
      String last = "&e" + (i - 1) + ";";
      laughs.append("<!ENTITY e").append(i).append(" '").append(last.repeat(10)).append("'>");
    }
    walk(laughs + "]><a>sings &e39;</a>");
    assertFalse(log.told.toString().contains("haha"), log.told.toString());
  }

  @Test
  void whatStandsTooDeepIsPassedOver() {
    assertTrue(walk("<a>".repeat(100_000) + "deep" + "</a>".repeat(100_000)));
    assertEquals("<a >".repeat(Xml.DEEPEST) + "</a>".repeat(Xml.DEEPEST), log.told.toString());
  }
}
