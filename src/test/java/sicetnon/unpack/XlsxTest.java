package sicetnon.unpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sicetnon.WorkbookFile;

/** What the cells of a workbook say, however a spreadsheet wrote them. */
class XlsxTest {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String STRINGS =
      "<sst xmlns='"
          + MAIN
          + "'><si><t>plain</t></si><si><r><t xml:space='preserve'>two </t></r><r><rPr><b/></rPr>"
          + "<t>runs</t></r><rPh sb='0' eb='1'><t>sound</t></rPh></si><si><t>a_x000D_b _x005F_x41_"
          + "</t></si></sst>";
  private static final String STYLES =
      "<styleSheet xmlns='"
          + MAIN
          + "'><numFmts><numFmt numFmtId='164' formatCode='[Red]0.0&quot;days&quot;'/>"
          + "<numFmt numFmtId='165' formatCode='yyyy\\-mm\\-dd;@'/></numFmts>"
          + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
          + "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/>"
          + "<xf numFmtId='165'/></cellXfs></styleSheet>";

  private static Map<String, String> parts(String rows) {
    Map<String, String> parts = new LinkedHashMap<>();
    String relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    parts.put(
        "_rels/.rels",
        "<Relationships xmlns='%s'><Relationship Id='a' Type='%s/officeDocument' Target='/xl/workbook.xml'/></Relationships>"
            .formatted(relations, OFFICE));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='One' sheetId='7' r:id='x'/></sheets></workbook>"
            .formatted(MAIN, OFFICE));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns='%1$s'><Relationship Id='x' Type='%2$s/worksheet' Target='worksheets/a.xml'/><Relationship Id='y' Type='%2$s/sharedStrings' Target='sharedStrings.xml'/><Relationship Id='z' Type='%2$s/styles' Target='styles.xml'/></Relationships>"
            .formatted(relations, OFFICE));
    parts.put("xl/sharedStrings.xml", STRINGS);
    parts.put("xl/styles.xml", STYLES);
    parts.put(
        "xl/worksheets/a.xml",
        "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>");
    return parts;
  }

  private static List<Xlsx.Row> rows(String rows) throws IOException, Unreadable {
    List<Xlsx.Sheet> sheets = Xlsx.read(WorkbookFile.zip(parts(rows)));
    assertEquals(List.of("One"), sheets.stream().map(Xlsx.Sheet::name).toList());
    return sheets.get(0).rows();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<c t='s'><v>0</v></c>|plain",
        "<c t='s'><v>1</v></c>|two runs",
        "<c t='s'><v>2</v></c>|'a\rb _x41_'",
        "<c t='s'><v>9</v></c><c t='s'><v>0</v></c>|;plain",
        "<c t='inlineStr'><is><r><t>in</t></r><r><t>line</t></r></is></c>|inline",
        "<c t='str'><f>A1&amp;B1</f><v>made</v></c>|made",
        "<c t='b'><v>1</v></c><c t='b'><v>0</v></c>|TRUE;FALSE",
        "<c t='e'><v>#N/A</v></c>|#N/A",
        "<c><v>3</v></c><c><v>0.30000000000000004</v></c><c><v>-1E3</v></c>|3;0.3;-1000",
        "<c s='1'><v>46353</v></c>|2026-11-27",
        "<c s='1'><v>46353.604166666664</v></c>|2026-11-27 14:30",
        "<c s='3'><v>0.25</v></c>|06:00",
        "<c s='2'><v>46353</v></c>|46353",
        "<c t='d'><v>2026-11-27</v></c>|2026-11-27",
        "<c r='A1' t='s'><v>0</v></c><c r='D1'><v>4</v></c><c r='E1'/>|plain;;;4",
      })
  void aCellSaysWhatAPersonSees(String cells, String expected) throws IOException, Unreadable {
    List<Xlsx.Row> rows = rows("<row r='5' hidden='1'>" + cells + "</row>");
    assertEquals(List.of(new Xlsx.Row(5, List.of(expected.split(";")))), rows);
  }

  @Test
  void rowsWithoutNumbersFollowEachOther() throws IOException, Unreadable {
    List<Xlsx.Row> rows = rows("<row><c><v>1</v></c></row><row/><row><c><v>2</v></c></row>");
    assertEquals(List.of(1, 3), rows.stream().map(Xlsx.Row::number).toList());
  }

  @Test
  void cellsFarOutFillNoMemory() {
    String far = "<row><c r='XFD1'><v>1</v></c></row>".repeat(200);
    Unreadable e = assertThrows(Unreadable.class, () -> rows(far));
    assertTrue(e.getMessage().contains("cells in a sheet"), e.getMessage());
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    Map<String, String> parts = parts("");
    parts.put("xl/sharedStrings.xml", STRINGS + " ".repeat(130 << 20));
    byte[] bomb = WorkbookFile.zip(parts);
    Unreadable e = assertThrows(Unreadable.class, () -> Xlsx.read(bomb));
    assertTrue(e.getMessage().startsWith("unpacks to more than 128 MiB"), e.getMessage());
  }

  @Test
  void entitiesAreNotResolved() throws IOException {
    Map<String, String> parts = parts("");
    parts.put(
        "xl/sharedStrings.xml",
        "<!DOCTYPE sst [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
            + STRINGS.replace("plain", "&e;"));
    byte[] file = WorkbookFile.zip(parts);
    assertThrows(Unreadable.class, () -> Xlsx.read(file));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "nothing,is damaged",
    "a text,is damaged",
    "a document,is no workbook",
    "cut XML,is damaged",
    "a password,is protected"
  })
  void whatIsNoWorkbookIsSaid(String what, String why) throws IOException {
    Map<String, String> cut = parts("");
    cut.put("xl/worksheets/a.xml", "<worksheet><sheetData>");
    byte[] file =
        switch (what) {
          case "nothing" -> new byte[0];
          case "a text" -> "id;decision".getBytes(StandardCharsets.UTF_8);
          case "a document" -> WorkbookFile.zip(Map.of("word/document.xml", "<x/>"));
          case "cut XML" -> WorkbookFile.zip(cut);
          default -> new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
        };
    Unreadable e = assertThrows(Unreadable.class, () -> Xlsx.read(file));
    assertTrue(e.getMessage().startsWith(why), e.getMessage());
  }
}
