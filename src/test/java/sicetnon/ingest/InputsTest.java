package sicetnon.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read where a person names several files and folders. */
class InputsTest {
  @TempDir Path folder;

  @BeforeEach
  void files() throws IOException {
    for (String file :
        List.of("all/a/one.txt", "all/a/deep/two.txt", "all/b/three.txt", "all/four.txt")) {
      Path made = folder.resolve(file);
      Files.createDirectories(made.getParent());
      Files.writeString(made, "The nurse sets the budget.");
    }
    Files.writeString(folder.resolve("all/.sicetnonignore"), "deep/\n");
  }

  private Inputs inputs(String names) throws IOException {
    return Inputs.of(Arrays.stream(names.split(" ")).map(folder::resolve).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "all, all, a/deep/ a/one.txt b/three.txt four.txt .sicetnonignore",
    "all/a all/b, all, a/deep/ a/one.txt b/three.txt",
    "all/b all/a all/b/../a, all, a/deep/ a/one.txt b/three.txt",
    "all/a/one.txt, all/a, one.txt",
    "all/a/one.txt all/a, all/a, deep/two.txt one.txt",
    "all/a/one.txt all/b/three.txt, all, a/one.txt b/three.txt",
    "all/a/deep all/a/one.txt, all/a, deep/two.txt one.txt",
    "all/a/deep all/four.txt, all, a/deep/two.txt four.txt",
    "all all/a/one.txt, all, a/deep/ a/one.txt b/three.txt four.txt .sicetnonignore",
  })
  void pathsLeadFromTheDeepestFolderThatHasAll(String named, String common, String files)
      throws IOException {
    Inputs inputs = inputs(named);
    assertEquals(folder.resolve(common).toRealPath(), inputs.folder().toRealPath());
    assertEquals(
        Arrays.stream(files.split(" ")).sorted().toList(),
        FolderReader.read(inputs, FolderReader.Beside.NOTHING, Choice.ALL, path -> {})
            .files()
            .stream()
            .map(FileReport::path)
            .sorted()
            .toList());
  }

  @Test
  void theFingerprintIsThatOfWhatIsRead() throws IOException {
    Inputs two = inputs("all/a all/b");
    FolderReader.Beside none = FolderReader.Beside.NOTHING;
    String read = FolderReader.read(two, none, Choice.ALL, path -> {}).fingerprint();
    assertEquals(read, FolderReader.fingerprint(two, none, Choice.ALL));
    Files.writeString(folder.resolve("all/four.txt"), "Nobody reads this.");
    assertEquals(read, FolderReader.fingerprint(two, none, Choice.ALL));
  }

  @Test
  void whatIsMissingIsNamed() {
    assertEquals(
        folder.resolve("all/none") + ": no such file or folder; name what is to be read",
        assertThrows(NoSuchFileException.class, () -> inputs("all/a all/none")).getMessage());
  }

  @Test
  void relativeNamesGiveARelativeFolder() throws IOException {
    assertEquals(
        Path.of("src", "main").toString(),
        Inputs.of(List.of(Path.of("src/main/java"), Path.of("src/main/resources")))
            .folder()
            .toString());
    assertEquals(".", Inputs.of(List.of(Path.of("src"), Path.of("pom.xml"))).folder().toString());
    assertEquals(
        "src/main src/test",
        Inputs.of(List.of(Path.of("src/main"), Path.of("src/test"))).parts().stream()
            .map(p -> Path.of("").toAbsolutePath().relativize(p).toString().replace('\\', '/'))
            .collect(Collectors.joining(" ")));
  }
}
