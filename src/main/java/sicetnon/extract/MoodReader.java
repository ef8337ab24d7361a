package sicetnon.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import sicetnon.claim.Modality;
import sicetnon.claim.Scope;
import sicetnon.ingest.Block;
import sicetnon.ingest.Source;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.text.Lexicon;

/**
 * Reads modality, attribution and scope of a clause from its words, its sentence and its headings.
 */
final class MoodReader {
  private static final String WISHES =
      "want|wish|hope|refuse|fail|decline|forget|pretend|long|yearn|dream|threaten|offer";
  private static final String DOUBTS =
      "doubt|deny|dispute|imagine|pretend|wish|hope|fear|wonder|dream|disagree";
  private static final String IDEAS =
      "idea|notion|claim|belief|view|opinion|assumption|suggestion|rumor|rumour|possibility|hope|fear";

  private final Pack pack;
  private final Source source;
  private final RoleBook book;
  private final Lexicon lexicon;
  private final Speakers speakers;

  MoodReader(Pack pack, Lexicon lexicon, Source source, RoleBook book) {
    this.pack = pack;
    this.lexicon = lexicon;
    this.source = source;
    this.book = book;
    this.speakers = new Speakers(pack, lexicon, source, book);
  }

  Mood read(Parse parse, List<Clause> clauses, int index, Subject subject) {
    Clause clause = clauses.get(index);
    Scope scope = scope(parse, clause.start(), clause.end(), clause.subjectTo());
    scope = dated(parse, clause.verb(), clauses.get(0).verb(), scope);
    for (Clause other : clauses) {
      if (other.connective().matches("if|unless")
          && !other.equals(clause)
          && !clause.connective().matches("if|unless")) {
        scope =
            scope.with(
                "condition",
                parse
                    .sentence()
                    .words(Math.max(0, other.start() - 1), parse.clip(other.start(), other.end()))
                    .toLowerCase(Locale.ROOT));
      }
    }
    boolean whenYou =
        clause.connective().matches("when|whenever")
            && parse.lower(clause.subjectTo() - 1).equals("you");
    boolean conditional =
        clause.connective().matches("if|unless") || whenYou || inConditional(clauses, clause);
    boolean held =
        !conditional
            && !questioned(parse)
            && !myth(parse)
            && !believed(parse, clauses, clause)
            && !regarded(parse, clause)
            && !wished(parse, clause)
            && !leftOpen(parse, clauses, clause);
    if (narrated(parse, clause)) {
      scope = scope.with("time", "past");
    }
    Modality modality = modality(parse, clause, subject, index == 0);
    return new Mood(modality, held, speakers.of(parse, clauses, clause), scope, subject.denied());
  }

  /** "they signed the package": a simple past tells what happened, not what is so. */
  private static boolean narrated(Parse parse, Clause clause) {
    return clause.verb() == clause.verbFrom()
        && parse.past(clause.verb())
        && parse.lower(clause.verb()).endsWith("ed")
        && !parse.is(clause.verb() + 1, "ADP");
  }

  /** The mood of a fragment. */
  Mood read(Parse parse, Subject subject) {
    return new Mood(
        words(parse, 0, Math.min(4, parse.size()), Modality.PLAIN),
        !questioned(parse) && !myth(parse),
        speakers.of(parse),
        dated(parse, 0, 0, scope(parse, 0, parse.size(), 0)),
        subject.denied());
  }

  private static boolean inConditional(List<Clause> clauses, Clause clause) {
    return (clause.parent() >= 0 && clauses.get(clause.parent()).connective().matches("if|unless"))
        || (clause.inherits() >= 0
            && clauses.get(clause.inherits()).connective().matches("if|unless"));
  }

  private static boolean questioned(Parse parse) {
    return parse.sentence().text().strip().endsWith("?");
  }

  /** Whether a sentence takes back the one before: "This is a myth", "Wrong." */
  boolean rejects(Parse parse) {
    String text = parse.sentence().text().strip().toLowerCase(Locale.ROOT);
    if (text.matches(
        "(?:that(?:'s| is)|this is|it(?:'s| is))? ?(?:wrong|false|not true|untrue|nonsense|incorrect)\\W*.{0,3}")) {
      return true;
    }
    boolean points = text.matches("(?:this|that|we|i|in our view|we consider|to us)\\b.*");
    boolean names = parse.size() <= 14 && text.matches(".*\\b(?:this|that|it)\\b.*");
    if (!points || !names) {
      return false;
    }
    for (int i = 0; i < parse.size(); i++) {
      boolean denied =
          parse.lower(i - 1).matches("no|not")
              || parse.lower(i - 2).matches("no|not|.*n't")
              || parse.lower(i - 3).matches("not|.*n't");
      if (pack.words(Words.MYTH_WORDS).contains(parse.lemma(i)) && !denied) {
        return true;
      }
    }
    return false;
  }

