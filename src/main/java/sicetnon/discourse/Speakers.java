package sicetnon.discourse;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sicetnon.claim.Claim;
import sicetnon.clause.Clause;
import sicetnon.ingest.Block;
import sicetnon.ingest.Source;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Mention;
import sicetnon.role.Parse;
import sicetnon.role.RoleBook;
import sicetnon.text.Lexicon;

/**
 * Whose word a clause is: "X says that ...", "according to X", "as X notes", "..., says X", and the
 * speaker of a quotation. Only a name is a speaker; a role is not, nor is "he" or "experts".
 */
public final class Speakers {
  private static final String NAME =
      "(\\p{Lu}[\\p{L}.'\u2019&-]{0,60}+(?: (?:de |van |von |der |la )?\\p{Lu}[\\p{L}.'\u2019&-]{0,60}+){0,4}+)";

  /** "of Acme", "a coach in Rome,": what may stand between a name and its verb. */
  private static final String WHO =
      "(?: (?:of|at|from) [^,.!?\"\u201c\u201d]{1,40})?(?:, [^.!?\"\u201c\u201d]{1,60},)?";

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern END = Pattern.compile("[.,]$");
  private static final Pattern TITLE = Pattern.compile("\\.? ");
  private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s$");
  private static final Pattern INSIDE = Pattern.compile("(?<=[\\p{Ll},;] )\\p{Lu}\\p{L}+");
  private static final Pattern OWNER =
      Pattern.compile("^.*(?:['\u2019]s|s['\u2019]) (?:\\p{Lu}{2,5} )*+(?=\\p{Lu}\\p{Ll})");

  /** Chars beside a quotation within which its speaker is named. */
  private static final int NEAR = 400;

  /** How words bring a speaker; made once for a pack. */
  public static final class Forms {
    private final Pattern inserted;
    private final Pattern after;
    private final Pattern before;

    /** With the verbs of saying of a pack. */
    public Forms(Pack pack) {
      Set<String> all = new TreeSet<>(pack.words(Words.SAYING_VERBS));
      all.addAll(pack.words(Words.SPEECH_VERBS));
      String says = any(pack, all);
      String speaks = any(pack, pack.words(Words.SPEECH_VERBS));
      this.inserted =
          Pattern.compile(
              "(?:"
                  + ("\\b[Aa]s " + NAME + WHO + " (?:also |once )?" + says + "\\b|")
                  + ("^" + NAME + WHO + " " + says + " that\\b|")
                  + ("[^\"\u201d], " + NAME + " " + speaks + "\\s*[,.;]|")
                  + ("[^\"\u201d], " + speaks + " " + NAME + ")"));
      this.after =
          Pattern.compile(
              "^[,.]?\\s*(?:"
                  + ("(?:(?:as|so) )?" + speaks + " " + NAME + "|")
                  + (NAME + WHO + " " + speaks + "\\b|")
                  + ("[\u2014\u2013-]{1,2}\\s*" + NAME + "\\s*(?:[,(].{0,60})?$)"));
      this.before =
          Pattern.compile(
              "(?:"
                  + (NAME + WHO + " (?:once |also |has |had )?" + says + "(?: that| it| this)?|")
                  + ("(?:[Aa]ccording to|[Ii]n the words of|[Tt]o quote) " + NAME + ")")
                  + "\\s*+(?:[,:]\\s*+)?$");
    }

    /** The verbs as somebody speaks, present and past: "points out", "wrote". */
    private static String any(Pack pack, Set<String> verbs) {
      Map<String, String> past =
          pack.words(Words.IRREGULAR_PASTS).stream()
              .map(w -> w.split(" ", 2))
              .collect(Collectors.toMap(w -> w[0], w -> w[1]));
      Set<String> forms = new TreeSet<>();
      for (String verb : verbs) {
        String[] parts = verb.split(" ", 2);
        String rest = parts.length > 1 ? " " + parts[1] : "";
        String stem = parts[0].replaceFirst("e$", "");
        forms.add(parts[0] + "s" + rest);
        forms.add(stem + "es" + rest);
        forms.add(past.getOrDefault(parts[0], stem + "ed") + rest);
      }
      return "(?:" + String.join("|", forms) + ")";
    }
  }

  private final Pack pack;
  private final Set<String> verbs;
  private final Lexicon lexicon;
  private final Set<String> names;
  private final RoleBook book;
  private final Set<String> nameless;
  private final Forms forms;

  /** The sentence last looked at, and whom it names; each of its clauses asks. */
  private Parse last;

  private String insertedName = "";

  /** The block last looked at, and where the quotation around each of its chars opened. */
  private Block marked;

  private int[] opens = {};

  Speakers(Pack pack, Lexicon lexicon, Source source, RoleBook book, Forms forms) {
    this.pack = pack;
    this.lexicon = lexicon;
    this.names = names(source);
    this.verbs = pack.words(Words.SAYING_VERBS);
    this.nameless = pack.words(Words.UNNAMED_BELIEVERS);
    this.book = book;
    this.forms = forms;
  }

  /** Words with a capital where no sentence begins. */
  private static Set<String> names(Source source) {
    Set<String> names = new TreeSet<>();
    for (Block block : source.blocks()) {
      Matcher matcher = INSIDE.matcher(block.kind() == Block.Kind.HEADING ? "" : block.text());
      while (matcher.find()) {
        names.add(matcher.group());
      }
    }
    return names;
  }

