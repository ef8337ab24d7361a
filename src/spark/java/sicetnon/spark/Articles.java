package sicetnon.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;
import sicetnon.file.InputFile;
import sicetnon.file.PrintedName;
import sicetnon.ingest.Choice;
import sicetnon.ingest.FileReport;
import sicetnon.ingest.FolderReader;
import sicetnon.ingest.Naming;
import sicetnon.ingest.Opened;
import sicetnon.reconcile.OriginsFile;

/**
 * The articles of a folder, or of a table with the columns {@code path} and {@code text}, wherever
 * Hadoop finds them: what {@link FolderReader} is to a folder of this machine.
 *
 * @param pages by path, in parts by {@link ByPath}, each in order
 * @param parts how they are cut
 * @param lengths of their texts, by path
 * @param drawn paths of those whose text was drawn out of a file
 * @param files every file by path, read or not
 * @param origins of articles that a person named, by path
 */
record Articles(
    JavaPairRDD<String, Sent<Page>> pages,
    ByPath parts,
    SortedMap<String, Integer> lengths,
    Set<String> drawn,
    List<FileReport> files,
    Map<String, String> origins) {
  /** Parts for each task that can run at a time: enough that none waits long for the last. */
  private static final int PARTS = 4;

  private static final StructType ROW =
      new StructType().add("path", DataTypes.StringType).add("text", DataTypes.StringType);

  /** Articles of one part: as many are lost when a machine is. */
  private static final int MOST_OF_A_PART = 500;

  /**
   * What one file holds.
   *
   * @param pages its articles
   * @param reports on it, or on each of them
   */
  record Read(List<Page> pages, List<FileReport> reports) {
    static Read of(Opened opened) {
      return new Read(opened.contents().stream().map(Page::of).toList(), opened.reports());
    }
  }

  /** The same without the texts. */
  record Seen(Map<String, Integer> lengths, List<String> drawn, List<FileReport> reports) {
    static Seen of(Read read) {
      Map<String, Integer> lengths = new TreeMap<>();
      read.pages().forEach(p -> lengths.put(p.path(), p.text().length()));
      return new Seen(
          lengths,
          read.pages().stream().filter(Page::drawn).map(Page::path).toList(),
          read.reports());
    }
  }

  /**
   * Reads a folder or a table.
   *
   * @param input a folder, or what Spark can read as JSON Lines or Parquet, by the ending of its
   *     name
   * @param output where the reports go, which are no articles
   * @throws IOException when the folder is missing or a list in it is not as it must be
   */
  static Articles read(SparkSession session, String input, String output)
      throws IOException, OriginsFile.Invalid {
    String name = input.toLowerCase(Locale.ROOT);
    if (name.endsWith(".jsonl") || name.endsWith(".ndjson") || name.endsWith(".json")) {
      return of(table(session, input, "json"), List.of(), null);
    }
    return name.endsWith(".parquet")
        ? of(table(session, input, "parquet"), List.of(), null)
        : folder(session, new Path(input), new Path(output));
  }

  private static JavaRDD<Sent<Read>> table(SparkSession session, String input, String format) {
    return session
        .read()
        .schema(ROW)
        .option("mode", "FAILFAST")
        .format(format)
        .load(input)
        .javaRDD()
        .map(row -> new Sent<>(Read.of(row(row.getString(0), row.getString(1)))));
  }

  /** A row as the file that it stands for. */
  private static Opened row(String path, String text) {
    if (path == null || text == null) {
      throw new IllegalArgumentException(
          "a row has no path or no text; both columns are needed, of strings");
    }
    String name = PrintedName.of(path);
    return new Naming(Choice.ALL)
        .file(name)
        .map(Opened::without)
        .orElseGet(
            () ->
                FolderReader.open(
                    name, most -> bounded(text.getBytes(StandardCharsets.UTF_8), most)));
  }

  private static byte[] bounded(byte[] bytes, int most) throws IOException {
    return InputFile.read(new java.io.ByteArrayInputStream(bytes), most);
  }

  private static Articles folder(SparkSession session, Path input, Path output)
      throws IOException, OriginsFile.Invalid {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    FileSystem files = system(input, spark.hadoopConfiguration());
    Path root = files.makeQualified(input);
    if (!files.exists(root) || !files.getFileStatus(root).isDirectory()) {
      throw new FileNotFoundException(input + ": no such folder; name the folder of the articles");
    }
    Listing listing = Listing.of(files, root, files.makeQualified(output));
    Broadcast<SerializableConfiguration> hadoop =
        spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
    int parts =
        Math.max(1, Math.min(listing.openings().size(), parts(spark, listing.openings().size())));
    JavaRDD<Sent<Read>> read =
        spark
            .parallelize(listing.openings(), parts)
            .map(o -> new Sent<>(Read.of(open(o, hadoop.value()))));
    Path given = new Path(root, OriginsFile.NAME);
    return of(read, listing.others(), files.exists(given) ? given : null);
  }

  /** Not the one that keeps checksums beside the files of this machine and hides them. */
  static FileSystem system(Path path, org.apache.hadoop.conf.Configuration hadoop)
      throws IOException {
    FileSystem system = path.getFileSystem(hadoop);
    return system instanceof LocalFileSystem local ? local.getRaw() : system;
  }

  /** A file that is to be opened: where it stands and its path in the reports. */
  record Opening(String file, String path) implements java.io.Serializable {}

  private static Opened open(Opening opening, SerializableConfiguration hadoop) {
    Path file = new Path(java.net.URI.create(opening.file()));
    return FolderReader.open(
        opening.path(),
        most -> {
          try (InputStream in = system(file, hadoop.value()).open(file)) {
            return InputFile.read(in, most);
          }
        });
  }

  /** What is found in a folder before any file is opened. */
  private record Listing(List<Opening> openings, List<FileReport> others) {
    static Listing of(FileSystem files, Path root, Path output) throws IOException {
      Path ignored = new Path(root, Choice.IGNORED);
      Choice choice = Choice.ALL;
      if (files.exists(ignored)) {
        try (InputStream in = files.open(ignored)) {
          choice = choice.and(ignored.toString(), InputFile.read(in, Choice.MOST_BYTES));
        }
      }
      Naming naming = new Naming(choice);
      Listing listing = new Listing(new ArrayList<>(), new ArrayList<>());
      Deque<Path> folders = new ArrayDeque<>(List.of(root));
      while (!folders.isEmpty()) {
        for (FileStatus status : files.listStatus(folders.remove())) {
          String path = PrintedName.of(relative(root, status.getPath()));
          if (status.isDirectory()) {
            Optional<FileReport> not =
                naming.folder(path, holdsReports(files, status.getPath(), output));
            not.ifPresentOrElse(listing.others::add, () -> folders.add(status.getPath()));
          } else {
            String file = status.getPath().toUri().toString();
            naming
                .file(path)
                .ifPresentOrElse(
                    listing.others::add, () -> listing.openings.add(new Opening(file, path)));
          }
        }
      }
      listing.openings.sort(Comparator.comparing(Opening::path));
      return listing;
    }

    private static String relative(Path root, Path file) {
      return file.toUri()
          .getPath()
          .substring(root.toUri().getPath().length())
          .replaceFirst("^/", "");
    }

    private static boolean holdsReports(FileSystem files, Path folder, Path output)
        throws IOException {
      return folder.equals(output) || Naming.holdsReports(names(files, folder));
    }
  }

  /** Names of what is in a folder. */
  static List<String> names(FileSystem files, Path folder) throws IOException {
    return Arrays.stream(files.listStatus(folder)).map(f -> f.getPath().getName()).toList();
  }

  private static int parts(JavaSparkContext spark, int articles) {
    return Math.max(spark.defaultParallelism() * PARTS, articles / MOST_OF_A_PART);
  }

  private static Articles of(JavaRDD<Sent<Read>> read, List<FileReport> others, Path given)
      throws IOException, OriginsFile.Invalid {
    JavaSparkContext spark = JavaSparkContext.fromSparkContext(read.context());
    read.persist(StorageLevel.MEMORY_AND_DISK_SER());
    SortedMap<String, Integer> lengths = new TreeMap<>();
    Set<String> drawn = new TreeSet<>();
    List<FileReport> files = new ArrayList<>(others);
    for (Sent<Seen> sent : read.map(r -> new Sent<>(Seen.of(r.get()))).collect()) {
      Seen seen = sent.get();
      seen.lengths()
          .forEach(
              (path, length) -> {
                if (lengths.put(path, length) != null) {
                  throw new IllegalArgumentException("two articles are named " + path);
                }
              });
      drawn.addAll(seen.drawn());
      files.addAll(seen.reports());
    }
    files.sort(Comparator.comparing(FileReport::path));
    ByPath parts = ByPath.of(lengths, parts(spark, lengths.size()));
    JavaPairRDD<String, Sent<Page>> pages =
        read.flatMap(r -> r.get().pages().iterator())
            .mapToPair(p -> new Tuple2<>(p.path(), new Sent<>(p)))
            .repartitionAndSortWithinPartitions(parts)
            .persist(StorageLevel.MEMORY_AND_DISK_SER());
    return new Articles(
        pages, parts, lengths, drawn, List.copyOf(files), origins(given, files, spark));
  }

  private static Map<String, String> origins(
      Path given, List<FileReport> files, JavaSparkContext spark)
      throws IOException, OriginsFile.Invalid {
    if (given == null) {
      return Map.of();
    }
    Set<String> paths = new TreeSet<>();
    files.forEach(f -> paths.add(f.path()));
    try (InputStream in = system(given, spark.hadoopConfiguration()).open(given)) {
      return OriginsFile.read(given.toString(), InputFile.read(in, OriginsFile.MOST_BYTES), paths);
    }
  }
}
