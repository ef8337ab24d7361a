package sicetnon.state;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Set;

/**
 * How a table stands in a file: as the program writes it, or as a reviewer's spreadsheet saved it.
 *
 * @param charset its letters, one of {@link #CHARSETS}
 * @param marked whether a byte order mark comes first
 * @param separator between two cells
 * @param told whether a first line, {@code sep=}, names the separator
 */
public record Dialect(String charset, boolean marked, char separator, boolean told) {
  static final String UTF_8 = "UTF-8";
  static final String UTF_16LE = "UTF-16LE";
  static final String UTF_16BE = "UTF-16BE";
  static final String WINDOWS = "windows-1252";
  static final String MAC = "x-MacRoman";

  /** The charsets that are told apart. */
  static final Set<String> CHARSETS = Set.of(UTF_8, UTF_16LE, UTF_16BE, WINDOWS, MAC);

  /** As the program writes by itself: spreadsheets then show every character. */
  public static final Dialect USUAL = new Dialect(UTF_8, true, ',', false);

  private static final char LAST_ASCII = '~';

  public Dialect {
    if (!CHARSETS.contains(charset)) {
      throw new IllegalArgumentException("charset " + charset);
    }
    if (!separates(separator)) {
      throw new IllegalArgumentException("separator " + separator);
    }
  }

  /** Whether a character may stand between cells: nothing that words or line ends are made of. */
  static boolean separates(char c) {
    return c == '\t' || (c > ' ' && c <= LAST_ASCII && !Character.isLetterOrDigit(c) && c != '"');
  }

  /** Whether one byte is one character. */
  boolean eightBits() {
    return charset.equals(WINDOWS) || charset.equals(MAC);
  }

  /** Whether letters of ASCII are the bytes of ASCII. */
  boolean overAscii() {
    return eightBits() || charset.equals(UTF_8);
  }

  /** The charset as a person calls it. */
  public String letters() {
    return switch (charset) {
      case WINDOWS -> "Windows-1252";
      case MAC -> "Mac Roman";
      default -> charset;
    };
  }

  /** The first character of a text that cannot be written so; empty when all can. */
  public String beyond(String text) {
    if (!eightBits() || text.chars().allMatch(c -> c <= LAST_ASCII)) {
      return "";
    }
    CharsetEncoder encoder = Charset.forName(charset).newEncoder();
    if (encoder.canEncode(text)) {
      return "";
    }
    return text.codePoints()
        .mapToObj(Character::toString)
        .filter(c -> !encoder.canEncode(c))
        .findFirst()
        .orElse("");
  }

  /** The same table with letters for everything. */
  public Dialect unicode() {
    return new Dialect(UTF_8, true, separator, told);
  }

  /** Begins a file: what comes before the column names. */
  public Writer begin(OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, Charset.forName(charset)));
    if (marked) {
      writer.write('\uFEFF');
    }
    if (told) {
      writer.write("sep=" + separator + "\r\n");
    }
    return writer;
  }
}
