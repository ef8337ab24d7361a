package sicetnon.ingest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import sicetnon.file.FileKind;
import sicetnon.file.InputFile;
import sicetnon.file.PrintedName;

/**
 * Finds and decodes the articles of a folder and its subfolders. One bad file never stops the rest.
 * Links to files are read; links to folders are not followed: they lead out of the folder, or to
 * what is read already.
 */
public final class FolderReader {
  /** Larger files are no articles; refusing them keeps one of them from exhausting the memory. */
  public static final int MOST_BYTES = 16 << 20;

  /** A file beside the articles that says whose voice they are. */
  public static final String ORIGINS = "origins.yaml";

  private static final List<String> KINDS =
      List.of(".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml");

  /** A file that was decoded; its path is a {@link PrintedName}. */
  public record Content(String path, String text) {}

  /**
   * What a folder holds.
   *
   * @param contents decoded files by path
   * @param files every file by path, read or not
   */
  public record Folder(List<Content> contents, List<FileReport> files) {}

  private FolderReader() {}

  /**
   * Reads a folder.
   *
   * @throws IOException when the folder itself is missing, is no folder or cannot be listed
   */
  public static Folder read(Path root) throws IOException {
    return read(root, null);
  }

  /**
   * Reads a folder that may hold the one for the reports, which are no articles.
   *
   * @param reports where the reports go; it need not exist
   * @throws IOException when the folder itself is missing, is no folder or cannot be listed
   */
  public static Folder read(Path root, Path reports) throws IOException {
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
    List<Content> contents = new ArrayList<>();
    List<FileReport> files = new ArrayList<>();
    // the folder itself may be named by a link
    Path real = root.toRealPath();
    Files.walkFileTree(real, new Visitor(real, reports, contents, files));
    contents.sort(Comparator.comparing(Content::path));
    files.sort(Comparator.comparing(FileReport::path));
    return new Folder(contents, files);
  }

  /** Reads what it is led to; visible to tests, which lead it to what is gone. */
  record Visitor(Path root, Path reports, List<Content> contents, List<FileReport> files)
      implements FileVisitor<Path> {

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
      if (!dir.equals(root) && hidden(dir)) {
        files.add(hidden(name(dir) + "/", true));
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (!dir.equals(root) && holdsReports(dir)) {
        files.add(FileReport.skipped(name(dir) + "/", "holds the reports of this program"));
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String path = name(file);
      try {
        files.add(hidden(file) ? hidden(path, false) : visited(file, path));
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
      files.add(hidden(file) ? hidden(path, folder) : FileReport.failed(path, 0, remedy(why)));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path dir, IOException why) {
      if (why != null) {
        files.add(FileReport.failed(name(dir) + "/", 0, remedy(why)));
      }
      return FileVisitResult.CONTINUE;
    }

    private boolean holdsReports(Path dir) {
      try {
        return reports != null && Files.exists(reports) && Files.isSameFile(dir, reports);
      } catch (IOException e) {
        return false;
      }
    }

    private String name(Path file) {
      return PrintedName.of(root, file);
    }

    private static boolean hidden(Path file) {
      return file.getFileName().toString().startsWith(".");
    }

    private static FileReport hidden(String path, boolean folder) {
      return FileReport.skipped(
          path, "hidden " + (folder ? "folder" : "file") + "; rename it to have it read");
    }

    private FileReport visited(Path file, String path) throws IOException {
      boolean link = Files.isSymbolicLink(file);
      FileKind kind;
      try {
        kind = FileKind.of(file);
      } catch (AccessDeniedException e) {
        throw e;
      } catch (IOException e) {
        if (link) {
          return FileReport.failed(path, 0, "broken symbolic link; remove it or mend its target");
        }
        throw e;
      }
      if (kind != FileKind.FILE) {
        return FileReport.skipped(path, noFile(kind, link));
      }
      if (path.equals(ORIGINS)) {
        return FileReport.skipped(path, "names the origins of articles and is no article");
      }
      String name = path.toLowerCase(Locale.ROOT);
      if (KINDS.stream().noneMatch(name::endsWith)) {
        return FileReport.skipped(path, "unsupported kind of file; save it as .txt, .md or .html");
      }
      return read(file, path);
    }

    private static String noFile(FileKind kind, boolean link) {
      if (kind == FileKind.FOLDER) {
        return "symbolic link to a folder, which is not followed; copy the folder here to have it"
            + " read";
      }
      return (link ? "symbolic link to " : "") + kind.words() + ", which is no article; remove it";
    }

    private FileReport read(Path file, String path) throws IOException {
      try {
        ArticleText article = ArticleText.of(path, InputFile.read(file, MOST_BYTES));
        if (article.text() != null) {
          contents.add(new Content(path, article.text()));
        }
        return article.report();
      } catch (InputFile.TooLarge e) {
        return FileReport.failed(
            path, 0, e.getMessage() + ", which no article is; split it or take it out");
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
}
