package sicetnon.reading;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What is mended in an answer. */
public enum Mended {
  BYTE_ORDER_MARK("byte order mark"),
  ECHO("prompt repeated before the answer"),
  THINKING("thoughts before the answer"),
  WRAPPED("answer within a string"),
  ENTITIES("HTML entities"),
  FENCES("Markdown fences"),
  TEXT("lines of text around"),
  CURLY("curly quotation marks around strings"),
  SINGLE("single quotation marks around strings"),
  UNESCAPED("unescaped quotation marks"),
  LINE_ENDS("line ends in strings"),
  ESCAPES("escapes"),
  CONTROLS("control characters"),
  TRAILING_COMMAS("needless commas"),
  MISSING_COMMAS("missing commas"),
  BRACKETS("missing brackets"),
  COMMENTS("comments"),
  DOTS("dots for what is left out"),
  UNQUOTED("strings without quotation marks"),
  KEYS("spellings of keys"),
  NAMES("names of articles"),
  TWICE("entries given twice");

  private final String label;

  Mended(String label) {
    this.label = label;
  }

  /** How often something of each kind was mended. */
  public record Counts(Map<Mended, Integer> of) {
    /** Nothing was. */
    public Counts() {
      this(new EnumMap<>(Mended.class));
    }

    void add(Mended kind) {
      of.merge(kind, 1, Integer::sum);
    }

    void add(Counts others) {
      others.of.forEach((kind, count) -> of.merge(kind, count, Integer::sum));
    }

    /** In words, with their numbers; empty when nothing was mended. */
    public String words() {
      return of.entrySet().stream()
          .map(e -> e.getKey().label + " (" + e.getValue() + ")")
          .collect(Collectors.joining(", "));
    }
  }
}
