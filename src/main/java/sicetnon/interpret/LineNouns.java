package sicetnon.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import sicetnon.claim.Claim;
import sicetnon.claim.Value;
import sicetnon.discourse.Statement;
import sicetnon.discourse.Subject;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Mention;
import sicetnon.role.Parse;

/**
 * Nouns for who is above or below somebody: "the nurse's boss is the matron", "their manager, the
 * head keeper", "has the porter as a direct report".
 */
final class LineNouns {
  private final RelationClaims relations;
  private final Pack.Attribute attribute;
  private final Parse parse;
  private final LineTree tree;
  private final List<Statement> facts;
  private final Subject they;

  /**
   * @param facts what the sentence says
   * @param they whom a pronoun means that nobody in the sentence explains
   */
  LineNouns(
      RelationClaims relations,
      Pack.Attribute attribute,
      Parse parse,
      List<Statement> facts,
      Subject they) {
    this.relations = relations;
    this.attribute = attribute;
    this.parse = parse;
    this.tree = new LineTree(parse);
    this.facts = facts;
    this.they = they;
  }

  List<Claim> read() {
    List<Claim> out = new ArrayList<>();
    for (int word = 1; word <= tree.size(); word++) {
      boolean above = names(word, attribute.labels());
      if (above || names(word, attribute.things())) {
        read(word, above, out);
      }
    }
    return out;
  }

  /** Whether a noun with the nouns and adjectives before it is one of these names. */
  private boolean names(int word, Set<String> names) {
    Mention mention = parse.mentionAt(tree.token(word));
    if (!tree.tagged(word, "NOUN")
        || (mention != null && mention.to() - mention.from() > 1 && !own(mention, names))) {
      return false;
    }
    StringBuilder name = new StringBuilder(tree.lemma(word));
    if (names.contains(name.toString()) && tree.child(word, "compound") == 0) {
      return true;
    }
    for (int token = tree.token(word) - 1; token >= 0 && parse.is(token, "ADJ", "NOUN"); token--) {
      name.insert(0, parse.lower(token) + " ");
      if (names.contains(name.toString())) {
        return true;
      }
    }
    return false;
  }

  /** "Line manager" may be taken for a role. */
  private boolean own(Mention mention, Set<String> names) {
    String words = parse.sentence().words(mention.from(), mention.to()).toLowerCase(Locale.ROOT);
    return names.contains(words);
  }

  private void read(int noun, boolean above, List<Claim> out) {
    Statement fact = fact(tree.token(noun));
    if (fact == null) {
      return;
    }
    List<String> owners = owners(noun, fact);
    List<LineTree.Named> others = others(noun);
    for (LineTree.Named one : others) {
      List<Value.Target> named = relations.targets(parse, tree, one.head());
      boolean positive = !one.denied() && !denied(noun);
      int first = first(noun);
      int last = Math.max(tree.token(noun), tree.token(one.head()));
      int[] extent = {Math.min(first, start(one.head())), last + 1};
      for (String owner : owners) {
        for (Value.Target target : named) {
          if (above) {
            relations.line(fact, attribute, owner, target, positive, extent, out);
          } else if (parse.mentionAt(tree.token(one.head())) != null) {
            Value.Target superior = relations.target(owner);
            relations.line(fact, attribute, target.key(), superior, positive, extent, out);
          }
        }
      }
    }
  }

  private Statement fact(int token) {
    return facts.stream().filter(f -> f.from() <= token && token < f.to()).findFirst().orElse(null);
  }

  /** Where a noun phrase begins. */
  private int first(int noun) {
    return tree.token(tree.tree().first(noun));
  }

  private int start(int noun) {
    Mention mention = parse.mentionAt(tree.token(noun));
    return mention == null ? tree.token(noun) : mention.from();
  }

  private boolean denied(int noun) {
    int head = tree.tree().is(noun, "nsubj") ? tree.tree().head(noun) : noun;
    return tree.negated(head);
  }

  /** Whose boss or report it is. */
  private List<String> owners(int noun, Statement fact) {
    int whose = tree.child(noun, "nmod:poss");
    if (whose == 0 && as(noun) > 0) {
      return fact.subject().roles();
    }
    if (whose == 0) {
      List<String> of = new ArrayList<>();
      for (LineTree.Named one : tree.under(noun, Set.of("of"))) {
        Mention mention = parse.mentionAt(tree.token(one.head()));
        of.addAll(mention == null || mention.possessive() ? List.of() : mention.roles());
      }
      return of;
    }
    Mention mention = parse.mentionAt(tree.token(whose));
    if (mention != null) {
      return mention.roles();
    }
    boolean third = parse.listed(tree.token(whose), Words.THIRD_PERSONS);
    return third ? meant(tree.token(whose)) : List.of();
  }

  /** Who "their" are: the subject before, if nobody else is named between. */
  private List<String> meant(int pronoun) {
    for (Statement fact : facts) {
      boolean before = fact.clause() != null && fact.clause().hasSubject();
      if (before && fact.subject().known() && fact.clause().subjectTo() <= pronoun) {
        boolean alone = parse.mentionsIn(fact.clause().subjectTo(), pronoun).isEmpty();
        return alone ? fact.subject().roles() : List.of();
      }
    }
    return parse.mentionsIn(0, pronoun).isEmpty() ? they.roles() : List.of();
  }

  /** Who is said to be it. */
  private List<LineTree.Named> others(int noun) {
    int head = tree.tree().head(noun);
    int apposed = tree.child(noun, "appos");
    if (apposed > 0) {
      return tree.parts(apposed);
    }
    if (tree.tree().is(noun, "appos")) {
      return List.of(new LineTree.Named(head, false, false));
    }
    if (tree.child(noun, "cop") > 0) {
      int subject = tree.child(noun, "nsubj");
      return subject == 0 ? List.of() : tree.parts(subject);
    }
    if (tree.tree().is(noun, "nsubj") && tree.child(head, "cop") > 0) {
      return tree.parts(head);
    }
    if (tree.tree().is(noun, "nsubj")
        && parse.listedBase(tree.token(head), Words.INCLUDING_VERBS)) {
      int object = tree.child(head, "obj");
      return object == 0 ? List.of() : tree.parts(object);
    }
    return as(noun) > 0 ? tree.parts(as(noun)) : List.of();
  }

  /** "has the porter as a direct report": the porter; else 0. */
  private int as(int noun) {
    boolean as =
        tree.tree().children(noun, "case").stream().anyMatch(c -> tree.lower(c).equals("as"));
    int head = tree.tree().head(noun);
    if (!as || head == 0) {
      return 0;
    }
    int verb = tree.tagged(head, "VERB") ? head : tree.tree().head(head);
    boolean has = verb > 0 && parse.listedBase(tree.token(verb), Words.HAVING_VERBS);
    return has ? tree.child(verb, "obj") : 0;
  }
}
