package sicetnon.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import sicetnon.claim.Claim;
import sicetnon.claim.DataItem;
import sicetnon.claim.Value;
import sicetnon.clause.Action;
import sicetnon.discourse.Statement;
import sicetnon.ingest.Block;
import sicetnon.pack.Cue;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Mention;
import sicetnon.role.Parse;
import sicetnon.role.RoleBook;
import sicetnon.text.Lexicon;

/** Relations of one role to another: who reports to whom. */
public final class RelationClaims {
  private final Pack pack;
  private final Lexicon lexicon;
  private final ClaimMaker maker;

  RelationClaims(Pack pack, Lexicon lexicon, ClaimMaker maker) {
    this.pack = pack;
    this.lexicon = lexicon;
    this.maker = maker;
  }

  public List<Claim> read(Statement fact) {
    List<Claim> out = new ArrayList<>();
    for (Pack.Attribute attribute : pack.attributes()) {
      if (!attribute.kind().equals("relation")) {
        continue;
      }
      CueMatcher.Match match =
          CueMatcher.find(attribute.cues(), fact.parse(), fact.predicate(), fact.to());
      if (match != null) {
        int[] extent = fact.extent(match.from(), match.to());
        boolean positive = !denied(fact, match) && !fact.mood().negative();
        add(fact, attribute, targets(fact, match.to()), positive, extent, out);
        add(fact, attribute, denied(fact, match.to()), !positive, extent, out);
      } else if (underHead(fact.parse().sentence().block(), attribute)) {
        int[] extent = {fact.from(), fact.to()};
        add(fact, attribute, targets(fact, fact.from()), true, extent, out);
      }
    }
    return out;
  }

  /** "Who does the nurse report to? The doctor.": the target stands in the answer. */
  List<Claim> answer(Statement asked, Mention target) {
    List<Claim> out = new ArrayList<>();
    for (Pack.Attribute attribute : pack.attributes()) {
      boolean cue =
          attribute.kind().equals("relation")
              && CueMatcher.find(attribute.cues(), asked.parse(), 0, asked.parse().size()) != null;
      if (cue) {
        List<Value.Target> targets =
            target.roles().stream().map(r -> new Value.Target(r, maker.name(r))).toList();
        add(asked, attribute, targets, true, new int[] {asked.from(), asked.to()}, out);
      }
    }
    return out;
  }

  /** "answers to the manager, not to the chef": the chef is no target. */
  private List<Value.Target> denied(Statement fact, int from) {
    Parse parse = fact.parse();
    List<Value.Target> out = new ArrayList<>();
    for (Mention mention : parse.mentionsIn(from, fact.to())) {
      int before = mention.from() - 1;
      while (parse.is(before, "DET") || parse.lower(before).equals("to")) {
        before--;
      }
      if (parse.lower(before).equals("not")) {
        mention.roles().forEach(r -> out.add(new Value.Target(r, maker.name(r))));
      }
    }
    return out;
  }

  private static boolean denied(Statement fact, CueMatcher.Match match) {
    List<Action> said =
        fact.actions().stream()
            .filter(a -> a.from() <= match.from() && match.from() < a.to())
            .toList();
    return !said.isEmpty() && said.stream().allMatch(Action::negative);
  }

  /** Whether a block's head asks for a relation's target. */
  boolean asked(Block block) {
    return pack.attributes().stream()
        .anyMatch(a -> a.kind().equals("relation") && underHead(block, a));
  }

  /** A table cell whose row or column head is the relation: "Reports to". */
  private static boolean underHead(Block block, Pack.Attribute attribute) {
    return names(attribute, block.row()) || names(attribute, block.column());
  }

