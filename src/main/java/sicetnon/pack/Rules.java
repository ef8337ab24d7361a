package sicetnon.pack;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * The shapes of a pack file. Every list may be left out. {@code yes} and {@code no} are sentences
 * that the rule must, and must not, apply to.
 */
public final class Rules {
  private Rules() {}

  /**
   * A role that the domain names.
   *
   * @param id slug
   * @param name as people write it, lower case, singular
   * @param aliases other names and abbreviations
   */
  public record RoleRule(
      Text id, String name, List<String> aliases, List<String> yes, List<String> no) {
    public RoleRule {
      aliases = copy(aliases);
      yes = copy(yes);
      no = copy(no);
    }
  }

  /**
   * A thing that roles hold.
   *
   * @param id slug
   * @param name as in "Who holds ...?"
   * @param question the whole question, if "Who is responsible for NAME?" does not fit
   * @param holders one when it can have one holder only, else many
   * @param terms noun phrases that name it; matched at their head
   * @param acts verbs that hold it; if left out, the pack's holding verbs
   * @param verbs verbs that name it whatever their object: to hire somebody is hiring
   * @param agents nouns that name its holder ("visionary")
   * @param partOf the topic of which it is a part
   */
  public record TopicRule(
      Text id,
      String name,
      String question,
      Text holders,
      List<String> terms,
      List<String> acts,
      List<String> verbs,
      List<String> agents,
      @JsonProperty("part-of") Text partOf,
      List<String> yes,
      List<String> no) {
    public TopicRule {
      terms = copy(terms);
      acts = copy(acts);
      verbs = copy(verbs);
      agents = copy(agents);
      yes = copy(yes);
      no = copy(no);
    }
  }

  /**
   * A class of acts.
   *
   * @param id slug
   * @param name what somebody does, in words: "is in charge of"
   * @param rivals acts of another role on the same thing that speak against this one's
   * @param denies acts that are denied where this one is
   * @param excludes acts that the same role cannot do where it does this one
   * @param verbs in base form, with particles; what no class lists performs its own meaning
   */
  public record ActRule(
      Text id,
      String name,
      List<Text> rivals,
      List<Text> denies,
      List<Text> excludes,
      List<String> verbs) {
    public ActRule {
      rivals = copy(rivals);
      denies = copy(denies);
      excludes = copy(excludes);
      verbs = copy(verbs);
    }
  }

  /**
   * Words of one meaning, in groups that the first word names.
   *
   * @param nouns groups of nouns
   * @param verbs groups of verbs
   * @param adjectives groups of adjectives
   * @param shortened full forms, each with what it is shortened to
   * @param spellings words of one spelling that no rule sees
   * @param derived nouns, each with the adjectives and nouns that mean "of it"
   */
  public record ConceptRules(
      List<List<Text>> nouns,
      List<List<Text>> verbs,
      List<List<Text>> adjectives,
      @JsonProperty("short") List<List<Text>> shortened,
      List<List<Text>> spellings,
      List<List<Text>> derived) {
    public ConceptRules {
      nouns = copy(nouns);
      verbs = copy(verbs);
      adjectives = copy(adjectives);
      shortened = copy(shortened);
      spellings = copy(spellings);
      derived = copy(derived);
    }
  }

  /**
   * A kind of question about roles.
   *
   * @param id slug
   * @param kind holder, relation, quantity, opposed, comparison or polar
   * @param question with {role}, {pair}, {pole}, {period}, {thing}, {kind} and {act} filled in; a
   *     quantity without one is said of something else, and its figures make no claims
   * @param cues patterns that show the attribute; see docs/packs.md
   * @param less patterns that say that the subject has less (comparison), or that it stands above
   *     (relation)
   * @param equal patterns that say of a pair that neither has more (comparison) or stands above
   *     (relation)
   * @param unit what it counts (quantity only): money (if left out), share, time, times, number, or
   *     several of them joined by |
   * @param things nouns that a number counts; if left out, any (quantity); what those are called
   *     who stand below (relation)
   * @param with patterns of which one must stand in the sentence too (quantity only)
   * @param per the time for which a figure is where none is said: a unit of time, once, or
   *     hour|year for an hour under a thousand, else a year (quantity only)
   * @param bound whether the figure is itself a least: "at least 3 years" asks for 3 (quantity
   *     only)
   * @param of the quantity whose figures order a pair (comparison), or the comparison in which
   *     peers are equal (relation)
   * @param labels what stands before the answer in a table or at the head of a line
   * @param poles the answers (opposed only)
   */
  public record AttributeRule(
      Text id,
      Text kind,
      String question,
      List<String> cues,
      List<String> less,
      List<String> equal,
      Text unit,
      List<String> things,
      List<String> with,
      String per,
      boolean bound,
      Text of,
      List<String> labels,
      List<PoleRule> poles,
      List<String> yes,
      List<String> no) {
    public AttributeRule {
      things = copy(things);
      with = copy(with);
      cues = copy(cues);
      less = copy(less);
      equal = copy(equal);
      labels = copy(labels);
      poles = copy(poles);
      yes = copy(yes);
      no = copy(no);
    }
  }

