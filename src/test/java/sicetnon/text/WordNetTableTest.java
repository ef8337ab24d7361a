package sicetnon.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.dictionary.Dictionary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the build made of WordNet answers as a library does that reads WordNet's own files. */
class WordNetTableTest {
  private static final Lexicon TABLE = WordNetLexicon.load();
  private static final LibraryLexicon LIBRARY = LibraryLexicon.load();

  /** So that the test takes seconds; with 5, too, all are equal. */
  private static final int EACH = 20;

  private static final int MOST_PARTS = 5;

  private static final List<String> ENDINGS =
      List.of("s", "es", "ies", "ed", "ing", "er", "men", "zes", "ization", "'s", "-like", "x");

  private static List<String> some;

  /** Of all words and irregular forms every so many. */
  @BeforeAll
  static void read() throws JWNLException {
    TreeSet<String> words = new TreeSet<>();
    Dictionary dictionary = Dictionary.getDefaultResourceInstance();
    for (POS pos : POS.values()) {
      dictionary.getIndexWordIterator(pos).forEachRemaining(w -> words.add(w.getLemma()));
      dictionary.getExceptionIterator(pos).forEachRemaining(e -> words.add(e.getLemma()));
    }
    List<String> all = List.copyOf(words);
    some = IntStream.range(0, all.size() / EACH).mapToObj(i -> all.get(i * EACH)).toList();
  }

  private static final List<BiFunction<Lexicon, String, Object>> QUESTIONS =
      List.of(
          Lexicon::isVerb,
          Lexicon::isNoun,
          Lexicon::isAdjective,
          Lexicon::isTransitive,
          Lexicon::lacking,
          Lexicon::verbBase,
          Lexicon::nounBase,
          Lexicon::verbOf,
          Lexicon::moreOftenVerb,
          Lexicon::isMostlyGerund,
          Lexicon::isRelational,
          Lexicon::nounOf,
          Lexicon::isPerson,
          Lexicon::isPersonToo,
          Lexicon::isMostlyPerson,
          Lexicon::isOnlyPerson,
          Lexicon::isOccupation,
          Lexicon::isPlace,
          Lexicon::isSubject,
          Lexicon::isObject);

  private static final List<BiFunction<Lexicon, String, Object>> SYNONYMS =
      List.of((l, w) -> l.synonym(w, true), (l, w) -> l.synonym(w, false));

  private static void assertSame(
      List<String> words, List<BiFunction<Lexicon, String, Object>> questions) {
    List<String> expected = new ArrayList<>();
    List<String> actual = new ArrayList<>();
    for (String word : words) {
      // the library would try 2 to the number of parts, the table tries no more
      if (word.split("[^a-z']+").length > MOST_PARTS) {
        continue;
      }
      String wanted = word + " " + questions.stream().map(q -> q.apply(LIBRARY, word)).toList();
      String given = word + " " + questions.stream().map(q -> q.apply(TABLE, word)).toList();
      if (!given.equals(wanted)) {
        expected.add(wanted);
        actual.add(given);
      }
    }
    assertEquals(String.join("\n", expected), String.join("\n", actual));
  }

  @Test
  void aWordIsAnswered() {
    assertSame(some, QUESTIONS);
    assertSame(some, SYNONYMS);
  }

  @Test
  void aFormIsAnswered() {
    List<String> forms = new ArrayList<>();
    for (String word : some) {
      String stem = word.substring(0, word.length() - 1);
      String ending = ENDINGS.get(forms.size() % ENDINGS.size());
      forms.add((forms.size() % 2 == 0 ? word : stem) + ending);
    }
    assertSame(forms, QUESTIONS);
  }

  @Test
  void aNameInCapitalsIsAnswered() {
    List<String> names = new ArrayList<>();
    for (String word : some) {
      names.add(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    assertSame(names, QUESTIONS);
  }

  @Test
  void aCompoundIsAnswered() {
    SplittableRandom random = new SplittableRandom(24);
    List<String> compounds = new ArrayList<>();
    for (int i = 0; i < some.size() / 4; i++) {
      StringBuilder compound = new StringBuilder();
      for (int parts = random.nextInt(1, 3); parts >= 0; parts--) {
        String part = some.get(random.nextInt(some.size())).split("[ -]", 2)[0];
        compound.append(part).append(random.nextBoolean() ? "" : "s");
        compound.append(parts == 0 ? "" : List.of("-", " ", "/").get(random.nextInt(3)));
      }
      compounds.add(compound.toString());
    }
    compounds.addAll(List.of("", " ", "-", "12", "x1y2", "é", "naïves", "it's", "mothers-in-law"));
    assertSame(compounds, QUESTIONS);
  }

  @Test
  void twoWordsShareASense() {
    SplittableRandom random = new SplittableRandom(24);
    for (int i = 0; i < some.size(); i++) {
      String one = some.get(i);
      String other = some.get(random.nextInt(some.size()));
      assertEquals(LIBRARY.oneSense(one, other), TABLE.oneSense(one, other), one + " " + other);
      String like = LIBRARY.synonym(one, false).orElse(one);
      assertEquals(LIBRARY.oneSense(one, like), TABLE.oneSense(one, like), one + " " + like);
    }
  }
}
