package sicetnon.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sicetnon.pack.Rules.ActRule;
import sicetnon.pack.Rules.AttributeRule;
import sicetnon.pack.Rules.DoingRule;
import sicetnon.pack.Rules.PackFile;
import sicetnon.pack.Rules.PoleRule;
import sicetnon.pack.Rules.RoleRule;
import sicetnon.pack.Rules.ScaleRule;
import sicetnon.pack.Rules.StepRule;
import sicetnon.pack.Rules.TopicRule;

/** Lays pack files on top of each other and checks what they refer to. */
final class PackBuilder {
  private static final List<String> KINDS =
      List.of("holder", "relation", "quantity", "opposed", "comparison", "polar");
  private static final List<String> UNITS = List.of("money", "number", "share", "time", "times");

  private static final Pattern ID = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");

  /** Topics that an error proposes. */
  private static final int NEAREST = 12;

  private static final List<String> HOLDERS = List.of("one", "many");

  private final Map<String, Pack.Role> roles = new LinkedHashMap<>();
  private final Map<String, Pack.Topic> topics = new LinkedHashMap<>();
  private final Map<String, Pack.Attribute> attributes = new LinkedHashMap<>();
  private final Map<String, Pack.Scale> scales = new LinkedHashMap<>();
  private final Map<String, Pack.Act> acts = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> concepts = new LinkedHashMap<>();
  private final Map<Words, Set<String>> words = new EnumMap<>(Words.class);
  private final List<Pattern> phrases = new ArrayList<>();
  private final List<Pattern> sections = new ArrayList<>();
  private final List<String> boilerplate = new ArrayList<>();
  private final List<String> prose = new ArrayList<>();
  private final List<Pending> references = new ArrayList<>();
  private final List<Pending> otherActs = new ArrayList<>();
  private final StringBuilder all = new StringBuilder();

  /** A reference to something that a later file may still declare. */
  private record Pending(String file, Text id) {}

  void add(String file, PackFile read, String text) throws PackException {
    all.append(text).append('\u0000');
    for (RoleRule rule : read.roles()) {
      role(file, rule);
    }
    for (TopicRule rule : read.topics()) {
      topic(file, rule);
    }
    for (AttributeRule rule : read.attributes()) {
      attribute(file, rule);
    }
    for (ScaleRule rule : read.scales()) {
      scale(file, rule);
    }
    for (ActRule rule : read.acts()) {
      act(file, rule);
    }
    concepts(file, "nouns", read.concepts().nouns());
    concepts(file, "verbs", read.concepts().verbs());
    concepts(file, "adjectives", read.concepts().adjectives());
    concepts(file, "short", read.concepts().shortened());
    concepts(file, "spellings", read.concepts().spellings());
    concepts(file, "derived", read.concepts().derived());
    for (Map.Entry<Text, List<String>> list : read.words().entrySet()) {
      words(file, list.getKey(), list.getValue());
    }
    compile(file, read.boilerplate().phrases(), phrases);
    compile(file, read.boilerplate().sections(), sections);
    boilerplate.addAll(read.boilerplate().yes());
    prose.addAll(read.boilerplate().no());
  }

  Pack build() throws PackException {
    for (Pending pending : references) {
      if (!topics.containsKey(pending.id().text())) {
        throw unknown(pending.file(), "topic", pending.id(), nearest(pending.id().text()));
      }
    }
    for (Pending pending : otherActs) {
      if (!acts.containsKey(pending.id().text())) {
        throw unknown(pending.file(), "act", pending.id(), acts.keySet());
      }
    }
    return new Pack(
        List.copyOf(roles.values()),
        List.copyOf(topics.values()),
        List.copyOf(attributes.values()),
        List.copyOf(scales.values()),
        List.copyOf(acts.values()),
        new Pack.Concepts(
            group("nouns"),
            group("verbs"),
            group("adjectives"),
            group("short"),
            group("spellings"),
            group("derived")),
        lists(),
        List.copyOf(phrases),
        List.copyOf(sections),
        new Pack.Examples(List.copyOf(boilerplate), List.copyOf(prose)),
        all.toString());
  }

  private Map<Words, Set<String>> lists() {
    Map<Words, Set<String>> lists = new EnumMap<>(Words.class);
    words.forEach((list, entries) -> lists.put(list, inOrder(entries.stream())));
    return lists;
  }

  /** The topics that are spelled most like a name: nobody reads a list of hundreds. */
  private List<String> nearest(String name) {
    return topics.keySet().stream()
        .sorted(Comparator.comparingInt((String t) -> -shared(t, name)))
        .limit(NEAREST)
        .toList();
  }

  /** Letters in which two names begin alike. */
  private static int shared(String one, String other) {
    int n = 0;
    while (n < Math.min(one.length(), other.length()) && one.charAt(n) == other.charAt(n)) {
      n++;
    }
    return n;
  }

