package sicetnon.role;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import sicetnon.pack.Pack;
import sicetnon.text.Analyzer;
import sicetnon.text.Lexicon;
import sicetnon.text.Sentence;
import sicetnon.text.Token;

/**
 * Mends the tags that only who knows the roles can mend: "tech leads report to the manager" has one
 * verb, and it is not "leads".
 */
public final class MentionTags {
  private static final int PARENTHESIS = 12;

  private final Analyzer analyzer;
  private final Lexicon lexicon;
  private final Pack pack;

  public MentionTags(Pack pack, Analyzer analyzer, Lexicon lexicon) {
    this.pack = pack;
    this.analyzer = analyzer;
    this.lexicon = lexicon;
  }

  /** The sentence with the last word of each mention a noun, and the verb after it a verb. */
  public Parse apply(Sentence sentence, List<Mention> mentions) {
    List<Token> tokens = sentence.tokens();
    Map<Integer, String> known = new TreeMap<>();
    for (Mention mention : mentions) {
      int last = mention.to() - 1;
      Token head = tokens.get(last);
      if (head.is("VERB", "ADJ", "ADV", "AUX")) {
        known.put(last, "NOUN");
      }
      if (!mention.possessive()) {
        int at = afterParenthesis(tokens, mention.to());
        boolean plural = head.lower().endsWith("s") || mention.roles().size() > 1;
        if (verb(tokens, at, plural)) {
          known.put(at, "VERB");
        }
      }
    }
    return new Parse(known.isEmpty() ? sentence : analyzer.again(sentence, known), mentions, pack);
  }

  /** Behind "X, also called Y," where the verb of X stands. */
  private static int afterParenthesis(List<Token> tokens, int at) {
    if (at >= tokens.size() || !tokens.get(at).text().equals(",")) {
      return at;
    }
    for (int i = at + 1; i < Math.min(tokens.size(), at + PARENTHESIS); i++) {
      if (tokens.get(i).text().equals(",")) {
        return i + 1;
      }
    }
    return at;
  }

  /** The word after a mention as a verb that agrees with it, where an object or adverb follows. */
  private boolean verb(List<Token> tokens, int at, boolean plural) {
    if (at + 1 >= tokens.size() || !tokens.get(at).is("NOUN", "PROPN", "ADJ")) {
      return false;
    }
    Token token = tokens.get(at);
    Optional<String> base = lexicon.verbBase(token.lower());
    boolean agrees =
        base.isPresent()
            && (plural
                ? base.get().equals(token.lower())
                : token.lower().endsWith("s") && !base.get().equals(token.lower()));
    boolean written = token.text().equals(token.lower()) && token.text().indexOf('-') < 0;
    boolean governs =
        tokens.get(at + 1).is("DET", "ADP", "PRON", "ADV", "ADJ", "PART", "NUM")
            || tokens.get(at + 1).text().equals(":");
    return agrees && written && governs && !token.possessive();
  }
}
