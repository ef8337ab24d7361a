package sicetnon.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import sicetnon.ingest.Block;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;

/** Finds whom a clause speaks of: named, by pronoun, by its heading or lead-in. */
final class SubjectReader {
  private static final Set<String> PERSONAL = Set.of("they", "he", "she", "their", "his", "her");
  private static final String PAIR =
      "(?:the |these )?(?:both|two|neither|both (?:the |these )?(?:two )?(?:roles|positions|jobs|titles)|(?:these|the)(?: two)? (?:roles|positions|jobs|titles)|these two|each role)";
  private static final String SAME =
      "(?:this|the|these|those)(?: (?!same)[\\p{L}-]+)? (?:roles?|positions?|posts?|jobs?|professionals?|persons?|individuals?|people|specialists?|(?:team )?members?|candidates?|incumbents?|(?:job|post)-?holders?)(?: in this role)?";

  private final Pack pack;

  SubjectReader(Pack pack) {
    this.pack = pack;
  }

  /** The subject of one clause, given those of the clauses before it. */
  Subject read(Parse parse, Clause clause, List<Subject> before, Context context) {
    if (!clause.hasSubject()) {
      return implicit(parse, context);
    }
    List<Mention> named = heads(parse, parse.mentionsIn(clause.subjectFrom(), clause.subjectTo()));
    return named.isEmpty() ? unnamed(parse, clause, before, context) : named(parse, clause, named);
  }

  /** "The manager of the chef", "the chef's manager": the manager alone. */
  private static List<Mention> heads(Parse parse, List<Mention> mentions) {
    List<Mention> out = new ArrayList<>();
    for (Mention mention : mentions) {
      Mention before = out.isEmpty() ? null : out.get(out.size() - 1);
      boolean owner = before != null && before.possessive() && before.to() == mention.from();
      boolean owned =
          before != null
              && parse.lower(before.to()).matches("of|for|in|at|within|behind")
              && !joined(parse, before.to(), mention.from());
      if (owner) {
        out.remove(before);
      }
      if (owner || !owned) {
        out.add(mention);
      }
    }
    return out;
  }

  private static boolean joined(Parse parse, int from, int to) {
    for (int i = from; i < to; i++) {
      if (parse.conjunction(i) || parse.comma(i)) {
        return true;
      }
    }
    return false;
  }

  /** The subject of a bullet, cell or fragment that has none. */
  Subject implicit(Parse parse, Context context) {
    Block block = parse.sentence().block();
    boolean fragment =
        block.kind() == Block.Kind.LIST_ITEM
            || block.kind() == Block.Kind.CELL
            || block.labelled()
            || parse.gerund(0)
            || (parse.is(0, "VERB") && !parse.past(0) && context.document().known());
    if (!fragment || aside(block, context.above(block))) {
      return Subject.NONE;
    }
    Context.Topic topic = context.implicit(block);
    return topic.roles().isEmpty()
        ? Subject.NONE
        : Subject.of(topic.roles(), topic.from()).denied(context.denied(block));
  }

