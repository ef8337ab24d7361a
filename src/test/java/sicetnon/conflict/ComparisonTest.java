package sicetnon.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sicetnon.claim.Claim;

/** Two claims of one question: whether both can hold, and what keeps them apart. */
class ComparisonTest {
  /** Nurse, midwife and matron occur together; nobody ever speaks of the porter and one of them. */
  private static final Ties TIES =
      Claims.related(
          "nurse/midwife", "nurse/matron", "midwife/matron", "nurse/head-nurse", "midwife/ward");

  private static final Ties SET_APART = Claims.contrasted("nurse/midwife", "nurse/head-nurse");

  private static String compare(Ties ties, String a, String b, boolean together) {
    Claim x = Claims.claim("a " + a);
    Claim y = Claims.claim((together ? "a " : "b ") + b);
    Comparison comparison = new Comparison(Claims.PACK, ties);
    Finding one = comparison.compare(x.item(), Traits.of(x), Traits.of(y), together);
    Finding other = comparison.compare(x.item(), Traits.of(y), Traits.of(x), together);
    assertEquals(one, other, "which comes first does not matter");
    return words(one);
  }

  private static String words(Finding finding) {
    String by = finding.explaining().isEmpty() ? "" : " by " + finding.explaining();
    return switch (finding.outcome()) {
      case COMPATIBLE -> "both";
      case RIVAL -> "rival";
      case NEAR -> finding.reason().code();
      case CONTRADICTION -> (finding.flat() ? "flat" : finding.loose() ? "loose" : "firm") + by;
    };
  }

