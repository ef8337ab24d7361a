package sicetnon.role;

import java.util.List;

/**
 * A stretch of a sentence that names one or more roles.
 *
 * @param from first token
 * @param to after the last token
 * @param roles slugs; two for "product owners and managers"
 * @param possessive whether it ends in 's or s'
 * @param by how it names them
 */
public record Mention(int from, int to, List<String> roles, boolean possessive, By by) {
  /** How a mention names a role. */
  public enum By {
    /** by its name */
    NAME,
    /** by the name of somebody who has it */
    PERSON,
    /** by its field: "the back end" for those who build it */
    FIELD
  }

  public Mention {
    roles = List.copyOf(roles);
  }
}
