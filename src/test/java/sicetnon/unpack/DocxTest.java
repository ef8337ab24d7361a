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

class DocxTest {
  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
  private static final String TYPE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String RELS =
      "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>";

  private static final String STYLES =
      """
      <w:styles xmlns:w='%s'>
      <w:style w:type='paragraph' w:default='1' w:styleId='Standard'><w:name w:val='Normal'/></w:style>
      <w:style w:type='paragraph' w:styleId='Titel'><w:name w:val='Title'/></w:style>
      <w:style w:type='paragraph' w:styleId='berschrift1'><w:name w:val='heading 1'/>
       <w:basedOn w:val='Standard'/><w:pPr><w:outlineLvl w:val='0'/></w:pPr></w:style>
      <w:style w:type='paragraph' w:styleId='Station'><w:name w:val='Station'/>
       <w:basedOn w:val='berschrift1'/></w:style>
      <w:style w:type='paragraph' w:styleId='berschrift2'><w:name w:val='heading 2'/></w:style>
      <w:style w:type='paragraph' w:styleId='Inhaltskopf'><w:name w:val='TOC Heading'/>
       <w:basedOn w:val='berschrift1'/><w:pPr><w:outlineLvl w:val='9'/></w:pPr></w:style>
      <w:style w:type='paragraph' w:styleId='Verz1'><w:name w:val='toc 1'/></w:style>
      <w:style w:type='paragraph' w:styleId='Punkt'><w:name w:val='List Bullet'/>
       <w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>
      <w:style w:type='paragraph' w:styleId='Punkt2'><w:name w:val='List Bullet 2'/>
       <w:basedOn w:val='Punkt'/></w:style>
      <w:style w:type='character' w:styleId='Fett'><w:name w:val='Strong'/><w:rPr><w:b/></w:rPr></w:style>
      <w:style w:type='character' w:styleId='Weg'><w:name w:val='Hid'/><w:rPr><w:vanish/></w:rPr></w:style>
      <w:style w:type='table' w:styleId='Raster'><w:name w:val='Table Grid'/></w:style>
      <w:style w:type='table' w:styleId='Liste'><w:name w:val='List Table'/>
       <w:tblStylePr w:type='firstRow'><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>
      </w:styles>
      """
          .formatted(W);

  private static final String NUMBERING =
      """
      <w:numbering xmlns:w='%s'>
      <w:abstractNum w:abstractNumId='7'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/></w:lvl>
       <w:lvl w:ilvl='1'><w:numFmt w:val='decimal'/></w:lvl>
       <w:lvl w:ilvl='2'><w:numFmt w:val='none'/></w:lvl></w:abstractNum>
      <w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>
      </w:numbering>
      """
          .formatted(W);

  private static final String NOTES =
      """
      <w:footnotes xmlns:w='%s'><w:footnote w:id='0' w:type='separator'><w:p/></w:footnote>
      <w:footnote w:id='2'><w:p><w:r><w:t>Not on market days.</w:t></w:r></w:p></w:footnote>
      </w:footnotes>
      """
          .formatted(W);

  private static final String CARD =
      """
      <cp:coreProperties xmlns:cp='http://schemas.openxmlformats.org/package/2006/metadata/core-properties'
       xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:dcterms='http://purl.org/dc/terms/'>
      <dc:title>Microsoft Word - orchard.docx</dc:title><dc:creator>Ida Moor</dc:creator>
      <dcterms:created>2019-01-01T08:00:00Z</dcterms:created>
      <dcterms:modified>2020-05-06T08:00:00Z</dcterms:modified></cp:coreProperties>
      """;

  private static byte[] document(String space, String body) {
    return new Zip()
        .with(
            "_rels/.rels",
            RELS
                + "<Relationship Type='"
                + TYPE
                + "officeDocument' Target='text/main.xml'/><Relationship Type='x/core-properties'"
                + " Target='/docProps/core.xml'/></Relationships>")
        .with(
            "text/_rels/main.xml.rels",
            RELS
                + "<Relationship Type='"
                + TYPE
                + "styles' Target='styles.xml'/><Relationship Type='x/numbering' Target='../n.xml'/>"
                + "<Relationship Type='x/footnotes' Target='notes.xml'/></Relationships>")
        .with("text/styles.xml", STYLES)
        .with("n.xml", NUMBERING)
        .with("text/notes.xml", NOTES)
        .with("docProps/core.xml", CARD)
        .with("text/main.xml", xml(space, body))
        .bytes();
  }

