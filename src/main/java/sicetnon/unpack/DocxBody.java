package sicetnon.unpack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the text of a Word document, or its notes, as it stands once all changes are accepted. */
final class DocxBody implements Xml.Listener {
  static final Map<String, String> PREFIXES =
      Map.of(
          "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w",
          "http://purl.oclc.org/ooxml/wordprocessingml/main", "w",
          "http://schemas.openxmlformats.org/markup-compatibility/2006", "mc",
          "http://schemas.openxmlformats.org/officeDocument/2006/math", "m",
          "http://purl.oclc.org/ooxml/officeDocument/math", "m");

  /** What is deleted, was so before a change, or says a second time what stands beside it. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "w:del",
          "w:moveFrom",
          "w:delText",
          "w:rPrChange",
          "w:pPrChange",
          "w:tblPrChange",
          "w:trPrChange",
          "w:tcPrChange",
          "w:sectPr",
          "w:rt",
          "mc:Fallback");

  private final DocxStyles styles;
  private final DocxNumbering numbering;
  private final Map<String, List<Passage>> notes;
  private final Body body;
  private final DocxFields fields = new DocxFields();
  private final DocxTables tables;
  private final Deque<DocxParagraph> paragraphs = new ArrayDeque<>();
  private final DocxControls controls = new DocxControls();
  private Paragraph joined;
  private boolean inProperties;
  private String reading = "";
  private String note = "";

  /**
   * @param notes footnotes and endnotes, by kind and number; filled when this reads notes
   */
  DocxBody(
      DocxStyles styles, DocxNumbering numbering, Map<String, List<Passage>> notes, Body body) {
    this.styles = styles;
    this.numbering = numbering;
    this.notes = notes;
    this.body = body;
    this.tables = new DocxTables(styles, body);
  }

  @Override
  public boolean full() {
    return body.full();
  }

  @Override
  public boolean open(Xml.Element element) {
    String name = element.name();
    DocxParagraph paragraph = paragraphs.peek();
    boolean property = paragraph != null && inProperties;
    tables.open(element, property);
    if (property) {
      paragraph.property(element);
    }
    if (!controls.open(element) || LEFT_OUT.contains(name)) {
      return false;
    }
    switch (name) {
      case "w:p" -> paragraphs.push(begin());
      case "w:txbxContent" -> body.openBox();
      case "w:footnote", "w:endnote" -> {
        note = name + " " + element.get("id");
        body.openBox();
        return element.get("type").isEmpty() || element.get("type").equals("normal");
      }
      case "w:fldSimple" -> {
        fields.begin();
        fields.instruction(element.get("instr"));
        fields.separate();
      }
      case "w:t", "m:t", "w:instrText" -> reading = name;
      case "w:altChunk" -> body.note("a document that is embedded in it");
      default -> {
        if (paragraph != null && !property) {
          run(element, paragraph);
        }
      }
    }
    return true;
  }

  private DocxParagraph begin() {
    DocxParagraph begun = new DocxParagraph(joined == null ? new Paragraph() : joined);
    joined = null;
    return begun;
  }

  private void run(Xml.Element element, DocxParagraph paragraph) {
    paragraph.run(element, styles);
    switch (element.name()) {
      case "w:pPr" -> inProperties = true;
      case "w:tab", "w:ptab", "w:br", "w:cr" -> add(" ");
      case "w:noBreakHyphen" -> add("-");
      case "w:fldChar" -> field(element.get("fldCharType"));
      case "w:footnoteReference" -> refer("w:footnote " + element.get("id"), paragraph);
      case "w:endnoteReference" -> refer("w:endnote " + element.get("id"), paragraph);
      default -> {}
    }
  }

  private void field(String part) {
    switch (part) {
      case "begin" -> fields.begin();
      case "separate" -> fields.separate();
      case "end" -> fields.end();
      default -> {}
    }
  }

  /** Puts a note behind the paragraph that first refers to it. */
  private void refer(String to, DocxParagraph paragraph) {
    List<Passage> passages = notes.remove(to);
    if (passages != null) {
      paragraph.words().behind(passages);
    }
  }

  @Override
  public void text(String chars) {
    if (reading.equals("w:instrText")) {
      fields.instruction(chars);
    } else if (!reading.isEmpty()) {
      add(chars);
    }
  }

  private void add(String chars) {
    if (!paragraphs.isEmpty() && fields.show()) {
      paragraphs.peek().add(chars);
    }
  }

  @Override
  public void close(String name) {
    controls.close(name);
    switch (name) {
      case "w:t", "m:t", "w:instrText" -> reading = "";
      case "w:fldSimple" -> fields.end();
      case "w:pPr" -> {
        if (!paragraphs.isEmpty()) {
          properties(paragraphs.peek());
        }
      }
      case "w:p" -> end(paragraphs.pop());
      case "w:txbxContent" -> box();
      case "w:footnote", "w:endnote" -> {
        flush();
        notes.putIfAbsent(note, body.closeBox());
      }
      case "w:tc" -> flush();
      default -> {}
    }
    tables.close(name);
  }

  private void properties(DocxParagraph paragraph) {
    inProperties = false;
    if (paragraph.outline(styles) < DocxStyles.BODY) {
      fields.endContents();
    }
  }

  private void box() {
    flush();
    List<Passage> passages = body.closeBox();
    if (paragraphs.isEmpty()) {
      body.add(passages);
    } else {
      paragraphs.peek().words().behind(passages);
    }
  }

  private void end(DocxParagraph paragraph) {
    fields.endInstructions();
    if (paragraph.joins()) {
      joined = paragraph.words();
    } else if (!styles.contents(paragraph.style())) {
      paragraph.end(styles, numbering);
      body.add(paragraph.words().passages());
    }
  }

  /** A paragraph whose end is deleted goes on in the next one; where there is none it stands. */
  private void flush() {
    if (joined != null) {
      body.add(joined.passages());
      joined = null;
    }
  }

  /** Types what a document that breaks off has left open. */
  void finish() {
    while (!paragraphs.isEmpty()) {
      body.add(paragraphs.pop().words().passages());
    }
    flush();
    body.finish();
  }
}
