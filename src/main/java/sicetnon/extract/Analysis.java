package sicetnon.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import sicetnon.ingest.Block;
import sicetnon.ingest.Excess;
import sicetnon.ingest.Source;
import sicetnon.ingest.Span;
import sicetnon.text.Analyzer;
import sicetnon.text.Failure;
import sicetnon.text.Failures;
import sicetnon.text.Opening;
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
  private final List<List<Sentence>> sentences = new ArrayList<>();
  private final List<Excess> excess = new ArrayList<>();
  private int tokens;

  Analysis(Source source, Analyzer analyzer) {
    this.source = source;
    this.analyzer = analyzer;
    this.failures = new Failures(source);
    source.blocks().forEach(this::read);
    alike();
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
    return sentences.stream().flatMap(List::stream).toList();
  }

  List<Failure> failures() {
    return failures.all();
  }

  private void read(Block block) {
    sentences.add(List.of());
    if (!block.readable()) {
      blocks.add(block);
    } else if (tokens >= TOKENS) {
      rest(block);
    } else {
      List<Sentence> found =
          failures.attempt(block, () -> analyzer.analyze(block, Opening.ANY), null);
      blocks.add(found == null ? block.leftOut("not analysed") : block);
      List<Sentence> all = found == null ? List.of() : found;
      sentences.set(sentences.size() - 1, all);
      for (Sentence sentence : all) {
        tokens += sentence.tokens().size();
        if (sentence.cut()) {
          excess.add(new Excess(sentence.span(0, sentence.tokens().size()), Sentence.TOO_LONG));
        }
      }
    }
  }

  /**
   * Entries of a list begin alike: where half of them begin with a verb, those that can do so too.
   */
  private void alike() {
    Map<List<Integer>, List<Integer>> lists = new LinkedHashMap<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.kind() == Block.Kind.LIST_ITEM
          && !block.labelled()
          && !sentences.get(i).isEmpty()) {
        List<Integer> list = new ArrayList<>(block.headings());
        list.add(block.leadIn());
        list.add(block.level());
        lists.computeIfAbsent(list, l -> new ArrayList<>()).add(i);
      }
    }
    lists.values().forEach(this::alike);
  }

  private void alike(List<Integer> entries) {
    Map<Opening, Integer> shown = new EnumMap<>(Opening.class);
    entries.forEach(i -> shown.merge(opening(i), 1, Integer::sum));
    for (Opening opening : List.of(Opening.BASE, Opening.THIRD)) {
      if (2 * shown.getOrDefault(opening, 0) >= entries.size()) {
        entries.stream()
            .filter(i -> opening(i) != opening)
            .forEach(i -> sentences.set(i, again(i, opening)));
      }
    }
  }

  private Opening opening(int i) {
    return Opening.of(sentences.get(i).get(0).tokens().get(0));
  }

  private List<Sentence> again(int i, Opening opening) {
    Block block = blocks.get(i);
    return failures.attempt(block, () -> analyzer.analyze(block, opening), sentences.get(i));
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
