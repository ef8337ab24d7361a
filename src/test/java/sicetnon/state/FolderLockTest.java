package sicetnon.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import sicetnon.claim.Hash;

/** One writer at a time, and what others are told meanwhile. */
@Timeout(120)
class FolderLockTest {
  private static final String SOMEBODY = "another run or `sicetnon review` is at work here";
  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir Path parent;
  private Path folder;
  private final List<Process> others = new ArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @BeforeEach
  void folder() throws IOException {
    folder = Files.createDirectory(parent.resolve("output"));
  }

  @AfterEach
  void end() {
    threads.shutdownNow();
    others.forEach(Process::destroyForcibly);
  }

  private Process other(String doing) throws IOException {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "sicetnon.state.TakesFolder",
                folder.toString(),
                doing)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    others.add(other);
    return other;
  }

  @Test
  void aLockThatIsNoFileIsRefusedAndHangsNobody() throws IOException {
    Path lock = Files.createDirectories(folder.resolve(".sicetnon")).resolve("lock");
    Files.createSymbolicLink(lock, Path.of("/dev/null"));
    IOException refused =
        assertThrows(
            IOException.class, () -> OutputFolder.open(folder, "run", Duration.ofSeconds(1)));
    assertEquals(lock + " is no file; remove it", refused.getMessage());
  }

  private static String said(Process other) throws IOException {
    return new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))
        .readLine();
  }

  private String refusal(Path name) {
    return assertThrows(
            OutputFolder.Busy.class, () -> OutputFolder.open(name, "run", Duration.ZERO))
        .getMessage();
  }

  private String me(String doing) {
    return "process " + ProcessHandle.current().pid() + " (" + doing + ") is at work here";
  }

  private List<Path> names() throws IOException {
    Path link = Files.createSymbolicLink(parent.resolve("link"), folder);
    Path relative = Path.of("").toAbsolutePath().relativize(folder);
    return List.of(folder, link, relative, parent.resolve("link/../output/."));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aThreadThatIsRefusedLeavesTheFolderToItsHolder() throws Exception {
    try (OutputFolder held = OutputFolder.open(folder, "review", Duration.ZERO)) {
      for (Path name : names()) {
        assertEquals(me("review"), refusal(name), name.toString());
      }
      assertEquals(me("review"), said(other("run")), held.path().toString());
    }
    assertEquals("taken: " + folder, said(other("run")));
  }

  @Test
  void whoHasItInAnotherProcessIsSaid() throws Exception {
    Process other = other("fuse");
    assertEquals("taken: " + folder, said(other));
    assertEquals("process " + other.pid() + " (fuse) is at work here", refusal(folder));
    other.getOutputStream().close();
    assertEquals(0, other.waitFor());
    OutputFolder.open(folder, "run", Duration.ZERO).close();
  }

  @Test
  void whatAKilledProcessLeftNamesNobody() throws Exception {
    Process other = other("fuse");
    assertEquals("taken: " + folder, said(other));
    other.destroyForcibly().waitFor();
    Path lock = folder.resolve(".sicetnon/lock");
    String left = Files.readString(lock);
    assertEquals(other.pid() + " fuse", left.substring(0, left.lastIndexOf(' ')));
    // as earlier versions take it
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      channel.lock();
      assertEquals(SOMEBODY, said(other("run")));
    }
    OutputFolder.open(folder, "run", Duration.ZERO).close();
  }

  @Test
  void theLockFileIsAlwaysTheSame() throws Exception {
    OutputFolder.open(folder, "run", Duration.ZERO).close();
    Path lock = folder.resolve(".sicetnon/lock");
    Object key = Files.readAttributes(lock, BasicFileAttributes.class).fileKey();
    try (OutputFolder held = OutputFolder.open(folder, "run", Duration.ZERO)) {
      held.replace(Content.of(Map.of("a.csv", new byte[1])), List.of());
    }
    assertEquals(key, Files.readAttributes(lock, BasicFileAttributes.class).fileKey());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void threadsTakeTurnsUnderWhateverNameTheyKnowTheFolder() throws Exception {
    Path number = Files.writeString(folder.resolve("number"), "0");
    List<Path> names = names();
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      Path name = names.get(i % names.size());
      all.add(threads.submit(() -> count(name, number)));
    }
    for (Future<?> one : all) {
      one.get();
    }
    assertEquals("320", Files.readString(number));
  }

  private static Void count(Path name, Path number) throws Exception {
    for (int i = 0; i < 20; i++) {
      try (OutputFolder held = OutputFolder.open(name, "run", LONG)) {
        int before = Integer.parseInt(Files.readString(number));
        Files.writeString(held.path().resolve(number.getFileName()), Integer.toString(before + 1));
      }
    }
    return null;
  }

  @Test
  void aReaderSeesNoMixtureOfTwoReports() throws Exception {
    AtomicBoolean goesOn = new AtomicBoolean(true);
    write(0);
    Future<?> writer =
        threads.submit(
            () -> {
              for (int i = 1; goesOn.get(); i++) {
                write(i);
              }
              return null;
            });
    try {
      for (int i = 0; i < 300; i++) {
        List<String> read = OutputFolder.read(folder, this::both, LONG);
        assertEquals(read.get(0), read.get(1));
      }
    } finally {
      goesOn.set(false);
      writer.get(1, TimeUnit.MINUTES);
    }
  }

  private void write(int number) throws IOException, OutputFolder.Busy {
    byte[] bytes = Integer.toString(number).getBytes(StandardCharsets.UTF_8);
    try (OutputFolder held = OutputFolder.open(folder, "run", LONG)) {
      held.replace(Content.of(Map.of(Previous.REPORT, bytes, Memory.FILE, bytes)), List.of());
    }
  }

  private List<String> both() throws IOException {
    String memory = Files.readString(folder.resolve(Memory.FILE));
    return List.of(memory, Files.readString(folder.resolve(Previous.REPORT)));
  }

  @Test
  void aReaderFindsWhatAKilledRunHadWritten() throws Exception {
    write(1);
    Path written = Files.createDirectories(folder.resolve(".sicetnon/written"));
    Files.writeString(written.resolve(Memory.FILE), "2");
    Files.writeString(written.resolve(".base"), Hash.full("1"));
    Files.writeString(written.resolve(".deleted"), "");
    Files.writeString(folder.resolve(Previous.REPORT), "2");
    assertEquals(List.of("2", "2"), OutputFolder.read(folder, this::both, LONG));
  }

  @Test
  void aReaderDoesNotWaitForARun() throws Exception {
    write(1);
    try (OutputFolder held = OutputFolder.open(folder, "run", Duration.ZERO)) {
      assertEquals(List.of("1", "1"), OutputFolder.read(held.path(), this::both, Duration.ZERO));
    }
  }
}
