package sicetnon.concept;

/**
 * Why a word is taken for another.
 *
 * @param word as it was said, in base form
 * @param concept what it is taken for
 * @param rule by which
 */
public record Because(String word, String concept, Rule rule) {
  /** By which rule one word is taken for another. */
  public enum Rule {
    /** The pack has both in one group. */
    PACK("one word of the pack's"),
    /** British and American, with and without a hyphen, short and full forms. */
    SPELLING("another spelling of"),
    /** The noun of an act, the adjective of a thing. */
    DERIVATION("derived from"),
    /** What both name most often is one sense of WordNet's. */
    SYNONYM("a synonym of"),
    /** One of the terms of a topic of the pack. */
    TOPIC("a term of the topic");

    private final String words;

    Rule(String words) {
      this.words = words;
    }
  }

  /** "rota" is one word of the pack's "roster". */
  @Override
  public String toString() {
    return "\u201c" + word + "\u201d is " + rule.words + " \u201c" + concept + "\u201d";
  }
}
