package sicetnon.unpack;

import java.util.List;
import java.util.Map;

/** Texts in the OpenDocument format. */
public final class Odt {
  private static final Map<String, String> CARD =
      Map.of(Credits.DC, "dc", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0", "meta");

  private Odt() {}

  /**
   * Types a document out.
   *
   * @throws Unreadable when it is protected, damaged, too large or no such document
   */
  public static void type(byte[] bytes, Typescript out) throws Unreadable {
    Archive archive = Archive.of(bytes);
    byte[] manifest = archive.part("META-INF/manifest.xml").orElse(new byte[0]);
    if (locked(manifest)) {
      throw new Unreadable("is protected by a password; save a copy without one");
    }
    byte[] text =
        archive
            .part("content.xml")
            .orElseThrow(() -> new Unreadable("is no OpenDocument text: its text is missing"));
    credits(archive.part("meta.xml").orElse(new byte[0]), out);
    OdtStyles styles = new OdtStyles();
    archive.part("styles.xml").ifPresent(s -> Xml.walk(s, OdtBody.PREFIXES, styles));
    OdtBody reader = new OdtBody(styles, new Body(out));
    boolean sound = Xml.walk(text, OdtBody.PREFIXES, reader);
    reader.finish();
    Faults.tell(sound, out);
  }

  private static boolean locked(byte[] manifest) {
    boolean[] locked = {false};
    Xml.walk(
        manifest,
        Map.of(),
        element -> {
          locked[0] |= element.name().equals("encryption-data");
          return true;
        });
    return locked[0];
  }

  private static void credits(byte[] meta, Typescript out) {
    Map<String, String> card = Credits.read(meta, CARD);
    Credits.tell(out, "title", List.of(card.getOrDefault("dc:title", "")));
    Credits.tell(
        out,
        "author",
        List.of(
            card.getOrDefault("meta:initial-creator", ""), card.getOrDefault("dc:creator", "")));
    Credits.tellDay(
        out,
        List.of(card.getOrDefault("dc:date", ""), card.getOrDefault("meta:creation-date", "")));
  }
}
