package sicetnon.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.StringUtil;

/**
 * Cuts text into words and marks: OpenNLP's tokens, with words of hyphens whole and contractions
 * apart. No token reaches over a blank and none depends on what stands beyond one, so what stands
 * between blanks is cut once, however often it comes. Safe for several threads.
 */
final class Tokens {
  private static final Pattern HYPHENED = Pattern.compile("-\\p{L}*");
  private static final Pattern TWO = Pattern.compile("[a-z-]{3,}/[a-z-]{3,}");
  private static final Pattern ONE = Pattern.compile("(?:and|his|her|him|she)/.*");

  private static final Pattern CONTRACTION =
      Pattern.compile(
          "(?i)(i|you|he|she|it|we|they|that|this|there|here|who|what|where|how)('(?:s|re|m|ll|ve|d))");

  private final ThreadLocal<TokenizerME> tokenizer;
  private final Recent<String, List<Piece>> cuts = new Recent<>(14);
  private final Function<String, List<Piece>> cutter = this::cut;

  Tokens(TokenizerModel model) {
    tokenizer = ThreadLocal.withInitial(() -> new TokenizerME(model));
  }

  /**
   * A token.
   *
   * @param start of its first char, {@code end} behind its last
   */
  record Piece(String text, int start, int end) {
    private Piece moved(int by) {
      return by == 0 ? this : new Piece(text, start + by, end + by);
    }
  }

  /** The tokens of a part of a text, by its chars. */
  List<Piece> of(String text, int from, int to) {
    List<Piece> out = new ArrayList<>();
    int start = -1;
    for (int i = from; i <= to; i++) {
      boolean blank = i == to || StringUtil.isWhitespace(text.charAt(i));
      if (blank && start >= 0) {
        for (Piece piece : cuts.get(text.substring(start, i), cutter)) {
          out.add(piece.moved(start));
        }
        start = -1;
      } else if (!blank && start < 0) {
        start = i;
      }
    }
    return out;
  }

  private List<Piece> cut(String text) {
    List<Piece> out = new ArrayList<>();
    for (Span span : joinHyphens(text)) {
      for (Span part : cutSlash(text, span)) {
        cutContraction(text, part, out);
      }
    }
    return List.copyOf(out);
  }

  private record Span(int start, int end) {
    int length() {
      return end - start;
    }

    String of(String text) {
      return text.substring(start, end);
    }
  }

  /** The tokenizer cuts "customer-focused" in three; a word of hyphens is one word here. */
  private List<Span> joinHyphens(String text) {
    List<Span> out = new ArrayList<>();
    for (var token : tokenizer.get().tokenizePos(text)) {
      Span span = new Span(token.getStart(), token.getEnd());
      int last = out.size() - 1;
      boolean touches = last >= 0 && out.get(last).end() == span.start();
      boolean hyphen =
          touches
              && (HYPHENED.matcher(span.of(text)).matches()
                  || (text.charAt(span.start() - 1) == '-' && out.get(last).length() > 1)
                  || capitals(text, span));
      if (hyphen && isWordEnd(text, out.get(last)) && followedByLetter(text, span)) {
        out.set(last, new Span(out.get(last).start(), span.end()));
      } else {
        out.add(span);
      }
    }
    return out;
  }

  /** A piece of "CI/CD". */
  private static boolean capitals(String text, Span span) {
    int from = span.start();
    boolean slash = text.charAt(from) == '/' || text.charAt(from - 1) == '/';
    int at = text.charAt(from) == '/' ? from : from - 1;
    return slash
        && at > 0
        && at + 1 < text.length()
        && Character.isUpperCase(text.charAt(at - 1))
        && Character.isUpperCase(text.charAt(at + 1));
  }

  private static boolean isWordEnd(String text, Span span) {
    char c = text.charAt(span.end() - 1);
    return Character.isLetterOrDigit(c) || (c == '-' && span.length() > 1);
  }

  private static boolean followedByLetter(String text, Span span) {
    return !span.of(text).equals("-")
        || (span.end() < text.length() && Character.isLetterOrDigit(text.charAt(span.end())));
  }

  /** "internal/external" are two words; "he/she" and "UI/UX" are one. */
  private static List<Span> cutSlash(String text, Span span) {
    String word = span.of(text);
    if (!TWO.matcher(word).matches() || ONE.matcher(word).matches()) {
      return List.of(span);
    }
    int slash = span.start() + word.indexOf('/');
    return List.of(
        new Span(span.start(), slash), new Span(slash, slash + 1), new Span(slash + 1, span.end()));
  }

  /** "it's" is a pronoun and a verb. */
  private static void cutContraction(String text, Span span, List<Piece> out) {
    String word = span.of(text);
    Matcher pronoun = CONTRACTION.matcher(word);
    if (pronoun.matches()) {
      int mark = span.start() + pronoun.end(1);
      out.add(new Piece(pronoun.group(1), span.start(), mark));
      out.add(new Piece(pronoun.group(2), mark, span.end()));
    } else {
      out.add(new Piece(word, span.start(), span.end()));
    }
  }
}
