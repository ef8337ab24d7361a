package sicetnon.unpack;

import java.util.ArrayList;
import java.util.List;

/** Puts the lines of an area together to paragraphs, headings and items. */
final class PdfParagraphs {
  /** Of the size: how far a line may stand in and still be under the one above. */
  private static final float IN = 0.8f;

  private static final String ENDS = ".!?:;\u2026";

  private final PdfLook look;
  private final List<PdfBlock> blocks = new ArrayList<>();
  private final List<PdfLine> open = new ArrayList<>();
  private final List<Float> marks = new ArrayList<>();
  private PdfMark mark;
  private PdfMark lastMark;
  private float right;

  PdfParagraphs(PdfLook look) {
    this.look = look;
  }

  List<PdfBlock> blocks(List<PdfPiece> area) {
    right = (float) area.stream().mapToDouble(PdfPiece::right).max().orElse(0);
    PdfLine above = null;
    for (PdfPiece piece : area) {
      if (piece instanceof PdfTable table) {
        close();
        blocks.add(new PdfBlock(List.of(), null, 0, false, table));
        above = null;
      } else if (piece instanceof PdfLine line) {
        take(above, line);
        above = line;
      }
    }
    close();
    return List.copyOf(blocks);
  }

  private void take(PdfLine above, PdfLine line) {
    boolean fresh = above == null || breaks(above, line);
    PdfMark found = PdfMark.of(line);
    if (found != null && isMark(found, above, fresh)) {
      close();
      mark = found;
      lastMark = found;
      open.add(found.line());
      return;
    }
    if (fresh) {
      close();
    }
    open.add(line);
  }

  /** Whether it is no part of running text. */
  private boolean isMark(PdfMark found, PdfLine above, boolean fresh) {
    if (!found.weak() || fresh) {
      return true;
    }
    if (lastMark != null && lastMark.style().equals(found.style())) {
      return found.number() == 0 || found.number() == lastMark.number() + 1;
    }
    return found.number() <= 1 && !found.style().equals("1.1") && ends(above);
  }

  private boolean breaks(PdfLine above, PdfLine line) {
    float size = Math.max(above.size(), line.size());
    float pitch = line.base() - above.base();
    if (pitch <= 0
        || (differ(above.size(), line.size())
            && differ(above.last().size(), line.first().size()))) {
      return true;
    }
    if (above.bold() != line.bold() && above.last().bold() != line.first().bold()) {
      return true;
    }
    if (isLarge(line)) {
      return pitch > 1.6f * size && (pitch > 2.6f * size || endsEarly(above, line));
    }
    return pitch > usual(above, line) + 0.25f * size
        || (!goesOn(above, line) && (endsEarly(above, line) || stands(above, line)));
  }

  private static boolean differ(float size, float other) {
    return Math.abs(size - other) > 0.08f * Math.max(size, other);
  }

  /** How far lines stand apart here: as the last two did, or as most of the document do. */
  private float usual(PdfLine above, PdfLine line) {
    float usual = look.pitch(line.size());
    if (open.size() > 1) {
      float last = above.base() - open.get(open.size() - 2).base();
      return Math.min(Math.max(usual, last), 1.25f * usual);
    }
    return usual;
  }

  private boolean isLarge(PdfLine line) {
    return line.size() > 1.12f * look.size();
  }

  /** Whether a sentence goes on from line to line. */
  static boolean goesOn(PdfLine above, PdfLine line) {
    return !ends(above) && Character.isLowerCase(line.text().charAt(0));
  }

  static boolean ends(PdfLine line) {
    String text = line.text();
    int at = text.length() - 1;
    while (at > 0 && "\"'\u201D\u2019)]".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return ENDS.indexOf(text.charAt(at)) >= 0;
  }

  /** Whether the next word would have found room. */
  private boolean endsEarly(PdfLine above, PdfLine line) {
    float word = line.first().right() - line.first().left();
    return right - above.right() > word + 1.2f * line.size();
  }

  /** Whether a line stands further in than the one above, or further out than the one before. */
  private boolean stands(PdfLine above, PdfLine line) {
    float in = IN * line.size();
    if (mark != null && open.size() == 1) {
      boolean hangs = Math.abs(line.left() - mark.text()) < in;
      boolean under = line.left() < mark.left() + in;
      return !hangs && !(under && !ends(above));
    }
    if (mark != null) {
      return Math.abs(line.left() - above.left()) >= in;
    }
    boolean further = line.left() > above.left() + in;
    boolean back = open.size() > 1 && line.left() < above.left() - in;
    return further || back;
  }

  private void close() {
    if (open.isEmpty()) {
      return;
    }
    PdfLine last = open.get(open.size() - 1);
    boolean full = right - last.right() < 3 * last.size();
    int level = mark == null ? 0 : level(mark);
    if (mark == null && !marks.isEmpty() && open.get(0).left() < marks.get(0) + 1) {
      marks.clear();
      lastMark = null;
    }
    blocks.add(new PdfBlock(List.copyOf(open), mark, level, full, null));
    open.clear();
    mark = null;
  }

  /** How many items stand further out, each further than the one around it. */
  private int level(PdfMark of) {
    float near = 0.5f * of.line().size();
    while (!marks.isEmpty() && marks.get(marks.size() - 1) > of.left() + near) {
      marks.remove(marks.size() - 1);
    }
    if (marks.isEmpty() || marks.get(marks.size() - 1) < of.left() - near) {
      marks.add(of.left());
    }
    return marks.size();
  }
}
