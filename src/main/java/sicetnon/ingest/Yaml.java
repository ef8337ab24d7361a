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

/** A stretch of YAML as a tree whose leaves know where they stand in the file. */
sealed interface Yaml {
  /**
   * A value.
   *
   * @param span the place of its words: without quotation marks, and without a block's sign
   * @param escaped whether a backslash in it begins an escape
   */
  record Scalar(Span span, boolean escaped) implements Yaml {}

  /** Values in order. */
  record Sequence(List<Yaml> items) implements Yaml {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** Keys with their values, in the order of the file. */
  record Mapping(List<Entry> entries) implements Yaml {
    public Mapping {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A key with its value.
   *
   * @param key where it stands
   * @param name the key's words in lower case
   */
  record Entry(Span key, String name, Yaml value) {}

  /** The mapping that a stretch of a file is; nothing where it is none or no YAML at all. */
  static Optional<Mapping> mapping(String plain, Span span) {
    List<Mapping> mappings = mappings(plain, span, new YAMLFactory());
    return mappings.size() == 1 ? Optional.of(mappings.get(0)) : Optional.empty();
  }

  /** The mappings of a file of YAML: of each of its documents, or of a list. */
  static List<Mapping> yaml(String plain) {
    return mappings(plain, new Span(0, plain.length()), new YAMLFactory());
  }

  /** The mappings of a file of JSON: one, or those of a list. */
  static List<Mapping> json(String plain) {
    return mappings(plain, new Span(0, plain.length()), new JsonFactory());
  }

  private static List<Mapping> mappings(String plain, Span span, JsonFactory factory) {
    List<Mapping> found = new ArrayList<>();
    try (JsonParser parser = factory.createParser(plain.substring(span.start(), span.end()))) {
      Reader reader = new Reader(plain, span, parser);
      while (parser.nextToken() != null) {
        Yaml value = reader.value();
        List<Yaml> all = value instanceof Sequence list ? list.items() : List.of(value);
        for (Yaml one : all) {
          if (!(one instanceof Mapping mapping)) {
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

  /**
   * The text with each escape of its quoted values as what it stands for, at its first place; the
   * length is kept.
   */
  static String unescaped(String plain, List<Mapping> mappings) {
    StringBuilder out = new StringBuilder(plain);
    mappings.forEach(m -> unescape(m, plain, out));
    return out.toString();
  }

  private static void unescape(Yaml value, String plain, StringBuilder out) {
    if (value instanceof Mapping mapping) {
      mapping.entries().forEach(e -> unescape(e.value(), plain, out));
    } else if (value instanceof Sequence list) {
      list.items().forEach(i -> unescape(i, plain, out));
    } else if (value instanceof Scalar scalar && scalar.escaped()) {
      int end = scalar.span().end();
      for (int i = scalar.span().start(); i + 1 < end; i++) {
        if (plain.charAt(i) == '\\') {
          i = unescape(i, Math.min(end, i + 6), plain, out);
        }
      }
    }
  }

  /** Writes what the escape at a backslash stands for; gives the place of its last char. */
  private static int unescape(int at, int end, String plain, StringBuilder out) {
    char sign = plain.charAt(at + 1);
    int last = sign == 'u' && end == at + 6 ? at + 5 : at + 1;
    boolean digits = last > at + 1 && HEX.matcher(plain).region(at + 2, last + 1).matches();
    last = digits ? last : at + 1;
    String means =
        digits
            ? new DecodedText(
                    String.valueOf((char) Integer.parseInt(plain.substring(at + 2, last + 1), 16)))
                .plain()
            : sign == 'n' || sign == 'r' ? "\n" : sign == 't' ? " " : String.valueOf(sign);
    out.setCharAt(at, means.charAt(0));
    for (int i = at + 1; i <= last; i++) {
      out.setCharAt(i, sign == 'n' || sign == 'r' ? ' ' : MappedText.HIDDEN);
    }
    return last;
  }

  /** The digits of a code unit. */
  Pattern HEX = Pattern.compile("[0-9A-Fa-f]{4}");

  /** Goes over the tokens once; their depth is bounded by the parser. */
  final class Reader {
    private static final Pattern BLOCK_SIGN = Pattern.compile("\\G[|>][-+0-9]*+[ \\t]*+\\R");

    private final String plain;
    private final Span span;
    private final JsonParser parser;

    private Reader(String plain, Span span, JsonParser parser) {
      this.plain = plain;
      this.span = span;
      this.parser = parser;
    }

    private Mapping mapping() throws IOException {
      List<Entry> entries = new ArrayList<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        Span key = place();
        String name = parser.currentName().strip().toLowerCase(Locale.ROOT);
        parser.nextToken();
        entries.add(new Entry(key, name, value()));
      }
      return new Mapping(entries);
    }

    private Yaml value() throws IOException {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        return mapping();
      }
      if (parser.currentToken() != JsonToken.START_ARRAY) {
        Span place = place();
        boolean quoted = place.start() > 0 && plain.charAt(place.start() - 1) == '"';
        return new Scalar(place, quoted);
      }
      List<Yaml> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(value());
      }
      return new Sequence(items);
    }

    private Span place() throws IOException {
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
      boolean quoted =
          to - from > 1 && plain.charAt(from) == '\'' && plain.charAt(to - 1) == plain.charAt(from);
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
