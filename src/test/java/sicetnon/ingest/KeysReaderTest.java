package sicetnon.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class KeysReaderTest {

  private static Source read(String path, String text) {
    return new SourceReader(new Boilerplate(List.of(), List.of(), Set.of("layout")))
        .read(path, text);
  }

  private static String shown(Source source) {
    return source.blocks().stream()
        .map(b -> b.kind() + " " + b.level() + " " + b.row() + "| " + b.text())
        .collect(Collectors.joining("\n"));
  }

  private static final String GARDEN =
      """
      HEADING 2 | roles
      HEADING 3 | Gardener
      PARAGRAPH 0 reports to| reports to: Head of Grounds
      HEADING 4 | duties
      LIST_ITEM 1 | Prunes the roses
      LIST_ITEM 1 | Orders the "rare" seeds every spring
      HEADING 3 | Groundskeeper
      HEADING 4 | duties
      LIST_ITEM 1 | Mows the lawns
      HEADING 4 | pay
      PARAGRAPH 0 base| base: $36,000""";

  @Test
  void rolesAsDataAreSectionsUnderTheirNames() {
    assertEquals(
        GARDEN,
        shown(
            read(
                "garden.json",
                """
                {"layout": "x", "roles": [
                  {"name": "Gardener", "reports_to": "Head of Grounds", "active": true,
                   "img": "/a/b.png",
                   "duties": ["Prunes the roses", "Orders the \\"rare\\" seeds\\nevery spring"]},
                  {"name": "Groundskeeper", "duties": ["Mows the lawns"], "pay": {"base": "$36,000"}}]}
                """)));
  }

  @Test
  void yamlAndJsonOfTheSameDataAreReadAlike() {
    assertEquals(
        GARDEN,
        shown(
            read(
                "garden.yaml",
                """
                # who does what
                layout: x
                roles:
                  - name: Gardener
                    reports_to: Head of Grounds
                    active: true
                    duties:
                      - Prunes the roses
                      - 'Orders the "rare" seeds every spring'
                  - name: Groundskeeper
                    duties: [Mows the lawns]
                    pay:
                      base: $36,000
                """)));
  }

  @Test
  void keysNameTheRolesWhereNoNameDoes() {
    assertEquals(
        """
        HEADING 2 | gardener
        PARAGRAPH 0 | The gardener prunes the roses and orders the seeds.
        HEADING 3 | duties
        LIST_ITEM 1 | Prunes the roses
        HEADING 2 | head groundskeeper
        PARAGRAPH 0 reports to| reports to: Gardener""",
        shown(
            read(
                "garden.yml",
                """
                gardener:
                  summary: >
                    The gardener prunes the roses and
                    orders the seeds.
                  duties: [Prunes the roses]
                head_groundskeeper:
                  reports to: Gardener
                """)));
  }

  @Test
  void everyDocumentOfAFileAndEveryEntryOfAListIsRead() {
    String both =
        "HEADING 1 | Cook\nHEADING 2 | tasks\nLIST_ITEM 1 | Cooks soup\nHEADING 1 | Waiter";
    assertEquals(
        both, shown(read("a.yaml", "title: Cook\ntasks:\n- Cooks soup\n---\ntitle: Waiter\n")));
    assertEquals(
        both,
        shown(
            read(
                "a.json",
                "[{\"title\":\"Cook\",\"tasks\":[\"Cooks soup\"]},{\"title\":\"Waiter\"}]")));
  }

  @Test
  void whatIsNoDataIsReadAsText() {
    assertTrue(
        shown(read("a.yaml", "duties: [a\n- The cook cooks the soup.")).contains("The cook cooks"));
  }

  @Provide
  Arbitrary<String> data() {
    return Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            ":",
            ",",
            "\\n",
            "\\\"",
            "\\u00e9",
            "\\",
            "name",
            "a b",
            " ",
            "\n",
            "- ",
            "|",
            ">",
            "#",
            "'",
            "\u00AD",
            "\u00E9",
            "\uD83D\uDE00")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Property
  void anyTextIsReadAndNoBlockIsEmpty(@ForAll("data") String text) {
    for (String path : List.of("a.yaml", "a.json", "a.md")) {
      for (String whole : List.of(text, "{\"k\": \"" + text, "---\nk: " + text + "\n---\n")) {
        for (Block block : read(path, whole).blocks()) {
          assertTrue(!block.text().isBlank(), whole);
        }
      }
    }
  }

  @Test
  void deepNestingIsBounded() {
    String deep = "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000);
    assertTrue(read("a.json", deep).blocks().size() < 10);
    assertTrue(read("a.yaml", "[".repeat(10_000)).blocks().size() < 10);
  }
}
