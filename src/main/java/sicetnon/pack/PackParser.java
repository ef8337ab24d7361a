package sicetnon.pack;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import sicetnon.pack.PackReader.NamedText;

/** Takes a pack file's YAML apart. Apart from its reader, which mostly needs no YAML. */
final class PackParser {
  private static final ObjectMapper YAML =
      YAMLMapper.builder(new YAMLFactory())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addModule(
              new SimpleModule()
                  .addDeserializer(Text.class, new TextReader())
                  .addKeyDeserializer(Text.class, new KeyReader()))
          .build();

  private PackParser() {}

  /**
   * The rules of one file.
   *
   * @throws PackException where it is no YAML or has other keys than {@link Rules}
   */
  static Rules.PackFile parse(NamedText file) throws PackException {
    try {
      Rules.PackFile read = YAML.readValue(file.text(), Rules.PackFile.class);
      if (read == null) {
        throw PackException.at(
            file.name(),
            1,
            1,
            "empty; a pack file has roles, topics, attributes, scales, words or boilerplate");
      }
      return read;
    } catch (UnrecognizedPropertyException e) {
      String known =
          e.getKnownPropertyIds().stream()
              .map(Object::toString)
              .collect(Collectors.toCollection(TreeSet::new))
              .stream()
              .collect(Collectors.joining(", "));
      throw unknownKey(file, e, known);
    } catch (MismatchedInputException e) {
      throw at(file.name(), e, "wrong kind of value: " + firstLine(e.getOriginalMessage()));
    } catch (JsonProcessingException e) {
      throw at(file.name(), e, firstLine(e.getOriginalMessage()));
    }
  }

  /** The parser stands behind the key by now: looks back for the line that has it. */
  private static PackException unknownKey(
      NamedText file, UnrecognizedPropertyException e, String known) {
    List<String> lines = file.text().lines().toList();
    int line = Math.min(lines.size(), Math.max(1, e.getLocation().getLineNr()));
    while (line > 1 && !lines.get(line - 1).contains(e.getPropertyName() + ":")) {
      line--;
    }
    int column = Math.max(0, lines.get(line - 1).indexOf(e.getPropertyName())) + 1;
    return PackException.at(
        file.name(), line, column, "unknown key \"" + e.getPropertyName() + "\"; known: " + known);
  }

  private static PackException at(String file, JsonProcessingException e, String message) {
    JsonLocation where = e.getLocation();
    int line = where == null ? 1 : Math.max(1, where.getLineNr());
    int column = where == null ? 1 : Math.max(1, where.getColumnNr());
    return PackException.at(file, line, column, message);
  }

  private static String firstLine(String message) {
    return message == null ? "not YAML" : message.lines().findFirst().orElse("not YAML");
  }

  /** Remembers where a word stands. */
  private static final class TextReader extends StdDeserializer<Text> {
    private static final long serialVersionUID = 1L;

    TextReader() {
      super(Text.class);
    }

    @Override
    public Text deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      JsonLocation where = parser.currentTokenLocation();
      return new Text(parser.getValueAsString(""), where.getLineNr(), where.getColumnNr());
    }
  }

  /** Remembers where a key stands. */
  private static final class KeyReader extends KeyDeserializer {
    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
      JsonLocation where = context.getParser().currentTokenLocation();
      return new Text(key, where.getLineNr(), where.getColumnNr());
    }
  }
}
