package sicetnon.discourse;

import java.util.Set;
import sicetnon.clause.Lexis;
import sicetnon.clause.Links;
import sicetnon.pack.Words;

/** What the words of one clause say of how firmly it is meant. */
final class Cues {
  private static final Set<String> PREPOSITIONS =
      Set.of("in", "at", "within", "across", "under", "among");

  /** Behind "not" these leave it true at times or in part. */
  private static final Set<String> PARTIAL =
      Set.of("always", "fully", "entirely", "completely", "wholly");

  private final Reading reading;
  private final Links links;
  private final Lexis lexis;
  private final Subjects subjects;

  /** What reaches the words joined to each: of its adverbs, and of these and its auxiliaries. */
  private final Firmness[] adverbs;

  private final Firmness[] all;

  Cues(Reading reading, Lexis lexis) {
    this.reading = reading;
    this.links = reading.links;
    this.lexis = lexis;
    this.subjects = new Subjects(links, lexis);
    this.adverbs = new Firmness[links.size() + 1];
    this.all = new Firmness[links.size() + 1];
  }

  /** By the auxiliaries, adverbs and places beside a word. */
  Firmness of(int word) {
    Firmness all = Firmness.PLAIN;
    for (int child : links.children(word)) {
      all = all.with(beside(child));
    }
    return destined(word) ? all.with(Firmness.OBLIGATORY) : all;
  }

  /** "The referee is to stop the match", unlike "her job is to stop it". */
  private boolean destined(int word) {
    int subject = links.child(word, "nsubj");
    boolean is =
        links.has(word, "cop") && links.any(word, "mark", m -> links.lower(m).equals("to"));
    return is && (links.tagged(subject, "PRON") || lexis.person(links.lower(subject)));
  }

  /** By those before the first of joined words, as far as they reach a later one. */
  Firmness shared(int first, int word) {
    if (adverbs[first] == null) {
      adverbs[first] = before(first, false);
      all[first] = before(first, true);
    }
    boolean own = links.has(word, "aux") || links.has(word, "cop");
    return own || !base(word) ? adverbs[first] : all[first];
  }

  private Firmness before(int word, boolean auxiliaries) {
    Firmness all = Firmness.PLAIN;
    for (int child : links.children(word)) {
      boolean reaches = links.is(child, "aux") ? auxiliaries : child < word;
      all = reaches ? all.with(beside(child)) : all;
    }
    return all;
  }

  /** Whether an auxiliary before the first of joined verbs can reach this one. */
  private boolean base(int word) {
    String form = links.lower(word);
    return !links.tagged(word, "VERB") || !form.endsWith("s") || lexis.verbBase(form).equals(form);
  }

  private Firmness beside(int child) {
    if (links.is(child, "aux")) {
      return auxiliary(links.lower(child));
    }
    if (links.is(child, "advmod")) {
      return adverb(child);
    }
    return links.is(child, "obl") ? place(child) : Firmness.PLAIN;
  }

  private Firmness auxiliary(String form) {
    if (form.equals("might") || form.equals("need")) {
      return form.equals("need") ? Firmness.NEEDED : Firmness.POSSIBLE;
    }
    if (form.equals("ca") || lexis.listed(form, Words.POSSIBLE_WORDS)) {
      return Firmness.PERMITTED;
    }
    boolean verb = form.equals("have") || !lexis.listed(form, Words.OBLIGATORY_WORDS);
    return verb ? Firmness.PLAIN : Firmness.OBLIGATORY;
  }

  private Firmness adverb(int word) {
    String form = links.lower(word);
    boolean not = word > 1 && Set.of("not", "n't").contains(links.lower(word - 1));
    if (lexis.listed(form, Words.POSSIBLE_WORDS) || (not && form.equals("necessarily"))) {
      return Firmness.POSSIBLE;
    }
    boolean often =
        lexis.listed(form, Words.FREQUENT_WORDS)
            || lexis.listed(form, Words.RARE_WORDS)
            || lexis.listed(form, Words.HEDGING_WORDS)
            || links.any(word, "advmod", this::rare)
            || (not && PARTIAL.contains(form));
    boolean many = Set.of("most", "many").contains(form);
    return often && !many ? Firmness.FREQUENT : Firmness.PLAIN;
  }

  private boolean rare(int word) {
    return lexis.listed(links.lower(word), Words.RARE_WORDS);
  }

  /** "In some firms", "at most schools", "most of the time". */
  private Firmness place(int word) {
    boolean outside = word < links.head(word) || reading.adjunct(word);
    boolean where = outside && links.any(word, "case", c -> PREPOSITIONS.contains(links.lower(c)));
    Firmness all = links.exactly(word, "obl:unmarked") ? subjects.firmness(word) : Firmness.PLAIN;
    for (int child : links.children(word)) {
      boolean quantifier = links.is(child, "det") || links.is(child, "amod");
      all = where && quantifier ? all.with(subjects.firmness(child)) : all;
    }
    return all;
  }
}
