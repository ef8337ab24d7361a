package sicetnon.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
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
@EnabledIfSystemProperty(named = "answers", matches = "true")
class AnswersTest {
  private static final Path FOLDER = Path.of("src", "test", "resources", "answers");

  /** Attributes whose poles are no more than these, so that who denies one says the other. */
  private static final Map<String, List<String>> EITHER_OR =
      Map.ofEntries(
          Map.entry("people", List.of("manager", "contributor")),
          Map.entry("hands-on", List.of("hands-on", "hands-off")),
          Map.entry("coding", List.of("codes", "no-code")),
          Map.entry("needed", List.of("needed", "not-needed")),
          Map.entry("distinct", List.of("different", "alike")),
          Map.entry("combined", List.of("one-person", "two-people")));

  /** Of these every pole but one is two poles, so that to have one denies the other. */
  private static final Map<String, List<String>> OPPOSITES =
      Map.ofEntries(
          Map.entry("level", List.of("strategic", "operational")),
          Map.entry("horizon", List.of("present", "future")),
          Map.entry("inward", List.of("internal", "external")),
          Map.entry("people-technical", List.of("people", "technical")),
          Map.entry("span", List.of("whole", "phase")),
          Map.entry("power", List.of("authority", "influence")),
          Map.entry("decision", List.of("decides", "escalates")),
          Map.entry("control", List.of("controls", "facilitates")),
          Map.entry("output", List.of("builds", "advises")),
          Map.entry("breadth", List.of("generalist", "specialist")),
          Map.entry("count", List.of("one", "team")),
          Map.entry("employment", List.of("full-time", "part-time")),
          Map.entry("rank", List.of("entry", "senior")),
          Map.entry("initiative", List.of("proactive", "reactive")),
          Map.entry("teams", List.of("one", "several")));

  /** Attributes with more poles, or with none. */
  private static final Set<String> OTHERS =
      Set.of(
          "facing",
          "serves",
          "nature",
          "demand",
          "authority",
          "pay",
          "reports-to",
          "first-duty",
          "focus");

  private static final Set<String> WITH_THINGS = Set.of("first-duty", "focus");

  private static Pipeline pipeline;
  private static final Map<String, int[]> RIGHT = new TreeMap<>();

  /** An article and what it says; {@code may} is neither asked for nor wrong. */
  record Entry(String text, String kind, List<String> reads, List<String> may) {
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
      String pole = c.value().text();
      List<String> roles = c.subjects();
      String mood = c.modality() == Modality.POSSIBLE ? " (possible)" : "";
      mood = c.held() ? mood : " (not held)";
      if (c.value() instanceof Value.Pole p) {
        pole = p.id();
      } else if (c.value() instanceof Value.Target t) {
        pole = t.key();
      }
      if (c.value() instanceof Value.Order order) {
        pole = EITHER_OR.containsKey(attribute) || poled(attribute) ? c.item().topic() : "";
        boolean turned = !order.more().isEmpty() && !order.more().equals(roles.get(0));
        return new Answer(
            roles.get(turned ? 1 : 0),
            order.more().isEmpty() ? "=" : ">",
            roles.get(turned ? 0 : 1),
            attribute,
            c.positive(),
            pole,
            mood);
      }
      return new Answer(String.join("+", roles), "", "", attribute, c.positive(), pole, mood);
    }

    private static boolean poled(String attribute) {
      return OPPOSITES.containsKey(attribute)
          || Set.of("facing", "serves", "nature", "demand").contains(attribute);
    }

    /** The same in the one form in which equal answers are equal. */
    Answer plain() {
      if (WITH_THINGS.contains(attribute)) {
        return with(role, other, positive, thing(pole));
      }
      if (!positive && more.isEmpty() && EITHER_OR.containsKey(attribute)) {
        return with(role, other, true, opposite(pole).orElse(pole));
      }
      Optional<String> opposite = opposite(pole);
      if (more.equals(">") && opposite.isPresent() && pole.compareTo(opposite.get()) > 0) {
        return with(other, role, positive, opposite.get());
      }
      return this;
    }

    private Answer with(String first, String second, boolean said, String newPole) {
      return new Answer(first, more, second, attribute, said, newPole, mood);
    }

    private Optional<String> opposite(String of) {
      List<String> poles = EITHER_OR.getOrDefault(attribute, OPPOSITES.get(attribute));
      return poles == null || !poles.contains(of)
          ? Optional.empty()
          : poles.stream().filter(p -> !p.equals(of)).findFirst();
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

    /** What also holds where this does: "more P than Y" puts the two on the two poles. */
    List<Answer> also() {
      List<Answer> out = new ArrayList<>();
      Optional<String> opposite = opposite(pole);
      boolean plainly = more.isEmpty();
      if (plainly && positive && opposite.isPresent()) {
        out.add(with(role, other, false, opposite.get()));
      }
      if (more.equals(">") && positive && opposite.isPresent()) {
        out.add(new Answer(role, "", "", attribute, true, pole, mood));
        out.add(new Answer(other, "", "", attribute, true, opposite.get(), mood));
      }
      return out.stream().map(Answer::plain).toList();
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
            .flatMap(a -> Stream.of(a.role() + "+" + a.other()))
            .flatMap(r -> Stream.of(r.split("\\+")))
            .filter(r -> !r.isEmpty())
            .distinct()
            .map(r -> "  - id: " + r + "\n")
            .collect(Collectors.joining());
    Files.writeString(folder.resolve("roles.yaml"), "roles:\n" + roles);
    pipeline = new Pipeline(PackReader.withFolder(folder));
  }

  /** How many are right, of each kind. */
  @AfterAll
  static void tells() {
    RIGHT.forEach((kind, n) -> System.out.println(kind + ": " + n[0] + " of " + n[1]));
  }

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
    Set<Answer> read = new TreeSet<>(ORDER);
    pipeline.claims("article.md", entry.text()).stream()
        .filter(c -> asked(c.item().attribute()))
        .forEach(c -> read.add(Answer.of(c).plain()));

    List<Answer> missing = said.stream().filter(a -> !found(a, read)).toList();
    Set<Answer> allowed = answers(entry.may());
    allowed.addAll(said);
    said.forEach(a -> allowed.addAll(a.also()));
    said.forEach(a -> said.forEach(b -> a.against(b).ifPresent(allowed::add)));
    List<Answer> wrong = read.stream().filter(a -> !allowed.contains(a)).toList();

    int[] count = RIGHT.computeIfAbsent(entry.kind(), k -> new int[2]);
    count[1]++;
    count[0] += missing.isEmpty() && wrong.isEmpty() ? 1 : 0;
    assertEquals("", lines("missing: ", missing) + lines("wrong: ", wrong), entry.text());
  }

  private static final java.util.Comparator<Answer> ORDER =
      java.util.Comparator.comparing(Answer::toString);

  private static Set<Answer> answers(List<String> lines) {
    Set<Answer> out = new TreeSet<>(ORDER);
    lines.forEach(l -> out.add(Answer.read(l).plain()));
    return out;
  }

  private static boolean found(Answer a, Set<Answer> read) {
    List<Answer> poles = a.also();
    return read.contains(a)
        || (a.more().equals(">") && !poles.isEmpty() && read.containsAll(poles));
  }

  private static boolean asked(String attribute) {
    return EITHER_OR.containsKey(attribute)
        || OPPOSITES.containsKey(attribute)
        || OTHERS.contains(attribute);
  }

  private static String lines(String lead, List<Answer> answers) {
    return answers.stream().map(a -> lead + a + "\n").collect(Collectors.joining());
  }
}
