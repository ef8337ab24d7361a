package sicetnon.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Finds the entries in an answer, wherever they stand in it: goes over the text once with a stack
 * of brackets and writes what stands in objects anew as JSON. Each object that has a key of an
 * entry is read by the rules of JSON when it ends; where an object cannot be understood, reading
 * begins anew behind that place, so that one bad entry costs no other.
 */
final class AnswerScanner {
  /** Characters of an entry. */
  private static final int MOST_ENTRY = 64 << 10;

  private static final int MOST_KEY = 256;

  /** How deep brackets are nested within an entry; what is higher is not tried. */
  private static final int MOST_HEIGHT = 8;

  /** Brackets that are remembered; what holds so many is no entry. */
  private static final int MOST_DEPTH = 64;

  private static final int MOST_REFUSED = 1_000;
  private static final String DOTS = ".\u2026";
  private static final Set<String> NOTHING = Set.of("null", "None", "undefined", "nil", "NaN");
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final String text;
  private final Ahead ahead;
  private final StringBuilder out = new StringBuilder();
  private final Mended.Counts mended = new Mended.Counts();
  private final AnswerString strings;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final List<Reading.Placed> entries = new ArrayList<>();
  private final List<Reading.Refused> refused = new ArrayList<>();
  private int more;
  private int meant;
  private boolean empty;
  private boolean listOpen;
  private boolean commentsEnd = true;
  private int at;
  private int line = 1;
  private int textLine;

  private enum Next {
    KEY,
    COLON,
    VALUE,
    COMMA
  }

  /**
   * An open bracket. An object is tried when it has a key that an entry may have, and meant as one
   * when nothing else has that key.
   */
  private static final class Frame {
    private final boolean object;
    private final int start;
    private final int line;
    private final int refusedBefore;
    private Next next;
    private boolean tried;
    private boolean meant;
    private boolean comma;
    private int height;
    private int held;

    Frame(boolean object, int start, int line, int refusedBefore) {
      this.object = object;
      this.start = start;
      this.line = line;
      this.refusedBefore = refusedBefore;
      this.next = object ? Next.KEY : Next.VALUE;
    }
  }

  private AnswerScanner(String text) {
    this.text = text;
    this.ahead = new Ahead(text);
    this.strings = new AnswerString(text, ahead, out, mended);
  }

  /** Reads an answer. */
  static Answer scan(String text) {
    AnswerScanner scanner = new AnswerScanner(text);
    scanner.scan();
    return new Answer(
        scanner.entries, scanner.mended, scanner.refused, scanner.more, scanner.empty);
  }

  private void scan() {
    while (at < text.length()) {
      if (frames.isEmpty()) {
        outside(text.charAt(at));
      } else {
        inside(frames.peek(), text.charAt(at));
      }
    }
    if (!frames.isEmpty() || listOpen) {
      int within = innermost();
      refuse(
          within > 0 ? within : line,
          "the answer ends "
              + (within > 0 ? "within this entry" : "before its list does")
              + ": it was cut off; what stands before is taken, ask again for the rest");
    }
  }

  /** Goes on, and counts lines. */
  private void to(int next) {
    for (int end = Math.min(next, text.length()); at < end; at++) {
      line += text.charAt(at) == '\n' ? 1 : 0;
    }
  }

  private void outside(char c) {
    if (c == '{' && ahead.object(at)) {
      out.setLength(0);
      push(true);
    } else if (c == '[') {
      bracket();
    } else if (text.startsWith("```", at)) {
      mended.add(Mended.FENCES);
      int end = at + 3;
      while (end < text.length() && Ahead.ofWord(text.charAt(end))) {
        end++;
      }
      to(end);
    } else {
      listOpen &= c != ']';
      if (Character.isLetterOrDigit(c) && textLine != line) {
        textLine = line;
        mended.add(Mended.TEXT);
      }
      to(at + 1);
    }
  }

  /** A bracket in the open: a list of entries, an empty one, or something of a text. */
  private void bracket() {
    int behind = ahead.blanks(at + 1);
    if (behind < text.length() && text.charAt(behind) == ']') {
      empty |= alone(at, behind + 1);
      to(behind + 1);
      return;
    }
    listOpen |= behind == text.length() || text.charAt(behind) == '{';
    to(at + 1);
  }

