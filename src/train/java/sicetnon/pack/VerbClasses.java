package sicetnon.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.Pointer;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.PointerUtils;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;

/**
 * Proposes the verbs of verbs.yaml: from a few seeds for each class of acts, the verbs that WordNet
 * has beside them and that O*NET's tasks use, or that tasks of one activity use for one another.
 * Prints them for each class with their evidence; a person chooses.
 *
 * <p>Detailed activities that are kept to test on, and their tasks, are not read.
 *
 * <p>Argument: the folder of O*NET's files. The jar has neither WordNet's files nor extJWNL: both
 * must be on the class path.
 */
final class VerbClasses {
  private static final Map<String, List<String>> SEEDS =
      new TreeMap<>(
          Map.of(
              "rules",
              List.of("own", "decide", "set", "determine", "approve", "manage", "lead", "oversee"),
              "makes",
              List.of("create", "make", "build", "write", "design", "draft", "develop", "produce"),
              "ensures",
              List.of("ensure", "guarantee"),
              "conducts",
              List.of("conduct", "perform", "do", "carry out"),
              "joins",
              List.of("help", "support", "contribute", "participate", "collaborate", "advise"),
              "needs",
              List.of("need", "require"),
              "informs",
              List.of("tell", "inform", "explain", "present")));

  private static final int TASK_ID = 1;
  private static final int TASK_TEXT = 2;
  private static final int ACTIVITY = 2;

  private static final int LEAST_USES = 5;

  /** Of a verb's uses in activities, so large a part of tasks of one class is worth a look. */
  private static final double LEAST_SHARE = 0.2;

  private static final int MAIN_SENSES = 2;
  private static final Set<String> PARTICLES = Set.of("out", "up", "off", "over", "on", "down");
  private static final Set<String> JOINTS = Set.of("and", "or", "and/or");

  private final Dictionary dictionary;
  private final TreeMap<String, Integer> uses = new TreeMap<>();

  /** How often tasks of an activity begin with a verb. */
  private final TreeMap<String, TreeMap<String, Integer>> activities = new TreeMap<>();

