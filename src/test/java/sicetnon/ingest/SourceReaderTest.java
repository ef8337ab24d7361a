package sicetnon.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceReaderTest {
  private static final SourceReader READER =
      new SourceReader(
          new Boilerplate(
              List.of(Pattern.compile("(?i)join our newsletter")),
              List.of(Pattern.compile("(?i)^about the author")),
              Set.of("title", "date", "tags", "author")));

  private static Source read(String path, String text) {
    return READER.read(path, text);
  }

  private static String outline(Source source) {
    return source.blocks().stream()
        .map(b -> b.kind() + (b.leftOut().isEmpty() ? "" : "!") + " " + b.text())
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "What a midwife does|true",
        "Closing thoughts|true",
        "Head Chef vs Sous-Chef: Who Runs The Kitchen?|true",
        "Do you need both?|true",
        "The nurse leads the ward.|false",
        "Nurse is a role from the health service|false",
        "Duties:|true",
        "The following duties are hers:|false"
      })
  void recognisesHeadingsOfPlainText(String line, boolean heading) {
    assertEquals(heading, PlainTextReader.isHeading(line, true));
  }

  @Test
  void readsPlainTextLineByLine() {
    Source source =
        read(
            "a.txt",
            "Nurse vs Midwife: Key Differences\nThe nurse cares for patients.\n\nHer duties are:\n- Giving drugs\n- Keeping records\n");
    assertEquals(
        """
        HEADING Nurse vs Midwife: Key Differences
        PARAGRAPH The nurse cares for patients.
        PARAGRAPH Her duties are:
        LIST_ITEM Giving drugs
        LIST_ITEM Keeping records""",
        outline(source));
    assertEquals(2, source.blocks().get(3).leadIn());
    assertEquals(2, source.blocks().get(4).leadIn());
    assertEquals("Nurse vs Midwife: Key Differences", source.title());
  }

  @Test
  void joinsHardWrappedLines() {
    Source source =
        read(
            "a.txt",
            "The head chef decides what is on the menu and buys the fish\nherself at the market every morning before the others come.\n");
    assertEquals(1, source.blocks().size());
    assertTrue(source.blocks().get(0).text().contains("buys the fish herself"));
  }

  @Test
  void readsMarkdown() {
    Source source =
        read(
            "a.md",
            """
            ---
            title: "The kitchen"
            author: Ann Roe
            date: 2024-03-01
            ---
            # Roles

            The **head chef** owns the [menu](https://example.org/menu).

            > The sous-chef runs
            > the pass.

            - Orders fish
              - Fresh only

            | | Chef | Waiter |
            |---|---|---|
            | Pay | $50 | $40 |

            ```
            code
            ```
            """);
    assertEquals(
        """
        HEADING Roles
        PARAGRAPH The head chef owns the menu.
        PARAGRAPH The sous-chef runs the pass.
        LIST_ITEM Orders fish
        LIST_ITEM Fresh only
        CELL Pay
        CELL $50
        CELL $40
        CODE ``` code ```""",
        outline(source));
    assertEquals("The kitchen", source.title());
    assertEquals("Ann Roe", source.publisher());
    assertEquals("2024-03-01", source.date());
    Block cell = source.blocks().get(7);
    assertEquals("Waiter", cell.column());
    assertEquals("Pay", cell.row());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void offsetsHoldForAnyLineEnd(String end) {
    Source source =
        read("a.md", "# Roles" + end + end + "The **head chef** owns" + end + "the menu." + end);
    Block paragraph = source.blocks().get(1);
    assertEquals("The head chef owns the menu.", paragraph.text());
    int menu = paragraph.text().indexOf("menu");
    assertEquals("menu", source.text().slice(paragraph.span(menu, menu + 4)));
    int chef = paragraph.text().indexOf("head chef");
    assertEquals("head chef", source.text().slice(paragraph.span(chef, chef + 9)));
  }

  @Test
  void escapesAndEntitiesKeepTheirPlace() {
    Source source = read("a.md", "# Pay\n\nFrom \\$80,000 &amp; up to **$90k** a year.\n");
    Block block = source.blocks().get(1);
    assertEquals("From $80,000 & up to $90k a year.", block.text());
    int at = block.text().indexOf("$90k");
    assertEquals("$90k", source.text().slice(block.span(at, at + 4)));
  }

  @Property(tries = 300)
  void everyCharOfABlockPointsAtItselfInTheFile(
      @ForAll @StringLength(max = 80) @CharRange(from = ' ', to = '~') String line) {
    for (String path : List.of("a.txt", "a.md")) {
      Source source = read(path, "Intro line here.\n\n" + line + "\n\nLast *line* here.\n");
      for (Block block : source.blocks()) {
        int before = -1;
        for (int i = 0; i < block.text().length(); i++) {
          int at = block.map().get(i);
          assertTrue(at >= before, "offsets never go back");
          before = at;
        }
      }
    }
  }

  @Test
  void tiesAnswersToQuestions() {
    Source source =
        read(
            "a.txt",
            "FAQ\n- Does the nurse report to the doctor?\nNo. She reports to the ward manager.\n");
    assertEquals(1, source.blocks().get(2).question());
  }

  @Test
  void leavesOutBoilerplateAndKeepsTheRestOfItsParagraph() {
    Source source =
        read(
            "a.txt",
            "Pay\n\nA chef earns $50k. Join our newsletter today!\n\nAbout the author\n\nAnn is a chef.\n");
    assertEquals(
        """
        HEADING Pay
        PARAGRAPH A chef earns $50k.
        PARAGRAPH! Join our newsletter today!
        HEADING! About the author
        PARAGRAPH! Ann is a chef.""",
        outline(source));
  }

  @Test
  void takesTheLatestDateOfTheFirstLines() {
    Source source =
        read(
            "a.txt",
            "A Title Of Four Words\nCreated on:\nMarch 13, 2023\nUpdated on:\nJanuary 11, 2024\nText follows here.\n");
    assertEquals("2024-01-11", source.date());
  }

  private static final String PAGE =
      """
      ---
      title: Cooper
      hero: /img/a.jpg
      tags: [wood, casks, trade, craft]
      pay: "30,000 a year"
      reports_to: the head cooper
      about: |
        A cooper makes the casks of the
        whole house.

        Every cask is numbered and dated.
      duties:
        - "Bends the staves"
        - Repairs the old barrels
        - name: Trains the apprentices
          text: They learn it in four years.
      ---
      Coopers work in pairs.
      """;

  @Test
  void frontMatterGivesDescriptionsFieldsAndListsButNoTags() {
    assertEquals(
        """
        PARAGRAPH pay: 30,000 a year
        PARAGRAPH reports to: the head cooper
        PARAGRAPH A cooper makes the casks of the whole house.
        PARAGRAPH Every cask is numbered and dated.
        HEADING duties
        LIST_ITEM Bends the staves
        LIST_ITEM Repairs the old barrels
        LIST_ITEM Trains the apprentices
        LIST_ITEM They learn it in four years.
        PARAGRAPH Coopers work in pairs.""",
        outline(read("a.md", PAGE)));
    List<Block> blocks = read("a.md", PAGE).blocks();
    assertEquals(List.of(), blocks.get(blocks.size() - 1).headings());
  }

  @Test
  void whatStandsInFrontMatterIsQuotedFromTheFile() {
    Source source = read("a.md", PAGE);
    for (Block block : source.blocks()) {
      Span span = block.span(0, block.text().length());
      String there = PAGE.substring(span.start(), span.end()).replaceAll("\\s+", " ");
      assertEquals(
          block.text().replace(' ', '_').replace(": ", ":_"),
          there.replace("\"", "").replace(": ", ":_").replace(' ', '_'));
    }
  }

  @Test
  void aFileInYamlIsReadLikeFrontMatter() {
    assertEquals(
        "HEADING Cooper\nHEADING duties\nLIST_ITEM Bends the staves\nLIST_ITEM Repairs the barrels",
        outline(
            read(
                "a.txt",
                "hero:\n  title: Cooper\n  image: a.png\nduties:\n  - Bends the staves\n  - Repairs the barrels\n")));
  }

  @Test
  void frontMatterThatIsNoYamlCostsNothingElse() {
    assertEquals("PARAGRAPH Text.", outline(read("a.md", "---\ntitle: [a\n: }\n---\nText.\n")));
  }

  @Test
  void aRowWithWordsInItsFirstCellOnlyHeadsTheRowsBelow() {
    String table = "|Task|Note|\n|-|-|\n|**Boatswain**||\n|Inspects the ropes|daily|\n\nText.\n";
    List<Block> blocks = read("a.md", table).blocks();
    assertEquals(
        "HEADING Boatswain\nCELL Inspects the ropes\nCELL daily\nPARAGRAPH Text.",
        outline(read("a.md", table)));
    assertEquals(List.of(0), blocks.get(1).headings());
    assertEquals(List.of(), blocks.get(3).headings());
  }
}
