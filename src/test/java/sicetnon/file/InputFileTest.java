package sicetnon.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFileTest {
  @TempDir Path folder;

  private Path file(int size) throws IOException {
    return Files.write(folder.resolve("file" + size), new byte[size]);
  }

  @Test
  void aFileMayHaveAsManyBytesAsTheBoundAndNoMore() throws IOException {
    assertArrayEquals(new byte[0], InputFile.read(file(0), 10));
    assertArrayEquals(new byte[10], InputFile.read(file(10), 10));
    IOException e = assertThrows(InputFile.TooLarge.class, () -> InputFile.read(file(11), 10));
    assertEquals("larger than 10 bytes", e.getMessage());
    e = assertThrows(InputFile.TooLarge.class, () -> InputFile.read(file((2 << 20) + 1), 2 << 20));
    assertEquals("larger than 2 MiB", e.getMessage());
  }

  @Test
  void aFileThatGrowsWhileItIsReadIsBoundedToo() throws IOException {
    Path file = file(5);
    try (InputStream in = InputFile.open(file, 10)) {
      assertEquals(0, in.read());
      Files.write(file, new byte[6], StandardOpenOption.APPEND);
      assertThrows(InputFile.TooLarge.class, in::readAllBytes);
    }
  }

  @Test
  void whatIsNoFileIsNotOpened() {
    IOException e = assertThrows(InputFile.NotAFile.class, () -> InputFile.read(folder, 10));
    assertEquals("a folder and no file; save what is to be read as a file", e.getMessage());
    assertThrows(NoSuchFileException.class, () -> InputFile.read(folder.resolve("none"), 10));
  }

  @Test
  void aFileOfTheKernelThatSaysItIsEmptyIsNotWaitedFor() throws IOException {
    Path kernel = Path.of("/proc/self/status");
    Assumptions.assumeTrue(Files.exists(kernel), "no /proc here; skipped");
    assertArrayEquals(new byte[0], InputFile.read(kernel, 10));
  }
}
