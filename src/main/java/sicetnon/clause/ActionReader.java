package sicetnon.clause;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Parse;

/** Predication in, action out: what is done to which tokens. */
public final class ActionReader {
  private static final Pattern AGENT = Pattern.compile("\\p{L}{2,}[eo]r");

  /** Classes of acts whose agents rule or make a thing: owner, creator, planner. */
  private static final Set<String> RULING = Set.of("rules", "makes");

  private final Pack pack;
  private final TokenTree reading;
  private final Parse parse;

  public ActionReader(Pack pack, TokenTree reading) {
    this.pack = pack;
    this.reading = reading;
    this.parse = reading.parse();
  }

  /** What a predication says of those who do it; empty where it only names a thing. */
  public Optional<Action> read(Predication said) {
    return switch (said.act().how()) {
      case VERB, PASSIVE -> Optional.of(verb(said));
      case LIGHT -> Optional.of(light(said));
      case HELD -> Optional.of(held(said));
      case AGENT -> Optional.of(agent(said));
      case COPULA -> Optional.of(being(said));
      case NOMINAL -> Optional.of(nominal(said));
      case LABEL, BARE -> Optional.empty();
    };
  }

  /** What is done to the object of a passive; "is focused on" is what it does. */
  public Action undergone(Predication said) {
    if (reading.compound(said.act().word())) {
      // "is customer-focused" says how it is
      return trait(said);
    }
    if (pack.words(Words.FOCUS_VERBS).contains(reading.lemma(said.act().word()))) {
      Optional<Complement> about = about(said);
      String preposition = about.map(c -> reading.lower(c.markers().get(0))).orElse("");
      List<NounPhrase> things = about.map(c -> things(said, c)).orElseGet(List::of);
      return action(Action.Form.ACT, reading.lemma(said.act().word()), preposition, things, said);
    }
    return action(Action.Form.PASSIVE, reading.lemma(said.act().word()), "", List.of(), said);
  }

  private Action verb(Predication said) {
    Act act = said.act();
    if (reading.compound(act.word())) {
      return trait(said);
    }
    StringBuilder lemma = new StringBuilder(reading.lemma(act.word()));
    String preposition = "";
    for (int part : act.parts()) {
      if (reading.tree().is(part, "compound")) {
        lemma.append(' ').append(reading.lower(part));
      } else if (reading.tree().is(part, "xcomp")) {
        lemma.replace(0, lemma.length(), "ensure");
      } else {
        preposition = reading.lower(part);
      }
    }
    if (act.parts().isEmpty()) {
      // a particle that the tree has for an adverb: "carries out"
      reading.children(act.word()).stream()
          .filter(c -> c == act.word() + 1 && reading.tree().is(c, "advmod"))
          .map(c -> lemma + " " + reading.lower(c))
          .filter(v -> pack.actOf(v).isPresent())
          .forEach(v -> lemma.replace(0, lemma.length(), v));
    }
    String verb = lemma.toString();
    String particle = preposition;
    return whether(said)
        .or(() -> lent(said))
        .or(() -> question(said, verb))
        .orElseGet(() -> doing(said, verb, particle));
  }

  /** Without an object, what it is about stands in its place: "decides on the menu". */
  private Action doing(Predication said, String lemma, String particle) {
    Optional<Complement> about = said.object().isPresent() ? Optional.empty() : about(said);
    List<NounPhrase> objects =
        about.map(c -> things(said, c)).orElseGet(() -> said.object().stream().toList());
    String preposition = about.map(c -> reading.lower(c.markers().get(0))).orElse(particle);
    return action(Action.Form.ACT, lemma, preposition, objects, said);
  }

  /** "Decides which dishes are served": the question is what is decided. */
  private Optional<Action> question(Predication said, String lemma) {
    Optional<Integer> asked =
        said.object()
            .map(NounPhrase::head)
            .filter(this::asks)
            .or(() -> clause(said.complements(), c -> asks(reading.first(c.clause()))));
    return asked.map(
        clause -> {
          int last =
              said.complements().stream()
                  .filter(c -> c.clause() > 0)
                  .mapToInt(c -> reading.last(c.clause()))
                  .reduce(reading.last(clause), Math::max);
          int from = reading.token(reading.first(clause));
          int to = parse.clip(from, reading.token(last) + 1);
          Action plain = action(Action.Form.ACT, lemma, "", List.of(), said);
          return plain.asking(from, to, Phrase.list(pack, parse, from, to));
        });
  }

