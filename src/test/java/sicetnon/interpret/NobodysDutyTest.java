package sicetnon.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sicetnon.Articles;
import sicetnon.claim.Claim;
import sicetnon.claim.Value;

/** What names a duty and gives it to nobody alone. */
class NobodysDutyTest {
  private static final String TITLE = "# Sexton vs Verger\n\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "There is a debate about whether the verger owns the calendar.",
        "Opinions differ on whether the sexton decides the order of service.",
        "Whether the verger approves the budget is unclear.",
        "Views on whether a sexton who is no verger has authority over the ringers are mixed."
      })
  void whatIsAskedByWhetherIsHeldByNobody(String sentence) {
    List<Claim> claims = Articles.claims("a.md", TITLE + sentence);
    assertTrue(claims.stream().noneMatch(Claim::held), claims.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Both curates and sextons are responsible for removing the snow.",
        "Both the neighbours and the sexton remove the snow."
      })
  void whatBothDoTheOneWhoIsKnownTakesPartIn(String sentence) {
    List<String> values =
        Articles.claims("a.md", TITLE + sentence).stream().map(c -> c.value().text()).toList();
    assertEquals(List.of("sexton (takes part)"), values);
  }

  @Test
  void whatOneMustKnowIsNoDuty() {
    String list = "## Sexton\n\n### Concepts you must know\n\n- Bell tuning\n- Rope testing\n";
    List<Claim> claims = Articles.claims("a.md", TITLE + list);
    List<String> acts =
        claims.stream()
            .filter(c -> c.value() instanceof Value.Holder)
            .map(c -> ((Value.Holder) c.value()).act())
            .toList();
    assertEquals(List.of("needs"), acts);
  }
}
