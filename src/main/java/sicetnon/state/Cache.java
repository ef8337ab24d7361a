package sicetnon.state;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import sicetnon.claim.Claim;
import sicetnon.claim.Hash;
import sicetnon.extract.Extraction;
import sicetnon.extract.Outline;
import sicetnon.file.ByteLog;
import sicetnon.file.InputFile;
import sicetnon.reconcile.Digest;
import sicetnon.spill.ClaimBytes;

/**
 * What each article yielded, by a fingerprint of all that it depends on, and what the last run knew
 * of the questions. An entry carries its own checksum: what is damaged is read anew, never trusted.
 * Each claim of an entry is read alone, so that most need not be read at all. Safe for several
 * threads.
 */
public final class Cache {
  private static final String SUFFIX = ".smile";
  private static final String MADE_BY = "made-by";
  private static final String QUESTIONS = "questions";
  private static final int LABEL = 9;
  private static final ObjectReader HEAD = ClaimBytes.MAPPER.readerFor(Head.class);

  /** Bytes of entries that are held in memory where there is no folder. */
  private static final long MOST_HELD = 64L << 20;

  private final Path folder;
  private final String engine;
  private final Set<String> used = new ConcurrentSkipListSet<>();
  private final Set<String> damaged = new ConcurrentSkipListSet<>();
  private final List<String> messages = new ArrayList<>();
  private final ByteLog held = new ByteLog(MOST_HELD);
  private final Map<String, Long> places = new ConcurrentHashMap<>();

  /**
   * What is known of an article without its claims.
   *
   * @param outline of it
   * @param roles fingerprint of the roles of the folder that it may name
   * @param extraction what it yields, given these
   */
  public record Head(Outline outline, String roles, Extraction extraction) {}

  /** The claims of an article, none of which is read before it is asked for. */
  public static final class Entry {
    private final byte[] bytes;
    private final int[] places;

    private Entry(byte[] bytes, int from) {
      this.bytes = bytes;
      ByteBuffer in = ByteBuffer.wrap(bytes).position(from);
      this.places = new int[2 * in.getInt()];
      for (int i = 0; i < places.length; i++) {
        places[i] = in.position();
        in.position(in.position() + Integer.BYTES + in.getInt(in.position()));
      }
    }

    /** How many claims there are. */
    public int size() {
      return places.length / 2;
    }

    /** What the reports keep of a claim. */
    public byte[] row(int number) {
      return part(2 * number);
    }

    /** Reads a claim. */
    public Claim claim(int number) {
      return ClaimBytes.claim(part(2 * number + 1));
    }

    private byte[] part(int number) {
      int from = places[number] + Integer.BYTES;
      int length = ByteBuffer.wrap(bytes).getInt(places[number]);
      return Arrays.copyOfRange(bytes, from, from + length);
    }
  }

  private Cache(Path folder, String engine) {
    this.folder = folder;
    this.engine = engine;
  }

  /** A cache that holds nothing and ends with the run. */
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
      Files.deleteIfExists(folder.resolve(QUESTIONS));
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

  /** What is known of an article; null when nothing can be trusted. */
  public Head head(String key) {
    byte[] body = body(key);
    if (body != null) {
      try {
        return HEAD.readValue(body, Integer.BYTES, ByteBuffer.wrap(body).getInt());
      } catch (IOException e) {
        damaged.add(key);
      }
    }
    return null;
  }

  /**
   * The claims of an article of which there is a head.
   *
   * @throws UncheckedIOException when they are there no more
   */
  public Entry entry(String key) {
    byte[] body = body(key);
    if (body == null) {
      throw new UncheckedIOException(
          folder + ": was changed while the program was at work; run it once more",
          new IOException(key + " is there no more"));
    }
    return new Entry(body, Integer.BYTES + ByteBuffer.wrap(body).getInt());
  }

  /** The length of the head, the head, and the claims; null when there are none to be trusted. */
  private byte[] body(String key) {
    Long place = places.get(key);
    if (place != null) {
      return held.get(place);
    }
    if (folder == null) {
      return null;
    }
    used.add(key);
    try {
      byte[] file = InputFile.read(folder.resolve(key + SUFFIX), InputFile.MOST_OWN);
      if (file.length > LABEL) {
        String label = new String(file, 0, LABEL, StandardCharsets.ISO_8859_1);
        if (label.equals(label(file, LABEL, file.length - LABEL))) {
          return Arrays.copyOfRange(file, LABEL, file.length);
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

  /**
   * Keeps an entry. A folder that cannot be written costs time, not results.
   *
   * @param row gives what the reports keep of a claim
   */
  public void put(String key, Head known, List<Claim> claims, Function<Claim, byte[]> row) {
    byte[] body = bytes(known, claims, row);
    if (folder == null || !written(key, body)) {
      places.put(key, held.put(body));
    }
  }

  private static byte[] bytes(Head known, List<Claim> claims, Function<Claim, byte[]> row) {
    try {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(body);
      part(ClaimBytes.MAPPER.writeValueAsBytes(known), out);
      out.writeInt(claims.size());
      for (Claim claim : claims) {
        part(row.apply(claim), out);
        part(ClaimBytes.of(claim), out);
      }
      return body.toByteArray();
    } catch (JacksonException e) {
      throw new IllegalStateException("claims are plain records", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void part(byte[] bytes, DataOutputStream out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private boolean written(String key, byte[] body) {
    Path temporary = folder.resolve(key + ".tmp");
    try {
      try (OutputStream out = Files.newOutputStream(temporary)) {
        out.write(label(body, 0, body.length).getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
      }
      Files.move(
          temporary,
          folder.resolve(key + SUFFIX),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      return true;
    } catch (IOException e) {
      damaged.add(key);
      return false;
    }
  }

  /** What the last run knew of the questions; nothing when it cannot be trusted. */
  public Optional<KnownQuestions> questions() {
    if (folder == null) {
      return Optional.empty();
    }
    Path file = folder.resolve(QUESTIONS);
    Optional<KnownQuestions> known = KnownQuestions.of(file);
    if (known.isEmpty() && Files.exists(file)) {
      messages.add(file + ": was damaged; all questions were put together anew");
    }
    return known;
  }

  /** Keeps what this run knows of them for the next one, which else takes its time. */
  public void keep(KnownQuestions.Around around, Iterable<Digest> questions) {
    if (folder != null) {
      try {
        KnownQuestions.write(around, questions, folder.resolve(QUESTIONS));
      } catch (IOException e) {
        messages.add(
            folder.resolve(QUESTIONS)
                + ": cannot be written ("
                + e.getMessage()
                + "); the next run takes its time; make room or mend its permissions");
      }
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
        if (!mine && !List.of(MADE_BY, QUESTIONS).contains(name)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
