package sicetnon.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import sicetnon.conflict.Contradiction;
import sicetnon.group.Position;
import sicetnon.reconcile.Results;
import sicetnon.report.ReportWriter;
import sicetnon.state.Continuity;

/** How a run tells what it found. */
enum Format {
  /** For a person. */
  SUMMARY {
    @Override
    void print(ReportWriter.Written written, Telling telling, PrintWriter out) {
      new Summary(out).print(written.run(), written.corrections(), telling);
    }
  },

  /** For editors and scripts: {@code path:line: severity: question (other path:line)}. */
  LINES {
    @Override
    void print(ReportWriter.Written written, Telling telling, PrintWriter out) {
      Results results = written.run().results();
      for (Continuity.Row row : standing(written)) {
        Contradiction c = row.contradiction();
        Position first = Annotations.concerned(row).get(0);
        Position other = first.equals(c.a()) ? c.b() : c.a();
        out.println(
            Place.of(telling.folder(), results, first)
                + ": "
                + c.severity().label()
                + ": "
                + c.item().question().question()
                + " ("
                + Place.of(telling.folder(), results, other)
                + ")");
      }
      out.flush();
    }
  },

  /** For GitHub, which shows it beside the lines. */
  GITHUB {
    @Override
    void print(ReportWriter.Written written, Telling telling, PrintWriter out) {
      Annotations annotations = new Annotations(written.run().results(), telling.folder());
      standing(written).forEach(row -> annotations.of(row).forEach(out::println));
      out.flush();
    }
  };

  /** Prints to standard output. */
  abstract void print(ReportWriter.Written written, Telling telling, PrintWriter out);

  /** The rows that are neither resolved nor dismissed, most severe first. */
  private static List<Continuity.Row> standing(ReportWriter.Written written) {
    return written.run().rows().stream().filter(Continuity.Row::stands).toList();
  }

  /** Lower-case name, as in options. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
