package sicetnon.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.Encoding;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/** What a font says of its letters: which they are, how bold, how large. */
final class PdfFont {
  private static final Pattern BOLD =
      Pattern.compile(
          "(?i)bold|black|heavy|demi|-medi(?!um)|cmbx|cmssbx|sfbx|ecbx|[,-]bd|(?-i)BoldMT");
  private static final Pattern SIGNS =
      Pattern.compile("(?i)wingdings|webdings|dingbats|opensymbol");
  private static final Pattern LIGATURES = Pattern.compile("[\\uFB00-\\uFB06]");
  private static final Set<String> NAMES = Set.of("ff", "fi", "fl", "ffi", "ffl");

  private final PDFont font;
  private final boolean bold;
  private final boolean signs;
  private final float scale;

  PdfFont(PDFont font) {
    this.font = font;
    String name = font.getName() == null ? "" : font.getName();
    this.signs = SIGNS.matcher(name).find();
    this.bold = isBold(name, font.getFontDescriptor());
    this.scale = font instanceof PDType3Font drawn ? scale(drawn) : 1;
  }

  /** By its name, or by what it says of itself. */
  static boolean isBold(String name, PDFontDescriptor told) {
    return (name != null && BOLD.matcher(name).find())
        || (told != null && (told.getFontWeight() >= 600 || told.isForceBold()));
  }

  PDFont font() {
    return font;
  }

  boolean bold() {
    return bold;
  }

  /** The size in points, of the size that the page gives. */
  float size(float given) {
    return given * scale;
  }

  /** The letter or letters of a code; null where the font does not say. */
  String text(int code) throws IOException {
    String text = compound(code, font.toUnicode(code, Once.NAMES));
    if (text == null) {
      // what readers do: the code is the letter
      return font instanceof PDSimpleFont && code >= ' ' ? String.valueOf((char) code) : null;
    }
    return signs ? sign(text) : plain(text);
  }

  /**
   * The letters of a ligature by its name (fi, T_h) where the document names one letter only, as
   * many do.
   */
  private String compound(int code, String text) {
    Encoding encoding = font instanceof PDSimpleFont simple ? simple.getEncoding() : null;
    String name = encoding == null ? "" : encoding.getName(code);
    if (text != null && (text.length() > 1 || LIGATURES.matcher(text).matches())) {
      return text;
    }
    if (NAMES.contains(name)) {
      return name;
    }
    StringBuilder letters = new StringBuilder();
    for (String part : name.contains("_") ? name.split("_") : new String[0]) {
      String letter = Once.NAMES.toUnicode(part);
      letters.append(letter == null ? "" : letter);
    }
    return letters.length() > 1 ? letters.toString() : text;
  }

  /** A sign of a font of pictures: a tick, a cross, or whatever stands before an item. */
  private static String sign(String text) {
    return switch (text) {
      case "\u2713", "\u2714", "\u00FC", "\uF0FC" -> "\u2713";
      case "\u2717", "\u2718", "\u00FB", "\uF0FB" -> "\u2717";
      default -> text.isBlank() ? text : "\u2022";
    };
  }

  private static String plain(String text) {
    if (text.length() == 1 && text.charAt(0) >= '\uE000' && text.charAt(0) <= '\uF8FF') {
      return "\u2022";
    }
    return LIGATURES.matcher(text).find() ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
  }

  /** A font that is drawn counts in units of its own; its box tells how high a letter is. */
  private static float scale(PDType3Font font) {
    float unit = Math.abs(font.getFontMatrix().getScaleY());
    PDRectangle box = font.getFontBBox();
    float high = box == null ? 0 : Math.abs(box.getHeight());
    float scale = high > 0 ? high * unit / 1.2f : unit * 1000;
    return scale > 0.1f && scale < 1_000 ? scale : 1;
  }

  /** Names of letters, as the library itself has them when it reads text. */
  private static final class Once {
    static final GlyphList NAMES = names();

    private static GlyphList names() {
      String more = "/org/apache/pdfbox/resources/glyphlist/additional.txt";
      try (InputStream in = GlyphList.class.getResourceAsStream(more)) {
        return new GlyphList(GlyphList.getAdobeGlyphList(), in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
