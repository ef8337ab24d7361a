package sicetnon.unpack;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A zip held in memory, whose parts are asked for by name. Nothing is unpacked before it is asked
 * for, no name is taken for a path, and no size is believed: what comes out is counted.
 */
final class Archive {
  /**
   * What an archive may unpack to.
   *
   * @param all MiB of all parts asked for
   * @param part MiB of one part
   * @param advice what to do about one that has more, in words
   */
  record Bounds(int all, int part, String advice) {}

  private static final Bounds ARTICLE =
      new Bounds(64, 32, "which no article does; split it or save it as text");
  private static final int MIB = 1 << 20;

  /** Parts of an archive, asked for or not. */
  static final int PARTS = 5_000;

  private static final int END = 0x06054B50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int LISTED = 0x02014B50;
  private static final int LISTED_LENGTH = 46;
  private static final int LOCAL = 0x04034B50;
  private static final int LOCAL_LENGTH = 30;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  /**
   * One part as the directory tells of it.
   *
   * @param at where its local header begins
   * @param packed bytes that it takes in the archive
   */
  private record Part(int at, int packed, int method, boolean locked) {}

  private final ByteBuffer bytes;
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final Bounds bounds;
  private long left;

  private Archive(byte[] bytes, Bounds bounds) {
    this.bounds = bounds;
    this.left = (long) bounds.all * MIB;
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** An article that is an archive. */
  static Archive of(byte[] bytes) throws Unreadable {
    return of(bytes, ARTICLE);
  }

  /**
   * Reads the list of parts; of two with the same name the first is taken.
   *
   * @throws Unreadable when it is no whole zip or has too many parts
   */
  static Archive of(byte[] bytes, Bounds bounds) throws Unreadable {
    Archive archive = new Archive(bytes, bounds);
    try {
      archive.list();
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw damaged();
    }
    return archive;
  }

  /** The names of its parts, in the order in which it lists them. */
  Set<String> names() {
    return parts.keySet();
  }

  boolean has(String name) {
    return parts.containsKey(name);
  }

  /**
   * The bytes of a part, up to a fault in it; nothing where there is no such part.
   *
   * @throws Unreadable when it is encrypted, packed in an unknown way or unpacks to too much
   */
  Optional<byte[]> part(String name) throws Unreadable {
    Part part = parts.get(name);
    if (part == null) {
      return Optional.empty();
    }
    if (part.locked) {
      throw new Unreadable("is protected by a password; save a copy without one");
    }
    try {
      return Optional.of(unpacked(part));
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw damaged();
    }
  }

  private static Unreadable damaged() {
    return new Unreadable("is damaged or cut short; save or fetch it anew");
  }

  private void list() throws Unreadable {
    int end = end();
    int count = Short.toUnsignedInt(bytes.getShort(end + 10));
    if (count > PARTS) {
      throw new Unreadable(
          "has more than " + PARTS + " parts, which no article has; save it as text");
    }
    int at = end - bytes.getInt(end + 12);
    int before = at - bytes.getInt(end + 16);
    for (int i = 0; i < count; i++) {
      if (bytes.getInt(at) != LISTED) {
        throw damaged();
      }
      at = listed(at, before);
    }
  }

  /** Where the record stands that ends the archive. */
  private int end() throws Unreadable {
    int last = bytes.limit() - END_LENGTH;
    for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
      if (bytes.getInt(at) == END) {
        return at;
      }
    }
    throw damaged();
  }

  private int listed(int at, int before) {
    int length = Short.toUnsignedInt(bytes.getShort(at + 28));
    String name =
        new String(bytes.array(), at + LISTED_LENGTH, length, StandardCharsets.UTF_8)
            .replace('\\', '/');
    Part part =
        new Part(
            bytes.getInt(at + 42) + before,
            bytes.getInt(at + 20),
            bytes.getShort(at + 10),
            (bytes.getShort(at + 8) & 1) != 0);
    parts.putIfAbsent(name, part);
    int extra = Short.toUnsignedInt(bytes.getShort(at + 30));
    int comment = Short.toUnsignedInt(bytes.getShort(at + 32));
    return at + LISTED_LENGTH + length + extra + comment;
  }

  private byte[] unpacked(Part part) throws Unreadable {
    if (bytes.getInt(part.at) != LOCAL) {
      throw damaged();
    }
    int name = Short.toUnsignedInt(bytes.getShort(part.at + 26));
    int extra = Short.toUnsignedInt(bytes.getShort(part.at + 28));
    int from = part.at + LOCAL_LENGTH + name + extra;
    // what deflating ends by itself may be told to be of any length: -1 in archives of the 64-bit
    // kind
    boolean untold = part.packed < 0 && part.method == DEFLATED;
    int length = Math.min(untold ? Integer.MAX_VALUE : part.packed, bytes.limit() - from);
    if (length < 0 || (part.method != STORED && part.method != DEFLATED)) {
      throw damaged();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (part.method == STORED) {
      count(length, length);
      out.write(bytes.array(), from, length);
    } else {
      inflate(from, length, out);
    }
    return out.toByteArray();
  }

  private void inflate(int from, int length, ByteArrayOutputStream out) throws Unreadable {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(bytes.array(), from, length);
      byte[] piece = new byte[1 << 14];
      for (int n = inflater.inflate(piece); n > 0; n = inflater.inflate(piece)) {
        count(n, out.size() + n);
        out.write(piece, 0, n);
      }
    } catch (DataFormatException e) {
      // what came out before the fault is all there is
    } finally {
      inflater.end();
    }
  }

  private void count(int more, int ofPart) throws Unreadable {
    left -= more;
    if (left < 0 || ofPart > bounds.part * MIB) {
      throw new Unreadable(
          "unpacks to more than "
              + (left < 0 ? bounds.all + " MiB, " : bounds.part + " MiB in one part, ")
              + bounds.advice);
    }
  }
}
