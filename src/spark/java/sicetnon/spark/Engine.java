package sicetnon.spark;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.SparkFiles;
import sicetnon.pack.Pack;
import sicetnon.pack.PackException;
import sicetnon.pack.PackReader;
import sicetnon.pipeline.Drafts;
import sicetnon.pipeline.Pipeline;

/**
 * What reads articles in this JVM: rules and models, loaded when its first task asks for them and
 * never sent.
 */
final class Engine {
  private static final Map<String, Engine> LOADED = new HashMap<>();

  private final Pack pack;
  private final Pipeline pipeline;
  private String run = "";
  private Drafts drafts = new Drafts();

  private Engine(Pack pack) {
    this.pack = pack;
    this.pipeline = new Pipeline(pack);
  }

  /**
   * The one of a pack.
   *
   * @param own folder of the user's pack as it was handed to Spark, or empty
   */
  static synchronized Engine of(String own) {
    // two runs of one JVM may have packs of one name
    return LOADED.computeIfAbsent(
        own.isEmpty() ? own : SparkFiles.get(own), folder -> new Engine(pack(folder)));
  }

  private static Pack pack(String folder) {
    try {
      return folder.isEmpty() ? PackReader.bundled() : PackReader.withFolder(Path.of(folder));
    } catch (PackException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  Pack pack() {
    return pack;
  }

  Pipeline pipeline() {
    return pipeline;
  }

  /** Of articles that this JVM has analysed in a run and will read. */
  synchronized Drafts drafts(String ofRun) {
    if (!run.equals(ofRun)) {
      run = ofRun;
      drafts = new Drafts();
    }
    return drafts;
  }
}
