package sicetnon.conflict;

import java.util.List;

/**
 * Who found a row.
 *
 * @param readers their names, the program's first; empty when nobody but the program looked
 * @param entries ids of what the others said
 * @param remarks what they note and what the program doubts, in whole sentences
 */
public record FoundBy(List<String> readers, List<String> entries, List<String> remarks) {
  /** Nobody but the program looked. */
  public static final FoundBy PROGRAM = new FoundBy(List.of(), List.of(), List.of());

  public FoundBy {
    readers = List.copyOf(readers);
    entries = List.copyOf(entries);
    remarks = List.copyOf(remarks);
  }
}
