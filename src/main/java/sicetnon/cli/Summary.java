package sicetnon.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sicetnon.claim.Claim;
import sicetnon.conflict.Contradiction;
import sicetnon.group.Position;
import sicetnon.ingest.FileReport;
import sicetnon.reading.Readings;
import sicetnon.reconcile.Names;
import sicetnon.reconcile.Results;
import sicetnon.report.Form;
import sicetnon.role.RoleList;
import sicetnon.state.Continuity;
import sicetnon.state.Correction;
import sicetnon.state.Corrections;
import sicetnon.state.FileChanges;
import sicetnon.state.Status;

/** What a run says on the terminal. */
final class Summary {
  private static final int SHOWN = 3;
  private static final int MOST_ROLES = 12;
  private static final int MOST_LISTED = 6;
  private final PrintWriter out;

  Summary(PrintWriter out) {
    this.out = out;
  }

  void print(Continuity run, Corrections corrections, Telling telling) {
    Path output = telling.output();
    Results results = run.results();
    long read = count(results, FileReport.Status.READ);
    out.println("Sources        " + read + " read" + others(results));
    unread(results);
    out.println("Roles          " + roles(results));
    found(results);
    long items = results.store().questions().stream().filter(q -> !q.answers().isEmpty()).count();
    out.println(
        "Claims         "
            + results.store().size()
            + " on "
            + items
            + (items == 1 ? " question" : " questions"));
    List<Contradiction> rows = run.standing();
    List<Contradiction> undecided =
        run.rows().stream()
            .filter(Continuity.Row::unsettled)
            .map(Continuity.Row::contradiction)
            .toList();
    int settled = rows.size() - undecided.size();
    String decided = settled > 0 ? ", " + settled + " of them settled" : "";
    String dismissed = run.dismissed() > 0 ? ", " + run.dismissed() + " dismissed" : "";
    out.println("Contradictions " + rows.size() + severities(rows) + decided + dismissed);
    int more = results.conflicts().more();
    out.println(
        "Near misses    "
            + results.conflicts().nearMisses().size()
            + (more == 0 ? "" : ", and " + more + " further from a contradiction"));
    readings(results);
    corrections(corrections, output);
    changes(run);
    Lacking.of(results).forEach(out::println);
    for (Contradiction row : undecided.subList(0, Math.min(SHOWN, undecided.size()))) {
      print(row, results.names());
    }
    out.println();
    where(telling, rows);
    out.flush();
  }

  /** Which files to look at, and by which commands. */
  private void where(Telling telling, List<Contradiction> rows) {
    Path output = telling.output();
    Set<Form> written = telling.formats().written();
    if (written.contains(Form.HTML)) {
      out.println("Read    " + output.resolve("report.html"));
    }
    out.println(
        "Review  "
            + output.resolve("contradictions.csv")
            + (written.contains(Form.HTML)
                ? ", or: " + Started.as() + " review" + telling.found()
                : ""));
    List<String> more =
        new ArrayList<>(List.of("claims.csv", "items.csv", "roles.csv", "sources.csv"));
    Stream.of(Form.JSON, Form.SARIF, Form.JSONL)
        .filter(written::contains)
        .forEach(form -> more.addAll(form.files()));
    more.add("changes.md");
    out.println("More    " + output.resolve("near-misses.csv") + ", " + String.join(", ", more));
    if (!rows.isEmpty() && written.contains(Form.JSON)) {
      out.println("Why     " + Started.as() + " explain " + rows.get(0).id() + telling.found());
    }
  }

  /** What other readers gave, and what of it was taken. */
  private void readings(Results results) {
    List<Readings.Reader> readers = results.readings().readers();
    for (Readings.Reader reader : readers) {
      long rows =
          results.conflicts().contradictions().stream()
              .filter(c -> c.foundBy().readers().contains(reader.name()))
              .count();
      out.println(
          (reader.equals(readers.get(0)) ? "Readings       " : "               ")
              + reader.name()
              + ": "
              + (reader.entries() == 1 ? "1 entry" : reader.entries() + " entries")
              + (reader.rejected() == 0 ? "" : ", " + reader.rejected() + " not taken whole")
              + ", found in "
              + (rows == 1 ? "1 row" : rows + " rows"));
    }
  }

  /** What decisions ask to be changed, and what of it was done since the last run. */
  private void corrections(Corrections corrections, Path output) {
    if (corrections.all().isEmpty()) {
      return;
    }
    long left = corrections.left();
    List<Correction> now = corrections.doneNow();
    out.println(
        "Corrections    "
            + left
            + " left, "
            + (corrections.all().size() - left)
            + " done"
            + (now.isEmpty() ? "" : " (" + now.size() + " since the last run)")
            + ", see "
            + output.resolve("corrections.md"));
    for (Correction done : now.subList(0, Math.min(MOST_LISTED, now.size()))) {
      out.println("  done: " + done.source() + " \"" + done.quote() + "\": " + done.done());
    }
    if (now.size() > MOST_LISTED) {
      out.println("  and " + (now.size() - MOST_LISTED) + " more, see changes.md");
    }
  }

