package sicetnon.unpack;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The list of a book's parts and the order in which they are read. */
final class EpubPackage implements Xml.Listener {
  private static final Set<String> PAGES = Set.of("application/xhtml+xml", "text/html");

  /** Parts by their names in an older book's guide that are none of its text. */
  private static final Set<String> AROUND =
      Set.of("cover", "title-page", "toc", "copyright-page", "index", "colophon", "loi", "lot");

  private final String folder;
  private final Map<String, String> pages = new HashMap<>();
  private final List<String> order = new ArrayList<>();
  private final Set<String> around = new HashSet<>();

  /**
   * @param name of the part that is the list
   */
  EpubPackage(String name) {
    this.folder = name.substring(0, name.lastIndexOf('/') + 1);
  }

  /** The name of a part that an address within the book leads to. */
  static String part(String folder, String address) {
    String path = address.replaceFirst("#.*", "").replace("+", "%2B");
    try {
      return Names.within(folder, URLDecoder.decode(path, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Names.within(folder, path);
    }
  }

  @Override
  public boolean open(Xml.Element element) {
    String href = part(folder, element.get("href"));
    switch (element.name()) {
      case "opf:item" -> {
        boolean contents = (" " + element.get("properties") + " ").contains(" nav ");
        if (PAGES.contains(element.get("media-type")) && !contents) {
          pages.putIfAbsent(element.get("id"), href);
        }
      }
      case "opf:itemref" -> {
        if (!element.get("linear").equals("no")) {
          order.add(element.get("idref"));
        }
      }
      case "opf:reference" -> {
        if (AROUND.contains(element.get("type"))) {
          around.add(href);
        }
      }
      default -> {}
    }
    return true;
  }

  /** The names of the parts with text in the order of reading, each once. */
  List<String> chapters() {
    return order.stream()
        .distinct()
        .filter(pages::containsKey)
        .map(pages::get)
        .distinct()
        .filter(page -> !around.contains(page))
        .toList();
  }
}
