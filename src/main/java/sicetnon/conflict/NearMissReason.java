package sicetnon.conflict;

import java.util.Locale;

/** Why two positions that look opposed are no contradiction. */
public enum NearMissReason {
  /** One side holds only at a level, in a framework, under a condition, in the past. */
  RESTRICTED("one side is said only of a part of the cases"),
  /** Both name a value on an axis that separates them. */
  OTHER_SCOPE("the two speak of different cases"),
  /** Two roles are named for a duty, and too little says that only one can have it. */
  SHAREABLE("both roles can have this duty at the same time"),
  /** "Both" against one of the two. */
  SHARED("one side says that both share it, which leaves room for the other"),
  /** One side is a possibility. */
  POSSIBLE("one side is only a possibility"),
  /** One side is a view that its source does not hold. */
  NOT_HELD("one side is a view that its source reports without holding it"),
  /** A part against its whole. */
  PART_OF("one side speaks of a part, the other of the whole"),
  /** Two roles of which no article speaks together. */
  UNRELATED("no article speaks of the two roles together, so they may not mean the same thing"),
  /** Different currencies or periods are never converted. */
  OTHER_UNIT("the figures are in different currencies or for different periods"),
  /** More authority on different matters. */
  OTHER_MATTER("the two speak of different matters");

  private final String words;

  NearMissReason(String words) {
    this.words = words;
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
