package sicetnon.bench;

import edu.washington.cs.knowitall.extractor.ReVerbExtractor;
import edu.washington.cs.knowitall.extractor.SentenceExtractor;
import edu.washington.cs.knowitall.extractor.conf.ConfidenceFunction;
import edu.washington.cs.knowitall.extractor.conf.ReVerbOpenNlpConfFunction;
import edu.washington.cs.knowitall.nlp.OpenNlpSentenceChunker;
import edu.washington.cs.knowitall.nlp.extraction.ChunkedBinaryExtraction;
import java.nio.file.Path;

/**
 * ReVerb with its own models: sentences, chunks, extractions and how sure it is of each, on one
 * thread; prints how many sentences there are. Started by {@link WholeRun}.
 */
final class ReverbRival {
  private ReverbRival() {}

  public static void main(String[] args) throws Exception {
    SentenceExtractor sentences = new SentenceExtractor();
    OpenNlpSentenceChunker chunker = new OpenNlpSentenceChunker();
    ReVerbExtractor extractor = new ReVerbExtractor();
    ConfidenceFunction sure = new ReVerbOpenNlpConfFunction();
    int read = 0;
    for (String line : Lines.of(Path.of(args[0]))) {
      for (String sentence : sentences.extract(line)) {
        for (ChunkedBinaryExtraction found : extractor.extract(chunker.chunkSentence(sentence))) {
          sure.getConf(found);
        }
        read++;
      }
    }
    System.out.println(read);
  }
}
