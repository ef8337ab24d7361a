package sicetnon.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sicetnon.text.WordNetTable.Fact;
import sicetnon.text.WordNetTable.Field;

/**
 * Makes the table of {@link WordNetLexicon} from WordNet's files (wndb(5WN), senseidx(5WN)). The
 * build runs it; the jar has what it made, not the files.
 */
public final class WordNetMaker {
  private static final String FOLDER = "/net/sf/extjwnl/data/wordnet/wn31/";

  /** A noun counts as an occupation by its commonest senses only: rare ones mislead. */
  private static final int COMMON_SENSES = 2;

  /** The commonest senses of a verb tell how it is used. */
  private static final int COMMON_VERB_SENSES = 4;

  /** Farther above a sense nothing is looked for. */
  private static final int HEIGHT = 12;

  private static final int COMMON_PREFIX = 4;

  /** Numbers of the frames "something ----s", "somebody ----s", "somebody ----s PP". */
  private static final Set<Integer> WITHOUT_OBJECT = Set.of(1, 2, 22);

  /** Numbers of the frames "---- something", with and without more. */
  private static final Set<Integer> WITH_THING = Set.of(8, 11, 15, 21);

  /** The same and "---- somebody", with and without more. */
  private static final Set<Integer> WITH_OBJECT =
      Set.of(8, 9, 10, 11, 14, 15, 16, 17, 18, 19, 20, 21, 24, 25);