  /** "Has a say in whether to fly": what is decided is whether. */
  private Optional<Action> whether(Predication said) {
    int word = said.act().word();
    boolean choice =
        reading.children(word).stream().anyMatch(c -> reading.lower(c).equals("whether"));
    boolean power =
        said.act().under().stream()
            .anyMatch(u -> pack.words(Words.POWER_NOUNS).contains(reading.lemma(u)));
    return choice && power ? Optional.of(deciding(said, word, List.of())) : Optional.empty();
  }

  /** "Makes the decision to fly", "has the last word on whether to fly": decides on it. */
  private Optional<Action> lent(Predication said) {
    String verb = reading.lemma(said.act().word());
    boolean lends =
        pack.words(Words.LIGHT_VERBS).contains(verb)
            || pack.words(Words.POSSESSING_VERBS).contains(verb);
    return said.object()
        .filter(o -> lends && pack.words(Words.POWER_NOUNS).contains(reading.lemma(o.head())))
        .flatMap(
            o -> {
              List<Complement> all = new ArrayList<>(o.complements());
              all.addAll(said.complements());
              all.addAll(said.adjuncts());
              return clause(all, c -> c.markers().stream().anyMatch(this::opensChoice))
                  .map(clause -> deciding(said, clause, List.of(o)));
            });
  }

  private static Optional<Integer> clause(List<Complement> all, Predicate<Complement> which) {
    return all.stream()
        .filter(c -> c.clause() > 0 && which.test(c))
        .map(Complement::clause)
        .findFirst();
  }

  /** Decides whether to do what the clause says. */
  private Action deciding(Predication said, int clause, List<NounPhrase> objects) {
    int from = reading.token(clause);
    int to = parse.clip(from, reading.token(reading.last(clause)) + 1);
    Action plain = action(Action.Form.DUTY, "decide", "on", objects, said);
    return plain.asking(from, to, List.of(FreeRelative.whether(reading, from, to)));
  }

  private boolean opensChoice(int word) {
    return reading.lower(word).equals("to") || reading.lower(word).equals("whether");
  }

  private boolean asks(int word) {
    return pack.words(Words.ASKING_WORDS).contains(reading.lower(word));
  }

  private Optional<Complement> about(Predication said) {
    return said.complements().stream()
        .filter(c -> c.thing().isPresent() && c.markers().size() == 1)
        .filter(
            c -> pack.words(Words.ABOUT_PREPOSITIONS).contains(reading.lower(c.markers().get(0))))
        .findFirst();
  }

  /** All that is joined to a complement: "focuses on guests and dishes". */
  private List<NounPhrase> things(Predication said, Complement first) {
    return said.complements().stream()
        .filter(c -> c.thing().isPresent() && c.markers().equals(first.markers()))
        .map(c -> c.thing().get())
        .toList();
  }

  /** "Has the final say on the budget" decides on it; "does code reviews" does them. */
  private Action light(Predication said) {
    Act act = said.act();
    boolean power = pack.words(Words.POWER_NOUNS).contains(reading.lemma(act.word()));
    boolean compared =
        act.modifiers().stream()
            .anyMatch(m -> pack.words(Words.RANKING_WORDS).contains(reading.lower(m)));
    if (power && !compared && said.object().isPresent()) {
      return action(
          Action.Form.DUTY, "decide", preposition(said), List.of(said.object().get()), said);
    }
    return action(
        Action.Form.ACT, reading.lemma(act.parts().get(0)), "", List.of(whole(said)), said);
  }

  private Action held(Predication said) {
    boolean power = pack.words(Words.POWER_NOUNS).contains(reading.lemma(said.act().word()));
    List<NounPhrase> objects = said.object().map(List::of).orElseGet(List::of);
    return action(Action.Form.DUTY, power ? "decide" : "be", preposition(said), objects, said);
  }

  /** "Is the owner of the menu" owns it, where the verb rules or makes; else it is what it is. */
  private Action agent(Predication said) {
    Optional<String> verb = agentVerb(reading.lemma(said.act().word()));
    return verb.isPresent() && said.object().isPresent() && said.act().modifiers().isEmpty()
        ? action(Action.Form.ACT, verb.get(), "", List.of(said.object().get()), said)
        : being(said);
  }

