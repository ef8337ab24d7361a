package sicetnon.fuse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Values of one item that mean the same: figures of which the one rounds to the other. A figure's
 * rounding is what its trailing zeros or decimals show, but never coarser than two digits.
 */
final class Groups {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:0|[1-9]\\d*|[1-9]\\d{0,2}(?:,\\d{3})+)(?:\\.\\d+)?");
  private static final Pattern YEAR = Pattern.compile("1\\d{3}|20\\d{2}|2100");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private Groups() {}

  /** A figure with half the step to which it is rounded. */
  private record Figure(int value, BigDecimal number, BigDecimal half) {
    boolean takes(Figure finer) {
      return number.subtract(finer.number).abs().compareTo(half) <= 0;
    }
  }

  /** For each value the first value of its item that means the same. */
  static int[] of(ClaimTable table) {
    int[] group = new int[table.firstValue(table.items())];
    for (int item = 0; item < table.items(); item++) {
      int start = table.firstValue(item);
      int end = table.firstValue(item + 1);
      for (int v = start; v < end; v++) {
        group[v] = v;
      }
      if (end - start > 1) {
        figures(table, start, end, group);
      }
    }
    return group;
  }

  private static void figures(ClaimTable table, int start, int end, int[] group) {
    List<Figure> figures = new ArrayList<>();
    boolean years = true;
    for (int v = start; v < end; v++) {
      String text = table.value(v);
      if (!NUMBER.matcher(text).matches()) {
        return;
      }
      years &= YEAR.matcher(text).matches();
      figures.add(figure(v, text));
    }
    if (years) {
      return;
    }
    figures.sort(Comparator.comparing(Figure::half).reversed().thenComparing(Figure::number));
    List<List<Figure>> buckets = new ArrayList<>();
    for (Figure figure : figures) {
      List<Figure> home = null;
      for (List<Figure> bucket : buckets) {
        Figure head = bucket.get(0);
        if (head.takes(figure) && (home == null || nearer(figure, head, home.get(0)))) {
          home = bucket;
        }
      }
      if (home == null) {
        home = new ArrayList<>();
        buckets.add(home);
      }
      home.add(figure);
    }
    for (List<Figure> bucket : buckets) {
      int first = bucket.stream().mapToInt(Figure::value).min().orElseThrow();
      bucket.forEach(f -> group[f.value()] = first);
    }
  }

  private static boolean nearer(Figure figure, Figure a, Figure b) {
    BigDecimal x = a.number().subtract(figure.number()).abs();
    return x.compareTo(b.number().subtract(figure.number()).abs()) < 0;
  }

  private static Figure figure(int value, String text) {
    BigDecimal number = new BigDecimal(text.replace(",", ""));
    BigDecimal step = BigDecimal.ONE.movePointLeft(number.scale());
    if (number.scale() == 0) {
      BigDecimal size = number.abs();
      while (size.signum() > 0
          && size.remainder(step.multiply(BigDecimal.TEN)).signum() == 0
          && step.movePointRight(2).compareTo(size) <= 0) {
        step = step.multiply(BigDecimal.TEN);
      }
    }
    return new Figure(value, number, step.divide(TWO));
  }
}
