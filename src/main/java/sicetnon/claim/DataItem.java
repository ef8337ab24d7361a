package sicetnon.claim;

import java.util.List;
import sicetnon.concept.Thing;

/**
 * The question that a claim answers. Scope is no part of it.
 *
 * @param attribute the attribute's id
 * @param kind how its values compare
 * @param subject a role's slug, a pair of slugs joined by "; ", or the thing held
 * @param topic what it is about, or empty
 * @param question the question in words
 * @param single whether the thing can have one holder only
 * @param thing what is acted on; {@link Thing#NONE} where the question is of something else
 * @param because why the words are taken for this question: a step each, no part of the question
 */
public record DataItem(
    String attribute,
    Kind kind,
    String subject,
    String topic,
    String question,
    boolean single,
    Thing thing,
    List<String> because) {
  public DataItem {
    because = List.copyOf(because);
  }

  /** A question about no thing that is acted on. */
  public DataItem(
      String attribute, Kind kind, String subject, String topic, String question, boolean single) {
    this(attribute, kind, subject, topic, question, single, Thing.NONE, List.of());
  }

  /** The same in other words. */
  public DataItem asking(String words) {
    return new DataItem(attribute, kind, subject, topic, words, single, thing, because);
  }

  /** What it is about where a person reads it: what somebody asked in his own words has no word. */
  public String matter() {
    return kind == Kind.OTHER ? "" : topic;
  }

  /** What equal questions share. */
  public String key() {
    return attribute + "|" + subject + "|" + topic;
  }
}
