package sicetnon.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import sicetnon.file.Checksum;
import sicetnon.file.FileKind;
import sicetnon.file.InputFile;
import sicetnon.file.PrintedName;

/**
 * Finds and decodes the articles of a folder and its subfolders. One bad file never stops the rest.
 * Links to files are read; links to folders are not followed: they lead out of the folder, or to
 * what is read already.
 */
public final class FolderReader {
  /** A file beside the articles that says whose voice they are. */
  public static final String ORIGINS = "origins.yaml";

  /** A folder among the articles in which stands what other readers found in them. */
  public static final String READINGS = "readings";

  /** How the names of files of readings end. */
  public static final List<String> READING_ENDINGS = List.of(".json", ".jsonl", ".csv");

  /** A folder beside the reports that is the program's own. */
  public static final String OWN = ".sicetnon";

  /**
   * A text that was read.
   *
   * @param path a {@link PrintedName}; of one article among others in a file with its row
   * @param format null when its name or its content tells
   * @param words gives the text as decoded, or as drawn out of the file
   * @param drawn whether it is not the file's own text: offsets count in what was drawn
   */
  public record Content(String path, Format format, Supplier<String> words, boolean drawn) {
    private static final int REPLACEMENT = 0xFFFD;

    public Content(String path, Format format, String text, boolean drawn) {
      this(path, format, given(wellFormed(text)), drawn);
    }

    public Content(String path, String text) {
      this(path, null, text, false);
    }

    private static Supplier<String> given(String text) {
      return () -> text;
    }

    /** JSON and callers may hold halves of characters, which no file can. */
    private static String wellFormed(String text) {
      if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
        return text;
      }
      StringBuilder out = new StringBuilder(text.length());
      text.codePoints()
          .map(c -> Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c)
          .forEach(out::appendCodePoint);
      return out.toString();
    }

    /** The text; of a large folder it is read from disk each time. */
    public String text() {
      return words.get();
    }

