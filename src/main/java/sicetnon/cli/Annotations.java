package sicetnon.cli;

import java.nio.file.Path;
import java.util.List;
import sicetnon.conflict.Contradiction;
import sicetnon.group.Position;
import sicetnon.reconcile.Results;
import sicetnon.state.Continuity;

/**
 * Rows as GitHub's workflow commands, {@code ::error file=F,line=N,title=T::text}: an error,
 * warning or notice by severity; a notice, too, where a reviewer has settled it.
 *
 * @param results of the run
 * @param articles the input folder
 */
record Annotations(Results results, Path articles) {

  /**
   * The positions that a correction would change: the one that is wrong, or both as long as nobody
   * has said.
   */
  static List<Position> concerned(Continuity.Row row) {
    Contradiction c = row.contradiction();
    return List.of(c.a(), c.b());
  }

  /** The commands of a row, one a line. */
  List<String> of(Continuity.Row row) {
    return concerned(row).stream().map(position -> command(row, position)).toList();
  }

  private String command(Continuity.Row row, Position position) {
    Contradiction c = row.contradiction();
    Place place = Place.of(articles, results, position);
    Position other = position == c.a() ? c.b() : c.a();
    return "::"
        + level(row)
        + " file="
        + property(place.path())
        + ",line="
        + place.line()
        + ",title="
        + property(c.item().question().question())
        + "::"
        + data(
            said(position)
                + "\nbut "
                + Place.of(articles, results, other)
                + " says "
                + said(other)
                + "\nsicetnon explain "
                + c.id());
  }

  private static String said(Position position) {
    return position.text() + ": \"" + Contradiction.plainest(position).evidence().words() + "\"";
  }

  private static String level(Continuity.Row row) {
    if (!Failing.counts(row)) {
      return "notice";
    }
    return switch (row.contradiction().severity()) {
      case HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW -> "notice";
    };
  }

  /** What would end the command or its line. */
  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  /** The same, and what would end a property. */
  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
