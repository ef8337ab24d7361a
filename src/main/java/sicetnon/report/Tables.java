package sicetnon.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import sicetnon.claim.Claim;
import sicetnon.claim.DataItem;
import sicetnon.conflict.Contradiction;
import sicetnon.extract.Extraction;
import sicetnon.extract.Outline;
import sicetnon.group.Item;
import sicetnon.ingest.FileReport;
import sicetnon.reconcile.Digest;
import sicetnon.reconcile.Names;
import sicetnon.reconcile.Origins;
import sicetnon.reconcile.Reckoning;
import sicetnon.reconcile.Results;
import sicetnon.state.CsvText;

/** The cells of claims.csv, items.csv, sources.csv and roles.csv. */
public final class Tables {
  public static final List<String> CLAIMS =
      columns(
          "claim_id, source, line, start, end, subject, attribute, topic, value, polarity, modality, held, attributed_to, scope, item_id, position, contradiction_id, quote");
  public static final List<String> ITEMS =
      columns(
          "item_id, question, subject, attribute, topic, state, positions, claims, origins, sources");
  public static final List<String> SOURCES =
      columns(
          "source, status, reason, title, publisher, date, origin, blocks, boilerplate, sentences, claims, unresolved_pronouns, format, encoding, extracted");

  public static final List<String> ROLES = columns("role, name, found, claims, sources");

  /** What showed that roles of the pack are roles. */
  static final String PACK = "pack";

  private Tables() {}

  private static List<String> columns(String names) {
    return Arrays.asList(names.split(", "));
  }

  /** Every role that the articles name, with what showed that it is one. */
  public static Stream<Map<String, String>> roles(Results results) {
    Map<String, Integer> claims = results.subjects();
    Map<String, Set<String>> sources = new HashMap<>();
    results
        .extractions()
        .forEach((path, e) -> e.subjects().keySet().forEach(r -> put(r, path, sources)));
    for (Item other : results.store().others()) {
      for (Claim claim : other.claims()) {
        claim.subjects().forEach(r -> put(r, claim.evidence().source(), sources));
      }
    }
    Map<String, String> found = found(results);
    return results.names().byRole().entrySet().stream()
        .map(
            named -> {
              String role = named.getKey();
              Map<String, String> row = new LinkedHashMap<>();
              row.put("role", role);
              row.put("name", CsvText.guard(named.getValue()));
              row.put("found", CsvText.guard(found.getOrDefault(role, PACK)));
              row.put("claims", Integer.toString(claims.getOrDefault(role, 0)));
              row.put("sources", Integer.toString(sources.getOrDefault(role, Set.of()).size()));
              return row;
            });
  }

  private static void put(String role, String path, Map<String, Set<String>> sources) {
    sources.computeIfAbsent(role, r -> new HashSet<>()).add(path);
  }

  /** What showed that a name is a role's, by slug; roles of the pack are not among them. */
  static Map<String, String> found(Results results) {
    Map<String, String> found = new TreeMap<>();
    results.roles().found().forEach(r -> found.put(r.slug(), r.evidence()));
    return found;
  }

  /** Writes claims.csv, one row at a time; the stream stays open. */
  static void claims(Results results, OutputStream to) throws IOException {
    Map<String, String> answerOf = answers(results);
    Map<String, String> contradictionOf = contradictions(results);
    Names names = results.names();
    CsvWriter.write(CLAIMS, Stream.empty(), to);
    Writer out = new OutputStreamWriter(to, StandardCharsets.UTF_8);
    Iterator<ClaimRow> rows = results.store().kept().map(ClaimRow::of).iterator();
    while (rows.hasNext()) {
      ClaimRow row = rows.next();
      String answer = answerOf.getOrDefault(row.id(), row.answer());
      String contradiction = contradictionOf.getOrDefault(row.id(), "");
      out.write(row.before());
      out.write(',');
      out.write(between(names.in(answer), contradiction));
      out.write(',');
      out.write(row.after());
    }
    out.flush();
  }

  /** The same rows, cell by column. */
  static Stream<Map<String, String>> claims(Results results) {
    Map<String, String> answerOf = answers(results);
    Map<String, String> contradictionOf = contradictions(results);
    Names names = results.names();
    return results
        .store()
        .claims()
        .map(
            claim ->
                claim(
                    claim,
                    Item.id(claim.item()),
                    answerOf.getOrDefault(claim.id(), ClaimRow.answer(claim)),
                    contradictionOf.getOrDefault(claim.id(), ""),
                    names));
  }

