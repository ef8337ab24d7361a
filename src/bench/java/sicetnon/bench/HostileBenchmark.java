package sicetnon.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sicetnon.ingest.FileReport;
import sicetnon.ingest.FolderReader;
import sicetnon.pack.PackReader;
import sicetnon.pipeline.Pipeline;
import sicetnon.reconcile.Results;
import sicetnon.report.ReportWriter;
import sicetnon.state.OutputFolder;

/**
 * How time grows with the size of a hostile text, for each kind of it: seconds of all processors for
 * N, 4N and 16N, from the folder to the reports. A kind whose time grows by more than 4.6 where its
 * text grows fourfold is marked, as is one that loses an article, loses the contradiction of the good
 * pair beside it, or does not end; all of them with the places where most of the time went.
 *
 * <p>{@code java -cp target/bench/classes:target/sicetnon.jar sicetnon.bench.HostileBenchmark
 * [KIND...]} after {@code mvn -P bench package}; {@code -Dguard=SECONDS} for one run of one size, else 30. N is the least power of two
 * of things (words, marks, lines, articles) that takes long enough to measure, unless the text would
 * grow too large.
 */
final class HostileBenchmark {
  private static final double MOST = 4.6;
  private static final double MEASURABLE = 0.2;

  /** Things that even the steepest kind has at first. */
  private static final int LEAST = 32;

  /** Chars of the largest text; the program refuses files of more than 16 MiB. */
  private static final int LARGEST = 8 << 20;

  private static final int GUARD = Integer.getInteger("guard", 30);
  private static final String WORKER = "--worker";
  private static final String BEGUN = "> ";
  private static final String S =
      "The head chef sets the menu. The sous-chef reports to the owner. ";

  private HostileBenchmark() {}

  /** Makes the articles of a folder, by name, out of the number of things. */
  private interface Maker extends IntFunction<Map<String, String>> {}

  private static final Map<String, Maker> KINDS = kinds();

  private static Map<String, Maker> kinds() {
    Map<String, Maker> kinds = new LinkedHashMap<>();
    words(kinds);
    sentences(kinds);
    marks(kinds);
    figures(kinds);
    letters(kinds);
    lines(kinds);
    lists(kinds);
    markdown(kinds);
    roles(kinds);
    claims(kinds);
    articles(kinds);
    return kinds;
  }

  private static void words(Map<String, Maker> kinds) {
    text(kinds, "a word without end", n -> "a".repeat(n));
    text(kinds, "a word of capitals", n -> "A".repeat(n));
    text(kinds, "no stop", n -> "the head chef sets the menu and ".repeat(n));
    text(kinds, "a sentence of any words", HostileBenchmark::anyWords);
    text(kinds, "a sentence of new words", n -> each(n, " ", HostileBenchmark::word) + ".");
    text(kinds, "a sentence of names", n -> each(n, " ", i -> capital(word(i))) + ".");
    text(kinds, "and the X", n -> "The head chef " + "and the sous-chef ".repeat(n) + "set the menu.");
    text(kinds, "menus and", n -> "The head chef sets " + "menus and ".repeat(n) + "plates.");
    text(kinds, "menus, ", n -> "The head chef sets " + "menus, ".repeat(n) + "plates.");
    text(kinds, "or", n -> "The chef or ".repeat(n) + "the owner sets the menu.");
    text(kinds, "that", n -> "The chef says that ".repeat(n) + "the owner sets the menu.");
    text(kinds, "of", n -> "The head " + "of the head ".repeat(n) + "sets the menu.");
    text(kinds, "if", n -> "If the chef cooks, ".repeat(n) + "the owner sets the menu.");
    text(kinds, "while", n -> "while the chef cooks, ".repeat(n) + "the owner sets the menu.");
    text(kinds, "who", n -> "The chef " + "who knows the owner ".repeat(n) + "sets the menu.");
    text(kinds, "not", n -> "The head chef does " + "not ".repeat(n) + "set the menu.");
    text(kinds, "to", n -> "The head chef wants " + "to try ".repeat(n) + "to set the menu.");
    text(kinds, "gerunds", n -> "The head chef leads by " + "setting the menu, ".repeat(n) + ".");
    text(kinds, "verbs", n -> "The head chef " + "sets, cooks and ".repeat(n) + "eats the menu.");
    text(kinds, "adjectives", n -> "The head chef sets the " + "red, good ".repeat(n) + "menu.");
    text(kinds, "possessives", n -> "The " + "chef's ".repeat(n) + "owner sets the menu.");
    text(kinds, "comparison", n -> "The chef earns more " + "than the owner ".repeat(n) + ".");
    text(kinds, "vs", n -> "vs ".repeat(n));
    text(kinds, "chef vs", n -> "chef vs ".repeat(n));
    text(kinds, "between X and Y", n -> "between chef and owner ".repeat(n));
  }

