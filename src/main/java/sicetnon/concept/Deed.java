package sicetnon.concept;

import java.util.List;

/**
 * What somebody does: an act of one of the pack's classes on a thing.
 *
 * @param act id of the class
 * @param thing to what
 * @param topic id of the pack's topic that the thing is, or empty
 * @param single whether the thing can have one holder only
 * @param question the pack's question whom it falls to; empty where the words themselves ask
 * @param because why the words are taken for this
 */
public record Deed(
    String act, Thing thing, String topic, boolean single, String question, List<String> because) {
  public Deed {
    because = List.copyOf(because);
  }
}
