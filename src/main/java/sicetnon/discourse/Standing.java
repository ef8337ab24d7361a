package sicetnon.discourse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sicetnon.clause.Range;

/** What a word hands down to those that hang on it; see {@link Mood}. */
record Standing(
    Firmness firmness,
    boolean held,
    Optional<Range> speaker,
    List<Range> conditions,
    boolean restricted,
    boolean past,
    boolean untrue) {

  /** Said plainly by the writer. */
  static final Standing PLAIN =
      new Standing(Firmness.PLAIN, true, Optional.empty(), List.of(), false, false, false);

  /** Below a mark of firmness. */
  Standing below(Firmness mark) {
    return new Standing(firmness.over(mark), held, speaker, conditions, restricted, past, untrue);
  }

  /** Left open where it is so. */
  Standing open(boolean so) {
    return new Standing(firmness, held && !so, speaker, conditions, restricted, past, untrue);
  }

  /** Called untrue where it is so. */
  Standing refuted(boolean so) {
    return new Standing(firmness, held, speaker, conditions, restricted, past, untrue != so);
  }

  Standing said(Optional<Range> by) {
    return by.isEmpty()
        ? this
        : new Standing(firmness, held, by, conditions, restricted, past, untrue);
  }

  Standing on(List<Range> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<Range> all = new ArrayList<>(conditions);
    more.stream().filter(c -> !conditions.contains(c)).forEach(all::add);
    return new Standing(firmness, held, speaker, all, restricted, past, untrue);
  }

  Standing restricted(boolean so) {
    return new Standing(firmness, held, speaker, conditions, restricted || so, past, untrue);
  }

  Standing past(boolean so) {
    return new Standing(firmness, held, speaker, conditions, restricted, past || so, untrue);
  }

  /** What a clause with a verb of its own keeps: whether it is held, and on whose word. */
  Standing apart() {
    return new Standing(Firmness.PLAIN, held && !untrue, speaker, List.of(), false, false, false);
  }
}
