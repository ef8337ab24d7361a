package sicetnon.clause;

import java.util.ArrayList;
import java.util.List;
import sicetnon.pack.Words;

/** Whom and what the words of a clause name, also where a pronoun stands for a noun above it. */
final class Referents {
  private final Links links;
  private final Lexis lexis;
  private final Phrases phrases;
  private final ClauseHeads heads;
  private final Frame[] frames;

  /**
   * @param frames those made so far, from the root down
   */
  Referents(Links links, Lexis lexis, Phrases phrases, ClauseHeads heads, Frame[] frames) {
    this.links = links;
    this.lexis = lexis;
    this.phrases = phrases;
    this.heads = heads;
    this.frames = frames;
  }

  /** What a word of a clause names; of a relative pronoun, what it stands for. */
  List<NounPhrase> named(int word, int clause) {
    if (relative(word) && relativeClause(clause) != 0) {
      return antecedent(relativeClause(clause));
    }
    return saved(word);
  }

  boolean relative(int word) {
    return links.tagged(word, "PRON", "DET") && FunctionWords.RELATIVE.contains(links.lower(word));
  }

  /** "Nobody but the curator" is the curator. */
  private List<NounPhrase> saved(int word) {
    if (FunctionWords.NOBODY.contains(links.lower(word)) || links.lower(word).equals("one")) {
      for (int child : links.children(word)) {
        boolean save =
            links.children(child).stream()
                .filter(c -> links.is(c, "case") || links.is(c, "cc"))
                .anyMatch(c -> FunctionWords.SAVE.contains(links.lower(c)));
        if (save) {
          return List.of(phrases.one(child));
        }
      }
    }
    return phrases.all(word);
  }

  /** The relative clause that a clause is or is joined to; 0 if it is none. */
  int relativeClause(int clause) {
    int at = links.is(clause, "conj") ? links.head(clause) : clause;
    return links.relative(at) ? at : 0;
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
    boolean cleft = noun == governor && links.has(noun, "cop");
    if (cleft && contrasted(noun, clause) != 0) {
      return List.of(phrases.shared(noun, contrasted(noun, clause)).get(0).without(clause));
    }
    return cleft
        ? phrases.all(noun).stream().map(p -> p.without(clause)).toList()
        : List.of(phrases.one(noun).without(clause));
  }

  /** The waiter of "it is not the chef but the waiter who": of whom it is said; 0 if of nobody. */
  int contrasted(int noun, int clause) {
    boolean denied =
        links.any(noun, "advmod", c -> FunctionWords.NEGATORS.contains(links.lower(c)));
    for (int other : links.children(noun, "conj")) {
      boolean but = links.any(other, "cc", c -> links.lower(c).equals("but"));
      if (denied && but && other < clause) {
        return other;
      }
    }
    return 0;
  }

  private boolean pointing(Frame frame) {
    return FunctionWords.IT.contains(links.lower(frame.topic().get(0).head()));
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
            && links.any(word, "case", c -> links.lower(c).equals("by")));
  }
}
