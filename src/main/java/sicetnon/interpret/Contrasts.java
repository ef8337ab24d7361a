package sicetnon.interpret;

import java.util.ArrayList;
import java.util.List;
import sicetnon.claim.Claim;
import sicetnon.discourse.Context;
import sicetnon.discourse.Statement;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Mention;
import sicetnon.role.Parse;

/** Clauses of one sentence that are set against each other. */
public final class Contrasts {
  private final Pack pack;
  private final PoleClaims poles;
  private final Context context;

  public Contrasts(Pack pack, PoleClaims poles, Context context) {
    this.pack = pack;
    this.poles = poles;
    this.context = context;
  }

  /** "X is P while Y is Q": X has more of P, Y has more of Q. */
  public List<Claim> read(List<Statement> facts, List<PoleClaims.Found> found) {
    List<Claim> out = new ArrayList<>();
    for (PoleClaims.Found f : found) {
      Statement other = contrasting(facts, f.fact());
      boolean same =
          other != null
              && found.stream()
                  .anyMatch(
                      g ->
                          g.fact().equals(other)
                              && g.attribute().equals(f.attribute())
                              && g.pole().equals(f.pole()));
      if (other != null && !same) {
        boolean opposed =
            found.stream()
                .anyMatch(
                    g ->
                        g.fact().equals(other)
                            && g.attribute().equals(f.attribute())
                            && f.pole().against().contains(g.pole().id()));
        if (opposed) {
          out.addAll(poles.contrast(f, other.subject().roles().get(0)));
        }
      } else if (f.degree() != 0) {
        out.addAll(poles.contrast(f, than(f)));
      }
    }
    return out;
  }

  /**
   * The role after "than" or "as", else one that the sentence opens with to compare it with;
   * without one, the other of the article's pair.
   */
  private String than(PoleClaims.Found found) {
    Parse parse = found.fact().parse();
    List<String> roles = found.fact().subject().roles();
    for (int i = found.hit().to(); i < parse.size(); i++) {
      if (parse.lower(i).equals("than") || parse.lower(i).equals("as")) {
        List<Mention> after = parse.mentionsIn(i, Math.min(parse.size(), i + 8));
        return after.isEmpty() ? "" : after.get(0).roles().get(0);
      }
    }
    for (Mention mention : parse.mentions()) {
      boolean beside = false;
      for (int i = Math.max(0, mention.from() - 5); i < mention.from(); i++) {
        beside |= parse.listed(i, Words.BESIDE_WORDS);
      }
      if (beside && mention.roles().size() == 1 && !roles.equals(mention.roles())) {
        return mention.roles().get(0);
      }
    }
    List<String> pair = context.pair();
    boolean one = pair.size() == 2 && roles.size() == 1 && pair.contains(roles.get(0));
    return one ? pair.get(pair.get(0).equals(roles.get(0)) ? 1 : 0) : "";
  }

  /** The neighbouring clause that is set against this one and speaks of another single role. */
  public Statement contrasting(List<Statement> facts, Statement fact) {
    int at = facts.indexOf(fact);
    for (int i : new int[] {at - 1, at + 1}) {
      if (i < 0 || i >= facts.size() || fact.clause() == null || facts.get(i).clause() == null) {
        continue;
      }
      Statement other = facts.get(i);
      Statement first = i < at ? other : fact;
      Statement second = i < at ? fact : other;
      boolean joined =
          pack.words(Words.CONTRAST_WORDS).contains(second.clause().connective())
              || pack.words(Words.CONTRAST_WORDS).contains(first.clause().connective())
              || second.clause().connective().equals(",");
      boolean roles =
          fact.subject().roles().size() == 1
              && other.subject().roles().size() == 1
              && !fact.subject().roles().equals(other.subject().roles());
      if (joined && roles) {
        return other;
      }
    }
    return null;
  }
}
