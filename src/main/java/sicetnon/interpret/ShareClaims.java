package sicetnon.interpret;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sicetnon.claim.Claim;
import sicetnon.claim.DataItem;
import sicetnon.claim.Kind;
import sicetnon.claim.Value;
import sicetnon.clause.Clause;
import sicetnon.discourse.Statement;
import sicetnon.figure.Amount;
import sicetnon.figure.Amounts;
import sicetnon.figure.Notation;
import sicetnon.ingest.Block;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Parse;
import sicetnon.text.Lexicon;

/**
 * How much of a role's time goes into something: "spends 60% of her time coding", "Coding: 80%".
 */
public final class ShareClaims {
  /** "most of the day": more than half. */
  private static final Pattern MOST = Pattern.compile("(?i)\\b(?:most|the majority|the bulk) of ");

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final Pattern ASIDE = Pattern.compile("\\(.*|: *$");

  private static final BigDecimal HALF = new BigDecimal(50);
  private static final BigDecimal WHOLE = new BigDecimal(100);

  /** Shares of a day are guesses: half of the five hundredths to which they are given. */
  private static final BigDecimal EXACT = new BigDecimal("2.5");

  private final Pack pack;
  private final Optional<Pack.Attribute> time;
  private final Lexicon lexicon;
  private final Amounts amounts;
  private final Providers providers;
  private final Wordings wordings;
  private final ClaimMaker maker;

  /**
   * What somebody's time goes into.
   *
   * @param key what equal activities share
   * @param words as a person reads it
   */
  private record Activity(String key, String words) {}

  ShareClaims(
      Pack pack,
      Lexicon lexicon,
      Amounts amounts,
      Providers providers,
      Wordings wordings,
      ClaimMaker maker) {
    this.wordings = wordings;
    this.amounts = amounts;
    this.providers = providers;
    this.pack = pack;
    this.time = pack.attribute("time");
    this.lexicon = lexicon;
    this.maker = maker;
  }

  public List<Claim> read(Statement fact) {
    List<Claim> out = new ArrayList<>();
    time.ifPresent(a -> read(fact, a, out));
    return out;
  }

  private void read(Statement fact, Pack.Attribute attribute, List<Claim> out) {
    Parse parse = fact.parse();
    List<Amount> shares =
        amounts.find(parse.sentence().text(), Notation.PLAIN).stream()
            .filter(a -> a.family() == Amount.Family.SHARE)
            .toList();
    if (headed(parse, shares)) {
      String head = thing(parse.sentence().block());
      key(head, head).ifPresent(what -> add(fact, attribute, what, value(shares.get(0)), out));
      return;
    }
    int base = parse.sentence().start();
    for (Amount share : shares) {
      int of = tokenAt(parse, base + share.end());
      int after = time(parse, parse.lower(of).equals("of") ? of + 1 : of);
      if (of >= fact.from() && of < fact.to() && after > 0) {
        what(fact, after).ifPresent(what -> add(fact, attribute, what, value(share), out));
        return;
      }
    }
    Matcher most = MOST.matcher(most(fact) ? parse.sentence().words(fact.from(), fact.to()) : "");
    if (most.find()) {
      int after = time(parse, tokenAt(parse, parse.token(fact.from()).start() + most.end()));
      Value.Quantity more = new Value.Quantity(HALF, WHOLE, "%", "", EXACT);
      Optional<Activity> what = after > 0 ? what(fact, after) : Optional.empty();
      what.ifPresent(w -> add(fact, attribute, w, more, out));
    }
  }

