package sicetnon.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import sicetnon.state.OutputFolder;

/** What is sent back, and sent in full when a method returns. */
final class Reply {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Reply() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ArrayNode list() {
    return MAPPER.createArrayNode();
  }

  static void message(HttpExchange exchange, int code, String why) throws IOException {
    json(exchange, code, object().put("message", why));
  }

  /** Says who has the folder. */
  static void busy(HttpExchange exchange, OutputFolder.Busy e) throws IOException {
    message(exchange, 503, "The folder is busy: " + e.getMessage() + ".");
  }

  /** Says why nothing was saved. */
  static void unwritten(HttpExchange exchange, IOException e) throws IOException {
    message(exchange, 503, "The files cannot be written (" + e.getMessage() + ").");
  }

  static void json(HttpExchange exchange, int code, JsonNode node) throws IOException {
    send(exchange, code, "application/json", MAPPER.writeValueAsBytes(node));
  }

  static void text(HttpExchange exchange, int code, String words) throws IOException {
    byte[] bytes = (words + "\n").getBytes(StandardCharsets.UTF_8);
    send(exchange, code, "text/plain; charset=utf-8", bytes);
  }

  /**
   * Says which methods a page has.
   *
   * @param methods separated by commas
   */
  static void allow(HttpExchange exchange, String methods) throws IOException {
    exchange.getResponseHeaders().set("Allow", methods);
    text(exchange, 405, "Allowed here: " + methods + ".");
  }

  /** To HEAD, all but the body. */
  static void send(HttpExchange exchange, int code, String type, byte[] bytes) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    if (exchange.getRequestMethod().equals("HEAD")) {
      headers.set("Content-Length", Integer.toString(bytes.length));
      exchange.sendResponseHeaders(code, -1);
      return;
    }
    exchange.sendResponseHeaders(code, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
