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
    return LOADED.computeIfAbsent(own, o -> new Engine(pack(o)));
  }

  private static Pack pack(String own) {
    try {
      return own.isEmpty()
          ? PackReader.bundled()
          : PackReader.withFolder(Path.of(SparkFiles.get(own)));
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
