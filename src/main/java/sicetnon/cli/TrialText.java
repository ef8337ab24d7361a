package sicetnon.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import sicetnon.claim.Claim;
import sicetnon.claim.Modality;
import sicetnon.clause.Act;
import sicetnon.clause.Complement;
import sicetnon.clause.NounPhrase;
import sicetnon.clause.Predication;
import sicetnon.discourse.Mood;
import sicetnon.discourse.Statement;
import sicetnon.discourse.Subject;
import sicetnon.extract.Account;
import sicetnon.extract.Outline;
import sicetnon.pipeline.Trial;
import sicetnon.reconcile.Names;
import sicetnon.role.Mention;
import sicetnon.role.RoleList;
import sicetnon.text.Sentence;
import sicetnon.text.Syntax;
import sicetnon.text.Tree;

/** What was read in a text, sentence by sentence, for a person. */
final class TrialText {
  private static final Map<Act.How, String> HOWS =
      Map.of(
          Act.How.VERB, "",
          Act.How.PASSIVE, " (is done)",
          Act.How.LIGHT, " (noun of a light verb)",
          Act.How.NOMINAL, " (noun of action)",
          Act.How.AGENT, " (noun for who does it)",
          Act.How.HELD, " (has it as a duty or power)",
          Act.How.COPULA, " (is)",
          Act.How.LABEL, " (label)",
          Act.How.BARE, " (a thing and nothing else)");

  private final PrintWriter out;
  private final Trial trial;
  private final Map<String, String> names;
  private final Map<String, String> evidence = new TreeMap<>();

  TrialText(PrintWriter out, Trial trial) {
    this.out = out;
    this.trial = trial;
    this.names = trial.accounts().extracted().extraction().roles();
    for (RoleList.Found role : trial.roles().found()) {
      evidence.put(role.slug(), role.evidence().replace(trial.draft().source().path(), "the text"));
    }
  }

  void print() {
    int number = 0;
    for (Account account : trial.accounts().sentences()) {
      if (number > 0) {
        out.println();
      }
      out.println(++number + "  " + account.parse().sentence().text().strip());
      print(account);
    }
    if (number == 0) {
      out.println("No sentence is read.");
    }
    for (Outline.Unread passage : trial.draft().outline().unread()) {
      out.println();
      out.println(
          "Not read ("
              + passage.why()
              + "): "
              + trial.draft().source().text().slice(passage.span()).strip());
    }
    trial
        .draft()
        .outline()
        .failures()
        .forEach(f -> out.println("Line " + f.line() + ": " + f.reason()));
    trial
        .accounts()
        .extracted()
        .extraction()
        .failures()
        .forEach(f -> out.println("Line " + f.line() + ": " + f.reason()));
  }

  private void print(Account account) {
    Sentence sentence = account.parse().sentence();
    out.println("   Tree");
    tree(sentence.syntax(), sentence, sentence.syntax().tree().root(), 0);
    if (!account.parse().mentions().isEmpty()) {
      out.println("   Roles");
      account.parse().mentions().forEach(m -> role(sentence, m));
    }
    if (!account.said().isEmpty()) {
      out.println("   Says");
    }
    for (int i = 0; i < account.said().size(); i++) {
      out.println(
          "     " + said(sentence.syntax().tree(), account.said().get(i), account.moods().get(i)));
    }
    if (!account.statements().isEmpty()) {
      out.println("   Of whom");
      account.statements().forEach(s -> out.println("     " + whom(s)));
    }
    if (account.claims().isEmpty()) {
      out.println("   No claim: " + account.silence());
    } else {
      out.println("   Claims");
      account.claims().forEach(this::claim);
    }
  }

  /** The words that hang on one stand below it, further in. */
  private void tree(Syntax syntax, Sentence sentence, int word, int depth) {
    Tree tree = syntax.tree();
    int token = syntax.token(word);
    String form = tree.form(word);
    String base = sentence.tokens().get(token).lemma();
    boolean own = syntax.word(token) == word && !base.equals(form.toLowerCase(Locale.ROOT));
    out.println(
        "     "
            + "  ".repeat(depth)
            + word
            + " "
            + form
            + (own ? " (" + base + ")" : "")
            + " "
            + tree.tag(word)
            + " "
            + tree.relation(word));
    tree.children(word).forEach(c -> tree(syntax, sentence, c, depth + 1));
  }

  private void role(Sentence sentence, Mention mention) {
    for (String role : mention.roles()) {
      String shown = evidence.get(role);
      out.println(
          "     \""
              + sentence.words(mention.from(), mention.to())
              + "\": "
              + names.getOrDefault(role, role)
              + (shown == null ? ", named by the pack or the page" : ", shown by " + shown));
    }
  }

