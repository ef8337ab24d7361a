package sicetnon.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import sicetnon.claim.Scope;
import sicetnon.discourse.ScopeReader;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Mention;
import sicetnon.role.Parse;
import sicetnon.text.Lexicon;

/**
 * What the words around a figure restrict it to: "in London £49,000", "£41,000 for juniors in
 * Leeds". Where the first such phrase of a kind stands before the first figure, each figure takes
 * the last before it; else each takes those behind it.
 */
final class Narrowings {
  /** Words of a noun phrase that are looked at. */
  private static final int PHRASE = 6;

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Pattern YEARS = Pattern.compile("\\p{L}+-year");

  /** Prepositions of a place, a company, a time of work. */
  private static final Set<String> PLACING =
      Set.of("in", "at", "near", "across", "around", "outside", "within");

  private static final Set<String> FIRM = Set.of("in", "at", "within", "for");
  private static final Set<String> BEHIND = Set.of("with", "after");

  private final Pack pack;
  private final Lexicon lexicon;
  private final ScopeReader scopes;

  Narrowings(Pack pack, Lexicon lexicon, ScopeReader scopes) {
    this.pack = pack;
    this.lexicon = lexicon;
    this.scopes = scopes;
  }

  /**
   * A phrase that narrows.
   *
   * @param at its first token
   * @param axis place, level, company or case
   * @param value in lower case
   */
  private record Phrase(int at, String axis, String value) {}

  /** The scope of a figure with what its sentence says of it alone. */
  Scope scope(Figure figure, List<Figure> all, Pack.Attribute quantity, Scope scope) {
    List<Phrase> phrases = phrases(figure.parse(), all, quantity);
    Scope out = scope;
    for (String axis : List.of("place", "level", "company", "case")) {
      String value = value(axis, phrases, figure, all);
      out = value.isEmpty() ? out : out.with(axis, value);
    }
    return out;
  }

  private static String value(String axis, List<Phrase> phrases, Figure figure, List<Figure> all) {
    List<Phrase> own = phrases.stream().filter(p -> p.axis().equals(axis)).toList();
    if (own.isEmpty()) {
      return "";
    }
    boolean leads = own.get(0).at() < all.get(0).from();
    int place = all.indexOf(figure);
    if (figure.parse().sentence().text().contains("respectively") && own.size() == all.size()) {
      return own.get(place).value();
    }
    String found = "";
    for (Phrase phrase : own) {
      boolean before = phrase.at() < figure.from();
      boolean behind = phrase.at() >= figure.to() && phrase.at() < figure.windowTo();
      boolean kept = before && !reset(figure.parse(), phrase, figure, axis);
      found =
          leads
              ? (kept ? phrase.value() : found)
              : behind && found.isEmpty() ? phrase.value() : found;
    }
    return found;
  }

  /** Whether a contrast, or for a level another role, stands between a phrase and a figure. */
  private static boolean reset(Parse parse, Phrase phrase, Figure figure, String axis) {
    for (int i = phrase.at() + 1; i < figure.from(); i++) {
      boolean contrast =
          parse.lower(i).equals("while")
              || parse.lower(i).equals("whereas")
              || parse.lower(i).equals("but")
              || parse.lower(i).equals(";");
      Mention mention = parse.mentionAt(i);
      boolean other =
          axis.equals("level") && mention != null && mention.from() == i && i > phrase.at() + 1;
      if (contrast || other) {
        return true;
      }
    }
    return false;
  }

  private List<Phrase> phrases(Parse parse, List<Figure> all, Pack.Attribute quantity) {
    List<Phrase> out = new ArrayList<>();
    for (Mention m : parse.mentions()) {
      String kind = modifier(parse, m);
      if (!kind.isEmpty()) {
        out.add(new Phrase(m.from() - 1, "case", kind));
      }
    }
    for (int i = 0; i < parse.size(); i++) {
      if (level(parse, i)) {
        String level = parse.listed(i, Words.LEVELS) ? parse.lower(i) : parse.lemma(i);
        String year = year(parse, i);
        out.add(
            new Phrase(
                i, "level", year.isEmpty() ? scopes.level(level) : year + " " + parse.lemma(i)));
      }
      boolean away = parse.lower(i).equals("elsewhere");
      // "the pay there is": of a place that another clause has named
      if (away || (parse.lower(i).equals("there") && parse.is(i, "ADV"))) {
        out.add(new Phrase(i, "place", parse.lower(i)));
      }
      boolean depends =
          parse.lemma(i - 1).equals("depend") || parse.lower(i - 1).equals("depending");
      if (!depends
          && parse.listed(i, Words.NARROWING_PREPOSITIONS)
          && parse.is(i, "ADP", "SCONJ")) {
        add(parse, i, all, quantity, out);
      }
    }
    return out;
  }

  /** "part-time nurses", "self-employed divers": the kind of holder that a figure is for. */
  private String modifier(Parse parse, Mention m) {
    int i = m.from() - 1;
    String word = parse.lower(i);
    boolean part =
        word.equals("part-time") || (word.equals("time") && parse.lower(i - 2).equals("part"));
    boolean kind =
        parse.is(i, "ADJ", "NOUN")
            && parse.mentionAt(i) == null
            && !level(parse, i)
            && !parse.listed(i, Words.WEAK_MODIFIERS)
            && !parse.listed(i, Words.STATISTICS)
            && !parse.listed(i, Words.QUANTIFIERS)
            && !parse.listed(i, Words.METHOD_MODIFIERS)
            && !parse.listed(i, Words.PLAIN_MODIFIERS);
    return part ? "part-time" : kind ? parse.lower(i) : "";
  }

