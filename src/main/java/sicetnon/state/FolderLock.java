package sicetnon.state;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * One holder of a folder at a time, among the threads of this process and among processes. The
 * threads of a process queue before the file is opened, so that no two channels to it are ever open
 * in one process: POSIX drops all locks of a process on a file when it closes any of them.
 */
final class FolderLock implements AutoCloseable {
  private static final String FILE = "lock";
  private static final Map<Object, Queue> QUEUES = new ConcurrentHashMap<>();

  private final Queue queue;
  private final LockFile file;

  /** The threads of this process that want one folder. */
  private static final class Queue {
    private final Semaphore first = new Semaphore(1, true);

    /** What the first does there, or empty while it waits for another process. */
    private volatile String doing = "";
  }

  private FolderLock(Queue queue, LockFile file) {
    this.queue = queue;
    this.file = file;
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
    try {
      if (!queue.first.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        String other = queue.doing;
        throw new OutputFolder.Busy(other.isEmpty() ? "" : LockFile.holder(LockFile.ME, other));
      }
      return first(queue, own.resolve(FILE), doing, end);
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

  private static FolderLock first(Queue queue, Path path, String doing, long end)
      throws IOException, OutputFolder.Busy, InterruptedException {
    FolderLock taken = null;
    try {
      taken = new FolderLock(queue, LockFile.take(path, doing, end));
      queue.doing = doing;
      return taken;
    } finally {
      if (taken == null) {
        queue.first.release();
      }
    }
  }

  /** Lets the next one in. */
  @Override
  public void close() throws IOException {
    queue.doing = "";
    try {
      file.close();
    } finally {
      queue.first.release();
    }
  }
}
