package sicetnon.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sicetnon.file.InputFile;
import sicetnon.report.MergedReviews;
import sicetnon.state.ReviewMerge;

/** Two reviewers' files in, one out. */
@Command(
    name = "merge-reviews",
    description = {
      "Merges two reviewers' files; lists where they disagree.",
      "They are two copies of contradictions.csv. Where they disagree, the merged row has no decision, and its note tells both."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.VersionProvider.class)
final class MergeReviewsCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "A.csv", description = "the first reviewer's file")
  private Path a;

  @Parameters(index = "1", paramLabel = "B.csv", description = "the second reviewer's file")
  private Path b;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      defaultValue = "merged-reviews.csv",
      description = "the merged file, written anew (default: ${DEFAULT-VALUE})")
  private Path output;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ReviewMerge merged = ReviewMerge.of(read(a), read(b));
    write(merged);
    PrintWriter out = spec.commandLine().getOut();
    out.println("A  " + a);
    out.println("B  " + b);
    int count = merged.disagreements().size();
    out.println(
        merged.rows().size()
            + " rows, "
            + (count == 0
                ? "no disagreement"
                : count + (count == 1 ? " disagreement" : " disagreements")));
    for (ReviewMerge.Disagreement d : merged.disagreements()) {
      out.println();
      out.println(d.id() + "  " + d.question());
      out.println("  A  " + d.decisionA() + (d.noteA().isEmpty() ? "" : ": " + d.noteA()));
      out.println("  B  " + d.decisionB() + (d.noteB().isEmpty() ? "" : ": " + d.noteB()));
    }
    out.println();
    out.println("Merged  " + output + "; put it in place of contradictions.csv and run again");
    out.flush();
    PrintWriter err = spec.commandLine().getErr();
    merged.remarks().forEach(r -> err.println("sicetnon: " + r));
    merged.problems().forEach(p -> err.println("sicetnon: " + p));
    return merged.problems().isEmpty() ? Main.OK : Main.FAILED;
  }

  private static ReviewMerge.Reviewed read(Path file) {
    try {
      return ReviewMerge.read(file.toString(), InputFile.read(file, InputFile.MOST_OWN));
    } catch (ReviewMerge.Unreadable e) {
      throw new CommandFailure(file + ": " + e.getMessage());
    } catch (IOException e) {
      throw new CommandFailure(file + ": cannot be read (" + e.getMessage() + ")");
    }
  }

  private void write(ReviewMerge merged) {
    Path temporary = output.resolveSibling(output.getFileName() + ".tmp");
    try {
      Files.write(temporary, MergedReviews.bytes(merged));
      Files.move(temporary, output, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new CommandFailure(
          output + ": cannot be written (" + e.getMessage() + "); name another file with -o");
    }
  }
}
