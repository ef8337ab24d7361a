package sicetnon.regex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sicetnon.pack.PackReader;
import sicetnon.regex.ProgramPatterns.Found;

/** No pattern goes back over what it has passed: four times the text is four times the work. */
class RegexGrowthTest {
  private static final int SMALL_STACK = 256 * 1024;

  /** What the parts of patterns can be that are made from words. */
  private static final Map<String, List<String>> SAMPLES =
      Map.ofEntries(
          Map.entry("AsOf.java: pack.any(Words.DATA_NOUNS)", List.of("(?:data|report|reports)")),
          Map.entry("Providers.java: pack.any(Words.DATA_NOUNS)", List.of("(?:data|figures)")),
          Map.entry(
              "Vocabulary.java: pack.any(Words.RESPONDENT_NOUNS)",
              List.of("(?:respondent|people asked)")),
          Map.entry(
              "Notation.java: countries.keySet().stream().map(Pattern::quote).collect(Collectors.joining(\"|\"))",
              List.of("\\QCanada\\E|\\Qnew south wales\\E")),
          Map.entry(
              "Statistics.java: names.keySet().stream().sorted(Comparator.comparingInt(String::length).reversed().thenComparing((n)->n)).map(Pattern::quote).collect(Collectors.joining(\"|\", \"(?<![\\\\p{L}-])(?:\", \")(?![\\\\p{L}-])\"))",
              List.of("(?<![\\p{L}-])(?:\\Qbest paid\\E|\\Qaverage\\E)(?![\\p{L}-])")),
          Map.entry("Persons.java: pack.any(Words.NAMING_PHRASES)", List.of("(?:is|works as)")),
          Map.entry("Persons.java: role", List.of("(?i:\\Qhead chef\\E)")),
          Map.entry("StanceReader.java: pack.any(Words.MYTH_WORDS)", List.of("(?:myth|mistake)")),
          Map.entry("Fields.java: words", List.of("\\Qfront\\E[\\s-]?\\Qend\\E")),
          Map.entry("Fields.java: first", List.of("\\b\\QDev\\E\\p{Ll}{2,}+")),
          Map.entry("Fields.java: second", List.of("\\b\\QRel\\E\\p{Ll}{2,}+")),
          Map.entry("Fields.java: after", List.of("", "(?=\\s*(?:$|[?:,.!&/]|vs\\b|and\\b))")),
          Map.entry("PageRole.java: before", List.of("(?:the|an?|each|every) ", "")),
          // a pack's own: see below
          Map.entry("PackBuilder.java: expression", List.of()),
          Map.entry("RoleBook.java: named", List.of("\\QAnna Bell\\E|\\QAnna\\E")),
          Map.entry(
              "RoleBook.java: any",
              List.of(
                  "\\Qproduct\\E[\\s-]?\\Qowner\\Es?[\\s-]+(?:and|or|&)[\\s-]+\\Qmanager\\E"
                      + "|\\Qfront\\E[\\s-]?\\Qend\\E[\\s-]+(?:and|or|&|vs\\.?|versus)[\\s-]+\\Qback\\E"
                      + "|\\Qnursing\\E (?:and|vs) (?:\\Qmidwifery\\E|\\Qmidwiferies\\E)"
                      + "|\\Qdata\\E(?:[\\s-]related)?[\\s-](?:jobs?|positions?)"
                      + "|\\Qhead\\Es?[\\s-]?\\Qof\\E[\\s-]?\\Qdesign\\E|\\Qcook\\E")),
          Map.entry("Scorer.java: expression.toString()", List.of("\\Qsome\\E\\s+\\Qword\\E")),
          Map.entry("ShortNames.java: before", List.of("the", "an?|any|every|each")),
          Map.entry("TitleReader.java: openings", List.of("\\Qwe are hiring\\E|\\Qrole of\\E")),
          Map.entry("TitleReader.java: endings", List.of("\\Qjob description\\E|\\Qrole\\E")),
          Map.entry("WrittenTitles.java: titles", List.of("Vice President|VP|Head")),
          Map.entry("Speakers.java: says", List.of("(?:says|said|points out|pointed out)")),
          Map.entry("Speakers.java: speaks", List.of("(?:says|said|points out)")));

  @Test
  void everyPatternOfTheProgramIsUnderstood() throws Exception {
    ProgramPatterns program = new ProgramPatterns(SAMPLES);
    assertEquals(Set.of(), program.notUnderstood());
    assertEquals(Set.of(), program.unused());
    assertTrue(program.found().size() > 100, "found " + program.found().size());
  }

  @Test
  void noPatternOfTheProgramGoesBackOverWhatItHasPassed() throws Exception {
    assertEquals(List.of(), slow(new ProgramPatterns(SAMPLES).found()));
  }

