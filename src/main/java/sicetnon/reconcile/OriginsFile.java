package sicetnon.reconcile;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import sicetnon.file.InputFile;
import sicetnon.ingest.FolderReader;

/** What a person says of the voices behind articles: a file beside them. */
public final class OriginsFile {
  /** Its name, in the folder of the articles. */
  public static final String NAME = FolderReader.ORIGINS;

  /** The YAML parser itself takes no more than 3 MiB. */
  public static final int MOST_BYTES = 2 << 20;

  private static final YAMLMapper YAML = new YAMLMapper();

  private OriginsFile() {}

  /** The file is not as it must be; the message says where and what is allowed. */
  public static final class Invalid extends Exception {
    private static final long serialVersionUID = 1;

    Invalid(String message) {
      super(message);
    }
  }

  /**
   * The origin of each article that the file names, by path; empty without a file.
   *
   * @param articles paths of all articles, as they are printed
   */
  public static Map<String, String> read(Path folder, Set<String> articles)
      throws IOException, Invalid {
    Path file = folder.resolve(NAME);
    return Files.exists(file)
        ? read(file.toString(), InputFile.read(file, MOST_BYTES), articles)
        : Map.of();
  }

  /**
   * The same of a file that was read.
   *
   * @param file its name for messages
   */
  public static Map<String, String> read(String file, byte[] bytes, Set<String> articles)
      throws IOException, Invalid {
    Map<String, String> origins;
    try {
      origins = YAML.readValue(bytes, new TypeReference<TreeMap<String, String>>() {});
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new Invalid(
          file + ":" + line + ": each line is the path of an article, a colon and its origin");
    }
    for (Map.Entry<String, String> entry :
        origins == null ? Set.<Map.Entry<String, String>>of() : origins.entrySet()) {
      if (!articles.contains(entry.getKey())) {
        throw new Invalid(
            file
                + ": "
                + entry.getKey()
                + " is no article of this folder; give its path as the reports print it");
      }
      if (entry.getValue() == null || entry.getValue().isBlank()) {
        throw new Invalid(file + ": " + entry.getKey() + " has no origin; name one or remove it");
      }
    }
    return origins == null ? Map.of() : origins;
  }
}
