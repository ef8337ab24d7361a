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

class RestructuredReaderTest {
  private static final String BAKERY =
      """
      ===========================
      The people of the bakery
      ===========================

      :Author: Ida Moor
      :Date: 2023-04-05
      :Version: 1.2
      :Reports to: nobody

      .. contents::
         :depth: 2

      .. _pay:

      The **baker** bakes the bread and `signs <https://b.example/x>`_ for the flour_.
      She asks the :ref:`miller <mill>` for *more* ``flour`` [1]_ and :term:`yeast`.

      Head baker
      ==========

      You have:

      - Ovens to light

        More on ovens.

        - at four

          #. gas
          #. wood
      - Keys
        of the shop

      (a) first
      (b) second

      1. one
      2. two

      Apprentice
      ----------

      Pay
         Two loaves a day.

         And butter.
      Hours : daily
         Four to noon.

      After the terms.

      .. note:: The apprentice sleeps
         in the loft.

         He may leave on Sunday.

      .. warning::
         :class: hot

         Ovens burn.

      .. code-block:: python
         :linenos:

         x = 1

         y = 2

      .. admonition:: On keys

         Keys are kept by the baker.

      .. image:: x.png
         :alt: An oven

      .. a comment
         of two lines

         and more

      Like this::

         verbatim *x*

      Also this ::

         more verbatim

      +-------------+----------+----------+
      | Task        | Baker    | Miller   |
      +=============+==========+==========+
      | Flour       | weighs   | grinds   |
      |             | it       |          |
      +-------------+----------+----------+
      | Ovens       | - lights | never    |
      |             | - sweeps +----------+
      |             |          | helps    |
      +-------------+----------+----------+
      | Both wash up and go home.         |
      +-----------------------------------+

      =====  ========  ======
      Task   Baker     Miller
      =====  ========  ======
      Salt   buys it
             in bags   sells
      Milk   pours     drinks
      =====  ========  ======

      .. list-table:: Wages
         :header-rows: 1

         * - Role
           - Pay
         * - Baker
           - 40 loaves
             a week
         * - Miller
           - none

      .. csv-table:: Shifts
         :header: "Role", "Shift"

         "Baker", "Night, ""dark\"\"\"
         Miller, Day

      | Roses are red
      | Bread is brown

      >>> print(1)
      1

      .. [1] A footnote.
      .. |x| replace:: y

      ----

          A quotation
          of two lines.

          -- Someone

      The |x| end. See `Head baker`_ and hear\\ ken \\*not bold\\*.
      """;

  @Test
  void aTextIsReadWithItsListsAndTables() {
    assertEquals(
        """
        HEADING 1 || The people of the bakery
        PARAGRAPH 0 |Reports to| Reports to: nobody
        PARAGRAPH 0 || The baker bakes the bread and signs for the flour. She asks the miller for more flour and yeast.
        HEADING 2 || Head baker
        PARAGRAPH 0 || You have:
        LIST_ITEM 1 || Ovens to light
        PARAGRAPH 0 || More on ovens.
        LIST_ITEM 2 || at four
        LIST_ITEM 3 || gas
        LIST_ITEM 3 || wood
        LIST_ITEM 1 || Keys of the shop
        LIST_ITEM 1 || first
        LIST_ITEM 1 || second
        LIST_ITEM 1 || one
        LIST_ITEM 1 || two
        HEADING 3 || Apprentice
        HEADING 6 || Pay
        PARAGRAPH 0 || Two loaves a day.
        PARAGRAPH 0 || And butter.
        HEADING 6 || Hours
        PARAGRAPH 0 || Four to noon.
        PARAGRAPH 0 || After the terms.
        PARAGRAPH 0 || The apprentice sleeps in the loft.
        PARAGRAPH 0 || He may leave on Sunday.
        PARAGRAPH 0 || Ovens burn.
        CODE 0 || x = 1 y = 2
        HEADING 6 || On keys
        PARAGRAPH 0 || Keys are kept by the baker.
        PARAGRAPH 0 || Like this:
        CODE 0 || verbatim *x*
        PARAGRAPH 0 || Also this
        CODE 0 || more verbatim
        CELL 0 Task|| Flour
        CELL 0 Baker|Flour| weighs it
        CELL 0 Miller|Flour| grinds
        CELL 0 Task|| Ovens
        CELL 0 Baker|Ovens| lights
        CELL 0 Baker|Ovens| sweeps
        CELL 0 Miller|Ovens| never
        CELL 0 Miller|Ovens| helps
        HEADING 6 || Both wash up and go home.
        CELL 0 Task|| Salt
        CELL 0 Baker|Salt| buys it in bags
        CELL 0 Miller|Salt| sells
        CELL 0 Task|| Milk
        CELL 0 Baker|Milk| pours
        CELL 0 Miller|Milk| drinks
        HEADING 6 || Wages
        CELL 0 Role|| Baker
        CELL 0 Pay|Baker| 40 loaves a week
        CELL 0 Role|| Miller
        CELL 0 Pay|Miller| none
        HEADING 6 || Shifts
        CELL 0 Role|| Baker
        CELL 0 Shift|Baker| Night, "dark"
        CELL 0 Role|| Miller
        CELL 0 Shift|Miller| Day
        PARAGRAPH 0 || Roses are red Bread is brown
        CODE 0 || >>> print(1) 1
        PARAGRAPH 0 || A quotation of two lines.
        PARAGRAPH 0 || The end. See Head baker and hearken *not bold*.""",
        Shown.blocks(Shown.read("a.rst", BAKERY)));
  }

