package sicetnon.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Turns one decoded file into a source: picks the format's reader and gathers the metadata. */
public final class SourceReader {
  private static final int METADATA_BLOCKS = 12;
  private static final String REST =
      String.format(Locale.ROOT, "all behind the first %,d characters", Bounds.FILE);

  /** Tags of Jinja, Liquid, Handlebars and their like. */
  private static final List<Pattern> TEMPLATES =
      List.of(
          Pattern.compile("\\{\\{[^{}]*+\\}\\}"),
          Pattern.compile("\\{%[^%{}]*+%\\}"),
          Pattern.compile("\\{#[^#{}]*+#\\}"));

  private final Boilerplate boilerplate;

  public SourceReader(Boilerplate boilerplate) {
    this.boilerplate = boilerplate;
  }

  /**
   * Reads the structure of a text in the format that its name or its content tells.
   *
   * @param path relative path
   * @param content the file as decoded, without byte order mark
   */
  public Source read(String path, String content) {
    return read(path, null, content);
  }

  /**
   * Reads the structure.
   *
   * @param path relative path
   * @param known the format; null when the name or the content is to tell
   * @param content the file as decoded, without byte order mark
   */
  public Source read(String path, Format known, String content) {
    DecodedText text = new DecodedText(content);
    String whole = text.plain();
    Format format = known == null ? Format.of(path, whole) : known;
    FrontMatter front = headed(format) ? FrontMatter.of(whole) : FrontMatter.NONE;
    String plain =
        format == Format.HTML
            ? whole.substring(0, HtmlReader.bound(whole))
            : bounded(whole, front.end());
    BlockList read = new BlockList(boilerplate);
    KeysReader data = new KeysReader(plain, boilerplate, read);
    boolean titled = front.values().containsKey("title");
    if (format == Format.MARKDOWN) {
      front.keys().ifPresent(k -> data.front(k, titled));
    }
    List<Keys.Mapping> keys = keys(format, plain);
    data.data(keys);
    Map<String, String> values = front.values();
    if (keys.isEmpty()) {
      FormatReader reader = reader(format, plain, front.end(), read);
      reader.read();
      values = both(values, reader.values());
    }
    if (plain.length() < whole.length()) {
      read.leaveOut(new Excess(new Span(plain.length(), whole.length()), REST, true));
    }
    List<Block> blocks = read.finish();
    return new Source(
        path,
        text,
        title(values, blocks),
        publisher(values, blocks),
        date(values, blocks),
        blocks,
        read.excess());
  }

  /** Whether texts in this format may begin with lines on the whole. */
  private static boolean headed(Format format) {
    return format == Format.MARKDOWN
        || format == Format.TYPESCRIPT
        || format == Format.HTML
        || format == Format.TEXT;
  }

  /** The mappings of a file that is nothing but keys and values. */
  private static List<Keys.Mapping> keys(Format format, String plain) {
    return switch (format) {
      case TEXT -> KeysReader.file(plain);
      case YAML -> Yaml.yaml(plain);
      case JSON -> Yaml.json(plain);
      default -> List.of();
    };
  }

  private static FormatReader reader(Format format, String plain, int from, BlockList to) {
    return switch (format) {
      case MARKDOWN -> new MarkdownReader(Transcript.of(plain, from), from, to);
      case HTML -> new HtmlReader(page(plain, from), to);
      case CONFLUENCE -> new HtmlReader(plain, to, PageElements.CONFLUENCE);
      case MEDIAWIKI -> new MediaWikiReader(plain, to);
      case SUBTITLES -> new SubtitlesReader(plain, to);
      case TYPESCRIPT -> new TypescriptReader(plain, from, to);
      case ASCIIDOC -> new AsciiDocReader(plain, to);
      case RESTRUCTURED -> new RestructuredReader(plain, to);
      case ORG -> new OrgReader(plain, to);
      default -> new PlainTextReader(Transcript.of(plain, from), from, to);
    };
  }

  /** A web page without the lines above it and the tags of a template language. */
  private static String page(String plain, int from) {
    return Marks.hide(" ".repeat(from) + plain.substring(from), TEMPLATES);
  }

  /** What the lines above a text say of it, and what its own head says where they do not. */
  private static Map<String, String> both(Map<String, String> above, Map<String, String> own) {
    Map<String, String> both = new TreeMap<>(own);
    both.putAll(above);
    return both;
  }

  /** What is read of a file whose text begins somewhere: up to the end of a line. */
  private static String bounded(String plain, int from) {
    if (plain.length() - from <= Bounds.FILE) {
      return plain;
    }
    int line = plain.lastIndexOf('\n', from + Bounds.FILE - 1);
    return plain.substring(0, line > from ? line + 1 : from + Bounds.FILE);
  }

  private static String title(Map<String, String> values, List<Block> blocks) {
    String given = values.get("title");
    if (given != null && given.length() <= Bounds.HEADING) {
      return given;
    }
    List<Block> heads =
        blocks.subList(0, firstParagraph(blocks)).stream()
            .filter(b -> b.kind() == Block.Kind.HEADING && b.leftOut().isEmpty())
            .toList();
    Optional<Block> marked =
        heads.stream().filter(b -> b.text().split("\\s+").length >= 4).findFirst();
    return marked.or(() -> heads.stream().findFirst()).map(Block::text).orElse("");
  }

  /** A title stands above the text. */
  private static int firstParagraph(List<Block> blocks) {
    return blocks.stream()
        .filter(b -> b.kind() != Block.Kind.HEADING && b.leftOut().isEmpty())
        .mapToInt(Block::index)
        .findFirst()
        .orElse(blocks.size());
  }

  private static String publisher(Map<String, String> values, List<Block> blocks) {
    for (String key : List.of("publisher", "site", "source", "author")) {
      String given = values.getOrDefault(key, "");
      if (!given.isEmpty() && given.length() <= Bounds.HEADING) {
        return given;
      }
    }
    return blocks.stream()
        .limit(METADATA_BLOCKS)
        .map(b -> b.text().strip())
        .filter(t -> t.matches("(?i)by \\p{Lu}[\\p{L}.]+( \\p{Lu}[\\p{L}.]+){0,3}"))
        .map(t -> t.substring(3))
        .findFirst()
        .orElse("");
  }

  /** The newest date among the first lines: an article is as old as its last update. */
  private static String date(Map<String, String> values, List<Block> blocks) {
    String given = values.get("date");
    if (given != null && given.length() <= Bounds.HEADING) {
      return Dates.find(given).orElse(given);
    }
    return blocks.stream()
        .limit(METADATA_BLOCKS)
        .filter(b -> b.leftOut().equals("metadata"))
        .flatMap(b -> Dates.find(b.text()).stream())
        .max(String::compareTo)
        .orElse("");
  }
}
