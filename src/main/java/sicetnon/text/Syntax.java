package sicetnon.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence's tree, and which of its words make up which token. Trees cut finer than tokens: of
 * the token "team's" the words are "team" and "'s", of "don't" they are "do" and "n't" (Universal
 * Dependencies, English EWT, which cuts words with hyphens too; here they stay whole).
 */
public final class Syntax {
  private static final Pattern CLITIC =
      Pattern.compile("(?i)(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m)|(?<=s)['’])");

  private static final char FIRST_MARK = '\u2611';

  /** Ticks and crosses before the entry of a list. */
  private static final Pattern MARK =
      Pattern.compile("[\\u2713\\u2714\\u2705\\u2611\\u2717\\u2718\\u274C\\u274E\\u2612]\\uFE0F?");

  private static final Pattern COMPOUND = Pattern.compile("(?i)[\\p{L}-]+-\\p{L}+(?:ing|ed)");

  private static final Pattern NOT = Pattern.compile("(?i)not|n['\u2019]t");
  private static final Pattern LESS = Pattern.compile("(?i)only|just|merely|an?|the|just|more");

  private final Tree tree;
  private final int[] first;

  private Syntax(Tree tree, int[] first) {
    this.tree = tree;
    this.first = first;
  }

  /** Parses a sentence that is given as tokens. */
  public static Syntax of(List<String> tokens, Parser parser) {
    return of(tokens, Map.of(), parser);
  }

  /**
   * The same where some tags are known.
   *
   * @param known universal or fine tags of tokens, by number; of a token of several words the first
   *     has it
   */
  static Syntax of(List<String> tokens, Map<Integer, String> known, Parser parser) {
    List<String> words = new ArrayList<>();
    int[] first = new int[tokens.size() + 1];
    for (int token = 0; token < tokens.size(); token++) {
      first[token] = words.size() + 1;
      words.addAll(words(tokens.get(token)));
    }
    first[tokens.size()] = words.size() + 1;
    Map<Integer, String> tags = new HashMap<>();
    known.forEach((token, tag) -> tags.put(first[token], tag));
    for (int word = 1; word + 2 <= words.size(); word++) {
      if (marked(words.get(word - 1))) {
        tags.put(word, "PUNCT");
      }
      if (needNot(words, word - 1)) {
        tags.putIfAbsent(word, "AUX");
      }
    }
    Fronting fronting = new Fronting(parser);
    Tree tree = fronting.parse(words, tags);
    Map<Integer, String> helped = new HashMap<>(SemiModals.known(tree));
    helped.putAll(Questions.known(tree));
    if (!tags.keySet().containsAll(helped.keySet())) {
      helped.forEach(tags::putIfAbsent);
      tree = fronting.parse(words, tags);
    }
    return new Syntax(Mending.mend(tree), first);
  }

  private static boolean marked(String word) {
    return word.charAt(0) >= FIRST_MARK && MARK.matcher(word).matches();
  }

  /** "Need not go", but not "need not only tools": the old auxiliary. */
  private static boolean needNot(List<String> words, int at) {
    return words.get(at).equalsIgnoreCase("need")
        && NOT.matcher(words.get(at + 1)).matches()
        && !LESS.matcher(words.get(at + 2)).matches();
  }

  /** Whether a token is sure to be one word: it has none of the marks by which others are cut. */
  private static boolean whole(String token) {
    boolean marked = token.indexOf('\'') >= 0 || token.indexOf('’') >= 0;
    return !marked && token.indexOf('/') < 0 && !token.equalsIgnoreCase("cannot");
  }

  /** The words of a token, clitics and the parts of a compound with hyphens apart. */
  static List<String> words(String token) {
    if (whole(token)) {
      return List.of(token);
    }
    if (token.equalsIgnoreCase("cannot")) {
      return List.of(token.substring(0, 3), token.substring(3));
    }
    List<String> words = new ArrayList<>();
    Matcher clitic = CLITIC.matcher(token);
    boolean two = clitic.matches();
    words.addAll(parts(two ? clitic.group(1) : token));
    if (two) {
      words.add(clitic.group(2).replace('’', '\''));
    }
    return words;
  }

  /** "Plan/build" is three words; "CI/CD" is one. */
  private static List<String> parts(String word) {
    List<String> parts = new ArrayList<>();
    boolean letters = word.equals(word.toUpperCase(Locale.ROOT));
    int from = 0;
    for (int i = 1; i + 1 < word.length() && !letters; i++) {
      boolean inside =
          Character.isLetter(word.charAt(i - 1)) && Character.isLetterOrDigit(word.charAt(i + 1));
      if (word.charAt(i) == '/' && inside) {
        parts.add(word.substring(from, i));
        parts.add("/");
        from = i + 1;
      }
    }
    parts.add(word.substring(from));
    return parts;
  }

  /** The tree; its words are counted from 1. */
  public Tree tree() {
    return tree;
  }

  /** The first word of a token. */
  public int first(int token) {
    return first[token];
  }

  /** The token, counted from 0, that a word is a part of. */
  public int token(int word) {
    int at = Arrays.binarySearch(first, 0, first.length - 1, word);
    return at >= 0 ? at : -at - 2;
  }

  /** The universal tag of a token; "team-focused" is an adjective. */
  String tag(int token) {
    int word = word(token);
    String tag = tree.tag(word);
    return tag.equals("VERB") && COMPOUND.matcher(tree.form(word)).matches() ? "ADJ" : tag;
  }

  /** The word of a token that the others of it hang on: "team" of "team's". */
  public int word(int token) {
    for (int word = first[token]; word < first[token + 1]; word++) {
      int head = tree.head(word);
      if (head < first[token] || head >= first[token + 1]) {
        return word;
      }
    }
    return first[token];
  }
}
