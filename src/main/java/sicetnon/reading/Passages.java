package sicetnon.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sicetnon.claim.Evidence;
import sicetnon.ingest.DecodedText;
import sicetnon.ingest.Span;

/** Finds quotations in one article, by their words. */
final class Passages {
  /** Words that may be left out where a quotation has an ellipsis. */
  private static final int MOST_LEFT_OUT = 120;

  /** A quotation of fewer words has to stand once only. */
  private static final int FEW = 3;

  private static final Pattern ELLIPSIS = Pattern.compile("\\[?(?:\u2026|\\.\\.\\.)\\]?");

  private static final Pattern MARKS =
      Pattern.compile(
          "\\[([^\\[\\]]{0,500})\\]\\([^()\\s]{0,2000}\\)|\\]\\([^()\\s]{0,2000}\\)|</?[A-Za-z!][^<>]{0,500}>|[*`\u00AD\u200B]");

  /** The marks of a quotation at the beginning of a line. */
  private static final Pattern QUOTING = Pattern.compile("[\\r\\n][ \\t]*+>[> \\t]*+");

  private static final Pattern BLANKS = Pattern.compile("\\s++");

  private static final String CLOSING = ".!?)\u201D\"";
  private static final String OPENING = "$\u20AC\u00A3\u00A5\u20B9(\u201C\"";

  private final String path;
  private final DecodedText text;
  private final Folded folded;
  private final Map<String, int[]> places = new HashMap<>();

  /** No such passage; the message says why. */
  static final class None extends Exception {
    private static final long serialVersionUID = 1;

    None(String message) {
      super(message);
    }
  }

  Passages(String path, String original) {
    this.path = path;
    this.text = new DecodedText(original);
    this.folded = Folded.of(text.plain());
    Map<String, List<Integer>> found = new HashMap<>();
    for (int i = 0; i < folded.size(); i++) {
      found.computeIfAbsent(folded.words().get(i), w -> new ArrayList<>()).add(i);
    }
    found.forEach((w, at) -> places.put(w, at.stream().mapToInt(x -> x).toArray()));
  }

  /** Where a quotation stands: the first place of several. */
  Evidence find(String quote) throws None {
    String plain = new DecodedText(quote).plain();
    List<String> words = Folded.of(plain).words();
    if (words.isEmpty()) {
      throw new None("the quotation has no word");
    }
    List<int[]> found = all(words);
    if (found.isEmpty()) {
      found = withGaps(plain);
    }
    if (found.isEmpty()) {
      throw new None("the quotation does not stand there");
    }
    if (found.size() > 1 && words.size() < FEW) {
      throw new None("the quotation stands there " + found.size() + " times; quote more words");
    }
    return evidence(found.get(0), plain.strip());
  }

  /** First and last word of all places of a row of words. */
  private List<int[]> all(List<String> words) {
    int rarest = rarest(words);
    int[] candidates = places.getOrDefault(words.get(rarest), new int[0]);
    if ((long) candidates.length * words.size() > folded.size()) {
      return searched(words);
    }
    List<int[]> out = new ArrayList<>();
    for (int at : candidates) {
      int first = at - rarest;
      if (first >= 0
          && first + words.size() <= folded.size()
          && folded.words().subList(first, first + words.size()).equals(words)) {
        out.add(new int[] {first, first + words.size() - 1});
      }
    }
    return out;
  }

  /** The same by looking at every word once, where the row's words are frequent. */
  private List<int[]> searched(List<String> words) {
    List<int[]> out = new ArrayList<>();
    int[] fallback = new int[words.size()];
    for (int i = 1, k = 0; i < words.size(); i++) {
      while (k > 0 && !words.get(i).equals(words.get(k))) {
        k = fallback[k - 1];
      }
      k += words.get(i).equals(words.get(k)) ? 1 : 0;
      fallback[i] = k;
    }
    int matched = 0;
    for (int i = 0; i < folded.size(); i++) {
      String word = folded.words().get(i);
      while (matched > 0 && !word.equals(words.get(matched))) {
        matched = fallback[matched - 1];
      }
      matched += word.equals(words.get(matched)) ? 1 : 0;
      if (matched == words.size()) {
        out.add(new int[] {i - matched + 1, i});
        matched = fallback[matched - 1];
      }
    }
    return out;
  }

  /** The word of which the article has fewest. */
  private int rarest(List<String> words) {
    int best = 0;
    for (int i = 1; i < words.size(); i++) {
      if (count(words.get(i)) < count(words.get(best))) {
        best = i;
      }
    }
    return best;
  }

