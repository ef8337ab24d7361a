package sicetnon.role;

import java.util.Map;
import java.util.TreeMap;

/**
 * What one article shows of roles.
 *
 * @param roles names that it shows to be roles, each with the place that shows it
 * @param abbreviations the words before each abbreviation that it defines, by abbreviation
 */
public record RolesShown(Map<String, String> roles, Map<String, String> abbreviations) {
  public RolesShown {
    roles = new TreeMap<>(roles);
    abbreviations = new TreeMap<>(abbreviations);
  }
}
