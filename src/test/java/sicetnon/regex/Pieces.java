package sicetnon.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a regular expression piece by piece; what {@link Pattern} refuses, it need not know. */
final class Pieces {
  /** Of each row, the first that a class of characters takes stands for it. */
  private static final List<List<String>> KINDS =
      List.of(
          List.of("a", "s", "x"),
          List.of(" ", "\t"),
          List.of("A", "S"),
          List.of("1"),
          List.of("'", "-", ".", ",", ":", "(", ")", "\"", "!", "?", ";", "/", "\\", "=", "+", "*"),
          List.of("\n", "\r\n", "\u2028"),
          List.of("\ud83d\ude00", "\u20ac", "$", "\u2013", "\u2019", "\u0001"),
          List.of("\u00e9", "\u00c9", "\u3042"));

  private static final Expression NOTHING = new Expression.Characters(List.of(""));

  private final String regex;
  private int at;

  Pieces(String regex) {
    this.regex = regex;
  }

  Expression choice() {
    List<Expression> choices = new ArrayList<>(List.of(series()));
    while (more() && regex.charAt(at) == '|') {
      at++;
      choices.add(series());
    }
    return choices.size() == 1 ? choices.get(0) : new Expression.Choice(choices);
  }

  private Expression series() {
    List<Expression> parts = new ArrayList<>();
    while (more() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
      parts.add(quantified(piece()));
    }
    return new Expression.Series(parts);
  }

  private Expression quantified(Expression piece) {
    if (!more() || "*+?{".indexOf(regex.charAt(at)) < 0) {
      return piece;
    }
    char mark = regex.charAt(at++);
    int least = mark == '+' ? 1 : 0;
    boolean many = mark != '?';
    if (mark == '{') {
      int end = regex.indexOf('}', at);
      String[] bounds = regex.substring(at, end).split(",", -1);
      at = end + 1;
      least = Integer.parseInt(bounds[0]);
      String most = bounds[bounds.length - 1];
      many = most.isEmpty() || Integer.parseInt(most) > 1;
    }
    if (more() && "?+".indexOf(regex.charAt(at)) >= 0) {
      at++;
    }
    return new Expression.Repeat(piece, least, many);
  }

  private Expression piece() {
    char c = regex.charAt(at);
    if (c == '(') {
      return group();
    }
    if (c == '[') {
      return characters(bracket());
    }
    if (c == '\\') {
      return escape();
    }
    at += Character.charCount(regex.codePointAt(at));
    if (c == '^' || c == '$') {
      return NOTHING;
    }
    return c == '.' ? characters(".") : word(at - Character.charCount(regex.codePointBefore(at)));
  }

  /** Letters that stand for themselves are one piece, up to one that has a quantifier. */
  private Expression word(int from) {
    while (more() && Character.isLetterOrDigit(regex.charAt(at)) && !isQuantifier(at + 1)) {
      at++;
    }
    return new Expression.Characters(List.of(regex.substring(from, at)));
  }

  private boolean isQuantifier(int index) {
    return index < regex.length() && "*+?{".indexOf(regex.charAt(index)) >= 0;
  }

  private Expression group() {
    at++;
    boolean around = false;
    if (regex.startsWith("?", at)) {
      int close = regex.indexOf(')', at);
      int colon = regex.indexOf(':', at);
      if (regex.substring(at, close).matches("\\?[a-zA-Z-]+")) {
        at = close + 1;
        return NOTHING;
      }
      around = regex.substring(at).matches("(?s)\\?<?[=!].*");
      if (around) {
        at += regex.charAt(at + 1) == '<' ? 3 : 2;
      } else if (regex.charAt(at + 1) == '>') {
        at += 2;
      } else {
        at = (regex.charAt(at + 1) == '<' ? regex.indexOf('>', at) : colon) + 1;
      }
    }
    Expression inside = choice();
    at++;
    return around ? new Expression.Around(inside) : inside;
  }

  private String bracket() {
    int from = at;
    int depth = 0;
    do {
      char c = regex.charAt(at);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      at += c == '\\' ? 2 : 1;
    } while (depth > 0);
    return regex.substring(from, at);
  }

  private Expression escape() {
    int from = at;
    char c = regex.charAt(at + 1);
    at += 2;
    if (c == 'Q') {
      int end = regex.indexOf("\\E", at);
      String quoted = regex.substring(at, end);
      at = end + 2;
      return new Expression.Characters(List.of(quoted));
    }
    if (c == 'p' || c == 'P') {
      at = regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + 1;
    } else if (c == 'u') {
      at += 4;
    } else if ("bBAzZG".indexOf(c) >= 0) {
      return NOTHING;
    } else if (Character.isDigit(c) || c == 'k') {
      throw new IllegalArgumentException("a back reference can go back over text: " + regex);
    }
    return characters(regex.substring(from, at));
  }

  private static Expression characters(String one) {
    Pattern pattern = Pattern.compile(one, Pattern.CASE_INSENSITIVE);
    List<String> samples = new ArrayList<>();
    for (List<String> kind : KINDS) {
      kind.stream().filter(c -> pattern.matcher(c).matches()).findFirst().ifPresent(samples::add);
    }
    for (char c = 0; samples.isEmpty() && c < Character.MAX_VALUE; c++) {
      if (pattern.matcher(String.valueOf(c)).matches()) {
        samples.add(String.valueOf(c));
      }
    }
    return new Expression.Characters(List.copyOf(samples));
  }

  private boolean more() {
    return at < regex.length();
  }
}
