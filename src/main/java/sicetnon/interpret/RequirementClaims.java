package sicetnon.interpret;

import java.util.ArrayList;
import java.util.List;
import sicetnon.claim.Claim;
import sicetnon.claim.DataItem;
import sicetnon.claim.Kind;
import sicetnon.claim.Value;
import sicetnon.clause.Action;
import sicetnon.clause.Clause;
import sicetnon.clause.Phrase;
import sicetnon.discourse.Heads;
import sicetnon.discourse.Statement;
import sicetnon.discourse.Subject;
import sicetnon.ingest.Block;
import sicetnon.ingest.Source;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Mention;
import sicetnon.role.Parse;

/**
 * What a role needs, or need not have: "needs a degree", "a degree is a must", a list of
 * requirements.
 */
public final class RequirementClaims {
  private final Pack pack;
  private final Source source;
  private final ObjectPhrases objects;
  private final Whether whether;
  private final ClaimMaker maker;

  RequirementClaims(
      Pack pack, Source source, ObjectPhrases objects, Whether whether, ClaimMaker maker) {
    this.objects = objects;
    this.whether = whether;
    this.pack = pack;
    this.source = source;
    this.maker = maker;
  }

  /** "A nurse needs a degree", "must have a degree". */
  public List<Claim> read(Statement fact, Action action) {
    String verb = action.lemma();
    boolean needs =
        pack.words(Words.NEED_VERBS).contains(verb)
            || ((verb.equals("have") || credential(action)) && obliged(fact, action));
    List<Claim> out = new ArrayList<>();
    if (!needs || action.form() != Action.Form.ACT) {
      return out;
    }
    boolean positive = !action.negative() && !fact.mood().negative();
    for (Phrase phrase : things(fact.parse(), action.objectFrom(), action.to())) {
      for (String role : fact.subject().roles()) {
        out.add(claim(fact, role, phrase, positive, action.from(), action.to()));
      }
    }
    return out;
  }

  /** "must hold a licence": what one holds to be allowed to work. */
  private boolean credential(Action action) {
    return pack.words(Words.POSSESSING_VERBS).contains(action.lemma())
        && action.things().stream()
            .anyMatch(t -> pack.words(Words.CREDENTIAL_NOUNS).contains(last(t.core())));
  }

  private static String last(List<String> words) {
    return words.isEmpty() ? "" : words.get(words.size() - 1);
  }

