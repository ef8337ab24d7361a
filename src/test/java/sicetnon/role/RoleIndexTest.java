package sicetnon.role;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class RoleIndexTest {

  private static RoleList.Found role(String name) {
    return new RoleList.Found(RoleList.slug(name), name, "here");
  }

  @Property
  void findsWhatTheTextHolds(
      @ForAll @StringLength(max = 60) @CharRange(from = 'a', to = 'c') String text,
      @ForAll List<@StringLength(min = 1, max = 4) @CharRange(from = 'a', to = 'c') String> names) {
    List<RoleList.Found> roles =
        names.stream().distinct().limit(50).map(RoleIndexTest::role).toList();
    Map<String, String> abbreviations = new TreeMap<>();
    names.stream().limit(2).forEach(n -> abbreviations.put(n, n));
    RoleList named = new RoleIndex(new RoleList(roles, abbreviations, Map.of(), 0)).namedIn(text);
    Map<String, String> used = new TreeMap<>(abbreviations);
    used.keySet().removeIf(a -> !text.contains(a));
    assertEquals(used, named.abbreviations());
    assertEquals(
        roles.stream()
            .filter(r -> text.contains(r.stem()) || used.containsValue(r.slug()))
            .toList(),
        named.found());
  }

  @Test
  void ofTooManyRolesTheFirstNamedAreRead() {
    List<RoleList.Found> roles = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 150; i++) {
      roles.add(role("planner " + (1000 + i)));
      text.insert(0, "The planner " + (1000 + i) + " plans. ");
    }
    RoleList named =
        new RoleIndex(new RoleList(roles, Map.of(), Map.of(), 0)).namedIn(text.toString());
    assertEquals(50, named.more());
    assertEquals(roles.subList(50, 150), named.found());
  }
}
