package sicetnon.unpack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;

/**
 * Reads a PDF: where each letter stands on its page is all that it says, so columns, paragraphs,
 * headings, lists and tables are told from that. What is drawn without letters is not read.
 */
public final class Pdf {
  /** Pages that are read. */
  static final int PAGES = 2_000;

  private final PdfFile file;
  private final Typescript out;
  private final List<PdfSheet> sheets = new ArrayList<>();
  private long chars;
  private int unread;
  private int glyphs;

  private Pdf(PdfFile file, Typescript out) {
    this.file = file;
    this.out = out;
  }

  /**
   * Types the document.
   *
   * @throws Unreadable if it is protected, broken, or holds no text
   */
  public static void type(byte[] bytes, Typescript out) throws Unreadable {
    PdfLayout.type(sheets(bytes, out), out);
  }

  /**
   * What stands on the pages: all that the library is asked for, and the place for its failures.
   */
  private static List<PdfSheet> sheets(byte[] bytes, Typescript out) throws Unreadable {
    PdfFonts.use();
    try {
      PdfFile file = new PdfFile(bytes);
      try (PDDocument document = file.parse()) {
        Pdf pdf = new Pdf(file, out);
        pdf.read(document);
        return pdf.sheets;
      }
    } catch (InvalidPasswordException e) {
      throw new Unreadable("is protected by a password; save a copy without one");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new Unreadable("is no PDF that can be read; it is broken or cut short");
    }
  }

  private void read(PDDocument document) throws Unreadable {
    int pages = 0;
    for (PDPage page : document.getPages()) {
      if (pages == PAGES || chars > Typescript.MOST || file.spent()) {
        out.note("all pages behind page " + pages);
        break;
      }
      read(new PdfPage(page, document.getResourceCache()));
      pages++;
    }
    if (chars == 0) {
      throw new Unreadable(why());
    }
    if (file.cut()) {
      out.note("what swells to more than " + PdfFile.MOST + " bytes");
    }
    PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
    if (form != null && !form.getFields().isEmpty()) {
      out.note("what is filled into the fields of a form");
    }
    PdfProperties.type(document.getDocumentInformation(), out);
  }

  private String why() {
    if (glyphs > 0 && unread * 2 > glyphs) {
      return "does not say which letters its shapes are;"
          + " run it through a text recognition and save it as text";
    }
    return "holds pictures of pages and no text;"
        + " run it through a text recognition and save it as text";
  }

  /** Keeps of a page with faults what stands before the first. */
  private void read(PDPage page) {
    PdfGlyphs read = new PdfGlyphs(page);
    try {
      read.read();
    } catch (IOException | RuntimeException | StackOverflowError e) {
      out.note("the rest of pages with faults in them");
    }
    if (read.aslant()) {
      out.note("text that runs up, down or aslant");
    }
    PdfSheet sheet = read.sheet();
    if (sheet.words().size() >= PdfSpelling.MOST) {
      out.note("the rest of pages with more than " + PdfSpelling.MOST + " words");
    }
    sheets.add(sheet);
    chars += sheet.words().stream().mapToLong(w -> w.text().length()).sum();
    glyphs += read.glyphs();
    unread += read.unread();
    if (read.running()) {
      out.note(PdfLayout.RUNNING);
    }
  }
}
