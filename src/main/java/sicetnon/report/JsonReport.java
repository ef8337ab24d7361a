package sicetnon.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sicetnon.claim.Claim;
import sicetnon.claim.Evidence;
import sicetnon.conflict.Contradiction;
import sicetnon.conflict.NearMiss;
import sicetnon.group.Position;
import sicetnon.reconcile.Names;
import sicetnon.reconcile.Reckoning;
import sicetnon.reconcile.Results;
import sicetnon.state.Columns;
import sicetnon.state.Continuity;
import sicetnon.state.CsvText;
import sicetnon.state.Review;

/**
 * What a run found as one JSON document, an entry a line; its schema is docs/report.schema.json. It
 * holds what {@link Shown} chooses, and says of each part how much more there is and where.
 */
public final class JsonReport {
  /** Its name in the output folder. */
  public static final String FILE = "report.json";

  private static final int FORMAT = 2;

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** The columns of contradictions.csv that are no part of a position and no reviewer's. */
  static final List<String> PLAIN =
      List.of(
          "id",
          "status",
          "severity",
          "kind",
          "across",
          "question",
          "subject",
          "attribute",
          "verdict",
          "explanation");

  // the names of a claim's fields, encoded once: most of the document are claims
  private static final SerializableString CLAIM_ID = new SerializedString("claim_id");
  private static final SerializableString SOURCE = new SerializedString("source");
  private static final SerializableString LINE = new SerializedString("line");
  private static final SerializableString START = new SerializedString("start");
  private static final SerializableString END = new SerializedString("end");
  private static final SerializableString SUBJECT = new SerializedString("subject");
  private static final SerializableString ATTRIBUTE = new SerializedString("attribute");
  private static final SerializableString TOPIC = new SerializedString("topic");
  private static final SerializableString VALUE = new SerializedString("value");
  private static final SerializableString POLARITY = new SerializedString("polarity");
  private static final SerializableString MODALITY = new SerializedString("modality");
  private static final SerializableString HELD = new SerializedString("held");
  private static final SerializableString ATTRIBUTED_TO = new SerializedString("attributed_to");
  private static final SerializableString ORIGIN = new SerializedString("origin");
  private static final SerializableString SCOPE = new SerializedString("scope");
  private static final SerializableString BECAUSE = new SerializedString("because");
  private static final SerializableString EXCLUSIVE = new SerializedString("exclusive");
  private static final SerializableString RESOLVED_FROM = new SerializedString("resolved_from");
  private static final SerializableString QUOTE = new SerializedString("quote");
  private static final SerializableString WORDS = new SerializedString("words");
  private static final SerializableString CONTEXT = new SerializedString("context");

  private final JsonGenerator out;
  private final Names names;

  /** What of all there is; null for all. */
  private final Shown shown;

  private JsonReport(JsonGenerator out, Names names, Shown shown) {
    this.out = out;
    this.names = names;
    this.shown = shown;
  }

  /** One that leaves out nothing, for rows by themselves. */
  static JsonReport whole(JsonGenerator out, Names names) {
    return new JsonReport(out, names, null);
  }

  /** Writes a value; a loop over it may fail. */
  private interface Writing<T> {
    void write(T value) throws IOException;
  }

  /** A line for each part of the document and for each entry of one. */
  private static final class Lines extends MinimalPrettyPrinter {
    private static final long serialVersionUID = 1;
    private static final int PARTS = 2;
    private int depth;

    private void line(JsonGenerator out) throws IOException {
      if (depth <= PARTS) {
        out.writeRaw('\n');
      }
    }

    @Override
    public void writeStartObject(JsonGenerator out) throws IOException {
      super.writeStartObject(out);
      depth++;
    }

    @Override
    public void beforeObjectEntries(JsonGenerator out) throws IOException {
      line(out);
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator out) throws IOException {
      super.writeObjectEntrySeparator(out);
      line(out);
    }

    @Override
    public void writeEndObject(JsonGenerator out, int entries) throws IOException {
      if (entries > 0) {
        line(out);
      }
      depth--;
      super.writeEndObject(out, entries);
    }

    @Override
    public void writeStartArray(JsonGenerator out) throws IOException {
      super.writeStartArray(out);
      depth++;
    }

    @Override
    public void beforeArrayValues(JsonGenerator out) throws IOException {
      line(out);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator out) throws IOException {
      super.writeArrayValueSeparator(out);
      line(out);
    }

