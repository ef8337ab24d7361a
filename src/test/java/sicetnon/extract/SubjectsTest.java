package sicetnon.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sicetnon.Articles;
import sicetnon.claim.Claim;

/**
 * Who is meant: short articles on many trades, with the role that every claim is about. {@code
 * src/test/resources/subjects/README.md} says how they are written.
 */
class SubjectsTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "subjects");

  /** What the sign before a role asks of the claims on the words behind it. */
  private enum Sign {
    SAID(""),
    DENIED("-"),
    PERHAPS("?"),
    NEVER_HELD("~"),
    NO_CLAIM("none:"),
    NO_SUBJECT("not ");

    private final String text;

    Sign(String text) {
      this.text = text;
    }

    static Sign of(String line) {
      return Arrays.stream(values())
          .filter(s -> s != SAID && line.startsWith(s.text))
          .findFirst()
          .orElse(SAID);
    }

    boolean required() {
      return this == SAID || this == DENIED;
    }

    boolean allows(Claim c) {
      return switch (this) {
        case SAID -> c.positive();
        case DENIED -> !c.positive();
        case PERHAPS -> true;
        default -> !c.positive() || !Articles.holds(c);
      };
    }
  }

  /** Some code points of the article. */
  private record Stretch(int from, int to) {
    /** Whether the two share at least half of either. */
    boolean meets(Stretch o) {
      int shared = Math.min(to, o.to) - Math.max(from, o.from);
      return shared > 0 && 2 * shared >= Math.min(to - from, o.to - o.from);
    }
  }

  /** A line of what must come out: each of {@code roles} by its possible names. */
  private record Expected(
      String line, Sign sign, List<Set<String>> roles, Stretch words, String scope) {

    static Expected read(String line, String text) {
      Sign sign = Sign.of(line);
      String rest = line.substring(sign.text.length());
      if (sign == Sign.NO_SUBJECT) {
        return new Expected(line, sign, List.of(Set.of(rest.strip())), new Stretch(0, 0), "");
      }
      int colon = sign == Sign.NO_CLAIM ? -1 : rest.indexOf(": ");
      assertTrue(
          colon > 0 || sign == Sign.NO_CLAIM, () -> "not a line of what is expected: " + line);
      List<Set<String>> roles =
          colon < 0
              ? List.of()
              : Arrays.stream(rest.substring(0, colon).split(" \\+ "))
                  .map(r -> Set.of(r.split("\\|")))
                  .toList();
      String words = rest.substring(colon + 1).strip();
      String scope = "";
      if (words.endsWith("]")) {
        int open = words.lastIndexOf('[');
        scope = words.substring(open + 1, words.length() - 1);
        words = words.substring(0, open).strip();
      }
      int at = text.indexOf(words);
      assertTrue(at >= 0, () -> "the article lacks the words of: " + line);
      assertEquals(at, text.lastIndexOf(words), () -> "the article has more than once: " + line);
      int from = text.codePointCount(0, at);
      Stretch where = new Stretch(from, from + words.codePointCount(0, words.length()));
      return new Expected(line, sign, roles, where, scope);
    }

    boolean names(List<String> subjects) {
      return subjects.size() == roles.size()
          && roles.stream().allMatch(r -> subjects.stream().anyMatch(r::contains));
    }

    /** Whether the claim is about one role of several that the words are said of. */
    boolean namesOne(Claim c, Set<String> role) {
      return c.subjects().size() == 1 && role.contains(c.subjects().get(0));
    }

    boolean scopeFits(Claim c) {
      if (scope.isEmpty()) {
        return true;
      }
      int equals = scope.indexOf('=');
      return equals < 0
          ? c.scope().get(scope.substring("no ".length())).isEmpty()
          : c.scope().get(scope.substring(0, equals)).equals(scope.substring(equals + 1));
    }

    boolean allows(Claim c) {
      return sign.allows(c)
          && scopeFits(c)
          && (names(c.subjects()) || roles.stream().anyMatch(r -> namesOne(c, r)));
    }

    boolean fulfilledBy(Collection<Claim> claims) {
      Predicate<Claim> fits = c -> Case.of(c).meets(words) && allows(c);
      return claims.stream().anyMatch(c -> fits.test(c) && names(c.subjects()))
          || roles.stream()
              .allMatch(r -> claims.stream().anyMatch(c -> fits.test(c) && namesOne(c, r)));
    }
  }

  /** An article and what is expected of it; a marked one is known to come out wrong. */
  record Case(String name, boolean marked, String path, String text, List<Expected> expected) {
    static Case read(String block) {
      List<String> lines = block.lines().toList();
      String head = lines.get(0);
      assertTrue(head.startsWith("#"), () -> "a case begins with its name: " + head);
      boolean marked = head.startsWith("#!");
      String name = head.substring(marked ? 2 : 1).strip();
      boolean plain = name.endsWith(" (txt)");
      String text =
          lines.stream()
              .filter(l -> l.startsWith(">"))
              .map(l -> l.length() > 1 ? l.substring(2) : "")
              .collect(Collectors.joining("\n", "", "\n"));
      List<Expected> expected =
          lines.stream()
              .skip(1)
              .filter(l -> !l.startsWith(">"))
              .map(l -> Expected.read(l, text))
              .toList();
      return new Case(name, marked, plain ? "article.txt" : "article.md", text, expected);
    }

    private static Stretch of(Claim c) {
      return new Stretch(c.evidence().span().start(), c.evidence().span().end());
    }

    /** Where the claim's own cell stands if a row was quoted up to it, else the quotation. */
    private static Stretch cell(Claim c) {
      String quote = c.evidence().quote();
      int bar = quote.lastIndexOf('|') + 1;
      return new Stretch(of(c).from + quote.codePointCount(0, bar), of(c).to);
    }

    /** What is wrong with the claims. */
    List<String> faults() {
      Collection<Claim> claims = Articles.run(path, text).claims();
      List<String> faults = new ArrayList<>();
      expected.stream()
          .filter(e -> e.sign.required() && !e.fulfilledBy(claims))
          .forEach(e -> faults.add("missing: " + e.line));
      claims.forEach(c -> fault(c).ifPresent(f -> faults.add(f + ": " + show(c))));
      return faults;
    }

    private Optional<String> fault(Claim c) {
      for (Expected e : expected) {
        if (e.sign == Sign.NO_SUBJECT && c.subjects().stream().anyMatch(e.roles.get(0)::contains)) {
          return Optional.of("no subject");
        }
        if (e.sign == Sign.NO_CLAIM && of(c).meets(e.words)) {
          return Optional.of("no claim");
        }
      }
      List<Expected> here = at(cell(c));
      here = here.isEmpty() ? at(of(c)) : here;
      if (here.isEmpty()) {
        Set<String> known = new HashSet<>();
        expected.stream()
            .filter(e -> e.sign != Sign.NO_SUBJECT)
            .forEach(e -> e.roles.forEach(known::addAll));
        return known.containsAll(c.subjects()) ? Optional.empty() : Optional.of("elsewhere");
      }
      return here.stream().anyMatch(e -> e.allows(c)) ? Optional.empty() : Optional.of("wrong");
    }

    private List<Expected> at(Stretch where) {
      return expected.stream()
          .filter(e -> e.sign != Sign.NO_SUBJECT && e.sign != Sign.NO_CLAIM)
          .filter(e -> e.words.meets(where))
          .toList();
    }

    private static String show(Claim c) {
      return String.join("+", c.subjects())
          + (c.positive() ? " " : " not ")
          + c.item().attribute()
          + " ["
          + c.scope().text()
          + "] "
          + c.evidence().quote();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(f -> f.toString().endsWith(".txt"))
          .sorted()
          .flatMap(f -> Arrays.stream(read(f).strip().split("\n\n+")))
          .map(Case::read)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).replace("\r", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void everyClaimIsAboutTheRoleThatIsMeant(Case c) {
    String faults = String.join("\n", c.faults());
    if (c.marked) {
      assertTrue(!faults.isEmpty(), "mended, remove the mark: " + c.name);
    } else {
      assertEquals("", faults, c.name);
    }
  }

  @Test
  void everyCaseHasItsOwnName() {
    List<String> names = cases().map(Case::name).toList();
    assertEquals(names.size(), new HashSet<>(names).size());
  }
}
