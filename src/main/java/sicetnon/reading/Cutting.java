package sicetnon.reading;

import java.util.ArrayList;
import java.util.List;

/** Cuts an article that is too long for a prompt, at the ends of its paragraphs where it can. */
final class Cutting {
  private static final String PARAGRAPH = "\n\n";
  private static final String PARAGRAPH_CRLF = "\r\n\r\n";

  /** As many digits as any number of parts has. */
  private static final int MANY = 1_000_000;

  private Cutting() {}

  /**
   * The parts of an article; it is one where it fits.
   *
   * @param most characters that a part takes in a prompt, its marks included
   * @throws IllegalArgumentException when its name leaves no room for its text
   */
  static List<Part> of(String source, String text, int most) {
    Part whole = new Part(source, 1, 1, text);
    if (whole.length() <= most) {
      return List.of(whole);
    }
    int room = most - new Part(source, MANY, MANY, "").length() - 1;
    if (room < most / 2) {
      throw new IllegalArgumentException(
          source
              + ": its name leaves no room for its text in a prompt; shorten it or raise --size");
    }
    List<String> pieces = pieces(text, room);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      parts.add(new Part(source, i + 1, pieces.size(), pieces.get(i)));
    }
    return parts;
  }

  private static List<String> pieces(String text, int room) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    while (text.length() - from > room) {
      int end = end(text, from, room);
      pieces.add(text.substring(from, end));
      from = end;
    }
    pieces.add(text.substring(from));
    return pieces;
  }

  /** The best end in the second half of what there is room for. */
  private static int end(String text, int from, int room) {
    int most = from + room;
    int least = from + room / 2;
    String half = text.substring(least, most);
    for (String mark : List.of(PARAGRAPH, PARAGRAPH_CRLF, "\n", ". ", " ")) {
      int at = half.lastIndexOf(mark);
      if (at >= 0) {
        return least + at + mark.length();
      }
    }
    return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
  }
}
