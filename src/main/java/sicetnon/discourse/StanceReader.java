package sicetnon.discourse;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import sicetnon.claim.Modality;
import sicetnon.claim.Scope;
import sicetnon.clause.Clause;
import sicetnon.clause.Range;
import sicetnon.clause.TokenTree;
import sicetnon.ingest.Block;
import sicetnon.ingest.Source;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Parse;
import sicetnon.role.RoleBook;
import sicetnon.text.Lexicon;

/** Reads how firmly, on whose word and for what cases a clause says what it says. */
public final class StanceReader {
  /** Words of the longest sentence that only takes back the one before. */
  private static final int REJECTION = 14;

  private final Pack pack;
  private final Lexicon lexicon;
  private final Source source;
  private final ScopeReader scopes;
  private final Speakers speakers;

  /** A head that calls wrong what stands under it. */
  private final Pattern wrong;

  private final Map<Integer, Boolean> wrongHeadings = new HashMap<>();

  public StanceReader(
      Pack pack,
      Lexicon lexicon,
      Source source,
      RoleBook book,
      ScopeReader scopes,
      Speakers.Forms speech) {
    this.pack = pack;
    this.lexicon = lexicon;
    this.source = source;
    this.scopes = scopes;
    this.wrong = Pattern.compile("\\b" + pack.any(Words.MYTH_WORDS) + "(s|es)?\\b");
    this.speakers = new Speakers(pack, lexicon, source, book, speech);
  }

  /**
   * The mood of what a clause says.
   *
   * @param said how the tree says it
   */
  public Stance read(
      TokenTree reading, List<Clause> clauses, int index, Subject subject, Mood said) {
    Parse parse = reading.parse();
    Clause clause = clauses.get(index);
    int predicate = Math.max(clause.subjectTo(), clause.verbFrom());
    Scope scope = scopes.scope(parse, clause.start(), clause.end(), predicate);
    scope = scopes.dated(parse, clause.verb(), clauses.get(0).verb(), scope);
    for (Range condition : said.conditions()) {
      scope = conditional(reading, condition, scope);
    }
    scope = said.past() ? scope.with("time", "past") : scope;
    boolean held =
        (said.held() || said.untrue()) && !questioned(parse) && (said.untrue() || !myth(parse));
    String speaker = speakers.of(parse, clauses, clause);
    held &= !speaker.isEmpty() || !somebodys(reading, said);
    return new Stance(said.modality(), held, speaker, scope, subject.denied(), said.needless());
  }

  /** "My neighbour says": a person without a name or role, who is no voice of its own. */
  private boolean somebodys(TokenTree reading, Mood said) {
    return said.speaker()
        .filter(s -> anybody(reading.lower(s.first())))
        .filter(s -> lexicon.isPerson(reading.lemma(s.last())))
        .isPresent();
  }

  private boolean anybody(String opener) {
    return opener.equals("a")
        || opener.equals("an")
        || opener.equals("one")
        || pack.words(Words.QUANTIFIERS).contains(opener)
        || pack.words(Words.POSSESSIVES).contains(opener);
  }

  /** "If the shop is small": whatever else limits it to some cases has an axis of its own. */
  private Scope conditional(TokenTree reading, Range condition, Scope scope) {
    if (!pack.words(Words.CONDITION_WORDS).contains(reading.lower(condition.first()))) {
      return scope;
    }
    Parse parse = reading.parse();
    int from = reading.token(condition.first());
    int to = parse.clip(from, reading.token(condition.last()) + 1);
    return scope.with("condition", parse.sentence().words(from, to).toLowerCase(Locale.ROOT));
  }

  /** The mood of a fragment. */
  public Stance read(Parse parse, Subject subject) {
    return new Stance(
        words(parse, 0, Math.min(4, parse.size()), Modality.PLAIN),
        !questioned(parse) && !myth(parse),
        speakers.of(parse),
        scopes.dated(parse, 0, 0, scopes.scope(parse, 0, parse.size(), 0)),
        subject.denied());
  }

  private static boolean questioned(Parse parse) {
    return parse.sentence().text().strip().endsWith("?");
  }

  /** Whether a sentence takes back the one before: "This is a myth", "Wrong." */
  public boolean rejects(Parse parse) {
    if (untrue(parse)) {
      return true;
    }
    if (parse.size() > REJECTION) {
      return false;
    }
    boolean points = false;
    boolean myth = false;
    for (int i = 0; i < parse.size(); i++) {
      points |= pointing(parse, i);
      myth |= parse.listedBase(i, Words.MYTH_WORDS) && !denied(parse, i);
    }
    boolean own = parse.lower(0).equals("we") || parse.lower(0).equals("i");
    boolean view = parse.lower(1).equals("us") || parse.listed(2, Words.VIEW_NOUNS);
    boolean opens = pointing(parse, 0) || own || view;
    return points && myth && opens;
  }

  /** "This", "that's". */
  private boolean pointing(Parse parse, int i) {
    return pack.words(Words.POINTING_WORDS).contains(parse.lower(i).replace("'s", ""));
  }

  /** "Wrong.", "That is not true." */
  private boolean untrue(Parse parse) {
    int i = pointing(parse, 0) ? (parse.is(1, "AUX", "VERB") ? 2 : 1) : 0;
    boolean not = parse.lower(i).equals("not") && parse.lower(i + 1).equals("true");
    int end = not ? i + 2 : i + 1;
    while (parse.is(end, "PUNCT")) {
      end++;
    }
    return (not || parse.listed(i, Words.FALSE_WORDS)) && end == parse.size();
  }

  private static boolean denied(Parse parse, int word) {
    for (int i = word - 3; i < word; i++) {
      String before = parse.lower(i);
      if (before.equals("no") || before.equals("not") || before.endsWith("n't")) {
        return true;
      }
    }
    return false;
  }

  private boolean myth(Parse parse) {
    Set<String> myths = pack.words(Words.MYTH_WORDS);
    for (int i = 0; i < parse.size(); i++) {
      if (myths.contains(parse.lemma(i))
          && !parse.lower(i - 1).equals("no")
          && !parse.lower(i - 1).equals("not")
          && !parse.listed(i - 1, Words.MISHAP_WORDS)) {
        return i < parse.size() / 2;
      }
    }
    Block block = parse.sentence().block();
    boolean label =
        block.labelled()
            && parse.sentence().start() <= block.bodyStart()
            && wrong.matcher(block.row().toLowerCase(Locale.ROOT)).find();
    boolean entry = block.kind() == Block.Kind.LIST_ITEM || parse.lower(0).equals("\"");
    // a paragraph under such a heading tells what is so instead
    return label || (entry && block.headings().stream().anyMatch(this::wrong));
  }

  private boolean wrong(int heading) {
    return wrongHeadings.computeIfAbsent(
        heading, h -> wrong.matcher(source.blocks().get(h).text().toLowerCase(Locale.ROOT)).find());
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
        && ((parse.is(i, "AUX") && parse.listedBase(i, Words.AUXILIARIES))
            || parse.lower(i + 1).equals("to"));
  }

  /**
   * "some", "many", "most" of an object or a superlative say nothing about how firm the claim is.
   */
  private static boolean quantifiesOther(Parse parse, int i) {
    boolean before = parse.is(i - 1, "DET", "VERB", "ADP") || parse.lower(i - 1).equals("the");
    return parse.listed(i, Words.QUANTIFIERS)
        && (before || !(parse.nominal(i + 1) || parse.nominal(i + 2)));
  }
}
