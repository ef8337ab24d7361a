package sicetnon.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import sicetnon.claim.Hash;

/** What program this is. */
public final class Program {
  private Program() {}

  /** Its version as the build wrote it, for example {@code 0.1.0}. */
  public static String version() {
    return properties().getProperty("version");
  }

  /**
   * A fingerprint of all that makes claims out of articles: the program's own code, the libraries
   * and the models. It differs between two builds of one version, as a cache needs it.
   */
  public static String fingerprint() {
    StringBuilder all = new StringBuilder(properties().getProperty("libraries"));
    try {
      Path code =
          Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(code)) {
        try (Stream<Path> files = Files.walk(code)) {
          for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
            all.append('\n').append(code.relativize(file));
            all.append(' ').append(Hash.full(Files.readAllBytes(file)));
          }
        }
      } else {
        jar(code, all);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a class's place is a URI", e);
    }
    return Hash.full(all.toString());
  }

  /** A jar's own checksums spare reading its 27 MB. */
  private static void jar(Path file, StringBuilder all) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<String> entries =
          zip.stream().map((ZipEntry e) -> e.getName() + " " + e.getCrc()).sorted().toList();
      all.append('\n').append(String.join("\n", entries));
    }
  }

  private static Properties properties() {
    Properties properties = new Properties();
    try (InputStream in = Program.class.getResourceAsStream("/version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