  private boolean obliged(Statement fact, Action action) {
    for (int i = Math.max(0, action.verb() - 3); i < action.verb(); i++) {
      String word = fact.parse().lower(i);
      if (!word.equals("have") && pack.words(Words.OBLIGATORY_WORDS).contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** "A degree is a must", "a degree is not required": said of the section's role. */
  public List<Claim> impersonal(Statement fact, Subject role) {
    List<Claim> out = new ArrayList<>();
    Clause clause = fact.clause();
    Parse parse = fact.parse();
    if (clause == null
        || !clause.hasSubject()
        || fact.subject().known()
        || parse.is(clause.subjectFrom(), "PRON")) {
      return out;
    }
    int verdict = -1;
    for (int i = clause.verb(); i < Math.min(clause.parseTo(), clause.verb() + 4); i++) {
      boolean verb = i > clause.verb() || parse.past(i);
      if (verb && pack.words(Words.REQUIRED_WORDS).contains(parse.lower(i))) {
        verdict = i;
      }
    }
    boolean copula =
        pack.words(Words.LINKING_VERBS).contains(parse.lemma(clause.verb()))
            || parse.lemma(clause.verbFrom()).equals("be");
    if (verdict < 0 || !copula) {
      return out;
    }
    boolean positive = !denies(parse, clause.subjectFrom());
    for (int i = clause.verbFrom(); i <= verdict; i++) {
      positive &= !denies(parse, i);
    }
    Subject named = named(parse, verdict, fact.to());
    if (!named.known() && !role.known()) {
      return out;
    }
    int from = opening(parse, clause);
    for (Phrase phrase : things(parse, from, clause.subjectTo())) {
      for (String r : (named.known() ? named : role).roles()) {
        Statement said = fact.with(named.known() ? named : role, fact.mood());
        out.add(claim(said, r, phrase, positive, from, fact.to()));
      }
    }
    return out;
  }

  /** Where a long subject begins: "Proficiency in languages like Java and PHP is essential". */
  private static int opening(Parse parse, Clause clause) {
    for (int i = clause.subjectFrom() - 1; i >= 0; i--) {
      if (parse.is(i, "VERB", "AUX", "SCONJ") && !parse.gerund(i)) {
        return clause.subjectFrom();
      }
    }
    return 0;
  }

  /** "is crucial for the nurse", "needed to work as a nurse". */
  private Subject named(Parse parse, int from, int to) {
    for (Mention m : parse.mentionsIn(from, to)) {
      int before = m.from() - 1;
      while (parse.is(before, "DET", "ADJ")) {
        before--;
      }
      boolean works =
          parse.lower(before).equals("as") || parse.listedBase(before, Words.BECOMING_VERBS);
      if (works || pack.words(Words.BEARER_PREPOSITIONS).contains(parse.lower(before))) {
        return Subject.of(m.roles(), "");
      }
    }
    return Subject.NONE;
  }

  /** An entry of a list of requirements, or "No degree required". */
  public List<Claim> listed(Statement fact) {
    List<Claim> out = new ArrayList<>();
    Parse parse = fact.parse();
    Block block = parse.sentence().block();
    int from = fact.from();
    int to = parse.clip(from, fact.to());
    boolean said = false;
    boolean positive = !fact.mood().negative();
    while (to > from + 1 && (parse.is(to - 1, "PUNCT") || ends(parse, to - 1))) {
      said |= pack.words(Words.REQUIRED_WORDS).contains(parse.lower(to - 1));
      positive &= !denies(parse, to - 1);
      to--;
    }
    boolean heads = heads(block);
    if (!said && !heads) {
      return out;
    }
    positive &= !denies(parse, from);
    for (Phrase phrase : things(parse, from, to)) {
      for (String role : fact.subject().roles()) {
        out.add(claim(fact, role, phrase, positive, fact.from(), fact.to()));
      }
    }
    return out;
  }

  private boolean ends(Parse parse, int i) {
    return pack.words(Words.REQUIRED_WORDS).contains(parse.lower(i))
        || parse.is(i, "AUX", "DET")
        || parse.token(i).negates()
        || parse.lower(i).equals("only");
  }

  private boolean denies(Parse parse, int i) {
    return parse.token(i).negates()
        || pack.words(Words.NONE_WORDS).contains(parse.lower(i))
        || pack.words(Words.OPTIONAL_WORDS).contains(parse.lower(i));
  }

  private boolean heads(Block block) {
    if (block.kind() != Block.Kind.LIST_ITEM && !block.labelled()) {
      return false;
    }
    String above = block.labelled() ? block.row() : "";
    if (block.leadIn() >= 0) {
      above += " " + source.blocks().get(block.leadIn()).text();
    } else if (!block.headings().isEmpty()) {
      above += " " + source.blocks().get(block.headings().get(block.headings().size() - 1)).text();
    }
    return Heads.name(pack, Words.REQUIREMENT_HEADS, above)
        || Heads.name(pack, Words.REQUIREMENT_PHRASES, above);
  }

  /** The things named in a stretch; "skills in SQL" are SQL skills. */
  private List<Phrase> things(Parse parse, int from, int to) {
    int end = from;
    while (end < to && !stops(parse, from, end)) {
      end++;
    }
    return end > from ? Phrase.list(pack, parse, from, end) : List.of();
  }

  private boolean stops(Parse parse, int from, int i) {
    boolean preposition =
        parse.is(i, "ADP")
            && !parse.lower(i).equals("of")
            && !(i > from && pack.words(Words.SKILL_NOUNS).contains(parse.lemma(i - 1)));
    return preposition
        || parse.is(i, "SCONJ", "AUX", "PART")
        || (parse.is(i, "VERB") && !parse.gerund(i) && !parse.past(i))
        || parse.breaks(i);
  }

  private String question(Statement fact, Phrase phrase, String role) {
    Parse parse = fact.parse();
    boolean cut = ObjectPhrases.asks(parse, phrase);
    String thing = objects.need(fact, phrase);
    boolean trait = phrase.naming().head().is("ADJ") && phrase.words().size() == 1;
    return cut || thing.isEmpty()
        ? whether.holds(phrase.text(), role)
        : trait
            ? "Is the " + role + " " + thing + "?"
            : "Does the " + role + " need " + thing + "?";
  }

  /** Of skills and knowledge the kind matters; who needs no certificate needs no other either. */
  private String key(Phrase phrase) {
    List<String> core = phrase.core();
    String head = last(core);
    boolean kinds =
        core.stream().anyMatch(pack.words(Words.SKILL_NOUNS)::contains)
            || pack.words(Words.KIND_NOUNS).contains(head);
    return kinds ? phrase.key() : head.equals("license") ? "licence" : head;
  }

  private Claim claim(
      Statement fact, String role, Phrase phrase, boolean positive, int from, int to) {
    String what = key(phrase);
    DataItem item =
        new DataItem(
            "requires",
            Kind.POLAR,
            role,
            what.replace(' ', '-'),
            question(fact, phrase, maker.name(role)),
            false);
    return maker.claim(fact, item, List.of(role), new Value.Truth(what), positive, "", from, to);
  }
}
