package sicetnon.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The file that a process locks while it writes in a folder; its text says who does. There are two
 * locks to take: only who has the turn waits for the holder, so that a busy server, which comes
 * again at once, cannot keep a run out.
 */
final class LockFile implements AutoCloseable {
  /** This process, as others are told. */
  static final String ME = Long.toString(ProcessHandle.current().pid());

  private static final int AGAIN_MILLIS = 2;
  private static final int LONGEST_TEXT = 200;

  /** Behind the text of the file: some systems let nobody read what is locked. */
  private static final long HELD = 1L << 30;

  private static final long TURN = HELD + 1;

  /** Locked while the file's text is the holder's. A text that a killed process left is not. */
  private static final long SAID = HELD + 2;

  /** Locked by versions to 0.4 alone, which lock all there is and say nothing. */
  private static final long ALL = HELD + 3;

  private static final AtomicLong COUNT = new AtomicLong();

  private final FileChannel channel;

  private LockFile(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Waits for its turn among processes. No other channel to the file may be open in this one.
   *
   * @param end the {@link System#nanoTime} at which patience is over
   * @throws OutputFolder.Busy when it is
   */
  static LockFile take(Path file, String doing, long end)
      throws IOException, OutputFolder.Busy, InterruptedException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new IOException(file + " is no file; remove it");
    }
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    boolean held = false;
    try {
      if (!waited(channel, end)) {
        throw new OutputFolder.Busy(holder(channel));
      }
      say(channel, ME + " " + doing + " " + COUNT.incrementAndGet());
      held = true;
      return new LockFile(channel);
    } finally {
      if (!held) {
        channel.close();
      }
    }
  }

  private static boolean waited(FileChannel channel, long end)
      throws IOException, InterruptedException {
    FileLock turn = waited(channel, TURN, end);
    try {
      // who has waited in vain for the turn still may find the folder free
      return waited(channel, HELD, turn == null ? System.nanoTime() : end) != null;
    } finally {
      if (turn != null) {
        turn.release();
      }
    }
  }

  private static FileLock waited(FileChannel channel, long what, long end)
      throws IOException, InterruptedException {
    while (true) {
      FileLock lock = channel.tryLock(what, 1, false);
      if (lock != null || System.nanoTime() - end >= 0) {
        return lock;
      }
      TimeUnit.MILLISECONDS.sleep(AGAIN_MILLIS);
    }
  }

  /** Tells other processes who holds the folder; a full disk may keep it from being told. */
  private static void say(FileChannel channel, String text) throws IOException {
    try {
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
      channel.tryLock(SAID, 1, false);
    } catch (IOException e) {
      if (!channel.isOpen()) {
        throw e;
      }
    }
  }

  /**
   * Who holds the folder, or empty when that is not sure: a holder locks its text, and no two texts
   * are alike, so one that is the same before and after is that of who had it locked.
   */
  private static String holder(FileChannel channel) throws IOException {
    String before = text(channel);
    if (!isSaid(channel)) {
      return "";
    }
    String[] parts = before.split(" ");
    return parts.length == 3 && before.equals(text(channel)) ? holder(parts[0], parts[1]) : "";
  }

  /** Asks with shared locks, lest two that ask take each other for the holder. */
  private static boolean isSaid(FileChannel channel) throws IOException {
    try (FileLock others = channel.tryLock(ALL, 1, true)) {
      if (others == null) {
        return false;
      }
      try (FileLock free = channel.tryLock(SAID, 1, true)) {
        return free == null;
      }
    }
  }

  static String holder(String process, String doing) {
    return "process " + process + " (" + doing + ")";
  }

  private static String text(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LONGEST_TEXT);
    int count = channel.read(bytes, 0);
    return new String(bytes.array(), 0, Math.max(count, 0), StandardCharsets.UTF_8);
  }

  /** All its locks go with it. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
