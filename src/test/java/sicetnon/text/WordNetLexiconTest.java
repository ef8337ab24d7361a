package sicetnon.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** WordNet as the jar has it: without the lists that nobody asks for. */
class WordNetLexiconTest {
  @ParameterizedTest
  @ValueSource(strings = {"index.sense", "cntlist"})
  void listsThatNobodyAsksForAreEmpty(String name) throws IOException {
    String path = "/net/sf/extjwnl/data/wordnet/wn31/" + name;
    try (InputStream in = WordNetLexicon.class.getResourceAsStream(path)) {
      assertNotNull(in, "the library opens it");
      assertEquals(-1, in.read());
    }
  }

  @Test
  void whichWordIsOftenerAVerbIsStillCounted() {
    WordNetLexicon lexicon = WordNetLexicon.load();
    assertTrue(lexicon.moreOftenVerb("run"));
    assertFalse(lexicon.moreOftenVerb("house"));
  }

  /** The library would try 2 to the number of parts; the time only guards against hanging. */
  @Test
  @Timeout(120)
  void aCompoundOfManyPartsHasNoBase() {
    WordNetLexicon lexicon = WordNetLexicon.load();
    assertEquals(Optional.empty(), lexicon.nounBase("chef" + "-sous".repeat(40)));
    assertEquals(Optional.of("mother-in-law"), lexicon.nounBase("mothers-in-law"));
  }
}
