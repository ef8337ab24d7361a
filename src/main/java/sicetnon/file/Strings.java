package sicetnon.file;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Texts of any length among other data: the number of their bytes, then UTF-8. */
public final class Strings {
  private Strings() {}

  /** Writes one. */
  public static void write(String text, DataOutput out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** Reads one. */
  public static String read(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Writes some, their number first. */
  public static void writeAll(Collection<String> texts, DataOutput out) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      write(text, out);
    }
  }

  /** Reads as many as were written. */
  public static List<String> readAll(DataInput in) throws IOException {
    int number = in.readInt();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      texts.add(read(in));
    }
    return texts;
  }
}
