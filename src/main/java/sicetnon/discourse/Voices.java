package sicetnon.discourse;

import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import sicetnon.clause.Lexis;
import sicetnon.clause.Links;
import sicetnon.clause.Negation;
import sicetnon.clause.Range;
import sicetnon.pack.Words;

/** On whose word something is said. */
final class Voices {
  private static final Set<String> WRITER = Set.of("i", "we", "us", "me", "our", "my");
  private static final Set<String> POINTING =
      Set.of("it", "this", "that", "these", "those", "which", "what", "there", "who");

  /** What does not belong to a name that stands before it. */
  private static final Set<String> FURTHER =
      Set.of("acl", "appos", "punct", "advcl", "case", "cc", "conj", "parataxis", "cop", "nsubj");

  /** What a verb has that says more than who speaks. */
  private static final Set<String> FULL = Set.of("obj", "ccomp", "xcomp", "obl", "aux", "csubj");

  private final Links links;
  private final Lexis lexis;
  private final Negation negation;
  private final IntPredicate role;

  Voices(Links links, Lexis lexis, Negation negation, IntPredicate role) {
    this.negation = negation;
    this.links = links;
    this.lexis = lexis;
    this.role = role;
  }

  /** Whether a verb is one of saying or believing. */
  boolean says(int word) {
    String form = links.lower(word);
    return links.tagged(word, "VERB")
        && (lexis.verb(form, Words.SAYING_VERBS) || lexis.verb(form, Words.SPEECH_VERBS));
  }

  /** What a verb of saying makes of what it says. */
  Standing reported(int verb, Standing standing) {
    int speaker = speaker(verb);
    if (speaker == 0) {
      return standing;
    }
    boolean passive = links.exactly(speaker, "nsubj:pass") || links.exactly(speaker, "expl");
    return passive ? standing.open(true) : by(speaker, standing);
  }

  /** Who speaks; also behind the verb, where a parser takes it for an object. */
  private int speaker(int verb) {
    int content = links.child(verb, "ccomp");
    boolean behind = (content != 0 && content < verb) || turned(verb);
    int subject = links.child(verb, "nsubj");
    if (subject == 0 && links.has(verb, "cc")) {
      return links.is(verb, "conj") ? links.child(links.head(verb), "nsubj") : 0;
    }
    return subject == 0 && behind ? links.child(verb, "obj") : subject;
  }

  /** The same with what the clause says of its source: "according to her", "as she puts it". */
  Standing inserted(int clause, Standing standing) {
    Standing result = standing;
    for (int child : links.children(clause)) {
      if (inserts(child)) {
        result = reported(child, result);
      } else if (links.is(child, "obl")) {
        result = source(child, clause, result);
      }
    }
    return result;
  }

  /** Whether a clause only tells who says the one it hangs on. */
  boolean inserts(int verb) {
    boolean as = links.is(verb, "advcl") && says(verb) && marked(verb, "mark", "as");
    return breaksIn(verb) || turned(verb) || (as && links.has(verb, "nsubj"));
  }

  /** "..., says Ann Lee", which parsers take for one more act with her as object. */
  private boolean turned(int verb) {
    int subject = links.child(verb, "nsubj");
    int speaker = subject == 0 ? links.child(verb, "obj") : subject;
    return links.is(verb, "conj")
        && !links.has(verb, "cc")
        && says(verb)
        && speaker > verb
        && links.tagged(speaker, "PROPN");
  }

  /** "..., says Ann Lee": nothing of what is said hangs on the verb. */
  private boolean breaksIn(int verb) {
    boolean place =
        links.is(verb, "parataxis") || (links.is(verb, "advcl") && !links.has(verb, "mark"));
    return place
        && says(verb)
        && links.has(verb, "nsubj")
        && links.children(verb).stream().noneMatch(c -> links.isAny(c, FULL));
  }

  private Standing source(int word, int clause, Standing standing) {
    if (marked(word, "case", "according")) {
      boolean apart = word < clause || links.tagged(word, "PROPN") || links.has(word, "punct");
      return apart || comma(word) ? by(word, standing) : standing;
    }
    if (!marked(word, "case", "in") || !lexis.noun(links.lower(word), Words.VIEW_NOUNS)) {
      return standing;
    }
    int whose = links.child(word, "nmod");
    boolean named = links.exactly(whose, "nmod:poss") || marked(whose, "case", "of");
    return named ? by(whose, standing) : standing;
  }

  private boolean comma(int word) {
    int first = links.first(word);
    return first > 1 && links.lower(first - 1).equals(",");
  }

  private boolean marked(int word, String relation, String marker) {
    return word != 0
        && links.children(word, relation).stream().anyMatch(c -> links.lower(c).equals(marker));
  }

  private Standing by(int speaker, Standing standing) {
    String form = links.lower(speaker);
    if (WRITER.contains(form) || POINTING.contains(form) || negation.part(speaker)) {
      return standing;
    }
    if (unnamed(speaker)) {
      return standing.open(true);
    }
    return standing.open(holder(speaker)).said(Optional.of(words(speaker)));
  }

  private boolean unnamed(int speaker) {
    return lexis.noun(links.lower(speaker), Words.UNNAMED_BELIEVERS)
        || links.children(speaker).stream()
            .filter(c -> links.is(c, "det") || links.is(c, "amod"))
            .anyMatch(c -> lexis.listed(links.lower(c), Words.UNNAMED_BELIEVERS));
  }

  /** Whether a role is meant and nobody by name: what cooks think is not the writer's view. */
  private boolean holder(int speaker) {
    boolean named =
        links.children(speaker).stream()
            .anyMatch(
                c -> links.tagged(c, "PROPN") && (links.is(c, "flat") || links.is(c, "appos")));
    return !named && links.joined(speaker).stream().anyMatch(role::test);
  }

  private Range words(int speaker) {
    int first = speaker;
    int last = speaker;
    boolean name = links.tagged(speaker, "PROPN");
    for (int child : links.children(speaker)) {
      boolean of = links.is(child, "nmod") && !links.exactly(child, "nmod:poss");
      boolean called =
          links.is(child, "appos") && links.tagged(child, "PROPN") && !links.has(child, "punct");
      if (called || (!links.isAny(child, FURTHER) && !(name && of))) {
        first = Math.min(first, links.first(child));
        last = Math.max(last, links.last(child));
      }
    }
    return new Range(first, last);
  }
}
