package sicetnon.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import sicetnon.claim.Claim;
import sicetnon.claim.DataItem;
import sicetnon.claim.Hash;
import sicetnon.claim.Kind;
import sicetnon.claim.Modality;
import sicetnon.claim.Scope;
import sicetnon.claim.ScopeWords;
import sicetnon.claim.Value;
import sicetnon.conflict.ConflictFinder;
import sicetnon.conflict.Contradiction;
import sicetnon.conflict.FoundBy;
import sicetnon.group.Item;
import sicetnon.group.Position;

/** Makes a row of entries that are of one question, and says what the program doubts of it. */
final class Making {
  /** The attribute of questions that readers ask. */
  private static final String ATTRIBUTE = "reading";

  /** So much of a passage is shown as an answer that has no words of its own. */
  private static final int SHOWN = 70;

  private static final Comparator<Claim> ORDER =
      Comparator.comparing(Claim::evidence).thenComparing(Claim::id);

  private final Function<Believed.Answer, List<Claim>> touched;
  private final Map<String, String> names;
  private final UnaryOperator<Claim> voice;

  /**
   * Makes rows.
   *
   * @param touched the program's claims that lie in a passage, those that share most first
   * @param names what the roles are called, by slug
   * @param voice gives a claim the voice of its article
   */
  Making(
      Function<Believed.Answer, List<Claim>> touched,
      Map<String, String> names,
      UnaryOperator<Claim> voice) {
    this.touched = touched;
    this.names = names;
    this.voice = voice;
  }

  /** The row. */
  Contradiction row(Group group) {
    DataItem question = question(group.entries().get(0));
    List<Position> positions = positions(group, question);
    List<Claim> claims =
        positions.stream().flatMap(p -> p.claims().stream()).sorted(ORDER).toList();
    Item item = new Item(Hash.of("i", question.key()), question, positions, claims);
    Set<String> remarks = new LinkedHashSet<>();
    Set<String> ids = new LinkedHashSet<>();
    boolean doubted = false;
    for (Believed entry : group.entries()) {
      ids.add(entry.entry().id());
      remarks.addAll(remarks(entry));
      doubted |= !doubts(entry).isEmpty();
    }
    return Contradiction.made(
        Hash.of("d", question.key(), ""),
        item,
        doubted ? Contradiction.Severity.LOW : Contradiction.Severity.MEDIUM,
        opposed(group, positions),
        new FoundBy(List.copyOf(group.readers()), List.copyOf(ids), List.copyOf(remarks)));
  }

  /** The best supported position first, then the best of those that a reader sets against it. */
  private static List<Position> opposed(Group group, List<Position> positions) {
    List<Position> best = new ArrayList<>(positions);
    best.sort(
        Comparator.comparingInt((Position p) -> -ConflictFinder.origins(p.claims()))
            .thenComparing(p -> p.claims().get(0).evidence())
            .thenComparing(Position::text));
    int first = positions.indexOf(best.get(0));
    Position second =
        best.stream()
            .filter(p -> group.apart(first, positions.indexOf(p)) && !p.equals(best.get(0)))
            .findFirst()
            .orElseThrow();
    best.remove(second);
    best.add(1, second);
    return best;
  }

  /** The question: told from others by its passages, since readers ask alike of different ones. */
  private DataItem question(Believed entry) {
    List<String> parts = new ArrayList<>(List.of(entry.asked()));
    entry.answers().forEach(a -> parts.add(a.evidence().source() + "\n" + a.evidence().words()));
    Set<String> roles = new TreeSet<>();
    entry.answers().forEach(a -> roles.addAll(roles(a.quoted().subject())));
    if (roles.isEmpty()) {
      roles.addAll(roles(entry.entry().question()));
    }
    if (roles.isEmpty()) {
      entry.answers().stream()
          .flatMap(a -> touched.apply(a).stream().limit(1))
          .forEach(c -> roles.addAll(c.subjects()));
    }
    return new DataItem(
        ATTRIBUTE,
        Kind.OTHER,
        String.join("; ", roles),
        Hash.of("q", parts.toArray(new String[0])),
        entry.entry().question(),
        false);
  }

  private List<Position> positions(Group group, DataItem question) {
    Map<String, List<Claim>> byText = new LinkedHashMap<>();
    for (Side side : group.sides()) {
      String text = side.value().isEmpty() ? shown(side) : side.value();
      if (byText.containsKey(text)) {
        text = shown(side);
      }
      if (byText.containsKey(text)) {
        text += " (" + side.answers().get(0).evidence().location() + ")";
      }
      List<Claim> claims = new ArrayList<>();
      for (Believed.Answer answer : side.answers()) {
        claims.add(claim(answer, question, text));
      }
      claims.sort(ORDER);
      byText.put(text, claims);
    }
    List<Position> out = new ArrayList<>();
    byText.forEach((text, claims) -> out.add(new Position(text, claims)));
    return out;
  }

