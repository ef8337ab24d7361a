package sicetnon.cli;

/** How much a run says beside what it is asked to print. */
enum Volume {
  /** Errors, and what the exit code means. */
  QUIET,
  /** What a person should know. */
  USUAL,
  /** That, and what became of each file. */
  VERBOSE;

  /** Reads both options. */
  static Volume of(boolean quiet, boolean verbose) {
    if (quiet && verbose) {
      throw new CommandFailure("--quiet and --verbose: only one can be had; leave out the other");
    }
    return quiet ? QUIET : verbose ? VERBOSE : USUAL;
  }
}
