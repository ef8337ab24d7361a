package sicetnon.text;

/** A word as the models see it: lower case, digits folded, typographic marks made plain. */
final class WordForm {
  /** Of a shorter last part ("follow-up") little can be told. */
  private static final int LEAST_PART = 4;

  private WordForm() {}

  static String normal(String form) {
    StringBuilder out = new StringBuilder(form.length());
    for (int i = 0; i < form.length(); i++) {
      char c = plain(form.charAt(i));
      boolean digit = c >= '0' && c <= '9';
      if (!digit) {
        out.append(Character.toLowerCase(c));
      } else if (out.length() == 0 || out.charAt(out.length() - 1) != '0') {
        out.append('0');
      }
    }
    return out.length() == 0 ? "_" : out.toString();
  }

  private static char plain(char c) {
    return switch (c) {
      case '\u2019', '\u2018' -> '\'';
      case '\u201C', '\u201D' -> '"';
      case '\u2013', '\u2014' -> '-';
      default -> c;
    };
  }

  /**
   * What capitals, digits and hyphens say: bits for a capital first letter, only capitals, a
   * capital inside, a digit, a hyphen, no letter.
   */
  static int shape(String form) {
    int upper = 0;
    int lower = 0;
    int shape = 0;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (Character.isUpperCase(c)) {
        upper++;
      } else if (Character.isLetter(c)) {
        lower++;
      } else if (Character.isDigit(c)) {
        shape |= 8;
      } else if (c == '-') {
        shape |= 16;
      }
    }
    boolean first = !form.isEmpty() && Character.isUpperCase(form.charAt(0));
    return shape
        | (first ? 1 : 0)
        | (upper > 1 && lower == 0 ? 2 : 0)
        | (upper > (first ? 1 : 0) && lower > 0 ? 4 : 0)
        | (upper + lower == 0 ? 32 : 0);
  }

  /**
   * The word's entry, of "sous-chefs" that of "chefs", with the parts of speech that its ending
   * allows when WordNet has its base.
   */
  static long entry(Vocabulary vocabulary, String normal) {
    long entry = vocabulary.entry(FeatureHash.of(normal));
    int hyphen = normal.lastIndexOf('-');
    if (entry == 0 && hyphen > 0 && normal.length() - hyphen > LEAST_PART) {
      return entry(vocabulary, normal.substring(hyphen + 1));
    }
    int n = normal.length();
    if (n < 4) {
      return entry;
    }
    if (normal.endsWith("s") && !normal.endsWith("ss")) {
      entry = inflected(vocabulary, entry, normal, 1, Vocabulary.PLURAL, Vocabulary.VERB_S);
      if (normal.endsWith("es")) {
        entry = inflected(vocabulary, entry, normal, 2, Vocabulary.PLURAL, Vocabulary.VERB_S);
      }
    } else if (normal.endsWith("ed")) {
      entry = inflected(vocabulary, entry, normal, 2, 0, Vocabulary.VERB_ED);
    } else if (normal.endsWith("ing")) {
      entry = inflected(vocabulary, entry, normal, 3, 0, Vocabulary.VERB_ING);
    }
    return entry;
  }

  /** Tries the stem as it is, with e, with y for i, and with a doubled letter made single. */
  private static long inflected(
      Vocabulary vocabulary, long entry, String normal, int ending, int noun, int verb) {
    int n = normal.length() - ending;
    int stem = FeatureHash.of(normal, 0, n);
    long merged = merged(entry, vocabulary.entry(stem), noun, verb);
    if (ending > 1 || normal.endsWith("ed")) {
      merged = merged(merged, vocabulary.entry(FeatureHash.append(stem, 'e')), noun, verb);
    }
    if (ending == 2 && normal.charAt(n - 1) == 'i') {
      int y = FeatureHash.append(FeatureHash.of(normal, 0, n - 1), 'y');
      merged = merged(merged, vocabulary.entry(y), noun, verb);
    }
    if (n > 2 && ending > 1 && normal.charAt(n - 1) == normal.charAt(n - 2)) {
      int single = FeatureHash.of(normal, 0, n - 1);
      merged = merged(merged, vocabulary.entry(single), noun, verb);
    }
    return merged;
  }

  private static long merged(long entry, long base, int noun, int verb) {
    int parts = 0;
    int nounField = Vocabulary.noun(entry);
    int verbField = Vocabulary.verb(entry);
    if (noun != 0 && (Vocabulary.parts(base) & Vocabulary.NOUN) != 0) {
      parts |= noun;
      nounField = nounField == 0 ? Vocabulary.noun(base) : nounField;
    }
    if ((Vocabulary.parts(base) & Vocabulary.VERB) != 0) {
      parts |= verb;
      verbField = verbField == 0 ? Vocabulary.verb(base) : verbField;
    }
    return Vocabulary.entry(
        Vocabulary.ambiguity(entry),
        Vocabulary.cluster(entry),
        Vocabulary.parts(entry) | parts,
        nounField,
        verbField,
        Vocabulary.frequent(entry));
  }
}
