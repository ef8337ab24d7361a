package sicetnon.discourse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sicetnon.text.Parser;
import sicetnon.text.Syntax;
import sicetnon.text.SyntaxModel;
import sicetnon.text.Tree;

/** The same sentences read from the parser's trees. The parser was not trained on them. */
class ParsedMoodsTest {
  private static final Parser PARSER = new Parser(SyntaxModel.load());

  @Test
  void readsFromTheParsersTreeWhatTheHandMadeOneSaysUnlessTheParserErrs() throws IOException {
    Set<String> wrong = new TreeSet<>();
    Sentence.all()
        .filter(s -> !s.moods().equals(s.read(parsed(s.tree()))))
        .forEach(s -> wrong.add(s.id()));
    wrong.removeAll(listed());
    assertEquals(Set.of(), wrong, "read otherwise and not listed in parser-errs.txt");
  }

  private static Tree parsed(Tree given) {
    List<String> words = IntStream.rangeClosed(1, given.size()).mapToObj(given::form).toList();
    return Syntax.of(words, PARSER).tree();
  }

  private static Set<String> listed() throws IOException {
    try (InputStream in = ParsedMoodsTest.class.getResourceAsStream("/discourse/parser-errs.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(l -> !l.startsWith("#"))
          .map(l -> l.split(":", 2)[0])
          .collect(Collectors.toSet());
    }
  }
}
