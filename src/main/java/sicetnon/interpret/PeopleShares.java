package sicetnon.interpret;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sicetnon.claim.Claim;
import sicetnon.claim.DataItem;
import sicetnon.claim.Kind;
import sicetnon.discourse.Stance;
import sicetnon.discourse.Subject;
import sicetnon.figure.Amount;
import sicetnon.figure.Amounts;
import sicetnon.figure.Notation;
import sicetnon.ingest.Block;
import sicetnon.ingest.Source;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Parse;
import sicetnon.role.RoleBook;
import sicetnon.text.Lexicon;

/**
 * Which share of those who have a role do something, are something or fall into a group: "60% of
 * nurses work nights", and what a survey of them says: "20% from $70,000 to $90,000", "25 to 34
 * years (53%)".
 */
final class PeopleShares {
  /** Words of a group at most. */
  private static final int MOST_WORDS = 12;

  /** What stands before the name of a group in brackets' reach: "followed by Asian (11%)". */
  private static final Pattern LEAD =
      Pattern.compile(
          "(?i).*(?:[.;:)]|\\b(?:by|is|are|was|were|within|in majority|than|as|with)\\b)");

  private static final String SURVEY = "the survey";
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}+#'\u2019-]*");
  private static final BigDecimal THOUSAND = new BigDecimal(1000);

  private final Pack pack;
  private final Lexicon lexicon;
  private final Source source;
  private final RoleBook book;
  private final Amounts amounts;
  private final ClaimMaker maker;
  private final Pattern respondents;
  private final Optional<Pack.Attribute> quantity;

  /** The role that a survey's article is about, found when first asked for. */
  private Subject asked;

  PeopleShares(
      Vocabulary known, Source source, RoleBook book, ClaimMaker maker, Quantities quantities) {
    this.pack = known.pack;
    this.lexicon = known.lexicon;
    this.source = source;
    this.book = book;
    this.amounts = known.amounts;
    this.maker = maker;
    this.respondents = known.respondents;
    this.quantity = quantities.ofPeople().map(Quantities.Kind::quantity);
  }

  /**
   * The claims of a sentence's shares.
   *
   * @param shares those that nothing else in the sentence names the meaning of
   * @param stances of each
   */
  List<Claim> read(Parse parse, List<Figure> shares, Map<Figure, Stance> stances) {
    List<Claim> out = new ArrayList<>();
    String text = parse.sentence().text();
    for (int i = 0; i < shares.size() && quantity.isPresent(); i++) {
      Figure share = shares.get(i);
      int next = i + 1 < shares.size() ? shares.get(i + 1).amount().start() : text.length();
      Subject subject = people(share);
      Optional<String> group = group(text, share.amount(), next);
      // "according to the census, 50% are male": of all people
      boolean others =
          subject.from().equals(SURVEY) && !stances.get(share).scope().get("provider").isEmpty();
      if (subject.known() && group.isPresent() && !others) {
        claims(share, subject, group.get(), stances.get(share), out);
      }
    }
    return out;
  }

  private void claims(Figure share, Subject subject, String group, Stance stance, List<Claim> out) {
    String key = key(group);
    if (key.isEmpty()) {
      return;
    }
    Parse parse = share.parse();
    for (String role : subject.roles()) {
      String question =
          quantity
              .get()
              .question()
              .replace("{role}", maker.name(role))
              .replace("{act}", Wordings.tidy(group));
      DataItem item = new DataItem(quantity.get().id(), Kind.QUANTITY, role, key, question, false);
      out.add(
          maker.claim(
              parse,
              item,
              List.of(role),
              share.amount().value(),
              true,
              "",
              stance,
              subject.from(),
              parse.sentence().span(share.from(), Math.min(parse.size(), share.windowTo()))));
    }
  }

  /**
   * The claims without those of a group of which one source gives two shares: it means different
   * groups by one name, as two tables with the same rows do.
   */
  List<Claim> told(List<Claim> claims) {
    Map<String, Set<String>> values = new TreeMap<>();
    for (Claim claim : claims) {
      values.computeIfAbsent(group(claim), k -> new TreeSet<>()).add(claim.value().text());
    }
    return claims.stream()
        .filter(
            c ->
                quantity.isEmpty()
                    || !c.item().attribute().equals(quantity.get().id())
                    || values.get(group(c)).size() == 1)
        .toList();
  }

  private static String group(Claim claim) {
    return claim.item().key() + " " + claim.scope().get("place");
  }

  /** Of whom it is a share: those of a role named behind it, else those whom a survey asked. */
  private Subject people(Figure share) {
    Parse parse = share.parse();
    int i = share.to();
    while (parse.is(i, "DET", "ADJ")
        || parse.lower(i).equals("of")
        || parse.lower(i).equals("all")) {
      i++;
    }
    boolean of = parse.mentionAt(i) != null && !parse.mentionAt(i).possessive();
    if (of) {
      return Subject.of(parse.mentionAt(i).roles(), "");
    }
    boolean other =
        parse.lower(share.to()).equals("of") && !parse.listedBase(i, Words.RESPONDENT_NOUNS);
    return other ? Subject.NONE : surveyed();
  }

  /** The one role in the title of a survey's article, else the one that it names most. */
  private Subject surveyed() {
    if (asked == null) {
      asked = Subject.NONE;
      Map<String, Integer> named = new TreeMap<>();
      boolean survey = false;
      for (Block block : source.blocks()) {
        if (block.readable()) {
          survey |= respondents.matcher(block.text()).find();
          book.rolesIn(block.text()).forEach(r -> named.merge(r, 1, Integer::sum));
        }
      }
      List<String> title = book.rolesIn(source.title());
      int most = named.values().stream().mapToInt(Integer::intValue).max().orElse(0);
      List<String> main =
          title.size() == 1
              ? title
              : named.keySet().stream().filter(r -> 2 * named.get(r) > most).toList();
      asked = survey && main.size() == 1 ? Subject.of(main, SURVEY) : asked;
    }
    return asked;
  }

  /** The words that name the group: before a share in brackets, else behind it. */
  private Optional<String> group(String text, Amount share, int next) {
    String before = text.substring(0, share.start());
    boolean brackets = before.stripTrailing().endsWith("(");
    String words;
    if (brackets) {
      String all = before.substring(0, before.lastIndexOf('('));
      Matcher lead = LEAD.matcher(all);
      words = lead.lookingAt() ? all.substring(lead.end()) : all;
    } else {
      String behind = text.substring(share.end(), Math.max(share.end(), next));
      words = behind.split("[.;:(]", -1)[0];
    }
    String group = trimmed(respondents.matcher(words).replaceAll(" "));
    boolean fits = !group.isBlank() && group.split("\\s+").length <= MOST_WORDS;
    return fits ? Optional.of(group.strip()) : Optional.empty();
  }

  /** A group without the small words and marks around it. */
  private String trimmed(String words) {
    List<String> all = new ArrayList<>(List.of(words.strip().split("\\s")));
    all.removeIf(String::isEmpty);
    while (!all.isEmpty() && loose(all.get(0))) {
      all.remove(0);
    }
    while (!all.isEmpty() && loose(all.get(all.size() - 1))) {
      all.remove(all.size() - 1);
    }
    String group = String.join(" ", all);
    return group.endsWith(",") ? group.substring(0, group.length() - 1) : group;
  }

  /** Whether a word or mark at the edge of a group is no part of it. */
  private boolean loose(String word) {
    String plain = word.toLowerCase(Locale.ROOT).replace(",", "");
    return plain.isEmpty()
        || plain.chars().noneMatch(Character::isLetterOrDigit)
        || pack.words(Words.GROUP_EDGES).contains(plain);
  }

  /** What equal groups share: base forms of their words, and the ends of their ranges. */
  private String key(String group) {
    Set<String> out = new TreeSet<>();
    StringBuilder rest = new StringBuilder(group);
    List<Amount> found = amounts.find(group, Notation.PLAIN);
    for (int i = found.size() - 1; i >= 0; i--) {
      Amount amount = found.get(i);
      out.add(end(amount.value().low()) + "-" + end(amount.value().high()));
      rest.replace(amount.start(), amount.end(), " ");
    }
    Matcher words = WORD.matcher(rest.toString().toLowerCase(Locale.ROOT));
    while (words.find()) {
      String word = words.group();
      boolean says = !pack.words(Words.GROUP_FILLERS).contains(word);
      String base = lexicon.nounBase(word).or(() -> lexicon.verbBase(word)).orElse(word);
      if (says && !pack.words(Words.GROUP_FILLERS).contains(base)) {
        out.add(base);
      }
    }
    return String.join("-", out).replace(' ', '-');
  }

  /** An end of a range; up to $89,999 is up to $90,000. */
  private static String end(BigDecimal value) {
    if (value == null) {
      return "";
    }
    boolean below = value.add(BigDecimal.ONE).remainder(THOUSAND).signum() == 0;
    BigDecimal round = below && value.compareTo(THOUSAND) > 0 ? value.add(BigDecimal.ONE) : value;
    return round.stripTrailingZeros().toPlainString();
  }
}
