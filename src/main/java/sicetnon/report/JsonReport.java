package sicetnon.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import sicetnon.claim.Claim;
import sicetnon.conflict.Contradiction;
import sicetnon.conflict.NearMiss;
import sicetnon.group.Item;
import sicetnon.group.Position;
import sicetnon.reconcile.Results;
import sicetnon.state.Continuity;
import sicetnon.state.CsvText;

/** All results as one JSON document; its schema is docs/report.schema.json. */
final class JsonReport {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final ObjectWriter WRITER =
      MAPPER.writer(
          new DefaultPrettyPrinter()
              .withObjectIndenter(new DefaultIndenter("  ", "\n"))
              .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  private JsonReport() {}

  /**
   * The document.
   *
   * @param rows cells of the rows of contradictions.csv, in their order
   */
  static byte[] bytes(Continuity run, List<Map<String, String>> rows)
      throws JsonProcessingException {
    Results results = run.results();
    ObjectNode root = MAPPER.createObjectNode();
    root.put("format", 1);
    root.put("version", results.version());
    root.put("fingerprint", results.fingerprint());
    sources(root.putArray("sources"), results);
    roles(root.putObject("roles"), results);
    results.claims().forEach(c -> claim(root.withArray("claims"), c));
    ArrayNode items = root.putArray("items");
    results.items().forEach(i -> item(items.addObject(), i));
    ArrayNode contradictions = root.putArray("contradictions");
    ArrayNode resolved = root.putArray("resolved");
    for (int i = 0; i < rows.size(); i++) {
      Continuity.Row row = run.rows().get(i);
      if (row.contradiction() == null) {
        columns(resolved.addObject(), rows.get(i));
      } else {
        contradiction(contradictions.addObject(), row, rows.get(i));
      }
    }
    ArrayNode near = root.putArray("near_misses");
    results.conflicts().nearMisses().forEach(n -> nearMiss(near.addObject(), n));
    return (WRITER.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static void sources(ArrayNode out, Results results) {
    for (Map<String, String> row : Tables.sources(results)) {
      ObjectNode node = out.addObject();
      row.forEach((column, cell) -> node.put(column, CsvText.strip(cell)));
      node.put("sha256", results.hashes().getOrDefault(CsvText.strip(row.get("source")), ""));
    }
  }

  private static void roles(ObjectNode out, Results results) {
    for (Map<String, String> row : Tables.roles(results)) {
      ObjectNode role = out.putObject(row.get("role"));
      role.put("name", CsvText.strip(row.get("name")));
      role.put("found", CsvText.strip(row.get("found")));
    }
  }

  private static void claim(ArrayNode out, Claim claim) {
    ObjectNode node = out.addObject();
    Tables.claim(claim).forEach((column, cell) -> node.put(column, CsvText.strip(cell)));
    node.put("line", claim.evidence().line());
    node.put("start", claim.evidence().span().start());
    node.put("end", claim.evidence().span().end());
    node.put("held", claim.held());
    node.put("exclusive", claim.exclusive());
    node.put("resolved_from", claim.resolvedFrom());
    node.put("quote", claim.evidence().quote());
    node.put("context", claim.evidence().context());
  }

  private static void item(ObjectNode out, Item item) {
    out.put("item_id", item.id());
    out.put("question", item.question().question());
    out.put("kind", item.question().kind().label());
    out.put("attribute", item.question().attribute());
    out.put("subject", item.question().subject());
    out.put("topic", item.question().topic());
    ArrayNode positions = out.putArray("positions");
    item.positions().forEach(p -> position(positions.addObject(), p));
    ids(out.putArray("claims"), item.claims());
  }

  private static void position(ObjectNode out, Position position) {
    out.put("text", position.text());
    ids(out.putArray("claims"), position.claims());
  }

  private static void ids(ArrayNode out, List<Claim> claims) {
    claims.forEach(c -> out.add(c.id()));
  }

  private static void contradiction(ObjectNode out, Continuity.Row shown, Map<String, String> row) {
    Contradiction c = shown.contradiction();
    columns(out, row);
    out.put("dismissed", shown.dismissed());
    out.put("item_id", c.item().id());
    out.put("scope", c.scope());
    out.put("explaining", c.explaining());
    ArrayNode positions = out.putArray("positions");
    c.positions().forEach(p -> position(positions.addObject(), p));
  }

  private static void columns(ObjectNode out, Map<String, String> row) {
    for (String column :
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
            "explanation",
            "decision",
            "note")) {
      out.put(column, CsvText.strip(row.getOrDefault(column, "")));
    }
  }

  private static void nearMiss(ObjectNode out, NearMiss n) {
    out.put("id", n.id());
    out.put("item_id", n.item().id());
    out.put("question", n.item().question().question());
    out.put("reason", n.reason().code());
    out.put("explanation", ReportRow.explanation(n));
    out.put("position_a", n.positionA());
    out.put("claim_a", n.a().id());
    out.put("position_b", n.positionB());
    out.put("claim_b", n.b().id());
  }
}
