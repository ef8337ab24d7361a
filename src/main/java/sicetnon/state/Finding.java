package sicetnon.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person should know of a file of reviews.
 *
 * @param line on which it shows, from 1; 0 for the whole file
 * @param what in words, without the file's name
 * @param kind what it means for what was written
 */
record Finding(int line, String what, Kind kind) {

  /** What a finding means for what was written. */
  enum Kind {
    /** All was taken, or there was nothing to take. */
    SAID,
    /** All was taken, but something had to be guessed; the file is kept. */
    GUESSED,
    /** Something was not taken; the file is kept, and the run did only a part of its work. */
    UNTAKEN
  }

  /** Each finding once, with all lines on which it shows, as "file:line: what". */
  static List<String> words(String file, List<Finding> findings) {
    Map<String, List<Integer>> lines = new LinkedHashMap<>();
    findings.forEach(f -> lines.computeIfAbsent(f.what(), w -> new ArrayList<>()).add(f.line()));
    List<String> out = new ArrayList<>();
    lines.forEach(
        (what, on) -> {
          String place = on.get(0) == 0 ? "" : ":" + on.get(0);
          String more = on.size() == 1 ? "" : " (also line " + ranges(on) + ")";
          out.add(file + place + ": " + what + more);
        });
    return out;
  }

  /** All but the first of some ascending numbers, those that follow each other as "3-9". */
  private static String ranges(List<Integer> lines) {
    List<String> out = new ArrayList<>();
    for (int i = 1; i < lines.size(); ) {
      int from = i;
      while (i + 1 < lines.size() && lines.get(i + 1) == lines.get(i) + 1) {
        i++;
      }
      out.add(from == i ? "" + lines.get(i) : lines.get(from) + "-" + lines.get(i));
      i++;
    }
    return String.join(", ", out);
  }
}
