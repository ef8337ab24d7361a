package sicetnon.unpack;

import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.raw.RawRtfParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Documents in the Rich Text Format. */
public final class Rtf {
  private static final int BEGINNING = 64;
  private static final byte[] LAST_WORDS = "\\par ".getBytes(StandardCharsets.US_ASCII);

  private Rtf() {}

  /**
   * Types a document out.
   *
   * @throws Unreadable when it is no such document or broken before any text
   */
  public static void type(byte[] bytes, Typescript out) throws Unreadable {
    int length = Math.min(BEGINNING, bytes.length);
    String beginning = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    if (!beginning.contains("{\\rtf")) {
      throw new Unreadable("is no document in the Rich Text Format");
    }
    RtfReader reader = new RtfReader(out);
    boolean sound = parse(withoutBinary(bytes), reader);
    reader.finish();
    if (!sound && out.isEmpty()) {
      throw new Unreadable("is damaged: there is a fault in its marks before any text");
    } else if (!sound) {
      out.note("all behind a fault in its marks");
    }
  }

  /** Whether the parser came to the end of a document without a fault. */
  private static boolean parse(byte[] rtf, RtfReader reader) {
    try {
      new RawRtfParser().parse(new RtfStreamSource(new ByteArrayInputStream(rtf)), reader);
      return true;
    } catch (IOException | IllegalStateException | IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * The document without what stands in it as plain bytes, which the parser would make as much room
   * for as the document claims; a paragraph's end is put behind it, so that it keeps no words back.
   */
  private static byte[] withoutBinary(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + LAST_WORDS.length);
    int from = 0;
    int at = 0;
    while (at < bytes.length) {
      if (bytes[at] != '\\') {
        at++;
      } else if (!binary(bytes, at)) {
        at += 2;
      } else {
        out.write(bytes, from, at - from);
        at = behindBinary(bytes, at + 4);
        from = at;
      }
    }
    out.write(bytes, from, bytes.length - from);
    out.writeBytes(LAST_WORDS);
    return out.toByteArray();
  }

  private static boolean binary(byte[] bytes, int at) {
    return at + 4 < bytes.length
        && bytes[at + 1] == 'b'
        && bytes[at + 2] == 'i'
        && bytes[at + 3] == 'n'
        && !Character.isLetter(bytes[at + 4]);
  }

  private static int behindBinary(byte[] bytes, int number) {
    long length = 0;
    int at = number;
    while (at < bytes.length && Character.isDigit(bytes[at])) {
      length = Math.min(bytes.length, length * 10 + bytes[at] - '0');
      at++;
    }
    at += at < bytes.length && bytes[at] == ' ' ? 1 : 0;
    return (int) Math.min(bytes.length, at + length);
  }
}
