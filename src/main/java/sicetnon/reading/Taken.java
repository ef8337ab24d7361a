package sicetnon.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What several answers of one reader give together.
 *
 * @param answers in their order
 * @param entries of all, each once, in the order of the answers
 */
public record Taken(List<Of> answers, List<Entry> entries) {

  /**
   * What one answer gives.
   *
   * @param name of the answer
   * @param count of its entries that are taken
   * @param unknown sources that are no article, in the order of the entries
   */
  public record Of(String name, Answer answer, int count, List<Unknown> unknown) {}

  /** A source by whose name no article goes. */
  public record Unknown(int line, String source) {}

  /** An answer and its name. */
  public record Named(String name, Answer answer) {}

  public Taken {
    answers = List.copyOf(answers);
    entries = List.copyOf(entries);
  }

  /** Takes answers; names of articles that are not quite theirs are mended. */
  public static Taken of(List<Named> answers, SourceNames names) {
    List<Of> each = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Named one : answers) {
      List<Unknown> unknown = new ArrayList<>();
      Mended.Counts mended = new Mended.Counts();
      mended.add(one.answer().mended());
      int count = 0;
      for (Reading.Placed placed : one.answer().entries()) {
        Entry entry = named(placed, names, mended, unknown);
        if (ids.add(entry.id())) {
          entries.add(entry);
          count++;
        } else {
          mended.add(Mended.TWICE);
        }
      }
      each.add(new Of(one.name(), one.answer().with(mended), count, unknown));
    }
    return new Taken(each, entries);
  }

  private static Entry named(
      Reading.Placed placed, SourceNames names, Mended.Counts mended, List<Unknown> unknown) {
    List<Entry.Quoted> positions = new ArrayList<>();
    for (Entry.Quoted quoted : placed.entry().positions()) {
      String path = quoted.source().isEmpty() ? "" : names.path(quoted.source());
      if (path.isEmpty() && !quoted.source().isEmpty()) {
        unknown.add(new Unknown(placed.line(), quoted.source()));
      }
      boolean mend = !path.isEmpty() && !path.equals(quoted.source());
      if (mend) {
        mended.add(Mended.NAMES);
      }
      positions.add(
          mend ? new Entry.Quoted(path, quoted.quote(), quoted.value(), quoted.subject()) : quoted);
    }
    Entry entry = placed.entry();
    return new Entry(entry.question(), entry.kind(), entry.note(), positions);
  }

  /** Whether no answer has an entry or says that there is none. */
  public boolean nothing() {
    return answers.stream().noneMatch(a -> a.answer().answers());
  }

  /** Whether all of the answers was taken. */
  public boolean whole() {
    return answers.stream().allMatch(a -> a.answer().whole());
  }
}
