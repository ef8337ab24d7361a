package sicetnon.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * @param claims of all articles, by article and place; those of a large folder are read from disk
 *     each time they are gone through
 * @param items by question; the same
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
    Collection<Claim> claims,
    Collection<Item> items,
    ConflictFinder.Result conflicts,
    Readings readings,
    String version,
    String fingerprint) {

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
        Joining.of(
            new Joined(conflicts, items, claims, readings),
            given,
            texts,
            names().byRole(),
            origins::of);
    List<String> inputs = new ArrayList<>(List.of(fingerprint));
    given.forEach(r -> inputs.add(r.fingerprint()));
    return with(joined, Hash.full(String.join("\n", inputs)));
  }

  /** The same articles as if the program had found nothing in them. */
  public Results unread() {
    return with(
        new Joined(
            new ConflictFinder.Result(List.of(), List.of(), 0, List.of()),
            List.of(),
            List.of(),
            Readings.NONE),
        fingerprint);
  }

  /** The same with other rows. */
  public Results with(ConflictFinder.Result others) {
    return with(new Joined(others, items, claims, readings), fingerprint);
  }

  private Results with(Joined found, String inputs) {
    return new Results(
        files,
        sources,
        texts,
        drawn,
        hashes,
        origins,
        extractions,
        roles,
        found.claims(),
        found.items(),
        found.conflicts(),
        found.readings(),
        version,
        inputs);
  }
}
