package sicetnon.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedNameTest {
  /** The bytes of a name in hexadecimal, and how it prints. */
  @ParameterizedTest
  @CsvSource({
    "612E6D64, a.md",
    "C3BC, \u00FC",
    "75CC88, u\u0308",
    "F09F8DB3, \uD83C\uDF73",
    "FF, \\xFF",
    "FE61FF, \\xFEa\\xFF",
    "E280, \\xE2\\x80",
    "E28061, \\xE2\\x80a",
    "EDA080, \\xED\\xA0\\x80",
    "C080, \\xC0\\x80",
    "F4908080, \\xF4\\x90\\x80\\x80",
    "5C, \\\\",
    "5C784646, \\\\xFF",
    "610A62, a\\nb",
    "E280AE, \\u202E",
    "F3A08181, \\u{E0041}",
  })
  void aNameIsItsBytesAsUtf8AndTheRestAsEscapes(String bytes, String printed) {
    assertEquals(printed, PrintedName.text(HexFormat.of().parseHex(bytes)));
  }

  /** One who knows the escapes can say which bytes a name has; so no two names print alike. */
  @Property
  void theBytesCanBeReadBackFromWhatIsPrinted(@ForAll @Size(max = 12) byte[] bytes) {
    assertEquals(
        HexFormat.of().formatHex(bytes), HexFormat.of().formatHex(read(PrintedName.text(bytes))));
  }

  private static byte[] read(String printed) {
    Map<Character, String> short_ = new HashMap<>(Map.of('n', "0A", 'r', "0D", 't', "09"));
    short_.put('\\', "5C");
    StringBuilder hex = new StringBuilder();
    int i = 0;
    while (i < printed.length()) {
      int c = printed.codePointAt(i);
      i += Character.charCount(c);
      if (c != '\\') {
        hex.append(utf8(c));
        continue;
      }
      char kind = printed.charAt(i++);
      if (kind == 'x') {
        hex.append(printed, i, i + 2);
        i += 2;
      } else if (kind == 'u' && printed.charAt(i) == '{') {
        int end = printed.indexOf('}', i);
        hex.append(utf8(Integer.parseInt(printed.substring(i + 1, end), 16)));
        i = end + 1;
      } else if (kind == 'u') {
        hex.append(utf8(Integer.parseInt(printed.substring(i, i + 4), 16)));
        i += 4;
      } else {
        assertTrue(short_.containsKey(kind), printed);
        hex.append(short_.get(kind));
      }
    }
    return HexFormat.of().parseHex(hex.toString());
  }

  private static String utf8(int c) {
    return HexFormat.of().formatHex(Character.toString(c).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aPathHasForwardSlashesAndNothingOfTheFolder() {
    Path folder = Path.of("x", "y%41 z");
    assertEquals("a/b%20c.md", PrintedName.of(folder, folder.resolve("a").resolve("b%20c.md")));
    assertEquals("a", PrintedName.of(folder, folder.resolve("a")));
    assertEquals("", PrintedName.of(folder, folder));
  }
}
