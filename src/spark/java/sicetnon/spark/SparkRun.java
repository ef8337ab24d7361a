package sicetnon.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.spark.sql.SparkSession;
import sicetnon.conflict.ConflictFinder;
import sicetnon.ingest.FileReport;
import sicetnon.ingest.FolderReader;
import sicetnon.reconcile.OriginsFile;
import sicetnon.reconcile.Results;

/**
 * A first run on Apache Spark: {@code spark-submit --class sicetnon.spark.SparkRun
 * sicetnon-spark.jar ARTICLES REPORTS [PACK]}. See docs/spark.md.
 */
public final class SparkRun {
  private static final int FAILED = 2;

  private SparkRun() {}

  /** Ends the process with 2 when it could not be done, else leaves its end to Spark. */
  public static void main(String[] args) {
    if (args.length < 2 || args.length > 3) {
      System.err.println(
          "sicetnon: name the articles (a folder, or JSON Lines or Parquet with the columns path and"
              + " text), a new folder for the reports and, if you have one, the folder of your pack");
      System.exit(FAILED);
    }
    try (SparkSession session = SparkSession.builder().appName("sicetnon").getOrCreate()) {
      run(session, args[0], args[1], args.length == 3 ? args[2] : "", System.out, System.err);
    } catch (IOException | OriginsFile.Invalid | IllegalArgumentException e) {
      System.err.println("sicetnon: " + e.getMessage());
      System.exit(FAILED);
    }
  }

  /**
   * Reads articles and writes the tables of a first run.
   *
   * @param input a folder, or a table by the ending of its name
   * @param output a folder without reports
   * @param pack folder of the user's pack on the driver's machine, or empty
   * @throws FileAlreadyExistsException when there are reports
   * @throws IOException when the articles cannot be found or the reports not be written
   */
  static void run(
      SparkSession session,
      String input,
      String output,
      String pack,
      PrintStream out,
      PrintStream err)
      throws IOException, OriginsFile.Invalid {
    Output reports = Output.open(output, session.sparkContext().hadoopConfiguration());
    if (!pack.isEmpty()) {
      session.sparkContext().addFile(pack, true);
    }
    String own = pack.isEmpty() ? "" : Path.of(pack).getFileName().toString();
    Articles articles = Articles.read(session, input, output);
    Stages stages = Stages.run(articles, new Reader(own, UUID.randomUUID().toString()));
    Reports.write(stages, reports);
    tell(stages.results(), out, err);
  }

  private static void tell(Results results, PrintStream out, PrintStream err) {
    for (FileReport file : results.files()) {
      if (!file.whole()) {
        String line = file.line() > 0 ? ":" + file.line() : "";
        err.println(file.path() + line + ": " + file.reason());
      }
    }
    if (results.files().stream().anyMatch(f -> f.path().startsWith(FolderReader.READINGS + "/"))) {
      err.println("sicetnon: what other readers found is not joined here");
    }
    results
        .conflicts()
        .crowded()
        .forEach(q -> err.println("sicetnon: " + ConflictFinder.crowded(q)));
    out.println(
        results.sources().size()
            + " articles, "
            + results.conflicts().contradictions().size()
            + " contradictions, "
            + results.conflicts().nearMisses().size()
            + " near misses");
  }
}
