package sicetnon.unpack;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A page turned by quarters, so that text that runs in a direction runs across.
 *
 * @param quarters how far the text runs from the way across, against the clock
 */
record PdfTurn(PDRectangle box, int quarters) {
  float width() {
    return quarters % 2 == 0 ? box.getWidth() : box.getHeight();
  }

  float height() {
    return quarters % 2 == 0 ? box.getHeight() : box.getWidth();
  }

  /** From the left edge, of a place as the document counts. */
  float x(float x, float y) {
    return switch (quarters) {
      case 0 -> x - box.getLowerLeftX();
      case 1 -> y - box.getLowerLeftY();
      case 2 -> box.getUpperRightX() - x;
      default -> box.getUpperRightY() - y;
    };
  }

  /** From the top. */
  float y(float x, float y) {
    return switch (quarters) {
      case 0 -> box.getUpperRightY() - y;
      case 1 -> x - box.getLowerLeftX();
      case 2 -> y - box.getLowerLeftY();
      default -> box.getUpperRightX() - x;
    };
  }
}
