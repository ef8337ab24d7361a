package sicetnon.unpack;

import com.rtfparserkit.rtf.Command;

/** Commands of the Rich Text Format that stand for a character. */
final class RtfSigns {
  private RtfSigns() {}

  /** What a command stands for; empty when it stands for none. */
  static String of(Command command, int value) {
    return switch (command) {
      case u -> String.valueOf((char) value);
      case emdash -> "\u2014";
      case endash -> "\u2013";
      case bullet -> "\u2022";
      case lquote -> "\u2018";
      case rquote -> "\u2019";
      case ldblquote -> "\u201C";
      case rdblquote -> "\u201D";
      case backslash -> "\\";
      case opencurly -> "{";
      case closecurly -> "}";
      case nonbreakinghyphen -> "-";
      case tab, line, nonbreakingspace, emspace, enspace, qmspace, column, page -> " ";
      default -> "";
    };
  }
}
