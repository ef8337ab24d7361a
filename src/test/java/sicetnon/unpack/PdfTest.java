package sicetnon.unpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static sicetnon.unpack.PdfMaker.BOLD;
import static sicetnon.unpack.PdfMaker.PLAIN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTest {
  private static Typescript typed(byte[] pdf) throws Unreadable {
    Typescript out = new Typescript();
    Pdf.type(pdf, out);
    return out;
  }

  private static void furnished(PdfMaker pdf, int page) throws IOException {
    pdf.page().at(72, 40, PLAIN, 9, "The orchard and its people");
    pdf.at(290, 810, PLAIN, 9, String.valueOf(page + 4));
  }

  private static byte[] report() throws IOException {
    try (PdfMaker pdf = new PdfMaker()) {
      furnished(pdf, 1);
      pdf.at(72, 100, BOLD, 20, "The orchard");
      float y =
          pdf.flow(
              72,
              130,
              450,
              "The head gardener keeps the trees and answers to the owner for whatever is planted,"
                  + " grafted or felled. She hires the pruners in December and pays them by the week.");
      y = pdf.flow(72, y + 8, 450, "The office keeps a list of sick trees.");
      pdf.at(72, y + 14, BOLD, 14, "The pruner");
      pdf.lines(80, y + 36, "\u2022", "", "\u2022", "\u2022");
      pdf.lines(92, y + 36, "prunes the apple trees before the sap rises, and takes out whatever");
      pdf.lines(92, y + 48, "grows inwards", "burns what was cut", "sharpens the saws");
      furnished(pdf, 2);
      pdf.at(72, 100, BOLD, 14, "Pay");
      pdf.lines(72, 130, "Role", "Head gardener", "Pruner", "Beekeeper");
      pdf.lines(220, 130, "Days", "5", "4", "2");
      pdf.lines(320, 130, "Pay", "2,100", "900", "150");
      pdf.flow(
          72,
          700,
          450,
          "Harvest hands are paid by the crate, and whoever fills more than forty crates in a day"
              + " gets a bottle of cider from the press, which the owner himself hands out to the");
      furnished(pdf, 3);
      pdf.lines(72, 100, "people who earned it.");
      return pdf.bytes();
    }
  }

  @Test
  void aReportIsTypedWithoutItsRunningHeadsAndPageNumbers() throws Exception {
    Typescript out = typed(report());
    assertEquals(
        """
        # The orchard

        The head gardener keeps the trees and answers to the owner for whatever is planted, \
        grafted or felled. She hires the pruners in December and pays them by the week.

        The office keeps a list of sick trees.

        ## The pruner

        - prunes the apple trees before the sap rises, and takes out whatever grows inwards
        - burns what was cut
        - sharpens the saws

        ## Pay

        | Role | Days | Pay |
        |---|---|---|
        | Head gardener | 5 | 2,100 |
        | Pruner | 4 | 900 |
        | Beekeeper | 2 | 150 |

        Harvest hands are paid by the crate, and whoever fills more than forty crates in a day \
        gets a bottle of cider from the press, which the owner himself hands out to the people \
        who earned it.
        """,
        out.text());
    assertEquals(List.of("running heads and page numbers"), out.notes());
  }

  @Test
  void columnsAreReadOneAfterTheOtherAndPartedWordsPutTogether() throws Exception {
    try (PdfMaker pdf = new PdfMaker()) {
      pdf.page().at(150, 80, BOLD, 18, "Who steers the harbour of the town");
      pdf.lines(
          60,
          120,
          "The harbour master is solely respon-",
          "sible for the berths. The well-kept",
          "book of arrivals lies in his office. The",
          "head-chef of the canteen is no con-",
          "cern of his, whatever the head-");
      pdf.lines(
          310,
          120,
          "chef may say. He has an X-",
          "ray of every crane, and \uFB01nds the e\uFB03-"
              .replace("\uFB01", "fi")
              .replace("\uFB03", "ffi"),
          "cient ones at once. Pilots are hired",
          "by the town and not by him.");
      assertEquals(
          """
          # Who steers the harbour of the town

          The harbour master is solely responsible for the berths. The well-kept book of arrivals \
          lies in his office. The head-chef of the canteen is no concern of his, whatever the \
          head-chef may say. He has an X-ray of every crane, and finds the efficient ones at once. \
          Pilots are hired by the town and not by him.
          """,
          typed(pdf.bytes()).text());
    }
  }

  @Test
  void threeColumnsAreReadOneAfterTheOther() throws Exception {
    try (PdfMaker pdf = new PdfMaker()) {
      pdf.page();
      String[] lines = {
        "the choir sings here and", "all of its voices follow", "the choirmaster who leads"
      };
      pdf.lines(50, 100, "One: " + lines[0], lines[1], lines[2], lines[1], "until the end.");
      pdf.lines(220, 100, "Two: " + lines[0], lines[1], lines[2], lines[1], "until the end.");
      pdf.lines(390, 100, "Three: " + lines[0], lines[1], lines[2], lines[1], "until the end.");
      String text = typed(pdf.bytes()).text();
      String rest =
          " the choir sings here and all of its voices follow the choirmaster who leads"
              + " all of its voices follow until the end.\n";
      assertEquals("One:" + rest + "\nTwo:" + rest + "\nThree:" + rest, text);
    }
  }

  @Test
  void aRuledTableHasItsWrappedTextInOneCell() throws Exception {
    try (PdfMaker pdf = new PdfMaker()) {
      pdf.page();
      for (float y : new float[] {100, 120, 160, 180}) {
        pdf.rule(60, y, 400, y);
      }
      for (float x : new float[] {60, 160, 400}) {
        pdf.rule(x, 100, x, 180);
      }
      pdf.at(64, 114, BOLD, 10, "Role").at(164, 114, BOLD, 10, "Duty");
      pdf.lines(64, 134, "Harbour", "master")
          .lines(164, 134, "Allots the berths and", "collects the dues");
      pdf.lines(64, 174, "Pilot").lines(164, 174, "Brings ships over the bar");
      assertEquals(
          """
          | Role | Duty |
          |---|---|
          | Harbour master | Allots the berths and collects the dues |
          | Pilot | Brings ships over the bar |
          """,
          typed(pdf.bytes()).text());
    }
  }

  @Test
  void titleAuthorAndDayAreThoseOfTheDocument() throws Exception {
    try (PdfMaker pdf = new PdfMaker()) {
      pdf.page().lines(60, 100, "The choir meets on Tuesdays.");
      Calendar day = new GregorianCalendar(TimeZone.getTimeZone("GMT+13"), Locale.ROOT);
      day.clear();
      day.set(2021, Calendar.APRIL, 5, 0, 30);
      pdf.document().getDocumentInformation().setTitle("The choir");
      pdf.document().getDocumentInformation().setAuthor("Ida Moor");
      pdf.document().getDocumentInformation().setCreationDate(day);
      assertTrue(
          typed(pdf.bytes())
              .text()
              .startsWith("---\nauthor: Ida Moor\ndate: 2021-04-05\ntitle: The choir\n---\n"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Microsoft Word - choir.docx", "untitled", "Document1", "choir_v2.indd", "12-34"})
  void whatAProgramPutsThereIsNoTitle(String title) throws Exception {
    try (PdfMaker pdf = new PdfMaker()) {
      pdf.page().lines(60, 100, "The choir meets on Tuesdays.");
      pdf.document().getDocumentInformation().setTitle(title);
      assertEquals("The choir meets on Tuesdays.\n", typed(pdf.bytes()).text());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "respon-,sible,responsible",
    "A4-,sheets,A4-sheets",
    "self-,taught,self-taught",
    "Anglo-,Saxon,Anglo-Saxon",
    "well-estab-,lished,well-established",
    "and,so,and so",
    "head-,chef,head-chef",
    "re-\u00AD,do,re-do"
  })
  void aHyphenAtTheEndOfALineGoesOnlyIfTheLineIsItsReason(String end, String start, String joined) {
    PdfWord compound = new PdfWord("(Head-chef)", 0, 1, 0, 1, false, false);
    PdfHyphens hyphens = new PdfHyphens(List.of(new PdfSheet(1, 1, List.of(compound), List.of())));
    StringBuilder text = new StringBuilder(end);
    hyphens.join(text, start);
    assertEquals(joined, text.toString());
  }

  @Test
  void aPasswordKeepsItsDocumentShutUnlessItIsEmpty() throws Exception {
    try (PdfMaker pdf = new PdfMaker()) {
      pdf.page().lines(60, 100, "The pilot is paid by the town.").protect("secret");
      byte[] shut = pdf.bytes();
      assertEquals(
          "is protected by a password; save a copy without one",
          assertThrows(Unreadable.class, () -> typed(shut)).getMessage());
    }
    try (PdfMaker pdf = new PdfMaker()) {
      pdf.page().lines(60, 100, "The pilot is paid by the town.").protect("");
      assertEquals("The pilot is paid by the town.\n", typed(pdf.bytes()).text());
    }
  }

  @Test
  void pagesWithoutTextAreToBeRecognizedFirst() throws Exception {
    try (PdfMaker pdf = new PdfMaker()) {
      byte[] drawn = pdf.page().rule(10, 10, 90, 90).bytes();
      assertTrue(
          assertThrows(Unreadable.class, () -> typed(drawn))
              .getMessage()
              .startsWith("holds pictures of pages and no text"));
    }
  }

  /** Made with LibreOffice from a page of HTML. */
  @Test
  void whatAWordProcessorMakesIsTypedAsItLooks() throws Exception {
    Path formats = Path.of("src/test/resources/formats");
    assertEquals(
        Files.readString(formats.resolve("harbour.pdf.txt")),
        typed(Files.readAllBytes(formats.resolve("harbour.pdf"))).text());
  }

  @Test
  void theSameBytesGiveTheSameText() throws Exception {
    byte[] report = report();
    String once = typed(report).text();
    for (int i = 0; i < 3; i++) {
      assertEquals(once, typed(report).text());
    }
    assertFalse(once.isEmpty());
  }
}
