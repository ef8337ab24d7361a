package sicetnon.unpack;

/** What takes up room on a page. Points, from the upper left corner to the right and down. */
sealed interface PdfPiece permits PdfWord, PdfLine, PdfTable {
  float left();

  float right();

  float top();

  float bottom();
}