  private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}{2}.*");

  /** Words of synsets that stand above those of persons. */
  private static final Set<String> PERSON = Set.of("person");

  /** The same and "agent", which WordNet has as whatever acts before somebody who does. */
  private static final Set<String> DOER = Set.of("person", "causal agent");

  private static final Set<String> PERSONS = Set.of("person", "social group");

  /** Those that name somebody by what they do. */
  private static final Set<String> OCCUPATION =
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

  private static final Set<String> OBJECT =
      Set.of("artifact", "living thing", "natural object", "substance");

  private static final Set<String> SUBJECT =
      Set.of(
          "knowledge domain",
          "natural language",
          "artificial language",
          "skill",
          "trade",
          "art form",
          "science");

  private static final Set<String> PLACE = Set.of("location");

  private static final Set<String> WANTED =
      Stream.of(DOER, PERSONS, OCCUPATION, OBJECT, SUBJECT, PLACE)
          .flatMap(Set::stream)
          .collect(Collectors.toSet());

  /** A relation to a synset, or, where the numbers are not 0, from one word to another. */
  private record Pointer(String symbol, String target, int from, int to) {}

  /** Words of one sense, each with how often it has it and with the frames of its sentences. */
  private record Synset(
      int number,
      List<String> words,
      List<Integer> uses,
      List<Pointer> pointers,
      List<Set<Integer>> frames) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Synset synset && synset.number == number;
    }

    @Override
    public int hashCode() {
      return number;
    }

    /** The place of a word, whatever its case; -1 if it is none. */
    int place(String lemma) {
      for (int i = 0; i < words.size(); i++) {
        if (words.get(i).equalsIgnoreCase(lemma)) {
          return i;
        }
      }
      return -1;
    }

    boolean isName(String lemma) {
      return words.stream().anyMatch(w -> w.equalsIgnoreCase(lemma) && NAME.matcher(w).matches());
    }
  }

  /** By letter of the part of speech and place in its file. */
  private final Map<String, Synset> synsets = new HashMap<>();

  /** The senses of each word, the commonest first, by letter of the part of speech. */
  private final Map<String, Map<String, List<Synset>>> words = new HashMap<>();

  /** What is wanted of the words above a sense, and its own. */
  private final Map<Synset, Set<String>> above = new HashMap<>();

  private final Map<String, Map<String, List<String>>> bases = new HashMap<>();
  private final Map<String, Integer> uses = new HashMap<>();

  private WordNetMaker() throws IOException {
    for (String line : lines("cntlist.rev")) {
      String[] parts = line.split(" ");
      uses.put(parts[0], Integer.parseInt(parts[2]));
    }
    read("n", "noun");
    read("v", "verb");
    read("a", "adj");
  }

  /**
   * Argument: the file to write.
   *
   * @throws IOException when WordNet is not on the class path or the file cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (OutputStream out = Files.newOutputStream(file)) {
      WordNetTable.write(new WordNetMaker().entries(), out);
    }
  }

  private static List<String> lines(String name) throws IOException {
    try (InputStream in = WordNetMaker.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IOException("not on the class path: " + FOLDER + name);
      }
      // a licence stands before the lines, indented
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))
          .lines()
          .filter(l -> !l.startsWith(" ") && !l.isBlank())
          .toList();
    }
  }

  private void read(String letter, String part) throws IOException {
    for (String line : lines("data." + part)) {
      String[] parts = line.substring(0, line.indexOf(" | ")).split(" ");
      synsets.put(letter + parts[0], synset(parts));
    }
    Map<String, List<Synset>> all = new HashMap<>();
    for (String line : lines("index." + part)) {
      String[] parts = line.strip().split(" ");
      List<Synset> senses = new ArrayList<>();
      for (int i = parts.length - Integer.parseInt(parts[2]); i < parts.length; i++) {
        senses.add(synsets.get(letter + parts[i]));
      }
      all.put(spaced(parts[0]), senses);
    }
    words.put(letter, all);
    Map<String, List<String>> irregular = new TreeMap<>();
    for (String line : lines(part + ".exc")) {
      String[] parts = spaced(line.strip().replace(' ', '\n')).split("\n");
      irregular.put(parts[0], List.of(parts).subList(1, parts.length));
    }
    bases.put(letter, irregular);
  }

  private static String spaced(String text) {
    return text.replace('_', ' ');
  }

  private Synset synset(String[] parts) {
    int at = 3;
    int count = Integer.parseInt(parts[at++], 16);
    List<String> lemmas = new ArrayList<>();
    List<Integer> counts = new ArrayList<>();
    List<Set<Integer>> frames = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      // an adjective may have its place behind it: "galore(ip)"
      String lemma = spaced(parts[at++]);
      int mark = lemma.endsWith(")") ? lemma.indexOf('(') : -1;
      lemma = mark > 0 ? lemma.substring(0, mark) : lemma;
      int id = Integer.parseInt(parts[at++], 16);
      lemmas.add(lemma);
      counts.add(uses.getOrDefault(key(lemma, parts[2], parts[1], id), 0));
      frames.add(new HashSet<>());
    }
    int all = Integer.parseInt(parts[at++]);
    List<Pointer> pointers = new ArrayList<>();
    for (int i = 0; i < all; i++, at += 4) {
      int ends = Integer.parseInt(parts[at + 3], 16);
      pointers.add(new Pointer(parts[at], parts[at + 2] + parts[at + 1], ends >> 8, ends & 0xFF));
    }
    if (parts[2].equals("v")) {
      for (int rest = Integer.parseInt(parts[at++]); rest > 0; rest--, at += 3) {
        int word = Integer.parseInt(parts[at + 2], 16);
        for (int i = 0; i < count; i++) {
          if (word == 0 || word == i + 1) {
            frames.get(i).add(Integer.parseInt(parts[at + 1]));
          }
        }
      }
    }
    return new Synset(synsets.size(), lemmas, counts, pointers, frames);
  }

  /** The key of a sense of a noun or verb in the list of uses. */
  private static String key(String lemma, String letter, String file, int id) {
    int part = letter.equals("n") ? 1 : 2;
    String word = lemma.toLowerCase(Locale.ROOT).replace(' ', '_');
    return word + "%" + part + ":" + file + (id < 10 ? ":0" : ":") + id + "::";
  }

  private Map<String, WordNetTable.Entry> entries() {
    Set<String> all = new TreeSet<>();
    words.values().forEach(w -> all.addAll(w.keySet()));
    all.addAll(bases.get("n").keySet());
    all.addAll(bases.get("v").keySet());
    Map<String, WordNetTable.Entry> entries = new LinkedHashMap<>();
    for (String word : all) {
      entries.put(word, entry(word));
    }
    return entries;
  }

  private List<Synset> senses(String letter, String word) {
    return words.get(letter).getOrDefault(word, List.of());
  }

  private WordNetTable.Entry entry(String word) {
    Set<Fact> facts = EnumSet.noneOf(Fact.class);
    for (Fact fact : Fact.values()) {
      if (holds(word, fact)) {
        facts.add(fact);
      }
    }
    SortedMap<Field, byte[]> fields = new TreeMap<>();
    for (Field field : Field.values()) {
      byte[] value = value(word, field);
      if (value.length > 0) {
        fields.put(field, value);
      }
    }
    return new WordNetTable.Entry(facts, fields);
  }

  private boolean holds(String word, Fact fact) {
    return switch (fact) {
      case NOUN -> !senses("n", word).isEmpty();
      case VERB -> !senses("v", word).isEmpty();
      case ADJECTIVE -> !senses("a", word).isEmpty();
      case TRANSITIVE -> hasFrame(word, WITH_OBJECT);
      case LACKS_SOMETHING -> lacks(word) && hasFrame(word, WITH_THING);
      case LACKS_SOMEBODY -> lacks(word) && !hasFrame(word, WITH_THING);
      case OFTENER_VERB -> uses("v", word) >= uses("n", word);
      case RELATIONAL -> lexical(senses("a", word), "\\", word).findAny().isPresent();
      case PERSON -> isCommonly(word, PERSONS);
      case PERSON_TOO -> commonNoun(word).stream().anyMatch(s -> under(s, PERSON));
      case MOSTLY_PERSON -> isFirst(word, DOER) && uses("v", word) <= uses("n", word);
      case ONLY_PERSON ->
          !commonNoun(word).isEmpty() && commonNoun(word).stream().allMatch(s -> under(s, PERSON));
      case OCCUPATION -> isCommonly(word, OCCUPATION);
      case PLACE -> isPlace(word);
      case OBJECT -> isFirst(word, OBJECT) && !isCommonly(word, PERSONS);
      case SUBJECT -> senses("n", word).stream().anyMatch(s -> under(s, SUBJECT));
    };
  }

  private byte[] value(String word, Field field) {
    return switch (field) {
      case VERB_OF -> ascii(verbOf(word));
      case NOUN_OF ->
          ascii(
              lexical(senses("a", word), "\\", word)
                  .filter(p -> p.target().startsWith("n") && p.to() > 0)
                  .map(p -> target(p).toLowerCase(Locale.ROOT))
                  .findFirst()
                  .orElse(""));
      case NOUN_SYNONYM -> ascii(synonym("n", word));
      case VERB_SYNONYM -> ascii(synonym("v", word));
      case NOUN_BASES -> ascii(String.join("\n", bases.get("n").getOrDefault(word, List.of())));
      case VERB_BASES -> ascii(String.join("\n", bases.get("v").getOrDefault(word, List.of())));
      case USES -> {
        int[] both = {Math.max(0, uses("n", word)), Math.max(0, uses("v", word))};
        yield both[0] + both[1] == 0 ? new byte[0] : numbers(both);
      }
      case SENSES ->
          numbers(
              List.of("n", "v", "a").stream()
                  .flatMap(l -> senses(l, word).stream())
                  .filter(s -> s.words().size() > 1)
                  .mapToInt(Synset::number)
                  .toArray());
    };
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] numbers(int[] numbers) {
    ByteBuffer out = ByteBuffer.allocate(4 * numbers.length);
    out.asIntBuffer().put(numbers);
    return out.array();
  }

  private boolean lacks(String verb) {
    return !senses("v", verb).isEmpty() && !hasFrame(verb, WITHOUT_OBJECT);
  }

  /** Whether one of the commonest senses of a verb has one of the frames. */
  private boolean hasFrame(String verb, Set<Integer> frames) {
    return senses("v", verb).stream()
        .limit(COMMON_VERB_SENSES)
        .anyMatch(s -> s.frames().get(s.place(verb)).stream().anyMatch(frames::contains));
  }

  /** How often a word is used as a part of speech in sample texts, -1 if it never can be. */
  private int uses(String letter, String word) {
    List<Synset> senses = senses(letter, word);
    return senses.isEmpty() ? -1 : senses.stream().mapToInt(s -> s.uses().get(s.place(word))).sum();
  }

  /** The pointers of a kind that start at the word itself. */
  private static Stream<Pointer> lexical(List<Synset> senses, String symbol, String word) {
    return senses.stream()
        .flatMap(
            s ->
                s.pointers().stream()
                    .filter(p -> p.symbol().equals(symbol) && p.from() > 0)
                    .filter(p -> s.words().get(p.from() - 1).equalsIgnoreCase(word)));
  }

  private String target(Pointer pointer) {
    return synsets.get(pointer.target()).words().get(pointer.to() - 1);
  }

  private String verbOf(String noun) {
    return lexical(senses("n", noun), "+", noun)
        .filter(p -> p.target().startsWith("v") && p.to() > 0)
        .map(this::target)
        .filter(v -> shared(v, noun) >= Math.min(COMMON_PREFIX, v.length()))
        .max(
            Comparator.comparingInt((String v) -> shared(v, noun))
                .thenComparing(v -> -v.length())
                .thenComparing(Comparator.reverseOrder()))
        .orElse("");
  }

  /** Letters in which a verb and a noun begin alike, whatever their case: americanize, American. */
  private static int shared(String verb, String noun) {
    int n = 0;
    while (verb.regionMatches(true, 0, noun, 0, n + 1)) {
      n++;
    }
    return n;
  }

  /** Words of several senses are taken for no other: which of them is meant is not known. */
  private String synonym(String letter, String lemma) {
    List<Synset> senses = senses(letter, lemma);
    if (senses.size() != 1) {
      return "";
    }
    Synset only = senses.get(0);
    String best = lemma;
    int most = -1;
    for (int i = 0; i < only.words().size(); i++) {
      String other = only.words().get(i).toLowerCase(Locale.ROOT);
      int often = only.uses().get(i);
      boolean better = often > most || (often == most && shorter(other, best));
      if (better && senses(letter, other).size() == 1) {
        best = other;
        most = often;
      }
    }
    return best.equals(lemma) ? "" : best;
  }

  private static boolean shorter(String one, String other) {
    int byLength = Integer.compare(one.length(), other.length());
    return byLength == 0 ? one.compareTo(other) < 0 : byLength < 0;
  }

  /** The senses of a noun as a common noun: "adam" and "newton" have none of a person. */
  private List<Synset> commonNoun(String noun) {
    return senses("n", noun).stream().filter(s -> !s.isName(noun)).toList();
  }

  private boolean isFirst(String noun, Set<String> above) {
    return commonNoun(noun).stream().limit(1).anyMatch(s -> under(s, above));
  }

  private boolean isCommonly(String noun, Set<String> above) {
    return commonNoun(noun).stream()
        .limit(COMMON_SENSES)
        .anyMatch(s -> under(s, above) && under(s, PERSONS));
  }

  /** WordNet has names as instances of what they name: London of a national capital. */
  private boolean isPlace(String name) {
    return senses("n", name).stream()
        .limit(1)
        .flatMap(s -> s.pointers().stream())
        .filter(p -> p.symbol().equals("@i"))
        .anyMatch(p -> under(synsets.get(p.target()), PLACE));
  }

  private boolean under(Synset sense, Set<String> wanted) {
    return !Collections.disjoint(above.computeIfAbsent(sense, this::findAbove), wanted);
  }

  private Set<String> findAbove(Synset sense) {
    Set<String> found = new HashSet<>();
    Set<Synset> level = Set.of(sense);
    for (int height = 0; height <= HEIGHT && !level.isEmpty(); height++) {
      Set<Synset> next = new HashSet<>();
      for (Synset synset : level) {
        synset.words().stream().filter(WANTED::contains).forEach(found::add);
        for (Pointer pointer : synset.pointers()) {
          if (pointer.symbol().startsWith("@")) {
            next.add(synsets.get(pointer.target()));
          }
        }
      }
      level = next;
    }
    return found;
  }
}
