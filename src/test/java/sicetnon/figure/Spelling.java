package sicetnon.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Writes whole numbers in the notations that articles use. */
final class Spelling {
  private static final List<String> ONES =
      List.of(
          ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                  + " fifteen sixteen seventeen eighteen nineteen")
              .split(" "));
  private static final List<String> TENS =
      List.of("- - twenty thirty forty fifty sixty seventy eighty ninety".split(" "));

  private Spelling() {}

  /** With groups of three behind a mark: 1,234,567. */
  static String grouped(int number, String mark) {
    return Integer.toString(number).replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", mark);
  }

  /** With groups of two before the last of three: 12,34,567. */
  static String indian(int number) {
    return Integer.toString(number).replaceAll("(?<=\\d)(?=(?:\\d\\d)*\\d{3}$)", ",");
  }

  /** With a factor: 1.25 million. */
  static String scaled(int number, int zeros, String factor) {
    return new BigDecimal(number).movePointLeft(zeros).stripTrailingZeros().toPlainString()
        + factor;
  }

  /** In words: two hundred and five thousand. */
  static String words(int number, boolean and) {
    if (number >= 1000) {
      int rest = number % 1000;
      String link = rest == 0 ? "" : rest < 100 ? " and " : " ";
      return words(number / 1000, and) + " thousand" + link + (rest == 0 ? "" : words(rest, and));
    }
    List<String> out = new ArrayList<>();
    if (number >= 100) {
      out.add(ONES.get(number / 100) + " hundred");
    }
    int rest = number % 100;
    if (rest > 0 && number >= 100 && and) {
      out.add("and");
    }
    if (rest >= 20) {
      out.add(TENS.get(rest / 10) + (rest % 10 == 0 ? "" : "-" + ONES.get(rest % 10)));
    } else if (rest > 0) {
      out.add(ONES.get(rest));
    }
    return String.join(" ", out);
  }
}
