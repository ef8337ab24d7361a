package sicetnon.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sicetnon.file.Checksum;
import sicetnon.file.InputFile;
import sicetnon.ingest.Choice;
import sicetnon.ingest.FolderReader;
import sicetnon.ingest.Inputs;
import sicetnon.pipeline.Program;
import sicetnon.reading.Reading;
import sicetnon.state.LastRun;
import sicetnon.state.OutputFolder;

/**
 * All that a run depends on beside the reports of the last one, told by checksums: the program, the
 * options, the articles, the files beside them.
 *
 * @param articles what is read
 * @param output of the reports
 * @param readings as it was named, or null
 * @param pack as it was named, or null
 * @param options other ones on which reports or words depend, as they were given
 */
record RunInputs(Inputs articles, Path output, Path readings, Path pack, List<Object> options) {

  /**
   * What is there before a run.
   *
   * @param beside the files beside the articles, and when each was last changed
   * @param output names of what stands in the folder of the reports
   */
  record Before(List<String> beside, Set<String> output) {}

  Before before() {
    try {
      return new Before(beside(true), OutputFolder.names(output));
    } catch (IOException e) {
      return new Before(beside(true), Set.of());
    }
  }

  /** What the last run would say again, when all is as it left it. Nothing is decoded. */
  Optional<LastRun> unchanged(Choice choice) {
    if (!LastRun.isIn(output) || !Files.isWritable(output)) {
      return Optional.empty();
    }
    try {
      String inputs =
          fingerprint(
              FolderReader.fingerprint(
                  articles, new FolderReader.Beside(output, readings), choice));
      // of other articles nothing may be touched there, not even the lock
      if (LastRun.of(output).filter(l -> l.inputs().equals(inputs)).isEmpty()) {
        return Optional.empty();
      }
      try (OutputFolder held = OutputFolder.open(output, "run", Duration.ZERO)) {
        Optional<LastRun> last = LastRun.of(output).filter(l -> l.inputs().equals(inputs));
        return last.isPresent() && last.get().stands(held) ? last : Optional.empty();
      }
    } catch (OutputFolder.Busy | IOException e) {
      // a whole run says what is wrong
      return Optional.empty();
    }
  }

  /**
   * Keeps what the next run will say if all is as this one leaves it, unless something was changed
   * while it was at work.
   *
   * @param read fingerprint of what it read of the articles
   * @param said what the next run will say
   */
  void keep(Before before, String read, OutputFolder reports, Telling.Said said) {
    try {
      Map<String, String> files = reports.written();
      Set<String> others = reports.others(files.keySet());
      if (before.output().containsAll(others) && before.beside().equals(beside(true))) {
        new LastRun(fingerprint(read), files, others, said.code(), said.out(), said.err())
            .keep(reports);
      }
    } catch (IOException e) {
      // then the next run is a whole one
    }
  }

  private String fingerprint(String read) {
    List<Object> all = new ArrayList<>(options);
    all.addAll(List.of(articles, output, String.valueOf(readings), String.valueOf(pack)));
    // line ends are the system's
    all.addAll(List.of(System.lineSeparator(), Runtime.version(), Program.fingerprint(), read));
    all.addAll(beside(false));
    StringBuilder text = new StringBuilder();
    all.forEach(part -> text.append(part).append('\u0000'));
    return Checksum.of(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A line for each file beside the articles.
   *
   * @param times whether to tell, too, when it was last changed
   */
  private List<String> beside(boolean times) {
    Path folder = articles.folder();
    List<Path> files =
        new ArrayList<>(
            List.of(
                folder.resolve(FolderReader.ORIGINS),
                folder.resolve(Choice.IGNORED),
                output.resolve(Reading.MARKS)));
    Path given = readings == null ? folder.resolve(FolderReader.READINGS) : readings;
    files.addAll(files(given, FolderReader.READING_ENDINGS));
    files.addAll(pack == null ? List.of() : files(pack, List.of(".yaml")));
    return files.stream().map(f -> f + " " + state(f, times)).toList();
  }

  private static String state(Path file, boolean times) {
    try {
      String checksum = Checksum.of(file, InputFile.MOST_OWN);
      return times ? checksum + " " + Files.getLastModifiedTime(file) : checksum;
    } catch (NoSuchFileException e) {
      return "none";
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** The files of a folder that end in some way, by name; none where it cannot be listed. */
  private static List<Path> files(Path folder, List<String> endings) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> endings.stream().anyMatch(f.toString().toLowerCase(Locale.ROOT)::endsWith))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
