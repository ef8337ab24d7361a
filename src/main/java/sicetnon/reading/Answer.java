package sicetnon.reading;

import java.util.List;

/**
 * What was read out of a reader's answer.
 *
 * @param entries in their order
 * @param mended what of its writing was mended
 * @param refused what is meant as an entry and is none, in its order
 * @param more how many further ones were refused
 * @param empty whether it holds a list in which nothing stands
 */
public record Answer(
    List<Reading.Placed> entries,
    Mended.Counts mended,
    List<Reading.Refused> refused,
    int more,
    boolean empty) {

  public Answer {
    entries = List.copyOf(entries);
    refused = List.copyOf(refused);
  }

  /** Whether it answers: by entries, or by saying that there are none. */
  public boolean answers() {
    return !entries.isEmpty() || (empty && refused.isEmpty());
  }

  /** Whether all of it was taken. */
  public boolean whole() {
    return answers() && refused.isEmpty();
  }

  /** The same with other counts. */
  Answer with(Mended.Counts counts) {
    return new Answer(entries, counts, refused, more, empty);
  }
}
