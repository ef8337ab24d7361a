package sicetnon.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sicetnon.Reviewer;
import sicetnon.Spreadsheet;

/** Clients that are slow, or never end, hold up neither others nor the end. */
@Timeout(120)
class SlowClientsTest {
  private static final int MANY = 20;

  @TempDir Path folder;
  private Path output;
  private String id;
  private ReviewServer server;
  private Reviewer reviewer;
  private final List<Socket> sockets = new ArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @BeforeEach
  void serve() throws Exception {
    output = folder.resolve("output");
    assertEquals(0, Reviewer.run(Reviewer.articles(folder.resolve("articles"), false), output));
    id = Spreadsheet.open(output.resolve("contradictions.csv")).rows().get(0).get("id");
    server = ReviewServer.start(output, 0, remark -> {});
    reviewer = Reviewer.open(server.address());
  }

  @AfterEach
  void end() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    threads.shutdownNow();
    server.stop();
  }

  /** Connects and sends the beginning of a request. */
  private Socket begin(String text) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
    sockets.add(socket);
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private int port() {
    return URI.create(server.address()).getPort();
  }

  /** The head of a decision of a hundred bytes. */
  private String head() {
    return "POST /api/reviews HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nCookie: %s\r\n"
            .formatted(port(), reviewer.cookie())
        + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n";
  }

  private List<String> beginnings() {
    return List.of("", "GET / HT", "GET / HTTP/1.1\r\nHost: 127", head(), head() + "{\"id\":");
  }

  @Test
  void aQuickClientWorksBesideManyHalfRequests() throws Exception {
    for (int i = 0; i < MANY; i++) {
      for (String beginning : beginnings()) {
        begin(beginning);
      }
    }
    for (int i = 0; i < MANY; i++) {
      assertEquals(200, reviewer.send(reviewer.request("/")).statusCode());
      String seen = i == 0 ? "" : "note " + (i - 1);
      assertEquals(200, reviewer.decide(id, "note " + i, seen).statusCode());
    }
  }

  @Test
  void whoSendsAByteNowAndThenIsCutOff() throws Exception {
    Map<String, String> slow = Map.of("GET / HTTP/1.1\r\nX: ", "x", head(), " ");
    List<Future<Void>> all = new ArrayList<>();
    for (Map.Entry<String, String> one : slow.entrySet()) {
      Socket socket = begin(one.getKey());
      all.add(threads.submit(() -> trickle(socket, one.getValue())));
    }
    Socket silent = begin(head());
    assertEquals(-1, silent.getInputStream().read());
    for (Future<Void> one : all) {
      one.get();
    }
    assertEquals(200, reviewer.send(reviewer.request("/")).statusCode());
  }

  /** Ends when the server has cut the connection. */
  private static Void trickle(Socket socket, String bit) throws InterruptedException {
    try {
      while (true) {
        socket.getOutputStream().write(bit.getBytes(StandardCharsets.US_ASCII));
        TimeUnit.MILLISECONDS.sleep(300);
      }
    } catch (IOException e) {
      return null;
    }
  }

  @Test
  void theEndDoesNotWaitForRequestsThatDoNotEnd() throws Exception {
    for (String beginning : beginnings()) {
      begin(beginning);
    }
    // has begun to be answered, and reads nothing
    begin(
        "GET / HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nCookie: %s\r\n\r\n"
            .formatted(port(), reviewer.cookie()));
    // the server has seen them all when it has answered this one
    assertEquals(200, reviewer.send(reviewer.request("/")).statusCode());
    assertTrue(CompletableFuture.supplyAsync(server::stop).get(1, TimeUnit.MINUTES));
  }

  @Test
  void whatIsBeingSavedAtTheEndIsSavedAndAnswered() throws Exception {
    List<Future<Integer>> answers = new ArrayList<>();
    List<Map<String, String>> rows = Spreadsheet.open(output.resolve("contradictions.csv")).rows();
    for (Map<String, String> row : rows) {
      answers.add(threads.submit(() -> decided(row.get("id"))));
    }
    while (answers.stream().noneMatch(Future::isDone)) {
      Thread.onSpinWait();
    }
    assertTrue(server.stop());
    Spreadsheet report = Spreadsheet.open(output.resolve("contradictions.csv"));
    for (int i = 0; i < rows.size(); i++) {
      String row = rows.get(i).get("id");
      assertEquals(answers.get(i).get() == 200 ? "real" : "", report.row(row).get("decision"), row);
    }
  }

  /** Zero when the connection was closed. */
  private int decided(String row) throws InterruptedException {
    String nothing = "{\"decision\":\"\",\"note\":\"\"}";
    String body = "{\"id\":\"%s\",\"decision\":\"real\",\"note\":\"\",\"seen\":%s}";
    try {
      return reviewer.decide("application/json", body.formatted(row, nothing)).statusCode();
    } catch (IOException e) {
      return 0;
    }
  }
}
