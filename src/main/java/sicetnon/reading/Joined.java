package sicetnon.reading;

import java.util.Collection;
import sicetnon.claim.Claim;
import sicetnon.conflict.ConflictFinder;
import sicetnon.group.Item;

/**
 * What the program and the other readers found together.
 *
 * @param conflicts rows and near misses; of each row who found it
 * @param items all questions: the program's, then the readers' own
 * @param claims all claims: the program's, then the readers' passages
 * @param readings what was given and what was not taken
 */
public record Joined(
    ConflictFinder.Result conflicts,
    Collection<Item> items,
    Collection<Claim> claims,
    Readings readings) {}
