package sicetnon.clause;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sicetnon.text.Parser;
import sicetnon.text.Syntax;
import sicetnon.text.SyntaxModel;
import sicetnon.text.Tree;

/** The same sentences read from the parser's trees. The parser was not trained on them. */
class ParsedClausesTest {
  private static final Parser PARSER = new Parser(SyntaxModel.load());

  @Test
  void readsFromTheParsersTreeWhatTheHandMadeOneSaysUnlessTheParserErrs() throws IOException {
    Set<String> wrong = new TreeSet<>();
    Stream.of("phenomena-1.conllu", "phenomena-2.conllu", "negation.conllu")
        .flatMap(file -> Case.in(file).stream())
        .filter(c -> !c.reads().equals(read(c)))
        .forEach(c -> wrong.add(c.id()));
    wrong.removeAll(listed());
    assertEquals(Set.of(), wrong, "read otherwise and not listed in parser-errs.txt");
  }

  private static List<String> read(Case example) {
    Tree given = example.tree();
    List<String> words = IntStream.rangeClosed(1, given.size()).mapToObj(given::form).toList();
    Tree tree = Syntax.of(words, PARSER).tree();
    Notation notation = new Notation(tree);
    return ClausesTest.CLAUSES.read(tree).stream().map(p -> notation.all(List.of(p))).toList();
  }

  private static Set<String> listed() throws IOException {
    try (InputStream in = ParsedClausesTest.class.getResourceAsStream("/clause/parser-errs.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(l -> !l.startsWith("#"))
          .map(l -> l.split(":", 2)[0])
          .collect(Collectors.toSet());
    }
  }
}
