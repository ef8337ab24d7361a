package sicetnon.unpack;

import java.util.ArrayDeque;
import java.util.Deque;

/** The tables of a Word document that are open at a place. */
final class DocxTables {

  /** Bit of an old table's look that sets off its first row. */
  private static final int FIRST_ROW = 0x20;

  private static final class Table {
    private String style = "";
    private boolean look;
    private boolean begun;
    private boolean deleted;
    private int before;
    private int span = 1;
    private boolean continued;
  }

  private final DocxStyles styles;
  private final Body body;
  private final Deque<Table> open = new ArrayDeque<>();
  private boolean inRowProperties;

  DocxTables(DocxStyles styles, Body body) {
    this.styles = styles;
    this.body = body;
  }

  /**
   * An element begins.
   *
   * @param property whether it is a property of a paragraph
   */
  void open(Xml.Element element, boolean property) {
    String name = element.name();
    if (name.equals("w:tbl")) {
      body.openTable();
      open.push(new Table());
    } else if (!open.isEmpty() && !property) {
      within(element, open.peek());
    }
  }

  private void within(Xml.Element element, Table table) {
    switch (element.name()) {
      case "w:tblStyle" -> table.style = element.get("val");
      case "w:tblLook" -> table.look = look(element);
      case "w:tr" -> row(table);
      case "w:trPr" -> inRowProperties = true;
      case "w:tblHeader" -> {
        if (DocxStyles.on(element.get("val"), true)) {
          body.headRow();
        }
      }
      case "w:del" -> table.deleted |= inRowProperties;
      case "w:gridBefore" -> table.before = element.number("val", Grid.COLUMNS, 0);
      case "w:tc" -> {
        body.openBox();
        table.span = 1;
        table.continued = false;
      }
      case "w:gridSpan" -> table.span = Math.max(1, element.number("val", Grid.COLUMNS, 1));
      case "w:vMerge" -> table.continued = !element.get("val").equals("restart");
      default -> {}
    }
  }

  private static boolean look(Xml.Element element) {
    String bits = element.get("val");
    boolean old = bits.matches("[0-9A-Fa-f]{1,4}") && (Integer.parseInt(bits, 16) & FIRST_ROW) != 0;
    return DocxStyles.on(element.get("firstRow"), old);
  }

  private void row(Table table) {
    body.openRow();
    table.deleted = false;
    table.before = 0;
    if (!table.begun && table.look && styles.firstRow(table.style)) {
      body.headRow();
    }
    table.begun = true;
  }

  void close(String name) {
    if (open.isEmpty()) {
      return;
    }
    Table table = open.peek();
    switch (name) {
      case "w:trPr" -> inRowProperties = false;
      case "w:tc" -> {
        // the first cell takes the place that its row leaves free, so that it still names the row
        body.closeCell(table.span + table.before, table.continued);
        table.before = 0;
      }
      case "w:tr" -> {
        if (table.deleted) {
          body.dropRow();
        }
      }
      case "w:tbl" -> {
        open.pop();
        body.closeTable();
      }
      default -> {}
    }
  }
}
