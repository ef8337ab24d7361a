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

  /** "Despite what people say, cooks bake": what follows is against what they say. */
  boolean despite(int verb) {
    return says(verb) && links.any(verb, "mark", m -> links.lower(m).equals("despite"));
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

  /** "..., says Ann Lee", which parsers take for one more act with her as object. */
  boolean turned(int verb) {
    int subject = links.child(verb, "nsubj");
    int speaker = subject == 0 ? links.child(verb, "obj") : subject;
    return links.is(verb, "conj")
        && !links.has(verb, "cc")
        && says(verb)
        && speaker > verb
        && links.tagged(speaker, "PROPN");
  }

  /** The same on the word of one whom it names. */
  Standing by(int speaker, Standing standing) {
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
        links.any(
            speaker,
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
