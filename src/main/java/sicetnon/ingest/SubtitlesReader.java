package sicetnon.ingest;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is said in subtitles (WebVTT, SubRip): sentences go on over cues, each speaker has
 * paragraphs of his own, under his name where one is given: "Anna: We bake at four."
 */
final class SubtitlesReader implements FormatReader {
  /** A name of up to four words before a colon. */
  private static final String LABEL =
      "\\p{Lu}[\\p{L}\\d.'-]{0,30}+(?: [\\p{Lu}\\d][\\p{L}\\d.'-]{0,30}+){0,3}+(?: ?\\([^()\\n]{1,30}\\))?+:(?=\\s|$)";

  /** What another speaker's words begin with. */
  private static final Pattern TURN =
      Pattern.compile(
          "\uFDD2|(?<!\\S)>>++|(?<=^|\\n)[ \uFDEF]*+[\u2013\u2014-]{1,2}+(?= ?[\\p{Lu}\"'\uFDEF])"
              + "|(?<=^|\\n)[ \uFDEF]*+[\\[(](?<name>"
              + CueNotes.NAME
              + ")"
              + "|(?<=^|\\n)(?=[ \uFDEF]{0,9}"
              + LABEL
              + ")");

  /** Milliseconds of silence that end a paragraph. */
  private static final int PAUSE = 4_000;

  /** Chars after which a paragraph ends with its sentence, and twice that with any cue. */
  private static final int LONG = 1_000;

  private final String plain;
  private final BlockList blocks;
  private MappedText.Builder out = new MappedText.Builder();

  /** Chars of the name that the paragraph begins with. */
  private int named;

  private String speaker = "";

  SubtitlesReader(String plain, BlockList blocks) {
    this.plain = plain;
    this.blocks = blocks;
  }

  @Override
  public void read() {
    String before = "";
    long end = 0;
    for (Cue cue : Cue.of(plain)) {
      MappedText text = cue.text(plain);
      String said = CueNotes.hidden(text.text());
      boolean pause = cue.from() - end > PAUSE || out.length() > LONG;
      if ((pause && ended()) || out.length() > 2 * LONG) {
        flush();
      }
      turns(CueNotes.fresh(said, before), text.map());
      before = CueNotes.silent(said) ? before : said;
      end = cue.to();
    }
    flush();
  }

  private void turns(String said, Offsets map) {
    Matcher turn = TURN.matcher(said);
    int at = 0;
    out.add(' ', out.next());
    while (turn.find()) {
      words(said, map, at, turn.start());
      if (turn.end() == turn.start()) {
        label(said.substring(turn.start(), said.indexOf(':', turn.start())));
      } else if (said.charAt(turn.start()) == Cue.VOICE) {
        voice(map.get(turn.start()));
      } else if (turn.group("name") != null) {
        MappedText name = new MappedText(said, map).part(turn.start("name"), turn.end("name"));
        speaks(name.part(0, bracket(name.text())), map.get(turn.end() - 1));
      } else {
        flush();
      }
      at = turn.end();
    }
    words(said, map, at, said.length());
  }

  private void words(String said, Offsets map, int from, int to) {
    for (int i = from; i < to; i++) {
      out.add(said.charAt(i) == '\n' ? ' ' : said.charAt(i), map.get(i));
    }
  }

  /** A name in capitals, or one where no sentence goes on, begins a paragraph. */
  private void label(String name) {
    if (ended() || name.equals(name.toUpperCase(Locale.ROOT))) {
      flush();
    }
  }

  /** Where a name in brackets ends. */
  private static int bracket(String name) {
    return Math.max(name.lastIndexOf(']'), name.lastIndexOf(')'));
  }

  /** The speaker whose name a voice tag has here. */
  private void voice(int at) {
    int end = plain.indexOf('>', at);
    MappedText.Builder name = new MappedText.Builder();
    for (int i = at; i < end; i++) {
      i = References.add(plain, i, end, 0, name);
    }
    speaks(name.build(), end);
  }

  /**
   * Begins a paragraph under a name, unless who speaks goes on.
   *
   * @param end where the colon behind the name is to stand
   */
  private void speaks(MappedText name, int end) {
    if (!name.text().equals(speaker)) {
      flush();
      speaker = name.text();
      for (int i = 0; i < name.text().length(); i++) {
        out.add(name.text().charAt(i), name.map().get(i));
      }
      out.add(':', end);
      out.add(' ', end);
      named = out.length();
    }
  }

  private boolean ended() {
    return out.length() <= named || ".!?\u2026\"')".indexOf(out.last()) >= 0;
  }

  private void flush() {
    MappedText text = out.build();
    if (text.text().length() > named) {
      blocks.paragraph(text);
    }
    out = new MappedText.Builder();
    named = 0;
    speaker = "";
  }
}
