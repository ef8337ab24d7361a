package sicetnon.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/**
 * Finds and decodes the articles of a folder and its subfolders. One bad file never stops the rest.
 */
public final class FolderReader {
  /** Larger files are no articles; refusing them keeps one of them from exhausting the memory. */
  public static final long MOST_BYTES = 16L << 20;

  /** A file beside the articles that says whose voice they are. */
  public static final String ORIGINS = "origins.yaml";

  /** A file that was decoded. */
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
    Files.walkFileTree(
        root,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new Visitor(root, reports, contents, files));
    contents.sort(Comparator.comparing(Content::path));
    files.sort(Comparator.comparing(FileReport::path));
    return new Folder(contents, files);
  }

  /** Reads what it is led to; visible to tests, which lead it to what is gone. */
  record Visitor(Path root, Path reports, List<Content> contents, List<FileReport> files)
      implements FileVisitor<Path> {

    @Override
    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
      if (!dir.equals(root) && dir.getFileName().toString().startsWith(".")) {
        files.add(FileReport.skipped(name(dir) + "/", "hidden folder; rename it to have it read"));
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
      if (Files.isSymbolicLink(file) && !Files.exists(file)) {
        files.add(
            FileReport.failed(name(file), 0, "broken symbolic link; remove it or mend its target"));
      } else {
        files.add(decode(file));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException why) {
      files.add(FileReport.failed(name(file), 0, remedy(why)));
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
      return root.relativize(file).toString().replace('\\', '/');
    }

    private FileReport decode(Path file) {
      String path = name(file);
      String base = file.getFileName().toString();
      if (base.startsWith(".")) {
        return FileReport.skipped(path, "hidden file; rename it to have it read");
      }
      if (path.equals(ORIGINS)) {
        return FileReport.skipped(path, "names the origins of articles and is no article");
      }
      if (!base.toLowerCase(Locale.ROOT).matches(".*\\.(txt|text|md|markdown)")) {
        return FileReport.skipped(path, "unsupported kind of file; save it as .txt or .md");
      }
      try {
        long size = Files.size(file);
        if (size > MOST_BYTES) {
          return FileReport.failed(
              path,
              0,
              "larger than "
                  + (MOST_BYTES >> 20)
                  + " MiB, which no article is; split it or take it out");
        }
        return decode(path, Files.readAllBytes(file));
      } catch (IOException e) {
        return FileReport.failed(path, 0, remedy(e));
      }
    }

    private FileReport decode(String path, byte[] bytes) {
      if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
        return FileReport.failed(path, 1, "UTF-16, but only UTF-8 is read; save it as UTF-8");
      }
      for (int i = 0; i < bytes.length; i++) {
        if (bytes[i] == 0) {
          return FileReport.skipped(path, "binary content; save the article as text");
        }
      }
      ByteBuffer in = ByteBuffer.wrap(bytes);
      if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
        in.position(3);
      }
      try {
        String text =
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in)
                .toString();
        if (text.isBlank()) {
          return FileReport.skipped(path, "empty");
        }
        contents.add(new Content(path, text));
        return FileReport.read(path);
      } catch (CharacterCodingException e) {
        int line = 1;
        for (int i = 0; i < in.position() && i < bytes.length; i++) {
          line += bytes[i] == '\n' ? 1 : 0;
        }
        int bad = bytes[Math.min(in.position(), bytes.length - 1)] & 0xFF;
        return FileReport.failed(
            path,
            line,
            String.format(Locale.ROOT, "byte 0x%02X is not UTF-8; save the file as UTF-8", bad));
      }
    }

    private static boolean startsWith(byte[] bytes, int... head) {
      if (bytes.length < head.length) {
        return false;
      }
      for (int i = 0; i < head.length; i++) {
        if ((bytes[i] & 0xFF) != head[i]) {
          return false;
        }
      }
      return true;
    }

    private static String remedy(IOException e) {
      if (e instanceof AccessDeniedException) {
        return "no permission to read; change its mode or run as its owner";
      }
      if (e instanceof NoSuchFileException) {
        return "disappeared while reading; run again";
      }
      if (e instanceof java.nio.file.FileSystemLoopException) {
        return "symbolic link that leads back to a folder above it; remove it";
      }
      return "cannot be read (" + e.getMessage() + "); check the disk and run again";
    }
  }
}
