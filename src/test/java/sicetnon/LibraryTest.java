package sicetnon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as others build on it. */
class LibraryTest {
  private static final SicEtNon PROGRAM = SicEtNon.builder().threads(1).build();

  @TempDir Path folder;

  private static Article article(String path, String text) {
    return new Article(path, text);
  }

  /** The very example of the page: compiled by itself, with nothing but the public package. */
  @Test
  void theExampleOfThePageRuns() throws Exception {
    Matcher code =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("docs/library.md")));
    assertTrue(code.find());
    assertEquals(
        List.of("sicetnon.Article", "sicetnon.Findings", "sicetnon.SicEtNon"),
        Pattern.compile("import (sicetnon[^;]+);")
            .matcher(code.group(1))
            .results()
            .map(m -> m.group(1))
            .toList());
    Path source = Files.writeString(folder.resolve("Example.java"), code.group(1));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    assertNotNull(compiler, "the tests run on a JDK");
    String path = System.getProperty("java.class.path");
    assertEquals(0, compiler.run(null, null, null, "-cp", path, "-proc:none", source.toString()));
    assertEquals(
        "Who does the product owner report to? [Side[answer=product manager,"
            + " quotations=[Quotation[path=one.txt, line=1, start=0, end=48, words=The product owner"
            + " reports to the product manager, sentence=The product owner reports to the product"
            + " manager., scope=]]], Side[answer=not product manager,"
            + " quotations=[Quotation[path=two.txt, line=1, start=0, end=56, words=The product owner"
            + " does not report to the product manager, sentence=The product owner does not report to"
            + " the product manager., scope=]]]]\n",
        printed());
  }

  private String printed() throws Exception {
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      Class<?> example = loader.loadClass("Example");
      example.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(out);
    }
    return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  @Test
  void aFolderGivesWhatItsArticlesGive() throws IOException {
    Findings inFolder = PROGRAM.read(Path.of("seeds"));
    List<Article> articles;
    try (Stream<Path> files = Files.list(Path.of("seeds"))) {
      articles = files.map(LibraryTest::read).collect(Collectors.toList());
    }
    Collections.reverse(articles);
    assertEquals(14, inFolder.contradictions().size());
    assertEquals(4, inFolder.nearMisses().size());
    assertEquals(5, inFolder.files().size());
    assertEquals(inFolder, PROGRAM.read(articles));
  }

  private static Article read(Path file) {
    try {
      return article(file.getFileName().toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void passagesStandWhereTheySay() throws IOException {
    for (Findings.Contradiction row : PROGRAM.read(Path.of("seeds")).contradictions()) {
      assertTrue(row.positions().size() >= 2, row.id());
      for (Findings.Side side : row.positions()) {
        for (Findings.Quotation quotation : side.quotations()) {
          int[] text =
              Files.readString(Path.of("seeds").resolve(quotation.path())).codePoints().toArray();
          String quoted = new String(text, quotation.start(), quotation.end() - quotation.start());
          assertEquals(
              quotation.words().replaceAll("\\s+", " "), quoted.replaceAll("\\s+", " "), row.id());
        }
      }
    }
  }

  /** No file can hold half a character, but a program can. */
  @Test
  void halvesOfCharactersCostNoArticle() {
    Findings found =
        PROGRAM.read(
            List.of(
                article("one.txt", "The product owner \uD83D reports to the product manager."),
                article("two.txt", "The product owner does not report to the product manager.")));
    assertEquals(List.of("read", "read"), found.files().stream().map(f -> f.status()).toList());
    assertEquals(1, found.contradictions().size());
    assertTrue(found.toString().contains("owner \uFFFD reports"), found.toString());
  }

  @Test
  void whatIsWrongIsSaid() {
    assertThrows(IOException.class, () -> PROGRAM.read(folder.resolve("none")));
    assertThrows(
        IllegalArgumentException.class,
        () -> PROGRAM.read(List.of(article("a.txt", "One."), article("a.txt", "Two."))));
    assertThrows(IllegalArgumentException.class, () -> article(" ", "One."));
    assertThrows(IllegalArgumentException.class, () -> SicEtNon.builder().threads(0));
  }

  @Test
  void aPackThatIsWrongIsSaidWithItsPlace() throws IOException {
    Files.writeString(folder.resolve("pack.yaml"), "roles: 7\n");
    IllegalArgumentException wrong =
        assertThrows(IllegalArgumentException.class, () -> SicEtNon.builder().pack(folder).build());
    assertTrue(wrong.getMessage().contains("pack.yaml:1:"), wrong.getMessage());
  }
}
