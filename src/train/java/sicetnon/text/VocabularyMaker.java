package sicetnon.text;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects what is known of words: tags in the training data, clusters, WordNet. */
final class VocabularyMaker {
  private static final int OFTEN_ENOUGH = 3;
  private static final int FREQUENT = 2;

  private final Map<String, Integer> clusters;
  private final Map<String, WordNetFields.Entry> fields;

  VocabularyMaker(Map<String, Integer> clusters, Map<String, WordNetFields.Entry> fields) {
    this.clusters = clusters;
    this.fields = fields;
  }

  /** Entries by the hash of the word, in ascending order of the hash as an unsigned number. */
  TreeMap<Integer, Long> entries(List<Annotated> sentences) {
    Map<String, TreeMap<String, Integer>> tags = new TreeMap<>();
    for (Annotated sentence : sentences) {
      for (int i = 0; i < sentence.size(); i++) {
        tags.computeIfAbsent(WordForm.normal(sentence.forms().get(i)), w -> new TreeMap<>())
            .merge(sentence.tags().get(i), 1, Integer::sum);
      }
    }
    List<String> ambiguities = new ArrayList<>(List.of(""));
    TreeSet<String> words = new TreeSet<>(tags.keySet());
    words.addAll(fields.keySet());
    words.addAll(clusters.keySet());
    TreeMap<Integer, Long> out = new TreeMap<>(Integer::compareUnsigned);
    for (String word : words) {
      TreeMap<String, Integer> own = tags.getOrDefault(word, new TreeMap<>());
      int total = own.values().stream().mapToInt(i -> i).sum();
      String ambiguity = total < OFTEN_ENOUGH ? "" : ambiguity(own, total);
      if (!ambiguities.contains(ambiguity)) {
        ambiguities.add(ambiguity);
      }
      WordNetFields.Entry field = fields.getOrDefault(word, WordNetFields.Entry.NONE);
      long entry =
          Vocabulary.entry(
              ambiguities.indexOf(ambiguity),
              clusters.getOrDefault(word, 0),
              field.parts(),
              field.noun(),
              field.verb(),
              total >= FREQUENT);
      if (entry != 0) {
        out.put(FeatureHash.of(word), entry);
      }
    }
    return out;
  }

  private static String ambiguity(TreeMap<String, Integer> tags, int total) {
    StringBuilder out = new StringBuilder();
    tags.forEach((tag, n) -> out.append(n * 20 >= total && !tag.endsWith("|_") ? tag + " " : ""));
    return out.toString();
  }

  static Vocabulary vocabulary(TreeMap<Integer, Long> entries) {
    Vocabulary out = new Vocabulary(entries.size());
    entries.forEach(out::put);
    return out;
  }

  /** As {@link Vocabulary#read} reads it. */
  static void write(DataOutputStream out, TreeMap<Integer, Long> entries) throws IOException {
    out.writeInt(entries.size());
    int last = 0;
    for (int word : entries.keySet()) {
      Varint.write(out, word - last);
      last = word;
    }
    for (long entry : entries.values()) {
      Varint.write(out, Vocabulary.ambiguity(entry));
      Varint.write(out, Vocabulary.cluster(entry));
      out.writeByte(Vocabulary.parts(entry));
      out.writeByte(Vocabulary.noun(entry));
      out.writeByte(Vocabulary.verb(entry) | (Vocabulary.frequent(entry) ? 16 : 0));
    }
  }
}
