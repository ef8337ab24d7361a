package sicetnon.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sicetnon.Articles;
import sicetnon.claim.Claim;

/** Whose page it is, and which words make no role. */
class PageRoleTest {
  private static String subjects(String text) {
    return Articles.claims("page.md", text.replace("\\n", "\n")).stream()
        .map(Claim::subjects)
        .map(s -> String.join("+", s))
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // a head that the dictionary calls no occupation, or does not know
        "Crane Riggers|crane-rigger",
        "Glazing Installers|glazing-installer",
        "Puppet Wranglers|puppet-wrangler",
        "Tree Grafters|tree-grafter",
        "Croupiers|croupier",
        "Yarn Batchmakers|yarn-batchmaker",
        "Crossing Guards|crossing-guard",
        "Milkmen|milkman",
        // one role with several names
        "Florists and Wreath Makers|florist-and-wreath-maker",
        "Harbour and Lock Keepers|harbour-and-lock-keeper",
        "Ushers, Ticket Checkers, and Wardens|usher-ticket-checker-and-warden",
        // the other way round
        "Polishers, Lens|lens-polisher",
        "Helpers--Glaziers|glazier-helper",
        "Keepers of Bees|keeper-of-bees",
        // what stands around the name
        "Job description: Ferry Purser|ferry-purser",
        "About the role: Lift Fitter|lift-fitter",
        "The role of the Organ Tuner|organ-tuner",
        "Signal Fitter (Night Shift)|signal-fitter",
        "Cellar Hand|cellar-hand",
      })
  void aTitleThatNamesARoleMakesThePageIts(String title, String role) {
    String page = "# " + title + "\n\n## Duties\n\n- Inspect the gates.\n- Repair broken frames.\n";
    assertEquals(role, subjects(page));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "# Guide\\n\\n- Press the button.\\n- Open the lid.",
        "# Filters\\n\\n- Clean the mesh.\\n- Dry the frame.",
        "# Hiring Divers\\n\\n- Check the licence.\\n- Call the referees.",
        "# How bakers work\\n\\n- Write short sentences.\\n- Name the berth.",
      })
  void aTitleThatNamesNobodyGivesItsEntriesToNobody(String page) {
    assertEquals("", subjects(page));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "- Repair frames as told by an optician.|lens-polisher",
        "- Pass frames on to opticians.|lens-polisher",
        "- Tutor trainees in the workshop.|lens-polisher",
        "- Monitor the machines.|lens-polisher",
      })
  void aRoleWithinAnEntryDoesNotTakeTheNext(String entry, String role) {
    String page =
        "# Lens Polishers\n\n## Tasks\n\n- Inspect lenses.\n"
            + entry
            + "\n- Sharpen the blades weekly.\n";
    assertEquals(
        role,
        Articles.claims("page.md", page).stream()
            .filter(c -> c.evidence().quote().contains("Sharpen"))
            .map(c -> String.join("+", c.subjects()))
            .distinct()
            .collect(Collectors.joining(", ")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The monitor shows the tide. The monitor warns the crew.|monitor",
        "The computer steers the lock. The computer opens the gate.|computer",
        "Work by hand or with hooks. The hand holds the rope.|hand",
        "## Gates and Harbour Masters\\n\\nThe harbour master steers.|gate",
      })
  void aPlainWordIsNoRoleOfTheFolder(String text, String word) {
    var roles = Articles.pipeline().roles("page.md", text.replace("\\n", "\n"));
    assertEquals(false, roles.contains(word), roles.toString());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Organ tuner vs bell ringer|bell-ringer, organ-tuner",
        "Verger vs sexton|sexton, verger",
        "# Ferry and Harbour Masters|ferry-master, harbour-master",
        "# Verger and sexton|sexton, verger",
      })
  void aTitleSetsTwoRolesSideBySide(String title, String roles) {
    String[] two = roles.replace('-', ' ').split(", ");
    String text = title + "\n\nThe " + two[0] + " sings. The " + two[1] + " sweeps the hall.\n";
    assertEquals(
        roles, String.join(", ", new TreeSet<>(Articles.pipeline().roles("page.md", text))));
  }

  @Test
  void joinedRolesThatAreSpokenOfApartAreTwo() {
    String page =
        "# Vergers and Sextons\n\n- Sweep the hall.\n\nThe sexton digs. The verger opens the doors.\n";
    assertEquals(true, subjects(page).contains("sexton"), subjects(page));
    assertEquals(false, subjects(page).contains("verger-and-sexton"), subjects(page));
  }
}
