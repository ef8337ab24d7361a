package sicetnon.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import sicetnon.clause.Phrase;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.text.Lexicon;

/** Says which thing an act holds: a topic of the pack, or the noun phrase itself. */
final class TopicMatcher {
  private final Pack pack;
  private final Lexicon lexicon;

  TopicMatcher(Pack pack, Lexicon lexicon) {
    this.pack = pack;
    this.lexicon = lexicon;
  }

  /**
   * What is held.
   *
   * @param key the topic's id, or the phrase in normal form
   * @param name in words
   * @param question the whole question
   * @param single whether it can have one holder only
   * @param act the verb by which it is held
   * @param inPack whether the pack names it
   * @param owner whose it is said to be, where that is no neutral word; or empty
   * @param part what it is the part of a topic's thing, or empty: "food" of the food budget
   */
  record Held(
      String key,
      String name,
      String question,
      boolean single,
      String act,
      boolean inPack,
      String part,
      String owner) {}

  /**
   * The thing held by doing {@code act} to the phrase.
   *
   * @param duty whether the phrase itself is the duty ("responsible for the vision")
   */
  Optional<Held> held(String act, Phrase phrase, boolean duty) {
    Optional<Held> nominal = nominal(act, phrase, duty);
    if (nominal.isPresent()) {
      return nominal;
    }
    for (Pack.Topic topic : pack.topics()) {
      if (topic.verbs().contains(act)) {
        return Optional.of(of(topic, act, phrase.withoutModifiers()));
      }
    }
    Pack.Topic best = null;
    int longest = 0;
    for (Pack.Topic topic : pack.topics()) {
      int length = fit(topic, phrase);
      boolean acts = duty || acts(topic, act);
      if (acts && length > longest) {
        best = topic;
        longest = length;
      }
    }
    if (best != null) {
      return Optional.of(of(best, act, phrase));
    }
    boolean holds = duty || holds(act);
    return holds && named(phrase) ? Optional.of(free(act, phrase)) : Optional.empty();
  }

  private boolean acts(Pack.Topic topic, String act) {
    return topic.acts().isEmpty() ? holds(act) : topic.acts().contains(act);
  }

  private boolean holds(String act) {
    boolean joins = pack.words(Words.JOINING_VERBS).contains(act);
    return !joins && (pack.words(Words.HOLDING_VERBS).contains(act) || makes(act));
  }

  private boolean makes(String act) {
    return pack.words(Words.MAKING_VERBS).contains(act);
  }

  /** "is responsible for the prioritization of features" is "prioritizes features". */
  private Optional<Held> nominal(String act, Phrase phrase, boolean duty) {
    if (phrase.words().size() < 2 || (!duty && !pack.words(Words.PERFORMING_VERBS).contains(act))) {
      return Optional.empty();
    }
    String head = phrase.words().get(phrase.words().size() - 1);
    boolean names =
        pack.words(Words.ACT_ENDINGS).stream().anyMatch(head::endsWith)
            || pack.words(Words.ACT_NOUNS).contains(head);
    // "quality control" is no act of controlling quality: the noun is not made from its verb
    Optional<String> verb =
        names ? lexicon.verbOf(head).filter(v -> !v.equals(head)) : Optional.empty();
    if (verb.isEmpty()
        || pack.topics().stream().anyMatch(t -> fit(t, phrase) > 0 && (duty || acts(t, act)))) {
      return Optional.empty();
    }
    return verb.filter(this::holds).flatMap(v -> held(v, phrase.withoutHead(), false));
  }

  /** Whether the thing decided is a question: "what to cook". */
  private boolean asks(List<String> words) {
    return pack.words(Words.QUESTION_WORDS).contains(words.get(0));
  }

