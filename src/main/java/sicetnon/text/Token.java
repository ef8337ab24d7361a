package sicetnon.text;

import java.util.Locale;

/**
 * One word or punctuation mark.
 *
 * @param text as it stands in the block
 * @param tag universal part of speech (UD v2), mended
 * @param lemma lower-case base form
 * @param start first char in the block's text
 * @param end after its last char
 */
public record Token(String text, String tag, String lemma, int start, int end) {

  /** Lower-case form, the same in every locale. */
  public String lower() {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Whether the tag is one of these. */
  public boolean is(String... tags) {
    for (String t : tags) {
      if (t.equals(tag)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it ends in a possessive mark. */
  public boolean possessive() {
    return text.endsWith("'s") || text.endsWith("s'");
  }

  /** Whether it carries or is a negation. */
  public boolean negates() {
    String lower = lower();
    return lower.endsWith("n't")
        || lower.equals("not")
        || lower.equals("never")
        || lower.equals("cannot");
  }

  /** Whether it is a noun or a name. */
  public boolean nominal() {
    return is("NOUN", "PROPN");
  }
}
