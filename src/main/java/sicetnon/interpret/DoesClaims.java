package sicetnon.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import sicetnon.claim.Claim;
import sicetnon.claim.DataItem;
import sicetnon.claim.Kind;
import sicetnon.claim.Value;
import sicetnon.clause.Action;
import sicetnon.clause.Phrase;
import sicetnon.discourse.Statement;
import sicetnon.figure.Amounts;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Mention;
import sicetnon.role.Parse;

/** What fits no attribute of the pack: does the role do this, or not? */
public final class DoesClaims {
  private final Pack pack;
  private final Amounts amounts;
  private final ClaimMaker maker;
  private final Exclusivity exclusivity;

  DoesClaims(Pack pack, Amounts amounts, ClaimMaker maker) {
    this.pack = pack;
    this.amounts = amounts;
    this.maker = maker;
    this.exclusivity = new Exclusivity(pack);
  }

  public List<Claim> read(Statement fact, Action action) {
    List<Claim> out = new ArrayList<>();
    Parse parse = fact.parse();
    List<Phrase> objects = ensuresAnEvent(parse, action) ? List.of() : action.things();
    String rest = objects.isEmpty() ? rest(parse, action) : "";
    boolean empty =
        objects.isEmpty() && (rest.isEmpty() ? idle(fact, action) : waits(parse, action));
    // "critical for delivery" in a list may be said of an entry, not of the role
    boolean trait = action.form() == Action.Form.BEING && fact.clause() == null;
    if (empty || trait || itself(fact, action) || says(parse, action) || earns(parse, action)) {
      return out;
    }
    boolean positive = !action.negative() && !fact.mood().negative();
    List<String> what = new ArrayList<>();
    if (objects.isEmpty()) {
      what.add(unnamed(parse, action) ? rest + " " + place(parse, action) : rest);
    }
    boolean several = objects.size() > 1 && action.form() != Action.Form.BEING;
    for (Phrase phrase : several ? objects : objects.subList(0, Math.min(1, objects.size()))) {
      // "does not train models in winter" denies no more than it says
      String adjunct = positive ? "" : words(parse, action.objectTo(), action.to());
      what.add((phrase.key() + " " + adjunct).strip());
    }
    for (String role : fact.subject().roles()) {
      what.stream()
          .map(String::strip)
          .filter(w -> !w.isEmpty() || action.form() == Action.Form.ACT)
          .forEach(w -> out.add(claim(fact, action, role, w, positive)));
    }
    who(fact, action, objects, out);
    return out;
  }

  /** "makes sure the ward is clean": not what she makes sure "the ward is staffed" is. */
  private static boolean ensuresAnEvent(Parse parse, Action action) {
    boolean ensures = action.lemma().equals("ensure");
    for (int i = action.verb(); i < action.objectFrom(); i++) {
      ensures |= parse.lemma(i).equals("ensure");
    }
    return ensures && parse.is(action.objectTo(), "VERB", "AUX");
  }

  /** "Ann is a nurse", "I was a nurse": that says of nurses nothing. */
  private static boolean itself(Statement fact, Action action) {
    Parse parse = fact.parse();
    List<String> roles = fact.subject().roles();
    return action.form() == Action.Form.BEING
        && parse.mentionsIn(0, fact.predicate()).stream()
            .noneMatch(m -> m.by() != Mention.By.PERSON && m.roles().equals(roles))
        && parse.mentionsIn(action.from(), action.to()).stream()
            .anyMatch(m -> m.roles().equals(roles));
  }

  /** What is earned is read as a figure. */
  private boolean earns(Parse parse, Action action) {
    return amounts.money(parse.sentence().words(action.from(), action.to()));
  }

  /** What is said is a claim of its own. */
  private boolean says(Parse parse, Action action) {
    return pack.words(Words.SAYING_VERBS).contains(action.lemma())
        && (parse.lower(action.verb() + 1).equals("that")
            || parse.is(action.verb() + 1, "PUNCT")
            || pack.words(Words.OPINION_VERBS).contains(action.lemma()));
  }

