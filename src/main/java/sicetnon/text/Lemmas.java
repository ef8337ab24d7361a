package sicetnon.text;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;

/**
 * Base forms: OpenNLP's, unless WordNet knows the form and not that base. Safe for several threads.
 */
final class Lemmas {
  private static final Map<String, String> CONTRACTED =
      Map.of("'s", "be", "'re", "be", "'m", "be", "'ll", "will", "'ve", "have", "'d", "would");

  private static final Pattern MARKS = Pattern.compile("(?<=s)'$|'s$|n't$");
  private static final Pattern BRITISH = Pattern.compile("(?<=[a-z]{3})is(e[sd]?|ing|ation)$");
  private static final Pattern PLURAL = Pattern.compile(".*[^s]s");

  private final Lexicon lexicon;
  private final ThreadLocal<LemmatizerME> lemmatizer;
  private final Recent<Tagged, String> known = new Recent<>(14);
  private final Function<Tagged, String> maker = this::make;

  private record Tagged(String word, String tag) {
    @Override
    public int hashCode() {
      return word.hashCode() + tag.hashCode();
    }
  }

  Lemmas(LemmatizerModel model, Lexicon lexicon) {
    this.lexicon = lexicon;
    lemmatizer = ThreadLocal.withInitial(() -> new LemmatizerME(model));
  }

  /** The lower-case base form of a word with a universal tag. */
  String of(String word, String tag) {
    return known.get(new Tagged(word, tag), maker);
  }

  private String make(Tagged word) {
    String tag = word.tag();
    String form = word.word().toLowerCase(Locale.ROOT);
    if (tag.equals("AUX") && CONTRACTED.containsKey(form)) {
      return CONTRACTED.get(form);
    }
    String lower = stem(form);
    int hyphen = lower.lastIndexOf('-');
    if (hyphen > 0 && hyphen < lower.length() - 1) {
      String head = lower.substring(hyphen + 1);
      return tag.equals("NOUN") || tag.equals("PROPN")
          ? lower.substring(0, hyphen + 1) + lexicon.nounBase(head).orElse(head)
          : lower;
    }
    if (lower.indexOf('/') >= 0) {
      return lower;
    }
    if (tag.equals("NOUN") && lower.endsWith("ing")) {
      // "hiring" is what is done, "hire" who is hired
      return lower;
    }
    return listed(lower, tag).orElseGet(() -> learnt(lower, tag));
  }

  private Optional<String> listed(String lower, String tag) {
    boolean verb = tag.equals("VERB");
    if (!verb && !tag.equals("NOUN")) {
      return Optional.empty();
    }
    boolean plural = !verb && lower.length() > 3 && PLURAL.matcher(lower).matches();
    if (plural && lexicon.isNoun(lower.substring(0, lower.length() - 1))) {
      // WordNet lists some plurals apart ("operations"); here they are their singular
      return Optional.of(lower.substring(0, lower.length() - 1));
    }
    return verb ? lexicon.verbBase(lower) : lexicon.nounBase(lower);
  }

  private String learnt(String lower, String tag) {
    String lemma = lemmatizer.get().lemmatize(new String[] {lower}, new String[] {tag})[0];
    return lemma.equals("O") || lemma.isBlank() ? lower : lemma.toLowerCase(Locale.ROOT);
  }

  /** Drops the possessive mark and the negation, and folds British -ise to -ize. */
  private String stem(String lower) {
    String bare = MARKS.matcher(lower).replaceAll("");
    String full = bare.equals("ca") ? "can" : bare.equals("wo") ? "will" : bare;
    String american = BRITISH.matcher(full).replaceAll("iz$1");
    boolean word =
        !american.equals(full)
            && (american.endsWith("ization") || lexicon.verbBase(american).isPresent());
    return word ? american : full;
  }
}
