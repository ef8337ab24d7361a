package sicetnon.discourse;

import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import sicetnon.clause.Lexis;
import sicetnon.clause.Links;
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
  private final IntPredicate role;

  Voices(Links links, Lexis lexis, IntPredicate role) {
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
    int speaker = links.child(verb, "nsubj");
    if (speaker == 0) {
      return standing;
    }
    boolean passive = links.exactly(speaker, "nsubj:pass") || links.exactly(speaker, "expl");
    return passive ? standing.open(true) : by(speaker, standing);
  }

  /** The same with what the clause says of its source: "according to her", "as she puts it". */
  Standing inserted(int clause, Standing standing) {
    Standing result = standing;
    for (int child : links.children(clause)) {
      boolean speech = says(child) && links.has(child, "nsubj") && !links.has(child, "obj");
      if (links.is(child, "parataxis") && speech && !links.has(child, "ccomp")) {
        result = reported(child, result);
      } else if (links.is(child, "advcl") && says(child) && marked(child, "mark", "as")) {
        result = reported(child, result);
      } else if (links.is(child, "obl")) {
        result = source(child, clause, result);
      }
    }
    return result;
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
    if (WRITER.contains(form) || POINTING.contains(form)) {
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
      if (!links.isAny(child, FURTHER) && !(name && of)) {
        first = Math.min(first, links.first(child));
        last = Math.max(last, links.last(child));
      }
    }
    return new Range(first, last);
  }
}
