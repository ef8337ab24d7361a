package sicetnon.unpack;

import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.raw.RawRtfParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Documents in the Rich Text Format. */
public final class Rtf {
  private static final int BEGINNING = 64;

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
    boolean sound = parse(RtfBytes.sound(bytes), reader);
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
}
