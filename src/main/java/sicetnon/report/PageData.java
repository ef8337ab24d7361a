package sicetnon.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import sicetnon.claim.Claim;
import sicetnon.claim.Evidence;
import sicetnon.claim.Modality;
import sicetnon.claim.Scope;
import sicetnon.claim.ScopeWords;
import sicetnon.claim.Value;
import sicetnon.conflict.Contradiction;
import sicetnon.conflict.NearMiss;
import sicetnon.extract.Extraction;
import sicetnon.extract.Outline;
import sicetnon.group.Item;
import sicetnon.group.Position;
import sicetnon.ingest.FileReport;
import sicetnon.ingest.Format;
import sicetnon.reading.Readings;
import sicetnon.reconcile.Names;
import sicetnon.reconcile.Origins;
import sicetnon.reconcile.Reckoning;
import sicetnon.reconcile.Results;
import sicetnon.state.Columns;
import sicetnon.state.Continuity;
import sicetnon.state.CsvText;
import sicetnon.state.Review;

/**
 * What the page shows, as JSON that may stand in a script element: no {@code <} is in it. Offsets
 * are UTF-16 units of the article's text, as the page's language counts; claims, items and sources
 * are named by their index.
 */
final class PageData {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final List<String> RESOLVED =
      List.of(
          "id",
          "question",
          "explanation",
          "position_a",
          "quote_a",
          "location_a",
          "position_b",
          "quote_b",
          "location_b");

  private final JsonGenerator out;
  private final Names names;
  private final Continuity run;
  private final Results results;
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Map<String, Integer> sources = new HashMap<>();
  private final Map<String, Integer> claims = new HashMap<>();
  private final Map<String, Integer> items = new HashMap<>();
  private final Map<String, Units> units = new HashMap<>();

  private PageData(JsonGenerator out, Continuity run) {
    this.out = out;
    this.run = run;
    this.results = run.results();
    this.names = results.names();
    results.files().forEach(f -> sources.put(f.path(), sources.size()));
    results.claims().forEach(c -> claims.put(c.id(), claims.size()));
    results.items().forEach(i -> items.put(i.id(), items.size()));
    results.texts().forEach((path, text) -> units.put(path, new Units(text)));
  }

  /** Keeps {@code <} out, so that no text can end the element or open another. */
  private static final class ScriptSafe extends CharacterEscapes {
    private static final long serialVersionUID = 1;
    private final int[] escapes = standardAsciiEscapesForJSON();

    ScriptSafe() {
      escapes['<'] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return escapes.clone();
    }

    @Override
    public SerializableString getEscapeSequence(int c) {
      return null;
    }
  }

  /** Code-point offsets of a text as UTF-16 ones. */
  private static final class Units {
    /** Code-point offsets of the characters that take two units, ascending. */
    private final int[] pairs;

    Units(String text) {
      int[] points = text.codePoints().toArray();
      this.pairs =
          IntStream.range(0, points.length)
              .filter(i -> Character.isSupplementaryCodePoint(points[i]))
              .toArray();
    }

    int of(int codePoint) {
      int at = Arrays.binarySearch(pairs, codePoint);
      return codePoint + (at < 0 ? -at - 1 : at);
    }
  }

  /**
   * The document.
   *
   * @param rows cells of the rows of contradictions.csv, in their order
   * @param changes what the run brought, as in changes.md
   */
  static void write(Continuity run, List<Map<String, String>> rows, String changes, OutputStream to)
      throws IOException {
    try (JsonGenerator out = MAPPER.createGenerator(to, JsonEncoding.UTF8)) {
      out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      out.setCharacterEscapes(new ScriptSafe());
      new PageData(out, run).document(rows, changes);
    }
  }

