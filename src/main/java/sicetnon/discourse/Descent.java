package sicetnon.discourse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import sicetnon.clause.Lexis;
import sicetnon.clause.Links;
import sicetnon.clause.Negation;
import sicetnon.clause.Range;
import sicetnon.text.Lexicon;

/** How each word of a tree stands, made from the root down. */
final class Descent {
  private static final Set<String> DESCRIBING = Set.of("acl", "amod");

  private final Reading reading;
  private final Links links;
  private final Cues cues;
  private final Leads leads;
  private final Cases cases;
  private final Tenses tenses;
  private final Voices voices;
  private final Asides asides;
  private final Beliefs beliefs;
  private final Subjects subjects;

  /** To which cases each word's own clause is limited. */
  private final List<List<Range>> limits = new ArrayList<>();

  /** How words stand by what is above them. */
  private final Standing[] outer;

  /** How they stand with what their own clause adds. */
  private final Standing[] inner;

  Descent(Reading reading, Lexis lexis, Lexicon lexicon, IntPredicate role) {
    this.reading = reading;
    this.links = reading.links;
    this.cues = new Cues(reading, lexis);
    this.leads = new Leads(links, lexis);
    this.cases = new Cases(reading, lexis);
    this.tenses = new Tenses(links, lexis, lexicon);
    Negation negation = new Negation(links, lexis);
    this.voices = new Voices(links, lexis, negation, role);
    this.beliefs = new Beliefs(links, lexis, voices, negation);
    this.asides = new Asides(links, lexis, voices);
    this.subjects = new Subjects(links, lexis);
    Labels labels = new Labels(links, lexis);
    this.outer = new Standing[links.size() + 1];
    this.inner = new Standing[links.size() + 1];
    for (int word = 0; word <= links.size(); word++) {
      limits.add(word == 0 ? List.of() : cases.of(word));
    }
    for (int word : links.downward()) {
      outer[word] = asides.in(word, arriving(word));
      inner[word] =
          outer[word]
              .below(cues.of(word))
              .on(limits.get(word))
              .past(tenses.past(word))
              .open(beliefs.common(word) || labels.wrong(word))
              .refuted(beliefs.equatedWrong(word))
              .open(beliefs.equated(word) && !beliefs.equatedWrong(word));
    }
  }

  /** How what a word says stands. */
  Standing of(int word) {
    return inner[word];
  }

  private Standing arriving(int word) {
    int head = links.head(word);
    if (head == 0 || asides.inserts(word)) {
      return Standing.PLAIN;
    }
    if (links.is(word, "conj")) {
      return joined(head, word);
    }
    if (links.is(word, "ccomp") || links.is(word, "csubj") || beliefs.thought(word)) {
      return content(head, word);
    }
    if (reading.carried(word)) {
      return led(head, word);
    }
    if (links.is(word, "advcl") && !clefts(head, word)) {
      return adverbial(head, word);
    }
    if (links.isAny(word, DESCRIBING) || links.relative(word)) {
      return described(head, word);
    }
    if (links.is(word, "parataxis") || links.is(word, "appos")) {
      return aside(head, word);
    }
    return links.is(word, "nsubj") ? outer[head] : inner[head];
  }

  /** Of "can plan and run" the second, which shares what it does not say itself. */
  private Standing joined(int head, int word) {
    Standing standing =
        outer[head]
            .refuted(beliefs.equatedWrong(head))
            .open(beliefs.equated(head) && !beliefs.equatedWrong(head));
    boolean own = links.has(word, "nsubj") || links.has(word, "csubj");
    if (limits.get(word).isEmpty()) {
      standing = standing.on(limits.get(head).stream().filter(r -> r.last() < head).toList());
    }
    if (own) {
      return standing;
    }
    return standing.below(cues.shared(head, word)).past(tenses.joined(head, word));
  }

  private Standing led(int head, int word) {
    return inner[head]
        .below(beliefs.bidden(head) ? Firmness.OBLIGATORY : leads.firmness(head, word))
        .past(tenses.leading(head))
        .open(beliefs.leavesOpen(head));
  }

  private Standing content(int head, int word) {
    boolean subject = links.is(word, "csubj");
    if (subject && !reading.carried(word) && !links.has(head, "expl")) {
      return believed(head, word, outer[head]);
    }
    if (voices.despite(head)) {
      return outer[head];
    }
    boolean led = reading.carried(word) || subject || links.has(head, "expl");
    Standing standing =
        led && beliefs.refutes(head, word)
            ? inner[head].apart()
            : led ? led(head, word) : inner[head].apart().on(inner[head].conditions());
    standing = voices.says(head) ? voices.reported(head, standing) : standing;
    return believed(head, word, standing);
  }

  private Standing believed(int head, int word, Standing standing) {
    boolean refuted = beliefs.refutes(head, word);
    return standing.refuted(refuted).open(!refuted && beliefs.deniesContent(head, word));
  }

  /** "It is the cook who": hangs on the whole, not on an adverb as in "whenever a guest comes". */
  private boolean clefts(int head, int word) {
    return links.relative(word) && !links.tagged(head, "ADV");
  }

  private Standing described(int head, int word) {
    if (!reading.describes(word)) {
      return inner[head];
    }
    return inner[head].apart().restricted(subjects.picks(word)).open(beliefs.whether(word));
  }

  private Standing adverbial(int head, int word) {
    if (cases.supposes(word)) {
      return inner[head].apart().open(true);
    }
    if (links.tagged(head, "ADJ") && leads.permits(head)) {
      return led(head, word);
    }
    boolean apart = links.has(word, "nsubj") || word < head;
    Standing standing = apart ? outer[head].apart() : inner[head];
    return standing.open(beliefs.wrong(head) || beliefs.whether(word));
  }

  private Standing aside(int head, int word) {
    boolean said = word > head && voices.says(head) && !links.has(head, "ccomp");
    if (links.is(word, "parataxis") && (said || beliefs.doubted(head))) {
      return content(head, word);
    }
    Standing standing = links.is(word, "appos") ? inner[head] : outer[head].apart();
    return standing.open(beliefs.wrong(head));
  }
}
