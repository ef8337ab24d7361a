package sicetnon.ingest;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the head of a text in AsciiDoc says of the whole. */
final class AsciiDocHeader {
  private static final Pattern ENTRY =
      Pattern.compile("\\A:(!?[\\w][\\w-]*+!?):(?:[ \\t]++(?=\\S)|\\z)");
  private static final Pattern AUTHOR =
      Pattern.compile(
          "\\A(\\p{Lu}[^\\s<>;:]*+(?: (?:\\p{Lu}[^\\s<>;:]*+|\\p{Ll}{1,3}+(?! *+\\z))){0,4}+)"
              + "(?: <[^<>]*+>)?(?:\\z|;)");
  private static final Pattern REVISION =
      Pattern.compile("\\A(?:[vV]?\\d[^\\s,:]*+, ?)?([^:]*?\\d[^:]*+)(?::|\\z)");

  private static final Map<String, String> KEYS =
      Map.of(
          "author", "author",
          "authors", "author",
          "revdate", "date",
          "date", "date",
          "organization", "publisher",
          "orgname", "publisher");

  private final Page page;
  private final Map<String, String> values = new TreeMap<>();

  AsciiDocHeader(Page page) {
    this.page = page;
  }

  Map<String, String> values() {
    return values;
  }

  /** Takes note of an attribute that a line sets; tells the line behind, or the same for none. */
  int entry(int at) {
    Matcher entry = ENTRY.matcher(page.line(at));
    if (!entry.find()) {
      return at;
    }
    String key = KEYS.get(entry.group(1).toLowerCase(Locale.ROOT));
    if (key != null) {
      put(key, page.words(at, entry.end()).text());
    }
    int end = at;
    while (page.line(end).endsWith(" \\")) {
      end++;
    }
    return end + 1;
  }

  /** Reads the lines below a title that tell of author and revision; gives the one behind them. */
  int lines(int from, MappedText title) {
    put("title", title.text());
    int at = from;
    int told = 0;
    while (!page.blank(at)) {
      int behind = page.line(at).startsWith("//") ? at + 1 : entry(at);
      if (behind == at && told < 2) {
        behind = told(at, told == 0 ? AUTHOR : REVISION, told == 0 ? "author" : "date");
        told++;
      }
      if (behind == at) {
        return at;
      }
      at = behind;
    }
    return at;
  }

  private int told(int at, Pattern expected, String key) {
    Matcher line = expected.matcher(page.line(at));
    if (!line.find()) {
      return at;
    }
    put(key, line.group(1).replace('_', ' '));
    return at + 1;
  }

  private void put(String key, String value) {
    if (!value.isBlank()) {
      values.putIfAbsent(key, value);
    }
  }
}
