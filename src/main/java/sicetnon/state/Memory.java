package sicetnon.state;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The content of reviews.json (docs/reviews.md): what the last run saw, and every review.
 *
 * @param format 1
 * @param run number of runs that had something new, from 1; 0 before the first
 * @param inputs fingerprint of the last run's articles, pack and program
 * @param files SHA-256 of each decoded article, by path
 * @param rows by id
 */
public record Memory(
    int format, int run, String inputs, Map<String, String> files, List<Remembered> rows) {
  /** Its name in the output folder. */
  public static final String FILE = "reviews.json";

  private static final int FORMAT = 1;
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  public Memory {
    files = new TreeMap<>(files);
    rows = List.copyOf(rows);
  }

  static Memory none() {
    return new Memory(FORMAT, 0, "", Map.of(), List.of());
  }

  /** What a run leaves. */
  public static Memory of(
      int run, String inputs, Map<String, String> files, List<Remembered> rows) {
    return new Memory(FORMAT, run, inputs, files, rows);
  }

  static Memory parse(byte[] json) throws Sheet.Unreadable {
    try {
      Memory memory = MAPPER.readValue(json, Memory.class);
      if (memory.format() != FORMAT) {
        throw new Sheet.Unreadable(
            "its format is " + memory.format() + ", this program reads " + FORMAT);
      }
      return memory;
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new Sheet.Unreadable("line " + line + " is damaged");
    } catch (IOException e) {
      throw new Sheet.Unreadable(String.valueOf(e.getMessage()));
    }
  }

  /** The file's content. */
  public byte[] bytes() throws JsonProcessingException {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));
    return (MAPPER.writer(printer).writeValueAsString(this) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
