package sicetnon.interpret;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sicetnon.ingest.Block;
import sicetnon.ingest.Source;
import sicetnon.text.Lexicon;
import sicetnon.text.Token;

/**
 * Which words of an article keep their capitals inside a sentence. A capital at the start of a
 * sentence or in a title says nothing; what the article writes with a capital in mid-sentence, and
 * never without, is a name.
 */
final class Capitals {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}/&]*");

  /** Marks before a word that opens a sentence, a quotation or an entry. */
  private static final String OPENING = ".!?:;|-(\"\u2022\u201C\u2013\u2014";

  /** From this length on words of a line that is no title are in small letters. */
  private static final int LONG = 4;

  /** Names of days, months and great languages, whatever an article does. */
  private static final Pattern ALWAYS =
      Pattern.compile(
          "english|french|german|dutch|spanish|italian|portuguese|russian|chinese|japanese|arabic|"
              + "latin|greek|hindi|korean|turkish|swedish|hebrew|"
              + "(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
              + "|january|february|april|june|july|august|september|october|november|december");

  private static final Pattern LETTERED = Pattern.compile("\\p{Lu}-.+");
  private static final Pattern PLAIN = Pattern.compile("\\p{L}{4,}(?<!ing)");
  private static final Pattern CONSONANTS = Pattern.compile("[b-df-hj-np-tv-xz]{2,4}");

  private final Lexicon lexicon;
  private final Set<String> small = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final Map<String, String> shapes = new HashMap<>();

  Capitals(Source source, Lexicon lexicon) {
    this.lexicon = lexicon;
    source.blocks().forEach(this::read);
  }

  private void read(Block block) {
    String text = block.text();
    boolean title = title(text);
    boolean shouted = shouted(text);
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      String form = word.group();
      String lower = form.toLowerCase(Locale.ROOT);
      if (form.equals(lower)) {
        small.add(lower);
      } else if (!shouted && inner(form)) {
        shapes.putIfAbsent(lower, form);
      } else if (!title && !opens(text, word.start()) && !beside(text, word.start(), word.end())) {
        names.add(lower);
      }
    }
  }

  /** Whether a word has a capital behind its first letter: "iOS", "DevOps", "SQL". */
  static boolean inner(String form) {
    return form.codePoints().skip(1).anyMatch(Character::isUpperCase);
  }

  /** Without what marks a possessor, and without marks behind the word. */
  private static String bare(String word) {
    boolean possessive = word.endsWith("'s") || word.endsWith("\u2019s");
    String own = possessive ? word.substring(0, word.length() - 2) : word;
    int end = own.length();
    while (end > 0 && !Character.isLetterOrDigit(own.codePointBefore(end))) {
      end -= Character.charCount(own.codePointBefore(end));
    }
    return own.substring(0, end);
  }

  /** Where an apostrophe stands, or the end. */
  private static int apostrophe(String form) {
    int at = 0;
    while (at < form.length() && form.charAt(at) != '\'' && form.charAt(at) != '\u2019') {
      at++;
    }
    return at;
  }

  private static boolean opens(String text, int at) {
    int before = at - 1;
    while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
      before--;
    }
    return before < 0 || OPENING.indexOf(text.charAt(before)) >= 0;
  }

  /** Whether a neighbour has a capital too, so that both may be a title's: Delivery Manager. */
  private static boolean beside(String text, int from, int to) {
    boolean before =
        from > 1 && text.charAt(from - 1) == ' ' && capital(text, start(text, from - 1));
    return before || (to < text.length() - 1 && text.charAt(to) == ' ' && capital(text, to + 1));
  }

  private static int start(String text, int end) {
    int at = end;
    while (at > 0 && !Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static boolean capital(String text, int at) {
    return Character.isUpperCase(text.charAt(at));
  }

  /** Whether most of a line's long words behind the first have capitals. */
  private static boolean title(String text) {
    int large = 0;
    int all = 0;
    Matcher word = WORD.matcher(text);
    boolean first = true;
    while (word.find()) {
      if (!first && word.group().length() >= LONG) {
        all++;
        large += Character.isUpperCase(word.group().charAt(0)) ? 1 : 0;
      }
      first = false;
    }
    return 2 * large > all;
  }

  private static boolean shouted(String text) {
    return text.equals(text.toUpperCase(Locale.ROOT)) && text.length() > LONG;
  }

  /** A word of a block as it is written inside a sentence. */
  String inside(Token token, Block block) {
    String form = token.text();
    String lower = form.toLowerCase(Locale.ROOT);
    if (form.equals(lower)) {
      return form;
    }
    String bare = bare(lower);
    if (LETTERED.matcher(form).matches()) {
      return form;
    }
    boolean inner = inner(form.substring(0, apostrophe(form)));
    boolean loud = form.length() > LONG && form.equals(form.toUpperCase(Locale.ROOT));
    if (inner && !shouted(block.text())) {
      return loud && small.contains(bare) ? lower : form;
    }
    if (inner) {
      return shapes.getOrDefault(bare, lower);
    }
    String text = block.text();
    boolean several =
        !title(text)
            && !opens(text, token.start())
            && beside(text, token.start(), token.end())
            && !small.contains(bare);
    boolean name = several || (names.contains(bare) && !small.contains(bare));
    return name || (token.nominal() && foreign(form, bare)) || ALWAYS.matcher(bare).matches()
        ? form
        : lower;
  }

  /** A word of a label or table head as it is written inside a sentence. */
  String label(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean name =
        inner(word)
            || ALWAYS.matcher(lower).matches()
            || (names.contains(lower) && !small.contains(lower))
            || foreign(word, lower);
    return name ? word : lower;
  }

  /** What the dictionary has for a place, or not at all, is a name: Leeds, Kubernetes. */
  private boolean foreign(String form, String bare) {
    boolean plain = PLAIN.matcher(bare).matches() && !small.contains(bare);
    return plain && (lexicon.isPlace(form) || !known(bare));
  }

  private boolean known(String bare) {
    return lexicon.isNoun(bare)
        || lexicon.isVerb(bare)
        || lexicon.isAdjective(bare)
        || lexicon.verbBase(bare).isPresent()
        || lexicon.nounBase(bare).isPresent();
  }

  /** A role's name in the article's own capitals: "ui designer" is "UI designer". */
  String name(String role) {
    StringBuilder out = new StringBuilder();
    for (String word : role.split(" ")) {
      boolean own = shapes.containsKey(word) && !small.contains(word);
      boolean letters = CONSONANTS.matcher(word).matches();
      String letter = letters ? word.toUpperCase(Locale.ROOT) : word;
      out.append(' ').append(own ? shapes.get(word) : letter);
    }
    return out.substring(1);
  }
}