  /** "third-year" before an apprentice, who earns what no other does; or empty. */
  private static String year(Parse parse, int i) {
    String one = parse.lower(i - 1);
    String three = parse.lower(i - 3) + parse.lower(i - 2) + one;
    return (one.endsWith("-year") && one.length() > "-year".length())
        ? one
        : YEARS.matcher(three).matches() ? three : "";
  }

  private boolean level(Parse parse, int i) {
    boolean listed = parse.listed(i, Words.LEVELS) || parse.listedBase(i, Words.LEVELS);
    Mention mention = parse.mentionAt(i);
    boolean said =
        parse.is(i, "ADJ", "NOUN", "PROPN", "VERB")
            && !parse.lower(i).equals("staff")
            && !parse.lower(i).equals("lead");
    return listed && said && mention == null;
  }

  /** "in London", "for a night call", "with five years of experience". */
  private void add(
      Parse parse, int preposition, List<Figure> all, Pack.Attribute quantity, List<Phrase> out) {
    int i = preposition + 1;
    while (parse.is(i, "DET")
        || parse.listed(i, Words.POSSESSIVES)
        || parse.listed(i, Words.WEAK_MODIFIERS)) {
      i++;
    }
    int end = end(parse, i, all);
    boolean own = parse.listed(preposition + 1, Words.POSSESSIVES);
    if (end == i || own || parse.mentionAt(end) != null || !parse.is(end - 1, "NOUN", "PROPN")) {
      return;
    }
    boolean proper = Character.isUpperCase(parse.token(i).text().charAt(0)) && i > 0;
    String head = parse.lemma(end - 1);
    String words = parse.sentence().words(i, end).toLowerCase(Locale.ROOT);
    boolean years = pack.pairs(Words.TIME_UNITS).containsKey(parse.lower(end - 1));
    if (years && BEHIND.contains(parse.lower(preposition))) {
      out.add(new Phrase(preposition, "level", words));
    }
    boolean known = proper && pack.words(Words.PLACES).contains(words);
    boolean level = years;
    for (int j = i; j < end; j++) {
      level |= level(parse, j);
    }
    boolean cue =
        quantity.cues().stream()
            .anyMatch(c -> c.elements().size() == 1 && c.elements().get(0).words().contains(head));
    boolean filler = filler(parse, end - 1, words);
    if (level || (filler && !known) || cue || YEAR.matcher(words).matches()) {
      return;
    }
    String axis = axis(parse, preposition, i, end, proper);
    if (axis.equals("place")) {
      out.add(new Phrase(preposition, axis, ScopeReader.place(words)));
    } else if (!axis.isEmpty()) {
      boolean size = end - i == 2 && pack.words(Words.COMPANY_SIZES).contains(parse.lower(i));
      out.add(new Phrase(preposition, axis, size ? parse.lower(i) : base(parse, i, end)));
    }
  }

  /** Behind a noun phrase that names neither a role nor a figure. */
  private static int end(Parse parse, int from, List<Figure> all) {
    int end = from;
    while (end < parse.size()
        && end - from < PHRASE
        && parse.mentionAt(end) == null
        && figureAt(all, end) == null
        && !(end > from && parse.is(end - 1, "PROPN") && parse.is(end, "NOUN"))
        && (parse.is(end, "ADJ", "NOUN", "PROPN")
            || (parse.lower(end).equals("-") && end > from))) {
      end++;
    }
    return end;
  }

  /** Whether a phrase with this head narrows nothing: "on average", "in May". */
  private boolean filler(Parse parse, int head, String words) {
    return pack.words(Words.SCOPE_FILLERS).contains(parse.lemma(head))
        || pack.words(Words.SCOPE_FILLERS).contains(words)
        || parse.listedBase(head, Words.MONTHS)
        || parse.listedBase(head, Words.STATISTICS)
        || parse.listedBase(head, Words.DATA_NOUNS);
  }

  /** On which axis a phrase narrows: a place, a kind of company, else any case; empty for none. */
  private String axis(Parse parse, int preposition, int from, int end, boolean proper) {
    String before = parse.lower(preposition);
    String words = parse.sentence().words(from, end).toLowerCase(Locale.ROOT);
    boolean there = PLACING.contains(before);
    if (pack.words(Words.PLACES).contains(words) || (proper && there)) {
      return "place";
    }
    boolean firm =
        parse.listedBase(end - 1, Words.COMPANY_NOUNS)
            || parse.listedBase(end - 1, Words.COMPANIES);
    boolean size = end - from == 2 && pack.words(Words.COMPANY_SIZES).contains(parse.lower(from));
    if (size || (firm && FIRM.contains(before))) {
      return "company";
    }
    boolean somebody = lexicon.isOccupation(parse.lemma(end - 1));
    return somebody && !before.equals("in") && !before.equals("at") ? "" : "case";
  }

  private static String base(Parse parse, int from, int to) {
    List<String> words = new ArrayList<>();
    for (int i = from; i < to; i++) {
      words.add(i == to - 1 ? parse.lemma(i) : parse.lower(i));
    }
    return String.join(" ", words).replace(" - ", "-");
  }

  private static Figure figureAt(List<Figure> all, int token) {
    return all.stream().filter(f -> f.from() <= token && token < f.to()).findFirst().orElse(null);
  }
}
