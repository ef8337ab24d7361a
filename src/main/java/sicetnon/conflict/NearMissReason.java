package sicetnon.conflict;

import java.util.Locale;

/** Why two positions that look opposed are no contradiction. */
public enum NearMissReason {
  /** One side holds only at a level, in a framework, under a condition, in the past. */
  RESTRICTED(
      "one side is said only of a part of the cases",
      "It is a contradiction if the other means these cases too."),
  /** Both name a value on an axis that separates them. */
  OTHER_SCOPE("the two speak of different cases", "It is a contradiction if both mean one case."),
  /** Two roles are named for a duty, and too little says that only one can have it. */
  SHAREABLE(
      "both roles can have this duty at the same time",
      "It is a contradiction if only one of them can have it."),
  /** "Both" against one of the two. */
  SHARED(
      "one side says that both share it, which leaves room for the other",
      "It is a contradiction if one of them has it alone."),
  /** One side is a possibility. */
  POSSIBLE(
      "one side is only a possibility",
      "It is a contradiction if the possibility is meant as a rule."),
  /** One side is a view that its source does not hold. */
  NOT_HELD(
      "one side is a view that its source reports without holding it",
      "It is a contradiction if the source holds the view itself."),
  /** Poles that only follow from what a role does. */
  IMPLIED(
      "nobody says so: both only follow from what the role is said to do",
      "It is a contradiction if the role cannot do both."),
  /** A part against its whole. */
  PART_OF(
      "one side speaks of a part, the other of the whole",
      "It is a contradiction if who has the whole has the part too."),
  /** Two roles of which no article speaks together. */
  UNRELATED(
      "no article speaks of the two roles together, so they may not mean the same thing",
      "It is a contradiction if they work in one place."),
  /** Different currencies or periods are never converted. */
  OTHER_UNIT(
      "the figures are in different currencies or for different periods",
      "It may be one once the figures are converted."),
  /** More authority on different matters. */
  OTHER_MATTER(
      "the two speak of different matters", "It is a contradiction if the matters overlap.");

  private final String words;
  private final String remedy;

  NearMissReason(String words, String remedy) {
    this.words = words;
    this.remedy = remedy;
  }

  /** What would make it a contradiction: a whole sentence. */
  public String remedy() {
    return remedy;
  }

  /** Lower-case code with hyphens, as in near-misses.csv. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The reason as half a sentence. */
  public String words() {
    return words;
  }
}
