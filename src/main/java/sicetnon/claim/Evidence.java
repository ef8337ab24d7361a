package sicetnon.claim;

import sicetnon.ingest.Span;

/**
 * Where a claim stands.
 *
 * @param source path of the article
 * @param line line of the quotation's first character, from 1
 * @param span code points of the file; {@code text[start:end]} is exactly {@code quote}
 * @param quote the clause, sentence, bullet or cell that makes the claim, as the file has it
 * @param words the quotation as a person reads it: without mark-up, on one line
 * @param sentence code points of the whole sentence around it
 * @param context the sentence as a person reads it
 */
public record Evidence(
    String source, int line, Span span, String quote, String words, Span sentence, String context)
    implements Comparable<Evidence> {

  /** {@code source:line}. */
  public String location() {
    return source + ":" + line;
  }

  @Override
  public int compareTo(Evidence o) {
    int bySource = source.compareTo(o.source);
    return bySource != 0 ? bySource : span.compareTo(o.span);
  }
}
