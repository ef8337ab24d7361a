package sicetnon.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Structure of text that has no markup: one paragraph a line or hard-wrapped, bullets by their
 * mark, headings by their shape (short, no final stop, title case or no verb).
 */
final class PlainTextReader implements FormatReader {
  private static final Pattern ITEM =
      Pattern.compile(
          "^(\\s*)(?:[-*+\\u2022\\u00B7\\u2023\\u25AA\\u25E6\\u2013]|\\d{1,2}[.)])\\s+(?=\\S)");
  private static final Pattern NEXT_SENTENCE = Pattern.compile("(?<!\\bvs)[.!] +\\p{Lu}");
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "the", "of", "and", "or", "vs", "vs.", "versus", "in", "on", "to", "for",
          "with", "at", "by", "from", "as", "is", "are", "do", "does", "&", "-", "--", "\u2013",
          "\u2014", "what", "who");

  /** Words that are finite verbs whatever stands beside them. */
  static final Set<String> FINITE =
      Set.of(
          "is", "are", "was", "were", "has", "have", "does", "do", "will", "can", "must", "should",
          "may", "might", "would", "could", "isn't", "aren't", "don't", "doesn't", "cannot",
          "can't");

  private static final int HEADING_CHARS = 90;
  private static final int WRAP_CHARS = 100;
  private static final int WRAP_LEAST = 50;

  private final String plain;
  private final int from;
  private final BlockList blocks;
  private boolean titled;

  /**
   * @param plain the file
   * @param from where its lines begin, behind what is said of the whole
   * @param blocks to add to
   */
  PlainTextReader(String plain, int from, BlockList blocks) {
    this.plain = plain;
    this.from = from;
    this.blocks = blocks;
  }

  @Override
  public void read() {
    List<Span> chunk = new ArrayList<>();
    for (Span line : Lines.of(plain, from)) {
      if (plain.substring(line.start(), line.end()).isBlank()) {
        chunk(chunk);
        chunk.clear();
      } else {
        chunk.add(line);
      }
    }
    chunk(chunk);
  }

  /** Lines between two blank ones: joined where they were hard-wrapped, else one block each. */
  private void chunk(List<Span> lines) {
    boolean narrow = lines.stream().allMatch(l -> l.length() <= WRAP_CHARS);
    for (int i = 0; i < lines.size(); i++) {
      Span block = lines.get(i);
      while (narrow && i + 1 < lines.size() && wraps(lines.get(i), lines.get(i + 1))) {
        block = block.cover(lines.get(++i));
      }
      add(block, lines.size() == 1, field(lines, i));
    }
  }

  private boolean wraps(Span line, Span next) {
    return line.length() >= WRAP_LEAST
        && !turn(line)
        && !turn(next)
        && !ITEM.matcher(plain.substring(next.start(), next.end())).find()
        && Label.end(plain.substring(next.start(), next.end()), false) == 0
        && !plain.substring(line.start(), line.end()).strip().endsWith(":");
  }

  /** One of several lines with a label, one below the other: the fields of a sheet or an advert. */
  private boolean field(List<Span> lines, int i) {
    return labelled(lines, i) && (labelled(lines, i - 1) || labelled(lines, i + 1));
  }

  private boolean labelled(List<Span> lines, int i) {
    return i >= 0
        && i < lines.size()
        && Label.end(plain.substring(lines.get(i).start(), lines.get(i).end()), false) > 0;
  }

  /** Whether it is what one speaker of a transcript says. */
  private boolean turn(Span line) {
    int at = line.start();
    while (at < line.end() && plain.charAt(at) != MappedText.TURN) {
      at++;
    }
    return at < line.end();
  }

  private void add(Span line, boolean alone, boolean field) {
    String raw = plain.substring(line.start(), line.end());
    if (turn(line)) {
      blocks.paragraph(MappedText.of(plain, line));
      return;
    }
    Matcher item = ITEM.matcher(raw);
    if (item.find()) {
      int level = 1 + item.group(1).replace("\t", "    ").length() / 2;
      Span rest = new Span(line.start() + item.end(), line.end());
      blocks.item(level, MappedText.of(plain, rest));
      return;
    }
    MappedText text = MappedText.of(plain, line);
    if (text.isBlank()) {
      return;
    }
    if (!field && isHeading(text.text(), alone)) {
      blocks.heading(titled ? 2 : 1, text);
      titled = true;
    } else {
      blocks.paragraph(text);
    }
  }

  /** Whether a line reads as a heading. */
  static boolean isHeading(String line, boolean alone) {
    String text = line.strip();
    if (text.length() > HEADING_CHARS || text.matches(".*[.!;,]$")) {
      return false;
    }
    boolean sentences = NEXT_SENTENCE.matcher(text).find();
    String[] words = text.split("\\s+");
    if (text.endsWith("?") && !sentences) {
      return words.length <= 12;
    }
    if (text.matches("(?:What|Who|How|Why|When|Where)\\b.*[^:]")) {
      return words.length <= 8;
    }
    int capital = 0;
    int counted = 0;
    boolean verb = false;
    for (int i = 0; i < words.length; i++) {
      String lower = words[i].toLowerCase(Locale.ROOT).replaceAll("[:?,]$", "");
      verb |= i > 0 && FINITE.contains(lower);
      if (SMALL.contains(lower) && i > 0) {
        continue;
      }
      counted++;
      capital += Character.isLowerCase(words[i].charAt(0)) ? 0 : 1;
    }
    if (text.endsWith(":")) {
      return words.length <= 4 && !verb;
    }
    boolean titleCase = capital >= 0.7 * counted;
    return (titleCase && words.length <= 14) || (!verb && words.length <= (alone ? 9 : 6));
  }
}
