package sicetnon.serve;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import sicetnon.report.HtmlReport;
import sicetnon.report.ReviewDesk;
import sicetnon.state.OutputFolder;
import sicetnon.state.Review;

/**
 * Serves the page of a report on the loopback address and takes decisions. The address holds a
 * token that works once and is exchanged for a cookie; without one of them nothing is answered, nor
 * to another Host or Origin than its own.
 */
public final class ReviewServer {
  private static final int MOST_BYTES = 1 << 20;
  private static final int THREADS = 4;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Path output;
  private final ReviewDesk desk;
  private final HttpServer server;
  private final ExecutorService workers = Executors.newFixedThreadPool(THREADS);
  private final ReadWriteLock open = new ReentrantReadWriteLock();
  private final String session = secret();
  private String token = secret();

  private ReviewServer(Path output, HttpServer server) {
    this.output = output;
    this.desk = new ReviewDesk(output);
    this.server = server;
  }

  /**
   * Starts to serve.
   *
   * @param output the folder of the reports
   * @param port 0 for any that is free
   * @throws IOException when the port is taken
   */
  public static ReviewServer start(Path output, int port) throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    HttpServer http = HttpServer.create(new InetSocketAddress(loopback, port), 0);
    ReviewServer server = new ReviewServer(output, http);
    http.createContext("/", server::handle);
    http.setExecutor(server.workers);
    http.start();
    return server;
  }

  /** The address to open, which works once. */
  public synchronized String address() {
    return "http://127.0.0.1:" + port() + "/?token=" + token;
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private static String secret() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private void handle(HttpExchange exchange) throws IOException {
    open.readLock().lock();
    try {
      handled(exchange);
    } finally {
      open.readLock().unlock();
    }
  }

  private void handled(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
      exchange
          .getResponseHeaders()
          .set("Content-Security-Policy", "frame-ancestors 'none'; base-uri 'none'");
      try {
        admit(exchange);
      } catch (IOException e) {
        text(exchange, 500, String.valueOf(e.getMessage()));
      }
    }
  }

  private void admit(HttpExchange exchange) throws IOException {
    if (!own(exchange)) {
      text(exchange, 403, "This address answers only to itself.");
    } else if (redeems(exchange)) {
      exchange
          .getResponseHeaders()
          .set("Set-Cookie", cookie() + "; HttpOnly; SameSite=Strict; Path=/");
      exchange.getResponseHeaders().set("Location", "/");
      exchange.sendResponseHeaders(303, -1);
    } else if (!known(exchange)) {
      text(
          exchange,
          403,
          "The address works once, in one browser. End `sicetnon review`, start it again and"
              + " open the new address.");
    } else {
      answer(exchange);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String method = exchange.getRequestMethod();
    if (path.equals("/") && method.equals("GET")) {
      byte[] page = Files.readAllBytes(output.resolve(HtmlReport.FILE));
      send(exchange, 200, "text/html; charset=utf-8", page);
    } else if (path.equals("/api/reviews") && method.equals("GET")) {
      reviews(exchange);
    } else if (path.equals("/api/reviews") && method.equals("POST")) {
      save(exchange);
    } else {
      text(exchange, 404, "There is no such page.");
    }
  }

  private void reviews(HttpExchange exchange) throws IOException {
    ReviewDesk.State state = desk.state();
    ObjectNode answer = MAPPER.createObjectNode();
    answer.put("fingerprint", state.inputs());
    ObjectNode reviews = answer.putObject("reviews");
    state.reviews().forEach((id, review) -> put(reviews.putObject(id), review));
    json(exchange, 200, answer);
  }

  private void save(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
    JsonNode asked = body.length > MOST_BYTES ? null : parse(body);
    if (asked == null || !type.startsWith("application/json") || !asked.path("id").isTextual()) {
      message(exchange, 400, "not a decision: id, decision, note and seen are needed, as JSON");
      return;
    }
    Review wanted = review(asked);
    if (!wanted.decision().isEmpty() && !Review.DECISIONS.contains(wanted.decision())) {
      message(exchange, 400, "a decision is one of " + String.join(", ", Review.DECISIONS));
      return;
    }
    try {
      ReviewDesk.Answer saved =
          desk.save(asked.path("id").asText(), review(asked.path("seen")), wanted);
      switch (saved.outcome()) {
        case SAVED -> json(exchange, 200, put(MAPPER.createObjectNode(), saved.review()));
        case CHANGED -> json(exchange, 409, put(MAPPER.createObjectNode(), saved.review()));
        case UNKNOWN ->
            message(exchange, 404, "The report has no such row any more; reload the page.");
      }
    } catch (OutputFolder.Busy e) {
      message(exchange, 503, "A run is at work.");
    } catch (IOException e) {
      message(exchange, 503, "The files cannot be written (" + e.getMessage() + ").");
    }
  }

  private static JsonNode parse(byte[] body) throws IOException {
    try {
      return MAPPER.readTree(body);
    } catch (JacksonException e) {
      return null;
    }
  }

  private static Review review(JsonNode node) {
    return new Review(node.path("decision").asText(), node.path("note").asText(), Map.of());
  }

  private static ObjectNode put(ObjectNode node, Review review) {
    return node.put("decision", review.decision()).put("note", review.note());
  }

  /** Whether the browser came here by this server's own name, and from its own page if from any. */
  private boolean own(HttpExchange exchange) {
    List<String> names = List.of("127.0.0.1:" + port(), "localhost:" + port());
    String host = exchange.getRequestHeaders().getFirst("Host");
    String origin = exchange.getRequestHeaders().getFirst("Origin");
    return host != null
        && names.contains(host)
        && (origin == null || origin.equals("http://" + host));
  }

  /** Whether the request brings the token, which then works no more. */
  private synchronized boolean redeems(HttpExchange exchange) {
    String query = String.valueOf(exchange.getRequestURI().getRawQuery());
    boolean right = !token.isEmpty() && same(query, "token=" + token);
    if (right) {
      token = "";
    }
    return right;
  }

  private boolean known(HttpExchange exchange) {
    for (String header : exchange.getRequestHeaders().getOrDefault("Cookie", List.of())) {
      for (String one : header.split("; *")) {
        if (same(one, cookie())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Cookies do not know ports, so the name does. */
  private String cookie() {
    return "sicetnon-" + port() + "=" + session;
  }

  private static boolean same(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }

  private static void message(HttpExchange exchange, int code, String why) throws IOException {
    json(exchange, code, MAPPER.createObjectNode().put("message", why));
  }

  private static void json(HttpExchange exchange, int code, JsonNode node) throws IOException {
    send(exchange, code, "application/json", MAPPER.writeValueAsBytes(node));
  }

  private static void text(HttpExchange exchange, int code, String words) throws IOException {
    byte[] bytes = (words + "\n").getBytes(StandardCharsets.UTF_8);
    send(exchange, code, "text/plain; charset=utf-8", bytes);
  }

  private static void send(HttpExchange exchange, int code, String type, byte[] bytes)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(code, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** Ends after what is being saved is saved. */
  public void stop() {
    open.writeLock().lock();
    try {
      server.stop(0);
      workers.shutdown();
    } finally {
      open.writeLock().unlock();
    }
  }
}
