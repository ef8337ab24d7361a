package sicetnon;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import sicetnon.cli.Main;

/** A reviewer's browser, and a folder with one row for each of sixteen reviewers. */
public final class Reviewer {
  private static final List<String> THINGS =
      List.of(
          "budget",
          "menu",
          "schedule",
          "calendar",
          "handbook",
          "archive",
          "roster",
          "curriculum",
          "agenda",
          "timetable",
          "dosage",
          "diet",
          "temperature",
          "guideline",
          "protocol",
          "policy");

  private final HttpClient client = HttpClient.newHttpClient();
  private final String root;
  private final String cookie;

  private Reviewer(String root, String cookie) {
    this.root = root;
    this.cookie = cookie;
  }

  /** Writes articles that disagree about sixteen things, and one more when asked to. */
  public static Path articles(Path folder, boolean more) throws IOException {
    Files.createDirectories(folder);
    String title = "Nurse vs Midwife: The Difference\n\n";
    StringBuilder a = new StringBuilder(title);
    StringBuilder b = new StringBuilder(title);
    for (String thing : THINGS) {
      a.append("The nurse sets the ").append(thing).append(".\n\n");
      b.append("The midwife sets the ").append(thing).append(".\n\n");
    }
    Files.writeString(folder.resolve("a.txt"), a);
    Files.writeString(folder.resolve("b.txt"), b);
    if (more) {
      Files.writeString(folder.resolve("c.txt"), title + "Midwives set the budget.\n");
    }
    return folder;
  }

  /** Runs the program and returns its exit code. */
  public static int run(Path articles, Path output) {
    PrintStream none =
        new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    String[] line = {"run", articles.toString(), "-o", output.toString()};
    return Main.run(line, none, System.err);
  }

  /** Opens the address that the server printed. */
  public static Reviewer open(String address) throws IOException, InterruptedException {
    URI uri = URI.create(address);
    HttpResponse<Void> first =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding());
    String cookie = first.headers().firstValue("set-cookie").orElseThrow().split(";")[0];
    return new Reviewer("http://127.0.0.1:" + uri.getPort(), cookie);
  }

  /** What identifies it. */
  public String cookie() {
    return cookie;
  }

  /** A request with its cookie. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(root + path)).header("Cookie", cookie);
  }

  /** Sends one. */
  public HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Sends a decision as it stands. */
  public HttpResponse<String> decide(String type, String json)
      throws IOException, InterruptedException {
    return send(
        request("/api/reviews")
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  /** Decides until it is answered, as the page does: what is busy is asked again. */
  public HttpResponse<String> decide(String id, String note, String seen)
      throws IOException, InterruptedException {
    Map<String, String> before = Map.of("decision", seen.isEmpty() ? "" : "real", "note", seen);
    String json =
        JsonMapper.builder()
            .build()
            .writeValueAsString(Map.of("id", id, "decision", "real", "note", note, "seen", before));
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    HttpResponse<String> answer = decide("application/json", json);
    while (answer.statusCode() == 503 && System.nanoTime() < end) {
      answer = decide("application/json", json);
    }
    return answer;
  }
}
