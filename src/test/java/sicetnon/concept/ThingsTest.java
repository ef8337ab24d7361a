package sicetnon.concept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sicetnon.Articles;
import sicetnon.claim.Claim;
import sicetnon.claim.DataItem;
import sicetnon.claim.Value;

/** What is one thing and what is not, on words of trades that no article of the user's is about. */
class ThingsTest {
  private static List<Claim> claims(String predicate) {
    String text = "Beekeeper vs Miller\n\nThe miller sings.\n\nThe beekeeper " + predicate + ".\n";
    return Articles.claims(text).stream()
        .filter(c -> c.subjects().equals(List.of("beekeeper")))
        .filter(c -> c.item().attribute().equals("performs"))
        .toList();
  }

  private static DataItem item(String predicate) {
    List<DataItem> items = claims(predicate).stream().map(Claim::item).distinct().toList();
    assertEquals(1, items.size(), predicate + ": " + items);
    return items.get(0);
  }

  private static Set<String> because(DataItem item) {
    return item.because().stream()
        .map(b -> b.replaceAll("[\u201c\u201d]", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // spelling
        "organises the catalogue|organizes the catalog|catalogue is another spelling of catalog",
        "grinds the colours|grinds the colors|colour is another spelling of color",
        "tidies the harbour centre|tidies the harbor center|centre is another spelling of center",
        "cleans the mould|cleans the mold|mould is another spelling of mold",
        "tests the app|tests the application|app is another spelling of application",
        // derivation
        "waters the floral beds|waters the flower beds|floral is derived from flower",
        "conducts hive inspections|inspects hives|inspection is derived from inspect",
        // groups of the pack
        "mends kettles|repairs kettles|mend is one word of the pack's repair",
        "inspects hives|checks hives|inspect is one word of the pack's check",
        "warns the kids|warns the children|kid is one word of the pack's child",
        "washes the lorry|washes the truck|lorry is one word of the pack's truck",
        // several steps
        "is responsible for the inspection of hives|examines hives|inspect is one word of the pack's check",
        // the dictionary's synonyms
        "builds sleighs|builds sleds|sleigh is a synonym of sled",
        "repairs the mantelpiece|repairs the mantel|mantelpiece is a synonym of mantel",
        // domains
        "writes the fiscal summary|writes the financial summary|fiscal is one word of the pack's financial",
        "owns the technology guidelines|owns the engineering guidelines|engineering is one word of the pack's technical",
        // extents of one group
        "paints the big ferry|paints the large ferry|big is one word of the pack's large",
        "schedules the annual fair|schedules the yearly fair|annual is one word of the pack's yearly",
        // topics of the pack
        "sets the rota|manages the shift schedule|the rota is a term of the topic shift-schedules",
        "owns the hiring process|is responsible for hiring|hiring is a term of the topic hiring",
        "leads guided tours|conducts guided tours|guided tours is a term of the topic guided-tours",
      })
  void areOneThingForAReason(String one, String other, String reason) {
    DataItem a = item(one);
    DataItem b = item(other);
    assertEquals(a.topic(), b.topic());
    assertEquals(FacetMatch.EQUAL, a.thing().match(b.thing()));
    Set<String> reasons = because(a);
    reasons.addAll(because(b));
    assertTrue(reasons.contains(reason), reasons.toString());
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // number and article
        "builds a hive|builds the hives",
        // colours
        "builds new hives|builds hives",
        "writes a clear and detailed chronicle|writes the chronicle",
        "brews high-quality ale|brews ale",
        "handles the most important orders|handles the orders",
        // light verbs leave it to their object
        "writes the chronicle|owns the chronicle",
        "is responsible for the barrels|decides on the barrels",
        "is in charge of the barrels|chooses the barrels",
        // light heads hand over
        "handles all aspects of the honey|owns the honey",
        "makes decisions about the barrels|decides on the barrels",
        "is responsible for the choice of barrels|chooses the barrels",
        "oversees the creation of the chronicle|writes the chronicle",
        // an act and its noun
        "prunes roses|is responsible for the pruning of roses",
        "prunes roses|does the pruning of roses",
        "harvests honey|is responsible for the honey harvest",
        // what stands before it or behind it
        "stores jars of honey|stores honey jars",
        "answers letters from suppliers|answers the suppliers' letters",
      })
  void areOneThingAsTheyStand(String one, String other) {
    DataItem a = item(one);
    DataItem b = item(other);
    assertEquals(a.topic(), b.topic());
    assertEquals(FacetMatch.EQUAL, a.thing().match(b.thing()));
  }

