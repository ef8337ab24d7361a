package sicetnon.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import sicetnon.claim.Claim;
import sicetnon.conflict.Contradiction;
import sicetnon.group.Grouper;
import sicetnon.group.Item;
import sicetnon.reconcile.Names;
import sicetnon.reconcile.Results;
import sicetnon.report.CsvWriter;
import sicetnon.report.ReportWriter;
import sicetnon.report.Tables;
import sicetnon.state.Content;

/**
 * The tables of a first run. Rows of claims and items are made where these are, and pass through
 * the driver one part at a time.
 */
final class Reports {
  private Reports() {}

  /** What of the whole folder a row of claims or items needs: one to a JVM. */
  record Places(
      Names names,
      Map<String, String> contradictionOf,
      Map<String, String> stateOf,
      Map<String, Map<String, String>> figures) {

    static Places of(Stages stages) {
      Results results = stages.results();
      Map<String, String> contradictionOf = new HashMap<>();
      Map<String, String> stateOf = new HashMap<>();
      for (Contradiction c : results.conflicts().contradictions()) {
        c.positions().forEach(p -> p.claims().forEach(x -> contradictionOf.put(x.id(), c.id())));
        stateOf.putIfAbsent(c.item().id(), Tables.state(c));
      }
      Map<String, Map<String, String>> figures = new HashMap<>();
      stages
          .questions()
          .values()
          .map(q -> new Sent<>(Figures.of(q.get())))
          .filter(f -> !f.get().positions().isEmpty())
          .collect()
          .forEach(f -> figures.put(f.get().item(), f.get().positions()));
      return new Places(results.names(), contradictionOf, stateOf, figures);
    }

    /** The text of the answer that a claim gives, or empty. */
    String position(Claim claim, String item) {
      if (!claim.held()) {
        return "";
      }
      Map<String, String> known = figures.get(item);
      return known == null ? Grouper.answer(claim) : known.getOrDefault(Answer.key(claim), "");
    }
  }

  /** The positions of an item's figures, by {@link Answer#key}. */
  record Figures(String item, Map<String, String> positions) {
    static Figures of(Question question) {
      Item item = question.item();
      return new Figures(item.id(), question.figures(item));
    }
  }

  /** Writes all of them. */
  static void write(Stages stages, Output output) throws IOException {
    Results results = stages.results();
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(stages.yields().context());
    Broadcast<Sent<Places>> places = spark.broadcast(new Sent<>(Places.of(stages)));
    JavaRDD<byte[]> claims =
        stages.yields().values().mapPartitions(part -> claims(part, places.value().get()));
    output.write("claims.csv", content(Tables.CLAIMS, claims));
    JavaRDD<byte[]> items =
        stages.questions().values().mapPartitions(part -> items(part, places.value().get()));
    output.write("items.csv", content(Tables.ITEMS, items));
    output.write(
        "sources.csv", out -> CsvWriter.write(Tables.SOURCES, Tables.sources(results), out));
    output.write("roles.csv", out -> CsvWriter.write(Tables.ROLES, Tables.roles(results), out));
    for (Map.Entry<String, Content> list : ReportWriter.lists(results).entrySet()) {
      output.write(list.getKey(), list.getValue());
    }
  }

  private static Iterator<byte[]> claims(Iterator<Sent<Reader.Yield>> part, Places places) {
    List<Map<String, String>> rows = new ArrayList<>();
    return new Mapped<>(
        part,
        article -> {
          rows.clear();
          for (Claim claim : article.get().claims()) {
            String item = Item.id(claim.item());
            String contradiction = places.contradictionOf().getOrDefault(claim.id(), "");
            rows.add(
                Tables.claim(
                    claim, item, places.position(claim, item), contradiction, places.names()));
          }
          return lines(Tables.CLAIMS, rows);
        });
  }

  private static Iterator<byte[]> items(Iterator<Sent<Question>> part, Places places) {
    return new Mapped<>(
        part,
        sent -> {
          Question question = sent.get();
          Item item = question.item();
          List<String> sources = List.copyOf(new TreeSet<>(question.sources()));
          return lines(
              Tables.ITEMS,
              List.of(
                  Tables.item(
                      item.id(),
                      item.question(),
                      question.answers(item),
                      question.count(),
                      question.origins().size(),
                      sources,
                      places.stateOf().getOrDefault(item.id(), Tables.state(item, sources)),
                      places.names())));
        });
  }

  private static byte[] lines(List<String> columns, List<Map<String, String>> rows) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      CsvWriter.rows(columns, rows.stream(), out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("written to memory", e);
    }
  }

  private static Content content(List<String> columns, JavaRDD<byte[]> lines) {
    return out -> {
      // all parts are made side by side before the driver asks for one after the other
      lines.persist(StorageLevel.DISK_ONLY()).count();
      CsvWriter.write(columns, Stream.empty(), out);
      for (Iterator<byte[]> each = lines.toLocalIterator(); each.hasNext(); ) {
        out.write(each.next());
      }
      lines.unpersist();
    };
  }
}
