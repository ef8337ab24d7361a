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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {
  private static final SourceReader READER =
      new SourceReader(
          new Boilerplate(
              List.of(), List.of(), Set.of("title", "date", "tags", "author", "authors")));

  private static final String TOML =
      """
      +++
      # the page of the mill
      title = "The \\"old\\" mill"
      date = 2024-03-01T10:00:00Z # when it opened
      authors = ["Ida Moor", 'Bo Lee']
      description = \"""
      The miller grinds the corn \\
          of the whole valley.\"""
      tags = ["corn", "water"]
      duties = [
        "Grinds \\u0022fine\\u0022 corn daily", # first
        'Cleans the heavy stones',
      ]
      [extra]
      pay = "30 sacks a year"
      [[steps]]
      name = "Open the sluice slowly"
      [[steps]]
      name = "Dress the stones each week"
      +++
      Millers work alone.
      """;

  private static Source read(String text) {
    return READER.read("a.md", text);
  }

  private static String shown(Source source) {
    return source.blocks().stream()
        .map(b -> b.kind() + " " + b.text())
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void tomlIsReadLikeYaml(String end) {
    Source source = read(TOML.replace("\n", end));
    assertEquals(
        """
        PARAGRAPH The miller grinds the corn of the whole valley.
        HEADING duties
        LIST_ITEM Grinds "fine" corn daily
        LIST_ITEM Cleans the heavy stones
        PARAGRAPH pay: 30 sacks a year
        HEADING steps
        LIST_ITEM Open the sluice slowly
        LIST_ITEM Dress the stones each week
        PARAGRAPH Millers work alone.""",
        shown(source));
    assertEquals("The \"old\" mill", source.title());
    assertEquals("2024-03-01", source.date());
    assertEquals("Ida Moor, Bo Lee", source.publisher());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void valuesOfYamlCarryNoEscapesAndNoMarks(String end) {
    String text =
        """

        ---
        title: "The \\"old\\" mill" # its name
        authors:
          - name: Ida Moor
          - name: Bo Lee
        summary: >-
          The miller grinds the
          corn of the valley.

          The sluice stays shut by night.
        duties: # of the miller
          - "Grinds \\"fine\\" corn daily"
          - 'Cleans the miller''s heavy stones'
        ...
        Millers work alone.
        """;
    Source source = read(text.replace("\n", end));
    assertEquals(
        """
        PARAGRAPH The miller grinds the corn of the valley.
        PARAGRAPH The sluice stays shut by night.
        HEADING duties
        LIST_ITEM Grinds "fine" corn daily
        LIST_ITEM Cleans the miller's heavy stones
        PARAGRAPH Millers work alone.""",
        shown(source));
    assertEquals("The \"old\" mill", source.title());
    assertEquals("Ida Moor, Bo Lee", source.publisher());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\u00A7',
      textBlock =
          """
          JSON at the head; {~n "title": "Mill",~n "duties": ["Grinds the fine corn", "Cleans {heavy} stones"]~n}~n~nText.; Mill; HEADING duties/LIST_ITEM Grinds the fine corn/LIST_ITEM Cleans {heavy} stones/PARAGRAPH Text.
          JSON with a mark that tells it; ---json~n{"title": "Mill"}~n---~nText.; Mill; PARAGRAPH Text.
          bad TOML; +++~ntitle = [a~n+++~nText.; ; PARAGRAPH Text.
          bad YAML; ---~ntitle: [a~nx: y~n---~nText.; [a; PARAGRAPH Text.
          a block's sign is no title; ---~ntitle: >~n  The mill~nbad: [~n---~nText.; ; PARAGRAPH Text.
          nothing between the marks; ---~n---~nText.; ; PARAGRAPH Text.
          rules around text; ---~n~nThe miller grinds.~n~nAnd rests.~n~n---~n~nText.; ; PARAGRAPH The miller grinds./PARAGRAPH And rests./PARAGRAPH Text.
          one rule; ---~nThe miller grinds.; ; PARAGRAPH The miller grinds.
          blank lines before; ~n \uFEFF~n---~ntitle: Mill~n---~nText.; Mill; PARAGRAPH Text.
          a brace that is text; {miller} grinds: the corn.; ; PARAGRAPH grinds: the corn.
          a soft hyphen; ---~ntitle: Mil\u00ADler~n---~nText.; Miller; PARAGRAPH Text.
          """)
  void headsAreToldFromText(String what, String text, String title, String blocks) {
    Source source = read(text.replace("~n", "\n") + "\n");
    assertEquals(blocks.replace("/", "\n"), shown(source));
    assertEquals(title == null ? "" : title, source.title());
  }

  @Test
  void jsonBetweenMarksIsRead() {
    Source source = read(";;;\n{\"title\": \"Mill\"}\n;;;\nText.\n");
    assertEquals("PARAGRAPH Text.", shown(source));
    assertEquals("Mill", source.title());
  }

  @Test
  void whatStandsInTomlIsQuotedFromTheFile() {
    Source source = read(TOML);
    for (String words : List.of("corn daily", "heavy stones", "30 sacks", "sluice", "Millers")) {
      Block block =
          source.blocks().stream().filter(b -> b.text().contains(words)).findFirst().orElseThrow();
      int at = block.text().indexOf(words);
      assertEquals(words, source.text().slice(block.span(at, at + words.length())));
    }
  }

  @Provide
  Arbitrary<String> heads() {
    return Arbitraries.of(
            "---\n",
            "+++\n",
            ";;;\n",
            "{\n",
            "}\n",
            "\"a\": ",
            "a: ",
            "a = ",
            "a.b = ",
            "[a]\n",
            "[[a]]\n",
            "\"",
            "'",
            "\"\"\"",
            "'''",
            "\\",
            "\\u0041",
            "\\n",
            "[",
            "]",
            ",",
            "- ",
            "| \n",
            "> \n",
            "  ",
            "be the cook of a whole house",
            "x",
            "#",
            "\n",
            "\r\n",
            "1",
            "true",
            "2024-01-01",
            "\u00E9",
            "''")
        .list()
        .ofMaxSize(25)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 3000)
  void everyCharStandsWhereTheFileHasIt(@ForAll("heads") String inner) {
    for (String mark : List.of("---\n", "+++\n", "")) {
      String text = mark + inner + "\n" + mark + "Text.\n";
      Source source = read(text);
      String plain = source.text().plain();
      for (Block block : source.blocks()) {
        for (int i = 0; i < block.text().length(); i++) {
          char there = plain.charAt(block.map().get(i));
          char here = block.text().charAt(i);
          boolean made = here == ' ' || here == ':' || there == '\\';
          assertTrue(here == there || made, text);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[", "{a=", "a = [\n", "a.", "a: [", "\"", "- ", "  ", "[[a]]\n", "a = 1\n"})
  void aLongRunOfOneMarkEnds(String mark) {
    for (String fence : List.of("---\n", "+++\n", "{\"a\":")) {
      Source source = read(fence + mark.repeat(30_000) + "\n" + fence + "\n\nText is here.\n");
      assertTrue(source.blocks().size() <= Bounds.BLOCKS);
    }
  }
}
