package sicetnon.file;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Byte strings in the order in which they were put. Those beyond a bound stand in a temporary file
 * (of {@code java.io.tmpdir}), which has no name on most systems and ends with the log. Safe for
 * several threads.
 */
public final class ByteLog {
  private static final int LENGTH = Integer.BYTES;
  private static final int BUFFER = 1 << 16;

  private final long bound;
  private final List<byte[]> held = new ArrayList<>();
  private long bytes;
  private FileChannel file;
  private ByteBuffer unwritten = ByteBuffer.allocate(0);
  private long end;

  /**
   * An empty log.
   *
   * @param bound bytes that are held in memory
   */
  public ByteLog(long bound) {
    this.bound = bound;
  }

  /**
   * Puts a string behind the others.
   *
   * @return by what {@link #get} finds it
   * @throws UncheckedIOException when there is no room for it
   */
  public synchronized long put(byte[] string) {
    if (file == null && bytes + string.length <= bound) {
      bytes += string.length;
      held.add(string);
      return -held.size();
    }
    try {
      if (file == null) {
        file = opened();
        unwritten = ByteBuffer.allocate(BUFFER);
      }
      long place = end;
      write(ByteBuffer.allocate(LENGTH).putInt(string.length).flip());
      write(ByteBuffer.wrap(string));
      end += LENGTH + (long) string.length;
      return place;
    } catch (IOException e) {
      throw full(e);
    }
  }

  private static FileChannel opened() throws IOException {
    Path path = Files.createTempFile("sicetnon", ".tmp");
    return FileChannel.open(
        path,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }

  private void write(ByteBuffer some) throws IOException {
    if (some.remaining() > unwritten.remaining()) {
      flush();
    }
    if (some.remaining() > unwritten.remaining()) {
      while (some.hasRemaining()) {
        file.write(some);
      }
    } else {
      unwritten.put(some);
    }
  }

  private void flush() throws IOException {
    unwritten.flip();
    while (unwritten.hasRemaining()) {
      file.write(unwritten);
    }
    unwritten.clear();
  }

  /** The string that was put at a place. */
  public byte[] get(long place) {
    FileChannel from;
    synchronized (this) {
      if (place < 0) {
        return held.get((int) -place - 1);
      }
      try {
        flush();
      } catch (IOException e) {
        throw full(e);
      }
      from = file;
    }
    ByteBuffer length = read(from, place, LENGTH);
    return read(from, place + LENGTH, length.getInt()).array();
  }

  private static ByteBuffer read(FileChannel from, long place, int length) {
    ByteBuffer some = ByteBuffer.allocate(length);
    try {
      while (some.hasRemaining()) {
        if (from.read(some, place + some.position()) < 0) {
          throw new IOException("it was cut off");
        }
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    return some.flip();
  }

  private static UncheckedIOException unreadable(IOException e) {
    return new UncheckedIOException("a temporary file cannot be read (" + e.getMessage() + ")", e);
  }

  private static UncheckedIOException full(IOException e) {
    return new UncheckedIOException(
        "what does not fit in memory cannot be written to "
            + System.getProperty("java.io.tmpdir")
            + " ("
            + e.getMessage()
            + "); make room there or name another folder (java -Djava.io.tmpdir=DIR -jar ...)",
        e);
  }

  /** Goes through the strings that were put up to now, in order. */
  public synchronized Cursor cursor() {
    try {
      flush();
    } catch (IOException e) {
      throw full(e);
    }
    return new Cursor(held.size(), end);
  }

  /** A place in a log that moves on. */
  public final class Cursor {
    private final int inMemory;
    private final long last;
    private final DataInputStream strings;
    private int next;
    private long place;

    private Cursor(int inMemory, long last) {
      this.inMemory = inMemory;
      this.last = last;
      this.strings = new DataInputStream(new BufferedInputStream(new FilePart(), BUFFER));
    }

    /** The next string, or null behind the last. */
    public byte[] next() {
      if (next < inMemory) {
        return held.get(next++);
      }
      if (place == last) {
        return null;
      }
      try {
        byte[] string = new byte[strings.readInt()];
        strings.readFully(string);
        place += LENGTH + (long) string.length;
        return string;
      } catch (IOException e) {
        throw unreadable(e);
      }
    }

    /** What is in the file up to where it ended when the cursor was made. */
    private final class FilePart extends InputStream {
      private long at;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        int most = (int) Math.min(length, last - at);
        int count = most == 0 ? -1 : file.read(ByteBuffer.wrap(into, from, most), at);
        at += Math.max(0, count);
        return count;
      }
    }
  }
}
