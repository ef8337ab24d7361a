package sicetnon.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;
import sicetnon.ingest.Block;

/**
 * Apache OpenNLP with its published English models (UD EWT, 1.3). The models are read once; each
 * thread gets tools of its own, since the tools corrupt each other's state when shared.
 */
public final class OpenNlpAnalyzer implements Analyzer {
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?i).*\\b(?:vs|e\\.g|i\\.e|etc|approx|dr|mr|mrs|ms|prof|sr|jr|inc|ltd|co|fig|u\\.s|u\\.k|st)\\.$");

  /** A clause of its own, since a pronoun begins no entry of a list. */
  private static final Pattern CLAUSE = Pattern.compile("; (?=(?:he|she|they|it|we|you|I) \\p{L})");

  /** What may be one: behind a denial, which what is listed has not. */
  private static final Pattern OTHER = Pattern.compile("; (?=(?:the|an?) \\p{L}++ \\p{L})");

  private static final Pattern DENIAL = Pattern.compile("\\b(?:not|never)\\b|n['\u2019]t\\b");

  private static final Pattern LOWER_START =
      Pattern.compile("^[\\s\"'(]*\\p{Ll}.*", Pattern.DOTALL);

  private static final int MOST_REMEMBERED = 500;
  private static final Set<String> CONJUNCTIONS = Set.of("and", "or", "but", "nor");

  private static final Pattern CONTRACTION =
      Pattern.compile(
          "(?i)(i|you|he|she|it|we|they|that|this|there|here|who|what|where|how)('(?:s|re|m|ll|ve|d))");

  private static final Map<String, String> CONTRACTED =
      Map.of("'s", "be", "'re", "be", "'m", "be", "'ll", "will", "'ve", "have", "'d", "would");

  private final SentenceModel sentenceModel;
  private final TokenizerModel tokenizerModel;
  private final LemmatizerModel lemmatizerModel;
  private final Parser parser;
  private final Lexicon lexicon;
  private final Map<String, String> lemmas = new ConcurrentHashMap<>();
  private final ThreadLocal<Tools> tools = ThreadLocal.withInitial(this::newTools);

  private record Tools(
      SentenceDetectorME sentences,
      TokenizerME tokenizer,
      LemmatizerME lemmatizer,
      Map<Said, Syntax> parsed) {}

  /** What a sentence's tree depends on. */
  private record Said(Map<Integer, String> known, List<String> words) {}

  /** The last sentences of a thread. */
  private static final class Last extends LinkedHashMap<Said, Syntax> {
    private static final long serialVersionUID = 1;

    Last() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Said, Syntax> eldest) {
      return size() > MOST_REMEMBERED;
    }
  }

  private interface ModelReader<T> {
    T read(InputStream in) throws IOException;
  }

  /** Reads the models from the class path by name; the finder of OpenNLP fails in a shaded jar. */
  public OpenNlpAnalyzer(Lexicon lexicon) {
    sentenceModel = model("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin", SentenceModel::new);
    tokenizerModel = model("/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin", TokenizerModel::new);
    lemmatizerModel = model("/opennlp-en-ud-ewt-lemmas-1.3-2.5.4.bin", LemmatizerModel::new);
    this.lexicon = lexicon;
    this.parser = new Parser(SyntaxModel.load());
  }

  @Override
  public List<Sentence> analyze(Block block, Opening opening) {
    List<Sentence> out = new ArrayList<>();
    for (Span span : spans(block)) {
      List<List<Span>> pieces = pieces(block.text(), words(block, span));
      for (int i = 0; i < pieces.size(); i++) {
        List<Span> words = pieces.get(i);
        int start = i == 0 ? span.getStart() : words.get(0).getStart();
        boolean cut = i < pieces.size() - 1;
        int end = cut ? words.get(words.size() - 1).getEnd() : span.getEnd();
        Opening first = out.isEmpty() ? opening : Opening.ANY;
        out.add(sentence(block, start, end, words, first, cut));
      }
    }
    return out;
  }

  /**
   * The words of a sentence, in several lists when there are too many: behind a mark if one is
   * near, else behind a comma, else before a conjunction. The time that the tagger takes for a
   * sentence grows with the square of its length.
   */
  private static List<List<Span>> pieces(String text, List<Span> words) {
    List<List<Span>> pieces = new ArrayList<>();
    int from = 0;
    while (words.size() - from > Sentence.MOST_WORDS) {
      int to = cut(text, words, from + Sentence.MOST_WORDS / 2, from + Sentence.MOST_WORDS);
      pieces.add(words.subList(from, to));
      from = to;
    }
    if (from < words.size()) {
      pieces.add(words.subList(from, words.size()));
    }
    return pieces;
  }

  private static int cut(String text, List<Span> words, int least, int most) {
    for (String marks : List.of("; : \u2013 \u2014 -- ) ?", ", \"")) {
      for (int i = most; i > least; i--) {
        if (List.of(marks.split(" ")).contains(words.get(i - 1).getCoveredText(text).toString())) {
          return i;
        }
      }
    }
    for (int i = most; i > least; i--) {
      if (CONJUNCTIONS.contains(words.get(i).getCoveredText(text).toString())) {
        return i;
      }
    }
    return most;
  }

  /** The label at the head of a line is a sentence of its own. */
  private List<Span> spans(Block block) {
    if (!block.labelled()) {
      return sentenceSpans(block.text());
    }
    List<Span> out = new ArrayList<>();
    out.add(new Span(0, block.text().substring(0, block.bodyStart()).stripTrailing().length()));
    for (Span span : sentenceSpans(block.text().substring(block.bodyStart()))) {
      out.add(new Span(block.bodyStart() + span.getStart(), block.bodyStart() + span.getEnd()));
    }
    return out;
  }

  /**
   * OpenNLP's sentences, with the splits undone that follow an abbreviation or precede lower case.
   */
  private List<Span> sentenceSpans(String text) {
    List<Span> joined = new ArrayList<>();
    for (Span span : tools.get().sentences().sentPosDetect(text)) {
      Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && continues(text, last, span)) {
        joined.set(joined.size() - 1, new Span(last.getStart(), span.getEnd()));
      } else {
        joined.add(span);
      }
    }
    return joined.stream().flatMap(s -> halves(text, s).stream()).toList();
  }

  /** "She does not report to the mayor; she reports to the director" are two. */
  private static List<Span> halves(String text, Span sentence) {
    List<Span> out = new ArrayList<>();
    int from = sentence.getStart();
    for (int at = text.indexOf("; ", from);
        at >= 0 && at < sentence.getEnd();
        at = text.indexOf("; ", at + 1)) {
      boolean clause = CLAUSE.matcher(text).region(at, sentence.getEnd()).lookingAt();
      boolean other = OTHER.matcher(text).region(at, sentence.getEnd()).lookingAt();
      if (clause || (other && DENIAL.matcher(text).region(from, at).find())) {
        out.add(new Span(from, at + 1));
        from = at + 2;
      }
    }
    out.add(new Span(from, sentence.getEnd()));
    return out;
  }

  private static boolean continues(String text, Span before, Span after) {
    String head = text.substring(before.getStart(), before.getEnd()).strip();
    String tail = text.substring(after.getStart(), after.getEnd());
    return ABBREVIATION.matcher(head).matches() || LOWER_START.matcher(tail).matches();
  }

  /** The words of a stretch of a block, by chars of the block. */
  private List<Span> words(Block block, Span sentence) {
    String text = block.text().substring(sentence.getStart(), sentence.getEnd());
    List<Span> words = joinHyphens(text, tools.get().tokenizer().tokenizePos(text));
    return cutContractions(text, cutSlashes(text, words)).stream()
        .map(s -> new Span(s, sentence.getStart()))
        .toList();
  }

  private Sentence sentence(
      Block block, int start, int end, List<Span> spans, Opening opening, boolean cut) {
    List<String> words =
        spans.stream().map(s -> s.getCoveredText(block.text()).toString()).toList();
    boolean fits = opening.fits(words.get(0).toLowerCase(Locale.ROOT), lexicon);
    Syntax syntax = syntax(words, fits ? opening.known() : Map.of());
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Span span = spans.get(i);
      tokens.add(token(words.get(i), syntax.tag(i), span.getStart(), span.getEnd()));
    }
    return new Sentence(block, start, end, tokens, syntax, cut);
  }

  private Token token(String word, String tag, int start, int end) {
    return new Token(word, tag, lemma(word, tag), start, end);
  }

  @Override
  public Sentence again(Sentence sentence, Map<Integer, String> known) {
    List<String> words = sentence.tokens().stream().map(Token::text).toList();
    Syntax syntax = syntax(words, known);
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Token token = sentence.tokens().get(i);
      tokens.add(token(token.text(), syntax.tag(i), token.start(), token.end()));
    }
    return sentence.with(tokens, syntax);
  }

  /** The tokenizer cuts "customer-focused" in three; a word of hyphens is one word here. */
  private static List<Span> joinHyphens(String text, Span[] spans) {
    List<Span> out = new ArrayList<>();
    for (Span span : spans) {
      int last = out.size() - 1;
      boolean touches = last >= 0 && out.get(last).getEnd() == span.getStart();
      boolean hyphen =
          touches
              && (span.getCoveredText(text).toString().matches("-\\p{L}*")
                  || (text.charAt(span.getStart() - 1) == '-' && out.get(last).length() > 1)
                  || capitals(text, span));
      if (hyphen && isWordEnd(text, out.get(last)) && followedByLetter(text, span)) {
        out.set(last, new Span(out.get(last).getStart(), span.getEnd()));
      } else {
        out.add(span);
      }
    }
    return out;
  }

  /** A piece of "CI/CD". */
  private static boolean capitals(String text, Span span) {
    int from = span.getStart();
    boolean slash = text.charAt(from) == '/' || text.charAt(from - 1) == '/';
    int at = text.charAt(from) == '/' ? from : from - 1;
    return slash
        && at > 0
        && at + 1 < text.length()
        && Character.isUpperCase(text.charAt(at - 1))
        && Character.isUpperCase(text.charAt(at + 1));
  }

  /** "internal/external" are two words; "he/she" and "UI/UX" are one. */
  private static List<Span> cutSlashes(String text, List<Span> spans) {
    List<Span> out = new ArrayList<>();
    for (Span span : spans) {
      String word = span.getCoveredText(text).toString();
      int slash = word.indexOf('/');
      if (word.matches("[a-z-]{3,}/[a-z-]{3,}") && !word.matches("(?:and|his|her|him|she)/.*")) {
        out.add(new Span(span.getStart(), span.getStart() + slash));
        out.add(new Span(span.getStart() + slash, span.getStart() + slash + 1));
        out.add(new Span(span.getStart() + slash + 1, span.getEnd()));
      } else {
        out.add(span);
      }
    }
    return out;
  }

  /** "it's" is a pronoun and a verb. */
  private static List<Span> cutContractions(String text, List<Span> spans) {
    List<Span> out = new ArrayList<>();
    for (Span span : spans) {
      Matcher pronoun = CONTRACTION.matcher(span.getCoveredText(text));
      if (pronoun.matches()) {
        int mark = span.getStart() + pronoun.end(1);
        out.add(new Span(span.getStart(), mark));
        out.add(new Span(mark, span.getEnd()));
      } else {
        out.add(span);
      }
    }
    return out;
  }

  private static boolean isWordEnd(String text, Span span) {
    char c = text.charAt(span.getEnd() - 1);
    return Character.isLetterOrDigit(c) || (c == '-' && span.length() > 1);
  }

  private static boolean followedByLetter(String text, Span span) {
    String covered = span.getCoveredText(text).toString();
    if (!covered.equals("-")) {
      return true;
    }
    return span.getEnd() < text.length() && Character.isLetterOrDigit(text.charAt(span.getEnd()));
  }

  /** The tree of a sentence; one that comes again, as a form's or a footer's, is parsed once. */
  private Syntax syntax(List<String> words, Map<Integer, String> known) {
    return tools
        .get()
        .parsed()
        .computeIfAbsent(new Said(known, words), s -> Syntax.of(words, known, parser));
  }

  private String lemma(String word, String tag) {
    return lemmas.computeIfAbsent(word + "\t" + tag, key -> newLemma(word, tag));
  }

  /** The model's lemma, unless WordNet knows the form and not that lemma. */
  private String newLemma(String word, String tag) {
    if (tag.equals("AUX") && CONTRACTED.containsKey(word.toLowerCase(Locale.ROOT))) {
      return CONTRACTED.get(word.toLowerCase(Locale.ROOT));
    }
    String lower = stem(word.toLowerCase(Locale.ROOT));
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
    if (tag.equals("VERB") || tag.equals("NOUN")) {
      boolean verb = tag.equals("VERB");
      boolean plural = !verb && lower.length() > 3 && lower.matches(".*[^s]s");
      if (plural && lexicon.isNoun(lower.substring(0, lower.length() - 1))) {
        // WordNet lists some plurals apart ("operations"); here they are their singular
        return lower.substring(0, lower.length() - 1);
      }
      var base = verb ? lexicon.verbBase(lower) : lexicon.nounBase(lower);
      if (base.isPresent()) {
        return base.get();
      }
    }
    String lemma = tools.get().lemmatizer().lemmatize(new String[] {lower}, new String[] {tag})[0];
    return lemma.equals("O") || lemma.isBlank() ? lower : lemma.toLowerCase(Locale.ROOT);
  }

  /** Drops the possessive mark and the negation, and folds British -ise to -ize. */
  private String stem(String lower) {
    String bare = lower.replaceAll("(?<=s)'$|'s$|n't$", "");
    String full = bare.equals("ca") ? "can" : bare.equals("wo") ? "will" : bare;
    String american = full.replaceAll("(?<=[a-z]{3})is(e[sd]?|ing|ation)$", "iz$1");
    boolean word =
        !american.equals(full)
            && (american.endsWith("ization") || lexicon.verbBase(american).isPresent());
    return word ? american : full;
  }

  private Tools newTools() {
    return new Tools(
        new SentenceDetectorME(sentenceModel),
        new TokenizerME(tokenizerModel),
        new LemmatizerME(lemmatizerModel),
        new Last());
  }

  private static <T> T model(String name, ModelReader<T> reader) {
    try (InputStream in = OpenNlpAnalyzer.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the jar; build it again");
      }
      return reader.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
