package sicetnon;

import java.util.Objects;

/**
 * A text in memory.
 *
 * @param path its name, by which findings tell it from others; its ending tells the format, such as
 *     {@code .md} or {@code .html}, and any other is plain text
 * @param text of it
 */
public record Article(String path, String text) {
  public Article {
    Objects.requireNonNull(text);
    if (path.isBlank()) {
      throw new IllegalArgumentException("an article needs a name to be told from others");
    }
  }
}
