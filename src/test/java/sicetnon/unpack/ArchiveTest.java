package sicetnon.unpack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ArchiveTest {
  private static final byte[] HARBOUR =
      new Zip()
          .with("harbour/pilot.xml", "<pilot>guides the ships</pilot>")
          .with("../../etc/crane.xml", "<crane/>")
          .with("harbour/watch.xml", "<watch/>")
          .bytes();

  private static String text(Archive archive, String name) throws Unreadable {
    return new String(archive.part(name).orElseThrow(), StandardCharsets.UTF_8);
  }

  private static String why(byte[] bytes, String part) {
    return assertThrows(Unreadable.class, () -> Archive.of(bytes).part(part)).getMessage();
  }

  @Test
  void partsAreFoundByTheirNamesAlone() throws Unreadable {
    Archive archive = Archive.of(HARBOUR);
    assertEquals("<pilot>guides the ships</pilot>", text(archive, "harbour/pilot.xml"));
    assertEquals("<crane/>", text(archive, "../../etc/crane.xml"));
    assertTrue(archive.part("pilot.xml").isEmpty());
    assertFalse(archive.has("etc/crane.xml"));
  }

  @Test
  void ofTwoPartsWithOneNameTheFirstIsTaken() throws Unreadable {
    byte[] twice = Zip.replaced(HARBOUR, "harbour/watch.xml", "harbour/pilot.xml");
    assertEquals("<pilot>guides the ships</pilot>", text(Archive.of(twice), "harbour/pilot.xml"));
  }

  @Test
  void whatStandsBeforeAnArchiveIsPassedOver() throws Unreadable {
    byte[] behind = new byte[HARBOUR.length + 7];
    System.arraycopy(HARBOUR, 0, behind, 7, HARBOUR.length);
    assertEquals("<watch/>", text(Archive.of(behind), "harbour/watch.xml"));
  }

  @Test
  void aBombIsNotUnpacked() {
    byte[] bomb = new Zip().with("a", new byte[200 << 20]).bytes();
    assertTrue(bomb.length < 1 << 20);
    assertEquals(
        "unpacks to more than 32 MiB in one part, which no article does; split it or save it as text",
        why(bomb, "a"));
  }

  @Test
  void allPartsTogetherAreBounded() throws Unreadable {
    byte[] zeros = new byte[25 << 20];
    Archive archive =
        Archive.of(new Zip().with("a", zeros).with("b", zeros).with("c", zeros).bytes());
    assertArrayEquals(zeros, archive.part("a").orElseThrow());
    assertArrayEquals(zeros, archive.part("b").orElseThrow());
    assertEquals(
        "unpacks to more than 64 MiB, which no article does; split it or save it as text",
        assertThrows(Unreadable.class, () -> archive.part("c")).getMessage());
  }

  @Test
  void sizesThatAreToldAreNotBelieved() throws Unreadable {
    byte[] lying = HARBOUR.clone();
    for (int i = 0; i + 4 < lying.length; i++) {
      if (lying[i] == 'P' && lying[i + 1] == 'K' && lying[i + 2] == 1) {
        lying[i + 24] = 1;
        lying[i + 25] = 0;
        Arrays.fill(lying, i + 20, i + 24, (byte) 0xFF);
      }
    }
    assertEquals("<pilot>guides the ships</pilot>", text(Archive.of(lying), "harbour/pilot.xml"));
  }

  @Test
  void tooManyPartsAreRefused() {
    Zip many = new Zip();
    for (int i = 0; i <= Archive.PARTS; i++) {
      many.with("p" + i, "");
    }
    assertTrue(why(many.bytes(), "p1").startsWith("has more than 5000 parts"));
  }

  @Test
  void aPartBehindAPasswordIsRefused() {
    byte[] locked = HARBOUR.clone();
    for (int i = 0; i + 4 < locked.length; i++) {
      if (locked[i] == 'P' && locked[i + 1] == 'K' && locked[i + 2] == 1) {
        locked[i + 8] |= 1;
      }
    }
    assertEquals(
        "is protected by a password; save a copy without one", why(locked, "harbour/pilot.xml"));
  }

  @Property
  void aCutOrBrokenArchiveIsReadOrRefused(
      @ForAll @IntRange(max = 500) int length, @ForAll @IntRange(max = 255) int other) {
    byte[] cut = Zip.cut(HARBOUR, Math.min(length, HARBOUR.length));
    byte[] broken = HARBOUR.clone();
    broken[length % broken.length] = (byte) other;
    for (byte[] bytes : new byte[][] {cut, broken}) {
      try {
        Archive archive = Archive.of(bytes);
        archive.part("harbour/pilot.xml");
        archive.part("harbour/watch.xml");
      } catch (Unreadable e) {
        assertFalse(e.getMessage().isEmpty());
      }
    }
  }
}
