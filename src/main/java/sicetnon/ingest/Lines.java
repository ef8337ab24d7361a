package sicetnon.ingest;

import java.util.ArrayList;
import java.util.List;

/** The lines of a text, whichever way they end. */
final class Lines {
  private Lines() {}

  /** All lines from a char on, without their ends; behind the last end there is one more. */
  static List<Span> of(String plain, int from) {
    List<Span> lines = new ArrayList<>();
    int start = from;
    for (int i = from; i <= plain.length(); i++) {
      if (i == plain.length() || plain.charAt(i) == '\n' || plain.charAt(i) == '\r') {
        lines.add(new Span(start, i));
        if (i + 1 < plain.length() && plain.charAt(i) == '\r' && plain.charAt(i + 1) == '\n') {
          i++;
        }
        start = i + 1;
      }
    }
    return lines;
  }
}
