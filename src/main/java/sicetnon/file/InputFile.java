package sicetnon.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The one door through which files are read. A pipe that nobody writes to would hold the program
 * for ever, a device would fill its memory: only files are read, and of each no more than a bound.
 */
public final class InputFile {
  /** Of a file that this program or a spreadsheet has written. */
  public static final int MOST_OWN = 512 << 20;

  private static final long MIB = 1L << 20;

  private InputFile() {}

  /** What stands there is no file; the message says what it is and what to do. */
  public static final class NotAFile extends IOException {
    private static final long serialVersionUID = 1;

    NotAFile(FileKind kind) {
      super(kind.words() + " and no file; save what is to be read as a file");
    }
  }

  /** The file has more bytes than are read; the message says how many are. */
  public static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;

    TooLarge(long most) {
      super("larger than " + (most < MIB ? most + " bytes" : most / MIB + " MiB"));
    }
  }

  /**
   * All bytes of a file.
   *
   * @param most how many bytes it may have
   * @throws NotAFile when it is something else
   * @throws TooLarge when it has more
   */
  public static byte[] read(Path file, int most) throws IOException {
    try (InputStream in = open(file, most)) {
      return in.readAllBytes();
    }
  }

  /**
   * All bytes of a file that stands elsewhere; the stream stays open.
   *
   * @param most how many bytes it may have
   * @throws TooLarge when it has more
   */
  public static byte[] read(InputStream in, int most) throws IOException {
    return new Bounded(in, most).readAllBytes();
  }

  /**
   * A file to be read piece by piece; reading beyond the bound throws {@link TooLarge}.
   *
   * @param most how many bytes it may have
   * @throws NotAFile when it is something else
   */
  public static InputStream open(Path file, long most) throws IOException {
    FileKind kind = FileKind.of(file);
    if (kind != FileKind.FILE) {
      throw new NotAFile(kind);
    }
    // a file of the kernel says that it is empty, and reading it may wait for ever
    return Files.size(file) == 0 && Files.isReadable(file)
        ? InputStream.nullInputStream()
        : new Bounded(Files.newInputStream(file), most);
  }

  /** Counts what it gives: what a file says of its size may be wrong, and it may grow. */
  private static final class Bounded extends InputStream {
    private final InputStream in;
    private final long most;
    private long given;

    Bounded(InputStream in, long most) {
      this.in = in;
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      int read = in.read(to, from, (int) Math.min(length, most - given + 1));
      given += Math.max(0, read);
      if (given > most) {
        throw new TooLarge(most);
      }
      return read;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
