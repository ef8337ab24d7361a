package sicetnon.claim;

import java.util.Locale;

/** How firmly a claim is made. */
public enum Modality {
  PLAIN,
  FREQUENT,
  POSSIBLE,
  OBLIGATORY;

  /** Lower-case name, as in the reports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the claim is weakened: usually, typically, tends to. */
  public boolean hedged() {
    return this == FREQUENT || this == POSSIBLE;
  }
}