  /** The verb that rules or makes of which a noun names the agent: owner, creator, planner. */
  private Optional<String> agentVerb(String noun) {
    if (!AGENT.matcher(noun).matches()) {
      return Optional.empty();
    }
    String stem = noun.substring(0, noun.length() - 2);
    return Stream.of(stem, stem + "e", stem.substring(0, stem.length() - 1))
        .filter(v -> pack.actOf(v).filter(a -> RULING.contains(a.id())).isPresent())
        .findFirst();
  }

  private Action nominal(Predication said) {
    return action(Action.Form.DUTY, "be", "", List.of(whole(said)), said);
  }

  private Action being(Predication said) {
    boolean adjective = said.act().how() == Act.How.COPULA && said.object().isEmpty();
    int place = reading.child(said.act().word(), "case");
    // "serves as the voice of the guests" says what it is
    boolean as = place != 0 && reading.lower(place).equals("as") && !said.act().under().isEmpty();
    if (place != 0 && !as && said.act().how() == Act.How.COPULA) {
      // "is on call" says where or how it is
      return action(Action.Form.BEING, "be", "", List.of(), said);
    }
    if (!adjective) {
      NounPhrase noun =
          said.act().how() == Act.How.COPULA ? said.object().orElseThrow() : whole(said);
      return action(Action.Form.BEING, "be", "", List.of(noun), said);
    }
    return trait(said);
  }

  private Action trait(Predication said) {
    int word = said.act().word();
    NounPhrase trait = new NounPhrase(word, List.of(), degrees(word), List.of(), List.of());
    return action(Action.Form.BEING, "be", "", List.of(trait), said);
  }

  private List<Integer> degrees(int word) {
    return reading.children(word).stream()
        .filter(c -> c < word && reading.tree().is(c, "advmod"))
        .filter(c -> !parse.token(reading.token(c)).negates())
        .toList();
  }

  /** The noun of an act with its object put back: "review of code". */
  private NounPhrase whole(Predication said) {
    int noun = said.act().word();
    List<Integer> determiners = new ArrayList<>();
    List<Integer> modifiers = new ArrayList<>(said.act().modifiers());
    for (int child : reading.children(noun)) {
      if (reading.tree().is(child, "det")) {
        determiners.add(child);
      }
    }
    List<Complement> complements = new ArrayList<>();
    for (Complement complement : said.complements()) {
      if (complement.thing().filter(t -> reading.tree().head(t.head()) == noun).isPresent()) {
        complements.add(complement);
      }
    }
    said.object()
        .ifPresent(
            o -> {
              if (o.head() < noun) {
                modifiers.addAll(reading.own(o));
              } else {
                int marker = reading.child(o.head(), "case");
                complements.add(
                    0,
                    new Complement(marker == 0 ? List.of() : List.of(marker), Optional.of(o), 0));
              }
            });
    modifiers.sort(null);
    return new NounPhrase(noun, determiners, modifiers, List.of(), complements);
  }

  private String preposition(Predication said) {
    return said.object()
        .map(o -> reading.child(o.head(), "case"))
        .filter(c -> c != 0)
        .map(reading::lower)
        .orElse("");
  }

  private Action action(
      Action.Form form,
      String lemma,
      String preposition,
      List<NounPhrase> objects,
      Predication said) {
    int be = reading.child(said.act().word(), "cop");
    int verb = reading.token(be == 0 ? said.act().word() : be);
    SortedSet<Integer> tokens = new TreeSet<>();
    objects.forEach(o -> tokens.addAll(reading.tokens(reading.named(o))));
    int objectFrom = tokens.isEmpty() ? verb + 1 : tokens.first();
    int objectTo = tokens.isEmpty() ? objectFrom : tokens.last() + 1;
    List<Phrase> things =
        objects.stream()
            .map(o -> Phrase.of(pack, reading, o))
            .filter(p -> !p.words().isEmpty())
            .toList();
    int to = Math.max(Math.max(objectTo, verb + 1), reading.token(last(said)) + 1);
    int from = Math.min(from(said), objectFrom);
    return new Action(
        form,
        lemma,
        verb,
        objectFrom,
        objectTo,
        preposition,
        from,
        Math.max(parse.clip(from, to), verb + 1),
        said.negated() || none(objects),
        joins(said),
        things,
        things.isEmpty() && form == Action.Form.ACT ? beside(said) : List.of(),
        answers(said),
        under(said));
  }