  private void document(List<Map<String, String>> rows, String changes) throws IOException {
    out.writeStartObject();
    out.writeStringField("version", results.version());
    out.writeStringField("fingerprint", results.fingerprint());
    out.writeNumberField("run", run.number());
    // at the first run all is new
    out.writeStringField("changes", run.number() > 1 ? changes : "");
    out.writeObjectFieldStart("roles");
    for (Map<String, String> role : Tables.roles(results).toList()) {
      out.writeStringField(role.get("role"), CsvText.strip(role.get("name")));
    }
    out.writeEndObject();
    readers();
    sources();
    out.writeArrayFieldStart("claims");
    for (Claim claim : results.claims()) {
      claim(claim);
    }
    out.writeEndArray();
    items();
    rows(rows);
    out.writeArrayFieldStart("nearMisses");
    for (Continuity.Near near : run.nearMisses()) {
      nearMiss(near);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  /** Those who read, where anybody but the program did. */
  private void readers() throws IOException {
    if (!results.readings().any()) {
      return;
    }
    out.writeArrayFieldStart("readers");
    for (Readings.Reader reader : results.readings().readers()) {
      out.writeStartObject();
      out.writeStringField("by", reader.name());
      out.writeStringField("file", String.join("; ", reader.files()));
      out.writeNumberField("entries", reader.entries());
      out.writeNumberField("refused", reader.rejected());
      out.writeEndObject();
    }
    out.writeEndArray();
    strings("idle", results.readings().idle());
  }

  private void sources() throws IOException {
    Map<String, Outline> outlines = new HashMap<>();
    results.sources().forEach(s -> outlines.put(s.path(), s));
    out.writeArrayFieldStart("sources");
    for (FileReport file : results.files()) {
      out.writeStartObject();
      out.writeStringField("path", file.path());
      out.writeStringField("status", file.status().name().toLowerCase(Locale.ROOT));
      string(
          "reason", file.line() > 0 ? "line " + file.line() + ": " + file.reason() : file.reason());
      if (file.format().equals(Format.MARKDOWN.label())) {
        out.writeBooleanField("markdown", true);
      }
      Outline outline = outlines.get(file.path());
      if (outline != null) {
        source(file.path(), outline);
      }
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void source(String path, Outline outline) throws IOException {
    Extraction extraction = results.extractions().get(path);
    Origins.Voice voice = results.origins().bySource().get(path);
    string("title", outline.title());
    string("publisher", outline.publisher());
    string("date", outline.date());
    out.writeStringField("origin", voice.name());
    string("why", voice.reason());
    out.writeNumberField("sentences", extraction.sentences());
    out.writeNumberField("pronouns", extraction.unresolvedPronouns());
    out.writeStringField("text", results.texts().get(path));
    Units offset = units.get(path);
    out.writeArrayFieldStart("headings");
    for (Outline.Heading heading : outline.headings()) {
      out.writeStartArray();
      out.writeNumber(offset.of(heading.start()));
      out.writeNumber(heading.level());
      out.writeString(heading.text());
      out.writeEndArray();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("unread");
    for (Outline.Unread unread : outline.unread()) {
      out.writeStartArray();
      out.writeNumber(offset.of(unread.span().start()));
      out.writeNumber(offset.of(unread.span().end()));
      out.writeString(unread.why());
      out.writeEndArray();
    }
    out.writeEndArray();
  }

  private void claim(Claim claim) throws IOException {
    String path = claim.evidence().source();
    Units offset = units.get(path);
    int start = offset.of(claim.evidence().span().start());
    int end = offset.of(claim.evidence().span().end());
    out.writeStartObject();
    out.writeStringField("id", claim.id());
    out.writeNumberField("source", sources.get(path));
    out.writeNumberField("line", claim.evidence().line());
    out.writeNumberField("start", start);
    out.writeNumberField("end", end);
    sentence(claim, results.texts().get(path), offset);
    strings("roles", claim.subjects());
    out.writeStringField("value", claim.value().text());
    if (claim.value() instanceof Value.Quantity q) {
      quantity(q);
    }
    if (!claim.positive()) {
      out.writeBooleanField("denies", true);
    }
    if (claim.modality() != Modality.PLAIN) {
      out.writeStringField("modality", claim.modality().label());
    }
    if (!claim.held()) {
      out.writeBooleanField("unheld", true);
    }
    string("by", claim.attributedTo());
    out.writeStringField("origin", claim.origin());
    scope(claim.scope());
    string("scopeWords", ScopeWords.of(claim.scope()));
    string("exclusive", claim.exclusive());
    string("from", claim.resolvedFrom());
    out.writeEndObject();
  }

  /**
   * Where the sentence around a quotation stands; where mark-up stands among the words, the words.
   */
  private void sentence(Claim claim, String text, Units offset) throws IOException {
    Evidence evidence = claim.evidence();
    int start = offset.of(evidence.sentence().start());
    int end = offset.of(evidence.sentence().end());
    boolean quoted = asRead(evidence.quote(), evidence.words());
    boolean whole = asRead(text.substring(start, end), evidence.context());
    if (!quoted) {
      out.writeStringField("quote", evidence.words());
    }
    if (quoted && whole) {
      out.writeNumberField("sentenceStart", start);
      out.writeNumberField("sentenceEnd", end);
    } else {
      out.writeStringField("sentence", evidence.context());
    }
  }

  /** Whether a passage of a file holds nothing but the words, and blanks and line ends. */
  private static boolean asRead(String passage, String words) {
    return passage.equals(words) || BLANKS.matcher(passage).replaceAll(" ").strip().equals(words);
  }

  private void quantity(Value.Quantity q) throws IOException {
    out.writeObjectFieldStart("figure");
    if (q.low() != null) {
      out.writeNumberField("low", q.low());
    }
    if (q.high() != null) {
      out.writeNumberField("high", q.high());
    }
    out.writeStringField("unit", q.unit());
    out.writeStringField("period", q.period());
    out.writeEndObject();
  }

  /** Value by axis; the page has words for the axes. */
  private void scope(Scope scope) throws IOException {
    if (!scope.values().isEmpty()) {
      out.writeObjectFieldStart("scope");
      for (Map.Entry<String, String> axis : scope.values().entrySet()) {
        out.writeStringField(axis.getKey(), axis.getValue());
      }
      out.writeEndObject();
    }
  }

  private void items() throws IOException {
    Map<String, Contradiction> disputed = new LinkedHashMap<>();
    results.conflicts().contradictions().forEach(c -> disputed.putIfAbsent(c.item().id(), c));
    out.writeArrayFieldStart("items");
    for (Item item : results.items()) {
      List<String> paths =
          List.copyOf(
              new TreeSet<>(item.claims().stream().map(c -> c.evidence().source()).toList()));
      out.writeStartObject();
      out.writeStringField("id", item.id());
      out.writeStringField("question", item.question().question());
      out.writeStringField("kind", item.question().kind().label());
      out.writeStringField("attribute", item.question().attribute());
      out.writeStringField("subject", item.question().subject());
      string("topic", item.question().matter());
      out.writeStringField("state", Tables.state(item, disputed.get(item.id()), paths));
      positions(item.positions());
      indexes(item.claims());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void positions(List<Position> positions) throws IOException {
    out.writeArrayFieldStart("positions");
    for (Position position : positions) {
      out.writeStartObject();
      answer(position.text());
      indexes(position.claims());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void indexes(List<Claim> list) throws IOException {
    out.writeArrayFieldStart("claims");
    for (Claim claim : list) {
      out.writeNumber(claims.get(claim.id()));
    }
    out.writeEndArray();
  }

  private void rows(List<Map<String, String>> rows) throws IOException {
    out.writeArrayFieldStart("contradictions");
    for (int i = 0; i < rows.size(); i++) {
      if (run.rows().get(i).contradiction() != null) {
        contradiction(run.rows().get(i), rows.get(i));
      }
    }
    out.writeEndArray();
    out.writeArrayFieldStart("resolved");
    for (int i = 0; i < rows.size(); i++) {
      if (run.rows().get(i).contradiction() == null) {
        out.writeStartObject();
        cells(RESOLVED, rows.get(i));
        review(run.rows().get(i).remembered().review());
        out.writeEndObject();
      }
    }
    out.writeEndArray();
  }

  private void contradiction(Continuity.Row shown, Map<String, String> row) throws IOException {
    Contradiction c = shown.contradiction();
    Reckoning reckoning = Reckoning.of(c);
    out.writeStartObject();
    cells(JsonReport.PLAIN, row);
    cells(List.of(Columns.FOUND_BY), row);
    if (!c.foundBy().entries().isEmpty()) {
      strings("entries", c.foundBy().entries());
    }
    review(shown.remembered().review());
    out.writeNumberField("item", items.get(c.item().id()));
    string("scope", c.scope());
    string("explaining", c.explaining());
    if (shown.dismissed()) {
      out.writeBooleanField("dismissed", true);
    }
    out.writeArrayFieldStart("positions");
    for (Position position : c.positions()) {
      out.writeStartObject();
      answer(position.text());
      out.writeNumberField("votes", reckoning.votes(position.text()));
      // the plainest first, then as they stand in the files
      Claim plainest = Contradiction.plainest(position);
      List<Claim> list = new ArrayList<>(List.of(plainest));
      position.claims().stream().filter(x -> !x.equals(plainest)).forEach(list::add);
      indexes(list);
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void cells(List<String> columns, Map<String, String> row) throws IOException {
    for (String column : columns) {
      string(column, CsvText.strip(row.getOrDefault(column, "")));
    }
  }

  private void review(Review review) throws IOException {
    string("decision", review.decision());
    string("side", review.side());
    string("note", review.note());
  }

  /** A position by its text, which tells it from others, and as a person reads it. */
  private void answer(String text) throws IOException {
    out.writeStringField("text", text);
    out.writeStringField("name", names.in(text));
  }

  private void nearMiss(Continuity.Near near) throws IOException {
    NearMiss n = near.miss();
    out.writeStartObject();
    out.writeStringField("id", n.id());
    review(near.remembered().review());
    out.writeNumberField("item", items.get(n.item().id()));
    out.writeStringField("reason", n.reason().code());
    out.writeStringField("explanation", ReportRow.explanation(n));
    out.writeArrayFieldStart("sides");
    side(n.positionA(), n.a());
    side(n.positionB(), n.b());
    out.writeEndArray();
    out.writeEndObject();
  }

  private void side(String position, Claim claim) throws IOException {
    out.writeStartObject();
    answer(position);
    indexes(List.of(claim));
    out.writeEndObject();
  }

  /** A field that is left out when it is empty. */
  private void string(String name, String value) throws IOException {
    if (!value.isEmpty()) {
      out.writeStringField(name, value);
    }
  }

  private void strings(String name, List<String> values) throws IOException {
    out.writeArrayFieldStart(name);
    for (String value : values) {
      out.writeString(value);
    }
    out.writeEndArray();
  }
}
