package sicetnon.unpack;

import java.util.List;

/** A page turned so that most of its text runs across. */
record PdfSheet(float width, float height, List<PdfWord> words, List<PdfRule> rules) {
  PdfSheet with(List<PdfWord> others) {
    return new PdfSheet(width, height, others, rules);
  }
}
