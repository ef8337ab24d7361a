package sicetnon.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import sicetnon.Articles;
import sicetnon.state.Columns;
import sicetnon.state.CsvText;
import sicetnon.state.Dialect;
import sicetnon.state.Memory;
import sicetnon.state.Previous;
import sicetnon.state.Remembered;
import sicetnon.state.Review;

/** Whatever a person writes is read back from the dialect in which the program wrote it. */
class DialectPropertyTest {
  private static final String TITLE = "Nurse vs Midwife: The Difference\n\n";
  private static Path output;
  private static Previous last;

  @BeforeContainer
  static void run() throws IOException {
    output = Files.createTempDirectory("dialects");
    Articles.write(
        Articles.run(
            "one.txt", TITLE + "The nurse sets the budget. The nurse owns the roadmap.",
            "two.txt", TITLE + "The midwife controls the budget. The midwife owns the roadmap."),
        output);
    last = Previous.read(output);
  }

  @AfterContainer
  static void clean() throws IOException {
    try (var files = Files.walk(output)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Provide
  Arbitrary<Dialect> dialects() {
    Arbitrary<String> charsets =
        Arbitraries.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "x-MacRoman");
    return Combinators.combine(
            charsets, Arbitraries.of(',', ';', '\t', '|'), Arbitraries.of(true, false))
        .as((c, s, told) -> new Dialect(c, c.startsWith("UTF"), s, told));
  }

  @Provide
  Arbitrary<String> cells() {
    Arbitrary<String> typed =
        Arbitraries.strings()
            .withChars("ab ,;|\t\"'=+-@\r\n\u00E9\u00C9\u2019\u201C\u20AC\u00C3\u00A9_x0041_")
            .ofMaxLength(30);
    return Arbitraries.oneOf(typed, Arbitraries.strings().ofMaxLength(30));
  }

  @Property(tries = 300)
  void everyCellComesBack(
      @ForAll("dialects") Dialect dialect,
      @ForAll("cells") String first,
      @ForAll("cells") String second)
      throws IOException {
    List<Remembered> rows = new ArrayList<>();
    for (Remembered row : last.memory().rows()) {
      String note = rows.isEmpty() ? first : second;
      rows.add(noted(row, new Review("real", "", note, Map.of())));
    }
    EditedSheet sheet = EditedSheet.of(Columns.CONTRADICTIONS, rows, Remembered::review);
    Dialect suited = sheet.suited(dialect);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    sheet.csv(dialect).to(out);
    Files.write(output.resolve(Previous.REPORT), out.toByteArray());
    Memory memory =
        Memory.of(1, "", Map.of(), rows, List.of(), List.of()).writing(Previous.REPORT, suited);
    Files.write(output.resolve(Memory.FILE), memory.bytes());

    Previous read = Previous.read(output);

    assertEquals(List.of(), read.remarks());
    assertEquals(suited, read.dialect(Previous.REPORT));
    for (Remembered row : rows) {
      Review review = read.reviews().get(row.id());
      assertEquals("real", review.decision());
      assertEquals(CsvText.visible(row.review().note()), CsvText.visible(review.note()));
    }
  }

  private static Remembered noted(Remembered row, Review review) {
    return new Remembered(
        row.id(),
        row.item(),
        row.attribute(),
        row.status(),
        row.why(),
        review,
        row.earlier(),
        row.sides(),
        row.judged(),
        row.cells());
  }
}
