package sicetnon.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sicetnon.claim.Evidence;

/** A quotation is found by its words, and nothing is found that does not stand there. */
class PassagesTest {

  private static Evidence find(String text, String quote) throws Passages.None {
    return new Passages("a.md", text).find(quote);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          The verger owns the bells.                  | The verger owns the bells.      | The verger owns the bells.
          The verger owns the bells.                  | the verger owns the bells       | The verger owns the bells
          The **verger** owns _the_ bells.            | The verger owns the bells       | The **verger** owns _the_ bells
          The verger owns the bells.                  | **The verger** owns the `bells` | The verger owns the bells
          The [verger](https://x.org/a_b) owns it.    | The verger owns it.             | The [verger](https://x.org/a_b) owns it.
          The verger\u2019s \u201Cown\u201D bells     | The verger's "own" bells        | The verger\u2019s \u201Cown\u201D bells
          A verger \u2014 and only he \u2013 rings.   | A verger - and only he - rings. | A verger \u2014 and only he \u2013 rings.
          Pay is $30\u201340 an hour.                 | $30-40 an hour                  | $30\u201340 an hour
          \u00A6 Bells \u00A6 verger \u00A6 3 \u00A6                      | Bells, verger                   | Bells \u00A6 verger
          The verger, as a rule, owns all the bells.  | The verger \u2026 owns all      | The verger, as a rule, owns all
          The verger, as a rule, owns all the bells.  | The verger ... the bells.       | The verger, as a rule, owns all the bells.
          The verger, as a rule, owns all the bells.  | verger [\u2026] owns [...] bells | verger, as a rule, owns all the bells
          So he <b>owns</b> them &amp; rings them.    | he owns them & rings them       | he <b>owns</b> them &amp; rings them
          The\u00ADver\u00ADger o\u200Bwns            | Theverger owns                  | The\u00ADver\u00ADger o\u200Bwns
          """)
  void findsTheWordsWhateverStandsAmongThem(String text, String quote, String found)
      throws Passages.None {
    // a bar parts the columns of the table above
    assertEquals(found.replace('\u00A6', '|'), find(text.replace('\u00A6', '|'), quote).quote());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The verger owns the bells.            | The sexton owns the bells.   | does not stand there
          The verger owns the bells.            | The verger owns bells.       | does not stand there
          The verger owns the bells.            | The verger \u2026 the organ  | does not stand there
          The verger owns the bells.            | the bells \u2026 the verger  | does not stand there
          The verger owns the bells.            | \u2026                       | has no word
          Yes. The verger owns it. Yes, he does.| Yes.                         | stands there 2 times; quote more words
          The vergers own the bells.            | The verger                   | does not stand there
          """)
  void saysWhyWhatDoesNotStandThereIsNotFound(String text, String quote, String why) {
    Passages.None none = assertThrows(Passages.None.class, () -> find(text, quote));
    assertTrue(none.getMessage().endsWith(why), none.getMessage());
  }

  @Test
  void partsFarFromEachOtherAreNoQuotation() {
    String far = "The verger rings. " + "So it goes on and on. ".repeat(30) + "He owns the organ.";
    assertThrows(Passages.None.class, () -> find(far, "The verger \u2026 owns the organ"));
  }

  @Test
  void ofTwoPlacesTheShorterStretchHasTheEllipsis() throws Passages.None {
    String text = "The verger walks. He walks far. The verger rings the bells and owns them.";
    assertEquals(
        "The verger rings the bells and owns", find(text, "The verger \u2026 owns").quote());
  }

  @Test
  void readsAcrossLines() throws Passages.None {
    Evidence found =
        find("one\r\ntwo\r\nThe verger\r\n  owns the\r\nbells.", "verger owns the bells");
    assertEquals(3, found.line());
    assertEquals("verger owns the bells", found.words());
    assertEquals("verger\r\n  owns the\r\nbells", found.quote());
  }

  @Test
  void whatAPersonReadsHasNoMarkUp() throws Passages.None {
    String text = "> See [the guide](http://x.y) that\n> the **verger** owns.\n\n> It is his.";
    assertEquals(
        "the guide that the verger owns. It is his.",
        find(text, "the guide that the verger owns. It is his.").words());
  }

  @Test
  void offsetsCountCodePoints() throws Passages.None {
    Evidence found = find("\uD83D\uDD14\uD83D\uDD14 The verger owns.", "verger owns");
    assertEquals(7, found.span().start());
    assertEquals("verger owns", found.quote());
  }

  @Test
  void theNearestPassageIsTheOneThatSharesMostWords() {
    Passages passages =
        new Passages("a.md", "A verger rings. The verger mostly owns the old bells. Owls sleep.");
    assertEquals(
        "verger mostly owns the old bells",
        passages.nearest("verger wholly owns the old bells").orElseThrow().passage().words());
    assertTrue(passages.nearest("nothing of that sort anywhere").isEmpty());
  }

  @Test
  void repeatedWordsAreFoundAtEachPlace() throws Passages.None {
    String text = "la ".repeat(50) + "lo " + "la ".repeat(50);
    assertEquals(0, find(text, "la ".repeat(40)).span().start());
    assertEquals("la la la lo la la", find(text, "la la la lo la la").quote());
  }

  @Test
  void partsThatStandEverywhereAreLookedForOnce() {
    String text = "la ".repeat(100_000) + "lo";
    assertThrows(Passages.None.class, () -> find(text, "la \u2026 la \u2026 lo la"));
  }

  private static final List<String> WORDS =
      List.of("the", "verger", "owns", "rings", "bells", "don't", "long-term", "30", "\u00E9lan");
  private static final List<String> BETWEEN =
      List.of(
          " ",
          "\n",
          " \u2014 ",
          ", ",
          " **",
          "** ",
          " _",
          " | ",
          "\r\n> ",
          " \u201C",
          "\u201D ",
          " (");

  /** Whatever stands between words in the text and in the quotation, the same words are found. */
  @Property(tries = 300)
  void theSameWordsAreFoundWhateverStandsBetween(@ForAll @IntRange(min = 0) int seed)
      throws Passages.None {
    Random random = new Random(seed);
    int size = 8 + random.nextInt(30);
    List<String> words = random.ints(size, 0, WORDS.size()).mapToObj(WORDS::get).toList();
    int from = random.nextInt(size - 5);
    int to = from + 4 + random.nextInt(size - from - 4);
    String text = spelled(words, random);
    String quote = spelled(words.subList(from, to), random);
    Evidence found = find(text, quote);
    assertEquals(Folded.of(quote).words(), Folded.of(found.quote()).words());
    int start = text.offsetByCodePoints(0, found.span().start());
    assertEquals(
        found.quote(),
        text.substring(start, text.offsetByCodePoints(start, found.span().length())));
  }

  private static String spelled(List<String> words, Random random) {
    StringBuilder out = new StringBuilder();
    for (String word : words) {
      out.append(word).append(BETWEEN.get(random.nextInt(BETWEEN.size())));
    }
    return out.toString();
  }
}