  private VerbClasses(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  public static void main(String[] args) throws IOException, JWNLException {
    VerbClasses classes = new VerbClasses(Dictionary.getDefaultResourceInstance());
    classes.read(Path.of(args[0]));
    for (String act : SEEDS.keySet()) {
      System.out.println("== " + act + " (seeds: " + String.join(", ", SEEDS.get(act)) + ")");
      classes.propose(act).forEach(System.out::println);
    }
  }

  /** Whether an activity is one of the half that is kept to test on. */
  static boolean tested(String activity) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(activity.getBytes(StandardCharsets.UTF_8));
      return digest[0] < 0;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("each Java has SHA-256", e);
    }
  }

  private void read(Path folder) throws IOException, JWNLException {
    Map<String, List<String>> byTask = new HashMap<>();
    for (String[] row : rows(folder.resolve("tasks-to-dwas.txt"))) {
      byTask.computeIfAbsent(row[TASK_ID], t -> new ArrayList<>()).add(row[ACTIVITY]);
    }
    for (String[] row : rows(folder.resolve("task-statements.txt"))) {
      List<String> own = byTask.getOrDefault(row[TASK_ID], List.of());
      if (own.stream().noneMatch(VerbClasses::tested)) {
        for (String verb : firstVerbs(row[TASK_TEXT])) {
          uses.merge(verb, 1, Integer::sum);
          own.forEach(
              a ->
                  activities.computeIfAbsent(a, k -> new TreeMap<>()).merge(verb, 1, Integer::sum));
        }
      }
    }
  }

  private static List<String[]> rows(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return lines.subList(1, lines.size()).stream().map(l -> l.split("\t")).toList();
  }

  /** Direct and coordinate of "Direct or coordinate the work of cooks"; "set up" of "Set up". */
  private List<String> firstVerbs(String task) throws JWNLException {
    List<String> words =
        Arrays.asList(task.toLowerCase(Locale.ROOT).replace(",", " ,").replace(".", "").split(" "));
    List<String> verbs = new ArrayList<>();
    int at = 0;
    boolean more = true;
    while (more && at < words.size() && !senses(words.get(at)).isEmpty()) {
      String verb = words.get(at++);
      if (at < words.size()
          && PARTICLES.contains(words.get(at))
          && !senses(verb + " " + words.get(at)).isEmpty()) {
        verb += " " + words.get(at++);
      }
      verbs.add(verb);
      int next = at;
      while (next < words.size()
          && (words.get(next).equals(",") || JOINTS.contains(words.get(next)))) {
        next++;
      }
      more = next > at;
      at = next;
    }
    return verbs;
  }

  /** The verbs proposed for a class, those that tasks use most first. */
  private List<String> propose(String act) throws JWNLException {
    TreeMap<Integer, List<String>> byUses = new TreeMap<>((a, b) -> b - a);
    for (Map.Entry<String, Integer> verb : uses.entrySet()) {
      if (verb.getValue() >= LEAST_USES && !SEEDS.get(act).contains(verb.getKey())) {
        Set<String> evidence = new TreeSet<>(relatives(verb.getKey(), act));
        company(verb.getKey(), act).ifPresent(evidence::add);
        if (!evidence.isEmpty()) {
          byUses
              .computeIfAbsent(verb.getValue(), k -> new ArrayList<>())
              .add(verb.getKey() + "\t" + verb.getValue() + "\t" + String.join("; ", evidence));
        }
      }
    }
    return byUses.values().stream().flatMap(List::stream).toList();
  }

  /** What WordNet has between the main senses of a verb and those of the seeds of one class. */
  private Set<String> relatives(String verb, String act) throws JWNLException {
    Set<String> out = new TreeSet<>();
    List<Synset> senses = senses(verb);
    for (Synset sense : senses.subList(0, Math.min(MAIN_SENSES, senses.size()))) {
      seeds(sense, act, MAIN_SENSES).forEach(s -> out.add("also " + s));
      for (Pointer pointer : sense.getPointers(PointerType.VERB_GROUP)) {
        seeds(pointer.getTargetSynset(), act, MAIN_SENSES).forEach(s -> out.add("like " + s));
      }
    }
    if (!senses.isEmpty()) {
      for (var hypernym : PointerUtils.getDirectHypernyms(senses.get(0))) {
        seeds(hypernym.getSynset(), act, 1).forEach(s -> out.add("a way to " + s));
      }
    }
    return out;
  }

  /** The seeds of a class that mean the synset by one of their first senses, if no others do. */
  private Set<String> seeds(Synset synset, String act, int first) throws JWNLException {
    Set<String> found = new TreeSet<>();
    Set<String> acts = new HashSet<>();
    for (Map.Entry<String, List<String>> entry : SEEDS.entrySet()) {
      for (Word word : synset.getWords()) {
        String lemma = word.getLemma();
        int rank = senses(lemma).indexOf(synset);
        if (entry.getValue().contains(lemma) && rank >= 0 && rank < first) {
          acts.add(entry.getKey());
          found.add(lemma);
        }
      }
    }
    return acts.equals(Set.of(act)) ? found : Set.of();
  }

  /** How much of what stands beside a verb in its activities is seeds of the class. */
  private Optional<String> company(String verb, String act) {
    double share = 0;
    int all = 0;
    TreeMap<String, Integer> with = new TreeMap<>();
    for (TreeMap<String, Integer> verbs : activities.values()) {
      int own = verbs.getOrDefault(verb, 0);
      int others = verbs.values().stream().mapToInt(n -> n).sum() - own;
      if (own > 0 && others > 0) {
        all += own;
        for (String seed : SEEDS.get(act)) {
          int beside = verbs.getOrDefault(seed, 0);
          share += own * (double) beside / others;
          if (beside > 0) {
            with.merge(seed, 1, Integer::sum);
          }
        }
      }
    }
    return all > 0 && share / all >= LEAST_SHARE
        ? Optional.of(String.format(Locale.ROOT, "%.0f%% with %s", 100 * share / all, with))
        : Optional.empty();
  }

  private List<Synset> senses(String lemma) throws JWNLException {
    IndexWord word = dictionary.getIndexWord(POS.VERB, lemma);
    return word == null ? List.of() : word.getSenses();
  }
}