  @Test
  void noPatternOfThePackGoesBackOverWhatItHasPassed() throws Exception {
    List<Found> found = new ArrayList<>();
    patterns(PackReader.bundled(), "pack", found);
    assertTrue(found.size() > 10, "found " + found.size());
    assertEquals(List.of(), slow(found));
  }

  /** All patterns that a record holds, wherever. */
  private static void patterns(Object value, String place, List<Found> found) throws Exception {
    if (value instanceof Pattern pattern) {
      found.add(new Found(place, pattern.pattern(), pattern.flags(), Set.of(Use.FIND)));
    } else if (value instanceof Collection<?> many) {
      for (Object one : many) {
        patterns(one, place, found);
      }
    } else if (value instanceof Map<?, ?> map) {
      patterns(map.values(), place, found);
    } else if (value instanceof Record) {
      for (RecordComponent part : value.getClass().getRecordComponents()) {
        part.getAccessor().setAccessible(true);
        patterns(part.getAccessor().invoke(value), place + "." + part.getName(), found);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("patternsThatGoBack")
  void aPatternThatGoesBackIsFound(String regex, Use use) throws InterruptedException {
    List<String> slow = slow(List.of(new Found("here", regex, 0, Set.of(use))));
    assertEquals(1, slow.size(), regex);
  }

  static Stream<Arguments> patternsThatGoBack() {
    return Stream.of(
        // a run that is tried from each of its places
        arguments("\\s+$", Use.FIND),
        arguments("[^\\p{L}]+$", Use.FIND),
        arguments("hover\\w*\\s*$", Use.FIND),
        arguments("((?:[\\p{L}-]+ ){1,4})\\(([A-Z]{2,5})\\)", Use.FIND),
        arguments("(?m)^\\W*(?:republished|reposted) from", Use.FIND),
        // a beginning that is found often, each time with all that follows
        arguments("\\b(?:nobody|no)\\b.*\\bunder\\s*$", Use.FIND),
        arguments("<!--.*?-->", Use.FIND),
        // two pieces side by side that share a text
        arguments("at least\\s*(?:about)?\\s*$", Use.FIND),
        arguments("[^\\p{L}]*[\\p{L}-]+[^\\p{L}]*", Use.MATCHES),
        arguments(".*\\w: .*[a-z].*\\.$", Use.MATCHES),
        arguments(".*\\d.*", Use.MATCHES),
        arguments("(a+)+b", Use.MATCHES),
        arguments("(?:x|\\w+-)*y", Use.LOOKING_AT),
        // one frame of the stack for each piece
        arguments("\\p{L}+(-\\p{L}+)+", Use.MATCHES),
        arguments("^(?:\\p{So}\\s*)*\\p{L}", Use.FIND),
        arguments("(?:a|b)*", Use.MATCHES));
  }

  @ParameterizedTest
  @MethodSource("patternsThatDoNot")
  void aPatternThatDoesNotGoBackIsNoDefect(String regex, Use use) throws InterruptedException {
    assertEquals(List.of(), slow(List.of(new Found("here", regex, 0, Set.of(use)))));
  }

  static Stream<Arguments> patternsThatDoNot() {
    return Stream.of(
        arguments("(?<!\\s)\\s++$", Use.FIND),
        arguments("\\s+", Use.FIND),
        arguments("(?is).*\\b(?:a|b)\\b.*", Use.MATCHES),
        arguments("(?:a|b)*+", Use.MATCHES),
        arguments("^[^.]{0,48}?:\\s+", Use.FIND),
        arguments("\\p{L}++(?:-\\p{L}++)++", Use.MATCHES));
  }

  /** What each pattern that can be kept busy is kept busy with. */
  private static List<String> slow(List<Found> patterns) throws InterruptedException {
    Map<String, Found> distinct = new LinkedHashMap<>();
    patterns.forEach(f -> distinct.putIfAbsent(f.regex() + f.flags() + f.uses(), f));
    List<String> slow = new ArrayList<>();
    Thread shallow =
        new Thread(
            null,
            () -> distinct.values().forEach(found -> slow.addAll(problems(found))),
            "shallow",
            SMALL_STACK);
    shallow.start();
    shallow.join();
    return slow;
  }

  private static List<String> problems(Found found) {
    Pattern pattern = Pattern.compile(found.regex(), found.flags());
    return found.uses().stream()
        .map(use -> Growth.problem(pattern, use))
        .filter(problem -> !problem.isEmpty())
        .limit(1)
        .map(problem -> found.place() + ": " + found.regex() + "\n    " + problem)
        .toList();
  }
}
