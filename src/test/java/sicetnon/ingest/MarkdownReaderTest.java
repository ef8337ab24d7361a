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

class MarkdownReaderTest {
  private static final SourceReader READER =
      new SourceReader(new Boilerplate(List.of(), List.of(), Set.of()));

  private static Source read(String text) {
    return READER.read("a.md", text);
  }

  /** Blocks as in "H2 Baker / P Bakes. / L1 bread / C[Task,Baker] bakes". */
  private static String shown(Source source) {
    return source.blocks().stream()
        .map(b -> kind(b) + " " + b.text())
        .collect(Collectors.joining(" / "));
  }

  private static String kind(Block block) {
    return switch (block.kind()) {
      case HEADING -> "H" + block.level();
      case PARAGRAPH -> "P";
      case LIST_ITEM -> "L" + block.level();
      case CELL -> "C[" + block.column() + "," + block.row() + "]";
      case CODE -> "CODE";
    };
  }

  private static void check(String markdown, String blocks) {
    assertEquals(blocks, shown(read(markdown.replace("~n", "\n") + "\n")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\u00A7',
      textBlock =
          """
          within a word; The har~~x~~bour un==der==stood.; P The harbour understood.
          against a stop; The pilot steers[^1].; P The pilot steers.
          after a blank and before a stop; The pilot steers [^1], she says.; P The pilot steers, she says.
          attributes behind bold type; **Pilot:**{.role} steers.; P Pilot: steers.
          mark before emphasis; {{x}}*Pilot* steers.; P Pilot steers.
          critic mark-up; The {++old ++}pilot{-- sleeps--} steers{>>really?<<}.; P The old pilot steers.
          critic change; The pilot {~~sleeps~>steers~~} well.; P The pilot steers well.
          emoji codes; The pilot :ship: steers :+1:; P The pilot steers
          time of day and odds; Work starts at 6:30:15 and odds are 3:2:1.; P Work starts at 6:30:15 and odds are 3:2:1.
          id of a block; The pilot steers. ^a1b2; P The pilot steers.
          superscript; A hall of 90 m^2^ and H~2~O.; P A hall of 90 m2 and H2O.
          marks of notes of HTML; The pilot steers<sup>2</sup> well<sup><a href="#f">3</a></sup>.; P The pilot steers well.
          units of HTML; A hall of 90 m<sup>2</sup>.; P A hall of 90 m2.
          keys and anchors; Press <kbd>H</kbd>, <a name="x"></a>then <b>call</b>.; P Press H, then call.
          comment in a line; The pilot <!-- or the mate? --> steers.; P The pilot steers.
          comment over lines; The pilot <!-- or~n~nthe mate? --> steers.; P The pilot steers.
          comment of MDX; The pilot {/* or the mate */} steers.; P The pilot steers.
          comment of Liquid; The {% comment %}old {{ x }}{% endcomment %} pilot steers.; P The pilot steers.
          raw text of Liquid; {% raw %}The pilot steers.{% endraw %}; P The pilot steers.
          include with a part; {% include a.html b={{ c }} %}~n~nThe pilot steers.; P The pilot steers.
          shortcode around text; {{% note %}}The pilot steers.{{% /note %}}; P The pilot steers.
          comment of Jinja; {# to do #}The pilot steers.; P The pilot steers.
          expression of MDX; {props.title} The {"old"} pilot steers.; P The old pilot steers.
          span with a class; The [old pilot]{.smallcaps} steers.; P The old pilot steers.
          citation; The pilot steers [@moor2019, p. 3].; P The pilot steers.
          role of MyST; The {term}`pilot` steers {cite:p}`moor2019`.; P The pilot steers.
          address in parentheses; The pilot steers (https://example.org/a_b).; P The pilot steers.
          links by reference; The [pilot][1] [steers][].~n~n[1]: https://example.org; P The pilot steers.
          address behind text; The [pilot][1] steers.~n[1]: https://example.org "Pilots"; P The pilot steers.
          picture by reference; The pilot ![face][2] steers.; P The pilot steers.
          inline note; The pilot steers^[Mostly by day.] well.; P The pilot steers well.
          bold type that goes wrong; **Pay: **none; P Pay: none
          code keeps its marks; Write `{{ ship }}` and `==x==` and `<p>`.; P Write {{ ship }} and ==x== and <p>.
          """)
  void noMarkPartsOrJoinsWords(String what, String markdown, String blocks) {
    check(markdown, blocks);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\u00A7',
      textBlock =
          """
          table of contents; [TOC]~n~n[[_TOC_]]~n~n[[toc]]~n~n1. TOC~n{:toc}~n~nText here.; P Text here.
          page ends; Text here.~n~n\\newpage~n~n<!-- more -->~n~nMore text.; P Text here. / P More text.
          comments of links; Text here.~n[//]: # (secret)~n~n[comment]: <> (secret); P Text here.
          abbreviations; Text here.~n~n*[HM]: Harbour Master; P Text here.
          notes; Text here[^a].~n~n[^a]: First note.~n[^b]: Second note~n    goes on.; P Text here. / P First note. / P Second note goes on.
          tags; #harbour #pilot/old~n~nText here.; P Text here.
          a lone tag; Text here.~n~n#harbour; P Text here.
          container; ::: tip Mind~nText here.~n:::; P Text here.
          admonition; !!! note "Mind"~n    Text here.~n~n    - one~n      - two; P Text here. / L1 one / L2 two
          tabs; === "Pilot"~n~n    Steers.~n~n=== "Mate"~n~n    Sleeps.; H6 Pilot / P Steers. / H6 Mate / P Sleeps.
          alert; > [!WARNING]~n> Text here.; P Text here.
          directive; ```{note}~n:class: wide~nText here.~n```; P Text here.
          directive in a directive; ````{dropdown} Pilot~n```{tip}~nText here.~n```~nMore.~n````; H6 Pilot / P Text here. / P More.
          chunk of R; ```{r, echo=FALSE}~nx <- 1~n```; CODE ```{r, echo=FALSE} x <- 1 ```
          label of MyST; (pilots)=~n# Pilots~n~nText.; H1 Pilots / P Text.
          fields of Dataview; owner:: Ida Moor~npay:: none; P owner: Ida Moor / P pay: none
          exports of MDX; export const meta = {~n  title: "secret",~n}~n~nText here.; P Text here.
          component over lines; <Card~n  title="a > b"~n  on={() => go(1)}~n>~nText here.~n</Card>; P Text here.
          badges; <img src="a.svg">~n<img src="b.svg" />~nText here.; P Text here.
          div with Markdown; <div align="center">~n~n## Pilot~n~nText **here**.~n~n</div>; H2 Pilot / P Text here.
          details; <details>~n<summary>Pilot <i>duties</i></summary>~n~n- Steers~n~n</details>; H6 Pilot duties / L1 Steers
          heading of HTML; <h3 id="a">The~npilot</h3>~nSteers.; H3 The pilot / P Steers.
          terms of HTML; <dl><dt>Pilot</dt><dd>Steers the *ship*.</dd></dl>; H6 Pilot / P Steers the ship.
          listing of HTML; <pre><code>a = b</code></pre>~nText here.; CODE a = b / P Text here.
          rule of HTML; One.~n<hr>~nTwo.; P One. / P Two.
          break of HTML; One line.<br>~nTwo lines.; P One line. Two lines.
          tags within an entry; - <p>Steers</p>~n- Calls; L1 Steers / L1 Calls
          """)
  void whatIsNoTextIsNotReadAndWhatIsIs(String what, String markdown, String blocks) {
    check(markdown, blocks);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\u00A7',
      textBlock =
          """
          terms; Pilot~n: Steers the~nship.~n: Knows the shoals.~n~nMate~n~n:   Helps.; H6 Pilot / P Steers the ship. / P Knows the shoals. / H6 Mate / P Helps.
          terms in a row; Pilot~n: Steers~nMate~n: Helps; H6 Pilot / P Steers / H6 Mate / P Helps
          two terms of one text; Pilot~nHelmsman~n: Steers.; H6 Pilot / H6 Helmsman / P Steers.
          paragraphs of a definition; Pilot~n:   Steers.~n~n    Also:~n~n    - calls~n        - loudly; H6 Pilot / P Steers. / P Also: / L1 calls / L2 loudly
          a colon elsewhere; She says this, and ends.~n~n: that is all; P She says this, and ends. / P : that is all
          caption of a table; |A|~n|-|~n|b|~n~n: Pay of pilots; C[A,] b / P Pay of pilots
          bold lines; Intro.~n~n**Pilot**~nSteers the ship.~n~n**Duties:**~n- Calls; P Intro. / H6 Pilot / P Steers the ship. / H6 Duties: / L1 Calls
          bold line behind a sentence; The pilot steers.~n**Duties:**~n- Calls; P The pilot steers. / H6 Duties: / L1 Calls
          bold lines of other marks; Intro.~n~n__Pilot__~n~nText.~n~n***Mate***~n~n**1. Vision**; P Intro. / H6 Pilot / P Text. / H6 Mate / H6 1. Vision
          bold question above its answer; **Who steers the ship?**~nThe pilot does.; P Who steers the ship? / P The pilot does.
          colon outside; Intro.~n~n**Duties**:~n- Calls; P Intro. / H6 Duties: / L1 Calls
          bold words that go on; **The harbour**~nis deep.; P The harbour is deep.
          name in an entry; - **Pilot**~n  Steers the ship.; L1 Pilot / P Steers the ship.
          no blank behind the marks; ##Pilot##~nSteers the ship.~n###Duties~n- Calls; H2 Pilot / P Steers the ship. / H3 Duties / L1 Calls
          setext over lines; The pilot~nand the mate~n===~nText.; H1 The pilot and the mate / P Text.
          sentence above a rule; The pilot steers every ship that comes into this old harbour by night.~n---~nMore.; P The pilot steers every ship that comes into this old harbour by night. / P More.
          bare title; Pilot vs Mate~n~nBoth steer.; H1 Pilot vs Mate / P Both steer.
          bare title above headings; Pilot vs Mate~n~n## Pay~n~nNone.; H1 Pilot vs Mate / H2 Pay / P None.
          no bare title below a heading; # Pilots~n~nOf the harbour~n~nText.; H1 Pilots / P Of the harbour / P Text.
          typed bullets; Duties:~n\u2022 Steers~n\u2022 Calls~n  \u25E6 loudly; P Duties: / L1 Steers / L1 Calls / L2 loudly
          typed bullets without a blank; Duties:~n\u2022Steers~n\u2022Calls the~n mate; P Duties: / L1 Steers / L1 Calls the mate
          a list that is set in; Duties:~n\t\u2022 Steers~n\t\u2022 Calls~n~nMore:~n~n    - pay~n      - in gold; P Duties: / L1 Steers / L1 Calls / P More: / L1 pay / L2 in gold
          dashes as bullets; Duties:~n\u2013 Steers~n\u2013 Calls; P Duties: / L1 Steers / L1 Calls
          a dash in a wrapped line; The pilot is tired~n\u2013 she works by night.; P The pilot is tired \u2013 she works by night.
          letters as marks; She:~n~na) steers the~nship~nb) calls; P She: / L1 steers the ship / L1 calls
          numbers with brackets; 1) Steers~n2) Calls; L1 Steers / L1 Calls
          list behind a line; Duties~n- Steers~n- Calls; P Duties / L1 Steers / L1 Calls
          loose list; 1. Steers.~n~n   By night too.~n~n2. Calls.~n~n   - loudly~n~n   Then rests.; L1 Steers. / P By night too. / L1 Calls. / L2 loudly / P Then rests.
          comment in a list; - Steers~n  <!-- a~n  b -->~n- Calls; L1 Steers / L1 Calls
          soft hyphen at a line's end; The har\u00AD~nbour is deep.; P The harbour is deep.
          hyphen at a line's end; A well-~nknown pilot.; P A well-known pilot.
          """)
  void structureIsReadAsItIsMeant(String what, String markdown, String blocks) {
    check(markdown, blocks);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\u00A7',
      textBlock =
          """
          HTML; <table><tr><th>Task</th><th>Pilot</th></tr><tr><td>Sea</td><td>Steers **well**<br>now</td></tr></table>; C[Task,] Sea / C[Pilot,Sea] Steers well now
          HTML with blank lines; Text.~n<table>~n<thead><tr><td>A</td></tr></thead>~n~n<tr><td>b</td></tr>~n</table>~nMore.; P Text. / C[A,] b / P More.
          HTML with bold heads; <table><tr><td><b>A</b></td></tr><tr><td>b</td></tr></table>; C[A,] b
          HTML with a list; <table><tr><td>Pilot</td><td><ul><li>Steers</li><li>Calls</li></ul></td></tr></table>; C[,] Pilot / C[,Pilot] Steers / C[,Pilot] Calls
          HTML with a list in Markdown; <table><tr><td>Pilot</td><td>~n~n- Steers~n- Calls~n</td></tr></table>; C[,] Pilot / C[,Pilot] Steers / C[,Pilot] Calls
          escaped bar; |A|B|~n|-|-|~n|a \\| b|c|; C[A,] a | b / C[B,a | b] c
          escaped bar in code; |A|B|~n|-|-|~n|`a \\| b`|c|; C[A,] a | b / C[B,a | b] c
          no outer bars; A | B~n-- | --~na | c; C[A,] a / C[B,a] c
          aligned; |A|B|~n|:-:|---:|~n|a|c|; C[A,] a / C[B,a] c
          behind a paragraph; Text.~n|A|B|~n|-|-|~n|a|c|; P Text. / C[A,] a / C[B,a] c
          empty first head; ||B|~n|-|-|~n|a|c|; C[,] a / C[B,a] c
          bold group; |A|B|~n|-|-|~n|**Sea**||~n|a|c|; H6 Sea / C[A,] a / C[B,a] c
          breaks part entries; |A|B|~n|-|-|~n|a|Steers<br>Calls|; C[A,] a / C[B,a] Steers / C[B,a] Calls
          breaks in a sentence; |A|B|~n|-|-|~n|a|Steers<br/>the ship|; C[A,] a / C[B,a] Steers the ship
          entries of HTML; |A|B|~n|-|-|~n|a|<ul><li>Steers</li><li>Calls</li></ul>|; C[A,] a / C[B,a] Steers / C[B,a] Calls
          typed bullets; |A|B|~n|-|-|~n|a|- steers<br>- calls|; C[A,] a / C[B,a] steers / C[B,a] calls
          link of a wiki; |A|B|~n|-|-|~n|[[Pilots\\|pilot]]|c|; C[A,] pilot / C[B,pilot] c
          comment in a cell; |A|B|~n|-|-|~n|a <!-- x -->|c|; C[A,] a / C[B,a] c
          no line below the heads; |a|c|~n|b|d|; C[,] a / C[,a] c / C[,b] d
          too few columns; |A|B|~n|---|~n|a|c|; C[A,] a / C[B,a] c
          """)
  void cellsStandUnderTheirHeads(String what, String markdown, String blocks) {
    String expected = blocks.replace("C[,b] d", "C[,] b / C[,b] d");
    check(markdown, expected);
  }

  @Test
  void entitiesAreReadAndScriptsAreNot() {
    check("The pilot&rsquo;s boat &mdash; a cutter.", "P The pilot's boat \u2014 a cutter.");
    check(
        "<script>~nvar a = 1;~n~nrun(a);~n</script>~n<style>~n~np {}~n</style>~nText.", "P Text.");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a",
            "be ",
            "Pilot",
            ".",
            ": ",
            "\n",
            "\n\n",
            "\r\n",
            "\t",
            "    ",
            "**",
            "*",
            "__",
            "`",
            "```",
            "```{note}\n",
            "~~",
            "==",
            "{{",
            "}}",
            "{%",
            "%}",
            "<!--",
            "-->",
            "{/*",
            "*/}",
            "%%",
            "[[",
            "]]",
            "[^1]",
            "[^1]: ",
            "^[",
            "]",
            "[a][b]",
            "[b]: /c\n",
            "{.x}",
            "{++",
            "++}",
            "<p>",
            "</p>",
            "<li>",
            "<table>",
            "</table>",
            "<tr><td>",
            "<pre>",
            "</pre>",
            "<h2>",
            "</h2>",
            "<dt>",
            "<br>",
            "<Card ",
            ">",
            "<script>",
            "</script>",
            "| ",
            "|-|-|\n",
            "- ",
            "\u2022 ",
            "\u2022",
            "a) ",
            "# ",
            "##",
            "#a ",
            "===",
            "=== \"T\"\n",
            "!!! note\n",
            ":::",
            "> ",
            "[!NOTE]",
            ":ship:",
            "::",
            "&amp;",
            "&rsquo;",
            "\\",
            "\u00AD",
            "\u00E9",
            "https://a.b ",
            "import \"x\"\n",
            "---\n",
            "+++\n",
            "\u201C")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  @ParameterizedTest
  @ValueSource(strings = {"`\n\t%%aa\n\n%%a`", "x `\n\t%%aa bb cc dd ee\n\n%%a` y"})
  void whatIsHiddenWithinCodeMovesNoWord(String text) {
    everyCharStandsWhereTheFileHasIt(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "|A|B|\n|-|-|\n|a \\| b|Steers \\| calls \\| **well**|",
        "A | B\n-- | --\n\\|a `b \\| c` \\\\| d | e",
        "Steers ```````````` ` well ```````````` at sea.",
        "Steers <https://a.b?c=1&amp;d\\\\e> well.",
        "Steers \\\\&amp;&rsquo;well&#x92;&#0;&#128512; &foo; at sea.",
      })
  void whatStandsForACharMovesNoneBehindIt(String text) {
    everyCharStandsWhereTheFileHasIt(text);
  }

  @Property(tries = 2000)
  void everyCharStandsWhereTheFileHasIt(@ForAll("texts") String text) {
    Source source = read(text);
    String plain = source.text().plain();
    for (Block block : source.blocks()) {
      for (int i = 0; i < block.text().length(); i++) {
        char there = plain.charAt(block.map().get(i));
        char here = block.text().charAt(i);
        // the bullets that word processors put down are read as those of Markdown
        boolean bullet = here == '-' && there == '\u2022';
        assertTrue(bullet || here == there || here == ' ' || there == '&' || there == '\\', text);
      }
    }
  }

  @Test
  void marksOfSeveralKindsKeepThePlaceOfWords() {
    String text = "Inn\n: The [[mate#x|cook]]{.a} ==peels== roots[^1] <b>by</b> hand.\n";
    Source source = read(text);
    Block block = source.blocks().get(1);
    assertEquals("The cook peels roots by hand.", block.text());
    for (String word : List.of("cook", "peels", "roots", "hand")) {
      int at = block.text().indexOf(word);
      assertEquals(word, source.text().slice(block.span(at, at + word.length())));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- ",
        "{{",
        "{% ",
        "%% ",
        "<table>",
        "<table></table",
        "<td>",
        "<h2>",
        "<Card a={",
        "`a``",
        "```\n",
        "```{note}\n",
        "[[",
        "[a][",
        "{.",
        "**a\n",
        "a\n: b\n",
        "\u2022 a\n",
        "a) b\n",
        "#a ",
        "##A\n",
        "=== \"a\"\n",
        "|a|\n",
        "^[",
        "<a '",
        "export const a = {\n",
        "a-\nb",
        "<pre>",
        "<b>",
        "&",
        "[^1]: a\n",
        "    - a\n",
        "!!! a\n"
      })
  void aLongRunOfOneMarkEnds(String mark) {
    Source source = read(mark.repeat(200_000 / mark.length()) + "\n\n\n# Pilot\n");
    assertTrue(source.blocks().size() <= Bounds.BLOCKS);
  }
}
