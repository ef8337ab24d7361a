package sicetnon.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sicetnon.claim.Claim;
import sicetnon.claim.Modality;
import sicetnon.claim.Value;
import sicetnon.pack.PackException;
import sicetnon.pack.PackReader;
import sicetnon.pipeline.Pipeline;

/**
 * Sentences and lists that exclude, deny or only seem to, each with its whole reading: {@code -
 * nurse performs prescriptions/drug (obligatory)}. What is marked {@code missed} is not read so
 * yet.
 */
class DenialsTest {
  private static final Path FILE = Path.of("src", "test", "resources", "denials", "sentences.yaml");

  /** A text and what it says of roles, in any order. */
  record Entry(String text, List<String> reads, boolean trap, boolean missed, String why) {
    @Override
    public String toString() {
      return text.strip();
    }
  }

  record Table(List<String> roles, List<Entry> sentences) {}

  private static Pipeline pipeline;

  @BeforeAll
  static void rolesAreNamed(@TempDir Path folder) throws IOException, PackException {
    String roles =
        table().roles().stream().map(r -> "  - id: " + r + "\n").collect(Collectors.joining());
    Files.writeString(folder.resolve("roles.yaml"), "roles:\n" + roles);
    pipeline = new Pipeline(PackReader.withFolder(folder));
  }

  private static Table table() {
    try {
      return new ObjectMapper(new YAMLFactory()).readValue(Files.readString(FILE), Table.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Entry> entries() {
    return table().sentences().stream();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void everySentenceIsReadWithAllThatItSays(Entry entry) {
    List<String> read =
        pipeline.claims("article.md", entry.text()).stream()
            .map(DenialsTest::reading)
            .distinct()
            .sorted()
            .toList();
    List<String> expected = entry.reads().stream().sorted().toList();
    assertEquals(!entry.missed(), read.equals(expected), () -> "read " + read);
  }

  @Test
  void sentencesAndTrapsAreMany() {
    assertTrue(entries().count() >= 90);
    assertTrue(entries().filter(Entry::trap).count() >= 25);
  }

  private static String reading(Claim claim) {
    String said =
        claim.value() instanceof Value.Holder h
            ? h.act() + " " + claim.item().topic() + (h.alone() ? " alone" : "")
            : claim.item().attribute() + " " + claim.value().text();
    return (claim.positive() ? "+ " : "- ")
        + String.join(";", claim.subjects())
        + " "
        + said
        + (claim.modality() == Modality.PLAIN
            ? ""
            : " (" + claim.modality().toString().toLowerCase(Locale.ROOT) + ")")
        + (claim.held() ? "" : " (not held)")
        + (claim.scope().values().isEmpty() ? "" : " " + claim.scope().values());
  }
}
