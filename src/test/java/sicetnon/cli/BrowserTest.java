package sicetnon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class BrowserTest {
  @TempDir Path folder;

  @Test
  void isGivenTheAddressOrSaysWhyNot() throws IOException {
    Path seen = folder.resolve("seen");
    Browser browser = new Browser(List.of("sh", "-c", "printf %s \"$0\" > '" + seen + "'"));
    assertEquals("", browser.open("http://127.0.0.1:1/x?a=b&c"));
    assertEquals("http://127.0.0.1:1/x?a=b&c", Files.readString(seen));
    assertEquals(
        "sh found no browser (exit code 3)", new Browser(List.of("sh", "-c", "exit 3")).open("x"));
    assertEquals(
        "there is no " + folder + "/none here", new Browser(List.of(folder + "/none")).open("x"));
  }
}
