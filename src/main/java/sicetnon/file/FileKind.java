package sicetnon.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** What stands at a path, or where a link there leads. Only files can be read to an end. */
public enum FileKind {
  FILE("a file"),
  FOLDER("a folder"),
  PIPE("a named pipe"),
  SOCKET("a socket"),
  DEVICE("a device"),
  OTHER("something special");

  /** The bits of a mode that tell the kind, and their values; every Unix has the same. */
  private static final int KIND = 0170000;

  private static final int PIPE_BITS = 0010000;
  private static final int CHARACTER_BITS = 0020000;
  private static final int BLOCK_BITS = 0060000;
  private static final int SOCKET_BITS = 0140000;

  private final String words;

  FileKind(String words) {
    this.words = words;
  }

  /** With its article, as a sentence has it. */
  public String words() {
    return words;
  }

  /**
   * Looks without opening, which may wait for ever.
   *
   * @throws IOException when there is nothing, or a link leads to nothing
   */
  public static FileKind of(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    if (attributes.isRegularFile()) {
      return FILE;
    }
    return attributes.isDirectory() ? FOLDER : special(file);
  }

  private static FileKind special(Path file) throws IOException {
    try {
      return switch ((int) Files.getAttribute(file, "unix:mode") & KIND) {
        case PIPE_BITS -> PIPE;
        case SOCKET_BITS -> SOCKET;
        case CHARACTER_BITS, BLOCK_BITS -> DEVICE;
        default -> OTHER;
      };
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      return OTHER;
    }
  }
}