  /** The beginning of a passage in quotation marks. */
  private static String shown(Side side) {
    String words = side.answers().get(0).evidence().words();
    if (words.length() > SHOWN) {
      int end = words.lastIndexOf(' ', SHOWN);
      words =
          words.substring(0, end < SHOWN / 2 ? words.offsetByCodePoints(0, SHOWN / 2) : end)
              + " \u2026";
    }
    return "\u201C" + words + "\u201D";
  }

  /** A passage as a claim; what the program read of it is said of it, too. */
  private Claim claim(Believed.Answer answer, DataItem question, String text) {
    List<Claim> read = touched.apply(answer);
    Claim like = read.isEmpty() ? null : read.get(0);
    Set<String> roles = new TreeSet<>(roles(answer.quoted().subject()));
    if (roles.isEmpty() && like != null) {
      roles.addAll(like.subjects());
    }
    return voice.apply(
        new Claim(
            Hash.of(
                "c",
                answer.evidence().source(),
                answer.evidence().span().start() + "-" + answer.evidence().span().end(),
                question.key(),
                text),
            question,
            List.copyOf(roles),
            new Value.Target(text, text),
            true,
            like == null ? Modality.PLAIN : like.modality(),
            like == null || like.held(),
            like == null ? "" : like.attributedTo(),
            like == null ? Scope.NONE : like.scope(),
            "",
            answer.evidence(),
            like == null ? "" : like.resolvedFrom(),
            like == null ? answer.evidence().source() : like.origin()));
  }

  /** The slugs of the roles that a text names, those with longer names first. */
  private Set<String> roles(String text) {
    Set<String> out = new TreeSet<>();
    if (names.containsKey(text)) {
      return Set.of(text);
    }
    String left = " " + String.join(" ", Folded.of(text).words()) + " ";
    List<Map.Entry<String, String>> all = new ArrayList<>();
    names.forEach(
        (slug, name) -> all.add(Map.entry(slug, String.join(" ", Folded.of(name).words()))));
    all.sort(
        Comparator.comparingInt((Map.Entry<String, String> e) -> -e.getValue().length())
            .thenComparing(Map.Entry::getKey));
    for (Map.Entry<String, String> role : all) {
      for (String form : List.of(role.getValue(), role.getValue() + "s")) {
        if (!role.getValue().isEmpty() && left.contains(" " + form + " ")) {
          out.add(role.getKey());
          left = left.replace(" " + form + " ", " / ");
        }
      }
    }
    return out;
  }

  /** What a reader notes and what the program doubts, in sentences. */
  List<String> remarks(Believed entry) {
    List<String> out = new ArrayList<>();
    if (!entry.entry().note().isEmpty()) {
      String note = entry.entry().note();
      boolean ended = ".!?".indexOf(note.charAt(note.length() - 1)) >= 0;
      out.add("Noted " + by(entry.by()) + ": " + note + (ended ? "" : "."));
    }
    doubts(entry).forEach(d -> out.add(doubt(d)));
    return out;
  }

  private static String by(String reader) {
    return reader.equals(Reading.BY_HAND) ? reader : "by " + reader;
  }

  /** A doubt as a sentence. */
  static String doubt(String words) {
    return "Doubtful: " + words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1) + ".";
  }

  private List<String> doubts(Believed entry) {
    List<String> out = new ArrayList<>();
    List<Believed.Answer> answers = entry.answers();
    for (int i = 0; i < answers.size(); i++) {
      for (int j = i + 1; j < answers.size(); j++) {
        if (answers.get(i).touches(answers.get(j))) {
          out.add("two of the passages overlap");
        }
        scope(answers.get(i), answers.get(j), out);
      }
    }
    for (Believed.Answer answer : answers) {
      for (Claim claim : touched.apply(answer).stream().limit(1).toList()) {
        if (!claim.held()) {
          out.add(claim.evidence().location() + " reports this view and does not hold it");
        } else if (claim.modality() == Modality.POSSIBLE) {
          out.add(claim.evidence().location() + " says only that it is possible");
        }
      }
    }
    return out;
  }

  /** What one is said of and the other is not, or of something else. */
  private void scope(Believed.Answer a, Believed.Answer b, List<String> out) {
    Scope x = scope(a);
    Scope y = scope(b);
    for (String axis : Scope.SEPARATING.stream().sorted().toList()) {
      String one = x.get(axis);
      String other = y.get(axis);
      boolean named = !one.isEmpty() || !other.isEmpty();
      if (named
          && !one.equals(other)
          && (Scope.RESTRICTING.contains(axis) || (!one.isEmpty() && !other.isEmpty()))) {
        List<String> said = new ArrayList<>();
        for (String value : List.of(one, other)) {
          if (!value.isEmpty()) {
            said.add(
                (said.isEmpty() ? "one is said " : "the other ")
                    + ScopeWords.of(Scope.NONE.with(axis, value)));
          }
        }
        out.add(String.join(", ", said));
      }
    }
  }

  private Scope scope(Believed.Answer answer) {
    return touched.apply(answer).stream().findFirst().map(Claim::scope).orElse(Scope.NONE);
  }
}
