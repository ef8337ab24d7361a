package sicetnon.reading;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The file of marks by hand, changed entry by entry: what somebody else wrote into it stays as it
 * is, fields that nobody here knows with it.
 */
public final class MarkFile {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private MarkFile() {}

  /** Marks with more of them: each once, in the order in which they came. */
  public static Reading with(List<Reading> marks, List<Entry> added) {
    Map<String, Reading.Placed> all = new LinkedHashMap<>();
    List<Reading.Refused> refused = new ArrayList<>();
    for (Reading reading : marks) {
      reading.entries().forEach(e -> all.putIfAbsent(e.entry().id(), e));
      refused.addAll(reading.refused());
    }
    for (Entry entry : added) {
      all.putIfAbsent(entry.id(), new Reading.Placed(all.size() + refused.size() + 1, 0, entry));
    }
    return new Reading(Reading.BY_HAND, Reading.MARKS, List.copyOf(all.values()), refused);
  }

  /** What is wrong with marks, with its place; nothing when they may be changed. */
  public static Optional<String> wrong(Reading marks) {
    return marks.refused().stream()
        .findFirst()
        .map(r -> Rejected.of(marks, r).place() + ": " + r.reason());
  }

  /**
   * The file without some entries and with others. What is there already is not added again, and
   * what is not there need not be removed. The first that is added stands where the first was that
   * is removed, so that one that is edited keeps its place.
   *
   * @param bytes of a file of which nothing is refused; none for a new one
   * @param removed ids of entries
   * @return none when no entry is left; the same when nothing changes
   */
  public static byte[] changed(byte[] bytes, Collection<String> removed, List<Entry> added)
      throws IOException {
    JsonNode whole = whole(bytes);
    ArrayNode old = whole.isArray() ? (ArrayNode) whole : ((ObjectNode) whole).withArray("entries");
    List<Reading.Placed> before =
        bytes.length == 0 ? List.of() : ReadingFile.parse(Reading.MARKS, bytes).entries();
    ArrayNode kept = MAPPER.createArrayNode();
    Set<String> there = new HashSet<>();
    int place = -1;
    for (Reading.Placed one : before) {
      if (!removed.contains(one.entry().id())) {
        kept.add(old.get(one.number() - 1));
        there.add(one.entry().id());
      } else if (place < 0) {
        place = kept.size();
      }
    }
    place = place < 0 ? kept.size() : place;
    for (Entry entry : added) {
      if (there.add(entry.id())) {
        ReadingFile.put(kept.insertObject(place++), entry);
      }
    }
    return kept.equals(old) ? bytes : written(whole, old, kept);
  }

  private static JsonNode whole(byte[] bytes) throws IOException {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return bytes.length == 0
        ? MAPPER.createObjectNode().put("by", Reading.BY_HAND)
        : MAPPER.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private static byte[] written(JsonNode whole, ArrayNode old, ArrayNode kept) {
    if (kept.isEmpty()) {
      return new byte[0];
    }
    old.removeAll();
    old.addAll(kept);
    return (whole.toPrettyString().replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
