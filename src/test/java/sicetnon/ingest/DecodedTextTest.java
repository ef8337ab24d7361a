package sicetnon.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodedTextTest {

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("ab \r\n\u2019\u201C\u00A0\u00E9")
        .withChars('\u3042')
        .ofMaxLength(60)
        .map(s -> s.replace("b", "\uD83D\uDE00"));
  }

  @Property
  void plainFormHasOneCharPerCodePoint(@ForAll("texts") String text) {
    assertEquals(text.codePointCount(0, text.length()), new DecodedText(text).plain().length());
  }

  @Property
  void sliceCutsTheOriginalAtCodePoints(@ForAll("texts") String text) {
    DecodedText decoded = new DecodedText(text);
    int[] points = text.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      assertEquals(new String(points, i, 1), decoded.slice(new Span(i, i + 1)));
    }
  }

  @Property(tries = 20)
  void sliceCutsLongTextsAtCodePoints(@ForAll("texts") String text) {
    String all = text.repeat(200);
    int[] points = all.codePoints().toArray();
    DecodedText decoded = new DecodedText(all);
    for (int i = 0; i < points.length; i += 97) {
      int end = Math.min(points.length, i + 1500);
      assertEquals(new String(points, i, end - i), decoded.slice(new Span(i, end)));
    }
  }

  @Property
  void linesGrowByOneAtEachLineEnd(@ForAll("texts") String text) {
    DecodedText decoded = new DecodedText(text);
    String plain = decoded.plain();
    int line = 1;
    for (int i = 0; i < plain.length(); i++) {
      assertEquals(line, decoded.line(i));
      boolean pair = plain.startsWith("\r\n", i);
      line += plain.charAt(i) == '\n' || (plain.charAt(i) == '\r' && !pair) ? 1 : 0;
    }
  }

  @Test
  void straightensQuotationMarksWithoutMovingOffsets() {
    DecodedText text = new DecodedText("the owner\u2019s \u201Cvision\u201D");
    assertEquals("the owner's \"vision\"", text.plain());
    assertEquals("\u201Cvision\u201D", text.slice(new Span(12, 20)));
  }

  @Test
  void lettersOfOtherShapesAreLetters() {
    assertEquals(
        "The Cook \uFFFD",
        new DecodedText("\uD835\uDDE7\uD835\uDDF5\uD835\uDDF2 \uFF23ook \uD83D\uDE00").plain());
  }

  private static String read(String text) {
    String plain = new DecodedText(text).plain();
    assertEquals(text.codePointCount(0, text.length()), plain.length());
    return MappedText.of(plain, new Span(0, plain.length())).text();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "The gar\u00ADdener, The gardener",
        "gar\u200Bden\u2060er\uFEFF, gardener",
        "the cafe\u0301 owner, the caf\u00E9 owner",
        "\uFB01nance o\uFB03cer, finance officer",
        "\u210Bead \uFF2Book, Head Kook",
        "a\u00A0\u2009b, a b"
      })
  void whatShowsNothingPartsNoWordAndLettersAreWhole(String text, String read) {
    assertEquals(read, read(text));
  }
}
