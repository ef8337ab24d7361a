package sicetnon.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sicetnon.text.Lexicon;

/**
 * What is wrong with the English of a question, as far as rules can tell: written apart from the
 * program that makes the questions, so that it can catch it.
 */
final class QuestionGrammar {
  private static final Pattern OPENING =
      Pattern.compile(
          "(?:Who|Whom|Whose|What|Which|How|Is|Are|Does|Do|To whom|To what|From which|From how"
              + " many) .*");

  private static final Pattern DOUBLED =
      Pattern.compile("(?i)(?<![\\p{L}-])(\\p{L}+) \\1(?![\\p{L}-])");
  private static final Pattern TWO_ARTICLES =
      Pattern.compile(
          "(?i)\\b(?:a|an|the) (?:a|an|the|their|its|his|her|this|that|these|those|any|every|each)\\b");
  private static final Pattern ARTICLE =
      Pattern.compile("\\b([Aa]n?) ([\\p{L}\\p{N}][\\p{L}\\p{N}'-]*)");
  private static final Pattern DANGLING =
      Pattern.compile("(?i).*\\b(?:a|an|the|and|or|of|their|its|every|each|but|than|is|are)\\?");
  private static final Pattern WRITER =
      Pattern.compile("\\b(?:I|we|you|us|me|my|our|your|We|You|let's|Let's)\\b");
  private static final Pattern PROGRAM =
      Pattern.compile(
          ".*(?:[={}_<>|]|\\bnull\\b|\\bWho is to\\b|on the side of|What is true of|\u203A).*");
  private static final Pattern SMALL =
      Pattern.compile(
          ".*\\b(?:ux|ui|sql|ceo|cto|coo|vp|api|mba|html|css|kpis?|roi|gps|mri|english|german|french|monday|friday)\\b.*");
  private static final Pattern WHICH = Pattern.compile("Which of the .+ and the .+? (\\w+)\\b.*");
  private static final Pattern EITHER = Pattern.compile("Who .+, the .+ or the .+\\?");
  private static final Pattern ASKED = Pattern.compile("Who does the .+ report to\\?");

  /** Verbs of questions that the pack words, and "need". */
  private static final Set<String> BASE =
      Set.of("need", "have", "write", "manage", "face", "look", "work", "hold", "take", "apply");

  private static final Set<String> VOWEL_LETTERS =
      Set.of("A", "E", "F", "H", "I", "L", "M", "N", "O", "R", "S", "X");

  private final Lexicon lexicon;

