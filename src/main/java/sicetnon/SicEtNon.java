package sicetnon;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import sicetnon.ingest.FileReport;
import sicetnon.ingest.FolderReader;
import sicetnon.pack.Pack;
import sicetnon.pack.PackException;
import sicetnon.pack.PackReader;
import sicetnon.pipeline.Pipeline;

/**
 * Finds where articles about roles contradict each other.
 *
 * <p>Its models take a second to load, when the first article is read; one object may read any
 * number of folders, one after the other or from several threads. It keeps nothing between them,
 * writes nothing but temporary files, and opens no connection. The same articles give the same
 * findings whatever the threads.
 */
public final class SicEtNon {
  private final Pipeline pipeline;
  private final int threads;

  private SicEtNon(Pack pack, int threads) {
    this.pipeline = new Pipeline(pack);
    this.threads = threads;
  }

  /** Begins one with the bundled pack. */
  public static Builder builder() {
    return new Builder();
  }

  /** What one is made of. */
  public static final class Builder {
    private Path pack;
    private int threads = Runtime.getRuntime().availableProcessors();

    private Builder() {}

    /** Adds a pack of one's own to the bundled one: a folder of YAML files. */
    public Builder pack(Path folder) {
      this.pack = folder;
      return this;
    }

    /**
     * How many articles are read at a time; without it as many as there are processors.
     *
     * @throws IllegalArgumentException if there are none
     */
    public Builder threads(int number) {
      if (number < 1) {
        throw new IllegalArgumentException(number + " threads: at least 1 is needed");
      }
      this.threads = number;
      return this;
    }

    /**
     * Makes it.
     *
     * @throws IllegalArgumentException if the pack cannot be used: {@code file:line:column: what is
     *     wrong, what is allowed}
     */
    public SicEtNon build() {
      try {
        return new SicEtNon(
            pack == null ? PackReader.bundled() : PackReader.withFolder(pack), threads);
      } catch (PackException e) {
        throw new IllegalArgumentException(e.getMessage(), e);
      }
    }
  }

  /**
   * Reads a folder with its subfolders, as the command {@code run} does. A file that cannot be read
   * never stops the others; {@link Findings#files} says why.
   *
   * @throws IOException if it is missing, no folder, or cannot be listed
   */
  public Findings read(Path folder) throws IOException {
    return found(FolderReader.read(folder));
  }

  /**
   * Reads articles in memory, in any order.
   *
   * @throws IllegalArgumentException if two have one path
   */
  public Findings read(Collection<Article> articles) {
    List<FolderReader.Content> contents = new ArrayList<>();
    List<FileReport> files = new ArrayList<>();
    articles.stream()
        .sorted(Comparator.comparing(Article::path))
        .forEach(
            a -> {
              if (!files.isEmpty() && files.get(files.size() - 1).path().equals(a.path())) {
                throw new IllegalArgumentException("two articles are named " + a.path());
              }
              contents.add(new FolderReader.Content(a.path(), a.text()));
              files.add(FileReport.read(a.path()));
            });
    return found(new FolderReader.Folder(contents, files));
  }

  private Findings found(FolderReader.Folder folder) {
    return Findings.of(pipeline.run(folder, threads, path -> {}));
  }
}
