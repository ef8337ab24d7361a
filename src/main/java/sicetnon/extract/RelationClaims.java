package sicetnon.extract;

import java.util.ArrayList;
import java.util.List;
import sicetnon.claim.Claim;
import sicetnon.claim.DataItem;
import sicetnon.claim.Value;
import sicetnon.pack.Pack;

/** Relations of one role to another: who reports to whom. */
final class RelationClaims {
  private final Pack pack;
  private final ClaimMaker maker;

  RelationClaims(Pack pack, ClaimMaker maker) {
    this.pack = pack;
    this.maker = maker;
  }

  List<Claim> read(Fact fact) {
    List<Claim> out = new ArrayList<>();
    for (Pack.Attribute attribute : pack.attributes()) {
      if (attribute.kind().equals("relation")) {
        CueMatcher.Match match =
            CueMatcher.find(attribute.cues(), fact.parse(), fact.predicate(), fact.to());
        if (match != null) {
          read(fact, attribute, match, out);
        }
      }
    }
    return out;
  }

  private void read(Fact fact, Pack.Attribute attribute, CueMatcher.Match match, List<Claim> out) {
    Parse parse = fact.parse();
    int from = match.to();
    while (from < fact.to() && parse.lower(from).matches("[:,]|the|an?|directly|only|either")) {
      from++;
    }
    int to = from;
    while (to < fact.to()
        && (parse.nominal(to)
            || parse.is(to, "ADJ", "DET")
            || parse.lower(to).equals("of")
            || (parse.conjunction(to) && parse.nominal(to + 1) && parse.mentionAt(from) == null))) {
      to++;
    }
    if (to == from || informing(parse, to)) {
      return;
    }
    List<Mention> roles = parse.mentionsIn(from, to);
    String words = parse.sentence().words(from, to);
    List<Value.Target> targets = new ArrayList<>();
    roles.forEach(m -> m.roles().forEach(r -> targets.add(new Value.Target(r, maker.name(r)))));
    if (targets.isEmpty()) {
      targets.add(new Value.Target(RoleBook.key(words), words));
    }
    boolean denied =
        fact.actions().stream()
            .anyMatch(a -> a.negative() && a.from() <= match.from() && match.from() < a.to());
    int[] extent = fact.extent(match.from(), match.to());
    for (String role : fact.subject().roles()) {
      for (Value.Target target : targets) {
        DataItem item = maker.item(attribute, role, "");
        if (!target.key().equals(role)) {
          out.add(
              maker.claim(
                  fact,
                  item,
                  List.of(role),
                  target,
                  !denied && !fact.mood().negative(),
                  "",
                  extent[0],
                  extent[1]));
        }
      }
    }
  }

  /** "reports to the manager after each sprint" tells news; it is no reporting line. */
  private static boolean informing(Parse parse, int from) {
    for (int i = from; i + 1 < Math.min(parse.size(), from + 5); i++) {
      if ((parse.lower(i).matches("after|at|every|each|during|before|on")
              && parse
                  .lower(i + 1)
                  .matches("each|every|the|day|week|shift|sprint|meeting|end|month"))
          || parse.lower(i).matches("daily|weekly|about")) {
        return true;
      }
    }
    return false;
  }
}
