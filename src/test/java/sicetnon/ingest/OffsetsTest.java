package sicetnon.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OffsetsTest {

  @Property
  void givesBackWhatWasAddedAndOnePastTheEnd(
      @ForAll List<@IntRange(min = 1, max = 3) Integer> steps,
      @ForAll @IntRange(max = 30) int cut) {
    Offsets.Builder builder = new Offsets.Builder();
    int[] added = new int[steps.size()];
    int at = 0;
    for (int i = 0; i < added.length; i++) {
      at += steps.get(i);
      added[i] = at;
      builder.add(at);
    }
    int length = Math.min(cut, added.length);
    Offsets offsets = builder.build(length);
    assertEquals(length + 1, offsets.size());
    for (int i = 0; i < length; i++) {
      assertEquals(added[i], offsets.get(i));
    }
    if (length > 0) {
      assertEquals(added[length - 1] + 1, offsets.get(length));
    }
  }

  @Test
  void knowsNoOffsetOutsideItsText() {
    Offsets.Builder builder = new Offsets.Builder();
    builder.add(7);
    Offsets offsets = builder.build(1);
    assertThrows(IndexOutOfBoundsException.class, () -> offsets.get(-1));
    assertThrows(IndexOutOfBoundsException.class, () -> offsets.get(2));
  }
}
