package sicetnon.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sicetnon.Spreadsheet;
import sicetnon.cli.Main;
import sicetnon.state.OutputFolder;

/** The server over real sockets and a real folder. */
class ReviewServerTest {
  private static final String NONE = "{\"decision\":\"\",\"note\":\"\"}";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @TempDir Path folder;
  private Path output;
  private ReviewServer server;
  private HttpClient client;
  private String root;
  private String cookie;
  private final List<String> said = new CopyOnWriteArrayList<>();

  @BeforeEach
  void serve() throws Exception {
    Path articles = Files.createDirectory(folder.resolve("articles"));
    String title = "Nurse vs Midwife: The Difference\n\n";
    StringBuilder a = new StringBuilder(title);
    StringBuilder b = new StringBuilder(title);
    for (String thing : List.of("budget", "menu", "schedule", "calendar", "handbook", "archive")) {
      a.append("The nurse sets the ").append(thing).append(".\n\n");
      b.append("The midwife sets the ").append(thing).append(".\n\n");
    }
    Files.writeString(articles.resolve("a.txt"), a);
    Files.writeString(articles.resolve("b.txt"), b);
    output = folder.resolve("output");
    run();
    server = ReviewServer.start(output, 0, said::add);
    client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    URI address = URI.create(server.address());
    root = "http://127.0.0.1:" + address.getPort();
    cookie =
        client
            .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
            .headers()
            .firstValue("set-cookie")
            .orElseThrow()
            .split(";")[0];
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private void run() {
    PrintStream none =
        new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    String[] line = {"run", folder.resolve("articles").toString(), "-o", output.toString()};
    assertEquals(0, Main.run(line, none, none));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(root + path)).header("Cookie", cookie);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> decide(String id, String decision, String note, String seen)
      throws Exception {
    String body =
        "{\"id\":\"%s\",\"decision\":\"%s\",\"note\":\"%s\",\"seen\":%s}"
            .formatted(id, decision, note, seen);
    return send(
        request("/api/reviews")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private Spreadsheet report() throws IOException {
    return Spreadsheet.open(output.resolve("contradictions.csv"));
  }

  private List<String> ids() throws IOException {
    return report().rows().stream().map(r -> r.get("id")).toList();
  }

  private JsonNode reviews() throws Exception {
    return MAPPER.readTree(send(request("/api/reviews")).body()).path("reviews");
  }

  @Test
  void whatOfADamagedSheetIsNotTakenIsSaidWhenADecisionIsSaved() throws Exception {
    String id = ids().get(0);
    Path sheet = output.resolve("contradictions.csv");
    Files.writeString(sheet, Files.readString(sheet) + "high,Who knows?,real,,d9999999999\r\n");
    assertEquals(200, decide(id, "real", "", NONE).statusCode());
    assertEquals(
        1, said.stream().filter(r -> r.contains("contradictions.unread-")).count(), said::toString);
    assertEquals(200, decide(ids().get(1), "real", "", NONE).statusCode());
    assertEquals(
        1, said.stream().filter(r -> r.contains("contradictions.unread-")).count(), said::toString);
  }

  @Test
  void theAddressWorksOnceAndTheCookieFromThenOn() throws Exception {
    assertEquals(200, send(request("/")).statusCode());
    HttpRequest.Builder bare = HttpRequest.newBuilder(URI.create(root + "/"));
    assertEquals(403, send(bare).statusCode());
    HttpRequest.Builder guess = HttpRequest.newBuilder(URI.create(root + "/?token="));
    assertEquals(403, send(guess).statusCode());
    HttpRequest.Builder wrong =
        HttpRequest.newBuilder(URI.create(root + "/")).header("Cookie", cookie + "x");
    assertEquals(403, send(wrong).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example",
        "Host: 127.0.0.1",
        "Host: %s\r\nOrigin: http://evil.example",
        "Host: %s\r\nOrigin: null",
        "Host: evil.example:1\r\nOrigin: http://evil.example:1"
      })
  void aForeignHostOrOriginIsRefused(String headers) throws Exception {
    int port = URI.create(root).getPort();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String ask =
          "GET /api/reviews HTTP/1.1\r\n"
              + headers.formatted("127.0.0.1:" + port)
              + "\r\nCookie: "
              + cookie
              + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(ask.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.startsWith("HTTP/1.1 403"), answer);
    }
  }

  @Test
  void otherAddressesOfThisMachineAreNotListenedOn() throws Exception {
    List<InetAddress> others =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(a -> a instanceof Inet4Address && !a.isLoopbackAddress())
            .toList();
    Assumptions.assumeFalse(others.isEmpty(), "only a loopback address here; skipped");
    int port = URI.create(root).getPort();
    assertThrows(IOException.class, () -> new Socket(others.get(0), port).close());
  }

  @Test
  void aDecisionStandsInTheReportAtOnceAndAfterTheNextRun() throws Exception {
    String id = ids().get(1);
    List<String> order = ids();
    assertEquals(200, decide(id, "real", "see \u201cp. 3\u201d; =1+1", NONE).statusCode());
    assertEquals("real", report().row(id).get("decision"));
    assertEquals("see \u201cp. 3\u201d; =1+1", report().row(id).get("note"));
    assertEquals(order, ids());
    run();
    assertEquals("real", report().row(id).get("decision"));
    assertTrue(Files.readString(output.resolve("changes.md")).contains("decided or noted: " + id));
    assertEquals("real", reviews().path(id).path("decision").asText());
  }

  @Test
  void whoSawAnOlderDecisionDoesNotOverwriteANewerOne() throws Exception {
    String id = ids().get(0);
    assertEquals(200, decide(id, "real", "", NONE).statusCode());
    HttpResponse<String> late = decide(id, "later", "", NONE);
    assertEquals(409, late.statusCode());
    assertEquals("real", MAPPER.readTree(late.body()).path("decision").asText());
    assertEquals("real", report().row(id).get("decision"));
  }

  @Test
  void aListOfDecisionsIsAnsweredOneByOne() throws Exception {
    List<String> ids = ids();
    assertEquals(200, decide(ids.get(1), "later", "", NONE).statusCode());
    String one = "{\"id\":\"%s\",\"decision\":\"%s\",\"side\":\"%s\",\"note\":\"\",\"seen\":{}}";
    String list =
        "["
            + one.formatted(ids.get(0), "right", "midwife")
            + ","
            + one.formatted(ids.get(1), "real", "")
            + ","
            + one.formatted("d0123456789", "real", "")
            + ","
            + one.formatted(ids.get(2), "explained", "")
            + "]";
    HttpResponse<String> answer =
        send(
            request("/api/reviews")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(list)));
    assertEquals(200, answer.statusCode());
    List<Integer> codes = new ArrayList<>();
    MAPPER.readTree(answer.body()).forEach(a -> codes.add(a.path("code").asInt()));
    assertEquals(List.of(200, 409, 404, 200), codes, answer.body());
    Spreadsheet sheet = report();
    Map<String, String> first = sheet.row(ids.get(0));
    assertEquals("midwife", first.get("position_" + first.get("decision")));
    assertEquals("later", sheet.row(ids.get(1)).get("decision"));
    assertEquals("explained", sheet.row(ids.get(2)).get("decision"));
  }

  @Test
  void aSideThatNobodyTakesCannotBeRight() throws Exception {
    String id = ids().get(0);
    HttpResponse<String> answer =
        send(
            request("/api/reviews")
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"id\":\"%s\",\"decision\":\"right\",\"side\":\"surgeon\",\"note\":\"\",\"seen\":{}}"
                            .formatted(id))));
    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("The row has no such answer"), answer.body());
    assertEquals("", report().row(id).get("decision"));
  }

  @Test
  void aSpreadsheetThatPutsTheOldRowsBackTakesNothingAway() throws Exception {
    String id = ids().get(0);
    byte[] old = Files.readAllBytes(output.resolve("contradictions.csv"));
    assertEquals(200, decide(id, "real", "mine", NONE).statusCode());
    Files.write(output.resolve("contradictions.csv"), old);
    assertEquals("real", reviews().path(id).path("decision").asText());
    run();
    assertEquals("real", report().row(id).get("decision"));
    assertEquals("mine", report().row(id).get("note"));
  }

  @Test
  void whatASpreadsheetDecidesLaterHolds() throws Exception {
    String id = ids().get(0);
    String other = ids().get(1);
    assertEquals(200, decide(id, "real", "", NONE).statusCode());
    Path file = output.resolve("contradictions.csv");
    Files.writeString(file, Files.readString(file).replace(",real,", ",explained,"));
    assertEquals("explained", reviews().path(id).path("decision").asText());
    assertEquals(200, decide(other, "later", "", NONE).statusCode());
    assertEquals("explained", report().row(id).get("decision"));
    run();
    assertEquals("explained", report().row(id).get("decision"));
    assertEquals("later", report().row(other).get("decision"));
  }

  @Test
  void whatWasTakenBackInTheBrowserMayBeDecidedInTheSpreadsheet() throws Exception {
    String id = ids().get(0);
    String real = "{\"decision\":\"real\",\"note\":\"\"}";
    assertEquals(200, decide(id, "real", "", NONE).statusCode());
    assertEquals(200, decide(id, "", "", real).statusCode());
    report().review(id, "real", "").save(output.resolve("contradictions.csv"));
    run();
    assertEquals("real", report().row(id).get("decision"));
  }

  @Test
  void withoutTheReportADecisionIsKeptForTheNextRun() throws Exception {
    String id = ids().get(0);
    Files.delete(output.resolve("contradictions.csv"));
    assertEquals(200, decide(id, "real", "", NONE).statusCode());
    assertFalse(Files.exists(output.resolve("contradictions.csv")));
    run();
    assertEquals("real", report().row(id).get("decision"));
  }

  @Test
  void columnsThatPeopleAddedStay() throws Exception {
    Path file = output.resolve("contradictions.csv");
    String csv = Files.readString(file);
    StringBuilder wide = new StringBuilder();
    int n = 0;
    for (String line : csv.split("\r\n")) {
      wide.append(line).append(n == 0 ? ",owner" : ",ann" + n).append("\r\n");
      n++;
    }
    Files.writeString(file, wide);
    String id = ids().get(0);
    assertEquals(200, decide(id, "real", "", NONE).statusCode());
    assertEquals("ann1", report().row(id).get("owner"));
    assertEquals("ann3", report().row(ids().get(2)).get("owner"));
  }

  @Test
  void whileARunIsAtWorkADecisionIsToBeTriedAgain() throws Exception {
    String id = ids().get(0);
    OutputFolder run = OutputFolder.open(output, "test", Duration.ZERO);
    try {
      assertEquals(503, decide(id, "real", "", NONE).statusCode());
    } finally {
      run.close();
    }
    assertEquals(200, decide(id, "real", "", NONE).statusCode());
  }

  @Test
  void decisionsTakenWhileRunsGoOnAreAllKept() throws Exception {
    List<String> ids = ids();
    CompletableFuture<Void> runs =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 0; i < 5; i++) {
                run();
              }
            });
    List<CompletableFuture<Void>> tabs = new ArrayList<>();
    for (String id : ids) {
      tabs.add(
          CompletableFuture.runAsync(
              () -> {
                try {
                  long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
                  while (decide(id, "real", "of " + id, NONE).statusCode() != 200) {
                    assertTrue(System.nanoTime() < end);
                    Thread.sleep(10);
                  }
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              }));
    }
    for (CompletableFuture<Void> tab : tabs) {
      tab.get(2, TimeUnit.MINUTES);
    }
    runs.get(2, TimeUnit.MINUTES);
    run();
    for (String id : ids) {
      assertEquals("of " + id, report().row(id).get("note"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\":\"d0000000000\",\"decision\":\"real\",\"note\":\"\",\"seen\":{}} | 404 | no such row",
        "{\"id\":\"x\",\"decision\":\"perhaps\",\"note\":\"\",\"seen\":{}} | 400 | one of real, not-real, explained, later",
        "{\"decision\":\"real\"} | 400 | id, decision, note and seen",
        "{ | 400 | not a decision",
        "[] | 400 | not a decision"
      })
  void aWrongRequestIsToldWhatIsWrong(String body, int code, String why) throws Exception {
    HttpResponse<String> answer =
        send(
            request("/api/reviews")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    assertEquals(code, answer.statusCode());
    assertTrue(answer.body().contains(why), answer.body());
  }

  @Test
  void aFormOfAnotherPageCannotDecide() throws Exception {
    String id = ids().get(0);
    HttpResponse<String> answer =
        send(
            request("/api/reviews")
                .header("Content-Type", "text/plain")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"id\":\""
                            + id
                            + "\",\"decision\":\"real\",\"note\":\"\",\"seen\":"
                            + NONE
                            + "}")));
    assertEquals(400, answer.statusCode());
    assertEquals("", report().row(id).get("decision"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | 200",
        "application/json;charset=utf-8 | 200",
        "Application/JSON ; charset=UTF-8 | 200",
        "application/jsonx | 400",
        "application/json-patch+json | 400",
        "application/json, text/plain | 400",
        "text/plain; application/json | 400",
        "text/plain | 400"
      })
  void aDecisionIsTakenOnlyAsJson(String type, int code) throws Exception {
    String id = ids().get(0);
    String body = "{\"id\":\"%s\",\"decision\":\"real\",\"note\":\"\",\"seen\":%s}";
    HttpResponse<String> answer =
        send(
            request("/api/reviews")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body.formatted(id, NONE))));
    assertEquals(code, answer.statusCode());
    assertEquals(code == 200 ? "real" : "", report().row(id).get("decision"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"id\":%s,\"decision\":1,\"note\":\"\",\"seen\":{}",
        "\"id\":%s,\"decision\":\"real\",\"note\":2,\"seen\":{}",
        "\"id\":%s,\"decision\":\"real\",\"note\":true,\"seen\":{}",
        "\"id\":%s,\"decision\":\"real\",\"note\":null,\"seen\":{}",
        "\"id\":%s,\"decision\":\"real\",\"note\":[\"\"],\"seen\":{}",
        "\"id\":%s,\"decision\":\"real\",\"note\":{\"text\":\"\"},\"seen\":{}",
        "\"id\":%s,\"decision\":[],\"note\":\"\",\"seen\":{}",
        "\"id\":%s,\"decision\":{},\"note\":\"\",\"seen\":{}",
        "\"id\":%s,\"decision\":\"real\",\"seen\":{}",
        "\"id\":%s,\"note\":\"\",\"seen\":{}",
        "\"id\":%s,\"decision\":\"real\",\"note\":\"\"",
        "\"id\":%s,\"decision\":\"real\",\"note\":\"\",\"seen\":\"\"",
        "\"id\":%s,\"decision\":\"real\",\"note\":\"\",\"seen\":[]",
        "\"id\":%s,\"decision\":\"real\",\"note\":\"\",\"seen\":{\"decision\":0}",
        "\"id\":%s,\"decision\":\"real\",\"note\":\"\",\"seen\":{\"note\":[\"\"]}",
        "\"id\":[%s],\"decision\":\"real\",\"note\":\"\",\"seen\":{}",
        "\"id\":7,\"decision\":\"real\",\"note\":\"\",\"seen\":{}"
      })
  void whatIsNotTextIsNoDecision(String members) throws Exception {
    List<String> ids = ids();
    String body = "{" + members.replace("%s", "\"" + ids.get(0) + "\"") + "}";
    HttpResponse<String> answer =
        send(
            request("/api/reviews")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    assertEquals(400, answer.statusCode(), body);
    assertTrue(answer.body().contains("all of them text"), answer.body());
    assertEquals("", report().row(ids.get(0)).get("decision"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PUT | / | GET, HEAD",
        "POST | / | GET, HEAD",
        "OPTIONS | / | GET, HEAD",
        "PUT | /api/reviews | GET, HEAD, POST",
        "DELETE | /api/reviews | GET, HEAD, POST",
        "PATCH | /api/reviews | GET, HEAD, POST"
      })
  void anotherMethodIsToldWhichAreAllowed(String method, String path, String allowed)
      throws Exception {
    HttpResponse<String> answer =
        send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
    assertEquals(405, answer.statusCode());
    assertEquals(allowed, answer.headers().firstValue("Allow").orElse(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/reviews", "/nothing"})
  void headAnswersAsGetWithoutTheBodyAndWithoutAWarning(String path) throws Exception {
    List<String> said = new ArrayList<>();
    Logger logger = Logger.getLogger("com.sun.net.httpserver");
    Handler listener =
        new StreamHandler() {
          @Override
          public synchronized void publish(LogRecord line) {
            said.add(line.getMessage());
          }
        };
    logger.addHandler(listener);
    try {
      String got = raw("GET", path);
      String headed = raw("HEAD", path);
      int end = got.indexOf("\r\n\r\n") + 4;
      assertTrue(got.length() > end);
      assertEquals(head(got.substring(0, end)), head(headed));
    } finally {
      logger.removeHandler(listener);
    }
    assertEquals(List.of(), said);
  }

  /** All of an answer but its time. */
  private static List<String> head(String answer) {
    return answer
        .lines()
        .filter(l -> !l.startsWith("Date:"))
        .map(l -> l.toLowerCase(Locale.ROOT))
        .sorted()
        .toList();
  }

  private String raw(String method, String path) throws IOException {
    int port = URI.create(root).getPort();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String ask =
          "%s %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nCookie: %s\r\nConnection: close\r\n\r\n"
              .formatted(method, path, port, cookie);
      socket.getOutputStream().write(ask.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void theTokenIsNotSpentOnHead() throws Exception {
    server.stop();
    server = ReviewServer.start(output, 0, said::add);
    URI address = URI.create(server.address());
    HttpRequest.Builder head =
        HttpRequest.newBuilder(address).method("HEAD", HttpRequest.BodyPublishers.noBody());
    assertEquals(403, send(head).statusCode());
    assertEquals(303, send(HttpRequest.newBuilder(address)).statusCode());
  }

  @Test
  void nothingElseIsServed() throws Exception {
    for (String path : List.of("/reviews.json", "/../pom.xml", "/%2e%2e/pom.xml", "/report.html")) {
      assertEquals(404, send(request(path)).statusCode(), path);
    }
  }

  @Test
  void aPortThatIsTakenIsSaid() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
      String port = Integer.toString(taken.getLocalPort());
      int code =
          Main.run(
              new String[] {"review", "-o", output.toString(), "--port", port}, stream, stream);
      String said = err.toString(StandardCharsets.UTF_8);
      assertEquals(2, code);
      assertTrue(said.contains("--port " + port + ": cannot be listened on"), said);
    }
  }
}
