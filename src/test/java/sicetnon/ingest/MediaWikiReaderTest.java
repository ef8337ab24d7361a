package sicetnon.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

class MediaWikiReaderTest {
  private static final String PAGE =
      """
      {{DISPLAYTITLE:The ''Argo'' and her crew}}
      {{Infobox ship
      | name   = Argo
      | crew   = {{ubl|master|{{plural|2}} mates}}
      | use    = The purser sells the cargo.
      }}
      [[File:Argo.jpg|thumb|left|The ''Argo'', see [[Harbour]] and [http://example.org/a a log].]]
      '''Argo''' is a ship of the [[Herring Company|company]].<ref name="log">The
      purser's log, {{cite book|title=Log}}.</ref> Her '''[[Ship master|master]]''' sets
      the course;<ref name="log" /> the [[mate]]s set the watch&nbsp;&amp; sails.
      __TOC__
      == Crew <!-- who? --> ==
       The master (see ''[[Master#Pay|]]'') answers to the owners.

      * The '''master''' steers
      ** by day
      *# and by night
      * The cook cooks
      *: for all
      # First
      ; Purser : pays the crew
      : and buys the food

      The list ends.
      === Pay ===
      {| class="wikitable" style="width:50%"
      |+ Pay by rank
      |-
      ! rowspan="2" | Rank !! colspan="2" | Pay
      |-
      ! Least
      ! Most
      |-
      | Master || 30 || style="color:red" | 40
      |- valign="top"
      ! scope="row" | Mate
      | rowspan=2 | 20
      | 25<br />a month
      |-
      | Cook
      |
      * 15 at sea
      * 9 in port
      |-
      ! colspan="3" | Boys
      |-
      | Ship's boy || 2 || 3
      |}
      <syntaxhighlight lang="c">
      pay(master);

      * pay(mate);
      </syntaxhighlight>
      ----
      The master <s>never</s> keeps <nowiki>[[the]] ''log''</nowiki>. <gallery>
      Argo.jpg|The ship
      </gallery>
      [[Category:Ships]]
      [[de:Argo]]
      """;

  private static Source read(String path, String text) {
    return new SourceReader(new Boilerplate(List.of(), List.of(), Set.of())).read(path, text);
  }

