package sicetnon.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sicetnon.text.Lexicon;
import sicetnon.text.WordNetLexicon;

/**
 * Shows, for whoever writes topics of work, which words tell of each intermediate work activity of
 * O*NET: the verbs that its tasks begin with and the nouns that are their objects, with how many of
 * its tasks have the word and which share that is of all tasks that do.
 *
 * <p>{@code java -cp target/sicetnon.jar src/train/java/sicetnon/pack/WorkTopics.java ONET}; ONET
 * is a folder with O*NET's {@code iwa-reference.txt}, {@code dwa-reference.txt}, {@code
 * tasks-to-dwas.txt} and {@code task-statements.txt}. Half of the detailed activities, chosen by
 * hash, and all tasks under one of these are left out to test on.
 */
final class WorkTopics {
  private static final int VERBS = 12;
  private static final int OBJECTS = 20;

  private static final Lexicon LEXICON = WordNetLexicon.load();
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}]*(?:['-]\\p{L}+)*|\\S");
  private static final Set<String> JOINS = Set.of(",", "/", "&", "and", "or");

  /** Words in front of a noun that are no part of its name. */
  private static final Set<String> DETERMINERS =
      words("a an the this that these those other any each every all both own his her its their");

  /** Words that end a noun phrase, though WordNet has some as nouns. */
  private static final Set<String> ENDS =
      words(
          "of in on at by to for from with without within into onto upon over under between among"
              + " through throughout during before after against about across along around behind"
              + " near off out up down per via toward towards until while because as if when where"
              + " whether how which who what than so such including using regarding concerning"
              + " according following is are be been being do does have has can may must should"
              + " will not no");

  private WorkTopics() {}

  private static Set<String> words(String text) {
    return Set.of(text.split(" "));
  }

  /** The words of a task that may tell what it is about. */
  private record Task(Set<String> verbs, Set<String> objects) {

    static Task of(String text) {
      List<String> words =
          WORD.matcher(text.toLowerCase(Locale.ROOT).replace('\u2019', '\''))
              .results()
              .map(MatchResult::group)
              .toList();
      Task task = new Task(new TreeSet<>(), new TreeSet<>());
      task.readObjects(words, task.readVerbs(words));
      return task;
    }

    /** Takes the verbs that begin the task, as in "plan, direct, or coordinate". */
    private int readVerbs(List<String> words) {
      boolean open = true;
      int at = 0;
      for (; at < words.size(); at++) {
        String word = words.get(at);
        if (JOINS.contains(word)) {
          open = true;
        } else if (!word.endsWith("ly") || LEXICON.isVerb(word)) {
          if (!open || !LEXICON.isVerb(word)) {
            break;
          }
          verbs.add(word);
          open = false;
        }
      }
      return at;
    }

    /** Takes the nouns that are joined to be the object, and what follows them after "of". */
    private void readObjects(List<String> words, int from) {
      List<String> phrase = new ArrayList<>();
      for (String word : words.subList(from, words.size())) {
        boolean last = ENDS.contains(word) && !word.equals("of");
        if (JOINS.contains(word) || word.equals("of") || last || word.matches("\\W")) {
          readPhrase(phrase);
          phrase.clear();
        } else if (!DETERMINERS.contains(word)) {
          phrase.add(word);
        }
        if (last || word.matches("[.;:(]")) {
          return;
        }
      }
    }

    private void readPhrase(List<String> phrase) {
      String head = "";
      String before = "";
      for (String word : phrase) {
        String noun = LEXICON.nounBase(word).orElse("");
        boolean clause = !noun.equals(word) && !noun.isEmpty();
        if (noun.isEmpty() && !head.isEmpty() && !LEXICON.isAdjective(word)) {
          break;
        }
        before = noun.isEmpty() ? "" : head;
        head = noun.isEmpty() ? head : noun;
        if (clause) {
          break;
        }
      }
      if (!head.isEmpty()) {
        objects.add(head);
      }
      if (!before.isEmpty()) {
        objects.add(before + " " + head);
      }
    }
  }

  public static void main(String[] args) throws IOException {
    Path onet = Path.of(args[0]);
    Map<String, String> statements = new TreeMap<>();
    rows(onet.resolve("task-statements.txt")).forEach(r -> statements.put(r[0] + r[1], r[2]));
    Map<String, Set<String>> activities = new TreeMap<>();
    rows(onet.resolve("tasks-to-dwas.txt"))
        .forEach(r -> activities.computeIfAbsent(r[0] + r[1], k -> new TreeSet<>()).add(r[2]));
    activities.values().removeIf(ids -> ids.stream().anyMatch(WorkTopics::tested));
    activities.keySet().retainAll(statements.keySet());

    Map<String, List<Task>> tasks = new TreeMap<>();
    Map<String, Integer> verbs = new HashMap<>();
    Map<String, Integer> objects = new HashMap<>();
    activities.forEach(
        (id, detailed) -> {
          Task task = Task.of(statements.get(id));
          task.verbs().forEach(v -> verbs.merge(v, 1, Integer::sum));
          task.objects().forEach(o -> objects.merge(o, 1, Integer::sum));
          detailed.stream()
              .map(d -> d.substring(0, d.lastIndexOf('.')))
              .distinct()
              .forEach(i -> tasks.computeIfAbsent(i, k -> new ArrayList<>()).add(task));
        });

    Map<String, List<String>> titles = new LinkedHashMap<>();
    rows(onet.resolve("dwa-reference.txt")).stream()
        .filter(r -> !tested(r[2]))
        .forEach(r -> titles.computeIfAbsent(r[1], k -> new ArrayList<>()).add(r[3]));
    for (String[] row : rows(onet.resolve("iwa-reference.txt"))) {
      List<Task> its = tasks.getOrDefault(row[1], List.of());
      System.out.println(row[1] + " " + row[2]);
      titles.getOrDefault(row[1], List.of()).forEach(t -> System.out.println("  - " + t));
      System.out.println("  tasks: " + its.size());
      System.out.println("  verbs: " + telling(its.stream().map(Task::verbs), verbs, VERBS));
      System.out.println(
          "  objects: " + telling(its.stream().map(Task::objects), objects, OBJECTS));
    }
  }

  /** Whether a detailed activity is of the half that is left out. */
  private static boolean tested(String id) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return digest.digest(id.getBytes(StandardCharsets.UTF_8))[0] < 0;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static List<String[]> rows(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return lines.subList(1, lines.size()).stream().map(l -> l.split("\t")).toList();
  }

  /**
   * The words of most weight: how many tasks here have the word, times the share that these are of
   * all that do. What one task alone has here weighs nothing.
   */
  private static String telling(Stream<Set<String>> tasks, Map<String, Integer> all, int most) {
    Map<String, Integer> counts = new TreeMap<>();
    tasks.flatMap(Set::stream).forEach(w -> counts.merge(w, 1, Integer::sum));
    Comparator<Map.Entry<String, Integer>> weight =
        Comparator.comparingDouble(e -> (1.0 - e.getValue()) * e.getValue() / all.get(e.getKey()));
    return counts.entrySet().stream()
        .sorted(weight)
        .limit(most)
        .map(
            e -> e.getKey() + " " + e.getValue() + " " + percent(e.getValue(), all.get(e.getKey())))
        .collect(Collectors.joining(", "));
  }

  private static String percent(int part, int whole) {
    return Math.round(100.0 * part / whole) + "%";
  }
}
