package sicetnon.spill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sicetnon.Articles;
import sicetnon.claim.Claim;
import sicetnon.conflict.Claims;
import sicetnon.group.Grouper;
import sicetnon.group.Item;
import sicetnon.ingest.FolderReader;

/** However few claims fit in memory, they come in the same order. */
class SpillTest {
  private static final List<Claim> CLAIMS = claims();

  private static List<Claim> claims() {
    StringBuilder lines = new StringBuilder();
    IntStream.range(0, 120)
        .forEach(
            i ->
                lines
                    .append(i == 0 ? "" : "; ")
                    .append((char) ('a' + i % 7))
                    .append(
                        i % 3 == 0
                            ? " nurse earns " + (1000 + i)
                            : " midwife rules menu-" + i % 5));
    return Claims.claims(lines.toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 50, 119, 120, 121, 1000})
  void questionsAreThoseOfAnyOrder(int bound) {
    List<Item> wanted = Grouper.group(CLAIMS);
    List<Claim> shuffled = new ArrayList<>(CLAIMS);
    Collections.shuffle(shuffled, new Random(bound));
    Questions questions = new Questions(bound);
    for (Claim claim : shuffled) {
      questions.put(new Placed(claim, CLAIMS.indexOf(claim)));
    }
    assertEquals(wanted, items(questions));
    assertEquals(wanted, items(questions), "and once more");
    assertEquals(wanted.size(), questions.size());
  }

  private static List<Item> items(Questions questions) {
    List<Item> items = new ArrayList<>();
    for (List<Placed> claims : questions) {
      claims.forEach(p -> assertEquals(CLAIMS.indexOf(p.claim()), p.number()));
      items.add(Grouper.item(claims.stream().map(Placed::claim).toList()));
    }
    return items;
  }

  /** All kinds of values that articles make. */
  @Test
  void claimsOfTheSeedsAreTheSameAsBytes() throws IOException {
    Collection<Claim> claims =
        Articles.pipeline().run(FolderReader.read(Path.of("seeds")), 1, path -> {}).claims();
    for (Claim claim : claims) {
      assertEquals(claim, ClaimBytes.claim(ClaimBytes.of(claim)));
    }
    assertTrue(new TreeSet<>(claims.stream().map(c -> c.item().kind()).toList()).size() > 3);
  }
}
