package sicetnon.unpack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Types the blocks of all pages: joins what goes on in the next column, and finds the headings. */
final class PdfFlow {
  /** Chars of a heading. */
  private static final int LONGEST = 200;

  private static final int SHORT = 100;
  private static final Pattern LEADERS = Pattern.compile("(?:\\. ?){5}|\u2026{3}|_{6}");
  private static final Pattern ENTRY = Pattern.compile("[ .\u2026_](?:\\d{1,4}|[ivxlc]{1,6})$");

  private final PdfLook look;
  private final PdfHyphens hyphens;
  private final List<PdfBlock> blocks = new ArrayList<>();

  PdfFlow(PdfLook look, PdfHyphens hyphens) {
    this.look = look;
    this.hyphens = hyphens;
  }

  /** Takes the blocks of the next area; what its first one goes on with gets its lines. */
  void add(List<PdfBlock> area) {
    int from = 0;
    if (!area.isEmpty() && !blocks.isEmpty()) {
      from = joins(area.get(0)) ? 1 : 0;
    }
    blocks.addAll(area.subList(from, area.size()));
  }

  private boolean joins(PdfBlock next) {
    int at = blocks.size() - 1;
    if (next.table() != null) {
      return blocks.get(at).table() != null && joinTable(at, next.table());
    }
    while (at > 0 && isNote(blocks.get(at)) && !isNote(next)) {
      at--;
    }
    PdfBlock before = blocks.get(at);
    if (before.table() != null || next.mark() != null || !alike(before.last(), next.first())) {
      return false;
    }
    if (!PdfParagraphs.goesOn(before.last(), next.first())
        && !(before.full() && fullOn(before, next))) {
      return false;
    }
    List<PdfLine> lines = new ArrayList<>(before.lines());
    lines.addAll(next.lines());
    blocks.set(at, new PdfBlock(lines, before.mark(), before.level(), next.full(), null));
    return true;
  }

  /** Whether a full line without an end is followed by what may be the rest of it. */
  private boolean fullOn(PdfBlock before, PdfBlock next) {
    return !PdfParagraphs.ends(before.last())
        && look.isBody(next.first())
        && !isHeading(before)
        && !isHeading(next)
        && before.chars() > SHORT;
  }

  private static boolean alike(PdfLine last, PdfLine first) {
    return Math.abs(last.size() - first.size()) < 0.08f * first.size()
        && last.last().bold() == first.first().bold();
  }

  /** Whether it is set smaller than the text: a footnote, or what stands below a picture. */
  private boolean isNote(PdfBlock block) {
    return block.table() == null && block.size() < 0.93f * look.size();
  }

  /** A table that goes on on the next page has as many columns; its head may stand there again. */
  private boolean joinTable(int at, PdfTable next) {
    PdfTable table = blocks.get(at).table();
    boolean same =
        table.columns() == next.columns()
            && Math.abs(table.left() - next.left()) < 5
            && Math.abs(table.right() - next.right()) < 5
            && next.top() < table.top() + 5_000;
    if (!same) {
      return false;
    }
    List<List<List<PdfLine>>> rows = new ArrayList<>(table.rows());
    boolean again = texts(table.rows().get(0)).equals(texts(next.rows().get(0)));
    rows.addAll(next.rows().subList(again ? 1 : 0, next.rows().size()));
    PdfTable whole =
        new PdfTable(
            table.left(), table.top(), table.right(), table.bottom(), rows, table.heads() || again);
    blocks.set(at, new PdfBlock(List.of(), null, 0, false, whole));
    return true;
  }

  /** Types all. */
  void type(Typescript out) {
    TreeSet<Integer> sizes = new TreeSet<>();
    blocks.stream().filter(this::isLarge).forEach(b -> sizes.add(-step(b)));
    for (int i = 0; i < blocks.size() && !out.full(); i++) {
      PdfBlock block = blocks.get(i);
      if (block.table() != null) {
        out.table(block.table().rows().stream().map(this::texts).toList(), block.table().heads());
      } else if (isEntry(block)) {
        out.note("the table of contents");
      } else if (isLarge(block)) {
        out.heading(sizes.headSet(-step(block), true).size(), heading(block));
      } else if (isHeading(block) || isNumbered(i)) {
        out.heading(sizes.size() + 1, heading(block));
      } else if (block.mark() != null) {
        out.item(block.level(), hyphens.joined(block.lines()));
      } else {
        out.paragraph(hyphens.joined(block.lines()));
      }
    }
  }

  private List<String> texts(List<List<PdfLine>> row) {
    return row.stream().map(hyphens::joined).toList();
  }

  /** With the number before it, which was taken for the mark of an item. */
  private String heading(PdfBlock block) {
    PdfMark mark = block.mark();
    return (mark == null || mark.number() == 0 ? "" : mark.word() + " ")
        + hyphens.joined(block.lines());
  }

  private boolean isHeading(PdfBlock block) {
    return isLarge(block) || isBold(block);
  }

  private boolean isLarge(PdfBlock block) {
    return block.table() == null
        && block.size() > (block.isBold() ? 1.05f : 1.12f) * look.size()
        && block.chars() <= LONGEST
        && hasLetters(block)
        && !(block.chars() > SHORT && PdfParagraphs.ends(block.last()));
  }

  /** A line as large as the text, bold or in capitals, that stands alone. */
  private boolean isBold(PdfBlock block) {
    return block.table() == null
        && (block.mark() == null || block.mark().number() > 0)
        && block.lines().size() <= 2
        && block.chars() <= SHORT
        && hasLetters(block)
        && !block.last().text().matches(".*[.;,]")
        && block.largest() > 0.92f * look.size()
        && (block.isBold() ? !look.bold() : isCapitals(block));
  }

  /** A short line behind a number, with no other such line before or after it: a title. */
  private boolean isNumbered(int i) {
    PdfBlock block = blocks.get(i);
    return block.mark() != null
        && block.mark().number() > 0
        && block.lines().size() == 1
        && block.chars() <= SHORT
        && Character.isUpperCase(block.first().text().charAt(0))
        && !PdfParagraphs.ends(block.last())
        && !isItem(i - 1)
        && !isItem(i + 1);
  }

  private boolean isItem(int i) {
    return i >= 0 && i < blocks.size() && blocks.get(i).mark() != null;
  }

  private static boolean isCapitals(PdfBlock block) {
    String text = block.first().text();
    return block.lines().size() == 1
        && text.equals(text.toUpperCase(Locale.ROOT))
        && text.chars().filter(Character::isLetter).count() >= 4;
  }

  private static boolean hasLetters(PdfBlock block) {
    return block.lines().stream()
        .anyMatch(l -> l.text().chars().filter(Character::isLetter).count() > 1);
  }

  /** An entry of a table of contents: dots that lead to the number of a page. */
  private static boolean isEntry(PdfBlock block) {
    String text = block.last().text();
    return LEADERS.matcher(text).find() && ENTRY.matcher(text).find();
  }

  /** Sizes that differ by less than half a point are one. */
  private static int step(PdfBlock block) {
    return Math.round(block.size() * 2);
  }
}
