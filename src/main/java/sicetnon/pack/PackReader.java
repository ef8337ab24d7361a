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
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sicetnon.file.InputFile;

/** Reads packs: the one in the jar, and a user's folder on top of it. */
public final class PackReader {
  /** Where the bundled packs lie on the class path. */
  private static final String BUNDLED = "/packs/";

  /** The pack of work in general lies under every other. */
  private static final List<String> BUNDLED_FILES =
      List.of(
          "work/verbs.yaml",
          "work/concepts.yaml",
          "work/facets.yaml",
          "work/topics-1.yaml",
          "work/topics-2.yaml",
          "work/topics-3.yaml",
          "work/topics-4.yaml",
          "product/language.yaml",
          "product/role-heads.yaml",
          "product/roles.yaml",
          "product/topics.yaml",
          "product/attributes.yaml",
          "product/poles.yaml",
          "product/quantities.yaml",
          "product/levels.yaml",
          "product/boilerplate.yaml");

  /** The YAML parser itself takes no more than 3 MiB. */
  private static final int MOST_BYTES = 2 << 20;

  private static final ObjectMapper YAML =
      YAMLMapper.builder(new YAMLFactory())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addModule(
              new SimpleModule()
                  .addDeserializer(Text.class, new TextReader())
                  .addKeyDeserializer(Text.class, new KeyReader()))
          .build();

  private PackReader() {}

  /** A file of a pack before it is read. */
  record NamedText(String name, String text) {}

  /** The pack in the jar. */
  public static Pack bundled() throws PackException {
    return build(bundledFiles());
  }

  /**
   * The pack in the jar with a user's folder on top: rules of the same id replace, word lists and
   * boilerplate add.
   *
   * @throws PackException when a file cannot be read or says something that is not allowed
   */
  public static Pack withFolder(Path folder) throws PackException {
    List<NamedText> files = new ArrayList<>(bundledFiles());
    files.addAll(folderFiles(folder));
    return build(files);
  }

  private static List<NamedText> bundledFiles() throws PackException {
    List<NamedText> files = new ArrayList<>();
    for (String name : BUNDLED_FILES) {
      try (InputStream in = PackReader.class.getResourceAsStream(BUNDLED + name)) {
        byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
        files.add(new NamedText(name, new String(bytes, StandardCharsets.UTF_8)));
      } catch (IOException e) {
        throw new PackException("the bundled pack cannot be read: " + e.getMessage());
      }
    }
    return files;
  }

  private static List<NamedText> folderFiles(Path folder) throws PackException {
    if (!Files.isDirectory(folder)) {
      throw new PackException(
          folder + ": not a folder; name the folder that holds the pack's .yaml files");
    }
    List<NamedText> files = new ArrayList<>();
    try (Stream<Path> list = Files.list(folder)) {
      for (Path file : list.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        files.add(new NamedText(file.toString().replace('\\', '/'), text(file)));
      }
    } catch (IOException e) {
      throw new PackException(folder + ": cannot be read (" + e.getMessage() + ")");
    }
    if (files.isEmpty()) {
      throw new PackException(folder + ": no .yaml file; a pack needs at least one");
    }
    return files;
  }

  private static String text(Path file) throws PackException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(InputFile.read(file, MOST_BYTES)))
          .toString();
    } catch (CharacterCodingException e) {
      throw new PackException(file + ": not UTF-8; save it as UTF-8");
    } catch (IOException e) {
      throw new PackException(file + ": cannot be read (" + e.getMessage() + ")");
    }
  }

  /** Reads and checks files, later ones on top of earlier ones. */
  static Pack build(List<NamedText> files) throws PackException {
    PackBuilder builder = new PackBuilder();
    for (NamedText file : files) {
      builder.add(file.name(), parse(file), file.text());
    }
    return builder.build();
  }

  private static Rules.PackFile parse(NamedText file) throws PackException {
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
