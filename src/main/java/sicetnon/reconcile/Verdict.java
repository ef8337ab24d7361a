package sicetnon.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import sicetnon.claim.Claim;
import sicetnon.claim.Scope;
import sicetnon.claim.ScopeWords;
import sicetnon.conflict.ConflictFinder;
import sicetnon.conflict.Contradiction;
import sicetnon.conflict.Point;
import sicetnon.group.Position;

/**
 * What the evidence of a contradiction supports, or why it supports nothing, in words.
 *
 * @param verdict who says what, counted
 * @param explanation why the two sides cannot both hold, and what may explain it
 */
public record Verdict(String verdict, String explanation) {

  /**
   * Proposes one, in this order: a source contradicts itself and nobody else speaks (one that says
   * as of when it says each thing does not); both hold, in the scopes that they name; differs by
   * provider; superseded; supported; weakly supported; else undecided.
   */
  public static Verdict of(Contradiction c, Names names) {
    Reckoning reckoning = Reckoning.of(c);
    String lead = reckoning.lead();
    StringBuilder explanation = new StringBuilder(explanation(c, reckoning, names));
    String label;
    String latest = c.explaining().equals("date") ? latest(c) : "";
    if (voices(c).size() == 1 && latest.isEmpty()) {
      label = "The source contradicts itself";
    } else if (!bothHold(c).isEmpty()) {
      label = "Both hold, each for its own " + bothHold(c);
    } else if (c.explaining().equals("provider")) {
      label = "Differs by provider";
    } else if (!latest.isEmpty()) {
      label = "Superseded by " + names.quoted(latest);
    } else if (!lead.isEmpty() && reckoning.supports(lead)) {
      label = "Supported is " + names.quoted(lead);
      explanation.append(" It leads without any one of its origins, too.");
    } else if (!lead.isEmpty() && reckoning.ahead(lead)) {
      label = "Weakly supported is " + names.quoted(lead);
      explanation
          .append(" The lead hangs on one origin. ")
          .append(settling(reckoning, lead, names));
    } else {
      label = "Undecided";
      explanation.append(
          lead.isEmpty()
              ? " No side has more origins than the other. "
              : " The lead is less than one full voice. ");
      explanation.append(settling(reckoning, lead, names));
    }
    return new Verdict(label + ": " + counts(c, names), explanation.toString());
  }

  /** The position of which every claim is said as of a later time than any of another; or empty. */
  private static String latest(Contradiction c) {
    for (Position position : c.positions()) {
      boolean last =
          c.positions().stream()
              .filter(p -> !p.equals(position))
              .flatMap(p -> p.claims().stream())
              .allMatch(
                  old -> position.claims().stream().allMatch(x -> old.scope().before(x.scope())));
      if (last) {
        return position.text();
      }
    }
    return "";
  }

  private static String counts(Contradiction c, Names names) {
    StringBuilder out = new StringBuilder();
    for (Position position : c.positions()) {
      out.append(out.isEmpty() ? "" : ", ");
      out.append(count(position)).append(" for ").append(names.quoted(position.text()));
    }
    int sources = sources(c).size();
    return out + (sources == 1 ? "; one source in all." : "; " + sources + " sources in all.");
  }

  private static String settling(Reckoning reckoning, String position, Names names) {
    boolean tie = position.isEmpty();
    int more =
        tie
            ? reckoning.positions().keySet().stream()
                .mapToInt(reckoning::missing)
                .min()
                .orElseThrow()
            : reckoning.missing(position);
    return more
        + (more == 1 ? " more independent origin for " : " more independent origins for ")
        + (tie ? "one side" : names.quoted(position))
        + " would settle it.";
  }

  private static Set<String> voices(Contradiction c) {
    Set<String> voices = new TreeSet<>();
    c.positions().forEach(p -> p.claims().forEach(x -> voices.add(x.origin())));
    return voices;
  }

  /** The axis on which all claims of either side name values, and no value is on both; or empty. */
  private static String bothHold(Contradiction c) {
    for (String axis : Scope.SEPARATING.stream().sorted().toList()) {
      Set<String> x = new TreeSet<>();
      c.a().claims().forEach(claim -> x.add(claim.scope().get(axis)));
      Set<String> y = new TreeSet<>();
      c.b().claims().forEach(claim -> y.add(claim.scope().get(axis)));
      if (!x.contains("") && !y.contains("") && x.stream().noneMatch(y::contains)) {
        return axis;
      }
    }
    return "";
  }

  private static String count(Position position) {
    int origins = ConflictFinder.origins(position.claims());
    return origins == 1 ? "1 origin" : origins + " origins";
  }

  private static Set<String> sources(Contradiction c) {
    Set<String> all = new TreeSet<>();
    c.positions().forEach(p -> all.addAll(p.sources()));
    return all;
  }

