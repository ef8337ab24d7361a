package sicetnon.clause;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import sicetnon.text.Tree;

/**
 * A sentence with its tree and all predications that are to be read from it, in {@link Notation}.
 *
 * @param id its number in the file
 * @param text as a person writes it
 * @param shows which phenomenon it is there for
 * @param reads one line for each predication
 */
record Case(String id, String text, String shows, List<String> reads, Tree tree) {

  /** The cases of a file: CoNLL-U with comments "sent_id", "text", "shows" and "reads". */
  static List<Case> in(String file) {
    try (InputStream in = Case.class.getResourceAsStream("/clause/" + file)) {
      String text =
          new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.strip().split("\n\n+")).map(Case::of).toList();
    } catch (IOException e) {
      throw new IllegalStateException(file, e);
    }
  }

  static Case named(String id) {
    return in(id.replaceFirst("-[0-9]+$", ".conllu")).stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Case of(String block) {
    return new Case(
        comments(block, "sent_id").get(0),
        comments(block, "text").get(0),
        comments(block, "shows").get(0),
        comments(block, "reads"),
        Conllu.trees(block).get(0));
  }

  private static List<String> comments(String block, String key) {
    String start = "# " + key + " = ";
    return block
        .lines()
        .filter(l -> l.startsWith(start))
        .map(l -> l.substring(start.length()))
        .toList();
  }

  @Override
  public String toString() {
    return id + " (" + shows + "): " + text;
  }
}
