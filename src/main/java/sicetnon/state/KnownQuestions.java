package sicetnon.state;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import sicetnon.conflict.Ties;
import sicetnon.file.InputFile;
import sicetnon.file.Strings;
import sicetnon.reconcile.Digest;

/**
 * What a run knew of each question, and all that it hangs on beside the claims: what the next run
 * need not find out again. The file ends with its checksum.
 */
public final class KnownQuestions {
  /** Some hundred bytes for each claim. */
  private static final long MOST_BYTES = 64L << 30;

  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final Around around;

  /**
   * On what the questions of a folder hang beside their claims.
   *
   * @param articles by path
   * @param byName the voice of each publisher, site or author, by name without capitals
   * @param ties of the roles
   */
  public record Around(Map<String, Article> articles, Map<String, String> byName, Ties ties) {}

  /**
   * What tells whether the claims of an article are the same.
   *
   * @param key of its entry in the cache
   * @param roles fingerprint of the roles that it may name
   * @param voice behind it
   */
  public record Article(String key, String roles, String voice) {}

  private KnownQuestions(Path file, Around around) {
    this.file = file;
    this.around = around;
  }

  /** That of a file; nothing where it is missing or damaged. */
  static Optional<KnownQuestions> of(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      if (!whole(file)) {
        return Optional.empty();
      }
      try (DataInputStream in = open(file)) {
        return Optional.of(new KnownQuestions(file, around(in)));
      }
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static DataInputStream open(Path file) throws IOException {
    return new DataInputStream(new BufferedInputStream(InputFile.open(file, MOST_BYTES), BUFFER));
  }

  private static boolean whole(Path file) throws IOException {
    CRC32 sum = new CRC32();
    try (DataInputStream in = open(file);
        InputStream body = new CheckedInputStream(in, sum)) {
      byte[] some = new byte[BUFFER];
      for (long left = Files.size(file) - Long.BYTES; left > 0; ) {
        int count = body.read(some, 0, (int) Math.min(some.length, left));
        if (count < 0) {
          return false;
        }
        left -= count;
      }
      long found = sum.getValue();
      return in.readLong() == found;
    }
  }

  /** On what they hang. */
  public Around around() {
    return around;
  }

  /** Goes through the questions, by key. */
  public void forEach(Consumer<Digest> each) {
    try (DataInputStream in = open(file)) {
      List<String> paths = List.copyOf(around(in).articles().keySet());
      while (in.readBoolean()) {
        each.accept(Digest.read(in, paths::get));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          file + ": was changed while the program was at work; run it once more", e);
    }
  }

  static void write(Around around, Iterable<Digest> questions, Path file) throws IOException {
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    CRC32 sum = new CRC32();
    try (OutputStream plain = Files.newOutputStream(temporary);
        DataOutputStream out =
            new DataOutputStream(
                new BufferedOutputStream(new CheckedOutputStream(plain, sum), BUFFER))) {
      write(around, out);
      Map<String, Integer> numbers = new HashMap<>();
      around.articles().keySet().forEach(p -> numbers.put(p, numbers.size()));
      for (Digest question : questions) {
        out.writeBoolean(true);
        question.write(out, numbers::get);
      }
      out.writeBoolean(false);
      out.flush();
      new DataOutputStream(plain).writeLong(sum.getValue());
    }
    Files.move(
        temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void write(Around around, DataOutputStream out) throws IOException {
    out.writeInt(around.articles().size());
    for (Map.Entry<String, Article> article : around.articles().entrySet()) {
      Strings.write(article.getKey(), out);
      Strings.write(article.getValue().key(), out);
      Strings.write(article.getValue().roles(), out);
      Strings.write(article.getValue().voice(), out);
    }
    Strings.writeAll(around.byName().keySet(), out);
    Strings.writeAll(around.byName().values(), out);
    write(around.ties().related(), out);
    write(around.ties().contrasted(), out);
  }

  private static void write(Map<String, Set<String>> ties, DataOutputStream out)
      throws IOException {
    out.writeInt(ties.size());
    for (Map.Entry<String, Set<String>> tie : ties.entrySet()) {
      Strings.write(tie.getKey(), out);
      Strings.writeAll(new TreeSet<>(tie.getValue()), out);
    }
  }

  private static Around around(DataInputStream in) throws IOException {
    Map<String, Article> articles = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      articles.put(
          Strings.read(in), new Article(Strings.read(in), Strings.read(in), Strings.read(in)));
    }
    List<String> names = Strings.readAll(in);
    List<String> voices = Strings.readAll(in);
    Map<String, String> byName = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      byName.put(names.get(i), voices.get(i));
    }
    return new Around(articles, byName, new Ties(ties(in), ties(in)));
  }

  private static Map<String, Set<String>> ties(DataInputStream in) throws IOException {
    Map<String, Set<String>> ties = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      ties.put(Strings.read(in), new TreeSet<>(Strings.readAll(in)));
    }
    return ties;
  }
}
