package sicetnon.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapesTest {
  /** Code points in hexadecimal; what a line of a terminal shows, and what a name does. */
  @ParameterizedTest
  @CsvSource({
    "61, a, a",
    "FC, \u00FC, \u00FC",
    "1F373, \uD83C\uDF73, \uD83C\uDF73",
    "5C, \\, \\\\",
    "A, \\n, \\n",
    "D, \\r, \\r",
    "9, \\t, \\t",
    "0, \\u0000, \\u0000",
    "1B, \\u001B, \\u001B",
    "7F, \\u007F, \\u007F",
    "9B, \\u009B, \\u009B",
    "61C, \\u061C, \\u061C",
    "2028, \\u2028, \\u2028",
    "202E, \\u202E, \\u202E",
    "2067, \\u2067, \\u2067",
    "D800, \\uD800, \\uD800",
    "DC00, \\uDC00, \\uDC00",
  })
  void whatSteersATerminalPrintsAsAnEscape(String point, String line, String name) {
    String text = Character.toString(Integer.parseInt(point, 16));
    assertEquals(line, Escapes.line(text));
    assertEquals(name, Escapes.name(text));
  }

  @ParameterizedTest
  @CsvSource({
    "AD, \\u00AD",
    "200B, \\u200B",
    "200D, \\u200D",
    "2060, \\u2060",
    "3164, \\u3164",
    "FE0F, \\uFE0F",
    "FEFF, \\uFEFF",
    "E0041, \\u{E0041}",
  })
  void whatShowsNothingIsLeftInATextAndSeenInAName(String point, String name) {
    String text = Character.toString(Integer.parseInt(point, 16));
    assertEquals(text, Escapes.line(text));
    assertEquals(name, Escapes.name(text));
  }

  @Test
  void endsOfLinesStayWhereLinesAreMeant() {
    assertEquals("a\nb\r\n\n\\rc\\u001B[31m\n", Escapes.lines("a\nb\r\n\n\rc\u001B[31m\n"));
    assertEquals("a\\nb", Escapes.line("a\nb"));
    assertEquals("\\r", Escapes.lines("\r"));
  }
}
