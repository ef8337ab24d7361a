package sicetnon.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import sicetnon.file.InputFile;
import sicetnon.report.HtmlReport;
import sicetnon.report.ReviewDesk;
import sicetnon.state.OutputFolder;
import sicetnon.state.Review;

/**
 * Serves the page of a report on the loopback address and takes decisions and marks. The address
 * holds a token that works once and is exchanged for a cookie; without one of them nothing is
 * answered, nor to another Host or Origin than its own. A client that is slow, or never ends, is
 * cut off after {@link Limits} and holds up nobody else meanwhile.
 */
public final class ReviewServer {
  private final Path output;
  private final ReviewDesk desk;
  private final MarkRequests marks;
  private final HttpServer server;
  private final ThreadPoolExecutor workers = workers();
  private final Door door;

  /** Held for reading while a decision or a mark is saved and answered. */
  private final ReadWriteLock saving = new ReentrantReadWriteLock();

  private volatile boolean ending;

  private final Consumer<String> said;

  private ReviewServer(Path output, HttpServer server, Consumer<String> said) {
    this.output = output;
    this.said = said;
    this.desk = new ReviewDesk(output);
    this.marks = new MarkRequests(output);
    this.server = server;
    this.door = new Door(server.getAddress().getPort());
  }

  /**
   * Starts to serve.
   *
   * @param output the folder of the reports
   * @param port 0 for any that is free
   * @param said told what of the reviewed report could not be taken, and where it is kept
   * @throws IOException when the port is taken
   */
  public static ReviewServer start(Path output, int port, Consumer<String> said)
      throws IOException {
    Limits.set();
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    HttpServer http = HttpServer.create(new InetSocketAddress(loopback, port), 0);
    ReviewServer server = new ReviewServer(output, http, said);
    http.createContext("/", server::handle);
    http.setExecutor(server.workers);
    http.start();
    return server;
  }

  private static ThreadPoolExecutor workers() {
    ThreadPoolExecutor workers =
        new ThreadPoolExecutor(
            Limits.CONNECTIONS,
            Limits.CONNECTIONS,
            Limits.RESPONSE.toSeconds(),
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>());
    workers.allowCoreThreadTimeOut(true);
    return workers;
  }

