package sicetnon.unpack;

import java.util.ArrayList;
import java.util.List;

/** Which sheets a workbook has, and from when it counts days. */
final class XlsxBook implements Xml.Listener {
  private final List<Named> sheets = new ArrayList<>();
  private boolean from1904;

  /** A sheet and the id of the part that holds it. */
  record Named(String name, String relation) {}

  List<Named> sheets() {
    return sheets;
  }

  boolean from1904() {
    return from1904;
  }

  @Override
  public boolean open(Xml.Element element) {
    switch (element.name()) {
      case "x:workbookPr" -> from1904 = List.of("1", "true").contains(element.get("date1904"));
      case "x:sheet" -> sheets.add(new Named(element.get("name"), element.get("id")));
      default -> {}
    }
    return true;
  }
}
