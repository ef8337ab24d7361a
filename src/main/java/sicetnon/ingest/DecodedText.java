package sicetnon.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A decoded file in two forms of equal length in code points: the original, from which quotations
 * are cut, and a plain one in which every code point is one {@code char}, curly quotation marks are
 * straight and no-break spaces are spaces. An index into {@link #plain()} is therefore a code-point
 * offset of the file.
 */
public final class DecodedText {
  private final String original;
  private final String plain;
  private final List<Integer> lineStarts;

  public DecodedText(String original) {
    this.original = original;
    this.plain = fold(original);
    this.lineStarts = lineStarts(plain);
  }

  /** The form to analyse; same length as the file has code points. */
  public String plain() {
    return plain;
  }

  /** The file's own text between two code-point offsets. */
  public String slice(Span span) {
    if (original.length() == plain.length()) {
      return original.substring(span.start(), span.end());
    }
    int from = original.offsetByCodePoints(0, span.start());
    return original.substring(from, original.offsetByCodePoints(from, span.length()));
  }

  /** The line, counted from 1, that holds the code point at {@code offset}. */
  public int line(int offset) {
    int at = Collections.binarySearch(lineStarts, offset);
    return at >= 0 ? at + 1 : -at - 1;
  }

  private static String fold(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(cp -> out.append(fold(cp)));
    return out.toString();
  }

  private static char fold(int cp) {
    return switch (cp) {
      case 0x2018, 0x2019, 0x201B, 0x02BC -> '\'';
      case 0x201C, 0x201D, 0x201E -> '"';
      case 0x00A0, 0x2007, 0x202F, 0x2009, 0x200A, 0x2002, 0x2003 -> ' ';
      case 0x2010, 0x2011 -> '-';
      case 0x200B, 0x200E, 0x200F, 0xFEFF, 0x00AD -> ' ';
      default ->
          cp > Character.MAX_VALUE || Character.isSurrogate((char) cp) ? '\uFFFD' : (char) cp;
    };
  }

  private static List<Integer> lineStarts(String plain) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      boolean loneReturn = c == '\r' && (i + 1 == plain.length() || plain.charAt(i + 1) != '\n');
      if (c == '\n' || loneReturn) {
        starts.add(i + 1);
      }
    }
    return List.copyOf(starts);
  }
}
