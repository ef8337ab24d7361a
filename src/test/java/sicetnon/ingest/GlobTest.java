package sicetnon.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "*.md, a.md, true",
        "*.md, a/b.md, false",
        "**.md, a/b.md, true",
        "a/**, a/b/c.md, true",
        "**/c.md, c.md, true",
        "**/c.md, a/b/c.md, true",
        "**/c.md, a/xc.md, false",
        "a/**/c.md, a/c.md, false",
        "?.md, a.md, true",
        "?.md, ab.md, false",
        "a?b, a/b, false",
        "\"*.{md,txt}\", a.txt, true",
        "\"*.{md,txt}\", a.pdf, false",
        "\"{a,b{c,d}}.md\", bd.md, true",
        "a.md, axmd, false",
        "*, \"\", true"
      })
  void namesMatchAsAPersonExpects(String pattern, String name, boolean matches) {
    assertEquals(matches, Glob.of(pattern).matches(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{a", "a}", "{a,{b}"})
  void aBraceMustClose(String pattern) {
    assertThrows(IllegalArgumentException.class, () -> Glob.of(pattern));
  }

  @Test
  void bracesMayNotStandForTooMuch() {
    assertThrows(IllegalArgumentException.class, () -> Glob.of("{a,b}".repeat(20)));
  }

  @Test
  void manyStarsEndInTime() {
    assertEquals(false, Glob.of("*a".repeat(500) + "b").matches("a".repeat(5000)));
  }
}