    @Override
    public void writeEndArray(JsonGenerator out, int values) throws IOException {
      if (values > 0) {
        line(out);
      }
      depth--;
      super.writeEndArray(out, values);
    }
  }

  /** The document. */
  static void write(Continuity run, Shown shown, OutputStream to) throws IOException {
    try (JsonGenerator out = MAPPER.createGenerator(to, JsonEncoding.UTF8)) {
      out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      out.setPrettyPrinter(new Lines());
      new JsonReport(out, shown.names(), shown).document(run.results());
    }
    to.write('\n');
  }

  private void document(Results results) throws IOException {
    out.writeStartObject();
    out.writeNumberField("format", FORMAT);
    out.writeStringField("version", results.version());
    out.writeStringField("fingerprint", results.fingerprint());
    leftOut();
    array(
        "sources",
        Tables.sources(results).filter(r -> shown.lists(CsvText.strip(r.get("source")))),
        row -> source(row, results));
    roles(results);
    array("claims", shown.claims().stream(), this::claim);
    array("items", shown.items().stream(), this::item);
    array("contradictions", shown.rows().stream(), this::contradiction);
    array(
        "resolved",
        shown.resolved().stream(),
        r -> columns(r.cells(), r.row().remembered().review()));
    array("near_misses", shown.nearMisses().stream(), this::nearMiss);
    out.writeEndObject();
  }

  /** How many entries of each part are in the tables alone. */
  private void leftOut() throws IOException {
    Shown.Totals all = shown.totals();
    out.writeObjectFieldStart("left_out");
    leftOut("sources", all.sources() - shown.listed(), "sources.csv");
    leftOut("roles", all.roles() - shown.roles().size(), "roles.csv");
    leftOut("claims", all.claims() - shown.claims().size(), "claims.csv");
    leftOut("items", all.items() - shown.items().size(), "items.csv");
    leftOut("contradictions", all.rows() - shown.rows().size(), "contradictions.csv");
    leftOut("resolved", all.resolved() - shown.resolved().size(), "contradictions.csv");
    out.writeEndObject();
  }

  private void leftOut(String part, int number, String where) throws IOException {
    if (number > 0) {
      out.writeObjectFieldStart(part);
      out.writeNumberField("number", number);
      out.writeStringField("in", where);
      out.writeEndObject();
    }
  }

