package sicetnon.concept;

/** How the facets of two things with one head go together. */
public enum FacetMatch {
  /** One thing. */
  EQUAL,
  /** One names what the other leaves open: the training budget, the budget. */
  NARROWER,
  /** Two things: the training budget, the travel budget. */
  OTHER,
  /** One of them is not named, so nobody can tell. */
  UNNAMED
}
