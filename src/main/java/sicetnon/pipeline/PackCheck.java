package sicetnon.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import sicetnon.claim.Claim;
import sicetnon.claim.Value;
import sicetnon.pack.Pack;

/** Runs the examples that the rules of a pack carry. */
public final class PackCheck {
  private final Pack pack;
  private final Pipeline pipeline;
  private final List<String> failures = new ArrayList<>();
  private int examples;

  private PackCheck(Pack pack) {
    this.pack = pack;
    this.pipeline = new Pipeline(pack);
  }

  /**
   * What came of it.
   *
   * @param examples number of sentences tried
   * @param failures one line for each that failed
   */
  public record Report(int examples, List<String> failures) {}

  /** Tries all examples of a pack. */
  public static Report check(Pack pack) {
    PackCheck check = new PackCheck(pack);
    for (Pack.Role role : pack.roles()) {
      check.run("role " + role.id(), role.examples(), s -> check.roles(s, role.id()));
    }
    for (Pack.Topic topic : pack.topics()) {
      check.run(
          "topic " + topic.id(),
          topic.examples(),
          s -> check.claims(s, c -> check.acts(c) && c.item().thing().head().equals(topic.id())));
    }
    for (Pack.Attribute attribute : pack.attributes()) {
      String name = "attribute " + attribute.id();
      check.run(
          name,
          attribute.examples(),
          s -> check.claims(s, c -> c.item().attribute().equals(attribute.id())));
      for (Pack.Pole pole : attribute.poles()) {
        check.run(
            name + ", pole " + pole.id(),
            pole.examples(),
            s ->
                check.claims(
                    s,
                    c ->
                        c.item().attribute().equals(attribute.id())
                            && c.value() instanceof Value.Pole p
                            && p.id().equals(pole.id())));
      }
    }
    for (Pack.Scale scale : pack.scales()) {
      String name = "scale " + scale.id();
      check.run(name, scale.examples(), s -> check.claims(s, c -> level(c, scale, -1)));
      for (int i = 0; i < scale.steps().size(); i++) {
        Pack.Step step = scale.steps().get(i);
        int at = i;
        check.run(
            name + ", step " + step.id(),
            step.examples(),
            s -> check.claims(s, c -> level(c, scale, at)));
      }
    }
    check.run("boilerplate", pack.boilerplateExamples(), check::leftOut);
    return new Report(check.examples, List.copyOf(check.failures));
  }

  /** Whether a claim says that somebody has a thing, not that it is told of or helped with. */
  private boolean acts(Claim claim) {
    return claim.value() instanceof Value.Holder h
        && pack.act(h.act()).filter(Pack.Act::strong).isPresent();
  }

  /** Whether a claim is of a scale, and of a step if one is asked for (counted from 0). */
  private static boolean level(Claim claim, Pack.Scale scale, int step) {
    return claim.value() instanceof Value.Level l
        && l.scale().equals(scale.id())
        && (step < 0 || (l.low() <= step && step <= l.high()));
  }

  private void run(String rule, Pack.Examples sentences, Predicate<String> applies) {
    for (String yes : sentences.yes()) {
      examples++;
      if (!applies.test(yes)) {
        failures.add(rule + ": should apply to \"" + yes + "\" and does not");
      }
    }
    for (String no : sentences.no()) {
      examples++;
      if (applies.test(no)) {
        failures.add(rule + ": should not apply to \"" + no + "\" and does");
      }
    }
  }

  private boolean leftOut(String sentence) {
    return pipeline.leftOut("example.txt", sentence + "\n");
  }

  /**
   * The sentence stands twice, since a role that no pack names must be spoken of more than once.
   */
  private static String article(String sentence) {
    return sentence + "\n\n" + sentence + "\n";
  }

  private boolean roles(String sentence, String role) {
    return pipeline.roles("example.txt", article(sentence)).contains(role);
  }

  private boolean claims(String sentence, Predicate<Claim> wanted) {
    return pipeline.claims("example.txt", article(sentence)).stream().anyMatch(wanted);
  }
}
