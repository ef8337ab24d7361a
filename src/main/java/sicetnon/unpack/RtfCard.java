package sicetnon.unpack;

import com.rtfparserkit.rtf.Command;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a document in the Rich Text Format says of itself. */
final class RtfCard {
  private final Map<String, StringBuilder> words = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /**
   * Under which name a value is kept that begins here; a second one of the same name under none.
   */
  String begin(String value) {
    return words.putIfAbsent(value, new StringBuilder()) == null ? value : "";
  }

  void add(String value, String chars) {
    StringBuilder said = words.get(value);
    if (said != null) {
      said.append(chars);
    }
  }

  /** A number of a point in time. */
  void number(String value, Command unit, int number) {
    numbers.putIfAbsent(value + " " + unit.getCommandName(), number);
  }

  void tell(Typescript out) {
    for (String value : List.of("title", "author")) {
      Credits.tell(out, value, List.of(words.getOrDefault(value, new StringBuilder()).toString()));
    }
    Credits.tellDay(out, List.of(day("revtim"), day("creatim")));
  }

  private String day(String value) {
    int year = numbers.getOrDefault(value + " yr", 0);
    int month = numbers.getOrDefault(value + " mo", 0);
    int day = numbers.getOrDefault(value + " dy", 0);
    return year < 1 || month < 1 || day < 1
        ? ""
        : String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
  }
}
