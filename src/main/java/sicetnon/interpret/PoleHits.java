package sicetnon.interpret;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sicetnon.clause.Action;
import sicetnon.clause.Naming;
import sicetnon.clause.Phrase;
import sicetnon.discourse.Statement;
import sicetnon.ingest.Block;
import sicetnon.interpret.PoleIndex.Way;
import sicetnon.pack.Cue;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Parse;

/** Where a fact names a pole, and whether as true. */
final class PoleHits {
  private static final Pattern BLANKS = Pattern.compile("[\\s/?]+");

  private final Pack pack;
  private final PoleIndex index;
  private final CueMatcher cues;

  /** The sentence of the last fact, and what it can name. */
  private Parse last;

  private int[] said = new int[0];

  PoleHits(Pack pack, PoleIndex index, CueMatcher cues) {
    this.pack = pack;
    this.index = index;
    this.cues = cues;
  }

  /**
   * Where a pole is named.
   *
   * @param positive whether as true
   * @param implied whether it only follows from what is done
   */
  record Hit(int from, int to, boolean positive, boolean implied) {}

  /** What the index has, with the place where a fact names it. */
  record Named(PoleIndex.Entry entry, Hit hit) {}

  /** The poles that a fact names, in the index's order. */
  List<Named> find(Statement fact) {
    List<Named> out = new ArrayList<>();
    int[] ways = said(fact.parse()).clone();
    fact.actions().forEach(a -> index.ask(fact.parse(), a, ways));
    Set<String> headed = headed(fact);
    for (int i = 0; i < ways.length; i++) {
      PoleIndex.Entry entry = index.entries.get(i);
      int asked = ways[i] | (headed.contains(entry.attribute().id()) ? Way.LABEL.bit : 0);
      if (asked != 0) {
        hit(fact, entry.pole(), asked).ifPresent(h -> out.add(new Named(entry, h)));
      }
    }
    return out;
  }

  /** In which ways a sentence can name each pole by its words. */
  private int[] said(Parse parse) {
    if (!parse.equals(last)) {
      said = index.asked(cues.words(parse));
      last = parse;
    }
    return said;
  }

  /** Where the first of the ways names a pole. */
  private Optional<Hit> hit(Statement fact, Pack.Pole pole, int ways) {
    Optional<Hit> hit = Optional.empty();
    for (Way way : Way.values()) {
      hit = hit.isEmpty() && way.in(ways) ? hit(fact, pole, way) : hit;
    }
    return hit;
  }

  private Optional<Hit> hit(Statement fact, Pack.Pole pole, Way way) {
    return switch (way) {
      case TRAIT -> trait(fact, pole);
      case BEING -> named(fact, pole);
      case FOCUS -> focus(fact, pole);
      case DOING -> done(fact, pole.does(), false);
      case CUE -> cue(fact, pole.cues(), true);
      case DENIAL -> cue(fact, pole.denied(), false);
      case LABEL -> labelled(fact, pole);
      case SIGN -> done(fact, pole.signs(), true).filter(Hit::positive);
    };
  }

  /**
   * Whether what a token says is affirmed: by the action whose object it stands in, else by any
   * that reaches over it ("through influence rather than authority").
   */
  static boolean positive(Statement fact, int token) {
    List<Action> near =
        fact.actions().stream().filter(a -> a.from() <= token && token < a.to()).toList();
    List<Action> own =
        near.stream().filter(a -> a.objectFrom() <= token && token < a.objectTo()).toList();
    List<Action> telling = own.isEmpty() ? near : own;
    return telling.isEmpty()
        ? !fact.mood().negative()
        : telling.stream().anyMatch(a -> positive(fact, a));
  }

  private static boolean positive(Statement fact, Action action) {
    return !action.negative() && !fact.mood().negative();
  }

  /**
   * "is strategic", "a strategic employee", "takes a more strategic approach", "on a strategic
   * level".
   */
  private Optional<Hit> trait(Statement fact, Pack.Pole pole) {
    Parse parse = fact.parse();
    for (int i = fact.predicate(); i < fact.to(); i++) {
      boolean compound = pole.traits().contains(parse.lower(i) + "-" + parse.lower(i + 1));
      if ((!compound && !pole.traits().contains(parse.lower(i))) || parse.mentionAt(i) != null) {
        continue;
      }
      boolean nounAfter = !compound && parse.nominal(i + 1);
      boolean ofTrait =
          nounAfter
              && pack.words(Words.TRAIT_NOUNS).contains(parse.lemma(i + 1))
              && (governs(parse, fact, i) || parse.mentionAt(i + 1) != null);
      boolean alone = compound && fact.clause() == null;
      if (alone || (!nounAfter && complement(fact, i)) || ofTrait) {
        return Optional.of(new Hit(i, i + 1, positive(fact, i), false));
      }
    }
    return Optional.empty();
  }

  /** The adjective is said of the subject itself. */
  private boolean complement(Statement fact, int i) {
    return fact.actions().stream()
        .filter(a -> (a.form() == Action.Form.BEING || ofPost(a)) && a.objectFrom() <= i)
        .anyMatch(a -> i < a.objectTo() || apposed(fact, a.objectTo(), i));
  }

