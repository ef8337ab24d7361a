package sicetnon.interpret;

import java.util.ArrayList;
import java.util.List;
import sicetnon.claim.Claim;
import sicetnon.claim.Value;
import sicetnon.clause.Action;
import sicetnon.clause.Phrase;
import sicetnon.discourse.Statement;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Parse;

/**
 * On which pole of an opposed attribute a role stands: by a trait, by its focus, by the pack's
 * cues.
 */
public final class PoleClaims {
  private final Pack pack;
  private final ClaimMaker maker;

  PoleClaims(Pack pack, ClaimMaker maker) {
    this.pack = pack;
    this.maker = maker;
  }

  /** A pole that a fact names. */
  public record Found(
      Statement fact,
      Pack.Attribute attribute,
      Pack.Pole pole,
      boolean comparative,
      boolean positive,
      int from,
      int to) {}

  /** All poles that a fact names of its subject. */
  public List<Found> find(Statement fact) {
    List<Found> out = new ArrayList<>();
    for (Pack.Attribute attribute : pack.attributes()) {
      if (attribute.kind().equals("opposed") && !aboutPair(attribute)) {
        for (Pack.Pole pole : attribute.poles()) {
          Found found = find(fact, attribute, pole);
          if (found != null) {
            out.add(found);
          }
        }
      }
    }
    return out.stream().filter(f -> out.stream().noneMatch(g -> mixed(f, g))).toList();
  }

  /** "focuses on users and technology" takes neither side. */
  private static boolean mixed(Found f, Found g) {
    return f.attribute().equals(g.attribute())
        && f.positive()
        && g.positive()
        && f.from() == g.from()
        && (f.pole().against().contains(g.pole().id())
            || g.pole().against().contains(f.pole().id()));
  }

  static boolean aboutPair(Pack.Attribute attribute) {
    return attribute.question().contains("{pair}");
  }

  private Found find(Statement fact, Pack.Attribute attribute, Pack.Pole pole) {
    int at = trait(fact, pole);
    at = at >= 0 ? at : focus(fact, pole);
    int last = at + 1;
    if (at < 0) {
      CueMatcher.Match match =
          CueMatcher.find(pole.cues(), fact.parse(), fact.predicate(), fact.to());
      at = match == null ? -1 : match.from();
      last = match == null ? -1 : match.to();
    }
    if (at < 0) {
      return null;
    }
    boolean more = more(fact.parse(), at, last);
    boolean less = fact.parse().lower(at - 1).equals("less");
    int[] extent = fact.extent(at, last);
    return new Found(
        fact, attribute, pole, more, positive(fact, at) && !less, extent[0], extent[1]);
  }

  private static boolean more(Parse parse, int from, int to) {
    for (int i = Math.max(0, from - 2); i < to; i++) {
      if (parse.lower(i).equals("more")) {
        return true;
      }
    }
    return false;
  }

  private static boolean positive(Statement fact, int token) {
    for (Action a : fact.actions()) {
      if (a.from() <= token && token < a.to()) {
        return !a.negative() && !fact.mood().negative();
      }
    }
    return !fact.mood().negative();
  }

  /**
   * "is strategic", "a strategic employee", "takes a more strategic approach", "on a strategic
   * level".
   */
  private int trait(Statement fact, Pack.Pole pole) {
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
        return i;
      }
    }
    return -1;
  }

  /** The adjective is said of the subject itself. */
  private static boolean complement(Statement fact, int i) {
    return fact.actions().stream()
        .filter(a -> a.form() == Action.Form.BEING && a.objectFrom() <= i)
        .anyMatch(a -> i < a.objectTo() || apposed(fact, a.objectTo(), i));
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

  /** "focuses on the user experience". */
  private int focus(Statement fact, Pack.Pole pole) {
    for (Action action : fact.actions()) {
      boolean looks =
          action.form() == Action.Form.ACT
              && pack.words(Words.FOCUS_VERBS).contains(action.lemma());
      String preposition = action.preposition();
      boolean about =
          preposition.isEmpty()
              || preposition.equals("with")
              || pack.words(Words.ABOUT_PREPOSITIONS).contains(preposition);
      if (looks && about) {
        for (Phrase phrase : action.things()) {
          if (pole.focus().stream().anyMatch(phrase::endsWith)) {
            return action.verb();
          }
        }
      }
    }
    return -1;
  }

  /** One claim a role. */
  public List<Claim> claims(Found found) {
    List<Claim> out = new ArrayList<>();
    for (String role : found.fact().subject().roles()) {
      out.add(
          maker.claim(
              found.fact(),
              maker.item(found.attribute(), role, ""),
              List.of(role),
              new Value.Pole(found.pole().id(), found.pole().name()),
              found.positive(),
              "",
              found.from(),
              found.to()));
    }
    return out;
  }

  /** "X is more P (than Y)", or X set against Y in a contrast: X has more of P. */
  List<Claim> contrast(Found found, String other) {
    List<String> roles = found.fact().subject().roles();
    if (roles.size() != 1 || other.isEmpty() || other.equals(roles.get(0)) || !found.positive()) {
      return List.of();
    }
    return List.of(
        maker.claim(
            found.fact(),
            maker.contrast(found.attribute(), found.pole(), List.of(roles.get(0), other)),
            List.of(roles.get(0), other),
            new Value.Order(roles.get(0), ""),
            true,
            "",
            found.from(),
            found.to()));
  }

  /** A cue with a "not" of its own ("is not a {role}") is meant as it stands. */
  private boolean denies(Parse parse, CueMatcher.Match match) {
    for (int i = match.from(); i < match.to(); i++) {
      if (parse.token(i).negates() || pack.words(Words.RARE_WORDS).contains(parse.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** Poles said of a pair: "are very different", "hard to tell apart". */
  public List<Claim> pairs(Statement fact, List<String> pair) {
    List<Claim> out = new ArrayList<>();
    if (pair.size() != 2) {
      return out;
    }
    // what is said inside is judged with its own clause: "some say that the two are the same"
    boolean says =
        fact.clause() != null
            && pack.words(Words.SAYING_VERBS).contains(fact.parse().lemma(fact.clause().verb()));
    int to = says ? fact.clause().parseTo() : fact.to();
    for (Pack.Attribute attribute : pack.attributes()) {
      if (!attribute.kind().equals("opposed") || !aboutPair(attribute)) {
        continue;
      }
      for (Pack.Pole pole : attribute.poles()) {
        CueMatcher.Match match = CueMatcher.find(pole.cues(), fact.parse(), fact.predicate(), to);
        if (match != null) {
          int[] extent = fact.extent(match.from(), match.to());
          out.add(
              maker.claim(
                  fact,
                  maker.item(attribute, pair),
                  pair,
                  new Value.Pole(pole.id(), pole.name()),
                  positive(fact, match.from()) || denies(fact.parse(), match),
                  "",
                  Math.min(fact.from(), extent[0]),
                  extent[1]));
        }
      }
    }
    return out;
  }
}
