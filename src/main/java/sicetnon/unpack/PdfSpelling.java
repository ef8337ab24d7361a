package sicetnon.unpack;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Puts letters together into words, in the order in which the page draws them. */
final class PdfSpelling {
  /** Words of a page; one of a newspaper has a third of that. */
  static final int MOST = 20_000;

  /** Of the size: a wider gap parts two words; what is set wide stays below. */
  static final float GAP = 0.15f;

  /** Points; a smaller letter cannot be seen. */
  private static final float SMALLEST = 1.5f;

  private static final String ACCENTS = "\u00A8\u00B4`\u02C6\u02DC\u02C7\u02DA";

  /** The same, as they stand behind their letter. */
  private static final String OVER = "\u0308\u0301\u0300\u0302\u0303\u030C\u030A";

  private final PdfTurn turn;
  private final PdfStruck struck = new PdfStruck();
  private final List<PdfWord> words = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private float left;
  private float right;
  private float last;
  private float base;
  private float size;
  private boolean bold;
  private int glyphs;

  PdfSpelling(PdfTurn turn) {
    this.turn = turn;
  }

  PdfTurn turn() {
    return turn;
  }

  int glyphs() {
    return glyphs;
  }

  /** A letter or letters, or a blank, from one place to the next as the document counts. */
  void add(
      float fromX, float fromY, float toX, float toY, String letter, float high, boolean black) {
    float x = turn.x(fromX, fromY);
    float y = turn.y(fromX, fromY);
    float end = turn.x(toX, toY);
    if (words.size() >= MOST || high < SMALLEST || !onPage(x, y) || !onPage(end, y)) {
      return;
    }
    if (!letter.isEmpty() && letter.isBlank()) {
      close(true);
      return;
    }
    glyphs++;
    if (struck.again(letter, x, y, high)) {
      return;
    }
    if (text.length() > 0 && !goesOn(x, y, high, black)) {
      close(false);
    }
    if (text.length() == 0) {
      left = x;
      base = y;
      size = high;
      bold = black;
      right = x;
    }
    append(letter, x);
    last = x;
    right = Math.max(right, end);
  }

  /** All words of the page so far. */
  List<PdfWord> words() {
    close(false);
    return words;
  }

  private boolean onPage(float x, float y) {
    return x > -2 && y > -2 && x < turn.width() + 2 && y < turn.height() + 2;
  }

  /** Puts an accent that is drawn as a sign of its own onto the letter under it. */
  private void append(String letter, float x) {
    int at = text.length() - 1;
    int accent = at < 0 ? -1 : ACCENTS.indexOf(text.charAt(at));
    if (accent >= 0 && x < right - 0.1f * size) {
      String whole = Normalizer.normalize(letter + OVER.charAt(accent), Normalizer.Form.NFC);
      if (whole.length() == 1) {
        text.setLength(at);
        text.append(whole);
        return;
      }
    }
    text.append(letter);
  }

  private boolean goesOn(float x, float y, float high, boolean black) {
    return Math.abs(y - base) < 0.05f * size
        && Math.abs(high - size) < 0.08f * size
        && black == bold
        && x - right < GAP * size
        && x - last > -0.2f * size;
  }

  private void close(boolean spaced) {
    if (!text.toString().isBlank()) {
      words.add(new PdfWord(text.toString(), left, right, base, size, bold, spaced));
    } else if (spaced && !words.isEmpty()) {
      PdfWord w = words.remove(words.size() - 1);
      words.add(new PdfWord(w.text(), w.left(), w.right(), w.base(), w.size(), w.bold(), true));
    }
    text.setLength(0);
  }
}