    private Content in(TextLog texts) {
      return new Content(path, format, texts.put(text()), drawn);
    }
  }

  /**
   * What a folder holds.
   *
   * @param contents decoded files by path
   * @param files every file by path, read or not
   * @param fingerprint of all that both are due to; empty when something else is to blame, such as
   *     want of memory, so that the same files may give something else
   */
  public record Folder(List<Content> contents, List<FileReport> files, String fingerprint) {
    /** One whose like will not be looked for. */
    public Folder(List<Content> contents, List<FileReport> files) {
      this(contents, files, "");
    }
  }

  /**
   * Folders of this run that hold no articles; each may be null.
   *
   * @param reports where the reports go; it need not exist
   * @param readings where other readers' findings are; null for {@link #READINGS} among the
   *     articles
   */
  public record Beside(Path reports, Path readings) {
    /** None is named. */
    public static final Beside NOTHING = new Beside(null, null);
  }

  private FolderReader() {}

  /**
   * Reads a folder.
   *
   * @throws IOException when the folder itself is missing, is no folder or cannot be listed
   */
  public static Folder read(Path root) throws IOException {
    return read(root, Beside.NOTHING, Choice.ALL, path -> {});
  }

  /** Reads a whole folder. */
  public static Folder read(Path root, Beside beside, Choice choice, Consumer<String> progress)
      throws IOException {
    return read(Inputs.of(root), beside, choice, progress);
  }

  /**
   * Reads a folder that may hold the one for the reports, which are no articles.
   *
   * @param inputs the folder, and what of it is read
   * @param beside the folders that it may hold and that hold no articles
   * @param choice which of its files are read
   * @param progress told the path of each file when it has been opened
   * @throws IOException when the folder itself is missing, is no folder or cannot be listed
   */
  public static Folder read(Inputs inputs, Beside beside, Choice choice, Consumer<String> progress)
      throws IOException {
    Listing listing = list(inputs, beside, choice);
    List<FileReport> files = new ArrayList<>(listing.others());
    List<Content> contents = new ArrayList<>();
    List<Opened> all = opened(listing.openings(), progress);
    for (Opened opened : all) {
      contents.addAll(opened.contents());
      files.addAll(opened.reports());
    }
    contents.sort(Comparator.comparing(Content::path));
    files.sort(Comparator.comparing(FileReport::path));
    return new Folder(
        contents, files, listing.fingerprint(all.stream().map(Opened::read).toList()));
  }

  /**
   * The fingerprint of what a folder would give; its files are gone through and nothing is decoded.
   *
   * @throws IOException as {@link #read(Inputs, Beside, Choice, Consumer)}
   */
  public static String fingerprint(Inputs inputs, Beside beside, Choice choice) throws IOException {
    Listing listing = list(inputs, beside, choice);
    return listing.fingerprint(listing.openings().parallelStream().map(Opening::checksum).toList());
  }

  /**
   * What is found in a folder before any file is opened.
   *
   * @param openings files that are to be opened
   * @param others what is not
   */
  private record Listing(List<Opening> openings, List<FileReport> others) {

    /** Over all of it, given {@link Opened#read} of each file; empty where one is. */
    String fingerprint(List<String> read) {
      if (read.contains("")) {
        return "";
      }
      List<String> all = new ArrayList<>();
      for (int i = 0; i < openings.size(); i++) {
        all.add(openings.get(i).path() + '\n' + read.get(i) + '\n');
      }
      others.forEach(f -> all.add(f.path() + '\n' + f.status() + ' ' + f.reason() + '\n'));
      // the system lists a folder in any order
      all.sort(null);
      MessageDigest checksum = Checksum.begun();
      all.forEach(line -> checksum.update(line.getBytes(StandardCharsets.UTF_8)));
      return Checksum.ended(checksum);
    }
  }

  private static Listing list(Inputs inputs, Beside beside, Choice choice) throws IOException {
    Path root = inputs.folder();
    if (!Files.exists(root)) {
      throw new NoSuchFileException(
          root + ": no such folder; name the folder that holds the articles");
    }
    if (!Files.isDirectory(root)) {
      throw new IOException(root + ": not a folder; name the folder that holds the articles");
    }
    if (!Files.isReadable(root)) {
      throw new AccessDeniedException(
          root + ": no permission to list this folder; change its mode or run as its owner");
    }
    // the folder itself may be named by a link
    Path real = root.toRealPath();
    List<Opening> openings = new ArrayList<>();
    List<FileReport> files = new ArrayList<>();
    List<Path> tops = inputs.parts().isEmpty() ? List.of(real) : inputs.parts();
    Visitor visitor = new Visitor(real, tops, beside, choice.and(real), openings, files);
    for (Path top : tops) {
      Files.walkFileTree(top, visitor);
    }
    return new Listing(openings, files);
  }

  /** What a file holds, wherever it stands. */
  @FunctionalInterface
  public interface Bytes {
    /**
     * All of it.
     *
     * @param most how many bytes it may have
     * @throws InputFile.TooLarge when it has more
     */
    byte[] read(int most) throws IOException;
  }

  /** A file that is to be opened. */
  record Opening(Path file, String path) {
    Opened open() {
      return FolderReader.open(path, most -> InputFile.read(file, most));
    }

    /** What {@link Opened#read} would be. */
    String checksum() {
      try {
        return Opener.checksum(file, path);
      } catch (IOException e) {
        return remedy(e);
      }
    }
  }

  /** Opens a file; one bad file never stops the others. */
  public static Opened open(String path, Bytes file) {
    try {
      return Opener.open(file, path);
    } catch (IOException e) {
      return Opened.without(FileReport.failed(path, 0, remedy(e))).of(remedy(e));
    } catch (RuntimeException | StackOverflowError e) {
      return Opened.without(
          FileReport.failed(path, 0, "cannot be opened (" + e + "); please report it"));
    }
  }

  /** Opens files side by side: some are large and packed. */
  private static List<Opened> opened(List<Opening> openings, Consumer<String> progress) {
    TextLog texts = new TextLog();
    return openings.parallelStream()
        .map(
            opening -> {
              Opened opened = opening.open();
              progress.accept(opening.path());
              return new Opened(
                  opened.contents().stream().map(c -> c.in(texts)).toList(),
                  opened.reports(),
                  opened.read());
            })
        .toList();
  }

  /**
   * Looks at what it is led to; visible to tests, which lead it to what is gone.
   *
   * @param tops folders that a person named, which are looked into whatever they are called
   */
  record Visitor(
      Path root,
      List<Path> tops,
      Beside beside,
      Choice choice,
      List<Opening> openings,
      List<FileReport> files)
      implements FileVisitor<Path> {

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
      if (tops.contains(dir)) {
        return FileVisitResult.CONTINUE;
      }
      String path = name(dir);
      // nobody asks a hidden folder what it holds
      boolean reports = !Naming.hidden(path) && holdsReports(dir);
      Optional<FileReport> not = new Naming(choice).folder(path, reports);
      if (not.isPresent()) {
        files.add(not.get());
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String path = name(file);
      try {
        Optional<FileReport> not =
            Naming.hidden(path) ? Optional.of(Naming.hidden(path, false)) : not(file, path);
        not.ifPresentOrElse(files::add, () -> openings.add(new Opening(file, path)));
      } catch (IOException e) {
        files.add(FileReport.failed(path, 0, remedy(e)));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
      if (file.equals(root)) {
        throw why;
      }
      boolean folder = Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
      String path = name(file) + (folder ? "/" : "");
      files.add(
          Naming.hidden(PrintedName.of(root, file))
              ? Naming.hidden(path, folder)
              : FileReport.failed(path, 0, remedy(why)));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path dir, IOException why) {
      if (why != null) {
        files.add(FileReport.failed(name(dir) + "/", 0, remedy(why)));
      }
      return FileVisitResult.CONTINUE;
    }

    /** Those of this run or of another, such as one that read a folder of this folder. */
    private boolean holdsReports(Path dir) {
      try {
        return Files.isDirectory(dir.resolve(OWN))
            || Naming.REPORTS.stream().allMatch(name -> Files.isRegularFile(dir.resolve(name)))
            || same(dir, beside.reports());
      } catch (IOException e) {
        return false;
      }
    }

    private static boolean same(Path dir, Path other) throws IOException {
      return other != null && Files.exists(other) && Files.isSameFile(dir, other);
    }

    /** Whether a file is among those that say what other readers found. */
    private boolean amongReadings(Path file) throws IOException {
      Path readings = beside.readings() == null ? root.resolve(READINGS) : beside.readings();
      return same(file.getParent(), readings);
    }

    private String name(Path file) {
      return PrintedName.of(root, file);
    }

    /** Why a file is not opened; nothing when it is. */
    private Optional<FileReport> not(Path file, String path) throws IOException {
      Optional<FileReport> left = new Naming(choice).chosen(path);
      if (left.isPresent()) {
        return left;
      }
      boolean link = Files.isSymbolicLink(file);
      FileKind kind;
      try {
        kind = FileKind.of(file);
      } catch (AccessDeniedException e) {
        throw e;
      } catch (IOException e) {
        if (link) {
          return Optional.of(
              FileReport.failed(path, 0, "broken symbolic link; remove it or mend its target"));
        }
        throw e;
      }
      if (kind != FileKind.FILE) {
        return Optional.of(FileReport.skipped(path, noFile(kind, link)));
      }
      Optional<FileReport> reading = Naming.reading(path);
      return reading.isPresent() && amongReadings(file) ? reading : Naming.article(path);
    }

    private static String noFile(FileKind kind, boolean link) {
      if (kind == FileKind.FOLDER) {
        return "symbolic link to a folder, which is not followed; copy the folder here to have it"
            + " read";
      }
      return (link ? "symbolic link to " : "") + kind.words() + ", which is no article; remove it";
    }
  }

  private static String remedy(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "no permission to read; change its mode or run as its owner";
    }
    if (e instanceof NoSuchFileException) {
      return "disappeared while reading; run again";
    }
    // the message of the system's own names the file as this machine has it
    String why =
        e instanceof FileSystemException system && system.getReason() != null
            ? system.getReason()
            : e.getMessage();
    return "cannot be read (" + why + "); check the disk and run again";
  }
}