  @ParameterizedTest(name = "{0} / {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // the act, where it is not light
        "cleans the kettle|repairs the kettle",
        "cleans the kettle|owns the kettle",
        "buys flour|sells flour",
        // the head
        "owns the barrels|owns the jars",
        // sisters, a kind and the general
        "draws the map|draws the chart",
        "feeds the dogs|feeds the spaniels",
        // one form, two words
        "files the docs|files the doctors",
      })
  void haveNotOneHead(String one, String other) {
    assertNotEquals(item(one).thing().key(), item(other).thing().key());
  }

  @ParameterizedTest(name = "{0} {2} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // which of several
        "brews the daily ale|brews the weekly ale|OTHER",
        "keeps the local archive|keeps the regional archive|OTHER",
        "trains junior keepers|trains senior keepers|OTHER",
        "draws the internal map|draws the external map|OTHER",
        "paints the small ferry|paints the large ferry|OTHER",
        // whose, from whom, for whom
        "answers the guests' letters|answers the suppliers' letters|OTHER",
        "stores jars of honey|stores jars of jam|OTHER",
        "prunes hedges|prunes roses|OTHER",
        // of which domain
        "owns the legal guidelines|owns the technical guidelines|OTHER",
        // nouns that nobody lists
        "owns the honey budget|owns the wax budget|OTHER",
        // one of them leaves it open
        "owns the honey budget|owns the budget|NARROWER",
        "paints the small ferry|paints the ferry|NARROWER",
        "conducts the yearly inspection of hives|inspects hives|NARROWER",
        // nobody can tell
        "makes the decisions|makes the decisions|UNNAMED",
        "manages the project|manages the project|UNNAMED",
        "manages the project|manages the mill project|UNNAMED",
      })
  void differInTheirFacets(String one, String other, FacetMatch match) {
    Thing a = item(one).thing();
    Thing b = item(other).thing();
    assertEquals(a.head(), b.head());
    assertEquals(match, a.match(b));
    assertEquals(match, b.match(a));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "owns the chronicle|rules chronicle",
        "writes the chronicle|makes chronicle",
        "makes sure of the hygiene|ensures hygiene",
        "conducts hive inspections|conducts check/hive",
        "inspects hives|performs check/hive",
        "is responsible for hive inspections|rules check/hive",
        "has a say in the barrels|rules barrel",
        "gives advice on the barrels|joins barrel",
        "helps with the harvest|joins harvest",
        "contributes to the chronicle|joins chronicle",
        "explains the chronicle|informs chronicle",
        "delivers parcels|performs delivering-goods/parcel",
        "delivers barrels|performs deliver/barrel",
        "delivers the training|conducts staff-training",
      })
  void anActIsOfAClass(String predicate, String expected) {
    String found =
        claims(predicate).stream()
            .map(c -> ((Value.Holder) c.value()).act() + " " + c.item().topic())
            .collect(Collectors.joining(", "));
    assertEquals(expected, found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"owns it", "owns them", "does so"})
  void whatIsNotNamedIsNoThing(String predicate) {
    assertEquals(List.of(), claims(predicate));
  }

  @Test
  void aKeyTellsHeadFacetsAndWhetherItIsNamed() {
    assertEquals("store/honey+jar", new Thing("store", List.of("jar", "honey"), true).key());
    assertEquals("barrel", new Thing("barrel", List.of(), true).key());
    assertEquals("project?", new Thing("project", List.of(), false).key());
    assertEquals("front-desk", new Thing("front desk", List.of(), true).key());
  }
}
