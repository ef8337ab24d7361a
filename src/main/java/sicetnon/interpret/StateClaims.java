package sicetnon.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import sicetnon.claim.Claim;
import sicetnon.claim.DataItem;
import sicetnon.claim.Kind;
import sicetnon.claim.Value;
import sicetnon.clause.Phrase;
import sicetnon.discourse.Statement;
import sicetnon.figure.Amounts;
import sicetnon.ingest.Block;
import sicetnon.pack.Pack;
import sicetnon.role.Parse;
import sicetnon.role.RoleNames;

/** What noun phrases and labels without a verb say of a role: "Payment systems", "On call: no". */
public final class StateClaims {
  private final Pack pack;
  private final Amounts amounts;
  private final ClaimMaker maker;

  StateClaims(Pack pack, Amounts amounts, ClaimMaker maker) {
    this.pack = pack;
    this.amounts = amounts;
    this.maker = maker;
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
        : truths(
            fact,
            "involve " + phrases.get(0).key(),
            "Does the work of the {role} involve " + phrases.get(0).text() + "?",
            !fact.mood().negative());
  }

  /** "On call: no": a state that the label names holds or not. */
  List<Claim> state(Statement fact, boolean holds) {
    String words = DoesClaims.words(fact.parse(), 0, fact.parse().size());
    String label =
        fact.parse().sentence().text().toLowerCase(Locale.ROOT).replaceAll("(?<!\\W)\\W++$", "");
    return words.isEmpty()
        ? List.of()
        : truths(fact, "be " + words, "Is the {role} " + label + "?", holds);
  }

  /** "Demand: high": what the label names is so. */
  public List<Claim> labelled(Statement fact) {
    Block block = fact.parse().sentence().block();
    String words = DoesClaims.words(fact.parse(), fact.from(), fact.to());
    boolean names = RoleNames.labelled(pack, block);
    boolean headed = block.kind() == Block.Kind.CELL && !block.row().isBlank();
    if (!(block.labelled() || headed) || names || fact.parse().label() || words.isEmpty()) {
      return List.of();
    }
    String label = block.row().toLowerCase(Locale.ROOT);
    return truths(
        fact,
        label + " " + words,
        "What is true of the {role}: " + label + "?",
        !fact.mood().negative());
  }

  private List<Claim> truths(Statement fact, String what, String question, boolean holds) {
    List<Claim> out = new ArrayList<>();
    for (String role : fact.subject().roles()) {
      DataItem item =
          new DataItem(
              "does",
              Kind.POLAR,
              role,
              what.replaceAll("\\s+", "-"),
              question.replace("{role}", maker.name(role)),
              false);
      out.add(
          maker.claim(
              fact, item, List.of(role), new Value.Truth(what), holds, "", fact.from(), fact.to()));
    }
    return out;
  }
}
