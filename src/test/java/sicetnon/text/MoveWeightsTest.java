package sicetnon.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MoveWeightsTest {
  private static MoveWeights weights(int[] features, byte[][] weights) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(features.length);
    int last = 0;
    for (int feature : features) {
      Varint.write(out, feature - last);
      last = feature;
    }
    for (byte[] column : weights) {
      out.write(column);
    }
    return MoveWeights.read(ByteBuffer.wrap(bytes.toByteArray()));
  }

  private static int[] sums(MoveWeights weights, int... features) {
    int[] scores = new int[Transitions.COUNT];
    weights.add(features, features.length, scores);
    return scores;
  }

  @Test
  void weightsOfEitherSignAreAddedForEachTransition() throws IOException {
    MoveWeights weights =
        weights(new int[] {3, 8, -7}, new byte[][] {{127, 127, -1}, {-128, -128, 0}, {5, -6, 1}});
    assertArrayEquals(new int[] {127, -128, 5}, sums(weights, 3));
    assertArrayEquals(new int[] {126, -128, -5}, sums(weights, 8, -7));
    assertArrayEquals(new int[] {253, -256, 0}, sums(weights, 3, 8, -7));
  }

  @Test
  void anUnknownFeatureWeighsNothing() throws IOException {
    MoveWeights weights = weights(new int[] {0, 3}, new byte[][] {{1, 2}, {3, 4}, {5, 6}});
    Random random = new Random(1);
    for (int i = 0; i < 100_000; i++) {
      assertArrayEquals(new int[3], sums(weights, random.nextInt(Integer.MAX_VALUE - 4) + 4));
    }
  }

  @Test
  void aSumOfAllFeaturesOfACandidateHasRoom() throws IOException {
    MoveWeights weights = weights(new int[] {3}, new byte[][] {{-128}, {127}, {-128}});
    int[] sums = sums(weights, new Random(1).ints(ParseFeatures.MOST, 3, 4).toArray());
    assertEquals(127 * ParseFeatures.MOST, sums[1]);
    assertArrayEquals(new int[] {-128 * ParseFeatures.MOST, sums[1], sums[0]}, sums);
  }
}
