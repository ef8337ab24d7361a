package sicetnon.unpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RtfTest {
  private static final String DOCUMENT =
      """
      {\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fcharset238 Times CE;}}
      {\\colortbl;\\red0\\green0\\blue0;}
      {\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 \\'dcberschrift 1;}{\\s2\\sbasedon1 Station;}
      {\\s3 heading 2;}{\\s4 Title;}{\\s5 toc 1;}{\\*\\cs10 Strong;}}
      {\\info{\\title The harbour}{\\author Ole Dahl}{\\creatim\\yr2018\\mo3\\dy4}
      {\\revtim\\yr2019\\mo11\\dy5\\hr10}{\\operator someone}}
      {\\header\\pard Page of the harbour\\par}
      \\pard\\plain\\s4 The harbour\\par
      \\pard\\plain\\s5 Pilot\\tab 1\\par
      \\pard\\plain\\s2 Pilot\\par
      \\pard\\plain The {\\b pilot} guides{\\footnote\\pard\\plain Not at night.\\par} the ships{\\deleted  slowly}.\\par
      \\pard\\plain\\s3 Duties\\par
      {\\listtext\\pard\\plain\\f2 \\'b7\\tab}\\pard\\plain\\ls1\\ilvl0 Reads the charts\\par
      {\\listtext\\pard\\plain\\f2 o\\tab}\\pard\\plain\\ls1\\ilvl1 at dawn\\par
      \\pard\\plain\\b Pay\\par
      \\trowd\\trhdr\\cellx3000\\cellx6000\\pard\\plain\\intbl Task\\cell\\pard\\intbl Pilot\\cell\\row
      \\trowd\\cellx3000\\cellx6000\\pard\\plain\\intbl Fees\\cell\\pard\\intbl takes half\\par \\pard\\intbl keeps the book\\cell\\row
      \\pard\\plain See {\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt the owner}}.\\par
      }
      """;

  private static Typescript typed(String rtf) throws Unreadable {
    Typescript out = new Typescript();
    Rtf.type(rtf.getBytes(StandardCharsets.ISO_8859_1), out);
    return out;
  }

  private static String body(String body) throws Unreadable {
    return typed("{\\rtf1\\ansi\\ansicpg1252 " + body + "}").text().strip();
  }

  @Test
  void aWholeDocumentIsTyped() throws Unreadable {
    Typescript out = typed(DOCUMENT);
    assertEquals(
        """
        ---
        author: Ole Dahl
        date: 2019-11-05
        title: The harbour
        ---

        # The harbour

        ## Pilot

        The pilot guides the ships.

        Not at night.

        ### Duties

        - Reads the charts
          - at dawn

        ###### Pay

        | Task | Pilot |
        |---|---|
        | Fees | takes half |
        | Fees | keeps the book |

        See the owner.
        """,
        out.text());
    assertEquals(List.of(), out.notes());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "caf\\'e9 \\emdash  tea\\~now|caf\u00E9 \u2014 tea now",
        "\\u8217?s \\uc2\\u21271\\'8b\\'9e\\u20140\\'93\\'73 \\uc0\\u233 t\\'e9|\u2019s \u5317\u4EAC \u00E9t\u00E9",
        "{\\fonttbl{\\f1\\fcharset204 X;}}{\\f1 \\'cf\\'c0}\\'e9|\u041F\u0410\u00E9",
        "{\\fonttbl{\\f1\\fcharset128 X;}}\\f1 \\'93\\'8c\\'8b\\'9e|\u6771\u4EAC",
        "\\ansicpg1250 \\'9a|\u0161",
        "a\\{b\\}c\\\\d|a{b}c\\d",
        "well\\_off or\\-chard|well-off orchard",
        "open {\\v not }daily|open daily",
        "a {\\*\\unknown hid{den}}b|a b",
        "a {\\*\\bkmkstart mark}b{\\pict\\bin4 }}}}}c|a bc",
        "a \\bin99999999999 b|a",
        "a {\\pict 00ff00}b{\\object{\\*\\objdata 00}{\\result c}}|a bc",
        "{\\upr{old}{\\*\\ud{new}}}|new",
        "a {\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv y}}{\\shptxt box\\par}}{\\shprslt box}}b|\"a b\n\nbox\"",
        "{\\field{\\*\\fldinst TOC \\\\o}{\\fldrslt Pilot 1\\par}}a|a",
        "{\\field{\\*\\fldinst PAGE}{\\fldrslt 4}}a|4a",
        "\\pard\\outlinelevel1 Pay\\par\\pard a|\"## Pay\n\na\"",
        "{\\pntext\\'b7\\tab}{\\*\\pn\\pnlvlblt}one\\par two\\par\\pard three|\"- one\n- two\n\nthree\"",
        "{\\loch a \\*\\cs7 b}|a b",
        "\"line\\line on\\\npar\"|\"line on\n\npar\"",
        "a\\'zz b\\'4 c|azz b4 c",
        "a\\b0\u00E9t\u00E9\\b \u00E9t\u00E9|a\u00E9t\u00E9\u00E9t\u00E9",
        "a\\par\u00E9t\u00E9|\"a\n\n\u00E9t\u00E9\"",
        "a\\fs99999999999 b\\nosuchwordhaseverbeenheardofanywhere c|abc",
      })
  void aParagraphIsTypedAsAReaderSeesIt(String inside, String typed) throws Unreadable {
    assertEquals(typed, body(inside));
  }

  @Test
  void cellsGoOnBelowAndBesideEachOther() throws Unreadable {
    String cell = "\\pard\\intbl %s\\cell ";
    assertEquals(
        "| Tide | out | in |\n| Tide | both |  |\n| Wind | calm |  |",
        body(
            "\\trowd\\clvmgf\\cellx1000\\cellx2000\\cellx3010"
                + cell.formatted("Tide")
                + cell.formatted("out")
                + cell.formatted("in")
                + "\\row\\trowd\\clvmrg\\cellx1000\\cellx3000"
                + cell.formatted("")
                + cell.formatted("both")
                + "\\row\\trowd\\cellx1000\\clmgf\\cellx2000\\clmrg\\cellx3000"
                + cell.formatted("Wind")
                + cell.formatted("calm")
                + cell.formatted("")
                + "\\row\\pard\\par"));
  }

  @Test
  void anEmptyParagraphPartsTables() throws Unreadable {
    String row = "\\trowd\\cellx%d\\cellx9000\\pard\\intbl a\\cell b\\cell\\row\\pard\\par ";
    assertEquals("| a | b |\n\n| a | b |", body(row.formatted(1000) + row.formatted(3000)));
  }

  @Test
  void aTableWithinACellIsItsText() throws Unreadable {
    assertEquals(
        "| Tools | ropes |\n| Tools | hooks |",
        body(
            "\\trowd\\cellx1\\cellx900\\pard\\intbl Tools\\cell\\pard\\intbl\\itap2 ropes\\nestcell hooks\\nestcell"
                + "{\\*\\nesttableprops\\trowd\\cellx5\\nestrow}{\\nonesttables\\par}\\pard\\intbl\\itap1\\cell\\row"));
  }

  @Test
  void whatStandsBeforeAFaultIsKept() throws Unreadable {
    for (String fault : List.of("", "\\", "\\b", "\\fs2", "\\'", "\\'e")) {
      Typescript out = typed("{\\rtf1 The pilot{\\b  rests. " + fault);
      assertTrue(out.text().startsWith("The pilot rests."), out.text());
      assertEquals(List.of("all behind a fault in its marks"), out.notes());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "The pilot rests, is no document in the Rich Text Format",
    "'', is no document in the Rich Text Format",
    "{\\rtf1{\\info, is damaged: there is a fault in its marks before any text",
  })
  void whatHasNoTextIsRefused(String rtf, String why) {
    assertEquals(why, assertThrows(Unreadable.class, () -> typed(rtf)).getMessage());
  }

  @Test
  void groupsWithinEachOtherWithoutEndEnd() throws Unreadable {
    String text = body("a " + "{".repeat(200_000) + "deep" + "}".repeat(200_000) + "b");
    assertEquals("a b", text);
    assertEquals("a", typed("{\\rtf1 a" + "{\\footnote ".repeat(10_000)).text().strip());
    assertEquals("a", typed("{\\rtf1 a}" + "}".repeat(10_000)).text().strip());
  }

  @Test
  void manyCharsOneByOneAreReadInALine() throws Unreadable {
    String text = body("\\u233?".repeat(200_000));
    assertEquals("\u00E9".repeat(200_000), text);
  }

  @Provide
  Arbitrary<String> bodies() {
    return Arbitraries.of(
            "{",
            "}",
            "\\par ",
            "\\pard",
            "\\cell ",
            "\\row ",
            "\\trowd",
            "\\intbl ",
            "\\cellx100",
            "\\cellx-5",
            "\\clvmrg",
            "\\clmrg",
            "\\u-1 ",
            "\\uc9 ",
            "\\uc-1 ",
            "\\'e9",
            "\\'",
            "\\bin3 ",
            "\\bin-3 ",
            "\\*",
            "\\footnote ",
            "\\field ",
            "\\fldinst ",
            "\\fldrslt ",
            "\\info ",
            "\\title ",
            "\\stylesheet ",
            "\\s1 ",
            "\\fonttbl ",
            "\\f1 ",
            "\\cpg12345 ",
            "\\ansicpg99 ",
            "\\upr ",
            "\\ud ",
            "\\listtext ",
            "\\ilvl99 ",
            "\\outlinelevel77 ",
            "\\deleted ",
            "\\v0 ",
            "\\b ",
            "\\",
            "pilot",
            " ",
            "\n")
        .list()
        .ofMaxSize(40)
        .map(parts -> "{\\rtf1 " + String.join("", parts));
  }

  @Property
  void anyMixtureIsTypedOrRefused(@ForAll("bodies") String rtf) {
    for (String end : List.of("", "}", "}}")) {
      try {
        typed(rtf + end);
      } catch (Unreadable e) {
        assertTrue(e.getMessage().startsWith("is damaged"), e.getMessage());
      }
    }
  }
}
