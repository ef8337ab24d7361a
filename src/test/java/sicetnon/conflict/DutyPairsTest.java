package sicetnon.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import sicetnon.Articles;
import sicetnon.claim.Claim;
import sicetnon.reconcile.Results;

/**
 * Pairs of sentences by somebody who did not see the program: whether they answer one question, and
 * whether both can hold. {@code missed} marks one that comes out otherwise; their classes stand in
 * docs/quality.md.
 */
class DutyPairsTest {
  private static final Path TABLE = Path.of("src/test/resources/duties/pairs.yaml");

  /** One entry of the table. */
  record Pair(
      String id, String kind, String why, String title, String a, String b, boolean missed) {}

  static List<Pair> table() throws IOException {
    ObjectMapper yaml = new YAMLMapper();
    return List.of(yaml.readValue(Files.readString(TABLE), Pair[].class));
  }

  @TestFactory
  Stream<DynamicTest> judgesEveryPair() throws IOException {
    return table().stream()
        .map(
            pair ->
                DynamicTest.dynamicTest(
                    pair.id(),
                    () ->
                        assertEquals(
                            !pair.missed(), judged(pair), () -> pair.kind() + ": " + seen(pair))));
  }

  private static boolean judged(Pair pair) {
    Results results = run(pair);
    boolean row = !results.conflicts().contradictions().isEmpty();
    return switch (pair.kind()) {
      case "contradiction" -> row;
      case "agreement" -> !row && shared(results);
      default -> !row;
    };
  }

  private static Results run(Pair pair) {
    String title = pair.title() + "\n\n";
    return Articles.run("a.txt", title + pair.a() + "\n", "b.txt", title + pair.b() + "\n");
  }

  private static boolean shared(Results results) {
    return questions(results, "a.txt").stream().anyMatch(questions(results, "b.txt")::contains);
  }

  private static Set<String> questions(Results results, String path) {
    Set<String> keys = new TreeSet<>();
    for (Claim claim : results.claims()) {
      if (claim.evidence().source().equals(path)) {
        keys.add(claim.item().key());
      }
    }
    return keys;
  }

  private static String seen(Pair pair) {
    Results results = run(pair);
    return pair.a()
        + " "
        + questions(results, "a.txt")
        + " / "
        + pair.b()
        + " "
        + questions(results, "b.txt");
  }
}