  private static String xml(String space, String body) {
    return "<?xml version='1.0'?><w:document xmlns:w='"
        + space
        + "' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
        + " xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'><w:body>"
        + body
        + "</w:body></w:document>";
  }

  private static String p(String style, String runs) {
    return "<w:p><w:pPr><w:pStyle w:val='" + style + "'/></w:pPr>" + runs + "</w:p>";
  }

  private static String r(String text) {
    return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
  }

  private static String p(String text) {
    return p("Standard", r(text));
  }

  private static Typescript typed(byte[] bytes) throws Unreadable {
    Typescript out = new Typescript();
    Docx.type(bytes, out);
    return out;
  }

  /** What is typed below the card. */
  private static String body(String body) throws Unreadable {
    String text = typed(document(W, body)).text();
    return text.substring(text.indexOf("---\n\n") + 5).strip();
  }

  @Test
  void aWholeDocumentIsTyped() throws Unreadable {
    String table =
        "<w:tbl><w:tblPr><w:tblStyle w:val='Liste'/><w:tblLook w:val='04A0'/></w:tblPr>"
            + row(cell("", p("Task")), cell("", p("Grower")))
            + row(cell("", p("Pears")), cell("", p("grafts them")))
            + "</w:tbl>";
    String text =
        p("Titel", r("The orchard"))
            + p("Inhaltskopf", r("Contents"))
            + p("Verz1", r("Grower 1"))
            + p("Station", r("Grower"))
            + p("Standard", r("The grower prunes ") + "<w:r><w:tab/><w:t>the trees.</w:t></w:r>")
            + p("berschrift2", r("Duties"))
            + p("Punkt", r("Grafts"))
            + p("Punkt2", r("by night"))
            + table;
    String expected =
        """
        ---
        author: Ida Moor
        date: 2020-05-06
        ---

        # The orchard

        ## Grower

        The grower prunes the trees.

        ### Duties

        - Grafts
          - by night

        | Task | Grower |
        |---|---|
        | Pears | grafts them |
        """;
    assertEquals(expected, typed(document(W, text)).text());
    assertEquals(expected, typed(document(STRICT, text)).text());
  }

  private static String row(String... cells) {
    return "<w:tr>" + String.join("", cells) + "</w:tr>";
  }

