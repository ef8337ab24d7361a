package sicetnon.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sicetnon.Articles;
import sicetnon.claim.Claim;
import sicetnon.claim.Kind;
import sicetnon.claim.Value;
import sicetnon.conflict.Contradiction;
import sicetnon.pack.PackException;
import sicetnon.pack.PackReader;
import sicetnon.pipeline.Pipeline;

/** Levels said of roles, each with its whole reading; the file says how they are written. */
class LevelReadingsTest {
  private static final Path FILE = Path.of("src", "test", "resources", "levels", "readings.yaml");

  /** An article and every level that it gives of a role, sorted. */
  record Entry(String text, List<String> reads) {
    @Override
    public String toString() {
      return text.strip();
    }
  }

  record Table(List<String> roles, List<Entry> readings) {}

  private static Pipeline pipeline;

  private static Table table() throws IOException {
    return new ObjectMapper(new YAMLFactory()).readValue(Files.readString(FILE), Table.class);
  }

  /** An article of one line seldom shows that somebody is a role; a pack that names all does. */
  @BeforeAll
  static void rolesAreNamed(@TempDir Path folder) throws IOException, PackException {
    String roles =
        table().roles().stream().map(r -> "  - id: " + r + "\n").collect(Collectors.joining());
    Files.writeString(folder.resolve("roles.yaml"), "roles:\n" + roles);
    pipeline = new Pipeline(PackReader.withFolder(folder));
  }

  static Stream<Entry> entries() throws IOException {
    return table().readings().stream();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void everyLevelIsRead(Entry entry) {
    List<String> read =
        pipeline.claims("article.md", entry.text()).stream()
            .filter(c -> c.value() instanceof Value.Level && c.held())
            .map(LevelReadingsTest::reading)
            .sorted()
            .toList();
    assertEquals(String.join("\n", entry.reads()), String.join("\n", read));
  }

  private static String reading(Claim claim) {
    String sign = claim.positive() ? "" : "not ";
    return claim.subjects().get(0)
        + " "
        + ((Value.Level) claim.value()).scale()
        + " "
        + claim.item().topic()
        + ": "
        + sign
        + claim.value().text();
  }

  private static List<Contradiction> rows(String a, String b) {
    return Articles.run("a.md", a, "b.md", b).conflicts().contradictions().stream()
        .filter(c -> c.item().question().kind() == Kind.LEVEL)
        .toList();
  }

  @Test
  void levelsThatDoNotTouchAreARow() {
    List<Contradiction> rows =
        rows(
            "# What a florist needs\n\nFlorists need a deep knowledge of botany.\n",
            "# What a florist needs\n\nA florist cuts flowers. Basic botany is enough for the florist.\n");
    assertEquals(
        List.of("How well must the florist know botany?"),
        rows.stream().map(c -> c.item().question().question()).toList());
    assertEquals("advanced to expert", rows.get(0).a().text());
    assertEquals("basic", rows.get(0).b().text());
  }

  @Test
  void whatIsRequiredAndDeniedIsARowOfHighSeverity() {
    List<Contradiction> rows =
        rows(
            "# What a florist needs\n\nThe florist cuts flowers. Florists need a degree.\n",
            "# What a florist needs\n\nThe florist ties bows. The florist does not need a degree.\n");
    assertEquals(1, rows.size());
    assertEquals(Contradiction.Severity.HIGH, rows.get(0).severity());
  }

  @Test
  void levelsThatTouchAgree() {
    assertEquals(
        List.of(),
        rows(
            "# What a florist needs\n\nFlorists need a solid knowledge of botany. The florist rarely travels. A degree is a plus for florists.\n",
            "# What a florist needs\n\nFlorists need a strong knowledge of botany. The florist hardly ever travels. The florist does not need a degree.\n"));
  }
}
