package sicetnon.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import sicetnon.ingest.Block;

/**
 * Mends the tags that the model gets wrong in this kind of text, each rule from an observed class
 * of error: a finite verb after a plural agent ("Product owners report to"), a verb after a modal,
 * a bullet that opens with a verb, a noun that only the tagger takes for a verb.
 */
final class TagRepair {
  private static final Set<String> OPENS_OBJECT =
      Set.of("DET", "PRON", "ADP", "PART", "ADV", "ADJ", "NOUN", "PROPN", "NUM", "SCONJ");
  private static final Set<String> MODALS =
      Set.of(
          "can", "could", "may", "might", "must", "shall", "should", "will", "would", "do", "does",
          "did");
  private static final Set<String> ALWAYS_SUBORDINATORS =
      Set.of("whereas", "whilst", "although", "unless");
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");
  private static final Set<String> NEVER_VERBS =
      Set.of("backlog", "roadmap", "stakeholder", "c-level");

  private final Lexicon lexicon;

  TagRepair(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  List<Token> apply(List<Token> tokens, Block.Kind kind) {
    List<Token> out = new ArrayList<>(tokens);
    for (int i = 0; i < out.size(); i++) {
      out.set(i, repair(out, i, kind));
    }
    for (int i = 0; i + 1 < out.size(); i++) {
      out.set(i, nounBeforeVerb(out, i));
    }
    return out;
  }

  /** "this dynamic professional plays": an adjective between its like and a verb is a noun. */
  private Token nounBeforeVerb(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    boolean opened = i > 0 && tokens.get(i - 1).is("DET", "ADJ", "NOUN", "PROPN");
    boolean noun =
        token.is("ADJ")
            && (lexicon.isOccupation(token.lower()) || token.lower().matches("former|latter"));
    return opened && noun && tokens.get(i + 1).is("VERB", "AUX")
        ? token.retagged("NOUN", token.lower())
        : token;
  }

  private Token repair(List<Token> tokens, int i, Block.Kind kind) {
    Token token = tokens.get(i);
    Token before = i > 0 ? tokens.get(i - 1) : null;
    Token after = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
    String lower = token.lower();
    if (ALWAYS_SUBORDINATORS.contains(lower)) {
      return token.retagged("SCONJ", lower);
    }
    if (ARTICLES.contains(lower) && !token.is("DET")) {
      return token.retagged("DET", lower);
    }
    boolean word = token.is("NOUN", "PROPN", "ADJ", "ADV");
    if (token.text().matches("\\p{L}+(-\\p{L}+)+") && !word) {
      return token.retagged("ADJ", lower);
    }
    if (token.is("VERB") && !lexicon.isVerb(token.lemma()) && lexicon.nounBase(lower).isPresent()) {
      return token.retagged("NOUN", singular(lower));
    }
    boolean subjectPlace = before == null || before.is("SCONJ", "CCONJ", "DET", "PUNCT", "ADJ");
    boolean people =
        token.is("VERB") && lower.matches(".*[^s]s") && lexicon.isPerson(singular(lower));
    if (people && subjectPlace && after != null && after.is("NOUN", "VERB", "AUX", "ADV")) {
      return token.retagged("NOUN", singular(lower));
    }
    if (invertedVerb(tokens, i)) {
      return asVerb(token).orElse(token);
    }
    boolean asked =
        before != null
            && before.lower().matches("which|what")
            && i > 1
            && tokens.get(i - 2).is("VERB");
    if (asked
        && token.is("VERB")
        && after != null
        && after.is("DET", "PRON")
        && lexicon.nounBase(lower).isPresent()) {
      return token.retagged("NOUN", singular(lower));
    }
    if (coordinatedVerb(tokens, i)) {
      return asVerb(token).orElse(token);
    }
    if (gerundInList(tokens, i)) {
      return asVerb(token).orElse(token);
    }
    if (token.is("VERB", "ADV", "ADJ")
        && !lower.endsWith("ing")
        && !lower.endsWith("ed")
        && NEVER_VERBS.contains(singular(lower))) {
      return token.retagged("NOUN", singular(lower));
    }
    if (token.is("NOUN", "PROPN", "ADJ", "ADP", "SCONJ") && afterModal(tokens, i)) {
      return asVerb(token).orElse(token);
    }
    int agent = i - 1;
    while (agent > 0 && tokens.get(agent).is("ADV")) {
      agent--;
    }
    if (token.is("NOUN", "PROPN", "ADJ")
        && agent >= 0
        && agentBefore(tokens.get(agent), token)
        && opensObject(after)) {
      return asVerb(token).orElse(token);
    }
    boolean plays =
        token.is("NOUN", "PROPN")
            && lower.endsWith("s")
            && !token.possessive()
            && before != null
            && after != null;
    if (plays
        && i > 1
        && token.text().equals(lower)
        && after.is("DET")
        && before.is("NOUN", "PROPN", "ADJ")
        && lexicon.isNoun(before.lower())) {
      return asVerb(token).orElse(token);
    }
    boolean third =
        i == 0 && after != null && token.is("NOUN", "PROPN") && lower.matches(".*[^s]s");
    if (third && kind == Block.Kind.LIST_ITEM && thirdPerson(lower, after)) {
      return asVerb(token).orElse(token);
    }
    boolean bullet = kind == Block.Kind.LIST_ITEM || kind == Block.Kind.CELL;
    if (bullet && i == 0 && lower.endsWith("ing") && token.is("NOUN", "PROPN", "ADJ")) {
      return asVerb(token).orElse(token);
    }
    if (bullet
        && i == 0
        && token.is("NOUN", "PROPN", "ADJ")
        && opensObject(after)
        && !after.is("ADP")) {
      return bulletVerb(token, after);
    }
    return token;
  }

  /** "owns the menu", "contributes to planning": a bullet in the third person. */
  private boolean thirdPerson(String lower, Token after) {
    String base = lexicon.verbBase(lower).orElse(lower);
    boolean object = after.is("DET", "PRON", "NOUN", "PROPN", "ADJ", "ADP", "ADV");
    return !base.equals(lower) && object && (!lexicon.isNoun(base) || after.is("DET", "PRON"));
  }

  /** "Define product requirements": the opening word is a base form that takes an object. */
  private Token bulletVerb(Token token, Token after) {
    String lower = token.lower();
    boolean name = token.is("PROPN") && Character.isUpperCase(after.text().charAt(0));
    boolean base = !name && lexicon.isVerb(lower) && !lexicon.isAdjective(lower);
    boolean object = after.is("DET", "PRON", "ADJ", "NOUN", "PROPN");
    boolean compound = after.is("NOUN") && lexicon.isNoun(lower) && !verbLike(lower);
    return base && object && !compound ? token.retagged("VERB", lower) : token;
  }

  private boolean verbLike(String lower) {
    return lower.endsWith("ize")
        || lower.endsWith("ise")
        || lower.endsWith("ate")
        || lower.endsWith("ify")
        || Set.of(
                "manage",
                "define",
                "create",
                "build",
                "drive",
                "conduct",
                "monitor",
                "track",
                "own",
                "lead",
                "support",
                "plan",
                "design",
                "review",
                "report",
                "set",
                "work",
                "use",
                "ensure",
                "oversee",
                "help",
                "check",
                "test",
                "train",
                "guide",
                "coach",
                "document")
            .contains(lower);
  }

  private static boolean afterModal(List<Token> tokens, int i) {
    int j = i - 1;
    while (j >= 0 && (tokens.get(j).is("ADV") || tokens.get(j).lower().matches("n't|not"))) {
      j--;
    }
    return j >= 0
        && j >= i - 3
        && tokens.get(j).is("AUX")
        && MODALS.contains(tokens.get(j).lower());
  }

  private boolean agentBefore(Token before, Token token) {
    if (!before.nominal() || before.possessive()) {
      return false;
    }
    String agent = before.lower();
    boolean plural =
        (agent.endsWith("s") && !agent.endsWith("ss")) || before.text().matches("[A-Z]{2,4}s");
    boolean base = lexicon.verbBase(token.lower()).filter(token.lower()::equals).isPresent();
    boolean singularAgent = !plural && !base && token.lower().endsWith("s");
    String name = singular(agent);
    boolean known =
        lexicon.isPerson(name)
            || Set.of("role", "position", "job").contains(name)
            || before.text().matches("[A-Z]{2,4}s?");
    return known && ((plural && base) || singularAgent);
  }

  /** "Does the nurse report to the doctor?": the verb of a question stands after its subject. */
  private boolean invertedVerb(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    boolean question =
        MODALS.contains(tokens.get(0).lower()) && tokens.get(tokens.size() - 1).text().equals("?");
    if (!question || i < 2 || !token.is("NOUN", "PROPN", "ADJ") || i + 1 >= tokens.size()) {
      return false;
    }
    boolean first = tokens.subList(1, i).stream().noneMatch(t -> t.is("VERB"));
    boolean base = lexicon.verbBase(token.lower()).filter(token.lower()::equals).isPresent();
    return first
        && base
        && tokens.get(i - 1).nominal()
        && tokens.get(i + 1).is("ADP", "DET", "PRON", "PART", "PUNCT");
  }

  /** "build pipelines and design the warehouse": a verb in the form of the one it is joined to. */
  private boolean coordinatedVerb(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    boolean joined = i > 1 && i + 1 < tokens.size() && tokens.get(i - 1).is("CCONJ");
    if (!joined || !token.is("NOUN", "ADJ") || !tokens.get(i + 1).is("DET")) {
      return false;
    }
    boolean base = lexicon.verbBase(token.lower()).filter(token.lower()::equals).isPresent();
    return base
        && tokens.subList(0, i).stream().anyMatch(t -> t.is("VERB") && t.lower().equals(t.lemma()));
  }

  /**
   * "for setting the vision, understanding user needs and writing": a gerund that goes on a list.
   */
  private boolean gerundInList(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (!token.is("NOUN") || !token.lower().endsWith("ing") || i == 0 || i + 1 >= tokens.size()) {
      return false;
    }
    if (tokens.get(i - 1).lower().matches("by|without")) {
      return tokens.get(i + 1).is("DET", "ADJ", "NOUN", "PROPN", "PRON");
    }
    boolean opened = tokens.get(i - 1).is("CCONJ", "SCONJ") || tokens.get(i - 1).text().equals(",");
    boolean list =
        tokens.subList(0, i).stream().anyMatch(t -> t.is("VERB") && t.lower().endsWith("ing"));
    return opened && list && tokens.get(i + 1).is("DET", "ADJ", "NOUN", "PROPN", "PRON");
  }

  private static boolean opensObject(Token after) {
    return after != null && OPENS_OBJECT.contains(after.tag());
  }

  private Optional<Token> asVerb(Token token) {
    return lexicon.verbBase(token.lower()).map(base -> token.retagged("VERB", base));
  }

  private String singular(String noun) {
    String head = noun.substring(noun.lastIndexOf('-') + 1);
    String bare = head.endsWith("s") ? head.substring(0, head.length() - 1) : head;
    return lexicon.nounBase(head).orElse(bare).toLowerCase(Locale.ROOT);
  }
}
