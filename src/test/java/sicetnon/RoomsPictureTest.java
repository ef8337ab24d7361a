package sicetnon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The picture of the rooms is drawn from the floors that {@link FloorsTest} holds to and from the
 * first words of each room's package-info. {@code -Drooms=write} draws it anew.
 */
class RoomsPictureTest {
  private static final Path PICTURE = Path.of("docs/rooms.svg");
  private static final int WIDTH = 860;
  private static final int FLOOR = 32;
  private static final int GAP = 6;

  @Test
  void thePictureShowsTheFloorsAsTheyAre() throws IOException {
    String drawn = drawn();
    if ("write".equals(System.getProperty("rooms"))) {
      Files.writeString(PICTURE, drawn);
    }
    assertEquals(
        drawn, Files.readString(PICTURE), "mvn test -Dtest=RoomsPictureTest -Drooms=write");
  }

  @Test
  void everyRoomIsInThePicture() throws IOException {
    String picture = Files.readString(PICTURE);
    try (Stream<Path> rooms = Files.list(FloorsTest.MAIN)) {
      for (Path room : rooms.filter(Files::isDirectory).toList()) {
        assertTrue(picture.contains(">" + room.getFileName() + "</text>"), room.toString());
      }
    }
  }

  /** The lowest floor stands lowest. */
  private static String drawn() throws IOException {
    int floors = FloorsTest.FLOORS.size();
    int height = floors * FLOOR + GAP;
    StringBuilder svg =
        new StringBuilder(
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif">
            <title>The rooms of the program, floor by floor</title>
            <rect width="100%%" height="100%%" fill="#fdfcfa"/>
            """
                .formatted(WIDTH, height));
    for (int i = 0; i < floors; i++) {
      List<String> rooms = FloorsTest.FLOORS.get(floors - 1 - i);
      int width = (WIDTH - GAP) / rooms.size() - GAP;
      for (int j = 0; j < rooms.size(); j++) {
        svg.append(box(rooms.get(j), GAP + j * (width + GAP), GAP + i * FLOOR, width));
      }
    }
    return svg.append("</svg>\n").toString();
  }

  private static String box(String room, int left, int top, int width) throws IOException {
    String name = FloorsTest.ROOF.equals(room) ? "sicetnon" : room;
    return """
        <rect x="%d" y="%d" width="%d" height="%d" rx="4" fill="#e8eef7" stroke="#1f4e8c"/>
        <text x="%d" y="%d" font-size="14" font-weight="bold">%s</text>
        <text x="%d" y="%d" font-size="12" fill="#444">%s</text>
        """
        .formatted(
            left,
            top,
            width,
            FLOOR - GAP,
            left + 8,
            top + 18,
            name,
            left + 94,
            top + 17,
            says(room));
  }

  /** What a room says of itself, to the first full stop, colon or semicolon. */
  private static String says(String room) throws IOException {
    Path place = FloorsTest.ROOF.equals(room) ? FloorsTest.MAIN : FloorsTest.MAIN.resolve(room);
    Matcher first =
        Pattern.compile("/\\*\\*([^.:;]+)[.:;]")
            .matcher(Files.readString(place.resolve("package-info.java")));
    assertTrue(first.find(), room);
    return first.group(1).replaceAll("\\s*\n \\* ?", " ").strip();
  }
}
