package sicetnon.discourse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sicetnon.clause.Complement;
import sicetnon.clause.Join;
import sicetnon.clause.Links;
import sicetnon.clause.Predication;

/** A tree with what was read from it, as far as it tells which words only lead to others. */
final class Reading {
  final Links links;
  private final BitSet carried = new BitSet();
  private final BitSet adjuncts = new BitSet();
  private final Map<Integer, Join.Kind> joins = new HashMap<>();

  Reading(Links links, List<Predication> said) {
    this.links = links;
    said.forEach(this::add);
  }

  private void add(Predication said) {
    BitSet under = new BitSet();
    said.act().under().forEach(under::set);
    List<Integer> words = new ArrayList<>(said.act().under());
    words.addAll(said.act().parts());
    words.add(said.act().word());
    for (int word : words) {
      joins.putIfAbsent(word, said.join().kind());
      carried.set(word, carried.get(word) || under.get(links.head(word)));
    }
    for (Complement adjunct : said.adjuncts()) {
      adjunct.thing().ifPresent(t -> adjuncts.set(t.head()));
    }
  }

  /** Whether the word above this one only leads to it: "wants" above "sing". */
  boolean carried(int word) {
    return carried.get(word);
  }

  /** Whether it says when, where or how something is done. */
  boolean adjunct(int word) {
    return adjuncts.get(word);
  }

  /** Whether its clause says more of a thing, and not who it is that acts. */
  boolean describes(int clause) {
    return joins.getOrDefault(clause, Join.Kind.RELATIVE) == Join.Kind.RELATIVE;
  }
}
