package sicetnon;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import sicetnon.claim.Claim;
import sicetnon.claim.Value;
import sicetnon.ingest.FileReport;
import sicetnon.ingest.FolderReader;
import sicetnon.pack.Pack;
import sicetnon.pack.PackException;
import sicetnon.pack.PackReader;
import sicetnon.pipeline.Pipeline;
import sicetnon.reconcile.Results;
import sicetnon.report.Form;
import sicetnon.report.ReportWriter;
import sicetnon.state.OutputFolder;

/** What the tests share: one pipeline, since its models take a second to load. */
public final class Articles {
  private static final Pack PACK = pack();

  /** Classes of acts by which one does a thing, or answers for it. */
  private static final Set<String> DOING =
      Set.of("rules", "makes", "ensures", "conducts", "performs");

  private static final Pipeline PIPELINE = new Pipeline(PACK);

  private Articles() {}

  /** The bundled pack. */
  public static Pack bundled() {
    return PACK;
  }

  /** A pipeline with the bundled pack. */
  public static Pipeline pipeline() {
    return PIPELINE;
  }

  /** The claims of one text. */
  public static List<Claim> claims(String text) {
    return PIPELINE.claims("article.txt", text);
  }

  /** The claims of one file. */
  public static List<Claim> claims(String path, String text) {
    return PIPELINE.claims(path, text);
  }

  /** Whether the claim says, or denies, that somebody does a thing or answers for it. */
  public static boolean holds(Claim claim) {
    return claim.value() instanceof Value.Holder holder && DOING.contains(holder.act());
  }

  /** Whether a claim is shown in tables of cases: not what somebody only needs or tells of. */
  public static boolean shown(Claim claim) {
    return !(claim.value() instanceof Value.Holder holder)
        || holder.act().equals("joins")
        || holds(claim);
  }

  /** The results on articles given as path and text by turns. */
  public static Results run(String... pathsAndTexts) {
    Map<String, String> texts = new TreeMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      texts.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
    }
    return PIPELINE.run(folder(texts), 1, path -> {});
  }

  /** A folder of articles, by path. */
  public static FolderReader.Folder folder(Map<String, String> texts) {
    List<FolderReader.Content> contents = new ArrayList<>();
    List<FileReport> files = new ArrayList<>();
    new TreeMap<>(texts)
        .forEach(
            (path, text) -> {
              contents.add(new FolderReader.Content(path, text));
              files.add(FileReport.read(path));
            });
    return new FolderReader.Folder(contents, files);
  }

  /** Writes the reports of a run. */
  public static ReportWriter.Written write(Results results, Path output) throws IOException {
    return write(results, output, false);
  }

  /** Writes the reports of a run, with a workbook if one is wanted. */
  public static ReportWriter.Written write(Results results, Path output, boolean workbook)
      throws IOException {
    try (OutputFolder folder = OutputFolder.open(output, "test", Duration.ZERO)) {
      Set<Form> forms = EnumSet.copyOf(Form.USUAL);
      if (workbook) {
        forms.add(Form.XLSX);
      }
      return ReportWriter.write(results, folder, new ReportWriter.How(false, forms, ""));
    } catch (OutputFolder.Busy e) {
      throw new IllegalStateException(e);
    }
  }

  /** The names and contents of the reports in a folder. */
  public static SortedMap<String, String> reports(Path output) throws IOException {
    return reports(output, StandardCharsets.UTF_8);
  }

  /** The same read in other letters. */
  public static SortedMap<String, String> reports(Path output, Charset charset) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> list = Files.list(output)) {
      for (Path file : list.filter(Files::isRegularFile).toList()) {
        files.put(file.getFileName().toString(), Files.readString(file, charset));
      }
    }
    return files;
  }

  /** A path beside the checkout that a fresh clone lacks; the test is skipped without it. */
  public static Path shared(String path) {
    Path file = Path.of("..", "shared").resolve(path);
    Assumptions.assumeTrue(file.toFile().exists(), () -> file + " is not here; skipped");
    return file;
  }

  private static Pack pack() {
    try {
      return PackReader.bundled();
    } catch (PackException e) {
      throw new IllegalStateException(e);
    }
  }
}
