package sicetnon.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import sicetnon.text.Tree;

/**
 * Predications as a person reads them, with all that they hold: {@code nurse+porter not (wants)
 * set/up [night shift] {with clerk} <at noon> |but}. In brackets the object, in braces the
 * complements, in angles the adjuncts; before the act the words it is said under, in round ones;
 * "held:" and the like say how it is said; an asterisk stands before a modifier of the act; a tilde
 * before the head of a clause. Articles are left out; who is left open is "_".
 */
final class Notation {
  private final Tree tree;

  Notation(Tree tree) {
    this.tree = tree;
  }

  String all(List<Predication> predications) {
    return predications.stream().map(this::one).collect(Collectors.joining("; "));
  }

  private String one(Predication said) {
    List<String> parts = new ArrayList<>();
    parts.add(said.subjects().stream().map(this::phrase).collect(Collectors.joining("+")));
    parts.set(0, parts.get(0).isEmpty() ? "_" : parts.get(0));
    if (said.negated()) {
      parts.add("not");
    }
    if (!said.act().under().isEmpty()) {
      parts.add("(" + words(said.act().under(), " ") + ")");
    }
    parts.add(act(said.act()));
    said.object().ifPresent(o -> parts.add("[" + phrase(o) + "]"));
    said.complements().forEach(c -> parts.add("{" + complement(c) + "}"));
    said.adjuncts().forEach(c -> parts.add("<" + complement(c) + ">"));
    if (said.join().kind() != Join.Kind.MAIN) {
      parts.add("|" + said.join().kind().name().toLowerCase(Locale.ROOT));
    }
    return String.join(" ", parts);
  }

  private String act(Act act) {
    String how = act.how() == Act.How.VERB ? "" : act.how().name().toLowerCase(Locale.ROOT) + ":";
    String modifiers =
        act.modifiers().stream().map(m -> "*" + word(m) + " ").collect(Collectors.joining());
    List<Integer> words = new ArrayList<>(act.parts());
    words.add(act.word());
    words.sort(null);
    return modifiers + how + words(words, "/");
  }

  private String complement(Complement complement) {
    String markers = words(complement.markers(), " ");
    String what =
        complement.thing().map(this::phrase).orElseGet(() -> "~" + word(complement.clause()));
    return markers.isEmpty() ? what : markers + " " + what;
  }

  private String phrase(NounPhrase phrase) {
    TreeSet<Integer> own = new TreeSet<>(phrase.modifiers());
    own.addAll(phrase.determiners());
    own.add(phrase.head());
    List<String> parts = new ArrayList<>();
    phrase.possessors().forEach(p -> parts.add(possessor(p)));
    own.stream()
        .map(this::word)
        .filter(w -> !List.of("a", "an", "the").contains(w))
        .forEach(parts::add);
    phrase.complements().forEach(c -> parts.add(complement(c)));
    return String.join(" ", parts);
  }

  private String possessor(NounPhrase phrase) {
    return tree.tag(phrase.head()).equals("PRON") ? phrase(phrase) : phrase(phrase) + "'s";
  }

  private String words(List<Integer> words, String between) {
    return words.stream().map(this::word).collect(Collectors.joining(between));
  }

  private String word(int word) {
    return tree.form(word).toLowerCase(Locale.ROOT);
  }
}
