package sicetnon.reading;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import sicetnon.file.InputFile;

/**
 * A folder of prompts and the answers to them, held by one process at a time. Only what the program
 * wrote is ever removed: prompts of an earlier time that the manifest lists.
 */
public final class AskFolder implements AutoCloseable {
  /** Where answers stand, within the folder. */
  static final String ANSWERS = "answers";

  /** Hidden: it is for no person. */
  private static final String TAKEN = ".taken";

  private final Path folder;
  private final FileChannel lock;

  /** The folder cannot be used; the message says why and what to do. */
  public static final class Unfit extends Exception {
    private static final long serialVersionUID = 1;

    Unfit(String message) {
      super(message);
    }
  }

  private AskFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Takes hold of a folder, which is made when it is missing.
   *
   * @throws Unfit when it holds other things, or another process is at work there
   */
  public static AskFolder open(Path folder) throws IOException, Unfit {
    Files.createDirectories(folder);
    if (!Files.exists(folder.resolve(AskManifest.FILE)) && !visible(folder).isEmpty()) {
      throw new Unfit(
          folder
              + ": holds "
              + visible(folder).get(0)
              + " and other things than prompts; name a new or empty folder with -o");
    }
    FileChannel channel =
        FileChannel.open(
            folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!locked(channel)) {
      channel.close();
      throw new Unfit(folder + ": another process is at work here; wait for its end");
    }
    return new AskFolder(folder, channel);
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static List<String> visible(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(f -> f.getFileName().toString())
          .filter(n -> !n.startsWith("."))
          .sorted()
          .toList();
    }
  }

  /**
   * Writes prompts, and removes those of an earlier time. The manifest is first, so that after a
   * kill at any moment the next time knows what is the program's own.
   *
   * @param program its name and version
   * @throws Unfit when a file that the program did not write is in the way
   */
  public void write(Prompts prompts, String program) throws IOException, Unfit {
    Path manifest = folder.resolve(AskManifest.FILE);
    Set<String> own = new HashSet<>();
    if (Files.exists(manifest)) {
      read(folder).prompts().forEach(p -> own.add(p.file()));
    }
    List<String> now = new ArrayList<>();
    for (int i = 0; i < prompts.count(); i++) {
      String name = AskManifest.file(prompts, i);
      now.add(name);
      if (!own.contains(name) && Files.exists(folder.resolve(name))) {
        throw new Unfit(
            folder.resolve(name) + ": was not written by this program; move it elsewhere");
      }
    }
    own.removeAll(now);
    for (String stale : own) {
      Files.deleteIfExists(folder.resolve(stale));
    }
    put(manifest, AskManifest.write(prompts, program));
    for (int i = 0; i < prompts.count(); i++) {
      put(prompt(prompts, i), prompts.bytes(i));
    }
  }

  /** A file that is as it is to be stays untouched. */
  private static void put(Path file, byte[] bytes) throws IOException {
    if (!Files.isRegularFile(file)
        || Files.size(file) != bytes.length
        || !Arrays.equals(Files.readAllBytes(file), bytes)) {
      ReadingStore.put(file, bytes);
    }
  }

  private static AskManifest read(Path folder) throws IOException, Unfit {
    Path manifest = folder.resolve(AskManifest.FILE);
    try {
      return AskManifest.parse(InputFile.read(manifest, InputFile.MOST_OWN));
    } catch (IOException e) {
      throw new Unfit(
          manifest + ": cannot be read (" + e.getMessage() + "); name another folder with -o");
    }
  }

  /** The file of a prompt. */
  Path prompt(Prompts prompts, int prompt) {
    return folder.resolve(AskManifest.file(prompts, prompt));
  }

  /** Where answers stand. */
  Path answers() {
    return folder.resolve(ANSWERS);
  }

  /** Where it stands. */
  public Path path() {
    return folder;
  }

  /** Hashes of the readings that were written from here. */
  public Set<String> taken() throws IOException {
    Path file = folder.resolve(TAKEN);
    return Files.exists(file) ? new TreeSet<>(Files.readAllLines(file)) : new TreeSet<>();
  }

  /** Notes that a reading is written from here, so that a later one may replace it. */
  public void take(String hash) throws IOException {
    Set<String> all = taken();
    if (all.add(hash)) {
      ReadingStore.put(
          folder.resolve(TAKEN), (String.join("\n", all) + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }

  /**
   * The answers in a folder, by name: of a folder of prompts those to its prompts, of any other all
   * of its files.
   *
   * @throws Unfit when there are none, or those of several commands
   */
  public static List<Path> answers(Path folder) throws IOException, Unfit {
    boolean asked = Files.isRegularFile(folder.resolve(AskManifest.FILE));
    Path answers = asked ? folder.resolve(ANSWERS) : folder;
    List<Path> found = new ArrayList<>();
    for (String name : Files.isDirectory(answers) ? visible(answers) : List.<String>of()) {
      if (!name.endsWith(AnswerFile.FAILED) && Files.isRegularFile(answers.resolve(name))) {
        found.add(answers.resolve(name));
      }
    }
    if (asked) {
      found = AnswerFile.current(found, read(folder));
    }
    if (found.isEmpty()) {
      throw new Unfit(answers + ": no answer is there; put those that you got into this folder");
    }
    return found;
  }
}
