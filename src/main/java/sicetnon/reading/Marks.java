package sicetnon.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a person marked, in the page or in the sheet. */
public final class Marks {
  private Marks() {}

  /** Marks with more of them: each once, in the order in which they came. */
  public static Reading with(List<Reading> marks, List<Entry> added) {
    Map<String, Reading.Placed> all = new LinkedHashMap<>();
    List<Reading.Refused> refused = new ArrayList<>();
    for (Reading reading : marks) {
      reading.entries().forEach(e -> all.putIfAbsent(e.entry().id(), e));
      refused.addAll(reading.refused());
    }
    for (Entry entry : added) {
      all.putIfAbsent(entry.id(), new Reading.Placed(all.size() + refused.size() + 1, 0, entry));
    }
    return new Reading(Reading.BY_HAND, Reading.MARKS, List.copyOf(all.values()), refused);
  }

  /** Whether the file may be written anew: whoever broke it finds it as it is. */
  public static boolean whole(Reading marks) {
    return marks.refused().isEmpty();
  }

  /** The file. */
  public static byte[] file(Reading marks) {
    return ReadingFile.write(
        Reading.BY_HAND, marks.entries().stream().map(Reading.Placed::entry).toList());
  }
}
