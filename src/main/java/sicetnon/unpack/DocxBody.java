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

  /** A paragraph with its properties and those of its run. */
  private static final class Open {
    private Paragraph words = new Paragraph();
    private String style = "";
    private String list;
    private int level = -1;
    private int outline = -1;
    private boolean inProperties;
    private boolean joins;
    private boolean bold;
    private boolean hidden;
  }

  private final DocxStyles styles;
  private final DocxNumbering numbering;
  private final Map<String, List<Passage>> notes;
  private final Body body;
  private final DocxFields fields = new DocxFields();
  private final DocxTables tables;
  private final Deque<Open> paragraphs = new ArrayDeque<>();
  private final DocxControls controls = new DocxControls();
  private Paragraph joined;
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
    Open paragraph = paragraphs.peek();
    boolean mark = paragraph != null && paragraph.inProperties;
    if (name.equals("w:del") && mark) {
      paragraph.joins = true;
    }
    tables.open(element, mark);
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
        if (mark) {
          property(element, paragraph);
        } else if (paragraph != null) {
          run(element, paragraph);
        }
      }
    }
    return true;
  }

  private Open begin() {
    Open open = new Open();
    if (joined != null) {
      open.words = joined;
      joined = null;
    }
    return open;
  }

  private static void property(Xml.Element element, Open paragraph) {
    switch (element.name()) {
      case "w:pStyle" -> paragraph.style = element.get("val");
      case "w:framePr" -> paragraph.joins |= !element.get("dropCap").isEmpty();
      case "w:numId" -> paragraph.list = element.get("val");
      case "w:ilvl" -> paragraph.level = element.number("val", 8, 0);
      case "w:outlineLvl" ->
          paragraph.outline = element.number("val", DocxStyles.BODY, DocxStyles.BODY);
      default -> {}
    }
  }

  private void run(Xml.Element element, Open paragraph) {
    switch (element.name()) {
      case "w:pPr" -> paragraph.inProperties = true;
      case "w:r" -> {
        paragraph.bold = styles.bold(paragraph.style);
        paragraph.hidden = styles.hidden(paragraph.style);
      }
      case "w:rStyle" -> {
        paragraph.bold |= styles.bold(element.get("val"));
        paragraph.hidden |= styles.hidden(element.get("val"));
      }
      case "w:b" -> paragraph.bold = DocxStyles.on(element.get("val"), true);
      case "w:vanish" -> paragraph.hidden = DocxStyles.on(element.get("val"), true);
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
  private void refer(String to, Open paragraph) {
    List<Passage> passages = notes.remove(to);
    if (passages != null) {
      paragraph.words.behind(passages);
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
    Open paragraph = paragraphs.peek();
    if (paragraph != null && fields.show() && !paragraph.hidden) {
      paragraph.words.add(chars, paragraph.bold);
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

  private void properties(Open paragraph) {
    paragraph.inProperties = false;
    if (outline(paragraph) < DocxStyles.BODY) {
      fields.endContents();
    }
  }

  private int outline(Open paragraph) {
    return paragraph.outline >= 0 ? paragraph.outline : styles.outline(paragraph.style);
  }

  private void box() {
    flush();
    List<Passage> passages = body.closeBox();
    if (paragraphs.isEmpty()) {
      body.add(passages);
    } else {
      paragraphs.peek().words.behind(passages);
    }
  }

  private void end(Open paragraph) {
    fields.endInstructions();
    if (styles.contents(paragraph.style)) {
      return;
    }
    if (paragraph.joins) {
      joined = paragraph.words;
      return;
    }
    int outline = outline(paragraph);
    String list = paragraph.list == null ? styles.list(paragraph.style) : paragraph.list;
    int level = level(paragraph, list);
    if (styles.title(paragraph.style)) {
      paragraph.words.is(Passage.Kind.TITLE, 1);
    } else if (outline < DocxStyles.BODY) {
      paragraph.words.is(Passage.Kind.HEADING, outline + 1);
    } else if (numbering.marked(list, level)) {
      paragraph.words.is(Passage.Kind.ITEM, level + 1);
    }
    body.add(paragraph.words.passages());
  }

  private int level(Open paragraph, String list) {
    int styled = styles.level(paragraph.style);
    return paragraph.level >= 0
        ? paragraph.level
        : styled >= 0 ? styled : numbering.level(list, paragraph.style);
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
      body.add(paragraphs.pop().words.passages());
    }
    flush();
    body.finish();
  }
}