  /** "The role of the cook is operational". */
  private boolean ofPost(Action action) {
    return action.form() == Action.Form.DUTY
        && action.under().stream().anyMatch(pack.words(Words.JOB_NOUNS)::contains);
  }

  /** "is a kind of cook, more hands-on": an adjective set after the complement. */
  private static boolean apposed(Statement fact, int from, int i) {
    Parse parse = fact.parse();
    for (int t = from; t < i; t++) {
      if (parse.is(t, "VERB", "AUX", "SCONJ", "ADP") || parse.relative(t)) {
        return false;
      }
    }
    return i - from <= 6 && parse.lower(i - 1).equals("more");
  }

  private boolean governs(Parse parse, Statement fact, int i) {
    int before = i - 1;
    while (before > fact.predicate()
        && (parse.is(before, "DET", "ADV", "ADJ") || parse.lower(before).equals("more"))) {
      before--;
    }
    return pack.words(Words.TRAIT_GOVERNORS).contains(parse.lemma(before));
  }

  /** "is a facilitator", "serves as the voice of the customer". */
  private Optional<Hit> named(Statement fact, Pack.Pole pole) {
    for (Action action : fact.actions()) {
      if (action.form() == Action.Form.BEING || ofPost(action)) {
        for (Phrase phrase : action.things()) {
          boolean positive = positive(fact, action) && !ruledOut(fact.parse(), phrase);
          OptionalInt from =
              pole.is().stream()
                  .filter(t -> positive || bare(phrase, t))
                  .map(t -> names(fact.parse(), phrase, t))
                  .flatMapToInt(OptionalInt::stream)
                  .min();
          if (from.isPresent()) {
            int to = Math.max(from.getAsInt() + 1, head(fact.parse(), phrase) + 1);
            return Optional.of(new Hit(from.getAsInt(), to, positive, false));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** "not facilitator" in a row of what somebody is not. */
  private static boolean ruledOut(Parse parse, Phrase phrase) {
    int before = phrase.from() - 1;
    while (parse.is(before, "DET")) {
      before--;
    }
    return before >= 0 && parse.token(before).negates();
  }

  /** Who is no expensive team, or writes no clean code, may still be a team, and write code. */
  private static boolean bare(Phrase phrase, List<String> term) {
    return phrase.naming().modifiers().size() < term.size();
  }

  /**
   * Where a term that names the phrase's head begins, word by word ("one person") or as a person
   * reads it: "voice of the customer".
   */
  private static OptionalInt names(Parse parse, Phrase phrase, List<String> term) {
    int from = head(parse, phrase) - term.size() + 1;
    boolean words = true;
    for (int i = 0; i < term.size(); i++) {
      words &=
          parse.lower(from + i).equals(term.get(i)) || parse.lemma(from + i).equals(term.get(i));
    }
    return words
        ? OptionalInt.of(from)
        : phrase.endsWith(term) ? OptionalInt.of(phrase.from()) : OptionalInt.empty();
  }

  static int head(Parse parse, Phrase phrase) {
    int head = phrase.to() - 1;
    while (head > phrase.from() && !parse.lemma(head).equals(phrase.naming().head().lemma())) {
      head--;
    }
    return head;
  }

  /** "focuses on the user experience". */
  private Optional<Hit> focus(Statement fact, Pack.Pole pole) {
    for (Action action : fact.actions()) {
      boolean looks =
          action.form() == Action.Form.ACT
              && pack.words(Words.FOCUS_VERBS).contains(action.lemma());
      if (looks && about(action)) {
        for (Phrase phrase : action.things()) {
          if (pole.focus().stream().anyMatch(phrase::endsWith)) {
            return Optional.of(
                new Hit(action.verb(), action.verb() + 1, positive(fact, action), false));
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean about(Action action) {
    String preposition = action.preposition();
    return preposition.isEmpty()
        || preposition.equals("with")
        || pack.words(Words.ABOUT_PREPOSITIONS).contains(preposition);
  }

  /** "escalates conflicts", "represents the patient". */
  private static Optional<Hit> done(Statement fact, List<Pack.Doing> doings, boolean implied) {
    for (Action action : fact.actions()) {
      boolean duty = action.form() == Action.Form.DUTY && action.lemma().equals("be");
      boolean acts = duty || action.form() == Action.Form.ACT;
      boolean positive = positive(fact, action);
      if (acts && !action.joins() && doings.stream().anyMatch(d -> does(action, d, positive))) {
        return Optional.of(new Hit(action.verb(), action.verb() + 1, positive, implied));
      }
    }
    return Optional.empty();
  }

  private static boolean does(Action action, Pack.Doing doing, boolean positive) {
    boolean verb =
        doing.verbs().contains(action.lemma())
            || doing.verbs().contains(action.lemma() + " " + action.preposition());
    List<Phrase> things = action.things().isEmpty() ? action.beside() : action.things();
    return verb
        && (doing.things().isEmpty()
            // "does not decide alone" may still decide
            ? things.isEmpty() && (positive || action.to() == action.verb() + 1)
            : things.stream()
                .anyMatch(
                    p ->
                        doing.things().stream()
                            .anyMatch(t -> of(p, t) && (positive || bare(p, t)))));
  }

  /**
   * The term names it whatever it is for: "the interests of guests for the cook" are the guests'.
   */
  private static boolean of(Phrase phrase, List<String> term) {
    Naming naming = phrase.naming();
    Set<String> words = new HashSet<>();
    naming.modifiers().forEach(w -> words.add(w.lemma()));
    Stream.concat(
            naming.possessors().stream(),
            naming.additions().stream()
                .filter(a -> a.marker().equals("of"))
                .map(Naming.Addition::thing))
        .forEach(
            n -> {
              words.add(n.head().lemma());
              n.modifiers().forEach(w -> words.add(w.lemma()));
            });
    int last = term.size() - 1;
    return phrase.endsWith(term)
        && naming.head().lemma().equals(term.get(last))
        && words.containsAll(term.subList(0, last));
  }

  private Optional<Hit> cue(Statement fact, List<Cue> any, boolean says) {
    CueMatcher.Match match = cues.find(any, fact.parse(), fact.predicate(), fact.to());
    if (match == null || under(fact, match.to() - 1)) {
      return Optional.empty();
    }
    // a pattern with a "not" of its own is meant as it stands; one that its gap skips denies
    boolean positive =
        denies(fact.parse(), match) || (positive(fact, match.to() - 1) && !skips(fact, match));
    return Optional.of(new Hit(match.from(), match.to(), says == positive, false));
  }

  /** "does not require skills such as being able to code": what is named below a denial. */
  private static boolean under(Statement fact, int token) {
    List<Action> near =
        fact.actions().stream().filter(a -> a.from() <= token && token < a.to()).toList();
    return near.stream()
        .anyMatch(
            inner ->
                near.stream()
                    .anyMatch(
                        outer ->
                            outer.negative()
                                && !inner.negative()
                                && outer.verb() < inner.verb()
                                && inner.to() <= outer.to()));
  }

  private boolean skips(Statement fact, CueMatcher.Match match) {
    Parse parse = fact.parse();
    if (!fact.subject().instead().isEmpty()) {
      // of whom the opposite is said, what the words deny is so
      return false;
    }
    for (int i = match.from(); i < match.to(); i++) {
      boolean no = parse.token(i).negates() || parse.listed(i, Words.NONE_WORDS);
      if (no && !match.says(parse.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Employment: part-time", "| Focus | strategic |". */
  private static Optional<Hit> labelled(Statement fact, Pack.Pole pole) {
    Parse parse = fact.parse();
    for (int i = fact.from(); i < fact.to(); i++) {
      String word = parse.lower(i);
      int at = i;
      boolean says =
          pole.traits().contains(word)
              || pole.answers().contains(word)
              || pole.focus().stream().anyMatch(t -> stands(parse, at, fact.to(), t))
              || pole.is().stream().anyMatch(t -> stands(parse, at, fact.to(), t));
      if (says) {
        return Optional.of(new Hit(i, i + 1, !parse.token(Math.max(0, i - 1)).negates(), false));
      }
    }
    return Optional.empty();
  }

  /** The attributes that a fragment's block has for a head or label. */
  private Set<String> headed(Statement fact) {
    Block block = fact.parse().sentence().block();
    boolean entry = fact.clause() == null && !fact.parse().label();
    if (!entry || (block.row().isBlank() && block.column().isBlank())) {
      return Set.of();
    }
    Set<String> out = new HashSet<>();
    for (String side : List.of(block.row(), block.column())) {
      String head = side.strip().toLowerCase(Locale.ROOT);
      List<String> words = List.of(BLANKS.split(head));
      for (Pack.Attribute attribute : pack.attributes()) {
        if (attribute.labels().contains(head) || asks(words, attribute)) {
          out.add(attribute.id());
        }
      }
    }
    return out;
  }

  /** "Hands-on or hands-off" asks for one of the poles. */
  private static boolean asks(List<String> head, Pack.Attribute attribute) {
    int named = 0;
    for (Pack.Pole pole : attribute.poles()) {
      named += head.stream().anyMatch(pole.traits()::contains) ? 1 : 0;
    }
    return named > 1;
  }

  private static boolean stands(Parse parse, int from, int to, List<String> term) {
    for (int i = 0; i < term.size(); i++) {
      boolean word =
          parse.lower(from + i).equals(term.get(i)) || parse.lemma(from + i).equals(term.get(i));
      if (from + i >= to || !word) {
        return false;
      }
    }
    // what follows would be the head: "customer data"
    return !parse.nominal(from + term.size()) || from + term.size() >= to;
  }

  /** A cue with a "not" of its own ("is not a {role}") is meant as it stands. */
  boolean denies(Parse parse, CueMatcher.Match match) {
    for (int i = match.from(); i < match.to(); i++) {
      boolean no =
          parse.token(i).negates()
              || parse.listed(i, Words.RARE_WORDS)
              || parse.listed(i, Words.NONE_WORDS)
              || parse.lower(i).equals("without");
      if (no && match.says(parse.lower(i))) {
        return true;
      }
    }
    return false;
  }
}
