package sicetnon.unpack;

import java.awt.geom.GeneralPath;
import java.util.List;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.afm.FontMetrics;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * How wide the letters are of the fonts that every reader of PDF knows, and of the one of these
 * that is most like a font that is not there. It has no shapes.
 */
record PdfMetrics(FontMetrics metrics) implements FontBoxFont {
  private static final List<Number> THOUSANDTHS = List.of(0.001f, 0, 0, 0.001f, 0, 0);

  static PdfMetrics of(String name, PDFontDescriptor told) {
    String known = name != null && Standard14Fonts.containsName(name) ? name : like(name, told);
    return new PdfMetrics(Standard14Fonts.getAFM(known));
  }

  private static String like(String name, PDFontDescriptor told) {
    boolean bold = PdfFont.isBold(name, told);
    if (told != null && told.isFixedPitch()) {
      return bold ? "Courier-Bold" : "Courier";
    }
    if (told != null && told.isSerif()) {
      return bold ? "Times-Bold" : "Times-Roman";
    }
    return bold ? "Helvetica-Bold" : "Helvetica";
  }

  @Override
  public String getName() {
    return metrics.getFontName();
  }

  @Override
  public BoundingBox getFontBBox() {
    return metrics.getFontBBox();
  }

  @Override
  public List<Number> getFontMatrix() {
    return THOUSANDTHS;
  }

  @Override
  public GeneralPath getPath(String name) {
    return new GeneralPath();
  }

  @Override
  public float getWidth(String name) {
    return metrics.getCharacterWidth(name);
  }

  @Override
  public boolean hasGlyph(String name) {
    return metrics.getCharMetrics().stream().anyMatch(m -> m.getName().equals(name));
  }
}
