package sicetnon.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import sicetnon.file.InputFile;

/**
 * Which files of a folder are read: those that a person includes, without those that he excludes,
 * here or in the folder's own list. A pattern is a glob. Without a slash it is matched with names
 * at any depth, else with paths from the folder on; with a slash at its end with folders only.
 */
public final class Choice {
  /** A file of patterns beside the articles, one a line; {@code !} takes one back. */
  public static final String IGNORED = ".sicetnonignore";

  /** Bytes of that file. */
  public static final int MOST_BYTES = 1 << 20;

  /** All files. */
  public static final Choice ALL = new Choice(List.of(), List.of());

  /**
   * A pattern as it was written.
   *
   * @param path whether it is matched with whole paths
   * @param folder whether it is matched with folders only
   * @param back whether it takes back what others left out
   * @param by where it was written
   */
  private record Rule(
      String pattern, Glob glob, boolean path, boolean folder, boolean back, String by) {
    boolean matches(String relative, boolean ofFolder) {
      String what = path ? relative : relative.substring(relative.lastIndexOf('/') + 1);
      return (ofFolder || !folder) && glob.matches(what);
    }
  }

  /** Why a file is not read that no pattern names. */
  public static final String NOT_NAMED = "not among those named with --include";

  private final List<Rule> included;
  private final List<Rule> excluded;

  private Choice(List<Rule> included, List<Rule> excluded) {
    this.included = List.copyOf(included);
    this.excluded = List.copyOf(excluded);
  }

  /**
   * A choice by patterns.
   *
   * @param included only files that match one of these; all where there is none
   * @param excluded no file that matches one of these
   * @throws IllegalArgumentException on a pattern that is none
   */
  public static Choice of(List<String> included, List<String> excluded) {
    return new Choice(
        included.stream().map(p -> rule(p, false, "--include")).toList(),
        excluded.stream().map(p -> rule(p, false, "--exclude")).toList());
  }

  /** This choice and what the folder's own list leaves out. */
  Choice and(Path folder) throws IOException {
    Path list = folder.resolve(IGNORED);
    if (!Files.isRegularFile(list)) {
      return this;
    }
    return and(list.toString(), InputFile.read(list, MOST_BYTES));
  }

  /**
   * This choice and what a list leaves out.
   *
   * @param list its name for messages
   * @throws IOException on a line that is no pattern
   */
  public Choice and(String list, byte[] bytes) throws IOException {
    List<Rule> all = new ArrayList<>();
    String text = new String(bytes, StandardCharsets.UTF_8);
    int line = 0;
    for (String pattern : (Iterable<String>) text.lines()::iterator) {
      line++;
      String glob = pattern.strip();
      if (!glob.isEmpty() && glob.charAt(0) != '#') {
        boolean back = glob.charAt(0) == '!';
        try {
          all.add(rule(back ? glob.substring(1) : glob, back, IGNORED));
        } catch (IllegalArgumentException e) {
          throw new IOException(list + ":" + line + ": " + e.getMessage());
        }
      }
    }
    all.addAll(excluded);
    return new Choice(included, all);
  }

  private static Rule rule(String pattern, boolean back, String by) {
    boolean folder = pattern.endsWith("/");
    String glob = folder ? pattern.substring(0, pattern.length() - 1) : pattern;
    boolean path = glob.indexOf('/') >= 0;
    String from = glob.startsWith("/") ? glob.substring(1) : glob;
    return new Rule(pattern, Glob.of(from), path, folder, back, by);
  }

  /**
   * Why a file or folder is not read; empty when it is.
   *
   * @param relative its path from the folder on, as reports print it
   */
  String leftOut(String relative, boolean folder) {
    String why = "";
    for (Rule rule : excluded) {
      if (rule.matches(relative, folder)) {
        why = rule.back() ? "" : "left out by " + rule.by() + " (" + rule.pattern() + ")";
      }
    }
    boolean chosen =
        folder || included.isEmpty() || included.stream().anyMatch(r -> r.matches(relative, false));
    return why.isEmpty() && !chosen ? NOT_NAMED : why;
  }
}
