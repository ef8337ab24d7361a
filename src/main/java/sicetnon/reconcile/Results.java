package sicetnon.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import sicetnon.claim.Claim;
import sicetnon.claim.Hash;
import sicetnon.conflict.ConflictFinder;
import sicetnon.extract.Extraction;
import sicetnon.extract.Outline;
import sicetnon.group.Item;
import sicetnon.ingest.FileReport;
import sicetnon.reading.Joined;
import sicetnon.reading.Joining;
import sicetnon.reading.Reading;
import sicetnon.reading.Readings;
import sicetnon.role.RoleList;

/**
 * All that a run found out.
 *
 * @param files every file of the folder, read or not, by path
 * @param sources the articles that were read, by path
 * @param texts the decoded articles, by path; those of a large folder are read from disk
 * @param drawn paths of articles whose text was drawn out of a file that is no text of one article
 * @param hashes SHA-256 of each decoded article, by path
 * @param origins the voice behind each article
 * @param extractions what each article yields besides its claims, by path
 * @param roles that the articles show and no pack names
 * @param store of all claims, by article and by question
 * @param conflicts contradictions and near misses
 * @param readings what other readers gave
 * @param version of the program
 * @param fingerprint SHA-256 over articles, pack and version
 */
public record Results(
    List<FileReport> files,
    List<Outline> sources,
    Map<String, String> texts,
    Set<String> drawn,
    Map<String, String> hashes,
    Origins origins,
    Map<String, Extraction> extractions,
    RoleList roles,
    ClaimStore store,
    ConflictFinder.Result conflicts,
    Readings readings,
    String version,
    String fingerprint) {

  /** All claims by article and place, at once. */
  public List<Claim> claims() {
    return store.claims().toList();
  }

  /** All questions by key, at once. */
  public List<Item> items() {
    return store.items(List.copyOf(store.questions()));
  }

  /** How many claims speak of each role, by slug. */
  public Map<String, Integer> subjects() {
    Map<String, Integer> subjects = new TreeMap<>();
    extractions
        .values()
        .forEach(e -> e.subjects().forEach((role, n) -> subjects.merge(role, n, Integer::sum)));
    for (Item other : store.others()) {
      other
          .claims()
          .forEach(c -> c.subjects().forEach(role -> subjects.merge(role, 1, Integer::sum)));
    }
    return subjects;
  }

  /** What the roles are called. */
  public Names names() {
    return Names.of(extractions.values());
  }

  /** The same with what other readers found. */
  public Results joined(List<Reading> given) {
    if (given.isEmpty()) {
      return this;
    }
    Joined joined =
        Joining.of(conflicts, store.claims(), given, texts, names().byRole(), origins::of);
    List<String> inputs = new ArrayList<>(List.of(fingerprint));
    given.forEach(r -> inputs.add(r.fingerprint()));
    return with(
        store.with(joined.items()),
        joined.conflicts(),
        joined.readings(),
        Hash.full(String.join("\n", inputs)));
  }

  /** The same articles as if the program had found nothing in them. */
  public Results unread() {
    return with(
        ClaimStore.NONE,
        new ConflictFinder.Result(List.of(), List.of(), 0, List.of()),
        Readings.NONE,
        fingerprint);
  }

  /** The same with other rows. */
  public Results with(ConflictFinder.Result others) {
    return with(store, others, readings, fingerprint);
  }

  private Results with(
      ClaimStore claims, ConflictFinder.Result found, Readings others, String inputs) {
    return new Results(
        files,
        sources,
        texts,
        drawn,
        hashes,
        origins,
        extractions,
        roles,
        claims,
        found,
        others,
        version,
        inputs);
  }
}