  private void role(String file, RoleRule rule) throws PackException {
    String id = id(file, rule.id(), "role");
    String name = rule.name() == null ? id.replace('-', ' ') : rule.name();
    List<String> names = new ArrayList<>(List.of(name));
    names.addAll(rule.aliases());
    roles.put(
        id, new Pack.Role(id, name, List.copyOf(names), new Pack.Examples(rule.yes(), rule.no())));
  }

  private void topic(String file, TopicRule rule) throws PackException {
    String id = id(file, rule.id(), "topic");
    if (rule.holders() != null && !HOLDERS.contains(rule.holders().text())) {
      throw unknown(file, "value of holders", rule.holders(), HOLDERS);
    }
    if (rule.terms().isEmpty() && rule.agents().isEmpty()) {
      throw at(
          file,
          rule.id(),
          "topic \"" + id + "\" has neither terms nor agents; it needs one of them");
    }
    if (rule.partOf() != null) {
      references.add(new Pending(file, rule.partOf()));
    }
    String name = rule.name() == null ? id.replace('-', ' ') : rule.name();
    topics.put(
        id,
        new Pack.Topic(
            id,
            name,
            rule.question() == null ? "Who is responsible for " + name + "?" : rule.question(),
            rule.holders() != null && rule.holders().text().equals("one"),
            split(rule.terms()),
            lower(rule.acts()),
            lower(rule.verbs()),
            split(rule.agents()),
            rule.partOf() == null ? "" : rule.partOf().text(),
            new Pack.Examples(rule.yes(), rule.no())));
  }

  private void act(String file, ActRule rule) throws PackException {
    String id = id(file, rule.id(), "act");
    for (List<Text> others : List.of(rule.rivals(), rule.denies(), rule.excludes())) {
      others.forEach(o -> otherActs.add(new Pending(file, o)));
    }
    acts.put(
        id,
        new Pack.Act(
            id,
            rule.name() == null ? id : rule.name(),
            ids(rule.rivals()),
            ids(rule.denies()),
            ids(rule.excludes()),
            lower(rule.verbs())));
  }

  private static Set<String> ids(List<Text> texts) {
    return inOrder(texts.stream().map(Text::text));
  }

  /** In the order of the alphabet, for what goes over it; hashed, for all who ask it for a word. */
  private static Set<String> inOrder(Stream<String> words) {
    Set<String> ordered = words.sorted().collect(Collectors.toCollection(LinkedHashSet::new));
    return Collections.unmodifiableSet(ordered);
  }

  private Map<String, String> group(String kind) {
    return Map.copyOf(concepts.getOrDefault(kind, Map.of()));
  }

  /** A word stands in one group only, so that nothing depends on which is asked first. */
  private void concepts(String file, String kind, List<List<Text>> groups) throws PackException {
    Map<String, String> names = concepts.computeIfAbsent(kind, k -> new LinkedHashMap<>());
    for (List<Text> group : groups) {
      String name = group.isEmpty() ? "" : group.get(0).text().toLowerCase(Locale.ROOT);
      for (Text word : group) {
        String before = names.put(word.text().toLowerCase(Locale.ROOT), name);
        if (before != null && !before.equals(name)) {
          throw at(
              file,
              word,
              "\""
                  + word
                  + "\" is already in the group \""
                  + before
                  + "\" of "
                  + kind
                  + "; leave it in one of them");
        }
      }
    }
  }

  private void attribute(String file, AttributeRule rule) throws PackException {
    String id = id(file, rule.id(), "attribute");
    String kind = rule.kind() == null ? "" : rule.kind().text();
    if (!KINDS.contains(kind)) {
      throw unknown(
          file,
          "kind",
          rule.kind() == null ? new Text("", rule.id().line(), rule.id().column()) : rule.kind(),
          KINDS);
    }
    if (rule.question() == null && !kind.equals("quantity")) {
      throw at(file, rule.id(), "attribute \"" + id + "\" has no question");
    }
    List<Pack.Pole> poles = new ArrayList<>();
    Set<String> poleIds =
        rule.poles().stream()
            .filter(p -> p.id() != null)
            .map(p -> p.id().text())
            .collect(Collectors.toCollection(TreeSet::new));
    for (PoleRule pole : rule.poles()) {
      poles.add(pole(file, pole, poleIds));
    }
    if (kind.equals("opposed") && poles.size() < 2) {
      throw at(file, rule.id(), "attribute \"" + id + "\" is opposed and needs at least two poles");
    }
    attributes.put(
        id,
        new Pack.Attribute(
            id,
            kind,
            rule.question() == null ? "" : rule.question(),
            cues(rule.cues()),
            cues(rule.less()),
            cues(rule.equal()),
            units(file, rule.unit()),
            lower(rule.things()),
            cues(rule.with()),
            rule.per() == null ? "" : rule.per(),
            rule.bound(),
            rule.of() == null ? "" : rule.of().text(),
            lower(rule.labels()),
            List.copyOf(poles),
            new Pack.Examples(rule.yes(), rule.no())));
  }

