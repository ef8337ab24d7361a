package sicetnon.unpack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One document, saved in three formats by an office program. */
class FormatsTest {
  private static final Path FOLDER = Path.of("src/test/resources/formats");

  private interface Typist {
    void type(byte[] bytes, Typescript out) throws Unreadable;
  }

  private static void same(String format, Typist typist) throws IOException, Unreadable {
    Typescript out = new Typescript();
    typist.type(Files.readAllBytes(FOLDER.resolve("bakehouse." + format)), out);
    assertEquals(Files.readString(FOLDER.resolve("bakehouse.txt")), out.text());
    assertEquals(List.of(), out.notes());
  }

  @Test
  void theSameDocumentIsTypedTheSameFromEachFormat() throws IOException, Unreadable {
    same("docx", Docx::type);
    same("odt", Odt::type);
    same("rtf", Rtf::type);
  }
}
