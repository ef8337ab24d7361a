package sicetnon.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import sicetnon.claim.Claim;
import sicetnon.conflict.ConflictFinder;
import sicetnon.conflict.Contradiction;
import sicetnon.extract.Extraction;
import sicetnon.extract.Outline;
import sicetnon.group.Item;
import sicetnon.ingest.FileReport;
import sicetnon.reconcile.Names;
import sicetnon.reconcile.Origins;
import sicetnon.reconcile.Reckoning;
import sicetnon.reconcile.Results;
import sicetnon.state.CsvText;

/** The cells of claims.csv, items.csv, sources.csv and roles.csv. */
final class Tables {
  static final List<String> CLAIMS =
      columns(
          "claim_id, source, line, start, end, subject, attribute, topic, value, polarity, modality, held, attributed_to, scope, item_id, position, contradiction_id, quote");
  static final List<String> ITEMS =
      columns(
          "item_id, question, subject, attribute, topic, state, positions, claims, origins, sources");
  static final List<String> SOURCES =
      columns(
          "source, status, reason, title, publisher, date, origin, blocks, boilerplate, sentences, claims, unresolved_pronouns, format, encoding, extracted");

  static final List<String> ROLES = columns("role, name, found, claims, sources");

  private Tables() {}

  private static List<String> columns(String names) {
    return Arrays.asList(names.split(", "));
  }

  /** Every role that the articles name, with what showed that it is one. */
  static List<Map<String, String>> roles(Results results) {
    Map<String, String> names = results.names().byRole();
    Map<String, String> found = new TreeMap<>();
    results.roles().found().forEach(r -> found.put(r.slug(), r.evidence()));
    Map<String, Integer> claims = new TreeMap<>();
    Map<String, Set<String>> sources = new TreeMap<>();
    for (Claim claim : results.claims()) {
      for (String role : claim.subjects()) {
        claims.merge(role, 1, Integer::sum);
        sources.computeIfAbsent(role, r -> new TreeSet<>()).add(claim.evidence().source());
      }
    }
    List<Map<String, String>> rows = new ArrayList<>();
    names.forEach(
        (role, name) -> {
          Map<String, String> row = new LinkedHashMap<>();
          row.put("role", role);
          row.put("name", CsvText.guard(name));
          row.put("found", CsvText.guard(found.getOrDefault(role, "pack")));
          row.put("claims", Integer.toString(claims.getOrDefault(role, 0)));
          row.put("sources", Integer.toString(sources.getOrDefault(role, Set.of()).size()));
          rows.add(row);
        });
    return rows;
  }

  /** One row at a time: there may be many. */
  static Stream<Map<String, String>> claims(Results results) {
    Map<String, String> itemOf = new HashMap<>();
    Map<String, String> positionOf = new HashMap<>();
    Map<String, String> contradictionOf = new HashMap<>();
    for (Item item : results.items()) {
      item.claims().forEach(c -> itemOf.put(c.id(), item.id()));
      item.positions().forEach(p -> p.claims().forEach(c -> positionOf.put(c.id(), p.text())));
    }
    for (Contradiction c : results.conflicts().contradictions()) {
      c.positions().forEach(p -> p.claims().forEach(x -> contradictionOf.put(x.id(), c.id())));
    }
    Names names = results.names();
    return results.claims().stream()
        .map(
            claim -> {
              Map<String, String> row = claim(claim);
              row.put("item_id", itemOf.get(claim.id()));
              row.put("position", CsvText.guard(names.in(positionOf.getOrDefault(claim.id(), ""))));
              row.put("contradiction_id", contradictionOf.getOrDefault(claim.id(), ""));
              row.put("quote", CsvText.guard(claim.evidence().quote()));
              return row;
            });
  }

