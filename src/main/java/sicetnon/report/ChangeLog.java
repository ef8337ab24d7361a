package sicetnon.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sicetnon.state.Continuity;
import sicetnon.state.Correction;
import sicetnon.state.Corrections;
import sicetnon.state.FileChanges;
import sicetnon.state.Remembered;
import sicetnon.state.Status;

/** changes.md: what each run brought, newest first, without clock times. */
final class ChangeLog {
  private static final String TITLE = "# What changed from run to run\n";
  private static final String SECTION = "\n## Run ";

  private static final int MOST_PATHS = 50;

  private ChangeLog() {}

  /** The file with this run's section on top of the old ones; as it was when nothing is new. */
  static String text(Continuity run, Corrections corrections, String old) {
    int start = old.indexOf(SECTION);
    String earlier = start < 0 ? "" : old.substring(start);
    if (run.repeated() && !earlier.isEmpty()) {
      return TITLE + earlier;
    }
    StringBuilder out = new StringBuilder(TITLE);
    out.append(SECTION).append(run.number()).append("\n\n");
    files(run.files(), out);
    for (Status status : List.of(Status.NEW, Status.CHANGED, Status.REOPENED, Status.RESOLVED)) {
      rows(run, status, out);
    }
    if (!run.decided().isEmpty()) {
      out.append("- decided or noted: ").append(String.join(", ", run.decided())).append('\n');
    }
    corrections(corrections, out);
    long open =
        run.rows().stream()
            .filter(r -> !r.dismissed() && r.remembered().status() == Status.OPEN)
            .count();
    out.append("- in all: ").append(run.standing().size()).append(" disputed, ").append(open);
    out.append(" of them as before; ").append(run.dismissed()).append(" dismissed\n");
    return out.append(earlier).toString();
  }

  /** The newest section without its heading. */
  static String newest(String log) {
    int start = log.indexOf(SECTION);
    int from = log.indexOf('\n', start + SECTION.length());
    int next = log.indexOf(SECTION, start + SECTION.length());
    return start < 0 ? "" : log.substring(from, next < 0 ? log.length() : next).strip();
  }

  private static void files(FileChanges files, StringBuilder out) {
    list("articles added", files.added(), out);
    list("articles changed", files.changed(), out);
    list("articles removed", files.removed(), out);
    List<String> moves = new ArrayList<>();
    files.renamed().forEach((from, to) -> moves.add(code(from) + " is now " + code(to)));
    if (!moves.isEmpty()) {
      out.append("- articles renamed (").append(moves.size()).append("): ");
      out.append(String.join(", ", moves)).append('\n');
    }
  }

  private static void list(String what, List<String> paths, StringBuilder out) {
    if (!paths.isEmpty()) {
      out.append("- ").append(what).append(" (").append(paths.size()).append("): ");
      out.append(String.join(", ", paths.stream().limit(MOST_PATHS).map(ChangeLog::code).toList()));
      out.append(paths.size() > MOST_PATHS ? " and more, see sources.csv\n" : "\n");
    }
  }

  private static void rows(Continuity run, Status status, StringBuilder out) {
    List<Remembered> rows =
        run.rows().stream()
            .map(Continuity.Row::remembered)
            .filter(r -> r.status() == status)
            .toList();
    if (rows.isEmpty()) {
      return;
    }
    Map<String, String> questions = questions(run);
    out.append("- ").append(status.label()).append(" (").append(rows.size()).append("):\n");
    for (Remembered row : rows) {
      out.append("  - `").append(row.id()).append("` ").append(line(questions.get(row.id())));
      out.append(row.why().isEmpty() ? "" : " " + line(row.why())).append('\n');
    }
  }

  private static void corrections(Corrections corrections, StringBuilder out) {
    if (!corrections.doneNow().isEmpty()) {
      out.append("- corrections done (").append(corrections.doneNow().size()).append("):\n");
      for (Correction done : corrections.doneNow()) {
        out.append("  - ").append(code(done.source())).append(" \"").append(line(done.quote()));
        out.append("\": ").append(done.done()).append('\n');
      }
    }
    if (corrections.left() > 0) {
      out.append("- corrections left: ").append(corrections.left()).append('\n');
    }
  }

  private static Map<String, String> questions(Continuity run) {
    Map<String, String> out = new TreeMap<>();
    for (Continuity.Row row : run.rows()) {
      out.put(
          row.remembered().id(),
          row.contradiction() == null
              ? row.remembered().cells().getOrDefault("question", "")
              : row.contradiction().item().question().question());
    }
    return out;
  }

  private static String code(String path) {
    return "`" + line(path).replace("`", "'") + "`";
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
