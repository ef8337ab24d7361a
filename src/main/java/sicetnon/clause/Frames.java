package sicetnon.clause;

import java.util.ArrayList;
import java.util.List;

/** The frames of all clauses of a tree, made from the root down. */
final class Frames {
  private final Links links;
  private final ClauseHeads heads;
  private final Carriers carriers;
  private final Holders holders;
  private final Negation negation;
  private final Referents referents;
  private final Topics topics;
  private final Joins joins;
  private final VerbForms forms;
  private final Frame[] frames;

  Frames(Links links, Lexis lexis, ClauseHeads heads, Phrases phrases) {
    this.links = links;
    this.heads = heads;
    this.carriers = new Carriers(links, lexis, heads);
    this.holders = new Holders(links, lexis, phrases);
    this.negation = new Negation(links, lexis);
    this.joins = new Joins(links);
    this.forms = new VerbForms(links, lexis, heads);
    this.frames = new Frame[links.size() + 1];
    this.referents = new Referents(links, lexis, phrases, heads, frames);
    this.topics = new Topics(links, lexis, phrases, holders, referents);
    for (int word : links.downward()) {
      if (heads.is(word)) {
        frames[word] = frame(word);
      }
    }
  }

  /** The frames in the order of the words. */
  List<Frame> all() {
    List<Frame> all = new ArrayList<>();
    for (Frame frame : frames) {
      if (frame != null) {
        all.add(frame);
      }
    }
    return all;
  }

  ClauseHeads heads() {
    return heads;
  }

  Carriers carriers() {
    return carriers;
  }

  Holders holders() {
    return holders;
  }

  Negation negation() {
    return negation;
  }

  Topics topics() {
    return topics;
  }

  Referents referents() {
    return referents;
  }

  private Frame frame(int word) {
    int governor = heads.governor(word);
    if (governor == 0) {
      boolean passive = forms.passive(word);
      return new Frame(
          word,
          topics.own(word),
          duties(word),
          negation.clause(word),
          passive,
          0,
          joins.root(word));
    }
    Frame above = frames[governor];
    if (links.is(word, "conj")) {
      return links.head(word) == governor ? joined(word, above) : nested(word, above);
    }
    return carriers.carried(word) ? carried(word, above) : subordinate(word, above);
  }

  /** The second verb of "plans and runs", which shares what it does not say itself. */
  private Frame joined(int word, Frame first) {
    Join join = joins.joined(word, first.word());
    boolean own = links.has(word, "nsubj") || links.has(word, "csubj");
    if (!own && forms.resumes(word, first.word())) {
      return nested(word, first);
    }
    if (own) {
      int object = links.child(first.word(), "obj");
      int shares = object > word && !heads.hasObject(word) ? first.word() : 0;
      return new Frame(
          word,
          topics.own(word),
          duties(word),
          negation.clause(word),
          forms.passive(word),
          shares,
          join);
    }
    boolean passive = forms.passive(word) || (first.passive() && forms.participle(word));
    boolean together =
        join.kind() != Join.Kind.BUT && !links.has(word, "aux") && !negation.often(word);
    boolean negated = negation.clause(word) || (first.negated() && together && forms.base(word));
    return new Frame(word, first.topic(), first.under(), negated, passive, first.word(), join);
  }

  /** A gerund that is joined to a noun: "responsible for stock and hiring cooks". */
  private Frame nested(int word, Frame above) {
    List<Integer> under = new ArrayList<>(above.under());
    under.add(above.word());
    Join join = joins.joined(word, links.head(word));
    return new Frame(word, topics.doers(above), under, negation.clause(word), false, 0, join);
  }

  private Frame carried(int word, Frame above) {
    int noun = carriers.noun(word);
    List<Integer> under = new ArrayList<>(above.under());
    boolean instead = carriers.relative(word) && referents.contrasted(above.word(), word) != 0;
    boolean negated = (above.negated() && !instead) ^ negation.clause(word);
    if (!carriers.relative(word)) {
      int up = links.up(above.word());
      under.add(up == 0 ? above.word() : up);
      negated ^= negation.reverses(above.word()) || negation.callsWrong(above.word());
      if (links.is(word, "xcomp") && links.head(word) != above.word()) {
        under.add(links.head(word));
      }
      if (noun != 0) {
        under.add(noun);
        negated ^= negation.reverses(noun) || noDeterminer(noun);
      }
    }
    under.addAll(duties(word));
    return new Frame(
        word, topics.carried(word, above), under, negated, forms.passive(word), 0, above.join());
  }

  private boolean noDeterminer(int noun) {
    return links.any(noun, "det", d -> links.lower(d).equals("no"));
  }

  private Frame subordinate(int word, Frame above) {
    Join join =
        forms.bidden(word, above.word())
            ? new Join(Join.Kind.BIDDEN, above.word())
            : joins.subordinate(word, above.word());
    boolean participle = forms.reduced(word) && topics.subject(word) == 0;
    List<Integer> under = new ArrayList<>(duties(word));
    if (join.kind() == Join.Kind.BIDDEN) {
      under.addAll(0, above.under());
      under.add(above.word());
    }
    boolean bidden =
        join.kind() == Join.Kind.BIDDEN && (above.negated() ^ negation.forbids(above.word()));
    return new Frame(
        word,
        topics.subordinate(word, above, join.kind()),
        under,
        negation.clause(word) ^ bidden ^ lacking(word) ^ kept(word, above),
        forms.passive(word) || participle,
        0,
        join);
  }

  /** "Refrains from hiring". */
  private boolean kept(int word, Frame above) {
    return links.is(word, "advcl")
        && !heads.hasObject(above.word())
        && negation.reverses(above.word())
        && links.any(word, "mark", m -> links.lower(m).equals("from"));
  }

  /** "A lack of authority to hire". */
  private boolean lacking(int word) {
    int noun = links.is(word, "acl") && !links.relative(word) ? links.head(word) : 0;
    boolean whose = links.is(noun, "nmod") && links.tagged(links.head(noun), "NOUN");
    return (links.tagged(noun, "NOUN") && negation.reverses(noun))
        || (whose && negation.reverses(links.head(noun)));
  }

  private List<Integer> duties(int word) {
    int duty = topics.duty(word);
    return duty == 0 ? List.of() : List.of(duty);
  }
}
