package sicetnon.ingest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that people keep under keys, in front matter or as a whole file: what is described, lists
 * under any key, fields ("salary: ..."). Keys that say something of the page only are left out.
 */
final class KeysReader {
  /** Keys whose value names what the mapping around them is about. */
  private static final Set<String> NAMES = Set.of("title", "name", "heading", "role", "position");

  private static final Set<String> SWITCHES = Set.of("true", "false", "null");

  /** Blank lines, also as a quoted value has them. */
  private static final Pattern PARAGRAPHS =
      Pattern.compile(
          "(?<!\\s)[ \\t]*+(?>\\r\\n|[\\n\\r]|\\\\n)[ \\t]*+(?>\\r\\n|[\\n\\r]|\\\\n)\\s*+");

  private static final Pattern WORDS = Pattern.compile("\\p{L}[^\\s]*+");

  /** What is shorter is a field or a mark, no text. */
  private static final int TEXT_WORDS = 6;

  /** Words of a list's entries, on average, where the list tells something: no tags. */
  private static final int ENTRY_WORDS = 3;

  private static final int FIELD_WORDS = 12;

  /** What of a mapping tells something. */
  private enum Kept {
    /** Texts only: its short values and lists are those of a page. */
    TEXTS,
    /** Its short values and lists, too. */
    LISTS,
    /** All: the file is nothing else, so that a key may name what is below it. */
    ALL
  }

  private final String plain;
  private final Boilerplate boilerplate;
  private final BlockList blocks;

  KeysReader(String plain, Boilerplate boilerplate, BlockList blocks) {
    this.plain = plain;
    this.boilerplate = boilerplate;
    this.blocks = blocks;
  }

  /** Whether a whole file is YAML: keys, of which some have more than a line below them. */
  static List<Keys.Mapping> file(String plain) {
    boolean key = plain.matches("(?s)[\\p{Ll}_-]{2,40}:[ \\t]*\\R.*");
    return key ? Yaml.yaml(plain) : List.of();
  }

  /** Adds the blocks of front matter; what follows stands under none of its keys. */
  void front(Keys.Mapping mapping, boolean titled) {
    mapping(mapping, tells(mapping) ? Kept.LISTS : Kept.TEXTS, titled, 1);
    blocks.endSections();
  }

  /** Adds the blocks of a file that is nothing but keys and values. */
  void data(List<Keys.Mapping> mappings) {
    for (Keys.Mapping mapping : mappings) {
      mapping(mapping, Kept.ALL, false, 1);
      blocks.endSections();
    }
  }

  /** Whether a list of more than tags shows that the page itself is kept in these keys. */
  private boolean tells(Keys.Mapping mapping) {
    return mapping.entries().stream()
        .filter(e -> !boilerplate.isPageKey(e.name()))
        .anyMatch(e -> e.value() instanceof Keys.Sequence list && tells(list));
  }

  private boolean tells(Keys.Sequence list) {
    int words = 0;
    for (Keys item : list.items()) {
      words += item instanceof Keys.Scalar scalar ? words(scalar) : 0;
      words += item instanceof Keys.Mapping entry && hasText(entry) ? ENTRY_WORDS : 0;
    }
    return !list.items().isEmpty() && words >= ENTRY_WORDS * list.items().size();
  }

  private boolean hasText(Keys.Mapping entry) {
    return entry.entries().stream()
        .anyMatch(e -> e.value() instanceof Keys.Scalar text && words(text) >= TEXT_WORDS);
  }

  private int words(Keys.Scalar scalar) {
    Matcher word = WORDS.matcher(plain).region(scalar.span().start(), scalar.span().end());
    int words = 0;
    while (word.find()) {
      words++;
    }
    return words;
  }

  /**
   * Adds a mapping.
   *
   * @param kept what of it tells something
   * @param titled whether its name stands above it already
   * @param level of its heading
   */
  private void mapping(Keys.Mapping mapping, Kept kept, boolean titled, int level) {
    name(mapping)
        .filter(n -> !titled && words(n) > 0)
        .ifPresent(n -> blocks.heading(level, Quoted.text(plain, n.span())));
    for (Keys.Entry entry : mapping.entries()) {
      if (named(entry) || boilerplate.isPageKey(entry.name())) {
        continue;
      }
      blocks.endSection(level + 1);
      if (entry.value() instanceof Keys.Scalar scalar) {
        scalar(entry, scalar, kept != Kept.TEXTS);
      } else if (entry.value() instanceof Keys.Mapping inner) {
        if (kept == Kept.ALL && name(inner).isEmpty()) {
          blocks.heading(level + 1, label(entry.key()));
        }
        mapping(inner, kept, false, level + 1);
      } else if (entry.value() instanceof Keys.Sequence list && kept != Kept.TEXTS) {
        blocks.heading(level + 1, label(entry.key()));
        list.items().forEach(i -> entry(i, kept, level + 2));
      }
    }
  }