  @ParameterizedTest(name = "{0} / {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // two roles that each have it are rivals, which all that is said decides
        "nurse rules budget | midwife rules budget | rival",
        "nurse rules budget | midwife makes budget | rival",
        "nurse rules budget | midwife performs budget | rival",
        "nurse rules budget must | midwife rules budget | rival",
        // who takes part, or of whom nobody says what he does, has it not
        "nurse rules budget | midwife joins budget | both",
        "nurse rules budget | midwife concerns budget | both",
        "nurse rules budget | midwife unheard-of budget | both",
        "nurse joins budget alone | midwife joins budget alone | both",
        // what nobody names cannot be known to be the same
        "nurse rules plan? | midwife rules plan? | both",
        "nurse rules plan? | nurse rules plan? not | both",
        // what has one holder only, and roles that are surely two
        "nurse rules budget single | midwife rules budget single | flat",
        "nurse rules budget single | midwife joins budget single | both",
        "nurse rules budget single | head-nurse rules budget single | rival",
        "nurse rules budget single alone | head-nurse rules budget single | firm",
        // alone against an act that rivals it
        "nurse rules budget alone | midwife rules budget | firm",
        "nurse rules budget | midwife makes budget alone | firm",
        "nurse rules budget alone | midwife performs budget | rival",
        "nurse makes budget alone | midwife ensures budget alone | rival",
        "nurse rules budget alone | midwife joins budget | both",
        // together with another is no other role
        "nurse+midwife rules budget | nurse rules budget | shared",
        "nurse+midwife rules budget | midwife+matron rules budget | shared",
        "nurse+midwife rules budget | nurse+midwife makes budget | both",
        "nurse+midwife rules budget single | nurse rules budget single | shared",
        "nurse+midwife joins budget | nurse rules budget | both",
        "nurse+midwife rules budget | matron rules budget | rival",
        // a denial is of the same role and of what its act denies
        "nurse rules budget | nurse rules budget not | flat",
        "nurse makes budget | nurse rules budget not | both",
        "nurse makes budget | nurse joins budget not | flat",
        "nurse joins budget | nurse rules budget not | both",
        "nurse performs budget | nurse joins budget not | both",
        "nurse rules budget | midwife rules budget not | both",
        "nurse+midwife rules budget | nurse rules budget not | flat",
        "nurse rules budget | nurse+midwife rules budget not | both",
        "nurse rules budget not | nurse makes budget not | both",
        "nurse rules budget not | midwife makes budget not | both",
        "nurse rules budget | nurse concerns budget not | both",
        // who merely has a part in it does not rule it, who has a part in it may
        "nurse rules budget | nurse joins budget merely | firm",
        "nurse makes budget | nurse joins budget merely | both",
        "nurse rules budget | nurse joins budget | both",
        "nurse rules budget | nurse makes budget merely | both",
        "nurse joins budget merely | nurse joins budget | both",
        "nurse rules budget | midwife joins budget merely | both",
        // roles that nobody speaks of together: only what would be a row is nearly one
        "nurse rules budget | porter rules budget | both",
        "nurse rules budget single | porter rules budget single | unrelated",
        "nurse rules budget alone | porter rules budget | unrelated",
        "nurse rules budget | porter joins budget | both",
        "nurse+porter rules budget | nurse rules budget | shared"
      })
  void whoHasThing(String a, String b, String outcome) {
    assertEquals(outcome, compare(TIES, a, b, false));
    assertEquals(outcome, compare(TIES, a, b, true));
  }

  @ParameterizedTest(name = "{0} / {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // an article tells them apart, so they are not two names of one role
        "nurse rules budget single | head-nurse rules budget single | flat",
        "nurse rules budget | head-nurse rules budget | rival",
        "nurse+matron rules budget single | head-nurse rules budget single | flat"
      })
  void rolesWithSameHeadThatAnArticleTellsApart(String a, String b, String outcome) {
    assertEquals(outcome, compare(SET_APART, a, b, false));
  }

  @ParameterizedTest(name = "{0} / {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "nurse rules budget | nurse rules budget not reported | not-held",
        "nurse rules budget reported | nurse rules budget not | not-held",
        "nurse rules budget perhaps | nurse rules budget not | possible",
        "nurse rules budget | nurse rules budget not perhaps | possible",
        "nurse rules budget perhaps reported | nurse rules budget not | not-held",
        "nurse rules budget usually | nurse rules budget not must | flat",
        "nurse rules budget | nurse rules budget reported | both",
        "nurse rules budget | midwife rules budget reported | not-held",
        "nurse rules budget | midwife rules budget perhaps | possible",
        "nurse rules budget | porter rules budget perhaps | possible"
      })
  void viewsOfOthersAndPossibilitiesDisputeNothing(String a, String b, String outcome) {
    assertEquals(outcome, compare(TIES, a, b, false));
    assertEquals(outcome, compare(TIES, a, b, true));
  }

  @ParameterizedTest(name = "{0} / {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // on an axis that restricts, what is said of all is said of more
        "nurse is calm level=senior | nurse is calm not | restricted",
        "nurse is calm | nurse is calm not condition=winter | restricted",
        "nurse is calm level=senior | nurse is calm not level=senior | flat",
        "nurse is calm level=senior | nurse is calm not level=junior | other-scope",
        "nurse is calm level=senior | nurse is calm not time=winter | restricted",
        // never, always and all speak of every case
        "nurse is calm level=senior | nurse is calm not said=nurse_is_never_calm | flat",
        "nurse is calm level=senior said=nurse_is_always_calm | nurse is calm not | restricted",
        "nurse is calm level=senior | nurse is calm not said=nurse_is_small | restricted",
        // a place keeps two apart, one place alone does not
        "nurse is calm place=york | nurse is calm not place=leeds | other-scope",
        "nurse is calm place=york | nurse is calm not | flat",
        // other axes keep nothing apart
        "nurse is calm provider=acme | nurse is calm not provider=ajax | flat",
        // so of who has a thing
        "nurse rules budget level=senior | midwife rules budget | restricted",
        "nurse rules budget place=york | midwife rules budget place=leeds | other-scope",
        "nurse rules budget place=york | midwife rules budget | rival"
      })
  void whatIsSaidOfOtherCases(String a, String b, String outcome) {
    assertEquals(outcome, compare(TIES, a, b, false));
    assertEquals(outcome, compare(TIES, a, b, true));
  }

  @ParameterizedTest(name = "{0} / {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "nurse is calm year=2020 | nurse is calm not year=2024 | flat by date | other-scope",
        "nurse is calm year=2020 | nurse is calm not year=2020-05 | flat | flat",
        "nurse is calm year=2020 | nurse is calm not | flat | flat",
        "nurse earns 40 year=2020 | nurse earns 60 year=2024 | other-scope | other-scope",
        "nurse earns 40 year=2024 | nurse earns 60 year=2024 | firm | firm",
        "nurse looks strategic year=2020 | nurse looks operational year=2024 | firm by date | other-scope",
        "nurse rules budget year=2020 single | midwife rules budget year=2024 single | flat by date | other-scope"
      })
  void whatIsSaidAsOfOtherTimes(String a, String b, String apart, String together) {
    assertEquals(apart, compare(TIES, a, b, false));
    assertEquals(together, compare(TIES, a, b, true));
  }

  @ParameterizedTest(name = "{0} / {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // the same seven words in two sources, however spaced and written
        "said=who_is_it_that_rules_the_ward | said=Who_is_it__that_rules_the_ward | both | flat",
        "said=who_is_it_that_rules_the_ward | said=who_is_it_that_rules_the_farm | flat | flat",
        // six words may be chosen by two
        "said=who_is_it_that_rules_it | said=who_is_it_that_rules_it | flat | flat"
      })
  void copiedSentenceDoesNotDenyItself(String a, String b, String apart, String together) {
    String one = "nurse is calm " + a;
    String other = "nurse is calm not " + b;
    assertEquals(apart, compare(TIES, one, other, false));
    assertEquals(together, compare(TIES, one, other, true));
  }

  @ParameterizedTest(name = "{0} / {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "nurse is calm | nurse is calm | both",
        "nurse is calm | nurse is calm not | flat",
        "nurse is calm not | nurse is calm not | both",
        // poles
        "nurse looks strategic | nurse looks strategic | both",
        "nurse looks strategic | nurse looks strategic not | flat",
        "nurse looks strategic | nurse looks operational | firm",
        "nurse looks strategic not | nurse looks operational | both",
        "nurse looks strategic not | nurse looks operational not | both",
        "nurse looks strategic | nurse looks calm | both",
        "nurse looks unknown | nurse looks calm | both",
        // which of two has more
        "nurse+midwife tops nurse | nurse+midwife tops nurse | both",
        "nurse+midwife tops nurse | nurse+midwife tops midwife | firm",
        "nurse+midwife tops nurse | nurse+midwife tops - | firm",
        "nurse+midwife tops nurse | nurse+midwife tops nurse not | flat",
        "nurse+midwife tops nurse/drugs | nurse+midwife tops nurse/births not | both",
        "nurse+midwife tops nurse/drugs | nurse+midwife tops nurse/drugs not | flat",
        "nurse+midwife tops nurse/drugs | nurse+midwife tops midwife/births | other-matter",
        "nurse+midwife tops nurse/drugs | nurse+midwife tops midwife/drugs | firm",
        "nurse+midwife tops nurse/drugs | nurse+midwife tops -/births | firm",
        "nurse+midwife tops nurse not | nurse+midwife tops midwife | both",
        "nurse+midwife tops nurse not | nurse+midwife tops midwife not | both",
        "nurse+midwife tops nurse not | nurse+midwife tops - | both"
      })
  void traitsPolesAndRanks(String a, String b, String outcome) {
    assertEquals(outcome, compare(TIES, a, b, false));
    assertEquals(outcome, compare(TIES, a, b, true));
  }

  @ParameterizedTest(name = "{0} / {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "nurse need 2 | nurse need 2 | both",
        // levels that touch agree
        "nurse need 1..2 | nurse need 2 | both",
        "nurse skill 1..3 | nurse skill 2..4 | both",
        "nurse skill 0..4 | nurse skill 2 | both",
        // the ends of a scale are flat opposites, its neighbours are not
        "nurse need 0 | nurse need 2 | flat",
        "nurse need 0..1 | nurse need 2 | flat",
        "nurse need 1 | nurse need 2 | firm",
        "nurse skill 0 | nurse skill 3..4 | flat",
        "nurse skill 1 | nurse skill 3 | firm",
        // who need not have one step need not have those above, but may have those below
        "nurse need 2 | nurse need 2 not | flat",
        "nurse need 1 | nurse need 2 not | both",
        "nurse need 0 | nurse need 2 not | both",
        "nurse skill 4 | nurse skill 3 not | firm",
        "nurse skill 3..4 | nurse skill 3 not | firm",
        "nurse skill 3..4 | nurse skill 4 not | both",
        "nurse skill 2 | nurse skill 3 not | both",
        // what is denied of the lowest step is more
        "nurse need 0 | nurse need 0 not | flat",
        "nurse need 2 | nurse need 0 not | both",
        "nurse need 0 | nurse need 0..1 not | firm",
        "nurse need 2 | nurse need 0..1 not | both",
        // two denials leave something
        "nurse need 0 not | nurse need 2 not | both",
        // as with any other value
        "nurse skill 1 perhaps | nurse skill 4 | possible",
        "nurse skill 1 level=junior | nurse skill 4 level=senior | other-scope",
        "nurse skill 1 reported | nurse skill 4 | not-held"
      })
  void levelsOfAScale(String a, String b, String outcome) {
    assertEquals(outcome, compare(TIES, a, b, false));
    assertEquals(outcome, compare(TIES, a, b, true));
  }

  @ParameterizedTest(name = "{0} / {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "nurse skill 2 | nurse skill 3",
        "nurse skill 0..1 | nurse skill 2..3",
      })
  void oneStepOfManyIsAMatterOfWords(String a, String b) {
    assertEquals("loose", compare(TIES, a, b, false));
    assertEquals("both", compare(TIES, a, b, true));
  }

  @ParameterizedTest(name = "{0} / {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // one source may name two superiors
        "matron | surgeon | firm | both",
        "matron | matron | both | both",
        "matron not | surgeon not | both | both",
        "matron | matron not | flat | flat",
        "matron | surgeon not | both | both",
        // a looser name of the same superior
        "senior-manager | ward-manager | both | both",
        "manager | ward-manager | both | both",
        "ward-manager | direct-line-manager | both | both",
        "ward-manager | school-manager | firm | both",
        "senior-manager | ward-surgeon | firm | both",
        "senior-Manager | ward-manager | both | both"
      })
  void whomRoleReportsTo(String a, String b, String apart, String together) {
    assertEquals(apart, compare(TIES, "nurse reports-to " + a, "nurse reports-to " + b, false));
    assertEquals(together, compare(TIES, "nurse reports-to " + a, "nurse reports-to " + b, true));
  }

  @ParameterizedTest(name = "{0} / {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "40 | 40 | both",
        "40 | 50 | firm",
        "40 rounded=5 | 50 rounded=5 | both",
        "40 unit=USD | 50 | other-unit",
        "40 unit=project per=week | 50 unit=project per=project | other-unit",
        "3 unit=hour per= | 40 unit=hour per=week | other-unit",
        "40..50 | 45 | both",
        "40..50 | 60 | firm",
        "40.. | 30 | firm",
        "40.. | 50 | both",
        "..40 | 50 | firm",
        // dollars of a named country agree with dollars
        "40 unit=$ | 40 unit=USD | both",
        "40 unit=$ | 50 unit=USD | firm",
        // a percentile, the most or one person's is another figure, unless the order shuts it out
        "40 statistic=average | 50 statistic=median | other-scope",
        "40 statistic=average | 50 | firm",
        "40 statistic=average | 90 statistic=most | other-scope",
        "90 statistic=average | 40 statistic=most | firm",
        "40 statistic=least | 90 statistic=most | other-scope",
        "90 statistic=least | 40 statistic=average | firm",
        "40..50 statistic=most | 45..60 statistic=average | other-scope",
        "40 statistic=one | 50 statistic=average | other-scope",
        "40 statistic=most | 50 statistic=most | firm",
        // most earn within what all earn
        "40..50 | 42..48 statistic=majority | restricted",
        "42..48 | 40..50 statistic=majority | loose",
        "40..50 statistic=majority | 42..48 statistic=majority | loose",
        "40..50 | 60..70 statistic=majority | firm",
        // two providers
        "40 provider=acme | 50 provider=ajax | firm by provider",
        "40 provider=acme | 50 | firm by provider",
        "40 provider=acme | 50 provider=acme | firm",
        // restricted to a place, a service, a company
        "40 place=york | 50 place=leeds | other-scope",
        "40 place=york | 50 | restricted",
        "40 place=york case=night | 50 place=york | restricted",
        "40 place=york case=night | 50 place=york case=day | other-scope",
        "40 company=acme | 50 case=night | other-scope",
        "40 case=acme | 50 company=acme | firm",
        "40 place=york | 50 place=york | firm",
        // a country alone restricts nothing, unless a place stands against it
        "40 place=france | 50 | firm",
        "40 place=france | 50 place=japan | other-scope",
        "40 place=france | 50 place=york | other-scope",
        "40 place=france unit=% per= | 50 unit=% per= | restricted",
        // a level, unless the other speaks of all levels
        "40 level=senior | 50 | restricted",
        "40 level=senior | 50 level=junior | other-scope",
        "40 level=senior | 50.. | firm",
        "40 level=senior | 50..60 | firm",
        "40 level=senior | 50 said=they_always_earn_it | restricted"
      })
  void figures(String a, String b, String outcome) {
    assertEquals(outcome, compare(TIES, "nurse earns " + a, "nurse earns " + b, false));
    assertEquals(
        outcome.replace("loose", "firm"),
        compare(TIES, "nurse earns " + a, "nurse earns " + b, true));
  }

  @ParameterizedTest(name = "{0} / {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // two articles may draw the ends of a range elsewhere, one article or provider may not
        "40..50 | 40..60 | loose",
        "40..50 provider=acme | 40..60 provider=acme | firm",
        "40..50 provider=acme | 40..60 provider=ajax | loose by provider",
        "40..50 provider=acme year=2024 | 40..60 provider=acme year=2024 | firm",
        "40..50 provider=acme year=2024 | 40..60 provider=acme | loose",
        "40..50 rounded=5 | 40..60 rounded=5 | both"
      })
  void rangesThatEndElsewhere(String a, String b, String outcome) {
    assertEquals(outcome, compare(TIES, "nurse earns " + a, "nurse earns " + b, false));
    assertEquals(
        outcome.replace("loose", "firm"),
        compare(TIES, "nurse earns " + a, "nurse earns " + b, true));
  }
}
