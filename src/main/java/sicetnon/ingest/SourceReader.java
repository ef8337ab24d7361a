package sicetnon.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns one decoded file into a source: picks the format's reader and gathers the metadata. */
public final class SourceReader {
  private static final int METADATA_BLOCKS = 12;
  private static final String REST =
      String.format(Locale.ROOT, "all behind the first %,d characters", Bounds.FILE);

  private final Boilerplate boilerplate;

  public SourceReader(Boilerplate boilerplate) {
    this.boilerplate = boilerplate;
  }

  /**
   * Reads the structure.
   *
   * @param path relative path; its extension decides the format, the content where it does not
   * @param content the file as decoded, without byte order mark
   */
  public Source read(String path, String content) {
    DecodedText text = new DecodedText(content);
    String whole = text.plain();
    String name = path.toLowerCase(Locale.ROOT);
    boolean page = HtmlReader.looksLike(whole) || name.matches(".*\\.x?html?");
    boolean markdown =
        !page
            && (name.endsWith(".md")
                || name.endsWith(".markdown")
                || MarkdownReader.looksLike(whole));
    MarkdownReader.FrontMatter front =
        markdown ? MarkdownReader.FrontMatter.of(whole) : MarkdownReader.FrontMatter.NONE;
    String plain = bounded(whole, front.end());
    BlockList read = new BlockList(boilerplate);
    YamlReader data = new YamlReader(plain, boilerplate, read);
    if (page) {
      HtmlReader html = new HtmlReader(plain, read);
      html.read();
      front = new MarkdownReader.FrontMatter(0, new Span(0, 0), html.values());
    }
    Optional<Yaml.Mapping> keys =
        markdown
            ? Yaml.mapping(plain, front.inner())
            : page ? Optional.empty() : YamlReader.file(plain);
    boolean titled = front.values().containsKey("title");
    keys.ifPresent(k -> data.read(k, titled));
    if (markdown) {
      new MarkdownReader(MarkdownMask.of(plain, front.end()), front.end(), read).read();
    } else if (keys.isEmpty() && !page) {
      new PlainTextReader(plain, read).read();
    }
    if (plain.length() < whole.length()) {
      read.leaveOut(new Excess(new Span(plain.length(), whole.length()), REST, true));
    }
    List<Block> blocks = read.finish();
    return new Source(
        path,
        text,
        title(front, blocks),
        publisher(front, blocks),
        date(front, blocks),
        blocks,
        read.excess());
  }

  /** What is read of a file whose text begins somewhere: up to the end of a line. */
  private static String bounded(String plain, int from) {
    if (plain.length() - from <= Bounds.FILE) {
      return plain;
    }
    int line = plain.lastIndexOf('\n', from + Bounds.FILE - 1);
    return plain.substring(0, line > from ? line + 1 : from + Bounds.FILE);
  }

  private static String title(MarkdownReader.FrontMatter front, List<Block> blocks) {
    String given = front.values().get("title");
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

  private static String publisher(MarkdownReader.FrontMatter front, List<Block> blocks) {
    for (String key : List.of("publisher", "site", "source", "author")) {
      String given = front.values().getOrDefault(key, "");
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
  private static String date(MarkdownReader.FrontMatter front, List<Block> blocks) {
    String given = front.values().get("date");
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
