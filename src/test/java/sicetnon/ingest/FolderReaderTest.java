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
        picture.png SKIPPED 0 unsupported kind of file; save it as .txt, .md or .html""",
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
        narrow.txt READ 0 read as UTF-16LE
        wide.txt READ 0 read as UTF-16BE""",
        report());
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
        long.txt FAILED 0 larger than 16 MiB, which no article is; split it or take it out""",
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
    new FolderReader.Visitor(folder, null, Choice.ALL, new ArrayList<>(), files)
        .visitFile(folder.resolve("gone.txt"), null);
    assertEquals(
        "[FileReport[path=gone.txt, status=FAILED, line=0, reason=disappeared while reading; run again]]",
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
