package sicetnon.discourse;

import java.util.List;

/**
 * Whom a clause speaks of.
 *
 * @param roles slugs, sorted; empty when the clause speaks of no role
 * @param about roles that the subject's words mention without being the subject
 * @param duty whether the subject is somebody's role or task, not the role itself
 * @param denied whether the subject is "no X", "neither"
 * @param quantifier "some" or "many" before the role, or empty
 * @param from where a subject that is not named was found, or empty
 * @param instead the words that put it in another's place, or empty: "not the cook"
 * @param unresolved whether it is a pronoun without a unique antecedent
 */
public record Subject(
    List<String> roles,
    List<String> about,
    boolean duty,
    boolean denied,
    String quantifier,
    String from,
    String instead,
    boolean unresolved) {

  public static final Subject NONE =
      new Subject(List.of(), List.of(), false, false, "", "", "", false);

  public Subject {
    roles = roles.stream().distinct().sorted().toList();
    about = about.stream().distinct().sorted().toList();
  }

  public static Subject of(List<String> roles, String from) {
    return new Subject(roles, List.of(), false, false, "", from, "", false);
  }

  static Subject lost() {
    return new Subject(List.of(), List.of(), false, false, "", "", "", true);
  }

  /** Several who do it: those of them that are known. */
  static Subject together(List<Subject> several) {
    if (several.size() == 1) {
      return several.get(0);
    }
    List<Subject> known = several.stream().filter(Subject::known).toList();
    List<Subject> of = known.isEmpty() ? several : known;
    return new Subject(
        of.stream().flatMap(s -> s.roles().stream()).toList(),
        of.stream().flatMap(s -> s.about().stream()).toList(),
        of.stream().anyMatch(Subject::duty),
        of.stream().anyMatch(Subject::denied),
        of.stream().map(Subject::quantifier).filter(q -> !q.isEmpty()).findFirst().orElse(""),
        of.stream().map(Subject::from).filter(f -> !f.isEmpty()).findFirst().orElse(""),
        "",
        known.isEmpty() && of.stream().anyMatch(Subject::unresolved));
  }

  /** The same roles, with what is said of them denied or not. */
  Subject denied(boolean denial) {
    return new Subject(roles, about, duty, denial, quantifier, from, instead, unresolved);
  }

  /** The same in the place of others. */
  Subject instead(String words) {
    return new Subject(roles, about, duty, denied, quantifier, from, words, unresolved);
  }

  public boolean known() {
    return !roles.isEmpty();
  }
}
