package sicetnon.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.Pattern;
import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.Span;
import sicetnon.ingest.Block;
import sicetnon.text.Tokens.Piece;

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

  private static final Set<String> CONJUNCTIONS = Set.of("and", "or", "but", "nor");

  private final Tokens tokens;
  private final Lemmas lemmas;
  private final Parser parser;
  private final Lexicon lexicon;
  private final ThreadLocal<SentenceDetectorME> detector;
  private final Recent<Said, Syntax> parsed = new Recent<>(11);
  private final Function<Said, Syntax> syntax;

  /** What a sentence's tree depends on. */
  private record Said(Map<Integer, String> known, List<String> words) {}

  private interface ModelReader<T> {
    T read(InputStream in) throws IOException;
  }

  /** Reads the models from the class path by name; the finder of OpenNLP fails in a shaded jar. */
  public OpenNlpAnalyzer(Lexicon lexicon) {
    CompletableFuture<SyntaxModel> model = CompletableFuture.supplyAsync(SyntaxModel::load);
    SentenceModel sentences =
        model("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin", SentenceModel::new);
    detector = ThreadLocal.withInitial(() -> new SentenceDetectorME(sentences));
    tokens = new Tokens(model("/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin", TokenizerModel::new));
    lemmas =
        new Lemmas(model("/opennlp-en-ud-ewt-lemmas-1.3-2.5.4.bin", LemmatizerModel::new), lexicon);
    this.lexicon = lexicon;
    this.parser = new Parser(model.join());
    syntax = said -> Syntax.of(said.words(), said.known(), parser);
  }

  @Override
  public List<Sentence> analyze(Block block, Opening opening) {
    List<Sentence> out = new ArrayList<>();
    for (Span span : spans(block)) {
      List<List<Piece>> pieces = pieces(tokens.of(block.text(), span.getStart(), span.getEnd()));
      for (int i = 0; i < pieces.size(); i++) {
        List<Piece> words = pieces.get(i);
        int start = i == 0 ? span.getStart() : words.get(0).start();
        boolean cut = i < pieces.size() - 1;
        int end = cut ? words.get(words.size() - 1).end() : span.getEnd();
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
  private static List<List<Piece>> pieces(List<Piece> words) {
    List<List<Piece>> pieces = new ArrayList<>();
    int from = 0;
    while (words.size() - from > Sentence.MOST_WORDS) {
      int to = cut(words, from + Sentence.MOST_WORDS / 2, from + Sentence.MOST_WORDS);
      pieces.add(words.subList(from, to));
      from = to;
    }
    if (from < words.size()) {
      pieces.add(words.subList(from, words.size()));
    }
    return pieces;
  }

  private static int cut(List<Piece> words, int least, int most) {
    for (String marks : List.of("; : \u2013 \u2014 -- ) ?", ", \"")) {
      for (int i = most; i > least; i--) {
        if (List.of(marks.split(" ")).contains(words.get(i - 1).text())) {
          return i;
        }
      }
    }
    for (int i = most; i > least; i--) {
      if (CONJUNCTIONS.contains(words.get(i).text())) {
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
    for (Span span : detector.get().sentPosDetect(text)) {
      Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && continues(text, last, span)) {
        joined.set(joined.size() - 1, new Span(last.getStart(), span.getEnd()));
      } else {
        joined.add(span);
      }
    }
    return text.contains("; ")
        ? joined.stream().flatMap(s -> halves(text, s).stream()).toList()
        : joined;
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

  private Sentence sentence(
      Block block, int start, int end, List<Piece> pieces, Opening opening, boolean cut) {
    List<String> words = pieces.stream().map(Piece::text).toList();
    boolean fits = opening.fits(words.get(0).toLowerCase(Locale.ROOT), lexicon);
    Syntax syntax = syntax(words, fits ? opening.known() : Map.of());
    List<Token> read = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Piece piece = pieces.get(i);
      read.add(token(piece.text(), syntax.tag(i), piece.start(), piece.end()));
    }
    return new Sentence(block, start, end, read, syntax, cut);
  }

  private Token token(String word, String tag, int start, int end) {
    return new Token(word, tag, lemmas.of(word, tag), start, end);
  }

  @Override
  public Sentence again(Sentence sentence, Map<Integer, String> known) {
    List<String> words = sentence.tokens().stream().map(Token::text).toList();
    Syntax syntax = syntax(words, known);
    List<Token> read = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Token token = sentence.tokens().get(i);
      read.add(token(token.text(), syntax.tag(i), token.start(), token.end()));
    }
    return sentence.with(read, syntax);
  }

  /** The tree of a sentence; one that comes again, as a form's or a footer's, is parsed once. */
  private Syntax syntax(List<String> words, Map<Integer, String> known) {
    return parsed.get(new Said(known, words), syntax);
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
