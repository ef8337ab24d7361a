package sicetnon.unpack;

/** What becomes of a document that breaks off. */
final class Faults {
  private Faults() {}

  /**
   * Notes that the rest is missing.
   *
   * @param sound whether the document was read to its end
   * @throws Unreadable when nothing stood before the fault
   */
  static void tell(boolean sound, Typescript out) throws Unreadable {
    if (sound) {
      return;
    }
    if (out.isEmpty()) {
      throw new Unreadable("is damaged: there is a fault in its XML before any text");
    }
    out.note("all behind a fault in its XML");
  }
}
