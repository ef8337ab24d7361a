package sicetnon.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sicetnon.text.Lexicon;
import sicetnon.text.Sentence;
import sicetnon.text.Token;

/**
 * Mends the tags that only who knows the roles can mend: "tech leads report to the manager" has one
 * verb, and it is not "leads".
 */
final class MentionTags {
  private static final int PARENTHESIS = 12;

  private final Lexicon lexicon;

  MentionTags(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The sentence with the last word of each mention a noun, and the verb after it a verb. */
  Parse apply(Sentence sentence, List<Mention> mentions) {
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    for (Mention mention : mentions) {
      int last = mention.to() - 1;
      Token head = tokens.get(last);
      if (head.is("VERB", "ADJ", "ADV", "AUX")) {
        String noun = lexicon.nounBase(head.lower()).orElse(head.lower());
        tokens.set(last, head.retagged("NOUN", noun));
      }
      if (!mention.possessive()) {
        int at = afterParenthesis(tokens, mention.to());
        boolean plural = head.lower().endsWith("s") || mention.roles().size() > 1;
        verb(tokens, at, plural).ifPresent(v -> tokens.set(at, v));
      }
    }
    return new Parse(sentence.with(tokens), mentions);
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
  private Optional<Token> verb(List<Token> tokens, int at, boolean plural) {
    if (at + 1 >= tokens.size() || !tokens.get(at).is("NOUN", "PROPN", "ADJ")) {
      return Optional.empty();
    }
    Token token = tokens.get(at);
    Optional<String> base = lexicon.verbBase(token.lower());
    boolean agrees =
        base.isPresent()
            && (plural
                ? base.get().equals(token.lower())
                : token.lower().endsWith("s") && !base.get().equals(token.lower()));
    boolean written = token.text().equals(token.lower()) && token.text().indexOf('-') < 0;
    boolean governs = tokens.get(at + 1).is("DET", "ADP", "PRON", "ADV", "ADJ", "PART", "NUM");
    return agrees && written && governs && !token.possessive()
        ? Optional.of(token.retagged("VERB", base.get()))
        : Optional.empty();
  }
}
