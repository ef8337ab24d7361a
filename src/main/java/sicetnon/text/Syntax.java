package sicetnon.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence's tree, and which of its words make up which token. Trees cut finer than tokens: of
 * the token "team's" the words are "team" and "'s", of "don't" they are "do" and "n't", of
 * "hands-on" they are "hands", "-" and "on" (Universal Dependencies, English EWT).
 */
public final class Syntax {
  private static final Pattern CLITIC =
      Pattern.compile("(?i)(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m)|(?<=s)['’])");

  /** What a hyphen does not part from the rest (the guidelines of EWT). */
  private static final Set<String> PREFIXES =
      Set.of(
          "anti", "bi", "co", "counter", "cross", "de", "e", "ex", "inter", "mega", "meta", "micro",
          "mid", "mini", "multi", "non", "over", "pan", "para", "post", "pre", "pro", "proto", "re",
          "semi", "sub", "super", "trans", "tri", "ultra", "un", "under", "uni", "vice", "x");

  private final Tree tree;
  private final int[] first;

  private Syntax(Tree tree, int[] first) {
    this.tree = tree;
    this.first = first;
  }

  /** Parses a sentence that is given as tokens. */
  public static Syntax of(List<String> tokens, Parser parser) {
    return of(tokens, Map.of(), parser, word -> false);
  }

  /**
   * The same where some tags are known.
   *
   * @param known universal or fine tags of tokens, by number; of a token of several words the first
   *     has it
   * @param whole which words with hyphens, in small letters, are one word: "sous-chef"
   */
  static Syntax of(
      List<String> tokens, Map<Integer, String> known, Parser parser, Predicate<String> whole) {
    List<String> words = new ArrayList<>();
    int[] first = new int[tokens.size() + 1];
    for (int token = 0; token < tokens.size(); token++) {
      first[token] = words.size() + 1;
      String text = tokens.get(token);
      words.addAll(whole.test(text.toLowerCase(Locale.ROOT)) ? List.of(text) : words(text));
    }
    first[tokens.size()] = words.size() + 1;
    Map<Integer, String> tags = new HashMap<>();
    known.forEach((token, tag) -> tags.put(first[token], tag));
    return new Syntax(Mending.mend(new Fronting(parser).parse(words, tags)), first);
  }

  /** The words of a token, clitics and the parts of a compound with hyphens apart. */
  static List<String> words(String token) {
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

  private static List<String> parts(String word) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 1; i + 1 < word.length(); i++) {
      boolean mark = word.charAt(i) == '-' || word.charAt(i) == '/';
      boolean letters = word.charAt(i) == '/' && word.equals(word.toUpperCase(Locale.ROOT));
      boolean inside = !letters && Character.isLetter(word.charAt(i - 1)) && letter(word, i + 1);
      if (mark && inside && !prefix(word.substring(from, i))) {
        parts.add(word.substring(from, i));
        parts.add(word.substring(i, i + 1));
        from = i + 1;
      }
    }
    parts.add(word.substring(from));
    return parts;
  }

  private static boolean letter(String word, int at) {
    return Character.isLetterOrDigit(word.charAt(at));
  }

  private static boolean prefix(String part) {
    return PREFIXES.contains(part.toLowerCase(Locale.ROOT));
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
    boolean compound = first[token + 1] - first[token] > 2;
    boolean participle = tree.form(word).matches("(?i).*(?:ing|ed)");
    boolean describes = tree.is(word, "amod") || (tree.tag(word).equals("VERB") && participle);
    return compound && describes ? "ADJ" : tree.tag(word);
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
