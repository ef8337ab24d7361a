package sicetnon.text;

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

  /** Whether a fine tag may be the first word's. */
  boolean allows(String fine) {
    return tag.isEmpty() || tag.equals(fine);
  }

  /** Whether a word may be a verb of this form. */
  boolean fits(String lower, Lexicon lexicon) {
    boolean base = lexicon.verbBase(lower).filter(lower::equals).isPresent();
    boolean inflected = lexicon.verbBase(lower).isPresent() && !base && lower.endsWith(ending);
    return this == ANY || (this == BASE ? base : inflected);
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
