package sicetnon.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sicetnon.claim.Claim;
import sicetnon.claim.DataItem;
import sicetnon.claim.Kind;
import sicetnon.claim.Value;
import sicetnon.clause.Action;
import sicetnon.clause.Naming;
import sicetnon.clause.Phrase;
import sicetnon.concept.Thing;
import sicetnon.concept.Things;
import sicetnon.discourse.Statement;
import sicetnon.ingest.Block;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Parse;

/**
 * What a role turns to, where no pole of the pack says it: "focuses on prevention rather than
 * rescue", "is precision-driven"; and what comes first for it: "the first duty is safety".
 */
public final class FocusClaims {
  private static final String FOCUS = "focus";
  private static final String FIRST = "first-duty";

  private final Pack pack;
  private final Things things;
  private final ObjectPhrases objects;
  private final ClaimMaker maker;

  /** What asks for it; null in a pack that does not. */
  private final Pack.Attribute focus;

  FocusClaims(Pack pack, Things things, ObjectPhrases objects, ClaimMaker maker) {
    this.pack = pack;
    this.things = things;
    this.objects = objects;
    this.maker = maker;
    this.focus = pack.attribute(FOCUS).orElse(null);
  }

  /** What is named: a key that equal things share, the words, and how a question says it. */
  private record Named(String key, String text, String asked) {}

  /** What one action of a statement turns to, and what it puts first. */
  public List<Claim> read(Statement fact, Action action) {
    List<Claim> out = new ArrayList<>();
    for (Named thing : focus(fact, action)) {
      out.addAll(focused(fact, action, thing, positive(fact, action)));
    }
    if (first(action) && positive(fact, action)) {
      for (Phrase phrase : action.things()) {
        named(fact, phrase).ifPresent(n -> out.addAll(first(fact, action, n)));
      }
    }
    return out;
  }

  /** "more P-focused, whereas Y is more Q-focused": who is set against Y is not the Q-focused. */
  public List<Claim> contrast(Statement fact, Statement other) {
    List<Claim> out = new ArrayList<>();
    for (Action mine : fact.actions()) {
      for (Action others : other.actions()) {
        boolean both =
            compared(fact, mine) && compared(other, others) && !focus(fact, mine).isEmpty();
        for (Named thing : both ? focus(other, others) : List.<Named>of()) {
          if (!focus(fact, mine).contains(thing)) {
            out.addAll(focused(fact, mine, thing, false));
          }
        }
      }
    }
    return out;
  }

  private static boolean compared(Statement fact, Action action) {
    Parse parse = fact.parse();
    return parse.lower(action.objectFrom()).equals("more")
        || parse.lower(action.objectFrom() - 1).equals("more");
  }

  private List<Named> focus(Statement fact, Action action) {
    Parse parse = fact.parse();
    if (action.form() == Action.Form.BEING) {
      return action.things().stream().flatMap(p -> compound(p).stream()).toList();
    }
    boolean verb =
        action.form() == Action.Form.ACT
            && pack.words(Words.FOCUSING_VERBS).contains(action.lemma())
            && (!action.preposition().isEmpty() || action.things().stream().anyMatch(this::effort));
    boolean noun = action.under().stream().anyMatch(pack.words(Words.FOCUSING_NOUNS)::contains);
    if (verb || (noun && action.form() == Action.Form.DUTY)) {
      return action.things().stream()
          // "on the other hand, it focuses"
          .filter(p -> noun || p.from() > action.verb())
          .flatMap(p -> turned(fact, p).stream())
          .toList();
    }
    // "focuses on growing roses"
    boolean acts =
        action.form() == Action.Form.ACT
            && parse.gerund(action.verb())
            && action.under().stream().anyMatch(pack.words(Words.FOCUSING_VERBS)::contains);
    if (!acts || action.things().isEmpty()) {
      return List.of();
    }
    String form = parse.lower(action.verb());
    Phrase act = action.things().get(0).of(Naming.of(new Naming.Word(form, form, "NOUN")));
    String text = parse.sentence().words(action.verb(), action.objectTo());
    return things.plain(act).map(d -> named(d, text)).stream().toList();
  }

  /** Of "his efforts on the roof" the roof. */
  private Optional<Named> turned(Statement fact, Phrase phrase) {
    boolean effort = pack.words(Words.FOCUSING_NOUNS).contains(phrase.naming().head().lemma());
    Optional<Naming> on =
        phrase.naming().additions().stream()
            .filter(a -> effort && a.marker().equals("on"))
            .findFirst()
            .map(Naming.Addition::thing);
    return on.isEmpty()
        ? named(fact, phrase)
        : things
            .plain(phrase.of(on.get()))
            .filter(Thing::named)
            .map(d -> named(d, words(on.get())));
  }

