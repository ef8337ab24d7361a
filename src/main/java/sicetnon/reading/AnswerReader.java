package sicetnon.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads what a reader answered to a prompt, forgivingly: a model seldom writes nothing but JSON.
 * Only its writing is mended, never a word of what it says.
 */
public final class AnswerReader {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private static final String THINKING = "<think";
  private static final String THOUGHT = "</think";
  private static final String ENDING = PromptText.ending();

  private AnswerReader() {}

  /** Reads an answer; nothing is found in one that is none. */
  public static Answer read(byte[] bytes) {
    Mended.Counts before = new Mended.Counts();
    String text = decoded(bytes, before);
    String answer = withoutThoughts(withoutPrompt(text, before), before);
    Answer plain = AnswerScanner.scan(answer);
    if (plain.entries().isEmpty() && plain.refused().isEmpty()) {
      String inner = strings(answer);
      Answer wrapped = AnswerScanner.scan(inner);
      if (wrapped.answers() || !wrapped.refused().isEmpty()) {
        before.add(Mended.WRAPPED);
        return with(before, wrapped);
      }
      if (!plain.empty() && answer.contains("&quot;")) {
        before.add(Mended.ENTITIES);
        return with(before, AnswerScanner.scan(unescaped(answer)));
      }
    }
    return with(before, plain);
  }

  private static Answer with(Mended.Counts before, Answer answer) {
    before.add(answer.mended());
    return answer.with(before);
  }

  /** What some shells write when they save what a program prints is not UTF-8. */
  private static String decoded(byte[] bytes, Mended.Counts mended) {
    int first = bytes.length > 1 ? (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF) : 0;
    Charset charset =
        first == 0xFEFF
            ? StandardCharsets.UTF_16BE
            : first == 0xFFFE ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    String text = new String(bytes, charset);
    if (!text.startsWith("\uFEFF")) {
      return text;
    }
    mended.add(Mended.BYTE_ORDER_MARK);
    return text.substring(1);
  }

  /** What a model drafts before it answers is not its answer. */
  private static String withoutThoughts(String text, Mended.Counts mended) {
    boolean begins = text.stripLeading().startsWith(THINKING);
    int end = text.lastIndexOf(THOUGHT);
    if (end < 0 && !begins) {
      return text;
    }
    mended.add(Mended.THINKING);
    return behind(
        text, end < 0 ? text.length() : Math.min(text.length(), end + THOUGHT.length() + 1));
  }

  /** Some programs print what they were asked before what they say: its example is no answer. */
  private static String withoutPrompt(String text, Mended.Counts mended) {
    int end = text.lastIndexOf(ENDING);
    if (end < 0) {
      return text;
    }
    mended.add(Mended.ECHO);
    return behind(text, end + ENDING.length());
  }

  private static String behind(String text, int from) {
    int lines = (int) text.substring(0, from).chars().filter(c -> c == '\n').count();
    return "\n".repeat(lines) + text.substring(from);
  }

  /** The strings of an answer that is itself an object, as servers of models give it. */
  private static String strings(String text) {
    JsonNode whole;
    try {
      whole = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      return "";
    }
    List<String> found = new ArrayList<>();
    collect(whole, found);
    return String.join("\n", found);
  }

  private static void collect(JsonNode node, List<String> found) {
    if (node.isTextual()) {
      found.add(node.textValue());
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String name = field.getKey().toLowerCase(Locale.ROOT);
      if (!name.startsWith("reasoning") && !name.startsWith("thinking")) {
        collect(field.getValue(), found);
      }
    }
    if (node.isArray()) {
      node.forEach(n -> collect(n, found));
    }
  }

  private static String unescaped(String text) {
    return text.replace("&quot;", "\"")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
