package sicetnon.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sicetnon.group.Item;

/** A part that one role has, and its whole that another has. */
class PartsTest {
  private static List<NearMiss> find(String claims) {
    Parts parts = new Parts(Claims.PACK);
    List<Item> items = Claims.items(claims);
    items.forEach(i -> Parts.of(i, Claims.PACK).ifPresent(parts::add));
    Map<String, Item> byId = items.stream().collect(Collectors.toMap(Item::id, i -> i));
    return parts.find().stream().map(p -> p.miss(byId, Claims.PACK)).toList();
  }

  private static String parts(String claims) {
    return find(claims).stream()
        .map(
            n ->
                n.item().question().subject()
                    + " of "
                    + n.b().item().subject()
                    + ": "
                    + n.positionA()
                    + ", "
                    + n.positionB())
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // as the pack has it
        "a nurse rules wine-list; b midwife rules menu | wine-list of menu: nurse, midwife",
        "a nurse rules menu; b midwife rules training | ''",
        "a nurse rules training; b midwife rules menu | ''",
        // by what it names of the same head
        "a nurse rules budget/food; b midwife rules budget | budget/food of budget: nurse, midwife",
        "a nurse rules budget/food; b midwife rules budget/travel | ''",
        "a nurse rules budget/food+ward; b midwife rules budget/food"
            + " | budget/food+ward of budget/food: nurse, midwife",
        "a nurse rules budget/food+ward; b midwife rules budget/ward"
            + " | budget/food+ward of budget/ward: nurse, midwife",
        "a nurse rules budget/food+ward; b midwife rules plan/ward | ''",
        // the whole that names most comes first
        "a nurse rules budget/food+ward; b midwife rules budget; c matron rules budget/ward"
            + " | budget/food+ward of budget/ward: nurse, matron;"
            + " budget/food+ward of budget: nurse, midwife; budget/ward of budget: matron, midwife",
        // of what names very much only the head is asked
        "a nurse rules budget/a+b+c+d; b midwife rules budget/a | budget/a+b+c+d of budget/a: nurse, midwife",
        "a nurse rules budget/a+b+c+d+e; b midwife rules budget/a | budget/a+b+c+d+e of budget/a: nurse, midwife",
        "a nurse rules budget/a+b+c+d+e; b midwife rules budget | budget/a+b+c+d+e of budget: nurse, midwife",
        // a facet of a named thing makes a part of that thing alone
        "a nurse rules wine-list/red; b midwife rules menu | ''",
        "a nurse rules wine-list/red; b midwife rules wine-list | wine-list/red of wine-list: nurse, midwife",
        // what is not named is no part of anything, nor a whole
        "a nurse rules budget/food?; b midwife rules budget | ''",
        "a nurse rules budget/food; b midwife rules budget? | ''"
      })
  void partIsOfWholeThatSomebodyElseHas(String claims, String parts) {
    assertEquals(parts, parts(claims));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // the same role may have both, alone or with another
        "a nurse rules wine-list; b nurse rules menu | ''",
        "a nurse+matron rules wine-list; b nurse rules menu | ''",
        // a denial has neither
        "a nurse rules wine-list not; b midwife rules menu | ''",
        "a nurse rules wine-list; b midwife rules menu not | ''",
        // who has a part in it, or only perhaps, has it not
        "a nurse joins wine-list; b midwife rules menu | ''",
        "a nurse rules wine-list; b midwife concerns menu | ''",
        "a nurse rules wine-list perhaps; b midwife rules menu | ''",
        "a nurse rules wine-list; b midwife rules menu perhaps | ''",
        "a nurse rules wine-list; b midwife unheard-of menu | ''",
        // another position may stand where the first does not
        "a midwife rules wine-list; b nurse rules wine-list; c midwife rules menu"
            + " | wine-list of menu: nurse, midwife",
        "a nurse rules wine-list; b midwife joins menu; c nurse rules menu; d porter rules menu"
            + " | wine-list of menu: nurse, porter",
        // one pair tells enough
        "a nurse rules wine-list; b midwife rules wine-list; c matron rules menu; d porter rules menu"
            + " | wine-list of menu: midwife, matron"
      })
  void onlyTwoRolesThatEachHaveItAreTold(String claims, String parts) {
    assertEquals(parts, parts(claims));
  }

  @Test
  void partIsOneStepFromRow() {
    NearMiss miss = find("a nurse rules wine-list; b midwife rules menu").get(0);
    assertEquals(NearMissReason.PART_OF, miss.reason());
    assertEquals(1, miss.missing());
    assertEquals(List.of("nurse"), miss.a().subjects());
    assertEquals(List.of("midwife"), miss.b().subjects());
  }
}