  private static String explanation(Contradiction c, Reckoning reckoning, Names names) {
    StringBuilder out = new StringBuilder(why(c));
    if (!c.scope().isEmpty()) {
      out.append(" Both are said ").append(ScopeWords.of(c.scope())).append('.');
    }
    FigureWords.add(c, out);
    if (c.explaining().equals("provider")) {
      out.append(" The figures come from different providers (")
          .append(providers(c))
          .append("), which may explain it.");
    }
    Set<String> inside = inside(c);
    if (!inside.isEmpty() && c.explaining().isEmpty()) {
      out.append(" ")
          .append(String.join(", ", inside))
          .append(inside.size() == 1 ? " contradicts itself." : " contradict themselves.");
    }
    boolean said = !inside.isEmpty() && c.explaining().isEmpty();
    if (said && !reckoning.split().isEmpty() && voices(c).size() > 1) {
      out.append(
          reckoning.split().size() == 1
              ? " It counts for neither side."
              : " They count for neither side.");
    }
    if (c.explaining().equals("date")) {
      out.append(" They are said as of different times (").append(dates(c, names)).append(").");
    }
    oneSided(c, "place", "a place", out);
    oneSided(c, "year", "a date", out);
    hedges(c, names, out);
    resolved(c, out);
    c.foundBy().remarks().forEach(r -> out.append(' ').append(r));
    return out.toString();
  }

  private static String why(Contradiction c) {
    return switch (c.item().question().kind()) {
      case HOLDER ->
          c.item().question().single()
              ? "This can have one holder only, and different roles are named."
              : c.weight().points().isEmpty() ? exclusive(c) : weighed(c);
      case RELATION ->
          "The two sides name different targets, or one denies what the other asserts.";
      case QUANTITY -> FigureWords.why(c);
      case OPPOSED -> "The two answers are opposites, said of the same role.";
      case LEVEL -> "The two levels, said of the same role and thing, do not touch.";
      case COMPARISON -> "The two sides order the same pair differently.";
      case POLAR -> "One side asserts what the other denies.";
      case OTHER -> "A reader of the articles says that these cannot all hold.";
    };
  }

  /** What made a row of it that neither side denies the other. */
  private static String weighed(Contradiction c) {
    return "Two roles are named for one duty, and nobody says that they share it: "
        + c.weight().has().stream().map(Point::words).collect(Collectors.joining("; "))
        + ".";
  }

  private static String exclusive(Contradiction c) {
    Set<String> words = new TreeSet<>();
    c.positions()
        .forEach(
            p ->
                p.claims().stream()
                    .map(Claim::exclusive)
                    .filter(w -> !w.isEmpty())
                    .forEach(words::add));
    return words.isEmpty()
        ? "One side asserts what the other denies."
        : "One side leaves no room for the other (\"" + String.join("\", \"", words) + "\").";
  }

  private static String providers(Contradiction c) {
    Set<String> names = new TreeSet<>();
    c.positions()
        .forEach(
            p ->
                p.claims().stream()
                    .map(x -> x.scope().get("provider"))
                    .forEach(n -> names.add(n.isEmpty() ? "one not named" : n)));
    return String.join(", ", names);
  }

  /** Sources that stand on both sides. */
  private static Set<String> inside(Contradiction c) {
    Set<String> both = new TreeSet<>();
    for (Position p : c.positions()) {
      for (Position q : c.positions()) {
        if (Reckoning.apart(p, q)) {
          Set<String> mine = new TreeSet<>(p.sources());
          mine.retainAll(new TreeSet<>(q.sources()));
          both.addAll(mine);
        }
      }
    }
    return both;
  }

  /** What a side leaves open that another names. */
  private static void oneSided(Contradiction c, String axis, String what, StringBuilder out) {
    Set<String> named = new TreeSet<>();
    boolean unnamed = false;
    for (Position p : c.positions()) {
      for (Claim claim : p.claims()) {
        String value = claim.scope().get(axis);
        unnamed |= value.isEmpty();
        named.add(value);
      }
    }
    named.remove("");
    if (unnamed && !named.isEmpty()) {
      out.append(" Only one side names ")
          .append(what)
          .append(" (")
          .append(
              named.stream()
                  .map(v -> axis.equals("place") ? ScopeWords.place(v) : v)
                  .collect(Collectors.joining(", ")))
          .append(").");
    }
  }

  /** "CTO": 2023; "CPO": 2024, 2025. */
  private static String dates(Contradiction c, Names names) {
    List<String> out = new ArrayList<>();
    for (Position p : c.positions()) {
      Set<String> years = new TreeSet<>();
      p.claims().forEach(x -> years.add(x.scope().get("year")));
      out.add(names.quoted(p.text()) + ": " + String.join(", ", years));
    }
    return String.join("; ", out);
  }

  private static void hedges(Contradiction c, Names names, StringBuilder out) {
    for (Position p : c.positions()) {
      if (p.claims().stream().allMatch(x -> x.modality().hedged())) {
        out.append(" ").append(names.quoted(p.text())).append(" is said only of the usual case.");
      }
    }
  }

  private static void resolved(Contradiction c, StringBuilder out) {
    for (Position p : c.positions()) {
      Claim shown = Contradiction.plainest(p);
      if (!shown.resolvedFrom().isEmpty()) {
        out.append(" In ")
            .append(shown.evidence().location())
            .append(' ')
            .append(shown.resolvedFrom())
            .append('.');
      }
    }
  }
}
