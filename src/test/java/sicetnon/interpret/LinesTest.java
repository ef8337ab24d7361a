package sicetnon.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sicetnon.Articles;
import sicetnon.claim.Claim;
import sicetnon.claim.DataItem;
import sicetnon.claim.Modality;
import sicetnon.claim.Value;
import sicetnon.pack.PackException;
import sicetnon.pack.PackReader;
import sicetnon.pipeline.Pipeline;

/** Who reports to whom, in small articles with their whole reading. */
class LinesTest {
  private static final Path TABLE = Path.of("src", "test", "resources", "lines", "sentences.yaml");

  private static Pipeline pipeline;

  /** The table; it says itself how it is written. */
  record Table(List<String> roles, List<Entry> sentences) {}

  /** An article and what it says. */
  record Entry(String text, List<String> reads) {
    @Override
    public String toString() {
      return text.strip();
    }
  }

  @BeforeAll
  static void rolesAreNamed(@TempDir Path folder) throws IOException, PackException {
    String roles =
        table().roles().stream().map(r -> "  - id: " + r + "\n").collect(Collectors.joining());
    Files.writeString(folder.resolve("roles.yaml"), "roles:\n" + roles);
    pipeline = new Pipeline(PackReader.withFolder(folder));
  }

  private static Table table() throws IOException {
    return new ObjectMapper(new YAMLFactory()).readValue(TABLE.toFile(), Table.class);
  }

  static Stream<Entry> sentences() throws IOException {
    return table().sentences().stream();
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void allThatIsSaidOfLinesIsRead(Entry entry) {
    Set<String> read = new TreeSet<>();
    for (Claim claim : pipeline.claims("article.md", entry.text())) {
      written(claim).ifPresent(read::add);
    }
    assertEquals(
        String.join("\n", new TreeSet<>(entry.reads())), String.join("\n", read), entry.text());
  }

  @Test
  void tableIsLargeAndMostlyOutsideSoftware() throws IOException {
    assertTrue(table().sentences().size() >= 80);
    assertTrue(sentences().filter(e -> e.reads().isEmpty()).count() >= 25);
  }

  @Test
  void twoArticlesThatNameOtherSuperiorsConflict() {
    List<String> asked =
        asked(
            "The cellar master keeps the barrels. The cellar master reports to the head brewer.",
            "A cellar master tastes the wine. The cellar master is supervised by the site manager.");
    assertEquals(List.of("Who does the cellar master report to?"), asked);
  }

  @Test
  void twoArticlesThatNameOneSuperiorAgree() {
    List<String> asked =
        asked(
            "The cellar master keeps the barrels. The cellar master reports to the head brewer.",
            "A cellar master tastes the wine. The cellar master takes direction from the head"
                + " brewer and has a dotted line to the site manager.");
    assertEquals(List.of(), asked);
  }

  /** What two articles dispute of lines. */
  private static List<String> asked(String first, String second) {
    return Articles.run("a.md", first + "\n", "b.md", second + "\n")
        .conflicts()
        .contradictions()
        .stream()
        .map(c -> c.item().question())
        .filter(i -> Set.of("reports-to", "dotted-line-to").contains(i.attribute()))
        .map(DataItem::question)
        .toList();
  }

  private static Optional<String> written(Claim claim) {
    String sign =
        switch (claim.item().attribute()) {
          case "reports-to" -> ">";
          case "dotted-line-to" -> "~";
          case "authority" -> "=";
          default -> "";
        };
    if (sign.isEmpty()) {
      return Optional.empty();
    }
    String who = claim.subjects().get(0);
    String to = claim.value() instanceof Value.Target t ? t.key() : claim.subjects().get(1);
    String note =
        (claim.modality() == Modality.POSSIBLE ? " (possible)" : "")
            + (claim.held() ? "" : " (not held)")
            + (claim.scope().get("time").isEmpty() ? "" : " (past)")
            + (claim.scope().narrowed().isEmpty() ? "" : " (case)");
    return Optional.of(who + (claim.positive() ? " " : " not ") + sign + " " + to + note);
  }
}
