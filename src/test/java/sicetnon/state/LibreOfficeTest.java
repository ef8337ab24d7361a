package sicetnon.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sicetnon.Articles;
import sicetnon.Spreadsheet;
import sicetnon.WorkbookFile;
import sicetnon.ingest.FolderReader;
import sicetnon.reconcile.Results;

/** The real LibreOffice opens the report of the seeds, edits it and saves it. */
class LibreOfficeTest {
  private static final long PATIENCE = 180;
  private static final String NOTE = "na\u00EFve; \u201Cquoted\u201D, don't = 3/4";

  @TempDir static Path profile;
  @TempDir Path output;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "as it was,76,44,none",
    "sorted with a column hidden and one inserted,76,44,sort hide insert",
    "semicolons,76,59,sort",
    "UTF-16 with tabs,65535,9,insert",
    "Windows-1252 with semicolons,1,59,none",
    "by way of XLSX,76,44,sort hide insert xlsx",
    "by way of XLSX in UTF-16 with semicolons,65535,59,hide xlsx"
  })
  void whatLibreOfficeSavesIsReadBack(String name, String charset, String separator, String how)
      throws IOException, InterruptedException {
    Path office = office();
    Results results = Articles.pipeline().run(FolderReader.read(Path.of("seeds")), 2, p -> {});
    Articles.write(results, output);
    Path report = output.resolve("contradictions.csv");
    Spreadsheet before = Spreadsheet.open(report);
    String id = before.rows().get(3).get("id");
    Path saved = output.resolve("saved.csv");
    macro(office, report, saved, charset, separator, id, how);
    assertTrue(Files.exists(saved), "LibreOffice saved nothing");
    Files.move(saved, report, StandardCopyOption.REPLACE_EXISTING);
    List<String> remarks = Articles.write(results, output).remarks();
    boolean guessed = charset.equals("1");
    assertEquals(guessed ? 2 : 0, remarks.size(), remarks.toString());
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter((char) Integer.parseInt(separator)).get();
    Spreadsheet after = Spreadsheet.open(report, format, letters(charset));
    assertEquals("explained", after.row(id).get("decision"));
    assertEquals(NOTE, after.row(id).get("note"));
    assertEquals(before.rows().size(), after.rows().size());
    for (Map<String, String> row : before.rows()) {
      Map<String, String> now = after.row(row.get("id"));
      for (String column : List.of("question", "quote_a", "quote_b", "location_a", "verdict")) {
        assertEquals(row.get(column), now.get(column));
      }
      assertEquals(row.get("id").equals(id) ? "explained" : "", now.get("decision"));
    }
    boolean inserted = how.contains("insert");
    assertEquals(inserted, after.columns().contains("seen by"));
    assertEquals(
        inserted ? 1 : 0,
        after.rows().stream().filter(r -> "Ann".equals(r.get("seen by"))).count());
  }

  /** LibreOffice numbers them. */
  private static Charset letters(String number) {
    return switch (number) {
      case "1" -> Charset.forName("windows-1252");
      case "65535" -> StandardCharsets.UTF_16LE;
      default -> StandardCharsets.UTF_8;
    };
  }

  @ParameterizedTest(name = "the workbook: {0}")
  @ValueSource(strings = {"book", "book sort hide insert"})
  void whatLibreOfficeSavesOfTheWorkbookIsReadBack(String how)
      throws IOException, InterruptedException {
    Path office = office();
    Results results = Articles.pipeline().run(FolderReader.read(Path.of("seeds")), 2, p -> {});
    Articles.write(results, output, true);
    Path report = output.resolve("contradictions.csv");
    Spreadsheet before = Spreadsheet.open(report);
    String id = before.rows().get(3).get("id");
    Path workbook = output.resolve("contradictions.xlsx");
    Path saved = output.resolve("saved.xlsx");
    macro(office, workbook, saved, "", "", id, how);
    assertTrue(Files.exists(saved), "LibreOffice saved nothing");
    Files.move(saved, workbook, StandardCopyOption.REPLACE_EXISTING);
    assertEquals(List.of(), Articles.write(results, output, false).remarks());
    Spreadsheet after = Spreadsheet.open(report);
    for (Map<String, String> row : before.rows()) {
      Map<String, String> now = after.row(row.get("id"));
      boolean decided = row.get("id").equals(id);
      assertEquals(decided ? "explained" : "", now.get("decision"));
      assertEquals(decided ? NOTE : "", now.get("note"));
    }
    assertEquals(how.contains("insert"), after.columns().contains("seen by"));
    assertEquals("explained", WorkbookFile.open(workbook).cell(id, "decision"));
  }

  private static Path office() {
    Path found =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .map(d -> Path.of(d, "soffice"))
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(null);
    Assumptions.assumeTrue(found != null, "LibreOffice is not installed; skipped");
    return found;
  }

  private void macro(
      Path office, Path report, Path saved, String charset, String separator, String id, String how)
      throws IOException, InterruptedException {
    if (!Files.exists(profile.resolve("user/registrymodifications.xcu"))) {
      // the first start makes the profile, and would overwrite the macro
      start(office, "--terminate_after_init");
    }
    install();
    String arguments =
        Stream.of(
                report.toUri().toString(),
                saved.toUri().toString(),
                charset,
                separator,
                id,
                "explained",
                NOTE,
                how)
            .map(a -> "\"" + a.replace("\"", "\"\"") + "\"")
            .reduce((x, y) -> x + "," + y)
            .orElseThrow();
    start(office, "macro:///Standard.Review.Review(" + arguments + ")");
  }

  private void start(Path office, String what) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                office.toString(),
                "--headless",
                "--norestore",
                "--nologo",
                "-env:UserInstallation=" + profile.toUri(),
                what)
            .redirectErrorStream(true)
            .redirectOutput(output.resolve("office.log").toFile())
            .start();
    boolean ended = process.waitFor(PATIENCE, TimeUnit.SECONDS);
    if (!ended) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    assertTrue(ended, "LibreOffice did not end");
  }

  /** Puts the macro where LibreOffice looks for a user's own. */
  private static void install() throws IOException {
    Path standard = profile.resolve("user/basic/Standard");
    Files.createDirectories(standard);
    String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    String code =
        Files.readString(Path.of("src/test/resources/libreoffice/Review.bas"))
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;");
    Files.writeString(
        standard.resolve("Review.xba"),
        head
            + "<!DOCTYPE script:module PUBLIC \"-//OpenOffice.org//DTD OfficeDocument 1.0//EN\" \"module.dtd\">\n"
            + "<script:module xmlns:script=\"http://openoffice.org/2000/script\" script:name=\"Review\" script:language=\"StarBasic\">"
            + code
            + "</script:module>\n");
    Files.writeString(
        standard.resolve("script.xlb"),
        head
            + "<!DOCTYPE library:library PUBLIC \"-//OpenOffice.org//DTD OfficeDocument 1.0//EN\" \"library.dtd\">\n"
            + "<library:library xmlns:library=\"http://openoffice.org/2000/library\" library:name=\"Standard\" library:readonly=\"false\" library:passwordprotected=\"false\">"
            + "<library:element library:name=\"Review\"/></library:library>\n");
    Files.writeString(
        profile.resolve("user/basic/script.xlc"),
        head
            + "<!DOCTYPE library:libraries PUBLIC \"-//OpenOffice.org//DTD OfficeDocument 1.0//EN\" \"libraries.dtd\">\n"
            + "<library:libraries xmlns:library=\"http://openoffice.org/2000/library\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
            + "<library:library library:name=\"Standard\" xlink:href=\"$(USER)/basic/Standard/script.xlb/\" xlink:type=\"simple\" library:link=\"false\"/></library:libraries>\n");
  }
}
