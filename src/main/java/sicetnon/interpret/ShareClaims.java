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
import sicetnon.ingest.Block;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Parse;
import sicetnon.text.Lexicon;

/**
 * How much of a role's time goes into something: "spends 60% of her time coding", "Coding: 80%".
 */
public final class ShareClaims {
  private static final String NUMBER =
      "(\\d{1,3})(?:\\s?(?:-|\u2013|to)\\s?(\\d{1,3}))?\\s?(?:%|percent\\b|per cent\\b)"
          + "|(?:a |one )?(half|third|quarter)|(two thirds|three quarters|most|the majority|the bulk)";
  private static final Pattern SHARE =
      Pattern.compile(
          "(?i)\\b((?:up to|at least|more than|over|less than|around|about|roughly|approximately|almost|nearly)\\s+)?"
              + "(?:"
              + NUMBER
              + ")\\s+of\\s+");
  private static final Pattern ALONE = Pattern.compile("(?i)^\\s*~?(\\d{1,3})\\s?%\\W*$");
  private static final BigDecimal EXACT = new BigDecimal("2.5");
  private static final BigDecimal LOOSE = new BigDecimal(5);
  private static final int WHOLE = 100;

  private final Pack pack;
  private final Lexicon lexicon;
  private final ClaimMaker maker;

  ShareClaims(Pack pack, Lexicon lexicon, ClaimMaker maker) {
    this.pack = pack;
    this.lexicon = lexicon;
    this.maker = maker;
  }

  public List<Claim> read(Statement fact) {
    List<Claim> out = new ArrayList<>();
    for (Pack.Attribute attribute : pack.attributes()) {
      if (attribute.id().equals("time")) {
        read(fact, attribute, out);
      }
    }
    return out;
  }

  private void read(Statement fact, Pack.Attribute attribute, List<Claim> out) {
    Parse parse = fact.parse();
    Block block = parse.sentence().block();
    Matcher alone = ALONE.matcher(parse.sentence().text());
    if (block.labelled() && !parse.label() && alone.find()) {
      key(block.row().toLowerCase(Locale.ROOT))
          .ifPresent(what -> add(fact, attribute, what, percent(alone.group(1)), out));
      return;
    }
    int base = parse.token(fact.from()).start();
    String words = parse.sentence().words(fact.from(), fact.to());
    Matcher share = SHARE.matcher(words);
    while (share.find()) {
      int after = time(parse, tokenAt(parse, base + share.end()));
      if (after > 0) {
        what(fact, after).ifPresent(what -> add(fact, attribute, what, value(share), out));
        return;
      }
    }
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
  private Optional<String> what(Statement fact, int after) {
    Parse parse = fact.parse();
    Clause clause = fact.clause();
    boolean spends =
        clause != null
            && fact.actions().stream()
                .anyMatch(a -> pack.words(Words.SPENDING_VERBS).contains(a.lemma()));
    if (clause != null && !spends) {
      boolean plain = fact.actions().size() == 1 && !fact.actions().get(0).negative();
      return plain ? key(parse.lemma(clause.verb())) : Optional.empty();
    }
    int i = after;
    while (i < fact.to()
        && (parse.is(i, "ADP", "DET", "ADV", "PUNCT") || parse.listed(i, Words.WEAK_MODIFIERS))) {
      i++;
    }
    if (i >= fact.to()) {
      return Optional.empty();
    }
    if (parse.gerund(i)) {
      return key(parse.lemma(i));
    }
    while (parse.is(i + 1, "NOUN") && i + 1 < fact.to()) {
      i++;
    }
    return parse.is(i, "NOUN", "PROPN") ? key(parse.lemma(i)) : Optional.empty();
  }

  /** Coding, code and to code are one activity. */
  private Optional<String> key(String word) {
    if (!word.matches("[\\p{L}-]+")) {
      return Optional.empty();
    }
    boolean gerund = word.endsWith("ing") && lexicon.verbBase(word).isPresent();
    return Optional.of(gerund ? lexicon.verbBase(word).orElse(word) : word);
  }

  private static Value.Quantity percent(String number) {
    BigDecimal value = new BigDecimal(number);
    return new Value.Quantity(value, value, "%", "", EXACT);
  }

  private static Value.Quantity value(Matcher share) {
    String how = share.group(1) == null ? "" : share.group(1).strip().toLowerCase(Locale.ROOT);
    BigDecimal low;
    BigDecimal high;
    if (share.group(2) != null) {
      low = new BigDecimal(share.group(2));
      high = share.group(3) == null ? low : new BigDecimal(share.group(3));
    } else {
      String word = share.group(4) == null ? share.group(5) : share.group(4);
      low = new BigDecimal(inWords(word.toLowerCase(Locale.ROOT)));
      high = word.toLowerCase(Locale.ROOT).matches("most|the .*") ? new BigDecimal(WHOLE) : low;
    }
    boolean floor = how.matches("at least|more than|over");
    boolean ceiling = how.matches("up to|less than");
    boolean loose = !how.isEmpty() && !floor && !ceiling;
    return new Value.Quantity(
        ceiling ? null : low, floor ? null : high, "%", "", loose ? LOOSE : EXACT);
  }

  private static int inWords(String word) {
    return switch (word) {
      case "third" -> 33;
      case "quarter" -> 25;
      case "two thirds" -> 67;
      case "three quarters" -> 75;
      default -> 50;
    };
  }

  private void add(
      Statement fact,
      Pack.Attribute attribute,
      String what,
      Value.Quantity value,
      List<Claim> out) {
    for (String role : fact.subject().roles()) {
      String question =
          attribute.question().replace("{role}", maker.name(role)).replace("{what}", what);
      DataItem item = new DataItem(attribute.id(), Kind.QUANTITY, role, what, question, false);
      out.add(maker.claim(fact, item, List.of(role), value, true, "", fact.from(), fact.to()));
    }
  }
}
