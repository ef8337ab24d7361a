package sicetnon.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import sicetnon.Articles;
import sicetnon.claim.Claim;
import sicetnon.ingest.FolderReader;
import sicetnon.reconcile.Results;
import sicetnon.text.WordNetLexicon;

/**
 * Questions in plain English: all of the golden folders and of role sheets on 36 occupations are
 * read by the rules of {@link QuestionGrammar}, and a table says which sentence asks what.
 */
class QuestionsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final Path SHEETS = Path.of("src/test/resources/questions/sheets");

  /** Fewer would prove little. */
  private static final int LEAST = 500;

  private static final QuestionGrammar GRAMMAR = new QuestionGrammar(WordNetLexicon.load());
  private static final Set<String> SLUGS = Set.of("head-chef", "product-manager", "tech-lead");

  @Test
  void everyQuestionIsPlainEnglish() throws IOException {
    List<String> wrong = new ArrayList<>();
    int read = 0;
    for (Path folder : folders()) {
      Results results = Articles.pipeline().run(FolderReader.read(folder), 2, path -> {});
      Set<String> slugs = new TreeSet<>();
      results.claims().forEach(c -> slugs.addAll(c.subjects()));
      slugs.removeIf(s -> !s.contains("-") || results.claims().stream().anyMatch(c -> said(c, s)));
      for (String question : questions(results)) {
        read++;
        List<String> faults = GRAMMAR.faults(question, slugs);
        if (!faults.isEmpty()) {
          wrong.add(folder.getFileName() + ": " + question + " " + faults);
        }
      }
    }
    System.out.println("Questions: " + read + " read, " + wrong.size() + " wrong");
    assertTrue(read >= LEAST, "only " + read + " read");
    assertEquals(List.of(), wrong);
  }

  /** Some roles are written with a hyphen: sous-chef. */
  private static boolean said(Claim claim, String slug) {
    return claim.evidence().context().toLowerCase(Locale.ROOT).contains(slug);
  }

  private static Set<String> questions(Results results) {
    return results.items().stream()
        .map(i -> i.question().question())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> folders() throws IOException {
    List<Path> folders = new ArrayList<>(List.of(SHEETS, Path.of("seeds")));
    try (Stream<Path> cases = Files.list(GOLDEN)) {
      cases.map(c -> c.resolve("docs")).sorted().forEach(folders::add);
    }
    return folders;
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/questions/sentences.csv", delimiter = '|', numLinesToSkip = 1)
  void aSentenceAsksInItsOwnWords(String role, String sentence, String question) {
    Set<String> asked =
        Articles.claims("role.md", "# " + role + "\n\n" + sentence + "\n").stream()
            .map(c -> c.item().question())
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(asked.contains(question), asked::toString);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/questions/bad.csv", delimiter = '|', numLinesToSkip = 1)
  void theGrammarRejectsWhatIsWrong(String question) {
    assertFalse(GRAMMAR.faults(question, SLUGS).isEmpty(), question);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/questions/good.csv", delimiter = '|', numLinesToSkip = 1)
  void theGrammarAcceptsWhatIsRight(String question) {
    assertEquals(List.of(), GRAMMAR.faults(question, SLUGS));
  }
}
