package sicetnon.pack;

/** A pack that cannot be used; the message is {@code file:line:column: what, what is allowed}. */
public final class PackException extends Exception {
  private static final long serialVersionUID = 1L;

  public PackException(String message) {
    super(message);
  }

  static PackException at(String file, int line, int column, String message) {
    return new PackException(file + ":" + line + ":" + column + ": " + message);
  }
}
