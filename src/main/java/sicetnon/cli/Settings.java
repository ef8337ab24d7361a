package sicetnon.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import sicetnon.ingest.Choice;
import sicetnon.ingest.Inputs;

/**
 * What options say, or a file of settings in their place; null, or empty, where they say nothing.
 * Paths lead from where the program runs.
 *
 * @param input what is read
 * @param output where the reports go
 * @param pack a pack of one's own
 * @param readings what other readers found
 * @param threads how many articles are read at a time
 * @param include patterns of files that are read
 * @param exclude patterns of files that are not
 * @param failOn as the option has it
 * @param format as the option has it
 */
record Settings(
    List<Path> input,
    Path output,
    Path pack,
    Path readings,
    Integer threads,
    List<String> include,
    List<String> exclude,
    String failOn,
    String format) {

  /** Nothing is said. */
  static final Settings NONE =
      new Settings(List.of(), null, null, null, null, List.of(), List.of(), null, null);

  /** The same for other articles. */
  Settings reading(List<Path> others) {
    return new Settings(others, output, pack, readings, threads, include, exclude, failOn, format);
  }

  /** These, and others where these say nothing. */
  Settings over(Settings others) {
    return new Settings(
        input.isEmpty() ? others.input : input,
        output == null ? others.output : output,
        pack == null ? others.pack : pack,
        readings == null ? others.readings : readings,
        threads == null ? others.threads : threads,
        include.isEmpty() ? others.include : include,
        exclude.isEmpty() ? others.exclude : exclude,
        failOn == null ? others.failOn : failOn,
        format == null ? others.format : format);
  }

  /** What is read. */
  Inputs articles() {
    try {
      return Inputs.of(input.isEmpty() ? List.of(Path.of(Destination.INPUT)) : input);
    } catch (IOException e) {
      throw new CommandFailure(e.getMessage());
    }
  }

  /** Where its reports are. */
  Path reports() {
    return output == null ? Destination.of(articles()) : output;
  }

  /** Whether these are the reports that a command finds to which none are named. */
  boolean finds(Path reports) {
    return (output != null || input.size() < 2) && reports().equals(reports);
  }

  /** Which of the files of the articles are read. */
  Choice choice() {
    try {
      return Choice.of(include, exclude);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(e.getMessage());
    }
  }
}