  private boolean myth(Parse parse) {
    Set<String> myths = pack.words(Words.MYTH_WORDS);
    for (int i = 0; i < parse.size(); i++) {
      if (myths.contains(parse.lemma(i))
          && !parse.lower(i - 1).matches("no|not|unfortunate|big|costly")) {
        return i < parse.size() / 2;
      }
    }
    Block block = parse.sentence().block();
    boolean label =
        block.labelled()
            && parse.sentence().start() <= block.bodyStart()
            && myths.stream().anyMatch(m -> named(block.row(), m));
    boolean entry = block.kind() == Block.Kind.LIST_ITEM || parse.lower(0).equals("\"");
    // a paragraph under such a heading tells what is so instead
    return label
        || (entry
            && block.headings().stream()
                .map(h -> source.blocks().get(h).text())
                .anyMatch(h -> myths.stream().anyMatch(m -> named(h, m))));
  }

  private static boolean named(String text, String word) {
    return text.toLowerCase(Locale.ROOT).matches("(?s).*\\b" + word + "(s|es)?\\b.*");
  }

  /** "Some believe that ...": the clause around it has a nameless believer. */
  private boolean believed(Parse parse, List<Clause> clauses, Clause clause) {
    for (Clause outer : clauses) {
      boolean says = pack.words(Words.SAYING_VERBS).contains(parse.lemma(outer.verb()));
      if (says
          && !outer.equals(clause)
          && outer.verb() < clause.verb()
          && inside(clauses, clause, outer)) {
        for (int i = outer.subjectFrom(); i < outer.subjectTo(); i++) {
          if (pack.words(Words.UNNAMED_BELIEVERS).contains(parse.lemma(i))
              || pack.words(Words.UNNAMED_BELIEVERS).contains(parse.lower(i))) {
            return parse.mentionsIn(outer.subjectFrom(), outer.subjectTo()).isEmpty();
          }
        }
      }
    }
    return false;
  }

  /** "wants to own it", "refuses to own it", "is afraid to own it": whether it does is not said. */
  private static boolean wished(Parse parse, Clause clause) {
    int verb = clause.verb();
    boolean like = parse.lemma(verb).equals("like") && clause.verbFrom() < verb;
    boolean unable =
        parse.lemma(verb).equals("be")
            && parse.lower(verb + 1).matches("afraid|reluctant|unwilling|unable");
    boolean said = verb > clause.verbFrom() && parse.lower(verb).matches("said|reputed|rumou?red");
    return (like || unable || said || parse.lemma(verb).matches(WISHES))
        && parse.lower(unable ? verb + 2 : verb + 1).equals("to");
  }

  /** "I doubt that", "it is not true that", "imagine", "the chef thinks": left open or denied. */
  private boolean leftOpen(Parse parse, List<Clause> clauses, Clause clause) {
    if (parse.lower(0).matches("imagine|suppose") && clause.verb() > 0) {
      return true;
    }
    int before = clause.subjectFrom() - 1;
    boolean kept =
        parse.lemma(before).equals("let") && parse.lower(before - 1).matches("not|n't|never");
    // "tells the chef who sets the menu" asks
    boolean asks =
        parse.lemma(before).matches("tell|ask|remind|show|teach")
            && parse.relative(clause.subjectTo());
    if (kept || asks) {
      return true;
    }
    int that = parse.lower(clause.start()).equals("that") ? clause.start() : clause.start() - 1;
    if (parse.lower(that).equals("that") && parse.lemma(that - 1).matches(IDEAS)) {
      return true;
    }
    for (Clause outer : clauses) {
      if (outer.verb() >= clause.verb() || !inside(clauses, clause, outer)) {
        continue;
      }
      boolean no = parse.lower(outer.subjectFrom()).matches("no|nobody|none|few|neither");
      for (int i = outer.verbFrom(); i <= outer.verb() + 1; i++) {
        no |= parse.lower(i).matches("not|n't|never|hardly|untrue|false|wrong");
      }
      String verb = parse.lemma(outer.verb());
      boolean says = pack.words(Words.SAYING_VERBS).contains(verb);
      boolean truth =
          verb.equals("be")
              && parse.lower(outer.subjectFrom()).matches("it|that|this")
              && parse.lower(clause.start()).equals("that");
      boolean role =
          verb.matches("think|believe|assume|imagine")
              && !parse.mentionsIn(outer.subjectFrom(), outer.subjectTo()).isEmpty();
      if (verb.matches(DOUBTS) || role || (no && (says || truth))) {
        return true;
      }
    }
    return false;
  }

