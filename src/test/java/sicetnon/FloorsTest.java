package sicetnon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Rooms import only rooms on lower floors; a library stays in its room. What others build on stands
 * on the roof: above all rooms, which do not know it.
 */
class FloorsTest {
  static final Path MAIN = Path.of("src/main/java/sicetnon");
  private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+)");
  static final String ROOF = "the roof";
  static final List<List<String>> FLOORS =
      List.of(
          List.of("file", "unpack"),
          List.of("pack", "ingest"),
          List.of("text"),
          List.of("role"),
          List.of("clause"),
          List.of("concept"),
          List.of("claim"),
          List.of("spill"),
          List.of("figure"),
          List.of("discourse"),
          List.of("interpret", "group"),
          List.of("extract", "conflict"),
          List.of("reading"),
          List.of("reconcile", "fuse"),
          List.of("state"),
          List.of("report", "evaluate"),
          List.of("pipeline", "serve"),
          List.of("cli"),
          List.of(ROOF));
  private static final Map<String, List<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("opennlp.", List.of("text")),
          Map.entry("org.commonmark", List.of("ingest")),
          Map.entry("org.tomlj", List.of("ingest")),
          Map.entry("org.jsoup", List.of("ingest", "unpack")),
          Map.entry("org.apache.pdfbox", List.of("unpack")),
          Map.entry("com.rtfparserkit", List.of("unpack")),
          Map.entry("com.fasterxml.jackson.dataformat.smile", List.of("spill")),
          Map.entry("org.dhatim.fastexcel", List.of("report")),
          Map.entry("picocli", List.of("cli")),
          Map.entry("com.sun.net.httpserver", List.of("serve")),
          Map.entry(
              "org.apache.commons.csv", List.of("ingest", "report", "state", "fuse", "reading")));

  @Test
  void roomsImportOnlyLowerFloors() throws IOException {
    List<String> wrong = new ArrayList<>();
    imports()
        .forEach(
            (room, imported) ->
                imported.stream()
                    .filter(i -> i.startsWith("sicetnon."))
                    .map(FloorsTest::room)
                    .filter(other -> !other.equals(room) && floor(other) >= floor(room))
                    .forEach(other -> wrong.add(room + " imports " + other)));
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyRoomHasAFloor() throws IOException {
    for (String room : imports().keySet()) {
      assertTrue(floor(room) >= 0, room);
    }
  }

  @Test
  void everyLibraryStaysInItsRooms() throws IOException {
    List<String> wrong = new ArrayList<>();
    imports()
        .forEach(
            (room, imported) ->
                LIBRARIES.forEach(
                    (library, rooms) -> {
                      if (!rooms.contains(room)
                          && imported.stream().anyMatch(i -> i.startsWith(library))) {
                        wrong.add(room + " imports " + library);
                      }
                    }));
    assertEquals(List.of(), wrong);
  }

  private static String room(String imported) {
    String[] names = imported.split("\\.");
    return Character.isUpperCase(names[1].charAt(0)) ? ROOF : names[1];
  }

  private static int floor(String room) {
    for (int i = 0; i < FLOORS.size(); i++) {
      if (FLOORS.get(i).contains(room)) {
        return i;
      }
    }
    return -1;
  }

  private static Map<String, Set<String>> imports() throws IOException {
    Map<String, Set<String>> imports = new TreeMap<>();
    try (Stream<Path> files = Files.walk(MAIN)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        Path place = MAIN.relativize(file);
        String room = place.getNameCount() == 1 ? ROOF : place.getName(0).toString();
        Set<String> found = imports.computeIfAbsent(room, k -> new TreeSet<>());
        Matcher matcher = IMPORT.matcher(Files.readString(file));
        while (matcher.find()) {
          found.add(matcher.group(1));
        }
      }
    }
    return imports;
  }
}
