package sicetnon.claim;

import java.util.Locale;

/** The kinds of attribute; each compares its values in its own way. */
public enum Kind {
  HOLDER,
  RELATION,
  QUANTITY,
  OPPOSED,
  LEVEL,
  COMPARISON,
  POLAR,
  /** Answers that somebody set against each other; nothing else is known of them. */
  OTHER;

  /** Lower-case name, as in packs and reports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
