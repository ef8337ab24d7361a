package sicetnon.discourse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import sicetnon.clause.Complement;
import sicetnon.clause.Lexis;
import sicetnon.clause.Links;
import sicetnon.clause.NounPhrase;
import sicetnon.pack.Words;

/** Of how many of its kind something is said: "some cooks", "most cooks", "cooks who bake". */
final class Subjects {
  private static final Set<String> INDEFINITE =
      Set.of("a", "an", "any", "some", "no", "those", "every", "each", "many", "most", "few");

  private static final Set<String> ANYBODY =
      Set.of("those", "anyone", "anybody", "someone", "somebody", "everyone", "everybody", "one");

  private static final Set<String> ALL = Set.of("all", "every", "everyone", "everybody", "each");

  private final Links links;
  private final Lexis lexis;

  Subjects(Links links, Lexis lexis) {
    this.links = links;
    this.lexis = lexis;
  }

  Firmness firmness(List<NounPhrase> subjects) {
    Firmness all = Firmness.PLAIN;
    for (NounPhrase subject : subjects) {
      List<Integer> words = new ArrayList<>(subject.determiners());
      words.addAll(subject.modifiers());
      words.removeIf(w -> links.head(w) != subject.head());
      words.add(subject.head());
      for (int word : words) {
        all = all.with(firmness(word));
      }
    }
    return all;
  }

  /** What a word before a noun, or in its place, says of how many. */
  Firmness firmness(int word) {
    String form = links.lower(word);
    if (form.equals("few")) {
      return links.has(links.head(word), "det") ? Firmness.POSSIBLE : Firmness.FREQUENT;
    }
    if (ALL.contains(form) && word > 1 && links.lower(word - 1).equals("not")) {
      return Firmness.POSSIBLE;
    }
    if (lexis.listed(form, Words.SOME_WORDS) || lexis.listed(form, Words.POSSIBLE_WORDS)) {
      return Firmness.POSSIBLE;
    }
    boolean hardly = links.any(word, "advmod", c -> lexis.listed(links.lower(c), Words.RARE_WORDS));
    boolean often =
        hardly || lexis.listed(form, Words.FREQUENT_WORDS) || lexis.listed(form, Words.RARE_WORDS);
    return often ? Firmness.FREQUENT : Firmness.PLAIN;
  }

  /** Whether a clause picks them out of all that have the name. */
  boolean picked(List<NounPhrase> subjects) {
    return subjects.stream()
        .anyMatch(s -> s.complements().stream().anyMatch(c -> picks(c, s.head())));
  }

  private boolean picks(Complement complement, int noun) {
    int clause = complement.clause();
    return clause != 0 && links.head(clause) == noun && picks(clause);
  }

  /** Whether a clause that hangs on a noun tells some of its kind from others. */
  boolean picks(int clause) {
    int noun = links.head(clause);
    boolean infinitive =
        links.any(clause, "mark", m -> Set.of("to", "that").contains(links.lower(m)));
    boolean apart = links.any(clause, "punct", c -> c < clause && links.lower(c).equals(","));
    boolean thing =
        links.tagged(noun, "NOUN")
            || lexis.listed(links.lower(noun), Words.SOME_WORDS)
            || ANYBODY.contains(links.lower(noun));
    return thing && !infinitive && !apart && !links.has(noun, "cop") && indefinite(noun);
  }

  private boolean indefinite(int noun) {
    return !links.has(noun, "nmod:poss")
        && links.children(noun, "det").stream().allMatch(d -> INDEFINITE.contains(links.lower(d)))
        && !links.any(noun, c -> links.exactly(c, "nmod:poss"));
  }
}
