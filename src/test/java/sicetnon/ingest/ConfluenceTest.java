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

class ConfluenceTest {
  private static final String PAGE =
      "<ac:layout><ac:layout-section ac:type=\"two_equal\"><ac:layout-cell>"
          + "<h1>The orchard</h1><ac:structured-macro ac:name=\"toc\" ac:schema-version=\"1\">"
          + "<ac:parameter ac:name=\"maxLevel\">2</ac:parameter></ac:structured-macro>"
          + "<p>The <strong>orchard&nbsp;keeper</strong> prunes the trees &amp; <ac:link>"
          + "<ri:page ri:content-title=\"Picking\" /><ac:plain-text-link-body>"
          + "<![CDATA[picks the <red> apples]]></ac:plain-text-link-body></ac:link>"
          + "<ac:emoticon ac:name=\"smile\" />. <ac:structured-macro ac:name=\"status\">"
          + "<ac:parameter ac:name=\"title\">Draft</ac:parameter></ac:structured-macro>He waters.</p>"
          + "</ac:layout-cell><ac:layout-cell>"
          + "<ac:structured-macro ac:name=\"info\"><ac:parameter ac:name=\"title\">Mind</ac:parameter>"
          + "<ac:rich-text-body><p>The pickers sort.</p><ul><li>Pears<ul><li>early ones</li></ul>"
          + "</li></ul></ac:rich-text-body></ac:structured-macro>"
          + "<ac:structured-macro ac:name=\"code\"><ac:parameter ac:name=\"language\">sql</ac:parameter>"
          + "<ac:plain-text-body><![CDATA[select * from <apples> where a && b]]></ac:plain-text-body>"
          + "</ac:structured-macro>"
          + "<ac:task-list><ac:task><ac:task-id>7</ac:task-id><ac:task-status>incomplete"
          + "</ac:task-status><ac:task-body><span>The keeper counts the crates by "
          + "<time datetime=\"2020-05-04\" /> with <ac:link><ri:user ri:account-id=\"5f\" /></ac:link>"
          + "</span></ac:task-body></ac:task></ac:task-list>"
          + "<table class=\"wrapped\"><colgroup><col /></colgroup><tbody>"
          + "<tr><th class=\"numberingColumn\" /><th><p>Who</p></th><th><p>Does</p></th></tr>"
          + "<tr><td class=\"numberingColumn\">1</td><td><p>Keeper</p></td><td><p>Prunes.</p>"
          + "<ul><li>Grafts</li><li>Waters</li></ul><ac:structured-macro ac:name=\"code\">"
          + "<ac:plain-text-body><![CDATA[x = 1]]></ac:plain-text-body></ac:structured-macro></td></tr>"
          + "</tbody></table>"
          + "<ac:image ac:alt=\"tree\"><ri:attachment ri:filename=\"tree.png\" /><ac:caption>"
          + "<p>A tree</p></ac:caption></ac:image>"
          + "<ac:adf-extension><ac:adf-node type=\"panel\"><ac:adf-attribute key=\"panel-type\">note"
          + "</ac:adf-attribute><ac:adf-content><p>Bees come first.</p></ac:adf-content></ac:adf-node>"
          + "<ac:adf-fallback><p>Bees come first.</p></ac:adf-fallback></ac:adf-extension>"
          + "<p>See <ac:link><ri:page ri:content-title=\"Rota\" /><ac:link-body>the <em>rota</em>"
          + "</ac:link-body></ac:link><br />and <ac:placeholder>type here</ac:placeholder>"
          + "<ac:inline-comment-marker ac:ref=\"1\">the barn</ac:inline-comment-marker>.</p>"
          + "</ac:layout-cell></ac:layout-section></ac:layout>";

  private static Source read(String path, String text) {
    return new SourceReader(new Boilerplate(List.of(), List.of(), Set.of())).read(path, text);
  }

