package sicetnon.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** The words of one block of Markdown; pictures, addresses and markup are dropped. */
final class MarkdownInline extends AbstractVisitor {
  private static final Pattern BREAK = Pattern.compile("(?i)<(?:br\\s*+/?|li(?:\\s[^<>]*+)?|/p)>");

  private static final Pattern ROW = Pattern.compile("\\|.*\\|");
  private static final Pattern BULLET =
      Pattern.compile("\\A(?:[-*+\u2022\u2013\u00B7] |\\d{1,2}[.)] )");

  private final MarkdownPlaces places;
  private final MappedText.Builder out = new MappedText.Builder();
  private final List<Integer> breaks = new ArrayList<>();
  private int strong;
  private final List<Span> boldLines = new ArrayList<>();
  private int lineStart;
  private boolean plainWords;
  private boolean boldWords;
  private boolean opensBold;
  private boolean anyWords;

  private MarkdownInline(MarkdownPlaces places) {
    this.places = places;
  }

  /**
   * Reads a block's words.
   *
   * @param plain the text that was parsed, with the file's before it
   * @param from where what was parsed begins
   */
  static MarkdownInline of(Node block, String plain, int from) {
    MarkdownInline inline = new MarkdownInline(new MarkdownPlaces(block, plain, from));
    inline.visitChildren(block);
    inline.lookBack();
    return inline;
  }

  MappedText text() {
    return out.build();
  }

  /** Whether the first word is in bold type. */
  boolean opensBold() {
    return opensBold;
  }

  /**
   * The lines that are in bold type as a whole and read as a heading of what stands below: the
   * first one, or one behind a finished sentence.
   */
  List<Span> heads() {
    String text = text().text();
    List<Span> heads = new ArrayList<>();
    for (Span line : boldLines) {
      int start = line.start();
      int end = Math.min(line.end(), text.length());
      boolean whole = start < 2 || ".!?:".indexOf(text.charAt(start - 2)) >= 0;
      boolean goesOn = end < text.length() && Character.isLowerCase(text.charAt(end));
      goesOn |= end + 1 < text.length() && Character.isLowerCase(text.charAt(end + 1));
      String words = end > start ? text.substring(start, end) : "";
      // a question above its answer is read with it
      boolean asks = words.strip().endsWith("?") && end < text.length();
      if (whole && !goesOn && !asks && !words.isBlank() && PlainTextReader.isHeading(words, true)) {
        heads.add(new Span(start, end));
      }
    }
    return heads;
  }

  /**
   * The lines of a stretch of the text, where each has a label ("Reports to: ..."), or a question
   * and its answer; else all as one.
   */
  List<MappedText> lines(int start, int end) {
    MappedText whole = text();
    List<MappedText> lines = split(whole, start, end);
    MappedText first = lines.get(0);
    if (lines.size() > 1 && first.text().endsWith("?")) {
      return List.of(first, whole.part(start + first.text().length(), end));
    }
    boolean labelled = lines.stream().allMatch(l -> Label.end(l.text(), false) > 0);
    return labelled ? lines : List.of(whole.part(start, end));
  }

  /** The lines of a cell where each is an entry of its own, else all as one. */
  List<MappedText> entries() {
    MappedText whole = text();
    List<MappedText> lines = new ArrayList<>();
    for (MappedText line : split(whole, 0, whole.text().length())) {
      Matcher bullet = BULLET.matcher(line.text());
      int mark = bullet.find() ? bullet.end() : 0;
      if (line.isBlank()) {
        continue;
      }
      if (mark == 0 && Character.isLowerCase(line.text().charAt(0))) {
        return List.of(whole);
      }
      lines.add(line.part(mark, line.text().length()));
    }
    return lines;
  }

  /** The rows of what is no table for CommonMark, but has a bar at either end of each line. */
  List<MappedText> rows() {
    MappedText whole = text();
    List<MappedText> rows = split(whole, 0, whole.text().length());
    return rows.stream().allMatch(r -> ROW.matcher(r.text()).matches()) ? rows : List.of();
  }

  private List<MappedText> split(MappedText whole, int start, int end) {
    List<MappedText> lines = new ArrayList<>();
    int from = start;
    for (int at : breaks) {
      if (at > from && at < end) {
        lines.add(whole.part(from, at));
        from = at;
      }
    }
    lines.add(whole.part(from, end));
    return lines;
  }

  @Override
  public void visit(Text text) {
    words(text.getLiteral(), text);
  }

  @Override
  public void visit(Code code) {
    words(code.getLiteral(), code);
  }

  @Override
  public void visit(StrongEmphasis bold) {
    strong++;
    visitChildren(bold);
    strong--;
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    if (!parted(lineBreak)) {
      endLine();
    }
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    endLine();
  }

  @Override
  public void visit(HtmlInline tag) {
    if (BREAK.matcher(tag.getLiteral()).matches()) {
      endLine();
    }
  }

  @Override
  public void visit(Image image) {
    // an image's caption is no statement of the article
  }

  private void endLine() {
    lookBack();
    out.add(' ', out.next());
    breaks.add(out.length());
    lineStart = out.length();
  }

  /** Takes note of a line in bold type at its end. */
  private void lookBack() {
    if (boldWords && !plainWords) {
      boldLines.add(new Span(lineStart, out.length()));
    }
    boldWords = false;
    plainWords = false;
  }

  /** Whether a line ends within a word: at its hyphen, or at one that shows at the end only. */
  private boolean parted(SoftLineBreak lineBreak) {
    String before = lineBreak.getPrevious() instanceof Text text ? text.getLiteral() : "";
    String behind = lineBreak.getNext() instanceof Text text ? text.getLiteral() : "";
    int length = before.length();
    if (length < 2 || behind.isEmpty() || !Character.isLowerCase(behind.charAt(0))) {
      return false;
    }
    char last = before.charAt(length - 1);
    return Character.isLetter(before.charAt(length - 2))
        && (last == '-' || last == MappedText.HIDDEN);
  }

  private void words(String literal, Node node) {
    if (literal.chars().anyMatch(Character::isLetterOrDigit)) {
      opensBold |= strong > 0 && !anyWords;
      anyWords = true;
      boldWords |= strong > 0;
      plainWords |= strong == 0;
    }
    places.add(literal, node, out);
  }
}
