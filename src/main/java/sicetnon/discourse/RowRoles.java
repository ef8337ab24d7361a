package sicetnon.discourse;

import java.util.List;
import java.util.Locale;
import sicetnon.ingest.Block;
import sicetnon.ingest.Source;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.RoleBook;

/** Whom a row of a table is about where one of its columns says who: "Task | Who". */
final class RowRoles {
  private final Pack pack;
  private final Source source;
  private final RoleBook book;

  RowRoles(Pack pack, Source source, RoleBook book) {
    this.pack = pack;
    this.source = source;
    this.book = book;
  }

  /** The roles that another cell of the row names under such a head; none where none does. */
  Subject of(Block cell) {
    if (cell.kind() != Block.Kind.CELL || saysWho(cell)) {
      return Subject.NONE;
    }
    int first = cell.index();
    while (!cell.row().isEmpty() && first > 0 && !opens(first, cell)) {
      first--;
    }
    String row = source.blocks().get(first).text();
    for (int i = first; isCell(i) && (i == first || at(i).row().equals(row)); i++) {
      List<String> roles = saysWho(at(i)) ? book.rolesIn(at(i).text()) : List.of();
      if (!roles.isEmpty()) {
        return Subject.of(roles, "the table's row");
      }
    }
    return Subject.NONE;
  }

  private boolean opens(int i, Block cell) {
    return at(i).row().isEmpty() && at(i).text().equals(cell.row());
  }

  private boolean isCell(int i) {
    return i < source.blocks().size() && at(i).kind() == Block.Kind.CELL;
  }

  private Block at(int i) {
    return source.blocks().get(i);
  }

  private boolean saysWho(Block cell) {
    return pack.words(Words.ROLE_COLUMNS).contains(cell.column().strip().toLowerCase(Locale.ROOT));
  }
}