  private static String shown(Source source) {
    return source.blocks().stream()
        .map(b -> b.kind() + " " + b.level() + " " + b.column() + "|" + b.row() + "| " + b.text())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void theBodiesOfMacrosAreReadAndTheirSettingsAreNot() {
    assertEquals(
        """
        HEADING 1 || The orchard
        PARAGRAPH 0 || The orchard keeper prunes the trees & picks the <red> apples. He waters.
        PARAGRAPH 0 || The pickers sort.
        LIST_ITEM 1 || Pears
        LIST_ITEM 2 || early ones
        CODE 0 || select * from <apples> where a && b
        LIST_ITEM 1 || The keeper counts the crates by with
        CELL 0 Who|| Keeper
        CELL 0 Does|Keeper| Prunes.
        CELL 0 Does|Keeper| Grafts
        CELL 0 Does|Keeper| Waters
        PARAGRAPH 0 || Bees come first.
        PARAGRAPH 0 || See the rota and the barn.""",
        shown(read("orchard.html", PAGE)));
  }

  @Test
  void aCellOverSeveralRowsHeadsThemAll() {
    String page =
        "<ac:x/><table><tr><th colspan='2'>Place</th><th>Pay</th></tr>"
            + "<tr><td rowspan='2'>Orchard</td><td>north</td><td>20</td></tr>"
            + "<tr><td>south</td><td>30</td></tr><tr><td>Barn</td><td>all</td><td>9</td></tr></table>";
    assertEquals(
        """
        CELL 0 Place|| Orchard
        CELL 0 Place|Orchard| north
        CELL 0 Pay|Orchard| 20
        CELL 0 Place|Orchard| south
        CELL 0 Pay|Orchard| 30
        CELL 0 Place|| Barn
        CELL 0 Place|Barn| all
        CELL 0 Pay|Barn| 9""",
        shown(read("a.html", page)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          table in a macro; <ac:structured-macro ac:name="panel"><ac:rich-text-body><table><tr><td>a</td></tr></table></ac:rich-text-body></ac:structured-macro>; a
          macro in a paragraph; <p>The keeper <ac:structured-macro ac:name="anchor"><ac:parameter ac:name="">x</ac:parameter></ac:structured-macro>waters.</p>; The keeper waters.
          macro in a macro; <ac:structured-macro ac:name="expand"><ac:rich-text-body><ac:structured-macro ac:name="note"><ac:rich-text-body><p>a</p></ac:rich-text-body></ac:structured-macro><p>b</p></ac:rich-text-body></ac:structured-macro>; a / b
          listing that is not closed; <ac:x/><p>a</p><ac:plain-text-body><![CDATA[b; a / b
          empty link; <p>See <ac:link><ri:page ri:content-title="Rota"/></ac:link></p>; See
          old macro; <ac:macro ac:name="tip"><ac:rich-text-body><p>a</p></ac:rich-text-body></ac:macro>; a
          break that is not closed; <ac:x/><p>a<br>b</p><p>c</p>; a b / c
          """)
  void noElementReachesTheText(String what, String page, String text) {
    assertEquals(
        text,
        read("a.txt", page).blocks().stream().map(Block::text).collect(Collectors.joining(" / ")));
  }

  @Provide
  Arbitrary<String> pages() {
    return Arbitraries.of(
            "<p>",
            "</p>",
            "<ac:link>",
            "</ac:link>",
            "<ac:structured-macro ac:name=\"code\">",
            "</ac:structured-macro>",
            "<ac:rich-text-body>",
            "</ac:rich-text-body>",
            "<![CDATA[",
            "]]>",
            "<ac:plain-text-body>",
            "</ac:plain-text-body>",
            "<table>",
            "<tr>",
            "<td>",
            "</table>",
            "<ac:task>",
            "<br/>",
            "&nbsp;",
            "&",
            "<",
            ">",
            "word ",
            "\n",
            "\u00E9",
            "<?x ?>",
            "<!--",
            "-->")
        .list()
        .ofMaxSize(40)
        .map(parts -> "<ac:layout />" + String.join("", parts));
  }

  @Property
  void everyCharStandsWhereThePageHasIt(@ForAll("pages") String page) {
    Source source = read("page.html", page);
    String plain = source.text().plain();
    for (Block block : source.blocks()) {
      for (int i = 0; i < block.text().length(); i++) {
        char there = plain.charAt(block.map().get(i));
        char here = block.text().charAt(i);
        assertEquals(true, here == there || there == '&' || here == ' ', page);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<ac:layout>",
        "<p>",
        "<table><tr><td>",
        "<![CDATA[",
        "<ac:task>a",
        "</p>",
        "<",
        "&a "
      })
  void aPageOfOneTagIsRead(String tag) {
    Source source = read("page.html", "<ac:x/><p>The cook cooks.</p>" + tag.repeat(20_000));
    assertEquals(true, shown(source).startsWith("PARAGRAPH 0 || The cook cooks."));
  }
}
