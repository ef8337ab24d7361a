package sicetnon.claim;

/**
 * The question that a claim answers. Scope is no part of it.
 *
 * @param attribute the attribute's id
 * @param kind how its values compare
 * @param subject a role's slug, a pair of slugs joined by "; ", or the thing held
 * @param topic what it is about, or empty
 * @param question the question in words
 * @param single whether the thing can have one holder only
 */
public record DataItem(
    String attribute, Kind kind, String subject, String topic, String question, boolean single) {

  /** What equal questions share. */
  public String key() {
    return attribute + "|" + subject + "|" + topic;
  }
}
