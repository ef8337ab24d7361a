package sicetnon.serve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sicetnon.reading.Reading;
import sicetnon.state.OutputFolder;

/** Marks over real sockets, in a real folder. */
class MarkRequestsTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @TempDir Path output;
  private Path marks;
  private ReviewServer server;
  private HttpClient client;
  private String root;
  private String cookie;

  @BeforeEach
  void serve() throws Exception {
    marks = output.resolve(Reading.MARKS);
    server = ReviewServer.start(output, 0, remark -> {});
    client = HttpClient.newHttpClient();
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

  private HttpRequest.Builder request() {
    return HttpRequest.newBuilder(URI.create(root + "/api/marks")).header("Cookie", cookie);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest.Builder json(HttpRequest.Builder request, String body) {
    return request
        .header("Content-Type", "application/json; charset=utf-8")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private HttpResponse<String> change(String add, String remove) throws Exception {
    return send(json(request(), "{\"add\":[%s],\"remove\":[%s]}".formatted(add, remove)));
  }

  private static String mark(String question) {
    return """
        {"question":"%s","kind":"","note":"","positions":[
          {"source":"a.md","quote":"The nurse sets the budget.","value":"","subject":""},
          {"source":"b.md","quote":"The midwife sets the budget.","value":"midwife","subject":""}]}"""
        .formatted(question);
  }

  private static List<String> questions(HttpResponse<String> response) throws Exception {
    assertEquals(200, response.statusCode(), response.body());
    List<String> out = new ArrayList<>();
    MAPPER.readTree(response.body()).get("marks").forEach(m -> out.add(m.get("question").asText()));
    return out;
  }

  private static String id(HttpResponse<String> response, int index) throws Exception {
    return MAPPER.readTree(response.body()).get("marks").get(index).get("id").asText();
  }

  @Test
  void marksAreAddedOnceShownEditedInTheirPlaceAndRemoved() throws Exception {
    assertEquals("{\"marks\":[]}", send(request()).body());
    assertEquals(List.of("One"), questions(change(mark(" One "), "")));
    assertEquals(List.of("One"), questions(change(mark("One"), "")));
    HttpResponse<String> both = change(mark("Two"), "");
    assertEquals(List.of("One", "Two"), questions(both));
    assertEquals(both.body(), send(request()).body());
    JsonNode first = MAPPER.readTree(both.body()).get("marks").get(0);
    assertEquals("midwife", first.get("positions").get(1).get("value").asText());
    assertEquals("", first.get("positions").get(0).get("subject").asText());
    HttpResponse<String> edited = change(mark("First"), "\"" + id(both, 0) + "\"");
    assertEquals(List.of("First", "Two"), questions(edited));
    byte[] before = Files.readAllBytes(marks);
    assertEquals(
        List.of("First", "Two"), questions(change("", "\"" + id(both, 0) + "\",\"e123\"")));
    assertArrayEquals(before, Files.readAllBytes(marks));
    assertEquals(
        List.of(), questions(change("", "\"%s\",\"%s\"".formatted(id(edited, 0), id(edited, 1)))));
    assertFalse(Files.exists(marks));
  }

  @Test
  void whatSomebodyWroteIntoTheFileStaysAsItIs() throws Exception {
    Files.createDirectories(marks.getParent());
    Files.writeString(
        marks,
        """
        \uFEFF{"by": "Ann", "kept": 1.50, "entries": [
          {"question": "Hers", "quote_a": "x", "quote_b": "y", "seen": "Tuesday"},
          {"question": "Other", "quote_a": "x", "quote_b": "z"}]}
        """);
    HttpResponse<String> shown = send(request());
    assertEquals(List.of("Hers", "Other"), questions(shown));
    questions(change(mark("Mine"), "\"" + id(shown, 1) + "\""));
    assertEquals(
        """
        {
          "by" : "Ann",
          "kept" : 1.50,
          "entries" : [ {
            "question" : "Hers",
            "quote_a" : "x",
            "quote_b" : "y",
            "seen" : "Tuesday"
          }, {
            "question" : "Mine",
            "positions" : [ {
              "source" : "a.md",
              "quote" : "The nurse sets the budget."
            }, {
              "source" : "b.md",
              "quote" : "The midwife sets the budget.",
              "value" : "midwife"
            } ]
          } ]
        }
        """,
        Files.readString(marks));
  }

  @Test
  void aListWithoutNameStaysAList() throws Exception {
    Files.createDirectories(marks.getParent());
    Files.writeString(marks, "[{\"question\":\"Hers\",\"quote_a\":\"x\",\"quote_b\":\"y\"}]");
    assertEquals(List.of("Hers", "Mine"), questions(change(mark("Mine"), "")));
    assertTrue(Files.readString(marks).startsWith("[ {"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"entries\": [\n oops",
        "{\"entries\": [{\"question\": \"one side\", \"quote_a\": \"x\"}]}",
        "{\"by\": \"Ann\"}"
      })
  void aFileThatIsNotWholeIsToldAndNeverWritten(String broken) throws Exception {
    Files.createDirectories(marks.getParent());
    Files.writeString(marks, broken);
    HttpResponse<String> answer = change(mark("Mine"), "");
    assertEquals(409, answer.statusCode());
    String why = MAPPER.readTree(answer.body()).get("message").asText();
    assertTrue(why.startsWith("readings/by-hand.json"), why);
    assertEquals(why, MAPPER.readTree(send(request()).body()).get("problem").asText());
    assertEquals(broken, Files.readString(marks));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nothing",
        "[]",
        "{\"add\":[]}",
        "{\"add\":{},\"remove\":[]}",
        "{\"add\":[],\"remove\":[1]}",
        "{\"add\":[{\"question\":\"x\"}],\"remove\":[]}",
        "{\"add\":[{\"question\":\"x\",\"kind\":\"\",\"note\":\"\",\"positions\":[]}],\"remove\":[]}",
        "{\"add\":[{\"question\":\"x\",\"kind\":\"\",\"note\":\"\",\"positions\":[{\"source\":\"a\"}]}],\"remove\":[]}",
        "{\"add\":[{\"question\":1,\"kind\":\"\",\"note\":\"\",\"positions\":[]}],\"remove\":[]}",
        "{\"add\":[],\"remove\":[]} and more",
      })
  void whatIsNoChangeIsRefusedAndNothingIsWritten(String body) throws Exception {
    HttpResponse<String> answer = send(json(request(), body));
    assertEquals(400, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("needed are add"), answer.body());
    assertFalse(Files.exists(marks));
  }

  @Test
  void aMarkNeedsAQuestionTheRightTypeAndNoMoreThanAMebibyte() throws Exception {
    assertEquals(400, change(mark("   "), "").statusCode());
    String body = "{\"add\":[%s],\"remove\":[]}".formatted(mark("x"));
    HttpRequest.Builder form =
        request()
            .header("Content-Type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    assertEquals(400, send(form).statusCode());
    assertEquals(400, change(mark("x".repeat(1 << 20)), "").statusCode());
    assertEquals(405, send(request().DELETE()).statusCode());
    assertEquals(
        403,
        client
            .send(
                json(HttpRequest.newBuilder(URI.create(root + "/api/marks")), body).build(),
                HttpResponse.BodyHandlers.ofString())
            .statusCode());
    assertFalse(Files.exists(marks));
  }

  @Test
  void whileTheFolderIsHeldItSaysBusyAndManyAtOnceAreAllKept() throws Exception {
    OutputFolder held = OutputFolder.open(output, "test", Duration.ZERO);
    try {
      HttpResponse<String> answer = change(mark("x"), "");
      assertEquals(503, answer.statusCode());
      assertTrue(answer.body().contains("The folder is busy"), answer.body());
    } finally {
      held.close();
    }
    List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String body = "{\"add\":[%s],\"remove\":[]}".formatted(mark("Q" + i));
      all.add(
          client.sendAsync(json(request(), body).build(), HttpResponse.BodyHandlers.ofString()));
    }
    for (CompletableFuture<HttpResponse<String>> one : all) {
      assertEquals(200, one.get().statusCode());
    }
    assertEquals(8, questions(send(request())).size());
  }
}
