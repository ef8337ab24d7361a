package sicetnon.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * For what a claim is said to hold.
 *
 * @param values value by axis: place, level, framework, company, condition, time, year (or
 *     year-month, as of which it is said), provider, statistic, case (any other service, sector or
 *     row of a table that a figure is for)
 */
public record Scope(SortedMap<String, String> values) {
  /** No restriction named. */
  public static final Scope NONE = new Scope(new TreeMap<>());

  /** Axes on which different named values make two claims incomparable. */
  public static final Set<String> SEPARATING =
      Set.of("place", "level", "framework", "company", "statistic", "condition", "time");

  /** Axes that restrict a claim, so that an unrestricted one does not contradict it. */
  public static final Set<String> RESTRICTING =
      Set.of("level", "framework", "company", "condition", "time");

  /** Axes by which a figure is one of some cases only, whichever axis a source names them on. */
  private static final List<String> NARROWING = List.of("place", "case", "company");

  public Scope {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** This scope with one more axis named; a value that is there already stays. */
  public Scope with(String axis, String value) {
    SortedMap<String, String> more = new TreeMap<>(values);
    more.putIfAbsent(axis, value);
    return new Scope(more);
  }

  /** This scope without what it says on some axes. */
  public Scope without(String... axes) {
    SortedMap<String, String> fewer = new TreeMap<>(values);
    fewer.keySet().removeAll(List.of(axes));
    return new Scope(fewer);
  }

  /** The value on an axis, or an empty string. */
  public String get(String axis) {
    return values.getOrDefault(axis, "");
  }

  /** The places, services, sectors and companies to which a figure is restricted. */
  public Set<String> narrowed() {
    Set<String> out = new TreeSet<>();
    NARROWING.stream().map(this::get).filter(v -> !v.isEmpty()).forEach(out::add);
    return out;
  }

  /** What of it tells one figure from another, in words: "senior, london, median"; or empty. */
  public String figureCase() {
    List<String> out = new ArrayList<>();
    out.add(get("level"));
    out.addAll(narrowed());
    out.add(Statistic.of(this).extreme() ? get("statistic") : "");
    return out.stream().filter(v -> !v.isEmpty()).collect(Collectors.joining(", "));
  }

  /** Whether both are said as of a time, and this one of an earlier one. */
  public boolean before(Scope other) {
    String mine = get("year");
    String theirs = other.get("year");
    return !mine.isEmpty() && mine.compareTo(theirs) < 0 && !theirs.startsWith(mine);
  }

  /** {@code axis=value} pairs joined by "; ". */
  public String text() {
    return values.isEmpty()
        ? ""
        : values.entrySet().stream()
            .map((Map.Entry<String, String> e) -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining("; "));
  }
}
