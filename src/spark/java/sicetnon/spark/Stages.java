package sicetnon.spark;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;
import sicetnon.conflict.Compared;
import sicetnon.conflict.ConflictFinder;
import sicetnon.conflict.Ties;
import sicetnon.extract.Extraction;
import sicetnon.extract.Outline;
import sicetnon.group.Item;
import sicetnon.pack.Pack;
import sicetnon.pipeline.Bonds;
import sicetnon.pipeline.Pipeline;
import sicetnon.pipeline.Program;
import sicetnon.reading.Readings;
import sicetnon.reconcile.ClaimStore;
import sicetnon.reconcile.NearCopies;
import sicetnon.reconcile.Origins;
import sicetnon.reconcile.Results;
import sicetnon.role.RoleList;

/**
 * The stages of {@link Pipeline}, each of its functions called where the data is. The driver holds
 * what is known of each article besides its text and its claims.
 *
 * @param yields of the articles by path, in order
 * @param questions by key, in order
 * @param results without claims and items
 */
record Stages(
    JavaPairRDD<String, Sent<Reader.Yield>> yields,
    JavaPairRDD<String, Sent<Question>> questions,
    Results results) {

  static Stages run(Articles articles, Reader reader) {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(articles.pages().context());
    Pack pack = Engine.of(reader.pack()).pack();
    SortedMap<String, Outline> outlines = new TreeMap<>();
    Map<String, String> credits = new HashMap<>();
    Map<String, String> failures = new TreeMap<>();
    for (Tuple2<String, Sent<Reader.Look>> looked :
        articles.pages().mapValues(p -> new Sent<>(reader.look(p.get()))).collect()) {
      Reader.Look look = looked._2().get();
      if (look.outline() == null) {
        failures.put(looked._1(), look.failure());
      } else {
        outlines.put(looked._1(), look.outline());
        credits.put(looked._1(), look.credit());
      }
    }
    RoleList roles = RoleList.of(pack, outlines.values().stream().map(Outline::shown).toList());
    Origins origins = origins(articles, outlines, credits);
    Broadcast<Reader.Folder> folder = spark.broadcast(new Reader.Folder(roles, origins));
    Broadcast<Set<String>> failed = spark.broadcast(Set.copyOf(failures.keySet()));
    JavaPairRDD<String, Sent<Reader.Yield>> yields =
        articles
            .pages()
            .filter(p -> !failed.value().contains(p._1()))
            .mapValues(p -> new Sent<>(reader.read(p.get(), folder.value())))
            .persist(StorageLevel.MEMORY_AND_DISK_SER());
    Map<String, Extraction> extractions = new TreeMap<>();
    Bonds bonds = new Bonds();
    for (Tuple2<String, Sent<Reader.Light>> read :
        yields.mapValues(y -> new Sent<>(y.get().light())).collect()) {
      Reader.Light light = read._2().get();
      if (light.extraction() == null) {
        failures.put(read._1(), light.failure());
        outlines.remove(read._1());
      } else {
        extractions.put(read._1(), light.extraction());
        bonds.add(light.extraction());
      }
    }
    JavaPairRDD<String, Sent<Question>> questions = questions(yields);
    ConflictFinder.Result conflicts = conflicts(questions, reader, pack, bonds.ties());
    Results results =
        new Results(
            articles.files().stream()
                .map(f -> Pipeline.report(f, failures, outlines, extractions))
                .toList(),
            List.copyOf(outlines.values()),
            Map.of(),
            articles.drawn(),
            Map.of(),
            origins,
            extractions,
            roles,
            ClaimStore.NONE,
            conflicts,
            Readings.NONE,
            Program.version(),
            Program.version());
    return new Stages(yields, questions, results);
  }

  private static Origins origins(
      Articles articles, SortedMap<String, Outline> outlines, Map<String, String> credits) {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(articles.pages().context());
    List<String> names = List.copyOf(articles.lengths().keySet());
    int[] before = articles.parts().before(articles.lengths());
    // who is said to be somebody's voice is no copy of anybody
    Set<String> rest = new HashSet<>(outlines.keySet());
    rest.removeAll(articles.origins().keySet());
    Broadcast<Set<String>> asked = spark.broadcast(rest);
    JavaPairRDD<Integer, String> texts =
        articles
            .pages()
            .mapPartitionsWithIndex(
                (part, pages) -> {
                  int[] next = {before[part]};
                  return new Mapped<>(pages, p -> new Tuple2<>(next[0]++, p));
                },
                true)
            .filter(t -> asked.value().contains(t._2()._1()))
            .mapToPair(t -> new Tuple2<>(t._1(), t._2()._2().get().text()));
    Map<Integer, Integer> first = Copies.of(texts);
    return Origins.of(
        List.copyOf(outlines.values()),
        NearCopies.named(names, i -> first.getOrDefault(i, i)),
        path -> credits.getOrDefault(path, ""),
        articles.origins());
  }

  /** Claims by question in two steps, so that no task holds all of a question's. */
  private static JavaPairRDD<String, Sent<Question>> questions(
      JavaPairRDD<String, Sent<Reader.Yield>> yields) {
    return yields
        .values()
        .flatMap(y -> y.get().claims().iterator())
        .mapToPair(
            c ->
                new Tuple2<>(new Tuple2<>(c.item().key(), Answer.key(c)), new Sent<>(Answer.of(c))))
        .reduceByKey((a, b) -> new Sent<>(a.get().and(b.get())))
        .mapToPair(a -> new Tuple2<>(a._1()._1(), new Sent<>(Question.of(a._2().get()))))
        .reduceByKey((a, b) -> new Sent<>(a.get().and(b.get())))
        .sortByKey()
        .persist(StorageLevel.MEMORY_AND_DISK_SER());
  }

  private static ConflictFinder.Result conflicts(
      JavaPairRDD<String, Sent<Question>> questions, Reader reader, Pack pack, Ties ties) {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(questions.context());
    Broadcast<Sent<Ties>> tied = spark.broadcast(new Sent<>(ties));
    List<Sent<Compared>> compared =
        questions
            .values()
            .mapPartitions(
                part -> {
                  ConflictFinder finder =
                      new ConflictFinder(Engine.of(reader.pack()).pack(), tied.value().get());
                  return new Mapped<>(part, q -> new Sent<>(compare(q.get(), finder)));
                })
            .collect();
    return new ConflictFinder(pack, ties)
        .conclude(() -> compared.stream().map(Sent::get).iterator(), ids -> items(questions, ids));
  }

  private static Compared compare(Question question, ConflictFinder finder) {
    Item item = question.item();
    Compared found = finder.compare(item);
    return new Compared(
        found.item(),
        found.rows(),
        found.nearest(),
        found.part(),
        question.crowded(item) ? item.question().question() : "");
  }

  private static Map<String, Item> items(
      JavaPairRDD<String, Sent<Question>> questions, Set<String> ids) {
    Map<String, Item> items = new HashMap<>();
    questions
        .values()
        .filter(q -> ids.contains(Item.id(q.get().first().item())))
        .collect()
        .forEach(
            q -> {
              Item item = q.get().item();
              items.put(item.id(), item);
            });
    return items;
  }
}
