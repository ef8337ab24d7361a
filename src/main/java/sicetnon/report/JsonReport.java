package sicetnon.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import sicetnon.claim.Claim;
import sicetnon.conflict.Contradiction;
import sicetnon.conflict.NearMiss;
import sicetnon.group.Item;
import sicetnon.group.Position;
import sicetnon.reconcile.Names;
import sicetnon.reconcile.Reckoning;
import sicetnon.reconcile.Results;
import sicetnon.state.Columns;
import sicetnon.state.Continuity;
import sicetnon.state.CsvText;
import sicetnon.state.Review;

/** All results as one JSON document; its schema is docs/report.schema.json. */
final class JsonReport {
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

  private JsonReport(JsonGenerator out, Names names) {
    this.out = out;
    this.names = names;
  }

  /** Writes a value; a loop over it may fail. */
  private interface Writing<T> {
    void write(T value) throws IOException;
  }

  /**
   * The document.
   *
   * @param rows cells of the rows of contradictions.csv, in their order
   */
  static void write(Continuity run, List<Map<String, String>> rows, OutputStream to)
      throws IOException {
    try (JsonGenerator out = MAPPER.createGenerator(to, JsonEncoding.UTF8)) {
      out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      out.setPrettyPrinter(
          new DefaultPrettyPrinter()
              .withObjectIndenter(new DefaultIndenter("  ", "\n"))
              .withArrayIndenter(new DefaultIndenter("  ", "\n")));
      new JsonReport(out, run.results().names()).document(run, rows);
    }
    to.write('\n');
  }

  private void document(Continuity run, List<Map<String, String>> rows) throws IOException {
    Results results = run.results();
    out.writeStartObject();
    out.writeNumberField("format", 1);
    out.writeStringField("version", results.version());
    out.writeStringField("fingerprint", results.fingerprint());
    array("sources", Tables.sources(results).toList(), row -> source(row, results));
    out.writeObjectFieldStart("roles");
    for (Map<String, String> row : Tables.roles(results).toList()) {
      out.writeObjectFieldStart(row.get("role"));
      out.writeStringField("name", CsvText.strip(row.get("name")));
      out.writeStringField("found", CsvText.strip(row.get("found")));
      out.writeEndObject();
    }
    out.writeEndObject();
    array("claims", results.claims(), this::claim);
    array("items", results.items(), this::item);
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
        columns(rows.get(i), run.rows().get(i).remembered().review());
        out.writeEndObject();
      }
    }
    out.writeEndArray();
    array("near_misses", run.nearMisses(), this::nearMiss);
    out.writeEndObject();
  }

  /** An array of objects. */
  private <T> void array(String name, Iterable<T> values, Writing<T> fields) throws IOException {
    out.writeArrayFieldStart(name);
    for (T value : values) {
      out.writeStartObject();
      fields.write(value);
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private void source(Map<String, String> row, Results results) throws IOException {
    strings(row);
    out.writeStringField(
        "sha256", results.hashes().getOrDefault(CsvText.strip(row.get("source")), ""));
  }

  private void strings(Map<String, String> row) throws IOException {
    for (Map.Entry<String, String> cell : row.entrySet()) {
      out.writeStringField(cell.getKey(), CsvText.strip(cell.getValue()));
    }
  }

  private void claim(Claim claim) throws IOException {
    string(CLAIM_ID, claim.id());
    string(SOURCE, claim.evidence().source());
    out.writeFieldName(LINE);
    out.writeNumber(claim.evidence().line());
    out.writeFieldName(START);
    out.writeNumber(claim.evidence().span().start());
    out.writeFieldName(END);
    out.writeNumber(claim.evidence().span().end());
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
    string(QUOTE, claim.evidence().quote());
    if (!claim.evidence().words().equals(claim.evidence().quote())) {
      string(WORDS, claim.evidence().words());
    }
    string(CONTEXT, claim.evidence().context());
  }

  private void string(SerializableString name, String value) throws IOException {
    out.writeFieldName(name);
    out.writeString(value);
  }

  private void item(Item item) throws IOException {
    out.writeStringField("item_id", item.id());
    out.writeStringField("question", item.question().question());
    out.writeStringField("kind", item.question().kind().label());
    out.writeStringField("attribute", item.question().attribute());
    out.writeStringField("subject", item.question().subject());
    out.writeStringField("topic", item.question().matter());
    array("positions", item.positions(), this::position);
    ids(item.claims());
  }

  private void position(Position position) throws IOException {
    out.writeStringField("text", position.text());
    out.writeStringField("name", names.in(position.text()));
    ids(position.claims());
  }

  private void ids(List<Claim> claims) throws IOException {
    out.writeArrayFieldStart("claims");
    for (Claim claim : claims) {
      out.writeString(claim.id());
    }
    out.writeEndArray();
  }

  private void contradiction(Continuity.Row shown, Map<String, String> row) throws IOException {
    Contradiction c = shown.contradiction();
    out.writeStartObject();
    columns(row, shown.remembered().review());
    out.writeBooleanField("dismissed", shown.dismissed());
    out.writeStringField("item_id", c.item().id());
    out.writeStringField("scope", c.scope());
    out.writeStringField("explaining", c.explaining());
    array("positions", c.positions(), this::position);
    out.writeObjectFieldStart("votes");
    for (Map.Entry<String, Map<String, Double>> votes : Reckoning.of(c).positions().entrySet()) {
      out.writeObjectFieldStart(names.in(votes.getKey()));
      for (Map.Entry<String, Double> vote : votes.getValue().entrySet()) {
        out.writeNumberField(vote.getKey(), vote.getValue());
      }
      out.writeEndObject();
    }
    out.writeEndObject();
    out.writeEndObject();
  }

  private void columns(Map<String, String> row, Review review) throws IOException {
    for (String column : PLAIN) {
      out.writeStringField(column, CsvText.strip(row.getOrDefault(column, "")));
    }
    if (row.containsKey(Columns.FOUND_BY)) {
      out.writeStringField(Columns.FOUND_BY, CsvText.strip(row.get(Columns.FOUND_BY)));
    }
    review(review);
  }

  private void review(Review review) throws IOException {
    out.writeStringField("decision", review.decision());
    out.writeStringField("side", review.side());
    out.writeStringField("note", review.note());
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