  QuestionGrammar(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The faults of a question; none where it is good.
   *
   * @param slugs names of the program for roles, such as {@code head-chef}
   */
  List<String> faults(String question, Set<String> slugs) {
    List<String> out = new ArrayList<>();
    String bare = question.replaceAll("\"[^\"]*\"", "QUOTED");
    shape(question, bare, out);
    words(bare, slugs, out);
    articles(bare, out);
    agreement(bare, out);
    return out;
  }

  private static void shape(String question, String bare, List<String> out) {
    check(OPENING.matcher(question).matches(), "opens with no question word", out);
    check(bare.endsWith("?") && bare.indexOf('?') == bare.length() - 1, "one ? at its end", out);
    check(question.chars().filter(c -> c == '"').count() % 2 == 0, "unbalanced quotes", out);
    check(balanced(bare, '(', ')') && balanced(bare, '[', ']'), "unbalanced brackets", out);
    check(!bare.matches(".*(?:  | [?,.;:)]|[,.;:/(-]\\?|\\( ).*"), "blanks or marks", out);
    check(!bare.matches(".*[;:\u2014].*"), "goes on behind a mark", out);
    check(bare.contains(" "), "one word", out);
    check(!DANGLING.matcher(bare).matches(), "ends in the air", out);
    check(!bare.matches(".*(?<=[^s\\s])' .*"), "stray apostrophe", out);
  }

  private static boolean balanced(String text, char open, char close) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == open ? 1 : c == close ? -1 : 0;
      if (depth < 0) {
        return false;
      }
    }
    return depth == 0;
  }

  private static void words(String bare, Set<String> slugs, List<String> out) {
    check(!DOUBLED.matcher(bare).find(), "a word twice", out);
    check(!WRITER.matcher(bare).find(), "speaks of writer or reader", out);
    check(!PROGRAM.matcher(bare).matches(), "a word of the program", out);
    check(!SMALL.matcher(bare).matches(), "a name in small letters", out);
    check(slugs.stream().noneMatch(s -> has(bare, s)), "a slug", out);
  }

  private static boolean has(String text, String word) {
    return Pattern.compile("(?<![\\p{L}-])" + Pattern.quote(word) + "(?![\\p{L}-])")
        .matcher(text)
        .find();
  }

  private void articles(String bare, List<String> out) {
    check(!TWO_ARTICLES.matcher(bare).find(), "two articles", out);
    Matcher article = ARTICLE.matcher(bare);
    while (article.find()) {
      String word = article.group(2);
      boolean vowel = vowel(word);
      check(vowel == article.group(1).equalsIgnoreCase("an"), "a or an: " + word, out);
      boolean last = bare.substring(article.end()).matches("(?:\\?| (?:of|for|in|with|on)\\b.*)");
      boolean plural = word.matches(".*[^su]s") && plural(word);
      check(!(last && plural), "an article before many: " + word, out);
    }
  }

  private boolean plural(String word) {
    return lexicon.nounBase(word).filter(b -> !b.equals(word)).isPresent();
  }

  /** By its sound, as far as these tests go. */
  private static boolean vowel(String word) {
    if (word.matches("\\p{Lu}{2,}s?")) {
      return VOWEL_LETTERS.contains(word.substring(0, 1));
    }
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.matches("(?:hour|honest|honou?r|heir).*|8.*|1[18]\\b.*")) {
      return true;
    }
    return lower.matches("[aeiou].*")
        && !lower.matches("(?:uni(?!n)|use|usa|usu|eu|one|once|uti|ubiq|ux|ui).*");
  }

  private void agreement(String bare, List<String> out) {
    String[] words = bare.replace("?", "").split(" ", -1);
    Matcher which = WHICH.matcher(bare);
    if (bare.startsWith("Which of ")) {
      check(which.matches() || bare.contains(" is nearer to "), "compares no pair", out);
    } else if (words[0].equals("Who") && words.length > 1) {
      boolean fine = third(words[1]) || ASKED.matcher(bare).matches();
      check(fine, "who without a verb in -s: " + words[1], out);
      check(!bare.contains(" or the ") || EITHER.matcher(bare).matches() || fine, "pair", out);
      responsible(words, out);
    } else if (words[0].equals("Does")) {
      does(words, out);
    } else if (words[0].equals("Is")) {
      check(words.length > 3 && words[1].equals("the"), "is whom, what", out);
      String last = words[words.length - 1];
      boolean bareNoun = singular(last) && !bare.matches("Is the .* (?:an?|the|\\S+'s?) .*");
      check(!bareNoun, "a noun without its article: " + last, out);
    }
  }

  /** "Who is responsible for writes code?" */
  private void responsible(String[] words, List<String> out) {
    boolean holds = words.length > 5 && words[2].equals("responsible");
    boolean verb = holds && third(words[4]) && words[5].matches("the|a|an|every|each");
    check(!verb, "responsible for a verb", out);
    check(!(words.length > 2 && words[2].equals("responsible") && words.length < 5), "for?", out);
  }

  private boolean singular(String word) {
    return word.matches(
        "manager|member|expert|guru|role|position|client|clerk|coach|artist|leader");
  }

  private boolean third(String word) {
    if (word.matches("is|has|does|goes|was")) {
      return !word.equals("was");
    }
    String guess = word.replaceFirst("ies$", "y").replaceFirst("s$", "");
    Optional<String> base = lexicon.verbBase(word).filter(b -> !b.equals(word));
    boolean known = base.isPresent() || lexicon.isVerb(guess) || word.contains("-");
    return word.matches(".*[^s]s") && known;
  }

  /** Somewhere behind its subject stands a verb in its base form, and none in -s before it. */
  private void does(String[] words, List<String> out) {
    boolean base = words[1].equals("QUOTED") && words.length > 2 && words[2].equals("hold");
    boolean third = false;
    for (int i = 3; i < words.length && !base; i++) {
      third |= i < words.length - 1 && third(words[i]);
      base = BASE.contains(words[i]) || lexicon.isVerb(words[i]);
    }
    check(base && !third, "does without a base form", out);
  }

  private static void check(boolean good, String fault, List<String> out) {
    if (!good) {
      out.add(fault);
    }
  }
}
