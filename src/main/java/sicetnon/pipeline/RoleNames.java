package sicetnon.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import sicetnon.claim.Claim;
import sicetnon.claim.DataItem;
import sicetnon.claim.Value;
import sicetnon.extract.Extraction;

/**
 * Gives a role one slug in all articles: "frontend developer" here and "front-end developer" there
 * are spelled with the same letters; the spelling with most hyphens stands for both.
 */
final class RoleNames {
  private RoleNames() {}

  static List<Claim> unify(Collection<Extraction> extractions) {
    Map<String, TreeSet<String>> spellings = new TreeMap<>();
    for (Extraction extraction : extractions) {
      extraction
          .roles()
          .keySet()
          .forEach(r -> spellings.computeIfAbsent(r.replace("-", ""), k -> new TreeSet<>()).add(r));
    }
    Map<String, String> chosen = new TreeMap<>();
    spellings.forEach((letters, slugs) -> slugs.forEach(s -> chosen.put(s, best(slugs))));
    List<Claim> out = new ArrayList<>();
    extractions.forEach(e -> e.claims().forEach(c -> out.add(renamed(c, chosen))));
    return out;
  }

  private static String best(SortedSet<String> slugs) {
    String best = slugs.first();
    for (String slug : slugs) {
      best = slug.length() > best.length() ? slug : best;
    }
    return best;
  }

  private static Claim renamed(Claim c, Map<String, String> names) {
    List<String> subjects =
        c.subjects().stream().map(s -> names.getOrDefault(s, s)).sorted().toList();
    if (subjects.equals(c.subjects())) {
      return c;
    }
    DataItem q = c.item();
    String subject = q.subject();
    String question = q.question();
    for (String old : c.subjects()) {
      String now = names.getOrDefault(old, old);
      subject =
          subject.equals(old)
              ? now
              : subject.replace(old + "; ", now + "; ").replaceAll("; " + old + "$", "; " + now);
      question = question.replace(old.replace('-', ' '), now.replace('-', ' '));
    }
    DataItem item = new DataItem(q.attribute(), q.kind(), subject, q.topic(), question, q.single());
    return new Claim(
        c.id(),
        item,
        subjects,
        renamed(c.value(), names),
        c.positive(),
        c.modality(),
        c.held(),
        c.attributedTo(),
        c.scope(),
        c.exclusive(),
        c.evidence(),
        c.resolvedFrom());
  }

  private static Value renamed(Value value, Map<String, String> names) {
    if (value instanceof Value.Holder h) {
      return new Value.Holder(
          h.roles().stream().map(r -> names.getOrDefault(r, r)).sorted().toList(), h.act());
    }
    if (value instanceof Value.Order o) {
      return new Value.Order(names.getOrDefault(o.more(), o.more()), o.over());
    }
    if (value instanceof Value.Target t) {
      return new Value.Target(names.getOrDefault(t.key(), t.key()), t.text());
    }
    return value;
  }
}
