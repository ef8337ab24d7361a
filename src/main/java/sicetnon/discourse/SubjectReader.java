package sicetnon.discourse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import sicetnon.clause.Clause;
import sicetnon.ingest.Block;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Mention;
import sicetnon.role.Parse;

/** Finds whom a clause speaks of: named, by pronoun, by its heading or lead-in. */
public final class SubjectReader {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");
  private static final Pattern QUOTED = Pattern.compile("[\"\u201c\u201d]");

  /** Tokens behind the verb within which what "it" announces begins. */
  private static final int AHEAD = 5;

  private final Pack pack;

  public SubjectReader(Pack pack) {
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
              && (parse.lower(before.to()).equals("of")
                  || parse.listed(before.to(), Words.SCOPE_PREPOSITIONS))
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
  public Subject implicit(Parse parse, Context context) {
    Block block = parse.sentence().block();
    boolean fragment =
        block.kind() == Block.Kind.LIST_ITEM
            || block.kind() == Block.Kind.CELL
            || block.labelled()
            || parse.gerund(0)
            || (parse.is(0, "VERB") && !parse.past(0) && context.document().known());
    boolean entry = block.kind() == Block.Kind.LIST_ITEM;
    if (!fragment || aside(block, context.above(block)) || (entry && context.unclear(block))) {
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
        && BETWEEN
            .splitAsStream(above.toLowerCase(Locale.ROOT))
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
            && (parse.lower(clause.subjectFrom() - 1).endsWith("n't")
                || (parse.lower(clause.subjectFrom() - 1).equals("not")
                    && parse.lemma(clause.subjectFrom() - 2).equals("be")));
    boolean denied = cleft || opener.equals("no") || opener.equals("neither");
    String quantifier = denied ? "" : opener;
    if ((of && dutyBefore) || dutyAfter) {
      return new Subject(roles, List.of(), true, denied, quantifier, "", "", false);
    }
    if (of || nounAfter || last.possessive() || parse.gerund(clause.subjectFrom())) {
      return new Subject(List.of(), roles, false, denied, quantifier, "", "", false);
    }
    return new Subject(roles, List.of(), false, denied, quantifier, "", "", false);
  }

  private static String opener(Parse parse, int from, int to) {
    for (int i = from; i < to; i++) {
      String word = parse.lower(i);
      if (word.equals("no") || word.equals("neither") || parse.listed(i, Words.QUANTIFIERS)) {
        return word;
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
    boolean means =
        pack.words(Words.POINTING_WORDS).contains(words)
            && (parse.lemma(clause.verb()).equals("mean")
                || parse.listedBase(clause.verb(), Words.INCLUDING_VERBS)
                || parse.listedBase(clause.verb(), Words.NEED_VERBS))
            && parse.gerund(clause.verb() + 1);
    if (means) {
      Context.Topic told = context.antecedent();
      return told.roles().size() == 1 ? Subject.of(told.roles(), told.from()) : Subject.NONE;
    }
    if (words.equals("it")) {
      Subject duty = dutyOf(parse, clause, before, context);
      return duty.known() || duty.unresolved() || empty(parse, clause) ? duty : context.field();
    }
    Optional<Subject> spoken = spoken(words, parse, context);
    if (spoken.isPresent()) {
      return spoken.get();
    }
    if (two(parse, clause)) {
      return pair(parse, context);
    }
    if (parse.listed(clause.subjectTo() - 1, Words.THIRD_PERSONS)) {
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
    if (same(parse, clause) && !parse.is(clause.subjectTo(), "ADP", "ADJ")) {
      Subject same = pronoun(parse, clause, before, context);
      Subject document = context.document();
      Block block = parse.sentence().block();
      Subject meant = document.known() ? document : context.near(block, same);
      boolean entry = block.kind() == Block.Kind.LIST_ITEM && parse.relative(clause.subjectTo());
      return entry ? meant.denied(context.denied(block)) : meant;
    }
    return Subject.NONE;
  }

  /** "It is easy to lose", "it comes to", "it may be hard to": nothing is meant. */
  private boolean empty(Parse parse, Clause clause) {
    boolean leads = false;
    for (int i = clause.verb() + 1; i < Math.min(clause.end(), clause.verb() + AHEAD); i++) {
      leads |= parse.lower(i).equals("to") || parse.lower(i).equals("that");
    }
    boolean quality = parse.is(clause.verb(), "ADJ") || parse.lemma(clause.verb()).equals("be");
    return leads
        && (quality || pack.words(Words.ANNOUNCING_VERBS).contains(parse.lemma(clause.verb())));
  }

  /** Who speaks or is spoken to; "your job is to" gives the owner alone. */
  private static Optional<Subject> spoken(String words, Parse parse, Context context) {
    return switch (words) {
      case "i", "my" -> Optional.of(writer(parse, context));
      case "we", "our" -> Optional.of(context.interlocutors().we());
      case "you", "your" -> Optional.of(context.interlocutors().you(parse));
      default -> Optional.empty();
    };
  }

  private static Subject writer(Parse parse, Context context) {
    Block block = parse.sentence().block();
    Subject narrator = context.interlocutors().i(block);
    boolean quoted = QUOTED.matcher(parse.sentence().text()).find();
    boolean theirs = quoted || block.labelled();
    return narrator.known() || !theirs ? narrator : context.onlyPerson(block);
  }

  /** "Both", "these two", "the two roles", "each role". */
  private static boolean two(Parse parse, Clause clause) {
    int last = clause.subjectTo() - 1;
    boolean jobs = parse.listedBase(last, Words.JOB_NOUNS);
    boolean both = false;
    for (int i = clause.subjectFrom(); i < (jobs ? last : last + 1); i++) {
      boolean pair = parse.listed(i, Words.PAIR_WORDS);
      both |= pair;
      if (!pair && !parse.lower(i).equals("the") && !parse.lower(i).equals("these")) {
        return false;
      }
    }
    boolean each = parse.lower(clause.subjectFrom()).equals("each");
    boolean plural = !parse.lower(last).equals(parse.lemma(last));
    boolean of = last > clause.subjectFrom() && (plural || each);
    return jobs ? of : both && !each;
  }

  /** "This role", "the successful candidate", "these team members": whom the text speaks of. */
  private static boolean same(Parse parse, Clause clause) {
    int first = clause.subjectFrom();
    int last = clause.subjectTo() - 1;
    if (first == last && parse.listed(first, Words.SOMEBODY_WORDS)) {
      return true;
    }
    if (parse.lower(last - 2).equals("in") && parse.lower(last - 1).equals("this")) {
      last -= 3;
    }
    int between = last - first - (parse.lower(last - 1).equals("team") ? 2 : 1);
    boolean somebody =
        parse.listedBase(last, Words.JOB_NOUNS) || parse.listedBase(last, Words.INCUMBENTS);
    return somebody
        && (parse.lower(first).equals("the") || parse.listed(first, Words.POINTING_WORDS))
        && (between == 0 || between == 1)
        && !parse.lower(first + 1).equals("same");
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
    return new Subject(roles, List.of(), true, false, "", from, "", false);
  }

  private Subject pair(Parse parse, Context context) {
    List<String> named = rolesBefore(parse, parse.size());
    List<String> roles = named.size() == 2 ? named : context.pair();
    return roles.size() == 2
        ? Subject.of(
            roles, named.size() == 2 ? "the same sentence" : "the two that the article is about")
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
    if (one(parse, clause)
        && clause.subjectTo() - clause.subjectFrom() == 1
        && (pack.words(Words.SAYING_VERBS).contains(parse.lemma(clause.verb()))
            || (before.stream().noneMatch(Subject::known)
                && !context.goesOn(parse.sentence().block())))
        && !context.personTold()) {
      // a lone "he" is more often a person of whom the article tells than the holder of a role
      return context.noPersons() && context.document().known()
          ? context.document()
          : context.onlyPerson(parse.sentence().block());
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
      return one(parse, clause) ? context.onlyPerson(parse.sentence().block()) : Subject.lost();
    }
    return Subject.of(topic.roles(), topic.from());
  }

  private static boolean one(Parse parse, Clause clause) {
    String pronoun = parse.lower(clause.subjectTo() - 1);
    return pronoun.equals("he") || pronoun.equals("she");
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
