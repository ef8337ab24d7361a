package sicetnon.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import sicetnon.claim.Evidence;
import sicetnon.claim.Kind;
import sicetnon.conflict.Contradiction;
import sicetnon.group.Position;
import sicetnon.ingest.FileReport;
import sicetnon.reconcile.Results;
import sicetnon.state.Continuity;

/**
 * The rows that nobody has settled as SARIF 2.1.0 (OASIS), which code hosts and editors show beside
 * the lines: a result a row, at the passage of side a, with that of side b as a related location.
 */
final class SarifReport {
  static final String FILE = "contradictions.sarif";

  /** What the lines are relative to; who reads the file knows where that is. */
  private static final String ROOT = "%SRCROOT%";

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private static final String UNRESERVED = "-._~/";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final JsonGenerator out;
  private final Results results;
  private final String root;
  private final Map<String, String> files = new HashMap<>();
  private final Map<String, int[]> lines = new HashMap<>();

  private SarifReport(JsonGenerator out, Results results, String root) {
    this.out = out;
    this.results = results;
    this.root = root;
    for (FileReport file : results.files()) {
      files.put(file.path(), file.file());
    }
  }

  /**
   * The file.
   *
   * @param root what leads to the folder of the articles, with a slash at its end; or empty
   */
  static void write(Continuity run, String root, OutputStream to) throws IOException {
    try (JsonGenerator out = MAPPER.createGenerator(to, JsonEncoding.UTF8)) {
      out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      out.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
      new SarifReport(out, run.results(), root).document(run);
    }
    to.write('\n');
  }

  private void document(Continuity run) throws IOException {
    out.writeStartObject();
    out.writeStringField("$schema", SCHEMA);
    out.writeStringField("version", "2.1.0");
    out.writeArrayFieldStart("runs");
    out.writeStartObject();
    tool();
    out.writeStringField("columnKind", "unicodeCodePoints");
    out.writeArrayFieldStart("results");
    for (Continuity.Row row : run.rows()) {
      if (row.unsettled()) {
        result(row.contradiction());
      }
    }
    out.writeEndArray();
    out.writeEndObject();
    out.writeEndArray();
    out.writeEndObject();
  }

  private void tool() throws IOException {
    out.writeObjectFieldStart("tool");
    out.writeObjectFieldStart("driver");
    out.writeStringField("name", "Sic et Non");
    out.writeStringField("version", results.version());
    out.writeArrayFieldStart("rules");
    for (Kind kind : Kind.values()) {
      out.writeStartObject();
      out.writeStringField("id", kind.label());
      text("shortDescription", rule(kind));
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
    out.writeEndObject();
  }

  /** What contradictions of a kind are. */
  private static String rule(Kind kind) {
    return switch (kind) {
      case HOLDER -> "Who has or does something: only one can.";
      case RELATION -> "How two roles stand to each other.";
      case QUANTITY -> "A figure, such as a salary or a share.";
      case OPPOSED -> "Which of two opposed things a role is.";
      case LEVEL -> "How much of something a role has or needs.";
      case COMPARISON -> "Which of two roles has more of something.";
      case POLAR -> "Whether something is so or not.";
      case OTHER -> "Passages that a reader set against each other.";
    };
  }

  private void result(Contradiction row) throws IOException {
    out.writeStartObject();
    out.writeStringField("ruleId", row.item().question().kind().label());
    out.writeStringField("level", level(row));
    text(
        "message",
        escaped(row.item().question().question())
            + " "
            + said(row.a())
            + "; "
            + said(row.b())
            + " ([the other passage](1))");
    out.writeArrayFieldStart("locations");
    location(row.a(), 0);
    out.writeEndArray();
    out.writeArrayFieldStart("relatedLocations");
    location(row.b(), 1);
    out.writeEndArray();
    out.writeObjectFieldStart("partialFingerprints");
    out.writeStringField("sicetnon/row/v1", row.id());
    out.writeEndObject();
    out.writeEndObject();
  }

  private static String level(Contradiction row) {
    return switch (row.severity()) {
      case HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW -> "note";
    };
  }

  private String said(Position position) {
    return escaped(
        results.names().in(position.text())
            + ": \""
            + Contradiction.plainest(position).evidence().words()
            + "\"");
  }

  /** What a message would take for a link or a placeholder. */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("[", "\\[")
        .replace("]", "\\]")
        .replace("{", "{{")
        .replace("}", "}}");
  }

  /**
   * The place of a position's quotation.
   *
   * @param id by which the message links to it; 0 where it does not
   */
  private void location(Position position, int id) throws IOException {
    Evidence evidence = Contradiction.plainest(position).evidence();
    out.writeStartObject();
    if (id > 0) {
      out.writeNumberField("id", id);
    }
    out.writeObjectFieldStart("physicalLocation");
    out.writeObjectFieldStart("artifactLocation");
    out.writeStringField(
        "uri", encoded(root + files.getOrDefault(evidence.source(), evidence.source())));
    out.writeStringField("uriBaseId", ROOT);
    out.writeEndObject();
    out.writeObjectFieldStart("region");
    if (results.drawn().contains(evidence.source())) {
      // its lines are not the file's
      out.writeNumberField("startLine", 1);
    } else {
      region(evidence);
    }
    out.writeEndObject();
    out.writeEndObject();
    if (id > 0) {
      text("message", said(position));
    }
    out.writeEndObject();
  }

  /** Lines and columns of a quotation, both from 1; the last column is the one behind it. */
  private void region(Evidence evidence) throws IOException {
    int[] starts = lines.computeIfAbsent(evidence.source(), this::starts);
    int start = evidence.span().start();
    int end = evidence.span().end();
    int first = line(start, starts);
    int last = line(end, starts);
    out.writeNumberField("startLine", first + 1);
    out.writeNumberField("startColumn", start - starts[first] + 1);
    out.writeNumberField("endLine", last + 1);
    out.writeNumberField("endColumn", end - starts[last] + 1);
  }

  /** The line of a place, from 0. */
  private static int line(int codePoint, int[] starts) {
    int found = Arrays.binarySearch(starts, codePoint);
    return found < 0 ? -found - 2 : found;
  }

  /** The code points at which an article's lines begin. */
  private int[] starts(String source) {
    int[] text = results.texts().get(source).codePoints().toArray();
    return IntStream.concat(
            IntStream.of(0),
            IntStream.range(0, text.length)
                .filter(i -> text[i] == '\n' || (text[i] == '\r' && !newline(text, i + 1)))
                .map(i -> i + 1))
        .toArray();
  }

  private static boolean newline(int[] text, int at) {
    return at < text.length && text[at] == '\n';
  }

  private void text(String field, String words) throws IOException {
    out.writeObjectFieldStart(field);
    out.writeStringField("text", words);
    out.writeEndObject();
  }

  /** A path as part of an address. */
  private static String encoded(String path) {
    StringBuilder all = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || UNRESERVED.indexOf(c) >= 0;
      all.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return all.toString();
  }
}
