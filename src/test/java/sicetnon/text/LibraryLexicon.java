package sicetnon.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Pointer;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Verb;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;

/** WordNet as a library reads it, for comparison. */
final class LibraryLexicon implements Lexicon {
  /** Hypernyms of the nouns that name somebody by what they do. */
  private static final Set<String> OCCUPATIONS =
      Set.of(
          "worker",
          "professional",
          "leader",
          "adviser",
          "employee",
          "skilled worker",
          "expert",
          "creator",
          "health professional",
          "specialist",
          "representative",
          "assistant",
          "scientist",
          "engineer",
          "executive");

  /** Persons, and "agent", which WordNet has as whatever acts before somebody who does. */
  private static final Set<String> DOERS = Set.of("person", "causal agent");

  private static final Set<String> PERSON = Set.of("person");
  private static final Set<String> PERSONS = Set.of("person", "social group");

  private static final Set<String> OBJECTS =
      Set.of("artifact", "living thing", "natural object", "substance");

  private static final Set<String> SUBJECTS =
      Set.of(
          "knowledge domain",
          "natural language",
          "artificial language",
          "skill",
          "trade",
          "art form",
          "science");

  private static final Set<String> PLACES = Set.of("location");

  /** A noun counts as an occupation by its commonest senses only: rare ones mislead. */
  private static final int SENSES = 2;

  private static final int COMMON_PREFIX = 4;

  /** Words of several senses are taken for no other: which of them is meant is not known. */
  private static final int SYNONYM_SENSES = 1;

  /** Numbers of the frames "something ----s", "somebody ----s", "somebody ----s PP". */
  private static final List<Integer> WITHOUT_OBJECT = List.of(1, 2, 22);

  /** Numbers of the frames "---- something", with and without more. */
  private static final List<Integer> WITH_THING = List.of(8, 11, 15, 21);

  /** The same and "---- somebody", with and without more. */
  private static final List<Integer> WITH_OBJECT =
      List.of(8, 9, 10, 11, 14, 15, 16, 17, 18, 19, 20, 21, 24, 25);

  /** The commonest senses of a verb tell how it is used. */
  private static final int COMMON_SENSES = 4;

  private interface LookUp<T> {
    T find() throws JWNLException;
  }

  private final Dictionary dictionary;
  private final Map<String, Object> memory = new ConcurrentHashMap<>();