  private boolean effort(Phrase phrase) {
    return pack.words(Words.FOCUSING_NOUNS).contains(phrase.naming().head().lemma());
  }

  private static String words(Naming naming) {
    return Stream.concat(naming.modifiers().stream(), Stream.of(naming.head()))
        .map(Naming.Word::form)
        .collect(Collectors.joining(" "));
  }

  /** Of "precision-driven" the precision. */
  private Optional<Named> compound(Phrase phrase) {
    String word = phrase.naming().head().form().toLowerCase(Locale.ROOT);
    int hyphen = word.lastIndexOf('-');
    if (hyphen <= 0 || !pack.words(Words.FOCUSING_ENDINGS).contains(word.substring(hyphen + 1))) {
      return Optional.empty();
    }
    String noun = word.substring(0, hyphen);
    Naming naming = Naming.of(new Naming.Word(noun, noun, "NOUN"));
    return things.plain(phrase.of(naming)).map(t -> new Named(t.key(), noun, word));
  }

  private Optional<Named> named(Statement fact, Phrase phrase) {
    Naming naming = phrase.naming();
    boolean light = pack.words(Words.LIGHT_HEADS).contains(naming.head().lemma());
    // "development problems" are about development
    Phrase meant =
        light && !naming.modifiers().isEmpty()
            ? phrase.of(Naming.of(naming.modifiers().get(naming.modifiers().size() - 1)))
            : phrase;
    return things.plain(meant).filter(Thing::named).map(d -> named(d, objects.thing(fact, phrase)));
  }

  private static Named named(Thing thing, String text) {
    return new Named(thing.key(), text, "focused on " + text);
  }

  /** Whether a duty is told as the first of all. */
  private boolean first(Action action) {
    List<String> under = action.under();
    boolean duty =
        action.form() == Action.Form.DUTY || (action.form() == Action.Form.ACT && action.answers());
    return duty
        && !action.joins()
        // "the first job was in a shop"
        && (action.preposition().isEmpty()
            || pack.words(Words.ABOUT_PREPOSITIONS).contains(action.preposition()))
        && under.stream().anyMatch(pack.words(Words.FIRST_WORDS)::contains);
  }

  private static boolean positive(Statement fact, Action action) {
    return !action.negative() && !fact.mood().negative();
  }

  /** "Focus: accuracy" at the head of a line or in a table. */
  public List<Claim> labelled(Statement fact) {
    Parse parse = fact.parse();
    Block block = parse.sentence().block();
    boolean headed =
        fact.clause() == null
            && !parse.label()
            && focus != null
            && Stream.of(block.row(), block.column())
                .anyMatch(h -> focus.labels().contains(h.strip().toLowerCase(Locale.ROOT)));
    List<Claim> out = new ArrayList<>();
    if (headed) {
      for (Phrase phrase : Phrase.list(pack, parse, fact.from(), fact.to())) {
        boolean positive = !parse.token(Math.max(0, phrase.from() - 1)).negates();
        named(fact, phrase)
            .ifPresent(n -> out.addAll(focused(fact, n, positive, fact.from(), fact.to())));
      }
    }
    return out;
  }

  private List<Claim> focused(Statement fact, Action action, Named thing, boolean positive) {
    return focused(fact, thing, positive, action.from(), action.to());
  }

  private List<Claim> focused(Statement fact, Named thing, boolean positive, int from, int to) {
    List<Claim> out = new ArrayList<>();
    for (String role : focus == null ? List.<String>of() : fact.subject().roles()) {
      String question =
          focus.question().replace("{role}", maker.name(role)).replace("{what}", thing.asked());
      DataItem item = new DataItem(FOCUS, Kind.POLAR, role, thing.key(), question, false);
      out.add(
          maker.claim(
              fact, item, List.of(role), new Value.Truth(thing.text()), positive, "", from, to));
    }
    return out;
  }

  private List<Claim> first(Statement fact, Action action, Named thing) {
    List<Claim> out = new ArrayList<>();
    pack.attribute(FIRST)
        .ifPresent(
            a ->
                fact.subject()
                    .roles()
                    .forEach(
                        role ->
                            out.add(
                                maker.claim(
                                    fact,
                                    maker.item(a, role, ""),
                                    List.of(role),
                                    new Value.Target(thing.key(), thing.text()),
                                    true,
                                    "",
                                    action.from(),
                                    action.to()))));
    return out;
  }
}
