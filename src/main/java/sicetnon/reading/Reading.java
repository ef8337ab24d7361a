package sicetnon.reading;

import java.util.ArrayList;
import java.util.List;
import sicetnon.claim.Hash;

/**
 * The entries of one file, which are one reader's.
 *
 * @param by the reader's name
 * @param file its path, as it is printed
 * @param entries in their order
 * @param refused what is no entry, in its order
 */
public record Reading(String by, String file, List<Placed> entries, List<Refused> refused) {
  /** The name of a person who marks passages in the page or in the sheet. */
  public static final String BY_HAND = "by hand";

  /** Where such marks are kept, within the folder of the reports. */
  public static final String MARKS = "readings/by-hand.json";

  /**
   * An entry with its place.
   *
   * @param number of the entry in its file, from 1
   * @param line on which it begins, or 0 when that is not known
   */
  public record Placed(int number, int line, Entry entry) {}

  /**
   * What is no entry.
   *
   * @param number of the entry in its file, from 1; 0 for the file as a whole
   * @param line on which it begins, or 0 when that is not known
   * @param reason what is wrong, what is allowed and what to do
   */
  public record Refused(int number, int line, String reason) {}

  /** Hash of all that it gives. */
  public String fingerprint() {
    List<String> parts = new ArrayList<>(List.of(by, file));
    entries.forEach(e -> parts.add(e.number() + " " + e.line() + " " + e.entry().id()));
    refused.forEach(r -> parts.add(r.number() + " " + r.line() + " " + r.reason()));
    return Hash.full(String.join("\n", parts));
  }

  public Reading {
    entries = List.copyOf(entries);
    refused = List.copyOf(refused);
  }
}
