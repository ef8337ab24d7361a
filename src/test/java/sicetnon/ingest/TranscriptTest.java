package sicetnon.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

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

class TranscriptTest {
  private static final String MEETING =
      """
      A talk in the choir

      Anna Berg  0:03
      Who picks the hymns?
      I never did.

      Ole Dahl  0:07
      The choirmaster picks the hymns,
      every week.

      She asks nobody.

      Anna Berg  0:12
      And the organist?
      Ole Dahl  1:02:44
      Plays
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
  void namesAndTimesOnLinesOfTheirOwnHeadTheWordsBelow() {
    String expected =
        """
        HEADING | A talk in the choir
        PARAGRAPH Anna Berg| Anna Berg: Who picks the hymns? I never did.
        PARAGRAPH Ole Dahl| Ole Dahl: The choirmaster picks the hymns, every week.
        PARAGRAPH | She asks nobody.
        PARAGRAPH Anna Berg| Anna Berg: And the organist?
        PARAGRAPH Ole Dahl| Ole Dahl: Plays""";
    assertEquals(expected, shown(read("talk.txt", MEETING)));
    assertEquals(expected, shown(read("talk.txt", MEETING.replace("\n", "\r\n"))));
    assertEquals(expected, shown(read("talk.md", MEETING)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          time before; [00:01:12] Anna: We bake.\\n[00:01:15] Ole: Yes
          time behind; Anna (00:12): We bake.\\nOle (00:14): Yes
          time behind without a colon; Anna [00:12] We bake.\\nOle [00:14] Yes
          time between blanks; Anna  00:12  We bake.\\nOle  00:14  Yes
          time above; 00:12 Anna\\nWe bake.\\n\\n00:14 Ole\\nYes
          time above and blank lines; 00:12 Anna\\n\\nWe bake.\\n\\n00:14 Ole\\n\\nYes
          time above a name; 00:00:12.000 --> 00:00:13.000\\nAnna:\\nWe bake.\\n\\n0:0:14.1 --> 0:0:15.2\\nOle:\\nYes
          time of the day; Anna 3:12 PM\\nWe bake.\\n\\nOle 3:14 PM\\nYes
          bold name; **Anna:** (00:12) We bake.\\n\\n**Ole:** (00:14) Yes
          bold name and time; **Anna (00:12):** We bake.\\n\\n**Ole (00:14):** Yes
          time before a bold name; `00:12` **Anna:** We bake.\\n\\n`00:14` **Ole:** Yes
          time in bold; **[00:12] Anna:** We bake.\\n\\n**[00:14] Ole:** Yes
          bold name above; **Anna** 0:12\\nWe bake.\\n\\n**Ole** 0:14\\nYes
          heading; ### Anna (0:12)\\n\\nWe bake.\\n\\n### Ole (0:14)\\n\\nYes
          name alone; ANNA:\\nWe bake.\\n\\nOLE:\\nMay I bake?
          """)
  void eachTurnIsAParagraphUnderItsSpeaker(String what, String turns) {
    String text = turns.replace("\\n", "\n") + "\n\n";
    for (String path : List.of("a.txt", "a.md")) {
      if (path.endsWith("md") || (!text.contains("*") && !text.contains("#"))) {
        assertEquals(
            what.equals("name alone")
                ? List.of(
                    "ANNA: We bake.", "OLE: May I bake?", "ANNA: We bake.", "OLE: May I bake?")
                : List.of("Anna: We bake.", "Ole: Yes", "Anna: We bake.", "Ole: Yes"),
            read(path, text + text).blocks().stream().map(Block::text).toList(),
            path);
      }
    }
  }

  @Test
  void captionsWithTimesOnlyGoOn() {
    String text =
        "0:00\nso the baker\n0:03\nkneads the dough\n0:06\nevery day.\n0:11\nThe cook\n0:14 eats it.\n";
    assertEquals(
        "PARAGRAPH | so the baker kneads the dough every day. The cook eats it.",
        shown(read("a.txt", text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ferry leaves at 06:12.\n\n06:12 is early.\n\nThe mate (Ole 12:03) sleeps.\n",
        "Holm 06:12\nSund 06:31\nHolm 07:12\nSund 07:31\nHolm 08:12\nSund 08:31\n",
        "06:12 The ferry to Holm\n06:31 The ferry to Sund\n07:12 The ferry to Holm\n08:31 Mail\n",
        "09:00 Anna: The rota\n09:30 Ole: The pay\n10:00 Anna: The boats\n10:30 Ole: The nets\n",
        "Monday 06:12\nThe bakers begin.\nTuesday 06:13\nThe bakers begin.\nMonday 07:12\nThey"
            + " end.\nTuesday 07:11\nThey end.\n",
        "Salary: 30 crowns\nReports to: the master\nSalary: 20 crowns\nReports to: the mate\n",
        "Baker\nSalary:\n30 crowns\nReports to:\nthe master\nCook\nSalary:\n20 crowns\nReports"
            + " to:\nthe mate\n",
        "Anna: We bake.\nOle: Yes.\nAnna: When?\nOle: At 04:12.\n"
      })
  void whatIsNoTranscriptStays(String text) {
    assertSame(text, Transcript.of(text, 0));
  }

  @Provide
  Arbitrary<String> files() {
    return Arbitraries.of(
            "Anna ",
            "Ole",
            "0:03",
            "00:12:01 ",
            "[1:02] ",
            "(2:03)",
            ": ",
            ":",
            "**",
            "\n",
            "\n\n",
            "\r\n",
            "# ",
            "- ",
            "words ",
            "We bake.",
            "?",
            "3:04 PM",
            " --> ")
        .list()
        .ofMaxSize(20)
        .map(
            parts ->
                "Anna 0:03\nI bake.\nOle 0:04\nYes.\n".repeat(2) + String.join("", parts) + "\n");
  }

  @Property
  void everyCharStandsWhereTheFileHasIt(@ForAll("files") String file) {
    assertEquals(file.length(), Transcript.of(file, 0).length());
    for (String path : List.of("a.txt", "a.md")) {
      Source source = read(path, file);
      String plain = source.text().plain();
      for (Block block : source.blocks()) {
        for (int i = 0; i < block.text().length(); i++) {
          char there = plain.charAt(block.map().get(i));
          char here = block.text().charAt(i);
          assertEquals(true, here == there || here == ' ' || here == ':', path + " " + file);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0:03",
        "0:03 ",
        "0:03\n",
        "Anna ",
        "Anna 0:03\n",
        "Anna: ",
        "Anna:\n",
        "\n",
        "[",
        "*",
        "# "
      })
  void aTextOfOneMarkIsRead(String mark) {
    String text = "Anna 0:03\nI bake.\n".repeat(4) + mark.repeat(50_000) + "\n\nThe cook cooks.\n";
    assertEquals(text.length(), Transcript.of(text, 0).length());
  }
}
