package sicetnon.unpack;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Element;

/** The tables of a page that are open at a place. */
final class EpubTables {
  private static final int ROWS = 1_000;

  private static final class Table {
    /** Rows below that the cell in each column still takes. */
    private final int[] taken = new int[Grid.COLUMNS];

    private int column;
    private int span = 1;
  }

  private final Body body;
  private final Deque<Table> open = new ArrayDeque<>();

  EpubTables(Body body) {
    this.body = body;
  }

  void open(Element element, String name) {
    if (name.equals("table")) {
      body.openTable();
      open.push(new Table());
    } else if (!open.isEmpty()) {
      within(element, name, open.peek());
    }
  }

  private void within(Element element, String name, Table table) {
    switch (name) {
      case "tr" -> {
        body.openRow();
        table.column = 0;
        if (!element.children().isEmpty()
            && element.children().stream().allMatch(c -> c.normalName().equals("th"))) {
          body.headRow();
        }
      }
      case "td", "th" -> {
        continued(table);
        table.span = number(element.attr("colspan"), Grid.COLUMNS - table.column);
        int rows = number(element.attr("rowspan"), ROWS);
        for (int i = table.column; i < Math.min(Grid.COLUMNS, table.column + table.span); i++) {
          table.taken[i] = rows - 1;
        }
        table.column = Math.min(Grid.COLUMNS, table.column + table.span);
        body.openBox();
      }
      default -> {}
    }
  }

  /** Cells that go on from the row above. */
  private void continued(Table table) {
    while (table.column < Grid.COLUMNS && table.taken[table.column] > 0) {
      table.taken[table.column]--;
      table.column++;
      body.openBox();
      body.closeCell(1, true);
    }
  }

  private static int number(String value, int most) {
    return value.matches("\\d{1,4}") ? Math.max(1, Math.min(most, Integer.parseInt(value))) : 1;
  }

  void close(String name) {
    if (open.isEmpty()) {
      return;
    }
    Table table = open.peek();
    switch (name) {
      case "td", "th" -> body.closeCell(table.span, false);
      case "tr" -> continued(table);
      case "table" -> {
        open.pop();
        body.closeTable();
      }
      default -> {}
    }
  }
}
