package sicetnon.concept;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import sicetnon.clause.Naming;
import sicetnon.clause.Phrase;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.text.Lexicon;

/** Says what an act upon a phrase is: which act on which thing, and why. */
public final class Things {
  private static final Pattern OTHERS = Pattern.compile("etc\\.?|[ie]\\.[eg]\\.?");

  private final Pack pack;
  private final Lexicon lexicon;
  private final Concepts concepts;
  private final Acts acts;
  private final Names names;
  private final TopicTerms topics;

  public Things(Pack pack, Lexicon lexicon) {
    this.pack = pack;
    this.lexicon = lexicon;
    this.concepts = new Concepts(pack, lexicon);
    this.acts = new Acts(pack);
    this.names = new Names(pack, concepts);
    this.topics = new TopicTerms(pack, concepts, acts, names);
  }

  /** What doing an act of a verb to a thing is; empty where nothing is named. */
  public Optional<Deed> done(String verb, String preposition, Phrase phrase) {
    String act = acts.of(verb, preposition);
    String head = phrase.naming().head().lemma();
    for (Naming.Addition addition : phrase.naming().additions()) {
      Optional<String> idiom = acts.idiom(verb, head, addition.marker());
      if (idiom.isPresent()) {
        return deed(idiom.get(), verb, phrase.of(addition.thing()));
      }
    }
    if (pack.words(Words.HAVING_VERBS).contains(verb)) {
      return deed(Acts.CONCERNS, verb, phrase);
    }
    boolean lends = pack.words(Words.LIGHT_VERBS).contains(verb) || act.equals(Acts.CONDUCTS);
    if (lends && pack.words(Words.JOINING_NOUNS).contains(head)) {
      // "gives advice on the menu" has a part in it
      return deed(Acts.JOINS, verb, phrase);
    }
    if (lends && pack.words(Words.POWER_NOUNS).contains(head)) {
      // "makes the architectural decisions" decides on the architecture
      return deed(Acts.RULES, "decide", phrase);
    }
    // "delivers training" is to train, "delivers parcels" is not to parcel
    boolean means = act.equals(Acts.CONDUCTS) && !concepts.lent(head);
    String whole = acts.listed(verb, preposition) ? verb + " " + preposition : verb;
    return deed(means ? Acts.PERFORMS : act, whole, phrase);
  }

  /** What being responsible for a thing, or having power over it, is. */
  public Optional<Deed> held(Phrase phrase) {
    return deed(Acts.RULES, "", phrase);
  }

  /** The same where nobody says what is done to it. */
  public Optional<Deed> concerned(Phrase phrase) {
    return deed(Acts.CONCERNS, "", phrase);
  }

  /** What a phrase names, whatever topic of the pack it belongs to; empty where that is nothing. */
  public Optional<Thing> plain(Phrase phrase) {
    if (!worth(phrase)) {
      return Optional.empty();
    }
    Names.Said said = names.read(phrase.naming(), false);
    List<String> facets = List.copyOf(said.telling().keySet());
    return Optional.of(new Thing(said.head().id(), facets, !said.unnamed()));
  }

  /** The same with all that tells it from others, also what makes no other duty of it. */
  public Optional<Deed> whole(Phrase phrase) {
    return concerned(phrase)
        .map(d -> d.topic().isEmpty() ? free(Acts.CONCERNS, "", names.whole(phrase.naming())) : d);
  }

  /** What an act is whose complement alone tells what it is about: "talks to guests". */
  public Optional<Deed> beside(String verb, Phrase phrase) {
    String act = acts.of(verb, "");
    if (acts.light(act)) {
      return Optional.empty();
    }
    if (act.equals(Acts.JOINS) && !pack.words(Words.COMPANION_VERBS).contains(verb)) {
      // "helps with the estimate"
      return deed(act, verb, phrase);
    }
    return deed(Acts.PERFORMS, verb, phrase)
        .map(d -> new Deed(act, d.thing(), d.topic(), d.single(), d.question(), d.because()));
  }

  /**
   * What making sure that something is so is: "makes sure the team follows the plan". It is a thing
   * only where the pack has it for one; else what is made sure of is told by a whole clause.
   */
  public Optional<Deed> ensured(Phrase phrase) {
    return deed(Acts.ENSURES, "ensure", phrase)
        .map(
            d ->
                pack.topic(d.topic()).filter(t -> t.acts().contains("ensure")).isPresent()
                    ? d
                    : new Deed(
                        d.act(),
                        new Thing(d.thing().head(), d.thing().facets(), false),
                        "",
                        false,
                        d.question(),
                        d.because()));
  }

  /** What doing an act without an object is. */
  public Optional<Deed> done(String verb) {
    Concept concept = concepts.verb(verb);
    Pack.Topic topic = topics.of(concept);
    boolean says =
        topic != null
            || (Acts.heavy(acts.of(verb, "")) && !pack.words(Words.COMMON_VERBS).contains(verb));
    if (!says) {
      return Optional.empty();
    }
    return Optional.of(
        topic == null
            ? new Deed(
                Acts.PERFORMS,
                new Thing(concept.id(), List.of(), true),
                "",
                false,
                "",
                reasons(List.of(concept)))
            : of(topic, Acts.PERFORMS, List.of(concept), Map.of(), ""));
  }

  /** What an act is whose object a whole clause tells: "checks that the doors are locked". */
  public Deed told(String verb) {
    Concept concept = concepts.verb(verb);
    Thing thing = new Thing(concept.id(), List.of(), false);
    return new Deed(Acts.PERFORMS, thing, "", false, "", reasons(List.of(concept)));
  }

