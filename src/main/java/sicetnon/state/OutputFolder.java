package sicetnon.state;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sicetnon.claim.Hash;
import sicetnon.file.Checksum;
import sicetnon.file.InputFile;
import sicetnon.file.PrintedName;
import sicetnon.ingest.FolderReader;

/**
 * The folder of the reports, held by one writer at a time. New files take the place of the old ones
 * together: they are written aside, then the folder that holds them gets its final name in one
 * step, and from then on they are the report, wherever the process is stopped; {@link #open} ends
 * what a stopped run has begun.
 */
public final class OutputFolder implements AutoCloseable {
  /** Holds what is the program's own: lock, cache, files on their way. */
  private static final String OWN = FolderReader.OWN;

  private static final Duration MOMENT = Duration.ofMillis(50);

  /** Long enough for a command that finds a busy server here to get its turn. */
  public static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final int BUFFER = 1 << 16;

  private static final String WRITING = "writing";
  private static final String WRITTEN = "written";

  /** The files that people edit, which no run may overwrite unread. */
  static final List<String> EDITED =
      List.of(Previous.REPORT, Previous.NEAR_MISSES, Previous.WORKBOOK);

  /** The files that hold what people wrote, which no run can make again. */
  private static final List<String> WRITTEN_BY_PEOPLE =
      List.of(
          Previous.REPORT,
          Previous.NEAR_MISSES,
          Previous.WORKBOOK,
          Memory.FILE,
          sicetnon.reading.Reading.MARKS);

  /** In the folder of written files: checksums of the edited files that they were made from. */
  private static final String BASE = ".base";

  /** In the folder of written files: names of files to be deleted. */
  private static final String DELETED = ".deleted";

  /** Holds texts that were drawn out of files, which a run that makes others deletes. */
  public static final String DRAWN = "extracted";

  private final Path folder;
  private final Path own;
  private final FolderLock lock;
  private final Map<String, String> written = new ConcurrentSkipListMap<>();

  /** Somebody else holds the folder; the message says who, as far as that is sure. */
  public static final class Busy extends Exception {
    private static final long serialVersionUID = 1;

    Busy(String holder) {
      super((holder.isEmpty() ? "another run or `sicetnon review`" : holder) + " is at work here");
    }
  }

  /** Reads files. */
  public interface Reading<T> {
    /** What they say. */
    T read() throws IOException;
  }

  /** The new report is whole and kept, but a file of the old one cannot be replaced. */
  public static final class InUse extends IOException {
    private static final long serialVersionUID = 1;

    InUse(IOException cause) {
      super(String.valueOf(cause.getMessage()), cause);
    }
  }

  private OutputFolder(Path folder, Path own, FolderLock lock) {
    this.folder = folder;
    this.own = own;
    this.lock = lock;
  }

  /**
   * Takes hold of a folder, which is made when it is not there, as soon as it is free.
   *
   * @param doing a word that tells others what is done meanwhile
   * @param patience how long to wait
   * @throws Busy when somebody else, in this process or another, still holds it
   * @throws IOException when it cannot be written to
   */
  public static OutputFolder open(Path folder, String doing, Duration patience)
      throws IOException, Busy {
    Path own = Files.createDirectories(own(folder));
    FolderLock lock = FolderLock.take(own, doing, patience);
    boolean settled = false;
    try {
      delete(own.resolve(WRITING));
      OutputFolder opened = new OutputFolder(folder, own, lock);
      opened.settle();
      settled = true;
      return opened;
    } finally {
      if (!settled) {
        lock.close();
      }
    }
  }

