package sicetnon.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What is put is found again, in memory or in a file. */
class ByteLogTest {
  private static byte[] bytes(int length, int seed) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (seed * 31 + i);
    }
    return bytes;
  }

  private static List<byte[]> all(ByteLog log) {
    List<byte[]> all = new ArrayList<>();
    ByteLog.Cursor cursor = log.cursor();
    for (byte[] next = cursor.next(); next != null; next = cursor.next()) {
      all.add(next);
    }
    return all;
  }

  @Property(tries = 100)
  void everyStringIsFoundAgainAndInOrder(
      @ForAll @Size(max = 40) List<@IntRange(max = 70_000) Integer> lengths,
      @ForAll @IntRange(max = 200_000) int bound) {
    ByteLog log = new ByteLog(bound);
    List<Long> places = new ArrayList<>();
    for (int i = 0; i < lengths.size(); i++) {
      places.add(log.put(bytes(lengths.get(i), i)));
      // reading between writes must not disturb them
      assertArrayEquals(bytes(lengths.get(0), 0), log.get(places.get(0)));
    }
    for (int i = 0; i < lengths.size(); i++) {
      assertArrayEquals(bytes(lengths.get(i), i), log.get(places.get(i)));
    }
    List<byte[]> all = all(log);
    assertEquals(lengths.size(), all.size());
    for (int i = 0; i < lengths.size(); i++) {
      assertArrayEquals(bytes(lengths.get(i), i), all.get(i));
    }
  }

  @Test
  void aCursorSeesWhatWasThereWhenItWasMade() {
    ByteLog log = new ByteLog(0);
    log.put("a".getBytes(StandardCharsets.UTF_8));
    ByteLog.Cursor cursor = log.cursor();
    log.put("b".getBytes(StandardCharsets.UTF_8));
    assertEquals("a", new String(cursor.next(), StandardCharsets.UTF_8));
    assertNull(cursor.next());
    assertEquals(2, all(log).size());
  }

  @Test
  void severalThreadsFindWhatTheyPut() {
    ByteLog log = new ByteLog(10_000);
    List<Integer> wrong = Collections.synchronizedList(new ArrayList<>());
    IntStream.range(0, 2000)
        .parallel()
        .forEach(
            i -> {
              byte[] mine = bytes(i % 300, i);
              if (!Arrays.equals(mine, log.get(log.put(mine)))) {
                wrong.add(i);
              }
            });
    assertEquals(List.of(), wrong);
  }
}
