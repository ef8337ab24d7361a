package sicetnon.state;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The content of reviews.json (docs/reviews.md): what the last run saw, and every review.
 *
 * @param format 3; 1 had no pending decisions, 2 no sides of decisions and no near misses
 * @param run number of runs that had something new, from 1; 0 before the first
 * @param inputs fingerprint of the last run's articles, pack and program
 * @param files SHA-256 of each decoded article, by path
 * @param rows by id
 * @param nearMisses those of the last report, and those that were ever reviewed, by id
 * @param corrections what reviews ask to be changed in the articles, and what of it is done
 * @param pending what was decided in the browser since the last run, by id of the row
 */
public record Memory(
    int format,
    int run,
    String inputs,
    Map<String, String> files,
    List<Remembered> rows,
    List<Remembered> nearMisses,
    List<Correction> corrections,
    Map<String, Pending> pending) {
  /** Its name in the output folder. */
  public static final String FILE = "reviews.json";

  private static final int FORMAT = 3;
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  public Memory {
    files = new TreeMap<>(files);
    rows = List.copyOf(rows);
    nearMisses = List.copyOf(nearMisses);
    corrections = List.copyOf(corrections);
    pending = new TreeMap<>(pending);
  }

  /**
   * A decision that was taken in the browser. It stands in the reviewed report, too, unless a
   * spreadsheet that was open meanwhile has put back what stood there before.
   *
   * @param review as it was taken
   * @param before what people had written in the report before they came to the browser
   */
  public record Pending(Review review, Review before) {

    /** Which holds, when a report says something: it, unless it says what stood there before. */
    Review against(Review reported) {
      return !reported.judgesOtherwise(before)
          ? new Review(review.decision(), review.side(), review.note(), reported.more())
          : reported;
    }
  }

  static Memory none() {
    return new Memory(FORMAT, 0, "", Map.of(), List.of(), List.of(), List.of(), Map.of());
  }

  /** What a run leaves. */
  public static Memory of(
      int run,
      String inputs,
      Map<String, String> files,
      List<Remembered> rows,
      List<Remembered> nearMisses,
      List<Correction> corrections) {
    return new Memory(FORMAT, run, inputs, files, rows, nearMisses, corrections, Map.of());
  }

  /** The same with other rows and other decisions that wait for a run. */
  Memory with(List<Remembered> others, Map<String, Pending> decided) {
    return new Memory(FORMAT, run, inputs, files, others, nearMisses, corrections, decided);
  }

  /**
   * The same with a decision that was taken in the browser.
   *
   * @param now what stood on the row
   * @param review what stands there from now on
   */
  public Memory deciding(String id, Review now, Review review) {
    Map<String, Pending> decided = new TreeMap<>(pending);
    Pending last = pending.get(id);
    boolean goesOn = last != null && !now.judgesOtherwise(last.review());
    decided.put(id, new Pending(review, goesOn ? last.before() : now));
    return with(rows, decided);
  }

  static Memory parse(byte[] json) throws Sheet.Unreadable {
    try {
      JsonNode tree = MAPPER.readTree(json);
      int format = tree.path("format").asInt();
      if (format > 0 && format < FORMAT && tree instanceof ObjectNode old) {
        update(old.put("format", FORMAT));
      } else if (tree.isObject() && tree.has("format") && format != FORMAT) {
        throw new Sheet.Unreadable("its format is " + format + ", this program reads " + FORMAT);
      }
      return MAPPER.treeToValue(tree, Memory.class);
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new Sheet.Unreadable("line " + line + " is damaged");
    } catch (IOException e) {
      throw new Sheet.Unreadable(String.valueOf(e.getMessage()));
    }
  }

  /** Puts in what earlier formats did not have. */
  private static void update(ObjectNode old) {
    if (!old.has("pending")) {
      old.putObject("pending");
    }
    old.putArray("nearMisses");
    old.putArray("corrections");
    for (JsonNode row : old.path("rows")) {
      sideless(row.path("review"));
      row.path("earlier").forEach(Memory::sideless);
    }
    for (JsonNode pending : old.path("pending")) {
      sideless(pending.path("review"));
      sideless(pending.path("before"));
    }
  }

  private static void sideless(JsonNode review) {
    if (review instanceof ObjectNode written) {
      written.put("side", "");
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
