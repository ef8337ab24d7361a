package sicetnon.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import sicetnon.claim.Claim;
import sicetnon.claim.DataItem;
import sicetnon.claim.Kind;
import sicetnon.claim.Value;
import sicetnon.clause.Action;
import sicetnon.clause.Phrase;
import sicetnon.discourse.Statement;
import sicetnon.figure.Amounts;
import sicetnon.ingest.Block;
import sicetnon.pack.Pack;
import sicetnon.role.Mention;
import sicetnon.role.Parse;
import sicetnon.role.RoleNames;

/**
 * How a role is, as far as no pole of the pack says it: "is patient", "is supervised", "On call:
 * no", "Demand: high". One question for each role and state: is it so?
 */
public final class StateClaims {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Pack pack;
  private final Amounts amounts;
  private final Whether whether;
  private final ClaimMaker maker;
  private final Performing performing;

  StateClaims(
      Pack pack, Amounts amounts, Whether whether, ClaimMaker maker, Performing performing) {
    this.whether = whether;
    this.pack = pack;
    this.amounts = amounts;
    this.maker = maker;
    this.performing = performing;
  }

  /** "The nurse is patient", "is supervised by the midwife". */
  public List<Claim> read(Statement fact, Action action) {
    Parse parse = fact.parse();
    boolean state = action.form() == Action.Form.BEING ? fact.clause() != null : passive(action);
    boolean money = amounts.money(parse.sentence().words(action.from(), action.to()));
    if (!state || money || fact.mood().needless() || itself(fact, action)) {
      return List.of();
    }
    boolean passive = action.form() == Action.Form.PASSIVE;
    String said =
        passive || action.things().isEmpty()
            ? words(parse, passive ? action.verb() : action.verb() + 1, action.to())
            : action.things().get(0).key();
    return said.isEmpty()
        ? List.of()
        : truths(
            fact,
            said,
            role -> whether.is(parse, action, role),
            !action.negative() && !fact.mood().negative(),
            action.from(),
            action.to());
  }

  private static boolean passive(Action action) {
    return action.form() == Action.Form.PASSIVE;
  }

  /** "Ann is a nurse", "I was a nurse": that says of nurses nothing. */
  private static boolean itself(Statement fact, Action action) {
    Parse parse = fact.parse();
    List<String> roles = fact.subject().roles();
    return action.form() == Action.Form.BEING
        && parse.mentionsIn(0, fact.predicate()).stream()
            .noneMatch(m -> m.by() != Mention.By.PERSON && m.roles().equals(roles))
        && parse.mentionsIn(action.from(), action.to()).stream()
            .anyMatch(m -> m.roles().equals(roles));
  }

  /** "Payment systems" in a list about a role: it has to do with them. */
  public List<Claim> involved(Statement fact) {
    Parse parse = fact.parse();
    Block block = parse.sentence().block();
    boolean listed = block.kind() == Block.Kind.LIST_ITEM || block.kind() == Block.Kind.CELL;
    int to = fact.from();
    while (to < fact.to() && !parse.is(to, "ADP", "SCONJ", "VERB", "AUX") && !parse.breaks(to)) {
      to++;
    }
    List<Phrase> phrases =
        listed && to > fact.from() ? Phrase.list(pack, parse, fact.from(), to) : List.of();
    // what is earned is read as a figure
    boolean figure = amounts.money(parse.sentence().words(fact.from(), to));
    return phrases.isEmpty() || figure
        ? List.of()
        : performing.concerned(fact, phrases.get(0), fact.to());
  }

  /** "On call: no": a state that the label names holds or not. */
  List<Claim> state(Statement fact, boolean holds) {
    String words = words(fact.parse(), 0, fact.parse().size());
    return words.isEmpty()
        ? List.of()
        : truths(
            fact,
            words,
            role -> whether.labelled(fact.parse(), role),
            holds,
            fact.from(),
            fact.to());
  }

  /** "Demand: high": what the label names is so. */
  public List<Claim> labelled(Statement fact) {
    Block block = fact.parse().sentence().block();
    String words = words(fact.parse(), fact.from(), fact.to());
    boolean names = RoleNames.labelled(pack, block);
    boolean headed = block.kind() == Block.Kind.CELL && !block.row().isBlank();
    if (!(block.labelled() || headed) || names || fact.parse().label() || words.isEmpty()) {
      return List.of();
    }
    String label = block.row().toLowerCase(Locale.ROOT);
    return truths(
        fact,
        label + " " + words,
        role ->
            whether.cell(block.row(), fact.parse().sentence().words(fact.from(), fact.to()), role),
        !fact.mood().negative(),
        fact.from(),
        fact.to());
  }

  /** The words of a stretch that say something, in base form and sorted. */
  static String words(Parse parse, int from, int to) {
    TreeSet<String> words = new TreeSet<>();
    for (int i = from; i < to && !parse.breaks(i); i++) {
      if (parse.is(i, "NOUN", "PROPN", "VERB", "ADJ", "ADP")) {
        words.add(parse.lemma(i));
      }
    }
    return String.join(" ", words);
  }

  private List<Claim> truths(
      Statement fact,
      String what,
      UnaryOperator<String> question,
      boolean holds,
      int from,
      int to) {
    List<Claim> out = new ArrayList<>();
    for (String role : fact.subject().roles()) {
      DataItem item =
          new DataItem(
              "is",
              Kind.POLAR,
              role,
              BLANKS.matcher(what).replaceAll("-"),
              question.apply(maker.name(role)),
              false);
      out.add(maker.claim(fact, item, List.of(role), new Value.Truth(what), holds, "", from, to));
    }
    return out;
  }
}
