package sicetnon.unpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OdtTest {
  private static final String SPACES =
      " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
          + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
          + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
          + " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"
          + " xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'"
          + " xmlns:fo='urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'"
          + " xmlns:svg='urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'"
          + " xmlns:meta='urn:oasis:names:tc:opendocument:xmlns:meta:1.0'"
          + " xmlns:dc='http://purl.org/dc/elements/1.1/'";

  private static final String STYLES =
      "<office:document-styles"
          + SPACES
          + "><office:styles><style:style style:name='Title' style:family='paragraph'/>"
          + "<style:style style:name='Station' style:family='paragraph'"
          + " style:default-outline-level='2'/>"
          + "<style:style style:name='Heading_20_3' style:display-name='Heading 3'"
          + " style:family='paragraph'/>"
          + "<style:style style:name='Contents_20_1' style:display-name='Contents 1'"
          + " style:family='paragraph'/>"
          + "<text:list-style style:name='Dots'><text:list-level-style-bullet text:level='1'/>"
          + "<text:list-level-style-number text:level='2' style:num-format=''/></text:list-style>"
          + "</office:styles></office:document-styles>";

  private static final String OWN_STYLES =
      "<office:automatic-styles>"
          + "<style:style style:name='P1' style:family='paragraph' style:parent-style-name='Title'/>"
          + "<style:style style:name='P2' style:family='paragraph' style:parent-style-name='Station'/>"
          + "<style:style style:name='T1' style:family='text'>"
          + "<style:text-properties fo:font-weight='bold'/></style:style>"
          + "<style:style style:name='T2' style:family='text'>"
          + "<style:text-properties text:display='none'/></style:style>"
          + "</office:automatic-styles>";

  private static final String META =
      "<office:document-meta"
          + SPACES
          + "><office:meta><dc:title>The choir</dc:title><dc:creator>Bo Reed</dc:creator>"
          + "<meta:initial-creator>Una Hill</meta:initial-creator>"
          + "<dc:date>2022-02-03T10:00:00</dc:date></office:meta></office:document-meta>";

  private static Zip document(String body) {
    return new Zip()
        .with("mimetype", "application/vnd.oasis.opendocument.text")
        .with(
            "content.xml",
            "<office:document-content"
                + SPACES
                + ">"
                + OWN_STYLES
                + "<office:body><office:text>"
                + body
                + "</office:text></office:body></office:document-content>")
        .with("styles.xml", STYLES);
  }

  private static Typescript typed(byte[] bytes) throws Unreadable {
    Typescript out = new Typescript();
    Odt.type(bytes, out);
    return out;
  }

  private static String body(String body) throws Unreadable {
    return typed(document(body).bytes()).text().strip();
  }

  @Test
  void aWholeDocumentIsTyped() throws Unreadable {
    String body =
        """
        <office:forms/><text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p>
        </text:deletion></text:changed-region></text:tracked-changes>
        <text:p text:style-name='P1'>The choir</text:p>
        <text:table-of-content><text:index-body><text:p>Alto 1</text:p></text:index-body></text:table-of-content>
        <text:h text:outline-level='1'>Alto</text:h>
        <text:p>The <text:span text:style-name='T1'>alto</text:span><text:s text:c='3'/>sings<text:note>
        <text:note-citation>1</text:note-citation><text:note-body><text:p>Not in Lent.</text:p></text:note-body>
        </text:note> low.<office:annotation><text:p>really?</text:p></office:annotation></text:p>
        <text:p text:style-name='P2'>Duties</text:p>
        <text:list text:style-name='Dots'><text:list-item><text:p>Sings</text:p><text:p>Every day.</text:p>
        <text:list><text:list-item><text:p>psalms</text:p></text:list-item></text:list></text:list-item>
        <text:list-header><text:p>Also</text:p></text:list-header></text:list>
        <text:p><text:span text:style-name='T1'>Pay</text:span></text:p>
        <table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Task</text:p>
        </table:table-cell><table:table-cell><text:p>Alto</text:p></table:table-cell></table:table-row>
        </table:table-header-rows><table:table-row><table:table-cell><text:p>Fees</text:p></table:table-cell>
        <table:table-cell><text:p>counts them</text:p></table:table-cell></table:table-row></table:table>
        """;
    assertEquals(
        """
        ---
        author: Una Hill
        date: 2022-02-03
        title: The choir
        ---

        # The choir

        ## Alto

        The alto sings low.

        Not in Lent.

        ### Duties

        - Sings

        Every day.

        psalms

        Also

        ###### Pay

        | Task | Alto |
        |---|---|
        | Fees | counts them |
        """,
        typed(document(body).with("meta.xml", META).bytes()).text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "sings<text:tab/>low<text:line-break/>notes|sings low notes",
        "sings <text:span text:style-name='T2'>not </text:span>low|sings low",
        "sings <text:a>the psalm</text:a>|sings the psalm",
        "line <text:sequence>4</text:sequence>|line 4",
        "sings <text:placeholder>&lt;what&gt;</text:placeholder>low|sings low",
        "sings <draw:frame><draw:image/><svg:title>a lark</svg:title></draw:frame>low|sings low",
        "sings <text:ruby><text:ruby-base>low</text:ruby-base><text:ruby-text>lo</text:ruby-text></text:ruby>|sings low",
      })
  void aParagraphIsTypedAsAReaderSeesIt(String inside, String typed) throws Unreadable {
    assertEquals(typed, body("<text:p>" + inside + "</text:p>"));
  }

  @Test
  void stylesAreKnownByTheirNames() throws Unreadable {
    assertEquals(
        "### Pay\n\nA tenth.",
        body(
            "<text:p text:style-name='Contents_20_1'>Pay 3</text:p>"
                + "<text:p text:style-name='Heading_20_3'>Pay</text:p><text:p>A tenth.</text:p>"));
  }

  @Test
  void aBoxStandsBehindItsParagraph() throws Unreadable {
    assertEquals(
        "The alto sings.\n\n- Doors at six\n\nShe rests.",
        body(
            "<text:p>The alto <draw:frame><draw:text-box><text:list><text:list-item>"
                + "<text:p>Doors at six</text:p></text:list-item></text:list></draw:text-box></draw:frame>"
                + "sings.</text:p><text:p>She rests.</text:p>"));
  }

  @Test
  void cellsGoOnBelowAndBesideEachOther() throws Unreadable {
    String cell = "<table:table-cell%s><text:p>%s</text:p></table:table-cell>";
    assertEquals(
        "| Lent | sings | rests |\n| Lent | hums |  |\n| Advent |  | rests |",
        body(
            "<table:table><table:table-row>"
                + cell.formatted(" table:number-rows-spanned='2'", "Lent")
                + cell.formatted("", "sings")
                + cell.formatted("", "rests")
                + "</table:table-row><table:table-row><table:covered-table-cell/>"
                + cell.formatted(" table:number-columns-spanned='2'", "hums")
                + "<table:covered-table-cell/></table:table-row><table:table-row>"
                + cell.formatted("", "Advent")
                + "<table:table-cell table:number-columns-repeated='1'/>"
                + cell.formatted("", "rests")
                + "</table:table-row></table:table>"));
  }

  @Test
  void cellsRepeatedWithoutEndAreFew() throws Unreadable {
    String row =
        "<table:table-row><table:table-cell table:number-columns-repeated='999999999'/>"
            + "<table:covered-table-cell table:number-columns-repeated='999999999'/></table:table-row>";
    assertEquals("", body("<table:table>" + row.repeat(50_000) + "</table:table>"));
  }

  @Test
  void aDocumentBehindAPasswordIsRefused() {
    byte[] locked =
        document("")
            .with(
                "META-INF/manifest.xml",
                "<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'>"
                    + "<m:file-entry><m:encryption-data/></m:file-entry></m:manifest>")
            .bytes();
    assertEquals(
        "is protected by a password; save a copy without one",
        assertThrows(Unreadable.class, () -> typed(locked)).getMessage());
  }

  @Test
  void aZipWithoutTextIsRefused() {
    byte[] empty = new Zip().with("mimetype", "x").bytes();
    assertEquals(
        "is no OpenDocument text: its text is missing",
        assertThrows(Unreadable.class, () -> typed(empty)).getMessage());
  }

  @Test
  void whatStandsBeforeAFaultIsKept() throws Unreadable {
    Typescript out =
        typed(document("<text:p>sings</text:p><text:list><text:p>and hu<b></text:p>").bytes());
    assertEquals("sings\n\nand hu\n", out.text());
    assertEquals(List.of("all behind a fault in its XML"), out.notes());
  }

  @Test
  void tenThousandTablesWithinEachOtherEnd() throws Unreadable {
    String open = "<table:table><table:table-row><table:table-cell><text:p>in</text:p>";
    String close = "</table:table-cell></table:table-row></table:table>";
    String text = body(open.repeat(10_000) + close.repeat(10_000) + "<text:p>out</text:p>");
    assertTrue(text.startsWith("in\n\nin") && text.endsWith("out"), text);
  }

  @Provide
  Arbitrary<String> bodies() {
    return Arbitraries.of(
            "<text:p>",
            "</text:p>",
            "<text:h>",
            "</text:h>",
            "<text:span>",
            "</text:span>",
            "<text:list>",
            "</text:list>",
            "<text:list-item>",
            "</text:list-item>",
            "<text:note-body>",
            "</text:note-body>",
            "<table:table>",
            "</table:table>",
            "<table:table-row>",
            "</table:table-row>",
            "<table:table-cell>",
            "</table:table-cell>",
            "<table:covered-table-cell/>",
            "<text:s text:c='9999999999'/>",
            "psalm",
            " ")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Property
  void anyMixtureIsTypedOrRefused(@ForAll("bodies") String body) {
    try {
      body(body + "<text:p>end</text:p>");
    } catch (Unreadable e) {
      assertTrue(e.getMessage().startsWith("is damaged"), e.getMessage());
    }
  }
}
