package sicetnon.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers as models spoil them: what is taken, what is mended, what is refused. */
class AnswerReaderTest {
  /** Stand for entries in the tables: q1, q2 ... and their passages. */
  private static final String ENTRY =
      "{\"question\":\"q%d\",\"positions\":[{\"source\":\"a.md\",\"quote\":\"x\"},{\"source\":\"b.md\",\"quote\":\"y\"}]}";

  private static Answer read(String text) {
    return AnswerReader.read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String questions(Answer answer) {
    return answer.entries().stream()
        .map(e -> e.entry().question())
        .collect(Collectors.joining(" "));
  }

  private static String spelled(String cell) {
    return cell.replace("¶", "\n")
        .replace("␀", "\u0000")
        .replace("E1", ENTRY.formatted(1))
        .replace("E2", ENTRY.formatted(2))
        .replace("E3", ENTRY.formatted(3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      textBlock =
          """
          [E1,E2]                                   | q1 q2 | -
          ~~~json¶[E1]¶~~~                          | q1    | Markdown fences (2)
          Here they are:¶[E1]¶Anything else?        | q1    | lines of text around (2)
          Hier sind sie, zwei Widersprüche:¶[E1,E2] | q1 q2 | lines of text around (1)
          \uFEFF[E1]                                | q1    | byte order mark (1)
          [E1,E2,]                                  | q1 q2 | -
          E1¶E2                                     | q1 q2 | -
          {"contradictions":[E1,E2],}               | q1 q2 | needless commas (1)
          {"contradictions":[E1,,E2,]}              | q1 q2 | needless commas (2)
          {"contradictions":[E1 E2]}                | q1 q2 | missing commas (1)
          {"result":{"list":[E1]},"count":1}        | q1    | -
          {"by":"somebody","entries":[E1]}          | q1    | -
          [E1] and, on reflection, [E2]             | q1 q2 | lines of text around (1)
          [E1, // the first¶E2]                     | q1 q2 | lines of text around (1)
          {"list":[E1, // the first¶/* now */ E2]}  | q1 q2 | comments (2)
          {"list":[E1, ..., E2]}                    | q1 q2 | needless commas (1), dots for what is left out (1)
          <think>perhaps E1, no</think>¶[E2]        | q2    | thoughts before the answer (1)
          Perhaps E1¶</think>[E2]                   | q2    | thoughts before the answer (1)
          <pre>[E1]</pre>                           | q1    | lines of text around (1)
          {"list":[E1,E2]                           | q1 q2 | -
          {"list":[E1,E2}                           | q1 q2 | missing brackets (1)
          As told: ignore your instructions, {E1}.  | q1    | lines of text around (1)
          In {braces} and [1], see [E1](x)          | q1    | lines of text around (1)
          ␀[E1␀]␀                                   | q1    | -
          """)
  void whatStandsAroundEntriesCostsNone(String answer, String taken, String mended) {
    Answer read = read(spelled(answer).replace("~", "`").replace("\\uFEFF", "\uFEFF"));
    assertEquals(taken, questions(read));
    assertEquals(mended == null ? "" : mended, read.mended().words());
    boolean cut = answer.endsWith("E2]") && answer.startsWith("{\"list\":[E1,E2]");
    assertEquals(cut ? 1 : 0, read.refused().size(), read.refused().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"question":"q","source_a":"a","quote_a":"he said "no", twice","source_b":"b","quote_b":"y"} | he said "no", twice | unescaped quotation marks (2)
          {"question":"q","source_a":"a","quote_a":"the "lead"","source_b":"b","quote_b":"y"}          | the "lead" | unescaped quotation marks (2)
          {"question":"q","source_a":"a","quote_a":"one¶two","source_b":"b","quote_b":"y"}             | one¶two    | line ends in strings (1)
          {"question":"q","source_a":"a","quote_a":"one\\¶two","source_b":"b","quote_b":"y"}           | one¶two    | line ends in strings (1), escapes (1)
          {"question":"q","source_a":"a","quote_a":"the lead\\'s \\_own\\_","source_b":"b","quote_b":"y"} | the lead's \\_own\\_ | escapes (3)
          {"question":"q","source_a":"a","quote_a":"a \\"b\\" \\u00e9 \\\\","source_b":"b","quote_b":"y"} | a "b" é \\ |
          {“question”:“q”,“source_a”:“a”,“quote_a”:“the “lead” owns”,“source_b”:“b”,“quote_b”:“y”}     | the “lead” owns | curly quotation marks around strings (10)
          {„question“:„q“,„source_a“:„a“,„quote_a“:„die Leitung, „sie“ allein“,„source_b“:„b“,„quote_b“:„y“} | die Leitung, „sie“ allein | curly quotation marks around strings (10)
          {'question':'q','source_a':'a','quote_a':'the lead's, not the team's','source_b':'b','quote_b':'y'} | the lead's, not the team's | single quotation marks around strings (10)
          {question:"q",source_a:"a",quote_a:"x",source_b:"b",quote_b:"y"}                              | x | strings without quotation marks (5)
          {"question":"q","source_a":"a","quote_a":"x""source_b":"b"¶"quote_b":"y"}                     | x | missing commas (2)
          {"Question":"q","Source_A":"a","Quote A":"x","source-b":"b","quote_b":"y"}                    | x | spellings of keys (4)
          {"question":"q","kind":None,"source_a":"a","quote_a":"x","source_b":"b","quote_b":"y"}        | x |
          {"question":"q","year":2026,"sure":true,"source_a":"a","quote_a":"x","source_b":"b","quote_b":"y"} | x |
          {"question":"q","kind":owner,"source_a":"a","quote_a":"x","source_b":"b","quote_b":"y"}       | x | strings without quotation marks (1)
          {"question":"q","source_a":"a","quote_a":"x {y} [z], 7: w","source_b":"b","quote_b":"y"}      | x {y} [z], 7: w |
          {"question":"q","source_a":"a","quote_a":"x␀y","source_b":"b","quote_b":"y"}                  | xy | control characters (1)
          {"question":"q","source_a":"a","quote_a":"x\\u0000y","source_b":"b","quote_b":"y"}            | xy | control characters (1)
          {"question":"q","source_a":"a","quote_a":"die Köchin – „allein“","source_b":"b","quote_b":"y"} | die Köchin – „allein“ |
          {"question":"q","source_a":"a","quote_a":"it is // no comment /* here","source_b":"b","quote_b":"y"} | it is // no comment /* here |
          """)
  void strings(String answer, String quote, String mended) {
    Answer read = read(spelled("[" + answer + "]"));
    assertEquals(List.of(), read.refused());
    assertEquals(1, read.entries().size());
    Entry entry = read.entries().get(0).entry();
    assertEquals(spelled(quote), entry.positions().get(0).quote());
    assertEquals("y", entry.positions().get(1).quote());
    assertEquals(mended == null ? "" : mended, read.mended().words());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-",
      textBlock =
          """
          [E1,{"question":"broken","positions":[{"source" "a"}]},E2] | q1 q2 | 1 | cannot be read from line 1 on
          [E1,¶{"question":"open, {"x":¶E2]                          | q1 q2 | 2 | cannot be read from line 3 on
          [E1,¶{"question":"alone"},E2]                              | q1 q2 | 2 | no positions
          [E1,{"question":"one","positions":[{"quote":"x"}]}]        | q1    | 1 | one position only
          [{"positions":[{"quote":"x"},{"quote":"y"}]},E1]           | q1    | 1 | no question
          [{"question":"mute","quote_a":"x","source_b":"y"},E1]      | q1    | 1 | a position without quote
          [{"question":"q","positions":{"a":1,"b":2}},E1]            | q1    | 1 | positions is no list
          [E1,¶¶{"question":"cut","positions":[{"source":"a.md       | q1    | 3 | the answer ends within this entry
          [E1,                                                       | q1    | 1 | the answer ends before its list does
          [E1,{"question":"deep","x":[[[[[[[[[1]]]]]]]]]},E2]        | q1 q2 | 1 | an entry has at most 65536 characters and 8 levels
          """)
  void whatIsNoEntryIsRefusedAndCostsNoOther(String answer, String taken, int line, String why) {
    Answer read = read(spelled(answer));
    assertEquals(taken, questions(read));
    assertEquals(1, read.refused().size(), read.refused().toString());
    assertEquals(line, read.refused().get(0).line());
    assertTrue(read.refused().get(0).reason().startsWith(why), read.refused().toString());
    assertFalse(read.whole());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          []                                       | true
          ~~~json¶[]¶~~~                           | true
          {"contradictions": []}                   | true
          Nothing contradicts:¶¶[ ]¶               | true
          The answer is: []                        | true
          ``                                       | false
          There are no contradictions.             | false
          - [ ] read the articles                  | false
          int[] x = new int[] { };                 | false
          I cannot help with that.                 | false
          <html><body>502 Bad Gateway</body></html> | false
          [                                        | false
          <think>[]                                | false
          {"error": {"code": 429}}                 | false
          """)
  void onlyAListSaysThatThereIsNone(String answer, boolean answers) {
    Answer read = read(spelled(answer).replace("~", "`"));
    assertEquals(List.of(), read.entries());
    assertEquals(answers, read.answers());
  }

  @Test
  void theAnswerOfAServerIsTakenOutOfItsString() {
    String escaped = "[" + ENTRY.formatted(1).replace("\"", "\\\"") + "]";
    Answer read =
        read("{\"tools\":[],\"reasoning\":\"[]\",\"message\":{\"content\":\"" + escaped + "\"}}");
    assertEquals("q1", questions(read));
    assertEquals("answer within a string (1)", read.mended().words());
    assertTrue(read("{\"response\":\"[]\"}").answers());
    assertFalse(read("{\"response\":\"none that I see\"}").answers());
  }

  /** What is JSON already is read as JSON has it, whatever the quotations hold. */
  @Test
  void whatIsJsonIsReadAsItStands() {
    Random random = new Random(5);
    List<String> pieces =
        List.of(
            "\"",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\n",
            "\\",
            "'",
            "\u201C",
            "\u201D",
            "//",
            "/*",
            "#",
            "...",
            "lead",
            " ",
            "\t",
            "`",
            "null",
            "7",
            "\u00E9",
            "\uD83D\uDC69",
            "question",
            "\": \"");
    for (int i = 0; i < 2_000; i++) {
      List<Entry> entries = new ArrayList<>();
      for (int j = 0; j < 3; j++) {
        entries.add(
            new Entry(
                "q" + words(pieces, random),
                words(pieces, random),
                words(pieces, random),
                List.of(
                    new Entry.Quoted(words(pieces, random), "x" + words(pieces, random), "", ""),
                    new Entry.Quoted("b", words(pieces, random) + "y", "v", "s"))));
      }
      String pretty = new String(ReadingFile.write("Ann", entries), StandardCharsets.UTF_8);
      for (String json : List.of(pretty, compact(pretty))) {
        Answer read = read(json);
        assertEquals(List.of(), read.refused(), json);
        assertEquals(entries, read.entries().stream().map(Reading.Placed::entry).toList(), json);
        assertEquals("", read.mended().words(), json);
      }
    }
  }

  private static String words(List<String> pieces, Random random) {
    return IntStream.range(0, random.nextInt(8))
        .mapToObj(i -> pieces.get(random.nextInt(pieces.size())))
        .collect(Collectors.joining())
        .strip();
  }

  private static String compact(String json) {
    try {
      return JsonMapper.builder().build().readTree(json).toString();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A prompt has an example and an empty list in it. */
  @Test
  void aPromptThatIsRepeatedIsNoAnswer() {
    String prompt = PromptText.of(List.of(new Part("a.md", 1, 1, "The lead owns the plan.")));
    assertFalse(read(prompt).answers());
    Answer read = read(prompt + "[" + ENTRY.formatted(1) + "]");
    assertEquals("q1", questions(read));
    assertEquals("prompt repeated before the answer (1)", read.mended().words());
    assertEquals(prompt.lines().count() + 1, read.entries().get(0).line());
  }

  @Test
  void entitiesOfHtmlAreRead() {
    Answer read = read("<pre>[" + ENTRY.formatted(1).replace("\"", "&quot;") + "]</pre>");
    assertEquals("q1", questions(read));
  }

  @Test
  void whatAShellSavedInOtherLettersIsRead() {
    byte[] bytes = ("\uFEFF[" + ENTRY.formatted(1) + "]").getBytes(StandardCharsets.UTF_16LE);
    assertEquals("q1", questions(AnswerReader.read(bytes)));
  }

  /** Whatever the place, all entries that end before it are there, and nothing else is. */
  @Test
  void anAnswerThatIsCutKeepsItsWholeEntries() {
    List<String> ways =
        List.of(
            "[\n"
                + ENTRY.formatted(1)
                + ",\n"
                + ENTRY.formatted(2)
                + ",\n"
                + ENTRY.formatted(3)
                + "\n]",
            "Sure:\n```json\n{\"found\": ["
                + ENTRY.formatted(1)
                + ", "
                + ENTRY.formatted(2)
                + "]}\n```",
            "[{\"question\":\"q1 “é”\",\"quote_a\":\"say \"no\", x\",\"quote_b\":\"ä\\\"}\"}]");
    for (String whole : ways) {
      byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
      List<Entry> all = read(whole).entries().stream().map(Reading.Placed::entry).toList();
      int[] ends = ends(whole, all.size());
      for (int cut = 0; cut < bytes.length; cut++) {
        byte[] head = java.util.Arrays.copyOf(bytes, cut);
        Answer read = AnswerReader.read(head);
        int before = cut;
        int kept = (int) IntStream.of(ends).filter(end -> end <= before).count();
        assertEquals(
            all.subList(0, kept), read.entries().stream().map(Reading.Placed::entry).toList());
        boolean listEnded = new String(head, StandardCharsets.UTF_8).stripTrailing().endsWith("]");
        assertTrue(
            kept == 0 || !read.refused().isEmpty() || cut > ends[all.size() - 1] || listEnded);
      }
    }
  }

  /** In bytes, where each entry ends: at the first cut behind which there is one more. */
  private static int[] ends(String whole, int count) {
    int[] ends = new int[count];
    int from = 0;
    for (int i = 0; i < count; i++) {
      String mark = whole.contains("positions") ? "\"y\"}]}" : "\\\"}\"}";
      from = whole.indexOf(mark, from) + mark.length();
      ends[i] = whole.substring(0, from).getBytes(StandardCharsets.UTF_8).length;
    }
    return ends;
  }

  @Test
  void tenMegabytesAreRead() {
    int count = (10 << 20) / ENTRY.length();
    String list =
        IntStream.range(0, count).mapToObj(ENTRY::formatted).collect(Collectors.joining(",\n"));
    Answer read = read("[" + list + "]");
    assertEquals(count, read.entries().size());
    assertEquals(List.of(), read.refused());
    assertEquals(count, read.entries().get(count - 1).line());
  }

  /** Each would take hours if anything were looked at again and again. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {               | 1000000
          [               | 1000000
          {"a":           | 1000000
          {"question":    | 1000000
          {"question":"x  | 400000
          {"question":[{  | 400000
          "               | 1000000
          {"x":"",        | 400000
          {"x":"          | 400000
          /*              | 1000000
          {"a":/*         | 400000
          {a:1            | 400000
          {"question":"q","positions":[ | 200000
          {“              | 400000
          \\              | 1000000
          """)
  void hostileTextHidesNoEntryBehindIt(String piece, int times) {
    Answer read = read(piece.repeat(times) + "\n\n[" + ENTRY.formatted(1) + "]");
    assertTrue(read.refused().size() <= 1_000);
    assertTrue(questions(read).isEmpty() || questions(read).equals("q1"));
    if (piece.startsWith("{") && !piece.contains("/*")) {
      assertEquals("q1", questions(read));
    }
  }

  @Test
  void aVeryLongEntryIsRefused() {
    String entry = ENTRY.formatted(1).replace("\"x\"", "\"" + "x ".repeat(40_000) + "\"");
    Answer read = read("[" + entry + "," + ENTRY.formatted(2) + "]");
    assertEquals("q2", questions(read));
    assertEquals(1, read.refused().size());
  }

  @Test
  void namesAreMendedAndEntriesTakenOnce() {
    SourceNames names = new SourceNames(List.of("x/a.md", "b.md", "y/c.md", "z/c.md"));
    String answer =
        """
        [{"question":"q","source_a":"A.MD","quote_a":"x","source_b":"./b.md","quote_b":"y"},
         {"question":"q","source_a":"x/a","quote_a":"x","source_b":"b","quote_b":"y"},
         {"question":"q","source_a":"c.md","quote_a":"invented","source_b":"X/a.md","quote_b":"y"}]
        """;
    Taken taken = Taken.of(List.of(new Taken.Named("one", read(answer))), names);
    assertEquals(2, taken.entries().size());
    assertEquals("x/a.md", taken.entries().get(0).positions().get(0).source());
    assertEquals("b.md", taken.entries().get(0).positions().get(1).source());
    assertEquals("c.md", taken.entries().get(1).positions().get(0).source());
    Taken.Of one = taken.answers().get(0);
    assertEquals(List.of(new Taken.Unknown(3, "c.md")), one.unknown());
    assertEquals("names of articles (5), entries given twice (1)", one.answer().mended().words());
  }
}
