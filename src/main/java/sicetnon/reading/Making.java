package sicetnon.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
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
  private final NamedRoles named;
  private final Doubts doubts;
  private final UnaryOperator<Claim> voice;

  /**
   * Makes rows.
   *
   * @param touched the program's claims that lie in a passage, those that share most first
   * @param doubts what the program doubts of an entry
   * @param names what the roles are called, by slug
   * @param voice gives a claim the voice of its article
   */
  Making(
      Function<Believed.Answer, List<Claim>> touched,
      Doubts doubts,
      Map<String, String> names,
      UnaryOperator<Claim> voice) {
    this.touched = touched;
    this.named = NamedRoles.of(names);
    this.doubts = doubts;
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
      remarks.addAll(doubts.remarks(entry));
      doubted |= !doubts.doubts(entry).isEmpty();
    }
    return Contradiction.made(
        Hash.of("d", question.key(), ""),
        item,
        doubted ? Contradiction.Severity.LOW : Contradiction.Severity.MEDIUM,
        opposed(group, positions),
        foundBy(false, group.readers(), ids, remarks));
  }

  /** Who found a row: the program, other readers by name, a person last. */
  static FoundBy foundBy(
      boolean program, Set<String> readers, Set<String> entries, Set<String> remarks) {
    List<String> all = new ArrayList<>(program ? List.of(Joining.PROGRAM) : List.of());
    readers.stream()
        .sorted(
            Comparator.comparing((String r) -> r.equals(Reading.BY_HAND))
                .thenComparing(Comparator.naturalOrder()))
        .forEach(all::add);
    return new FoundBy(all, List.copyOf(entries), List.copyOf(remarks));
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
    entry.answers().forEach(a -> roles.addAll(named.in(a.quoted().subject())));
    if (roles.isEmpty()) {
      roles.addAll(named.in(entry.entry().question()));
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
    Claim like = answer.same(touched.apply(answer)).orElse(null);
    Set<String> roles = new TreeSet<>(named.in(answer.quoted().subject()));
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
}
