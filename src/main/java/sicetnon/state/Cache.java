package sicetnon.state;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import sicetnon.claim.Hash;
import sicetnon.extract.Extracted;
import sicetnon.extract.Outline;
import sicetnon.file.InputFile;
import sicetnon.spill.ClaimBytes;

/**
 * What each article yielded, by a fingerprint of all that it depends on. An entry carries its own
 * checksum: what is damaged is read anew, never trusted. Behind it stand the length of the head,
 * the head and the claims, so that claims need not be read to know the roles. Safe for several
 * threads.
 */
public final class Cache {
  private static final String SUFFIX = ".smile";
  private static final String MADE_BY = "made-by";
  private static final int LABEL = 9;
  private static final ObjectReader HEAD = ClaimBytes.MAPPER.readerFor(Head.class);
  private static final ObjectReader EXTRACTED = ClaimBytes.MAPPER.readerFor(Extracted.class);

  private final Path folder;
  private final String engine;
  private final Set<String> used = new ConcurrentSkipListSet<>();
  private final Set<String> damaged = new ConcurrentSkipListSet<>();
  private final List<String> messages = new ArrayList<>();

  /**
   * What is known of one article before the others are.
   *
   * @param outline of it
   * @param roles fingerprint of the roles of the folder that it may name
   */
  public record Head(Outline outline, String roles) {}

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

  /** The name of the entry of an article, given the SHA-256 of its text. */
  public String key(String path, String hash) {
    return Hash.full(engine + "\n" + path + "\n" + hash);
  }

  /** Whether there seems to be an entry of this key; a quick look that promises nothing. */
  public boolean has(String key) {
    return folder != null && Files.exists(folder.resolve(key + SUFFIX));
  }

  /** What is known of an article before the others are; null when nothing can be trusted. */
  public Head head(String key) {
    return read(key, (entry, from, length, head) -> HEAD.readValue(entry, from, head));
  }

  /** The claims of an article, given the roles of its head; null when they cannot be trusted. */
  public Extracted extracted(String key) {
    return read(
        key, (entry, from, length, head) -> EXTRACTED.readValue(entry, from + head, length - head));
  }

  /** Reads a part of an entry, of which a head comes first. */
  private interface Part<T> {
    T of(byte[] entry, int from, int length, int head) throws IOException;
  }

  private <T> T read(String key, Part<T> part) {
    if (folder == null) {
      return null;
    }
    used.add(key);
    try {
      byte[] file = InputFile.read(folder.resolve(key + SUFFIX), InputFile.MOST_OWN);
      if (file.length > LABEL) {
        String label = new String(file, 0, LABEL, StandardCharsets.ISO_8859_1);
        int head = ByteBuffer.wrap(file, LABEL, Integer.BYTES).getInt();
        if (label.equals(label(file, LABEL, file.length - LABEL))) {
          int from = LABEL + Integer.BYTES;
          return part.of(file, from, file.length - from, head);
        }
      }
      damaged.add(key);
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      damaged.add(key);
    }
    return null;
  }

  /** Against damage, not against malice. */
  private static String label(byte[] bytes, int from, int length) {
    CRC32 sum = new CRC32();
    sum.update(bytes, from, length);
    return String.format(Locale.ROOT, "%08x\n", sum.getValue());
  }

  /** Keeps an entry. A cache that cannot be written costs time, not results. */
  public void put(String key, Head known, Extracted extracted) {
    if (folder == null) {
      return;
    }
    Path temporary = folder.resolve(key + ".tmp");
    try {
      byte[] head = ClaimBytes.MAPPER.writeValueAsBytes(known);
      byte[] rest = ClaimBytes.MAPPER.writeValueAsBytes(extracted);
      byte[] body =
          ByteBuffer.allocate(Integer.BYTES + head.length + rest.length)
              .putInt(head.length)
              .put(head)
              .put(rest)
              .array();
      try (OutputStream out = Files.newOutputStream(temporary)) {
        out.write(label(body, 0, body.length).getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
      }
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
