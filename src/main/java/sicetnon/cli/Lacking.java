package sicetnon.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import sicetnon.conflict.ConflictFinder;
import sicetnon.extract.Outline;
import sicetnon.extract.Silence;
import sicetnon.ingest.Choice;
import sicetnon.ingest.FileReport;
import sicetnon.reconcile.Digest;
import sicetnon.reconcile.Results;

/** Why a run found nothing that could contradict, and what to do. */
final class Lacking {
  private static final String TRY =
      "`" + Started.as() + " try \"a sentence\"` shows what is read in one";

  private static final Map<Silence, String> REMEDIES =
      new EnumMap<>(
          Map.of(
              Silence.NOT_ENGLISH,
              "not in English; only English is read",
              Silence.NO_TEXT,
              "no text outside mark-up and code; save what is to be read as text",
              Silence.BOILERPLATE,
              "all is left out as no part of an article; the page shows what and why",
              Silence.NO_SENTENCE,
              "headings or code, but no sentence",
              Silence.NO_ROLE,
              "no role is named; name yours in a pack (docs/packs.md), which `"
                  + Started.as()
                  + " check-pack DIR` tries and `run --pack DIR` takes; "
                  + TRY,
              Silence.NOTHING_SAID,
              "roles are named, but nothing is said of them that others could deny; "
                  + TRY
                  + ", and why it makes no claim"));

  private Lacking() {}

  /** Lines for the summary; none when there is anything to look at. */
  static List<String> of(Results results) {
    long read = results.files().stream().filter(f -> f.status() == FileReport.Status.READ).count();
    if (results.store().size() == 0) {
      return silent(results, read);
    }
    ConflictFinder.Result found = results.conflicts();
    boolean nothing =
        found.contradictions().isEmpty() && found.nearMisses().isEmpty() && found.more() == 0;
    return nothing ? List.of(agreed(results, read)) : List.of();
  }

  private static List<String> silent(Results results, long read) {
    List<String> lines = new ArrayList<>();
    long unnamed =
        results.files().stream().filter(f -> f.reason().equals(Choice.NOT_NAMED)).count();
    if (read == 0 && unnamed > 0) {
      lines.add(
          "There is nothing to compare: "
              + (unnamed == 1 ? "a file is there" : unnamed + " files are there")
              + ", but not among those named with --include; name others.");
    } else if (read == 0) {
      lines.add(
          "There is nothing to compare: put articles (.txt, .md, .html, .docx, .pdf ...) into the"
              + " folder and run again.");
    } else {
      lines.add("There is nothing to compare, since no claim was found:");
    }
    Map<Silence, Integer> counts = new EnumMap<>(Silence.class);
    for (Outline outline : results.sources()) {
      Silence.of(outline, results.extractions().get(outline.path()))
          .ifPresent(s -> counts.merge(s, 1, Integer::sum));
    }
    int all = results.sources().size();
    counts.forEach(
        (silence, number) ->
            lines.add(
                "  "
                    + number
                    + (all == 1 ? " of 1 article: " : " of " + all + " articles: ")
                    + REMEDIES.get(silence)));
    return lines;
  }

  /** What is said of the same, where nothing is known to be said against it. */
  private static String agreed(Results results, long read) {
    long several = 0;
    boolean differ = false;
    for (Digest question : results.store().questions()) {
      if (!question.answers().isEmpty() && question.places().size() > 1) {
        several++;
        differ |= question.answers().size() > 1;
      }
    }
    String found =
        differ
            ? ", not all in the same way, but no two answers are known to exclude each other"
            : ", and all agree";
    String questions =
        several == 0
            ? "No question is answered by more than one claim"
            : several == 1
                ? "One question is answered by more than one claim" + found
                : several + " questions are answered by more than one claim" + found;
    return questions
        + (read == 1
            ? ": one article was read; add others on the same roles and run again."
            : several == 0 ? ": add articles on the same roles and run again." : ".");
  }
}
