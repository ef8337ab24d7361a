package sicetnon.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What subtitles show at one time.
 *
 * @param from when it begins, in milliseconds
 * @param to when it ends
 * @param lines of its text
 */
record Cue(long from, long to, List<Span> lines) {
  private static final String TIME = "(?:(\\d{1,4}):)?(\\d{1,2}):(\\d\\d)[,.:](\\d{1,6}+)";
  private static final Pattern TIMES = Pattern.compile("\\s*+" + TIME + "\\s*+-{1,2}>\\s*+" + TIME);

  private static final Pattern NUMBER = Pattern.compile("\\s*+\\d++\\s*+");

  /** What stands between WebVTT's cues and is none, up to the next blank line. */
  private static final Pattern ASIDE = Pattern.compile("(?:WEBVTT|NOTE|STYLE|REGION)(?![^\\s:-])");

  /** Stands in a cue's text where a voice tag names who speaks. */
  static final char VOICE = '\uFDD2';

  /** A tag of WebVTT or HTML, one of SubStation Alpha, or its line break. */
  private static final Pattern TAG =
      Pattern.compile(
          "<v(?:\\.[^\\s<>]*+)?+\\s++([^\\s<>][^<>]*+)>|</?+[\\p{L}\\d][^<>]*+>"
              + "|\\{\\\\[^{}]*+\\}|\\\\[Nnh]");

  /** All cues of a file; a number or an id before a line of times is no text. */
  static List<Cue> of(String plain) {
    boolean web = plain.startsWith("WEBVTT");
    List<Cue> cues = new ArrayList<>();
    List<Span> text = new ArrayList<>();
    boolean left = false;
    int first = 0;
    int number = 0;
    for (Span line : Lines.of(plain, 0)) {
      Matcher times = TIMES.matcher(plain).region(line.start(), line.end());
      if (plain.substring(line.start(), line.end()).isBlank()) {
        left = false;
        first = number + 1;
      } else if (times.lookingAt()) {
        dropId(plain, text, number > first, web && number == first + 1);
        text = new ArrayList<>();
        cues.add(new Cue(time(times, 1), time(times, 5), text));
        left = false;
      } else {
        Matcher aside = ASIDE.matcher(plain).region(line.start(), line.end());
        left |= web && number == first && aside.lookingAt();
        if (!left) {
          text.add(line);
        }
      }
      number++;
    }
    return cues;
  }

  /**
   * Drops the line above one of times where it is no text.
   *
   * @param near whether no blank line is between
   * @param id whether any line would be an id there
   */
  private static void dropId(String plain, List<Span> text, boolean near, boolean id) {
    int last = text.size() - 1;
    if (near && last >= 0) {
      Span line = text.get(last);
      if (id || NUMBER.matcher(plain.substring(line.start(), line.end())).matches()) {
        text.remove(last);
      }
    }
  }

  private static long time(Matcher times, int group) {
    String hours = times.group(group);
    String part = (times.group(group + 3) + "00").substring(0, 3);
    long minutes =
        (hours == null ? 0 : 60 * Long.parseLong(hours)) + Long.parseLong(times.group(group + 1));
    return (60 * minutes + Long.parseLong(times.group(group + 2))) * 1000 + Long.parseLong(part);
  }

  /**
   * The text without tags, lines parted by line ends; before the words of another voice {@link
   * #VOICE} stands on the place of its name.
   */
  MappedText text(String plain) {
    MappedText.Builder out = new MappedText.Builder();
    Matcher tag = TAG.matcher(plain);
    for (Span line : lines) {
      if (out.length() > 0) {
        out.add('\n', line.start());
      }
      int at = line.start();
      tag.region(line.start(), line.end());
      while (tag.find()) {
        chars(plain, at, tag.start(), out);
        if (tag.group(1) != null) {
          out.add(VOICE, tag.start(1));
        } else if (plain.charAt(tag.start()) == '\\') {
          out.add(' ', tag.start());
        }
        at = tag.end();
      }
      chars(plain, at, line.end(), out);
    }
    return out.build();
  }

  private static void chars(String plain, int from, int to, MappedText.Builder out) {
    for (int i = from; i < to; i++) {
      i = References.add(plain, i, to, 0, out);
    }
  }
}
