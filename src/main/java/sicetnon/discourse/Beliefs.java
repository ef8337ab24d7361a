package sicetnon.discourse;

import java.util.Set;
import sicetnon.clause.Lexis;
import sicetnon.clause.Links;
import sicetnon.clause.Negation;
import sicetnon.pack.Words;

/** Whether what a word leads to or is about is put forward as so. */
final class Beliefs {
  /** Of what is not so one says that it is not this. */
  private static final Set<String> TRUTH = Set.of("true", "case");

  /** Only with "would" a wish. */
  private static final Set<String> LIKING = Set.of("like", "love");

  private final Links links;
  private final Lexis lexis;
  private final Voices voices;
  private final Negation negation;
  private final Questions questions;

  /** For each word looked at, whether its clause or subject is denied. */
  private final Boolean[] denied;

  Beliefs(Links links, Lexis lexis, Voices voices, Negation negation) {
    this.links = links;
    this.lexis = lexis;
    this.voices = voices;
    this.negation = negation;
    this.questions = new Questions(links);
    this.denied = new Boolean[links.size() + 1];
  }

  /** Whether a word calls what belongs to it wrong: "a myth". */
  boolean wrong(int word) {
    return listed(word, Words.MYTH_WORDS) && !denied(word);
  }

  /** Whether what is so called is the clause itself: "the hope is that". */
  boolean equated(int clause) {
    return links.children(clause, "nsubj").stream()
        .filter(s -> links.exactly(s, "nsubj:outer") && !ours(s))
        .anyMatch(s -> listed(s, Words.MYTH_WORDS) || listed(s, Words.IDEA_NOUNS));
  }

  /** Whether what the clause itself is called is untrue: "the myth is that". */
  boolean equatedWrong(int clause) {
    return equated(clause)
        && links.any(
            clause,
            "nsubj",
            s -> links.exactly(s, "nsubj:outer") && listed(s, Words.REFUTING_WORDS));
  }

  /** Whether the clause above calls what this one says untrue: "it is a myth that". */
  boolean refutes(int head, int clause) {
    boolean plain = !questions.indirect(clause) && !whether(clause);
    boolean content = links.is(clause, "ccomp") || links.is(clause, "csubj") || thought(clause);
    return plain && content && (untrue(head) || idea(head, clause));
  }

  /** A myth, false, not true; of "no myth" neither is so. */
  private boolean untrue(int word) {
    return TRUTH.contains(links.lower(word))
        ? denied(word)
        : listed(word, Words.REFUTING_WORDS) && !denied(word);
  }

  /** "The idea that cooks decide is a myth". */
  private boolean idea(int noun, int clause) {
    return thought(clause)
        && listed(noun, Words.IDEA_NOUNS)
        && links.is(noun, "nsubj")
        && links.has(links.head(noun), "cop")
        && untrue(links.head(noun));
  }

  private boolean ours(int noun) {
    return links.any(noun, "nmod", c -> Set.of("our", "my").contains(links.lower(c)));
  }

  /** Whether a verb says that its clause is not so, or not known to be. */
  boolean doubted(int verb) {
    return links.tagged(verb, "VERB") && listed(verb, Words.DOUBTING_VERBS) && !denied(verb);
  }

  /** Whether a clause tells what somebody may think: "the idea that the cook decides". */
  boolean thought(int clause) {
    int noun = links.head(clause);
    return links.exactly(clause, "acl")
        && links.any(clause, "mark", m -> links.lower(m).equals("that"))
        && (listed(noun, Words.IDEA_NOUNS)
            || listed(noun, Words.MYTH_WORDS)
            || listed(noun, Words.TRUE_WORDS));
  }

  /** Whether the clause above leaves open, doubts or denies what this one says. */
  boolean deniesContent(int head, int clause) {
    boolean asked = questions.indirect(clause) && !links.is(clause, "csubj");
    boolean doubts =
        listed(head, Words.MYTH_WORDS)
            || listed(head, Words.FALSE_WORDS)
            || (links.tagged(head, "VERB") && listed(head, Words.DOUBTING_VERBS))
            || (thought(clause) && listed(head, Words.IDEA_NOUNS));
    boolean finite = !links.is(clause, "csubj") || listed(head, Words.TRUE_WORDS) || doubts;
    return asked || whether(clause) || (finite && doubts != denied(head));
  }

  /** "Whether the tooth is pulled", "views on whether it is". */
  boolean whether(int clause) {
    return links.lower(links.first(clause)).equals("whether")
        || links.any(clause, "mark", m -> links.lower(m).equals("whether"));
  }

  /** Whether it is left open that somebody does what a word leads to: "wants to". */
  boolean leavesOpen(int word) {
    boolean reversed = negation.reverses(word) && negation.clause(word);
    boolean doubt = listed(word, Words.DOUBTING_VERBS);
    boolean likes = LIKING.contains(lexis.verbBase(links.lower(word))) && !links.has(word, "aux");
    boolean wish = !passive(word) && ((listed(word, Words.WISHING_WORDS) && !likes) || doubt);
    boolean wrong = listed(word, Words.MYTH_WORDS) || listed(word, Words.FALSE_WORDS);
    return (wish && !reversed && !bidden(word)) || (wrong && !negation.clause(word)) || said(word);
  }

  /** "We want our staff to": what the writer asks for. */
  boolean bidden(int word) {
    return links.has(word, "obj")
        && listed(word, Words.WISHING_WORDS)
        && Set.of("we", "i").contains(links.lower(links.child(word, "nsubj")));
  }

  /** "Is said to". */
  private boolean said(int word) {
    return voices.says(word)
        && passive(word)
        && !listed(word, Words.VIEWING_VERBS)
        && !lexis.verb(links.lower(word), Words.CAUSING_VERBS)
        && !lexis.verb(links.lower(word), Words.OBLIGING_WORDS);
  }

  /** "Is widely regarded as": a view that others have. */
  boolean common(int word) {
    boolean view = links.tagged(word, "VERB") && listed(word, Words.VIEWING_VERBS);
    return (view || voices.says(word))
        && passive(word)
        && links.any(word, "advmod", this::ofOthers);
  }

  private boolean ofOthers(int adverb) {
    String form = links.lower(adverb);
    return lexis.listed(form, Words.FREQUENT_WORDS)
        || lexis.listed(form, Words.POSSIBLE_WORDS)
        || lexis.listed(form, Words.VIEW_ADVERBS);
  }

  private boolean passive(int word) {
    return links.any(word, c -> links.exactly(c, "aux:pass"));
  }

  private boolean denied(int head) {
    if (denied[head] == null) {
      int subject = links.child(head, "nsubj");
      denied[head] = negation.clause(head) || (subject != 0 && negation.part(subject));
    }
    return denied[head];
  }

  private boolean listed(int word, Words list) {
    String form = links.lower(word);
    return lexis.noun(form, list) || lexis.verb(form, list);
  }
}
