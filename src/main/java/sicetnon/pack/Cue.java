package sicetnon.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A pattern over words: base or written forms in order. {@code a|b} is either, {@code ?a} may be
 * missing, {@code *} skips up to three words, {@code {role}} is any mention of a role.
 *
 * @param elements in order
 */
public record Cue(List<Element> elements) {
  /** Most words that one {@code *} skips. */
  public static final int GAP = 3;

  /**
   * One place of the pattern.
   *
   * @param words any of these; empty for a gap or a role
   * @param optional whether it may be missing
   * @param gap whether it is {@code *}
   * @param role whether it is {@code {role}}
   */
  public record Element(Set<String> words, boolean optional, boolean gap, boolean role) {
    /** Whether one of its words must stand there. */
    public boolean needed() {
      return !optional && !gap && !role;
    }
  }

  /** Whether all that it needs is among the words of a sentence, written forms and base forms. */
  public boolean within(Set<String> said) {
    for (Element element : elements) {
      if (element.needed() && element.words().stream().noneMatch(said::contains)) {
        return false;
      }
    }
    return true;
  }

  /** Reads the pattern. */
  public static Cue parse(String text) {
    List<Element> elements = new ArrayList<>();
    for (String part : text.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
      boolean optional = part.startsWith("?");
      String body = optional ? part.substring(1) : part;
      boolean gap = body.equals("*");
      boolean role = body.equals("{role}");
      elements.add(
          new Element(gap || role ? Set.of() : Set.of(body.split("\\|")), optional, gap, role));
    }
    return new Cue(List.copyOf(elements));
  }
}
