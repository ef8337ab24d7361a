package sicetnon.text;

import java.util.Map;
import java.util.Optional;

/** What the first word of an entry is known to be, because the entries of its list are alike. */
public enum Opening {
  /** Nothing is known. */
  ANY("", ""),
  /** A verb that bids: "Monitor water levels". */
  BASE("VERB|VB", ""),
  /** A verb in the third person: "Monitors water levels". */
  THIRD("VERB|VBZ", "s");

  private final String tag;
  private final String ending;

  Opening(String tag, String ending) {
    this.tag = tag;
    this.ending = ending;
  }

  /** What is known of the words of an entry that begins so: the tag of the first. */
  Map<Integer, String> known() {
    return tag.isEmpty() ? Map.of() : Map.of(0, tag);
  }

  /** Whether a word may be a verb of this form. */
  boolean fits(String lower, Lexicon lexicon) {
    if (this == ANY) {
      return true;
    }
    Optional<String> verb = lexicon.verbBase(lower);
    boolean base = verb.filter(lower::equals).isPresent();
    return this == BASE ? base : verb.isPresent() && !base && lower.endsWith(ending);
  }

  /** The opening that a token shows, in its tag and form. */
  public static Opening of(Token token) {
    boolean verb = token.is("VERB");
    if (verb && token.lower().equals(token.lemma())) {
      return BASE;
    }
    return verb && token.lower().endsWith("s") && !token.lower().endsWith("ss") ? THIRD : ANY;
  }
}
