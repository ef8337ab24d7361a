package sicetnon.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Reads a stretch of TOML, as Hugo and Zola have it at the head of their pages. */
final class TomlKeys {
  /** Chars of the longest stretch that is read. */
  private static final int MOST = 100_000;

  private static final String ENDS = ",]}#\n\r";

  private final String text;
  private final int from;
  private final List<Span> lines;

  private TomlKeys(String text, int from) {
    this.text = text;
    this.from = from;
    this.lines = Lines.of(text, 0);
  }

  /** The mapping that a stretch of a file is; nothing where it is no TOML. */
  static Optional<Keys.Mapping> mapping(String plain, Span span) {
    String text = plain.substring(span.start(), span.end()).replace(MappedText.HIDDEN, '\u00AD');
    // a line may end with CR alone, in TOML it may not
    String lines = text.replaceAll("\\r(?!\\n)", "\n");
    if (text.length() > MOST || deep(text)) {
      return Optional.empty();
    }
    try {
      TomlParseResult result = Toml.parse(lines);
      return result.hasErrors()
          ? Optional.empty()
          : Optional.of(new TomlKeys(lines, span.start()).mapping(result, 0));
    } catch (TomlParseError e) {
      // of some errors the parser takes note, some it throws
      return Optional.empty();
    }
  }

  private static boolean deep(String text) {
    int depth = 0;
    int most = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += "[{".indexOf(c) >= 0 ? 1 : "]}".indexOf(c) >= 0 ? -1 : 0;
      most = Math.max(most, depth);
    }
    return most > Bounds.NESTED;
  }

  private Keys.Mapping mapping(TomlTable table, int depth) {
    List<Keys.Entry> entries = new ArrayList<>();
    for (String key : depth > Bounds.NESTED ? List.<String>of() : table.keySet()) {
      List<String> path = List.of(key);
      int at = place(table.inputPositionOf(path));
      Span name = name(at);
      Keys value = value(table.get(path), value(at), depth);
      entries.add(new Keys.Entry(file(name), key.strip().toLowerCase(Locale.ROOT), value));
    }
    return new Keys.Mapping(entries);
  }

  private Keys value(Object value, int at, int depth) {
    if (value instanceof TomlTable table) {
      return mapping(table, depth + 1);
    }
    if (!(value instanceof TomlArray array)) {
      return new Keys.Scalar(file(scalar(at)));
    }
    List<Keys> items = new ArrayList<>();
    for (int i = 0; i < array.size() && depth < Bounds.NESTED; i++) {
      items.add(value(array.get(i), skip(place(array.inputPositionOf(i))), depth + 1));
    }
    return new Keys.Sequence(items);
  }

  private int place(TomlPosition position) {
    int line = Math.min(position.line(), lines.size()) - 1;
    return Math.min(text.length(), lines.get(line).start() + position.column() - 1);
  }

  private Span file(Span span) {
    return new Span(from + span.start(), from + span.end());
  }

  /** The last part of a key, or of a table's name in brackets, that begins at a place. */
  private Span name(int at) {
    int start = at;
    int end = at;
    char mark = 0;
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends = mark == 0 && (c == '=' || c == ']' || c == '\n');
      if (ends) {
        break;
      }
      boolean quotes = mark == 0 ? c == '"' || c == '\'' : c == mark;
      mark = !quotes ? mark : mark == 0 ? c : 0;
      boolean parts = mark == 0 && (c == '.' || c == '[' || Character.isWhitespace(c));
      if (parts && (c != ' ' || end == start)) {
        start = i + 1;
        end = start;
      } else if (!quotes && !parts) {
        end = i + 1;
      } else if (quotes && mark != 0) {
        start = i + 1;
        end = start;
      }
    }
    return new Span(start, end);
  }

  /** Where the value of a key begins. */
  private int value(int at) {
    char mark = 0;
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      if (mark == 0 && (c == '=' || c == '\n')) {
        return skip(i + 1);
      }
      boolean quotes = mark == 0 ? c == '"' || c == '\'' : c == mark;
      mark = !quotes ? mark : mark == 0 ? c : 0;
    }
    return text.length();
  }

  /** Behind blanks, commas and comments. */
  private int skip(int at) {
    int i = at;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '#') {
        int end = text.indexOf('\n', i);
        i = end < 0 ? text.length() : end;
      } else if (c == ',' || Character.isWhitespace(c)) {
        i++;
      } else {
        break;
      }
    }
    return i;
  }

  private Span scalar(int at) {
    String mark = at < text.length() ? text.substring(at, at + 1) : "";
    if (!mark.equals("\"") && !mark.equals("'")) {
      int end = at;
      while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0) {
        end++;
      }
      return new Span(at, at + text.substring(at, end).stripTrailing().length());
    }
    String close = text.startsWith(mark.repeat(3), at) ? mark.repeat(3) : mark;
    int start = at + close.length();
    int end = start;
    while (end < text.length() && !text.startsWith(close, end)) {
      end += mark.equals("\"") && text.charAt(end) == '\\' ? 2 : 1;
    }
    return new Span(start, Math.max(start, Math.min(end, text.length())));
  }
}
