package sicetnon.state;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What has become of a disputed question since the run before. */
public enum Status {
  /** Seen for the first time. */
  NEW,
  /** As the run before left it. */
  OPEN,
  /** A side gained or lost origins, or a value moved. */
  CHANGED,
  /** Disputed no more; its row stays for one run. */
  RESOLVED,
  /** Disputed again, or dismissed on other evidence than there is now. */
  REOPENED,
  /** Resolved more than a run ago; remembered for its review, in no report. */
  GONE;

  /** Lower-case name, as in the reports. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
