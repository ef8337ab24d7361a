package sicetnon.reading;

import java.util.List;
import sicetnon.conflict.ConflictFinder;
import sicetnon.group.Item;

/**
 * What the program and the other readers found together.
 *
 * @param conflicts rows and near misses; of each row who found it
 * @param items the questions that the other readers brought
 * @param readings what was given and what was not taken
 */
public record Joined(ConflictFinder.Result conflicts, List<Item> items, Readings readings) {}
