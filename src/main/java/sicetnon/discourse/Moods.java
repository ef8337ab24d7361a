package sicetnon.discourse;

import java.util.List;
import java.util.function.IntPredicate;
import sicetnon.clause.Lexis;
import sicetnon.clause.Links;
import sicetnon.clause.Predication;
import sicetnon.pack.Pack;
import sicetnon.text.Lexicon;
import sicetnon.text.Tree;

/**
 * Reads how each predication of a sentence is said. Safe for several threads; takes time in
 * proportion to the words and to what is read from them.
 */
public final class Moods {
  private final Lexis lexis;
  private final Lexicon lexicon;

  /** Reads with the word lists of a pack and a dictionary of English. */
  public Moods(Pack pack, Lexicon lexicon) {
    this.lexis = new Lexis(pack, lexicon);
    this.lexicon = lexicon;
  }

  /**
   * The mood of each predication, in their order.
   *
   * @param tree any tree; one that the parser got wrong gives wrong moods, never a failure
   * @param said what {@code Clauses} read from that tree
   * @param role whether a word, counted from 1, is the head of a role's name or stands for a role
   */
  public List<Mood> read(Tree tree, List<Predication> said, IntPredicate role) {
    return read(new Links(tree), said, role);
  }

  /** The same of a tree whose children are listed. */
  List<Mood> read(Links links, List<Predication> said, IntPredicate role) {
    Reading reading = new Reading(links, said);
    Descent descent = new Descent(reading, lexis, lexicon, role);
    Subjects subjects = new Subjects(links, lexis);
    Questions questions = new Questions(links);
    return said.stream()
        .map(p -> mood(p, descent.of(p.act().word()), subjects, questions))
        .toList();
  }

  private static Mood mood(
      Predication said, Standing standing, Subjects subjects, Questions questions) {
    Firmness firmness = standing.firmness().with(subjects.firmness(said.subjects()));
    boolean untrue = standing.untrue() && standing.held();
    boolean denied = said.negated() != untrue;
    return new Mood(
        firmness.modality(denied),
        standing.held() && !untrue && !questions.asked(said.act().word()),
        standing.speaker(),
        standing.conditions(),
        standing.restricted() || subjects.picked(said.subjects()),
        standing.past(),
        said.negated(),
        untrue && !questions.asked(said.act().word()),
        denied && (firmness == Firmness.NEEDED || (untrue && firmness == Firmness.OBLIGATORY)));
  }
}
