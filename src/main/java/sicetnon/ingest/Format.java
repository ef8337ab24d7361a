package sicetnon.ingest;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How an article is kept. */
public enum Format {
  TEXT("text", " txt text "),
  MARKDOWN("Markdown", " md markdown mdown mkd mdx qmd rmd "),
  HTML("HTML", " html htm xhtml "),
  YAML("YAML", " yaml yml "),
  JSON("JSON", " json "),
  ASCIIDOC("AsciiDoc", " adoc asciidoc asc "),
  RESTRUCTURED("reStructuredText", " rst rest "),
  ORG("Org", " org "),
  MEDIAWIKI("MediaWiki", " wiki mediawiki "),
  CONFLUENCE("Confluence storage", ""),
  SUBTITLES("subtitles", " vtt srt "),
  TYPESCRIPT("extracted text", "");

  /** What begins a wiki's storage format: an element of Confluence before any text of a page. */
  private static final Pattern STORAGE = Pattern.compile("<(?:ac|ri):[a-z-]++[ />]");

  private static final Pattern CUES =
      Pattern.compile("\\A(?:WEBVTT\\b|\\s*+\\d++\\R\\d{1,2}:\\d\\d:\\d\\d[,.]\\d{3} --> )");

  private final String label;

  /** Of file names, each between blanks. */
  private final String endings;

  Format(String label, String endings) {
    this.label = label;
    this.endings = endings;
  }

  /** Its name for people. */
  public String label() {
    return label;
  }

  /** The format that a file's name tells; nothing for the name of another kind of file. */
  static Optional<Format> named(String path) {
    String ending = " " + ending(path) + " ";
    for (Format format : values()) {
      if (format.endings.contains(ending)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /**
   * The format of a text: what its content shows, where that leaves no doubt, else what its name
   * tells.
   *
   * @param plain the text as {@link DecodedText#plain()} gives it
   */
  static Format of(String path, String plain) {
    Format named = named(path).orElse(TEXT);
    if (CUES.matcher(plain).find()) {
      return SUBTITLES;
    }
    boolean tags = named == HTML || named == TEXT;
    if (tags && plain.length() < Bounds.FILE && STORAGE.matcher(plain).find()) {
      return CONFLUENCE;
    }
    if (HtmlReader.looksLike(plain)) {
      return HTML;
    }
    return named == TEXT && MarkdownReader.looksLike(plain) ? MARKDOWN : named;
  }

  /** The letters behind the last dot of a file's name, in lower case. */
  static String ending(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