  private void scale(String file, ScaleRule rule) throws PackException {
    String id = id(file, rule.id(), "scale");
    if (rule.question() == null) {
      throw at(file, rule.id(), "scale \"" + id + "\" has no question");
    }
    if (rule.steps().size() < 2) {
      throw at(file, rule.id(), "scale \"" + id + "\" needs at least two steps");
    }
    List<Pack.Step> steps = new ArrayList<>();
    for (StepRule step : rule.steps()) {
      String stepId = id(file, step.id(), "step");
      if (steps.stream().anyMatch(s -> s.id().equals(stepId))) {
        throw at(file, step.id(), "step \"" + stepId + "\" is already one of its scale");
      }
      steps.add(
          new Pack.Step(
              stepId,
              step.name() == null ? stepId : step.name(),
              lower(step.grades()),
              lower(step.adjectives()),
              lower(step.nouns()),
              lower(step.adverbs()),
              lower(step.phrases()),
              new Pack.Examples(step.yes(), step.no())));
    }
    scales.put(
        id,
        new Pack.Scale(
            id,
            rule.question(),
            rule.skill() == null ? rule.question() : rule.skill(),
            rule.entry() == null ? rule.question() : rule.entry(),
            lower(rule.heads()),
            lower(rule.verbs()),
            List.copyOf(steps),
            new Pack.Examples(rule.yes(), rule.no())));
  }

  private static Set<String> units(String file, Text unit) throws PackException {
    if (unit == null) {
      return Set.of("money");
    }
    Set<String> units = new TreeSet<>(List.of(unit.text().split("\\|", -1)));
    if (!UNITS.containsAll(units)) {
      throw unknown(file, "unit", unit, UNITS);
    }
    return units;
  }

  private static Pack.Pole pole(String file, PoleRule rule, Set<String> known)
      throws PackException {
    String id = id(file, rule.id(), "pole");
    for (Text other : rule.against()) {
      if (!known.contains(other.text())) {
        throw unknown(file, "pole", other, known);
      }
    }
    return new Pack.Pole(
        id,
        rule.name() == null ? id : rule.name(),
        rule.more() == null ? "" : rule.more(),
        lower(rule.traits()),
        split(rule.is()),
        split(rule.focus()),
        doings(rule.does()),
        doings(rule.signs()),
        cues(rule.cues()),
        lower(rule.answers()),
        cues(rule.denied()),
        cues(rule.said()),
        ids(rule.against()),
        new Pack.Examples(rule.yes(), rule.no()));
  }

  private static List<Pack.Doing> doings(List<DoingRule> rules) {
    return rules.stream().map(r -> new Pack.Doing(lower(r.verbs()), split(r.things()))).toList();
  }

  private void words(String file, Text name, List<String> list) throws PackException {
    for (Words known : Words.values()) {
      if (known.label().equals(name.text())) {
        words.computeIfAbsent(known, k -> new TreeSet<>()).addAll(lower(list));
        return;
      }
    }
    throw unknown(file, "word list", name, Words.labels());
  }

  private static void compile(String file, List<String> expressions, List<Pattern> into)
      throws PackException {
    for (String expression : expressions) {
      try {
        into.add(Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
      } catch (PatternSyntaxException e) {
        throw PackException.at(
            file,
            1,
            1,
            "boilerplate \"" + expression + "\" is no regular expression: " + e.getDescription());
      }
    }
  }

  private static String id(String file, Text id, String what) throws PackException {
    if (id == null) {
      throw PackException.at(file, 1, 1, "a " + what + " has no id");
    }
    if (!ID.matcher(id.text()).matches()) {
      throw at(
          file,
          id,
          what + " id \"" + id + "\"; allowed are lower-case letters, digits and single hyphens");
    }
    return id.text();
  }

  private static PackException unknown(
      String file, String what, Text found, Collection<String> known) {
    return at(
        file, found, "unknown " + what + " \"" + found + "\"; known: " + String.join(", ", known));
  }

  private static PackException at(String file, Text place, String message) {
    return PackException.at(file, place.line(), place.column(), message);
  }

  private static List<Cue> cues(List<String> texts) {
    return texts.stream().map(Cue::parse).toList();
  }

  private static List<List<String>> split(List<String> terms) {
    return terms.stream().map(t -> List.of(t.toLowerCase(Locale.ROOT).split("\\s+"))).toList();
  }

  private static Set<String> lower(List<String> list) {
    return inOrder(list.stream().map(w -> w.toLowerCase(Locale.ROOT)));
  }
}