  private int count(String word) {
    return places.getOrDefault(word, new int[0]).length;
  }

  /** First and last word of the shortest stretch that has the parts between ellipses in order. */
  private List<int[]> withGaps(String quote) {
    List<List<int[]>> parts = new ArrayList<>();
    int from = 0;
    Matcher ellipsis = ELLIPSIS.matcher(quote);
    while (from <= quote.length()) {
      boolean more = ellipsis.find();
      List<String> words =
          Folded.of(quote.substring(from, more ? ellipsis.start() : quote.length())).words();
      if (!words.isEmpty()) {
        parts.add(all(words));
      }
      from = more ? ellipsis.end() : quote.length() + 1;
    }
    List<int[]> starts =
        parts.stream().map(part -> part.stream().mapToInt(p -> p[0]).toArray()).toList();
    int[] best = null;
    for (int[] first : parts.size() < 2 ? List.<int[]>of() : parts.get(0)) {
      int last = chained(first, parts, starts);
      if (last >= 0 && (best == null || last - first[0] < best[1] - best[0])) {
        best = new int[] {first[0], last};
      }
    }
    return best == null ? List.of() : List.<int[]>of(best);
  }

  /** The last word of the parts that follow a first one, each soon after the one before; or -1. */
  private static int chained(int[] first, List<List<int[]>> parts, List<int[]> starts) {
    int last = first[1];
    for (int part = 1; part < parts.size(); part++) {
      int[] begin = starts.get(part);
      int at = Arrays.binarySearch(begin, last + 1);
      at = at < 0 ? -at - 1 : at;
      if (at == begin.length || begin[at] - last > MOST_LEFT_OUT) {
        return -1;
      }
      last = parts.get(part).get(at)[1];
    }
    return last;
  }

  private Evidence evidence(int[] words, String quote) {
    String plain = text.plain();
    int start = folded.start(words[0]);
    int end = folded.end(words[1]);
    while (start > 0
        && OPENING.indexOf(plain.charAt(start - 1)) >= 0
        && begins(quote, plain.charAt(start - 1))) {
      start--;
    }
    while (end < plain.length()
        && CLOSING.indexOf(plain.charAt(end)) >= 0
        && ends(quote, plain.charAt(end))) {
      end++;
    }
    return of(new Span(start, end));
  }

  /** Whether a mark stands before the first letter of a quotation. */
  private static boolean begins(String quote, char mark) {
    int at = 0;
    while (at < quote.length() && !Folded.letter(quote.charAt(at))) {
      if (quote.charAt(at) == mark) {
        return true;
      }
      at++;
    }
    return false;
  }

  /** Whether a mark stands behind the last letter of a quotation. */
  private static boolean ends(String quote, char mark) {
    int at = quote.length() - 1;
    while (at >= 0 && !Folded.letter(quote.charAt(at))) {
      if (quote.charAt(at) == mark) {
        return true;
      }
      at--;
    }
    return false;
  }

  private Evidence of(Span span) {
    String quote = text.slice(span);
    String lines = QUOTING.matcher(quote).replaceAll(" ");
    String read = BLANKS.matcher(MARKS.matcher(lines).replaceAll("$1")).replaceAll(" ").strip();
    return new Evidence(path, text.line(span.start()), span, quote, read, span, read);
  }

  /**
   * A passage that is like a quotation.
   *
   * @param shared how many of its words it has
   */
  record Near(Evidence passage, int shared) {}

  /** The stretch of as many words that shares most with a quotation, half of them at least. */
  Optional<Near> nearest(String quote) {
    List<String> words = Folded.of(new DecodedText(quote).plain()).words();
    Map<String, Integer> owed = new HashMap<>();
    words.forEach(w -> owed.merge(w, 1, Integer::sum));
    int size = Math.min(words.size(), folded.size());
    int shared = 0;
    int best = 0;
    int at = 0;
    for (int i = 0; i < folded.size() && size > 0; i++) {
      shared += owed.merge(folded.words().get(i), -1, Integer::sum) >= 0 ? 1 : 0;
      if (i >= size) {
        shared -= owed.merge(folded.words().get(i - size), 1, Integer::sum) > 0 ? 1 : 0;
      }
      if (shared > best) {
        best = shared;
        at = i - size + 1;
      }
    }
    if (best == 0 || 2 * best < words.size()) {
      return Optional.empty();
    }
    int first = Math.max(0, at);
    return Optional.of(
        new Near(of(new Span(folded.start(first), folded.end(first + size - 1))), best));
  }
}
