package sicetnon.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import sicetnon.claim.Modality;
import sicetnon.claim.Scope;
import sicetnon.ingest.Block;
import sicetnon.ingest.Source;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.text.Lexicon;

/** Reads how firmly, on whose word and for what cases a clause says what it says. */
final class MoodReader {
  private static final String WISHES =
      "want|wish|hope|refuse|fail|decline|forget|pretend|long|yearn|dream|threaten|offer";
  private static final String DOUBTS =
      "doubt|deny|dispute|imagine|pretend|wish|hope|fear|wonder|dream|disagree";
  private static final String IDEAS =
      "idea|notion|claim|belief|view|opinion|assumption|suggestion|rumor|rumour|possibility|hope|fear";

  private static final Pattern POINTS = Pattern.compile("\\b(?:this|that|it)\\b");

  private final Pack pack;
  private final Source source;
  private final ScopeReader scopes;
  private final Speakers speakers;

  MoodReader(Pack pack, Lexicon lexicon, Source source, RoleBook book, ScopeReader scopes) {
    this.pack = pack;
    this.source = source;
    this.scopes = scopes;
    this.speakers = new Speakers(pack, lexicon, source, book);
  }

  Mood read(Parse parse, List<Clause> clauses, int index, Subject subject) {
    Clause clause = clauses.get(index);
    Scope scope =
        scopes.scope(
            parse, clause.start(), clause.end(), Math.max(clause.subjectTo(), clause.verbFrom()));
    scope = scopes.dated(parse, clause.verb(), clauses.get(0).verb(), scope);
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
        scopes.dated(parse, 0, 0, scopes.scope(parse, 0, parse.size(), 0)),
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
    boolean names = parse.size() <= 14 && POINTS.matcher(text).find();
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
    return text.toLowerCase(Locale.ROOT)
        .matches("(?s).*\\b" + Pattern.quote(word) + "(s|es)?\\b.*");
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
}
