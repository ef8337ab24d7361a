package sicetnon.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordNetLexiconTest {
  private static final WordNetLexicon LEXICON = WordNetLexicon.load();

  @Test
  void whichWordIsOftenerAVerbIsStillCounted() {
    assertTrue(LEXICON.moreOftenVerb("run"));
    assertFalse(LEXICON.moreOftenVerb("house"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "dental, tooth",
    "solar, sun",
    "coastal, coast",
    "municipal, municipality",
    // says how something is, not of what
    "happy,",
    "patient,",
    // no adjective, no word
    "tooth,",
    "blorful,"
  })
  void aRelationalAdjectiveHasANoun(String adjective, String noun) {
    assertEquals(Optional.ofNullable(noun), LEXICON.nounOf(adjective));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "eyeglasses, false, glasses",
    "spectacles, false, glasses",
    "sleigh, false, sled",
    "dishware, false, crockery",
    "mantelpiece, false, mantel",
    // the one that the others are taken for
    "glasses, false,",
    "sled, false,",
    // words of many meanings, or with none of the same
    "table, false,",
    "run, true,",
    "burglary, false,",
    // a kind is not the general, nor its sister
    "spaniel, false,",
    "lorry, false,",
    // a noun's synonym is not its verb's
    "dishware, true,",
    "blorf, false,"
  })
  void aSynonymNamesTheSameFirst(String word, boolean verb, String synonym) {
    assertEquals(Optional.ofNullable(synonym), LEXICON.synonym(word, verb));
  }

  /** So that no word is taken for a third one. */
  @ParameterizedTest
  @ValueSource(strings = {"eyeglasses", "spectacles", "sleigh", "dishware", "mantelpiece"})
  void aSynonymHasNone(String word) {
    assertEquals(
        Optional.empty(), LEXICON.synonym(LEXICON.synonym(word, false).orElseThrow(), false));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "colour, color, true",
    "organise, organize, true",
    "sleigh, sled, true",
    "tour, tor, false",
    "filling, filing, false",
    "miller, miler, false",
    "blorf, blorff, false"
  })
  void twoSpellingsShareASense(String word, String other, boolean same) {
    assertEquals(same, LEXICON.oneSense(word, other));
  }

  /** A search would try 2 to the number of parts; the time only guards against hanging. */
  @Test
  @Timeout(120)
  void aCompoundOfManyPartsHasNoBase() {
    assertEquals(Optional.empty(), LEXICON.nounBase("chef" + "-sous".repeat(40)));
    assertEquals(Optional.of("mother-in-law"), LEXICON.nounBase("mothers-in-law"));
  }
}
