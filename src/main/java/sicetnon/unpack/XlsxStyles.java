package sicetnon.unpack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which styles of cells show a number as a day or a time. */
final class XlsxStyles implements Xml.Listener {
  /** What in a format is shown as it stands, or is a colour or a condition. */
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]");

  private static final Pattern TIME = Pattern.compile("(?i)[dmyhs]");

  private final Map<Integer, String> formats = new HashMap<>();
  private final List<Integer> cells = new ArrayList<>();
  private boolean ofCells;

  /** Whether a cell with a style holds a day or a time. */
  boolean day(int style) {
    if (style >= cells.size()) {
      return false;
    }
    int format = cells.get(style);
    String code = formats.get(format);
    return code == null ? among(format) : TIME.matcher(LITERAL.matcher(code).replaceAll("")).find();
  }

  /** The formats that every workbook has: ECMA-376, part 1, 18.8.30. */
  private static boolean among(int format) {
    return (format >= 14 && format <= 22)
        || (format >= 27 && format <= 36)
        || (format >= 45 && format <= 47)
        || (format >= 50 && format <= 58);
  }

  @Override
  public boolean open(Xml.Element element) {
    switch (element.name()) {
      case "x:numFmt" ->
          formats.put(element.number("numFmtId", Integer.MAX_VALUE, 0), element.get("formatCode"));
      case "x:cellXfs" -> ofCells = true;
      case "x:xf" -> {
        if (ofCells) {
          cells.add(element.number("numFmtId", Integer.MAX_VALUE, 0));
        }
      }
      default -> {}
    }
    return true;
  }

  @Override
  public void close(String name) {
    if (name.equals("x:cellXfs")) {
      ofCells = false;
    }
  }
}
