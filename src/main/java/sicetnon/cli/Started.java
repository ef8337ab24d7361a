package sicetnon.cli;

import java.io.File;

/** How the program was started, so that what a person is told to type works as it stands. */
final class Started {
  /** The system property by which a launcher tells its name. */
  static final String PROPERTY = "sicetnon.command";

  private Started() {}

  /** What stands before a command. */
  static String as() {
    String launcher = System.getProperty(PROPERTY, "");
    // started from a jar, this is all of the class path
    String classes = System.getProperty("java.class.path", "");
    if (launcher.isBlank() && classes.endsWith(".jar") && !classes.contains(File.pathSeparator)) {
      return "java -jar " + Destination.quoted(classes);
    }
    return launcher.isBlank() ? "sicetnon" : launcher;
  }
}
