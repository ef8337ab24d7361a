package sicetnon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LackingTest {
  @TempDir Path folder;

  private static Arguments folder(String why, String... texts) {
    return Arguments.of(why, texts);
  }

  static Stream<Arguments> everyFolderSaysWhy() {
    return Stream.of(
        folder("There is nothing to compare: put articles (.txt, .md,"),
        folder(
            "There is nothing to compare: put articles (.txt, .md, .html, .docx, .pdf ...) into the"
                + " folder and run again.\n  1 of 1 article: not in English; only English",
            "Der Inspizient gibt die Zeichen, und der Regisseur schaut ihm dabei zu.\n"),
        folder(
            "no claim was found:\n  2 of 3 articles: no role is named; name yours in a pack"
                + " (docs/packs.md), which `sicetnon check-pack DIR` tries and `run --pack DIR`"
                + " takes; `sicetnon try \"a sentence\"` shows what is read in one\n"
                + "  1 of 3 articles: roles are named, but nothing is said of them that others could",
            "It rains.\n",
            "The curtain fell.\n",
            "Nurse vs Midwife\n\nIt rained on the nurse.\n"),
        folder(
            "No question is answered by more than one claim: one article was read; add others on"
                + " the same roles and run again.\n",
            "Nurse vs Midwife\n\nThe nurse sets the budget.\n"),
        folder(
            "No question is answered by more than one claim: add articles on the same roles and"
                + " run again.\n",
            "Nurse vs Midwife\n\nThe nurse sets the budget.\n",
            "Nurse vs Midwife\n\nThe midwife orders the linen.\n"),
        folder(
            "One question is answered by more than one claim, and all agree.\n",
            "Nurse vs Midwife\n\nThe nurse sets the budget.\n",
            "Nurse vs Midwife\n\nIt is so: the nurse sets the budget.\n"));
  }

  @ParameterizedTest
  @MethodSource
  void everyFolderSaysWhy(String why, String[] texts) throws IOException {
    assertTrue(run(texts).contains(why), run(texts));
  }

  @Test
  void whereThereIsARowNothingIsLacking() throws IOException {
    String out =
        run(
            "Nurse vs Midwife\n\nThe nurse sets the budget.\n",
            "Nurse vs Midwife\n\nThe midwife sets the budget.\n");
    assertTrue(out.contains("Contradictions 1"), out);
    assertFalse(out.contains("nothing to compare"), out);
    assertFalse(out.contains("more than one claim"), out);
  }

  private String run(String... texts) throws IOException {
    Path articles = Files.createDirectories(folder.resolve("articles"));
    for (int i = 0; i < texts.length; i++) {
      Files.writeString(articles.resolve(i + ".txt"), texts[i]);
    }
    Said said = Said.sicetnon("run", articles.toString());
    assertEquals(0, said.code(), said.toString());
    return said.out();
  }
}