  /** An entry of a list of what the reader may look at. */
  private boolean aside(Block block, String above) {
    return block.kind() == Block.Kind.LIST_ITEM
        && Stream.of(above.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
            .anyMatch(pack.words(Words.ASIDE_HEADS)::contains);
  }

  private Subject named(Parse parse, Clause clause, List<Mention> named) {
    Mention first = named.get(0);
    Mention last = named.get(named.size() - 1);
    List<String> roles = named.stream().flatMap(m -> m.roles().stream()).toList();
    boolean dutyBefore = dutyIn(parse, clause.subjectFrom(), first.from());
    boolean of =
        first.from() > clause.subjectFrom()
            && prepositionBefore(parse, clause.subjectFrom(), first.from());
    boolean nounAfter = trailingNoun(parse, last.to(), clause.subjectTo());
    boolean dutyAfter = nounAfter && dutyIn(parse, last.to(), clause.subjectTo());
    String opener = opener(parse, clause.subjectFrom(), first.from());
    boolean cleft =
        parse.relative(clause.subjectTo())
            && (parse.lower(clause.subjectFrom() - 1).matches("(is|was)n't")
                || (parse.lower(clause.subjectFrom() - 1).matches("not|n't")
                    && parse.lemma(clause.subjectFrom() - 2).equals("be")));
    boolean denied = cleft || opener.matches("no|neither");
    String quantifier = opener.matches("some|many|most|few|several") ? opener : "";
    if ((of && dutyBefore) || dutyAfter) {
      return new Subject(roles, List.of(), true, denied, quantifier, "", false);
    }
    if (of || nounAfter || last.possessive() || parse.gerund(clause.subjectFrom())) {
      return new Subject(List.of(), roles, false, denied, quantifier, "", false);
    }
    return new Subject(roles, List.of(), false, denied, quantifier, "", false);
  }

  private static String opener(Parse parse, int from, int to) {
    for (int i = from; i < to; i++) {
      if (parse.lower(i).matches("no|neither|some|many|most|few|several")) {
        return parse.lower(i);
      }
    }
    return "";
  }

  private static boolean prepositionBefore(Parse parse, int from, int to) {
    for (int i = from; i < to; i++) {
      if (parse.is(i, "ADP")) {
        return i > from && (parse.nominal(i - 1) || parse.is(i - 1, "ADJ"));
      }
    }
    return false;
  }

  private static boolean trailingNoun(Parse parse, int from, int to) {
    for (int i = from; i < to; i++) {
      if (parse.is(i, "ADP")) {
        return false;
      }
      if (parse.is(i, "NOUN", "PROPN") && !parse.conjunction(i - 1)) {
        return true;
      }
      if (parse.conjunction(i)) {
        return false;
      }
    }
    return false;
  }

  private boolean dutyIn(Parse parse, int from, int to) {
    for (int i = from; i < to; i++) {
      if (pack.words(Words.DUTY_NOUNS).contains(parse.lemma(i))) {
        return true;
      }
    }
    return false;
  }

  private Subject unnamed(Parse parse, Clause clause, List<Subject> before, Context context) {
    String words =
        parse.sentence().words(clause.subjectFrom(), clause.subjectTo()).toLowerCase(Locale.ROOT);
    String head = parse.lower(clause.subjectTo() - 1);
    boolean means =
        words.matches("this|that|it")
            && parse.lemma(clause.verb()).matches("mean|include|involve|entail|require")
            && parse.gerund(clause.verb() + 1);
    if (means) {
      Context.Topic told = context.antecedent();
      return told.roles().size() == 1 ? Subject.of(told.roles(), told.from()) : Subject.NONE;
    }
    if (words.equals("it")) {
      Subject duty = dutyOf(parse, clause, before, context);
      return duty.known() || duty.unresolved() ? duty : context.field();
    }
    if (words.equals("i")) {
      Subject narrator = context.narrator();
      return narrator.known() ? narrator : context.onlyPerson();
    }
    if (words.equals("you")) {
      Subject named = context.addressed(parse);
      return named.known() ? named : context.addressed();
    }
    if (words.matches(PAIR)) {
      return pair(parse, context);
    }
    if (PERSONAL.contains(head) || words.matches("he or she|he/she|she or he")) {
      return pronoun(parse, clause, before, context);
    }
    if (words.equals("the former") || words.equals("the latter")) {
      List<String> two = context.ordered();
      List<String> named = rolesBefore(parse, clause.subjectFrom());
      two = named.size() >= 2 ? named.subList(named.size() - 2, named.size()) : two;
      return two.size() < 2
          ? Subject.lost()
          : Subject.of(
              List.of(two.get(words.equals("the former") ? 0 : 1)), "the pair named before");
    }
    if (words.matches(SAME) && !parse.is(clause.subjectTo(), "ADP", "ADJ")) {
      Subject same = pronoun(parse, clause, before, context);
      Subject document = context.document();
      return document.known() ? document : context.near(parse.sentence().block(), same);
    }
    return Subject.NONE;
  }

  /** "It is the chef's job to ...", "it's their job to ...": the duty is the chef's. */
  private Subject dutyOf(Parse parse, Clause clause, List<Subject> before, Context context) {
    int owner = clause.verb() + 1;
    while (parse.is(owner, "DET", "ADV")) {
      owner++;
    }
    Mention mention = parse.mentionAt(owner);
    int noun = mention == null ? owner + 1 : mention.to();
    boolean duty = pack.words(Words.DUTY_NOUNS).contains(parse.lemma(noun));
    if (!duty || !parse.lemma(clause.verb()).equals("be")) {
      return Subject.NONE;
    }
    if (mention != null && mention.possessive()) {
      return duty(mention.roles(), "");
    }
    if (!parse.lower(owner).equals("their")) {
      return Subject.NONE;
    }
    Subject they = pronoun(parse, clause, before, context);
    return they.known() ? duty(they.roles(), they.from()) : they;
  }

  private static Subject duty(List<String> roles, String from) {
    return new Subject(roles, List.of(), true, false, "", from, false);
  }

  private Subject pair(Parse parse, Context context) {
    List<String> named = rolesBefore(parse, parse.size());
    List<String> roles = named.size() == 2 ? named : context.pair();
    return roles.size() == 2
        ? Subject.of(
            roles, named.size() == 2 ? "the same sentence" : "the two roles of the article")
        : Subject.lost();
  }

  private static List<String> rolesBefore(Parse parse, int to) {
    List<String> roles = new ArrayList<>();
    for (Mention m : parse.mentions()) {
      if (m.to() <= to) {
        m.roles().stream().filter(r -> !roles.contains(r)).forEach(roles::add);
      }
    }
    return roles;
  }

  private Subject pronoun(Parse parse, Clause clause, List<Subject> before, Context context) {
    if (mutual(parse, clause)) {
      Subject both = pair(parse, context);
      if (both.known()) {
        return both;
      }
    }
    if (parse.lower(clause.subjectTo() - 1).matches("he|she")
        && clause.subjectTo() - clause.subjectFrom() == 1
        && (pack.words(Words.SAYING_VERBS).contains(parse.lemma(clause.verb()))
            || (before.stream().noneMatch(Subject::known)
                && !context.goesOn(parse.sentence().block())))
        && !context.personTold()) {
      // a lone "he" is more often a person of whom the article tells than the holder of a role
      return context.onlyPerson();
    }
    if (clause.embedded() && othersBefore(parse, clause)) {
      return Subject.lost();
    }
    for (int i = before.size() - 1; i >= 0; i--) {
      if (before.get(i).known()) {
        return Subject.of(before.get(i).roles(), "the same sentence");
      }
    }
    Context.Topic topic = context.antecedent();
    if (topic.roles().isEmpty()) {
      return parse.lower(clause.subjectTo() - 1).matches("he|she")
          ? context.onlyPerson()
          : Subject.lost();
    }
    return Subject.of(topic.roles(), topic.from());
  }

  /** "talks to customers about the dishes they like": somebody else stands nearer. */
  private boolean othersBefore(Parse parse, Clause clause) {
    for (int i = 0; i < clause.subjectFrom(); i++) {
      if (pack.words(Words.OTHER_PEOPLE).contains(parse.lemma(i)) && parse.mentionAt(i) == null) {
        return true;
      }
    }
    return false;
  }

  private boolean mutual(Parse parse, Clause clause) {
    for (int i = clause.verbFrom(); i < clause.parseTo(); i++) {
      if (pack.words(Words.MUTUAL_WORDS).contains(parse.lemma(i))
          || parse.lower(i).equals("together")) {
        return true;
      }
    }
    return parse.lower(clause.subjectFrom() - 1).equals("together");
  }
}
