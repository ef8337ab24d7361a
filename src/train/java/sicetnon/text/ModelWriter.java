package sicetnon.text;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/**
 * Writes what {@link SyntaxModel} reads. Most weights come from a single error and say little;
 * those below the limits here, in quarters of an error, are left out.
 */
final class ModelWriter {
  private static final int TAG_ROW = 7;
  private static final int TAG_ENTRY = 3;
  private static final int MOVE_ROW = 4;
  private static final int ARC_ROW = 4;
  private static final int ARC_ENTRY = 4;

  private ModelWriter() {}

  static void write(
      Path file,
      TreeMap<Integer, Long> words,
      List<String> tags,
      Learner tagger,
      List<String> relations,
      Learner moves,
      Learner arcs)
      throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeInt(SyntaxModel.MAGIC);
      out.writeInt(SyntaxModel.VERSION);
      VocabularyMaker.write(out, words);
      names(out, tags);
      tagger.write(out, TAG_ROW, TAG_ENTRY);
      names(out, relations);
      moves.writeAll(out, MOVE_ROW);
      arcs.write(out, ARC_ROW, ARC_ENTRY);
    }
  }

  static void names(DataOutputStream out, List<String> names) throws IOException {
    out.writeInt(names.size());
    for (String name : names) {
      out.writeByte(name.length());
      out.writeBytes(name);
    }
  }
}
