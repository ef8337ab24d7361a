package sicetnon.conflict;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sicetnon.claim.DataItem;
import sicetnon.claim.Modality;
import sicetnon.claim.Scope;
import sicetnon.claim.Statistic;
import sicetnon.claim.Value;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;

/** Compares two claims of one data item, by the kind of its attribute, then by their scopes. */
final class Comparison {
  /** Neighbours on a scale of no more steps are clearly different. */
  private static final int FEW_STEPS = 3;

  private final Pack pack;
  private final Ties ties;
  private final Set<String> countries;
  private final Set<String> answering;

  /** Makes a comparison by a pack's poles and acts, of roles that a folder ties to each other. */
  Comparison(Pack pack, Ties ties) {
    this.pack = pack;
    this.ties = ties;
    this.countries = pack.words(Words.COUNTRIES);
    this.answering =
        pack.acts().stream()
            .filter(Pack.Act::answers)
            .map(Pack.Act::id)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Acts by which somebody answers for a thing. */
  Set<String> answering() {
    return answering;
  }

  /**
   * Compares two claims.
   *
   * @param together whether both stand in one source
   */
  Finding compare(DataItem item, Traits a, Traits b, boolean together) {
    Finding values = values(item, a, b, together);
    if (values.outcome() == Finding.Outcome.COMPATIBLE) {
      return values;
    }
    if (!together && !a.copied().isEmpty() && a.copied().equals(b.copied())) {
      // a copied sentence whose subject was taken from another heading does not deny itself
      return Finding.COMPATIBLE;
    }
    if (!a.held() || !b.held()) {
      return Finding.near(NearMissReason.NOT_HELD);
    }
    boolean possible = a.modality() == Modality.POSSIBLE || b.modality() == Modality.POSSIBLE;
    if (possible && !allowance(a, b)) {
      return Finding.near(NearMissReason.POSSIBLE);
    }
    if (unrelated(a, b)) {
      // nothing else is nearly disputed between roles that have nothing to do with each other
      boolean clash = values.outcome() == Finding.Outcome.CONTRADICTION;
      return clash ? Finding.near(NearMissReason.UNRELATED) : Finding.COMPATIBLE;
    }
    boolean figures = a.value() instanceof Value.Quantity;
    NearMissReason scope = figures ? figureScopes(a, b) : scopes(a, b);
    if (scope != null) {
      return Finding.near(scope);
    }
    boolean dated = a.scope().before(b.scope()) || b.scope().before(a.scope());
    if (!dated) {
      return values;
    }
    // figures of two years do not clash, nor does a source that tells what changed
    return together || a.value() instanceof Value.Quantity
        ? Finding.near(NearMissReason.OTHER_SCOPE)
        : Finding.contradiction("date", values.flat());
  }

  /**
   * Whether what is possible is itself denied: who can prescribe against who cannot, or against the
   * only one who can.
   */
  private static boolean allowance(Traits a, Traits b) {
    if (!(a.value() instanceof Value.Holder x && b.value() instanceof Value.Holder y)) {
      return false;
    }
    if (a.positive() != b.positive()) {
      return (a.positive() ? b : a).modality() == Modality.OBLIGATORY;
    }
    return x.alone() || y.alone();
  }

  private boolean unrelated(Traits a, Traits b) {
    if (!(a.value() instanceof Value.Holder x && b.value() instanceof Value.Holder y)) {
      return false;
    }
    return disjoint(x.roles(), y.roles()) && !ties.related(x.roles(), y.roles());
  }

  private Finding values(DataItem item, Traits a, Traits b, boolean together) {
    Value x = a.value();
    Value y = b.value();
    if (x instanceof Value.Holder h && y instanceof Value.Holder i) {
      return holders(item, a, b, h, i);
    }
    if (x instanceof Value.Target t && y instanceof Value.Target u) {
      return item.attribute().equals("first-duty")
          ? firsts(t, u, together)
          : targets(a, b, t, u, together);
    }
    if (x instanceof Value.Quantity q && y instanceof Value.Quantity r) {
      return quantities(a, b, q, r, together);
    }
    if (x instanceof Value.Pole p && y instanceof Value.Pole o) {
      return poles(item, a, b, p, o);
    }
    if (x instanceof Value.Level l && y instanceof Value.Level m) {
      return levels(a, b, l, m, together);
    }
    if (x instanceof Value.Order o && y instanceof Value.Order p) {
      return orders(a, b, o, p);
    }
    return a.positive() == b.positive() ? Finding.COMPATIBLE : Finding.contradiction("", true);
  }

  private Finding holders(DataItem item, Traits a, Traits b, Value.Holder x, Value.Holder y) {
    if (!item.thing().named()) {
      return Finding.COMPATIBLE;
    }
    if (a.positive() != b.positive()) {
      Value.Holder denied = a.positive() ? y : x;
      Value.Holder asserted = a.positive() ? x : y;
      boolean same =
          asserted.roles().containsAll(denied.roles())
              && (act(denied).denies().contains(asserted.act())
                  || (denied.act().equals("needs") && must(a.positive() ? a : b)));
      return same ? Finding.contradiction("", true) : Finding.COMPATIBLE;
    }
    if (!a.positive()) {
      return Finding.COMPATIBLE;
    }
    if (x.roles().equals(y.roles())) {
      boolean helps =
          (x.merely() && act(x).excludes().contains(y.act()))
              || (y.merely() && act(y).excludes().contains(x.act()));
      return helps ? Finding.contradiction("", false) : Finding.COMPATIBLE;
    }
    boolean strong = strong(x) && strong(y);
    if (!strong) {
      return Finding.COMPATIBLE;
    }
    boolean rivals = act(x).rivals().contains(y.act());
    boolean alone =
        (x.alone() && !x.roles().containsAll(y.roles()))
            || (y.alone() && !y.roles().containsAll(x.roles()));
    if (!disjoint(x.roles(), y.roles())) {
      return alone && rivals
          ? Finding.contradiction("", false)
          : Finding.near(NearMissReason.SHARED);
    }
    boolean two = ties.contrasted(x.roles(), y.roles()) || !sameHead(x.roles(), y.roles());
    return item.single() && two
        ? Finding.contradiction("", true)
        : alone && rivals ? Finding.contradiction("", false) : Finding.RIVAL;
  }

  /** Whether it is said as a duty, which "need not" denies. */
  private static boolean must(Traits claim) {
    return claim.modality() == Modality.OBLIGATORY;
  }

  /** "Technical team lead" and "tech lead" may be one role unless an article tells them apart. */
  private static boolean sameHead(List<String> x, List<String> y) {
    return x.stream().anyMatch(r -> y.stream().anyMatch(s -> head(r).equals(head(s))));
  }

  private static String head(String slug) {
    return slug.substring(slug.lastIndexOf('-') + 1);
  }

  /** Whether somebody does it, rather than take part in it, tell of it or have to do with it. */
  private boolean strong(Value.Holder holder) {
    return act(holder).strong();
  }

  private Pack.Act act(Value.Holder holder) {
    return pack.act(holder.act()).orElse(Pack.Act.NONE);
  }

  private static boolean disjoint(List<String> x, List<String> y) {
    return x.stream().noneMatch(y::contains);
  }

  private static Finding targets(
      Traits a, Traits b, Value.Target x, Value.Target y, boolean together) {
    boolean same = x.key().equals(y.key());
    if (a.positive() != b.positive()) {
      return same ? Finding.contradiction("", true) : Finding.COMPATIBLE;
    }
    return same || !a.positive() || together || general(x.text(), y.text())
        ? Finding.COMPATIBLE
        : Finding.contradiction("", false);
  }

  /**
   * Two things that come first are worth a look, unless one is told in more words than the other.
   */
  private static Finding firsts(Value.Target x, Value.Target y, boolean together) {
    Set<String> words = new TreeSet<>(List.of(x.key().split("[/+]")));
    words.retainAll(List.of(y.key().split("[/+]")));
    return together || !words.isEmpty() ? Finding.COMPATIBLE : Finding.weighed(false);
  }

  /** "a senior executive" is no other answer than "the chief executive", only a looser one. */
  private static boolean general(String x, String y) {
    String head = x.substring(x.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    String loose =
        "(?i)(?:(?:senior|top|direct|line|immediate|experienced|higher) )*+" + Pattern.quote(head);
    boolean sameHead = y.toLowerCase(Locale.ROOT).endsWith(head);
    return sameHead && (x.matches(loose) || y.matches(loose));
  }

  private static Finding quantities(
      Traits a, Traits b, Value.Quantity x, Value.Quantity y, boolean together) {
    if (!x.comparable(y)) {
      return x.unit().equals(y.unit()) && x.period().equals(y.period())
          ? Finding.COMPATIBLE
          : Finding.near(NearMissReason.OTHER_UNIT);
    }
    boolean apart = x.disjoint(y);
    if (!apart && !x.otherEnds(y)) {
      return Finding.COMPATIBLE;
    }
    Statistic s = Statistic.of(a.scope());
    Statistic t = Statistic.of(b.scope());
    if (!s.answersLike(t)) {
      boolean shutOut = apart && ((s.atLeast(t) && y.above(x)) || (t.atLeast(s) && x.above(y)));
      return shutOut ? Finding.contradiction("", false) : Finding.near(NearMissReason.OTHER_SCOPE);
    }
    if (!apart && s.ofMost() != t.ofMost() && (s.ofMost() ? y.around(x) : x.around(y))) {
      return Finding.near(NearMissReason.RESTRICTED);
    }
    String p = a.scope().get("provider");
    String q = b.scope().get("provider");
    boolean providers = !p.equals(q) && !(p.isEmpty() && q.isEmpty());
    boolean one = together || (!p.isEmpty() && p.equals(q) && sameYear(a, b));
    String explaining = providers ? "provider" : "";
    return apart ? Finding.contradiction(explaining, false) : Finding.otherEnds(explaining, !one);
  }

  private static boolean sameYear(Traits a, Traits b) {
    return a.scope().get("year").equals(b.scope().get("year"));
  }

  /** Why the scopes of two figures keep them apart, or null. */
  private NearMissReason figureScopes(Traits a, Traits b) {
    Set<String> x = narrowed(a, b);
    Set<String> y = narrowed(b, a);
    if (!x.equals(y)) {
      return x.isEmpty() || y.isEmpty() || x.containsAll(y) || y.containsAll(x)
          ? NearMissReason.RESTRICTED
          : NearMissReason.OTHER_SCOPE;
    }
    return scopes(
        a.within(a.scope().without("place", "case", "company", "statistic")),
        b.within(b.scope().without("place", "case", "company", "statistic")));
  }

  /**
   * What a figure is restricted to; a country only where the other names a place too, or of shares.
   */
  private Set<String> narrowed(Traits claim, Traits other) {
    Set<String> out = new TreeSet<>(claim.scope().narrowed());
    boolean share = claim.value() instanceof Value.Quantity q && q.unit().equals("%");
    if (other.scope().get("place").isEmpty() && !share) {
      out.removeAll(countries);
    }
    return out;
  }

  private Finding poles(DataItem item, Traits a, Traits b, Value.Pole x, Value.Pole y) {
    if (x.id().equals(y.id())) {
      return a.positive() == b.positive() ? Finding.COMPATIBLE : Finding.contradiction("", true);
    }
    boolean against = against(item, x).contains(y.id()) || against(item, y).contains(x.id());
    if (!against || !a.positive() || !b.positive()) {
      return Finding.COMPATIBLE;
    }
    return x.implied() && y.implied()
        ? Finding.near(NearMissReason.IMPLIED)
        : x.implied() || y.implied() ? Finding.weighed(false) : Finding.contradiction("", false);
  }

  private Set<String> against(DataItem item, Value.Pole pole) {
    return pack.attribute(item.attribute())
        .flatMap(a -> a.pole(pole.id()))
        .map(Pack.Pole::against)
        .orElse(Set.of());
  }

  /** Levels that touch agree; a denied one leaves those below it, and another denial nothing. */
  private Finding levels(Traits a, Traits b, Value.Level x, Value.Level y, boolean together) {
    if (a.positive() && b.positive()) {
      int steps = pack.scale(x.scale()).map(s -> s.steps().size()).orElse(0);
      int apart = Math.max(x.low(), y.low()) - Math.min(x.high(), y.high());
      boolean ends = Math.min(x.low(), y.low()) == 0 && Math.max(x.high(), y.high()) == steps - 1;
      boolean near = apart == 1 && steps > FEW_STEPS;
      // one step of many is a matter of words, and nobody weighs all of an article's alike
      return apart <= 0 || (near && together)
          ? Finding.COMPATIBLE
          : near ? Finding.worthALook() : Finding.contradiction("", ends);
    }
    boolean out = (a.positive() && y.shutsOut(x)) || (b.positive() && x.shutsOut(y));
    return out ? Finding.contradiction("", x.equals(y)) : Finding.COMPATIBLE;
  }

  private static Finding orders(Traits a, Traits b, Value.Order x, Value.Order y) {
    if (x.more().equals(y.more())) {
      return a.positive() == b.positive() || !x.over().equals(y.over())
          ? Finding.COMPATIBLE
          : Finding.contradiction("", true);
    }
    if (!a.positive() || !b.positive()) {
      return Finding.COMPATIBLE;
    }
    boolean bothMore = !x.more().isEmpty() && !y.more().isEmpty();
    return bothMore && !x.over().equals(y.over())
        ? Finding.near(NearMissReason.OTHER_MATTER)
        : Finding.contradiction("", false);
  }

  /** Why the scopes keep the two apart, or null. */
  private static NearMissReason scopes(Traits a, Traits b) {
    Set<String> axes = new TreeSet<>(a.scope().values().keySet());
    axes.addAll(b.scope().values().keySet());
    for (String axis : axes) {
      String x = a.scope().get(axis);
      String y = b.scope().get(axis);
      boolean bothNamed = !x.isEmpty() && !y.isEmpty();
      if (Scope.SEPARATING.contains(axis) && bothNamed && !x.equals(y)) {
        return NearMissReason.OTHER_SCOPE;
      }
      if (Scope.RESTRICTING.contains(axis) && !bothNamed && !coversAll(x.isEmpty() ? a : b)) {
        return NearMissReason.RESTRICTED;
      }
    }
    return null;
  }

  /** A range, a floor or a ceiling speaks of every case; so do never, always, all. */
  private static boolean coversAll(Traits claim) {
    if (claim.value() instanceof Value.Quantity q) {
      return claim.scope().get("statistic").isEmpty() && (q.open() || q.range());
    }
    return claim.every();
  }
}
