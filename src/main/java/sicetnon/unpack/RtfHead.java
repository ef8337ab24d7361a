package sicetnon.unpack;

import com.rtfparserkit.rtf.Command;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/** What stands before the text of a document in the Rich Text Format: fonts, styles and a card. */
final class RtfHead {
  private final Map<Integer, Charset> fonts = new HashMap<>();
  private final RtfStyles styles = new RtfStyles();
  private final RtfCard card = new RtfCard();
  private Charset charset = RtfCharsets.USUAL;

  RtfStyles styles() {
    return styles;
  }

  RtfCard card() {
    return card;
  }

  /** The charset of text in a font. */
  Charset charset(int font) {
    return fonts.getOrDefault(font, charset);
  }

  /** A command on the charset of the whole document; does nothing at any other. */
  void encoding(Command command, int value) {
    charset = RtfCharsets.document(command, value, charset);
  }

  /** A command in one of the lists. */
  void command(RtfGroup group, Command command, int value) {
    switch (group.place) {
      case FONTS -> {
        if (command == Command.fcharset) {
          fonts.put(group.font, RtfCharsets.font(value, charset));
        } else if (command == Command.cpg) {
          fonts.put(group.font, RtfCharsets.page(value));
        }
      }
      case STYLES -> {
        switch (command) {
          case s -> styles.number(value);
          case sbasedon -> styles.base(value);
          case outlinelevelN -> styles.outline(Math.max(0, Math.min(9, value)));
          default -> {}
        }
      }
      case CARD -> card.number(group.value, command, value);
      default -> {}
    }
  }

  /** Text in one of the lists. */
  void text(RtfGroup group, String chars) {
    switch (group.place) {
      case STYLES -> styles.name(chars);
      case CARD -> card.add(group.value, chars);
      default -> {}
    }
  }
}