  private static String shown(Source source) {
    return source.blocks().stream()
        .map(b -> b.kind() + " " + b.level() + " " + b.column() + "|" + b.row() + "| " + b.text())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void aPageIsReadWithoutItsTemplates() {
    Source source = read("argo.wiki", PAGE);
    assertEquals("The Argo and her crew", source.title());
    assertEquals(
        """
        PARAGRAPH 0 || Argo is a ship of the company. Her master sets the course; the mates set the watch & sails.
        HEADING 2 || Crew
        PARAGRAPH 0 || The master (see Master) answers to the owners.
        LIST_ITEM 1 || The master steers
        LIST_ITEM 2 || by day
        LIST_ITEM 2 || and by night
        LIST_ITEM 1 || The cook cooks
        PARAGRAPH 0 || for all
        LIST_ITEM 1 || First
        HEADING 6 || Purser
        PARAGRAPH 0 || pays the crew
        PARAGRAPH 0 || and buys the food
        PARAGRAPH 0 || The list ends.
        HEADING 3 || Pay
        PARAGRAPH 0 || Pay by rank
        CELL 0 Rank|| Master
        CELL 0 Pay Least|Master| 30
        CELL 0 Pay Most|Master| 40
        CELL 0 Rank|| Mate
        CELL 0 Pay Least|Mate| 20
        CELL 0 Pay Most|Mate| 25 a month
        CELL 0 Rank|| Cook
        CELL 0 Pay Most|Cook| 15 at sea
        CELL 0 Pay Most|Cook| 9 in port
        HEADING 6 || Boys
        CELL 0 Rank|| Ship's boy
        CELL 0 Pay Least|Ship's boy| 2
        CELL 0 Pay Most|Ship's boy| 3
        CODE 0 || pay(master); * pay(mate);
        PARAGRAPH 0 || The master keeps [[the]] ''log''.""",
        shown(source));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          nested templates; The {{a|{{b|{{{c|}}}}}}} cook cooks.; The cook cooks.
          parameter; The {{{who|}}} cook cooks.; The cook cooks.
          template that is not closed; The cook cooks.\\n\\n{{box|a\\nb\\n\\nHe eats.; The cook cooks. / He eats.
          a second one closed; {{box|{{a}} b\\n\\nThe cook cooks.; The cook cooks.
          template between entries; * a\\n{{x}}\\n* b; a / b
          section; [[#Pay]] of the [[Cook#Pay]]; Pay of the Cook
          underscore; The [[head_cook]] cooks.; The head cook cooks.
          link with a colon; A [[:Category:Cooks]] page; A Category:Cooks page
          link that is not closed; The [[cook cooks.; The [[cook cooks.
          address; The [https://example.org/?a=b cook] cooks [mailto:a@b.cd].; The cook cooks .
          brackets; The cook [sic] cooks.; The cook [sic] cooks.
          five quotes; The '''''cook''''' cooks.; The cook cooks.
          reference that is not closed; The cook<ref> cooks.; The cook cooks.
          comment that is not closed; The cook cooks. <!-- and; The cook cooks.
          capital tags; The <REF>x</Ref><B>cook</B> cooks.<BR>He eats.; The cook cooks. He eats.
          entries of HTML; <ul><li>The cook</li><li>The mate</li></ul>; The cook / The mate
          paragraphs of HTML; <p>The cook</p><p>The mate</p>; The cook / The mate
          no tag; The <any name> cook cooks.<img src="a.png"> <a@b.cd>; The <any name> cook cooks.
          preformatted; <pre>a''b''</pre>The cook cooks.; a''b'' / The cook cooks.
          signature; The cook cooks. [[User:Ann|Ann]] 12:04, 3 May 2020 (UTC) ~~~~; The cook cooks. Ann
          redirect; #REDIRECT [[Cook]]; ``
          rule; The cook\\n------\\ncooks.; The cook / cooks.
          no heading; = cook; = cook
          heading with a tail; == The cook == <!-- x -->; The cook
          indented table; :{|\\n| The cook\\n|}; The cook
          table in a table; {|\\n| a\\n{|\\n| b\\n|}\\nc\\n| d\\n|}; b / a / c / d
          table that is not closed; {|\\n| a || b; a / b
          language; [[fr:Coq]][[zh-yue:X]]The [[wikt:cook|cook]] cooks.; The cook cooks.
          includeonly; <includeonly>x</includeonly><noinclude>The cook cooks.</noinclude>; The cook cooks.
          caption with an address; [[File:a.jpg|x [http://b.cd y]]]The cook cooks.; The cook cooks.
          """)
  void noMarkReachesTheText(String what, String wiki, String text) {
    assertEquals(
        text,
        read("a.wiki", wiki.replace("\\n", "\n")).blocks().stream()
            .map(Block::text)
            .collect(Collectors.joining(" / ")));
  }

  @Provide
  Arbitrary<String> pages() {
    return Arbitraries.of(
            "{{",
            "}}",
            "{{{",
            "}}}",
            "[[",
            "]]",
            "|",
            "||",
            "!",
            "!!",
            "{|",
            "|}",
            "|-",
            "|+",
            "\n",
            "\r\n",
            "\n\n",
            "* ",
            "*#",
            ";",
            ":",
            "== ",
            "=",
            "<ref>",
            "</ref>",
            "<pre>",
            "</pre>",
            "<nowiki>",
            "</nowiki>",
            "<br>",
            "<p>",
            "<li>",
            "<!--",
            "-->",
            "''",
            "'''",
            "[http://a",
            "]",
            "&amp;",
            "&",
            "#",
            "_",
            "word ",
            "File:",
            "rowspan=3",
            "colspan=\"2\"",
            "\u00E9 ")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Property
  void everyCharStandsWhereThePageHasIt(@ForAll("pages") String page) {
    Source source = read("a.wiki", page);
    String plain = source.text().plain();
    for (Block block : source.blocks()) {
      for (int i = 0; i < block.text().length(); i++) {
        char there = plain.charAt(block.map().get(i));
        char here = block.text().charAt(i);
        assertEquals(true, here == there || here == ' ' || there == '&', page);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{", "{{a}} {{", "[[", "[[a|", "{|\n", "{|\n|\n", "| a ||", "!! a", "<ref>", "<pre>", "<",
            "'",
        "''a", "[http://a ", "; a", "*", "* ", "=", "<!--", "<nowiki>", "{{{", "&", "-",
            "{|\n! a !! b\n"
      })
  void aPageOfOneMarkIsRead(String mark) {
    String page = "{|\n! a\n" + mark.repeat(100_000) + "\n" + mark.repeat(100_000);
    String end = "\n|}".repeat(3) + "\n\n\nThe cook cooks.\n";
    assertEquals("a.wiki", read("a.wiki", page + end).path());
    assertEquals("b.wiki", read("b.wiki", mark.repeat(200_000)).path());
  }
}
