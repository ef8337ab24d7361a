package sicetnon.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What the tagger and the parser learnt from the treebanks (docs/models.md), read from one
 * resource. Safe for several threads.
 */
public final class SyntaxModel {
  static final String RESOURCE = "/models/english.bin";
  static final int MAGIC = 0x53694E6D;
  static final int VERSION = 2;

  private final Vocabulary vocabulary;
  private final String[] tags;
  private final Weights tagger;
  private final String[] relations;
  private final MoveWeights moves;
  private final Weights arcs;

  private SyntaxModel(ByteBuffer in) {
    vocabulary = Vocabulary.read(in);
    tags = names(in);
    tagger = Weights.read(in);
    relations = names(in);
    moves = MoveWeights.read(in);
    arcs = Weights.read(in);
  }

  /**
   * The model in the jar.
   *
   * @throws IllegalStateException if it is missing, or of another version
   */
  public static SyntaxModel load() {
    try (InputStream in = SyntaxModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the jar; build it again");
      }
      return read(in, RESOURCE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The model in a stream; the name is for messages. */
  static SyntaxModel read(InputStream stream, String name) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(stream.readAllBytes());
    try {
      int magic = in.getInt();
      int version = in.getInt();
      if (magic != MAGIC) {
        throw new IllegalStateException(name + " is no model of this program; train it again");
      }
      if (version != VERSION) {
        throw new IllegalStateException(
            String.format(
                "%s is of version %d, this program reads version %d; train it again",
                name, version, VERSION));
      }
      return new SyntaxModel(in);
    } catch (BufferUnderflowException e) {
      throw new IllegalStateException(name + " ends too early; build the jar again", e);
    }
  }

  static String[] names(ByteBuffer in) {
    String[] names = new String[in.getInt()];
    for (int i = 0; i < names.length; i++) {
      byte[] name = new byte[in.get()];
      in.get(name);
      names[i] = new String(name, StandardCharsets.UTF_8);
    }
    return names;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Universal and finer tag, "NOUN|NNS". */
  String[] tags() {
    return tags;
  }

  Weights tagger() {
    return tagger;
  }

  String[] relations() {
    return relations;
  }

  /** Of the transitions. */
  MoveWeights moves() {
    return moves;
  }

  /** Of the relations of arcs. */
  Weights arcs() {
    return arcs;
  }
}
