package sicetnon.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import sicetnon.claim.Claim;
import sicetnon.conflict.Contradiction;
import sicetnon.ingest.FileReport;
import sicetnon.ingest.FolderReader;
import sicetnon.pipeline.Pipeline;
import sicetnon.pipeline.Program;
import sicetnon.pipeline.Reproduction;
import sicetnon.pipeline.Sought;
import sicetnon.reconcile.Results;

/**
 * Writes a folder with the least text that still shows what a report has.
 *
 * @param id as the report has it
 * @param articles folder of the articles
 * @param pack folder of a pack, or null
 * @param to the folder that is made
 */
record Reproducing(String id, Path articles, Path pack, Path to, PrintWriter out) {
  private static final String ARTICLES = "articles";
  private static final String PACK = "pack";

  /**
   * What the report says of the id.
   *
   * @param kind what it is
   * @param item id of its question
   * @param answers of the two sides of a row; else empty
   * @param quotations of a near miss or claim; else empty
   * @param sources that say anything on the question
   */
  record Reported(
      Sought.Kind kind,
      String item,
      List<String> answers,
      Set<String> quotations,
      Set<String> sources) {}

  /**
   * Writes it and says what it did.
   *
   * @throws CommandFailure when the folder is there, or the articles do not show it
   */
  void write(Reported reported) {
    if (Files.exists(to)) {
      throw new CommandFailure(
          to + ": is there already and is left as it is; name another folder behind --reproduce");
    }
    FolderReader.Folder folder = read(articles);
    Pipeline pipeline = new Pipeline(Packs.load(pack));
    List<FolderReader.Content> base =
        folder.contents().stream().filter(c -> reported.sources().contains(c.path())).toList();
    Results found = results(pipeline, base);
    Optional<Sought> sought = sought(reported, found);
    if (sought.isEmpty()) {
      base = folder.contents();
      found = results(pipeline, base);
      sought = sought(reported, found);
    }
    Reproduction reproduction =
        new Reproduction(
            pipeline, sought.orElseThrow(this::lost), Runtime.getRuntime().availableProcessors());
    List<FolderReader.Content> least = reproduction.least(base, found);
    try {
      Files.createDirectories(to.resolve(ARTICLES));
      Optional<Sought.Match> match = written(folder, least, reproduction);
      boolean whole = match.isEmpty();
      if (whole) {
        match = copied(folder, base, reproduction);
      }
      copyPack();
      String how = whole ? whole(base.size()) : cut(base, least, reproduction.runs());
      Files.writeString(
          to.resolve("README.md"), readme(reported.kind(), match, found, sought.get(), how));
      out.println(to + ": " + how);
      out.println("It contains text of the articles: see that it may be shown before you send it.");
      if (match.isEmpty()) {
        throw new CommandFailure(
            to + ": a run over it does not show " + id + "; send the whole folder or none");
      }
    } catch (FileAlreadyExistsException e) {
      throw new CommandFailure(to + ": cannot be made (" + e.getMessage() + " is in the way)");
    } catch (IOException e) {
      throw new CommandFailure(to + ": cannot be written (" + e.getMessage() + ")");
    }
  }

  private CommandFailure lost() {
    return new CommandFailure(
        id
            + ": a run over "
            + articles
            + " does not show it. Either the articles are others, or changed since (--articles), or"
            + " it needs a pack (--pack), origins.yaml or other readers, or another version found"
            + " it: do `sicetnon run` and take an id from there");
  }

  private static Results results(Pipeline pipeline, List<FolderReader.Content> articles) {
    return pipeline.run(
        new FolderReader.Folder(articles, List.of()),
        Runtime.getRuntime().availableProcessors(),
        path -> {});
  }

  private static FolderReader.Folder read(Path folder) {
    try {
      return FolderReader.read(folder);
    } catch (IOException e) {
      throw new CommandFailure(e.getMessage());
    }
  }

  /** What is meant, if these results have it. */
  private static Optional<Sought> sought(Reported reported, Results results) {
    Stream<Sought> found =
        switch (reported.kind()) {
          case ROW ->
              results.conflicts().contradictions().stream()
                  .filter(c -> answers(c).equals(reported.answers()))
                  .map(Sought::of);
          case NEAR_MISS -> results.conflicts().nearMisses().stream().map(Sought::of);
          case CLAIM -> results.store().claims().map(Sought::of);
        };
    return found
        .filter(s -> s.item().equals(reported.item()))
        .filter(
            s -> reported.quotations().isEmpty() || s.quotations().equals(reported.quotations()))
        .findFirst();
  }

