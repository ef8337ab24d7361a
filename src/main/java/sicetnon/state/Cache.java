package sicetnon.state;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.smile.SmileGenerator;
import com.fasterxml.jackson.dataformat.smile.databind.SmileMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import sicetnon.claim.Hash;
import sicetnon.claim.Value;
import sicetnon.extract.Extraction;
import sicetnon.extract.Outline;
import sicetnon.file.InputFile;

/**
 * What each article yielded, by a fingerprint of all that it depends on. An entry carries its own
 * checksum: what is damaged is read anew, never trusted. Safe for several threads.
 */
public final class Cache {
  private static final String SUFFIX = ".smile";
  private static final String MADE_BY = "made-by";
  private static final ObjectMapper MAPPER =
      SmileMapper.builder()
          .enable(SmileGenerator.Feature.CHECK_SHARED_STRING_VALUES)
          .addMixIn(Value.class, ValueKinds.class)
          .build();

  private final Path folder;
  private final String engine;
  private final Set<String> used = new ConcurrentSkipListSet<>();
  private final Set<String> damaged = new ConcurrentSkipListSet<>();
  private final List<String> messages = new ArrayList<>();

  /**
   * What one article yielded.
   *
   * @param outline known before the other articles are
   * @param roles fingerprint of the roles of the folder that it may name
   * @param extraction its claims, given those roles
   */
  public record Entry(Outline outline, String roles, Extraction extraction) {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Value.Holder.class, name = "holder"),
    @JsonSubTypes.Type(value = Value.Target.class, name = "target"),
    @JsonSubTypes.Type(value = Value.Pole.class, name = "pole"),
    @JsonSubTypes.Type(value = Value.Level.class, name = "level"),
    @JsonSubTypes.Type(value = Value.Order.class, name = "order"),
    @JsonSubTypes.Type(value = Value.Truth.class, name = "truth"),
    @JsonSubTypes.Type(value = Value.Quantity.class, name = "quantity")
  })
  private interface ValueKinds {}

  private Cache(Path folder, String engine) {
    this.folder = folder;
    this.engine = engine;
  }

  /** A cache that holds nothing and keeps nothing. */
  public static Cache none() {
    return new Cache(null, "");
  }

  /**
   * Opens the cache of an output folder.
   *
   * @param engine fingerprint of all that reads articles: program, libraries, models, pack
   * @param fresh whether to forget what it holds
   */
  public static Cache open(Path folder, String engine, boolean fresh) {
    try {
      return opened(folder, engine, fresh);
    } catch (IOException e) {
      Cache cache = none();
      cache.messages.add(
          folder + ": cannot be used (" + e + "); all articles are read anew; remove it");
      return cache;
    }
  }

  private static Cache opened(Path folder, String engine, boolean fresh) throws IOException {
    Cache cache = new Cache(folder, engine);
    Files.createDirectories(folder);
    List<Path> entries = cache.entries();
    String made = madeBy(folder);
    if (!made.equals(engine) && !entries.isEmpty() && !fresh) {
      cache.messages.add(
          folder
              + ": made by another version of the program, its libraries or the pack; all articles"
              + " are read anew");
    }
    if (fresh || !made.equals(engine)) {
      for (Path entry : entries) {
        Files.deleteIfExists(entry);
      }
      Files.writeString(folder.resolve(MADE_BY), engine + "\n");
    }
    return cache;
  }

  private static String madeBy(Path folder) throws IOException {
    try {
      return new String(
              InputFile.read(folder.resolve(MADE_BY), InputFile.MOST_OWN),
              StandardCharsets.ISO_8859_1)
          .strip();
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  private List<Path> entries() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().endsWith(SUFFIX)).sorted().toList();
    }
  }

  /** The name of an article's entry. */
  public String key(String path, String text) {
    return Hash.full(engine + "\n" + path + "\n" + text);
  }

  /** Whether there seems to be an entry of this key; a quick look that promises nothing. */
  public boolean has(String key) {
    return folder != null && Files.exists(folder.resolve(key + SUFFIX));
  }

  /** The entry of this key, or null when there is none that can be trusted. */
  public Entry get(String key) {
    if (folder == null) {
      return null;
    }
    used.add(key);
    try {
      byte[] file = InputFile.read(folder.resolve(key + SUFFIX), InputFile.MOST_OWN);
      String head = new String(file, 0, Math.min(file.length, 64), StandardCharsets.ISO_8859_1);
      byte[] body = Arrays.copyOfRange(file, Math.min(file.length, 65), file.length);
      if (head.equals(Hash.full(body))) {
        return MAPPER.readValue(body, Entry.class);
      }
      damaged.add(key);
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      damaged.add(key);
    }
    return null;
  }

  /** Keeps an entry. A cache that cannot be written costs time, not results. */
  public void put(String key, Entry entry) {
    if (folder == null) {
      return;
    }
    Path temporary = folder.resolve(key + ".tmp");
    try {
      byte[] body = MAPPER.writeValueAsBytes(entry);
      byte[] head = (Hash.full(body) + "\n").getBytes(StandardCharsets.ISO_8859_1);
      byte[] all = Arrays.copyOf(head, head.length + body.length);
      System.arraycopy(body, 0, all, head.length, body.length);
      Files.write(temporary, all);
      Files.move(
          temporary,
          folder.resolve(key + SUFFIX),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (JacksonException e) {
      throw new IllegalStateException("claims are plain records", e);
    } catch (IOException e) {
      damaged.add(key);
    }
  }

  /**
   * Drops the entries that no article of this run has asked for.
   *
   * @return what a person should know
   */
  public List<String> close() {
    if (folder != null) {
      try {
        drop();
      } catch (IOException e) {
        messages.add(folder + ": cannot be cleared of old entries (" + e + ")");
      }
    }
    if (!damaged.isEmpty()) {
      messages.add(
          folder
              + ": "
              + damaged.size()
              + (damaged.size() == 1 ? " entry was" : " entries were")
              + " damaged or could not be written; the articles were read anew");
    }
    return List.copyOf(messages);
  }

  private void drop() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        boolean mine = name.endsWith(SUFFIX) && used.contains(name.replace(SUFFIX, ""));
        if (!mine && !name.equals(MADE_BY)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
