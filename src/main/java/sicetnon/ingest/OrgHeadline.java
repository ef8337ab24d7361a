package sicetnon.ingest;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the headings of Org apart: stars, state of a task, urgency, words, tags. */
final class OrgHeadline {
  private static final Pattern STARS = Pattern.compile("\\A\\*++[ \\t]++");
  private static final Pattern WORD = Pattern.compile("[^\\s]++(?:[ \\t]++|\\z)");
  private static final Pattern URGENCY = Pattern.compile("\\[#[A-Z0-9]{1,2}\\](?:[ \\t]++|\\z)");
  private static final Pattern TAGS = Pattern.compile("(?<=[ \\t]):(?:[\\p{L}\\p{N}_@#%]++:)++\\z");

  /** Tags of parts that are kept back when a text is published. */
  private static final Pattern KEPT_BACK = Pattern.compile(":(?:noexport|ARCHIVE):");

  /**
   * A heading's parts.
   *
   * @param level number of its stars
   * @param from char of the line at which its words begin
   * @param to char behind its words
   * @param leftOut whether it and all below it are a comment or kept back
   */
  record Parts(int level, int from, int to, boolean leftOut) {}

  /** Words before a heading's own that tell how far a task has come; a text may name more. */
  private final Set<String> states =
      new TreeSet<>(
          Set.of("TODO", "DONE", "NEXT", "WAITING", "HOLD", "STARTED", "CANCELLED", "CANCELED"));

  /** Takes note of a text's own states: "DRAFT(d) REVIEW | OUT(o@)". */
  void states(String names) {
    for (String name : names.strip().split("[\\s|]+")) {
      int key = name.indexOf('(');
      states.add(key < 0 ? name : name.substring(0, key));
    }
  }

  /** The parts of a line that begins with stars. */
  Parts parts(String line) {
    Matcher stars = STARS.matcher(line);
    int from = stars.find() ? stars.end() : 0;
    from = behind(line, from, states);
    Matcher urgency = URGENCY.matcher(line).region(from, line.length());
    from = urgency.lookingAt() ? urgency.end() : from;
    int words = behind(line, from, Set.of("COMMENT"));
    Matcher tags = TAGS.matcher(line);
    boolean tagged = tags.find();
    int to = tagged ? Math.max(words, tags.start()) : line.length();
    boolean kept = tagged && KEPT_BACK.matcher(tags.group()).find();
    return new Parts(line.indexOf(' '), words, to, words > from || kept);
  }

  private static int behind(String line, int from, Set<String> words) {
    Matcher first = WORD.matcher(line).region(from, line.length());
    boolean found = first.lookingAt() && words.contains(first.group().strip());
    return found ? first.end() : from;
  }
}
