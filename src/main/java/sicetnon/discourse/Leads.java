package sicetnon.discourse;

import sicetnon.clause.Lexis;
import sicetnon.clause.Links;
import sicetnon.pack.Words;

/** What words say of an act that they only lead to: "has to", "is allowed to", "tends to". */
final class Leads {
  private final Links links;
  private final Lexis lexis;

  Leads(Links links, Lexis lexis) {
    this.links = links;
    this.lexis = lexis;
  }

  private boolean obliges(String form) {
    return lexis.verb(form, Words.OBLIGATORY_WORDS)
        || lexis.verb(form, Words.OBLIGING_WORDS)
        || lexis.listed(form, Words.REQUIRED_WORDS);
  }

  boolean permits(int word) {
    return lexis.verb(links.lower(word), Words.PERMITTING_WORDS);
  }

  /** How firm a word makes the act; a noun that has it, as in "the duty to", makes it neither. */
  Firmness firmness(int word, int act) {
    String form = links.lower(word);
    if (links.is(act, "acl")) {
      boolean none = links.any(word, "det", d -> links.lower(d).equals("no"));
      return none && lexis.noun(form, Words.NEED_NOUNS) ? Firmness.NEEDED : Firmness.PLAIN;
    }
    if (permits(word)) {
      return Firmness.PERMITTED;
    }
    if (form.equals("supposed") || lexis.verb(form, Words.FORBIDDING_VERBS)) {
      return Firmness.OBLIGATORY;
    }
    if (obliges(form)) {
      return Firmness.NEEDED;
    }
    boolean often = lexis.verb(form, Words.FREQUENT_WORDS) || lexis.verb(form, Words.HEDGING_WORDS);
    return often ? Firmness.FREQUENT : Firmness.PLAIN;
  }
}