  private LibraryLexicon(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** Opens the dictionary that ships in the jar. */
  public static LibraryLexicon load() {
    try {
      return new LibraryLexicon(Dictionary.getDefaultResourceInstance());
    } catch (JWNLException e) {
      throw new IllegalStateException("WordNet is missing from the jar; build it again", e);
    }
  }

  @Override
  public boolean isVerb(String lemma) {
    return listed(POS.VERB, lemma);
  }

  @Override
  public boolean isNoun(String lemma) {
    return listed(POS.NOUN, lemma);
  }

  @Override
  public boolean isAdjective(String lemma) {
    return listed(POS.ADJECTIVE, lemma);
  }

  @Override
  public String lacking(String verb) {
    return recall("lacking " + verb, () -> findLacking(verb));
  }

  private String findLacking(String verb) throws JWNLException {
    List<BitSet> frames = frames(verb);
    boolean thing = any(frames, WITH_THING);
    return frames.isEmpty() || any(frames, WITHOUT_OBJECT) ? "" : thing ? "something" : "somebody";
  }

  @Override
  public boolean isTransitive(String verb) {
    return recall("transitive? " + verb, () -> any(frames(verb), WITH_OBJECT));
  }

  private static boolean any(List<BitSet> frames, List<Integer> numbers) {
    return frames.stream().anyMatch(f -> numbers.stream().anyMatch(f::get));
  }

  /** The frames of the commonest senses. */
  private List<BitSet> frames(String verb) throws JWNLException {
    IndexWord word = word(POS.VERB, verb);
    return (word == null ? List.<Synset>of() : word.getSenses())
        .stream()
            .limit(COMMON_SENSES)
            .flatMap(s -> s.getWords().stream())
            .filter(w -> w.getLemma().equalsIgnoreCase(verb))
            .filter(Verb.class::isInstance)
            .map(w -> ((Verb) w).getVerbFrameFlags())
            .toList();
  }

  @Override
  public Optional<String> verbBase(String form) {
    return base(POS.VERB, form);
  }

  @Override
  public Optional<String> nounBase(String form) {
    return base(POS.NOUN, form);
  }

  @Override
  public Optional<String> verbOf(String noun) {
    return recall("verbOf " + noun, () -> findVerbOf(noun));
  }

  @Override
  public boolean moreOftenVerb(String word) {
    return recall("verb? " + word, () -> uses(POS.VERB, word) >= uses(POS.NOUN, word));
  }

  @Override
  public boolean isMostlyGerund(String form) {
    return form.endsWith("ing")
        && verbBase(form)
            .filter(b -> !b.equals(form))
            .map(b -> recall("gerund? " + form, () -> uses(POS.VERB, b) > uses(POS.NOUN, form)))
            .orElse(false);
  }

  private int uses(POS pos, String lemma) throws JWNLException {
    IndexWord word = word(pos, lemma);
    int uses = word == null ? -1 : 0;
    for (Synset sense : word == null ? List.<Synset>of() : word.getSenses()) {
      for (Word w : sense.getWords()) {
        uses += w.getLemma().equalsIgnoreCase(lemma) ? w.getUseCount() : 0;
      }
    }
    return uses;
  }

  @Override
  public boolean isRelational(String adjective) {
    return recall("relational " + adjective, () -> findRelational(adjective));
  }

  @Override
  public Optional<String> nounOf(String adjective) {
    return recall("nounOf " + adjective, () -> findNounOf(adjective));
  }

  private Optional<String> findNounOf(String adjective) throws JWNLException {
    IndexWord word = word(POS.ADJECTIVE, adjective);
    for (Synset sense : word == null ? List.<Synset>of() : word.getSenses()) {
      for (Pointer pointer : sense.getPointers(PointerType.PERTAINYM)) {
        if (sourceIs(pointer, adjective)
            && pointer.getTarget() instanceof Word target
            && target.getPOS() == POS.NOUN) {
          return Optional.of(target.getLemma().toLowerCase(Locale.ROOT));
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public boolean oneSense(String word, String other) {
    return recall("one sense " + word + " " + other, () -> findOneSense(word, other));
  }

  private boolean findOneSense(String lemma, String other) throws JWNLException {
    for (POS pos : List.of(POS.NOUN, POS.VERB, POS.ADJECTIVE)) {
      IndexWord word = word(pos, lemma);
      for (Synset sense : word == null ? List.<Synset>of() : word.getSenses()) {
        if (sense.getWords().stream().anyMatch(w -> w.getLemma().equalsIgnoreCase(other))) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public Optional<String> synonym(String word, boolean verb) {
    POS pos = verb ? POS.VERB : POS.NOUN;
    return recall("synonym " + pos + word, () -> findSynonym(pos, word));
  }

  private Optional<String> findSynonym(POS pos, String lemma) throws JWNLException {
    IndexWord word = word(pos, lemma);
    if (word == null || word.getSenses().size() > SYNONYM_SENSES) {
      return Optional.empty();
    }
    Synset first = word.getSenses().get(0);
    String best = lemma;
    int most = -1;
    for (Word other : first.getWords()) {
      String name = other.getLemma().toLowerCase(Locale.ROOT).replace('_', ' ');
      IndexWord its = word(pos, other.getLemma());
      boolean alike =
          its != null
              && its.getSenses().size() <= SYNONYM_SENSES
              && its.getSenses().get(0).getOffset() == first.getOffset();
      boolean better =
          other.getUseCount() > most || (other.getUseCount() == most && shorter(name, best));
      if (alike && better) {
        best = name;
        most = other.getUseCount();
      }
    }
    return best.equals(lemma) ? Optional.empty() : Optional.of(best);
  }

  private static boolean shorter(String one, String other) {
    int byLength = Integer.compare(one.length(), other.length());
    return byLength == 0 ? one.compareTo(other) < 0 : byLength < 0;
  }

  private boolean findRelational(String adjective) throws JWNLException {
    IndexWord word = word(POS.ADJECTIVE, adjective);
    if (word == null) {
      return false;
    }
    for (Synset sense : word.getSenses()) {
      for (Pointer pointer : sense.getPointers(PointerType.PERTAINYM)) {
        if (sourceIs(pointer, adjective)) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public boolean isPerson(String noun) {
    return recall("person " + noun, () -> hasHypernym(noun, PERSONS));
  }

  @Override
  public boolean isMostlyPerson(String noun) {
    return recall("mostly person " + noun, () -> firstSense(noun, DOERS) && !isMostlyAct(noun));
  }

  private boolean firstSense(String noun, Set<String> wanted) throws JWNLException {
    List<Synset> senses = commonSenses(noun);
    return !senses.isEmpty() && under(senses.get(0), wanted, 0);
  }

  @Override
  public boolean isOnlyPerson(String noun) {
    return recall("only person " + noun, () -> everySense(noun));
  }

  private boolean everySense(String noun) throws JWNLException {
    List<Synset> senses = commonSenses(noun);
    for (Synset sense : senses) {
      if (!under(sense, PERSON, 0)) {
        return false;
      }
    }
    return !senses.isEmpty();
  }

  /** The senses of a noun as a common noun: "adam" and "newton" have none of a person. */
  private List<Synset> commonSenses(String noun) throws JWNLException {
    IndexWord word = word(POS.NOUN, noun);
    List<Synset> senses = new ArrayList<>();
    for (Synset sense : word == null ? List.<Synset>of() : word.getSenses()) {
      boolean name =
          sense.getWords().stream()
              .map(Word::getLemma)
              .anyMatch(w -> w.equalsIgnoreCase(noun) && w.matches("\\p{Lu}\\p{Ll}{2}.*"));
      if (!name) {
        senses.add(sense);
      }
    }
    return senses;
  }

  @Override
  public boolean isPersonToo(String noun) {
    return recall("person too " + noun, () -> anySense(noun));
  }

  private boolean anySense(String noun) throws JWNLException {
    for (Synset sense : commonSenses(noun)) {
      if (under(sense, PERSON, 0)) {
        return true;
      }
    }
    return false;
  }

  private boolean isMostlyAct(String noun) throws JWNLException {
    return uses(POS.VERB, noun) > uses(POS.NOUN, noun);
  }

  @Override
  public boolean isOccupation(String noun) {
    return recall("occupation " + noun, () -> hasHypernym(noun, OCCUPATIONS));
  }

  @Override
  public boolean isPlace(String name) {
    return recall("place " + name, () -> firstIsPlace(name));
  }

  @Override
  public boolean isObject(String noun) {
    return recall("object " + noun, () -> firstSense(noun, OBJECTS) && !isPerson(noun));
  }

  @Override
  public boolean isSubject(String noun) {
    return recall("subject " + noun, () -> anySense(noun, SUBJECTS));
  }

  private boolean anySense(String noun, Set<String> wanted) throws JWNLException {
    IndexWord word = word(POS.NOUN, noun);
    for (Synset sense : word == null ? List.<Synset>of() : word.getSenses()) {
      if (under(sense, wanted, 0)) {
        return true;
      }
    }
    return false;
  }

  /** WordNet has names as instances of what they name: London of a national capital. */
  private boolean firstIsPlace(String name) throws JWNLException {
    IndexWord word = word(POS.NOUN, name);
    if (word == null || word.getSenses().isEmpty()) {
      return false;
    }
    Synset first = word.getSenses().get(0);
    for (Pointer pointer : first.getPointers(PointerType.INSTANCE_HYPERNYM)) {
      if (under(pointer.getTargetSynset(), PLACES, 0)) {
        return true;
      }
    }
    return false;
  }

  private boolean listed(POS pos, String lemma) {
    return recall(pos + " " + lemma, () -> word(pos, lemma) != null);
  }

  private Optional<String> base(POS pos, String form) {
    return recall(
        "base " + pos + " " + form,
        () -> {
          IndexWord word = dictionary.lookupIndexWord(pos, form);
          return Optional.ofNullable(word).map(IndexWord::getLemma);
        });
  }

  private Optional<String> findVerbOf(String noun) throws JWNLException {
    if (noun.endsWith("ization") || noun.endsWith("isation")) {
      return Optional.of(noun.substring(0, noun.length() - "ization".length()) + "ize");
    }
    IndexWord word = word(POS.NOUN, noun);
    if (word == null) {
      return Optional.empty();
    }
    Set<String> verbs = new LinkedHashSet<>();
    for (Synset sense : word.getSenses()) {
      for (Pointer pointer : sense.getPointers(PointerType.DERIVATION)) {
        if (sourceIs(pointer, noun) && pointer.getTarget() instanceof Word target) {
          if (target.getPOS() == POS.VERB) {
            verbs.add(target.getLemma());
          }
        }
      }
    }
    return verbs.stream()
        .filter(v -> commonPrefix(v, noun) >= Math.min(COMMON_PREFIX, v.length()))
        .max(
            Comparator.comparingInt((String v) -> commonPrefix(v, noun))
                .thenComparing(v -> -v.length())
                .thenComparing(Comparator.reverseOrder()));
  }

  private static boolean sourceIs(Pointer pointer, String noun) {
    return pointer.getSource() instanceof Word source && source.getLemma().equalsIgnoreCase(noun);
  }

  private boolean hasHypernym(String noun, Set<String> wanted) throws JWNLException {
    List<Synset> senses = commonSenses(noun);
    for (Synset sense : senses.subList(0, Math.min(SENSES, senses.size()))) {
      if (under(sense, wanted, 0) && under(sense, PERSONS, 0)) {
        return true;
      }
    }
    return false;
  }

  private static boolean under(Synset synset, Set<String> wanted, int depth) throws JWNLException {
    if (depth > 12) {
      return false;
    }
    for (Word word : synset.getWords()) {
      if (wanted.contains(word.getLemma())) {
        return true;
      }
    }
    for (Pointer pointer : synset.getPointers(PointerType.HYPERNYM)) {
      if (under(pointer.getTargetSynset(), wanted, depth + 1)) {
        return true;
      }
    }
    return false;
  }

  private IndexWord word(POS pos, String lemma) throws JWNLException {
    return dictionary.getIndexWord(pos, lemma);
  }

  private static <T> T found(LookUp<T> lookUp) {
    try {
      return lookUp.find();
    } catch (JWNLException e) {
      throw new IllegalStateException("WordNet in the jar cannot be read; build it again", e);
    }
  }

  private static int commonPrefix(String a, String b) {
    int n = 0;
    while (n < a.length() && n < b.length() && a.charAt(n) == b.charAt(n)) {
      n++;
    }
    return n;
  }

  /** extJWNL's caches are not documented as safe for threads, so look-ups take turns. */
  @SuppressWarnings("unchecked")
  private <T> T recall(String key, LookUp<T> find) {
    Object known = memory.get(key);
    if (known == null) {
      synchronized (dictionary) {
        known = found(find);
      }
      memory.put(key, known);
    }
    return (T) known;
  }
}
