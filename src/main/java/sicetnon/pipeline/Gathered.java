package sicetnon.pipeline;

import java.util.AbstractCollection;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import sicetnon.claim.Claim;
import sicetnon.conflict.Ties;
import sicetnon.extract.Extracted;
import sicetnon.extract.Extraction;
import sicetnon.group.Grouper;
import sicetnon.group.Item;
import sicetnon.reconcile.Origins;
import sicetnon.spill.ClaimLog;
import sicetnon.spill.Questions;

/** What all articles of a folder yield, gathered one article after the other. */
final class Gathered {
  /** Claims that are held in memory; each takes about a kilobyte. */
  private static final int MOST_CLAIMS = 100_000;

  private final Origins origins;
  private final ClaimLog claims = new ClaimLog(MOST_CLAIMS);
  private final Questions questions = new Questions(MOST_CLAIMS);
  private final Map<String, Extraction> extractions = new TreeMap<>();
  private final Bonds bonds = new Bonds();

  Gathered(Origins origins) {
    this.origins = origins;
  }

  /** Adds what one article yields; articles come by path. */
  void add(String path, Extracted extracted) {
    Set<String> subjects = new HashSet<>();
    for (Claim claim : extracted.claims()) {
      Claim voiced = origins.of(claim);
      claims.add(voiced);
      questions.put(voiced);
      subjects.addAll(voiced.subjects());
    }
    extractions.put(path, extracted.extraction());
    bonds.add(subjects, extracted.extraction());
  }

  Map<String, Extraction> extractions() {
    return extractions;
  }

  Collection<Claim> claims() {
    return claims.all();
  }

  /** The items by key; a list where they are in memory. */
  Collection<Item> items() {
    if (questions.inMemory()) {
      List<List<Claim>> all = StreamSupport.stream(questions.spliterator(), false).toList();
      return all.parallelStream().map(Grouper::item).toList();
    }
    return new AbstractCollection<>() {
      @Override
      public int size() {
        return questions.size();
      }

      @Override
      public Iterator<Item> iterator() {
        return questions.stream().map(Grouper::item).iterator();
      }
    };
  }

  Ties ties() {
    return bonds.ties();
  }
}
