package sicetnon.unpack;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Books in the EPUB format, of its second or third version. */
public final class Epub {
  private static final Map<String, String> PREFIXES =
      Map.of(
          "urn:oasis:names:tc:opendocument:xmlns:container",
          "container",
          "http://www.idpf.org/2007/opf",
          "opf",
          "http://www.w3.org/2001/04/xmlenc#",
          "enc",
          Credits.DC,
          "dc");

  /** Bytes of a chapter that are read; its tree takes many times as much room. */
  private static final int CHAPTER = 4 << 20;

  private Epub() {}

  /**
   * Types a book out, its chapters in the order of reading.
   *
   * @throws Unreadable when it is protected, damaged, too large or no such book
   */
  public static void type(byte[] bytes, Typescript out) throws Unreadable {
    Archive archive = Archive.of(bytes);
    String name = packageName(archive);
    byte[] text =
        archive
            .part(name)
            .orElseThrow(() -> new Unreadable("is no EPUB book: the list of its parts is missing"));
    credits(Credits.read(text, PREFIXES), out);
    EpubPackage book = new EpubPackage(name);
    Xml.walk(text, PREFIXES, book);
    Set<String> locked = locked(archive);
    Body body = new Body(out);
    for (String chapter : book.chapters()) {
      if (locked.contains(chapter)) {
        throw new Unreadable("is protected against copying; get a copy without protection");
      }
      Optional<byte[]> page = archive.part(chapter);
      if (page.isPresent() && !out.full()) {
        byte[] read = Arrays.copyOf(page.get(), Math.min(page.get().length, CHAPTER));
        new EpubChapter(body).type(read);
        if (read.length < page.get().length) {
          out.note("all behind the first 4 MiB of a chapter");
        }
      } else if (page.isEmpty()) {
        out.note("chapters that are missing in the file");
      }
    }
  }

  private static String packageName(Archive archive) throws Unreadable {
    String[] name = {""};
    byte[] container = archive.part("META-INF/container.xml").orElse(new byte[0]);
    Xml.walk(
        container,
        PREFIXES,
        element -> {
          boolean first = name[0].isEmpty() && element.name().equals("container:rootfile");
          name[0] = first ? Names.within("", element.get("full-path")) : name[0];
          return true;
        });
    return name[0];
  }

  /** The parts that are encrypted. */
  private static Set<String> locked(Archive archive) throws Unreadable {
    Set<String> locked = new HashSet<>();
    byte[] list = archive.part("META-INF/encryption.xml").orElse(new byte[0]);
    Xml.walk(
        list,
        PREFIXES,
        element -> {
          if (element.name().equals("enc:CipherReference")) {
            locked.add(EpubPackage.part("", element.get("URI")));
          }
          return true;
        });
    return locked;
  }

  private static void credits(Map<String, String> card, Typescript out) {
    Credits.tell(out, "title", List.of(card.getOrDefault("dc:title", "")));
    Credits.tell(out, "author", List.of(card.getOrDefault("dc:creator", "")));
    Credits.tell(out, "publisher", List.of(card.getOrDefault("dc:publisher", "")));
    Credits.tellDay(out, List.of(card.getOrDefault("dc:date", "")));
  }
}
