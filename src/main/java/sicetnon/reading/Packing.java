package sicetnon.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the parts of articles into prompts so that each two meet in one: into bins of half the room
 * of a prompt, of which every two make a prompt.
 */
final class Packing {
  private Packing() {}

  /** Parts in one bin, and the characters that they take. */
  private static final class Bin {
    private final List<Part> parts = new ArrayList<>();
    private int length;

    void add(Part part) {
      parts.add(part);
      length += part.length();
    }
  }

  /**
   * The parts of each prompt.
   *
   * @param room characters that the parts of a prompt may take together; no part takes more than
   *     half of it unless all fit
   */
  static List<List<Part>> of(List<Part> parts, int room) {
    long all = parts.stream().mapToLong(Part::length).sum();
    if (all <= room) {
      return parts.isEmpty() ? List.of() : List.of(List.copyOf(parts));
    }
    List<Bin> bins = bins(parts, room / 2);
    List<List<Part>> prompts = new ArrayList<>();
    for (int i = 0; i < bins.size(); i++) {
      for (int j = i + 1; j < bins.size(); j++) {
        prompts.add(joined(bins.get(i), bins.get(j)));
      }
    }
    return prompts;
  }

  /** The largest first, each into the first bin that has room for it. */
  private static List<Bin> bins(List<Part> parts, int most) {
    List<Part> sorted = new ArrayList<>(parts);
    // equally long ones stay in the order of the articles
    sorted.sort(Comparator.comparingInt(Part::length).reversed());
    List<Bin> bins = new ArrayList<>();
    for (Part part : sorted) {
      Bin fitting =
          bins.stream().filter(b -> b.length + part.length() <= most).findFirst().orElse(null);
      if (fitting == null) {
        fitting = new Bin();
        bins.add(fitting);
      }
      fitting.add(part);
    }
    return bins;
  }

  private static List<Part> joined(Bin one, Bin two) {
    List<Part> both = new ArrayList<>(one.parts);
    both.addAll(two.parts);
    both.sort(Comparator.comparing(Part::source).thenComparingInt(Part::number));
    return both;
  }
}
