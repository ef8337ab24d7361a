package sicetnon.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import sicetnon.state.Continuity;

/**
 * report.html: one file with its style, its program and its data. Preact and htm put the data on
 * the page as text and attributes, never as markup; a content-security policy lets nothing run but
 * the program whose hash it names.
 */
public final class HtmlReport {
  /** Its name in the output folder. */
  public static final String FILE = "report.html";

  private static final List<String> SCRIPTS =
      List.of(
          "base",
          "evidence",
          "marks",
          "editor",
          "export",
          "overview",
          "readers",
          "questions",
          "lists",
          "sources",
          "passages",
          "byhand",
          "tray",
          "marklist",
          "review",
          "help",
          "main");

  private HtmlReport() {}

  /**
   * The file.
   *
   * @param changes what the run brought, as in changes.md
   */
  static void write(Continuity run, Shown shown, String changes, OutputStream out)
      throws IOException {
    String style = resource("/page/page.css");
    String script = script();
    String policy =
        "default-src 'none'; script-src '"
            + hash(script)
            + "'; style-src '"
            + hash(style)
            + "'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";
    String[] parts = resource("/page/page.html").split("\\{(?:policy|style|data|script)\\}", -1);
    write(out, parts[0] + policy + parts[1] + style + parts[2]);
    PageData.write(run, shown, changes, out);
    write(out, parts[3] + script + parts[4]);
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String script() throws IOException {
    Properties versions = new Properties();
    try (InputStream in = open("/version.properties")) {
      versions.load(in);
    }
    String preact = "/META-INF/resources/webjars/preact/" + versions.getProperty("preact") + "/";
    String htm = "/META-INF/resources/_static/htm/" + versions.getProperty("htm") + "/";
    StringBuilder out = new StringBuilder();
    out.append(licence("Preact " + versions.getProperty("preact"), preact));
    out.append(library(preact + "dist/preact.umd.js"));
    out.append(library(preact + "hooks/dist/hooks.umd.js"));
    out.append(licence("htm " + versions.getProperty("htm"), htm));
    out.append(library(htm + "dist/htm.umd.js"));
    out.append("(() => {\n'use strict';\n");
    for (String name : SCRIPTS) {
      out.append(resource("/page/" + name + ".js"));
    }
    return out.append("})();\n").toString();
  }

  /** A library's licence as a comment: whoever gets the page gets the library with it. */
  private static String licence(String name, String folder) throws IOException {
    return "/*! " + name + "\n\n" + resource(folder + "LICENSE").strip() + "\n*/\n";
  }

  /** A library without the line that names its source map, which is not there. */
  private static String library(String path) throws IOException {
    return resource(path).replaceAll("(?m)^//# sourceMappingURL=.*$", "").strip() + "\n";
  }

  private static String resource(String path) throws IOException {
    try (InputStream in = open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
  }

  private static InputStream open(String path) throws IOException {
    InputStream in = HtmlReport.class.getResourceAsStream(path);
    if (in == null) {
      throw new IOException(path + " is missing from the program; build it again");
    }
    return in;
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
