package sicetnon.regex;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sicetnon.regex.Attacks.Attack;

/** How the work of one pattern, and the stack it needs, grow with its text. */
final class Growth {
  private static final int SHORT = 250;
  private static final int DEEP = 20_000;

  /** A little over four, for the work at both ends of a text. */
  private static final double FOURFOLD = 4.6;

  private static final int SOME = 3_000;

  private static final long TOO_MANY = Long.MAX_VALUE;

  private Growth() {}

  /**
   * The first attack on a pattern that succeeds, and how, or an empty string. The thread that asks
   * should have a small stack.
   */
  static String problem(Pattern pattern, Use use) {
    Attacks attacks = new Attacks(pattern.pattern());
    for (Attack attack : attacks.deep()) {
      try {
        looks(pattern, use, attack.text(DEEP));
      } catch (StackOverflowError e) {
        return attack + " overflows the stack";
      }
    }
    for (Attack attack : attacks.attacks()) {
      // what a bound in the pattern allows grows in short texts and no longer in longer ones
      if (grows(pattern, use, attack, SHORT) && grows(pattern, use, attack, 4 * SHORT)) {
        long once = looks(pattern, use, attack.text(SHORT));
        long fourfold = looks(pattern, use, attack.text(4 * SHORT));
        return attack + " takes " + once + " looks, " + fourfold + " for four times the text";
      }
    }
    return "";
  }

  private static boolean grows(Pattern pattern, Use use, Attack attack, int length) {
    long more = looks(pattern, use, attack.text(4 * length));
    return more == TOO_MANY || more > FOURFOLD * looks(pattern, use, attack.text(length)) + SOME;
  }

  /** How many chars a pattern looks at. */
  private static long looks(Pattern pattern, Use use, String text) {
    CountedText counted = new CountedText(text);
    Matcher matcher = pattern.matcher(counted);
    try {
      boolean more = use.asks(matcher);
      while (more && use == Use.FIND) {
        more = matcher.find();
      }
    } catch (CountedText.TooMany e) {
      return TOO_MANY;
    }
    return counted.looks();
  }
}
