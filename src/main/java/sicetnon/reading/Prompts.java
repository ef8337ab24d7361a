package sicetnon.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import sicetnon.ingest.FolderReader;

/**
 * The prompts by which any reader can be asked for the contradictions of a folder. Each stands for
 * itself and is no longer than a bound; each two articles, and each two parts of a long one, meet
 * in a prompt.
 *
 * @param parts of each prompt
 */
public record Prompts(List<List<Part>> parts) {
  /** Characters of a whole prompt, unless another bound is named. */
  public static final int SIZE = 100_000;

  /** The least bound, of which articles still have the larger part. */
  public static final int LEAST_SIZE = 20_000;

  /** Nobody pays for more; they would also fill a disk. */
  public static final int MOST = 2_000;

  private static final int LEAST_DIGITS = 3;

  public Prompts {
    parts = List.copyOf(parts);
  }

  /**
   * Makes them.
   *
   * @param contents the articles, by path
   * @param size characters that a prompt may have
   * @throws IllegalArgumentException when that leaves no room, or prompts without end; the message
   *     says what to do
   */
  public static Prompts of(List<FolderReader.Content> contents, int size) {
    int room = size - PromptText.length();
    List<Part> whole = contents.stream().map(c -> new Part(c.path(), 1, 1, c.text())).toList();
    if (whole.stream().mapToLong(Part::length).sum() <= room) {
      return checked(Packing.of(whole, room));
    }
    List<Part> parts = new ArrayList<>();
    contents.forEach(c -> parts.addAll(Cutting.of(c.path(), c.text(), room / 2)));
    return checked(Packing.of(parts, room));
  }

  private static Prompts checked(List<List<Part>> parts) {
    if (parts.size() > MOST) {
      throw new IllegalArgumentException(
          "each two articles would meet in "
              + parts.size()
              + " prompts; at most "
              + MOST
              + " are made: raise --size or name a folder with fewer articles");
    }
    return new Prompts(parts);
  }

  /** How many there are. */
  public int count() {
    return parts.size();
  }

  /** The number of a prompt as it stands in names of files: their order is that of the numbers. */
  public String number(int prompt) {
    int digits = Math.max(LEAST_DIGITS, Integer.toString(count()).length());
    return String.format(Locale.ROOT, "%0" + digits + "d", prompt + 1);
  }

  /** The whole text of a prompt. */
  public String text(int prompt) {
    return PromptText.of(parts.get(prompt));
  }

  /** The same as it is given to readers. */
  public byte[] bytes(int prompt) {
    return text(prompt).getBytes(StandardCharsets.UTF_8);
  }

  /** How many articles are in the prompts. */
  public int articles() {
    return (int) all().map(Part::source).distinct().count();
  }

  /** How many articles were cut, and into how many parts in all. */
  public record Cut(int articles, int parts) {}

  /** What was cut. */
  public Cut cut() {
    List<Part> cut = all().filter(p -> p.of() > 1).distinct().toList();
    return new Cut((int) cut.stream().map(Part::source).distinct().count(), cut.size());
  }

  private Stream<Part> all() {
    return parts.stream().flatMap(List::stream);
  }
}