  private static String cell(String properties, String content) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "the picker <w:del><w:r><w:delText>never </w:delText></w:r></w:del> rests|the picker rests",
        "the <w:ins><w:r><w:t>old </w:t></w:r></w:ins>picker|the old picker",
        "<w:moveFrom><w:r><w:t>here </w:t></w:r></w:moveFrom>there|there",
        "<w:hyperlink><w:r><w:t>the owner</w:t></w:r></w:hyperlink> pays|the owner pays",
        "pays<w:r><w:br/></w:r>well<w:r><w:noBreakHyphen/></w:r>off<w:r><w:softHyphen/></w:r>|pays well-off",
        "open <w:r><w:rPr><w:vanish/></w:rPr><w:t>not </w:t></w:r>daily|open daily",
        "open <w:r><w:rPr><w:rStyle w:val='Weg'/></w:rPr><w:t>not </w:t></w:r>daily|open daily",
        "half is <m:oMath><m:r><m:t>x/2</m:t></m:r></m:oMath>|half is x/2",
        "<w:fldSimple w:instr=' DATE '><w:r><w:t>May</w:t></w:r></w:fldSimple> is early|May is early",
        "<w:ruby><w:rt><w:r><w:t>pea</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>pear</w:t></w:r></w:rubyBase></w:ruby>|pear",
        "<w:sdt><w:sdtContent><w:r><w:t>signed</w:t></w:r></w:sdtContent></w:sdt>|signed",
        "by <w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Click here</w:t></w:r>"
            + "</w:sdtContent></w:sdt>Una|by Una",
        "<w:commentRangeStart/>pays<w:commentRangeEnd/><w:r><w:commentReference w:id='1'/></w:r>|pays",
      })
  void aParagraphIsTypedAsAReaderSeesIt(String inside, String typed) throws Unreadable {
    assertEquals(
        typed,
        body("<w:p>" + wrapped(inside.replace("<w:t>", "<w:t xml:space='preserve'>")) + "</w:p>"));
  }

  /** Text that stands between elements becomes a run. */
  private static String wrapped(String inside) {
    StringBuilder out = new StringBuilder();
    int depth = 0;
    for (String piece : inside.split("(?=<)|(?<=>)")) {
      boolean tag = piece.startsWith("<");
      out.append(!tag && depth == 0 ? r(piece) : piece);
      depth += !tag || piece.endsWith("/>") ? 0 : piece.startsWith("</") ? -1 : 1;
    }
    return out.toString();
  }

  @Test
  void aFieldShowsItsResultAndATableOfContentsNothing() throws Unreadable {
    String begin = "<w:r><w:fldChar w:fldCharType='begin'/></w:r>";
    String separate = "<w:r><w:fldChar w:fldCharType='separate'/></w:r>";
    String end = "<w:r><w:fldChar w:fldCharType='end'/></w:r>";
    String toc = "<w:r><w:instrText> TOC \\o </w:instrText></w:r>";
    String page = begin + "<w:r><w:instrText>PAGE</w:instrText></w:r>" + separate + r("7") + end;
    assertEquals(
        "Picks 7 pears\n\nRests",
        body(
            p("Standard", begin + toc + separate + r("Picker ") + page)
                + p("Standard", r("Grower 9") + end)
                + p("Standard", r("Picks ") + page + r(" pears"))
                + p("Standard", begin + r("lost"))
                + p("Rests")));
    assertEquals(
        "# Picker\n\nRests",
        body(
            p("Standard", begin + toc + separate + r("Picker"))
                + p("berschrift1", r("Picker"))
                + p("Rests")));
  }

  @Test
  void listsAreKnownByTheirMarks() throws Unreadable {
    String listed =
        "<w:p><w:pPr><w:numPr><w:ilvl w:val='%d'/><w:numId w:val='%d'/></w:numPr></w:pPr>";
    assertEquals(
        "- one\n  - two\n\nthree\n\nfour\n\nfive\n\n- six\n- seven\n- eight\n\n9 pears",
        body(
            listed.formatted(0, 1)
                + r("one")
                + "</w:p>"
                + listed.formatted(1, 1)
                + r("two")
                + "</w:p>"
                + listed.formatted(2, 1)
                + r("three")
                + "</w:p>"
                + listed.formatted(0, 0)
                + r("four")
                + "</w:p>"
                + listed.formatted(0, 99)
                + r("five")
                + "</w:p>"
                + p("\u2022 six")
                + p("- seven")
                + p("\uF0B7\u00A0\u00A0eight")
                + p("9 pears")));
  }

  @Test
  void aShortLineInBoldIsAHeading() throws Unreadable {
    String bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>%s</w:t></w:r>";
    String strong = "<w:r><w:rPr><w:rStyle w:val='Fett'/></w:rPr><w:t>%s</w:t></w:r>";
    assertEquals(
        "###### Pay\n\n###### Hours\n\nIt is cold.\n\nnot all",
        body(
            p("Standard", bold.formatted("Pay"))
                + p("Standard", strong.formatted("Hours"))
                + p("Standard", bold.formatted("It is cold."))
                + p("Standard", bold.formatted("not ") + r("all"))));
  }

  @Test
  void cellsGoOnBelowAndBesideEachOther() throws Unreadable {
    String bold = p("Standard", "<w:r><w:rPr><w:b/></w:rPr><w:t>%s</w:t></w:r>");
    assertEquals(
        """
        | Season | People | People |
        |---|---|---|
        | Spring | prune | water |
        | Spring | graft |  |

        In autumn

        | Season | People | People |
        |---|---|---|
        | Autumn | pick pears |  |
        | Autumn | pick plums |  |""",
        body(
            "<w:tbl><w:tblPr><w:tblStyle w:val='Raster'/><w:tblLook w:firstRow='1'/></w:tblPr>"
                + row(
                    cell("", bold.formatted("Season")),
                    cell("<w:gridSpan w:val='2'/>", bold.formatted("People")))
                + row(
                    cell("<w:vMerge w:val='restart'/>", p("Spring")),
                    cell("", p("prune")),
                    cell("", p("water")))
                + row(cell("<w:vMerge/>", "<w:p/>"), cell("", p("graft")), cell("", "<w:p/>"))
                + row(cell("", "<w:p/>"), cell("", "<w:p/>"), cell("", "<w:p/>"))
                + row(cell("<w:gridSpan w:val='3'/>", p("In autumn")))
                + row(
                    cell("", p("Autumn")),
                    cell("<w:gridSpan w:val='2'/>", p("pick pears") + p("pick plums")))
                + "<w:tr><w:trPr><w:del/></w:trPr>"
                + cell("", p("Winter"))
                + "</w:tr></w:tbl>"));
  }

  @Test
  void aFrameIsNoTableAndATableWithinACellIsItsText() throws Unreadable {
    String inner = "<w:tbl>" + row(cell("", p("ladder")), cell("", p("basket"))) + "</w:tbl><w:p/>";
    assertEquals(
        "Read this\n\n- and this\n\n| Tools | ladder |\n| Tools | basket |",
        body(
            "<w:tbl>"
                + row(cell("", p("Read this") + p("\u2022 and this")))
                + "</w:tbl><w:p/><w:tbl>"
                + row(cell("", p("Tools")), cell("", inner))
                + "</w:tbl>"));
  }

  @Test
  void aTableThatPlacesWholeTextsIsNoTable() throws Unreadable {
    String text = p("berschrift1", r("Grower")) + p("Prunes the trees.");
    assertEquals(
        "photo\n\n# Grower\n\nPrunes the trees.",
        body("<w:tbl>" + row(cell("", p("photo")), cell("", text)) + "</w:tbl>"));
    String list = p("\u2022 pears").repeat(31);
    assertEquals(
        "photo\n\n" + "- pears\n".repeat(31).strip(),
        body("<w:tbl>" + row(cell("", p("photo")), cell("", list)) + "</w:tbl>"));
  }

  @Test
  void aRowThatBeginsLaterIsNamedByItsFirstCell() throws Unreadable {
    assertEquals(
        "| a | b | c |\n| d |  | e |",
        body(
            "<w:tbl>"
                + row(cell("", p("a")), cell("", p("b")), cell("", p("c")))
                + "<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>"
                + cell("", p("d"))
                + cell("", p("e"))
                + "</w:tr></w:tbl>"));
  }

  @Test
  void aTableLongerThanATypescriptIsCut() throws Unreadable {
    String row = row(cell("", p("pear ".repeat(1_000))), cell("", p("plum")));
    Typescript out = typed(document(W, "<w:tbl>" + row.repeat(1_000) + "</w:tbl>" + p("end")));
    assertTrue(out.full() && !out.text().contains("end"));
    assertEquals(List.of("all behind the first 4000000 characters"), out.notes());
  }

  @Test
  void notesAndBoxesStandBehindTheirParagraph() throws Unreadable {
    String box =
        "<mc:AlternateContent><mc:Choice><w:txbxContent>"
            + p("Fresh pears")
            + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>"
            + p("Fresh pears")
            + "</w:txbxContent></mc:Fallback></mc:AlternateContent>";
    assertEquals(
        "The picker sings.\n\nNot on market days.\n\nFresh pears\n\nShe rests.",
        body(
            p(
                    "Standard",
                    r("The picker")
                        + "<w:r><w:footnoteReference w:id='2'/>"
                        + box
                        + "</w:r>"
                        + r(" sings."))
                + p("She rests.")));
  }

  @Test
  void aParagraphWhoseEndIsDeletedGoesOnInTheNext() throws Unreadable {
    String deleted = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>";
    String drop = "<w:p><w:pPr><w:framePr w:dropCap='drop'/></w:pPr>";
    assertEquals(
        "She picks pears.\n\nPlums too.\n\nleft",
        body(
            deleted
                + r("She picks ")
                + "</w:p>"
                + p("pears.")
                + drop
                + r("P")
                + "</w:p>"
                + p("lums too.")
                + deleted
                + r("left")
                + "</w:p>"));
  }

  @Test
  void anEmbeddedDocumentIsNoted() throws Unreadable {
    assertEquals(
        List.of("a document that is embedded in it"),
        typed(document(W, p("See:") + "<w:altChunk/>")).notes());
  }

  @Test
  void whatStandsBeforeAFaultIsKept() throws Unreadable {
    byte[] cut =
        new Zip()
            .with(
                "word/document.xml",
                "<w:document xmlns:w='"
                    + W
                    + "'><w:body>"
                    + p("Grower")
                    + "<w:tbl>"
                    + row(cell("", p("prunes")))
                    + "<w:tr><w:tc><w:p><w:r><w:t>and graf</")
            .bytes();
    Typescript out = typed(cut);
    assertEquals("Grower\n\nprunes\n\nand graf\n", out.text());
    assertEquals(List.of("all behind a fault in its XML"), out.notes());
  }

  @ParameterizedTest
  @CsvSource({
    "word/document.xml, <w:document, is damaged: there is a fault in its XML before any text",
    "word/other.xml, <a/>, is no Word document: its text is missing",
  })
  void aDocumentWithoutTextIsRefused(String name, String text, String why) {
    byte[] bytes = new Zip().with(name, text).bytes();
    assertEquals(why, assertThrows(Unreadable.class, () -> typed(bytes)).getMessage());
  }

  @Test
  void whatIsNoZipIsRefused() {
    byte[] locked = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
    assertEquals(
        "is protected by a password, or an old .doc; save it as .docx without one",
        assertThrows(Unreadable.class, () -> typed(locked)).getMessage());
    byte[] whole = document(W, p("Grower"));
    for (byte[] bytes :
        List.of(new byte[0], new byte[] {80, 75, 3, 4}, Zip.cut(whole, whole.length - 30))) {
      assertEquals(
          "is damaged or cut short; save or fetch it anew",
          assertThrows(Unreadable.class, () -> typed(bytes)).getMessage());
    }
  }

  @Test
  void tenThousandTablesWithinEachOtherEnd() throws Unreadable {
    String open = "<w:tbl><w:tr><w:tc>" + p("in");
    String text = body(open.repeat(10_000) + "</w:tc></w:tr></w:tbl>".repeat(10_000) + p("out"));
    assertTrue(text.startsWith("in\n\nin") && text.endsWith("out"), text);
  }

  @Test
  void aCellThatIsRepeatedWithoutEndIsNotTypedWithoutEnd() throws Unreadable {
    String rows = row(cell("<w:vMerge/>", "<w:p/>"), cell("", p("x"))).repeat(20_000);
    String first =
        row(cell("<w:vMerge w:val='restart'/>", p("long ".repeat(40_000))), cell("", p("y")));
    assertTrue(
        typed(document(W, "<w:tbl>" + first + rows + "</w:tbl>")).text().length() < 1_000_000);
  }

  @Provide
  Arbitrary<String> bodies() {
    return Arbitraries.of(
            "<w:p>",
            "</w:p>",
            "<w:r>",
            "</w:r>",
            "<w:t>",
            "</w:t>",
            "<w:tbl>",
            "</w:tbl>",
            "<w:tr>",
            "</w:tr>",
            "<w:tc>",
            "</w:tc>",
            "<w:pPr>",
            "</w:pPr>",
            "<w:txbxContent>",
            "</w:txbxContent>",
            "<w:fldChar w:fldCharType='begin'/>",
            "<w:fldChar w:fldCharType='end'/>",
            "<w:fldChar w:fldCharType='separate'/>",
            "<w:vMerge/>",
            "<w:gridSpan w:val='999999999'/>",
            "<w:footnoteReference w:id='2'/>",
            "<w:sdt>",
            "</w:sdt>",
            "<w:sdtPr>",
            "</w:sdtPr>",
            "<w:del/>",
            "<w:b/>",
            "pear",
            " ")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Property
  void anyMixtureIsTypedOrRefused(@ForAll("bodies") String body) {
    try {
      typed(document(W, body + p("end")));
    } catch (Unreadable e) {
      assertTrue(e.getMessage().startsWith("is damaged"), e.getMessage());
    }
  }
}