  /** Whether an empty list stands by itself, and not within a sentence or a piece of a program. */
  private boolean alone(int from, int to) {
    boolean before =
        from == 0
            || Ahead.blank(text.charAt(from - 1))
            || ":`>*".indexOf(text.charAt(from - 1)) >= 0;
    int behind = to;
    while (behind < text.length() && "`.*; \t\r".indexOf(text.charAt(behind)) >= 0) {
      behind++;
    }
    boolean markup = behind == text.length() || "\n<".indexOf(text.charAt(behind)) >= 0;
    return before && markup;
  }

  private void push(boolean object) {
    if (frames.size() == MOST_DEPTH) {
      Frame lowest = frames.removeLast();
      if (lowest.meant && lowest.held == 0) {
        refuse(lowest.line, "brackets are nested too deep for an entry");
      }
    }
    frames.push(new Frame(object, out.length(), line, refused.size()));
    out.append(object ? '{' : '[');
    to(at + 1);
  }

  private void inside(Frame frame, char c) {
    if (Ahead.blank(c)) {
      to(ahead.blanks(at));
    } else if (c == '#' || ahead.comment(at)) {
      comment();
    } else if (frame.next != Next.COLON && DOTS.indexOf(c) >= 0) {
      mended.add(Mended.DOTS);
      to(at + 1);
    } else if (frame.next == Next.COLON) {
      colon(frame, c);
    } else if (c == '}' || c == ']') {
      closing(frame, c == '}');
    } else if (c == ',') {
      comma(frame);
    } else if (frame.next == Next.COMMA) {
      missingComma(frame, c);
    } else if (frame.next == Next.KEY) {
      key(frame, c);
    } else {
      value(frame, c);
    }
  }

  private void comment() {
    int end;
    if (text.startsWith("/*", at)) {
      end = commentsEnd ? text.indexOf("*/", at + 2) : -1;
      commentsEnd = end >= 0;
      end = end < 0 ? -1 : end + 2;
    } else {
      end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
    }
    if (end < 0) {
      broken();
      return;
    }
    mended.add(Mended.COMMENTS);
    to(end);
  }

  private void colon(Frame frame, char c) {
    if (c != ':') {
      broken();
      return;
    }
    out.append(':');
    frame.next = Next.VALUE;
    to(at + 1);
  }

  private void comma(Frame frame) {
    if (frame.object && frame.next == Next.VALUE) {
      nothing(frame);
    }
    if (frame.next != Next.COMMA) {
      mended.add(Mended.TRAILING_COMMAS);
    }
    frame.comma = true;
    frame.next = frame.object ? Next.KEY : Next.VALUE;
    to(at + 1);
  }

  /** A key whose value was left out. */
  private void nothing(Frame frame) {
    out.append("null");
    mended.add(Mended.UNQUOTED);
    frame.next = Next.COMMA;
  }

  private void missingComma(Frame frame, char c) {
    boolean goesOn = Ahead.opens(c) || (frame.object ? ahead.bare(at) : c == '{' || c == '[');
    if (!goesOn) {
      broken();
      return;
    }
    mended.add(Mended.MISSING_COMMAS);
    frame.next = frame.object ? Next.KEY : Next.VALUE;
  }

  /** Comes before each key, and each value of a list. */
  private void separate() {
    char last = out.charAt(out.length() - 1);
    if (last != '{' && last != '[') {
      out.append(',');
    }
  }

  private void key(Frame frame, char c) {
    separate();
    int start = out.length();
    if (Ahead.opens(c)) {
      if (!string(Ahead.Place.KEY)) {
        return;
      }
    } else if (Ahead.ofWord(c)) {
      int end = at;
      while (end < text.length() && Ahead.ofWord(text.charAt(end))) {
        end++;
      }
      out.append('"').append(text, at, end).append('"');
      mended.add(Mended.UNQUOTED);
      to(end);
    } else {
      broken();
      return;
    }
    String written = out.substring(start + 1, out.length() - 1);
    String key = Ahead.key(written);
    if (!key.equals(written)) {
      mended.add(Mended.KEYS);
      out.setLength(start);
      out.append('"').append(key).append('"');
    }
    frame.meant |= Ahead.ofEntry(key);
    frame.tried |= frame.meant || Ahead.ofPair(key);
    frame.comma = false;
    frame.next = Next.COLON;
  }

