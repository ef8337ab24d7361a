package sicetnon.reconcile;

import java.util.Set;
import java.util.TreeSet;
import sicetnon.claim.Claim;
import sicetnon.conflict.ConflictFinder;
import sicetnon.conflict.Contradiction;
import sicetnon.group.Position;

/**
 * What can be counted about a contradiction, in words.
 *
 * @param verdict who says what, counted
 * @param explanation why the two sides cannot both hold, and what may explain it
 */
public record Verdict(String verdict, String explanation) {

  /** Counts the voices on each side. An origin is a file, or the primary that a passage names. */
  public static Verdict of(Contradiction c) {
    int sources = sources(c).size();
    StringBuilder verdict = new StringBuilder();
    if (sources == 1 && c.explaining().isEmpty()) {
      verdict.append("The source contradicts itself: ");
    } else if (c.explaining().equals("provider")) {
      verdict.append("Differs by provider: ");
    } else {
      verdict.append("Not decided: ");
    }
    verdict.append(count(c.a())).append(" for \"").append(c.a().text()).append("\", ");
    verdict.append(count(c.b())).append(" for \"").append(c.b().text()).append("\"");
    for (Position other : c.others()) {
      verdict.append(", ").append(count(other)).append(" for \"").append(other.text()).append("\"");
    }
    verdict.append(sources == 1 ? "; one source in all." : "; " + sources + " sources in all.");
    return new Verdict(verdict.toString(), explanation(c));
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

  private static String explanation(Contradiction c) {
    StringBuilder out = new StringBuilder(why(c));
    if (!c.scope().isEmpty()) {
      out.append(" Both speak of ").append(c.scope()).append('.');
    }
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
    unnamedPlace(c, out);
    hedges(c, out);
    resolved(c, out);
    return out.toString();
  }

  private static String why(Contradiction c) {
    return switch (c.item().question().kind()) {
      case HOLDER ->
          c.item().question().single()
              ? "This can have one holder only, and different roles are named."
              : exclusive(c);
      case RELATION ->
          "The two sides name different targets, or one denies what the other asserts.";
      case QUANTITY -> "The figures do not overlap, their rounding included.";
      case OPPOSED -> "The two answers are opposites, said of the same role.";
      case COMPARISON -> "The two sides order the same pair differently.";
      case POLAR -> "One side asserts what the other denies.";
    };
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
    Set<String> seen = new TreeSet<>();
    Set<String> both = new TreeSet<>();
    for (Position p : c.positions()) {
      for (String source : p.sources()) {
        if (!seen.add(source)) {
          both.add(source);
        }
      }
    }
    return both;
  }

  private static void unnamedPlace(Contradiction c, StringBuilder out) {
    Set<String> places = new TreeSet<>();
    boolean unnamed = false;
    for (Position p : c.positions()) {
      for (Claim claim : p.claims()) {
        String place = claim.scope().get("place");
        unnamed |= place.isEmpty();
        places.add(place);
      }
    }
    places.remove("");
    if (unnamed && !places.isEmpty()) {
      out.append(" Only one side names a place (").append(String.join(", ", places)).append(").");
    }
  }

  private static void hedges(Contradiction c, StringBuilder out) {
    for (Position p : c.positions()) {
      if (p.claims().stream().allMatch(x -> x.modality().hedged())) {
        out.append(" \"").append(p.text()).append("\" is said only of the usual case.");
      }
    }
  }

  private static void resolved(Contradiction c, StringBuilder out) {
    for (Position p : c.positions()) {
      Claim shown = Contradiction.plainest(p);
      if (!shown.resolvedFrom().isEmpty()) {
        out.append(" In ")
            .append(shown.evidence().location())
            .append(" the subject is taken from ")
            .append(shown.resolvedFrom())
            .append('.');
      }
    }
  }
}
