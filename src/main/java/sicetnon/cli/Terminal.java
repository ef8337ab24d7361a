package sicetnon.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import sicetnon.file.Escapes;

/**
 * All that the program prints goes through here, so that no name and no text can steer the terminal
 * or pass for a line of the program: {@code println} prints one line, whatever is in it. Only what
 * is printed by other methods may have several, and only a single character is printed as it is.
 */
final class Terminal extends PrintWriter {
  Terminal(PrintStream to) {
    super(to, true, StandardCharsets.UTF_8);
  }

  @Override
  public void println(String text) {
    print(Escapes.line(String.valueOf(text)));
    println();
  }

  @Override
  public void println(Object object) {
    println(String.valueOf(object));
  }

  @Override
  public void println(char[] text) {
    println(String.valueOf(text));
  }

  @Override
  public void write(String text, int from, int length) {
    String escaped = Escapes.lines(text.substring(from, from + length));
    super.write(escaped, 0, escaped.length());
  }

  @Override
  public void write(char[] text, int from, int length) {
    write(String.valueOf(text, from, length));
  }

  /**
   * Whether a person sees what goes to standard error. Java can tell of its console only, which is
   * there when the two other streams are a terminal; the shell is asked about this one.
   */
  static boolean showsErrors() {
    try {
      return new ProcessBuilder("sh", "-c", "[ -t 2 ]").inheritIO().start().waitFor() == 0;
    } catch (IOException e) {
      return isThere();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Whether a person sees what is printed, where there is no shell to ask. Since Java 22 a console
   * exists when piped, too, and says itself whether it is a terminal.
   */
  @SuppressWarnings("SystemConsoleNull")
  static boolean isThere() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
