package sicetnon.unpack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the names of Word's own styles tell; they are the same in all its languages. */
final class StyleNames {
  private static final Pattern HEADING = Pattern.compile("(?i)heading ([1-9])");
  private static final Pattern CONTENTS =
      Pattern.compile("(?i)(?:toc|contents|index) (?:heading|[1-9])|table of figures");

  private StyleNames() {}

  /** Level from 1; 0 for the name of no heading. */
  static int heading(String name) {
    Matcher heading = HEADING.matcher(name);
    if (heading.matches()) {
      return Integer.parseInt(heading.group(1));
    }
    return name.equalsIgnoreCase("subtitle") ? 2 : 0;
  }

  static boolean title(String name) {
    return name.equalsIgnoreCase("title");
  }

  /** Whether it is for a table of contents or an index. */
  static boolean contents(String name) {
    return CONTENTS.matcher(name).matches();
  }
}
