package sicetnon.ingest;

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

  private static final Pattern PARAGRAPHS =
      Pattern.compile("(?<!\\s)[ \\t]*+(?>\\r\\n|[\\n\\r])[ \\t]*+(?>\\r\\n|[\\n\\r])\\s*+");
  private static final Pattern WORDS = Pattern.compile("\\p{L}[^\\s]*+");

  /** What is shorter is a field or a mark, no text. */
  private static final int TEXT_WORDS = 6;

  /** Words of a list's entries, on average, where the list tells something: no tags. */
  private static final int ENTRY_WORDS = 3;

  private static final int FIELD_WORDS = 12;

  private final String plain;
  private final Boilerplate boilerplate;
  private final BlockList blocks;

  KeysReader(String plain, Boilerplate boilerplate, BlockList blocks) {
    this.plain = plain;
    this.boilerplate = boilerplate;
    this.blocks = blocks;
  }

  /** Whether a whole file is YAML: keys, of which some have more than a line below them. */
  static Optional<Keys.Mapping> file(String plain) {
    boolean key = plain.matches("(?s)[\\p{Ll}_-]{2,40}:[ \\t]*\\R.*");
    return key ? Yaml.mapping(plain, new Span(0, plain.length())) : Optional.empty();
  }

  /** Adds the blocks of a mapping; what follows stands under none of its keys. */
  void read(Keys.Mapping mapping, boolean titled) {
    mapping(mapping, tells(mapping), titled ? 2 : 1);
    blocks.endSections();
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

  private void mapping(Keys.Mapping mapping, boolean data, int level) {
    for (Keys.Entry entry : mapping.entries()) {
      boolean name = named(entry);
      if (name ? level > 1 : boilerplate.isPageKey(entry.name())) {
        continue;
      }
      if (entry.value() instanceof Keys.Scalar scalar) {
        scalar(entry, scalar, data, level);
      } else if (entry.value() instanceof Keys.Mapping inner) {
        mapping(inner, data, level);
      } else if (entry.value() instanceof Keys.Sequence list && data) {
        blocks.heading(2, MappedText.of(plain, entry.key()));
        list.items().forEach(i -> item(i, 1));
      }
    }
  }

  private static boolean named(Keys.Entry entry) {
    return NAMES.contains(entry.name());
  }

  private void scalar(Keys.Entry entry, Keys.Scalar scalar, boolean data, int level) {
    int words = words(scalar);
    if (level == 1 && named(entry) && words > 0) {
      blocks.heading(1, Quoted.text(plain, scalar.span()));
    } else if (words >= TEXT_WORDS && !repeated(scalar)) {
      blocks.endSections();
      paragraphs(scalar.span());
    } else if (data && !named(entry) && words < FIELD_WORDS && !technical(scalar)) {
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
    blocks.endSections();
    blocks.paragraph(line.build());
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
