package sicetnon.unpack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** The fields that are open at a place of a document, each with its instruction and its result. */
final class DocxFields {
  /** Fields whose result repeats what stands elsewhere. */
  private static final Pattern CONTENTS = Pattern.compile("(?i)\\s*+(?:toc|index|toa)\\b");

  private static final class Field {
    private final StringBuilder instruction = new StringBuilder();
    private boolean result;

    private boolean contents() {
      return CONTENTS.matcher(instruction).lookingAt();
    }
  }

  private final Deque<Field> open = new ArrayDeque<>();
  private int unshown;

  void begin() {
    open.push(new Field());
    unshown++;
  }

  void instruction(String chars) {
    Field field = open.peek();
    if (field != null && !field.result) {
      field.instruction.append(chars);
    }
  }

  /** The instruction is over, the result follows. */
  void separate() {
    Field field = open.peek();
    if (field != null && !field.result) {
      field.result = true;
      unshown -= field.contents() ? 0 : 1;
    }
  }

  void end() {
    Field field = open.poll();
    if (field != null) {
      unshown -= field.result && !field.contents() ? 0 : 1;
    }
  }

  /** Whether text at this place is shown: in no instruction and no table of contents. */
  boolean show() {
    return unshown == 0;
  }

  /** An instruction that no result follows ends with its paragraph, so that it hides no other. */
  void endInstructions() {
    while (!open.isEmpty() && !open.peek().result) {
      end();
    }
  }

  /** A table of contents that nothing ends, ends where a heading follows. */
  void endContents() {
    while (!show() && !open.isEmpty()) {
      end();
    }
  }
}
