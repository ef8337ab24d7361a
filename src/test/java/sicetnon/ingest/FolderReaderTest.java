package sicetnon.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FolderReaderTest {
  @TempDir Path folder;

  private void write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private void write(String name, String text) throws IOException {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private String report() throws IOException {
    return FolderReader.read(folder).files().stream()
        .map(f -> f.path() + " " + f.status() + " " + f.line() + " " + f.reason())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void readsSubfoldersInOrderAndDropsTheByteOrderMark() throws IOException {
    write("b.txt", "\uFEFFText b");
    write("a/c.md", "Text c");
    FolderReader.Folder read = FolderReader.read(folder);
    assertEquals(
        "a/c.md b.txt",
        read.contents().stream().map(FolderReader.Content::path).collect(Collectors.joining(" ")));
    assertEquals("Text b", read.contents().get(1).text());
  }

  @Test
  void listsWhatItDoesNotReadWithTheReason() throws IOException {
    write("empty.txt", "  \n");
    write(".hidden.txt", "text");
    write("picture.png", "text");
    write("binary.txt", new byte[] {65, 0, 66});
    write(".git/config.txt", "text");
    assertEquals(
        """
        .git/ SKIPPED 0 hidden folder; rename it to have it read
        .hidden.txt SKIPPED 0 hidden file; rename it to have it read
        binary.txt SKIPPED 0 binary content; save the article as text
        empty.txt SKIPPED 0 empty
        picture.png SKIPPED 0 a picture; type out what it says""",
        report());
  }

  @Test
  void tellsEncodingsApartAndNamesTheLineOfABadByte() throws IOException {
    write("good.txt", "fine");
    write("latin.txt", "one\ntwo caf\u00E9\n".getBytes(StandardCharsets.ISO_8859_1));
    write("wide.txt", "text".getBytes(StandardCharsets.UTF_16));
    write("narrow.txt", "small caf\u00E9".getBytes(StandardCharsets.UTF_16LE));
    write("bad.txt", new byte[] {'o', 'n', 'e', '\n', (byte) 0x81});
    write(
        "damaged.txt",
        new byte[] {'a', (byte) 0xC3, (byte) 0xA9, (byte) 0xC3, (byte) 0xA9, (byte) 0xE9});
    assertEquals(
        """
        bad.txt FAILED 2 byte 0x81 is not UTF-8; save the file as UTF-8
        damaged.txt FAILED 1 byte 0xE9 is not UTF-8; save the file as UTF-8
        good.txt READ 0\s
        latin.txt READ 0 read as Windows-1252; save it as UTF-8 if letters look wrong
        narrow.txt READ 0\s
        wide.txt READ 0\s""",
        report());
    assertEquals(
        ",,UTF-8,Windows-1252,UTF-16LE,UTF-16BE",
        FolderReader.read(folder).files().stream()
            .map(FileReport::encoding)
            .collect(Collectors.joining(",")));
  }

  private String read(Choice choice) throws IOException {
    return FolderReader.read(folder, FolderReader.Beside.NOTHING, choice, path -> {})
        .files()
        .stream()
        .map(f -> f.path() + " " + f.status() + " " + f.reason())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void aListInTheFolderAndPatternsSayWhatIsRead() throws IOException {
    for (String path :
        List.of("a.md", "b.txt", "drafts/c.md", "old/deep/d.md", "old/keep.md", "e.csv")) {
      write(path, "text\nText");
    }
    write(".sicetnonignore", "# what is left out\ndrafts/\nold/**\n!keep.md\n");
    assertEquals(
        """
        .sicetnonignore SKIPPED says what is left out and is no article
        a.md READ\s
        b.txt SKIPPED left out by --exclude (*.{txt,csv})
        drafts/ SKIPPED left out by .sicetnonignore (drafts/)
        e.csv SKIPPED left out by --exclude (*.{txt,csv})
        old/deep/ SKIPPED left out by .sicetnonignore (old/**)
        old/keep.md READ\s""",
        read(Choice.of(List.of(), List.of("*.{txt,csv}"))));
    assertEquals(
        """
        .sicetnonignore SKIPPED says what is left out and is no article
        a.md SKIPPED not among those named with --include
        b.txt READ\s
        drafts/ SKIPPED left out by .sicetnonignore (drafts/)
        e.csv READ\s
        old/deep/ SKIPPED left out by .sicetnonignore (old/**)
        old/keep.md READ\s""",
        read(Choice.of(List.of("old/*", "?.{txt,csv}"), List.of())).replace("#1", ""));
  }

  @Test
  void aPatternThatIsNoneIsNamedWithItsPlace() throws IOException {
    write(".sicetnonignore", "a\n{b,c\n");
    IOException e = assertThrows(IOException.class, () -> read(Choice.ALL));
    assertEquals(
        folder.toRealPath().resolve(".sicetnonignore")
            + ":2: \"{b,c\" has a brace that does not close",
        e.getMessage());
  }

  @Test
  void refusesAHundredMegabyteLine() throws IOException {
    byte[] line = new byte[100 << 20];
    java.util.Arrays.fill(line, (byte) 'a');
    write("long.txt", line);
    write("good.txt", "fine");
    assertEquals(
        """
        good.txt READ 0\s
        long.txt FAILED 0 larger than 32 MiB, which no article is; split it or take it out""",
        report());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void reportsBrokenLinksAndFollowsNoneToAFolder() throws IOException {
    Files.createSymbolicLink(folder.resolve("broken.txt"), folder.resolve("nowhere.txt"));
    Files.createDirectory(folder.resolve("sub"));
    Files.createSymbolicLink(folder.resolve("sub/up"), folder);
    assertEquals(
        """
        broken.txt FAILED 0 broken symbolic link; remove it or mend its target
        sub/up SKIPPED 0 symbolic link to a folder, which is not followed; copy the folder here to have it read""",
        report());
  }

  @Test
  void reportsAFileThatDisappearsBetweenListingAndReading() {
    List<FileReport> files = new ArrayList<>();
    new FolderReader.Visitor(
            folder,
            List.of(folder),
            FolderReader.Beside.NOTHING,
            Choice.ALL,
            new ArrayList<>(),
            files)
        .visitFile(folder.resolve("gone.txt"), null);
    assertEquals(
        "[FileReport[path=gone.txt, status=FAILED, line=0, reason=disappeared while reading; run again, format=, encoding=]]",
        files.toString());
  }

  @Test
  void refusesAMissingFolder() {
    IOException e =
        assertThrows(NoSuchFileException.class, () -> FolderReader.read(folder.resolve("none")));
    assertTrue(
        e.getMessage().endsWith("none: no such folder; name the folder that holds the articles"));
  }

  @Test
  void refusesAFile() throws IOException {
    write("a.txt", "text");
    IOException e =
        assertThrows(IOException.class, () -> FolderReader.read(folder.resolve("a.txt")));
    assertTrue(
        e.getMessage().endsWith("a.txt: not a folder; name the folder that holds the articles"));
  }
}