  private static String said(Tree tree, Predication said, Mood mood) {
    List<String> parts = new ArrayList<>();
    SortedSet<Integer> act = new TreeSet<>(said.act().parts());
    act.addAll(said.act().under());
    act.addAll(said.act().modifiers());
    act.add(said.act().word());
    parts.add(words(tree, act) + HOWS.get(said.act().how()));
    if (!said.subjects().isEmpty()) {
      parts.add(
          "who: "
              + said.subjects().stream()
                  .map(s -> words(tree, s))
                  .collect(Collectors.joining(" + ")));
    }
    said.object().ifPresent(o -> parts.add("what: " + words(tree, o)));
    said.complements().forEach(c -> parts.add("with it: " + words(tree, c)));
    said.adjuncts().forEach(c -> parts.add("beside: " + words(tree, c)));
    if (mood.denied()) {
      parts.add("denied");
    }
    if (mood.modality() != Modality.PLAIN) {
      parts.add(mood.modality().label());
    }
    if (!mood.held()) {
      parts.add("not put forward as so");
    }
    if (mood.past()) {
      parts.add("past");
    }
    if (mood.restricted()) {
      parts.add("of some only");
    }
    return String.join("; ", parts);
  }

  private static String words(Tree tree, Iterable<Integer> words) {
    List<String> forms = new ArrayList<>();
    words.forEach(w -> forms.add(tree.form(w)));
    return String.join(" ", forms);
  }

  private static String words(Tree tree, NounPhrase phrase) {
    SortedSet<Integer> all = new TreeSet<>();
    gather(tree, phrase, all);
    return words(tree, all);
  }

  private static String words(Tree tree, Complement complement) {
    SortedSet<Integer> all = new TreeSet<>();
    gather(tree, complement, all);
    return words(tree, all);
  }

  private static void gather(Tree tree, NounPhrase phrase, SortedSet<Integer> all) {
    all.add(phrase.head());
    all.addAll(phrase.determiners());
    all.addAll(phrase.modifiers());
    phrase.possessors().forEach(p -> gather(tree, p, all));
    phrase.complements().forEach(c -> gather(tree, c, all));
  }

  private static void gather(Tree tree, Complement complement, SortedSet<Integer> all) {
    all.addAll(complement.markers());
    complement.thing().ifPresent(t -> gather(tree, t, all));
    if (complement.clause() > 0) {
      for (int w = tree.first(complement.clause()); w <= tree.last(complement.clause()); w++) {
        all.add(w);
      }
    }
  }

  private String whom(Statement statement) {
    Subject subject = statement.subject();
    List<String> parts = new ArrayList<>();
    parts.add(
        subject.known()
            ? subject.roles().stream()
                    .map(r -> names.getOrDefault(r, r))
                    .collect(Collectors.joining(" and "))
                + (subject.from().isEmpty() ? "" : " (" + subject.from() + ")")
            : "no role" + subject(statement));
    parts.add(
        statement.actions().isEmpty()
            ? "nothing understood"
            : statement.actions().stream()
                .map(
                    a ->
                        '"'
                            + statement.parse().sentence().words(a.from(), a.to())
                            + '"'
                            + (a.negative() ? " (denied)" : ""))
                .collect(Collectors.joining(", ")));
    parts.add(statement.mood().modality().label());
    if (!statement.mood().held()) {
      parts.add("not held: asked, supposed, called untrue or the view of others");
    }
    if (!statement.mood().attributedTo().isEmpty()) {
      parts.add("on the word of " + statement.mood().attributedTo());
    }
    String scope = statement.mood().scope().text();
    if (!scope.isEmpty()) {
      parts.add("scope: " + scope);
    }
    return String.join("; ", parts);
  }

  private static String subject(Statement statement) {
    return statement.clause() == null || !statement.clause().hasSubject()
        ? ""
        : " (\""
            + statement
                .parse()
                .sentence()
                .words(statement.clause().subjectFrom(), statement.clause().subjectTo())
            + "\")";
  }

  private void claim(Claim claim) {
    List<String> traits = new ArrayList<>();
    traits.add(claim.modality().label());
    if (!claim.exclusive().isEmpty()) {
      traits.add("exclusive: " + claim.exclusive());
    }
    if (!claim.scope().text().isEmpty()) {
      traits.add("scope: " + claim.scope().text());
    }
    if (!claim.attributedTo().isEmpty()) {
      traits.add("on the word of " + claim.attributedTo());
    }
    if (!claim.arguable()) {
      traits.add("on no side of a contradiction: " + (claim.held() ? "possible" : "not held"));
    }
    out.println("     " + claim.item().question());
    out.println("       " + (claim.positive() ? "" : "not ") + answer(claim));
    out.println("       " + String.join("; ", traits));
    out.println("       attribute " + claim.item().attribute() + " (" + claim.item().kind() + ")");
    out.println("       \"" + claim.evidence().words() + '"');
    claim.item().because().forEach(b -> out.println("       " + b));
    if (!claim.resolvedFrom().isEmpty()) {
      out.println("       " + claim.resolvedFrom());
    }
  }

  private String answer(Claim claim) {
    return new Names(names).in(claim.value().text());
  }
}
