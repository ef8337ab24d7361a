package sicetnon.concept;

import java.util.List;
import java.util.TreeSet;

/**
 * What something is done to, or what is done where the act itself tells it: a head with all that
 * tells it from others. "Engineering strategy" is a strategy with the facet "technical"; "code
 * review" and "reviews code" are a review with the facet "code".
 *
 * @param head a topic's id or a concept; empty for {@link #NONE}
 * @param facets concepts that separate it from others with the same head, sorted
 * @param named false where it is told by a pronoun or by a word that says nothing by itself, so
 *     that no other can be known to be the same
 */
public record Thing(String head, List<String> facets, boolean named) {
  /** Of a claim that is about no thing. */
  public static final Thing NONE = new Thing("", List.of(), false);

  public Thing {
    facets = List.copyOf(new TreeSet<>(facets));
  }

  /** What equal things share: the head, then the facets behind a slash; no other if not named. */
  public String key() {
    String whole = facets.isEmpty() ? head : head + "/" + String.join("+", facets);
    return (named ? whole : whole + "?").replace(' ', '-');
  }

  /** How the facets of two things with one head go together. */
  public FacetMatch match(Thing other) {
    if (!named || !other.named) {
      return FacetMatch.UNNAMED;
    }
    if (facets.equals(other.facets)) {
      return FacetMatch.EQUAL;
    }
    return facets.containsAll(other.facets) || other.facets.containsAll(facets)
        ? FacetMatch.NARROWER
        : FacetMatch.OTHER;
  }
}
