package sicetnon.ingest;

import java.util.ArrayList;
import java.util.List;

/** Collects the words of a block that stands on several lines of its file. */
final class Wrapped {
  private final String words;
  private final MappedText.Builder out = new MappedText.Builder();
  private final List<Integer> breaks = new ArrayList<>();

  Wrapped(String words) {
    this.words = words;
  }

  /** Adds a line's words, parted from those before it. */
  Wrapped add(Span line) {
    if (out.length() > 0) {
      out.add(' ', out.next());
      breaks.add(out.length());
    }
    return goOn(line);
  }

  /** Adds chars right behind those before them. */
  Wrapped goOn(Span chars) {
    for (int i = chars.start(); i < chars.end(); i++) {
      char c = words.charAt(i);
      out.add(Character.isWhitespace(c) ? ' ' : c, i);
    }
    return this;
  }

  /** Adds a mark that ends a label, at the place of the char that stands for it. */
  Wrapped colon(int at) {
    out.add(':', at);
    out.add(' ', at);
    return this;
  }

  /** All as one. */
  MappedText text() {
    return out.build();
  }

  /** The lines, where each has a label ("Reports to: ..."), else all as one. */
  List<MappedText> lines() {
    MappedText whole = out.build();
    List<MappedText> lines = new ArrayList<>();
    int from = 0;
    for (int end : breaks) {
      int to = Math.min(end, whole.text().length());
      lines.add(whole.part(from, to));
      from = to;
    }
    lines.add(whole.part(from, whole.text().length()));
    return lines.stream().allMatch(l -> Label.end(l.text(), false) > 0) ? lines : List.of(whole);
  }

  /** Adds the words as an item of a level from 1 on, or, at level 0, as paragraphs. */
  void put(int level, BlockList blocks) {
    if (level == 0) {
      lines().stream().filter(t -> !t.isBlank()).forEach(blocks::paragraph);
    } else if (!text().isBlank()) {
      blocks.item(level, text());
    }
  }
}
