package sicetnon.state;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One holder at a time, among the threads of this process and among processes. Threads queue in
 * this process: POSIX drops a process's locks on a file when the process closes any channel to it,
 * so there is never a second one. Processes take two locks: who has the turn waits for the holder,
 * and nobody else does, so that a busy server cannot keep a run out.
 */
final class FolderLock implements AutoCloseable {
  private static final String FILE = "lock";
  private static final int AGAIN_MILLIS = 2;
  private static final int LONGEST_TEXT = 200;

  /** Behind the text of the file: some systems let nobody read what is locked. */
  private static final long HELD = 1L << 30;

  private static final long TURN = HELD + 1;

  /** Locked while the file's text is the holder's. A text that a killed process left is not. */
  private static final long SAID = HELD + 2;

  /** Locked by versions to 0.4 alone, which lock all there is and say nothing. */
  private static final long ALL = HELD + 3;

  private static final Map<Object, Queue> QUEUES = new ConcurrentHashMap<>();
  private static final AtomicLong COUNT = new AtomicLong();

  private final Queue queue;
  private final FileChannel channel;

  /** The threads of this process that want one folder. */
  private static final class Queue {
    private final Semaphore first = new Semaphore(1, true);

    /** What the first does there, or empty while it waits for another process. */
    private volatile String doing = "";
  }

  private FolderLock(Queue queue, FileChannel channel) {
    this.queue = queue;
    this.channel = channel;
  }

  /**
   * Waits for its turn.
   *
   * @param own an existing folder; the lock is a file in it that is never deleted or replaced
   * @param doing a word that tells others what is done meanwhile
   * @throws OutputFolder.Busy when patience is over
   */
  static FolderLock take(Path own, String doing, Duration patience)
      throws IOException, OutputFolder.Busy {
    long end = System.nanoTime() + patience.toNanos();
    Queue queue = QUEUES.computeIfAbsent(identity(own), k -> new Queue());
    FolderLock taken = null;
    try {
      if (!queue.first.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        String other = queue.doing;
        throw new OutputFolder.Busy(
            other.isEmpty() ? "" : holder(Long.toString(processId()), other));
      }
      try {
        taken = first(queue, own.resolve(FILE), doing, end);
        return taken;
      } finally {
        if (taken == null) {
          queue.first.release();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while it waited for " + own.resolve(FILE));
    }
  }

  /** The same for all names of one folder, also by way of links. */
  private static Object identity(Path own) throws IOException {
    Object key = Files.readAttributes(own, BasicFileAttributes.class).fileKey();
    return key == null ? own.toRealPath() : key;
  }

  private static FolderLock first(Queue queue, Path file, String doing, long end)
      throws IOException, OutputFolder.Busy, InterruptedException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    boolean held = false;
    try {
      if (!waited(channel, end)) {
        throw new OutputFolder.Busy(holder(channel));
      }
      say(channel, processId() + " " + doing + " " + COUNT.incrementAndGet());
      queue.doing = doing;
      held = true;
      return new FolderLock(queue, channel);
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

  private static String holder(String process, String doing) {
    return "process " + process + " (" + doing + ")";
  }

  private static String text(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LONGEST_TEXT);
    int count = channel.read(bytes, 0);
    return new String(bytes.array(), 0, Math.max(count, 0), StandardCharsets.UTF_8);
  }

  private static long processId() {
    return ProcessHandle.current().pid();
  }

  /** Lets the next one in. */
  @Override
  public void close() throws IOException {
    queue.doing = "";
    try {
      // all locks go with the only channel
      channel.close();
    } finally {
      queue.first.release();
    }
  }
}
