package sicetnon.cli;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sicetnon.report.Form;

/**
 * In which forms a run tells what it found.
 *
 * @param printed to standard output
 * @param written to files, the tables always among them
 */
record Formats(Format printed, Set<Form> written) {
  /** What the option may name. */
  static final List<String> ALLOWED =
      Stream.concat(
              Arrays.stream(Format.values()).map(Format::label),
              Arrays.stream(Form.values()).map(Form::label))
          .toList();

  /** Reads the option, a list with commas; null is the usual ones. */
  static Formats of(String option) {
    EnumSet<Format> printed = EnumSet.noneOf(Format.class);
    EnumSet<Form> written = EnumSet.noneOf(Form.class);
    for (String word : option == null ? new String[0] : option.split(",", -1)) {
      String name = word.strip().toLowerCase(Locale.ROOT);
      Optional<Format> format =
          Arrays.stream(Format.values()).filter(f -> f.label().equals(name)).findFirst();
      Optional<Form> form =
          Arrays.stream(Form.values()).filter(f -> f.label().equals(name)).findFirst();
      if (format.isEmpty() && form.isEmpty()) {
        throw new CommandFailure(
            "--format " + word + ": allowed are " + String.join(", ", ALLOWED));
      }
      format.ifPresent(printed::add);
      form.ifPresent(written::add);
    }
    if (printed.size() > 1) {
      throw new CommandFailure(
          "--format " + option + ": only one of summary, lines and github can be printed");
    }
    if (written.isEmpty()) {
      written.addAll(Form.USUAL);
    }
    written.add(Form.CSV);
    return new Formats(printed.isEmpty() ? Format.SUMMARY : printed.iterator().next(), written);
  }
}
