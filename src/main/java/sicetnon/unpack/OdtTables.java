package sicetnon.unpack;

import java.util.ArrayDeque;
import java.util.Deque;

/** The tables of an OpenDocument text that are open at a place. */
final class OdtTables {

  private static final class Table {
    private boolean heads;
    private int span = 1;
    private int repeated = 1;

    /** Cells that the one before covers in its own row; others are covered from above. */
    private int covered;
  }

  private final Body body;
  private final Deque<Table> open = new ArrayDeque<>();

  OdtTables(Body body) {
    this.body = body;
  }

  void open(Xml.Element element) {
    if (element.name().equals("table:table")) {
      body.openTable();
      open.push(new Table());
    } else if (!open.isEmpty()) {
      within(element, open.peek());
    }
  }

  private void within(Xml.Element element, Table table) {
    switch (element.name()) {
      case "table:table-header-rows" -> table.heads = true;
      case "table:table-row" -> {
        body.openRow();
        table.covered = 0;
        if (table.heads) {
          body.headRow();
        }
      }
      case "table:table-cell" -> {
        body.openBox();
        table.span = Math.max(1, element.number("number-columns-spanned", Grid.COLUMNS, 1));
        table.repeated = Math.max(1, element.number("number-columns-repeated", Grid.COLUMNS, 1));
        table.covered = table.span - 1;
      }
      case "table:covered-table-cell" -> {
        body.openBox();
        table.repeated = Math.max(1, element.number("number-columns-repeated", Grid.COLUMNS, 1));
      }
      default -> {}
    }
  }

  void close(String name) {
    if (open.isEmpty()) {
      return;
    }
    Table table = open.peek();
    switch (name) {
      case "table:table-header-rows" -> table.heads = false;
      case "table:table-cell" -> {
        body.closeCell(table.span, false);
        empty(table.repeated - 1, false);
      }
      case "table:covered-table-cell" -> {
        body.closeBox();
        int beside = Math.min(table.repeated, table.covered);
        table.covered -= beside;
        empty(table.repeated - beside, true);
      }
      case "table:table" -> {
        open.pop();
        body.closeTable();
      }
      default -> {}
    }
  }

  private void empty(int cells, boolean continued) {
    if (cells > 0) {
      body.openBox();
      body.closeCell(cells, continued);
    }
  }
}
