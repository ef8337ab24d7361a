package sicetnon.ingest;

import com.fasterxml.jackson.core.JsonFactory;
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

/** Reads YAML and JSON. */
final class Yaml {
  /** What YAML lets stand within a word. */
  private static final char SOFT_HYPHEN = '\u00AD';

  private Yaml() {}

  /** The mapping that a stretch of a file is; nothing where it is none or no YAML at all. */
  static Optional<Keys.Mapping> mapping(String plain, Span span) {
    List<Keys.Mapping> mappings = mappings(plain, span, new YAMLFactory());
    return mappings.size() == 1 ? Optional.of(mappings.get(0)) : Optional.empty();
  }

  /** The mappings of a file of YAML: of each of its documents, or of a list. */
  static List<Keys.Mapping> yaml(String plain) {
    return mappings(plain, new Span(0, plain.length()), new YAMLFactory());
  }

  /** The mappings of a file of JSON: one, or those of a list. */
  static List<Keys.Mapping> json(String plain) {
    return mappings(plain, new Span(0, plain.length()), new JsonFactory());
  }

  private static List<Keys.Mapping> mappings(String plain, Span span, JsonFactory factory) {
    List<Keys.Mapping> found = new ArrayList<>();
    String text = plain.substring(span.start(), span.end()).replace(MappedText.HIDDEN, SOFT_HYPHEN);
    try (JsonParser parser = factory.createParser(text)) {
      Reader reader = new Reader(plain, span, parser);
      while (parser.nextToken() != null) {
        Keys value = reader.value();
        List<Keys> all = value instanceof Keys.Sequence list ? list.items() : List.of(value);
        for (Keys one : all) {
          if (!(one instanceof Keys.Mapping mapping)) {
            return List.of();
          }
          found.add(mapping);
        }
      }
      return found;
    } catch (IOException e) {
      // text that only looks like data, or data that its author got wrong
      return List.of();
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

    private Span place() throws IOException {
      // of a string only its beginning is looked at until it is asked for
      parser.finishToken();
      int from = span.start() + (int) parser.currentTokenLocation().getCharOffset();
      int to = Math.min(span.end(), span.start() + (int) parser.currentLocation().getCharOffset());
      if (from < span.end() && plain.charAt(from) == '"') {
        return new Span(from + 1, closing(from + 1));
      }
      Matcher block = BLOCK_SIGN.matcher(plain).region(from, Math.max(from, to));
      if (block.find()) {
        return new Span(block.end(), Math.max(block.end(), to));
      }
      boolean quoted = to - from > 1 && plain.charAt(from) == '\'' && plain.charAt(to - 1) == '\'';
      return quoted ? new Span(from + 1, to - 1) : new Span(from, Math.max(from, to));
    }

    /** The quotation mark that ends the words from here on. */
    private int closing(int from) {
      int at = from;
      while (at < span.end() && plain.charAt(at) != '"') {
        at += plain.charAt(at) == '\\' ? 2 : 1;
      }
      return Math.min(at, span.end());
    }
  }
}