  /** The answers that others tell, by the ids of claims. */
  private static Map<String, String> answers(Results results) {
    Map<String, String> answers = new HashMap<>();
    for (Digest question : results.store().questions()) {
      answers.putAll(question.told());
    }
    return answers;
  }

  /** The ids of the rows for which claims are evidence, by their ids. */
  private static Map<String, String> contradictions(Results results) {
    Map<String, String> contradictions = new HashMap<>();
    for (Contradiction c : results.conflicts().contradictions()) {
      c.positions().forEach(p -> p.claims().forEach(x -> contradictions.put(x.id(), c.id())));
    }
    return contradictions;
  }

  private static String between(String answer, String contradiction) {
    return CsvWriter.within(
        List.of("position", "contradiction_id"),
        Map.of("position", CsvText.guard(answer), "contradiction_id", contradiction));
  }

  /**
   * The row of a claim.
   *
   * @param item id of its question
   * @param position text of the answer it gives, or empty
   * @param contradiction id of the row for which it is evidence, or empty
   */
  public static Map<String, String> claim(
      Claim claim, String item, String position, String contradiction, Names names) {
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
    row.put("item_id", item);
    row.put("position", CsvText.guard(names.in(position)));
    row.put("contradiction_id", contradiction);
    row.put("quote", CsvText.guard(claim.evidence().quote()));
    return row;
  }

  static Stream<Map<String, String>> items(Results results) {
    Names names = results.names();
    Map<String, String> disputed = new HashMap<>();
    results
        .conflicts()
        .contradictions()
        .forEach(c -> disputed.putIfAbsent(c.item().id(), state(c)));
    return results.store().questions().stream()
        .map(
            q ->
                item(
                    q.id(),
                    q.question(),
                    q.answers(),
                    q.places().size(),
                    q.origins(),
                    q.sources(),
                    disputed.getOrDefault(q.id(), q.state()),
                    names));
  }

  /**
   * The row of a question.
   *
   * @param id of its item
   * @param answers texts of its positions
   * @param claims how many there are
   * @param origins how many there are
   * @param sources paths of the articles, sorted
   */
  public static Map<String, String> item(
      String id,
      DataItem question,
      Collection<String> answers,
      int claims,
      int origins,
      Collection<String> sources,
      String state,
      Names names) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("item_id", id);
    row.put("question", CsvText.guard(question.question()));
    row.put("subject", CsvText.guard(names.in(question.subject())));
    row.put("attribute", question.attribute());
    row.put("topic", CsvText.guard(question.matter()));
    row.put("state", state);
    row.put(
        "positions", CsvText.guard(String.join("; ", answers.stream().map(names::in).toList())));
    row.put("claims", Integer.toString(claims));
    row.put("origins", Integer.toString(origins));
    row.put("sources", CsvText.guard(String.join("; ", sources)));
    return row;
  }

  /** Of a question that is disputed. */
  public static String state(Contradiction contradiction) {
    return contradiction.explaining().isEmpty() ? "contradicted" : "explained";
  }

  /** Of a question that is not disputed. */
  public static String state(Item item, List<String> sources) {
    return sources.size() < 2 ? "one source" : Reckoning.denied(item) ? "explained" : "agreed";
  }

  /** Every file, read or not. */
  public static Stream<Map<String, String>> sources(Results results) {
    Map<String, Outline> byPath = new LinkedHashMap<>();
    results.sources().forEach(s -> byPath.put(s.path(), s));
    return results.files().stream().map(file -> source(file, byPath.get(file.path()), results));
  }

  private static Map<String, String> source(FileReport file, Outline source, Results results) {
    Map<String, String> row = new LinkedHashMap<>();
    SOURCES.forEach(c -> row.put(c, ""));
    row.put("source", CsvText.guard(file.path()));
    row.put("status", file.status().name().toLowerCase(Locale.ROOT));
    row.put("reason", CsvText.guard(reason(file)));
    row.put("format", file.format());
    row.put("encoding", file.encoding());
    row.put("extracted", results.drawn().contains(file.path()) ? DrawnTexts.name(file.path()) : "");
    if (source != null) {
      read(
          row,
          source,
          results.extractions().get(file.path()),
          results.origins().bySource().get(file.path()));
    }
    return row;
  }

  /** Why a file was not read as a whole, with the line; or empty. */
  static String reason(FileReport file) {
    return file.line() > 0 ? "line " + file.line() + ": " + file.reason() : file.reason();
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
