package sicetnon.extract;

import java.util.List;

/**
 * A stretch of a sentence that names one or more roles.
 *
 * @param from first token
 * @param to after the last token
 * @param roles slugs; two for "product owners and managers"
 * @param possessive whether it ends in 's or s'
 * @param person whether it is the name of somebody who has the role
 */
record Mention(int from, int to, List<String> roles, boolean possessive, boolean person) {
  Mention {
    roles = List.copyOf(roles);
  }
}
