package sicetnon.unpack;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What most of a document looks like.
 *
 * @param size of most letters
 * @param bold whether most letters are
 * @param pitch how far the lines of a paragraph stand apart, by the size in halves of points
 */
record PdfLook(float size, boolean bold, Map<Integer, Float> pitch) {
  static PdfLook of(List<List<PdfPiece>> areas) {
    Map<Integer, Integer> sizes = new TreeMap<>();
    int bold = 0;
    int all = 0;
    Map<Integer, Map<Integer, Integer>> pitches = new TreeMap<>();
    for (List<PdfPiece> area : areas) {
      PdfLine last = null;
      for (PdfPiece piece : area) {
        PdfLine line = piece instanceof PdfLine l ? l : null;
        if (line != null) {
          sizes.merge(half(line.size()), line.text().length(), Integer::sum);
          all += line.text().length();
          bold += line.bold() ? line.text().length() : 0;
          count(last, line, pitches);
        }
        last = line;
      }
    }
    Map<Integer, Float> pitch = new TreeMap<>();
    pitches.forEach((size, counts) -> pitch.put(size, most(counts) / 2f));
    return new PdfLook(sizes.isEmpty() ? 10 : most(sizes) / 2f, bold * 2 > all, pitch);
  }

  /** How far lines of a size stand apart in a paragraph. */
  float pitch(float of) {
    return pitch.getOrDefault(half(of), 1.3f * of);
  }

  boolean isBody(PdfLine line) {
    return Math.abs(line.size() - size) < 0.08f * size;
  }

  /** Of lines that are surely of one paragraph: the lower one goes on with a small letter. */
  private static void count(
      PdfLine above, PdfLine line, Map<Integer, Map<Integer, Integer>> pitches) {
    if (above != null
        && half(above.size()) == half(line.size())
        && line.base() > above.base()
        && line.base() - above.base() < 3 * line.size()
        && Character.isLowerCase(line.text().charAt(0))) {
      pitches
          .computeIfAbsent(half(line.size()), s -> new TreeMap<>())
          .merge(half(line.base() - above.base()), 1, Integer::sum);
    }
  }

  private static int half(float points) {
    return Math.round(points * 2);
  }

  private static int most(Map<Integer, Integer> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .orElseThrow()
        .getKey();
  }
}