  private void value(Frame frame, char c) {
    if (!frame.object) {
      separate();
    }
    frame.comma = false;
    frame.next = Next.COMMA;
    if (Ahead.opens(c)) {
      string(frame.object ? Ahead.Place.VALUE : Ahead.Place.ELEMENT);
    } else if (c == '{' || c == '[') {
      push(c == '{');
    } else {
      word();
    }
  }

  /** Reads a string; false when the objects around it are given up. */
  private boolean string(Ahead.Place place) {
    AnswerString.End end =
        strings.read(at, place, place == Ahead.Place.KEY ? MOST_KEY : MOST_ENTRY);
    to(strings.at());
    if (end == AnswerString.End.RUNAWAY) {
      broken();
    }
    return end == AnswerString.End.WHOLE;
  }

  /** A number, a word of JSON or of another notation, or a string without its marks. */
  private void word() {
    int end = at;
    while (end < text.length() && ",]}\n:\"{[".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String word = text.substring(at, end).strip();
    if (word.isEmpty()) {
      broken();
      return;
    }
    if (NOTHING.contains(word)) {
      out.append("null");
    } else {
      // no entry has a value for which a number or a truth would be more than a word
      out.append(MAPPER.getNodeFactory().textNode(word));
      if (!word.equals("true") && !word.equals("false") && !number(word)) {
        mended.add(Mended.UNQUOTED);
      }
    }
    to(end);
  }

  private static boolean number(String word) {
    return word.chars().allMatch(c -> "0123456789+-.eE".indexOf(c) >= 0);
  }

  private void closing(Frame frame, boolean brace) {
    if (frame.object && frame.next == Next.VALUE) {
      nothing(frame);
    }
    if (frame.object != brace) {
      Frame above = above();
      if (above == null || above.object != brace) {
        broken();
        return;
      }
      mended.add(Mended.BRACKETS);
      close();
      return;
    }
    close();
    to(at + 1);
  }

  private Frame above() {
    Frame top = frames.pop();
    Frame above = frames.peek();
    frames.push(top);
    return above;
  }

  private void close() {
    Frame frame = frames.pop();
    if (frame.comma) {
      mended.add(Mended.TRAILING_COMMAS);
    }
    boolean hollow = !frame.object && out.charAt(out.length() - 1) == '[';
    out.append(frame.object ? '}' : ']');
    if (frame.object && frame.tried && frame.held == 0) {
      candidate(frame);
    }
    Frame above = frames.peek();
    if (above != null) {
      empty |= hollow && frames.size() == 1 && !above.meant;
      above.height = Math.max(above.height, frame.height + 1);
      above.held += frame.held;
    }
  }

  /** An object that has a key of an entry: what was refused within it is one with it. */
  private void candidate(Frame frame) {
    String wrong = "";
    if (frame.height > MOST_HEIGHT || out.length() - frame.start > MOST_ENTRY) {
      wrong =
          "an entry has at most "
              + MOST_ENTRY
              + " characters and "
              + MOST_HEIGHT
              + " levels of brackets";
    } else {
      try {
        JsonNode node = MAPPER.readTree(out.substring(frame.start));
        if (!Shape.meant(node)) {
          return;
        }
        Entry entry = Shape.of(node);
        forget(frame);
        entries.add(new Reading.Placed(++meant, frame.line, entry));
        frame.held = 1;
        return;
      } catch (Shape.Wrong e) {
        wrong = e.getMessage();
      } catch (JsonProcessingException e) {
        wrong = "cannot be read (" + e.getOriginalMessage() + ")";
      }
    }
    forget(frame);
    refuse(frame.line, wrong);
  }

  private void forget(Frame frame) {
    while (refused.size() > frame.refusedBefore) {
      refused.remove(refused.size() - 1);
      meant--;
    }
  }

  private void refuse(int where, String why) {
    if (refused.size() == MOST_REFUSED) {
      more++;
    } else {
      refused.add(new Reading.Refused(++meant, where, why));
    }
  }

  /** The line of the innermost entry that is open, or 0. */
  private int innermost() {
    return frames.stream().filter(f -> f.meant).findFirst().map(f -> f.line).orElse(0);
  }

  /** Gives up the objects that are open; what follows is looked at anew. */
  private void broken() {
    int within = innermost();
    if (within > 0) {
      String rest = text.substring(at, Math.min(text.length(), at + 20)).strip();
      refuse(
          within,
          "cannot be read from line "
              + line
              + " on, at \""
              + rest
              + "\"; write each entry as a JSON object, with \\\" for quotation marks in strings");
    }
    frames.clear();
  }
}
