package sicetnon.conflict;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import sicetnon.claim.Claim;
import sicetnon.claim.DataItem;
import sicetnon.claim.Evidence;
import sicetnon.claim.Hash;
import sicetnon.claim.Kind;
import sicetnon.claim.Modality;
import sicetnon.claim.Scope;
import sicetnon.claim.Value;
import sicetnon.concept.Thing;
import sicetnon.group.Grouper;
import sicetnon.group.Item;
import sicetnon.ingest.Span;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;

/**
 * Claims made by hand, so that nothing hangs on how sentences are read. One is written as source,
 * roles, verb, object and marks: {@code "a nurse rules budget/ward usually level=senior"}.
 *
 * <p>Verbs are the classes of acts of {@link #PACK}, with a thing; {@code is} with a trait; {@code
 * reports-to}; {@code looks} with a pole; {@code tops} of two roles with who has more (and over
 * what, behind a slash) or a dash; {@code earns} with a figure (40, 40..50, 40.., ..50); {@code
 * skill} and {@code need} with a step of a scale of five or three, or with several (1..2).
 *
 * <p>Marks are not, usually, perhaps, must, reported (not held), only, alone, merely, single, found
 * (under a heading); from=ORIGIN, line=NUMBER, said=WORDS_WITH_UNDERSCORES, unit=, per= and
 * rounded=; any other axis=value is scope. A thing that ends in a question mark is not named.
 */
public final class Claims {
  /** Acts, topics, poles and countries that these tests speak of, whatever the bundled pack has. */
  static final Pack PACK =
      new Pack(
          List.of(),
          List.of(
              topic("menu", ""),
              topic("wine-list", "menu"),
              topic("training", "staff-development")),
          List.of(
              outlook(
                  pole("strategic", Set.of("operational")),
                  pole("operational", Set.of()),
                  pole("calm", Set.of()))),
          List.of(scale("skill", 5), scale("need", 3)),
          List.of(
              act("rules", Set.of("rules", "makes", "ensures"), Set.of("rules"), Set.of()),
              act("makes", Set.of("makes", "rules"), Set.of("makes"), Set.of()),
              act("ensures", Set.of("ensures", "rules"), Set.of("ensures"), Set.of()),
              act("performs", Set.of("performs", "conducts"), Set.of("performs"), Set.of()),
              act("joins", Set.of("joins"), Set.of("rules", "makes", "joins"), Set.of("rules")),
              act("concerns", Set.of(), Set.of(), Set.of())),
          new Pack.Concepts(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of()),
          Map.of(Words.COUNTRIES, Set.of("france", "japan")),
          List.of(),
          List.of(),
          new Pack.Examples(List.of(), List.of()),
          "");

  private static final Set<String> ACTS =
      Set.of("rules", "makes", "ensures", "performs", "joins", "concerns", "unheard-of");

  private final List<String> words;
  private final Set<String> marks = new HashSet<>();
  private final Map<String, String> given = new HashMap<>();
  private Scope scope = Scope.NONE;

  private Claims(String line) {
    words = List.of(line.strip().split(" +"));
    for (String word : words.subList(4, words.size())) {
      String[] parts = word.split("=", 2);
      if (parts.length == 1) {
        marks.add(word);
      } else if (Set.of("from", "line", "said", "unit", "per", "rounded").contains(parts[0])) {
        given.put(parts[0], parts[1].replace('_', ' '));
      } else {
        scope = scope.with(parts[0], parts[1]);
      }
    }
  }

  /** One claim, in the first line of its source if no other is given. */
  public static Claim claim(String line) {
    return new Claims(line).claim(1);
  }

  /** Claims parted by semicolons, each in a line of its own. */
  public static List<Claim> claims(String lines) {
    List<Claim> claims = new ArrayList<>();
    for (String line : lines.split(";")) {
      claims.add(new Claims(line).claim(claims.size() + 1));
    }
    return claims;
  }

  static List<Item> items(String lines) {
    return Grouper.group(claims(lines));
  }

  static ConflictFinder.Result find(Ties ties, String lines) {
    return find(new ConflictFinder(PACK, ties), items(lines));
  }

  static ConflictFinder.Result find(ConflictFinder finder, List<Item> items) {
    return finder.conclude(
        items.stream().map(finder::compare).toList(),
        ids ->
            items.stream()
                .filter(i -> ids.contains(i.id()))
                .collect(Collectors.toMap(Item::id, i -> i)));
  }

  /** Pairs of roles "nurse-midwife" of which articles speak together. */
  static Ties related(String... pairs) {
    return new Ties(ties(pairs), Map.of());
  }

  /** Pairs of roles that are set against each other too. */
  static Ties contrasted(String... pairs) {
    return new Ties(ties(pairs), ties(pairs));
  }

  private static Map<String, Set<String>> ties(String... pairs) {
    Map<String, Set<String>> ties = new HashMap<>();
    for (String pair : pairs) {
      String[] roles = pair.split("/");
      ties.computeIfAbsent(roles[0], r -> new HashSet<>()).add(roles[1]);
      ties.computeIfAbsent(roles[1], r -> new HashSet<>()).add(roles[0]);
    }
    return ties;
  }

