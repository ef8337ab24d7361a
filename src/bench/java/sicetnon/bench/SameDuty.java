package sicetnon.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import sicetnon.claim.Claim;
import sicetnon.claim.Value;
import sicetnon.concept.FacetMatch;
import sicetnon.concept.Thing;
import sicetnon.pack.Pack;
import sicetnon.pack.PackException;
import sicetnon.pack.PackReader;
import sicetnon.pipeline.Pipeline;

/**
 * Whether the same duty in other words gets the same question: tasks of O*NET that analysts put
 * under one detailed work activity, against tasks of different intermediate ones. Only activities
 * whose id's SHA-256 begins with 8 to f are asked; from the others the topics of the pack were
 * derived.
 *
 * <p>{@code java -cp target/bench/classes:target/sicetnon.jar sicetnon.bench.SameDuty ONET} after
 * {@code mvn -P bench package}; with {@code -Dhalf=learn} the other half, with {@code -Dlist} the questions that most
 * unlike tasks share.
 */
final class SameDuty {
  private static final int IN_ARTICLE = 50;
  private static final int SHOWN = 40;
  private static final Pack PACK = pack();

  private SameDuty() {}

  private static Pack pack() {
    try {
      return PackReader.bundled();
    } catch (PackException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A task: the activities it is an instance of, and its questions. */
  private record Task(String id, Set<String> detailed, Set<String> intermediate) {}

  public static void main(String[] args) throws Exception {
    Path onet = Path.of(args[0]);
    boolean held = !System.getProperty("half", "held").equals("learn");
    Map<String, String> texts = new TreeMap<>();
    rows(onet.resolve("task-statements.txt")).forEach(r -> texts.put(r.get("Task ID"), r.get("Task")));
    Map<String, Set<String>> activities = new TreeMap<>();
    rows(onet.resolve("tasks-to-dwas.txt"))
        .forEach(
            r ->
                activities
                    .computeIfAbsent(r.get("Task ID"), k -> new TreeSet<>())
                    .add(r.get("DWA ID")));
    List<Task> tasks = new ArrayList<>();
    for (Map.Entry<String, Set<String>> task : activities.entrySet()) {
      Set<String> detailed = new TreeSet<>();
      Set<String> intermediate = new TreeSet<>();
      for (String dwa : task.getValue()) {
        intermediate.add(dwa.substring(0, dwa.lastIndexOf('.')));
        if (heldOut(dwa) == held) {
          detailed.add(dwa);
        }
      }
      if (!detailed.isEmpty() && texts.containsKey(task.getKey())) {
        tasks.add(new Task(task.getKey(), detailed, intermediate));
      }
    }
    Map<String, List<Thing>> things = read(tasks, texts);
    System.out.println(tasks.size() + " tasks");
    System.out.println("with equal facets:");
    print(tasks, things, Set.of(FacetMatch.EQUAL));
    System.out.println("with equal facets, or more on one side (near misses):");
    print(tasks, things, Set.of(FacetMatch.EQUAL, FacetMatch.NARROWER));
    System.out.println("by the head alone:");
    print(tasks, things, Set.of(FacetMatch.values()));
  }

  private static Map<String, List<Thing>> read(List<Task> tasks, Map<String, String> texts)
      throws Exception {
    Map<String, List<Thing>> things = new HashMap<>();
    Pipeline pipeline = new Pipeline(PACK);
    for (int from = 0; from < tasks.size(); from += IN_ARTICLE) {
      List<Task> some = tasks.subList(from, Math.min(tasks.size(), from + IN_ARTICLE));
      StringBuilder text = new StringBuilder("# Clerk\n\n## Duties of the clerk\n\n");
      some.forEach(t -> text.append("- ").append(texts.get(t.id())).append('\n'));
      for (Claim claim : pipeline.claims("tasks.md", text.toString())) {
        int at = claim.evidence().line() - 5;
        boolean done = claim.value() instanceof Value.Holder && claim.item().thing().named();
        if (done && at >= 0 && at < some.size()) {
          List<Thing> own = things.computeIfAbsent(some.get(at).id(), k -> new ArrayList<>());
          if (!own.contains(claim.item().thing())) {
            own.add(claim.item().thing());
          }
        }
      }
    }
    return things;
  }

  private static void print(
      List<Task> tasks, Map<String, List<Thing>> things, Set<FacetMatch> same) {
    Map<String, List<Integer>> byActivity = new TreeMap<>();
    Map<String, List<Integer>> byHead = new TreeMap<>();
    for (int i = 0; i < tasks.size(); i++) {
      int at = i;
      tasks
          .get(i)
          .detailed()
          .forEach(d -> byActivity.computeIfAbsent(d, k -> new ArrayList<>()).add(at));
      things.getOrDefault(tasks.get(i).id(), List.of()).stream()
          .map(Thing::head)
          .distinct()
          .forEach(q -> byHead.computeIfAbsent(q, k -> new ArrayList<>()).add(at));
    }
    long pairs = 0;
    long joined = 0;
    double mean = 0;
    int activities = 0;
    for (List<Integer> members : byActivity.values()) {
      long own = 0;
      long one = 0;
      for (int i = 0; i < members.size(); i++) {
        for (int j = i + 1; j < members.size(); j++) {
          own++;
          one += one(things, tasks.get(members.get(i)), tasks.get(members.get(j)), same) ? 1 : 0;
        }
      }
      pairs += own;
      joined += one;
      if (own > 0) {
        mean += (double) one / own;
        activities++;
      }
    }
    System.out.printf(
        "  under one detailed activity: %.3f of %d pairs, mean over %d activities %.3f%n",
        (double) joined / pairs, pairs, activities, mean / activities);
    long unlike = 0;
    for (int i = 0; i < tasks.size(); i++) {
      for (int j = i + 1; j < tasks.size(); j++) {
        unlike += unlike(tasks.get(i), tasks.get(j)) ? 1 : 0;
      }
    }
    Set<Long> wrong = new HashSet<>();
    Map<String, Integer> guilty = new TreeMap<>();
    byHead.forEach(
        (head, members) -> {
          for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
              Task a = tasks.get(members.get(i));
              Task b = tasks.get(members.get(j));
              if (unlike(a, b) && one(things, a, b, same)) {
                wrong.add((long) members.get(i) * tasks.size() + members.get(j));
                guilty.merge(head, 1, Integer::sum);
              }
            }
          }
        });
    System.out.printf(
        "  of different intermediate activities: %.5f of %d pairs%n",
        (double) wrong.size() / unlike, unlike);
    if (System.getProperty("list") != null) {
      guilty.entrySet().stream()
          .sorted((a, b) -> b.getValue() - a.getValue())
          .limit(SHOWN)
          .forEach(e -> System.out.println("    " + e.getValue() + " " + e.getKey()));
    }
  }

  private static boolean one(
      Map<String, List<Thing>> things, Task a, Task b, Set<FacetMatch> same) {
    for (Thing x : things.getOrDefault(a.id(), List.of())) {
      for (Thing y : things.getOrDefault(b.id(), List.of())) {
        boolean told = x.facets().isEmpty() == y.facets().isEmpty();
        if (x.head().equals(y.head()) && same.contains(x.match(y)) && (told || x.equals(y) || PACK.topic(x.head()).isPresent())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean unlike(Task a, Task b) {
    return a.intermediate().stream().noneMatch(b.intermediate()::contains);
  }

  private static boolean heldOut(String id) throws Exception {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
    return (hash[0] & 0x80) != 0;
  }

  private static List<Map<String, String>> rows(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    String[] head = lines.get(0).split("\t");
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < Math.min(head.length, cells.length); i++) {
        row.put(head[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }
}
