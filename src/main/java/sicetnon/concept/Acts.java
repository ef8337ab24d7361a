package sicetnon.concept;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;

/** Which class of acts a verb belongs to, as the pack has it. */
public final class Acts {
  /** Ruling over a thing: what a duty or a power is. */
  public static final String RULES = "rules";

  /** Taking part without ruling. */
  public static final String JOINS = "joins";

  /** Telling of a thing. */
  public static final String INFORMS = "informs";

  /** Having to bring a thing. */
  public static final String NEEDS = "needs";

  /** What a verb of no class does: its own meaning is the thing. */
  public static final String PERFORMS = "performs";

  /** Having to do with a thing, where nobody says what is done. */
  public static final String CONCERNS = "concerns";

  /** Carrying out what a noun names: conducts reviews. */
  static final String CONDUCTS = "conducts";

  /** Making sure of something. */
  static final String ENSURES = "ensures";

  static final String MAKES = "makes";

  private final Map<String, String> classes = new HashMap<>();
  private final Set<String> light = new HashSet<>();
  private final Set<String> about;

  Acts(Pack pack) {
    this.about = pack.words(Words.ABOUT_PREPOSITIONS);
    pack.acts().forEach(a -> a.verbs().forEach(v -> classes.putIfAbsent(v, a.id())));
    pack.acts().stream().filter(Pack.Act::light).forEach(a -> light.add(a.id()));
  }

  /**
   * The class of a verb.
   *
   * @param preposition that brings its object, or empty: "decides on" is "decides"
   */
  String of(String verb, String preposition) {
    String whole = classes.get(preposition.isEmpty() ? verb : verb + " " + preposition);
    boolean plain = preposition.isEmpty() || about.contains(preposition);
    return whole != null ? whole : plain ? classes.getOrDefault(verb, PERFORMS) : PERFORMS;
  }

  /** The class of a verb that with a noun makes one act: takes care of, has a part in. */
  Optional<String> idiom(String verb, String noun, String marker) {
    String plain = classes.get(verb + " " + noun + " " + marker);
    String article = classes.get(verb + " a " + noun + " " + marker);
    return Optional.ofNullable(plain == null ? article : plain);
  }

  /** Whether a verb is listed with its preposition: looks after. */
  boolean listed(String verb, String preposition) {
    return !preposition.isEmpty() && classes.containsKey(verb + " " + preposition);
  }

  /** Whether acts of a class leave it to their object to say what the question is. */
  boolean light(String act) {
    return light.contains(act);
  }

  /** Whether acts of a class are told by their own verb. */
  static boolean heavy(String act) {
    return act.equals(PERFORMS);
  }
}
