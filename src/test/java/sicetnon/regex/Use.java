package sicetnon.regex;

import java.util.regex.Matcher;

/** How a pattern is asked: anywhere and again and again, for the whole text, for its beginning. */
enum Use {
  FIND,
  MATCHES,
  LOOKING_AT;

  boolean asks(Matcher matcher) {
    return switch (this) {
      case FIND -> matcher.find();
      case MATCHES -> matcher.matches();
      case LOOKING_AT -> matcher.lookingAt();
    };
  }
}
