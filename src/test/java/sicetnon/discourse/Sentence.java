package sicetnon.discourse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sicetnon.clause.Clauses;
import sicetnon.clause.Conllu;
import sicetnon.clause.Predication;
import sicetnon.clause.Range;
import sicetnon.pack.PackException;
import sicetnon.pack.PackReader;
import sicetnon.text.Tree;
import sicetnon.text.WordNetLexicon;

/**
 * A sentence with its tree, made by hand, and the mood of each predication: {@code sells: possible;
 * denied; by Ann Lee; case in small firms}. "Open" is what is not held, "some" what is restricted.
 *
 * @param id its number in the file
 * @param text as a person writes it
 * @param shows which phenomenon it is there for
 * @param roles the words that name roles
 * @param moods one line for each predication
 */
record Sentence(
    String id, String text, String shows, Set<String> roles, List<String> moods, Tree tree) {
  private static final Clauses CLAUSES;
  private static final Moods MOODS;

  static {
    try {
      CLAUSES = new Clauses(PackReader.bundled(), WordNetLexicon.load());
      MOODS = new Moods(PackReader.bundled(), WordNetLexicon.load());
    } catch (PackException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The sentences of a file: CoNLL-U with comments "sent_id", "text", "shows", "roles", "mood". */
  static Stream<Sentence> in(String file) {
    try (InputStream in = Sentence.class.getResourceAsStream("/discourse/" + file)) {
      String text =
          new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.strip().split("\n\n+")).map(Sentence::of);
    } catch (IOException e) {
      throw new IllegalStateException(file, e);
    }
  }

  static Stream<Sentence> all() {
    return Stream.of("moods-1.conllu", "moods-2.conllu").flatMap(Sentence::in);
  }

  private static Sentence of(String block) {
    return new Sentence(
        comment(block, "sent_id").get(0),
        comment(block, "text").get(0),
        comment(block, "shows").get(0),
        comment(block, "roles").stream()
            .flatMap(r -> Stream.of(r.split(" ")))
            .collect(Collectors.toSet()),
        comment(block, "mood"),
        Conllu.trees(block).get(0));
  }

  private static List<String> comment(String block, String key) {
    String start = "# " + key + " = ";
    return block
        .lines()
        .filter(l -> l.startsWith(start))
        .map(l -> l.substring(start.length()))
        .toList();
  }

  /** What is read from a tree of this sentence's words. */
  List<String> read(Tree given) {
    List<Predication> said = CLAUSES.read(given);
    List<Mood> moods =
        MOODS.read(given, said, w -> roles.contains(given.form(w).toLowerCase(Locale.ROOT)));
    return IntStream.range(0, said.size())
        .mapToObj(i -> given.form(said.get(i).act().word()) + ": " + line(moods.get(i), given))
        .toList();
  }

  static List<Mood> moods(Tree tree) {
    return MOODS.read(tree, CLAUSES.read(tree), w -> w % 2 == 0);
  }

  private static String line(Mood mood, Tree tree) {
    List<String> parts = new ArrayList<>(List.of(mood.modality().label()));
    parts.add(mood.denied() ? "denied" : "");
    parts.add(mood.held() ? "" : "open");
    parts.add(mood.restricted() ? "some" : "");
    parts.add(mood.past() ? "past" : "");
    mood.speaker().ifPresent(s -> parts.add("by " + words(s, tree)));
    mood.conditions().forEach(c -> parts.add("case " + words(c, tree)));
    parts.removeIf(String::isEmpty);
    return String.join("; ", parts);
  }

  private static String words(Range range, Tree tree) {
    return IntStream.rangeClosed(range.first(), range.last())
        .mapToObj(tree::form)
        .collect(Collectors.joining(" "));
  }

  @Override
  public String toString() {
    return id + " (" + shows + "): " + text;
  }
}
