package sicetnon.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text without trees, to find words that stand between the same words. */
final class Texts {
  private static final Pattern WORD = Pattern.compile("[\\w-]+(?='s|n't|\\b)|'s|n't|[^\\w\\s]");

  private Texts() {}

  /** The words of the treebanks and of WordNet's glosses in their normal form. */
  static List<List<String>> of(List<Annotated> sentences, List<String> glosses) {
    List<List<String>> text = new ArrayList<>();
    sentences.forEach(s -> text.add(s.forms().stream().map(WordForm::normal).toList()));
    for (String gloss : glosses) {
      List<String> words = new ArrayList<>();
      Matcher matcher = WORD.matcher(gloss);
      while (matcher.find()) {
        words.add(WordForm.normal(matcher.group()));
      }
      text.add(words);
    }
    return text;
  }
}