  private static List<String> answers(Contradiction row) {
    return List.of(row.a().text(), row.b().text());
  }

  /** Writes what is left of the articles, and runs over what was written. */
  private Optional<Sought.Match> written(
      FolderReader.Folder folder, List<FolderReader.Content> least, Reproduction reproduction)
      throws IOException {
    for (FolderReader.Content content : least) {
      if (content.drawn()) {
        copy(folder, content);
      } else {
        Path file = to.resolve(ARTICLES).resolve(content.path());
        Files.createDirectories(file.getParent());
        Files.writeString(file, content.text());
      }
    }
    return reproduction.shown(read(to.resolve(ARTICLES)).contents());
  }

  /** The same with the articles' own files. */
  private Optional<Sought.Match> copied(
      FolderReader.Folder folder, List<FolderReader.Content> base, Reproduction reproduction)
      throws IOException {
    for (FolderReader.Content content : base) {
      copy(folder, content);
    }
    return reproduction.shown(read(to.resolve(ARTICLES)).contents());
  }

  private void copy(FolderReader.Folder folder, FolderReader.Content content) throws IOException {
    String name =
        folder.files().stream()
            .filter(f -> f.path().equals(content.path()))
            .map(FileReport::file)
            .findFirst()
            .orElse(content.path());
    Path file = to.resolve(ARTICLES).resolve(name);
    Files.createDirectories(file.getParent());
    Files.copy(articles.resolve(name), file, StandardCopyOption.REPLACE_EXISTING);
  }

  private void copyPack() throws IOException {
    if (pack == null) {
      return;
    }
    Files.createDirectories(to.resolve(PACK));
    try (Stream<Path> files = Files.list(pack)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        Files.copy(file, to.resolve(PACK).resolve(file.getFileName().toString()));
      }
    }
  }

  private String whole(int articles) {
    return (articles == 1 ? "the whole article" : "all " + articles + " articles, whole")
        + ", since "
        + id
        + " is not shown by less";
  }

  private static String cut(
      List<FolderReader.Content> base, List<FolderReader.Content> least, int runs) {
    return characters(least)
        + " characters in "
        + articles(least.size())
        + ", of "
        + characters(base)
        + " in "
        + articles(base.size())
        + ", found by "
        + runs
        + " runs";
  }

  private static long characters(List<FolderReader.Content> articles) {
    return articles.stream().mapToLong(c -> c.text().codePointCount(0, c.text().length())).sum();
  }

  private static String articles(int number) {
    return number == 1 ? "1 article" : number + " articles";
  }

  private String readme(
      Sought.Kind kind, Optional<Sought.Match> match, Results found, Sought sought, String how) {
    List<String> lines = new ArrayList<>();
    String what =
        kind == Sought.Kind.ROW ? "row" : kind == Sought.Kind.CLAIM ? "claim" : "near miss";
    Sought.Match shown = match.orElseGet(() -> sought.in(found).findFirst().orElseThrow());
    lines.add("# The " + what + " " + id);
    lines.add("");
    lines.add(
        "**This folder contains text of the articles.** See that it may be shown before you send it.");
    lines.add("");
    lines.add("It has " + how + ".");
    lines.add("");
    lines.add("Version: sicetnon " + Program.version());
    lines.add("");
    lines.add("Run, in this folder:");
    lines.add("");
    lines.add("    sicetnon run articles -o report" + (pack == null ? "" : " --pack pack"));
    lines.add("");
    lines.add("Expected: the " + what + " `" + shown.id() + "`");
    lines.add("");
    lines.add("> " + shown.claims().get(0).item().question());
    for (Claim claim : shown.claims()) {
      lines.add(">");
      lines.add(
          "> - " + found.names().in(claim.value().text()) + (claim.positive() ? "" : " (denied)"));
      lines.add(">   \"" + claim.evidence().words() + "\" (" + claim.evidence().location() + ")");
    }
    others(shown, lines);
    lines.add("");
    lines.add("What should be there instead, and why:");
    lines.add("");
    return String.join("\n", lines);
  }

  /** Articles that no quotation is from, which others need to be understood. */
  private void others(Sought.Match shown, List<String> lines) {
    Set<String> others = new TreeSet<>();
    read(to.resolve(ARTICLES)).contents().forEach(c -> others.add(c.path()));
    shown.claims().forEach(c -> others.remove(c.evidence().source()));
    if (!others.isEmpty()) {
      lines.add("");
      lines.add(
          "No quotation is from "
              + String.join(", ", others)
              + ". Without it the others are read in another way: an article may show to all which"
              + " names are roles, and which roles stand against each other.");
    }
  }
}