  /**
   * One answer of an opposed attribute.
   *
   * @param id slug
   * @param name in words
   * @param more what the one of two says who is nearer to it: "is more strategic"; or null
   * @param traits adjectives said of the role itself ("is strategic", "takes a strategic approach")
   * @param is nouns that the role is said to be: "is a strategist", "the customer's voice"
   * @param focus nouns on which a role of this pole focuses
   * @param does what a role of this pole does: "escalates conflicts"
   * @param signs what it does that lets one guess the pole: "sets the strategy"
   * @param cues patterns
   * @param answers words that mean it behind one of the attribute's labels, as its traits do
   * @param denied patterns that deny the pole
   * @param said patterns that name the role themselves, whatever the subject of their clause:
   *     "demand for {role} be growing"
   * @param against the poles that cannot hold together with this one
   */
  public record PoleRule(
      Text id,
      String name,
      String more,
      List<String> traits,
      List<String> is,
      List<String> focus,
      List<DoingRule> does,
      List<DoingRule> signs,
      List<String> cues,
      List<String> answers,
      List<String> denied,
      List<String> said,
      List<Text> against,
      List<String> yes,
      List<String> no) {
    public PoleRule {
      traits = copy(traits);
      is = copy(is);
      focus = copy(focus);
      does = copy(does);
      signs = copy(signs);
      cues = copy(cues);
      answers = copy(answers);
      denied = copy(denied);
      said = copy(said);
      against = copy(against);
      yes = copy(yes);
      no = copy(no);
    }
  }

  /**
   * An ordered scale: how well, how much, how often.
   *
   * @param id slug
   * @param question with {role} and {thing} filled in
   * @param skill the same where the thing is a skill, or is needed; if left out, the question
   * @param entry the same where a table or label gives the level; if left out, the question
   * @param heads nouns that take a step's adjective and name what it is of: "knowledge of dyes"
   * @param verbs verbs in base form whose object the level is of: "know basic chemistry"
   * @param steps from the lowest to the highest
   */
  public record ScaleRule(
      Text id,
      String question,
      String skill,
      String entry,
      List<String> heads,
      List<String> verbs,
      List<StepRule> steps,
      List<String> yes,
      List<String> no) {
    public ScaleRule {
      heads = copy(heads);
      verbs = copy(verbs);
      steps = copy(steps);
      yes = copy(yes);
      no = copy(no);
    }
  }

  /**
   * A step of a scale. A word of several steps that follow each other stands for all of them.
   *
   * @param id slug
   * @param name in words
   * @param grades adjectives that grade a subject by themselves: "advanced botany"; also those of
   *     nouns like "knowledge"
   * @param adjectives those of nouns like "knowledge" only: "strong", also what is said of
   *     somebody: "fluent in", "expert in"
   * @param nouns that name the step themselves: "basics of botany", "an expert in botany"
   * @param adverbs "well", "rarely"
   * @param phrases other words for it, as a cell or head has them: "nice to have"
   */
  public record StepRule(
      Text id,
      String name,
      List<String> grades,
      List<String> adjectives,
      List<String> nouns,
      List<String> adverbs,
      List<String> phrases,
      List<String> yes,
      List<String> no) {
    public StepRule {
      grades = copy(grades);
      adjectives = copy(adjectives);
      nouns = copy(nouns);
      adverbs = copy(adverbs);
      phrases = copy(phrases);
      yes = copy(yes);
      no = copy(no);
    }
  }

  /**
   * Something that is done.
   *
   * @param verbs in base form, with particle or preposition
   * @param things noun phrases, matched at their head; none for what is done to nothing
   */
  public record DoingRule(List<String> verbs, List<String> things) {
    public DoingRule {
      verbs = copy(verbs);
      things = copy(things);
    }
  }

  /**
   * What is not the article, as regular expressions.
   *
   * @param phrases a sentence in which one is found makes no claim
   * @param sections headings below which nothing does
   */
  public record BoilerplateRule(
      List<String> phrases, List<String> sections, List<String> yes, List<String> no) {
    public BoilerplateRule {
      phrases = copy(phrases);
      sections = copy(sections);
      yes = copy(yes);
      no = copy(no);
    }
  }

  /**
   * One file.
   *
   * @param source where its words come from
   * @param words word lists by name; the names are fixed, see {@link Words}
   */
  record PackFile(
      String source,
      List<RoleRule> roles,
      List<TopicRule> topics,
      List<AttributeRule> attributes,
      List<ScaleRule> scales,
      List<ActRule> acts,
      ConceptRules concepts,
      Map<Text, List<String>> words,
      BoilerplateRule boilerplate) {
    PackFile {
      acts = copy(acts);
      concepts = concepts == null ? new ConceptRules(null, null, null, null, null, null) : concepts;
      roles = copy(roles);
      topics = copy(topics);
      attributes = copy(attributes);
      scales = copy(scales);
      words = words == null ? Map.of() : words;
      boilerplate = boilerplate == null ? new BoilerplateRule(null, null, null, null) : boilerplate;
    }
  }

  private static <T> List<T> copy(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
