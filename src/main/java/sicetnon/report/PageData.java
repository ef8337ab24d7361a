package sicetnon.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import sicetnon.claim.Claim;
import sicetnon.claim.Evidence;
import sicetnon.claim.Kind;
import sicetnon.claim.Modality;
import sicetnon.claim.Scope;
import sicetnon.claim.ScopeWords;
import sicetnon.claim.Value;
import sicetnon.conflict.ConflictFinder;
import sicetnon.conflict.Contradiction;
import sicetnon.conflict.NearMiss;
import sicetnon.extract.Extraction;
import sicetnon.extract.Outline;
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
 * What the page shows ({@link Shown} chooses), as JSON that may stand in a script element: no
 * {@code <} is in it. Offsets are UTF-16 units of the article's text, as the page's language
 * counts; claims, items and sources are named by their index.
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

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** Lines of what the last run brought, under one head. */
  private static final int MOST_CHANGES = 200;

  private final JsonGenerator out;
  private final Continuity run;
  private final Results results;
  private final Shown shown;
  private final Names names;

  private final Map<String, Outline> outlines = new HashMap<>();
  private final Map<String, Integer> sources = new HashMap<>();
  private final Map<String, Integer> claims = new HashMap<>();
  private final Map<String, Integer> items = new HashMap<>();
  private final Map<String, Units> units = new HashMap<>();

  private PageData(JsonGenerator out, Continuity run, Shown shown) {
    this.out = out;
    this.run = run;
    this.results = run.results();
    this.shown = shown;
    this.names = shown.names();
    shown.files().forEach(f -> sources.put(f.path(), sources.size()));
    shown.claims().forEach(c -> claims.put(c.id(), claims.size()));
    shown.items().forEach(i -> items.put(i.id(), items.size()));
    for (Outline outline : results.sources()) {
      if (shown.lists(outline.path())) {
        outlines.put(outline.path(), outline);
      }
      if (shown.holds(outline.path())) {
        units.put(outline.path(), new Units(results.texts().get(outline.path())));
      }
    }
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
   * @param changes what the run brought, as in changes.md
   */
  static void write(Continuity run, Shown shown, String changes, OutputStream to)
      throws IOException {
    try (JsonGenerator out = MAPPER.createGenerator(to, JsonEncoding.UTF8)) {
      out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      out.setCharacterEscapes(new ScriptSafe());
      new PageData(out, run, shown).document(changes);
    }
  }

  private void document(String changes) throws IOException {
    out.writeStartObject();
    out.writeStringField("version", results.version());
    out.writeStringField("fingerprint", results.fingerprint());
    out.writeNumberField("run", run.number());
    // at the first run all is new
    out.writeStringField("changes", run.number() > 1 ? first(changes) : "");
    totals(shown.totals());
    out.writeObjectFieldStart("roles");
    for (Map.Entry<String, String> role : shown.roles().entrySet()) {
      out.writeStringField(role.getKey(), role.getValue());
    }
    out.writeEndObject();
    readers();
    sources();
    out.writeArrayFieldStart("claims");
    for (Claim claim : shown.claims()) {
      claim(claim);
    }
    out.writeEndArray();
    items();
    rows();
    out.writeArrayFieldStart("nearMisses");
    for (Continuity.Near near : shown.nearMisses()) {
      nearMiss(near);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  /** The first lines under each head. */
  private static String first(String changes) {
    StringBuilder some = new StringBuilder();
    int under = 0;
    for (String line : changes.lines().toList()) {
      if (line.startsWith("- ")) {
        more(under - MOST_CHANGES, some);
        under = 0;
      } else {
        under++;
      }
      if (under <= MOST_CHANGES) {
        some.append(line).append('\n');
      }
    }
    more(under - MOST_CHANGES, some);
    return some.toString().strip();
  }

  private static void more(int number, StringBuilder out) {
    if (number > 0) {
      out.append("  - and ").append(number).append(" more, which are in changes.md\n");
    }
  }

  /** How much there is, shown or not. */
  private void totals(Shown.Totals all) throws IOException {
    Map<String, Integer> standing = new LinkedHashMap<>();
    for (Contradiction c : run.standing()) {
      standing.merge(c.severity().label(), 1, Integer::sum);
    }
    out.writeObjectFieldStart("totals");
    out.writeNumberField("contradictions", all.rows());
    out.writeNumberField("resolved", all.resolved());
    out.writeNumberField("items", all.items());
    out.writeNumberField("agreed", all.agreed());
    out.writeNumberField("claims", all.claims());
    out.writeNumberField("roles", all.roles());
    out.writeNumberField("sources", all.sources());
    out.writeNumberField("read", all.read());
    out.writeNumberField("texts", shown.texts());
    out.writeNumberField("origins", all.origins());
    out.writeObjectFieldStart("standing");
    for (Map.Entry<String, Integer> severity : standing.entrySet()) {
      out.writeNumberField(severity.getKey(), severity.getValue());
    }
    out.writeEndObject();
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
    out.writeArrayFieldStart("sources");
    for (FileReport file : shown.files().toList()) {
      out.writeStartObject();
      out.writeStringField("path", file.path());
      out.writeStringField("status", file.status().name().toLowerCase(Locale.ROOT));
      string("reason", Tables.reason(file));
      if (outlines.containsKey(file.path())) {
        source(file.path(), outlines.get(file.path()));
      }
      if (shown.holds(file.path())) {
        text(file, outlines.get(file.path()));
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
    string("origin", voice.name().equals(path) ? "" : voice.name());
    string("why", voice.reason());
    out.writeNumberField("sentences", extraction.sentences());
    number("pronouns", extraction.unresolvedPronouns());
    number("claims", shown.claimsOf(path));
    number("disputed", shown.disputedOf(path));
  }

  private void text(FileReport file, Outline outline) throws IOException {
    if (file.format().equals(Format.MARKDOWN.label())) {
      out.writeBooleanField("markdown", true);
    }
    out.writeStringField("text", results.texts().get(file.path()));
    Units offset = units.get(file.path());
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
    out.writeStartObject();
    out.writeStringField("id", claim.id());
    out.writeNumberField("source", sources.get(path));
    out.writeNumberField("line", claim.evidence().line());
    if (shown.holds(path)) {
      place(claim.evidence(), results.texts().get(path), units.get(path));
    } else {
      words(claim.evidence(), outlines.get(path));
    }
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
    string("origin", claim.origin().equals(path) ? "" : claim.origin());
    scope(claim.scope());
    string("scopeWords", ScopeWords.of(claim.scope()));
    string("exclusive", claim.exclusive());
    string("from", claim.resolvedFrom());
    out.writeEndObject();
  }

  /** Of a passage of an article that is not in the page: its words, and the headings above it. */
  private void words(Evidence evidence, Outline outline) throws IOException {
    out.writeStringField("quote", evidence.words());
    if (!evidence.context().equals(evidence.words())) {
      out.writeStringField("sentence", evidence.context());
    }
    Deque<Outline.Heading> above = new ArrayDeque<>();
    for (Outline.Heading heading : outline.headings()) {
      if (heading.start() < evidence.span().start()) {
        while (!above.isEmpty() && above.getLast().level() >= heading.level()) {
          above.removeLast();
        }
        above.add(heading);
      }
    }
    if (!above.isEmpty()) {
      strings("above", above.stream().map(Outline.Heading::text).toList());
    }
  }

  /**
   * Where a quotation and the sentence around it stand; where mark-up stands among the words, the
   * words.
   */
  private void place(Evidence evidence, String text, Units offset) throws IOException {
    out.writeNumberField("start", offset.of(evidence.span().start()));
    out.writeNumberField("end", offset.of(evidence.span().end()));
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
    out.writeArrayFieldStart("items");
    for (Question item : shown.items()) {
      out.writeStartObject();
      out.writeStringField("id", item.id());
      out.writeStringField("question", item.asked().question());
      out.writeStringField("kind", item.asked().kind().label());
      out.writeStringField("attribute", item.asked().attribute());
      out.writeStringField("subject", item.asked().subject());
      string("topic", item.asked().matter());
      out.writeStringField("state", item.state());
      if (item.asked().kind() == Kind.HOLDER) {
        out.writeObjectFieldStart("holders");
        for (Map.Entry<String, Integer> holder : item.holders().entrySet()) {
          out.writeNumberField(holder.getKey(), holder.getValue());
        }
        out.writeEndObject();
      }
      List<Question.Answer> answers = shown.answers(item);
      out.writeArrayFieldStart("positions");
      for (Question.Answer answer : answers) {
        out.writeStartObject();
        answer(answer.text());
        support(answer, shown.of(answer.claims()));
        out.writeEndObject();
      }
      out.writeEndArray();
      number("morePositions", item.answered() - answers.size());
      List<Claim> some = shown.of(item.claims());
      indexes(some);
      number("more", item.number() - some.size());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  /** The claims of an answer, and how many origins and sources speak for it, shown or not. */
  private void support(Question.Answer answer, List<Claim> some) throws IOException {
    out.writeNumberField("origins", answer.origins());
    out.writeNumberField("sources", answer.sources());
    indexes(some);
    number("more", answer.number() - some.size());
  }

  private void indexes(List<Claim> list) throws IOException {
    out.writeArrayFieldStart("claims");
    for (Claim claim : list) {
      out.writeNumber(claims.get(claim.id()));
    }
    out.writeEndArray();
  }

  private void rows() throws IOException {
    out.writeArrayFieldStart("contradictions");
    for (Shown.Row row : shown.rows()) {
      contradiction(row.row(), row.cells());
    }
    out.writeEndArray();
    out.writeArrayFieldStart("resolved");
    for (Shown.Row row : shown.resolved()) {
      out.writeStartObject();
      cells(RESOLVED, row.cells());
      review(row.row().remembered().review());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void contradiction(Continuity.Row known, Map<String, String> row) throws IOException {
    Contradiction c = known.contradiction();
    Reckoning reckoning = Reckoning.of(c);
    out.writeStartObject();
    cells(JsonReport.PLAIN, row);
    cells(List.of(Columns.FOUND_BY), row);
    if (!c.foundBy().entries().isEmpty()) {
      strings("entries", c.foundBy().entries());
    }
    review(known.remembered().review());
    out.writeNumberField("item", items.get(c.item().id()));
    string("scope", c.scope());
    string("explaining", c.explaining());
    if (known.dismissed()) {
      out.writeBooleanField("dismissed", true);
    }
    out.writeNumberField(
        "origins",
        ConflictFinder.origins(c.positions().stream().flatMap(p -> p.claims().stream()).toList()));
    out.writeArrayFieldStart("positions");
    for (Position position : Shown.positions(c.positions())) {
      out.writeStartObject();
      answer(position.text());
      out.writeNumberField("votes", reckoning.votes(position.text()));
      // the plainest first, then as they stand in the files
      Claim plainest = Contradiction.plainest(position);
      List<Claim> list = new ArrayList<>(shown.of(List.of(plainest)));
      shown.of(position.claims()).stream().filter(x -> !x.equals(plainest)).forEach(list::add);
      support(Question.Answer.of(position, list), list);
      out.writeEndObject();
    }
    out.writeEndArray();
    number("morePositions", c.positions().size() - Shown.positions(c.positions()).size());
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
    String name = names.in(text);
    string("name", name.equals(text) ? "" : name);
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
    Position alone = new Position(position, List.of(claim));
    support(Question.Answer.of(alone, alone.claims()), alone.claims());
    out.writeEndObject();
  }

  /** A field that is left out when it is empty. */
  private void string(String name, String value) throws IOException {
    if (!value.isEmpty()) {
      out.writeStringField(name, value);
    }
  }

  /** A field that is left out when it is zero. */
  private void number(String name, int value) throws IOException {
    if (value > 0) {
      out.writeNumberField(name, value);
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
