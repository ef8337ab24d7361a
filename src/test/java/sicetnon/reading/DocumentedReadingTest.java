package sicetnon.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of the documentation is a reading. */
class DocumentedReadingTest {
  @Test
  void theExampleIsReadAsItSays() throws IOException {
    String page = Files.readString(Path.of("docs/readers.md"));
    String after = page.substring(page.indexOf("```json") + "```json".length());
    byte[] example = after.substring(0, after.indexOf("```")).getBytes(StandardCharsets.UTF_8);
    Reading reading = ReadingFile.parse("readings/x.json", example);
    assertEquals(List.of(), reading.refused());
    assertEquals("model-a", reading.by());
    Entry entry = reading.entries().get(0).entry();
    assertEquals("Who sets the menu?", entry.question());
    assertEquals("exclusive", entry.kind());
    assertEquals("both speak of the same inn", entry.note());
    assertEquals(
        new Entry.Quoted("house.md", "Menus \u2026 are set by the host", "the host", "host"),
        entry.positions().get(1));
  }
}
