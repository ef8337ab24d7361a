package sicetnon.unpack;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Runs through what draws a page and keeps its letters, put together into words, and its straight
 * lines. Text that nobody sees is text too: it lies over the pictures of pages that were read by a
 * machine.
 */
final class PdfGlyphs extends PDFStreamEngine {
  /** States of the pen that may lie on one another. */
  private static final int DEPTH = 5_000;

  /** Chars of a text that stands for shapes: a ligature, a hyphen, never a line. */
  private static final int ACTUAL = 8;

  /** Whether a stretch of the page is marked as running heads and feet. */
  private record Mark(boolean running) {}

  private final Deque<Mark> marks = new ArrayDeque<>();
  private final PdfStrokes strokes = new PdfStrokes();
  private final List<PdfSpelling> turns = new ArrayList<>();
  private final PDPage page;
  private PdfFont font;
  private int running;
  private int unread;
  private int aslant;
  private int glyphs;
  private String actual;

  PdfGlyphs(PDPage page) {
    this.page = page;
    for (int i = 0; i < 4; i++) {
      turns.add(new PdfSpelling(new PdfTurn(page.getCropBox(), i)));
    }
    for (OperatorProcessor operator :
        List.of(
            new BeginText(this),
            new EndText(this),
            new Concatenate(this),
            new DrawObject(this),
            new SetGraphicsStateParameters(this),
            new Save(this),
            new Restore(this),
            new NextLine(this),
            new SetCharSpacing(this),
            new MoveText(this),
            new MoveTextSetLeading(this),
            new SetFontAndSize(this),
            new ShowText(this),
            new ShowTextAdjusted(this),
            new SetTextLeading(this),
            new SetMatrix(this),
            new SetTextRenderingMode(this),
            new SetTextRise(this),
            new SetWordSpacing(this),
            new SetTextHorizontalScaling(this),
            new ShowTextLine(this),
            new ShowTextLineAndSpace(this))) {
      addOperator(operator);
    }
  }

  /** Reads the page; what was read before an error is kept. */
  void read() throws IOException {
    processPage(page);
  }

  /** What was read, turned so that most of it runs across. */
  PdfSheet sheet() {
    PdfSpelling most = turns.get(0);
    for (PdfSpelling turn : turns) {
      most = turn.glyphs() > most.glyphs() ? turn : most;
    }
    PdfTurn turn = most.turn();
    return new PdfSheet(turn.width(), turn.height(), most.words(), strokes.rules(turn));
  }

  /** Letters of which the document does not say which they are. */
  int unread() {
    return unread;
  }

  int glyphs() {
    return glyphs;
  }

  /** Whether text runs another way than most and is left out. */
  boolean aslant() {
    return aslant + turns.stream().mapToInt(PdfSpelling::glyphs).sum()
        > turns.stream().mapToInt(PdfSpelling::glyphs).max().orElse(0);
  }

  /** Whether the document itself says which lines are running heads. */
  boolean running() {
    return running > 0;
  }

  @Override
  public void saveGraphicsState() {
    if (getGraphicsStackSize() > DEPTH) {
      throw new IllegalStateException("Too many states of the pen lie on one another");
    }
    super.saveGraphicsState();
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont shown, int code, Vector displacement)
      throws IOException {
    if (font == null || !font.font().equals(shown)) {
      font = new PdfFont(shown);
    }
    glyphs++;
    if (!marks.isEmpty() && marks.peek().running()) {
      running++;
      return;
    }
    String text = actual == null ? font.text(code) : actual;
    actual = actual == null ? null : "";
    if (text == null) {
      unread++;
    } else {
      place(matrix, displacement, text);
    }
  }

  private void place(Matrix matrix, Vector displacement, String text) {
    float stepX = displacement.getX() * matrix.getScaleX();
    float stepY = displacement.getX() * matrix.getShearY();
    double way = Math.atan2(matrix.getShearY(), matrix.getScaleX()) / (Math.PI / 2);
    long quarter = Math.round(way);
    if (Math.abs(way - quarter) > 0.1) {
      aslant++;
      return;
    }
    float fromX = matrix.getTranslateX();
    float fromY = matrix.getTranslateY();
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    boolean bold = font.bold() || mode == RenderingMode.FILL_STROKE;
    float size = font.size(Math.abs(matrix.getScalingFactorY()));
    turns
        .get((int) Math.floorMod(quarter, 4L))
        .add(fromX, fromY, fromX + stepX, fromY + stepY, text, size, bold);
  }

  @Override
  protected void unsupportedOperator(Operator operator, List<COSBase> given) {
    switch (operator.getName()) {
      case "BMC" -> mark(given.isEmpty() ? null : given.get(0), null);
      case "BDC" -> mark(given.get(0), given.size() > 1 ? given.get(1) : null);
      case "EMC" -> {
        marks.poll();
        actual = null;
      }
      default -> {
        PDGraphicsState state = getGraphicsState();
        strokes.take(operator.getName(), given, state.getCurrentTransformationMatrix());
      }
    }
  }

  private void mark(COSBase tag, COSBase told) {
    COSDictionary properties = told instanceof COSDictionary dictionary ? dictionary : null;
    if (told instanceof COSName name) {
      PDPropertyList list = getResources().getProperties(name);
      properties = list == null ? null : list.getCOSObject();
    }
    boolean within = !marks.isEmpty() && marks.peek().running();
    String text = properties == null ? null : properties.getString(COSName.ACTUAL_TEXT);
    actual = text != null && text.length() <= ACTUAL ? text : null;
    marks.push(new Mark(within || isRunning(tag, properties)));
    if (marks.size() > DEPTH) {
      throw new IllegalStateException("Too many marks lie on one another");
    }
  }

  private static boolean isRunning(COSBase tag, COSDictionary properties) {
    return tag instanceof COSName name
        && name.getName().equals("Artifact")
        && properties != null
        && "Pagination".equals(properties.getNameAsString(COSName.TYPE));
  }
}
