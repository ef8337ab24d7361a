package sicetnon.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import sicetnon.claim.Hash;

/**
 * What stands in a folder of prompts.
 *
 * @param prompts in their order
 */
record AskManifest(List<Asked> prompts) {
  static final String FILE = "manifest.json";

  /** Of this file and of prompts; another one makes answers to earlier prompts worthless. */
  static final int FORMAT = 1;

  private static final String PROMPT = "prompt-[0-9]{3,9}\\.txt";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** A prompt's file and the SHA-256 of its bytes. */
  record Asked(String file, String sha256) {
    /** Stands in the names of its answers. */
    String key() {
      return Hash.of("p", Integer.toString(FORMAT), sha256);
    }
  }

  AskManifest {
    prompts = List.copyOf(prompts);
  }

  /** The file for prompts. */
  static byte[] write(Prompts prompts, String program) {
    ObjectNode whole = MAPPER.createObjectNode();
    whole.put("format", FORMAT).put("program", program);
    ArrayNode list = whole.putArray("prompts");
    for (int i = 0; i < prompts.count(); i++) {
      String text = prompts.text(i);
      ObjectNode prompt = list.addObject();
      prompt.put("file", file(prompts, i));
      prompt.put("sha256", Hash.full(text));
      prompt.put("characters", text.length());
      ArrayNode articles = prompt.putArray("articles");
      for (Part part : prompts.parts().get(i)) {
        ObjectNode article = articles.addObject().put("source", part.source());
        if (part.of() > 1) {
          article.put("part", part.number()).put("of", part.of());
        }
      }
    }
    return (whole.toPrettyString().replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** The name of a prompt's file. */
  static String file(Prompts prompts, int prompt) {
    return "prompt-" + prompts.number(prompt) + ".txt";
  }

  /**
   * Reads the file.
   *
   * @throws IOException when it is none of this program; the message says what is wrong
   */
  static AskManifest parse(byte[] bytes) throws IOException {
    JsonNode whole = MAPPER.readTree(bytes);
    if (whole.path("format").asInt() != FORMAT || !whole.path("prompts").isArray()) {
      throw new IOException("not written by this version of the program");
    }
    List<Asked> prompts = new ArrayList<>();
    for (JsonNode prompt : whole.path("prompts")) {
      String file = prompt.path("file").asText();
      // what was written by another hand leads to no other file
      if (file.matches(PROMPT)) {
        prompts.add(new Asked(file, prompt.path("sha256").asText()));
      }
    }
    return new AskManifest(prompts);
  }
}
