package sicetnon.group;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import sicetnon.claim.Claim;
import sicetnon.claim.DataItem;
import sicetnon.claim.Value;
import sicetnon.concept.Acts;

/** Puts claims together by their question, and within it by their answer. */
public final class Grouper {
  /** Different figures of one item that are put into positions. */
  public static final int MOST_FIGURES = 1000;

  /** Claims by source and place. */
  public static final Comparator<Claim> ORDER =
      Comparator.comparing(Claim::evidence).thenComparing(Claim::id);

  /** That claim first in whose words the question is asked; equal ones by {@link #ORDER}. */
  public static final Comparator<Claim> PLAINEST =
      Comparator.comparing((Claim c) -> c.item().question().contains("\""))
          .thenComparing(c -> !c.held())
          .thenComparing(c -> c.modality().hedged())
          .thenComparing(Claim::modality)
          .thenComparing(c -> !c.positive())
          .thenComparing(Grouper::helps)
          .thenComparing(c -> c.item().question().length());

  private Grouper() {}

  /** The items by key; their claims by source and place, whatever the order they came in. */
  public static List<Item> group(List<Claim> claims) {
    List<Claim> sorted = claims.stream().sorted(ORDER).toList();
    Map<String, List<Claim>> byItem = new TreeMap<>();
    for (Claim claim : sorted) {
      byItem.computeIfAbsent(claim.item().key(), k -> new ArrayList<>()).add(claim);
    }
    return byItem.values().stream().map(Grouper::item).toList();
  }

  /**
   * The item of claims that answer one question.
   *
   * @param claims with one key, by source and place
   */
  public static Item item(List<Claim> claims) {
    return Item.of(asked(claims), positions(claims), claims);
  }

  /** The item in the words of its plainest claim, for all of them. */
  private static DataItem asked(List<Claim> claims) {
    Claim plainest = claims.stream().min(PLAINEST).orElseThrow();
    return claims.get(0).item().asking(plainest.item().question());
  }

  private static boolean helps(Claim claim) {
    return claim.value() instanceof Value.Holder h && h.act().equals(Acts.JOINS);
  }

  private static List<Position> positions(List<Claim> claims) {
    List<Claim> held = claims.stream().filter(Claim::held).toList();
    boolean figures = held.stream().anyMatch(c -> c.value() instanceof Value.Quantity);
    return figures ? figures(held) : values(held);
  }

  private static List<Position> values(List<Claim> claims) {
    Map<String, List<Claim>> byText = new TreeMap<>();
    for (Claim claim : claims) {
      byText.computeIfAbsent(answer(claim), k -> new ArrayList<>()).add(claim);
    }
    return byText.entrySet().stream().map(e -> new Position(e.getKey(), e.getValue())).toList();
  }

  /** The text of the position that a claim takes, if it is held and no figure. */
  public static String answer(Claim claim) {
    String sign = claim.positive() ? "" : "not ";
    if (claim.value() instanceof Value.Truth) {
      return claim.positive() ? "yes" : "no";
    }
    return sign + claim.value().text();
  }

  /**
   * Figures agree when each overlaps all of the position, in the same scope; taken from the lowest
   * up, so that the order of the files does not matter.
   */
  private static List<Position> figures(List<Claim> claims) {
    List<Claim> ascending = new ArrayList<>(bounded(claims));
    ascending.sort(Comparator.comparing(Grouper::middle).thenComparing(ORDER));
    List<List<Claim>> clusters = new ArrayList<>();
    List<Map<List<Object>, Claim>> figures = new ArrayList<>();
    for (Claim claim : ascending) {
      int home = 0;
      while (home < clusters.size()
          && !figures.get(home).values().stream().allMatch(c -> agree(c, claim))) {
        home++;
      }
      if (home == clusters.size()) {
        clusters.add(new ArrayList<>());
        figures.add(new LinkedHashMap<>());
      }
      clusters.get(home).add(claim);
      figures.get(home).putIfAbsent(List.of(claim.value(), claim.scope().figureCase()), claim);
    }
    Map<String, List<Claim>> named = new TreeMap<>();
    for (List<Claim> cluster : clusters) {
      named.computeIfAbsent(name(cluster), k -> new ArrayList<>()).addAll(cluster);
    }
    return named.entrySet().stream()
        .map(e -> new Position(e.getKey(), e.getValue().stream().sorted(ORDER).toList()))
        .toList();
  }

  /** The claims of the first figures in file order; nobody asks a question with more answers. */
  private static List<Claim> bounded(List<Claim> claims) {
    Set<List<Object>> first = new HashSet<>();
    return claims.stream()
        .filter(
            c -> {
              List<Object> figure = List.of(c.value(), c.scope().figureCase());
              return first.contains(figure) || (first.size() < MOST_FIGURES && first.add(figure));
            })
        .toList();
  }

  private static boolean agree(Claim a, Claim b) {
    Value.Quantity x = (Value.Quantity) a.value();
    Value.Quantity y = (Value.Quantity) b.value();
    boolean oneCase = a.scope().figureCase().equals(b.scope().figureCase());
    return oneCase && x.comparable(y) && !x.disjoint(y) && !x.otherEnds(y);
  }

  private static BigDecimal middle(Claim claim) {
    return ((Value.Quantity) claim.value()).middle();
  }

  private static String name(List<Claim> cluster) {
    Claim first = cluster.get(0);
    String level = first.scope().figureCase();
    String text =
        String.join(
            " / ", cluster.stream().map(c -> c.value().text()).distinct().sorted().toList());
    return level.isEmpty() ? text : text + " (" + level + ")";
  }
}
