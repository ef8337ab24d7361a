package sicetnon.clause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import sicetnon.pack.Pack;
import sicetnon.text.Lexicon;
import sicetnon.text.Tree;

/**
 * Reads who does what to what out of a sentence's tree. Of "The nurse plans and staffs the night
 * shift" it gives two predications, both of the nurse and of the night shift. Safe for several
 * threads; takes time in proportion to the words, and to the predications that share long phrases.
 */
public final class Clauses {
  private final Lexis lexis;

  /** Reads with the word lists of a pack and a dictionary of English. */
  public Clauses(Pack pack, Lexicon lexicon) {
    this.lexis = new Lexis(pack, lexicon);
  }

  /**
   * All predications of a sentence, in the order of the words that name their acts.
   *
   * @param tree any tree; one that the parser got wrong gives wrong predications, never a failure
   */
  public List<Predication> read(Tree tree) {
    return read(new Links(tree));
  }

  /** The same of a tree whose children are listed. */
  public List<Predication> read(Links links) {
    ClauseHeads heads = new ClauseHeads(links, lexis::ensures);
    Phrases phrases = new Phrases(links, heads);
    Frames frames = new Frames(links, lexis, heads, phrases);
    Nouns nouns = new Nouns(links, lexis, phrases);
    LentVerbs lent = new LentVerbs(links, lexis, phrases, frames, nouns);
    VerbReader verbs = new VerbReader(links, lexis, phrases, frames, lent);
    PredicateReader predicates = new PredicateReader(links, phrases, frames, nouns);
    Parting parting = new Parting(links, lexis, frames);
    List<Predication> all = new ArrayList<>();
    for (Frame frame : frames.all()) {
      Companions companions = new Companions(links, lexis, phrases, frames, frame);
      said(frame, companions, verbs, predicates).stream()
          .filter(s -> stated(s, frame, frames))
          .forEach(s -> all.addAll(parting.part(s, frame)));
    }
    all.addAll(new Names(links, phrases).read());
    return all.stream().distinct().sorted(Comparator.comparingInt(p -> p.act().word())).toList();
  }

  private static List<Said> said(
      Frame frame, Companions companions, VerbReader verbs, PredicateReader predicates) {
    int being = verbs.being(frame);
    if (being != 0) {
      return predicates.as(frame, being, companions);
    }
    return verbs.reads(frame)
        ? List.of(verbs.read(frame, companions))
        : predicates.read(frame, companions);
  }

  /** Whether the clause says more than the one that it leads to. */
  private static boolean stated(Said said, Frame frame, Frames frames) {
    boolean more = said.act().how() == Act.How.HELD && !said.objects().isEmpty();
    return !frames.carriers().carries(frame.word()) || more;
  }
}