  @Test
  void theTextIsNamedAndDatedByItsHead() {
    Source source = Shown.read("a.rst", BAKERY);
    assertEquals("The people of the bakery", source.title());
    assertEquals("Ida Moor", source.publisher());
    assertEquals("2023-04-05", source.date());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r"})
  void linesMayEndAsTheyLike(String end) {
    assertEquals(
        Shown.blocks(Shown.read("a.rst", BAKERY)),
        Shown.blocks(Shown.read("a.rst", BAKERY.replace("\n", end))));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          emphasis; A **very** *old* ``dark`` `salt` pier.; A very old dark salt pier.
          signs that are no marks; A 2*3 and a_b_c net.; A 2*3 and a_b_c net.
          literal with marks; A ``big `old` *x*`` pier.; A big old x pier.
          link; The `old pier <https://a.example>`_ rots.; The old pier rots.
          link to a name; The `old pier`_ and pier_ rot.; The old pier and pier rot.
          role; A :strong:`very` old :term:`pier <piers>`.; A very old pier.
          role for an id; See :ref:`the pier <pier>` or :ref:`boat`.; See the pier or .
          role behind; A `very`:strong: old pier.; A very old pier.
          substitution; The |old| pier rots.; The pier rots.
          footnote; It rots [1]_ and rots [#a]_.; It rots and rots .
          target; The _`old pier` rots.; The old pier rots.
          address; It rots https://a.example/b_c. Mend it.; It rots . Mend it.
          escaped; A \\*plain\\* pi\\ er.; A *plain* pier.
          """)
  void noMarkReachesTheText(String what, String marked, String text) {
    assertEquals("PARAGRAPH 0 || " + text, Shown.blocks(Shown.read("a.rst", marked + "\n")));
  }

  @Test
  void aTermEndsWithItsDefinition() {
    Source source = Shown.read("a.rst", "Baker\n=====\n\nPay\n   Two loaves.\n\nHe bakes.\n");
    Block last = source.blocks().get(3);
    assertEquals("He bakes.", last.text());
    assertEquals(List.of(0), last.headings());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- ",
        "* a\n",
        "=",
        "= ",
        "== ",
        "a\n=\n",
        "+-",
        "+-+\n",
        "|",
        "| a\n",
        ".. ",
        ".. a::\n",
        ".. note:: ",
        ":a: ",
        ":a:`",
        "`a <",
        "``",
        "**a ",
        "a\n a\n",
        "a::\n\n",
        ">>> a\n",
        "[a]_",
        "a_",
        "\\",
        "== ==\n",
        "== ==\na b\n",
        ".. list-table::\n   * - ",
        ".. csv-table::\n   \"",
        "(i) ",
        "+-+\n|a|\n",
        "`a\n"
      })
  void aTextOfOneMarkIsRead(String mark) {
    Shown.inPlace(Shown.read("a.rst", mark.repeat(20_000) + "\n\nthe cook cooks\n"));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "- ",
            "* ",
            "1. ",
            "#. ",
            "  ",
            "   ",
            "=====\n",
            "-----\n",
            "== ==\n",
            "+--+--+\n",
            "+==+==+\n",
            "|a |b |\n",
            "| ",
            ".. ",
            ".. note:: ",
            ".. list-table::\n",
            "* - ",
            ".. csv-table::\n",
            ":header: ",
            ".. code::\n",
            "::",
            ":a: ",
            ":ref:`",
            "`",
            "``",
            "**",
            "*",
            "_",
            "<",
            ">",
            ">>> ",
            "\n",
            "\n\n",
            "\r\n",
            "a",
            "be ",
            " ",
            "\t",
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
    Shown.inPlace(Shown.read("a.rst", text));
  }
}
