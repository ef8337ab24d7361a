package sicetnon.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What in an article is not the article: newsletter calls, discounts, share links, author boxes.
 *
 * @param phrases a block in which one of these is found is left out
 * @param sections a heading in which one of these is found leaves out everything below it
 * @param pageKeys keys of front matter, in lower case, whose values are no text of the article
 */
public record Boilerplate(List<Pattern> phrases, List<Pattern> sections, Set<String> pageKeys) {

  private static final Pattern METADATA =
      Pattern.compile(
          "(?i)(?:created|updated|published|posted|last (?:updated|modified|reviewed)|captured)"
              + "(?: on| at)?:?.{0,40}|.{0,20}\\d+ min(?:ute)?s?\\.? read|by [A-Z][\\p{L}.]+(?: [A-Z][\\p{L}.]+){0,3}"
              + "|"
              + Dates.PATTERN);
  private static final Pattern LINK = Pattern.compile("(?i)(?:https?://|www\\.)\\S+");

  public Boilerplate {
    phrases = List.copyOf(phrases);
    sections = List.copyOf(sections);
    pageKeys = new TreeSet<>(pageKeys);
  }

  /** Why a block with this text is left out, or an empty string. */
  String reason(String text) {
    if (METADATA.matcher(text.strip()).matches()) {
      return "metadata";
    }
    if (LINK.matcher(text.strip()).matches()) {
      return "link";
    }
    return phrases.stream().anyMatch(p -> p.matcher(text).find()) ? "boilerplate" : "";
  }

  /** The text cut where its sentences change between article and boilerplate. */
  List<MappedText> separate(MappedText text) {
    if (phrases.stream().noneMatch(p -> p.matcher(text.text()).find())) {
      return List.of(text);
    }
    List<MappedText> parts = new ArrayList<>();
    int start = 0;
    boolean was = false;
    int at = 0;
    for (String sentence : text.text().split("(?<=[.!?])(?= +\\p{Lu})", -1)) {
      boolean is = phrases.stream().anyMatch(p -> p.matcher(sentence).find());
      if (at > 0 && is != was) {
        parts.add(text.part(start, at));
        start = at;
      }
      was = is;
      at += sentence.length();
    }
    parts.add(text.part(start, text.text().length()));
    return parts;
  }

  boolean isPageKey(String key) {
    return pageKeys.contains(key);
  }

  boolean opensSection(String heading) {
    return sections.stream().anyMatch(p -> p.matcher(heading).find());
  }
}
