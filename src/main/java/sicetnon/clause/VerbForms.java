package sicetnon.clause;

import sicetnon.pack.Words;

/** What the form of a verb and the words around it say of its subject. */
final class VerbForms {
  private final Links links;
  private final Lexis lexis;
  private final ClauseHeads heads;

  VerbForms(Links links, Lexis lexis, ClauseHeads heads) {
    this.links = links;
    this.lexis = lexis;
    this.heads = heads;
  }

  boolean passive(int word) {
    return links.any(
        word,
        c ->
            links.exactly(c, "nsubj:pass")
                || links.exactly(c, "aux:pass")
                || links.exactly(c, "obl:agent"));
  }

  /** Whether a joined verb can go on with the auxiliary of the first: "weighed and tagged". */
  boolean participle(int word) {
    return links.tagged(word, "VERB")
        && !heads.hasObject(word)
        && !links.has(word, "aux")
        && !links.lower(word).endsWith("s");
  }

  /** "Determining" in "responsible for stock and determining prices", hung on "responsible". */
  boolean resumes(int word, int first) {
    return links.gerund(word)
        && !links.has(word, "aux")
        && lexis.listed(links.lower(first), Words.DUTY_ADJECTIVES);
  }

  /** Whether the form alone makes a passive: "the list <i>written</i> by the clerk". */
  boolean reduced(int word) {
    boolean bare = !links.gerund(word) && !links.has(word, "mark") && !links.has(word, "aux");
    boolean place = links.exactly(word, "acl") || (links.is(word, "advcl") && participle(word));
    return links.tagged(word, "VERB") && bare && place;
  }

  /**
   * Whether a verb without an auxiliary goes on with that of the first: "does not hire or fire".
   */
  boolean base(int word) {
    return !links.tagged(word, "VERB") || !links.lower(word).endsWith("s");
  }

  /** "To log" of "ask the porter to log", also where it hangs on the verb as a purpose. */
  boolean bidden(int word, int verb) {
    int object = links.child(verb, "obj");
    boolean place =
        links.exactly(word, "advcl") || (links.is(word, "acl") && links.head(word) == object);
    boolean forbids = lexis.verb(links.lower(verb), Words.FORBIDDING_VERBS);
    boolean causes = forbids || lexis.verb(links.lower(verb), Words.CAUSING_VERBS);
    boolean tells = causes && marked(word, "to");
    return place && heads.hasObject(verb) && (tells || (forbids && marked(word, "from")));
  }

  private boolean marked(int word, String marker) {
    return links.any(word, "mark", m -> links.lower(m).equals(marker));
  }
}
