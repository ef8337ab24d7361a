package sicetnon.fuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sicetnon.Articles;

/** The methods on other people's data, against accuracies measured with other implementations. */
class SharedSetsTest {
  private static final double TOLERANCE = 0.005;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "book,0.750,0.760,0.770,0.850",
    "flight_shard,0.839,0.839,0.839,0.924",
    "population,0.725,0.812,0.810,0.810",
    "birthplaces,0.655,0.762,0.760,0.762",
    "crowd_rte,0.897,0.920,0.925,0.925",
    "crowd_temp,0.936,0.944,0.939,0.939",
    "syn_nocopy,0.974,0.982,0.982,0.952"
  })
  void methodsAreAsAccurateAsPublishedAndTheDefaultWhereItDecidesAsAnyOfThem(
      String set, double vote, double crh, double accu, double popAccu)
      throws IOException, ClaimTableReader.BadTable {
    Path folder = Articles.shared("fusion").resolve(set);
    ClaimTableReader.Read read = ClaimTableReader.claims(folder.resolve("claims.tsv"));
    assertEquals(List.of(), read.rejects());
    Map<String, String> gold = ClaimTableReader.gold(folder.resolve("gold.tsv"));
    Map<Method, Double> expected =
        Map.of(Method.VOTE, vote, Method.CRH, crh, Method.ACCU, accu, Method.POPACCU, popAccu);
    double sure = Fused.score(read.table(), null, Map.of(), gold, 2).decided();
    for (Method method : Method.values()) {
      double found = Fused.score(read.table(), method, Map.of(), gold, 2).accuracy();
      assertEquals(expected.get(method), found, TOLERANCE, method.label());
      assertTrue(sure >= found, () -> "the default decides worse than " + method.label());
    }
  }
}
