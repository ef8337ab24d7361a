package sicetnon.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class BoundsTest {
  private static final SourceReader READER =
      new SourceReader(new Boilerplate(List.of(), List.of(), Set.of()));

  private static Source read(String path, String text) {
    return READER.read(path, text);
  }

  private static String left(Source source) {
    return Excess.inWords(source.excess());
  }

  @Test
  void aWordThatIsNoneIsLeftOutAndTheRestIsRead() {
    Source source = read("a.txt", "The nurse cares. " + "x".repeat(501) + " The midwife helps.\n");
    assertEquals(
        List.of("The nurse cares.", "The midwife helps."),
        source.blocks().stream().map(Block::text).toList());
    assertEquals("too large for an article: word of over 500 characters, left out", left(source));
    assertEquals(new Span(17, 518), source.excess().get(0).span());
  }

  @Test
  void anAddressOfFiveHundredCharactersIsAWord() {
    String text = "See https://" + "x".repeat(492) + " for more.";
    assertEquals(1, read("a.txt", text + "\n").blocks().size());
    assertEquals("", left(read("a.txt", text)));
  }

  @Test
  void aLongBlockGoesOnInAnotherBehindASentence() {
    String sentence = "The nurse sets the rota of the ward. ";
    Source source = read("a.md", sentence.repeat(2000));
    assertEquals("", left(source));
    assertTrue(source.blocks().size() > 1);
    for (Block block : source.blocks()) {
      assertTrue(block.text().length() <= Bounds.BLOCK);
      assertTrue(block.text().startsWith("The nurse") && block.text().endsWith("ward."));
    }
    assertEquals(
        sentence.repeat(2000).strip(),
        source.blocks().stream().map(Block::text).collect(Collectors.joining(" ")));
  }

  @Test
  void aHeadingThatIsTooLongIsAParagraph() {
    Source source = read("a.md", "# " + "Nurse ".repeat(100) + "\n");
    assertEquals(List.of(Block.Kind.PARAGRAPH), source.blocks().stream().map(Block::kind).toList());
    assertEquals("", source.title());
  }

  @Test
  void aTitleOfFrontMatterThatIsTooLongIsNone() {
    String body = "# Nurse or midwife\n\nText.\n";
    String title = "x ".repeat(300);
    assertEquals(
        "Nurse or midwife", read("a.md", "---\ntitle: " + title + "\n---\n" + body).title());
  }

  @Test
  void cellsBehindTheLastColumnAreLeftOut() {
    String row = IntStream.range(0, 130).mapToObj(i -> "c" + i).collect(Collectors.joining("|"));
    Source source = read("a.md", "|" + row + "|\n|" + "-|".repeat(130) + "\n|" + row + "|\n");
    assertEquals(Bounds.COLUMNS, source.blocks().size());
    assertEquals(
        "too large for an article: cells behind column 100 of a table, left out (2 times)",
        left(source));
  }

  @Test
  void listsNestedTooDeepAreReadAsText() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      text.append("  ".repeat(i)).append("- the nurse reads ").append(i).append('\n');
    }
    Source source = read("a.md", text.toString());
    assertEquals(
        "too large for an article: marks of lists and quotations nested too deep, taken for text",
        left(source));
    String all = source.blocks().stream().map(Block::text).collect(Collectors.joining(" "));
    assertTrue(all.contains("the nurse reads 999"), all);
  }

  @Test
  void blocksBehindTheBoundAreTheRest() {
    Source source = read("a.txt", "Fine.\n\n".repeat(Bounds.BLOCKS + 3));
    assertEquals(Bounds.BLOCKS, source.blocks().size());
    assertEquals(1, source.excess().size());
    assertTrue(source.excess().get(0).rest());
    assertEquals(7 * Bounds.BLOCKS, source.excess().get(0).span().start());
  }

  @Test
  void aFileIsReadToItsBound() {
    String line = "The nurse cares for all who lie in the ward that she leads.\n";
    Source source = read("a.txt", (line.repeat(20) + "\n").repeat(1800));
    Excess rest = source.excess().get(0);
    assertEquals(new Excess(rest.span(), "all behind the first 2,000,000 characters", true), rest);
    int end = rest.span().start();
    assertTrue(end <= Bounds.FILE && end > Bounds.FILE - 70);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "a",
            "b. ",
            " ",
            "\n",
            "\n\n",
            "- ",
            "| ",
            "# ",
            "x".repeat(600),
            "y ".repeat(300),
            "> ",
            "word. ".repeat(4000),
            "|a".repeat(120) + "|\n" + "|-".repeat(120) + "|\n")
        .list()
        .ofMaxSize(12)
        .map(l -> String.join("", l));
  }

  @Property(tries = 300)
  void allOffsetsStandInTheFileAndNoBlockIsTooLarge(@ForAll("texts") String text) {
    for (String path : List.of("a.txt", "a.md")) {
      Source source = read(path, text);
      for (Block block : source.blocks()) {
        assertTrue(block.text().length() <= Bounds.BLOCK);
        for (int i = 0; i < block.text().length(); i++) {
          char c = source.text().plain().charAt(block.map().get(i));
          assertTrue(c == block.text().charAt(i) || block.text().charAt(i) == ' ');
        }
      }
      source.excess().forEach(e -> assertTrue(e.span().end() <= text.length()));
    }
  }
}