  private static void sentences(Map<String, Maker> kinds) {
    text(kinds, "one sentence", n -> "The head chef sets the menu. ".repeat(n));
    text(kinds, "one sentence a line", n -> "The head chef sets the menu.\n".repeat(n));
    text(kinds, "one sentence a block", n -> "The head chef sets the menu.\n\n".repeat(n));
    text(kinds, "pronouns", n -> S + "They set the menu. She cooks. ".repeat(n));
    text(kinds, "pronouns in blocks", n -> S + "\n\n" + "They set the menu.\n\n".repeat(n));
    text(kinds, "semicolons", n -> "The chef cooks; ".repeat(n));
    text(kinds, "questions", n -> "Who sets the menu? ".repeat(n));
    text(kinds, "questions and answers", n -> "Who sets the menu?\n\nThe chef.\n\n".repeat(n));
    text(kinds, "Q: who?", n -> "Q: who? ".repeat(n));
    text(kinds, "labels in a line", n -> "The chef: ".repeat(n));
    text(kinds, "labelled lines", n -> "The chef: sets the menu\n\n".repeat(n));
    text(kinds, "abbreviations A.", n -> "A. ".repeat(n));
    text(kinds, "abbreviations e.g.", n -> "The chef cooks, e.g. ".repeat(n));
    text(kinds, "a.", n -> "a.".repeat(n));
    text(kinds, "speakers", n -> each(n, " ", i -> person(i) + " says that the chef cooks."));
    text(kinds, "speakers quoted", n -> each(n, " ", i -> "\"The chef cooks,\" said " + person(i) + "."));
    text(kinds, "speakers in a sentence", n -> each(n, ", ", i -> person(i) + " says") + ".");
    text(kinds, "according to", n -> "According to Ann Bee, ".repeat(n) + "the chef cooks.");
    text(kinds, "newsletter calls", n -> "Subscribe to our newsletter. The chef cooks. ".repeat(n));
    text(kinds, "foreign", n -> "Der Koch kocht und die Frau isst. ".repeat(n));
    text(kinds, "imperatives", n -> "Set the menu and cook the plates. ".repeat(n));
    text(kinds, "comparisons", n -> "The chef earns more than the owner. ".repeat(n));
    text(kinds, "one role compared", n -> "Senior cooks earn more than junior cooks. ".repeat(n));
  }

  private static void marks(Map<String, Maker> kinds) {
    for (String mark :
        List.of(
            ",", ";", ":", ".", "?", "-", "\u2014", "/", "&", "|", "\\", "'", "\"", "\u201c", "(",
            "[", "~~", "=", "#", "@", "$")) {
      text(kinds, "marks " + mark, n -> "The chef " + mark.repeat(n) + " cooks. " + S);
    }
    text(kinds, "brackets in brackets", n -> "The chef " + "(".repeat(n) + "x" + ")".repeat(n) + " cooks.");
    text(kinds, "brackets", n -> "The chef " + "(a cook) ".repeat(n) + "sets the menu.");
    text(kinds, "curly in curly", n -> "\u201c".repeat(n) + S + "\u201d".repeat(n));
    text(kinds, "quotations", n -> "\"The chef sets the menu\", ".repeat(n));
    text(kinds, "hyphens", n -> "The chef" + "-sous".repeat(n) + " sets the menu.");
    text(kinds, "apostrophes", n -> "The chef" + "a'".repeat(n) + " sets the menu.");
    text(kinds, "slashes", n -> "The chef" + "/owner".repeat(n) + " sets the menu.");
    text(kinds, "addresses without end", n -> "http://a." + "b/".repeat(n));
    text(kinds, "addresses", n -> "See http://a.example/b?c=d for more. ".repeat(n));
    text(kinds, "mail without end", n -> "a@b.".repeat(n));
    text(kinds, "mail", n -> "Write to chef@kitchen.example. ".repeat(n));
  }

