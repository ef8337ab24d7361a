package sicetnon.ingest;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first line of a directive of reStructuredText.
 *
 * @param name in lower case
 * @param argument char of the line at which what stands behind the colons begins
 */
record Directive(String name, int argument) {
  private static final Pattern LINE =
      Pattern.compile(
          "\\G\\.\\. ++(?:\\|[^|]++\\| )?([\\p{L}\\p{N}][\\w+.:-]{0,60}?) ?::(?:[ \\t]++|\\z)");

  private static final Set<String> CODE =
      Set.of(
          "code",
          "code-block",
          "sourcecode",
          "highlight",
          "parsed-literal",
          "math",
          "prompt",
          "testcode",
          "doctest",
          "graphviz",
          "mermaid",
          "productionlist");

  /** Those whose words behind the colons are the first of their text. */
  private static final Set<String> TEXT =
      Set.of(
          "note",
          "warning",
          "tip",
          "hint",
          "important",
          "caution",
          "danger",
          "error",
          "attention",
          "seealso",
          "epigraph",
          "highlights",
          "pull-quote",
          "compound",
          "centered",
          "todo");

  /** Those whose words behind the colons are a title. */
  private static final Set<String> TITLED =
      Set.of(
          "admonition",
          "topic",
          "sidebar",
          "rubric",
          "table",
          "list-table",
          "csv-table",
          "dropdown",
          "collapse",
          "details",
          "card",
          "tab",
          "tab-item",
          "grid-item-card");

  /** Those whose text is read, though not what stands behind the colons. */
  private static final Set<String> BODY =
      Set.of(
          "container",
          "class",
          "rst-class",
          "versionadded",
          "versionchanged",
          "deprecated",
          "hlist",
          "glossary",
          "tabs",
          "tab-set",
          "grid",
          "grid-item",
          "line-block",
          "compact",
          "panels",
          "group-tab",
          "abstract",
          "dedication");

  /** What a directive's parts are. */
  enum Kind {
    CODE,
    TEXT,
    TITLED,
    BODY,
    DROPPED
  }

  /** The directive that begins at a char of a line; nothing where none does. */
  static Optional<Directive> at(String line, int from) {
    Matcher directive = LINE.matcher(line).region(from, line.length());
    return directive.find()
        ? Optional.of(new Directive(directive.group(1).toLowerCase(Locale.ROOT), directive.end()))
        : Optional.empty();
  }

  Kind kind() {
    if (CODE.contains(name)) {
      return Kind.CODE;
    }
    if (TEXT.contains(name)) {
      return Kind.TEXT;
    }
    if (TITLED.contains(name)) {
      return Kind.TITLED;
    }
    return BODY.contains(name) ? Kind.BODY : Kind.DROPPED;
  }
}
