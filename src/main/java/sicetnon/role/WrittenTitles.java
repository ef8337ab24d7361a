package sicetnon.role;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sicetnon.ingest.Source;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;

/** Titles with a capital and "of", wherever they stand: "our VP or Head of Engineering". */
final class WrittenTitles {
  private static final String JOINT = ",? and |,? or |, | ?/ ?| & ";

  private final Pattern titled;
  private final RoleNames forms;

  WrittenTitles(Pack pack, RoleNames forms) {
    this.titled = titled(pack);
    this.forms = forms;
  }

  /** Adds those of a source, each with its place. */
  void find(Source source, Map<String, String> found) {
    String text = source.text().plain();
    Matcher match = titled.matcher(text);
    while (match.find()) {
      String place = source.path() + ":" + source.text().line(match.start()) + " (title)";
      for (String title : match.group(1).split(JOINT)) {
        found.putIfAbsent(forms.singular(title + " of " + match.group(2)), place);
      }
    }
  }

  /** Titles before "of" or, if short, without: "VP, Director or Head of Design", "VP Sales". */
  private static Pattern titled(Pack pack) {
    String titles =
        pack.words(Words.TITLE_HEADS).stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(t -> t))
            .map(t -> t.length() <= 3 ? t.toUpperCase(Locale.ROOT) : capital(t))
            .collect(Collectors.joining("|"));
    String head = "(?:" + titles + ")";
    String some = head + "(?:(?:,? and |,? or |, | ?/ ?| & )" + head + "){0,3}";
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}-])("
            + some
            + ") of (\\p{Lu}\\p{L}+(?: (?:and |& )?\\p{Lu}\\p{Ll}+){0,2})");
  }

  /** "[Vv]ice [Pp]resident" with its capitals. */
  private static String capital(String title) {
    return Stream.of(title.split(" "))
        .map(w -> Character.toUpperCase(w.charAt(0)) + w.substring(1))
        .collect(Collectors.joining(" "));
  }
}
