package sicetnon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts the program, with a program in its place that tells its arguments. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
  @TempDir private Path folder;
  private Path script;
  private Path cache;

  /** Stands for the program. */
  static final class Told {
    public static void main(String[] args) {
      boolean name = String.join("|", args).equals("name");
      System.out.print(name ? System.getProperty(Started.PROPERTY) : String.join("|", args));
      System.exit(args.length);
    }
  }

  private record Outcome(int code, String out) {}

  @BeforeEach
  void unpack() throws IOException {
    script = folder.resolve("bin/sicetnon");
    cache = folder.resolve("cache");
    Files.createDirectories(script.getParent());
    Files.copy(Path.of("src/dist/bin/sicetnon"), script);
    assertTrue(script.toFile().setExecutable(true));
    Files.createDirectories(folder.resolve("lib"));
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Told.class.getName());
    try (OutputStream file = Files.newOutputStream(folder.resolve("lib/sicetnon.jar"));
        JarOutputStream jar = new JarOutputStream(file, manifest);
        InputStream told = Told.class.getResourceAsStream("LauncherTest$Told.class")) {
      jar.putNextEntry(new JarEntry("sicetnon/cli/LauncherTest$Told.class"));
      told.transferTo(jar);
    }
  }

  private Outcome start(Path command, Path caches, String java, String... args)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(command.toString()));
    line.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().put("XDG_CACHE_HOME", caches.toString());
    builder.environment().put("JAVA_HOME", java);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), out);
  }

  private static String java() {
    return System.getProperty("java.home");
  }

  private long archives() throws IOException {
    if (!Files.exists(cache.resolve("sicetnon"))) {
      return 0;
    }
    try (Stream<Path> files = Files.list(cache.resolve("sicetnon"))) {
      return files.filter(f -> f.toString().endsWith(".jsa")).count();
    }
  }

  @Test
  void argumentsAndExitCodePassThroughWithAndWithoutTheArchive() throws Exception {
    Outcome wanted = new Outcome(3, "run|a b|*");
    assertEquals(wanted, start(script, cache, java(), "run", "a b", "*"));
    assertEquals(1, archives());
    assertEquals(wanted, start(script, cache, java(), "run", "a b", "*"));
    assertEquals(1, archives());
  }

  @Test
  void otherCommandsMakeNoArchive() throws Exception {
    assertEquals(new Outcome(1, "--help"), start(script, cache, java(), "--help"));
    assertEquals(0, archives());
  }

  @Test
  void aSpoiltArchiveIsNotUsed() throws Exception {
    assertEquals(1, start(script, cache, java(), "run").code());
    try (Stream<Path> files = Files.list(cache.resolve("sicetnon"))) {
      Path archive = files.findFirst().orElseThrow();
      Files.delete(archive);
      Files.writeString(archive, "no archive");
    }
    assertEquals(new Outcome(1, "run"), start(script, cache, java(), "run"));
  }

  @Test
  void withoutAPlaceForTheArchiveItRuns() throws Exception {
    Path none = Files.createFile(folder.resolve("file"));
    assertEquals(new Outcome(1, "run"), start(script, none, java(), "run"));
  }

  @Test
  void withoutAHomeItRunsAndKeepsNothing() throws Exception {
    ProcessBuilder builder = new ProcessBuilder(script.toString(), "run").redirectErrorStream(true);
    builder.environment().keySet().removeAll(List.of("HOME", "XDG_CACHE_HOME"));
    builder.environment().put("JAVA_HOME", java());
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(new Outcome(1, "run"), new Outcome(process.waitFor(), out));
    assertTrue(Files.notExists(Path.of("/sicetnon")));
  }

  @Test
  void aJavaOfItsOwnGoesBeforeAnyOther() throws Exception {
    Path own = folder.resolve("runtime/bin/java");
    Files.createDirectories(own.getParent());
    Files.writeString(own, "#!/bin/sh\necho own\n");
    assertTrue(own.toFile().setExecutable(true));
    assertEquals(new Outcome(0, "own\n"), start(script, cache, java(), "--help"));
  }

  @Test
  void aLinkToItStartsItToo() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("bin/sicetnon"));
    assertEquals(new Outcome(1, "ask"), start(link, cache, java(), "ask"));
  }

  @Test
  void theProgramIsToldByWhatNameItWasCalled() throws Exception {
    assertEquals(new Outcome(1, script.toString()), start(script, cache, java(), "name"));
    Process found =
        new ProcessBuilder("sh", "-c", "PATH=\"$PWD/bin:$PATH\" sicetnon name; bin/sicetnon name")
            .directory(folder.toFile())
            .start();
    assertEquals(
        "sicetnonbin/sicetnon",
        new String(found.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
  }

  @Test
  void withoutJavaItSaysWhatToDo() throws Exception {
    assertEquals(
        new Outcome(
            2, "sicetnon: no Java; install Java 17 or later, or set JAVA_HOME to where it is\n"),
        start(script, cache, folder.toString(), "run"));
  }
}
