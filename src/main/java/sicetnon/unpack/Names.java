package sicetnon.unpack;

import java.util.ArrayDeque;
import java.util.Deque;

/** Names of parts within an archive. */
final class Names {
  private Names() {}

  /** The name that a part in a folder gives another one; nothing leads out of the archive. */
  static String within(String folder, String target) {
    Deque<String> steps = new ArrayDeque<>();
    for (String step : (folder + target).split("/")) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }
}
