package sicetnon.concept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sicetnon.clause.Naming;
import sicetnon.clause.Phrase;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;

/** The topics of a pack by their terms: which of them an act on a phrase is about. */
final class TopicTerms {
  private final Pack pack;
  private final Concepts concepts;
  private final Acts acts;
  private final Names names;
  private final Map<String, List<Term>> byWord = new HashMap<>();
  private final Map<String, List<Term>> byConcept = new HashMap<>();
  private final Map<String, List<Term>> byAct = new HashMap<>();
  private final Map<String, Set<String>> ruled = new HashMap<>();
  private final Map<String, Pack.Topic> byVerb = new HashMap<>();

  /**
   * A term of a topic.
   *
   * @param words as the pack has them
   * @param concepts of its words
   * @param acts concepts of the verbs that alone count, none where any does
   * @param act the verb whose act its head names, or empty
   */
  record Term(
      Pack.Topic topic, List<String> words, Set<String> concepts, Set<String> acts, String act) {}

  /** A term that names a thing, and how well. */
  private record Fit(Term term, int score) {}

  TopicTerms(Pack pack, Concepts concepts, Acts acts, Names names) {
    this.pack = pack;
    this.concepts = concepts;
    this.acts = acts;
    this.names = names;
    pack.topics().forEach(this::index);
  }

  private void index(Pack.Topic topic) {
    Set<String> allowed = new HashSet<>();
    topic.acts().forEach(a -> allowed.add(concepts.verb(a).id()));
    for (List<String> words : topic.terms()) {
      Set<String> all = new HashSet<>();
      Naming name = Naming.of(words);
      all.add(concepts.noun(words.get(words.size() - 1)).id());
      for (String word : words.subList(0, words.size() - 1)) {
        all.add(concepts.field(word).orElseGet(() -> concepts.noun(word)).id());
      }
      String last = words.get(words.size() - 1);
      String act = concepts.act(last).map(v -> concepts.verb(v).id()).orElse("");
      Term term = new Term(topic, words, all, allowed, act);
      if (asks(words)) {
        byWord.computeIfAbsent(words.get(0), k -> new ArrayList<>()).add(term);
        continue;
      }
      byWord.computeIfAbsent(last, k -> new ArrayList<>()).add(term);
      Names.Said said = names.read(name, false);
      boolean whole = !said.unnamed() && said.facets().size() + 1 >= words.size();
      // an appraisal is no assessment of just anything
      boolean bareAct = words.size() == 1 && !act.isEmpty();
      if (whole && !bareAct) {
        byConcept.computeIfAbsent(said.head().id(), k -> new ArrayList<>()).add(term);
      }
      if (act.isEmpty()) {
        allowed.forEach(a -> byAct.computeIfAbsent(a, k -> new ArrayList<>()).add(term));
      }
    }
    ruled.put(topic.id(), ruled(topic));
    topic.verbs().forEach(v -> byVerb.putIfAbsent(concepts.verb(v).id(), topic));
  }

  /** Whether a question opens the words: "what to cook". */
  boolean asks(List<String> words) {
    return pack.words(Words.QUESTION_WORDS).contains(words.get(0));
  }

  /** The topic that an act names whatever its object, or null. */
  Pack.Topic of(Concept act) {
    return byVerb.get(act.id());
  }

  /** The term that a question in a noun's place begins with: what to build. */
  Optional<Term> asked(String act, String verb, Phrase phrase) {
    return byWord.getOrDefault(phrase.words().get(0), List.of()).stream()
        .filter(t -> phrase.startsWith(t.words()) && allowed(t, act, verb))
        .findFirst();
  }

  /** The best term: one that has the words as they are before one that means the same. */
  Optional<Term> fit(String act, String verb, Phrase phrase, Names.Said said) {
    Fit best = null;
    String last = phrase.words().get(phrase.words().size() - 1);
    for (Term term : byWord.getOrDefault(last, List.of())) {
      // a training is no training of the staff where it says of whom it is one
      boolean other =
          term.words().size() == 1 && !term.act().isEmpty() && !said.telling().isEmpty();
      if (!other && phrase.endsWith(term.words()) && allowed(term, act, verb)) {
        best = better(best, new Fit(term, 2 * term.words().size() + 1));
      }
    }
    String head = Acts.heavy(act) ? concepts.verb(verb).id() : said.head().id();
    Set<String> all = new HashSet<>(said.telling().keySet());
    all.addAll(said.neutral().keySet());
    all.add(said.head().id());
    all.add(head);
    List<Term> same = new ArrayList<>(byConcept.getOrDefault(head, List.of()));
    if (Acts.heavy(act)) {
      same.addAll(byConcept.getOrDefault(said.head().id(), List.of()));
    }
    for (Term term : same) {
      boolean own = Acts.heavy(act) && term.act().equals(head);
      if (all.containsAll(term.concepts()) && (own || allowed(term, act, verb))) {
        best = better(best, new Fit(term, 2 * term.words().size()));
      }
    }
    // the removal of obstacles is to remove them
    boolean names = !Acts.heavy(act) && said.act();
    for (Term term : names ? byAct.getOrDefault(head, List.of()) : List.<Term>of()) {
      if (all.containsAll(term.concepts())) {
        best = better(best, new Fit(term, 2 * term.words().size()));
      }
    }
    return Optional.ofNullable(best).map(Fit::term);
  }

  private static Fit better(Fit best, Fit other) {
    return best == null || other.score() > best.score() ? other : best;
  }

  /**
   * Whether an act counts for a term: whatever is done where the topic names no acts, or the term
   * names the act itself.
   */
  private boolean allowed(Term term, String act, String verb) {
    Set<String> listed = term.topic().acts();
    if (Acts.heavy(act)) {
      // "focuses on" is to focus
      String bare = verb.substring(0, (verb + " ").indexOf(' '));
      return term.acts().contains(concepts.verb(verb).id())
          || term.acts().contains(concepts.verb(bare).id());
    }
    boolean own = listed.isEmpty() || term.acts().contains(term.act());
    if (listed.isEmpty() || (own && !term.act().isEmpty())) {
      return true;
    }
    return listed.contains(verb)
        || term.acts().contains(concepts.verb(verb).id())
        || ruled.getOrDefault(term.topic().id(), Set.of()).contains(act);
  }

  /**
   * The classes of acts that count for a topic whatever their verb: who manages a thing also
   * directs it. Of a topic that names mostly acts of their own meaning (diagnoses patients) none
   * does.
   */
  private Set<String> ruled(Pack.Topic topic) {
    Set<String> classes = new HashSet<>();
    int heavy = 0;
    for (String verb : topic.acts()) {
      String act = acts.of(verb, "");
      heavy += Acts.heavy(act) ? 1 : 0;
      classes.add(act);
    }
    boolean managed = topic.acts().stream().anyMatch(pack.words(Words.MANAGING_VERBS)::contains);
    Set<String> counts = new HashSet<>();
    if (!managed || 2 * heavy > topic.acts().size()) {
      return counts;
    }
    counts.addAll(Set.of(Acts.RULES, Acts.JOINS, Acts.INFORMS, Acts.CONCERNS, Acts.NEEDS));
    if (classes.contains(Acts.MAKES)) {
      counts.add(Acts.MAKES);
    }
    return counts;
  }
}
