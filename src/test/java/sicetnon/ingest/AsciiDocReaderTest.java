package sicetnon.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AsciiDocReaderTest {
  private static final String HARBOUR =
      """
      // a remark
      = The people of the harbour
      Ida Moor <ida@h.example>; Bo Lind
      v1.2, 2023-04-05: mended
      :toc: left
      :role: pilot

      The *harbour master* signs the https://h.example/log[log book^] and _reports_ to the
      xref:board.adoc[port board]. She keeps [.line-through]#the old# the ##key##s footnote:[See link:x[there].] +
      and `gate` {role}.

      == Duties ==

      .Her duties
      * Assigns berths
      ** to large ships
      +
      More on ships.

      *** of wood
      * [x] Keeps the tide table,
      which is long
      // a remark
      . first
      .. second
      . third

      After the list.

      Pay:: forty ducats
      Hours::
        From four
        to noon.
      Perks::
      * Fish
      * Rope

      NOTE: The pilot sleeps aboard.

      [WARNING]
      .Storm
      ====
      No ship leaves.

      * none
      ====

      [quote, Bo Lind, Letters]
      ____
      The sea is wide.
      ____

      [source,ruby]
      .Code
      ----
      puts *x*
      ----

      [.left]
      image::x.png[A ship]

      .Tasks
      [cols="1,2a,2",options="header"]
      |===
      |Task |Pilot |Master

      |Ropes
      |* ties
      * coils
      |checks

      2+|Inner _basin_ |none
      .2+|Tides |reads|writes
      |calls|
      |===

      [cols=2*]
      |===
      |a |b
      |===

      |===
      |Role |Pay

      |Pilot |40
      |Master |80
      3+|x
      |===

      ,===
      Role,Pay

      "Cook, ship's",12
      ,===

      ifdef::x[]
      Seen.
      endif::[]

      "The sea is wide."
      -- Bo Lind

      <<<

      See <<Duties>>, <<pay,the pay>> and ((ropes))(((knots,bow))). Press kbd:[F1]. C++ H~2~O x^2^.

      Old Title
      ---------

       literal text

      ////
      hidden
      ////

      --
      An open block.
      --
      """;

  @Test
  void aTextIsReadWithItsListsAndTables() {
    assertEquals(
        """
        HEADING 1 || The people of the harbour
        PARAGRAPH 0 || The harbour master signs the log book and reports to the port board. She keeps the keys and gate .
        HEADING 2 || Duties
        HEADING 6 || Her duties
        LIST_ITEM 1 || Assigns berths
        LIST_ITEM 2 || to large ships
        PARAGRAPH 0 || More on ships.
        LIST_ITEM 3 || of wood
        LIST_ITEM 1 || Keeps the tide table, which is long
        LIST_ITEM 2 || first
        LIST_ITEM 3 || second
        LIST_ITEM 2 || third
        PARAGRAPH 0 || After the list.
        HEADING 6 || Pay
        PARAGRAPH 0 || forty ducats
        HEADING 6 || Hours
        PARAGRAPH 0 || From four to noon.
        HEADING 6 || Perks
        LIST_ITEM 1 || Fish
        LIST_ITEM 1 || Rope
        PARAGRAPH 0 || The pilot sleeps aboard.
        HEADING 6 || Storm
        PARAGRAPH 0 || No ship leaves.
        LIST_ITEM 1 || none
        PARAGRAPH 0 || The sea is wide.
        CODE 0 || puts *x*
        HEADING 6 || Tasks
        CELL 0 Task|| Ropes
        CELL 0 Pilot|Ropes| ties
        CELL 0 Pilot|Ropes| coils
        CELL 0 Master|Ropes| checks
        CELL 0 Task|| Inner basin
        CELL 0 Master|Inner basin| none
        CELL 0 Task|| Tides
        CELL 0 Pilot|Tides| reads
        CELL 0 Master|Tides| writes
        CELL 0 Pilot|Tides| calls
        CELL 0 || a
        CELL 0 |a| b
        CELL 0 Role|| Pilot
        CELL 0 Pay|Pilot| 40
        CELL 0 Role|| Master
        CELL 0 Pay|Master| 80
        HEADING 6 || x
        CELL 0 Role|| Cook, ship's
        CELL 0 Pay|Cook, ship's| 12
        PARAGRAPH 0 || Seen.
        PARAGRAPH 0 || "The sea is wide."
        PARAGRAPH 0 || See Duties, the pay and ropes. Press F1. C++ H2O x2.
        HEADING 2 || Old Title
        CODE 0 || literal text
        PARAGRAPH 0 || An open block.""",
        Shown.blocks(Shown.read("a.adoc", HARBOUR)));
  }

  @Test
  void theTextIsNamedAndDatedByItsHead() {
    Source source = Shown.read("a.adoc", HARBOUR);
    assertEquals("The people of the harbour", source.title());
    assertEquals("Ida Moor", source.publisher());
    assertEquals("2023-04-05", source.date());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r"})
  void linesMayEndAsTheyLike(String end) {
    assertEquals(
        Shown.blocks(Shown.read("a.adoc", HARBOUR)),
        Shown.blocks(Shown.read("a.adoc", HARBOUR.replace("\n", end))));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          emphasis; A *very* _old_ `dark` #salt# pier.; A very old dark salt pier.
          emphasis within a word; A **ve**ry __ol__d pier.; A very old pier.
          emphasis in emphasis; A *_very old_* pier.; A very old pier.
          signs that are no marks; A 2*3 and a_b_c net, C++ # 4.; A 2*3 and a_b_c net, C++ # 4.
          high and low; The 2^nd^ pier of H~2~O.; The 2nd pier of H2O.
          struck out; The pilot [.line-through]#sleeps# steers.; The pilot steers.
          span with a role; The [.old]#pier# rots.; The pier rots.
          link; The https://a.example[old, dark pier^] rots.; The old, dark pier rots.
          link with attributes; The link:a.html[old pier,window=_blank] rots.; The old pier rots.
          link with an attribute as target; The {site}/a[old pier] rots.; The old pier rots.
          mail; Write to mailto:a@b.example[the pilot].; Write to the pilot.
          reference; See <<pier,the pier>> or xref:b.adoc#c[the boat].; See the pier or the boat.
          address; It rots https://a.example/b_c. Mend it.; It rots . Mend it.
          footnote; It rotsfootnote:[See https://a.example[there].].; It rots.
          picture; It image:a.png[A pier]rots.; It rots.
          keys; Press kbd:[F1] and pass:[go].; Press F1 and go.
          anchor; [[pier]]The pier rots.; The pier rots.
          attribute; The {old}pier rots.; The pier rots.
          index terms; The ((pier)) rots(((wood,old))).; The pier rots.
          escaped; A \\*plain* pier.; A *plain* pier.
          admonition; WARNING: The pier rots.; The pier rots.
          """)
  void noMarkReachesTheText(String what, String marked, String text) {
    assertEquals("PARAGRAPH 0 || " + text, Shown.blocks(Shown.read("a.adoc", marked + "\n")));
  }

  @Test
  void aFenceWithoutAnEndIsReadToTheEnd() {
    assertEquals(
        "PARAGRAPH 0 || The pilot steers.",
        Shown.blocks(Shown.read("a.adoc", "====\nThe pilot steers.")));
    assertEquals("CODE 0 || x = 1", Shown.blocks(Shown.read("a.adoc", "----\nx = 1")));
  }

  @Test
  void aTermEndsWithItsList() {
    Source source = Shown.read("a.adoc", "== Pilot\n\nPay:: forty ducats\n\nHe steers.\n");
    Block last = source.blocks().get(3);
    assertEquals("He steers.", last.text());
    assertEquals(List.of(0), last.headings());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "= ",
        "== a\n",
        "* ",
        "** ",
        "*a ",
        "[[",
        "<<a,",
        "https://a[",
        "https://",
        "link:a[",
        "{a",
        "|===\n|",
        "|a ",
        "2+|",
        "====\n",
        "----\n",
        "--\n",
        ".a\n",
        "[a]\n",
        "a:: ",
        "a::\n\n",
        "+\n",
        "((",
        "\"",
        "footnote:[",
        "image:",
        "`a\n",
        "a\n=\n",
        ",===\n\"",
        "ifdef::",
        ".2+|a\n"
      })
  void aTextOfOneMarkIsRead(String mark) {
    Shown.inPlace(Shown.read("a.adoc", mark.repeat(20_000) + "\n\nthe cook cooks\n"));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "= ",
            "== ",
            "* ",
            "** ",
            ". ",
            "- ",
            "|===\n",
            "|",
            "2+|",
            ".2+|",
            "a|",
            ",===\n",
            "----\n",
            "====\n",
            "--\n",
            "____\n",
            "////\n",
            "+\n",
            "[a]\n",
            "[cols=\"2*\"]\n",
            ".a\n",
            "a:: ",
            "::",
            ":a: b\n",
            "NOTE: ",
            "https://a.b",
            "[",
            "]",
            "<<",
            ">>",
            "*",
            "_",
            "`",
            "#",
            "{a}",
            "link:",
            "footnote:[",
            "\n",
            "\n\n",
            "\r\n",
            "a",
            "be ",
            " ",
            "\"",
            ",",
            "\\",
            "\u00E9")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Property
  void everyCharStandsWhereTheTextHasIt(@ForAll("texts") String text) {
    Shown.inPlace(Shown.read("a.adoc", text));
  }
}
