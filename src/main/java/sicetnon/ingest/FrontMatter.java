package sicetnon.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Front matter at the head of a file: YAML, TOML or JSON between marks of its own.
 *
 * @param end where the body begins
 * @param keys what stands between its marks; nothing where its author got it wrong
 * @param values of its simple keys, by their names in lower case
 */
record FrontMatter(int end, Optional<Keys.Mapping> keys, Map<String, String> values) {
  static final FrontMatter NONE = new FrontMatter(0, Optional.empty(), Map.of());

  private static final Pattern FIRST =
      Pattern.compile(
          "\\A[\\s\\uFDEF]*+(?:(?<mark>---|\\+\\+\\+|;;;)(?:json|toml|yaml)?[ \\t]*+\\R"
              + "|(?<json>\\{)\\s*+\"[^\"\\n]*+\"\\s*+:)");
  private static final Pattern LINE = Pattern.compile("(?m)^([A-Za-z_-]++):[ \\t]++([^|>\\s].*+)$");
  private static final Pattern KEY =
      Pattern.compile("\\A(?:[\"']?[A-Za-z_][\\w -]*+[\"']?:(?:\\s|\\z)|[ \\t]|- |#|\\{%|\\}|\\])");
  private static final List<String> AUTHORS = List.of("author", "authors");

  static FrontMatter of(String plain) {
    Matcher first = FIRST.matcher(plain);
    if (!first.find()) {
      return NONE;
    }
    if (first.group("json") != null) {
      return json(plain, first.start("json"));
    }
    String mark = first.group("mark");
    int begin = first.end();
    for (Span line : Lines.of(plain, begin)) {
      String text = plain.substring(line.start(), Math.min(line.end(), line.start() + 80)).strip();
      if (text.equals(mark) || (text.equals("...") && mark.equals("---"))) {
        Span inner = new Span(begin, line.start());
        return between(plain, mark, inner, behind(plain, line.end()));
      }
    }
    return NONE;
  }

  private static FrontMatter between(String plain, String mark, Span inner, int end) {
    boolean toml = mark.equals("+++");
    Optional<Keys.Mapping> keys =
        toml ? TomlKeys.mapping(plain, inner) : Yaml.mapping(plain, inner);
    String text = plain.substring(inner.start(), inner.end());
    boolean matter = toml || keys.isPresent() || text.isBlank() || keyed(text);
    return matter ? new FrontMatter(end, keys, values(plain, text, keys)) : NONE;
  }

  /** Whether most lines are those of keys: text between two rules has none. */
  private static boolean keyed(String text) {
    List<String> lines = text.lines().filter(l -> !l.isBlank()).toList();
    long keys = lines.stream().filter(l -> KEY.matcher(l).find()).count();
    return !text.startsWith("\n") && 2 * keys >= lines.size();
  }

  /** JSON has no marks around it: it ends with the bracket that closes its first. */
  private static FrontMatter json(String plain, int start) {
    int depth = 0;
    boolean quoted = false;
    for (int i = start; i < plain.length(); i++) {
      char c = plain.charAt(i);
      quoted ^= c == '"';
      i += quoted && c == '\\' ? 1 : 0;
      depth += quoted ? 0 : c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        Optional<Keys.Mapping> keys = Yaml.mapping(plain, new Span(start, i + 1));
        int end = behind(plain, i + 1);
        return keys.isPresent() ? new FrontMatter(end, keys, values(plain, "", keys)) : NONE;
      }
    }
    return NONE;
  }

  /** Behind the end of a line. */
  private static int behind(String plain, int at) {
    boolean two = plain.startsWith("\r\n", at);
    boolean one = at < plain.length() && (plain.charAt(at) == '\n' || plain.charAt(at) == '\r');
    return two ? at + 2 : one ? at + 1 : at;
  }

  private static Map<String, String> values(
      String plain, String text, Optional<Keys.Mapping> keys) {
    Map<String, String> values = new TreeMap<>();
    if (keys.isEmpty()) {
      Matcher line = LINE.matcher(text);
      while (line.find()) {
        values.putIfAbsent(line.group(1).toLowerCase(Locale.ROOT), unquoted(line.group(2)));
      }
      return values;
    }
    for (Keys.Entry entry : keys.get().entries()) {
      boolean author = AUTHORS.contains(entry.name());
      List<String> names = new ArrayList<>();
      if (author || entry.value() instanceof Keys.Scalar) {
        names(plain, entry.value(), names);
      }
      String value = names.stream().filter(n -> !n.isEmpty()).collect(Collectors.joining(", "));
      if (!value.isEmpty()) {
        values.putIfAbsent(author ? "author" : entry.name(), value);
      }
    }
    return values;
  }

  /** A value, or the names of several persons. */
  private static void names(String plain, Keys value, List<String> to) {
    if (value instanceof Keys.Scalar scalar) {
      to.add(Quoted.text(plain, scalar.span()).text());
    } else if (value instanceof Keys.Sequence list) {
      list.items().forEach(i -> names(plain, i, to));
    } else if (value instanceof Keys.Mapping person) {
      person.entries().stream()
          .filter(e -> e.name().equals("name") || e.name().equals("display_name"))
          .forEach(e -> names(plain, e.value(), to));
    }
  }

  /** A value without the blanks behind it and the quotation marks around it. */
  private static String unquoted(String value) {
    int from = isMark(value.charAt(0)) ? 1 : 0;
    int to = value.length();
    while (" \t".indexOf(value.charAt(to - 1)) >= 0) {
      to--;
    }
    to -= from == 1 && to - 1 > from && isMark(value.charAt(to - 1)) ? 1 : 0;
    return to > from ? value.substring(from, to) : value.substring(0, to);
  }

  private static boolean isMark(char c) {
    return c == '"' || c == '\'';
  }
}
