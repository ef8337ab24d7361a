package sicetnon.discourse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import sicetnon.claim.Modality;
import sicetnon.clause.Action;
import sicetnon.clause.Lexis;
import sicetnon.clause.Links;
import sicetnon.clause.Negation;

/**
 * Clauses that leave out what they take up from the one before: "the farrier does not", "so does
 * the vet".
 */
final class Ellipses {
  private static final Set<String> BESIDE = Set.of("advmod", "punct", "cc", "mark", "aux", "det");

  /** Adverbs that add nothing to what is taken up. */
  private static final Set<String> EMPTY =
      Set.of("not", "n't", "never", "so", "too", "also", "neither", "nor", "either", "certainly");

  /** With one of these before it the verb stands before its subject. */
  private static final Set<String> TURNING = Set.of("so", "neither", "nor");

  private static final Set<String> DO = Set.of("do", "does", "did");

  private static final Set<String> PLAIN =
      Set.of("do", "does", "did", "is", "are", "was", "were", "has", "have", "had");

  /**
   * A clause that takes up another.
   *
   * @param word the auxiliary; where the subject stands behind it, the subject
   * @param subject the head of its subject
   * @param denied whether it denies what it takes up
   * @param verb the auxiliary in small letters
   */
  record Ellipsis(int word, int subject, boolean denied, String verb) {}

  private final Links links;
  private final Negation negation;
  private final IntPredicate role;

  Ellipses(Links links, Lexis lexis, IntPredicate role) {
    this.links = links;
    this.negation = new Negation(links, lexis);
    this.role = role;
  }

  /** "than brewers do" says only who does less. */
  private boolean compared(int word) {
    return links.children(word, "mark").stream()
        .map(links::lower)
        .anyMatch(m -> m.equals("than") || m.equals("as"));
  }

  /** Those of a sentence, in order. */
  List<Ellipsis> all() {
    List<Ellipsis> all = new ArrayList<>();
    for (int word = 1; word <= links.size(); word++) {
      int subject = links.child(word, "nsubj");
      boolean verb = links.tagged(word, "AUX") || DO.contains(links.lower(word));
      if (verb && subject != 0 && subject < word && bare(word) && !compared(word)) {
        all.add(new Ellipsis(word, subject, negation.clause(word), links.lower(word)));
      } else if (role.test(word)) {
        turned(word, all);
      }
    }
    return all;
  }

  /** Whether an auxiliary has nothing but its subject and "not". */
  private boolean bare(int word) {
    return links.children(word).stream()
        .filter(c -> !links.is(c, "nsubj"))
        .allMatch(c -> links.isAny(c, BESIDE) && empty(c));
  }

  private boolean empty(int word) {
    return !links.is(word, "advmod") || EMPTY.contains(links.lower(word));
  }

  /** "So does the vet", which parsers have for a noun with a verb beside it, or for its object. */
  private void turned(int word, List<Ellipsis> all) {
    int above = links.head(word);
    boolean object = links.is(word, "obj") && DO.contains(links.lower(above));
    int beside =
        links.child(word, "aux") == 0 ? links.child(word, "cop") : links.child(word, "aux");
    int verb = object ? above : beside;
    List<String> before =
        links.children(object ? above : word).stream()
            .filter(c -> c < verb)
            .map(links::lower)
            .filter(TURNING::contains)
            .toList();
    boolean free = !links.has(word, "nsubj") && !(object && links.has(above, "nsubj"));
    if (verb != 0 && verb < word && !before.isEmpty() && free) {
      boolean denied = !before.contains("so");
      all.add(new Ellipsis(object ? verb : word, word, denied, links.lower(verb)));
    }
  }

  /** How firmly it says what it takes up. */
  static Stance mood(Ellipsis ellipsis, Statement taken, Stance own) {
    Stance before = taken.mood();
    boolean plain = PLAIN.contains(ellipsis.verb());
    boolean bound = before.needless() || before.modality() == Modality.OBLIGATORY;
    boolean forbade = denied(taken) && before.modality() == Modality.OBLIGATORY;
    boolean needless = ellipsis.denied() && plain && bound && !forbade;
    Modality modality = before.modality();
    if (!plain) {
      boolean may = Set.of("can", "could", "may", "might").contains(ellipsis.verb());
      modality = ellipsis.denied() || !may ? Modality.OBLIGATORY : Modality.POSSIBLE;
    } else if (needless || forbade) {
      modality = Modality.PLAIN;
    } else if (before.needless()) {
      modality = Modality.OBLIGATORY;
    }
    return new Stance(modality, own.held(), own.attributedTo(), before.scope(), false, needless);
  }

  private static boolean denied(Statement taken) {
    return taken.mood().negative() || taken.actions().stream().anyMatch(Action::negative);
  }

  /** What a statement says, affirmed or denied, in the words up to a token. */
  static List<Action> taken(Statement before, boolean denied, int to) {
    return before.actions().stream()
        .map(a -> a.negative() == denied ? a : a.denied())
        .map(a -> a.quoted(Math.min(before.from(), a.from()), to))
        .toList();
  }
}
