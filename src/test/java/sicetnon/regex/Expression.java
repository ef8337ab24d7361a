package sicetnon.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A regular expression taken to pieces, so that texts can be made that it has to work on. */
sealed interface Expression {
  /** How many texts stand for one piece. */
  int SAMPLES = 40;

  /** Texts that the piece takes, the shortest first. */
  List<String> samples();

  /** Text that stands for itself, or one of a class of characters: its samples. */
  record Characters(List<String> samples) implements Expression {}

  /** What takes no text: an anchor, or what is only looked at. */
  record Around(Expression seen) implements Expression {
    @Override
    public List<String> samples() {
      return List.of("");
    }
  }

  record Repeat(Expression body, int least, boolean many) implements Expression {
    @Override
    public List<String> samples() {
      Stream<String> none = least == 0 ? Stream.of("") : Stream.of();
      Stream<String> some = body.samples().stream().map(s -> s.repeat(Math.max(1, least)));
      return Stream.concat(none, some).distinct().limit(SAMPLES).toList();
    }
  }

  record Choice(List<Expression> choices) implements Expression {
    @Override
    public List<String> samples() {
      return choices.stream()
          .flatMap(c -> c.samples().stream().limit(3))
          .distinct()
          .limit(SAMPLES)
          .toList();
    }
  }

  record Series(List<Expression> parts) implements Expression {
    @Override
    public List<String> samples() {
      List<String> all = new ArrayList<>();
      for (int k = 0; k < 4; k++) {
        StringBuilder one = new StringBuilder();
        for (Expression part : parts) {
          List<String> samples = part.samples();
          one.append(samples.isEmpty() ? "" : samples.get(Math.min(k, samples.size() - 1)));
        }
        all.add(one.toString());
      }
      return all.stream().distinct().toList();
    }
  }

  /** Takes an expression to pieces that {@link Pattern} takes. */
  static Expression of(String regex) {
    return new Pieces(regex).choice();
  }
}