  /** A bare auxiliary, or a word that may be a noun: "handle promotions and pay". */
  private boolean idle(Statement fact, Action action) {
    boolean shared = fact.clause() != null && fact.clause().inherits() >= 0;
    return shared
        || waits(fact.parse(), action)
        || action.lemma().equals("be")
        || pack.words(Words.AUXILIARIES).contains(action.lemma())
        || pack.words(Words.LIGHT_VERBS).contains(action.lemma())
        || pack.words(Words.POSSESSING_VERBS).contains(action.lemma());
  }

  /** The list below says what. */
  private static boolean waits(Parse parse, Action action) {
    return parse.lower(parse.size() - 1).equals(":") && action.to() >= parse.size() - 1;
  }

  /**
   * Who does it? Asked of an act upon a thing; the answer counts only where another leaves no room
   * for it.
   */
  private void who(Statement fact, Action action, List<Phrase> objects, List<Claim> out) {
    boolean act =
        action.form() == Action.Form.ACT
            && !action.negative()
            && !action.joins()
            && !fact.mood().negative()
            && !pack.words(Words.JOINING_VERBS).contains(action.lemma())
            && !pack.words(Words.COMMON_VERBS).contains(action.lemma())
            && fact.subject().roles().size() == 1
            && action.preposition().isEmpty();
    boolean doing =
        action.lemma().equals("do") && !objects.isEmpty() && objects.get(0).core().size() > 1;
    if (objects.size() != 1 || !(act || doing) || unnamed(fact.parse(), action)) {
      return;
    }
    Phrase phrase = objects.get(0);
    String key = action.lemma() + " " + phrase.key();
    String question = "Who is to " + action.lemma() + " " + phrase.text() + "?";
    DataItem item =
        new DataItem("does", Kind.HOLDER, key, "who-" + key.replace(' ', '-'), question, false);
    out.add(
        maker.claim(
            fact,
            item,
            fact.subject().roles(),
            new Value.Holder(fact.subject().roles(), action.lemma()),
            true,
            exclusivity.of(fact, action, phrase, action.lemma()),
            action.from(),
            action.to()));
  }

  /**
   * "uses it": what the pronoun stands for is not known, so no other claim answers the question.
   */
  private static boolean unnamed(Parse parse, Action action) {
    return action.objectTo() > action.objectFrom() && parse.is(action.objectFrom(), "PRON");
  }

  private static String place(Parse parse, Action action) {
    int sentence = parse.sentence().text().hashCode();
    return parse.lower(action.objectFrom()) + "@" + Integer.toHexString(sentence);
  }

  /** Without an object, the words that follow tell one action from another. */
  private String rest(Parse parse, Action action) {
    String phrase = parse.lemma(action.verb()) + " " + parse.lower(action.verb() + 1);
    boolean sure = pack.words(Words.ENSURING_VERBS).contains(phrase);
    return words(parse, action.verb() + (sure ? 2 : 1), action.to());
  }

  static String words(Parse parse, int from, int to) {
    TreeSet<String> words = new TreeSet<>();
    for (int i = from; i < to && !parse.breaks(i); i++) {
      if (parse.is(i, "NOUN", "PROPN", "VERB", "ADJ", "ADP")) {
        words.add(parse.lemma(i));
      }
    }
    return String.join(" ", words);
  }

  private Claim claim(Statement fact, Action action, String role, String what, boolean positive) {
    String act =
        action.preposition().isEmpty()
            ? action.lemma()
            : action.lemma() + " " + action.preposition();
    String words = (act + " " + what).strip();
    String start =
        action.form() == Action.Form.ACT
            ? "Does the " + maker.name(role) + " "
            : "Is the " + maker.name(role) + " ";
    String said = (action.form() == Action.Form.ACT ? words : what).replaceAll("@[0-9a-f]+", "");
    DataItem item =
        new DataItem("does", Kind.POLAR, role, words.replace(' ', '-'), start + said + "?", false);
    return maker.claim(
        fact,
        item,
        List.of(role),
        new Value.Truth(words),
        positive,
        "",
        action.from(),
        action.to());
  }
}
