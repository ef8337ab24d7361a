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
import sicetnon.pack.PackReader;
import sicetnon.pipeline.Pipeline;

/**
 * Whether the same duty in other words gets the same question: tasks of O*NET that analysts put
 * under one detailed work activity, against tasks of different intermediate ones. Only activities
 * whose id's SHA-256 begins with 8 to f are asked; from the others the topics of the pack were
 * derived.
 *
 * <p>{@code java -cp target/sicetnon.jar src/bench/java/SameDuty.java ONET} after {@code mvn
 * package}; with {@code -Dhalf=learn} the other half, with {@code -Dlist} the questions that most
 * unlike tasks share.
 */
final class SameDuty {
  private static final int IN_ARTICLE = 50;

  private SameDuty() {}

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
    Map<String, Set<String>> keys = new HashMap<>();
    Map<String, Set<String>> heads = new HashMap<>();
    read(tasks, texts, keys, heads);
    System.out.println(tasks.size() + " tasks");
    System.out.println("questions with all that separates them:");
    print(tasks, keys);
    System.out.println("questions by their head alone:");
    print(tasks, heads);
  }

  private static void read(
      List<Task> tasks,
      Map<String, String> texts,
      Map<String, Set<String>> keys,
      Map<String, Set<String>> heads)
      throws Exception {
    Pipeline pipeline = new Pipeline(PackReader.bundled());
    for (int from = 0; from < tasks.size(); from += IN_ARTICLE) {
      List<Task> some = tasks.subList(from, Math.min(tasks.size(), from + IN_ARTICLE));
      StringBuilder text = new StringBuilder("# Clerk\n\n## Duties of the clerk\n\n");
      some.forEach(t -> text.append("- ").append(texts.get(t.id())).append('\n'));
      for (Claim claim : pipeline.claims("tasks.md", text.toString())) {
        int at = claim.evidence().line() - 5;
        if (claim.value() instanceof Value.Holder && at >= 0 && at < some.size()) {
          String id = some.get(at).id();
          if (claim.item().thing().named()) {
            keys.computeIfAbsent(id, k -> new TreeSet<>()).add(claim.item().key());
            heads.computeIfAbsent(id, k -> new TreeSet<>()).add(claim.item().thing().head());
          }
        }
      }
    }
  }

  private static void print(List<Task> tasks, Map<String, Set<String>> questions) {
    Map<String, List<Integer>> byActivity = new TreeMap<>();
    Map<String, List<Integer>> byQuestion = new TreeMap<>();
    Map<String, Integer> byIntermediate = new TreeMap<>();
    for (int i = 0; i < tasks.size(); i++) {
      int at = i;
      tasks.get(i).detailed().forEach(d -> byActivity.computeIfAbsent(d, k -> new ArrayList<>()).add(at));
      questions
          .getOrDefault(tasks.get(i).id(), Set.of())
          .forEach(q -> byQuestion.computeIfAbsent(q, k -> new ArrayList<>()).add(at));
    }
    long pairs = 0;
    long same = 0;
    double mean = 0;
    int activities = 0;
    for (List<Integer> members : byActivity.values()) {
      long own = 0;
      long joined = 0;
      for (int i = 0; i < members.size(); i++) {
        for (int j = i + 1; j < members.size(); j++) {
          own++;
          joined += shared(questions, tasks.get(members.get(i)), tasks.get(members.get(j))) ? 1 : 0;
        }
      }
      pairs += own;
      same += joined;
      if (own > 0) {
        mean += (double) joined / own;
        activities++;
      }
    }
    System.out.printf(
        "  under one detailed activity: %.3f of %d pairs, mean over %d activities %.3f%n",
        (double) same / pairs, pairs, activities, mean / activities);
    long unlike = 0;
    for (int i = 0; i < tasks.size(); i++) {
      for (int j = i + 1; j < tasks.size(); j++) {
        unlike += unlike(tasks.get(i), tasks.get(j)) ? 1 : 0;
      }
    }
    Set<Long> joined = new HashSet<>();
    Map<String, Integer> guilty = new TreeMap<>();
    byQuestion.forEach(
        (question, members) -> {
          for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
              if (unlike(tasks.get(members.get(i)), tasks.get(members.get(j)))) {
                joined.add((long) members.get(i) * tasks.size() + members.get(j));
                guilty.merge(question, 1, Integer::sum);
              }
            }
          }
        });
    System.out.printf(
        "  of different intermediate activities: %.5f of %d pairs%n",
        (double) joined.size() / unlike, unlike);
    if (System.getProperty("list") != null) {
      guilty.entrySet().stream()
          .sorted((a, b) -> b.getValue() - a.getValue())
          .limit(60)
          .forEach(e -> System.out.println("    " + e.getValue() + " " + e.getKey()));
    }
  }

  private static boolean shared(Map<String, Set<String>> questions, Task a, Task b) {
    Set<String> others = questions.getOrDefault(b.id(), Set.of());
    return questions.getOrDefault(a.id(), Set.of()).stream().anyMatch(others::contains);
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
