package sicetnon.discourse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import sicetnon.claim.Scope;
import sicetnon.figure.AsOf;
import sicetnon.ingest.Block;
import sicetnon.ingest.Source;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Mention;
import sicetnon.role.Parse;
import sicetnon.role.RoleBook;
import sicetnon.text.Lexicon;

/** Reads for what something is said: a place, a level, a framework, a kind of company, a time. */
public final class ScopeReader {
  /** Words of a heading besides roles that may be about a level or framework: "Senior level". */
  private static final int LEVEL_WORDS = 3;

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}-]+");

  private final Pack pack;
  private final Source source;
  private final RoleBook book;
  private final Lexicon lexicon;
  private final AsOf dates;

  /** To what each heading limits what stands under it, and when; all sentences below ask. */
  private final Map<Integer, List<Limit>> limits = new HashMap<>();

  private final Map<Integer, String> years = new HashMap<>();

  private record Limit(String axis, String value) {}

  public ScopeReader(Pack pack, Lexicon lexicon, Source source, RoleBook book) {
    this.pack = pack;
    this.lexicon = lexicon;
    this.source = source;
    this.book = book;
    this.dates = new AsOf(pack);
  }

  /** "a first officer at a regional airline": a kind of company before the verb restricts. */
  private Scope kindOfCompany(Parse parse, int preposition, Scope scope) {
    int i = preposition + 1;
    while (parse.is(i, "DET")
        || parse.listed(i, Words.QUANTIFIERS)
        || parse.listed(i, Words.WEAK_MODIFIERS)) {
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

  /** What tokens {@code [from, to)} and the words around them say it is said of. */
  Scope scope(Parse parse, int from, int to, int subjectTo) {
    int size = parse.size();
    Scope scope = Scope.NONE;
    for (int i = 0; i < size; i++) {
      boolean near = (i >= from && i < to) || i < 4;
      if (near && parse.is(i, "ADP", "SCONJ") && parse.listed(i, Words.SCOPE_PREPOSITIONS)) {
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
      if (near && parse.is(i, "ADV") && parse.listed(i, Words.PAST_WORDS)) {
        scope = scope.with("time", "past");
      }
    }
    return headings(parse.sentence().block(), levels(parse, from, to, scope));
  }

  /**
   * The scope with the time as of which a clause speaks.
   *
   * @param verb token of its verb
   * @param first token of the first verb of the sentence
   */
  Scope dated(Parse parse, int verb, int first, Scope scope) {
    int base = parse.sentence().start();
    String said =
        dates.state(
            parse.sentence().text(),
            parse.token(verb).start() - base,
            parse.token(first).start() - base);
    String date = said.isEmpty() ? year(parse.sentence().block()) : said;
    return date.isEmpty() ? scope : scope.with("year", date);
  }

  private String year(Block block) {
    return years.computeIfAbsent(block.index(), i -> dates.heading(source, block, false));
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
        framework(one)
            && Character.isUpperCase(parse.token(Math.min(i, parse.size() - 1)).text().charAt(0));
    if (framework && !parse.lower(preposition).equals("for")) {
      boolean thing =
          parse.nominal(i + 1)
              && !parse.listedBase(i + 1, Words.COMPANY_NOUNS)
              && !parse.listedBase(i + 1, Words.FRAMEWORK_NOUNS);
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

  /** Whether the word names a way of working; what roles of the articles work in is their field. */
  private boolean framework(String word) {
    return pack.words(Words.FRAMEWORKS).contains(word)
        && book.names().entrySet().stream()
            .filter(role -> pack.role(role.getKey()).isEmpty())
            .noneMatch(role -> (role.getValue() + " ").startsWith(word + " "));
  }

  /** The one name of a place that has several: usa, america. */
  public static String place(String name) {
    return switch (name) {
      case "us", "usa", "u.s.", "u.s", "america", "united states of america" -> "united states";
      case "uk", "britain", "great britain" -> "united kingdom";
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

  public String level(String word) {
    return pack.words(Words.ENTRY_LEVELS).contains(word) ? "entry-level" : word;
  }

  /** The scope with what the headings above a block add: a level, a framework. */
  public Scope headings(Block block, Scope scope) {
    Scope out = scope;
    for (int h : block.headings()) {
      for (Limit limit : limits.computeIfAbsent(h, this::limits)) {
        out = out.with(limit.axis(), limit.value());
      }
    }
    return out;
  }

  private List<Limit> limits(int heading) {
    // the "lead" of a tech lead is no level, the "Scrum" of a Scrum Master no framework
    String bare = book.withoutRoles(source.blocks().get(heading).text());
    String[] words = BETWEEN.split(bare.toLowerCase(Locale.ROOT));
    List<Limit> limits = new ArrayList<>();
    for (String word : words.length <= LEVEL_WORDS ? words : new String[0]) {
      if (pack.words(Words.LEVELS).contains(word)) {
        limits.add(new Limit("level", level(word)));
      }
      if (framework(word) && !word.equals("less")) {
        limits.add(new Limit("framework", word));
      }
    }
    return limits;
  }
}
