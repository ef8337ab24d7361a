package sicetnon.unpack;

/** A paragraph of a Word document while it is read, with its properties and those of its run. */
final class DocxParagraph {
  private final Paragraph words;
  private String style = "";
  private String list;
  private int level = -1;
  private int outline = -1;
  private boolean joins;
  private boolean bold;
  private boolean hidden;

  /**
   * @param words what goes on in it, of a paragraph whose end is deleted
   */
  DocxParagraph(Paragraph words) {
    this.words = words;
  }

  Paragraph words() {
    return words;
  }

  String style() {
    return style;
  }

  /** Whether it goes on in the next paragraph. */
  boolean joins() {
    return joins;
  }

  /** A property of the paragraph. */
  void property(Xml.Element element) {
    switch (element.name()) {
      case "w:pStyle" -> style = element.get("val");
      case "w:framePr" -> joins |= !element.get("dropCap").isEmpty();
      case "w:del" -> joins = true;
      case "w:numId" -> list = element.get("val");
      case "w:ilvl" -> level = element.number("val", 8, 0);
      case "w:outlineLvl" -> outline = element.number("val", DocxStyles.BODY, DocxStyles.BODY);
      default -> {}
    }
  }

  /** The beginning of a run or a property of it. */
  void run(Xml.Element element, DocxStyles styles) {
    switch (element.name()) {
      case "w:r" -> {
        bold = styles.bold(style);
        hidden = styles.hidden(style);
      }
      case "w:rStyle" -> {
        bold |= styles.bold(element.get("val"));
        hidden |= styles.hidden(element.get("val"));
      }
      case "w:b" -> bold = DocxStyles.on(element.get("val"), true);
      case "w:vanish" -> hidden = DocxStyles.on(element.get("val"), true);
      default -> {}
    }
  }

  void add(String chars) {
    if (!hidden) {
      words.add(chars, bold);
    }
  }

  /** Outline level from 0; {@link DocxStyles#BODY} for what is no heading. */
  int outline(DocxStyles styles) {
    return outline >= 0 ? outline : styles.outline(style);
  }

  /** Makes its words what its properties say: a title, a heading or an item. */
  void end(DocxStyles styles, DocxNumbering numbering) {
    int heading = outline(styles);
    String listed = list == null ? styles.list(style) : list;
    int styled = styles.level(style);
    int at = level >= 0 ? level : styled >= 0 ? styled : numbering.level(listed, style);
    if (styles.title(style)) {
      words.is(Passage.Kind.TITLE, 1);
    } else if (heading < DocxStyles.BODY) {
      words.is(Passage.Kind.HEADING, heading + 1);
    } else if (numbering.marked(listed, at)) {
      words.is(Passage.Kind.ITEM, at + 1);
    }
  }
}
