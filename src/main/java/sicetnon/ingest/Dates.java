package sicetnon.ingest;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the date forms that articles carry: 2023-03-13, March 13, 2023, 13 March 2023. */
final class Dates {
  private static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
  static final String PATTERN =
      "(?:\\d{4}-\\d{2}-\\d{2}|"
          + MONTH
          + "\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? "
          + MONTH
          + "\\.?,? \\d{4})";
  private static final Pattern FIND = Pattern.compile(PATTERN, Pattern.CASE_INSENSITIVE);
  private static final Pattern PARTS =
      Pattern.compile(
          "(?i)(?=.*?(" + MONTH + "))(?=.*?\\b(\\d{1,2})(?:st|nd|rd|th)?\\b)(?=.*?(\\d{4})).*");
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12));

  private Dates() {}

  /** The first date in the text, as yyyy-mm-dd. */
  static Optional<String> find(String text) {
    Matcher found = FIND.matcher(text);
    return found.find() ? Optional.of(iso(found.group())) : Optional.empty();
  }

  private static String iso(String date) {
    Matcher parts = PARTS.matcher(date);
    if (!parts.matches()) {
      return date;
    }
    int month = MONTHS.get(parts.group(1).substring(0, 3).toLowerCase(Locale.ROOT));
    return String.format(
        Locale.ROOT, "%s-%02d-%02d", parts.group(3), month, Integer.parseInt(parts.group(2)));
  }
}