  private static boolean inside(List<Clause> clauses, Clause clause, Clause outer) {
    if (clause.embedded() && clause.start() < outer.end()) {
      return true;
    }
    // "or that their opinions have more weight": joined to what is believed
    return clause.connective().matches("or|and|that")
        && clause.parent() >= 0
        && clauses.get(clause.parent()).equals(outer);
  }

  /** "is often regarded as": a common view, told and not shared. */
  private static boolean regarded(Parse parse, Clause clause) {
    boolean view =
        parse
            .lemma(clause.verb())
            .matches("regard|see|view|consider|perceive|think|mistake|describe|believe");
    boolean passive = parse.past(clause.verb()) && parse.lemma(clause.verbFrom()).equals("be");
    boolean common = false;
    for (int i = clause.verbFrom(); i < clause.verb(); i++) {
      common |=
          parse
              .lower(i)
              .matches(
                  "often|commonly|sometimes|widely|frequently|wrongly|mistakenly|usually|generally");
    }
    return view && passive && common;
  }

  private Modality modality(Parse parse, Clause clause, Subject subject, boolean first) {
    Modality start =
        switch (subject.quantifier()) {
          case "some", "few", "several" -> Modality.POSSIBLE;
          case "many", "most" -> Modality.FREQUENT;
          default -> Modality.PLAIN;
        };
    int after = Math.min(clause.parseTo(), clause.verb() + 3);
    Modality read = words(parse, Math.max(clause.subjectTo(), clause.verbFrom() - 3), after, start);
    return read == Modality.PLAIN && first
        ? words(parse, 0, Math.min(clause.subjectFrom(), 4), read)
        : read;
  }

  private Modality words(Parse parse, int from, int to, Modality start) {
    Modality found = start;
    for (int i = from; i < to; i++) {
      String word = parse.lower(i);
      boolean month = parse.token(i).text().equals("May") && parse.is(i + 1, "NUM");
      if (month || quantifiesOther(parse, i)) {
        continue;
      }
      if (pack.words(Words.POSSIBLE_WORDS).contains(word)) {
        return Modality.POSSIBLE;
      }
      if (pack.words(Words.RARE_WORDS).contains(word)
          || pack.words(Words.FREQUENT_WORDS).contains(word)
          || (pack.words(Words.FREQUENT_WORDS).contains(parse.lemma(i)) && parse.is(i, "VERB"))) {
        found = Modality.FREQUENT;
      } else if (found == Modality.PLAIN && obliges(parse, i)) {
        found = Modality.OBLIGATORY;
      }
    }
    return found;
  }

  private boolean obliges(Parse parse, int i) {
    boolean listed =
        pack.words(Words.OBLIGATORY_WORDS).contains(parse.lower(i))
            || pack.words(Words.OBLIGATORY_WORDS).contains(parse.lemma(i));
    return listed
        && ((parse.is(i, "AUX") && !parse.lemma(i).matches("have|be"))
            || parse.lower(i + 1).equals("to"));
  }

  /**
   * "some", "many", "most" of an object or a superlative say nothing about how firm the claim is.
   */
  private static boolean quantifiesOther(Parse parse, int i) {
    boolean before = parse.is(i - 1, "DET", "VERB", "ADP") || parse.lower(i - 1).equals("the");
    return parse.lower(i).matches("some|many|most")
        && (before || !(parse.nominal(i + 1) || parse.nominal(i + 2)));
  }

  /** "a first officer at a regional airline": a kind of company before the verb restricts. */
  private Scope kindOfCompany(Parse parse, int preposition, Scope scope) {
    int i = preposition + 1;
    while (parse.is(i, "DET")
        || parse.lower(i).matches("most|many|some|all|other|several|few|any|both|our|their|your")) {
      i++;
    }
    int head = i;
    while (parse.is(head, "ADJ", "NOUN")
        && parse.mentionAt(head) == null
        && parse.is(head + 1, "NOUN")) {
      head++;
    }
    boolean modified = head > i && parse.is(head, "NOUN") && parse.mentionAt(head) == null;
    boolean group =
        modified && lexicon.isPerson(parse.lemma(head)) && !lexicon.isOccupation(parse.lemma(head));
    if (!group || parse.lower(preposition).equals("for")) {
      return scope;
    }
    List<String> words = new ArrayList<>();
    for (int j = i; j <= head; j++) {
      words.add(parse.lemma(j));
    }
    return scope.get("company").isEmpty() ? scope.with("company", String.join(" ", words)) : scope;
  }

