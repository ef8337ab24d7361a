package sicetnon.discourse;

import java.util.Locale;
import java.util.Set;
import sicetnon.clause.Lexis;
import sicetnon.clause.Links;
import sicetnon.pack.Words;
import sicetnon.text.Lexicon;

/** Whether a clause tells what was. */
final class Tenses {
  private static final Set<String> PAST = Set.of("was", "were", "did", "had");

  private static final Set<String> PRESENT = Set.of("are", "am", "'re", "'m", "'ve");

  private final Links links;
  private final Lexis lexis;
  private final Lexicon lexicon;

  Tenses(Links links, Lexis lexis, Lexicon lexicon) {
    this.links = links;
    this.lexis = lexis;
    this.lexicon = lexicon;
  }

  /** Whether the clause of a word says so itself. */
  boolean past(int word) {
    boolean bare = !links.has(word, "aux") && !links.has(word, "cop");
    boolean finite = links.has(word, "nsubj") && bare;
    return auxiliary(word) || adverb(word) || (finite && form(word));
  }

  /** Whether a verb joined to another goes on in its tense: "signed it and left". */
  boolean joined(int first, int word) {
    if (links.has(word, "aux") || links.has(word, "cop")) {
      return false;
    }
    boolean bare = links.has(first, "nsubj") && !links.has(first, "aux");
    return bare ? form(first) && form(word) : auxiliary(first) && !links.lower(word).endsWith("s");
  }

  /** "Used to" before an act. */
  boolean leading(int word) {
    return links.lower(word).equals("used") && !links.has(word, "aux");
  }

  private boolean auxiliary(int word) {
    return links.any(
        word, c -> (links.is(c, "aux") || links.is(c, "cop")) && PAST.contains(links.lower(c)));
  }

  private boolean adverb(int word) {
    return links.any(
        word,
        c ->
            (links.is(c, "advmod") || links.is(c, "obl"))
                && lexis.listed(links.lower(c), Words.PAST_WORDS));
  }

  /** Whether the form is a simple past, unlike "put" and "need". */
  private boolean form(int word) {
    String form = links.lower(word);
    boolean other =
        form.endsWith("s") || form.endsWith("ing") || form.contains("-") || PRESENT.contains(form);
    if (other || !links.tagged(word, "VERB")) {
      return false;
    }
    String base = lexicon.verbBase(form).orElse(form).toLowerCase(Locale.ROOT);
    return !base.equals(form) && (form.endsWith("ed") || !lexicon.isVerb(form));
  }
}
