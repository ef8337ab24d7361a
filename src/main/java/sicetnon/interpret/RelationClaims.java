package sicetnon.interpret;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sicetnon.claim.Claim;
import sicetnon.claim.DataItem;
import sicetnon.claim.Modality;
import sicetnon.claim.Value;
import sicetnon.clause.Action;
import sicetnon.discourse.Context;
import sicetnon.discourse.Stance;
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
  private final List<Pack.Attribute> relations;

  /** The words with which a cue of a line begins. */
  private final Set<String> openers = new HashSet<>();

  /** The last words of the nouns for who is above or below. */
  private final Set<String> nouns = new HashSet<>();

  private final List<Hit> up = new ArrayList<>();

  RelationClaims(Pack pack, Lexicon lexicon, ClaimMaker maker) {
    this.pack = pack;
    this.lexicon = lexicon;
    this.maker = maker;
    this.relations = pack.attributes().stream().filter(a -> a.kind().equals("relation")).toList();
    for (Pack.Attribute relation : relations) {
      Stream.of(relation.cues(), relation.less(), relation.equal())
          .flatMap(List::stream)
          .flatMap(c -> LineTree.needed(c).stream().limit(1))
          .forEach(e -> openers.addAll(e.words()));
      relation.cues().forEach(c -> up.add(new Hit(relation, c)));
      Stream.concat(relation.labels().stream(), relation.things().stream())
          .forEach(n -> nouns.add(n.substring(n.lastIndexOf(' ') + 1)));
    }
  }

  /** A cue of a relation that a word makes. */
  private record Hit(Pack.Attribute attribute, Cue cue, List<Cue.Element> needed) {
    Hit(Pack.Attribute attribute, Cue cue) {
      this(attribute, cue, LineTree.needed(cue));
    }

    /** What leads to the other role. */
    Set<String> prepositions() {
      return needed.get(needed.size() - 1).words();
    }
  }

  /** What a statement says of its subject's lines, up and down. */
  public List<Claim> read(Statement fact) {
    LineTree tree = new LineTree(fact.parse());
    List<Claim> out = new ArrayList<>();
    for (int word : tree.said(fact, openers)) {
      Hit up = hit(tree, word);
      if (up != null) {
        upward(fact, tree, word, up, out);
      } else {
        relations.forEach(a -> downward(fact, tree, word, a, out));
      }
      relations.forEach(a -> peers(fact, tree, word, a, out));
    }
    if (out.isEmpty() && fact.clause() == null && !fact.parse().label()) {
      relations.forEach(a -> labelled(fact, tree, a, out));
    }
    return out;
  }

  /** What its nouns for a superior or a subordinate say, whoever the subject is. */
  public List<Claim> around(Parse parse, List<Statement> facts, Context context) {
    boolean named = false;
    for (int i = 0; i < parse.size(); i++) {
      named |= nouns.contains(parse.lemma(i));
    }
    return !named
        ? List.of()
        : relations.stream()
            .flatMap(a -> new LineNouns(this, a, parse, facts, context.they()).read().stream())
            .toList();
  }

  /** The cue with the most words: "reports indirectly to" is no plain "reports to". */
  private Hit hit(LineTree tree, int word) {
    Hit best = null;
    for (Hit hit : up) {
      boolean longer = best == null || hit.needed().size() > best.needed().size();
      if (longer
          && tree.makes(hit.cue(), word)
          && !tree.under(word, hit.prepositions()).isEmpty()) {
        best = hit;
      }
    }
    return best;
  }

  private void upward(Statement fact, LineTree tree, int word, Hit hit, List<Claim> out) {
    boolean undergone = hit.prepositions().contains("by");
    if (tells(fact.parse(), tree, word, hit) || (undergone && fact.subject().duty())) {
      return;
    }
    List<LineTree.Named> named = tree.under(word, hit.prepositions());
    boolean negative = negative(fact, tree.token(word));
    boolean verb = tree.negated(word) || fact.subject().denied() || fact.mood().negative();
    if (negative && !verb && named.stream().anyMatch(LineTree.Named::denied)) {
      // only one of those named is denied; the same words said of the others tell it
      return;
    }
    for (LineTree.Named one : named) {
      boolean positive = !one.denied() && (!(verb || negative) || contrasted(named, tree, one));
      Statement said = one.open() && positive ? possible(fact) : fact;
      int end = Math.max(tree.token(word), tree.end(one.head()) - 1);
      int[] extent = extent(fact, tree.token(word), end);
      add(said, hit.attribute(), targets(fact.parse(), tree, one.head()), positive, extent, out);
    }
  }

  /** "does not report to the chef but to the host": the second is not denied. */
  private static boolean contrasted(List<LineTree.Named> named, LineTree tree, LineTree.Named one) {
    return !named.get(0).equals(one)
        && tree.tree().children(one.head(), "cc").stream()
            .anyMatch(c -> tree.lower(c).equals("but"));
  }

  private static Statement possible(Statement fact) {
    Stance mood = fact.mood();
    return fact.with(
        fact.subject(),
        new Stance(
            Modality.POSSIBLE, mood.held(), mood.attributedTo(), mood.scope(), mood.negative()));
  }

  private static boolean negative(Statement fact, int token) {
    List<Action> said =
        fact.actions().stream().filter(a -> a.from() <= token && token < a.to()).toList();
    return !said.isEmpty() && said.stream().allMatch(Action::negative);
  }

  private static int[] extent(Statement fact, int first, int last) {
    int[] extent = fact.extent(first, first + 1);
    return new int[] {Math.min(extent[0], first), Math.max(extent[1], last + 1)};
  }

  /** "supervises the nurses": who is under the subject, where it is a role and not a thing. */
  private void downward(
      Statement fact, LineTree tree, int word, Pack.Attribute attribute, List<Claim> out) {
    boolean over = attribute.less().stream().anyMatch(c -> tree.makes(c, word));
    boolean acts =
        fact.actions().stream()
            .anyMatch(
                a -> a.verb() == tree.token(word) && a.form() == Action.Form.ACT && !a.joins());
    if (!over || !acts || occasion(tree, word)) {
      return;
    }
    for (int object : tree.tree().children(word, "obj")) {
      for (LineTree.Named one : tree.parts(object)) {
        Mention mention = fact.parse().mentionAt(tree.token(one.head()));
        if (mention != null && !mention.possessive() && !occasion(tree, one.head())) {
          boolean positive =
              !one.denied() && !negative(fact, tree.token(word)) && !fact.mood().negative();
          int[] extent = extent(fact, tree.token(word), mention.to() - 1);
          under(fact, attribute, mention.roles(), positive, extent, out);
        }
      }
    }
  }

  /** "leads the designers through the kick-off": on an occasion only. */
  private boolean occasion(LineTree tree, int word) {
    return Stream.of("obl", "nmod")
            .flatMap(r -> tree.tree().children(word, r).stream())
            .flatMap(c -> tree.tree().children(c, "case").stream())
            .anyMatch(c -> pack.words(Words.OCCASION_PREPOSITIONS).contains(tree.lower(c)))
        || tree.child(word, "xcomp") > 0;
  }

  /** The roles report to the statement's subject. */
  private void under(
      Statement fact,
      Pack.Attribute attribute,
      List<String> below,
      boolean positive,
      int[] extent,
      List<Claim> out) {
    for (String role : below) {
      for (String above : fact.subject().roles()) {
        line(fact, attribute, role, target(above), positive, extent, out);
      }
    }
  }

  /** "The nurse and the midwife are peers": neither reports to the other. */
  private void peers(
      Statement fact, LineTree tree, int word, Pack.Attribute attribute, List<Claim> out) {
    Cue cue = attribute.equal().stream().filter(c -> tree.makes(c, word)).findFirst().orElse(null);
    boolean being = tree.tagged(word, "VERB") || tree.child(word, "cop") > 0;
    if (cue == null || !being || negative(fact, tree.token(word)) || fact.mood().negative()) {
      return;
    }
    List<String> pair = new ArrayList<>(fact.subject().roles());
    int last = tree.token(word);
    if (pair.size() == 1) {
      for (LineTree.Named one : tree.under(word, new Hit(attribute, cue).prepositions())) {
        Mention mention = fact.parse().mentionAt(tree.token(one.head()));
        if (mention != null && !one.denied()) {
          pair.addAll(mention.roles());
          last = Math.max(last, mention.to() - 1);
        }
      }
    }
    if (pair.stream().distinct().count() != 2) {
      return;
    }
    int[] extent = extent(fact, tree.token(word), last);
    line(fact, attribute, pair.get(0), target(pair.get(1)), false, extent, out);
    line(fact, attribute, pair.get(1), target(pair.get(0)), false, extent, out);
    if (fact.subject().roles().size() == 1) {
      pack.attribute(attribute.of())
          .ifPresent(
              a ->
                  out.add(
                      maker.claim(
                          fact,
                          maker.item(a, pair),
                          pair,
                          new Value.Order("", ""),
                          true,
                          "",
                          extent[0],
                          extent[1])));
    }
  }

  /** "Reports to: the matron", "Direct reports: porters", or a cell of a table with such a head. */
  private void labelled(Statement fact, LineTree tree, Pack.Attribute attribute, List<Claim> out) {
    Parse parse = fact.parse();
    int[] extent = {fact.from(), fact.to()};
    Block block = parse.sentence().block();
    if (headed(block, attribute.things())) {
      parse.mentionsIn(fact.from(), fact.to()).stream()
          .filter(m -> !m.possessive())
          .forEach(m -> under(fact, attribute, m.roles(), !fact.mood().negative(), extent, out));
    } else if (underHead(block, attribute) && tree.size() > 0) {
      int root = tree.tree().root();
      if (tree.tagged(root, "NOUN", "PROPN", "ADJ") || parse.mentionAt(tree.token(root)) != null) {
        for (LineTree.Named one : tree.parts(root)) {
          Statement said = one.open() ? possible(fact) : fact;
          List<Value.Target> targets = named(parse, tree, one.head());
          add(said, attribute, targets, !one.denied() && !fact.mood().negative(), extent, out);
        }
      }
    }
  }

  /** "Who does the nurse report to? The doctor.": the target stands in the answer. */
  List<Claim> answer(Statement asked, Mention target) {
    LineTree tree = new LineTree(asked.parse());
    List<Claim> out = new ArrayList<>();
    int[] extent = {asked.from(), asked.to()};
    for (Pack.Attribute attribute : relations) {
      boolean cue = attribute.cues().stream().anyMatch(tree::asks);
      if (cue && out.isEmpty()) {
        List<Value.Target> targets = target.roles().stream().map(this::target).toList();
        add(asked, attribute, targets, true, extent, out);
      }
    }
    return out;
  }

  /** Whether a block's head asks for a relation's target. */
  boolean asked(Block block) {
    return relations.stream().anyMatch(a -> underHead(block, a));
  }

  /** A table cell whose row or column head is the relation: "Reports to". */
  private static boolean underHead(Block block, Pack.Attribute attribute) {
    return headed(block, attribute.labels());
  }

  private static boolean headed(Block block, Set<String> labels) {
    return Stream.of(block.row(), block.column())
        .filter(h -> !h.isBlank())
        .map(h -> h.strip().toLowerCase(Locale.ROOT))
        .anyMatch(
            h ->
                labels.contains(h)
                    || (h.endsWith("s") && labels.contains(h.substring(0, h.length() - 1))));
  }

  Value.Target target(String role) {
    return new Value.Target(role, maker.name(role));
  }

  /** Who is meant by a noun: the roles that it names, else its words if they name somebody. */
  List<Value.Target> targets(Parse parse, LineTree tree, int noun) {
    Mention mention = parse.mentionAt(tree.token(noun));
    if (mention != null) {
      return mention.possessive() ? List.of() : mention.roles().stream().map(this::target).toList();
    }
    if (tree.lemma(noun).equals("other")) {
      return List.of(new Value.Target("other", "other"));
    }
    return somebody(tree.lemma(noun)) ? named(parse, tree, noun) : List.of();
  }

  /** The same of what a label names: whoever it is. */
  private List<Value.Target> named(Parse parse, LineTree tree, int noun) {
    if (parse.mentionAt(tree.token(noun)) != null) {
      return targets(parse, tree, noun);
    }
    String words = tree.words(noun);
    return tree.tagged(noun, "NOUN", "PROPN")
        ? List.of(new Value.Target(RoleBook.key(words), words))
        : List.of();
  }

  private boolean somebody(String noun) {
    return lexicon.isOccupation(noun)
        || lexicon.isMostlyPerson(noun)
        || pack.words(Words.TITLE_HEADS).contains(noun)
        || pack.words(Words.GOVERNING_BODIES).contains(noun);
  }

  /** "reports to the manager after each sprint", "reports results": news, and no reporting line. */
  private boolean tells(Parse parse, LineTree tree, int word, Hit hit) {
    Set<String> own =
        hit.needed().stream().flatMap(e -> e.words().stream()).collect(Collectors.toSet());
    List<Integer> beside = new ArrayList<>(tree.tree().children(word));
    tree.under(word, hit.prepositions())
        .forEach(n -> beside.addAll(tree.tree().children(n.head())));
    for (int child : beside) {
      boolean object = tree.tree().is(child, "obj") && tree.tree().head(child) == word;
      boolean clause = tree.tree().is(child, "ccomp");
      boolean other = object && !own.contains(tree.lemma(child)) && !tree.tagged(child, "PRON");
      if (other
          || clause
          || often(parse, tree, child)
          || (child > word && matter(parse, tree, child))) {
        return true;
      }
    }
    return false;
  }

  private static boolean often(Parse parse, LineTree tree, int word) {
    int token = tree.token(word);
    boolean aside =
        Stream.of("advmod", "obl", "nmod").anyMatch(r -> tree.tree().is(word, r))
            && parse.mentionAt(token) == null;
    boolean again =
        parse.listed(token, Words.REPEATING_WORDS)
            || tree.tree().children(word).stream()
                .anyMatch(c -> parse.listed(tree.token(c), Words.REPEATING_WORDS));
    return aside && (again || parse.listedBase(token, Words.TIME_NOUNS));
  }

  private static boolean matter(Parse parse, LineTree tree, int word) {
    boolean marked = tree.tree().is(word, "obl") || tree.tree().is(word, "nmod");
    return (marked
            && parse.mentionAt(tree.token(word)) == null
            && tree.tree().children(word, "case").stream()
                .anyMatch(c -> news(parse, tree.token(c))))
        || (tree.tree().is(word, "advcl")
            && tree.tree().children(word, "mark").stream()
                .anyMatch(c -> news(parse, tree.token(c))));
  }

  private static boolean news(Parse parse, int token) {
    return parse.listed(token, Words.MATTER_PREPOSITIONS)
        || parse.listed(token, Words.TIME_PREPOSITIONS)
        || parse.lower(token).equals("about");
  }

  private void add(
      Statement fact,
      Pack.Attribute attribute,
      List<Value.Target> targets,
      boolean positive,
      int[] extent,
      List<Claim> out) {
    for (String role : fact.subject().roles()) {
      for (Value.Target named : targets) {
        line(fact, attribute, role, other(fact, role, named), positive, extent, out);
      }
    }
  }

  void line(
      Statement fact,
      Pack.Attribute attribute,
      String role,
      Value.Target target,
      boolean positive,
      int[] extent,
      List<Claim> out) {
    if (!target.key().equals(role) && !target.key().equals("other")) {
      DataItem item = maker.item(attribute, role, "");
      out.add(maker.claim(fact, item, List.of(role), target, positive, "", extent[0], extent[1]));
    }
  }

  /** "Neither reports to the other": of two, the other one. */
  private Value.Target other(Statement fact, String role, Value.Target named) {
    List<String> roles = fact.subject().roles();
    return roles.size() != 2 || !named.key().equals("other")
        ? named
        : target(roles.get(roles.get(0).equals(role) ? 1 : 0));
  }
}
