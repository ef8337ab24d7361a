package sicetnon.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sicetnon.claim.Claim;
import sicetnon.claim.Modality;
import sicetnon.claim.Value;
import sicetnon.pack.PackException;
import sicetnon.pack.PackReader;
import sicetnon.pipeline.Pipeline;

/**
 * On which pole a role stands, which of two has more, on what it focuses and to whom it reports:
 * sentences with their whole reading of these. {@code src/test/resources/answers/sentences.yaml}
 * says how they are written.
 */
class AnswersTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "answers");

  /** Attributes of two poles that exclude each other. */
  private static final Map<String, List<String>> OPPOSITES =
      Map.ofEntries(
          Map.entry("level", List.of("strategic", "operational")),
          Map.entry("horizon", List.of("future", "present")),
          Map.entry("inward", List.of("internal", "external")),
          Map.entry("people-technical", List.of("people", "technical")),
          Map.entry("people", List.of("manager", "contributor")),
          Map.entry("hands-on", List.of("hands-on", "hands-off")),
          Map.entry("coding", List.of("codes", "no-code")),
          Map.entry("span", List.of("whole", "phase")),
          Map.entry("power", List.of("authority", "influence")),
          Map.entry("decision", List.of("decides", "escalates")),
          Map.entry("control", List.of("controls", "facilitates")),
          Map.entry("output", List.of("builds", "advises")),
          Map.entry("breadth", List.of("specialist", "generalist")),
          Map.entry("count", List.of("one", "team")),
          Map.entry("employment", List.of("full-time", "part-time")),
          Map.entry("rank", List.of("senior", "entry")),
          Map.entry("needed", List.of("needed", "not-needed")),
          Map.entry("initiative", List.of("proactive", "reactive")),
          Map.entry("teams", List.of("several", "one")),
          Map.entry("distinct", List.of("different", "alike")),
          Map.entry("combined", List.of("one-person", "two-people")));

  /** Those of them with nothing between the poles, so that who denies one says the other. */
  private static final Set<String> EITHER_OR =
      Set.of("people", "hands-on", "coding", "needed", "distinct", "combined");

  private static final Set<String> OF_MORE_POLES = Set.of("facing", "serves", "nature", "demand");

  private static final Set<String> WITHOUT_POLES = Set.of("authority", "pay", "reports-to");

  private static final Set<String> WITH_THINGS = Set.of("first-duty", "focus");

  /** What is no role has a key without hyphens. */
  private static final Comparator<Answer> BY_WORDS =
      Comparator.comparing(a -> a.toString().replace("-", ""));

  private static Pipeline pipeline;

  /**
   * An article and what it says; {@code may} is neither asked for nor wrong, {@code missed} marks
   * what is not read rightly yet.
   */
  record Entry(String text, String kind, boolean missed, List<String> reads, List<String> may) {
    Entry {
      reads = List.copyOf(reads);
      may = may == null ? List.of() : List.copyOf(may);
    }

    @Override
    public String toString() {
      return text.strip();
    }
  }

  /** A line of the table, taken apart; {@code more} is ">" or "=" and {@code pole} may be empty. */
  private record Answer(
      String role,
      String more,
      String other,
      String attribute,
      boolean positive,
      String pole,
      String mood) {

    static Answer read(String line) {
      int mood = line.endsWith(")") ? line.lastIndexOf(" (") : line.length();
      List<String> words = List.of(line.substring(0, mood).split(" "));
      boolean two = words.get(1).equals(">") || words.get(1).equals("=");
      List<String> rest = words.subList(two ? 3 : 1, words.size());
      boolean denied = rest.size() > 1 && rest.get(1).equals("not");
      return new Answer(
          words.get(0),
          two ? words.get(1) : "",
          two ? words.get(2) : "",
          rest.get(0),
          !denied,
          String.join(" ", rest.subList(denied ? 2 : 1, rest.size())),
          line.substring(mood));
    }

    static Answer of(Claim c) {
      String attribute = c.item().attribute();
      String mood = c.modality() == Modality.POSSIBLE ? " (possible)" : "";
      mood = c.held() ? mood : " (not held)";
      List<String> roles = c.subjects();
      if (c.value() instanceof Value.Order order) {
        boolean equal = order.more().isEmpty();
        int first = equal || order.more().equals(roles.get(0)) ? 0 : 1;
        String pole = WITHOUT_POLES.contains(attribute) ? "" : c.item().topic();
        return new Answer(
            roles.get(first),
            equal ? "=" : ">",
            roles.get(1 - first),
            attribute,
            c.positive(),
            pole,
            mood);
      }
      return new Answer(
          String.join("+", roles), "", "", attribute, c.positive(), id(attribute, c.value()), mood);
    }

    private static String id(String attribute, Value value) {
      if (value instanceof Value.Pole pole) {
        return pole.id();
      }
      return value instanceof Value.Target target && !WITH_THINGS.contains(attribute)
          ? target.key()
          : value.text();
    }

    /** The same in the one form in which equal answers are equal. */
    Answer plain() {
      if (WITH_THINGS.contains(attribute)) {
        return with(role, other, positive, thing(pole));
      }
      String opposite = opposite();
      if (opposite.isEmpty()) {
        return this;
      }
      if (!positive && more.isEmpty() && EITHER_OR.contains(attribute)) {
        return with(role, other, true, opposite);
      }
      boolean turned = more.equals(">") && OPPOSITES.get(attribute).indexOf(pole) == 1;
      return turned ? with(other, role, positive, opposite) : this;
    }

    private Answer with(String first, String second, boolean said, String newPole) {
      return new Answer(first, more, second, attribute, said, newPole, mood);
    }

    /** The other of two poles, or empty. */
    private String opposite() {
      List<String> poles = OPPOSITES.getOrDefault(attribute, List.of());
      int at = poles.indexOf(pole);
      return at < 0 ? "" : poles.get(1 - at);
    }

    /** Words in the singular, without articles and hyphens. */
    private static String thing(String words) {
      return Stream.of(words.toLowerCase(Locale.ROOT).split("[^a-z]+"))
          .filter(w -> !Set.of("", "the", "a", "an", "of", "s", "on").contains(w))
          .map(w -> w.endsWith("ies") ? w.substring(0, w.length() - 3) + "y" : w)
          .map(w -> w.endsWith("s") && !w.endsWith("ss") ? w.substring(0, w.length() - 1) : w)
          .sorted()
          .collect(Collectors.joining(" "));
    }

    /** What also holds where this does: "more P than Y" puts the two on two poles. */
    List<Answer> also() {
      if (!positive || pole.isEmpty() || more.equals("=") || WITH_THINGS.contains(attribute)) {
        return List.of();
      }
      List<Answer> out = new ArrayList<>(poles(role, pole, opposite()));
      if (!more.isEmpty()) {
        out.addAll(poles(other, opposite(), pole));
      }
      return out;
    }

    /** That somebody is on a pole, and is not on the other; either may have no name. */
    private List<Answer> poles(String who, String on, String off) {
      return Stream.of(
              new Answer(who, "", "", attribute, true, on, mood),
              new Answer(who, "", "", attribute, false, off, mood))
          .filter(a -> !a.pole.isEmpty())
          .map(Answer::plain)
          .toList();
    }

    /** Whether it is among those read, or both of its poles are. */
    boolean in(Set<Answer> read) {
      return read.contains(this)
          || (more.equals(">")
              && positive
              && poles(role, pole, opposite()).stream().anyMatch(read::contains)
              && poles(other, opposite(), pole).stream().anyMatch(read::contains));
    }

    /** Of two roles on two poles the one has more of its own. */
    Optional<Answer> against(Answer o) {
      boolean apart =
          more.isEmpty()
              && o.more.isEmpty()
              && attribute.equals(o.attribute)
              && !role.equals(o.role)
              && positive
              && (!o.positive || !pole.equals(o.pole));
      return apart
          ? Optional.of(new Answer(role, ">", o.role, attribute, true, pole, mood).plain())
          : Optional.empty();
    }

    @Override
    public String toString() {
      String two = more.isEmpty() ? "" : " " + more + " " + other;
      String said = positive ? "" : " not";
      return role + two + " " + attribute + said + (pole.isEmpty() ? "" : " " + pole) + mood;
    }
  }

  /** An article of one line seldom shows that somebody is a role; a pack that names all does. */
  @BeforeAll
  static void rolesAreNamed(@TempDir Path folder) throws IOException, PackException {
    String roles =
        entries()
            .flatMap(e -> Stream.concat(e.reads().stream(), e.may().stream()))
            .map(Answer::read)
            .flatMap(a -> Stream.of((a.role() + "+" + a.other()).split("\\+")))
            .filter(r -> !r.isEmpty())
            .distinct()
            .map(r -> "  - id: " + r + "\n")
            .collect(Collectors.joining());
    Files.writeString(folder.resolve("roles.yaml"), "roles:\n" + roles);
    pipeline = new Pipeline(PackReader.withFolder(folder));
  }

  /** How many are right, of each kind. */
  static Stream<Entry> entries() {
    return Stream.of("sentences.yaml", "traps.yaml").flatMap(AnswersTest::entries);
  }

  private static Stream<Entry> entries(String file) {
    try {
      ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
      String text = Files.readString(FOLDER.resolve(file));
      List<Entry> read = yaml.readValue(text, new TypeReference<List<Entry>>() {});
      return read.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("entries")
  void allThatASentenceAnswersIsRead(Entry entry) {
    Set<Answer> said = answers(entry.reads());
    Set<Answer> read = new TreeSet<>(BY_WORDS);
    pipeline.claims("article.md", entry.text()).stream()
        .filter(c -> asked(c.item().attribute()))
        .forEach(c -> read.add(Answer.of(c).plain()));

    List<Answer> missing = said.stream().filter(a -> !a.in(read)).toList();
    Set<Answer> allowed = answers(entry.may());
    allowed.addAll(said);
    said.forEach(a -> allowed.addAll(a.also()));
    said.forEach(a -> said.forEach(b -> a.against(b).ifPresent(allowed::add)));
    List<Answer> wrong = read.stream().filter(a -> !allowed.contains(a)).toList();

    String amiss = lines("missing: ", missing) + lines("wrong: ", wrong);
    if (entry.missed()) {
      assertNotEquals("", amiss, "read rightly now; take its mark away: " + entry.text());
    } else {
      assertEquals("", amiss, entry.text());
    }
  }

  private static Set<Answer> answers(List<String> lines) {
    Set<Answer> out = new TreeSet<>(BY_WORDS);
    lines.forEach(l -> out.add(Answer.read(l).plain()));
    return out;
  }

  private static boolean asked(String attribute) {
    return Stream.of(OPPOSITES.keySet(), OF_MORE_POLES, WITHOUT_POLES, WITH_THINGS)
        .anyMatch(s -> s.contains(attribute));
  }

  private static String lines(String lead, List<Answer> answers) {
    return answers.stream().map(a -> lead + a + "\n").collect(Collectors.joining());
  }
}
