package sicetnon.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import sicetnon.conflict.Contradiction;
import sicetnon.state.Continuity;
import sicetnon.state.Status;

/**
 * For which rows a build fails.
 *
 * @param on of the rows that count
 */
record Failing(Predicate<Continuity.Row> on) {
  private static final String NEW = "new";

  /** What the option may be. */
  static final List<String> ALLOWED =
      Stream.concat(
              Stream.of(NEW),
              Arrays.stream(Contradiction.Severity.values()).map(Contradiction.Severity::label))
          .toList();

  /** Reads the option; null is never. */
  static Failing of(String option) {
    if (option == null) {
      return new Failing(row -> false);
    }
    String limits = option.toLowerCase(Locale.ROOT);
    if (limits.equals(NEW)) {
      return new Failing(Failing::unseen);
    }
    for (Contradiction.Severity limit : Contradiction.Severity.values()) {
      if (limit.label().equals(limits)) {
        return new Failing(row -> row.contradiction().severity().compareTo(limit) <= 0);
      }
    }
    throw new CommandFailure("--fail-on " + option + ": allowed are " + String.join(", ", ALLOWED));
  }

  private static boolean unseen(Continuity.Row row) {
    return List.of(Status.NEW, Status.REOPENED).contains(row.remembered().status());
  }

  /** Such rows of a run, by their ids. */
  List<String> rows(Continuity run) {
    return run.rows().stream()
        .filter(row -> row.unsettled() && on.test(row))
        .map(row -> row.remembered().id())
        .toList();
  }
}
