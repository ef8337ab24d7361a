package sicetnon.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sicetnon.claim.Hash;

/**
 * The name of a command's answer: the number of the prompt, what it was, and by which command it
 * was answered. An answer whose name fits need not be asked for again.
 *
 * @param number as it stands in the prompt's name
 * @param prompt the prompt's {@link AskManifest.Asked#key}
 * @param command hash of the command
 */
record AnswerFile(String number, String prompt, String command) {
  /** How the names of answers end that are of no use. */
  static final String FAILED = ".failed";

  private static final Pattern NAME =
      Pattern.compile("([0-9]{3,9})-(p[0-9a-f]{10})-(c[0-9a-f]{10})\\.txt");

  static AnswerFile of(String number, AskManifest.Asked prompt, String command) {
    return new AnswerFile(number, prompt.key(), Hash.of("c", command));
  }

  String good() {
    return number + ending();
  }

  String failed() {
    return number + "-" + prompt + "-" + command + FAILED;
  }

  /** What follows the number, which is another one when articles were added. */
  String ending() {
    return "-" + prompt + "-" + command + ".txt";
  }

  /** Those that a person put there, and those of a command to the prompts as they are now. */
  static List<Path> current(List<Path> files, AskManifest manifest) throws AskFolder.Unfit {
    Set<String> keys =
        manifest.prompts().stream().map(AskManifest.Asked::key).collect(Collectors.toSet());
    List<Path> current = files.stream().filter(f -> key(f, 2, keys)).toList();
    Set<String> commands = current.stream().map(f -> part(f, 3)).collect(Collectors.toSet());
    commands.remove("");
    if (commands.size() > 1) {
      throw new AskFolder.Unfit(
          files.get(0).getParent()
              + ": holds answers of "
              + commands.size()
              + " commands; name the files of one reader");
    }
    return current;
  }

  private static boolean key(Path file, int group, Set<String> keys) {
    String key = part(file, group);
    return key.isEmpty() || keys.contains(key);
  }

  /** A part of the name, or nothing when it is not of this form. */
  private static String part(Path file, int group) {
    Matcher matcher = NAME.matcher(file.getFileName().toString());
    return matcher.matches() ? matcher.group(group) : "";
  }
}
