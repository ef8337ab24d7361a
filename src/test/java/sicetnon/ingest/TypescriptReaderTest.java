package sicetnon.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import sicetnon.unpack.Typescript;

class TypescriptReaderTest {

  private static Source read(Typescript typed) {
    return new SourceReader(new Boilerplate(List.of(), List.of(), Set.of()))
        .read("orchard.pdf", Format.TYPESCRIPT, typed.text());
  }

  private static String shown(Source source) {
    return source.blocks().stream()
        .map(b -> b.kind() + " " + b.level() + " " + b.column() + "|" + b.row() + "| " + b.text())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void whatWasTypedIsReadBack() {
    Typescript typed = new Typescript();
    typed.property("title", "Who works: in the \"orchard\"");
    typed.property("author", "Ann Hill");
    typed.property("date", "2024-05-06");
    typed.heading(2, "The picker");
    typed.paragraph("Picks the apples\nby hand.");
    typed.item(1, "Climbs");
    typed.item(2, "with care");
    typed.table(List.of(List.of("", "Pay"), List.of("Picker", "20 | a day")), true);
    Source source = read(typed);
    assertEquals(
        """
        HEADING 2 || The picker
        PARAGRAPH 0 || Picks the apples by hand.
        LIST_ITEM 1 || Climbs
        LIST_ITEM 2 || with care
        CELL 0 || Picker
        CELL 0 Pay|Picker| 20 / a day""",
        shown(source));
    assertEquals("Who works: in the \"orchard\"", source.title());
    assertEquals("Ann Hill", source.publisher());
    assertEquals("2024-05-06", source.date());
  }

  @Property
  void aParagraphIsOneWhateverItBeginsWith(
      @ForAll
          @StringLength(min = 1, max = 12)
          @Chars({'#', '-', '|', ' ', '\u00E9'})
          @CharRange(from = 'a', to = 'c')
          String text) {
    Typescript typed = new Typescript();
    typed.paragraph(text);
    String words = text.replaceAll("\\s+", " ").strip();
    assertEquals(words.isEmpty() ? "" : "PARAGRAPH 0 || " + words, shown(read(typed)));
  }
}
