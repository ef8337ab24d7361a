package sicetnon.unpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;

/** What is broken or means harm ends with a text or a plain reason, and prints nothing. */
class PdfFaultsTest {
  private static final String LINE = "The miller grinds what the farmers bring.";

  private static Typescript typed(byte[] pdf) throws Unreadable {
    Typescript out = new Typescript();
    Pdf.type(pdf, out);
    return out;
  }

  private static byte[] page() throws IOException {
    try (PdfMaker pdf = new PdfMaker()) {
      return pdf.page().lines(60, 100, LINE, "The mill stands by the brook.").bytes();
    }
  }

  /** Ends in a text or in a reason. */
  private static void end(byte[] pdf) {
    try {
      assertTrue(typed(pdf).text().length() < Typescript.MOST);
    } catch (Unreadable e) {
      assertTrue(e.getMessage().length() < 200, e.getMessage());
    }
  }

  @Test
  void whatIsNoPdfIsSaidToBeBroken() {
    for (String text : new String[] {"", "%PDF-1.7", "Dear Sir,", "%PDF-1.4\n1 0 obj\n<<"}) {
      assertEquals(
          "is no PDF that can be read; it is broken or cut short",
          assertThrows(Unreadable.class, () -> typed(text.getBytes(StandardCharsets.ISO_8859_1)))
              .getMessage());
    }
  }

  @Test
  void aFileCutShortAnywhereEnds() throws Exception {
    byte[] page = page();
    for (int length = 0; length < page.length; length += 17) {
      end(Arrays.copyOf(page, length));
    }
  }

  @Test
  void faultsPrintNothing() throws Exception {
    PrintStream before = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream caught = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      System.setErr(caught);
      aFileCutShortAnywhereEnds();
      whatIsNoPdfIsSaidToBeBroken();
    } finally {
      System.setErr(before);
    }
    assertEquals("", printed.toString(StandardCharsets.UTF_8));
  }

  @Property(tries = 200)
  void bytesChangedAnywhereEndInATextOrAReason(@ForAll long seed) throws Exception {
    byte[] page = page();
    Random random = new Random(seed);
    for (int i = 0; i < 12; i++) {
      page[random.nextInt(page.length)] = (byte) random.nextInt(256);
    }
    end(page);
  }

  @Test
  void aStreamThatSwellsIsCut() throws Exception {
    try (PdfMaker pdf = new PdfMaker()) {
      pdf.page().lines(60, 100, LINE);
      PDPage page = new PDPage();
      pdf.document().addPage(page);
      COSStream stream = pdf.document().getDocument().createCOSStream();
      try (OutputStream out = new DeflaterOutputStream(stream.createRawOutputStream())) {
        byte[] blanks = new byte[1_000_000];
        Arrays.fill(blanks, (byte) ' ');
        for (int i = 0; i < 100; i++) {
          out.write(blanks);
        }
      }
      stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
      page.getCOSObject().setItem(COSName.CONTENTS, stream);
      Typescript out = typed(pdf.bytes());
      assertEquals(LINE + "\n", out.text());
      assertTrue(out.notes().get(0).startsWith("what swells"), out.notes().toString());
    }
  }

  @Test
  void aFormThatDrawsItselfTenTimesOverEnds() throws Exception {
    try (PdfMaker pdf = new PdfMaker()) {
      pdf.page();
      PDFormXObject form = new PDFormXObject(pdf.document());
      PDResources resources = new PDResources();
      form.setResources(resources);
      resources.put(COSName.getPDFName("F"), form);
      try (OutputStream out = form.getContentStream().createOutputStream()) {
        out.write("/F Do ".repeat(10).getBytes(StandardCharsets.US_ASCII));
      }
      form.setBBox(new PDRectangle(10, 10));
      PDPage page = pdf.document().getPage(0);
      page.setResources(resources);
      COSStream stream = pdf.document().getDocument().createCOSStream();
      try (OutputStream out = stream.createOutputStream()) {
        out.write("/F Do".getBytes(StandardCharsets.US_ASCII));
      }
      page.getCOSObject().setItem(COSName.CONTENTS, stream);
      end(pdf.bytes());
    }
  }

  @Test
  void pagesNestedTenThousandTimesEnd() {
    StringBuilder pdf =
        new StringBuilder("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n");
    for (int i = 2; i < 10_000; i++) {
      pdf.append(i)
          .append(" 0 obj <</Type/Pages/Count 1/Kids[")
          .append(i + 1)
          .append(" 0 R]>> endobj\n");
    }
    pdf.append("trailer <</Root 1 0 R>>");
    end(pdf.toString().getBytes(StandardCharsets.US_ASCII));
    end(("%PDF-1.4\n1 0 obj " + "[".repeat(1_000_000)).getBytes(StandardCharsets.US_ASCII));
  }
}
