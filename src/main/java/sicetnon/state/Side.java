package sicetnon.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import sicetnon.claim.Claim;
import sicetnon.conflict.Contradiction;
import sicetnon.reconcile.Names;

/**
 * One position of a disputed question, as a run saw it.
 *
 * @param position its text
 * @param voices who said it, in file order
 */
public record Side(String position, List<Voice> voices) {
  /** Share of common words from which two quotations are one, lightly reworded. */
  private static final double LIGHT = 0.5;

  /** Words by which a passage is known in another file, which may be the same renamed. */
  private static final int TELLING = 4;

  /**
   * One quotation.
   *
   * @param origin the independent voice behind it
   * @param source the file
   * @param quote verbatim
   */
  public record Voice(String origin, String source, String quote) {}

  public Side {
    voices = List.copyOf(voices);
  }

  /** All positions of a row. */
  static List<Side> of(Contradiction row) {
    return row.positions().stream()
        .map(
            p ->
                new Side(
                    p.text(),
                    p.claims().stream()
                        .map(
                            c -> new Voice(c.origin(), c.evidence().source(), c.evidence().words()))
                        .distinct()
                        .toList()))
        .toList();
  }

  /** A position that one claim takes. */
  static Side of(String position, Claim claim) {
    return new Side(
        position,
        List.of(new Voice(claim.origin(), claim.evidence().source(), claim.evidence().words())));
  }

  private static Map<String, Side> byPosition(List<Side> sides) {
    Map<String, Side> out = new LinkedHashMap<>();
    sides.forEach(s -> out.put(s.position(), s));
    return out;
  }

  /** All files that are quoted. */
  static Set<String> sources(List<Side> sides) {
    Set<String> out = new TreeSet<>();
    sides.forEach(s -> s.voices().forEach(v -> out.add(v.source())));
    return out;
  }

  /**
   * What moved between two runs: positions that came or went, origins gained or lost. A file that
   * was only renamed, or that says the same in nearly the same words, is no change.
   *
   * @return in words, one entry for each change; empty for none
   */
  static List<String> changes(List<Side> before, List<Side> now, Names names) {
    Map<String, Side> old = byPosition(before);
    List<String> out = new ArrayList<>();
    for (Side side : now) {
      Side was = old.remove(side.position());
      if (was == null) {
        String name = names.quoted(side.position());
        out.add(name + " is new (" + String.join(", ", side.origins()) + ")");
      } else {
        Set<String> gained = new TreeSet<>(side.origins());
        Set<String> lost = new TreeSet<>(was.origins());
        gained.removeAll(was.origins());
        lost.removeAll(side.origins());
        renamed(was, side, gained, lost);
        origins(names.quoted(side.position()), "gained", gained, out);
        origins(names.quoted(side.position()), "lost", lost, out);
      }
    }
    old.keySet().forEach(p -> out.add(names.quoted(p) + " is no longer a side"));
    return out;
  }

  private static void origins(String position, String verb, Set<String> names, List<String> out) {
    if (!names.isEmpty()) {
      String count = names.size() == 1 ? "1 origin" : names.size() + " origins";
      out.add(position + " " + verb + " " + count + " (" + String.join(", ", names) + ")");
    }
  }

  private static void renamed(Side was, Side now, Set<String> gained, Set<String> lost) {
    for (String name : List.copyOf(gained)) {
      for (String other : List.copyOf(lost)) {
        boolean same =
            gained.contains(name)
                && now.voices().stream()
                    .filter(v -> v.origin().equals(name))
                    .anyMatch(
                        v ->
                            was.voices().stream()
                                .filter(w -> w.origin().equals(other))
                                .anyMatch(w -> alike(v.quote(), w.quote())));
        if (same) {
          gained.remove(name);
          lost.remove(other);
        }
      }
    }
  }

  private Set<String> origins() {
    Set<String> out = new TreeSet<>();
    voices.forEach(v -> out.add(v.origin()));
    return out;
  }

