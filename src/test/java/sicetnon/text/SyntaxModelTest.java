package sicetnon.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyntaxModelTest {
  private static byte[] shipped() throws IOException {
    try (InputStream in = SyntaxModel.class.getResourceAsStream(SyntaxModel.RESOURCE)) {
      return in.readAllBytes();
    }
  }

  private static String refusal(byte[] bytes) {
    return assertThrows(
            IllegalStateException.class,
            () -> SyntaxModel.read(new ByteArrayInputStream(bytes), "m.bin"))
        .getMessage();
  }

  @Test
  void aFileOfSomethingElseIsRefused() {
    assertEquals(
        "m.bin is no model of this program; train it again",
        refusal("PK\3\4 and so on".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  @Test
  void aModelOfAnotherVersionIsRefused() throws IOException {
    byte[] bytes = ByteBuffer.wrap(Arrays.copyOf(shipped(), 64)).putInt(4, 99).array();
    assertEquals(
        "m.bin is of version 99, this program reads version 2; train it again", refusal(bytes));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.0000001, 0.01, 0.2, 0.5, 0.9, 0.9999999})
  void aModelThatEndsTooEarlyIsRefused(double share) throws IOException {
    byte[] bytes = shipped();
    assertEquals(
        "m.bin ends too early; build the jar again",
        refusal(Arrays.copyOf(bytes, (int) (bytes.length * share))));
  }

  @Test
  void theModelHasTheTagsAndRelationsOfTheTreebank() {
    SyntaxModel model = SyntaxModel.load();
    assertTrue(Arrays.asList(model.tags()).contains("NOUN|NNS"));
    assertTrue(Arrays.asList(model.relations()).contains("nsubj:pass"));
    assertTrue(Arrays.asList(model.relations()).contains("root"));
  }
}
