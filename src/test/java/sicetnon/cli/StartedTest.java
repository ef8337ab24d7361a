package sicetnon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hints name the program as it was started. */
class StartedTest {
  private final String classes = System.getProperty("java.class.path");

  @TempDir Path folder;

  @AfterEach
  void asItWas() {
    System.setProperty("java.class.path", classes);
    System.clearProperty(Started.PROPERTY);
  }

  @ParameterizedTest
  @CsvSource({
    "'', target/sicetnon.jar, java -jar target/sicetnon.jar",
    "'', my tools/sicetnon.jar, java -jar 'my tools/sicetnon.jar'",
    "'', '', sicetnon",
    "'', target/classes, sicetnon",
    "./bin/sicetnon, lib/sicetnon.jar, ./bin/sicetnon"
  })
  void aJarIsNamedUnlessALauncherTellsItsName(String launcher, String path, String said) {
    System.setProperty(Started.PROPERTY, launcher);
    System.setProperty("java.class.path", path);
    String quotes = java.io.File.separatorChar == '\\' ? "\"" : "'";
    assertEquals(said.replace("'", quotes), Started.as());
  }

  /** The README's first command starts the jar, and its example is what that prints. */
  @Test
  void theExampleOfTheReadmeIsWhatTheProgramSays() throws Exception {
    System.setProperty(Started.PROPERTY, "java -jar target/sicetnon.jar");
    Path output = folder.resolve("output");
    Said said = Said.sicetnon("run", "seeds", "-o", output.toString());
    assertEquals(0, said.code(), said.toString());
    String here =
        said.out()
            .replace(Destination.option(output), "")
            .replace(output.toString(), "output")
            .replace(System.lineSeparator(), "\n");
    String readme = Files.readString(Path.of("README.md"));
    assertTrue(readme.contains("\n```\n" + here + "```\n"), here);
  }
}
