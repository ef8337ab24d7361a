package sicetnon.discourse;

import java.util.List;
import java.util.Optional;
import sicetnon.claim.Modality;
import sicetnon.clause.Range;

/**
 * How a predication is said. Of "According to Ann Lee, nurses in small clinics may train cooks" the
 * training is POSSIBLE, on the word of "Ann Lee", on condition of "in small clinics".
 *
 * @param modality how firmly, as it stands: what is denied with "may not" is OBLIGATORY, since it
 *     must not be, and with "need not" PLAIN: the need is denied
 * @param held whether it is put forward as so: not where it is asked, supposed, wished, doubted or
 *     the view of others
 * @param speaker the words that name on whose word it is said, if it is not the writer's own
 * @param conditions the words that limit it to some cases: "if it rains", "in small clinics"
 * @param restricted whether it is said only of some, whom a clause picks out: "nurses who train"
 * @param past whether it tells what was, not what is
 * @param denied whether it is said not to be so
 * @param untrue whether what it says is called untrue, so that its opposite is put forward
 * @param needless whether only the need to do it is denied: "need not"
 */
public record Mood(
    Modality modality,
    boolean held,
    Optional<Range> speaker,
    List<Range> conditions,
    boolean restricted,
    boolean past,
    boolean denied,
    boolean untrue,
    boolean needless) {
  public Mood {
    conditions = List.copyOf(conditions);
  }
}
