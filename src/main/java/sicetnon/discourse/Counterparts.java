package sicetnon.discourse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import sicetnon.clause.Act;
import sicetnon.clause.Complement;
import sicetnon.clause.Lexis;
import sicetnon.clause.Links;
import sicetnon.clause.NounPhrase;
import sicetnon.clause.Predication;
import sicetnon.pack.Words;

/**
 * Those whom a sentence sets against its subject: of "unlike nurses, midwives prescribe" and "the
 * welder owns the seams, not the fitter" it says the opposite. Parsers hang them on the object as
 * often as on the verb or the subject, so that only who they are tells whom they stand against.
 */
final class Counterparts {
  private final Links links;
  private final Lexis lexis;
  private final IntPredicate role;

  /**
   * Looks for them in a tree.
   *
   * @param role whether a word is the head of a role's name
   */
  Counterparts(Links links, Lexis lexis, IntPredicate role) {
    this.links = links;
    this.lexis = lexis;
    this.role = role;
  }

  /** How somebody is set against another. */
  private enum Opposed {
    NOT_AT_ALL,
    /** The opposite is said of him, whether the other does or does not: "unlike". */
    UNLIKE,
    /** He does not what the other does: "not", "rather than". */
    NOT,
    /** He does what the other does not: "but". */
    BUT
  }

  /** Whether a word is only compared with the subject, in whose place nobody acts: "unlike". */
  boolean compares(int word) {
    return role.test(word) && how(word) == Opposed.UNLIKE;
  }

  /** The same with what is said of the counterparts told of themselves. */
  List<Predication> apart(List<Predication> said) {
    List<Predication> all = said;
    for (int word = 1; word <= links.size(); word++) {
      Opposed how = role.test(word) ? how(word) : Opposed.NOT_AT_ALL;
      if (how != Opposed.NOT_AT_ALL) {
        all = apart(all, word, how);
      }
    }
    return all;
  }

  private Opposed how(int word) {
    String phrase = phrase(word);
    if (!phrase.isEmpty()) {
      boolean place = phrase.startsWith("rather") || phrase.startsWith("instead");
      return place ? Opposed.NOT : Opposed.UNLIKE;
    }
    boolean not = links.any(word, "advmod", c -> c < word && not(c));
    if (not && (!links.has(word, "cop") || replaced(word) != 0)) {
      return Opposed.NOT;
    }
    return links.is(word, "conj") && marker(word).equals("but ") ? Opposed.BUT : Opposed.NOT_AT_ALL;
  }

  /** The waiter of "it is not the chef but the waiter who"; 0 if there is none. */
  private int replaced(int word) {
    return links.children(word, "conj").stream()
        .filter(c -> role.test(c) && marker(c).equals("but "))
        .findFirst()
        .orElse(0);
  }

  /** The words that set a noun against another, or empty: "in contrast to" compares. */
  private String phrase(int word) {
    String own = marker(word);
    String whole = around(word) + own;
    return opposing(own) ? own : opposing(whole) ? whole : "";
  }

  /** The first word of what sets a noun apart. */
  int first(int word) {
    boolean around = !opposing(marker(word)) && !phrase(word).isEmpty();
    return links.first(around ? links.head(word) : word);
  }

  private boolean not(int word) {
    return links.lower(word).equals("not");
  }

  private boolean opposing(String words) {
    return lexis.listed(words.strip(), Words.OPPOSING_PHRASES);
  }

  /** The words that join a noun to the rest, each with a blank behind it. */
  private String marker(int word) {
    SortedSet<Integer> words = new TreeSet<>();
    for (String relation : List.of("case", "cc", "mark")) {
      for (int child : links.children(word, relation)) {
        words.add(child);
        words.addAll(links.children(child, "fixed"));
      }
    }
    return words.isEmpty() ? beside(word) : words(words);
  }

  /** "Rather than" where it hangs on the verb beside the noun. */
  private String beside(int word) {
    for (int sibling : links.children(links.head(word), "advmod")) {
      List<Integer> fixed = links.children(sibling, "fixed");
      if (!fixed.isEmpty() && fixed.get(fixed.size() - 1) == links.first(word) - 1) {
        SortedSet<Integer> words = new TreeSet<>(fixed);
        words.add(sibling);
        return words(words);
      }
    }
    return "";
  }

  /** "As opposed", "in contrast", "rather" before "to the fitter". */
  private String around(int word) {
    int head = links.head(word);
    if (head == 0) {
      return "";
    }
    SortedSet<Integer> words = new TreeSet<>(links.children(head, "case"));
    words.addAll(links.children(head, "mark"));
    words.removeIf(w -> w > head);
    words.add(head);
    return words(words);
  }

  private String words(SortedSet<Integer> words) {
    StringBuilder out = new StringBuilder();
    words.forEach(w -> out.append(links.lower(w)).append(' '));
    return out.toString();
  }

