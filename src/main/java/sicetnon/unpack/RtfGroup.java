package sicetnon.unpack;

/** What is in force within a group of a document in the Rich Text Format. */
final class RtfGroup {
  /** What becomes of text. */
  enum Place {
    /** It is the document's. */
    TEXT,
    /** It is the mark of an item of a list. */
    MARK,
    /** It is a field's instruction. */
    INSTRUCTION,
    FONTS,
    STYLES,
    /** It is on the document's card, under some name. */
    CARD,
    /** It is none, but a box within may have some. */
    MUTE,
    /** It is none. */
    NOWHERE
  }

  Place place = Place.TEXT;

  /** Name of what is said of the whole. */
  String value = "";

  /** Whether this group, and none around it, is a note or a box. */
  boolean box;

  /** The instruction of the field that is open here. */
  StringBuilder field = new StringBuilder();

  boolean bold;
  boolean hidden;
  boolean deleted;
  int font = -1;

  /** Bytes that stand behind a char for readers that do not know it. */
  int fallback = 1;

  int style;
  int outline = -1;
  int level;
  boolean inTable;

  /** Whether its paragraphs have bullets or numbers in the manner of old programs. */
  boolean listed;

  /** A group that opens within this one. */
  RtfGroup inner() {
    RtfGroup inner = new RtfGroup();
    inner.place = place;
    inner.value = value;
    inner.field = field;
    inner.bold = bold;
    inner.hidden = hidden;
    inner.deleted = deleted;
    inner.font = font;
    inner.fallback = fallback;
    inner.style = style;
    inner.outline = outline;
    inner.level = level;
    inner.inTable = inTable;
    inner.listed = listed;
    return inner;
  }

  void plainText() {
    bold = false;
    hidden = false;
    deleted = false;
    font = -1;
  }

  void plainParagraph() {
    style = 0;
    outline = -1;
    level = 0;
    inTable = false;
    listed = false;
  }
}
