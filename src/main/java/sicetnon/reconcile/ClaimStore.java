package sicetnon.reconcile;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import sicetnon.claim.Claim;
import sicetnon.group.Item;

/**
 * All claims of a run by article and by question, wherever they are kept. What it gives is read
 * anew each time, so that nobody needs to hold all of it.
 */
public interface ClaimStore {
  /** Of nothing. */
  ClaimStore NONE =
      new ClaimStore() {
        @Override
        public int size() {
          return 0;
        }

        @Override
        public Stream<Kept> kept() {
          return Stream.empty();
        }

        @Override
        public Collection<Digest> questions() {
          return List.of();
        }

        @Override
        public List<Item> items(List<Digest> some) {
          return List.of();
        }
      };

  /** How many claims there are. */
  int size();

  /** All claims by article and place; what other readers gave follows. */
  Stream<Kept> kept();

  /** What is known of each question, by key; those of other readers follow. */
  Collection<Digest> questions();

  /** Some questions with all their claims, in the same order. */
  List<Item> items(List<Digest> some);

  /** The questions that other readers brought. */
  default List<Item> others() {
    return List.of();
  }

  /** A claim that may stand elsewhere. */
  interface Kept {
    /** Reads it. */
    Claim claim();

    /** What the reports keep of it, so that it need not be read; empty where that is nothing. */
    default byte[] row() {
      return new byte[0];
    }
  }

  /** All claims by article and place. */
  default Stream<Claim> claims() {
    return kept().map(Kept::claim);
  }

  /** The questions with given ids, whole. */
  default Map<String, Item> items(Set<String> ids) {
    Map<String, Item> found = new HashMap<>();
    items(questions().stream().filter(q -> ids.contains(q.id())).toList())
        .forEach(i -> found.put(i.id(), i));
    return found;
  }

  /** The same with questions that other readers brought. */
  default ClaimStore with(List<Item> others) {
    return others.isEmpty() ? this : new Extended(this, others);
  }
}