  /**
   * Reads what stands in a folder without waiting for a run that holds it: never some files from
   * before a replacement and some from after.
   *
   * @param patience how long to wait while files are replaced one after the other
   * @throws Busy when they still are
   */
  public static <T> T read(Path folder, Reading<T> reading, Duration patience)
      throws IOException, Busy {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      List<Object> before = traces(folder);
      T read = reading.read();
      boolean settled = !Files.exists(own(folder).resolve(WRITTEN));
      if (settled && before.equals(traces(folder))) {
        return read;
      }
      // a stopped run may have left them half replaced, which the next holder mends
      try {
        return readHeld(folder, reading);
      } catch (Busy e) {
        if (System.nanoTime() - end >= 0) {
          throw e;
        }
      }
    }
  }

  private static <T> T readHeld(Path folder, Reading<T> reading) throws IOException, Busy {
    OutputFolder held = open(folder, "read", MOMENT);
    try {
      return reading.read();
    } finally {
      held.close();
    }
  }

  /** What no replacement leaves as it was. */
  private static List<Object> traces(Path folder) throws IOException {
    List<Object> traces = new ArrayList<>();
    traces.add(Files.exists(own(folder).resolve(WRITTEN)));
    List<String> names = new ArrayList<>(EDITED);
    names.add(Memory.FILE);
    for (String name : names) {
      try {
        BasicFileAttributes file =
            Files.readAttributes(folder.resolve(name), BasicFileAttributes.class);
        traces.add(Arrays.asList(file.fileKey(), file.lastModifiedTime(), file.size()));
      } catch (NoSuchFileException e) {
        traces.add(name);
      }
    }
    return traces;
  }

  /** The folder of what is the program's own in one of reports. */
  static Path own(Path folder) {
    return folder.resolve(OWN);
  }

  /** Where it is. */
  public Path path() {
    return folder;
  }

  /** Where the cache is. */
  public Path cache() {
    return own.resolve("cache");
  }

  /** SHA-256 of each file of the last replacement as it was written, by name. */
  public Map<String, String> written() {
    return new TreeMap<>(written);
  }

  /** Names of what stands there apart from some files and what is the program's own. */
  public Set<String> others(Set<String> files) throws IOException {
    Set<String> others = names(folder);
    for (String file : files) {
      others.remove(file);
      others.remove(file.substring(0, file.indexOf('/') + 1));
    }
    return others;
  }

  /**
   * Names of what stands in a folder of reports apart from what is the program's own, those of
   * folders with a slash; nothing where there is no such folder.
   */
  public static Set<String> names(Path folder) throws IOException {
    Set<String> names = new TreeSet<>();
    for (Path top : List.of(folder, folder.resolve(DRAWN))) {
      if (Files.isDirectory(top)) {
        try (Stream<Path> files = Files.walk(top, top.equals(folder) ? 1 : Integer.MAX_VALUE)) {
          files
              .map(f -> PrintedName.of(folder, f) + (Files.isDirectory(f) ? "/" : ""))
              .forEach(names::add);
        } catch (UncheckedIOException e) {
          throw e.getCause();
        }
      }
    }
    names.removeAll(List.of("/", OWN + "/"));
    return names;
  }

  /** Keeps a file of the program's own; it is there whole or as it was. */
  void keep(String name, byte[] bytes) throws IOException {
    Path made = own.resolve(name + ".tmp");
    Files.write(made, bytes);
    move(made, own.resolve(name));
  }

  /**
   * Replaces the reports, all or none.
   *
   * @param files new content by name, which may lie in a folder of its own: {@code folder/name}
   * @param deleted names of files to be deleted
   * @param base of the files that people edit, from which the new ones were made
   * @return false, and nothing is done, when one of those has been saved anew meanwhile
   * @throws InUse when the new report is kept and the next run will finish
   * @throws IOException when the new files cannot be written; the old ones are as they were
   */
  public boolean replace(Map<String, Content> files, Collection<String> deleted, String base)
      throws IOException {
    Path writing = own.resolve(WRITING);
    written.clear();
    try {
      Files.createDirectories(writing);
      writeAll(files, writing);
      write(writing.resolve(BASE), text(base), true);
      write(writing.resolve(DELETED), text(String.join("\n", deleted)), true);
      if (!base(folder).equals(base)) {
        delete(writing);
        return false;
      }
      move(writing, own.resolve(WRITTEN));
    } catch (IOException e) {
      delete(writing);
      throw e;
    }
    try {
      settle();
    } catch (IOException e) {
      throw new InUse(e);
    }
    return true;
  }

  /** Large reports take seconds each; they are made side by side. */
  private void writeAll(Map<String, Content> files, Path writing) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      List<Future<?>> started = new ArrayList<>();
      for (Map.Entry<String, Content> file : files.entrySet()) {
        started.add(
            pool.submit(
                () -> {
                  writeNew(file.getKey(), file.getValue(), writing);
                  return null;
                }));
      }
      for (Future<?> one : started) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException why ? why : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while reports were written");
    } finally {
      end(pool);
    }
  }

  /** Nothing may be written any more when the folder is let go. */
  private static void end(ExecutorService pool) {
    pool.shutdownNow();
    boolean ended = false;
    boolean interrupted = false;
    while (!ended) {
      try {
        ended = pool.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Writes a file aside; one that is as it was is left in its place. */
  private void writeNew(String name, Content content, Path writing) throws IOException {
    Path made = writing.resolve(name);
    Files.createDirectories(made.getParent());
    // what people wrote must outlive a power failure, all else is made again by a run
    written.put(name, write(made, content, WRITTEN_BY_PEOPLE.contains(name)));
    Path old = folder.resolve(name);
    if (Files.isRegularFile(old) && Files.mismatch(old, made) < 0) {
      Files.delete(made);
    }
  }

  /** Replaces files that no person edits. */
  public void replace(Map<String, Content> files, Collection<String> deleted) throws IOException {
    if (!replace(files, deleted, base(folder))) {
      replace(files, deleted);
    }
  }

  /** What the files that people edit hold, told by checksums; equal ones have not been saved. */
  static String base(List<byte[]> edited) {
    return edited.stream().map(Hash::full).collect(Collectors.joining("\n"));
  }

  private static String base(Path folder) throws IOException {
    List<byte[]> edited = new ArrayList<>();
    for (String name : EDITED) {
      edited.add(content(folder.resolve(name)));
    }
    return base(edited);
  }

  /** Moves written files to their places. One that was edited since then stays. */
  private void settle() throws IOException {
    Path written = own.resolve(WRITTEN);
    if (!Files.isDirectory(written)) {
      return;
    }
    List<String> base =
        new String(content(written.resolve(BASE)), StandardCharsets.UTF_8).lines().toList();
    for (int i = 0; i < EDITED.size(); i++) {
      Path made = written.resolve(EDITED.get(i));
      Path old = folder.resolve(EDITED.get(i));
      if (Files.exists(made)) {
        if (i < base.size() && Hash.full(content(old)).equals(base.get(i))) {
          move(made, old);
        } else {
          Files.delete(made);
        }
      }
    }
    List<Path> files = new ArrayList<>();
    try (Stream<Path> tree = Files.walk(written)) {
      tree.filter(Files::isRegularFile)
          .filter(f -> !List.of(BASE, DELETED).contains(f.getFileName().toString()))
          .sorted()
          .forEach(files::add);
    }
    for (Path file : files) {
      Path place = folder.resolve(written.relativize(file).toString());
      Files.createDirectories(place.getParent());
      move(file, place);
    }
    String deleted = new String(content(written.resolve(DELETED)), StandardCharsets.UTF_8);
    for (String name : deleted.lines().filter(n -> !n.isBlank()).toList()) {
      Files.deleteIfExists(folder.resolve(name));
    }
    delete(written);
  }

  private static Content text(String text) {
    return Content.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] content(Path file) throws IOException {
    return Files.isRegularFile(file) ? InputFile.read(file, InputFile.MOST_OWN) : new byte[0];
  }

  /** Writes a file and gives its checksum. */
  private static String write(Path file, Content content, boolean force) throws IOException {
    MessageDigest checksum = Checksum.begun();
    try (FileChannel out =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      OutputStream stream =
          new BufferedOutputStream(
              new DigestOutputStream(Channels.newOutputStream(out), checksum), BUFFER);
      content.to(stream);
      stream.flush();
      if (force) {
        out.force(true);
      }
    }
    return Checksum.ended(checksum);
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> tree = Files.walk(folder)) {
        for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  /** Lets go of the folder. */
  @Override
  public void close() throws IOException {
    lock.close();
  }
}
