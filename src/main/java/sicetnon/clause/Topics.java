package sicetnon.clause;

import java.util.ArrayList;
import java.util.List;
import sicetnon.pack.Words;

/** Of whom or what a clause speaks: its own subject, or what the clause above gives it. */
final class Topics {
  private final Links links;
  private final Lexis lexis;
  private final Phrases phrases;
  private final ClauseHeads heads;
  private final Holders holders;
  private final Frame[] frames;

  /**
   * @param frames those made so far, from the root down
   */
  Topics(
      Links links,
      Lexis lexis,
      Phrases phrases,
      ClauseHeads heads,
      Holders holders,
      Frame[] frames) {
    this.links = links;
    this.lexis = lexis;
    this.phrases = phrases;
    this.heads = heads;
    this.holders = holders;
    this.frames = frames;
  }

  /** The word that is the clause's own subject; 0 if it has none. */
  int subject(int clause) {
    List<Integer> subjects = links.children(clause, "nsubj");
    return subjects.stream()
        .filter(s -> !links.exactly(s, "nsubj:outer"))
        .findFirst()
        .orElse(subjects.isEmpty() ? links.child(clause, "csubj") : subjects.get(0));
  }

  /** What the clause itself says it speaks of. */
  List<NounPhrase> own(int clause) {
    int subject = subject(clause);
    if (subject == 0 || links.is(subject, "csubj") && !holders.inverse(clause)) {
      return subject == 0 ? List.of() : List.of(phrases.one(subject));
    }
    if (duty(clause) == 0) {
      return named(subject, clause);
    }
    List<NounPhrase> owners = holders.owners(subject);
    boolean whose = !owners.isEmpty() && links.lower(owners.get(0).head()).equals("whose");
    return whose && relativeClause(clause) != 0 ? antecedent(relativeClause(clause)) : owners;
  }

  /** The noun that says whose part the act is: "job" in "her job is to cook"; or 0. */
  int duty(int clause) {
    int subject = subject(clause);
    boolean equated =
        links.has(clause, "cop") || lexis.verb(links.lower(clause), Words.INCLUDING_VERBS);
    boolean duty = equated && holders.duty(subject) && !links.tagged(clause, "ADJ");
    return duty && !holders.inverse(clause) ? subject : 0;
  }

  /** What a word of a clause names; of a relative pronoun, what it stands for. */
  List<NounPhrase> named(int word, int clause) {
    if (relative(word) && relativeClause(clause) != 0) {
      return antecedent(relativeClause(clause));
    }
    return saved(word);
  }

  boolean relative(int word) {
    return links.tagged(word, "PRON", "DET")
        && FunctionWords.RELATIVE.contains(links.lower(word));
  }

  /** "Nobody but the curator" is the curator. */
  private List<NounPhrase> saved(int word) {
    if (FunctionWords.NOBODY.contains(links.lower(word)) || links.lower(word).equals("one")) {
      for (Complement complement : phrases.one(word).complements()) {
        if (complement.thing().isPresent()
            && complement.markers().stream()
                .anyMatch(m -> FunctionWords.SAVE.contains(links.lower(m)))) {
          return List.of(complement.thing().get());
        }
      }
    }
    return phrases.all(word);
  }

  /** The relative clause that a clause is or is joined to; 0 if it is none. */
  int relativeClause(int clause) {
    int at = links.is(clause, "conj") ? links.head(clause) : clause;
    return links.exactly(at, "acl:relcl") ? at : 0;
  }

  /** What a relative clause describes; of "is the one who", the subject of being. */
  List<NounPhrase> antecedent(int clause) {
    int noun = links.head(clause);
    int governor = heads.governor(clause);
    if (noun == governor && !frames[noun].topic().isEmpty() && !pointing(frames[noun])) {
      return frames[noun].topic();
    }
    if (FunctionWords.SOMEONE.contains(links.lower(noun))
        && links.is(noun, "nsubj")
        && links.has(governor, "cop")
        && links.nominal(governor)) {
      return phrases.all(governor);
    }
    return List.of(phrases.one(noun).without(clause));
  }

  private boolean pointing(Frame frame) {
    return FunctionWords.IT.contains(links.lower(frame.topic().get(0).head()));
  }

  /** Who does what a clause says: its topic, or of a passive the one named with "by". */
  List<NounPhrase> doers(Frame frame) {
    return frame.passive() ? agents(frame.word()) : frame.topic();
  }

  /** Those named with "by". */
  List<NounPhrase> agents(int clause) {
    List<NounPhrase> agents = new ArrayList<>();
    for (int child : links.children(clause, "obl")) {
      if (agent(child)) {
        agents.addAll(phrases.all(child));
      }
    }
    return agents;
  }

  boolean agent(int word) {
    boolean time = lexis.noun(links.lower(word), Words.TIME_NOUNS);
    return links.exactly(word, "obl:agent")
        || (links.is(word, "obl")
            && !time
            && links.children(word, "case").stream().anyMatch(c -> links.lower(c).equals("by")));
  }

  List<NounPhrase> carried(int clause, Frame above) {
    if (subject(clause) != 0) {
      return own(clause);
    }
    if (links.is(clause, "csubj")) {
      return holders.holders(above.word());
    }
    int trusted = trusted(clause, above.word());
    if (trusted != 0) {
      return named(trusted, above.word());
    }
    int receiver = links.child(above.word(), "iobj");
    if (links.is(clause, "acl") && receiver != 0) {
      return named(receiver, above.word());
    }
    boolean relative = links.exactly(clause, "acl:relcl") || links.is(clause, "amod");
    return relative ? antecedent(clause) : above.topic();
  }

  /** On whom somebody relies to do what the clause says; 0 if the verb is none of relying. */
  private int trusted(int clause, int verb) {
    boolean relies =
        links.is(clause, "xcomp") && lexis.verb(links.lower(verb), Words.RELYING_VERBS);
    return relies ? links.child(verb, "obl") : 0;
  }

  List<NounPhrase> subordinate(int clause, Frame above, Join.Kind kind) {
    if (subject(clause) != 0) {
      return own(clause);
    }
    if (kind == Join.Kind.BIDDEN) {
      int object = links.child(above.word(), "obj");
      int trusted = trusted(clause, above.word());
    if (trusted != 0) {
      return named(trusted, above.word());
    }
    int receiver = links.child(above.word(), "iobj");
      return named(receiver == 0 ? object : receiver, above.word());
    }
    if (links.exactly(clause, "acl:relcl") || links.is(clause, "amod")) {
      return antecedent(clause);
    }
    if (links.is(clause, "acl") && kind != Join.Kind.EXAMPLE) {
      boolean marked = links.has(clause, "mark") || links.has(clause, "case");
      return marked ? List.of() : List.of(phrases.one(links.head(clause)).without(clause));
    }
    boolean label = kind == Join.Kind.LABEL && links.nominal(above.word());
    return label || links.is(clause, "csubj") ? List.of() : doers(above);
  }
}
