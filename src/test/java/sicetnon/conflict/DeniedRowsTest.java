package sicetnon.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sicetnon.Articles;
import sicetnon.reconcile.Results;

/** Two articles, one that says it and one that denies it or gives it to another alone. */
class DeniedRowsTest {
  private static final String TITLE = "Welder vs fitter\n\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The fitter owns the seam plan. | The welder, not the fitter, owns the seam plan. | HIGH",
        "The fitter inspects welds. | The welder inspects welds; the fitter does not. | HIGH",
        "The fitter must inspect welds. | The fitter does not have to inspect welds. | HIGH",
        "The fitter inspects welds. | The fitter does not have to inspect welds. | none",
        "Fitters inspect welds. | Unlike fitters, welders inspect welds. | HIGH",
        "Fitters inspect welds. | It is a myth that fitters inspect welds. | HIGH",
        "The fitter inspects welds. | The fitter does not inspect welds alone. | none",
        "The fitter buys steel. | The fitter stays out of buying steel. | HIGH"
      })
  void rowsOfDenial(String a, String b, String severity) {
    Results results = Articles.run("a.txt", TITLE + a + "\n", "b.txt", TITLE + b + "\n");
    List<String> found =
        results.conflicts().contradictions().stream()
            .map(c -> c.severity().toString())
            .distinct()
            .toList();
    assertEquals(severity.equals("none") ? List.of() : List.of(severity), found);
  }
}