  private Scope scope(Parse parse, int from, int to, int subjectTo) {
    int size = parse.size();
    Scope scope = Scope.NONE;
    for (int i = 0; i < size; i++) {
      boolean near = (i >= from && i < to) || i < 4;
      if (near
          && parse.is(i, "ADP", "SCONJ")
          && parse.lower(i).matches("in|within|under|for|at|across")) {
        scope = prepositional(parse, i, scope);
        scope = i < subjectTo || i == 0 ? kindOfCompany(parse, i, scope) : scope;
      }
      if (i >= from
          && i < to
          && parse.lower(i).equals("used")
          && parse.lower(i + 1).equals("to")
          && parse.is(i - 1, "NOUN", "PROPN", "PRON")) {
        scope = scope.with("time", "past");
      }
      if (near && parse.lower(i).matches("traditionally|historically|formerly|previously")) {
        scope = scope.with("time", "past");
      }
    }
    return headings(parse.sentence().block(), levels(parse, from, to, scope));
  }

  private Scope dated(Parse parse, int verb, int first, Scope scope) {
    int base = parse.sentence().start();
    String said =
        AsOf.state(
            parse.sentence().text(),
            parse.token(verb).start() - base,
            parse.token(first).start() - base);
    String date = said.isEmpty() ? AsOf.heading(source, parse.sentence().block(), false) : said;
    return date.isEmpty() ? scope : scope.with("year", date);
  }

  /** "in SAFe", "in smaller companies", "in the United States". */
  private Scope prepositional(Parse parse, int preposition, Scope scope) {
    int i = preposition + 1;
    while (parse.is(i, "DET")) {
      i++;
    }
    String one = parse.lower(i).replace(".", "");
    String two = one + " " + parse.lower(i + 1);
    boolean framework =
        pack.words(Words.FRAMEWORKS).contains(one)
            && Character.isUpperCase(parse.token(Math.min(i, parse.size() - 1)).text().charAt(0));
    if (framework && !parse.lower(preposition).equals("for")) {
      boolean thing =
          parse.nominal(i + 1)
              && !parse
                  .lemma(i + 1)
                  .matches("framework|process|team|organization|environment|project|model|method");
      return thing ? scope : scope.with("framework", one);
    }
    if (pack.words(Words.PLACES).contains(two)) {
      return scope.with("place", two);
    }
    boolean country =
        pack.words(Words.PLACES).contains(one)
            && Character.isUpperCase(parse.token(Math.min(i, parse.size() - 1)).text().charAt(0));
    if (country) {
      return scope.with("place", place(one));
    }
    String size = parse.lemma(i);
    boolean firm = pack.words(Words.COMPANY_NOUNS).contains(parse.lemma(i + 1));
    if (firm && pack.words(Words.COMPANY_SIZES).contains(size)) {
      return scope.with("company", size);
    }
    return pack.words(Words.COMPANIES).contains(parse.lemma(i))
        ? scope.with("company", parse.lemma(i))
        : scope;
  }

  static String place(String name) {
    return switch (name) {
      case "us", "usa", "u.s.", "america" -> "united states";
      case "uk" -> "united kingdom";
      default -> name;
    };
  }

  private Scope levels(Parse parse, int from, int to, Scope scope) {
    for (Mention m : parse.mentions()) {
      if (m.from() >= from
          && m.from() < to
          && pack.words(Words.LEVELS).contains(parse.lower(m.from() - 1))) {
        return scope.with("level", level(parse.lower(m.from() - 1)));
      }
    }
    return scope;
  }

  static String level(String word) {
    return word.matches("junior|associate|graduate|trainee|intern|apprentice|newly-qualified")
        ? "entry-level"
        : word;
  }

  /** The scope with what the headings above a block add: a level, a framework. */
  Scope headings(Block block, Scope scope) {
    Scope out = scope;
    for (int h : block.headings()) {
      // the "lead" of a tech lead is no level, the "Scrum" of a Scrum Master no framework
      String heading = book.withoutRoles(source.blocks().get(h).text());
      String[] words = heading.toLowerCase(Locale.ROOT).split("[^\\p{L}-]+");
      for (String word : words) {
        if (pack.words(Words.LEVELS).contains(word)) {
          out = out.with("level", level(word));
        }
        if (pack.words(Words.FRAMEWORKS).contains(word)
            && words.length <= 3
            && !word.equals("less")) {
          out = out.with("framework", word);
        }
      }
    }
    return out;
  }
}
