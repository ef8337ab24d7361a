package sicetnon.clause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import sicetnon.role.Parse;
import sicetnon.text.Tree;

/** The finite clauses of a sentence, as its tree has them. */
public final class ClauseReader {
  private static final Set<String> RELATIVE = Set.of("who", "which", "that");
  private static final Set<String> LED = Set.of("aux", "aux:pass", "cop");
  private static final List<String> NO_CLAUSE =
      List.of("xcomp", "amod", "compound", "case", "mark", "flat", "fixed", "nmod");
  private static final Set<String> BEHIND = Set.of("acl:relcl", "acl", "appos", "parataxis");

  private final TokenTree reading;
  private final Parse parse;
  private final Tree tree;
  private final Boolean[] finite;

  public ClauseReader(TokenTree reading) {
    this.reading = reading;
    this.parse = reading.parse();
    this.tree = reading.tree();
    this.finite = new Boolean[tree.size() + 1];
  }

  /** A clause and the word that heads it. */
  public record Headed(int word, Clause clause) {}

  /** The clauses in the order of their verbs. */
  public List<Headed> read() {
    List<Integer> heads = new ArrayList<>();
    for (int word = 1; word <= tree.size(); word++) {
      if (finite(word)) {
        heads.add(word);
      }
    }
    heads.sort(Comparator.comparingInt(this::verb).thenComparingInt(w -> w));
    List<Clause> clauses = new ArrayList<>();
    for (int word : heads) {
      clauses.add(clause(word, heads));
    }
    List<Headed> out = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      out.add(new Headed(heads.get(i), closed(clauses, heads, i)));
    }
    return out;
  }

  /** The head of the finite clause that a word belongs to; 0 for a fragment. */
  public int anchor(int word) {
    int at = word;
    while (at != 0 && !finite(at)) {
      at = tree.head(at);
    }
    return at;
  }

  /** Whether a word heads a clause with a verb that has a tense, or that bids. */
  private boolean finite(int word) {
    if (finite[word] == null) {
      finite[word] = hasTense(word);
    }
    return finite[word];
  }

  private boolean hasTense(int word) {
    boolean part = NO_CLAUSE.stream().anyMatch(r -> tree.is(word, r));
    if (part || LED.contains(tree.relation(word))) {
      return false;
    }
    List<Integer> verbs = verbs(word);
    if (verbs.isEmpty() || infinitive(word)) {
      return false;
    }
    String first = reading.lower(verbs.get(0));
    boolean alone = verbs.get(0) == word;
    boolean gerund = first.endsWith("ing") && !first.equals(reading.lemma(verbs.get(0)));
    boolean reduced =
        alone
            && (tree.relation(word).equals("acl")
                || (tree.is(word, "advcl")
                    && reading.child(word, "nsubj") == 0
                    && parse.past(reading.token(word))));
    return !gerund && !reduced && !(alone && joinsNonFinite(word));
  }

  private boolean infinitive(int word) {
    return reading.children(word).stream()
        .anyMatch(c -> tree.is(c, "mark") && reading.lower(c).equals("to"));
  }

  /** "To plan and run": the second goes without its "to". */
  private boolean joinsNonFinite(int word) {
    return tree.is(word, "conj")
        && reading.child(word, "nsubj") == 0
        && !finite(tree.head(word))
        && (tree.tag(tree.head(word)).equals("VERB") || !verbs(tree.head(word)).isEmpty());
  }

  /** The words of the verb group, in order; none for what is no clause. */
  private List<Integer> verbs(int word) {
    List<Integer> verbs = new ArrayList<>();
    for (int child : reading.children(word)) {
      if (LED.contains(tree.relation(child))) {
        verbs.add(child);
      }
    }
    boolean must = tree.tag(word).equals("AUX") && reading.child(word, "cop") == 0;
    if (must || tree.tag(word).equals("VERB")) {
      verbs.add(word);
    }
    verbs.sort(null);
    return verbs;
  }

  /** The token of the verb that says what is done; of "is a nurse" it is "is". */
  private int verb(int word) {
    List<Integer> verbs = verbs(word);
    return reading.token(
        verbs.contains(word) || verbs.isEmpty() ? word : verbs.get(verbs.size() - 1));
  }

  private Clause clause(int word, List<Integer> heads) {
    int verb = verb(word);
    int verbFrom = Math.min(verb, reading.token(verbs(word).get(0)));
    int subject = subject(word);
    int marker = marker(word);
    boolean relative = relative(word, subject);
    int named = relative ? tree.head(word) : subject;
    int from = named == 0 ? verbFrom : reading.token(first(named));
    int to = named == 0 ? verbFrom : reading.token(last(named)) + 1;
    boolean embedded = embedded(word);
    boolean complement = embedded && marker != 0 && !relative;
    int start =
        relative
            ? reading.token(subject)
            : complement ? reading.token(marker) : Math.min(from, verbFrom);
    start -= !complement && !relative && parse.lower(start - 1).equals("only") ? 1 : 0;
    boolean shares = named == 0 && tree.is(word, "conj");
    int inherits = shares ? heads.indexOf(above(word)) : -1;
    int parent = embedded ? heads.indexOf(above(word)) : -1;
    return new Clause(
        start,
        from,
        to,
        verbFrom,
        verb,
        parse.size(),
        parse.size(),
        connective(word, marker, start),
        embedded,
        inherits,
        parent);
  }

  /** The nearest subject: in "the myth is that nurses cook", the nurses. */
  private int subject(int word) {
    int subject = 0;
    for (int child : reading.children(word)) {
      int be = reading.child(word, "cop");
      boolean predicate = subject < be && be < child && marker(word) < subject;
      boolean near = subject == 0 || (child < word && child > subject && !predicate);
      if (near && (tree.is(child, "nsubj") || tree.is(child, "csubj"))) {
        subject = child;
      }
    }
    return subject != 0 ? subject : reading.child(word, "expl");
  }

  /** "The nurse who": the subject is a pronoun for what stands before it. */
  private boolean relative(int word, int subject) {
    return subject != 0
        && tree.is(word, "acl")
        && tree.tag(subject).equals("PRON")
        && RELATIVE.contains(reading.lower(subject));
  }

  private int above(int word) {
    int at = tree.head(word);
    while (at != 0 && !finite(at)) {
      at = tree.head(at);
    }
    return at;
  }

  private boolean embedded(int word) {
    if (tree.is(word, "conj") && reading.child(word, "nsubj", "mark") == 0) {
      return embedded(tree.head(word));
    }
    return tree.is(word, "ccomp") || tree.is(word, "csubj") || tree.is(word, "acl");
  }

  /** The word that joins the clause to what stands before it; 0 if none. */
  private int marker(int word) {
    for (int child : reading.children(word)) {
      boolean joins = tree.is(child, "mark") || tree.is(child, "cc");
      boolean asks = tree.is(child, "advmod") && asks(reading.lower(child));
      if (child < word && (joins || asks)) {
        return child;
      }
    }
    return 0;
  }

  private static boolean asks(String adverb) {
    return adverb.startsWith("wh") || adverb.equals("how");
  }

  private String connective(int word, int marker, int start) {
    if (marker != 0) {
      return reading.lower(marker);
    }
    return start > 0 && parse.comma(start - 1) && tree.head(word) != 0 ? "," : "";
  }

  /** The first word of a noun with what describes it. */
  int first(int noun) {
    int first = noun;
    for (int child : reading.children(noun)) {
      if (child < noun && !tree.is(child, "punct") && !tree.is(child, "cc")) {
        first = Math.min(first, first(child));
      }
    }
    return first;
  }

  /** The last word of a noun with what belongs to it; clauses and other names are left out. */
  int last(int noun) {
    int last = noun;
    for (int child : reading.children(noun)) {
      boolean behind = BEHIND.contains(tree.relation(child)) || tree.is(child, "punct");
      if (child > noun && !behind) {
        last = Math.max(last, last(child));
      }
    }
    return last;
  }

  /** A clause reaches to the next one that is no part of it. */
  private Clause closed(List<Clause> clauses, List<Integer> heads, int i) {
    Clause clause = clauses.get(i);
    int parseTo = i + 1 < clauses.size() ? clauses.get(i + 1).start() : parse.size();
    int end = parse.size();
    for (int j = i + 1; j < clauses.size() && end == parse.size(); j++) {
      Clause later = clauses.get(j);
      boolean part = later.embedded() && tree.within(heads.get(j), heads.get(i));
      boolean other = !part && later.start() > clause.verb();
      end = other || later.inherits() == i ? later.start() : end;
    }
    return clause.endingAt(Math.max(clause.verb() + 1, parseTo), Math.max(clause.verb() + 1, end));
  }
}
