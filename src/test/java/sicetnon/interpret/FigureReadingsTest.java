package sicetnon.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sicetnon.claim.Claim;
import sicetnon.claim.Value;
import sicetnon.pack.PackException;
import sicetnon.pack.PackReader;
import sicetnon.pipeline.Pipeline;

/** Figures said of roles, each with its whole reading; the file says how they are written. */
class FigureReadingsTest {
  private static final Path FILE = Path.of("src", "test", "resources", "figures", "readings.yaml");

  /** An article and every figure that it says of a role, in the order of the text. */
  record Entry(String text, List<Reading> reads) {
    @Override
    public String toString() {
      return text.strip();
    }
  }

  /** A figure with what it means. */
  record Reading(String subject, String of, String value, Map<String, String> scope) {
    Reading {
      scope = scope == null ? Map.of() : new TreeMap<>(scope);
    }
  }

  record Table(List<Entry> readings) {}

  private static Pipeline pipeline;

  /** An article of one line seldom shows that somebody is a role; a pack that names all does. */
  @BeforeAll
  static void rolesAreNamed(@TempDir Path folder) throws IOException, PackException {
    String roles =
        entries()
            .flatMap(e -> e.reads().stream())
            .map(r -> "  - id: " + r.subject() + "\n")
            .distinct()
            .collect(Collectors.joining());
    Files.writeString(folder.resolve("roles.yaml"), "roles:\n" + roles);
    pipeline = new Pipeline(PackReader.withFolder(folder));
  }

  static Stream<Entry> entries() {
    try {
      ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
      return yaml.readValue(Files.readString(FILE), Table.class).readings().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("entries")
  void everyFigureIsReadWithAllThatItMeans(Entry entry) {
    List<Reading> read =
        pipeline.claims("article.md", entry.text()).stream()
            .filter(c -> c.value() instanceof Value.Quantity && c.held())
            .map(FigureReadingsTest::reading)
            .toList();
    assertEquals(lines(entry.reads()), lines(read));
  }

  private static String lines(List<Reading> readings) {
    return readings.stream()
        .map(r -> r.subject() + " " + r.of() + " " + r.value() + " " + r.scope())
        .collect(Collectors.joining("\n"));
  }

  private static Reading reading(Claim claim) {
    Value.Quantity q = (Value.Quantity) claim.value();
    String low = number(q.low());
    String high = number(q.high());
    String figure = low.equals(high) ? low : low + ".." + high;
    Map<String, String> scope = new TreeMap<>(claim.scope().values());
    boolean thing = List.of("time", "how-often").contains(claim.item().attribute());
    scope.remove("statistic", "needed");
    scope.computeIfPresent("provider", (axis, name) -> name.toLowerCase(Locale.ROOT));
    if (claim.item().attribute().equals("training-cost")
        && claim.item().topic().matches("licence|exam")) {
      scope.put("case", claim.item().topic());
    }
    if (thing && !claim.item().topic().isEmpty()) {
      scope.put("thing", claim.item().topic());
    }
    return new Reading(
        claim.subjects().get(0),
        claim.item().attribute(),
        (figure + " " + q.unit() + " " + q.period()).replace("  ", " ").strip(),
        scope);
  }

  private static String number(BigDecimal value) {
    return value == null ? "" : value.stripTrailingZeros().toPlainString();
  }
}
