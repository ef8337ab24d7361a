package sicetnon.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrgReaderTest {
  private static final String HARBOUR =
      """
      #+TITLE: The people of the harbour
      #+AUTHOR: Ida Moor
      #+DATE: <2023-04-05 Wed>
      #+OPTIONS: toc:nil
      #+TODO: DRAFT(d) | SETTLED

      # a note to self
      The /harbour master/ signs the [[https://harbour.example/log][log book]] and reports to the
      *port board*. She keeps +the old+ the keys[fn:1].

      * TODO [#A] Harbour master :office:pay:
        SCHEDULED: <2023-05-01 Mon>
        :PROPERTIES:
        :ID: 77
        :END:
        She earns 40 ducats. See [[*Pilot]] and [[file:pay.org][the pay sheet]].

        - Berths :: she assigns
          them to ships
        - [X] Keeps the tide table
          - of the inner basin
            1. by the day
            2. by the month

          It hangs on the door.
        + Rings the bell
      * DRAFT Pilot [1/2]
      ** COMMENT Thoughts
      The pilot is a ghost.
      *** Deeper thoughts
      So is the cook.
      ** Duties
      #+CAPTION: Who does what
      | Task        | Pilot     | Master |
      |-------------+-----------+--------|
      | Ropes       | ties      | checks |
      | Inner basin |           |        |
      | Tides       | reads =x= | writes |
      #+TBLFM: $2=1
      #+BEGIN_SRC python
      print("x")
      #+END_SRC
      #+BEGIN_QUOTE
      The pilot knows
      the rocks.
      #+END_QUOTE
      : ls *.txt
      After {{{date}}} it ends\\\\
      here with <<<radio>>> words.

      [fn:1] A footnote.
      """;

  @Test
  void anOutlineIsReadWithoutWhatIsKeptBack() {
    assertEquals(
        """
        HEADING 1 || The people of the harbour
        PARAGRAPH 0 || The harbour master signs the log book and reports to the port board. She keeps the keys.
        HEADING 2 || Harbour master
        PARAGRAPH 0 || She earns 40 ducats. See Pilot and the pay sheet.
        LIST_ITEM 1 |Berths| Berths: she assigns them to ships
        LIST_ITEM 1 || Keeps the tide table
        LIST_ITEM 2 || of the inner basin
        LIST_ITEM 3 || by the day
        LIST_ITEM 3 || by the month
        PARAGRAPH 0 || It hangs on the door.
        LIST_ITEM 1 || Rings the bell
        HEADING 2 || Pilot
        HEADING 3 || Duties
        CELL 0 Task|| Ropes
        CELL 0 Pilot|Ropes| ties
        CELL 0 Master|Ropes| checks
        HEADING 6 || Inner basin
        CELL 0 Task|| Tides
        CELL 0 Pilot|Tides| reads x
        CELL 0 Master|Tides| writes
        CODE 0 || print("x")
        PARAGRAPH 0 || The pilot knows the rocks.
        CODE 0 || ls *.txt
        PARAGRAPH 0 || After it ends here with radio words.""",
        Shown.blocks(Shown.read("a.org", HARBOUR)));
  }

  @Test
  void theTextIsNamedAndDatedByItsKeywords() {
    Source source = Shown.read("a.org", HARBOUR);
    assertEquals("The people of the harbour", source.title());
    assertEquals("Ida Moor", source.publisher());
    assertEquals("2023-04-05", source.date());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r"})
  void linesMayEndAsTheyLike(String end) {
    assertEquals(
        Shown.blocks(Shown.read("a.org", HARBOUR)),
        Shown.blocks(Shown.read("a.org", HARBOUR.replace("\n", end))));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          emphasis; A *very* /old/ _dark_ =salt= ~pier~.; A very old dark salt pier.
          emphasis in emphasis; A */very old/* pier.; A very old pier.
          struck out; The pilot +sleeps+steers.; The pilot +sleeps+steers.
          struck out word; The pilot +sleeps+ steers.; The pilot steers.
          signs that are no marks; A 2*3 and/or 4*5 a_b_c net.; A 2*3 and/or 4*5 a_b_c net.
          link; The [[https://a.example][old pier]] rots.; The old pier rots.
          link without a text; It rots [[https://a.example]] here.; It rots here.
          link to a heading; See [[*The pier]].; See The pier.
          address; It rots https://a.example/b_c. Mend it.; It rots . Mend it.
          footnote; It rots[fn:2].; It rots.
          footnote in place; It rots[fn:: or so].; It rots.
          time stamp; It rots <2024-01-02 Tue 10:00>--<2024-01-03 Wed>.; It rots .
          target; The <<pier>>pier rots.; The pier rots.
          citation; It rots [cite:@moor2020 p. 3].; It rots .
          export snippet; It @@html:<b>@@rots.; It rots.
          """)
  void noMarkReachesTheText(String what, String org, String text) {
    assertEquals("PARAGRAPH 0 || " + text, Shown.blocks(Shown.read("a.org", org + "\n")));
  }

  @Test
  void aDrawerWithoutAnEndHidesNothingElse() {
    String text = ":NOTES:\nThe pilot steers.\n* Master\n:END:\n";
    assertEquals(
        "PARAGRAPH 0 || The pilot steers.\nHEADING 1 || Master",
        Shown.blocks(Shown.read("a.org", text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "* ",
        ":A:\n",
        "#+BEGIN_SRC\n",
        "| a ",
        "|-+",
        "[[",
        "[[a][",
        "*a ",
        "- ",
        "[fn:",
        "{{{",
        "<2024-01-01 ",
        "=a\n",
        "- a :: ",
        "[2/",
        "* a\n",
        "- a\n\n"
      })
  void aTextOfOneMarkIsRead(String mark) {
    Source source = Shown.read("a.org", mark.repeat(20_000) + "\n\n* End\nthe cook cooks\n");
    assertEquals(true, Shown.blocks(source).endsWith("the cook cooks"));
  }

  @Test
  void itemsWithinItemsEnd() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1_500; i++) {
      text.append(" ".repeat(i)).append("- the cook cooks\n");
    }
    assertEquals(1_500, Shown.read("a.org", text.toString()).blocks().size());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "* ",
            "** ",
            "- ",
            "  - ",
            "1. ",
            "| ",
            "|-",
            "+",
            "\n",
            "\n\n",
            "\r\n",
            "[[",
            "][",
            "]]",
            "*",
            "/",
            "=",
            ":A:",
            ":END:",
            "#+BEGIN_SRC",
            "#+END_SRC",
            "#+TITLE: ",
            "# ",
            ": ",
            " :: ",
            "[fn:1]",
            "<2024-01-01>",
            "a",
            "be ",
            " ",
            "\\",
            "\u00E9",
            "\u200B")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Property
  void everyCharStandsWhereTheTextHasIt(@ForAll("texts") String text) {
    Shown.inPlace(Shown.read("a.org", text));
  }
}
