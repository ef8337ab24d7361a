package sicetnon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import sicetnon.Reviewer;
import sicetnon.Spreadsheet;

/** Servers and runs that meet in one folder lose nothing that was answered. */
class TwoProcessesTest {
  /** {@code mvn verify -Dtest=TwoProcessesTest -Dsicetnon.decisions=20000} for a long evening. */
  private static final int DECISIONS = Integer.getInteger("sicetnon.decisions", 2000);

  private static final int CLIENTS = 8;
  private static final int RUNS = 8;

  @TempDir(factory = Memory.class)
  Path folder;

  private Path output;
  private List<String> ids;
  private final List<Process> servers = new ArrayList<>();
  private final ExecutorService clients = Executors.newCachedThreadPool();

  /** In memory where there is such a folder: locks are tried here, and disks may be slow. */
  static final class Memory implements TempDirFactory {
    private static final Path SHARED = Path.of("/dev/shm");

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context)
        throws IOException {
      return Files.isWritable(SHARED)
          ? Files.createTempDirectory(SHARED, "sicetnon")
          : Files.createTempDirectory("sicetnon");
    }
  }

  @BeforeEach
  void run() throws IOException {
    output = folder.resolve("output");
    assertEquals(0, Reviewer.run(Reviewer.articles(folder.resolve("one"), false), output));
    ids = report().rows().stream().map(r -> r.get("id")).toList();
    assertEquals(2 * CLIENTS, ids.size());
  }

  @AfterEach
  void end() {
    clients.shutdownNow();
    servers.forEach(Process::destroyForcibly);
  }

  private Spreadsheet report() throws IOException {
    return Spreadsheet.open(output.resolve("contradictions.csv"));
  }

  private Reviewer served() throws Exception {
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "sicetnon.cli.Main",
                "review",
                "-o",
                output.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    servers.add(server);
    BufferedReader said =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    return Reviewer.open(said.readLine().replaceFirst("Open +", ""));
  }

  /** Decides on a row again and again; a decision that was lost is not what is seen next. */
  private Callable<String> decides(Reviewer reviewer, String id, IntPredicate goesOn) {
    return () -> {
      String note = "";
      for (int i = 0; goesOn.test(i); i++) {
        String next = "the " + i + "th of " + id;
        HttpResponse<String> answer = reviewer.decide(id, next, note);
        assertEquals(200, answer.statusCode(), next + ": " + answer.body());
        note = next;
      }
      return note;
    };
  }

  private List<Future<String>> decide(Reviewer reviewer, List<String> rows, IntPredicate goesOn) {
    return rows.stream().map(id -> clients.submit(decides(reviewer, id, goesOn))).toList();
  }

  private void stand(List<String> rows, List<Future<String>> notes) throws Exception {
    for (int i = 0; i < rows.size(); i++) {
      String note = notes.get(i).get(3, TimeUnit.MINUTES);
      assertEquals(note, report().row(rows.get(i)).get("note"));
      assertEquals("real", report().row(rows.get(i)).get("decision"));
    }
  }

  @Test
  @Timeout(300)
  void ofTwoServersWithEightClientsEachNoDecisionIsLost() throws Exception {
    IntPredicate goesOn = i -> i < DECISIONS / ids.size();
    List<Future<String>> notes = new ArrayList<>();
    notes.addAll(decide(served(), ids.subList(0, CLIENTS), goesOn));
    notes.addAll(decide(served(), ids.subList(CLIENTS, ids.size()), goesOn));
    stand(ids, notes);
  }

  @Test
  @Timeout(300)
  void runsBesideABusyServerAllGetTheirTurn() throws Exception {
    Path other = Reviewer.articles(folder.resolve("two"), true);
    AtomicBoolean busy = new AtomicBoolean(true);
    List<String> rows = ids.subList(0, CLIENTS);
    List<Future<String>> notes = decide(served(), rows, i -> busy.get());
    List<Integer> codes = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      codes.add(Reviewer.run(i % 2 == 0 ? other : folder.resolve("one"), output));
    }
    busy.set(false);
    assertTrue(codes.stream().allMatch(c -> c == 0), codes.toString());
    stand(rows, notes);
  }
}
