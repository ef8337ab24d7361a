package sicetnon.state;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a file will hold; a large report goes to the disk as it is made, never whole in memory. */
public interface Content {
  /** Writes all of it; the stream stays open. */
  void to(OutputStream out) throws IOException;

  /** Bytes that are there already. */
  static Content of(byte[] bytes) {
    return out -> out.write(bytes);
  }

  /** Files that are there already, by name. */
  static Map<String, Content> of(Map<String, byte[]> files) {
    Map<String, Content> contents = new LinkedHashMap<>();
    files.forEach((name, bytes) -> contents.put(name, of(bytes)));
    return contents;
  }
}