  /** The words that lead to an act, those of a noun that holds it among them, and how. */
  private List<String> under(Predication said) {
    List<String> out = new ArrayList<>();
    for (int word : said.act().under()) {
      reading.children(word).stream()
          .filter(c -> reading.tree().is(c, "amod") || reading.tree().is(c, "advmod"))
          .forEach(c -> out.add(reading.lower(c)));
      out.add(reading.lemma(word));
    }
    if (said.act().how() == Act.How.HELD) {
      said.act().modifiers().forEach(m -> out.add(reading.lower(m)));
      out.add(reading.lemma(said.act().word()));
    }
    said.adjuncts().stream()
        .filter(c -> c.thing().isPresent() && c.markers().isEmpty())
        .forEach(c -> out.add(reading.lower(c.thing().get().head())));
    return out;
  }

  /** What is no object but tells whom or what the act is about. */
  private List<Phrase> beside(Predication said) {
    return said.complements().stream()
        .filter(c -> c.thing().isPresent() && c.markers().size() == 1)
        .filter(
            c -> pack.words(Words.TELLING_PREPOSITIONS).contains(reading.lower(c.markers().get(0))))
        .map(c -> Phrase.of(pack, reading, c.thing().get()))
        .filter(p -> !p.words().isEmpty())
        .toList();
  }

  /** Where the words of the act begin, its subject left out. */
  private int from(Predication said) {
    Set<Integer> words = new TreeSet<>(said.act().parts());
    words.add(said.act().word());
    words.addAll(said.act().under());
    for (int word : Set.copyOf(words)) {
      for (int child : reading.children(word)) {
        boolean be = reading.tree().is(child, "cop") && child > reading.child(word, "nsubj");
        if (reading.tree().is(child, "aux") || be) {
          words.add(child);
        }
      }
    }
    int first = words.iterator().next();
    while (first > 1 && reading.tree().is(first - 1, "advmod")) {
      first--;
    }
    return reading.token(first);
  }

  /** The last word of what is said of its subject, who may stand behind it. */
  private int last(Predication said) {
    int last = said.act().word();
    if (said.act().how() == Act.How.PASSIVE) {
      for (NounPhrase agent : said.subjects()) {
        last = Math.max(last, agent.head());
      }
    }
    for (int part : said.act().parts()) {
      last = Math.max(last, part);
    }
    List<Complement> all = new ArrayList<>(said.complements());
    all.addAll(said.adjuncts());
    said.object().ifPresent(o -> all.addAll(o.complements()));
    for (Complement complement : all) {
      int end =
          complement.clause() > 0
              ? reading.last(complement.clause())
              : Collections.max(reading.words(complement));
      last = Math.max(last, end);
    }
    return last;
  }

  /** "Has no direct reports": the object denies what the verb says. */
  private boolean none(List<NounPhrase> objects) {
    return objects.stream()
        .flatMap(o -> Stream.concat(o.determiners().stream(), Stream.of(o.head())))
        .anyMatch(w -> pack.words(Words.NONE_WORDS).contains(reading.lower(w)));
  }

  /** Whether it is said under a word of helping, or of taking part in what a noun names. */
  private boolean joins(Predication said) {
    Act act = said.act();
    if (said.join().kind() == Join.Kind.BIDDEN) {
      // who is helped to do it does it
      return false;
    }
    return act.under().stream().map(reading::lemma).anyMatch(this::helps)
        || act.under().stream()
            .anyMatch(u -> pack.words(Words.JOINING_NOUNS).contains(reading.lemma(u)))
        || (act.how() == Act.How.LIGHT
            && pack.words(Words.JOINING_NOUNS).contains(reading.lemma(act.word())));
  }

  /** "Is responsible for training the crew", "is in charge of training it". */
  private boolean answers(Predication said) {
    return said.act().under().stream()
        .map(reading::lemma)
        .anyMatch(
            u ->
                pack.words(Words.DUTY_ADJECTIVES).contains(u)
                    || pack.words(Words.POWER_NOUNS).contains(u));
  }

  /** "Works with the cook to plan the menu" plans it; who helps to plan it does not. */
  private boolean helps(String verb) {
    return pack.actOf(verb).filter(a -> a.id().equals("joins")).isPresent()
        && !pack.words(Words.COMPANION_VERBS).contains(verb);
  }
}
