package sicetnon.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sicetnon.Articles;
import sicetnon.group.Item;
import sicetnon.ingest.FolderReader;

/** What is known of questions says the same as their claims, in memory or on disk. */
class DigestsTest {
  private static Results seeds;
  private static List<Digest> known;

  @BeforeAll
  static void run() throws IOException {
    seeds = Articles.pipeline().run(FolderReader.read(Path.of("seeds")), 2, path -> {});
    known = List.copyOf(seeds.store().questions());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 100, 100_000})
  void howeverFewAreHeldTheyAreTheSame(int bound) {
    Digests digests = new Digests(bound);
    digests.addAll(known);
    assertEquals(known, List.copyOf(digests));
    assertEquals(known, List.copyOf(digests), "and once more");
    assertEquals(known.size(), digests.size());
  }

  @Test
  void theyTellWhatTheItemsAre() {
    List<Item> items = seeds.items();
    assertEquals(items.size(), known.size());
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      Digest digest = known.get(i);
      assertEquals(item.id(), digest.id());
      assertEquals(item.question().key(), digest.question().key());
      assertEquals(item.question().question(), digest.question().question());
      assertEquals(item.positions().stream().map(p -> p.text()).toList(), digest.answers());
      assertEquals(item.claims().size(), digest.places().size());
      assertEquals(
          item.claims().stream().map(c -> c.evidence().source()).distinct().toList(),
          digest.sources());
    }
  }

  @Test
  void claimsAreThoseOfTheQuestions() {
    assertEquals(seeds.claims().size(), seeds.store().size());
    assertEquals(
        seeds.claims().stream().map(c -> c.id()).sorted().toList(),
        seeds.items().stream()
            .flatMap(i -> i.claims().stream())
            .map(c -> c.id())
            .sorted()
            .toList());
  }

  @Test
  void aQuestionIsFoundByItsId() {
    Item wanted = seeds.items().get(5);
    assertEquals(wanted, seeds.store().items(Set.of(wanted.id(), "none")).get(wanted.id()));
    assertTrue(seeds.store().items(Set.of("none")).isEmpty());
  }

  @Test
  void whatOthersBroughtFollows() {
    Item other = seeds.items().get(3);
    ClaimStore store = ClaimStore.NONE.with(List.of(other));
    assertEquals(List.of(other), store.items(List.copyOf(store.questions())));
    assertEquals(other.claims(), store.claims().toList());
    ClaimStore both = seeds.store().with(List.of(other));
    assertEquals(seeds.store().size() + other.claims().size(), both.size());
    assertEquals(known.size() + 1, both.questions().size());
    assertEquals(List.of(other), both.others());
    List<Digest> ends = List.of(known.get(0), List.copyOf(both.questions()).get(known.size()));
    assertEquals(List.of(seeds.items().get(0), other), both.items(ends));
  }
}
