package sicetnon.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sicetnon.Articles;
import sicetnon.claim.Claim;
import sicetnon.claim.Kind;
import sicetnon.reconcile.Names;
import sicetnon.reconcile.Results;
import sicetnon.reconcile.Verdict;

/** When figures of two articles disagree, and what a reader is told of it. */
class FigureConflictTest {
  private static final List<String> LEVELS =
      List.of("Trainee", "Junior", "Mid-level", "Senior", "Lead", "Principal");
  private static final List<String> PLACES = List.of("Bristol", "Glasgow", "Dublin");

  private static List<Contradiction> rows(String a, String b) {
    return run(a, b).conflicts().contradictions().stream()
        .filter(c -> c.item().question().kind() == Kind.QUANTITY)
        .toList();
  }

  private static Results run(String a, String b) {
    String role = "Stage riggers hang what hangs. A stage rigger climbs.\n\n";
    return Articles.run("a.md", role + a, "b.md", role + b);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A stage rigger earns $40,000 a year. | A stage rigger earns $52,000 a year. | medium",
        "A stage rigger earns $40,000 a year. | A stage rigger earns $40,000 annually. | ",
        "A stage rigger earns $3,000 a month. | A stage rigger earns $36,000 a year. | ",
        "A stage rigger earns $3,000 a month. | A stage rigger earns $52,000 a year. | medium",
        "A stage rigger earns $700 a week. | A stage rigger earns $36,400 a year. | ",
        "A stage rigger earns $30 an hour. | A stage rigger earns $52,000 a year. | ",
        "A stage rigger earns $40,000 to $50,000 a year. | A stage rigger earns $45,000 a year. | ",
        "A stage rigger earns $40,000 to $50,000 a year. | A stage rigger earns $59,000 a year. | medium",
        "A stage rigger earns $40,000 to $50,000 a year. | A stage rigger earns $45,000 to $70,000 a year. | low",
        "A stage rigger earns $40,000 to $50,000 a year. | Most stage riggers earn $42,000 to $48,000 a year. | ",
        "A stage rigger earns £40,000 a year. | A stage rigger earns €52,000 a year. | ",
        "A stage rigger earns $40,000 a year. | A stage rigger earns C$52,000 a year. | medium",
        "The average stage rigger earns $40,000 a year. | The median pay of a stage rigger is $52,000 a year. | ",
        "The average stage rigger earns $40,000 a year. | The best paid stage rigger earns $152,000 a year. | ",
        "The average stage rigger earns $80,000 a year. | The best paid stage rigger earns $52,000 a year. | medium",
        "The 75th percentile of stage rigger pay is $60,000 a year. | The 90th percentile of stage rigger pay is $80,000 a year. | ",
        "A stage rigger earns $40,000 a year in Leeds. | A stage rigger earns $52,000 a year in London. | ",
        "A stage rigger earns $40,000 a year in Leeds. | A stage rigger earns $52,000 a year in Leeds. | medium",
        "The base salary of a stage rigger is $40,000. | The bonus of a stage rigger is $4,000. | ",
        "A stage rigger works 5 to 20 hours a week. | A stage rigger works 5 to 20 hours a month. | low",
        "A stage rigger works 40 hours a week. | A stage rigger works 48 hours a week. | medium",
        "The apprenticeship of a stage rigger takes 24 months. | The apprenticeship of a stage rigger takes two years. | ",
        "The apprenticeship of a stage rigger takes two years. | The apprenticeship of a stage rigger takes four years. | medium",
        "My neighbour is a stage rigger and earns $90,000 a year. | A stage rigger earns $40,000 a year. | ",
      })
  void figuresDisagreeOnlyWhereBothCannotBeRight(String a, String b, String severity) {
    List<String> found = rows(a, b).stream().map(c -> c.severity().label()).toList();
    assertEquals(severity == null ? List.of() : List.of(severity), found);
  }

  @Test
  void twoRangesInsideOneArticleAreMoreThanLow() {
    String both =
        "A stage rigger earns $40,000 to $50,000 a year.\n\nA stage rigger earns $45,000 to $70,000 a year.";
    List<Contradiction> found = rows(both, "A stage rigger sleeps by day.");
    assertEquals(List.of("medium"), found.stream().map(c -> c.severity().label()).toList());
  }

  @Test
  void everyCellOfPayTableHasItsOwnScopeAndDisputesNothing() {
    Results results = run(table(Map.of()), "A stage rigger sleeps by day.");
    List<Claim> figures =
        results.items().stream()
            .filter(i -> i.question().kind() == Kind.QUANTITY)
            .flatMap(i -> i.claims().stream())
            .toList();
    assertEquals(LEVELS.size() * PLACES.size(), figures.size());
    assertEquals(
        figures.size(), figures.stream().map(c -> c.scope().figureCase()).distinct().count());
    assertEquals(List.of(), rows(table(Map.of()), "A stage rigger sleeps by day."));
  }

  @Test
  void secondTableThatDiffersInThreeCellsGivesThreeRows() {
    Map<String, Integer> others =
        Map.of("Trainee/Glasgow", 3000, "Senior/Dublin", 5000, "Principal/Bristol", 7000);
    List<Contradiction> found = rows(table(Map.of()), table(others));
    assertEquals(
        List.of("principal, bristol", "senior, dublin", "trainee, glasgow"),
        found.stream().map(c -> c.a().claims().get(0).scope().figureCase()).sorted().toList());
  }

  @Test
  void conversionsAndUnnamedDollarsAreTold() {
    Contradiction row =
        rows("A stage rigger earns $3,000 a month.", "A stage rigger earns C$52,000 a year.")
            .get(0);
    String told = Verdict.of(row, new Names(Map.of())).explanation();
    assertTrue(told.contains("12 months"), told);
    assertTrue(told.contains("dollar"), told);
  }

  private static String table(Map<String, Integer> others) {
    StringBuilder out = new StringBuilder("# Stage rigger pay\n\n| Level | ");
    out.append(String.join(" | ", PLACES)).append(" |\n|---|---|---|---|\n");
    for (int i = 0; i < LEVELS.size(); i++) {
      out.append("| ").append(LEVELS.get(i));
      for (int j = 0; j < PLACES.size(); j++) {
        String cell = LEVELS.get(i) + "/" + PLACES.get(j);
        int pay = 22_000 + 4000 * i + 2000 * j + others.getOrDefault(cell, 0);
        out.append(" | ").append(PLACES.get(j).equals("Dublin") ? "€" : "£").append(pay);
      }
      out.append(" |\n");
    }
    return out.toString();
  }
}
