package sicetnon.unpack;

import java.util.ArrayList;
import java.util.List;

/** A paragraph while it is read. */
final class Paragraph {
  private final StringBuilder words = new StringBuilder();
  private final List<Passage> behind = new ArrayList<>();
  private boolean light;
  private Passage.Kind kind = Passage.Kind.TEXT;
  private int level;

  /** Makes it a title, a heading or an item. */
  void is(Passage.Kind what, int ofLevel) {
    kind = what;
    level = ofLevel;
  }

  void add(String chars, boolean bold) {
    words.append(chars.replace('\u00A0', ' '));
    light |= !bold && !chars.isBlank();
  }

  /** Keeps a note or the text of a box that hangs on it, to stand behind it. */
  void behind(List<Passage> passages) {
    behind.addAll(passages);
  }

  /** Itself and what stands behind it. */
  List<Passage> passages() {
    List<Passage> all = new ArrayList<>();
    String text = words.toString();
    if (!text.isBlank()) {
      boolean plain = kind == Passage.Kind.TEXT;
      all.add(plain ? Passage.text(text, !light) : new Passage(kind, level, text, !light));
    }
    all.addAll(behind);
    return all;
  }
}
