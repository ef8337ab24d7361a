package sicetnon.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people said, written down with the time or with the speaker on a line above the words: each
 * turn becomes one line "Anna: ..." without its time. The text keeps its length.
 */
final class Transcript {
  /** So many turns are no accident. */
  private static final int LEAST = 4;

  /** Seconds within which somebody begins to speak, where only times are given. */
  private static final int FIRST = 60;

  private static final Pattern STRUCTURE =
      Pattern.compile("\\s{0,9}+(?:#{1,6} |[-*+>] |\\d{1,3}[.)] |\\||```|---|===)");

  private static final Pattern SPEECH = Pattern.compile("(?i)\\b(?:I|me|my|we|us|our)\\b|\\?");

  private static final Pattern NUMBERS = Pattern.compile("\\d{1,3}+(?::\\d{1,2}+)++");

  private final String plain;
  private final List<Span> lines;
  private final List<TurnHead> heads = new ArrayList<>();
  private final Map<String, Integer> turns = new TreeMap<>();
  private final StringBuilder out;

  /** The end of a name's line whose words are yet to come, or -1. */
  private int below = -1;

  private Transcript(String plain, int from) {
    this.plain = plain;
    this.lines = Lines.of(plain, from);
    this.out = new StringBuilder(plain);
    lines.forEach(l -> heads.add(TurnHead.of(plain, l)));
  }

  /**
   * The text of a transcript with a line for each turn; any other text as it is.
   *
   * @param from where it begins, behind any front matter
   */
  static String of(String plain, int from) {
    Transcript transcript = new Transcript(plain, from);
    boolean named = transcript.named(true) || transcript.named(false);
    return named || transcript.timed() ? transcript.masked(named) : plain;
  }

  /** Whether a few speakers take turns, at times that are given or on lines of their own. */
  private boolean named(boolean timed) {
    turns.clear();
    int count = 0;
    int round = 0;
    int spoken = 0;
    int said = 0;
    for (int i = 0; i < heads.size(); i++) {
      TurnHead head = heads.get(i);
      if (turns(head, timed) && head.named()) {
        String words = words(i, head, timed);
        count++;
        turns.merge(head.name(), 1, Integer::sum);
        round += timed && round(head) ? 1 : 0;
        spoken += words.isBlank() ? 0 : 1;
        said += SPEECH.matcher(words).find() ? 1 : 0;
      }
    }
    boolean few = count >= LEAST && 2 * turns.size() <= count && 4 * spoken >= 3 * count;
    return few && (timed ? round < count : 2 * said >= count);
  }

  private static boolean turns(TurnHead head, boolean timed) {
    return head != null && !head.dated() && (timed ? head.timed() : !head.words());
  }

  /** Whether words stand between times alone, in their order and from the beginning on. */
  private boolean timed() {
    long last = 0;
    int count = 0;
    int round = 0;
    int all = 0;
    for (int i = 0; i < lines.size(); i++) {
      TurnHead head = TurnHead.time(plain, lines.get(i));
      all += blank(i) ? 0 : 1;
      if (head != null) {
        long time = time(head);
        if (time < last || (count == 0 && time >= FIRST) || words(i, head, true).isBlank()) {
          return false;
        }
        last = time;
        count++;
        round += round(head) ? 1 : 0;
      }
    }
    return count >= LEAST && round < count && 3 * count >= all;
  }

  /** What follows a head in its line, or in the first line below it that is not blank. */
  private String words(int line, TurnHead head, boolean timed) {
    if (head.words()) {
      return text(line);
    }
    int below = line + 1;
    while (below < lines.size() && blank(below)) {
      below++;
    }
    return below == lines.size() || turns(heads.get(below), timed) ? "" : text(below);
  }

  private String text(int line) {
    return plain.substring(lines.get(line).start(), lines.get(line).end());
  }

  private boolean blank(int line) {
    return text(line).isBlank();
  }

  /** A timetable's times are multiples of five. */
  private boolean round(TurnHead head) {
    return time(head) % 5 == 0;
  }

  /** In the smallest unit that it gives. */
  private long time(TurnHead head) {
    Matcher numbers = NUMBERS.matcher(plain).region(head.stamp().start(), head.stamp().end());
    long time = 0;
    if (numbers.find()) {
      for (String part : numbers.group().split(":")) {
        time = 60 * time + Long.parseLong(part);
      }
    }
    return time;
  }

  private String masked(boolean named) {
    boolean open = false;
    boolean waits = false;
    for (int i = 0; i < lines.size(); i++) {
      TurnHead head = head(i, named);
      boolean turn = head != null && head.named();
      boolean ends = head == null && !blank(i) && STRUCTURE.matcher(text(i)).lookingAt();
      if (open && !turn && !ends && (waits || !named || !blank(i))) {
        join(i);
      }
      if (head != null) {
        mark(head, lines.get(i));
        waits = !head.words();
        open = turn || waits || (named && open) || !stops(i);
      } else if (ends || (blank(i) && !waits && (named || !open))) {
        waits = false;
        open = false;
      } else if (!blank(i)) {
        waits = false;
        open &= named || !stops(i);
      }
    }
    return out.toString();
  }

  /** What a line begins with, where that is no word of the speech. */
  private TurnHead head(int line, boolean named) {
    TurnHead head = named ? heads.get(line) : TurnHead.time(plain, lines.get(line));
    boolean known = head == null || !head.named() || turns.containsKey(head.name());
    return known ? head : null;
  }

  /** Whether a sentence ends with the line. */
  private boolean stops(int line) {
    String words = text(line).stripTrailing();
    return !words.isEmpty() && ".!?\"'".indexOf(words.charAt(words.length() - 1)) >= 0;
  }

  /** Hides the time, and sets the colon where it belongs or is to stand before the words below. */
  private void mark(TurnHead head, Span line) {
    hide(head.lead(), MappedText.HIDDEN);
    hide(head.stamp(), head.named() ? MappedText.HIDDEN : ' ');
    below = head.named() && head.colon() < 0 ? line.end() : -1;
    if (head.colon() >= 0) {
      out.setCharAt(head.colon(), MappedText.TURN);
    }
  }

  private void hide(Span span, char by) {
    for (int i = span.start(); i < span.end(); i++) {
      out.setCharAt(i, by);
    }
  }

  /** Makes a line go on with the one before. */
  private void join(int line) {
    for (int i = lines.get(line - 1).end(); i < lines.get(line).start(); i++) {
      out.setCharAt(i, ' ');
    }
    if (below >= 0 && !blank(line)) {
      out.setCharAt(below, MappedText.TURN);
      below = -1;
    }
  }
}
