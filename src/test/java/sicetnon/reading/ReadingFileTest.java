package sicetnon.reading;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reading in each of its forms gives the same entries. */
class ReadingFileTest {
  private static final Entry ENTRY =
      new Entry(
          "Who owns the bells?",
          "",
          "",
          List.of(
              new Entry.Quoted("a.md", "the verger owns the bells", "", ""),
              new Entry.Quoted("b.md", "the sexton owns the bells", "", "")));

  private static Reading parse(String name, String text) {
    return ReadingFile.parse("readings/" + name, text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          list.json      | [{"question":"Who owns the bells?","positions":[{"source":"a.md","quote":"the verger owns the bells"},{"source":"b.md","quote":"the sexton owns the bells"}]}]
          flat.json      | [{"question":"Who owns the bells?","source_a":"a.md","quote_a":"the verger owns the bells","source_b":"b.md","quote_b":"the sexton owns the bells"}]
          pair.json      | [{"question":"Who owns the bells?","a":{"source":"a.md","quote":"the verger owns the bells"},"b":{"source":"b.md","quote":"the sexton owns the bells"}}]
          whole.json     | {"by":"Ann","entries":[{"question":" Who owns the bells? ","positions":[{"source":"a.md","quote":"the verger owns the bells","extra":[1]},{"source":"b.md","quote":"the sexton owns the bells"}]}]}
          lines.jsonl    | {"by":"Ann"}¶¶{"question":"Who owns the bells?","source_a":"a.md","quote_a":"the verger owns the bells","source_b":"b.md","quote_b":"the sexton owns the bells"}
          comma.csv      | question,source_a,quote_a,source_b,quote_b¶Who owns the bells?,a.md,the verger owns the bells,b.md,the sexton owns the bells
          marked.csv     | sep=;¶question;source_a;quote_a;source_b;quote_b¶Who owns the bells?;a.md;the verger owns the bells;b.md;the sexton owns the bells
          semicolons.csv | Question;Source_A;Quote_A;Source_B;Quote_B¶Who owns the bells?;a.md;"the verger owns the bells";b.md;the sexton owns the bells
          """)
  void everyFormGivesTheSameEntry(String name, String text) {
    Reading reading = parse(name, "\uFEFF" + text.replace("\u00B6", "\n"));
    assertEquals(List.of(), reading.refused());
    assertEquals(List.of(ENTRY), reading.entries().stream().map(Reading.Placed::entry).toList());
    boolean named = text.contains("Ann");
    assertEquals(named ? "Ann" : name.substring(0, name.indexOf('.')), reading.by());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a.json  | [{"question":"q","positions":[{"quote":"x"}]}]                    | 1 | 0 | one position only
          a.json  | [{"positions":[{"quote":"x"},{"quote":"y"}]}]                     | 1 | 0 | no question
          a.json  | [{"question":"q","positions":"x"}]                                | 1 | 0 | positions is no list
          a.json  | [{"question":"q","positions":[{"quote":"x"},{"source":"y"}]}]     | 1 | 0 | a position without quote
          a.json  | [7]                                                               | 1 | 0 | not an object
          a.json  | {"question":"q"}                                                  | 0 | 1 | no list of entries
          a.json  | [{"question":"q"},                                                | 0 | 1 | not JSON
          a.jsonl | {"question":"q"¶                                                  | 1 | 1 | not JSON
          a.jsonl | ¶{"question":"q"}                                                 | 1 | 2 | no positions
          a.csv   | question,quote_a¶q,x                                              | 1 | 2 | one position only
          """)
  void whatIsNoEntryIsRefusedWithItsPlace(
      String name, String text, int number, int line, String why) {
    Reading reading = parse(name, text.replace("\u00B6", "\n"));
    assertEquals(List.of(), reading.entries());
    Reading.Refused refused = reading.refused().get(0);
    assertEquals(number, refused.number());
    assertEquals(line, refused.line());
    assertTrue(refused.reason().startsWith(why), refused.reason());
  }

  @Test
  void oneBadEntryDoesNotCostTheOthersTheirs() {
    String flat =
        "{\"question\":\"Who owns the bells?\",\"source_a\":\"a.md\",\"quote_a\":\"the verger owns the"
            + " bells\",\"source_b\":\"b.md\",\"quote_b\":\"the sexton owns the bells\"}";
    Reading reading = parse("a.json", "[{\"question\":\"q\"}," + flat + ",null]");
    assertEquals(List.of(ENTRY), reading.entries().stream().map(Reading.Placed::entry).toList());
    assertEquals(2, reading.entries().get(0).number());
    assertEquals(2, reading.refused().size());
  }

  @Test
  void whatIsWrittenIsReadAsItWas() {
    Entry full =
        new Entry(
            "Q \"x\"?",
            "polarity",
            "a note",
            List.of(
                new Entry.Quoted("a.md", "one\ntwo", "yes", "verger"),
                new Entry.Quoted("", "three", "no", "")));
    byte[] file = ReadingFile.write("Ann", List.of(full, ENTRY));
    Reading reading = ReadingFile.parse("readings/x.json", file);
    assertEquals("Ann", reading.by());
    List<Entry> entries = reading.entries().stream().map(Reading.Placed::entry).toList();
    assertEquals(List.of(full, ENTRY), entries);
    assertArrayEquals(file, ReadingFile.write("Ann", entries));
  }
}
