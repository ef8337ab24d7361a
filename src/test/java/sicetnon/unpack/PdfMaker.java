package sicetnon.unpack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Sets pages by hand, line by line. Places are in points from the upper left corner. */
final class PdfMaker implements AutoCloseable {
  static final PDFont PLAIN = new PDType1Font(FontName.TIMES_ROMAN);
  static final PDFont BOLD = new PDType1Font(FontName.TIMES_BOLD);

  private final PDDocument document = new PDDocument();
  private PDPageContentStream pen;

  PDDocument document() {
    return document;
  }

  PdfMaker page() throws IOException {
    if (pen != null) {
      pen.close();
    }
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    pen = new PDPageContentStream(document, page);
    return this;
  }

  PdfMaker at(float x, float y, PDFont font, float size, String text) throws IOException {
    pen.beginText();
    pen.setFont(font, size);
    pen.newLineAtOffset(x, PDRectangle.A4.getHeight() - y);
    pen.showText(text);
    pen.endText();
    return this;
  }

  /** Lines of ten points under one another. */
  PdfMaker lines(float x, float y, String... lines) throws IOException {
    for (int i = 0; i < lines.length; i++) {
      at(x, y + 12 * i, PLAIN, 10, lines[i]);
    }
    return this;
  }

  /** Text broken to a width; where it ends. */
  float flow(float x, float y, float width, String text) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (PLAIN.getStringWidth(line + word) / 100 > width) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      line.append(word).append(' ');
    }
    lines.add(line.toString().strip());
    lines(x, y, lines.toArray(String[]::new));
    return y + 12 * lines.size();
  }

  PdfMaker rule(float x, float y, float x2, float y2) throws IOException {
    pen.moveTo(x, PDRectangle.A4.getHeight() - y);
    pen.lineTo(x2, PDRectangle.A4.getHeight() - y2);
    pen.stroke();
    return this;
  }

  PdfMaker protect(String password) throws IOException {
    document.protect(new StandardProtectionPolicy("the owner's", password, new AccessPermission()));
    return this;
  }

  byte[] bytes() throws IOException {
    if (pen != null) {
      pen.close();
      pen = null;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