  /** An array of objects. */
  private <T> void array(String name, Stream<T> values, Writing<T> fields) throws IOException {
    out.writeArrayFieldStart(name);
    for (Iterator<T> each = values.iterator(); each.hasNext(); ) {
      out.writeStartObject();
      fields.write(each.next());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void roles(Results results) throws IOException {
    Map<String, String> found = Tables.found(results);
    out.writeObjectFieldStart("roles");
    for (Map.Entry<String, String> role : shown.roles().entrySet()) {
      out.writeObjectFieldStart(role.getKey());
      out.writeStringField("name", role.getValue());
      out.writeStringField("found", found.getOrDefault(role.getKey(), Tables.PACK));
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  private void source(Map<String, String> row, Results results) throws IOException {
    for (Map.Entry<String, String> cell : row.entrySet()) {
      string(cell.getKey(), CsvText.strip(cell.getValue()));
    }
    string("sha256", results.hashes().getOrDefault(CsvText.strip(row.get("source")), ""));
  }

  private void claim(Claim claim) throws IOException {
    Evidence evidence = claim.evidence();
    string(CLAIM_ID, claim.id());
    string(SOURCE, evidence.source());
    out.writeFieldName(LINE);
    out.writeNumber(evidence.line());
    out.writeFieldName(START);
    out.writeNumber(evidence.span().start());
    out.writeFieldName(END);
    out.writeNumber(evidence.span().end());
    string(SUBJECT, String.join("; ", claim.subjects()));
    string(ATTRIBUTE, claim.item().attribute());
    string(TOPIC, claim.item().matter());
    string(VALUE, claim.value().text());
    string(POLARITY, claim.positive() ? "+" : "-");
    string(MODALITY, claim.modality().label());
    out.writeFieldName(HELD);
    out.writeBoolean(claim.held());
    string(ATTRIBUTED_TO, claim.attributedTo());
    string(ORIGIN, claim.origin());
    string(SCOPE, claim.scope().text());
    string(EXCLUSIVE, claim.exclusive());
    string(RESOLVED_FROM, claim.resolvedFrom());
    string(BECAUSE, String.join("; ", claim.item().because()));
    string(QUOTE, evidence.quote());
    string(WORDS, evidence.words().equals(evidence.quote()) ? "" : evidence.words());
    string(CONTEXT, evidence.context().equals(evidence.words()) ? "" : evidence.context());
  }

  /** A field that is left out when it is empty. */
  private void string(SerializableString name, String value) throws IOException {
    if (!value.isEmpty()) {
      out.writeFieldName(name);
      out.writeString(value);
    }
  }

  private void string(String name, String value) throws IOException {
    if (!value.isEmpty()) {
      out.writeStringField(name, value);
    }
  }

  private void number(String name, int value) throws IOException {
    if (value > 0) {
      out.writeNumberField(name, value);
    }
  }

  private void item(Question item) throws IOException {
    out.writeStringField("item_id", item.id());
    out.writeStringField("question", item.asked().question());
    out.writeStringField("kind", item.asked().kind().label());
    out.writeStringField("attribute", item.asked().attribute());
    out.writeStringField("subject", item.asked().subject());
    string("topic", item.asked().matter());
    List<Question.Answer> answers = shown.answers(item);
    array("positions", answers.stream(), a -> position(a.text(), a.claims(), a.number()));
    number("positions_left_out", item.answered() - answers.size());
    claims(item.claims(), item.number());
  }

  private void position(String text, List<Claim> claims, int number) throws IOException {
    out.writeStringField("text", text);
    String name = names.in(text);
    string("name", name.equals(text) ? "" : name);
    claims(claims, number);
  }

  private void claims(List<Claim> all, int number) throws IOException {
    List<Claim> some = shown == null ? all : shown.of(all);
    out.writeArrayFieldStart("claims");
    for (Claim claim : some) {
      out.writeString(claim.id());
    }
    out.writeEndArray();
    number("claims_left_out", number - some.size());
  }

  /** The fields of a row. */
  void contradiction(Shown.Row row) throws IOException {
    Contradiction c = row.row().contradiction();
    columns(row.cells(), row.row().remembered().review());
    out.writeBooleanField("dismissed", row.row().dismissed());
    out.writeStringField("item_id", c.item().id());
    string("scope", c.scope());
    string("explaining", c.explaining());
    List<Position> positions = shown == null ? c.positions() : Shown.positions(c.positions());
    array("positions", positions.stream(), p -> position(p.text(), p.claims(), p.claims().size()));
    number("positions_left_out", c.positions().size() - positions.size());
    Map<String, Map<String, Double>> reckoned = Reckoning.of(c).positions();
    out.writeObjectFieldStart("votes");
    for (Position position : positions) {
      votes(names.in(position.text()), reckoned.get(position.text()));
    }
    out.writeEndObject();
  }

  /** Who votes for a position; of many, the heaviest votes first. */
  private void votes(String position, Map<String, Double> votes) throws IOException {
    out.writeObjectFieldStart(position);
    Comparator<Map.Entry<String, Double>> heaviest = Comparator.comparing(v -> -v.getValue());
    for (Map.Entry<String, Double> vote :
        votes.entrySet().stream()
            .sorted(heaviest.thenComparing(Map.Entry::getKey))
            .limit(Shown.MOST_QUOTATIONS)
            .toList()) {
      out.writeNumberField(vote.getKey(), vote.getValue());
    }
    out.writeEndObject();
  }

  private void columns(Map<String, String> row, Review review) throws IOException {
    for (String column : PLAIN) {
      string(column, CsvText.strip(row.getOrDefault(column, "")));
    }
    string(Columns.FOUND_BY, CsvText.strip(row.getOrDefault(Columns.FOUND_BY, "")));
    review(review);
  }

  private void review(Review review) throws IOException {
    string("decision", review.decision());
    string("side", review.side());
    string("note", review.note());
  }

  private void nearMiss(Continuity.Near near) throws IOException {
    NearMiss n = near.miss();
    out.writeStringField("id", n.id());
    out.writeStringField("item_id", n.item().id());
    out.writeStringField("question", n.item().question().question());
    out.writeStringField("reason", n.reason().code());
    out.writeStringField("explanation", ReportRow.explanation(n));
    out.writeStringField("position_a", names.in(n.positionA()));
    out.writeStringField("claim_a", n.a().id());
    out.writeStringField("position_b", names.in(n.positionB()));
    out.writeStringField("claim_b", n.b().id());
    review(near.remembered().review());
  }
}
