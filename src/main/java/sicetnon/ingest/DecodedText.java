package sicetnon.ingest;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A decoded file in two forms of equal length in code points: the original, from which quotations
 * are cut, and a plain one in which every code point is one {@code char}, curly quotation marks are
 * straight, no-break spaces are spaces and mathematical letters letters. An index into {@link
 * #plain()} is therefore a code-point offset of the file.
 */
public final class DecodedText {
  /** Code points between two marks of {@link #marks}. */
  private static final int STRIDE = 1024;

  private final String original;
  private final String plain;
  private final int[] lineStarts;

  /** Char of the original at each {@link #STRIDE}th code point; empty where both forms agree. */
  private final int[] marks;

  public DecodedText(String original) {
    this.original = original;
    this.plain = fold(original);
    this.lineStarts = lineStarts(plain);
    this.marks = original.length() == plain.length() ? new int[0] : marks(original, plain);
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
    return original.substring(at(span.start()), at(span.end()));
  }

  /** The char of the original at which a code point begins. */
  private int at(int codePoint) {
    return original.offsetByCodePoints(marks[codePoint / STRIDE], codePoint % STRIDE);
  }

  private static int[] marks(String original, String plain) {
    int[] marks = new int[plain.length() / STRIDE + 1];
    for (int i = 1; i < marks.length; i++) {
      marks[i] = original.offsetByCodePoints(marks[i - 1], STRIDE);
    }
    return marks;
  }

  /** The line, counted from 1, that holds the code point at {@code offset}. */
  public int line(int offset) {
    int at = Arrays.binarySearch(lineStarts, offset);
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
      case 0x00AD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, MappedText.TURN ->
          MappedText.HIDDEN;
      default -> cp < Character.MIN_SURROGATE ? (char) cp : compatible(cp);
    };
  }

  /**
   * The plain letter of one in mathematical bold or of full width: NFKC, where that is one char.
   */
  private static char compatible(int cp) {
    boolean lone = cp <= Character.MAX_VALUE && Character.isSurrogate((char) cp);
    String plain = lone ? "" : Normalizer.normalize(Character.toString(cp), Normalizer.Form.NFKC);
    return plain.length() == 1 ? plain.charAt(0) : '\uFFFD';
  }

  private static int[] lineStarts(String plain) {
    IntStream breaks =
        IntStream.range(0, plain.length())
            .filter(
                i ->
                    plain.charAt(i) == '\n'
                        || (plain.charAt(i) == '\r'
                            && (i + 1 == plain.length() || plain.charAt(i + 1) != '\n')));
    return IntStream.concat(IntStream.of(0), breaks.map(i -> i + 1)).toArray();
  }
}
