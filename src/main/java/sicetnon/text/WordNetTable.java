package sicetnon.text;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * What a {@link Lexicon} is asked about each word of WordNet, answered when the program was built
 * ({@link WordNetMaker}): a hash table in one array of bytes, which is read as it lies.
 *
 * <p>The table begins with the number of buckets, a power of two, and where each begins and the
 * last ends (4 bytes each). An entry is its length and that of its word (2 and 1 bytes), the word,
 * a bit for each {@link Fact} and {@link Field} it has (4 bytes), and its fields in order, each as
 * its length (2 bytes) and its bytes. Words are lower case, with blanks, in ASCII.
 */
final class WordNetTable {
  /** Yes or no. */
  enum Fact {
    NOUN(0),
    VERB(1),
    ADJECTIVE(2),
    TRANSITIVE(3),
    LACKS_SOMETHING(4),
    LACKS_SOMEBODY(5),
    OFTENER_VERB(6),
    RELATIONAL(7),
    PERSON(8),
    PERSON_TOO(9),
    MOSTLY_PERSON(10),
    ONLY_PERSON(11),
    OCCUPATION(12),
    PLACE(13),
    OBJECT(14),
    SUBJECT(15);

    private final int bit;

    Fact(int place) {
      this.bit = 1 << place;
    }
  }

  /** What few words have, in the order in which it lies there. */
  enum Field {
    VERB_OF(16),
    NOUN_OF(17),
    NOUN_SYNONYM(18),
    VERB_SYNONYM(19),
    /** Base forms that no rule gives, a line each. */
    NOUN_BASES(20),
    VERB_BASES(21),
    /** How often it is a noun and a verb in WordNet's sample texts, 4 bytes each. */
    USES(22),
    /** Numbers of the senses that other words have too, 4 bytes each. */
    SENSES(23);

    private final int bit;

    Field(int place) {
      this.bit = 1 << place;
    }
  }

  /** No entry. */
  static final int NONE = -1;

  private static final int HEAD = 3;
  private static final int BITS = 4;

  private final byte[] bytes;
  private final int buckets;

  WordNetTable(byte[] bytes) {
    this.bytes = bytes;
    this.buckets = number(0, 4);
  }

  /** Where a word's entry is, whatever its case; or {@link #NONE}. */
  int find(String word) {
    String key = plain(word);
    int bucket = bucket(key, buckets);
    int end = number(4 * (bucket + 2), 4);
    for (int at = number(4 * (bucket + 1), 4); at < end; at += number(at, 2)) {
      if (isAt(at, key)) {
        return at;
      }
    }
    return NONE;
  }

  private boolean isAt(int at, String key) {
    int length = bytes[at + 2] & 0xFF;
    if (length != key.length()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (bytes[at + HEAD + i] != key.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  boolean has(int entry, Fact fact) {
    return entry != NONE && (bits(entry) & fact.bit) != 0;
  }

  String word(int entry) {
    return text(entry + HEAD, bytes[entry + 2] & 0xFF);
  }

  /** A field's text, or empty. */
  String text(int entry, Field field) {
    int at = at(entry, field);
    return at == NONE ? "" : text(at + 2, number(at, 2));
  }

  /** A field's numbers, none if the word lacks it. */
  int[] numbers(int entry, Field field) {
    int at = at(entry, field);
    int[] out = new int[at == NONE ? 0 : number(at, 2) / 4];
    for (int i = 0; i < out.length; i++) {
      out[i] = number(at + 2 + 4 * i, 4);
    }
    return out;
  }

  private int at(int entry, Field field) {
    if (entry == NONE || (bits(entry) & field.bit) == 0) {
      return NONE;
    }
    int at = entry + HEAD + (bytes[entry + 2] & 0xFF) + BITS;
    int before = bits(entry) & (field.bit - 1) & -Field.VERB_OF.bit;
    for (int skipped = Integer.bitCount(before); skipped > 0; skipped--) {
      at += 2 + number(at, 2);
    }
    return at;
  }

  private int bits(int entry) {
    return number(entry + HEAD + (bytes[entry + 2] & 0xFF), BITS);
  }

  private int number(int at, int length) {
    int out = 0;
    for (int i = at; i < at + length; i++) {
      out = out << 8 | (bytes[i] & 0xFF);
    }
    return out;
  }

  private String text(int at, int length) {
    return new String(bytes, at, length, StandardCharsets.US_ASCII);
  }

  /** Files of WordNet have "_" for a blank. */
  private static String plain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '_' || c > '~' || (c >= 'A' && c <= 'Z') || (c <= ' ' && isEdge(word, i))) {
        return word.trim().toLowerCase(Locale.ROOT).replace('_', ' ');
      }
    }
    return word;
  }

  private static boolean isEdge(String word, int at) {
    return at == 0 || at == word.length() - 1;
  }

  private static int bucket(String key, int buckets) {
    int hash = key.hashCode() * 0x9E3779B9;
    return hash >>> Integer.numberOfLeadingZeros(buckets - 1) & (buckets - 1);
  }

  /** What is known of a word; a field that it lacks is left out. */
  record Entry(Set<Fact> facts, SortedMap<Field, byte[]> fields) {}

  /** Writes a table of entries by their word. */
  static void write(Map<String, Entry> entries, OutputStream to) throws IOException {
    int buckets = Integer.highestOneBit(Math.max(2, entries.size()));
    List<List<Map.Entry<String, Entry>>> sorted = new ArrayList<>();
    for (int i = 0; i < buckets; i++) {
      sorted.add(new ArrayList<>());
    }
    entries.entrySet().forEach(e -> sorted.get(bucket(e.getKey(), buckets)).add(e));
    DataOutputStream out = new DataOutputStream(to);
    out.writeInt(buckets);
    int at = 4 * (buckets + 2);
    out.writeInt(at);
    for (List<Map.Entry<String, Entry>> bucket : sorted) {
      for (Map.Entry<String, Entry> entry : bucket) {
        at += length(entry.getKey(), entry.getValue());
      }
      out.writeInt(at);
    }
    for (List<Map.Entry<String, Entry>> bucket : sorted) {
      for (Map.Entry<String, Entry> entry : bucket) {
        write(entry.getKey(), entry.getValue(), out);
      }
    }
    out.flush();
  }

  private static int length(String word, Entry entry) {
    int length = HEAD + word.length() + BITS;
    for (byte[] field : entry.fields().values()) {
      length += 2 + field.length;
    }
    return length;
  }

  private static void write(String word, Entry entry, DataOutputStream out) throws IOException {
    if (!word.equals(plain(word)) || !StandardCharsets.US_ASCII.newEncoder().canEncode(word)) {
      throw new IllegalArgumentException("no word in lower case and ASCII: " + word);
    }
    out.writeShort(length(word, entry));
    out.writeByte(word.length());
    out.write(word.getBytes(StandardCharsets.US_ASCII));
    int bits = 0;
    for (Fact fact : entry.facts()) {
      bits |= fact.bit;
    }
    for (Field field : entry.fields().keySet()) {
      bits |= field.bit;
    }
    out.writeInt(bits);
    for (byte[] field : entry.fields().values()) {
      out.writeShort(field.length);
      out.write(field);
    }
  }
}
