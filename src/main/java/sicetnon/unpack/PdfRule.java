package sicetnon.unpack;

/**
 * A line drawn straight across or down a page; its ends in any order are put from least to most.
 */
record PdfRule(boolean across, float at, float from, float to) {
  PdfRule {
    if (from > to) {
      float first = from;
      from = to;
      to = first;
    }
  }

  float length() {
    return to - from;
  }
}
