package sicetnon.unpack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Documents of Word (Office Open XML, ECMA-376), in its transitional and its strict form. */
public final class Docx {
  private static final Map<String, String> CARD =
      Map.of(Credits.DC, "dc", "http://purl.org/dc/terms/", "dcterms");

  private Docx() {}

  /**
   * Types a document out.
   *
   * @throws Unreadable when it is protected, damaged, too large or no such document
   */
  public static void type(byte[] bytes, Typescript out) throws Unreadable {
    if (bytes.length > 3 && bytes[0] == (byte) 0xD0 && bytes[1] == (byte) 0xCF) {
      throw new Unreadable(
          "is protected by a password, or an old .doc; save it as .docx without one");
    }
    Archive archive = Archive.of(bytes);
    Relations whole = Relations.of(archive, "");
    String main = whole.target("officeDocument", "word/document.xml");
    byte[] text =
        archive
            .part(main)
            .orElseThrow(() -> new Unreadable("is no Word document: its text is missing"));
    credits(archive, whole.target("core-properties", "docProps/core.xml"), out);
    Relations parts = Relations.of(archive, main);
    DocxStyles styles = new DocxStyles();
    read(archive, parts.target("styles", ""), styles);
    DocxNumbering numbering = new DocxNumbering();
    read(archive, parts.target("numbering", ""), numbering);
    Map<String, List<Passage>> notes = new HashMap<>();
    for (String kind : List.of("footnotes", "endnotes")) {
      Body nowhere = new Body(new Typescript());
      read(archive, parts.target(kind, ""), new DocxBody(styles, numbering, notes, nowhere));
    }
    Body body = new Body(out);
    DocxBody reader = new DocxBody(styles, numbering, notes, body);
    boolean sound = Xml.walk(text, DocxBody.PREFIXES, reader);
    reader.finish();
    Faults.tell(sound, out);
  }

  private static void read(Archive archive, String part, Xml.Listener listener) throws Unreadable {
    archive.part(part).ifPresent(bytes -> Xml.walk(bytes, DocxBody.PREFIXES, listener));
  }

  private static void credits(Archive archive, String part, Typescript out) throws Unreadable {
    Map<String, String> card = archive.part(part).map(b -> Credits.read(b, CARD)).orElse(Map.of());
    Credits.tell(out, "title", List.of(card.getOrDefault("dc:title", "")));
    Credits.tell(out, "author", List.of(card.getOrDefault("dc:creator", "")));
    Credits.tellDay(
        out,
        List.of(
            card.getOrDefault("dcterms:modified", ""), card.getOrDefault("dcterms:created", "")));
  }
}
