package sicetnon.cli;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sicetnon.file.InputFile;
import sicetnon.pipeline.Sought;
import sicetnon.report.JsonReport;
import sicetnon.report.WholeItem;

/** Shows all that stands behind a row, a question or a claim, from the last report. */
@Command(
    name = "explain",
    description = {
      "Shows what is behind an id of the report.",
      "It may be that of a contradiction, near miss, question or claim."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.VersionProvider.class)
final class ExplainCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "ID", description = "an id from any of the reports")
  private String id;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "where the reports are (default: output)")
  private Path output;

  @Option(
      names = "--reproduce",
      arity = "0..1",
      paramLabel = "DIR",
      fallbackValue = "",
      description = "write the least text that shows it into a new folder (default: reproduce-ID)")
  private String reproduce;

  @Option(
      names = "--articles",
      paramLabel = "DIR",
      description =
          "where the articles are, to reproduce (default: told by the name of the reports' folder)")
  private Path articles;

  @Option(
      names = "--pack",
      paramLabel = "DIR",
      description = "the pack that they were read with, to reproduce")
  private Path pack;

  @Mixin private Config config;

  @Spec private CommandSpec spec;
  private PrintWriter out;
  private Map<String, JsonNode> claims;

  @Override
  public Integer call() {
    out = spec.commandLine().getOut();
    output = config.reports(output);
    JsonNode report = read();
    JsonNode contradiction = find(report.path("contradictions"), "id", id);
    JsonNode near = find(report.path("near_misses"), "id", id);
    JsonNode resolved = find(report.path("resolved"), "id", id);
    if (reproduce != null) {
      return reproduce(report, contradiction, near);
    }
    if (resolved != null) {
      out.println(resolved.path("question").asText());
      flagged(resolved);
      out.flush();
      return Main.OK;
    }
    WholeItem whole = item(report, contradiction == null ? near : contradiction);
    claims = whole.claims();
    JsonNode item = whole.item();
    question(item);
    if (contradiction == null && near == null) {
      contradiction = find(report.path("contradictions"), "item_id", item.path("item_id").asText());
    }
    if (contradiction != null) {
      flagged(contradiction);
    }
    if (near != null) {
      out.println(
          "Not flagged ("
              + near.path("reason").asText()
              + "): "
              + near.path("explanation").asText());
      side(near.path("position_a").asText(), near.path("claim_a").asText());
      side(near.path("position_b").asText(), near.path("claim_b").asText());
    }
    positions(item, contradiction);
    if (whole.tabled() > 0) {
      out.println();
      out.println(
          whole.tabled()
              + (whole.tabled() == 1 ? " claim is" : " claims are")
              + " from claims.csv, which does not say in which sentence a quotation stands");
    }
    out.flush();
    return Main.OK;
  }

  private int reproduce(JsonNode report, JsonNode row, JsonNode near) {
    WholeItem whole = item(report, row == null ? near : row);
    claims = whole.claims();
    boolean claim = row == null && near == null;
    if (claim && !claims.containsKey(id)) {
      throw new CommandFailure(
          id + ": is no row, near miss or claim; name the id of one to reproduce");
    }
    List<String> answers = new ArrayList<>();
    if (row != null) {
      row.path("positions").forEach(p -> answers.add(p.path("text").asText()));
    }
    List<String> quoted =
        claim
            ? List.of(id)
            : near != null
                ? List.of(near.path("claim_a").asText(), near.path("claim_b").asText())
                : List.<String>of();
    Set<String> quotations = new TreeSet<>();
    Set<String> sources = new TreeSet<>();
    quoted.forEach(c -> quotations.add(words(claims.get(c))));
    quoted.forEach(c -> sources.add(source(c)));
    whole.item().path("claims").forEach(c -> sources.add(source(c.asText())));
    new Reproducing(
            id,
            articles(),
            pack == null ? config.settings().pack() : pack,
            Path.of(reproduce.isEmpty() ? "reproduce-" + id : reproduce),
            out)
        .write(
            new Reproducing.Reported(
                claim ? Sought.Kind.CLAIM : near != null ? Sought.Kind.NEAR_MISS : Sought.Kind.ROW,
                whole.item().path("item_id").asText(),
                answers.subList(0, Math.min(2, answers.size())),
                quotations,
                sources));
    return Main.OK;
  }

  /** Those that are named, else the one folder of the settings, else by the reports' name. */
  private Path articles() {
    List<Path> set = config.settings().input();
    if (articles != null) {
      return articles;
    }
    return set.size() == 1 ? set.get(0) : Destination.articles(output);
  }

  private String source(String claim) {
    return claims.get(claim).path("source").asText();
  }

  private static String words(JsonNode claim) {
    return claim.path("words").asText(claim.path("quote").asText());
  }

  private JsonNode read() {
    Path file = output.resolve(JsonReport.FILE);
    if (!Files.exists(file)) {
      throw Destination.none(file);
    }
    try (InputStream in = InputFile.open(file, WholeItem.MOST_BYTES)) {
      return JsonMapper.builder().build().readTree(in);
    } catch (JacksonException e) {
      throw new CommandFailure(
          file
              + ":"
              + (e.getLocation() == null ? 1 : e.getLocation().getLineNr())
              + ": not a report; do `"
              + Started.as()
              + " run` again");
    } catch (IOException e) {
      throw new CommandFailure(file + ": cannot be read (" + e.getMessage() + ")");
    }
  }

  private static JsonNode find(JsonNode list, String field, String value) {
    for (JsonNode node : list) {
      if (node.path(field).asText().equals(value)) {
        return node;
      }
    }
    return null;
  }

  /** The question of a row, or the one that is meant, with all its claims. */
  private WholeItem item(JsonNode report, JsonNode row) {
    String wanted = row == null ? id : row.path("item_id").asText();
    try {
      return WholeItem.of(report, wanted, output)
          .orElseThrow(
              () ->
                  new CommandFailure(
                      id
                          + ": no such id in "
                          + output.resolve(JsonReport.FILE)
                          + " and the tables beside it; ids stand in the columns id, item_id and"
                          + " claim_id of the CSV files"));
    } catch (IOException e) {
      throw new CommandFailure(output + ": tables cannot be read (" + e.getMessage() + ")");
    }
  }

  private void question(JsonNode item) {
    out.println(item.path("question").asText());
    out.println(
        "  question "
            + item.path("item_id").asText()
            + ", attribute "
            + item.path("attribute").asText()
            + (item.has("kind") ? " (" + item.path("kind").asText() + ")" : "")
            + ", subject "
            + item.path("subject").asText());
    out.println();
  }

  private void flagged(JsonNode row) {
    out.println(
        "Flagged "
            + row.path("severity").asText()
            + " as "
            + row.path("id").asText()
            + ", across "
            + row.path("across").asText()
            + ", "
            + row.path("status").asText());
    String readers = row.path("found_by").asText();
    if (!readers.isEmpty()) {
      out.println("  Found by: " + readers);
    }
    out.println("  Why: " + row.path("explanation").asText());
    out.println("  " + row.path("verdict").asText());
    for (Map.Entry<String, JsonNode> position : row.path("votes").properties()) {
      for (Map.Entry<String, JsonNode> vote : position.getValue().properties()) {
        out.println(
            "  vote " + vote.getValue() + " of " + vote.getKey() + " for " + position.getKey());
      }
    }
    String side = row.path("side").asText();
    String decision = side.isEmpty() ? row.path("decision").asText() : side + " is right";
    String note = row.path("note").asText();
    if (!decision.isEmpty() || !note.isEmpty()) {
      out.println(("  Review: " + decision).stripTrailing() + " " + note);
    }
    out.println();
  }

  private void side(String position, String claim) {
    out.println();
    out.println(position);
    claim(claims.get(claim), "  ");
    out.println();
  }

  private void positions(JsonNode item, JsonNode contradiction) {
    out.println("All positions:");
    for (JsonNode position : item.path("positions")) {
      out.println();
      out.println(position.path("name").asText(position.path("text").asText()));
      for (JsonNode c : position.path("claims")) {
        claim(claims.get(c.asText()), evidence(contradiction, c.asText()) ? "* " : "  ");
      }
    }
    for (JsonNode c : item.path("claims")) {
      JsonNode claim = claims.get(c.asText());
      if (!claim.path("held").asBoolean()) {
        out.println();
        out.println("Reported, not held by its source: " + claim.path("value").asText());
        claim(claim, "  ");
      }
    }
    if (contradiction != null) {
      out.println();
      out.println("* stands against another position");
    }
  }

  private static boolean evidence(JsonNode contradiction, String claim) {
    if (contradiction != null) {
      for (JsonNode position : contradiction.path("positions")) {
        for (JsonNode c : position.path("claims")) {
          if (c.asText().equals(claim)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private void claim(JsonNode claim, String mark) {
    String quote = words(claim);
    String context = claim.path("context").asText();
    out.println(
        "  "
            + mark
            + claim.path("source").asText()
            + ":"
            + claim.path("line").asInt()
            + "  "
            + traits(claim));
    out.println("      \"" + quote + "\"");
    if (!context.isEmpty()) {
      out.println("      in: " + context);
    }
    if (!claim.path("because").asText().isEmpty()) {
      out.println("      " + claim.path("because").asText());
    }
    if (!claim.path("resolved_from").asText().isEmpty()) {
      out.println("      " + claim.path("resolved_from").asText());
    }
  }

  private static String traits(JsonNode claim) {
    StringBuilder text = new StringBuilder(claim.path("modality").asText());
    for (String field : new String[] {"exclusive", "scope", "attributed_to"}) {
      String value = claim.path(field).asText();
      if (!value.isEmpty()) {
        text.append(", ").append(field.replace('_', ' ')).append(": ").append(value);
      }
    }
    return text.toString();
  }
}