  private static Map<String, String> claim(Claim claim) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("claim_id", claim.id());
    row.put("source", CsvText.guard(claim.evidence().source()));
    row.put("line", Integer.toString(claim.evidence().line()));
    row.put("start", Integer.toString(claim.evidence().span().start()));
    row.put("end", Integer.toString(claim.evidence().span().end()));
    row.put("subject", String.join("; ", claim.subjects()));
    row.put("attribute", claim.item().attribute());
    row.put("topic", claim.item().matter());
    row.put("value", CsvText.guard(claim.value().text()));
    row.put("polarity", claim.positive() ? "+" : "-");
    row.put("modality", claim.modality().label());
    row.put("held", Boolean.toString(claim.held()));
    row.put("attributed_to", CsvText.guard(claim.attributedTo()));
    row.put("scope", CsvText.guard(claim.scope().text()));
    return row;
  }

  static List<Map<String, String>> items(Results results) {
    Names names = results.names();
    Map<String, Contradiction> disputed = new LinkedHashMap<>();
    results.conflicts().contradictions().forEach(c -> disputed.putIfAbsent(c.item().id(), c));
    List<Map<String, String>> rows = new ArrayList<>();
    for (Item item : results.items()) {
      List<String> sources =
          List.copyOf(
              new TreeSet<>(item.claims().stream().map(c -> c.evidence().source()).toList()));
      Map<String, String> row = new LinkedHashMap<>();
      row.put("item_id", item.id());
      row.put("question", CsvText.guard(item.question().question()));
      row.put("subject", CsvText.guard(names.in(item.question().subject())));
      row.put("attribute", item.question().attribute());
      row.put("topic", CsvText.guard(item.question().matter()));
      row.put("state", state(item, disputed.get(item.id()), sources));
      row.put(
          "positions",
          CsvText.guard(
              String.join("; ", item.positions().stream().map(p -> names.in(p.text())).toList())));
      row.put("claims", Integer.toString(item.claims().size()));
      row.put("origins", Integer.toString(ConflictFinder.origins(item.claims())));
      row.put("sources", CsvText.guard(String.join("; ", sources)));
      rows.add(row);
    }
    return rows;
  }

  /** Of a question: contradicted, explained, agreed, one source. */
  static String state(Item item, Contradiction contradiction, List<String> sources) {
    if (contradiction != null) {
      return contradiction.explaining().isEmpty() ? "contradicted" : "explained";
    }
    if (sources.size() < 2) {
      return "one source";
    }
    // answers of which one denies the other are no row because of what they are said for
    boolean denied =
        item.positions().stream()
            .anyMatch(
                p ->
                    item.positions().stream()
                        .anyMatch(q -> p.denies() != q.denies() && Reckoning.apart(p, q)));
    return denied ? "explained" : "agreed";
  }

  static List<Map<String, String>> sources(Results results) {
    Map<String, Outline> byPath = new LinkedHashMap<>();
    results.sources().forEach(s -> byPath.put(s.path(), s));
    List<Map<String, String>> rows = new ArrayList<>();
    for (FileReport file : results.files()) {
      Map<String, String> row = new LinkedHashMap<>();
      SOURCES.forEach(c -> row.put(c, ""));
      row.put("source", CsvText.guard(file.path()));
      row.put("status", file.status().name().toLowerCase(Locale.ROOT));
      row.put(
          "reason",
          CsvText.guard(
              file.line() > 0 ? "line " + file.line() + ": " + file.reason() : file.reason()));
      row.put("format", file.format());
      row.put("encoding", file.encoding());
      row.put(
          "extracted", results.drawn().contains(file.path()) ? DrawnTexts.name(file.path()) : "");
      Outline source = byPath.get(file.path());
      if (source != null) {
        read(
            row,
            source,
            results.extractions().get(file.path()),
            results.origins().bySource().get(file.path()));
      }
      rows.add(row);
    }
    return rows;
  }

  private static void read(
      Map<String, String> row, Outline source, Extraction extraction, Origins.Voice origin) {
    String reason = origin.reason().isEmpty() ? "" : " (" + origin.reason() + ")";
    row.put("title", CsvText.guard(source.title()));
    row.put("publisher", CsvText.guard(source.publisher()));
    row.put("date", source.date());
    row.put("origin", CsvText.guard(origin.name() + reason));
    row.put("blocks", Integer.toString(source.blocks()));
    row.put("boilerplate", Integer.toString(source.boilerplate()));
    row.put("sentences", Integer.toString(extraction.sentences()));
    row.put("claims", Integer.toString(extraction.claims()));
    row.put("unresolved_pronouns", Integer.toString(extraction.unresolvedPronouns()));
  }
}
