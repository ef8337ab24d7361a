package sicetnon.unpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PdfLayoutTest {
  private static final String[] WORDS = {
    "\u2022",
    "-",
    "1.",
    "(a)",
    "iv.",
    "3.1",
    "o",
    "The",
    "miller",
    "grinds",
    "corn.",
    "respon-",
    "sible",
    "MILL",
    "12",
    "\u2022Bring",
    ".....",
    "Page",
    "a\u0308",
    "\u00AD",
    "A|B"
  };

  private static List<PdfSheet> sheets(long seed, int pages) {
    Random random = new Random(seed);
    List<PdfSheet> sheets = new ArrayList<>();
    for (int p = 0; p < pages; p++) {
      List<PdfWord> words = new ArrayList<>();
      List<PdfRule> rules = new ArrayList<>();
      float grid = 1 + random.nextInt(40);
      for (int i = random.nextInt(150); i > 0; i--) {
        String text = WORDS[random.nextInt(WORDS.length)];
        float x = grid * Math.round(random.nextInt(500) / grid);
        float y = grid * Math.round(random.nextInt(800) / grid);
        float size = 6 + random.nextInt(4) * 3;
        boolean bold = random.nextInt(5) == 0;
        words.add(
            new PdfWord(
                text, x, x + text.length() * size / 2, y, size, bold, random.nextBoolean()));
      }
      for (int i = random.nextInt(30); i > 0; i--) {
        float at = 50f * random.nextInt(16);
        rules.add(new PdfRule(random.nextBoolean(), at, 50, 50f * random.nextInt(16)));
      }
      sheets.add(new PdfSheet(600, 800, words, rules));
    }
    return sheets;
  }

  /** But for hyphens at line ends, marks of items, running heads and notes' marks. */
  @Property(tries = 1_000)
  void wordsThatStandAnywhereAreTypedInSomeOrder(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int pages) {
    List<PdfSheet> sheets = sheets(seed, pages);
    Typescript out = new Typescript();
    PdfLayout.type(sheets, out);
    String told =
        sheets.stream()
            .flatMap(s -> s.words().stream())
            .map(PdfWord::text)
            .collect(Collectors.joining(" "));
    if (out.notes().isEmpty()) {
      assertEquals(count("miller", told), count("miller", out.text()));
      assertEquals(count("corn.", told), count("corn.", out.text()));
    }
    assertFalse(out.text().contains("\u00AD"));
  }

  private static int count(String word, String text) {
    return text.split(Pattern.quote(word), -1).length;
  }
}
