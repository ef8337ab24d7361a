package sicetnon.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import sicetnon.reading.Reading;
import sicetnon.reading.ReadingFolder;
import sicetnon.reading.Rejected;
import sicetnon.reconcile.Results;
import sicetnon.state.Previous;

/**
 * What other readers found, for a run.
 *
 * @param articles the folder of the articles
 * @param named the folder that was named for the readings, or null
 * @param output the folder of the reports, in which a person's marks are
 */
record GivenReadings(Path articles, Path named, Path output) {
  private static final int MOST_TOLD = 10;

  /**
   * The readings, and what a person marked in the reports.
   *
   * @param anew whether another project's marks are there, which count for nothing
   */
  List<Reading> read(boolean anew) {
    try {
      List<Reading> all = new ArrayList<>(ReadingFolder.read(articles, named));
      Reading marks = Previous.read(output).marks(output);
      if (!anew && !(marks.entries().isEmpty() && marks.refused().isEmpty())) {
        all.add(marks);
      }
      return all;
    } catch (IOException e) {
      throw new CommandFailure(e.getMessage());
    }
  }

  /** Says what was not taken; false when all was. */
  boolean report(Results results, PrintWriter err) {
    List<Rejected> rejected = results.readings().rejected();
    for (Rejected one : rejected.subList(0, Math.min(MOST_TOLD, rejected.size()))) {
      err.println(one.place() + ": " + one.reason());
    }
    if (!rejected.isEmpty()) {
      int more = rejected.size() - MOST_TOLD;
      err.println(
          "sicetnon: "
              + (more > 0 ? more + " more passages were not taken; " : "")
              + "what was not taken of the readings stands in "
              + output.resolve("readings-rejected.csv")
              + ", each with the passage that is nearest to it");
    }
    return !rejected.isEmpty();
  }
}
