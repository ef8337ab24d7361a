package sicetnon.text;

import java.util.List;
import java.util.Map;
import sicetnon.ingest.Block;

/** Finds the sentences of a block and tags their words. */
public interface Analyzer {
  /**
   * The sentences in order; empty for a block without words. Safe to call from several threads.
   *
   * @param opening what the first word of the block is, where other entries of its list tell
   */
  List<Sentence> analyze(Block block, Opening opening);

  /**
   * A sentence anew, some of whose words are known to be nouns or verbs.
   *
   * @param known universal tags of tokens, by number
   */
  default Sentence again(Sentence sentence, Map<Integer, String> known) {
    return sentence;
  }
}