  /** The name, or an empty string for the source's own word. */
  String of(Parse parse, List<Clause> clauses, Clause clause) {
    for (Clause outer : clauses) {
      boolean says = verbs.contains(parse.lemma(outer.verb()));
      if (says
          && !outer.equals(clause)
          && outer.hasSubject()
          && clause.embedded()
          && clause.parent() >= 0
          && clauses.get(clause.parent()).equals(outer)) {
        String name = named(parse, outer.subjectFrom(), outer.subjectTo());
        if (!name.isEmpty()) {
          return name;
        }
      }
    }
    String said = inserted(parse);
    return said.isEmpty() ? quoted(parse, parse.token(clause.verb()).start()) : said;
  }

  /** The speaker of a fragment, which has no clause. */
  String of(Parse parse) {
    String said = inserted(parse);
    return said.isEmpty() ? quoted(parse, parse.token(0).start()) : said;
  }

  /** "according to X", "as X notes", "..., says X", "..., X says". */
  private String inserted(Parse parse) {
    if (!parse.equals(last)) {
      last = parse;
      insertedName = findInserted(parse);
    }
    return insertedName;
  }

  private String findInserted(Parse parse) {
    for (int i = 0; i + 1 < parse.size(); i++) {
      if (parse.lower(i).equals("according") && parse.lower(i + 1).equals("to")) {
        int to = i + 2;
        while (to < parse.size() && (parse.nominal(to) || parse.is(to, "DET"))) {
          to++;
        }
        String name = named(parse, i + 2, to);
        if (!name.isEmpty()) {
          return name;
        }
      }
    }
    return name(forms.inserted.matcher(parse.sentence().text()));
  }

  /** Who speaks the quotation around a place in the block: the words next to its marks tell. */
  private String quoted(Parse parse, int at) {
    Block block = parse.sentence().block();
    if (!block.equals(marked)) {
      marked = block;
      opens = opens(block.text());
    }
    String text = block.text();
    int open = opens[at];
    if (open < 0) {
      return "";
    }
    int close = at;
    while (close < text.length() && text.charAt(close) != '"' && text.charAt(close) != '\u201d') {
      close++;
    }
    String behind =
        close < text.length()
            ? name(
                forms.after.matcher(text).region(close + 1, Math.min(text.length(), close + NEAR)))
            : "";
    return behind.isEmpty()
        ? name(forms.before.matcher(text).region(Math.max(0, open - NEAR), open))
        : behind;
  }

  /** For each place of a text where the quotation opened that it stands in, or -1. */
  private static int[] opens(String text) {
    int[] opens = new int[text.length() + 1];
    opens[0] = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int open = opens[i];
      opens[i + 1] =
          c == '\u201c' || (c == '"' && open < 0) ? i : c == '\u201d' || c == '"' ? -1 : open;
    }
    return opens;
  }

  private String name(Matcher matcher) {
    if (!matcher.find()) {
      return "";
    }
    for (int i = 1; i <= matcher.groupCount(); i++) {
      if (matcher.group(i) != null) {
        String name =
            END.matcher(BLANKS.matcher(book.withoutRoles(matcher.group(i))).replaceAll(" ").strip())
                .replaceAll("");
        String first = name.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        boolean no =
            first.isEmpty()
                || pack.words(Words.NO_NAMES).contains(first)
                || nameless.contains(first)
                || (matcher.start(i) == matcher.regionStart() && common(name));
        return no ? "" : plain(name);
      }
    }
    return "";
  }

  /** The capitalised words of a phrase that names no role, else nothing. */
  private String named(Parse parse, int from, int to) {
    if (parse.mentionsIn(from, to).stream().anyMatch(m -> m.by() != Mention.By.PERSON)) {
      return "";
    }
    if (from == 0 && to == 1 && common(parse.token(0).text())) {
      return "";
    }
    StringBuilder name = new StringBuilder();
    for (int i = from; i < to; i++) {
      boolean capital = Character.isUpperCase(parse.token(i).text().charAt(0)) && parse.nominal(i);
      if (capital && (i > 0 || parse.is(i, "PROPN") || to - from <= 3)) {
        name.append(name.length() == 0 ? "" : " ").append(parse.token(i).text());
      }
    }
    return plain(name.toString());
  }

  /** "Research says": a capital only because the word comes first. */
  private boolean common(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return !word.contains(" ")
        && lexicon.isNoun(lexicon.nounBase(lower).orElse(lower))
        && !names.contains(word);
  }

  /** "Acme's CEO Dr. Anna Bell" is Anna Bell. */
  private String plain(String name) {
    Matcher owner = OWNER.matcher(name);
    if (owner.find()) {
      return plain(name.substring(owner.end()));
    }
    String[] title = TITLE.split(name, 2);
    boolean titled =
        title.length == 2
            && pack.words(Words.COURTESY_TITLES).contains(title[0].toLowerCase(Locale.ROOT));
    return POSSESSIVE.matcher(titled ? title[1] : name).replaceFirst("");
  }

  /** Claims with each speaker by the full name that the article gives once: "Pichler" is he. */
  public static List<Claim> fullNames(List<Claim> claims) {
    Map<String, Set<String>> full = new TreeMap<>();
    for (Claim claim : claims) {
      String name = claim.attributedTo();
      int last = name.lastIndexOf(' ');
      if (last > 0) {
        full.computeIfAbsent(name.substring(last + 1), k -> new TreeSet<>()).add(name);
      }
    }
    return claims.stream()
        .map(
            c -> {
              Set<String> names = full.getOrDefault(c.attributedTo(), Set.of());
              return names.size() == 1 ? c.saidBy(names.iterator().next()) : c;
            })
        .toList();
  }
}
