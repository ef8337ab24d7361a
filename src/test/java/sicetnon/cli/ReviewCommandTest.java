package sicetnon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.CookieManager;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import sicetnon.Spreadsheet;

/** The command as a process of its own. */
@DisabledOnOs(OS.WINDOWS)
class ReviewCommandTest {
  @TempDir Path folder;

  private Path run() throws IOException {
    Path articles = Files.createDirectory(folder.resolve("articles"));
    String title = "Nurse vs Midwife: The Difference\n\n";
    Files.writeString(articles.resolve("a.txt"), title + "The nurse sets the budget.\n");
    Files.writeString(articles.resolve("b.txt"), title + "The midwife sets the budget.\n");
    Path output = folder.resolve("output");
    PrintStream none =
        new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    String[] line = {"run", articles.toString(), "-o", output.toString()};
    assertEquals(0, Main.run(line, none, none));
    return output;
  }

  private static Process start(Path output) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "sicetnon.cli.Main",
                "review",
                "-o",
                output.toString()))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  @Test
  @Timeout(120)
  void aDecisionThatWasAnsweredOutlivesAKillAndAnInterruptEndsCleanly() throws Exception {
    Path output = run();
    Map<String, String> row = Spreadsheet.open(output.resolve("contradictions.csv")).rows().get(0);
    String before = "";
    for (int round = 0; round < 4; round++) {
      Process process = start(output);
      BufferedReader said =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      URI address = URI.create(said.readLine().replaceFirst("Open +", ""));
      HttpClient client =
          HttpClient.newBuilder()
              .cookieHandler(new CookieManager())
              .followRedirects(HttpClient.Redirect.ALWAYS)
              .build();
      client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
      String note = "round " + round;
      String body =
          "{\"id\":\"%s\",\"decision\":\"later\",\"note\":\"%s\",\"seen\":{\"decision\":\"%s\",\"note\":\"%s\"}}"
              .formatted(row.get("id"), note, before.isEmpty() ? "" : "later", before);
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(address.resolve("/api/reviews"))
                  .header("Content-Type", "application/json")
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertEquals(200, answer.statusCode(), answer.body());
      if (round % 2 == 0) {
        process.destroyForcibly();
      } else {
        // ends a Java process as Ctrl-C does; that one's signal is ignored where tests run in the
        // background
        new ProcessBuilder("kill", "-TERM", Long.toString(process.pid())).start().waitFor();
        said.readLine();
        assertEquals("Ended. All that was decided is saved.", said.readLine());
      }
      assertTrue(process.waitFor(30, TimeUnit.SECONDS));
      assertEquals(round % 2 == 1, process.exitValue() == 0);
      Map<String, String> now =
          Spreadsheet.open(output.resolve("contradictions.csv")).row(row.get("id"));
      assertEquals("later", now.get("decision"));
      assertEquals(note, now.get("note"));
      before = note;
    }
  }

  @Test
  void withoutAReportItSaysWhatToDo() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    assertEquals(2, Main.run(new String[] {"review", "-o", folder.toString()}, stream, stream));
    String said = err.toString(StandardCharsets.UTF_8);
    assertTrue(said.contains("report.html: no report yet; do `sicetnon run` first"), said);
  }
}
