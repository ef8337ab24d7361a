package sicetnon.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsTest {
  @TempDir private Path folder;

  private FolderReader.Folder read(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    return FolderReader.read(folder);
  }

  private static String reports(FolderReader.Folder read) {
    return read.files().stream()
        .map(
            f -> f.path() + " " + f.status() + " " + f.line() + " " + f.reason() + " " + f.format())
        .collect(Collectors.joining("\n"));
  }

  private static Source source(FolderReader.Content row) {
    return new SourceReader(new Boilerplate(List.of(), List.of(), Set.of()))
        .read(row.path(), row.format(), row.text());
  }

  private static String shown(FolderReader.Folder read) {
    return read.contents().stream()
        .map(RowsTest::source)
        .map(
            s ->
                String.join(" | ", s.path(), s.title(), s.publisher(), s.date())
                    + s.blocks().stream()
                        .map(b -> "\n  " + b.kind() + " " + b.text())
                        .collect(Collectors.joining()))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void everyRowOfATableIsAnArticleWhateverTheOrderOfItsColumns() throws IOException {
    FolderReader.Folder read =
        read(
            "a.csv",
            "Date,AUTHOR,Text,Title,Rating\r\n"
                + "2023-02-01,Olga Birk,\"The beekeeper, of course,\n\nsays \"\"no\"\".\",On bees,5\r\n"
                + "2023-03-01,,,Empty,1\r\n"
                + ",Jon Ask,The miller mills.,,\r\n");
    assertEquals(
        """
        a.csv#1 | On bees | Olga Birk | 2023-02-01
          PARAGRAPH The beekeeper, of course,
          PARAGRAPH says "no".
        a.csv#3 |  | Jon Ask |\\s
          PARAGRAPH The miller mills."""
            .replace("\\s", " "),
        shown(read));
    assertEquals(
        """
        a.csv#1 READ 0  CSV
        a.csv#2 SKIPPED 0 has no text CSV
        a.csv#3 READ 0  CSV""",
        reports(read));
  }

  @ParameterizedTest
  @CsvSource({"a.csv,;", "a.tsv,TAB", "a.csv,TAB", "a.csv,','"})
  void theMarkBetweenCellsIsToldByTheFirstLine(String name, String mark) throws IOException {
    String tab = mark.equals("TAB") ? "\t" : mark;
    FolderReader.Folder read = read(name, "title" + tab + "body\nBees" + tab + "Bees hum.\n");
    assertEquals(name + "#1 | Bees |  | \n  PARAGRAPH Bees hum.", shown(read));
  }

  @Test
  void aTableWithoutTextsIsNone() throws IOException {
    assertEquals(
        "a.csv SKIPPED 0 table without a column of texts; name it `text` CSV",
        reports(read("a.csv", "role,salary\nbaker,3\n")));
  }

  @Test
  void aLineThatIsNoJsonCostsItselfOnly() throws IOException {
    FolderReader.Folder read =
        read(
            "a.jsonl",
            """
            {"text": "# The baker\\n\\nThe baker **bakes**.", "url": "https://www.mill.example/x"}

            {"text": "The
            [1, 2]
            {"html": "<p>The <i>miller</i> mills.</p>", "headline": "Mill"}
            """);
    assertEquals(
        """
        a.jsonl#1 READ 0  JSON Lines
        a.jsonl#2 FAILED 3 is no JSON; mend or remove the line JSON Lines
        a.jsonl#3 FAILED 4 is no article: {"text": ...} JSON Lines
        a.jsonl#4 READ 0  JSON Lines""",
        reports(read));
    assertEquals(
        """
        a.jsonl#1 | The baker | mill.example |\\s
          HEADING The baker
          PARAGRAPH The baker bakes.
        a.jsonl#4 | Mill |  |\\s
          PARAGRAPH The miller mills."""
            .replace("\\s", " "),
        shown(read));
  }

  @Test
  void aListOfTextsInJsonIsAsManyArticles() throws IOException {
    FolderReader.Folder read =
        read("a.json", "[{\"content\": [\"One.\", \"Two.\"]}, {\"content\": \"Three.\"}]");
    assertEquals(
        """
        a.json#1 |  |  |\\s
          PARAGRAPH One.
          PARAGRAPH Two.
        a.json#2 |  |  |\\s
          PARAGRAPH Three."""
            .replace("\\s", " "),
        shown(read));
  }

  @Test
  void aQuotationThatNeverEndsLosesNoArticleBeforeIt() throws IOException {
    FolderReader.Folder read = read("a.csv", "text\nOne.\n\"Two.\nThree.\n");
    assertEquals(
        """
        a.csv#1 READ 0  CSV
        a.csv#2 FAILED 0 is no table from here on; mend its quotation marks CSV""",
        reports(read));
  }
}
