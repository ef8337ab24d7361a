package sicetnon.cli;

/** Something a person must mend; the message says what is wrong and what to do. */
final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CommandFailure(String message) {
    super(message);
  }
}