  /** The topic whose holder a noun names: "the visionary", "the point of contact". */
  public Optional<Deed> agent(Phrase phrase) {
    for (Pack.Topic topic : pack.topics()) {
      if (topic.agents().stream().anyMatch(phrase::endsWith)) {
        return Optional.of(of(topic, Acts.RULES, List.of(), Map.of(), phrase.text()));
      }
    }
    return Optional.empty();
  }

  /** The thing that a possessor has: "the owner's vision". Only topics with one holder. */
  public Optional<Deed> possessed(Phrase phrase) {
    return held(phrase)
        .filter(Deed::single)
        .filter(d -> pack.topic(d.topic()).filter(t -> t.acts().isEmpty()).isPresent());
  }

  private Optional<Deed> deed(String given, String verb, Phrase phrase) {
    if (topics.asks(phrase.words())) {
      return asked(given, verb, phrase);
    }
    // an understanding of markets is what somebody brings, whatever is said of it
    boolean skill = pack.words(Words.SKILL_NOUNS).contains(phrase.naming().head().lemma());
    String act = skill && !Acts.heavy(given) ? Acts.NEEDS : given;
    Names.Said said = names.read(phrase.naming(), act.equals(Acts.JOINS));
    boolean heavy = Acts.heavy(act);
    Optional<TopicTerms.Term> fit = topics.fit(act, verb, phrase, said);
    Pack.Topic whatever =
        heavy ? topics.of(concepts.verb(verb)) : said.act() ? topics.of(said.head()) : null;
    if (fit.isPresent() && (whatever == null || fit.get().words().size() > 1)) {
      return Optional.of(of(fit.get(), act, verb, phrase, said));
    }
    if (whatever != null) {
      Map<String, Concept> rest = said.telling();
      if (heavy) {
        rest.put(said.head().id(), said.head());
      }
      List<Concept> used = heavy ? List.of(concepts.verb(verb), said.head()) : List.of(said.head());
      return Optional.of(of(whatever, act, used, rest, phrase.text()));
    }
    return worth(phrase) ? Optional.of(free(act, verb, said)) : Optional.empty();
  }

  /** A decision of which it is said what is asked: what to build next. */
  private Optional<Deed> asked(String act, String verb, Phrase phrase) {
    List<String> words = phrase.words();
    Optional<TopicTerms.Term> term = topics.asked(act, verb, phrase);
    if (term.isPresent()) {
      return Optional.of(of(term.get().topic(), act, List.of(), Map.of(), ""));
    }
    boolean worth = words.size() >= (words.get(0).equals("whether") ? 2 : 3);
    String head = String.join("-", phrase.core());
    Thing thing = new Thing(head, List.of(), true);
    return worth ? Optional.of(new Deed(act, thing, "", false, "", List.of())) : Optional.empty();
  }

  private Deed of(TopicTerms.Term term, String act, String verb, Phrase phrase, Names.Said said) {
    Map<String, Concept> rest = new HashMap<>(said.facets());
    rest.put(said.head().id(), said.head());
    boolean nominal = acts.light(act) && said.act() && term.acts().contains(said.head().id());
    boolean acted = (Acts.heavy(act) || nominal) && !term.acts().isEmpty();
    // the pump and the engine that two repair are two, though both are equipment
    boolean kinds = acted && !term.topic().single();
    if (!kinds) {
      rest.keySet().removeAll(term.concepts());
    }
    if (nominal || (!kinds && phrase.endsWith(term.words()))) {
      rest.remove(said.head().id());
    }
    List<Concept> used = new ArrayList<>(List.of(said.head()));
    if (Acts.heavy(act)) {
      used.add(concepts.verb(verb));
    }
    return of(term.topic(), act, used, rest, phrase.text());
  }

  private Deed of(
      Pack.Topic topic, String act, List<Concept> used, Map<String, Concept> facets, String text) {
    List<Concept> all = new ArrayList<>(used);
    all.addAll(facets.values());
    List<String> because = new ArrayList<>(reasons(all));
    because.add(
        new Because(text.isEmpty() ? topic.name() : text, topic.id(), Because.Rule.TOPIC)
            .toString());
    return new Deed(
        act,
        new Thing(topic.id(), List.copyOf(facets.keySet()), true),
        topic.id(),
        topic.single(),
        facets.isEmpty() ? topic.question() : "",
        because);
  }

  private Deed free(String act, String verb, Names.Said said) {
    Map<String, Concept> facets = said.telling();
    List<Concept> used = new ArrayList<>(facets.values());
    used.add(said.head());
    if (!Acts.heavy(act)) {
      Thing thing = new Thing(said.head().id(), List.copyOf(facets.keySet()), !said.unnamed());
      return new Deed(act, thing, "", false, "", reasons(used));
    }
    Concept head = concepts.verb(verb);
    used.add(head);
    Set<String> all = new TreeSet<>(facets.keySet());
    all.add(said.head().id());
    Thing thing = new Thing(head.id(), List.copyOf(all), !said.unnamed());
    return new Deed(act, thing, "", false, "", reasons(used));
  }

  /** Whether a phrase names something: its head is a noun, known to the dictionary or not. */
  private boolean worth(Phrase phrase) {
    Naming.Word head = phrase.naming().head();
    boolean noun = head.is("NOUN", "PROPN", "X", "PRON") || lexicon.isNoun(head.lemma());
    boolean other = OTHERS.matcher(head.lemma()).matches() || head.lemma().contains("://");
    return head.lemma().length() > 1 && !other && (noun || head.lemma().endsWith("ing"));
  }

  private static List<String> reasons(Collection<Concept> concepts) {
    Set<String> because = new LinkedHashSet<>();
    concepts.stream()
        .sorted((a, b) -> a.id().compareTo(b.id()))
        .forEach(c -> c.because().forEach(b -> because.add(b.toString())));
    return List.copyOf(because);
  }
}
