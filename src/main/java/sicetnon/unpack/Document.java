package sicetnon.unpack;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The kinds of file that are no text and from which text is drawn. */
public enum Document {
  PDF("PDF", "pdf"),
  DOCX("DOCX", "docx"),
  ODT("ODT", "odt"),
  RTF("RTF", "rtf"),
  EPUB("EPUB", "epub");

  private final String label;
  private final String ending;

  Document(String label, String ending) {
    this.label = label;
    this.ending = ending;
  }

  /** Its name for people. */
  public String label() {
    return label;
  }

  /**
   * The kind of a file: what its first bytes show, else what its name tells.
   *
   * @param ending of its name, in lower case, without the dot
   */
  public static Optional<Document> of(String ending, byte[] bytes) {
    if (begins(bytes, "%PDF-")) {
      return Optional.of(PDF);
    }
    if (begins(bytes, "{\\rtf")) {
      return Optional.of(RTF);
    }
    for (Document kind : values()) {
      if (kind.ending.equals(ending)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private static boolean begins(byte[] bytes, String with) {
    byte[] first = with.getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < first.length; i++) {
      if (i >= bytes.length || bytes[i] != first[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether a file with this ending is one of them. */
  public static boolean named(String ending) {
    for (Document kind : values()) {
      if (kind.ending.equals(ending)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Types the document out.
   *
   * @throws Unreadable when it is broken, protected or larger than any article
   */
  public void type(byte[] bytes, Typescript to) throws Unreadable {
    switch (this) {
      case PDF -> Pdf.type(bytes, to);
      case DOCX -> Docx.type(bytes, to);
      case ODT -> Odt.type(bytes, to);
      case RTF -> Rtf.type(bytes, to);
      case EPUB -> Epub.type(bytes, to);
    }
  }
}
