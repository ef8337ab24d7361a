package sicetnon.unpack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EpubTest {
  private static final String CONTAINER =
      "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles>"
          + "<rootfile full-path='OPS/book.opf'/></rootfiles></container>";

  private static final String PACKAGE =
      """
      <package xmlns='http://www.idpf.org/2007/opf' version='3.0'>
      <metadata xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>At the mill</dc:title>
      <dc:creator>Ada Stone</dc:creator><dc:creator>Bo Reed</dc:creator>
      <dc:publisher>Mill &amp; Sons</dc:publisher><dc:date>2017-08-09T00:00:00Z</dc:date></metadata>
      <manifest>
      <item id='nav' href='nav.xhtml' media-type='application/xhtml+xml' properties='nav'/>
      <item id='cover' href='cover.xhtml' media-type='application/xhtml+xml'/>
      <item id='two' href='text/part%202.xhtml#top' media-type='application/xhtml+xml'/>
      <item id='one' href='../OPS/./text/one.xhtml' media-type='application/xhtml+xml'/>
      <item id='aside' href='aside.xhtml' media-type='application/xhtml+xml'/>
      <item id='style' href='style.css' media-type='text/css'/></manifest>
      <spine><itemref idref='nav'/><itemref idref='cover'/><itemref idref='one'/><itemref idref='two'/>
      <itemref idref='one'/><itemref idref='style'/><itemref idref='none'/>
      <itemref idref='aside' linear='no'/></spine>
      <guide><reference type='cover' href='cover.xhtml'/></guide></package>
      """;

  private static final String TWO =
      "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>She rests.</p></body></html>";

  private static Zip book(String body) {
    return new Zip()
        .with("mimetype", "application/epub+zip")
        .with("META-INF/container.xml", CONTAINER)
        .with("OPS/book.opf", PACKAGE)
        .with("OPS/nav.xhtml", "<html><body><p>Miller</p></body></html>")
        .with("OPS/cover.xhtml", "<html><body><p>At the mill</p></body></html>")
        .with("OPS/aside.xhtml", "<html><body><p>aside</p></body></html>")
        .with(
            "OPS/text/one.xhtml",
            "<?xml version='1.0' encoding='utf-8'?><!DOCTYPE html><html"
                + " xmlns='http://www.w3.org/1999/xhtml' xmlns:epub='http://www.idpf.org/2007/ops'>"
                + "<head><title/></head><body>"
                + body
                + "</body></html>")
        .with("OPS/text/part 2.xhtml", TWO);
  }

  private static Typescript typed(byte[] bytes) throws Unreadable {
    Typescript out = new Typescript();
    Epub.type(bytes, out);
    return out;
  }

  @Test
  void chaptersAreTypedInTheOrderOfReading() throws Unreadable {
    String chapter =
        """
        <section epub:type='copyright-page'><p>All rights kept.</p></section>
        <h1>The <a id='m'/>miller</h1>
        <p>Grinds the&#160;corn&mdash;all<br/>of it<a epub:type='noteref' href='#n'>1</a>.
        <span epub:type='pagebreak'>12</span></p>
        <p><strong>Duties</strong></p>
        <ul><li><p>Dresses the stones</p><ol><li>twice a year</li></ol></li><li>Pays the carter</li></ul>
        <dl><dt>Pay</dt><dd>A tenth</dd></dl>
        <table><caption>Who does what</caption>
        <tr><th>Task</th><th>Miller</th><th>Boy</th></tr>
        <tr><td rowspan='2'>Sacks</td><td>fills</td><td>ties</td></tr>
        <tr><td colspan='2'>carry</td></tr></table>
        <nav><p>Next</p></nav>
        """;
    Typescript out = typed(book(chapter).bytes());
    assertEquals(
        """
        ---
        author: Ada Stone
        date: 2017-08-09
        publisher: Mill & Sons
        title: At the mill
        ---

        # The miller

        Grinds the corn\u2014all of it.

        ###### Duties

        - Dresses the stones
          - twice a year
        - Pays the carter

        ###### Pay

        A tenth

        Who does what

        | Task | Miller | Boy |
        |---|---|---|
        | Sacks | fills | ties |
        | Sacks | carry |  |

        She rests.
        """,
        out.text());
    assertEquals(List.of(), out.notes());
  }

  @Test
  void aMissingChapterIsNoted() throws Unreadable {
    byte[] bytes =
        new Zip().with("META-INF/container.xml", CONTAINER).with("OPS/book.opf", PACKAGE).bytes();
    assertEquals(List.of("chapters that are missing in the file"), typed(bytes).notes());
  }

  private static String locks(String part) {
    return "<encryption xmlns='urn:oasis:names:tc:opendocument:xmlns:container'>"
        + "<EncryptedData xmlns='http://www.w3.org/2001/04/xmlenc#'><CipherData><CipherReference URI='"
        + part
        + "'/></CipherData></EncryptedData></encryption>";
  }

  @Test
  void aLockedBookIsRefusedButNotForItsLettering() throws Unreadable {
    Zip fonts = book("<p>Grinds.</p>").with("META-INF/encryption.xml", locks("OPS/a.otf"));
    assertTrue(typed(fonts.bytes()).text().endsWith("Grinds.\n\nShe rests.\n"));
    Zip locked =
        book("<p>Grinds.</p>").with("META-INF/encryption.xml", locks("OPS/text/part%202.xhtml"));
    assertEquals(
        "is protected against copying; get a copy without protection",
        assertThrows(Unreadable.class, () -> typed(locked.bytes())).getMessage());
  }

  @Test
  void aZipThatIsNoBookIsRefused() {
    byte[] bytes = new Zip().with("a", "b").bytes();
    assertEquals(
        "is no EPUB book: the list of its parts is missing",
        assertThrows(Unreadable.class, () -> typed(bytes)).getMessage());
  }

  @Test
  void pagesNestedWithoutEndEnd() throws Unreadable {
    String open = "<div><table><tr><td><b>in</b>";
    assertTrue(typed(book(open.repeat(10_000)).bytes()).text().contains("in"));
    assertTrue(typed(book("<ul><li>".repeat(10_000) + "in").bytes()).text().contains("- in"));
  }

  @Provide
  Arbitrary<String> pages() {
    return Arbitraries.of(
            "<p>",
            "</p>",
            "<h2>",
            "</h2>",
            "<ul>",
            "</ul>",
            "<li>",
            "</li>",
            "<table>",
            "</table>",
            "<tr>",
            "</tr>",
            "<td rowspan='99999'>",
            "<td colspan='9999'>",
            "</td>",
            "<b>",
            "</b>",
            "<br/>",
            "<dt>",
            "</dt>",
            "&amp;",
            "&",
            "<",
            "corn",
            " ")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Property
  void anyMixtureIsTyped(@ForAll("pages") String page) throws Unreadable {
    assertTrue(typed(book(page).bytes()).text().endsWith("She rests.\n"));
  }
}
