package sicetnon.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import sicetnon.file.InputFile;
import sicetnon.ingest.FolderReader;
import sicetnon.reading.AnswerReader;
import sicetnon.reading.Reading;
import sicetnon.reading.ReadingStore;
import sicetnon.reading.SourceNames;
import sicetnon.reading.Taken;

/** Takes a reader's answers, and tells what was taken, mended and refused. */
final class Taking {
  private static final int MOST_BYTES = 16 << 20;
  private static final int MOST_SHOWN = 10;
  private final PrintWriter out;
  private final PrintWriter err;
  private final Path articles;
  private final String by;

  Taking(CommandLine line, Path articles, String by) {
    this.out = line.getOut();
    this.err = line.getErr();
    this.articles = articles;
    this.by = by;
  }

  /** What may be done to another reading that has the reader's name. */
  interface Earlier {
    /** Whether the one with a hash may be replaced. */
    boolean mayGo(String hash);

    /** Told the hash of the one that is written, before it is. */
    void note(String hash) throws IOException;

    /** What to do where it may not be replaced. */
    String remedy();
  }

  /** Fails when no reader can have a name. */
  static void check(String by) {
    String wrong = ReadingStore.wrong(by);
    if (!wrong.isEmpty()) {
      throw new CommandFailure(
          "--by "
              + by
              + ": "
              + wrong
              + "; allowed are letters, digits, and within them blanks, - _ and dots, but not"
              + " \"program\" or \""
              + Reading.BY_HAND
              + "\"");
    }
  }

  /**
   * Takes answers.
   *
   * @param earlier what may be done to another reading of that name
   * @return the exit code
   */
  int take(List<Path> files, FolderReader.Folder read, Earlier earlier) {
    List<Taken.Named> answers = new ArrayList<>();
    boolean whole = true;
    for (Path file : files) {
      try {
        answers.add(
            new Taken.Named(file.toString(), AnswerReader.read(InputFile.read(file, MOST_BYTES))));
      } catch (IOException e) {
        err.println(file + ": cannot be read (" + e.getMessage() + "); the others are taken");
        whole = false;
      }
    }
    List<String> paths = read.contents().stream().map(FolderReader.Content::path).toList();
    Taken taken = Taken.of(answers, new SourceNames(paths));
    taken.answers().forEach(this::print);
    if (taken.nothing()) {
      throw new CommandFailure(
          "no answer has an entry or an empty list; nothing was written. An answer is a JSON list"
              + " of objects, each with question and positions");
    }
    Path file = store(taken, earlier);
    int count = taken.entries().size();
    out.println(
        "Written  " + file + ": " + count + (count == 1 ? " entry" : " entries") + " by " + by);
    out.flush();
    return whole && taken.whole() ? Main.OK : Main.FAILED;
  }

  private Path store(Taken taken, Earlier earlier) {
    try {
      earlier.note(ReadingStore.hash(by, taken.entries()));
      return ReadingStore.write(articles, by, taken.entries(), earlier::mayGo);
    } catch (ReadingStore.Exists e) {
      throw new CommandFailure(
          e.getMessage() + "; " + earlier.remedy() + ", or name another reader with --by");
    } catch (IOException e) {
      throw new CommandFailure(
          articles.resolve(FolderReader.READINGS)
              + ": cannot be written ("
              + e.getMessage()
              + "); make room or mend its permissions");
    }
  }

  private void print(Taken.Of one) {
    String mended = one.answer().mended().words();
    boolean none = !one.answer().answers() && one.answer().refused().isEmpty();
    String taken =
        one.count() > 0
            ? one.count() + " taken"
            : one.answer().entries().isEmpty() && one.answer().answers()
                ? "none: the list is empty"
                : "nothing taken";
    out.println(one.name() + "  " + taken + (mended.isEmpty() ? "" : "; mended: " + mended));
    out.flush();
    if (none) {
      err.println(
          one.name()
              + ": neither an entry nor an empty list; an answer is a JSON list of objects, each"
              + " with question and positions");
    }
    List<Reading.Refused> refused = one.answer().refused();
    for (Reading.Refused wrong : refused.subList(0, Math.min(MOST_SHOWN, refused.size()))) {
      err.println(one.name() + ":" + wrong.line() + ": not taken: " + wrong.reason());
    }
    more(one.name(), refused.size() + one.answer().more(), "refused");
    List<Taken.Unknown> unknown = one.unknown();
    for (Taken.Unknown source : unknown.subList(0, Math.min(MOST_SHOWN, unknown.size()))) {
      err.println(
          one.name()
              + ":"
              + source.line()
              + ": \""
              + source.source()
              + "\" is the name of no article; the entry is kept, and the next run lists the"
              + " passage in readings-rejected.csv");
    }
    more(one.name(), unknown.size(), "named with no article");
  }

  private void more(String name, int all, String what) {
    if (all > MOST_SHOWN) {
      err.println(name + ": " + (all - MOST_SHOWN) + " more are " + what);
    }
  }
}