  private Claim claim(int number) {
    String source = words.get(0);
    List<String> roles = List.copyOf(new TreeSet<>(Arrays.asList(words.get(1).split("\\+"))));
    int line = Integer.parseInt(given.getOrDefault("line", Integer.toString(number)));
    String said = given.getOrDefault("said", String.join(" ", words.subList(1, 4)));
    Span span = new Span(100 * line, 100 * line + said.length());
    DataItem item = item(roles);
    Value value = value(roles);
    return new Claim(
        Hash.of("c", source, Integer.toString(line), item.key(), value.text(), words.toString()),
        item,
        roles,
        value,
        !marks.contains("not"),
        modality(),
        !marks.contains("reported"),
        "",
        scope,
        marks.contains("only") ? "only" : "",
        new Evidence(source, line, span, said, said, span, said),
        marks.contains("found") ? "heading" : "",
        given.getOrDefault("from", source));
  }

  private DataItem item(List<String> roles) {
    String verb = words.get(2);
    String object = words.get(3);
    if (ACTS.contains(verb)) {
      Thing thing = thing(object);
      boolean single = marks.contains("single");
      String question = "Who has the " + thing.key() + "?";
      return new DataItem(
          "performs", Kind.HOLDER, thing.key(), thing.key(), question, single, thing, List.of());
    }
    String who = String.join("; ", roles);
    String question = "What " + verb + " " + who + "?" + (verb.equals("is") ? " " + object : "");
    return switch (verb) {
      case "is" -> new DataItem("is", Kind.POLAR, who, object, question, false);
      case "reports-to" -> new DataItem("reports-to", Kind.RELATION, who, "", question, false);
      case "looks" -> new DataItem("outlook", Kind.OPPOSED, who, "", question, false);
      case "skill", "need" -> new DataItem(verb, Kind.LEVEL, who, "maths", question, false);
      case "tops" -> new DataItem("authority", Kind.COMPARISON, who, "", question, false);
      case "earns" -> new DataItem("pay", Kind.QUANTITY, who, "", question, false);
      default -> throw new IllegalArgumentException(verb);
    };
  }

  private Value value(List<String> roles) {
    String verb = words.get(2);
    String object = words.get(3);
    if (ACTS.contains(verb)) {
      return new Value.Holder(roles, verb, marks.contains("merely"), marks.contains("alone"));
    }
    return switch (verb) {
      case "is" -> new Value.Truth(object);
      case "reports-to" -> new Value.Target(object, object.replace('-', ' '));
      case "looks" -> new Value.Pole(object, object, marks.contains("implied"));
      case "tops" -> {
        String[] parts = object.split("/");
        String more = parts[0].equals("-") ? "" : parts[0];
        yield new Value.Order(more, parts.length > 1 ? parts[1] : "");
      }
      case "skill", "need" -> {
        String[] steps = object.split("\\.\\.");
        int low = Integer.parseInt(steps[0]);
        yield new Value.Level(verb, low, Integer.parseInt(steps[steps.length - 1]), object);
      }
      case "earns" -> figure(object);
      default -> throw new IllegalArgumentException(verb);
    };
  }

  private Value.Quantity figure(String text) {
    int dots = text.indexOf("..");
    String low = dots < 0 ? text : text.substring(0, dots);
    String high = dots < 0 ? text : text.substring(dots + 2);
    return new Value.Quantity(
        low.isEmpty() ? null : new BigDecimal(low),
        high.isEmpty() ? null : new BigDecimal(high),
        given.getOrDefault("unit", "EUR"),
        given.getOrDefault("per", "year"),
        new BigDecimal(given.getOrDefault("rounded", "0")));
  }

  private Modality modality() {
    return marks.contains("usually")
        ? Modality.FREQUENT
        : marks.contains("perhaps")
            ? Modality.POSSIBLE
            : marks.contains("must") ? Modality.OBLIGATORY : Modality.PLAIN;
  }

  private static Thing thing(String text) {
    boolean named = !text.endsWith("?");
    String[] parts = text.replace("?", "").split("/");
    List<String> facets = parts.length > 1 ? List.of(parts[1].split("\\+")) : List.of();
    return new Thing(parts[0], facets, named);
  }

  private static Pack.Act act(
      String id, Set<String> rivals, Set<String> denies, Set<String> excludes) {
    return new Pack.Act(id, id, rivals, denies, excludes, Set.of());
  }

  private static Pack.Topic topic(String id, String whole) {
    Pack.Examples none = new Pack.Examples(List.of(), List.of());
    return new Pack.Topic(id, id, "", false, List.of(), Set.of(), Set.of(), List.of(), whole, none);
  }

  private static Pack.Attribute outlook(Pack.Pole... poles) {
    return new Pack.Attribute(
        "outlook",
        "opposed",
        "",
        List.of(),
        List.of(),
        List.of(),
        Set.of(),
        Set.of(),
        List.of(),
        "",
        false,
        "",
        Set.of(),
        List.of(poles),
        new Pack.Examples(List.of(), List.of()));
  }

  private static Pack.Scale scale(String id, int count) {
    Pack.Examples none = new Pack.Examples(List.of(), List.of());
    List<Pack.Step> steps = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = Integer.toString(i);
      steps.add(new Pack.Step(name, name, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), none));
    }
    return new Pack.Scale(id, "", "", "", Set.of(), Set.of(), steps, none);
  }

  private static Pack.Pole pole(String id, Set<String> against) {
    Pack.Examples none = new Pack.Examples(List.of(), List.of());
    return new Pack.Pole(
        id, id, "", Set.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Set.of(),
        List.of(), List.of(), against, none);
  }
}
