package sicetnon.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.BiFunction;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.Exc;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.dictionary.Dictionary;
import org.junit.jupiter.api.Test;

/** What the build made of WordNet answers as a library does that reads WordNet's own files. */
class WordNetTableTest {
  private static final Lexicon TABLE = WordNetLexicon.load();
  private static final LibraryLexicon LIBRARY = LibraryLexicon.load();

  /** Of all words so many are asked, evenly. */
  private static final int EACH = 5;

  private static final int MOST_PARTS = 5;

  private static final List<String> ENDINGS =
      List.of("s", "es", "ies", "ed", "ing", "er", "men", "zes", "ization", "'s", "-like", "x");

  private static List<String> words() throws JWNLException {
    TreeSet<String> words = new TreeSet<>();
    for (POS pos : POS.values()) {
      Iterator<IndexWord> all = Dictionary.getDefaultResourceInstance().getIndexWordIterator(pos);
      all.forEachRemaining(w -> words.add(w.getLemma()));
      Iterator<Exc> listed = Dictionary.getDefaultResourceInstance().getExceptionIterator(pos);
      listed.forEachRemaining(e -> words.add(e.getLemma()));
    }
    return List.copyOf(words);
  }

  private static List<String> some() throws JWNLException {
    List<String> words = words();
    List<String> some = new ArrayList<>();
    for (int i = 0; i < words.size(); i += EACH) {
      some.add(words.get(i));
    }
    return some;
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
  void aWordIsAnswered() throws JWNLException {
    assertSame(some(), QUESTIONS);
    assertSame(some(), SYNONYMS);
  }

  @Test
  void aFormIsAnswered() throws JWNLException {
    List<String> forms = new ArrayList<>();
    for (String word : some()) {
      String stem = word.substring(0, word.length() - 1);
      String ending = ENDINGS.get(forms.size() % ENDINGS.size());
      forms.add((forms.size() % 2 == 0 ? word : stem) + ending);
    }
    assertSame(forms, QUESTIONS);
  }

  @Test
  void aNameInCapitalsIsAnswered() throws JWNLException {
    List<String> names = new ArrayList<>();
    for (String word : some()) {
      names.add(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    assertSame(names, QUESTIONS);
  }

  @Test
  void aCompoundIsAnswered() throws JWNLException {
    SplittableRandom random = new SplittableRandom(24);
    List<String> words = some();
    List<String> compounds = new ArrayList<>();
    for (int i = 0; i < words.size() / 4; i++) {
      StringBuilder compound = new StringBuilder();
      for (int parts = random.nextInt(1, 3); parts >= 0; parts--) {
        String part = words.get(random.nextInt(words.size())).split("[ -]", 2)[0];
        compound.append(part).append(random.nextBoolean() ? "" : "s");
        compound.append(parts == 0 ? "" : List.of("-", " ", "/").get(random.nextInt(3)));
      }
      compounds.add(compound.toString());
    }
    compounds.addAll(List.of("", " ", "-", "12", "x1y2", "é", "naïves", "it's", "mothers-in-law"));
    assertSame(compounds, QUESTIONS);
  }

  @Test
  void twoWordsShareASense() throws JWNLException {
    SplittableRandom random = new SplittableRandom(24);
    List<String> words = some();
    for (int i = 0; i < words.size(); i++) {
      String one = words.get(i);
      String other = words.get(random.nextInt(words.size()));
      assertEquals(LIBRARY.oneSense(one, other), TABLE.oneSense(one, other), one + " " + other);
      String like = LIBRARY.synonym(one, false).orElse(one);
      assertEquals(LIBRARY.oneSense(one, like), TABLE.oneSense(one, like), one + " " + like);
    }
  }
}
