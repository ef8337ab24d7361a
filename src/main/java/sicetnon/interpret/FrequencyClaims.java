package sicetnon.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sicetnon.claim.Claim;
import sicetnon.claim.DataItem;
import sicetnon.claim.Kind;
import sicetnon.claim.Modality;
import sicetnon.claim.Value;
import sicetnon.clause.Action;
import sicetnon.clause.Phrase;
import sicetnon.clause.TokenTree;
import sicetnon.concept.Deed;
import sicetnon.concept.Thing;
import sicetnon.concept.Things;
import sicetnon.discourse.Stance;
import sicetnon.discourse.Statement;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Parse;
import sicetnon.text.Syntax;
import sicetnon.text.Tree;

/** How often a role does something: "rarely travels", "has to work nights often". */
public final class FrequencyClaims {
  /** Words of the longest adverb: "from time to time". */
  private static final int LONGEST = 4;

  private final Pack pack;
  private final Things things;
  private final Levels levels;
  private final Asking asking;
  private final Wordings wordings;
  private final ClaimMaker maker;

  FrequencyClaims(
      Pack pack, Things things, Levels levels, Asking asking, Wordings wordings, ClaimMaker maker) {
    this.pack = pack;
    this.things = things;
    this.levels = levels;
    this.asking = asking;
    this.wordings = wordings;
    this.maker = maker;
  }

  /** An adverb with the tokens that it takes. */
  private record Adverb(Value.Level level, int from, int to) {}

  /** How often one action is done, as far as an adverb of its verb says so. */
  public List<Claim> read(Statement fact, Action action) {
    if (action.form() != Action.Form.ACT || action.joins() || fact.clause() == null) {
      return List.of();
    }
    Optional<Adverb> adverb = adverb(fact, action);
    Optional<Deed> deed = adverb.flatMap(a -> deed(fact, action)).filter(d -> d.thing().named());
    String what = deed.map(d -> done(fact, action, adverb.get())).orElse("");
    if (what.isEmpty()) {
      return List.of();
    }
    boolean positive = !denied(fact, action, adverb.get());
    Statement said = fact.with(fact.subject(), plain(fact, adverb.get()));
    Pack.Scale scale = levels.scale(Levels.FREQUENCY).orElseThrow();
    List<Claim> out = new ArrayList<>();
    for (String role : fact.subject().roles()) {
      String question =
          scale.question().replace("{role}", maker.name(role)).replace("{thing}", what);
      DataItem item =
          new DataItem(
              scale.id(),
              Kind.LEVEL,
              role,
              LevelTopics.key(deed.get()),
              question,
              false,
              Thing.NONE,
              deed.get().because());
      out.add(
          maker.claim(
              said,
              item,
              List.of(role),
              adverb.get().level(),
              positive,
              "",
              action.from(),
              action.to()));
    }
    return out;
  }

  /** The adverb is the answer, and so no hedge of it. */
  private static Stance plain(Statement fact, Adverb adverb) {
    Stance mood = fact.mood();
    boolean hedge =
        mood.modality() == Modality.FREQUENT
            || fact.parse().listed(adverb.from(), Words.POSSIBLE_WORDS);
    Modality modality = hedge ? Modality.PLAIN : mood.modality();
    return new Stance(modality, mood.held(), mood.attributedTo(), mood.scope(), false);
  }

  private Optional<Adverb> adverb(Statement fact, Action action) {
    for (int from = fact.from(); from < fact.to(); from++) {
      // most words begin no adverb
      String first = levels.frequencies().ceilingKey(fact.parse().lower(from));
      boolean begins = first != null && first.startsWith(fact.parse().lower(from));
      for (int words = begins ? LONGEST : 0; words > 0; words--) {
        int to = from + words;
        Value.Level level = to > fact.to() ? null : level(fact.parse(), from, to);
        if (level != null && hangs(fact.parse(), from, to, action.verb())) {
          return Optional.of(new Adverb(level, from, to));
        }
      }
    }
    return Optional.empty();
  }

  private Value.Level level(Parse parse, int from, int to) {
    String text = parse.sentence().words(from, to).toLowerCase(Locale.ROOT);
    return levels.frequencies().get(text);
  }

  /** Whether one of the words describes the verb, or the verb that leads to it: "often has to". */
  private static boolean hangs(Parse parse, int from, int to, int verb) {
    Syntax syntax = parse.sentence().syntax();
    Tree tree = syntax.tree();
    int act = syntax.word(verb);
    int leading = tree.is(act, "xcomp") ? tree.head(act) : act;
    for (int i = from; i < to; i++) {
      int head = tree.head(syntax.word(i));
      if (i != verb && (head == act || head == leading)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the adverb, or the verb with it, is denied: "does not always wear a hat". */
  private static boolean denied(Statement fact, Action action, Adverb adverb) {
    Parse parse = fact.parse();
    for (int i = fact.from(); i < action.to(); i++) {
      boolean own = i >= adverb.from() && i < adverb.to();
      boolean near = i >= fact.predicate() || fact.subject().denied();
      if (!own && near && parse.token(i).negates() && i <= Math.max(action.verb(), adverb.from())) {
        return true;
      }
    }
    return false;
  }

  private Optional<Deed> deed(Statement fact, Action action) {
    if (!action.things().isEmpty()) {
      return things.done(action.lemma(), action.preposition(), action.things().get(0));
    }
    Optional<Phrase> beside = beside(fact, action);
    return beside.isEmpty()
        ? things.done((action.lemma() + " " + action.preposition()).strip())
        : things.beside(action.lemma(), beside.get());
  }

  /** What stands beside a verb without an object: "works with farmers", "works nights". */
  private Optional<Phrase> beside(Statement fact, Action action) {
    if (!action.beside().isEmpty()) {
      return Optional.of(action.beside().get(0));
    }
    TokenTree reading = new TokenTree(fact.parse());
    int verb = fact.parse().sentence().syntax().word(action.verb());
    return reading.tree().children(verb).stream()
        .filter(c -> reading.tree().relation(c).equals("obl:unmarked"))
        .flatMap(
            c ->
                Phrase.list(
                    pack,
                    fact.parse(),
                    reading.token(reading.first(c)),
                    reading.token(reading.last(c)) + 1)
                    .stream())
        .findFirst();
  }

  /** What is done, behind "How often does the florist". */
  private String done(Statement fact, Action action, Adverb adverb) {
    Parse parse = fact.parse();
    Optional<Phrase> beside = beside(fact, action);
    if (!action.things().isEmpty() || beside.isEmpty()) {
      return asking.done(fact, action.verb()).orElse("");
    }
    boolean between = adverb.from() == action.verb() + 1;
    int from = between ? adverb.to() : action.verb() + 1;
    return beside.get().from() < from
        ? ""
        : VerbForms.base(parse, action) + " " + wordings.of(parse, from, beside.get().to());
  }
}
