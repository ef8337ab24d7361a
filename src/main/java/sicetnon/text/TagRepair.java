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
  private static final Set<String> TAKES_INFINITIVE =
      Set.of("help", "let", "make", "have", "see", "watch", "require", "recommend");
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  /** Determiners and predeterminers are a closed class: no other word is one. */
  private static final Set<String> DETERMINERS =
      Set.of(
          "a",
          "an",
          "the",
          "this",
          "that",
          "these",
          "those",
          "each",
          "every",
          "all",
          "both",
          "some",
          "any",
          "no",
          "such",
          "what",
          "which",
          "whose",
          "whichever",
          "whatever",
          "another",
          "either",
          "neither",
          "half",
          "many",
          "much",
          "few",
          "several",
          "more",
          "most",
          "less",
          "least",
          "enough",
          "quite",
          "my",
          "your",
          "his",
          "her",
          "its",
          "our",
          "their",
          "other");

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

  /** A token with its neighbours; {@code before} and {@code after} may be null. */
  private record Spot(List<Token> tokens, int i, Block.Kind kind, String lower) {
    Token token() {
      return tokens.get(i);
    }

    Token before() {
      return i > 0 ? tokens.get(i - 1) : null;
    }

    Token after() {
      return i + 1 < tokens.size() ? tokens.get(i + 1) : null;
    }

    boolean opensBullet() {
      return i == 0 && (kind == Block.Kind.LIST_ITEM || kind == Block.Kind.CELL);
    }
  }

  private Token repair(List<Token> tokens, int i, Block.Kind kind) {
    Spot spot = new Spot(tokens, i, kind, tokens.get(i).lower());
    Token token = byForm(spot);
    Optional<Token> compound = compoundVerb(spot);
    if (compound.isPresent()) {
      return compound.get();
    }
    if (token.is("ADP", "SCONJ") && spot.lower().endsWith("s") && i > 0) {
      // "owns", "orders": no preposition is the -s form of a verb
      Token verb = asVerb(token).orElse(token);
      return verb.lemma().equals(spot.lower()) ? token : verb;
    }
    if (spot.lower().equals("must")
        && spot.before() != null
        && ARTICLES.contains(spot.before().lower())) {
      return token.retagged("NOUN", spot.lower());
    }
    boolean noVerb =
        token.is("VERB")
            && lexicon.verbBase(spot.lower()).isEmpty()
            && lexicon.isAdjective(spot.lower());
    if (noVerb) {
      return token.retagged("ADJ", spot.lower());
    }
    boolean attribute =
        token.is("VERB")
            && spot.before() != null
            && spot.before().lower().matches("has|have|had")
            && spot.after() != null
            && spot.after().is("NOUN")
            && lexicon.isAdjective(spot.lower());
    if (attribute) {
      // "has direct reports"
      return token.retagged("ADJ", spot.lower());
    }
    if (token.is("VERB", "ADV", "ADJ") && isNoun(spot)) {
      return token.retagged("NOUN", singular(spot.lower()));
    }
    boolean neither =
        token.is("ADJ")
            && !lexicon.isAdjective(spot.lower())
            && !lexicon.isNoun(spot.lower())
            && lexicon.verbBase(spot.lower()).filter(spot.lower()::equals).isPresent();
    if (neither) {
      // "retain" is no adjective
      return asVerb(token).orElse(token);
    }
    boolean open = token.is("NOUN", "PROPN", "ADJ", "ADP", "SCONJ");
    return open && isVerb(spot) ? asVerb(token).orElse(token) : token;
  }

  /** Words whose part of speech their form tells. */
  private Token byForm(Spot spot) {
    Token token = spot.token();
    if (ALWAYS_SUBORDINATORS.contains(spot.lower())) {
      return token.retagged("SCONJ", spot.lower());
    }
    if (spot.lower().equals("alone")
        && spot.before() != null
        && spot.before().is("NOUN", "PROPN", "PRON")) {
      // "she alone decides"
      return token.retagged("ADV", spot.lower());
    }
    if (spot.lower().equals("according")
        && spot.after() != null
        && spot.after().lower().equals("to")) {
      return token.retagged("ADP", "according");
    }
    if (repeats(spot)) {
      // "owns it end to end", "checks it step by step"
      return token.retagged("ADV", spot.lower());
    }
    if (spot.lower().equals("both") && betweenSubjectAndVerb(spot.tokens(), spot.i())) {
      return token.retagged("ADV", "both");
    }
    if (ARTICLES.contains(spot.lower())) {
      return token.retagged("DET", spot.lower());
    }
    if (spot.i() == 1
        && spot.lower().matches("do|does|did")
        && spot.before().lower().matches("who|whom|what|which|how|when|where|why")
        && spot.after() != null
        && spot.after().is("DET", "PRON", "NOUN", "PROPN")
        && spot.tokens().get(spot.tokens().size() - 1).text().equals("?")) {
      // "Who does the nurse report to?"
      return token.retagged("AUX", "do");
    }
    if (token.is("DET") && !DETERMINERS.contains(spot.lower()) && spot.lower().matches("\\p{L}+")) {
      return token.retagged("ADJ", spot.lower());
    }
    if (spot.i() == 0 && token.is("PROPN") && spot.lower().endsWith("ly")) {
      // "Ultimately the nurse decides"
      return token.retagged("ADV", spot.lower());
    }
    boolean word = token.is("NOUN", "PROPN", "ADJ", "ADV");
    boolean hyphens = token.text().matches("\\p{L}++(?:-\\p{L}++)++");
    return hyphens && !word ? token.retagged("ADJ", spot.lower()) : token;
  }

  /** Whether what the model calls a verb or adjective is a noun. */
  private boolean isNoun(Spot spot) {
    String lower = spot.lower();
    if (!spot.token().is("VERB") || spot.token().text().indexOf('-') > 0) {
      return false;
    }
    boolean noVerb = !lexicon.isVerb(spot.token().lemma());
    return (noVerb && lexicon.nounBase(lower).isPresent())
        || people(spot)
        || afterArticle(spot)
        || askedFor(spot)
        || disagrees(spot);
  }

  /** "has the final say": a base form right after an article and its adjectives. */
  private boolean afterArticle(Spot spot) {
    int i = spot.i() - 1;
    while (i > 0 && spot.tokens().get(i).is("ADJ")) {
      i--;
    }
    boolean article = i >= 0 && ARTICLES.contains(spot.tokens().get(i).lower());
    boolean base = lexicon.verbBase(spot.lower()).filter(spot.lower()::equals).isPresent();
    boolean noun = spot.after() == null || !spot.after().is("NOUN", "PROPN", "ADJ");
    return article && base && noun && lexicon.isNoun(spot.lower());
  }

  /** "while chefs focus": a plural that names people, where a subject stands. */
  private boolean people(Spot spot) {
    boolean plural = spot.lower().matches(".*[^s]s") && lexicon.isPerson(singular(spot.lower()));
    Token before = spot.before();
    boolean opens = before == null || before.is("SCONJ", "CCONJ", "DET", "PUNCT", "ADJ");
    return plural && opens && spot.after() != null && spot.after().is("NOUN", "VERB", "AUX", "ADV");
  }

  /**
   * "the product backlog": a base form right after a singular noun does not agree with it, so it is
   * no finite verb; nor an infinitive, unless something earlier takes one ("helps the team
   * deliver").
   */
  private boolean disagrees(Spot spot) {
    Token before = spot.before();
    boolean base = lexicon.verbBase(spot.lower()).filter(spot.lower()::equals).isPresent();
    if (!base || before == null || !before.is("NOUN") || !lexicon.isNoun(spot.lower())) {
      return false;
    }
    // "people think", "the nurse and the midwife set": persons may be many without an s
    boolean singular = !before.lower().endsWith("s") && !lexicon.isPerson(before.lemma());
    boolean object = spot.after() != null && spot.after().is("DET", "PRON", "SCONJ");
    boolean taken =
        spot.tokens().subList(0, spot.i()).stream()
            .anyMatch(t -> MODALS.contains(t.lower()) || TAKES_INFINITIVE.contains(t.lemma()));
    return singular && !object && !taken;
  }

  /** "decide which tools the platform uses". */
  private boolean askedFor(Spot spot) {
    boolean asked =
        spot.i() > 1
            && spot.before().lower().matches("which|what")
            && spot.tokens().get(spot.i() - 2).is("VERB");
    return asked
        && spot.after() != null
        && spot.after().is("DET", "PRON")
        && lexicon.nounBase(spot.lower()).isPresent();
  }

  /** The first of two like words around a preposition: no part of the phrase before it. */
  private static boolean repeats(Spot spot) {
    int i = spot.i();
    return i > 0
        && i + 2 < spot.tokens().size()
        && spot.after().lower().matches("to|by|after|for")
        && spot.tokens().get(i + 2).lower().equals(spot.lower())
        && spot.before().is("NOUN", "PROPN", "PRON", "VERB");
  }

  /** "The nurse and the midwife both report to the matron." */
  private boolean betweenSubjectAndVerb(List<Token> tokens, int both) {
    if (both < 1 || both + 1 >= tokens.size() || !tokens.get(both - 1).is("NOUN", "PROPN")) {
      return false;
    }
    Token after = tokens.get(both + 1);
    boolean verb =
        after.is("VERB", "AUX")
            || lexicon.verbBase(after.lower()).filter(after.lower()::equals).isPresent();
    return verb && tokens.subList(0, both).stream().anyMatch(t -> t.lower().equals("and"));
  }

  /** Whether what the model calls a noun or adjective is a verb. */
  private boolean isVerb(Spot spot) {
    List<Token> tokens = spot.tokens();
    int i = spot.i();
    if (spot.token().text().indexOf('-') > 0) {
      return false;
    }
    if (afterModal(tokens, i)) {
      return true;
    }
    return spot.token().is("NOUN", "PROPN", "ADJ")
        && (noNoun(spot)
            || invertedVerb(tokens, i)
            || coordinatedVerb(tokens, i)
            || seriesWithObjects(tokens, i)
            || gerundInList(tokens, i)
            || afterAgent(spot)
            || (spot.before() != null
                && spot.before().lower().equals("both")
                && betweenSubjectAndVerb(tokens, i - 1))
            || afterNoun(spot)
            || (spot.opensBullet() && opensWithVerb(spot)));
  }

  /** "she alone decides": a form in -s that is no noun at all. */
  private boolean noNoun(Spot spot) {
    return spot.lower().matches("\\p{L}+[^s]s")
        && spot.token().text().equals(spot.lower())
        && lexicon.nounBase(spot.lower()).isEmpty()
        && lexicon.verbBase(spot.lower()).isPresent();
  }

  /** "she line-manages the team": a compound whose last part is a verb, where a verb stands. */
  private Optional<Token> compoundVerb(Spot spot) {
    int hyphen = spot.lower().lastIndexOf('-');
    Optional<String> base =
        hyphen < 2 ? Optional.empty() : lexicon.verbBase(spot.lower().substring(hyphen + 1));
    Token before = spot.before();
    boolean place =
        before != null
            && (MODALS.contains(before.lower()) || before.negates() || before.is("PRON", "NOUN"));
    boolean object = spot.after() != null && spot.after().is("DET", "NOUN", "PRON");
    boolean form =
        base.isPresent()
            && (spot.lower().endsWith("s") || spot.lower().endsWith(base.get()))
            && !spot.lower().endsWith("ss");
    return place && object && form
        ? Optional.of(
            spot.token().retagged("VERB", spot.lower().substring(0, hyphen + 1) + base.get()))
        : Optional.empty();
  }

  private boolean afterAgent(Spot spot) {
    int agent = spot.i() - 1;
    while (agent > 0 && spot.tokens().get(agent).is("ADV")) {
      agent--;
    }
    boolean object = opensObject(spot.after());
    boolean list = spot.after() != null && spot.after().text().equals(":");
    return agent >= 0 && (object || list) && agentBefore(spot.tokens().get(agent), spot.token());
  }

  /** "the guild plays a part": a form in -s between a noun and a determiner. */
  private boolean afterNoun(Spot spot) {
    Token token = spot.token();
    boolean form = spot.lower().endsWith("s") && !token.possessive() && !token.is("ADJ");
    return form
        && spot.i() > 1
        && token.text().equals(spot.lower())
        && spot.after() != null
        && spot.after().is("DET")
        && spot.before().is("NOUN", "PROPN", "ADJ")
        && lexicon.isNoun(spot.before().lower());
  }

  private boolean opensWithVerb(Spot spot) {
    Token after = spot.after();
    if (spot.lower().endsWith("ing")) {
      return true;
    }
    if (after == null) {
      return false;
    }
    boolean particle =
        after.lower().matches("up|out|off|down|after|over|together")
            && lexicon.isVerb(lexicon.verbBase(spot.lower()).orElse("?") + " " + after.lower());
    boolean third = spot.lower().matches(".*[^s]s") && !spot.token().is("ADJ");
    if (third && particle) {
      return true;
    }
    boolean series =
        after.text().matches(",|and|or|&") && seriesOfVerbs(spot.lower(), spot.tokens());
    if (series) {
      return true;
    }
    return (third && thirdPerson(spot.lower(), after))
        || baseForm(spot.token(), after, words(spot.tokens()));
  }

  /** "recruit, develop and retain", "plans and conducts": the second member has the same form. */
  private boolean seriesOfVerbs(String first, List<Token> tokens) {
    if (tokens.size() < 4) {
      return false;
    }
    Token second = tokens.get(2);
    Optional<String> one = lexicon.verbBase(first);
    Optional<String> two = lexicon.verbBase(second.lower());
    boolean form =
        one.isPresent()
            && two.isPresent()
            && one.get().equals(first) == two.get().equals(second.lower())
            && first.endsWith("s") == second.lower().endsWith("s");
    return form && (second.is("VERB") || !lexicon.isNoun(second.lower()));
  }

  /** "owns the menu", "contributes to planning": a bullet in the third person. */
  private boolean thirdPerson(String lower, Token after) {
    String base = lexicon.verbBase(lower).orElse(lower);
    boolean object = after.is("DET", "PRON", "NOUN", "PROPN", "ADJ", "ADP", "ADV");
    return !base.equals(lower)
        && object
        && (!lexicon.isNoun(base)
            || lexicon.moreOftenVerb(base)
            || after.is("DET", "PRON")
            || after.lower().equals("to"));
  }

  private static int words(List<Token> tokens) {
    return (int) tokens.stream().filter(t -> !t.is("PUNCT")).count();
  }

  /** "Define product requirements": the opening word is a base form that takes an object. */
  private boolean baseForm(Token token, Token after, int length) {
    String lower = token.lower();
    boolean name = token.is("PROPN") && Character.isUpperCase(after.text().charAt(0));
    boolean base =
        !name
            && lexicon.isVerb(lower)
            && (!lexicon.isAdjective(lower) || after.is("DET") || lower.equals("own"));
    boolean object = after.is("DET", "PRON", "ADJ", "NOUN", "PROPN");
    boolean activity =
        after.lower().matches("\\p{L}+(?:ment|ing|tion|sis|ance|ence|ship)")
            && lexicon.isNoun(after.lower());
    boolean pair =
        length == 2
            && after.is("NOUN")
            && after.lower().equals(after.lemma())
            && lexicon.isNoun(lower);
    if (pair) {
      // "Design system" is a thing, "Design systems" may be a task
      return false;
    }
    boolean compound =
        after.is("NOUN") && lexicon.isNoun(lower) && (activity || !lexicon.moreOftenVerb(lower));
    return base && object && !compound;
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
    boolean opens =
        MODALS.contains(tokens.get(0).lower())
            || (tokens.size() > 1
                && tokens.get(0).lower().matches("who|whom|what|which|how|when|where|why")
                && MODALS.contains(tokens.get(1).lower()));
    boolean question = opens && tokens.get(tokens.size() - 1).text().equals("?");
    if (!question || i < 2 || !token.is("NOUN", "PROPN", "ADJ") || i + 1 >= tokens.size()) {
      return false;
    }
    boolean first =
        tokens.subList(1, i).stream().noneMatch(t -> t.is("VERB") && !MODALS.contains(t.lower()));
    boolean base = lexicon.verbBase(token.lower()).filter(token.lower()::equals).isPresent();
    return first
        && base
        && tokens.get(i - 1).nominal()
        && tokens.get(i + 1).is("ADP", "DET", "PRON", "PART", "PUNCT");
  }

  /**
   * "They negotiate contracts, handle renewals and look for more": a series of verbs with objects.
   */
  private boolean seriesWithObjects(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    boolean joined =
        i > 2
            && i + 1 < tokens.size()
            && (tokens.get(i - 1).text().equals(",") || tokens.get(i - 1).is("CCONJ"));
    if (!joined || !token.is("NOUN") || !tokens.get(i + 1).is("NOUN", "ADJ", "DET")) {
      return false;
    }
    String lower = token.lower();
    Optional<String> base = lexicon.verbBase(lower);
    boolean third = lower.endsWith("s") && !lower.endsWith("ss");
    if (base.isEmpty() || !lexicon.moreOftenVerb(base.get()) || third == base.get().equals(lower)) {
      return false;
    }
    return tokens.subList(0, i).stream()
        .anyMatch(
            t ->
                t.is("VERB", "AUX")
                    && !t.lower().endsWith("ing")
                    && (third
                        ? t.lower().endsWith("s")
                        : t.lower().equals(t.lemma()) || t.lower().equals("are")));
  }

  /** "build pipelines and design the warehouse": a verb in the form of the one it is joined to. */
  private boolean coordinatedVerb(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    boolean joined = i > 1 && i + 1 < tokens.size() && tokens.get(i - 1).is("CCONJ");
    boolean governs =
        joined && (tokens.get(i + 1).is("DET") || tokens.get(i + 1).lower().equals("to"));
    if (!governs || !token.is("NOUN", "ADJ")) {
      return false;
    }
    boolean third =
        token.lower().matches(".*[^s]s")
            && !token.possessive()
            && lexicon.verbBase(token.lower()).filter(b -> !b.equals(token.lower())).isPresent();
    if (third) {
      // "takes the pulse and monitors the heartbeat"
      return tokens.subList(0, i).stream()
          .anyMatch(t -> t.is("VERB") && t.lower().endsWith("s") && !t.lower().equals(t.lemma()));
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