  /** The address to open, which works once. */
  public String address() {
    return door.address();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Headers headers = exchange.getResponseHeaders();
      headers.set("X-Content-Type-Options", "nosniff");
      headers.set("Cache-Control", "no-store");
      headers.set("Referrer-Policy", "no-referrer");
      headers.set("Content-Security-Policy", "frame-ancestors 'none'; base-uri 'none'");
      try {
        admit(exchange);
      } catch (IOException | RuntimeException e) {
        Reply.text(exchange, 500, String.valueOf(e.getMessage()));
      }
    }
  }

  private void admit(HttpExchange exchange) throws IOException {
    if (!door.own(exchange)) {
      Reply.text(exchange, 403, "This address answers only to itself.");
    } else if (door.redeems(exchange)) {
      exchange
          .getResponseHeaders()
          .set("Set-Cookie", door.cookie() + "; HttpOnly; SameSite=Strict; Path=/");
      exchange.getResponseHeaders().set("Location", "/");
      exchange.sendResponseHeaders(303, -1);
    } else if (!door.known(exchange)) {
      Reply.text(
          exchange,
          403,
          "The address works once, in one browser. End `sicetnon review`, start it again and"
              + " open the new address.");
    } else {
      answer(exchange);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = String.valueOf(exchange.getRequestURI().getPath());
    String method = exchange.getRequestMethod();
    if (path.equals("/")) {
      if (method.equals("GET") || method.equals("HEAD")) {
        byte[] page = InputFile.read(output.resolve(HtmlReport.FILE), InputFile.MOST_OWN);
        Reply.send(exchange, 200, "text/html; charset=utf-8", page);
      } else {
        Reply.allow(exchange, "GET, HEAD");
      }
    } else if (path.equals("/api/reviews")) {
      kept(exchange, this::reviews, this::decide);
    } else if (path.equals("/api/marks")) {
      kept(exchange, marks::show, marks::change);
    } else {
      Reply.text(exchange, 404, "There is no such page.");
    }
  }

  /** Shows what is kept. */
  private interface Showing {
    void show(HttpExchange exchange) throws IOException;
  }

  /** Takes what is sent. */
  private interface Taking {
    void take(HttpExchange exchange, byte[] body) throws IOException;
  }

  private void kept(HttpExchange exchange, Showing showing, Taking taking) throws IOException {
    switch (exchange.getRequestMethod()) {
      case "GET", "HEAD" -> showing.show(exchange);
      case "POST" -> take(exchange, taking);
      default -> Reply.allow(exchange, "GET, HEAD, POST");
    }
  }

  private void reviews(HttpExchange exchange) throws IOException {
    try {
      ReviewDesk.State state = desk.state();
      ObjectNode answer = Reply.object().put("fingerprint", state.inputs());
      ObjectNode reviews = answer.putObject("reviews");
      state.reviews().forEach((id, review) -> put(reviews.putObject(id), review));
      Reply.json(exchange, 200, answer);
    } catch (OutputFolder.Busy e) {
      Reply.busy(exchange, e);
    }
  }

  private void take(HttpExchange exchange, Taking taking) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(Limits.BODY_BYTES + 1);
    if (body.length > Limits.BODY_BYTES) {
      Reply.message(exchange, 400, "what is sent has at most " + Limits.BODY_BYTES + " bytes");
      return;
    }
    saving.readLock().lock();
    try {
      if (ending) {
        Reply.message(exchange, 503, "The program is ending.");
      } else {
        taking.take(exchange, body);
      }
    } finally {
      saving.readLock().unlock();
    }
  }

  private void decide(HttpExchange exchange, byte[] body) throws IOException {
    Decision.Asked asked;
    try {
      asked = Decision.parse(exchange.getRequestHeaders().getFirst("Content-Type"), body);
    } catch (Decision.Wrong e) {
      Reply.message(exchange, 400, e.getMessage());
      return;
    }
    List<ReviewDesk.Answer> saved;
    try {
      saved =
          desk.save(
              asked.decisions().stream()
                  .map(d -> new ReviewDesk.Change(d.id(), d.seen(), d.wanted()))
                  .toList());
    } catch (OutputFolder.Busy e) {
      Reply.busy(exchange, e);
      return;
    } catch (IOException e) {
      Reply.unwritten(exchange, e);
      return;
    }
    saved.forEach(answer -> answer.remarks().forEach(said));
    if (asked.list()) {
      ArrayNode answers = Reply.list();
      saved.forEach(answer -> answers.add(node(answer).put("code", code(answer))));
      Reply.json(exchange, 200, answers);
    } else {
      Reply.json(exchange, code(saved.get(0)), node(saved.get(0)));
    }
  }

  private static int code(ReviewDesk.Answer answer) {
    return switch (answer.outcome()) {
      case SAVED -> 200;
      case CHANGED -> 409;
      case UNKNOWN -> 404;
      case NO_ANSWER -> 400;
    };
  }

  private static ObjectNode node(ReviewDesk.Answer answer) {
    return switch (answer.outcome()) {
      case UNKNOWN ->
          Reply.object().put("message", "The report has no such row any more; reload the page.");
      case NO_ANSWER ->
          Reply.object()
              .put("message", "The row has no such answer; a side is one of its answers.");
      case SAVED, CHANGED -> put(Reply.object(), answer.review());
    };
  }

  private static ObjectNode put(ObjectNode node, Review review) {
    return node.put("decision", review.decision())
        .put("side", review.side())
        .put("note", review.note());
  }

  /**
   * Ends after what is being saved is saved and answered, and within {@link Limits#END} whatever
   * clients and disks do.
   *
   * @return false when a decision was still being saved then
   */
  public synchronized boolean stop() {
    boolean first = !ending;
    ending = true;
    boolean saved = awaitSaved();
    if (first) {
      server.stop(0);
      workers.shutdown();
    }
    return saved;
  }

  private boolean awaitSaved() {
    try {
      if (!saving.writeLock().tryLock(Limits.END.toSeconds(), TimeUnit.SECONDS)) {
        return false;
      }
      saving.writeLock().unlock();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
