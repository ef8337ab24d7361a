package sicetnon.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import sicetnon.ingest.Block;
import sicetnon.ingest.Excess;
import sicetnon.ingest.Source;
import sicetnon.ingest.Span;
import sicetnon.text.Analyzer;
import sicetnon.text.Sentence;

/** The sentences of a source, as far as it is no longer than an article can be. */
final class Analysis {
  /** Words and marks of an article: a book of 400 pages. */
  static final int TOKENS = 150_000;

  private static final String REST =
      String.format(Locale.ROOT, "all behind the first %,d words and marks", TOKENS);

  private final Source source;
  private final Analyzer analyzer;
  private final Failures failures;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Excess> excess = new ArrayList<>();
  private int tokens;

  Analysis(Source source, Analyzer analyzer) {
    this.source = source;
    this.analyzer = analyzer;
    this.failures = new Failures(source);
    source.blocks().forEach(this::read);
    source.excess().stream().filter(Excess::rest).forEach(this::cutOff);
    excess.stream().filter(Excess::rest).forEach(this::cutOff);
  }

  /** The source without the blocks that could not be read. */
  Source source() {
    List<Excess> all = new ArrayList<>(source.excess());
    all.addAll(excess);
    return source.with(blocks).beyond(all);
  }

  List<Sentence> sentences() {
    return sentences;
  }

  List<Failure> failures() {
    return failures.all();
  }

  private void read(Block block) {
    if (!block.readable()) {
      blocks.add(block);
    } else if (tokens >= TOKENS) {
      rest(block);
    } else {
      List<Sentence> found = failures.attempt(block, () -> analyzer.analyze(block), null);
      blocks.add(found == null ? block.leftOut("not analysed") : block);
      for (Sentence sentence : found == null ? List.<Sentence>of() : found) {
        sentences.add(sentence);
        tokens += sentence.tokens().size();
        if (sentence.cut()) {
          excess.add(new Excess(sentence.span(0, sentence.tokens().size()), Sentence.TOO_LONG));
        }
      }
    }
  }

  private void rest(Block block) {
    blocks.add(block.leftOut(REST));
    Span span = block.span(0, block.text().length());
    int last = excess.size() - 1;
    if (last >= 0 && excess.get(last).rest()) {
      excess.set(last, new Excess(excess.get(last).span().cover(span), REST, true));
    } else {
      excess.add(new Excess(span, REST, true));
    }
  }

  private void cutOff(Excess rest) {
    failures.add(rest.span().start(), rest.what() + " is left out; split the file or take it out");
  }
}