  private static boolean names(Pack.Attribute attribute, String head) {
    if (attribute.labels().contains(head.strip().toLowerCase(Locale.ROOT))) {
      return true;
    }
    String words =
        head.strip().toLowerCase(Locale.ROOT).replaceAll("(?:s|ing)? (to|into)\\W*$", " $1");
    for (Cue cue : attribute.cues()) {
      List<String> needed =
          cue.elements().stream()
              .filter(e -> !e.optional())
              .map(e -> String.join("|", e.words()))
              .toList();
      if (words.equals(String.join(" ", needed))) {
        return true;
      }
    }
    return false;
  }

  /** The roles named from here on, else the noun phrase. */
  private List<Value.Target> targets(Statement fact, int start) {
    Parse parse = fact.parse();
    int from = start;
    while (from < fact.to() && leads(parse, from)) {
      from++;
    }
    int to = from;
    while (to < fact.to() && inTarget(parse, from, to)) {
      to++;
    }
    List<Value.Target> targets = new ArrayList<>();
    if (to == from || informing(parse, to)) {
      return targets;
    }
    for (Mention mention : parse.mentionsIn(from, to)) {
      if (!modifies(parse, mention, to)) {
        mention.roles().forEach(r -> targets.add(new Value.Target(r, maker.name(r))));
      }
    }
    String words = parse.sentence().words(from, to);
    return targets.isEmpty() ? List.of(new Value.Target(RoleBook.key(words), words)) : targets;
  }

  private static boolean leads(Parse parse, int i) {
    String word = parse.lower(i);
    return parse.is(i, "ADV", "PUNCT")
        || word.equals("the")
        || word.equals("a")
        || word.equals("an")
        || word.equals("either");
  }

  /** "the nurse manager", "the SRE lead": another role, whose name begins with this one's. */
  private boolean modifies(Parse parse, Mention mention, int to) {
    int next = mention.to();
    return next < to
        && parse.is(next, "NOUN", "PROPN")
        && parse.mentionAt(next) == null
        && (Character.isLowerCase(parse.token(next).text().charAt(0))
            || lexicon.isOccupation(parse.lemma(next)));
  }

  private static boolean inTarget(Parse parse, int from, int i) {
    boolean joined = parse.conjunction(i) && parse.nominal(i + 1) && parse.mentionAt(from) == null;
    return parse.nominal(i) || parse.is(i, "ADJ", "DET") || parse.lower(i).equals("of") || joined;
  }

  private void add(
      Statement fact,
      Pack.Attribute attribute,
      List<Value.Target> targets,
      boolean positive,
      int[] extent,
      List<Claim> out) {
    for (String role : fact.subject().roles()) {
      DataItem item = maker.item(attribute, role, "");
      for (Value.Target named : targets) {
        Value.Target target = other(fact, role, named);
        if (!target.key().equals(role)) {
          out.add(
              maker.claim(fact, item, List.of(role), target, positive, "", extent[0], extent[1]));
        }
      }
    }
  }

  /** "Neither reports to the other": of two, the other one. */
  private Value.Target other(Statement fact, String role, Value.Target named) {
    List<String> roles = fact.subject().roles();
    if (roles.size() != 2 || !named.key().equals("other")) {
      return named;
    }
    String other = roles.get(roles.get(0).equals(role) ? 1 : 0);
    return new Value.Target(other, maker.name(other));
  }

  /** "reports to the manager after each sprint" tells news; it is no reporting line. */
  private static boolean informing(Parse parse, int from) {
    for (int i = from; i + 1 < Math.min(parse.size(), from + 5); i++) {
      String word = parse.lower(i);
      String next = parse.lower(i + 1);
      boolean each = word.equals("each") || word.equals("every");
      boolean time =
          next.equals("the")
              || next.equals("each")
              || next.equals("every")
              || parse.listedBase(i + 1, Words.TIME_NOUNS);
      boolean when = time && (each || parse.listed(i, Words.TIME_PREPOSITIONS));
      boolean often = parse.is(i, "ADV") && parse.listed(i, Words.WEAK_MODIFIERS);
      if (when || often || word.equals("about")) {
        return true;
      }
    }
    return false;
  }
}
