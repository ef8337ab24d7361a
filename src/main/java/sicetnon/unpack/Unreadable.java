package sicetnon.unpack;

/** A document that cannot be read; the message says why and what to do. */
public final class Unreadable extends Exception {
  private static final long serialVersionUID = 1;

  public Unreadable(String why) {
    super(why);
  }
}