  private static void figures(Map<String, Maker> kinds) {
    text(kinds, "figures", n -> "The chef earns " + each(n, ", ", i -> "$" + (i + 1) + ",000") + ".");
    text(kinds, "figures in sentences", n -> each(n, " ", i -> "The chef earns $" + (i + 1000) + " a year."));
    text(kinds, "digits", n -> "The chef earns $" + "9".repeat(n) + " a year.");
    text(kinds, "thousands", n -> "The chef earns $1" + ",000".repeat(n) + " a year.");
    text(kinds, "decimals", n -> "The chef earns $1" + ".1".repeat(n) + " a year.");
    text(kinds, "ranges", n -> "The chef earns " + "$1,000 - ".repeat(n) + "a year.");
    text(kinds, "ranges without blanks", n -> "The chef earns " + "$1-".repeat(n) + " a year.");
    text(kinds, "not below", n -> "Nobody " + "not below ".repeat(n) + "$100 earns.");
    text(kinds, "dates", n -> "On 3 May 2020, 2021-04-03, ".repeat(n) + "the chef cooks.");
    text(kinds, "dates without end", n -> "2020-".repeat(n));
    text(kinds, "as of", n -> "As of May 2020, the chef earns $90,000 a year. ".repeat(n));
  }

  private static void letters(Map<String, Maker> kinds) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("blanks", " ");
    all.put("tabs", "\t");
    all.put("no-break blanks", "\u00a0");
    all.put("zero-width", "\u200b");
    all.put("combining marks", "\u0301");
    all.put("pictographs", "\ud83c\udf73");
    all.put("pictographs apart", "\ud83c\udf73 ");
    all.put("joined pictographs", "\ud83d\udc69\u200d\ud83c\udf73");
    all.put("flags", "\ud83c\udde9\ud83c\uddea");
    all.put("full-width letters", "\uff34\uff48\uff45 ");
    all.put("mathematical letters", "\ud835\udc13\ud835\udc21\ud835\udc1e ");
    all.put("right to left", "\u2067");
    all.put("sharp s", "\u00df");
    all.put("ligatures", "\ufb00");
    all.put("soft hyphens", "e\u00ad");
    all.put("arabic", "\u0627\u0644\u0637\u0627\u0647\u064a ");
    all.put("han", "\u6f22\u5b57");
    all.put("private", "\ue000");
    all.forEach((name, letter) -> text(kinds, name, n -> "The chef " + letter.repeat(n) + " cooks. " + S));
    text(kinds, "pictographs at the head", n -> "\ud83c\udf73".repeat(n) + S);
    text(kinds, "combining marks on a word", n -> "a" + "\u0301".repeat(n) + " " + S);
  }

  private static void lines(Map<String, Maker> kinds) {
    text(kinds, "short lines", n -> "x\n".repeat(n));
    text(kinds, "short blocks", n -> "x\n\n".repeat(n));
    text(kinds, "wrapped lines", n -> "the chef and\n".repeat(n) + "the owner cook.");
    text(kinds, "blank lines", n -> "\n".repeat(n) + S);
    text(kinds, "CR", n -> "The chef cooks.\r".repeat(n));
    text(kinds, "CR LF", n -> "The chef cooks.\r\n".repeat(n));
    text(kinds, "lines of dots", n -> "..\n".repeat(n));
    text(kinds, "lines of blanks", n -> "   \n".repeat(n) + S);
    text(kinds, "by-lines", n -> "By Ann Bee\n".repeat(n));
    text(kinds, "different by-lines", n -> each(n, "\n", i -> "By " + person(i)));
    text(kinds, "credits", n -> "Originally published on Kitchen News.\n".repeat(n));
    text(kinds, "credits begun", n -> "Originally published on x\n".repeat(n));
    text(kinds, "datelines begun", n -> "LONDON, A B, (reuters) -\n".repeat(n));
    text(kinds, "date lines", n -> "Updated on 3 May 2020\n".repeat(n));
    text(kinds, "plain bullets", n -> "* set the menu\n".repeat(n));
    text(kinds, "plain title case", n -> "The Chef And The Owner\n".repeat(n));
  }

  private static void lists(Map<String, Maker> kinds) {
    mark(kinds, "list items", n -> "- set the menu\n".repeat(n));
    mark(kinds, "different list items", n -> each(n, "\n", i -> "- set the " + word(i)));
    mark(kinds, "ordered items", n -> each(n, "\n", i -> (i + 1) + ". set the menu"));
    mark(kinds, "list items under a lead-in", n -> "The chef will:\n\n" + "- set the menu\n".repeat(n));
    mark(kinds, "bold labels", n -> "- **Chef** \u2013 sets the menu\n".repeat(n));
    mark(kinds, "two depths", n -> "- the chef\n  - sets the menu\n".repeat(n));
    mark(kinds, "items below one", n -> "- the chef\n" + "  - sets the menu\n".repeat(n));
    mark(kinds, "bullets in bullets", n -> each(root(n), "\n", i -> "  ".repeat(i) + "- sets " + i));
    mark(kinds, "numbers in numbers", n -> each(root(n), "\n", i -> "   ".repeat(i) + "1. sets " + i));
    mark(kinds, "bullets in a line", n -> "- ".repeat(n) + S);
    mark(kinds, "numbers in a line", n -> "1. ".repeat(n) + S);
    mark(kinds, "quotes in a line", n -> ">".repeat(n) + " " + S);
    mark(kinds, "quotes in quotes", n -> each(root(n), "\n", i -> "> ".repeat(i) + S));
    mark(kinds, "quotes and bullets", n -> "> - ".repeat(n) + S);
    mark(kinds, "quotes", n -> "> The chef cooks.\n\n".repeat(n));
  }

  private static void markdown(Map<String, Maker> kinds) {
    mark(kinds, "wide table", n -> "|" + "a|".repeat(n) + "\n|" + "-|".repeat(n) + "\n|" + "b|".repeat(n) + "\n");
    mark(kinds, "long table", n -> "| Role | Salary |\n|---|---|\n" + "| Chef | $1 |\n".repeat(n));
    mark(kinds, "long table of roles", n -> "| Task | Chef | Owner |\n|---|---|---|\n" + "| menu | sets it | no |\n".repeat(n));
    mark(kinds, "square table", n -> square(root(n)));
    mark(kinds, "ragged table", HostileBenchmark::ragged);
    mark(kinds, "many tables", n -> "| Role | Pay |\n|---|---|\n| Chef | $1 |\n\n".repeat(n));
    mark(kinds, "fences", n -> "```\n".repeat(n) + S);
    mark(kinds, "an open fence", n -> "```\n" + S.repeat(n));
    mark(kinds, "code of four blanks", n -> "    x\n".repeat(n));
    mark(kinds, "links open", n -> "[".repeat(n) + S);
    mark(kinds, "links begun", n -> "[a](".repeat(n) + S);
    mark(kinds, "images open", n -> "![".repeat(n) + S);
    mark(kinds, "links", n -> "The [chef](http://a.example) cooks. ".repeat(n));
    mark(kinds, "stars", n -> "*".repeat(n) + S + "*".repeat(n));
    mark(kinds, "emphasis", n -> "*a _b ".repeat(n) + S);
    mark(kinds, "bold", n -> "**The chef** cooks. ".repeat(n));
    mark(kinds, "bold begun", n -> "**a ".repeat(n) + S);
    mark(kinds, "backticks that grow", n -> each(root(n), "a", "`"::repeat) + S);
    mark(kinds, "backticks", n -> "`a` ".repeat(n) + S);
    mark(kinds, "reference definitions", n -> each(n, "\n", i -> "[r" + i + "]: http://a.example/" + i) + "\n\n" + S);
    mark(kinds, "references", n -> "[a]: http://a.example\n\n" + "The [chef][a] cooks. ".repeat(n));
    mark(kinds, "html open", n -> "<div>".repeat(n) + S);
    mark(kinds, "html in a line", n -> "The chef <b>".repeat(n) + S);
    mark(kinds, "angles", n -> "<".repeat(n) + S);
    mark(kinds, "autolinks begun", n -> "<http://a.".repeat(n) + S);
    mark(kinds, "comments begun", n -> "The chef <!-- ".repeat(n) + S);
    mark(kinds, "processing begun", n -> "The chef <? ".repeat(n) + S);
    mark(kinds, "entities", n -> "&amp;".repeat(n) + S);
    mark(kinds, "rules", n -> "***\n".repeat(n) + S);
    mark(kinds, "an underline", n -> "Chef vs owner\n" + "=".repeat(n) + "\n\n" + S);
    mark(kinds, "hard breaks", n -> "The chef cooks.  \n".repeat(n));
    mark(kinds, "front matter", n -> "---\n" + each(n, "\n", i -> "k" + word(i) + ": a") + "\n---\n" + S);
    mark(kinds, "front matter repeated", n -> "---\n" + "title: a\n".repeat(n) + "---\n" + S);
    mark(kinds, "front matter open", n -> "---\n" + "title: a\n".repeat(n) + S);
    mark(kinds, "front matter blanks", n -> "---\ntitle: a" + " ".repeat(n) + "b\n---\n" + S);
    mark(kinds, "a long title", n -> "# " + "Chef ".repeat(n) + "\n\n" + S);
  }

  private static void roles(Map<String, Maker> kinds) {
    mark(kinds, "headings", n -> "# Chef vs owner\n".repeat(n));
    mark(kinds, "different headings", n -> each(n, "\n", i -> "## The " + word(i) + "\n\n" + S));
    mark(kinds, "headings in headings", n -> each(n, "\n", i -> "#".repeat(1 + i % 6) + " The " + word(i)));
    mark(kinds, "headings and items", n -> each(n, "\n", i -> "## The " + word(i)) + "\n\n" + each(n, "\n", i -> "- the " + word(n + i)));
    mark(kinds, "roles in headings", n -> each(n, "\n\n", i -> "# " + word(i) + " chef vs owner\n\nThe " + word(i) + " chef cooks."));
    mark(kinds, "roles in labels", n -> each(n, "\n\n", i -> capital(word(i)) + " chef: sets the menu"));
    text(kinds, "roles defined", n -> each(n, " ", i -> "The " + word(i) + " chef (" + initials(i) + ") cooks."));
    text(kinds, "roles in sentences", n -> each(n, " ", i -> "The " + word(i) + " chef sets the menu."));
    text(kinds, "roles reporting", n -> each(n, " ", i -> "The " + word(i) + " chef reports to the " + word(i + 1) + " chef."));
    mark(kinds, "roles in a table", n -> "| Role | Pay |\n|---|---|\n" + each(n, "\n", i -> "| " + word(i) + " chef | $" + (i + 1000) + " |"));
  }

  private static void claims(Map<String, Maker> kinds) {
    text(kinds, "contradictions", n -> "The head chef sets the menu. The sous-chef sets the menu, never the head chef.\n\n".repeat(n));
    text(kinds, "contradictions of many things", n -> each(n, "\n\n", i -> "The head chef sets the " + word(i) + ". The sous-chef alone sets the " + word(i) + "."));
    text(kinds, "holders of one thing", n -> "Chef vs owner\n\n" + each(n, "\n\n", i -> "The " + word(i) + " chef sets the menu."));
    text(kinds, "bosses of one role", n -> each(n, "\n\n", i -> "The head chef reports to the " + word(i) + " manager."));
    text(kinds, "yes and no", n -> "The head chef reports to the owner. The head chef does not report to the owner.\n\n".repeat(n));
    text(kinds, "pay of one role", n -> each(n, "\n\n", i -> "The head chef earns $" + (20000 + 100 * i) + " a year."));
    text(kinds, "pay at many places", n -> each(n, "\n\n", i -> "In " + capital(word(i)) + ", the head chef earns $" + (20000 + 100 * i) + " a year."));
    text(kinds, "poles", n -> "The chef is strategic. The chef is tactical.\n\n".repeat(n));
  }

  private static void articles(Map<String, Maker> kinds) {
    kinds.put("articles that differ", n -> many(n, i -> "Head chef vs sous-chef\n\n" + "The head chef sets the " + word(i) + ". " + each(12, " ", j -> capital(word(i * 31 + j * 17)) + " is the " + word(i + j) + " here.")));
    kinds.put("articles that contradict", n -> many(n, i -> "Head chef vs sous-chef\n\nThe sous-chef " + (i % 2 == 0 ? "reports" : "does not report") + " to the head chef. We met in " + word(i) + "."));
    kinds.put("articles that are copies", n -> many(n, i -> S.repeat(5)));
    kinds.put("articles of near copies", n -> many(n, i -> S.repeat(5) + each(40, " ", HostileBenchmark::word) + " " + word(i)));
    kinds.put("articles of a role each", n -> many(n, i -> "# " + word(i) + " chef vs owner\n\nThe " + word(i) + " chef sets the menu."));
    kinds.put("articles of one publisher", n -> many(n, i -> "---\npublisher: News\n---\n# " + word(i) + "\n\n" + S));
    kinds.put("articles of a publisher each", n -> many(n, i -> "---\npublisher: " + word(i) + "\n---\n# " + word(i) + "\n\n" + S));
    kinds.put("articles of one figure each", n -> many(n, i -> "The head chef earns $" + (20000 + 100 * i) + " a year, says " + person(i) + "."));
  }

  private static void text(Map<String, Maker> kinds, String name, IntFunction<String> content) {
    kinds.put(name, n -> Map.of("hostile.txt", content.apply(n)));
  }

  private static void mark(Map<String, Maker> kinds, String name, IntFunction<String> content) {
    kinds.put(name, n -> Map.of("hostile.md", content.apply(n)));
  }

  private static Map<String, String> many(int n, IntFunction<String> content) {
    Map<String, String> out = new LinkedHashMap<>();
    IntStream.range(0, n).forEach(i -> out.put("hostile" + i + ".md", content.apply(i) + "\n"));
    return out;
  }

  private static String each(int n, String between, IntFunction<String> part) {
    return IntStream.range(0, n).mapToObj(part).collect(Collectors.joining(between));
  }

  /** So that a text of as many lines, each as long as there are lines, grows as the others do. */
  private static int root(int n) {
    return (int) Math.sqrt(n);
  }

  /** A word of its own for each number, pronounceable and unknown. */
  private static String word(int i) {
    String consonants = "bdfgklmnprstvz";
    StringBuilder out = new StringBuilder();
    for (int rest = i + 14 * 14; rest > 0; rest /= 14 * 5) {
      out.append(consonants.charAt(rest % 14)).append("aeiou".charAt(rest / 14 % 5));
    }
    return out.append("x").toString();
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String person(int i) {
    return "Ann " + capital(word(i));
  }

  private static String initials(int i) {
    IntUnaryOperator letter = k -> 'A' + i / (int) Math.pow(26, k) % 26;
    return IntStream.of(0, 1, 2).map(letter).mapToObj(Character::toString).collect(Collectors.joining()) + "C";
  }

  private static String anyWords(int n) {
    String[] words = "the menu dish of red owner who that cooks and".split(" ");
    Random random = new Random(1121);
    return "The head chef sets " + each(n, " ", i -> words[random.nextInt(words.length)]) + ".";
  }

  private static String square(int n) {
    return "|" + "a|".repeat(n) + "\n|" + "-|".repeat(n) + "\n" + ("|" + "b|".repeat(n) + "\n").repeat(n);
  }

  private static String ragged(int n) {
    Random random = new Random(1121);
    return "| a | b |\n|---|---|\n" + each(n, "\n", i -> "|".repeat(random.nextInt(40)) + " b");
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length > 0 && args[0].equals(WORKER)) {
      work(Path.of(args[1]), List.of(args).subList(2, args.length));
      return;
    }
    List<String> kinds = args.length > 0 ? List.of(args) : List.copyOf(KINDS.keySet());
    for (String kind : kinds) {
      if (!KINDS.containsKey(kind)) {
        System.err.println(kind + ": no such kind; allowed are " + String.join(" | ", KINDS.keySet()));
        System.exit(2);
      }
    }
    System.out.printf("%-32s %8s %8s %8s %8s %6s %6s %5s%n", "kind", "N", "s", "4N", "16N", "x", "x", "MB");
    Path folder = Files.createTempDirectory("bench");
    try {
      while (!kinds.isEmpty()) {
        kinds = kinds.subList(done(folder, kinds), kinds.size());
      }
    } finally {
      delete(folder);
    }
  }

  /** Measures kinds in a process of their own; how many of them, for a hung one ends it. */
  private static int done(Path folder, List<String> kinds) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-Dguard=" + GUARD,
                "-cp",
                System.getProperty("java.class.path"),
                HostileBenchmark.class.getName(),
                WORKER,
                folder.toString()));
    command.addAll(kinds);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    int begun = 0;
    boolean told = true;
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        begun += line.startsWith(BEGUN) ? 1 : 0;
        told = !line.startsWith(BEGUN);
        if (told) {
          System.out.println(line);
        }
      }
    }
    int code = process.waitFor();
    if (!told) {
      System.out.printf("%-32s ENDED with %d%n", kinds.get(begun - 1), code);
    }
    if (begun == 0) {
      throw new IllegalStateException("the measuring process ended with " + code);
    }
    return begun;
  }

  private static void work(Path folder, List<String> kinds) throws IOException {
    try {
      Worker worker = new Worker(folder, new Pipeline(PackReader.bundled()));
      worker.warmUp();
      for (String kind : kinds) {
        System.out.println(BEGUN + kind);
        worker.measure(kind);
      }
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  /** One run of one size. */
  private record Cost(double seconds, long megabytes, String lost) {}

  /** Measures kinds one after the other, with models that are loaded and code that is compiled. */
  private static final class Worker {
    private final Path folder;
    private final Pipeline pipeline;
    private final Sampler sampler = new Sampler();

    Worker(Path folder, Pipeline pipeline) {
      this.folder = folder;
      this.pipeline = pipeline;
      sampler.setDaemon(true);
      sampler.start();
    }

    void warmUp() throws Exception {
      for (int i = 0; i < 6; i++) {
        run(Map.of("hostile.md", S.repeat(300), "hostile.txt", "- " + S + "\n\n# Chef vs owner\n\n" + S));
      }
    }

    void measure(String kind) throws Exception {
      Maker maker = KINDS.get(kind);
      int n = LEAST;
      Cost one = one(maker, kind, n);
      while (one.seconds() < MEASURABLE && 2L * 16 * size(maker.apply(n)) < LARGEST) {
        n *= 2;
        one = one(maker, kind, n);
      }
      String said = begun(kind, n) + String.format(Locale.ROOT, " %8.2f", one.seconds());
      sampler.say(said);
      Cost four = run(maker.apply(4 * n));
      said += String.format(Locale.ROOT, " %8.2f", four.seconds());
      sampler.say(said);
      double first = four.seconds() / one.seconds();
      if (first > MOST && four.seconds() * first > GUARD) {
        String steep = String.format(Locale.ROOT, " %8s %6.1f STEEP", "-", first);
        System.out.println(said + steep + sampler.places());
        return;
      }
      Cost sixteen = run(maker.apply(16 * n));
      double second = sixteen.seconds() / four.seconds();
      boolean steep = first > MOST || second > MOST;
      String lost =
          Stream.of(one, four, sixteen).map(Cost::lost).filter(l -> !l.isEmpty()).findFirst().orElse("");
      System.out.printf(
          Locale.ROOT,
          "%s %8.2f %6.1f %6.1f %5d%s%s%s%n",
          said,
          sixteen.seconds(),
          first,
          second,
          sixteen.megabytes(),
          steep ? " STEEP" : "",
          lost.isEmpty() ? "" : " LOST" + lost,
          steep ? sampler.places() : "");
    }

    private static String begun(String kind, int n) {
      return String.format(Locale.ROOT, "%-32s %8d", kind, n);
    }

    /** The better of two runs, for code may be compiled during the first; a slow one is enough. */
    private Cost one(Maker maker, String kind, int n) throws Exception {
      sampler.say(begun(kind, n));
      Cost cost = run(maker.apply(n));
      Cost again = cost.seconds() < MEASURABLE ? cost : run(maker.apply(n));
      return again.seconds() < cost.seconds() ? again : cost;
    }

    private static long size(Map<String, String> articles) {
      return articles.values().stream().mapToLong(String::length).sum();
    }

    private Cost run(Map<String, String> hostile) throws Exception {
      Files.createDirectories(folder);
      delete(folder);
      Path articles = Files.createDirectories(folder.resolve("articles"));
      String title = "Head chef vs sous-chef\n\n";
      Files.writeString(articles.resolve("good1.md"), title + "The sous-chef reports to the head chef.\n");
      Files.writeString(articles.resolve("good2.md"), title + "The sous-chef does not report to the head chef.\n");
      for (Map.Entry<String, String> article : hostile.entrySet()) {
        Files.writeString(articles.resolve(article.getKey()), article.getValue());
      }
      System.gc();
      pools().forEach(MemoryPoolMXBean::resetPeakUsage);
      sampler.restart();
      long start = processors();
      Results results = pipeline.run(FolderReader.read(articles), 1, path -> {});
      try (OutputFolder output = OutputFolder.open(folder.resolve("output"), "bench", Duration.ofSeconds(2))) {
        ReportWriter.write(results, output);
      }
      double seconds = (processors() - start) / 1e9;
      long held = pools().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum() >> 20;
      return new Cost(seconds, held, lost(results));
    }

    private static String lost(Results results) {
      String lost =
          results.files().stream()
              .filter(f -> f.status() == FileReport.Status.FAILED)
              .map(f -> " " + f.path() + " " + f.reason())
              .findFirst()
              .orElse("");
      boolean pair =
          results.conflicts().contradictions().stream()
              .anyMatch(c -> c.item().question().question().contains("sous-chef report"));
      return (lost.length() > 120 ? lost.substring(0, 120) + "..." : lost) + (pair ? "" : " the good pair");
    }

    /** What outlives collections; what is young fills up whatever is done. */
    private static List<MemoryPoolMXBean> pools() {
      return ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(p -> p.getType() == MemoryType.HEAP && p.getName().startsWith("Tenured"))
          .toList();
    }

    /** Other work on the machine counts little here, unlike in time that passes. */
    private static long processors() {
      return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
          .getProcessCpuTime();
    }
  }

  /** Looks where the program is, and ends the process when one size takes too long. */
  private static final class Sampler extends Thread {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Recursion is cut: regular expressions go thousands deep. */
    private static final int DEPTH = 1000;

    private final Map<String, Integer> innermost = new HashMap<>();
    private final Map<String, Integer> within = new HashMap<>();
    private int looks;
    private long start;
    private String said = "";

    /** What is printed of the size at hand when it takes too long. */
    synchronized void say(String line) {
      said = line;
    }

    synchronized void restart() {
      innermost.clear();
      within.clear();
      looks = 0;
      start = Worker.processors();
    }

    @Override
    public void run() {
      try {
        while (true) {
          Thread.sleep(20);
          look();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (OutOfMemoryError e) {
        end(" OUT OF MEMORY");
      }
    }

    private synchronized void look() {
      for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds(), DEPTH)) {
        if (thread != null && thread.getThreadState() == State.RUNNABLE) {
          look(thread.getStackTrace());
        }
      }
      if ((Worker.processors() - start) / 1e9 > GUARD) {
        end(" more than " + GUARD + " s");
      }
    }

    private void look(StackTraceElement[] stack) {
      List<String> methods =
          Stream.of(stack)
              .filter(f -> f.getClassName().matches("(?:sicetnon|opennlp|org\\.commonmark|net\\.sf)\\..*"))
              .filter(f -> !f.getClassName().contains("$$"))
              .map(f -> f.getClassName().replaceAll(".*\\.", "") + "." + f.getMethodName())
              .distinct()
              .toList();
      if (methods.isEmpty()) {
        return;
      }
      looks++;
      boolean regex = stack[0].getClassName().startsWith("java.util.regex");
      String inner = methods.stream().limit(3).collect(Collectors.joining(" < "));
      innermost.merge((regex ? "regex in " : "") + inner, 1, Integer::sum);
      methods.forEach(m -> within.merge(m, 1, Integer::sum));
    }

    private void end(String why) {
      System.out.println(said + why + " STEEP" + places());
      System.out.flush();
      Runtime.getRuntime().halt(3);
    }

    /** The narrowest method that most of the time goes by, and where most of the time ends. */
    synchronized String places() {
      Stream<Map.Entry<String, Integer>> narrowest =
          within.entrySet().stream()
              .filter(e -> 2 * e.getValue() > looks)
              .min(Map.Entry.comparingByValue())
              .stream();
      Stream<Map.Entry<String, Integer>> ends =
          innermost.entrySet().stream()
              .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
              .limit(3);
      return narrowest.map(e -> place(e, "within ")).collect(Collectors.joining())
          + ends.map(e -> place(e, "")).collect(Collectors.joining());
    }

    private String place(Map.Entry<String, Integer> seen, String how) {
      return String.format(
          Locale.ROOT, "%n    %3d%% %s%s", 100 * seen.getValue() / looks, how, seen.getKey());
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
