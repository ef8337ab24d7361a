package sicetnon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TryCommandTest {
  @TempDir Path folder;

  @Test
  void showsTreeRolesPredicationsStatementsAndClaims() {
    Said said = Said.sicetnon("try", "The prompter doesn't call the cues.");
    assertEquals(
        """
        1  The prompter doesn't call the cues.
           Tree
             5 call VERB root
               2 prompter NOUN nsubj
                 1 The DET det
               3 does (do) AUX aux
               4 n't PART advmod
               7 cues (cue) NOUN obj
                 6 the DET det
               8 . PUNCT punct
           Roles
             "prompter": prompter, shown by the text (acts 1 time)
           Says
             call; who: The prompter; what: the cues; denied
           Of whom
             prompter; "The prompter doesn't call the cues" (denied); plain
           Claims
             Who calls the cues?
               not prompter
               plain
               attribute performs (HOLDER)
               "The prompter doesn't call the cues"
        """,
        said.out());
    assertEquals("", said.err());
    assertEquals(0, said.code());
    assertEquals(said, Said.sicetnon("try", "The prompter doesn't call the cues."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It rains.                               | it names no role
          The curtain opens the evening.          | it names no role; if "The curtain" is one, name it under `roles` of a pack
          They set the budget.                    | it says it of a pronoun that can stand for no role before it, or for more than one
          You set the budget.                     | it says it of "You", and no title, heading or sentence before says what role that is
          The curtain annoys the product manager. | it names a role, but says nothing of it: what acts or is something is "The curtain"
          The curtain falls if the prompter is ill. | it is only supposed
          The electrician lights it.              | what it says of a role ("The electrician lights it") answers no question
          """)
  void saysWhyASentenceMakesNoClaim(String sentence, String why) {
    String out = Said.sicetnon("try", sentence).out();
    assertTrue(out.contains("   No claim: " + why), out);
  }

  @Test
  void headingsTellWhomTheTextIsAbout() {
    String out = Said.sicetnon("try", "# The prompter", "She sets the budget.").out();
    assertTrue(out.contains("   No claim: a heading: it says"), out);
    assertTrue(out.contains("Who controls the budget?\n       prompter\n"), out);
  }

  @Test
  void readsWithAPack() throws IOException {
    String sentence = "The fly gang sets the budget.";
    assertFalse(Said.sicetnon("try", sentence).out().contains("Claims"));
    Files.writeString(
        folder.resolve("stage.yaml"),
        "source: the house\nroles:\n  - id: fly-gang\n    aliases: [fly gang]\n");
    String out = Said.sicetnon("try", sentence, "--pack", folder.toString()).out();
    assertTrue(out.contains("\"fly gang\": fly gang, named by the pack"), out);
    assertTrue(out.contains("Who controls the budget?\n       fly gang\n"), out);
  }

  @Test
  void namesWhatWouldBeARoleInALongerText() {
    String out = Said.sicetnon("try", "Wigmakers comb the wigs.").out();
    assertTrue(
        out.contains("If it spoke of them more than once, these would be roles too: wigmaker."),
        out);
  }

  @Test
  void saysWhatIsLeftOut() {
    String out =
        Said.sicetnon(
                "try", "Der Inspizient gibt die Zeichen, und der Regisseur schaut ihm dabei zu.")
            .out();
    assertTrue(
        out.startsWith("No sentence is read.\n\nNot read (not English): Der Inspizient"), out);
  }

  @Test
  void readsStandardInput() {
    Said said = input("The prompter calls the cues.\n".getBytes(StandardCharsets.UTF_8));
    assertTrue(said.out().contains("Who calls the cues?"), said.out());
    said = input(new byte[] {(byte) 0x81});
    assertEquals("sicetnon: standard input: not UTF-8; save it as UTF-8\n", said.err());
    assertEquals(2, said.code());
    said = input(new byte[0]);
    assertEquals(
        "sicetnon: no text: give a sentence in quotation marks, or - and one as input\n",
        said.err());
    assertEquals(2, said.code());
  }

  private static Said input(byte[] bytes) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(bytes));
    try {
      return Said.sicetnon("try", "-");
    } finally {
      System.setIn(before);
    }
  }
}
