package sicetnon.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * All that a domain knows, checked and ready to use.
 *
 * @param roles by declaration
 * @param topics by declaration
 * @param attributes by declaration
 * @param scales by declaration
 * @param acts classes of acts, by declaration
 * @param concepts words of one meaning
 * @param words word lists; every name has one, perhaps empty
 * @param boilerplatePhrases found in what is not the article
 * @param boilerplateSections found in headings below which nothing is the article
 * @param boilerplateExamples sentences that are left out, and that are not
 * @param content the files as read, for fingerprints
 */
public record Pack(
    List<Role> roles,
    List<Topic> topics,
    List<Attribute> attributes,
    List<Scale> scales,
    List<Act> acts,
    Concepts concepts,
    Map<Words, Set<String>> words,
    List<Pattern> boilerplatePhrases,
    List<Pattern> boilerplateSections,
    Examples boilerplateExamples,
    String content) {

  /** A role the pack names; {@code names} holds its name and aliases. */
  public record Role(String id, String name, List<String> names, Examples examples) {}

  /** A class of acts; {@code verbs} are lower case, in base form. */
  public record Act(
      String id,
      String name,
      Set<String> rivals,
      Set<String> denies,
      Set<String> excludes,
      Set<String> verbs) {
    /** A class that is not known. */
    public static final Act NONE = new Act("", "", Set.of(), Set.of(), Set.of(), Set.of());

    /** Whether its verbs leave it to their object to say what is asked: owns, writes, conducts. */
    public boolean light() {
      return strong() && !verbs.isEmpty();
    }

    /** Whether who does it answers for the thing: it vies with being in charge. */
    public boolean answers() {
      return rivals.contains("rules");
    }

    /**
     * Whether who does it has the thing, rather than take part in it, need it or tell of it:
     * another act of another role may speak against it.
     */
    public boolean strong() {
      return rivals.stream().anyMatch(r -> !r.equals(id));
    }
  }

  /** For words, by part of speech, the word that names their group. */
  public record Concepts(
      Map<String, String> nouns,
      Map<String, String> verbs,
      Map<String, String> adjectives,
      Map<String, String> shortened,
      Map<String, String> spellings,
      Map<String, String> derived) {}

  /** A thing that roles hold; {@code terms}, {@code acts} and {@code agents} are lower case. */
  public record Topic(
      String id,
      String name,
      String question,
      boolean single,
      List<List<String>> terms,
      Set<String> acts,
      Set<String> verbs,
      List<List<String>> agents,
      String partOf,
      Examples examples) {}

  /**
   * A kind of question; {@code kind} is one of the six in lower case. A quantity with an empty
   * question is one of something else than a role.
   */
  public record Attribute(
      String id,
      String kind,
      String question,
      List<Cue> cues,
      List<Cue> less,
      List<Cue> equal,
      Set<String> units,
      Set<String> things,
      List<Cue> with,
      String per,
      boolean bound,
      String of,
      Set<String> labels,
      List<Pole> poles,
      Examples examples) {
    /** The pole of this id. */
    public Optional<Pole> pole(String poleId) {
      return poles.stream().filter(p -> p.id().equals(poleId)).findFirst();
    }
  }

  /**
   * An answer of an opposed attribute; "more" says it of the one of two who is nearer to it. What
   * the lists are of, {@link Rules.PoleRule} says.
   */
  public record Pole(
      String id,
      String name,
      String more,
      Set<String> traits,
      List<List<String>> is,
      List<List<String>> focus,
      List<Doing> does,
      List<Doing> signs,
      List<Cue> cues,
      Set<String> answers,
      List<Cue> denied,
      List<Cue> said,
      Set<String> against,
      Examples examples) {}

  /** An ordered scale; {@code heads} and {@code verbs} are lower case, in base form. */
  public record Scale(
      String id,
      String question,
      String skill,
      String entry,
      Set<String> heads,
      Set<String> verbs,
      List<Step> steps,
      Examples examples) {}

  /** A step of a scale; its words are lower case. */
  public record Step(
      String id,
      String name,
      Set<String> grades,
      Set<String> adjectives,
      Set<String> nouns,
      Set<String> adverbs,
      Set<String> phrases,
      Examples examples) {}

  /**
   * Verbs, and the things to which what they say is done; no things where it is done to nothing.
   */
  public record Doing(Set<String> verbs, List<List<String>> things) {}

  /** Sentences a rule must and must not apply to. */
  public record Examples(List<String> yes, List<String> no) {}

  /** A word list. */
  public Set<String> words(Words list) {
    return words.getOrDefault(list, Set.of());
  }

  /** A list whose entries end with what the words before mean: "half a dozen 6". */
  public Map<String, String> pairs(Words list) {
    Map<String, String> out = new TreeMap<>();
    for (String entry : words(list)) {
      int at = entry.lastIndexOf(' ');
      out.put(entry.substring(0, at), entry.substring(at + 1));
    }
    return out;
  }

  /** A pattern for any word of a list. */
  public String any(Words list) {
    return words(list).stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
  }

  /** The role of this id, if the pack names it. */
  public Optional<Role> role(String id) {
    return roles.stream().filter(r -> r.id().equals(id)).findFirst();
  }

  /** The topic of this id, if the pack names it. */
  public Optional<Topic> topic(String id) {
    return topics.stream().filter(t -> t.id().equals(id)).findFirst();
  }

  /** The class of acts of this id. */
  public Optional<Act> act(String id) {
    return acts.stream().filter(a -> a.id().equals(id)).findFirst();
  }

  /** The class of acts that lists a verb. */
  public Optional<Act> actOf(String verb) {
    return acts.stream().filter(a -> a.verbs().contains(verb)).findFirst();
  }

  /** The scale of this id. */
  public Optional<Scale> scale(String id) {
    return scales.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  /** The attribute of this id. */
  public Optional<Attribute> attribute(String id) {
    return attributes.stream().filter(a -> a.id().equals(id)).findFirst();
  }
}
