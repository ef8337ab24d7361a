package sicetnon.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubtitlesReaderTest {
  private static final String TALK =
      """
      WEBVTT - A talk at the harbour
      Kind: captions
      Language: en

      STYLE
      ::cue { color: lime }

      NOTE
      checked by Ida on 3 May --> not yet by Per

      intro
      00:00.500 --> 00:03.000 align:start position:10%
      <v.loud Ida Moor>The harbour master &amp; her
      deputy <i>set</i> the

      2
      00:03.000 --> 00:06.000
      <v Ida Moor>berths, <00:00:04.000><c.yellow>every</c> morning.</v>

      00:06.500 --> 00:09.000
      <v Per Holm>[laughs] Not the pilot?

      00:10.000 --> 00:12.000
      <v Ida Moor>No. (applause)
      The pilot brings them in.

      00:12.500 --> 00:14.000
      \u266A Row, row, row your boat \u266A

      01:00:20.000 --> 01:00:24.000
      <v Ida Moor>The pilot (or his mate) boards at sea.
      """;

  private static final String CLIPS =
      """
      1
      00:00:01,000 --> 00:00:03,500 X1:40 X2:600 Y1:20 Y2:50
      {\\an8}<font color="#ffff00">ANNA: The choirmaster</font>

      2
      00:00:03,600 --> 00:00:05,000
      picks the hymns.
      3
      00:00:05,200 --> 00:00:07,000
      - Does she?
      - Every week.

      4
      00:00:07,200 --> 00:00:09,000
      >> BEN: The organist picks none.
      >> He plays

      ...what he is given.

      5
      00:00:20,000 --> 00:00:22,000
      1962
      """;

  private static Source read(String path, String text) {
    return new SourceReader(new Boilerplate(List.of(), List.of(), Set.of())).read(path, text);
  }

  private static String shown(Source source) {
    return source.blocks().stream()
        .map(b -> b.kind() + " " + b.row() + "| " + b.text())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void eachSpeakerHasParagraphsUnderHisName() {
    assertEquals(
        """
        PARAGRAPH Ida Moor| Ida Moor: The harbour master & her deputy set the berths, every morning.
        PARAGRAPH Per Holm| Per Holm: Not the pilot?
        PARAGRAPH Ida Moor| Ida Moor: No. The pilot brings them in.
        PARAGRAPH Ida Moor| Ida Moor: The pilot (or his mate) boards at sea.""",
        shown(read("talk.vtt", TALK)));
  }

  @Test
  void numbersTimesAndTagsAreNoText() {
    assertEquals(
        """
        PARAGRAPH ANNA| ANNA: The choirmaster picks the hymns.
        PARAGRAPH | Does she?
        PARAGRAPH | Every week.
        PARAGRAPH BEN| BEN: The organist picks none.
        PARAGRAPH | He plays ...what he is given.
        PARAGRAPH | 1962""",
        shown(read("clips.srt", CLIPS)));
  }

  @Test
  void subtitlesAreKnownWithoutTheirEnding() {
    assertEquals(shown(read("a.vtt", TALK)), shown(read("a.md", TALK)));
    assertEquals(shown(read("a.srt", CLIPS)), shown(read("a.txt", CLIPS)));
  }

  @Test
  void theNameStandsWhereItsTagHasIt() {
    Block block = read("talk.vtt", TALK).blocks().get(0);
    assertEquals(TALK.indexOf("Ida Moor>"), block.map().get(0));
    assertEquals(TALK.indexOf(">The harbour"), block.map().get("Ida Moor".length()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          rolling lines; the baker|the baker\\nkneads the|kneads the|kneads the\\ndough; the baker kneads the dough
          growing line; the baker kneads|[Music]|the baker kneads the|the baker kneads the dough; the baker kneads the dough
          word said twice; Yes|Yes we bake; Yes Yes we bake
          other names; <v A>Yes.|<v B>Yes.|<v B>We bake.; A: Yes. / B: We bake.
          cut sentence; The baker...|...kneads.; The baker... kneads.
          sound over two lines; The baker [oven\\nhums] kneads.; The baker kneads.
          sound of a speaker; <v A>(sighs) We bake.; A: We bake.
          aside; The baker (an early bird) kneads.; The baker (an early bird) kneads.
          said in brackets; We bake. (Yes, at four.); We bake. (Yes, at four.)
          song that goes on; \u266A la la|\u266A la la; ``
          less than; 3 < 4 loaves; 3 < 4 loaves
          line break of another format; The baker\\\\Nkneads.; The baker kneads.
          dash in a sentence; The baker\\n- or her aid - kneads.; The baker - or her aid - kneads.
          no name; The rule is:\\nNever: bake twice.; The rule is: Never: bake twice.
          name in brackets; [Speaker 1] We bake.|[Speaker 2]: I cook.|(Anna Berg)\\nI eat.|[Music] All day.; Speaker 1: We bake. / Speaker 2: I cook. / Anna Berg: I eat. All day.
          new topic; The baker kneads. >>> The cook cooks.; The baker kneads. / The cook cooks.
          name with a part; Ok.\\nAnna Berg (head baker): We bake.; Ok. / Anna Berg (head baker): We bake.
          """)
  void whatIsSaidIsReadOnce(String what, String cues, String text) {
    StringBuilder file = new StringBuilder("WEBVTT\n\n");
    int second = 0;
    for (String cue : cues.replace("\\n", "\n").replace("\\\\", "\\").split("\\|")) {
      file.append(
          String.format(java.util.Locale.ROOT, "00:%02d.000 --> 00:%02d.000%n", second, ++second));
      file.append(cue).append("\n\n");
    }
    assertEquals(
        text,
        read("a.vtt", file.toString()).blocks().stream()
            .map(Block::text)
            .collect(Collectors.joining(" / ")));
  }

  @Test
  void aSpeechWithoutStopsIsCutIntoParagraphs() {
    StringBuilder file = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      file.append(i + 1)
          .append("\n00:00:01,000 --> 00:00:02,000\nand so the baker ")
          .append("kneads ")
          .append(i)
          .append("\n\n");
    }
    List<Block> blocks = read("a.srt", file.toString()).blocks();
    assertEquals(
        true, blocks.size() >= 2 && blocks.stream().allMatch(b -> b.text().length() < 2_100));
  }

  @Provide
  Arbitrary<String> files() {
    return Arbitraries.of(
            "1\n",
            "00:00:01.000 --> 00:00:02.000\n",
            "\n",
            "\r\n",
            "<v Ann>",
            "</v>",
            "<i>",
            "- ",
            ">> ",
            "ANNA: ",
            "Anna: ",
            "[music]",
            "[Speaker 1]",
            "\n(Anna Berg)",
            "(",
            ")",
            "\u266A",
            "&amp;",
            "&",
            "<",
            ">",
            "words ",
            "Stop.",
            "{\\an8}",
            "NOTE",
            "\\N",
            "...",
            "\u00E9 ")
        .list()
        .ofMaxSize(40)
        .map(parts -> "WEBVTT\n\n" + String.join("", parts));
  }

  @Property
  void everyCharStandsWhereTheFileHasIt(@ForAll("files") String file) {
    Source source = read("a.vtt", file);
    String plain = source.text().plain();
    for (Block block : source.blocks()) {
      for (int i = 0; i < block.text().length(); i++) {
        char there = plain.charAt(block.map().get(i));
        char here = block.text().charAt(i);
        boolean behindName = here == ':' && ">])".indexOf(there) >= 0;
        assertEquals(true, here == there || here == ' ' || there == '&' || behindName, file);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<v a>",
        "<v ",
        "[",
        "(",
        "(a ",
        "\u266A",
        "{\\",
        "- A\n",
        "Ab: x\n",
        ">> ",
        "Ab: ",
        "a b",
        "1\n",
        "00:01.000 --> 00:02.000\nand so\n",
        "- ",
        "\n",
        "NOTE\n",
        "&amp"
      })
  void aFileOfOneMarkIsRead(String mark) {
    String head = "WEBVTT\n\n00:01.000 --> 00:02.000\n";
    Source source = read("a.vtt", head + mark.repeat(20_000) + "\n\n" + head + "The cook cooks.\n");
    assertEquals(true, shown(source).endsWith("The cook cooks."));
  }
}