  /** Whether a fact has one of the words that most of something needs. */
  private static boolean most(Statement fact) {
    for (int i = fact.from(); i < fact.to(); i++) {
      String word = fact.parse().lower(i);
      if (word.endsWith("most") || word.endsWith("majority") || word.endsWith("bulk")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a share stands alone behind its label, or below a head that speaks of time. */
  private boolean headed(Parse parse, List<Amount> shares) {
    Block block = parse.sentence().block();
    boolean alone =
        shares.size() == 1
            && parse.sentence().text().length() - (shares.get(0).end() - shares.get(0).start())
                <= 2;
    return alone
        && !parse.label()
        && (block.labelled() || (block.kind() == Block.Kind.CELL && timed(block)))
        && !other(thing(block));
  }

  /** Whether a cell's heads speak of time. */
  private static boolean timed(Block block) {
    String heads = (block.column() + " " + block.row()).toLowerCase(Locale.ROOT);
    return List.of(NO_LETTERS.split(heads)).contains("time");
  }

  /** Whether a label is that of another quantity. */
  private boolean other(String label) {
    return pack.attributes().stream()
        .filter(a -> a.kind().equals("quantity") && !a.id().equals("time"))
        .anyMatch(a -> a.labels().contains(label));
  }

  /** What the label or the head of the row names, without "(share of time)". */
  private static String thing(Block block) {
    return ASIDE.matcher(block.row().toLowerCase(Locale.ROOT)).replaceAll("").strip();
  }

  /** Behind "his or her working day", which begins here; 0 for other things to have a share of. */
  private static int time(Parse parse, int from) {
    int i = from;
    while (parse.listed(i, Words.POSSESSIVES)
        || parse.conjunction(i)
        || parse.listed(i, Words.WEAK_MODIFIERS)
        || parse.lower(i).equals("work")
        || parse.lower(i).equals("working")) {
      i++;
    }
    return parse.listedBase(i, Words.TIME_NOUNS) ? i + 1 : 0;
  }

  private static int tokenAt(Parse parse, int start) {
    int i = 0;
    while (i < parse.size() && parse.token(i).start() < start) {
      i++;
    }
    return i;
  }

  /** What follows the share, else the verb whose time it is: "codes 30 % of the time". */
  private Optional<Activity> what(Statement fact, int after) {
    Parse parse = fact.parse();
    Clause clause = fact.clause();
    boolean spends =
        clause != null
            && fact.actions().stream()
                .anyMatch(a -> pack.words(Words.SPENDING_VERBS).contains(a.lemma()));
    if (clause != null && !spends) {
      boolean plain = fact.actions().size() == 1 && !fact.actions().get(0).negative();
      String verb = parse.lemma(clause.verb());
      return plain
          ? key(verb, lexicon.isVerb(verb) ? English.gerund(verb) : verb + " work")
          : Optional.empty();
    }
    int i = after;
    while (i < fact.to()
        && (parse.is(i, "ADP", "DET", "ADV", "PUNCT") || parse.listed(i, Words.WEAK_MODIFIERS))) {
      i++;
    }
    if (i >= fact.to()) {
      return Optional.empty();
    }
    int first = i;
    if (parse.gerund(i)) {
      return key(parse.lemma(i), parse.lower(i));
    }
    while (parse.is(i + 1, "NOUN") && i + 1 < fact.to()) {
      i++;
    }
    return parse.is(i, "NOUN", "PROPN")
        ? key(parse.lemma(i), wordings.of(parse, first, i + 1))
        : Optional.empty();
  }

  /** Coding, code and to code are one activity. */
  private Optional<Activity> key(String word, String words) {
    if (word.isEmpty() || !word.chars().allMatch(c -> c == '-' || Character.isLetter(c))) {
      return Optional.empty();
    }
    boolean gerund = word.endsWith("ing") && lexicon.verbBase(word).isPresent();
    String noun = lexicon.nounBase(word).orElse(word);
    String base = gerund ? lexicon.verbBase(word).orElse(word) : noun;
    return Optional.of(new Activity(base, words));
  }

  private static Value.Quantity value(Amount share) {
    Value.Quantity q = share.value();
    return new Value.Quantity(q.low(), q.high(), "%", "", EXACT.max(q.rounding()));
  }

  private void add(
      Statement fact,
      Pack.Attribute attribute,
      Activity what,
      Value.Quantity value,
      List<Claim> out) {
    String provider = providers.of(fact.parse());
    Statement said = fact.within("provider", provider);
    for (String role : fact.subject().roles()) {
      String question =
          attribute.question().replace("{role}", maker.name(role)).replace("{what}", what.words());
      DataItem item =
          new DataItem(attribute.id(), Kind.QUANTITY, role, what.key(), question, false);
      out.add(maker.claim(said, item, List.of(role), value, true, "", fact.from(), fact.to()));
    }
  }
}
