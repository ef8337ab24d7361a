package sicetnon.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import sicetnon.claim.Claim;
import sicetnon.claim.DataItem;
import sicetnon.claim.Kind;
import sicetnon.claim.Value;
import sicetnon.ingest.Block;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;

/** What fits no attribute of the pack: does the role do this, or not? */
final class DoesClaims {
  private final Pack pack;
  private final ClaimMaker maker;
  private final Exclusivity exclusivity;

  DoesClaims(Pack pack, ClaimMaker maker) {
    this.pack = pack;
    this.maker = maker;
    this.exclusivity = new Exclusivity(pack);
  }

  List<Claim> read(Fact fact, Action action) {
    List<Claim> out = new ArrayList<>();
    Parse parse = fact.parse();
    if (!Amount.find(parse.sentence().words(action.from(), action.to())).isEmpty()) {
      // what is earned is read as a figure
      return out;
    }
    boolean quotes =
        pack.words(Words.SAYING_VERBS).contains(action.lemma())
            && (parse.lower(action.verb() + 1).matches("that|:|,|\"")
                || action.lemma().matches("say|think|believe"));
    if (quotes) {
      // what is said is the claim
      return out;
    }
    List<Phrase> objects =
        action.objectTo() > action.objectFrom()
            ? Phrase.list(pack, parse, action.objectFrom(), action.objectTo())
            : List.of();
    String rest = objects.isEmpty() ? rest(parse, action) : "";
    if (objects.isEmpty()
        && rest.isEmpty()
        && action
            .lemma()
            .matches("be|do|have|get|make|can|will|may|must|should|would|could|might|shall|need")) {
      return out;
    }
    boolean shared = fact.clause() != null && fact.clause().inherits() >= 0;
    if (objects.isEmpty() && rest.isEmpty() && shared) {
      // "handle promotions and pay" may be nouns
      return out;
    }
    if (objects.isEmpty()
        && parse.lower(parse.size() - 1).equals(":")
        && action.to() >= parse.size() - 1) {
      // the list below says what
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
      what.forEach(w -> out.add(claim(fact, action, role, w.strip(), positive)));
    }
    who(fact, action, objects, out);
    return out;
  }

  /** "Payment systems" in a list about a role: it has to do with them. */
  List<Claim> involved(Fact fact) {
    List<Claim> out = new ArrayList<>();
    Parse parse = fact.parse();
    Block block = parse.sentence().block();
    boolean listed = block.kind() == Block.Kind.LIST_ITEM || block.kind() == Block.Kind.CELL;
    int to = fact.from();
    while (to < fact.to() && !parse.is(to, "ADP", "SCONJ", "VERB", "AUX") && !parse.breaks(to)) {
      to++;
    }
    if (!listed || to == fact.from()) {
      return out;
    }
    List<Phrase> phrases = Phrase.list(pack, parse, fact.from(), to);
    for (Phrase phrase : phrases.subList(0, Math.min(1, phrases.size()))) {
      for (String role : fact.subject().roles()) {
        String what = "involve " + phrase.key();
        String question = "Does the " + maker.name(role) + "'s work involve " + phrase.text() + "?";
        DataItem item =
            new DataItem("does", Kind.POLAR, role, what.replace(' ', '-'), question, false);
        out.add(
            maker.claim(
                fact,
                item,
                List.of(role),
                new Value.Truth(what),
                !fact.mood().negative(),
                "",
                fact.from(),
                fact.to()));
      }
    }
    return out;
  }

  /** "On call: no": a state that the label names holds or not. */
  List<Claim> state(Fact fact, boolean holds) {
    String words = words(fact.parse(), 0, fact.parse().size());
    List<Claim> out = new ArrayList<>();
    for (String role : words.isEmpty() ? List.<String>of() : fact.subject().roles()) {
      String what = "be " + words;
      String question =
          "Is the "
              + maker.name(role)
              + " "
              + fact.parse().sentence().text().toLowerCase(Locale.ROOT).replaceAll("\\W+$", "")
              + "?";
      DataItem item =
          new DataItem("does", Kind.POLAR, role, what.replace(' ', '-'), question, false);
      out.add(
          maker.claim(
              fact, item, List.of(role), new Value.Truth(what), holds, "", fact.from(), fact.to()));
    }
    return out;
  }

  /** "Demand: high": what the label names is so. */
  List<Claim> labelled(Fact fact) {
    Block block = fact.parse().sentence().block();
    String words = words(fact.parse(), fact.from(), fact.to());
    if (!block.labelled()
        || block.row().matches(Context.NAMES_ROLE)
        || fact.parse().label()
        || words.isEmpty()) {
      return List.of();
    }
    String label = block.row().toLowerCase(Locale.ROOT);
    List<Claim> out = new ArrayList<>();
    for (String role : fact.subject().roles()) {
      String question = "Does this hold of the " + maker.name(role) + ": " + label + "?";
      String what = label + " " + words;
      DataItem item =
          new DataItem("does", Kind.POLAR, role, what.replaceAll("\\s+", "-"), question, false);
      out.add(
          maker.claim(
              fact,
              item,
              List.of(role),
              new Value.Truth(what),
              !fact.mood().negative(),
              "",
              fact.from(),
              fact.to()));
    }
    return out;
  }

  /**
   * Who does it? Asked of an act upon a thing; the answer counts only where another leaves no room
   * for it.
   */
  private void who(Fact fact, Action action, List<Phrase> objects, List<Claim> out) {
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
  private static String rest(Parse parse, Action action) {
    return words(parse, action.verb() + 1, action.to());
  }

  private static String words(Parse parse, int from, int to) {
    TreeSet<String> words = new TreeSet<>();
    for (int i = from; i < to && !parse.breaks(i); i++) {
      if (parse.is(i, "NOUN", "PROPN", "VERB", "ADJ", "ADP")) {
        words.add(parse.lemma(i));
      }
    }
    return String.join(" ", words);
  }

  private Claim claim(Fact fact, Action action, String role, String what, boolean positive) {
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
