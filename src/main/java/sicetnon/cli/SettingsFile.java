package sicetnon.cli;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sicetnon.file.InputFile;
import sicetnon.ingest.Choice;

/** Reads a file of settings; what is wrong in it is told with its place and what is allowed. */
final class SettingsFile {
  private static final Pattern TWICE = Pattern.compile("^Duplicate field '([^']*+)'");
  private static final int MOST_BYTES = 1 << 20;
  private static final YAMLFactory YAML =
      YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** What each key takes. */
  private static final Map<String, String> ALLOWED =
      new TreeMap<>(
          Map.of(
              "input", "one file or folder, or a list of them",
              "output", "one folder",
              "pack", "one folder",
              "readings", "one folder",
              "threads", "a whole number from 1",
              "include", "one pattern, or a list of them, such as \"*.md\"",
              "exclude", "one pattern, or a list of them, such as \"drafts/\"",
              "fail-on", String.join(", ", Failing.ALLOWED),
              "format", "a list of " + String.join(", ", Formats.ALLOWED)));

  private final Path file;
  private final Map<String, List<Word>> words = new TreeMap<>();

  /** A value, or one of a list, where it stands. */
  private record Word(String text, JsonLocation at) {}

  /** Makes something of a value. */
  private interface Reading<T> {
    /**
     * What it means.
     *
     * @throws IllegalArgumentException where it is not what is allowed
     * @throws CommandFailure the same; the message says what is wrong with it
     */
    T of(String text);
  }

  private SettingsFile(Path file) {
    this.file = file;
  }

  /**
   * Reads one.
   *
   * @throws CommandFailure where it is not as it must be
   */
  static Settings read(Path file) {
    try (YAMLParser yaml = YAML.createParser(InputFile.read(file, MOST_BYTES))) {
      SettingsFile settings = new SettingsFile(file);
      settings.keys(yaml);
      return settings.settings();
    } catch (JacksonException e) {
      JsonLocation at = e.getLocation();
      throw new CommandFailure(
          place(file, at == null ? JsonLocation.NA : at) + wrong(e.getOriginalMessage()));
    } catch (NoSuchFileException e) {
      throw new CommandFailure(file + ": no such file; name the file of settings with --config");
    } catch (IOException e) {
      throw new CommandFailure(file + ": cannot be read (" + e.getMessage() + ")");
    }
  }

  /** What the parser says is wrong, without the lines in which it shows where, and what to do. */
  private static String wrong(String message) {
    Matcher twice = TWICE.matcher(message);
    return twice.find()
        ? "the key \"" + twice.group(1) + "\" is there twice; allowed: once; remove one"
        : message.lines().filter(line -> !line.startsWith(" ")).collect(Collectors.joining(", "))
            + "; allowed: lines of \"key: value\"; mend it, or put a value with signs such as *"
            + " into quotation marks";
  }

  private void keys(YAMLParser yaml) throws IOException {
    JsonToken token = yaml.nextToken();
    if (token == null) {
      return;
    }
    if (token != JsonToken.START_OBJECT) {
      throw at(yaml.currentTokenLocation(), "no keys", "lines of \"key: value\"", "mend it");
    }
    while (yaml.nextToken() == JsonToken.FIELD_NAME) {
      String key = yaml.currentName();
      if (!ALLOWED.containsKey(key)) {
        throw at(
            yaml.currentTokenLocation(),
            "unknown key \"" + key + "\"",
            String.join(", ", ALLOWED.keySet()),
            "mend or remove it");
      }
      words.put(key, values(key, yaml));
    }
    token = yaml.nextToken();
    if (token != null) {
      throw at(yaml.currentTokenLocation(), "a second document", "one", "remove it");
    }
  }

  /** The value of a key, or all of its list. */
  private List<Word> values(String key, YAMLParser yaml) throws IOException {
    List<Word> values = new ArrayList<>();
    if (yaml.nextToken() != JsonToken.START_ARRAY) {
      values.add(value(key, yaml));
      return values;
    }
    if (!ALLOWED.get(key).contains("list")) {
      throw wrong(key, yaml.currentTokenLocation(), "is a list");
    }
    while (yaml.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(key, yaml));
    }
    return values;
  }

  private Word value(String key, YAMLParser yaml) throws IOException {
    JsonLocation at = yaml.currentTokenLocation();
    if (yaml.isCurrentAlias()) {
      throw at(
          at,
          key + " begins with *, which has a meaning in YAML",
          ALLOWED.get(key),
          "put it in quotation marks");
    }
    if (yaml.currentToken() == JsonToken.VALUE_NULL || yaml.getText().isBlank()) {
      throw at(at, key + " has no value", ALLOWED.get(key), "give one or remove the key");
    }
    if (!yaml.currentToken().isScalarValue()) {
      throw wrong(key, at, "has another list or keys in it");
    }
    return new Word(yaml.getText(), at);
  }

  private Settings settings() {
    return new Settings(
        all("input", this::path),
        one("output", this::path),
        one("pack", this::path),
        one("readings", this::path),
        one("threads", SettingsFile::threads),
        all("include", SettingsFile::pattern),
        all("exclude", SettingsFile::pattern),
        one("fail-on", option(Failing::of)),
        format());
  }

  private String format() {
    List<String> all = all("format", option(Formats::of));
    String joined = all.isEmpty() ? null : String.join(",", all);
    try {
      Formats.of(joined);
      return joined;
    } catch (CommandFailure e) {
      // each is allowed, not all of them together
      throw wrong(
          "format", words.get("format").get(0).at(), "prints several of summary, lines, github");
    }
  }

  /** A path that leads from where the program runs. */
  private Path path(String text) {
    return file.resolveSibling(text);
  }

  private static Integer threads(String text) {
    int threads = Integer.parseInt(text);
    if (threads < 1) {
      throw new NumberFormatException(text);
    }
    return threads;
  }

  private static String pattern(String text) {
    try {
      Choice.of(List.of(text), List.of());
      return text;
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(e.getMessage());
    }
  }

  /** The value as it is, once an option has been made of it. */
  private static Reading<String> option(Reading<?> option) {
    return text -> {
      try {
        option.of(text);
        return text;
      } catch (CommandFailure e) {
        throw new IllegalArgumentException(e);
      }
    };
  }

  private <T> T one(String key, Reading<T> reading) {
    List<T> all = all(key, reading);
    return all.isEmpty() ? null : all.get(0);
  }

  private <T> List<T> all(String key, Reading<T> reading) {
    List<T> all = new ArrayList<>();
    for (Word word : words.getOrDefault(key, List.of())) {
      try {
        all.add(reading.of(word.text()));
      } catch (CommandFailure e) {
        throw wrong(key, word.at(), e.getMessage());
      } catch (IllegalArgumentException e) {
        throw wrong(key, word.at(), "is \"" + word.text() + "\"");
      }
    }
    return all;
  }

  private CommandFailure wrong(String key, JsonLocation at, String what) {
    return at(at, key + " " + what, ALLOWED.get(key), "mend it");
  }

  private CommandFailure at(JsonLocation at, String what, String allowed, String remedy) {
    return new CommandFailure(place(file, at) + what + "; allowed: " + allowed + "; " + remedy);
  }

  private static String place(Path file, JsonLocation at) {
    return file + ":" + Math.max(1, at.getLineNr()) + ":" + Math.max(1, at.getColumnNr()) + ": ";
  }
}