  /** What is new since the last run; nothing at the first. */
  private void changes(Continuity run) {
    if (run.number() == 1) {
      return;
    }
    List<String> parts = new ArrayList<>();
    for (Status status :
        List.of(Status.NEW, Status.CHANGED, Status.REOPENED, Status.RESOLVED, Status.OPEN)) {
      if (run.count(status) > 0) {
        parts.add(run.count(status) + " " + status.label());
      }
    }
    FileChanges files = run.files();
    String nothing = run.repeated() ? "nothing new; as it was then: " : "";
    out.println(
        "Since last run " + nothing + (parts.isEmpty() ? "no rows" : String.join(", ", parts)));
    if (!files.none()) {
      out.println("  articles: " + articles(files));
    }
    List<Continuity.Row> moved =
        run.rows().stream()
            .filter(r -> r.remembered().status() != Status.OPEN)
            .filter(r -> r.remembered().status() != Status.NEW)
            .toList();
    moved.stream().limit(MOST_LISTED).forEach(this::changed);
    if (moved.size() > MOST_LISTED) {
      out.println("  and " + (moved.size() - MOST_LISTED) + " more, see changes.md");
    }
  }

  private void changed(Continuity.Row row) {
    String question =
        row.contradiction() == null
            ? row.remembered().cells().getOrDefault("question", row.remembered().id())
            : row.contradiction().item().question().question();
    out.println("  " + row.remembered().status().label() + ": " + question);
    if (!row.remembered().why().isEmpty()) {
      out.println("    " + row.remembered().why().replaceAll("\\s+", " "));
    }
  }

  private static String articles(FileChanges files) {
    List<String> parts = new ArrayList<>();
    count(files.added().size(), "added", parts);
    count(files.changed().size(), "changed", parts);
    count(files.removed().size(), "removed", parts);
    count(files.renamed().size(), "renamed", parts);
    return String.join(", ", parts);
  }

  private static void count(int number, String what, List<String> parts) {
    if (number > 0) {
      parts.add(number + " " + what);
    }
  }

  private static long count(Results results, FileReport.Status status) {
    return results.files().stream().filter(f -> f.status() == status).count();
  }

  private static String others(Results results) {
    long skipped = count(results, FileReport.Status.SKIPPED);
    long failed = count(results, FileReport.Status.FAILED);
    return (skipped > 0 ? ", " + skipped + " skipped" : "")
        + (failed > 0 ? ", " + failed + " failed" : "");
  }

  private void unread(Results results) {
    for (FileReport file : results.files()) {
      if (file.status() == FileReport.Status.SKIPPED) {
        out.println("  skipped " + file.path() + ": " + file.reason());
      }
    }
  }

  private static String roles(Results results) {
    Map<String, Integer> counts = results.subjects();
    Names names = results.names();
    String list =
        counts.entrySet().stream()
            .sorted((a, b) -> Integer.compare(b.getValue(), a.getValue()))
            .limit(MOST_ROLES)
            .map(e -> names.in(e.getKey()) + " (" + e.getValue() + ")")
            .collect(Collectors.joining(", "));
    return list.isEmpty()
        ? "none found"
        : list
            + (counts.size() > MOST_ROLES ? " and " + (counts.size() - MOST_ROLES) + " more" : "");
  }

  /** The roles that no pack names, each with what showed it. */
  private void found(Results results) {
    Set<String> spoken = results.subjects().keySet();
    List<RoleList.Found> found =
        results.roles().found().stream().filter(r -> spoken.contains(r.slug())).toList();
    for (RoleList.Found role : found.subList(0, Math.min(MOST_LISTED, found.size()))) {
      out.println("  found " + role.name() + ": " + role.evidence());
    }
    if (found.size() > MOST_LISTED) {
      out.println("  and " + (found.size() - MOST_LISTED) + " more, see roles.csv");
    }
  }

  private static String severities(List<Contradiction> rows) {
    TreeMap<Contradiction.Severity, Long> counts = new TreeMap<>();
    rows.forEach(r -> counts.merge(r.severity(), 1L, Long::sum));
    String list =
        counts.entrySet().stream()
            .map(e -> e.getValue() + " " + e.getKey().label())
            .collect(Collectors.joining(", "));
    return list.isEmpty() ? "" : " (" + list + ")";
  }

  private void print(Contradiction row, Names names) {
    out.println();
    out.println(
        row.severity().label().toUpperCase(Locale.ROOT) + "  " + row.item().question().question());
    for (Position position : List.of(row.a(), row.b())) {
      Claim claim = Contradiction.plainest(position);
      out.println("  " + names.in(position.text()));
      out.println("    \"" + claim.evidence().words() + "\"");
      out.println("    " + claim.evidence().location());
    }
  }
}
