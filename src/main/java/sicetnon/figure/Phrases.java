package sicetnon.figure;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Phrases of a list, sought at the end or the start of words in lower case. */
final class Phrases {
  private final Set<String> all;
  private final Map<Character, List<String>> byFirst;
  private final Map<Character, List<String>> byLast;

  Phrases(Set<String> phrases) {
    Comparator<String> longest = Comparator.comparing(String::length).reversed();
    List<String> sorted = phrases.stream().filter(p -> !p.isEmpty()).sorted(longest).toList();
    this.all = Set.copyOf(phrases);
    this.byFirst = sorted.stream().collect(Collectors.groupingBy(p -> p.charAt(0)));
    this.byLast = sorted.stream().collect(Collectors.groupingBy(p -> p.charAt(p.length() - 1)));
  }

  boolean has(String words) {
    return all.contains(words);
  }

  /** The length of the longest phrase with which the words end, or 0. */
  int ending(String words) {
    if (words.isEmpty()) {
      return 0;
    }
    for (String phrase : byLast.getOrDefault(words.charAt(words.length() - 1), List.of())) {
      int at = words.length() - phrase.length();
      boolean whole =
          at == 0
              || (at > 0 && !Character.isLetter(words.charAt(at - 1)))
              || !Character.isLetter(phrase.charAt(0));
      if (whole && words.endsWith(phrase)) {
        return phrase.length();
      }
    }
    return 0;
  }

  /** The words without the phrase with which they end. */
  String cut(String words) {
    return words.substring(0, words.length() - ending(words)).stripTrailing();
  }

  /** Whether the words begin with a phrase that bounds the amount before: not "plus equity". */
  boolean begins(String words) {
    if (words.isEmpty()) {
      return false;
    }
    for (String phrase : byFirst.getOrDefault(words.charAt(0), List.of())) {
      int end = phrase.length();
      if (words.startsWith(phrase)
          && (words.length() == end || !Character.isLetter(words.charAt(end)))
          && !words.startsWith(" equity", end)
          && !words.startsWith(" bonus", end)) {
        return true;
      }
    }
    return false;
  }
}