  private List<Predication> apart(List<Predication> said, int word, Opposed how) {
    int opposing = opposing(marker(word)) || how == Opposed.NOT ? 0 : links.head(word);
    List<Predication> rest =
        said.stream().filter(p -> opposing == 0 || p.act().word() != opposing).toList();
    int act = act(rest, opposing == 0 || how == Opposed.BUT ? word : opposing);
    boolean told =
        said.stream().anyMatch(p -> alone(p, word) && (how != Opposed.UNLIKE || said(p, act)));
    boolean compared = how == Opposed.UNLIKE && links.has(word, "punct");
    if (act == 0 || told || (!compared && rivals(rest, act, word))) {
      return said;
    }
    List<Predication> out = new ArrayList<>();
    for (Predication one : rest) {
      if (!said(one, act) && !joined(one, act)) {
        out.add(one);
        continue;
      }
      if (one.act().how() == Act.How.PASSIVE && one.subjects().isEmpty()) {
        out.addAll(undergone(one, word, how));
        continue;
      }
      Optional<Predication> own = without(one, word);
      own.ifPresent(out::add);
      own.filter(o -> how == Opposed.UNLIKE || (how == Opposed.BUT) == o.negated())
          .filter(o -> !o.subjects().isEmpty())
          .ifPresent(o -> out.add(of(o, word)));
    }
    return out;
  }

  /** "The guide, unlike the driver, is paid": the opposite befalls him. */
  private List<Predication> undergone(Predication one, int word, Opposed how) {
    boolean own = one.object().filter(o -> o.head() == word).isPresent();
    Optional<Predication> other = own ? Optional.of(one) : without(one, word);
    boolean doer = one.object().filter(o -> role.test(o.head())).isPresent();
    if (how != Opposed.UNLIKE || !doer || other.isEmpty()) {
      return List.of(one);
    }
    Predication turned = turned(other.get(), List.of(), Optional.of(who(word)));
    return own ? List.of(turned) : List.of(other.get(), turned);
  }

  /** The nearest act above a word; 0 if there is none. */
  private int act(List<Predication> said, int word) {
    int other = replaced(word);
    for (Predication one : said) {
      if (other != 0 && alone(one, other)) {
        return one.act().word();
      }
    }
    int at = links.head(word);
    while (at != 0) {
      int here = at;
      if (said.stream().anyMatch(p -> said(p, here) && somebodys(p))) {
        return at;
      }
      at = links.head(at);
    }
    return 0;
  }

  private static boolean somebodys(Predication one) {
    return !one.subjects().isEmpty() || one.act().how() == Act.How.PASSIVE;
  }

  private static boolean said(Predication one, int word) {
    return one.act().word() == word
        || one.act().under().contains(word)
        || one.act().parts().contains(word);
  }

  private boolean joined(Predication one, int act) {
    return links.joined(act).contains(one.act().word());
  }

  /** Whether another role takes part, against whom he may be set: "hires cooks, not waiters". */
  private boolean rivals(List<Predication> said, int act, int word) {
    return word > act
        && said.stream()
            .filter(p -> said(p, act))
            .anyMatch(
                p ->
                    p.object().filter(o -> other(o, word)).isPresent()
                        || p.complements().stream()
                            .flatMap(c -> c.thing().stream())
                            .anyMatch(t -> other(t, word)));
  }

  private boolean other(NounPhrase phrase, int word) {
    return phrase.head() != word && role.test(phrase.head());
  }

  private static boolean alone(Predication one, int word) {
    return one.subjects().size() == 1 && one.subjects().get(0).head() == word;
  }

  /** The same without a word, or nothing where the word is all that it adds. */
  private static Optional<Predication> without(Predication one, int word) {
    if (one.object().filter(o -> o.head() == word).isPresent()) {
      return Optional.empty();
    }
    List<Complement> complements = rest(one.complements(), word);
    boolean added = complements.isEmpty() && !one.complements().isEmpty() && one.object().isEmpty();
    return added
        ? Optional.empty()
        : Optional.of(
            new Predication(
                one.act(),
                one.subjects().stream()
                    .filter(s -> s.head() != word)
                    .map(s -> without(s, word))
                    .toList(),
                one.object().map(o -> without(o, word)),
                complements,
                rest(one.adjuncts(), word),
                one.negated(),
                one.join(),
                one.span()));
  }

  private static NounPhrase without(NounPhrase phrase, int word) {
    return new NounPhrase(
        phrase.head(),
        phrase.determiners(),
        phrase.modifiers(),
        phrase.possessors().stream().filter(p -> p.head() != word).toList(),
        rest(phrase.complements(), word));
  }

  private static List<Complement> rest(List<Complement> complements, int word) {
    return complements.stream()
        .filter(c -> c.thing().filter(t -> t.head() == word).isEmpty())
        .toList();
  }

  /** The opposite, said of a word and of what is joined to it. */
  private Predication of(Predication one, int word) {
    List<NounPhrase> who = new ArrayList<>(List.of(who(word)));
    links.children(word, "conj").stream()
        .filter(role::test)
        .filter(c -> one.subjects().stream().noneMatch(s -> s.head() == c))
        .map(this::who)
        .forEach(who::add);
    return turned(one, who, one.object());
  }

  private NounPhrase who(int word) {
    List<Integer> modifiers = new ArrayList<>(links.children(word, "amod"));
    modifiers.addAll(links.children(word, "compound"));
    List<Complement> clauses =
        links.children(word, "acl").stream()
            .map(c -> new Complement(List.of(), Optional.empty(), c))
            .toList();
    return new NounPhrase(word, links.children(word, "det"), modifiers, List.of(), clauses);
  }

  private static Predication turned(
      Predication one, List<NounPhrase> subjects, Optional<NounPhrase> object) {
    return new Predication(
        one.act(),
        subjects,
        object,
        one.complements(),
        one.adjuncts(),
        !one.negated(),
        one.join(),
        one.span());
  }
}
