package sicetnon.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sicetnon.ingest.FileReport;
import sicetnon.ingest.FolderReader;
import sicetnon.ingest.Inputs;
import sicetnon.state.OneProject;
import sicetnon.state.OutputFolder;

/** Where the reports of a folder of articles go, and that no other project's are there. */
final class Destination {
  static final String INPUT = "seeds";
  static final String OUTPUT = "output";
  private static final String ENDING = "-output";

  /** What no shell takes for more than a name. */
  private static final String PLAIN = "[\\p{L}\\p{N}._/:@%+-]+";

  private Destination() {}

  /** The folder that is written when none is named, if it is clear. */
  static Path of(Inputs articles) {
    List<Path> parts = articles.parts();
    if (parts.size() > 1) {
      throw new CommandFailure(
          "several files or folders are read, whose reports may stand anywhere; name a folder for"
              + " them with -o, or as output in "
              + Config.FILE);
    }
    return of(
        parts.isEmpty()
            ? articles.folder()
            : articles.folder().resolve(parts.get(0).getFileName()).normalize());
  }

  /** The same of one: {@code output} for seeds, else beside it. */
  private static Path of(Path articles) {
    if (same(articles, Path.of(INPUT))) {
      return Path.of(OUTPUT);
    }
    Path name = articles.getFileName();
    boolean named = name != null && !List.of("", ".", "..").contains(name.toString());
    Path whole = named ? articles : real(articles);
    try {
      if (whole.getFileName() != null) {
        return whole.resolveSibling(whole.getFileName() + ENDING);
      }
    } catch (InvalidPathException e) {
      // the locale cannot write the name
    }
    throw new CommandFailure(
        articles + ": has no name to call the reports by; name a folder for them with -o");
  }

  /** The folder of articles whose reports go into one where none is named: the way back. */
  static Path articles(Path output) {
    String name = output.getFileName() == null ? "" : output.getFileName().toString();
    if (same(output, Path.of(OUTPUT))) {
      return Path.of(INPUT);
    }
    if (name.length() > ENDING.length() && name.endsWith(ENDING)) {
      return output.resolveSibling(name.substring(0, name.length() - ENDING.length()));
    }
    throw new CommandFailure(
        output + ": does not tell by its name where the articles are; name them with --articles");
  }

  static boolean same(Path a, Path b) {
    return a.toAbsolutePath().normalize().equals(b.toAbsolutePath().normalize());
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      return folder.toAbsolutePath().normalize();
    }
  }

  /** The option by which another command finds the folder. */
  static String option(Path output) {
    return " -o " + quoted(output.toString());
  }

  /** A name as a shell takes it for one word. */
  static String quoted(String name) {
    boolean windows = File.separatorChar == '\\';
    if (name.matches(PLAIN) || (windows && name.replace('\\', '/').matches(PLAIN))) {
      return name;
    }
    return windows ? '"' + name + '"' : "'" + name.replace("'", "'\\''") + "'";
  }

  /** What to do where a report was looked for and there is none. */
  static CommandFailure none(Path report) {
    String name = report.getFileName().toString();
    if (Files.isRegularFile(report.resolveSibling("reviews.json"))) {
      return new CommandFailure(
          report
              + ": the last run did not write it; run again with "
              + name.substring(name.lastIndexOf('.') + 1)
              + " in --format");
    }
    List<Path> others = others(report.toAbsolutePath().getParent(), report.getFileName());
    return new CommandFailure(
        report
            + (others.size() == 1
                ? ": no report here, but one in "
                    + others.get(0)
                    + "; name its folder with"
                    + option(others.get(0))
                : ": no report yet; do `"
                    + Started.as()
                    + " run` first or name its folder with -o"));
  }

  /** The folders beside one that are named as those of reports and hold one. */
  private static List<Path> others(Path folder, Path report) {
    Path parent = folder.getParent();
    if (parent == null) {
      return List.of();
    }
    try (Stream<Path> beside = Files.list(parent)) {
      Path here = Path.of("").toAbsolutePath();
      return beside
          .filter(f -> f.getFileName().toString().endsWith(ENDING))
          .filter(f -> Files.isRegularFile(f.resolve(report)))
          .map(f -> parent.equals(here) ? f.getFileName() : f)
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** Fails when the folder holds reports of other articles; nothing is changed there. */
  static void check(Path articles, FolderReader.Folder read, Path output) {
    try {
      refuse(articles, read, output, OneProject.others(output, read));
    } catch (OutputFolder.Busy | IOException e) {
      // is said when the folder is taken hold of
    }
  }

  /** The same once it is held: another run may have been at work there. */
  static void check(Path articles, FolderReader.Folder read, OutputFolder held) {
    try {
      refuse(articles, read, held.path(), OneProject.others(held, read));
    } catch (IOException e) {
      // is said when the reports are written
    }
  }

  private static void refuse(Path articles, FolderReader.Folder read, Path output, int others) {
    if (others == 0) {
      return;
    }
    String theirs = others == 1 ? "1 article" : others + " articles";
    String remedy =
        "name another folder with -o, or begin anew there with --replace, which keeps the old"
            + " decisions in files beside";
    if (read.contents().isEmpty()) {
      throw new CommandFailure(
          articles
              + ": no article was read ("
              + files(read.files())
              + "), while "
              + output
              + " holds the report of "
              + theirs
              + "; nothing was written. Put them back or name their folder; if they are to be"
              + " forgotten, "
              + remedy);
    }
    throw new CommandFailure(
        output
            + ": holds the report of "
            + theirs
            + ", of which "
            + articles
            + " has none, by name or by content; nothing was written. For another project, "
            + remedy
            + "; if all files were renamed and edited at once, put one back as it was for one run");
  }

  /** What a person should know whose earlier report was written where all used to be. */
  static Optional<String> elsewhere(FolderReader.Folder read, Path output) {
    Path old = Path.of(OUTPUT);
    try {
      return !output.equals(old) && Files.notExists(output) && OneProject.has(old, read)
          ? Optional.of(
              old
                  + " holds an earlier report of these articles, whose decisions are not taken;"
                  + " to go on with it, run with -o "
                  + old)
          : Optional.empty();
    } catch (OutputFolder.Busy | IOException e) {
      return Optional.empty();
    }
  }

  /** How many there are, and why the first was not read. */
  private static String files(List<FileReport> files) {
    String count = files.size() == 1 ? "1 file" : files.size() + " files";
    return count
        + files.stream()
            .min(Comparator.comparing(FileReport::whole))
            .map(f -> ", such as " + f.path() + ": " + f.reason())
            .orElse("");
  }
}
