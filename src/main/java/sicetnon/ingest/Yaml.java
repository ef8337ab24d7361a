package sicetnon.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a stretch of YAML, of which JSON is a kind. */
final class Yaml {
  /** What YAML lets stand within a word. */
  private static final char SOFT_HYPHEN = '\u00AD';

  private Yaml() {}

  /** The mapping that a stretch of a file is; nothing where it is none or no YAML at all. */
  static Optional<Keys.Mapping> mapping(String plain, Span span) {
    try (JsonParser parser =
        new YAMLFactory()
            .createParser(
                plain
                    .substring(span.start(), span.end())
                    .replace(MappedText.HIDDEN, SOFT_HYPHEN))) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      Keys.Mapping mapping = new Reader(plain, span, parser).mapping();
      return parser.nextToken() == null ? Optional.of(mapping) : Optional.empty();
    } catch (IOException e) {
      // text that only looks like YAML, or YAML that its author got wrong
      return Optional.empty();
    }
  }

  /** Goes over the tokens once; their depth is bounded by the parser. */
  private static final class Reader {
    private static final Pattern BLOCK_SIGN = Pattern.compile("\\G[|>][-+0-9]*+[ \\t]*+\\R");

    private final String plain;
    private final Span span;
    private final JsonParser parser;

    private Reader(String plain, Span span, JsonParser parser) {
      this.plain = plain;
      this.span = span;
      this.parser = parser;
    }

    private Keys.Mapping mapping() throws IOException {
      List<Keys.Entry> entries = new ArrayList<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        Span key = place();
        String name = parser.currentName().strip().toLowerCase(Locale.ROOT);
        parser.nextToken();
        entries.add(new Keys.Entry(key, name, value()));
      }
      return new Keys.Mapping(entries);
    }

    private Keys value() throws IOException {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        return mapping();
      }
      if (parser.currentToken() != JsonToken.START_ARRAY) {
        return new Keys.Scalar(place());
      }
      List<Keys> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(value());
      }
      return new Keys.Sequence(items);
    }

    private Span place() {
      int from = span.start() + (int) parser.currentTokenLocation().getCharOffset();
      int to = Math.min(span.end(), span.start() + (int) parser.currentLocation().getCharOffset());
      Matcher block = BLOCK_SIGN.matcher(plain).region(from, Math.max(from, to));
      if (block.find()) {
        return new Span(block.end(), Math.max(block.end(), to));
      }
      boolean quoted =
          to - from > 1
              && "\"'".indexOf(plain.charAt(from)) >= 0
              && plain.charAt(to - 1) == plain.charAt(from);
      return quoted ? new Span(from + 1, to - 1) : new Span(from, Math.max(from, to));
    }
  }
}
