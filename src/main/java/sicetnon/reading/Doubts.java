package sicetnon.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import sicetnon.claim.Claim;
import sicetnon.claim.Modality;
import sicetnon.claim.Scope;
import sicetnon.claim.ScopeWords;

/**
 * What the program doubts of an entry, by what it read in the passages.
 *
 * @param touched the program's claims that lie in a passage, those that share most first
 */
record Doubts(Function<Believed.Answer, List<Claim>> touched) {

  /** What a reader notes and what the program doubts, in sentences. */
  List<String> remarks(Believed entry) {
    List<String> out = new ArrayList<>();
    if (!entry.entry().note().isEmpty()) {
      String note = entry.entry().note();
      boolean ended = ".!?".indexOf(note.charAt(note.length() - 1)) >= 0;
      out.add("Noted " + by(entry.by()) + ": " + note + (ended ? "" : "."));
    }
    doubts(entry).forEach(d -> out.add(sentence(d)));
    return out;
  }

  private static String by(String reader) {
    return reader.equals(Reading.BY_HAND) ? reader : "by " + reader;
  }

  /** A doubt as a sentence. */
  static String sentence(String words) {
    return "Doubtful: " + words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1) + ".";
  }

  /** The doubts, as clauses. */
  List<String> doubts(Believed entry) {
    List<String> out = new ArrayList<>();
    List<Believed.Answer> answers = entry.answers();
    for (int i = 0; i < answers.size(); i++) {
      for (int j = i + 1; j < answers.size(); j++) {
        if (answers.get(i).touches(answers.get(j))) {
          out.add("two of the passages overlap");
        }
        scope(answers.get(i), answers.get(j), out);
      }
    }
    for (Believed.Answer answer : answers) {
      List<Claim> read = read(answer);
      if (!read.isEmpty() && read.stream().noneMatch(Claim::held)) {
        out.add(read.get(0).evidence().location() + " reports this view and does not hold it");
      } else if (!read.isEmpty()
          && read.stream().allMatch(c -> c.modality() == Modality.POSSIBLE)) {
        out.add(read.get(0).evidence().location() + " says only that it is possible");
      }
    }
    return out;
  }

  /** What one is said of and the other is not, or of something else. */
  private void scope(Believed.Answer a, Believed.Answer b, List<String> out) {
    Scope x = scope(a);
    Scope y = scope(b);
    for (String axis : Scope.SEPARATING.stream().sorted().toList()) {
      String one = x.get(axis);
      String other = y.get(axis);
      boolean named = !one.isEmpty() || !other.isEmpty();
      if (named
          && !one.equals(other)
          && (Scope.RESTRICTING.contains(axis) || (!one.isEmpty() && !other.isEmpty()))) {
        List<String> said = new ArrayList<>();
        for (String value : List.of(one, other)) {
          if (!value.isEmpty()) {
            said.add(
                (said.isEmpty() ? "one is said " : "the other ")
                    + ScopeWords.of(Scope.NONE.with(axis, value)));
          }
        }
        out.add(String.join(", ", said));
      }
    }
  }

  /** The scope of a passage; none where it speaks of several. */
  private Scope scope(Believed.Answer answer) {
    List<Scope> scopes = read(answer).stream().map(Claim::scope).distinct().toList();
    return scopes.size() == 1 ? scopes.get(0) : Scope.NONE;
  }

  /** What the program read in a passage: its claim, else all that lie in it. */
  private List<Claim> read(Believed.Answer answer) {
    List<Claim> all = touched.apply(answer);
    return answer.same(all).map(List::of).orElse(all);
  }
}
