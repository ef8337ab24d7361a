package sicetnon.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Parts of speech and the field of the first sense of WordNet's single words; its glosses. */
final class WordNetFields {
  private static final String FOLDER = "/net/sf/extjwnl/data/wordnet/wn31/";
  private static final int FIRST_NOUN_FIELD = 3;
  private static final int FIRST_VERB_FIELD = 29;

  /** Bits as in {@link Vocabulary}, and fields, 0 for none. */
  record Entry(int parts, int noun, int verb) {
    static final Entry NONE = new Entry(0, 0, 0);

    Entry with(int part, int nounField, int verbField) {
      return new Entry(parts | part, noun == 0 ? nounField : noun, verb == 0 ? verbField : verb);
    }
  }

  private final TreeMap<String, Entry> entries = new TreeMap<>();
  private final List<String> glosses = new ArrayList<>();

  WordNetFields() {
    read("noun", Vocabulary.NOUN);
    read("verb", Vocabulary.VERB);
    read("adj", Vocabulary.ADJECTIVE);
    read("adv", Vocabulary.ADVERB);
    exceptions("noun", Vocabulary.PLURAL, Vocabulary.NOUN);
    exceptions("verb", Vocabulary.VERB_ED, Vocabulary.VERB);
  }

  Map<String, Entry> entries() {
    return entries;
  }

  List<String> glosses() {
    return glosses;
  }

  private void read(String part, int bit) {
    Map<String, Integer> fields = new HashMap<>();
    for (String line : lines("data." + part)) {
      String[] words = line.split(" ", 3);
      fields.put(words[0], Integer.parseInt(words[1]));
      glosses.add(line.substring(line.indexOf('|') + 1).strip());
    }
    for (String line : lines("index." + part)) {
      String[] words = line.strip().split(" ");
      if (words[0].matches("[a-z][a-z'-]*")) {
        int senses = Integer.parseInt(words[2]);
        int field = fields.get(words[words.length - senses]);
        int noun = bit == Vocabulary.NOUN ? field - FIRST_NOUN_FIELD + 1 : 0;
        int verb = bit == Vocabulary.VERB ? field - FIRST_VERB_FIELD + 1 : 0;
        add(words[0], bit, noun, verb);
      }
    }
  }

  private void exceptions(String part, int bit, int base) {
    for (String line : lines(part + ".exc")) {
      String[] words = line.strip().split(" ");
      Entry of = entries.getOrDefault(words[1], Entry.NONE);
      if ((of.parts() & base) != 0 && words[0].matches("[a-z]+")) {
        int form = words[0].endsWith("ing") ? Vocabulary.VERB_ING : bit;
        boolean noun = base == Vocabulary.NOUN;
        add(words[0], form, noun ? of.noun() : 0, noun ? 0 : of.verb());
      }
    }
  }

  private void add(String word, int part, int noun, int verb) {
    entries.merge(
        word,
        Entry.NONE.with(part, noun, verb),
        (old, more) -> old.with(more.parts(), more.noun(), more.verb()));
  }

  private static List<String> lines(String name) {
    List<String> out = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                WordNetFields.class.getResourceAsStream(FOLDER + name), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.startsWith(" ") && !line.isBlank()) {
          out.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out;
  }
}
