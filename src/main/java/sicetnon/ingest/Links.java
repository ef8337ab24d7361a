package sicetnon.ingest;

import java.util.regex.Pattern;

/** What marks of several formats share. */
final class Links {
  private static final String SCHEME = "\\b(?:https?|ftps?|irc)://";

  /** A char of an address; a stop or a bracket only where more of the address follows. */
  private static final String CHARS =
      "(?:[^\\s\\[\\]<>{}|`\".,;:!?')*_]++|[.,;:!?')*_](?=[^\\s\\[\\]<>{}|`\"]))++";

  /** An address in the midst of text, which is no word of it. */
  static final Pattern ADDRESS = Pattern.compile("<?+" + SCHEME + CHARS + ">?+");

  /** An address that may have a text in brackets behind it. */
  static final String TARGET = SCHEME + CHARS;

  private Links() {}
}
