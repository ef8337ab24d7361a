package sicetnon.unpack;

/**
 * What stands between two blanks.
 *
 * @param base the line the letters stand on
 * @param size of the font on the page
 * @param spaced whether a blank of the document follows, however narrow
 */
record PdfWord(
    String text, float left, float right, float base, float size, boolean bold, boolean spaced)
    implements PdfPiece {

  @Override
  public float top() {
    return base - 0.75f * size;
  }

  @Override
  public float bottom() {
    return base + 0.2f * size;
  }

  boolean ends(String ends) {
    return ends.indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}
