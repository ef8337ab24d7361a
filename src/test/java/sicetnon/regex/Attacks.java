package sicetnon.regex;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Texts made to keep one regular expression busy: a beginning, a piece again and again, an end. */
final class Attacks {
  private static final List<String> ANY =
      List.of(
          "a",
          "A",
          "1",
          " ",
          "\n",
          "\t",
          "-",
          ".",
          ",",
          "'",
          "\"",
          "(",
          ":",
          "/",
          "=",
          "\u2013",
          "\u00e9",
          "\ud83d\ude00",
          "a ",
          "Aa ",
          "a-",
          "a, ",
          "a. ",
          "A. ",
          " \n",
          "a\n",
          "1,1");
  private static final List<String> ENDS = List.of("", "\u0001", "\u0001a", "a", " ", "\n");

  /** How many pieces are put together by chance, the same at each run. */
  private static final int MIXED = 40;

  /** One text of any length. */
  record Attack(String beginning, String piece, String end) {
    String text(int length) {
      return beginning + piece.repeat(Math.max(1, length / piece.length())) + end;
    }
  }

  private final Set<String> pieces = new LinkedHashSet<>(ANY);
  private final Set<Attack> attacks = new LinkedHashSet<>();
  private final Set<Attack> deep = new LinkedHashSet<>();

  /**
   * @param regex an expression that {@link java.util.regex.Pattern} takes
   */
  Attacks(String regex) {
    Expression expression = Expression.of(regex);
    walk(expression, List.of(""));
    boolean unbounded = !attacks.isEmpty();
    pieces.addAll(expression.samples());
    pieces.remove("");
    List.copyOf(pieces).forEach(piece -> pieces.add(piece + " "));
    mix(new Random(regex.hashCode()));
    for (String piece : unbounded ? pieces : Set.<String>of()) {
      add("", piece);
    }
  }

  /** Texts of which a pattern might read a part again and again; none where it repeats nothing. */
  Set<Attack> attacks() {
    return attacks;
  }

  /** Texts that might lead a pattern deeper at each piece. */
  Set<Attack> deep() {
    return deep;
  }

  private void add(String beginning, String piece) {
    ENDS.forEach(end -> attacks.add(new Attack(beginning, piece, end)));
  }

  /** Notes what can come before each repetition and what it repeats; gives what can come after. */
  private List<String> walk(Expression expression, List<String> before) {
    if (expression instanceof Expression.Series series) {
      return inSeries(series.parts(), before);
    }
    if (expression instanceof Expression.Choice choice) {
      choice.choices().forEach(c -> walk(c, before));
    } else if (expression instanceof Expression.Around around) {
      walk(around.seen(), before);
      pieces.addAll(around.seen().samples());
    } else if (expression instanceof Expression.Repeat repeat) {
      walk(repeat.body(), before);
      if (repeat.many()) {
        repeated(repeat.body(), before);
      }
    }
    return ends(before, expression.samples());
  }

  private void repeated(Expression body, List<String> before) {
    List<String> samples = body.samples().stream().filter(s -> !s.isEmpty()).toList();
    for (String beginning : before) {
      pieces.add(beginning);
      Stream.concat(samples.stream(), ANY.stream()).forEach(piece -> add(beginning, piece));
      for (String sample : samples) {
        pieces.add(sample);
        pieces.add(beginning + sample);
        if (!(body instanceof Expression.Characters)) {
          ENDS.forEach(end -> deep.add(new Attack(beginning, sample, end)));
        }
      }
    }
  }

  private List<String> inSeries(List<Expression> parts, List<String> before) {
    List<String> now = before;
    for (int i = 0; i < parts.size(); i++) {
      if (i + 1 < parts.size() && !(parts.get(i) instanceof Expression.Around)) {
        String pair = second(parts.get(i).samples()) + second(parts.get(i + 1).samples());
        pieces.add(pair);
        pieces.add(i + 2 < parts.size() ? pair + second(parts.get(i + 2).samples()) : pair);
      }
      now = walk(parts.get(i), now);
    }
    return now;
  }

  /** Pieces beside one another that the expression does not put there. */
  private void mix(Random random) {
    List<String> all = new ArrayList<>(pieces);
    for (int i = 0; i < MIXED; i++) {
      StringBuilder mixed = new StringBuilder();
      random.ints(3, 0, all.size()).forEach(k -> mixed.append(all.get(k)));
      pieces.add(mixed.toString());
    }
  }

  /** Two of all that can stand so far: the leanest and a full one. */
  private static List<String> ends(List<String> before, List<String> samples) {
    String lean = before.get(0) + (samples.isEmpty() ? "" : samples.get(0));
    String full = before.get(before.size() - 1) + second(samples);
    return lean.equals(full) ? List.of(lean) : List.of(lean, full);
  }

  private static String second(List<String> samples) {
    return samples.isEmpty() ? "" : samples.get(Math.min(1, samples.size() - 1));
  }
}
