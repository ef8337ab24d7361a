package sicetnon.clause;

import java.util.List;
import java.util.Set;
import sicetnon.pack.Words;

/** Of whom or what a clause speaks: its own subject, or what the clause above gives it. */
final class Topics {
  private static final Set<String> MARKERS = Set.of("mark", "case");

  private final Links links;
  private final Lexis lexis;
  private final Phrases phrases;
  private final Holders holders;
  private final Referents referents;

  Topics(Links links, Lexis lexis, Phrases phrases, Holders holders, Referents referents) {
    this.links = links;
    this.lexis = lexis;
    this.phrases = phrases;
    this.holders = holders;
    this.referents = referents;
  }

  /** The word that is the clause's own subject, the nearest of several; 0 if it has none. */
  int subject(int clause) {
    List<Integer> subjects = links.children(clause, "nsubj");
    if (subjects.isEmpty()) {
      return links.child(clause, "csubj");
    }
    int subject = 0;
    for (int own : subjects) {
      boolean nearer =
          subject == 0 || (own < clause && subject < own && !predicate(clause, subject, own));
      subject = nearer && !links.exactly(own, "nsubj:outer") ? own : subject;
    }
    return subject == 0 ? subjects.get(0) : subject;
  }

  /** "The owner is the member responsible": what follows the only "is" is no subject. */
  private boolean predicate(int clause, int subject, int other) {
    List<Integer> be = links.children(clause, "cop");
    boolean marked =
        links.children(clause).stream()
            .filter(m -> links.is(m, "mark") || links.lower(m).startsWith("wh"))
            .anyMatch(m -> subject < m && m < other);
    return be.size() == 1 && subject < be.get(0) && be.get(0) < other && !marked;
  }

  /** What the clause itself says it speaks of. */
  List<NounPhrase> own(int clause) {
    int subject = subject(clause);
    if (subject == 0) {
      return List.of();
    }
    if (links.is(subject, "csubj") && !holders.inverse(clause)) {
      return List.of(phrases.one(subject));
    }
    if (duty(clause) == 0) {
      return referents.named(subject, clause);
    }
    List<NounPhrase> owners = holders.owners(subject);
    boolean whose = !owners.isEmpty() && links.lower(owners.get(0).head()).equals("whose");
    return whose && referents.relativeClause(clause) != 0
        ? referents.antecedent(referents.relativeClause(clause))
        : owners;
  }

  /** The noun that says whose part the act is: "job" in "her job is to cook"; or 0. */
  int duty(int clause) {
    int subject = subject(clause);
    boolean equated =
        links.has(clause, "cop") || lexis.verb(links.lower(clause), Words.INCLUDING_VERBS);
    boolean duty = equated && holders.duty(subject) && !links.tagged(clause, "ADJ");
    return duty && !holders.inverse(clause) ? subject : 0;
  }

  /** Who does what a clause says: its topic, or of a passive the one named with "by". */
  List<NounPhrase> doers(Frame frame) {
    return frame.passive() ? referents.agents(frame.word()) : frame.topic();
  }

  List<NounPhrase> carried(int clause, Frame above) {
    if (subject(clause) != 0) {
      return own(clause);
    }
    if (links.is(clause, "csubj") || links.up(above.word()) != 0) {
      return holders.holders(above.word());
    }
    int trusted = trusted(clause, above.word());
    if (trusted != 0) {
      return referents.named(trusted, above.word());
    }
    int receiver = links.child(above.word(), "iobj");
    if (links.is(clause, "acl") && receiver != 0) {
      return referents.named(receiver, above.word());
    }
    boolean relative = links.relative(clause) || links.is(clause, "amod");
    return relative ? referents.antecedent(clause) : above.topic();
  }

  /** On whom somebody relies to do what the clause says; 0 if the verb is none of relying. */
  private int trusted(int clause, int verb) {
    boolean relies =
        links.is(clause, "xcomp") && lexis.verb(links.lower(verb), Words.RELYING_VERBS);
    return relies ? links.child(verb, "obl") : 0;
  }

  /** Who is asked, helped or expected to do what the clause says. */
  private int addressee(int clause, int verb) {
    int trusted = trusted(clause, verb);
    int receiver = links.child(verb, "iobj");
    if (trusted != 0) {
      return trusted;
    }
    return receiver != 0 ? receiver : links.child(verb, "obj");
  }

  /** "Keeps the waiters from cooking": what somebody is kept from nobody is said to do. */
  private boolean keptFrom(int clause, int verb) {
    boolean from = links.any(clause, c -> links.isAny(c, MARKERS) && links.lower(c).equals("from"));
    return from && (links.child(verb, "obj") != 0 || links.has(verb, "nsubj:pass"));
  }

  List<NounPhrase> subordinate(int clause, Frame above, Join.Kind kind) {
    if (subject(clause) != 0) {
      return own(clause);
    }
    if (kind == Join.Kind.BIDDEN) {
      return referents.named(addressee(clause, above.word()), above.word());
    }
    if (kind == Join.Kind.LABEL && links.nominal(above.word())) {
      return List.of();
    }
    if (links.has(clause, "expl") || keptFrom(clause, above.word())) {
      return List.of();
    }
    if (links.relative(clause) || links.is(clause, "amod")) {
      return referents.antecedent(clause);
    }
    if (links.is(clause, "acl") && kind != Join.Kind.EXAMPLE) {
      int noun = links.head(clause);
      boolean marked = links.has(clause, "mark") || links.has(clause, "case");
      boolean person = links.nominal(noun) && lexis.person(links.lower(noun));
      return marked && !person ? List.of() : List.of(phrases.one(noun).without(clause));
    }
    return links.is(clause, "csubj") ? List.of() : doers(above);
  }
}
