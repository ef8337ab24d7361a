package sicetnon.cli;

import java.nio.file.Path;
import java.util.List;
import sicetnon.conflict.Contradiction;
import sicetnon.group.Position;
import sicetnon.reconcile.Results;
import sicetnon.state.Continuity;
import sicetnon.state.Review;

/**
 * Rows as GitHub's workflow commands, {@code ::error file=F,line=N,title=T::text}: an error,
 * warning or notice by severity; a notice, too, where a reviewer has settled it.
 *
 * @param results of the run
 * @param articles the input folder
 */
record Annotations(Results results, Path articles) {

  /**
   * The positions that a correction would change: the one against which a reviewer has decided, or
   * both where nobody has decided between these two.
   */
  static List<Position> concerned(Continuity.Row row) {
    Contradiction c = row.contradiction();
    String right = row.remembered().review().side();
    List<Position> both = List.of(c.a(), c.b());
    List<Position> wrong = both.stream().filter(p -> !Review.sameAnswer(p.text(), right)).toList();
    return right.isEmpty() ? both : wrong;
  }

  /** The commands of a row, one a line. */
  List<String> of(Continuity.Row row) {
    return concerned(row).stream().map(position -> command(row, position)).toList();
  }

  private String command(Continuity.Row row, Position position) {
    Contradiction c = row.contradiction();
    Position other = position.equals(c.a()) ? c.b() : c.a();
    Place place = Place.of(articles, results, position);
    String right = row.remembered().review().side();
    String text =
        said(position)
            + "\n"
            + Place.of(articles, results, other)
            + " says "
            + said(other)
            + (right.isEmpty() ? "" : "\nDecided: " + results.names().in(right) + " is right");
    return "::"
        + level(row)
        + " file="
        + property(place.path())
        + ",line="
        + place.line()
        + ",title="
        + property(c.item().question().question())
        + "::"
        + data(text);
  }

  private String said(Position position) {
    return results.names().in(position.text())
        + ": \""
        + Contradiction.plainest(position).evidence().words()
        + "\"";
  }

  private static String level(Continuity.Row row) {
    if (!row.unsettled()) {
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
