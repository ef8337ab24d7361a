package sicetnon.unpack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a document's own card says of it: title, author and date. */
final class Credits implements Xml.Listener {
  static final String DC = "http://purl.org/dc/elements/1.1/";

  /** What a program fills in where nobody did. */
  private static final Pattern NOBODY =
      Pattern.compile(
          "(?i)(?:microsoft word.*+|untitled.*+|document ?\\d*+|word document|title|.*\\.(?:docx?|odt|rtf|dotx?)"
              + "|microsoft office user|windows user|user|admin|administrator|author|unknown(?: author)?"
              + "|python-docx|\\W*+)");

  /** A day, but none that programs count from. */
  private static final Pattern DAY =
      Pattern.compile("\\A(?!1601|1970-01-01|1980-01-01)\\d{4}(?:-\\d\\d(?:-\\d\\d)?)?(?!\\d)");

  private final Map<String, String> values = new TreeMap<>();
  private final StringBuilder words = new StringBuilder();

  /**
   * The first value of each element, by name; empty where the card is broken from its beginning.
   *
   * @param prefixes by namespace
   */
  static Map<String, String> read(byte[] card, Map<String, String> prefixes) {
    Credits credits = new Credits();
    Xml.walk(card, prefixes, credits);
    return credits.values;
  }

  @Override
  public boolean open(Xml.Element element) {
    words.setLength(0);
    return true;
  }

  @Override
  public void text(String chars) {
    words.append(chars);
  }

  @Override
  public void close(String name) {
    if (!words.toString().isBlank()) {
      values.putIfAbsent(name, words.toString().strip());
    }
    words.setLength(0);
  }

  /** Types the first of these values that somebody has written. */
  static void tell(Typescript out, String property, List<String> values) {
    for (String value : values) {
      if (!NOBODY.matcher(value).matches()) {
        out.property(property, value);
        return;
      }
    }
  }

  /** Types the day of the first of these points in time. */
  static void tellDay(Typescript out, List<String> times) {
    for (String time : times) {
      Matcher day = DAY.matcher(time);
      if (day.find()) {
        out.property("date", day.group());
        return;
      }
    }
  }
}
