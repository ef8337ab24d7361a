package sicetnon.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownMaskTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          wiki link; The [[crew]] eats.; The crew eats.
          wiki link with a text; The [[Crew#Deck|deck hand]] eats.; The deck hand eats.
          wiki link to a section; The [[Crew#Deck]] eats.; The Crew eats.
          embedded page; ![[Crew]]The crew eats.; The crew eats.
          comment; The crew %%who?%% eats.; The crew eats.
          comment with a share; The crew %%50% of it%% eats.; The crew eats.
          struck out; The crew ~~sleeps~~ eats.; The crew eats.
          template of Jinja; The {{ name }} crew eats.; The crew eats.
          tag of Jekyll; {% include nav.html %}The crew eats.; The crew eats.
          shortcode of Hugo; {{< note >}}The crew eats.{{< /note >}}; The crew eats.
          footnote mark; The crew eats[^2].; The crew eats.
          box of a task; - [x] The crew eats.; The crew eats.
          box in a numbered list; 3. [ ] The crew eats.; The crew eats.
          id of a heading; '## The crew {#crew}'; The crew
          callout; '> [!TIP] The crew eats.'; The crew eats.
          paragraph of HTML; <p class="x">The crew eats.</p>; The crew eats.
          heading of HTML; <h2>The crew</h2>; The crew
          component; <Card>\\nThe crew eats.\\n</Card>; The crew eats.
          admonition; ':::note Mind\\nThe crew eats.\\n:::'; The crew eats.
          import; 'import Card from "./card"\\n\\nThe crew eats.'; The crew eats.
          tag that is shown; The `<div>` crew eats.; The <div> crew eats.
          """)
  void noMarkReachesTheText(String what, String markdown, String text) {
    List<Block> blocks = source("a.md", markdown.replace("\\n", "\n") + "\n").blocks();
    assertEquals(
        List.of(text),
        blocks.stream()
            .map(b -> b.text().strip().replaceAll(" +", " ").replace(" .", "."))
            .toList());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          capital tags; <P>The crew eats.</P><P>The cook cooks.</P>
          paragraphs of HTML on one line; <p>The crew eats.</p><p>The cook cooks.</p>
          entries of HTML; <ul><li>The crew eats.</li><li>The cook cooks.</li></ul>
          """)
  void tagsPartBlocks(String what, String markdown) {
    assertEquals(
        List.of("The crew eats.", "The cook cooks."),
        source("a.md", markdown + "\n").blocks().stream().map(b -> b.text().strip()).toList());
  }

  @Test
  void aLongCommentEnds() {
    String text = "The crew %%" + "a% ".repeat(500_000) + "%% eats.";
    assertEquals("The crew", MarkdownMask.of(text, 0).text().substring(0, 20).strip());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "[[", "]]", "|", "#", "%%", "~~", "{{", "}}", "<p>", "</h1>", "<Li>", "`", "\n",
            "- [ ] ", "a", " ", "[^1]", ":::", "!")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  @Property
  void theTextKeepsItsLength(@ForAll("texts") String text) {
    assertEquals(text.length(), MarkdownMask.of(text, 0).text().length());
  }

  private static Source source(String path, String text) {
    return new SourceReader(new Boilerplate(List.of(), List.of(), Set.of())).read(path, text);
  }
}
