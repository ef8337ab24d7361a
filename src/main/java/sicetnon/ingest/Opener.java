package sicetnon.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import sicetnon.file.Checksum;
import sicetnon.file.InputFile;
import sicetnon.unpack.Document;
import sicetnon.unpack.Typescript;
import sicetnon.unpack.Unreadable;

/** Opens one file: decodes a text, types out a document, parts a file of several articles. */
final class Opener {
  /** Larger files are no articles; refusing them keeps one of them from exhausting the memory. */
  static final int MOST_BYTES = 32 << 20;

  /** Of a file that holds many articles. */
  static final int MOST_BYTES_OF_MANY = 128 << 20;

  private Opener() {}

  /** Whether files of this name are opened. */
  static boolean opens(String path) {
    String ending = Format.ending(path);
    return Format.named(path).isPresent() || Document.named(ending) || Anthology.named(ending);
  }

  /**
   * Opens a file.
   *
   * @param path its name in the reports
   * @throws IOException when it cannot be read
   */
  static Opened open(Path file, String path) throws IOException {
    String ending = Format.ending(path);
    try {
      byte[] bytes = InputFile.read(file, most(path));
      Optional<Document> document = Document.of(ending, bytes);
      return document.isPresent()
          ? typed(path, document.get(), bytes)
          : text(path, ending, ArticleText.of(path, bytes)).of(Checksum.of(bytes));
    } catch (InputFile.TooLarge e) {
      return Opened.without(
              FileReport.failed(
                  path, 0, e.getMessage() + ", which no article is; split it or take it out"))
          .of(e.getMessage());
    }
  }

  /** What {@link Opened#read} is of a file, without opening it. */
  static String checksum(Path file, String path) throws IOException {
    try {
      return Checksum.of(file, most(path));
    } catch (InputFile.TooLarge e) {
      return e.getMessage();
    }
  }

  private static int most(String path) {
    return Anthology.named(Format.ending(path)) ? MOST_BYTES_OF_MANY : MOST_BYTES;
  }

  private static Opened text(String path, String ending, ArticleText article) {
    if (article.text() == null) {
      return Opened.without(article.report());
    }
    Optional<Opened> rows = Anthology.of(path, ending, article);
    if (rows.isPresent()) {
      return rows.get();
    }
    Format format = Format.of(path, new DecodedText(article.text()).plain());
    return Opened.one(
        new FolderReader.Content(path, format, article.text(), false),
        article.report().in(format.label()));
  }

  private static Opened typed(String path, Document document, byte[] bytes) {
    Typescript typed = new Typescript();
    try {
      document.type(bytes, typed);
    } catch (Unreadable e) {
      return Opened.without(FileReport.failed(path, 0, e.getMessage()).in(document.label()))
          .of(Checksum.of(bytes));
    } catch (OutOfMemoryError e) {
      return Opened.without(
          FileReport.failed(
                  path, 0, "takes more memory than there is; split it or give Java more (-Xmx)")
              .in(document.label()));
    }
    if (typed.isEmpty()) {
      return Opened.without(FileReport.skipped(path, "holds no text").in(document.label()))
          .of(Checksum.of(bytes));
    }
    String left = typed.notes().isEmpty() ? "" : "left out: " + String.join("; ", typed.notes());
    return Opened.one(
            new FolderReader.Content(path, Format.TYPESCRIPT, typed.text(), true),
            FileReport.read(path).noted(left, false).in(document.label()))
        .of(Checksum.of(bytes));
  }
}
