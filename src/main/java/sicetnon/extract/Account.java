package sicetnon.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sicetnon.claim.Claim;
import sicetnon.clause.Action;
import sicetnon.clause.Predication;
import sicetnon.discourse.Mood;
import sicetnon.discourse.Statement;
import sicetnon.ingest.Block;
import sicetnon.role.Parse;

/**
 * What each stage gave of one sentence, for somebody who wonders why it makes a claim or none.
 *
 * @param parse the sentence with the roles that it names
 * @param said what its tree says
 * @param moods how it says each of them
 * @param statements of whom it says what
 * @param claims that are quoted from it; one that is quoted from several sentences is the last's
 */
public record Account(
    Parse parse,
    List<Predication> said,
    List<Mood> moods,
    List<Statement> statements,
    List<Claim> claims) {
  private static final Set<String> SUPPOSING = Set.of("if", "unless");
  private static final Set<String> SPEAKERS = Set.of("i", "we", "you");

  public Account {
    said = List.copyOf(said);
    moods = List.copyOf(moods);
    statements = List.copyOf(statements);
    claims = List.copyOf(claims);
  }

  /** Why it makes no claim, as far as the stages tell; empty when it makes one. */
  public String silence() {
    if (!claims.isEmpty()) {
      return "";
    }
    if (parse.sentence().text().strip().endsWith("?")) {
      return "a question: what is asked, nobody claims";
    }
    if (parse.sentence().block().kind() == Block.Kind.HEADING) {
      return "a heading: it says what stands below it is about, and claims nothing itself";
    }
    if (parse.label()) {
      return "a label: it says what its line is about, and claims nothing itself";
    }
    List<Statement> known = statements.stream().filter(s -> s.subject().known()).toList();
    if (known.isEmpty()) {
      return ofNobody();
    }
    if (known.stream().allMatch(Account::supposed)) {
      return "it is only supposed: what stands behind \"if\" or \"unless\" limits, and claims"
          + " nothing";
    }
    if (known.stream().allMatch(s -> s.actions().isEmpty())) {
      return "a role is spoken of, but nothing that it does, has or is was understood";
    }
    if (known.stream().noneMatch(s -> s.mood().held())) {
      return "it only asks, supposes, wishes or reports it; nobody holds it";
    }
    return "what it says of a role ("
        + known.stream()
            .filter(s -> !supposed(s))
            .flatMap(s -> s.actions().stream().map(a -> words(s, a)))
            .distinct()
            .map(w -> '"' + w + '"')
            .collect(Collectors.joining(", "))
        + ") answers no question: no attribute, scale or topic of the pack takes it up, and it names"
        + " no thing by more than a bare word, a pronoun or a clause";
  }

  private static String words(Statement statement, Action action) {
    return statement.parse().sentence().words(action.from(), action.to());
  }

  private static boolean supposed(Statement statement) {
    return statement.clause() != null && SUPPOSING.contains(statement.clause().connective());
  }

  /** Why none of its statements is of a role. */
  private String ofNobody() {
    List<String> subjects = new ArrayList<>();
    List<String> pronouns = new ArrayList<>();
    for (Statement statement : statements) {
      if (statement.clause() != null && statement.clause().hasSubject()) {
        int to = statement.clause().subjectTo();
        String words = statement.parse().sentence().words(statement.clause().subjectFrom(), to);
        (statement.parse().is(to - 1, "PRON") ? pronouns : subjects).add(words);
      }
    }
    Optional<String> speaker =
        pronouns.stream().filter(s -> SPEAKERS.contains(s.toLowerCase(Locale.ROOT))).findFirst();
    if (speaker.isPresent()) {
      return "it says it of \""
          + speaker.get()
          + "\", and no title, heading or sentence before says what role that is";
    }
    if (statements.stream().anyMatch(s -> s.subject().unresolved())) {
      return "it says it of a pronoun that can stand for no role before it, or for more than one";
    }
    String who =
        subjects.stream().distinct().map(s -> '"' + s + '"').collect(Collectors.joining(", "));
    if (parse.mentions().isEmpty()) {
      return who.isEmpty()
          ? "it names no role"
          : "it names no role; if " + who + " is one, name it under `roles` of a pack";
    }
    return who.isEmpty()
        ? "it names a role, but says nothing of it"
        : "it names a role, but says nothing of it: what acts or is something is " + who;
  }
}
