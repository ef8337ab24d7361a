package sicetnon.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import sicetnon.unpack.Typescript;

/**
 * Files that hold many articles: a table with a column of texts (CSV, TSV), JSON Lines, a list in
 * JSON. Each is an article of its own, named {@code file#row}, from 1; what its other columns say
 * of it stands above its text.
 */
final class Anthology {
  /** Articles of a file; there may be no more. */
  static final int MOST = 100_000;

  /** Names of the formats whose articles are named by their rows. */
  static final Set<String> FORMATS = Set.of("CSV", "TSV", "JSON Lines", "JSON");

  private static final String MANY = " csv tsv jsonl ndjson ";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What people call the columns; the first that is there counts. */
  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          "text",
              List.of(
                  "text",
                  "body",
                  "content",
                  "article",
                  "markdown",
                  "html",
                  "transcript",
                  "full_text",
                  "description"),
          "title",
              List.of(
                  "title",
                  "headline",
                  "name",
                  "heading",
                  "subject",
                  "job_title",
                  "role",
                  "position"),
          "author", List.of("author", "authors", "byline", "creator", "writer"),
          "publisher", List.of("publisher", "site", "outlet", "publication", "employer", "company"),
          "date",
              List.of("date", "published", "published_at", "publish_date", "created", "updated"),
          "url", List.of("url", "link", "source_url", "permalink", "uri"));

  private static final Pattern TAGS =
      Pattern.compile(
          "(?i)\\A\\s*+<(?:p|div|h[1-6]|ul|ol|article|section|table|span|br|b|strong)\\b");

  private final String path;
  private final FileReport report;
  private final List<FolderReader.Content> contents = new ArrayList<>();
  private final List<FileReport> reports = new ArrayList<>();

  private Anthology(String path, FileReport report) {
    this.path = path;
    this.report = report;
  }

  /** Whether files with this ending hold many articles. */
  static boolean named(String ending) {
    return MANY.contains(" " + ending + " ");
  }

  /** The articles of a text file; nothing where it holds but one. */
  static Optional<Opened> of(String path, String ending, ArticleText file) {
    Anthology all = new Anthology(path, file.report());
    return switch (ending) {
      case "csv" -> Optional.of(all.table(file.text(), "CSV"));
      case "tsv" -> Optional.of(all.table(file.text(), "TSV"));
      case "jsonl", "ndjson" -> Optional.of(all.lines(file.text()));
      case "json" -> all.list(file.text());
      default -> Optional.empty();
    };
  }

  private Opened table(String text, String label) {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(true).get();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      List<String> heads = List.of();
      for (CSVRecord record : parser) {
        if (record.getRecordNumber() == 1) {
          heads = record.stream().map(Anthology::key).toList();
          if (column(heads, "text") < 0) {
            return Opened.without(
                FileReport.skipped(path, "table without a column of texts; name it `text`")
                    .in(label));
          }
        } else {
          Map<String, String> values = new TreeMap<>();
          for (int i = 0; i < Math.min(heads.size(), record.size()); i++) {
            values.putIfAbsent(heads.get(i), record.get(i));
          }
          article((int) record.getRecordNumber() - 1, values, label);
        }
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      broken(contents.size() + 1, 0, "is no table from here on; mend its quotation marks", label);
    }
    return opened(label);
  }

  /** The mark between the first line's cells. */
  private static char delimiter(String text) {
    String first = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
    char best = ',';
    for (char mark : new char[] {';', '\t'}) {
      best = count(first, mark) > count(first, best) ? mark : best;
    }
    return best;
  }

  private static long count(String line, char mark) {
    return line.chars().filter(c -> c == mark).count();
  }

  private Opened lines(String text) {
    int row = 0;
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (!line.isBlank()) {
        row++;
        try {
          JsonNode node = JSON.readTree(line);
          if (node.isObject()) {
            article(row, values(node), "JSON Lines");
          } else {
            broken(row, number, "is no article: {\"text\": ...}", "JSON Lines");
          }
        } catch (IOException e) {
          broken(row, number, "is no JSON; mend or remove the line", "JSON Lines");
        }
      }
    }
    return opened("JSON Lines");
  }

  /** A list of which each entry has a text; any other JSON is one document. */
  private Optional<Opened> list(String text) {
    try {
      JsonNode all = JSON.readTree(text);
      if (!all.isArray() || all.isEmpty()) {
        return Optional.empty();
      }
      for (JsonNode one : all) {
        if (column(List.copyOf(values(one).keySet()), "text") < 0) {
          return Optional.empty();
        }
      }
      for (int i = 0; i < all.size(); i++) {
        article(i + 1, values(all.get(i)), "JSON");
      }
      return Optional.of(opened("JSON"));
    } catch (IOException e) {
      return Optional.of(
          Opened.without(FileReport.failed(path, 0, "is no JSON; mend it").in("JSON")));
    }
  }

  private static Map<String, String> values(JsonNode object) {
    Map<String, String> values = new TreeMap<>();
    object
        .properties()
        .forEach(
            field -> {
              JsonNode value = field.getValue();
              List<String> parts = new ArrayList<>();
              (value.isArray() ? value : List.of(value)).forEach(v -> parts.add(v.asText()));
              values.putIfAbsent(key(field.getKey()), String.join("\n\n", parts));
            });
    return values;
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace("\uFEFF", "");
  }

  private static int column(List<String> heads, String what) {
    return COLUMNS.get(what).stream()
        .mapToInt(heads::indexOf)
        .filter(i -> i >= 0)
        .findFirst()
        .orElse(-1);
  }

  private static String value(Map<String, String> values, String what) {
    return COLUMNS.get(what).stream()
        .map(name -> values.getOrDefault(name, ""))
        .filter(v -> !v.isBlank())
        .findFirst()
        .orElse("");
  }

  private void article(int row, Map<String, String> values, String label) {
    String name = path + "#" + row;
    String text = value(values, "text");
    if (text.isBlank()) {
      reports.add(as(FileReport.skipped(name, "has no text"), label));
      return;
    }
    Typescript above = new Typescript();
    for (String what : List.of("title", "author", "publisher", "date")) {
      above.property(what, value(values, what).replace("\n\n", ", "));
    }
    String url = value(values, "url");
    if (value(values, "author").isEmpty()) {
      above.property("publisher", host(url));
    }
    above.property("url", url);
    String title = value(values, "title").strip();
    Format format =
        TAGS.matcher(text).find() ? Format.HTML : Format.of(title, new DecodedText(text).plain());
    contents.add(new FolderReader.Content(name, format, above.text() + text, true));
    reports.add(as(FileReport.read(name), label));
  }

  private static String host(String url) {
    try {
      String host = new URI(url.strip()).getHost();
      return host == null ? "" : host.replaceFirst("^www\\.", "");
    } catch (URISyntaxException e) {
      return "";
    }
  }

  private void broken(int row, int line, String why, String label) {
    reports.add(as(FileReport.failed(path + "#" + row, line, why), label));
  }

  private FileReport as(FileReport row, String label) {
    return row.in(label).encoded(report.encoding());
  }

  private Opened opened(String label) {
    return reports.isEmpty()
        ? Opened.without(as(FileReport.skipped(path, "empty"), label))
        : new Opened(List.copyOf(contents), List.copyOf(reports), "");
  }
}
