package sicetnon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import sicetnon.text.Lexicon;
import sicetnon.text.WordNetLexicon;

/**
 * How much of plain role descriptions the program reads: one page for each occupation of O*NET,
 * with its definition and its tasks as bullets, read by the program as a user would start it. Of
 * its tables only the published columns are asked for.
 *
 * <p>{@code java -cp target/bench/classes:target/sicetnon.jar sicetnon.bench.RoleSheets ONET [PAGES]}
 * after {@code mvn -P bench package}; ONET is a folder with O*NET's {@code occupation-data.txt}, {@code
 * task-statements.txt} and {@code alternate-titles.txt}, PAGES takes about that many, evenly spaced.
 * With {@code -Dlist} a sample of what went wrong follows the table.
 */
final class RoleSheets {
  private static final int UNREAD_SHOWN = 60;
  private static final int OTHERS_SHOWN = 40;

  /** The attribute whose topics may be things alone: writing and deciding ask who has it. */
  private static final String CLASS_OF_ACTS = "performs";

  private static final Lexicon LEXICON = WordNetLexicon.load();
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}]+(?:['-][\\p{L}\\p{N}]+)*|\\S");
  private static final Pattern BEYOND_TITLE =
      Pattern.compile(",? (?:Except|of|to|All Other)\\b|--");
  private static final Set<String> JOINS = Set.of(",", "/", "&", "and", "or", "nor");

  /** Words that are no part of a name for a thing, though WordNet has some as nouns. */
  private static final Set<String> FUNCTION =
      words(
          "a an the this that these those such other others another any each every all both either"
              + " no not some several many more most few various own his her its their them they it"
              + " him she he who whom whose which what when where whether how why if as than so"
              + " then of in on at by to for from with without within into onto upon over under"
              + " between among through throughout during before after against about across along"
              + " around behind beside besides beyond near off out up down per via toward towards"
              + " until while because since according regarding concerning including using is are"
              + " was were be been being do does did have has had can could may might must shall"
              + " should will would there here also only e g i etc s");

  private RoleSheets() {}

  private static Set<String> words(String text) {
    return Set.of(text.split(" "));
  }

  /** An occupation: what it and its page are called, and what its holders do. */
  private record Sheet(
      String file, String title, Set<String> alternates, String text, List<Task> tasks) {

    static Sheet of(Map<String, String> occupation, List<String> tasks, List<String> alternates) {
      String title = occupation.get("Title");
      StringBuilder text =
          new StringBuilder(
              "# " + title + "\n\n" + occupation.get("Description") + "\n\n## Tasks\n\n");
      List<Task> lines = new ArrayList<>();
      for (String task : tasks) {
        int start = text.codePointCount(0, text.length()) + 2;
        lines.add(Task.of(task, start));
        text.append("- ").append(task).append('\n');
      }
      Set<String> names = alternates.stream().map(RoleSheets::folded).collect(Collectors.toSet());
      names.add(folded(title));
      return new Sheet(
          occupation.get("O*NET-SOC Code") + ".md", title, names, text.toString(), lines);
    }

    /**
     * Whether the role is named as the occupation or an alternate title, in the singular or plural;
     * or by words of the title that end as a part in the plural does: "restaurant cook" for "Cooks,
     * Restaurant", "conveyor tender" for "Conveyor Operators and Tenders".
     */
    boolean names(String role) {
      if (alternates.contains(folded(role))) {
        return true;
      }
      List<String> parts = List.of(BEYOND_TITLE.split(title)[0].split(",? (?:and|or) |,"));
      // in "Computer and Information Scientists" the first part is no occupation
      Set<String> ends =
          parts.stream()
              .filter(p -> p.endsWith("s"))
              .map(p -> last(singular(p)))
              .collect(Collectors.toSet());
      Set<String> all =
          parts.stream().flatMap(p -> singular(p).stream()).collect(Collectors.toSet());
      List<String> said = singular(role);
      return ends.contains(last(said)) && all.containsAll(said);
    }
  }

  /**
   * What a task says first.
   *
   * @param start code point of the page
   * @param end after the last one
   * @param verb the first word, or the one behind an adverb
   * @param heads any of which may stand for the object; none when it is not clear
   */
  private record Task(String text, int start, int end, String verb, List<String> heads) {

    static Task of(String text, int start) {
      List<String> words =
          WORD.matcher(text.replace('\u2019', '\'')).results().map(MatchResult::group).toList();
      String first = words.get(0).toLowerCase(Locale.ROOT);
      int at = first.endsWith("ly") && !LEXICON.isVerb(first) ? 1 : 0;
      String verb = words.get(at).toLowerCase(Locale.ROOT);
      List<String> heads = LEXICON.isVerb(verb) ? HeadFinder.heads(words, at + 1) : List.of();
      return new Task(text, start, start + text.codePointCount(0, text.length()), verb, heads);
    }

    boolean clear() {
      return !heads.isEmpty();
    }
  }

  /**
   * Finds what is acted on by WordNet and a list of function words alone, so that no reading of the
   * program is its own measure: the last noun of the first phrase behind the verb and the verbs
   * joined to it. "A variety of tools" may be read as of tools, "tax and payroll reports" of
   * either.
   */
  private static final class HeadFinder {
    private final List<String> words;
    private int at;

    private HeadFinder(List<String> words, int at) {
      this.words = words;
      this.at = at;
    }

    static List<String> heads(List<String> words, int from) {
      HeadFinder finder = new HeadFinder(words, from);
      finder.skipVerbs();
      List<String> heads = new ArrayList<>(finder.phrase().stream().toList());
      if (heads.isEmpty()) {
        return heads;
      }
      boolean joined = finder.joins() && !plural(heads.get(0));
      if (joined || finder.word(0).equals("of")) {
        finder.at++;
        heads.addAll(finder.phrase().stream().toList());
      }
      return heads;
    }

    private String word(int ahead) {
      int i = at + ahead;
      return i < words.size() ? words.get(i).toLowerCase(Locale.ROOT) : ".";
    }

    private boolean joins() {
      return JOINS.contains(word(0)) && content(word(1));
    }

    private void skipVerbs() {
      while (at < words.size()
          && (JOINS.contains(word(0))
              || word(0).endsWith("ly")
              || FUNCTION.contains(word(0))
              || JOINS.contains(word(-1)) && LEXICON.isVerb(word(0)))) {
        at++;
      }
    }

    /** Goes on to the end of a noun phrase and gives its last noun. */
    private Optional<String> phrase() {
      String head = null;
      for (; at < words.size() && !ends(head); at++) {
        String word = word(0);
        if (content(word) && !word.endsWith("'s") && noun(word)) {
          head = word.substring(word.lastIndexOf('-') + 1);
        }
      }
      return Optional.ofNullable(head);
    }

    private boolean ends(String head) {
      String word = word(0);
      if (head == null) {
        return word.equals(".") || word.equals(";");
      }
      if (JOINS.contains(word)) {
        boolean adjectives = LEXICON.isAdjective(word(-1)) && content(word(1)) && content(word(2));
        return !adjectives;
      }
      boolean clause = plural(head) && (word.matches(".*(?:ing|ed)") || LEXICON.isAdjective(word));
      return !content(word) || clause || !noun(word) && !LEXICON.isAdjective(word);
    }

    private static boolean content(String word) {
      return Character.isLetterOrDigit(word.charAt(0))
          && !JOINS.contains(word)
          && !FUNCTION.contains(word);
    }

    private static boolean noun(String word) {
      boolean unknown =
          LEXICON.verbBase(word).isEmpty() && !LEXICON.isAdjective(word) && !word.endsWith("ly");
      return LEXICON.nounBase(word).isPresent() || unknown;
    }
  }

  private static boolean plural(String noun) {
    return noun.endsWith("s") && LEXICON.nounBase(noun).filter(b -> !b.equals(noun)).isPresent();
  }

  private static List<String> singular(String name) {
    return Stream.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(w -> !w.isEmpty())
        .map(w -> w.endsWith("s") ? LEXICON.nounBase(w).orElse(w.substring(0, w.length() - 1)) : w)
        .toList();
  }

  /** Without any final s: of "mechanics" and "checkers" WordNet knows the science and the game. */
  private static String folded(String name) {
    return singular(name).stream()
        .map(w -> w.replaceFirst("(?<=..)s$", ""))
        .collect(Collectors.joining());
  }

  private static String last(List<String> words) {
    return words.isEmpty() ? "" : words.get(words.size() - 1);
  }

  /** What a word may be a form of: itself, its base forms, the verb that it is derived from. */
  private static Set<String> forms(String word) {
    Set<String> forms = new HashSet<>(List.of(word, word.replaceFirst("(?<=..)s$", "")));
    LEXICON.verbBase(word).ifPresent(forms::add);
    LEXICON.nounBase(word).ifPresent(forms::add);
    List.copyOf(forms).forEach(f -> LEXICON.verbOf(f).ifPresent(forms::add));
    return forms;
  }

  private static Set<String> formsIn(String text) {
    return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(w -> !w.isEmpty())
        .flatMap(w -> forms(w).stream())
        .collect(Collectors.toSet());
  }

  /** A row of claims.csv, with all words of what it is about. */
  private record Said(
      Sheet sheet,
      int start,
      int end,
      List<String> subjects,
      String about,
      String quote,
      Set<String> words,
      Set<String> quoted) {

    static Said of(CSVRecord row, Sheet sheet, String question) {
      String topic = row.get("topic");
      String value = row.get("value");
      boolean folded = row.get("attribute").equals(CLASS_OF_ACTS);
      return new Said(
          sheet,
          Integer.parseInt(row.get("start")),
          Integer.parseInt(row.get("end")),
          List.of(row.get("subject").split("; ")),
          row.get("attribute") + " " + topic + " = " + value,
          row.get("quote"),
          formsIn(topic + " " + value + " " + question),
          folded ? formsIn(row.get("quote")) : Set.of());
    }

    boolean right() {
      return subjects.stream().anyMatch(sheet::names);
    }

    boolean on(Task task) {
      return start < task.end() && task.start() < end;
    }

    boolean has(String word) {
      return forms(word).stream().anyMatch(words::contains);
    }

    /** Whether it says who holds a thing, for which the topic has no verb, and quotes this verb. */
    boolean quotes(String verb) {
      return quoted.contains(verb);
    }

    String onPage() {
      return sheet.title() + ": " + shown();
    }

    String shown() {
      return String.join("; ", subjects) + " | " + about + " | " + quote;
    }
  }

  /** How far the reading of a task came; each step needs those before it. */
  private enum Step {
    NONE("no claim"),
    OTHER("claims of others"),
    SUBJECT("right subject, not the object"),
    OBJECT("right object, not the verb"),
    CLASS("verb and object, the verb in the quotation"),
    READ("verb and object, both in the topic");

    private final String words;

    Step(String words) {
      this.words = words;
    }

    boolean read() {
      return compareTo(CLASS) >= 0;
    }

    static Step of(Task task, List<Said> claims) {
      return claims.stream().map(c -> of(task, c)).max(Comparator.naturalOrder()).orElse(NONE);
    }

    private static Step of(Task task, Said claim) {
      if (!claim.right()) {
        return OTHER;
      }
      if (task.heads().stream().noneMatch(claim::has)) {
        return SUBJECT;
      }
      if (claim.has(task.verb())) {
        return READ;
      }
      return claim.quotes(task.verb()) ? CLASS : OBJECT;
    }
  }

  /** What became of a task whose verb and object are clear, and the claims that quote it. */
  private record Outcome(Sheet sheet, Task task, Step step, List<Said> claims) {

    static List<Outcome> of(Sheet sheet, List<Said> claims) {
      List<Outcome> outcomes = new ArrayList<>();
      for (Task task : sheet.tasks()) {
        List<Said> on = claims.stream().filter(c -> c.on(task)).toList();
        if (task.clear()) {
          outcomes.add(new Outcome(sheet, task, Step.of(task, on), on));
        }
      }
      return outcomes;
    }

    String shown() {
      String sought = " [" + task.verb() + " " + String.join("/", task.heads()) + "]";
      return step.words
          + ": "
          + sheet.title()
          + ": "
          + task.text()
          + sought
          + claims.stream().map(c -> "\n    " + c.shown()).collect(Collectors.joining());
    }
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    Path onet = Path.of(args[0]);
    int pages = args.length > 1 ? Integer.parseInt(args[1]) : Integer.MAX_VALUE;
    int step = Math.max(1, sheets(onet).size() / pages);
    Path folder = Files.createTempDirectory("bench");
    try {
      Path articles = folder.resolve("articles");
      write(onet, step, articles);
      Path output = folder.resolve("output");
      Build.all().get(0).run(articles, output, 2);
      report(every(step, sheets(onet)), output);
    } finally {
      Pages.delete(folder);
    }
  }

  /** Writes one page in so many, evenly spaced, and gives their files in order. */
  static List<Path> write(Path onet, int step, Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>();
    for (Sheet sheet : every(step, sheets(onet))) {
      files.add(Files.writeString(folder.resolve(sheet.file()), sheet.text()));
    }
    return files;
  }

  private static List<Sheet> every(int step, List<Sheet> sheets) {
    return IntStream.range(0, sheets.size() / step).mapToObj(i -> sheets.get(i * step)).toList();
  }

  private static List<Sheet> sheets(Path onet) throws IOException {
    Map<String, List<String>> tasks = byOccupation(onet.resolve("task-statements.txt"), "Task");
    Map<String, List<String>> alternates =
        byOccupation(onet.resolve("alternate-titles.txt"), "Alternate Title", "Short Title");
    List<Sheet> sheets = new ArrayList<>();
    for (Map<String, String> row : rows(onet.resolve("occupation-data.txt"))) {
      String code = row.get("O*NET-SOC Code");
      sheets.add(
          Sheet.of(
              row, tasks.getOrDefault(code, List.of()), alternates.getOrDefault(code, List.of())));
    }
    return sheets;
  }

  private static Map<String, List<String>> byOccupation(Path file, String... columns)
      throws IOException {
    Map<String, List<String>> all = new HashMap<>();
    for (Map<String, String> row : rows(file)) {
      for (String column : columns) {
        String bare = row.get(column).replaceFirst(" \\([^)]*\\)$", "");
        String cell = column.equals("Task") ? row.get(column) : bare;
        if (!cell.equals("n/a")) {
          all.computeIfAbsent(row.get("O*NET-SOC Code"), c -> new ArrayList<>()).add(cell);
        }
      }
    }
    return all;
  }

  private static List<Map<String, String>> rows(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    String[] head = lines.get(0).split("\t");
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      Map<String, String> row = new HashMap<>();
      IntStream.range(0, head.length).forEach(i -> row.put(head[i], cells[i]));
      rows.add(row);
    }
    return rows;
  }

  private static List<CSVRecord> table(Path output, String name) throws IOException {
    String text = Files.readString(output.resolve(name)).replaceFirst("^\ufeff", "");
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser rows = CSVParser.parse(text, format)) {
      return rows.getRecords();
    }
  }

  private static void report(List<Sheet> sheets, Path output) throws IOException {
    Map<Sheet, List<Said>> claims = claims(sheets, output);
    List<Said> all = claims.values().stream().flatMap(List::stream).toList();
    List<Said> others = all.stream().filter(c -> !c.right()).toList();
    List<Outcome> outcomes =
        sheets.stream().flatMap(s -> Outcome.of(s, claims.get(s)).stream()).toList();
    row("pages", sheets.size());
    long named = claims.values().stream().filter(c -> c.stream().anyMatch(Said::right)).count();
    row("  with a claim of the right subject", named, sheets.size());
    row("sentences", sentences(output));
    row("claims", all.size());
    row("  subject right", all.size() - others.size(), all.size());
    steps(sheets, outcomes);
    conflicts(output);
    if (System.getProperty("list") != null) {
      List<String> unread =
          outcomes.stream().filter(o -> !o.step().read()).map(Outcome::shown).toList();
      list("Tasks not read", unread, UNREAD_SHOWN);
      list("Claims of other subjects", others.stream().map(Said::onPage).toList(), OTHERS_SHOWN);
    }
  }

  private static int sentences(Path output) throws IOException {
    return table(output, "sources.csv").stream()
        .mapToInt(r -> Integer.parseInt(r.get("sentences")))
        .sum();
  }

  private static void steps(List<Sheet> sheets, List<Outcome> outcomes) {
    int tasks = sheets.stream().mapToInt(s -> s.tasks().size()).sum();
    row("tasks", tasks);
    row("  left out: verb or object not clear", tasks - outcomes.size(), tasks);
    row("  read", outcomes.stream().filter(o -> o.step().read()).count(), outcomes.size());
    for (Step step : Step.values()) {
      long count = outcomes.stream().filter(o -> o.step() == step).count();
      row("    " + step.words, count, outcomes.size());
    }
  }

  private static void conflicts(Path output) throws IOException {
    Map<String, Long> severities =
        table(output, "contradictions.csv").stream()
            .collect(Collectors.groupingBy(r -> r.get("severity"), Collectors.counting()));
    for (String severity : List.of("high", "medium", "low")) {
      row("rows, " + severity, severities.getOrDefault(severity, 0L));
    }
    row("near misses", table(output, "near-misses.csv").size());
  }

  private static void row(String name, long count) {
    System.out.printf(Locale.ROOT, "%-50s %8d%n", name, count);
  }

  private static void row(String name, long count, long of) {
    double share = of == 0 ? 0 : (double) count / of;
    System.out.printf(Locale.ROOT, "%-50s %8d  %.3f%n", name, count, share);
  }

  private static Map<Sheet, List<Said>> claims(List<Sheet> sheets, Path output) throws IOException {
    Map<String, String> questions =
        table(output, "items.csv").stream()
            .collect(Collectors.toMap(r -> r.get("item_id"), r -> r.get("question")));
    Map<String, List<CSVRecord>> rows =
        table(output, "claims.csv").stream().collect(Collectors.groupingBy(r -> r.get("source")));
    Map<Sheet, List<Said>> claims = new LinkedHashMap<>();
    for (Sheet sheet : sheets) {
      claims.put(
          sheet,
          rows.getOrDefault(sheet.file(), List.of()).stream()
              .map(r -> Said.of(r, sheet, questions.getOrDefault(r.get("item_id"), "")))
              .toList());
    }
    return claims;
  }

  private static void list(String title, List<String> all, int count) {
    System.out.println("\n" + title);
    int step = Math.max(1, all.size() / count);
    IntStream.range(0, Math.min(count, all.size()))
        .forEach(i -> System.out.println(all.get(i * step)));
  }
}
