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
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReaderTest {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html><head><title>The dairy and its people | Farm &amp; Field</title>
      <meta name="author" content="Ida Moor">
      <meta property="article:published_time" content="2021-04-05T10:00:00Z">
      <style>.x{color:red}</style><script>var a = "The manager sells the cows";</script></head>
      <body>
      <nav class="menu"><ul><li>Home</li></ul></nav>
      <div class="cookie-banner">We accept cookies.</div>
      <article>
      <p>The <b>dairy&nbsp;manager</b> buys
       the cows &amp; the feed.<br>She hires the milkers.</p>
      <h2>Cheesemaker</h2>
      <ul><li>Salts the curd<ul><li>with care</li></ul></li><li><p>Turns the wheels</p></li></ul>
      <table><thead><tr><th>Task</th><th>Cheesemaker</th></tr></thead>
      <tbody><tr><th>Money</th><td>counts the<br>coins</td></tr></tbody></table>
      <dl><dt>Pay</dt><dd>Two cheeses a day</dd></dl>
      <details><summary>Manager</summary><p>Signs the <a href="x">leases</a>.</p></details>
      <pre>cheese.sell(milk)</pre>
      <aside>Buy our hats.</aside>
      <div class="related-posts"><p>Ten more dairies</p></div>
      </article>
      <footer>All rights are ours.</footer>
      </body></html>
      """;

  private static Source read(String path, String text) {
    return new SourceReader(new Boilerplate(List.of(), List.of(), Set.of())).read(path, text);
  }

  private static String shown(Source source) {
    return source.blocks().stream()
        .map(b -> b.kind() + " " + b.level() + " " + b.column() + "|" + b.row() + "| " + b.text())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void theArticleIsReadAndWhatStandsAroundItIsNot() {
    assertEquals(
        """
        PARAGRAPH 0 || The dairy manager buys the cows & the feed. She hires the milkers.
        HEADING 2 || Cheesemaker
        LIST_ITEM 1 || Salts the curd
        LIST_ITEM 2 || with care
        LIST_ITEM 1 || Turns the wheels
        CELL 0 Task|| Money
        CELL 0 Cheesemaker|Money| counts the coins
        HEADING 6 || Pay
        PARAGRAPH 0 || Two cheeses a day
        HEADING 6 || Manager
        PARAGRAPH 0 || Signs the leases.
        CODE 0 || cheese.sell(milk)""",
        shown(read("page.html", PAGE)));
  }

  @Test
  void thePageIsNamedAndDatedByItsHead() {
    Source source = read("page.htm", PAGE);
    assertEquals("The dairy and its people", source.title());
    assertEquals("Ida Moor", source.publisher());
    assertEquals("2021-04-05", source.date());
  }

  @Test
  void aPageIsKnownWithoutItsEnding() {
    assertEquals(shown(read("page.html", PAGE)), shown(read("page.txt", PAGE)));
  }

  @Provide
  Arbitrary<String> pages() {
    return Arbitraries.of(
            "<p>",
            "</p>",
            "<li>",
            "<td>",
            "<table>",
            "</table>",
            "<tr>",
            "<h1>",
            "</h1>",
            "<b>",
            "a ",
            "be",
            " ",
            "\n",
            "&amp;",
            "&nbsp;",
            "&",
            "&#x41;",
            "&#128512;",
            "<",
            ">",
            "\u00E9")
        .list()
        .ofMaxSize(40)
        .map(parts -> "<html>" + String.join("", parts));
  }

  @Property
  void everyCharStandsWhereThePageHasItOrAReference(@ForAll("pages") String page) {
    Source source = read("page.html", page);
    String plain = source.text().plain();
    for (Block block : source.blocks()) {
      for (int i = 0; i < block.text().length(); i++) {
        char there = plain.charAt(block.map().get(i));
        char here = block.text().charAt(i);
        boolean same = here == there || there == '&' || here == ' ';
        assertEquals(true, same, page);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<div>", "<article>a", "<table><tr><td>a", "<li>a", "<b>", "<ul><li>", "&a "})
  void aPageOfOneTagIsRead(String tag) {
    Source source = read("page.html", "<html>" + tag.repeat(20_000) + "the cook cooks");
    assertEquals(true, shown(source).contains("the cook cooks"));
  }

  @Test
  void picturesAndScriptsOfASavedPageTakeNothingOfItsText() {
    String picture = "<img src=\"data:image/png;base64," + "iVBOR".repeat(300_000) + "\">";
    String script = "<script>" + "var a = 1;".repeat(200_000) + "</script>";
    Source source =
        read("page.html", "<html><body>" + picture + script + picture + "<p>The cook cooks.</p>");
    assertEquals("PARAGRAPH 0 || The cook cooks.", shown(source));
    assertEquals(List.of(), source.excess());
  }

  @Test
  void aPageOfTooMuchTextIsCut() {
    Source source = read("page.html", "<html><body>" + "<p>The cook cooks.</p>".repeat(55_000));
    assertEquals(50_000, source.blocks().size());
    assertEquals(
        List.of("all behind the first 50,000 paragraphs, items and cells"),
        source.excess().stream().map(Excess::what).toList());
  }

  @Test
  void tagsOfATemplateAreNoText() {
    Source source =
        read(
            "page.html",
            "---\ntitle: The mill\n---\n<html><body>{% include nav %}<p>The {{ adjective }} miller"
                + " mills.</p>{# note #}");
    assertEquals("PARAGRAPH 0 || The miller mills.", shown(source));
    assertEquals("The mill", source.title());
  }
}