  /**
   * Quotations that a person who judged a row has not seen: of a new position or origin, or in
   * other words than before.
   */
  static List<Voice> unseen(List<Side> judged, List<Side> now) {
    Map<String, Side> old = byPosition(judged);
    List<Voice> out = new ArrayList<>();
    for (Side side : now) {
      Side seen = old.getOrDefault(side.position(), new Side("", List.of()));
      Set<String> quotes = new HashSet<>();
      seen.voices().forEach(v -> quotes.add(v.origin() + "\n" + v.quote()));
      for (Voice voice : side.voices()) {
        boolean known =
            quotes.contains(voice.origin() + "\n" + voice.quote())
                || seen.voices().stream()
                    .filter(
                        v ->
                            v.origin().equals(voice.origin())
                                || !side.origins().contains(v.origin()))
                    .anyMatch(v -> alike(v.quote(), voice.quote()));
        if (!known) {
          out.add(voice);
        }
      }
    }
    return out;
  }

  /** The position of now that says what another said before: by a quotation; or an empty string. */
  static String continuing(Side before, List<Side> now) {
    return now.stream()
        .filter(s -> shared(before, s, false))
        .map(Side::position)
        .findFirst()
        .orElse("");
  }

  private static boolean shared(Side before, Side now, boolean reworded) {
    return now.voices().stream()
        .anyMatch(
            v ->
                before.voices().stream()
                    .anyMatch(
                        w ->
                            v.quote().equals(w.quote())
                                || (reworded && alike(v.quote(), w.quote()))));
  }

  /**
   * Number of positions with the same text on both that share a quotation.
   *
   * @param reworded whether one that is lightly reworded counts
   */
  static int shared(List<Side> before, List<Side> now, boolean reworded) {
    Map<String, Side> old = byPosition(before);
    int count = 0;
    for (Side side : now) {
      Side was = old.get(side.position());
      if (was != null && shared(was, side, reworded)) {
        count++;
      }
    }
    return count;
  }

  /**
   * Number of positions that share a passage, whatever they are called: each has one of the other
   * side alone. A passage is one with another that holds it.
   *
   * @param reworded whether one counts, too, that has most of its words in its file
   */
  static int passages(List<Side> before, List<Side> now, boolean reworded) {
    List<Side> left = new ArrayList<>(before);
    int count = 0;
    for (Side side : now) {
      Side was = left.stream().filter(b -> samePassage(b, side, reworded)).findFirst().orElse(null);
      count += left.remove(was) ? 1 : 0;
    }
    return count;
  }

  private static boolean samePassage(Side before, Side now, boolean reworded) {
    return now.voices().stream()
        .anyMatch(v -> before.voices().stream().anyMatch(w -> samePassage(v, w, reworded)));
  }

  private static boolean samePassage(Voice a, Voice b, boolean reworded) {
    if (a.quote().equals(b.quote())) {
      return true;
    }
    Set<String> fewer = new HashSet<>(words(a.quote()));
    fewer.retainAll(words(b.quote()));
    boolean within = a.quote().contains(b.quote()) || b.quote().contains(a.quote());
    return (within && fewer.size() >= TELLING)
        || (a.source().equals(b.source()) && (within || (reworded && alike(a.quote(), b.quote()))));
  }

  /** The position that a person calls by its words or by a passage; else what was called. */
  static String named(List<Side> sides, String called) {
    return sides.stream()
        .filter(
            s ->
                Review.sameAnswer(s.position(), called)
                    || s.voices().stream().anyMatch(v -> alike(v.quote(), called)))
        .map(Side::position)
        .findFirst()
        .orElse(called);
  }

  static boolean alike(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    Collection<String> x = words(a);
    Collection<String> y = words(b);
    Set<String> common = new HashSet<>(x);
    common.retainAll(y);
    Set<String> all = new HashSet<>(x);
    all.addAll(y);
    return !all.isEmpty() && common.size() >= LIGHT * all.size();
  }

  private static Set<String> words(String text) {
    Set<String> words =
        new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    words.remove("");
    return words;
  }
}
