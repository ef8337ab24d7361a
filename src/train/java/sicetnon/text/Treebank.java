package sicetnon.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Reads CoNLL-U, packed or not. */
final class Treebank {
  private Treebank() {}

  static List<Annotated> read(Path file) throws IOException {
    boolean packed = file.toString().endsWith(".gz");
    List<Annotated> out = new ArrayList<>();
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = packed ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String[]> rows = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank()) {
          add(rows, out, file);
        } else if (line.charAt(0) != '#') {
          String[] row = line.split("\t");
          if (row[0].matches("\\d+")) {
            rows.add(row);
          }
        }
      }
      add(rows, out, file);
    }
    return out;
  }

  private static void add(List<String[]> rows, List<Annotated> out, Path file) {
    if (rows.isEmpty()) {
      return;
    }
    List<String> forms = new ArrayList<>();
    List<String> lemmas = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    List<String> relations = new ArrayList<>();
    int[] heads = new int[rows.size()];
    for (int i = 0; i < heads.length; i++) {
      String[] row = rows.get(i);
      forms.add(row[1]);
      lemmas.add(row[2]);
      tags.add(row[3] + "|" + row[4]);
      heads[i] = Integer.parseInt(row[6]);
      relations.add(row[7]);
    }
    rows.clear();
    try {
      // a tree checks that it is one
      new Tree(forms, tags, heads, relations);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage() + ": " + forms, e);
    }
    out.add(new Annotated(forms, lemmas, tags, heads, relations));
  }

  /**
   * The sentences of all files in a folder, in the order of their names, that are to be tested or
   * not.
   */
  static List<Annotated> readAll(Path folder, boolean test) throws IOException {
    List<Annotated> out = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return out;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.matches(".*\\.conllu(\\.gz)?") && name.contains("test") == test) {
          out.addAll(read(file));
        }
      }
    }
    return out;
  }
}
