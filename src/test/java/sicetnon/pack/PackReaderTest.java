package sicetnon.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackReaderTest {
  @TempDir Path folder;

  private static String error(String yaml) {
    PackException e =
        assertThrows(
            PackException.class,
            () -> PackReader.build(List.of(new PackReader.NamedText("p.yaml", yaml))));
    return e.getMessage();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "roles:\\n  - id: nurse\\n    alias: [RN]|p.yaml:3:5: unknown key \"alias\"; known: aliases, id, name, no, yes",
        "attributes:\\n  - id: pay\\n    kind: holdr\\n    question: q|p.yaml:3:11: unknown kind \"holdr\"; known: holder, relation, quantity, opposed, comparison, polar",
        "topics:\\n  - id: menu\\n    terms: [menu]\\n    holders: two|p.yaml:4:14: unknown value of holders \"two\"; known: one, many",
        "topics:\\n  - id: menu\\n    terms: [menu]\\n    part-of: food|p.yaml:4:14: unknown topic \"food\"; known: menu",
        "topics:\\n  - id: menu|p.yaml:2:9: topic \"menu\" has neither terms nor agents; it needs one of them",
        "topics:\\n  - id: menu\\n    terms: [menu]\\n    verb: [cook]|p.yaml:4:5: unknown key \"verb\"; known: acts, agents, holders, id, name, no, part-of, question, terms, verbs, yes",
        "acts:\\n  - id: rules\\n    rivals: [ruls]|p.yaml:3:14: unknown act \"ruls\"; known: rules",
        "acts:\\n  - id: Rules|p.yaml:2:9: act id \"Rules\"; allowed are lower-case letters, digits and single hyphens",
        "concepts:\\n  noun: []|p.yaml:2:3: unknown key \"noun\"; known: adjectives, derived, nouns, short, spellings, verbs",
        "concepts:\\n  nouns:\\n    - [rota, roster]\\n    - [timetable, rota]|p.yaml:4:19: \"rota\" is already in the group \"rota\" of nouns; leave it in one of them",
        "roles:\\n  - id: Head Chef|p.yaml:2:9: role id \"Head Chef\"; allowed are lower-case letters, digits and single hyphens",
        "attributes:\\n  - id: pace\\n    kind: opposed\\n    question: q|p.yaml:2:9: attribute \"pace\" is opposed and needs at least two poles",
        "attributes:\\n  - id: pace\\n    kind: opposed\\n    question: q\\n    poles:\\n      - id: fast\\n        against: [slw]\\n      - id: slow|p.yaml:7:19: unknown pole \"slw\"; known: fast, slow"
      })
  void saysWhereWhatAndWhatIsAllowed(String yaml, String message) {
    assertEquals(message, error(yaml.replace("\\n", "\n")));
  }

  @Test
  void aGroupMayGoOnElsewhere() throws PackException {
    String first = "concepts:\n  nouns:\n    - [roster, rota]\n";
    String second =
        "concepts:\n  nouns:\n    - [roster, duty list]\n  verbs:\n    - [rota, list]\n";
    Pack pack =
        PackReader.build(
            List.of(
                new PackReader.NamedText("a.yaml", first),
                new PackReader.NamedText("b.yaml", second)));
    assertEquals("roster", pack.concepts().nouns().get("rota"));
    assertEquals("roster", pack.concepts().nouns().get("duty list"));
    assertEquals("rota", pack.concepts().verbs().get("list"));
  }

  @Test
  void refusesUnknownWordLists() {
    assertTrue(
        error("words:\n  holding-verb: [own]\n")
            .startsWith(
                "p.yaml:2:3: unknown word list \"holding-verb\"; known: companion-verbs, "));
  }

  @Test
  void refusesTheSameKeyTwice() {
    assertTrue(
        error("roles: []\nroles: []\n").startsWith("p.yaml:2:"), error("roles: []\nroles: []\n"));
  }

  @Test
  void refusesTheWrongShape() {
    assertTrue(error("roles: nurse\n").startsWith("p.yaml:1:"), error("roles: nurse\n"));
  }

  @Test
  void anEmptyFolderIsNoPack() {
    PackException e = assertThrows(PackException.class, () -> PackReader.withFolder(folder));
    assertTrue(e.getMessage().endsWith("no .yaml file; a pack needs at least one"));
  }

  @Test
  void aFolderLiesOnTopOfTheBundledPack() throws IOException, PackException {
    Files.writeString(
        folder.resolve("mine.yaml"),
        "roles:\n  - id: product-owner\n    name: value lead\n  - id: head-chef\nwords:\n  frameworks: [shape-up]\n");
    Pack pack = PackReader.withFolder(folder);
    assertEquals("value lead", pack.role("product-owner").orElseThrow().name());
    assertTrue(pack.role("head-chef").isPresent());
    assertTrue(pack.words(Words.FRAMEWORKS).containsAll(List.of("scrum", "shape-up")));
  }
}