  /** Words of the longest term that names the phrase's head; 0 when none does. */
  private int fit(Pack.Topic topic, Phrase phrase) {
    int best = 0;
    for (List<String> term : topic.terms()) {
      boolean question = asks(term);
      if (!question && asks(phrase.words())) {
        continue;
      }
      if (term.size() > best && (question ? phrase.startsWith(term) : phrase.endsWith(term))) {
        best = term.size();
      }
    }
    return best;
  }

  /** The topic whose agent noun heads the phrase: "the visionary". */
  Optional<Held> agent(Phrase phrase) {
    for (Pack.Topic topic : pack.topics()) {
      for (List<String> agent : topic.agents()) {
        if (phrase.endsWith(agent)) {
          return Optional.of(
              new Held(
                  topic.id(), topic.name(), topic.question(), topic.single(), "be", true, "", ""));
        }
      }
    }
    return Optional.empty();
  }

  /** The topic that a possessor has: "the owner's vision". Only topics with one holder. */
  Optional<Held> possessed(Phrase phrase) {
    return pack.topics().stream()
        .filter(Pack.Topic::single)
        .filter(t -> fit(t, phrase) > 0 && t.acts().isEmpty())
        .findFirst()
        .map(t -> of(t, "own", phrase));
  }

  /** All topics named in a phrase, whatever is done to them. */
  List<Held> named(List<Phrase> phrases, String act) {
    List<Held> out = new ArrayList<>();
    for (Phrase phrase : phrases) {
      for (Pack.Topic topic : pack.topics()) {
        if (fit(topic, phrase) > 0 && acts(topic, act)) {
          out.add(of(topic, act, phrase));
          break;
        }
      }
    }
    return out;
  }

  private Held of(Pack.Topic topic, String act, Phrase phrase) {
    boolean neutral =
        pack.words(Words.NEUTRAL_MODIFIERS).contains(phrase.owner()) || !topic.single();
    return new Held(
        topic.id(),
        topic.name(),
        topic.question(),
        topic.single(),
        act,
        true,
        part(topic, phrase),
        neutral ? "" : phrase.owner());
  }

  /** The modifiers that a topic's terms do not have: "food" of "the food budget". */
  private String part(Pack.Topic topic, Phrase phrase) {
    List<String> rest = new ArrayList<>(phrase.modifiers());
    topic.terms().forEach(rest::removeAll);
    rest.removeAll(pack.words(Words.NEUTRAL_MODIFIERS));
    rest.removeIf(w -> lexicon.isAdjective(w) ? !lexicon.isRelational(w) : !lexicon.isNoun(w));
    return topic.single() && !asks(phrase.words()) ? String.join(" ", rest) : "";
  }

  /** To build a thing and to rule over it are two questions where no pack says they are one. */
  private Held free(String act, Phrase phrase) {
    boolean builds = makes(act) && !pack.words(Words.AUTHORING_VERBS).contains(act);
    List<String> core = new ArrayList<>(phrase.core());
    core.removeAll(pack.words(Words.NEUTRAL_MODIFIERS));
    String slug = String.join("-", core.isEmpty() ? phrase.core() : core);
    String text = phrase.text().toLowerCase(Locale.ROOT);
    if (asks(phrase.words())) {
      return new Held(slug, text, "Who decides " + text + "?", false, act, false, "", "");
    }
    return builds
        ? new Held("make-" + slug, text, "Who makes " + text + "?", false, act, false, "", "")
        : new Held(slug, text, "Who is responsible for " + text + "?", false, act, false, "", "");
  }

  /** A phrase worth a question of its own: it has a noun that is not empty of meaning. */
  private boolean named(Phrase phrase) {
    if (asks(phrase.words())) {
      return phrase.words().size() >= (phrase.words().get(0).equals("whether") ? 2 : 3);
    }
    String head = phrase.words().get(phrase.words().size() - 1).toLowerCase(Locale.ROOT);
    boolean bare = phrase.core().size() == 1;
    boolean empty = bare && pack.words(Words.BARE_THINGS).contains(head);
    return !empty && head.length() > 2 && (lexicon.isNoun(head) || head.contains("-"));
  }
}
