package sicetnon.pack;

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
import java.util.stream.Stream;
import sicetnon.file.InputFile;

/** Reads packs: the one in the jar, and a user's folder on top of it. */
public final class PackReader {
  /** Where the bundled packs lie on the class path. */
  private static final String BUNDLED = "/packs/";

  /** Taking the YAML apart would be a tenth of a short run. */
  private static final String PARSED = BUNDLED + "parsed.bin";

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

  private PackReader() {}

  /** A file of a pack before it is read. */
  record NamedText(String name, String text) {}

  /** The pack in the jar. */
  public static Pack bundled() throws PackException {
    return withBundled(List.of());
  }

  /**
   * The pack in the jar with a user's folder on top: rules of the same id replace, word lists and
   * boilerplate add.
   *
   * @throws PackException when a file cannot be read or says something that is not allowed
   */
  public static Pack withFolder(Path folder) throws PackException {
    return withBundled(folderFiles(folder));
  }

  private static Pack withBundled(List<NamedText> files) throws PackException {
    PackBuilder builder = new PackBuilder();
    List<NamedText> bundled = bundledFiles();
    List<Rules.PackFile> parsed = parsed();
    for (int i = 0; i < bundled.size(); i++) {
      builder.add(bundled.get(i).name(), parsed.get(i), bundled.get(i).text());
    }
    return build(builder, files);
  }

  /** What the build made of the bundled files, in their order. */
  private static List<Rules.PackFile> parsed() throws PackException {
    try (InputStream in = PackReader.class.getResourceAsStream(PARSED)) {
      return RuleBytes.read(Objects.requireNonNull(in, PARSED).readAllBytes());
    } catch (IOException e) {
      throw new PackException("the bundled pack cannot be read: " + e.getMessage());
    }
  }

  /** The files of the pack in the jar. */
  static List<NamedText> bundledFiles() throws PackException {
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
    return build(new PackBuilder(), files);
  }

  private static Pack build(PackBuilder builder, List<NamedText> files) throws PackException {
    for (NamedText file : files) {
      builder.add(file.name(), PackParser.parse(file), file.text());
    }
    return builder.build();
  }
}
