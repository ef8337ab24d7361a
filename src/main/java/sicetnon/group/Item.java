package sicetnon.group;

import java.util.List;
import sicetnon.claim.Claim;
import sicetnon.claim.DataItem;
import sicetnon.claim.Hash;

/**
 * A question with all that is said about it.
 *
 * @param id hash of the question
 * @param question what is asked
 * @param positions those that agree put together; claims the sources do not hold stand in none
 * @param claims all, in file order
 */
public record Item(String id, DataItem question, List<Position> positions, List<Claim> claims) {
  public Item {
    positions = List.copyOf(positions);
    claims = List.copyOf(claims);
  }

  static Item of(DataItem question, List<Position> positions, List<Claim> claims) {
    return new Item(id(question), question, positions, claims);
  }

  /** The id of a question. */
  public static String id(DataItem question) {
    return Hash.of("i", question.key());
  }
}
