package sicetnon.role;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.text.Lexicon;

/**
 * Reads titles of pages that name a role and nothing else: "Bakers", "Sales and Marketing
 * Managers", "Sewers, Hand", "Job description: Tram Driver".
 */
final class TitleReader {
  /** What a bar, a bracket or a dash sets off. */
  private static final Pattern CUT = Pattern.compile("(?:[(|@]| [-\u2013\u2014] ).*");

  private static final String ARTICLE = "(?:(?:an?|the|our|your|my) (?:new |next )?)?";

  /** "Beekeeper at Hive & Sons". */
  private static final Pattern PLACE = Pattern.compile(" (?:at|@) \\p{Lu}.*");

  private static final Pattern MARKS = Pattern.compile("(?<![^\\p{L}])[^\\p{L}]++$");
  private static final Pattern JOIN =
      Pattern.compile("(?i)--| ?, ?(?:(?:and|or) )?| (?:and|or|&) | ?/ ?");
  private static final Pattern CHOICE = Pattern.compile("\\b(?:and|or)\\b");
  private static final Pattern TAIL = Pattern.compile(" (?:of|for|to|in) .*");
  private static final Pattern QUALIFIER =
      Pattern.compile(
          "(?i)(?!all\\b|except|including|other\\b)\\p{L}[\\p{L}-]*+(?: [\\p{L}-]++){0,2}");
  private static final Pattern AGENT =
      Pattern.compile("\\p{L}{2,}(?:er|or|ist|ian|ant|eer|man|woman|person|mason)");
  private static final Pattern BLANKS = Pattern.compile("\\s++");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}']+");
  private static final Pattern INVERTED = Pattern.compile("--| ?, ?");
  private static final Pattern MEN = Pattern.compile("men$");
  private static final Pattern PLURAL = Pattern.compile("(?<=[^s])s$");
  private static final int MOST_WORDS = 16;

  private final Pack pack;
  private final Lexicon lexicon;
  private final Pattern before;
  private final Pattern behind;

  TitleReader(Pack pack, Lexicon lexicon) {
    this.pack = pack;
    this.lexicon = lexicon;
    String openings = any(pack.words(Words.TITLE_OPENINGS));
    String endings = any(pack.words(Words.TITLE_ENDINGS));
    this.before =
        Pattern.compile(
            "(?iu)^[^\\p{L}]*+(?:(?:" + openings + ")\\b[ :\u2013\u2014-]*+)?" + ARTICLE);
    this.behind =
        Pattern.compile(
            "(?iu)(?<![ :\u2013\u2014|-])[ :\u2013\u2014|-]++(?:"
                + endings
                + ")(?!\\p{L})[^\\p{L}]*$");
  }

  /** The phrases, longest first; an "a" at the end of one is left to the article that follows. */
  private static String any(Set<String> phrases) {
    return phrases.stream()
        .map(p -> p.replaceFirst(" a$", ""))
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(p -> p))
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  /** A piece of a title between joining words. */
  private record Piece(String words, String head, boolean plural) {
    boolean named() {
      return !head.isEmpty();
    }
  }

  /** The role that a title names; nothing where it says anything else. */
  Optional<RoleTitle> read(String title) {
    String bare = withoutPlace(bare(title).strip()).toLowerCase(Locale.ROOT);
    return words(bare) ? named(bare) : Optional.empty();
  }

  /** A title without what stands around names in titles. */
  String bare(String title) {
    String bare = before.matcher(BLANKS.matcher(title.strip()).replaceAll(" ")).replaceFirst("");
    for (Pattern end : List.of(CUT, MARKS, behind, PLACE, MARKS)) {
      bare = end.matcher(bare).replaceFirst("");
    }
    return bare;
  }

  private boolean words(String bare) {
    List<String> words = List.of(BETWEEN.split(bare));
    return words.size() <= MOST_WORDS
        && words.stream().noneMatch(pack.words(Words.TALKING_WORDS)::contains)
        && !pack.words(Words.PRAISING_WORDS).contains(words.get(0));
  }

  /** "Midwife, St Mary's": behind the name of one holder the comma brings a place or a team. */
  private String withoutPlace(String bare) {
    int comma = bare.indexOf(',');
    boolean one = comma > 0 && !piece(bare.substring(0, comma).toLowerCase(Locale.ROOT)).plural();
    return one && !CHOICE.matcher(bare.substring(comma)).find() ? bare.substring(0, comma) : bare;
  }

  private Optional<RoleTitle> named(String bare) {
    Matcher tail = TAIL.matcher(bare);
    String rest = tail.find() ? tail.group() : "";
    String front = bare.substring(0, bare.length() - rest.length());
    List<String> joins = JOIN.matcher(front).results().map(m -> m.group()).toList();
    List<Piece> pieces = pieces(front);
    Piece first = pieces.get(0);
    Piece last = pieces.get(pieces.size() - 1);
    boolean inverted =
        pieces.stream().anyMatch(Piece::plural)
            && joins.stream().anyMatch(j -> INVERTED.matcher(j).matches());
    if (pieces.size() == 2
        && inverted
        && first.plural()
        && QUALIFIER.matcher(last.words()).matches()) {
      return Optional.of(inverted(last.words() + " " + first.words() + rest));
    }
    if (!last.named() && !inverted) {
      return Optional.empty();
    }
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < pieces.size(); i++) {
      name.append(pieces.get(i).words()).append(i < joins.size() ? joins.get(i) : "");
    }
    boolean helpers = joins.contains("--");
    Set<String> parts = helpers ? Set.of() : parts(pieces, rest);
    return Optional.of(
        new RoleTitle(
            name + rest,
            parts,
            pieces.stream().filter(p -> p.named() && !helpers).map(Piece::words).toList(),
            !pieces.stream().allMatch(Piece::named),
            pieces.stream().anyMatch(Piece::plural)));
  }

  /** What stands between the joining words; an empty piece at the end is none. */
  private List<Piece> pieces(String front) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    Matcher join = JOIN.matcher(front);
    while (join.find()) {
      pieces.add(piece(front.substring(from, join.start())));
      from = join.end();
    }
    if (from < front.length() || pieces.isEmpty()) {
      pieces.add(piece(front.substring(from)));
    }
    return pieces;
  }

  private static RoleTitle inverted(String name) {
    return new RoleTitle(name, Set.of(), List.of(), false, true);
  }

  /** The full names of joined pieces: of "sales and marketing managers" both end in "manager". */
  private static Set<String> parts(List<Piece> pieces, String rest) {
    Set<String> parts = new TreeSet<>();
    String head = "";
    for (int i = pieces.size() - 1; i >= 0 && pieces.size() > 1 && rest.isEmpty(); i--) {
      Piece piece = pieces.get(i);
      head = piece.named() ? piece.head() : head;
      if (!head.isEmpty()) {
        parts.add(piece.named() ? piece.words() : piece.words() + " " + head);
      }
    }
    return parts;
  }

  private Piece piece(String words) {
    int cut = Math.max(words.lastIndexOf(' '), words.lastIndexOf('-')) + 1;
    String last = words.substring(cut);
    String one = singular(last);
    boolean role = heads(one);
    return new Piece(
        role ? words.substring(0, cut) + one : words, role ? one : "", role && !one.equals(last));
  }

  /** One of several: of "masters" and "mechanics" a dictionary may know other things only. */
  String singular(String noun) {
    Optional<String> base = lexicon.nounBase(noun).filter(b -> !b.contains(" "));
    if (base.isPresent() && !base.get().equals(noun)) {
      return base.get();
    }
    String form = PLURAL.matcher(MEN.matcher(noun).replaceFirst("man")).replaceFirst("");
    return heads(form) ? form : base.orElse(noun);
  }

  /** Whether a noun ends names of roles, or by its form may: no dictionary has them all. */
  boolean heads(String noun) {
    return pack.words(Words.ROLE_HEADS).contains(noun)
        || lexicon.isOccupation(noun)
        || lexicon.isMostlyPerson(noun)
        || (AGENT.matcher(noun).matches()
            && !lexicon.isVerb(noun)
            && (lexicon.isPerson(noun) || !(lexicon.isNoun(noun) || lexicon.isAdjective(noun))));
  }
}