  /** The value that names what a mapping is about. */
  private static Optional<Keys.Scalar> name(Keys.Mapping mapping) {
    return mapping.entries().stream()
        .filter(e -> named(e) && e.value() instanceof Keys.Scalar)
        .map(e -> (Keys.Scalar) e.value())
        .findFirst();
  }

  /** An entry of a list: a section where it has a name and lists of its own, else an item. */
  private void entry(Keys item, Kept kept, int level) {
    boolean section =
        item instanceof Keys.Mapping mapping
            && name(mapping).isPresent()
            && mapping.entries().stream().anyMatch(e -> !(e.value() instanceof Keys.Scalar));
    if (section) {
      mapping((Keys.Mapping) item, kept, false, level);
    } else {
      item(item, 1);
    }
  }

  private static boolean named(Keys.Entry entry) {
    return NAMES.contains(entry.name());
  }

  private void scalar(Keys.Entry entry, Keys.Scalar scalar, boolean data) {
    int words = words(scalar);
    if (words >= TEXT_WORDS && !repeated(scalar)) {
      paragraphs(scalar.span());
    } else if (data && words < FIELD_WORDS && !technical(scalar)) {
      field(entry.key(), scalar.span());
    }
  }

  /** Whether the text stands in the body too: the beginning of an article as its excerpt. */
  private boolean repeated(Keys.Scalar scalar) {
    String text = plain.substring(scalar.span().start(), scalar.span().end()).strip();
    return plain.indexOf(text, scalar.span().end()) >= 0;
  }

  /** A path, an address, a switch: nothing that a person would read. */
  private boolean technical(Keys.Scalar scalar) {
    String value = plain.substring(scalar.span().start(), scalar.span().end()).strip();
    int dot = value.indexOf('.');
    boolean name = dot > 0 && dot + 1 < value.length() && Character.isLetter(value.charAt(dot + 1));
    boolean path = name || value.indexOf('/') >= 0 || value.indexOf('\\') >= 0;
    boolean one = value.chars().noneMatch(Character::isWhitespace);
    return value.isEmpty() || (one && (path || SWITCHES.contains(value)));
  }

  /** "salary: $90,000": the key with its value as a line with a label. */
  private void field(Span key, Span value) {
    MappedText.Builder line = new MappedText.Builder();
    add(line, key);
    line.add(':', key.end());
    line.add(' ', key.end());
    add(line, value);
    blocks.paragraph(line.build());
  }

  private MappedText label(Span key) {
    MappedText.Builder words = new MappedText.Builder();
    add(words, key);
    return words.build();
  }

  private void add(MappedText.Builder to, Span span) {
    MappedText text = Quoted.text(plain, span);
    for (int i = 0; i < text.text().length(); i++) {
      char c = text.text().charAt(i);
      to.add(c == '_' ? ' ' : c, text.map().get(i));
    }
  }

  private void item(Keys item, int level) {
    if (item instanceof Keys.Scalar scalar) {
      MappedText text = Quoted.text(plain, scalar.span());
      if (!text.isBlank()) {
        blocks.item(level, text);
      }
    } else if (item instanceof Keys.Sequence list) {
      list.items().forEach(i -> item(i, level + 1));
    } else if (item instanceof Keys.Mapping mapping) {
      for (Keys.Entry entry : mapping.entries()) {
        boolean text = !(entry.value() instanceof Keys.Scalar scalar) || words(scalar) > 1;
        if (text && (named(entry) || !boilerplate.isPageKey(entry.name()))) {
          item(entry.value(), named(entry) ? level : level + 1);
        }
      }
    }
  }

  /** Each paragraph of a value of several lines. */
  private void paragraphs(Span span) {
    int from = span.start();
    Matcher between = PARAGRAPHS.matcher(plain).region(span.start(), span.end());
    while (between.find()) {
      paragraph(span, from, between.start());
      from = between.end();
    }
    paragraph(span, from, span.end());
  }

  private void paragraph(Span value, int from, int to) {
    MappedText text = Quoted.part(plain, value, from, Math.max(from, to));
    if (!text.isBlank()) {
      blocks.paragraph(text);
    }
  }
}
