package sicetnon.serve;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import sicetnon.state.Review;

/**
 * A decision as a browser sends it.
 *
 * @param id of the row
 * @param wanted what is to stand there
 * @param seen what its author saw there
 */
record Decision(String id, Review wanted, Review seen) {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /** What was sent is no decision; the message says what is one. */
  static final class Wrong extends Exception {
    private static final long serialVersionUID = 1;

    Wrong(String message) {
      super(message);
    }
  }

  /**
   * What was asked.
   *
   * @param decisions in their order
   * @param list whether they came as a list, and are answered by one
   */
  record Asked(List<Decision> decisions, boolean list) {}

  /**
   * Reads one, or a list of them.
   *
   * @param type the content type, or null; JSON is what a form of another page cannot send
   */
  static Asked parse(String type, byte[] body) throws IOException, Wrong {
    JsonNode asked = json(type, body);
    boolean list = asked != null && asked.isArray() && !asked.isEmpty();
    List<Decision> decisions = new ArrayList<>();
    for (JsonNode one : list ? asked : Collections.singleton(asked)) {
      decisions.add(of(one));
    }
    return new Asked(decisions, list);
  }

  private static Decision of(JsonNode asked) throws Wrong {
    if (asked == null
        || !isText(asked, "id", "decision", "note")
        || !(asked.path("side").isMissingNode() || asked.path("side").isTextual())
        || !isSeen(asked.path("seen"))) {
      throw new Wrong(
          "not a decision: id, decision, note and seen are needed, and side may be there, all of"
              + " them text, but for seen, which is an object with decision, side and note as they"
              + " were; as application/json");
    }
    Review wanted = review(asked);
    boolean right = wanted.decision().equals(Review.RIGHT);
    boolean word = wanted.decision().isEmpty() || Review.DECISIONS.contains(wanted.decision());
    if (!right && !word) {
      throw new Wrong("a decision is one of " + String.join(", ", Review.DECISIONS) + ", right");
    }
    if (right == wanted.side().isBlank()) {
      throw new Wrong(
          "the decision right needs a side, the answer that is right, and no other has one");
    }
    return new Decision(asked.path("id").asText(), wanted, review(asked.path("seen")));
  }

  private static boolean isJson(String type) {
    return type != null
        && type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json");
  }

  /**
   * What a body says; null when it is no JSON or is not said to be.
   *
   * @param type the content type, or null
   */
  static JsonNode json(String type, byte[] body) throws IOException {
    try {
      return isJson(type) ? MAPPER.readTree(body) : null;
    } catch (JacksonException e) {
      return null;
    }
  }

  /** Whether fields of an object are there and text. */
  static boolean isText(JsonNode node, String... names) {
    for (String name : names) {
      if (!node.path(name).isTextual()) {
        return false;
      }
    }
    return true;
  }

  /** A row on which nothing stood may have been seen as nothing. */
  private static boolean isSeen(JsonNode seen) {
    if (!seen.isObject()) {
      return false;
    }
    for (JsonNode cell : seen) {
      if (!cell.isTextual()) {
        return false;
      }
    }
    return true;
  }

  private static Review review(JsonNode node) {
    return new Review(
        node.path("decision").asText(),
        node.path("side").asText(),
        node.path("note").asText(),
        Map.of());
  }
}
