package sicetnon.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sicetnon.claim.DataItem;
import sicetnon.claim.Kind;
import sicetnon.clause.Naming;
import sicetnon.clause.Phrase;
import sicetnon.concept.Deed;
import sicetnon.concept.Thing;
import sicetnon.concept.Things;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Parse;
import sicetnon.text.Lexicon;

/** What a level is of, and how one asks for it. */
final class LevelTopics {
  /** A label of more words is a sentence. */
  private static final int LABEL = 5;

  private static final Pattern PARTS = Pattern.compile("[/,&]| and ");
  private static final Pattern BLANKS = Pattern.compile("[\\s:?]+");
  private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{N}+#.'-]+");
  private static final Set<String> SMALL = Set.of("of", "the", "a", "an");

  private final Pack pack;
  private final Lexicon lexicon;
  private final Things things;
  private final Capitals capitals;
  private final Map<String, String> abbreviations;

  /**
   * Makes topics for one source.
   *
   * @param abbreviations what those of the source mean
   */
  LevelTopics(
      Pack pack,
      Lexicon lexicon,
      Things things,
      Capitals capitals,
      Map<String, String> abbreviations) {
    this.capitals = capitals;
    this.abbreviations = abbreviations;
    this.pack = pack;
    this.lexicon = lexicon;
    this.things = things;
  }

  /**
   * A topic.
   *
   * @param key what equal topics share
   * @param words as a question has them
   * @param skill whether one is good at it, or needs it, rather than knows it
   * @param subject whether it is something that one learns: who needs knowledge of drugs needs no
   *     drugs, who needs knowledge of botany needs botany
   * @param because why the words are taken for it
   */
  record Topic(String key, String words, boolean skill, boolean subject, List<String> because) {
    /** What equal needs share. */
    String need() {
      return subject ? key : key + "-knowledge";
    }

    /** The same as something that is needed. */
    Topic asNeeded() {
      return new Topic(key, words, true, subject, because);
    }
  }

  /** What a phrase names; nothing where nobody can tell what is meant. */
  Optional<Topic> of(Phrase phrase, String words, boolean skill) {
    boolean role = lexicon.isPerson(phrase.naming().head().lemma());
    return role || words.isEmpty()
        ? Optional.empty()
        : things
            .whole(spelledOut(phrase, words))
            .filter(d -> d.thing().named())
            .map(d -> new Topic(d.thing().key(), words, skill, subject(phrase), d.because()));
  }

  /** The same phrase with the words that its abbreviations stand for. */
  private Phrase spelledOut(Phrase phrase, String words) {
    Naming naming = phrase.naming();
    List<Naming.Word> all = new ArrayList<>();
    boolean some = false;
    for (Naming.Word word :
        Stream.concat(naming.modifiers().stream(), Stream.of(naming.head())).toList()) {
      String letters = word.lemma().toUpperCase(Locale.ROOT);
      String full = words.contains(letters) ? abbreviations.get(letters) : null;
      some |= full != null;
      all.addAll(full == null ? List.of(word) : named(List.of(full.split(" "))));
    }
    int last = all.size() - 1;
    Naming.Word head = all.get(last);
    if (taught(phrase) && !some) {
      // physics is no physic, and who knows French knows no France
      String subject = lexicon.isSubject(head.form()) ? head.form() : head.lemma();
      all.set(last, new Naming.Word(subject, head.form(), "NOUN"));
      some = true;
    }
    return some
        ? phrase.of(
            new Naming(
                all.get(last), all.subList(0, last), naming.possessors(), naming.additions()))
        : phrase;
  }

  /** Whether a phrase names something that one learns; what no dictionary has is taken for it. */
  boolean subject(Phrase phrase) {
    String head = phrase.naming().head().lemma();
    return taught(phrase) || !(lexicon.isNoun(head) || head.endsWith("ing"));
  }

  /** Whether a dictionary has it for something that one learns. */
  boolean taught(Phrase phrase) {
    Naming.Word head = phrase.naming().head();
    return lexicon.isSubject(head.lemma()) || lexicon.isSubject(head.form());
  }

  /** Whether it is such a thing or an act that one can be good at: pruning. */
  private boolean learnt(Phrase phrase) {
    String head = phrase.naming().head().lemma();
    boolean act =
        head.endsWith("ing")
            && lexicon.verbBase(head).isPresent()
            && !lexicon.isObject(head)
            && !pack.words(Words.KIND_NOUNS).contains(head);
    String last = phrase.text().substring(phrase.text().lastIndexOf(' ') + 1);
    boolean letters = last.length() > 1 && last.equals(last.toUpperCase(Locale.ROOT));
    return act || letters || subject(phrase);
  }

  /** What a label or head names, joined things apart: "Maths / stats", "Level of stress". */
  List<Label> of(String label) {
    List<Label> out = new ArrayList<>();
    for (String part : PARTS.split(label)) {
      List<String> words = words(part);
      if (!words.isEmpty() && words.size() <= LABEL) {
        boolean skill = Stream.of(part.toLowerCase(Locale.ROOT).split(" ")).anyMatch(this::skilled);
        Phrase phrase = phrase(words);
        of(phrase, String.join(" ", words), skill)
            .ifPresent(t -> out.add(new Label(phrase, t, skill || learnt(phrase))));
      }
    }
    return out;
  }

  /** Whether a phrase names what one can touch, or somebody. */
  boolean touched(Phrase phrase) {
    String head = phrase.naming().head().lemma();
    return lexicon.isObject(head) || lexicon.isPersonToo(head);
  }

  /**
   * A label with what it names.
   *
   * @param learnt whether one is good at it or knows it, rather than has it
   */
  record Label(Phrase phrase, Topic topic, boolean learnt) {}

  private boolean skilled(String word) {
    return pack.words(Words.SKILL_NOUNS).contains(word)
        || pack.words(Words.REQUIREMENT_HEADS).contains(word);
  }

  /** The words of a label without those that only say that it is a level or needed. */
  private List<String> words(String label) {
    List<String> all = List.of(BLANKS.split(label.strip()));
    List<String> words = new ArrayList<>();
    String level = "";
    for (int i = 0; i < all.size(); i++) {
      String lower = all.get(i).toLowerCase(Locale.ROOT);
      String base = lexicon.nounBase(lower).orElse(lower);
      boolean grade = pack.words(Words.LEVEL_NOUNS).contains(base);
      boolean leads =
          lower.isEmpty()
              || SMALL.contains(lower)
              || grade
              || skilled(base)
              || skilled(lower)
              || needed(lower, i, all.size());
      level = grade ? lower : level;
      if (!leads) {
        words.add(capitals.label(all.get(i)));
      }
    }
    boolean quality = words.size() == 1 && quality(words.get(0).toLowerCase(Locale.ROOT));
    if (quality && !level.isEmpty()) {
      // "technical depth" is no depth of something technical
      words.add(level);
    }
    // a day's mark is a date
    boolean time =
        words.stream()
            .anyMatch(w -> pack.words(Words.TIME_NOUNS).contains(w.toLowerCase(Locale.ROOT)));
    boolean letters = !time && words.stream().allMatch(w -> LETTERS.matcher(w).matches());
    return letters ? words : List.of();
  }

  /** "(Latin) required", "required (Latin)". */
  private boolean needed(String word, int at, int size) {
    boolean edge = at == size - 1 || (at == 0 && word.endsWith("ed"));
    return size > 1
        && edge
        && pack.scale(Levels.NEED)
            .filter(s -> s.steps().get(s.steps().size() - 1).adjectives().contains(word))
            .isPresent();
  }

  private boolean quality(String word) {
    return lexicon.isRelational(word) && !lexicon.isSubject(word);
  }

  private Phrase phrase(List<String> words) {
    List<Naming.Word> all = named(words);
    int last = all.size() - 1;
    Naming naming = new Naming(all.get(last), all.subList(0, last), List.of(), List.of());
    List<String> bases = all.stream().map(Naming.Word::lemma).toList();
    return new Phrase(bases, bases, 0, words.size(), String.join(" ", words), naming);
  }

  private List<Naming.Word> named(List<String> words) {
    return words.stream()
        .map(w -> w.toLowerCase(Locale.ROOT))
        .map(w -> new Naming.Word(base(w), w, lexicon.isNoun(base(w)) ? "NOUN" : tag(w)))
        .toList();
  }

  private String base(String word) {
    return lexicon.nounBase(word).orElse(word);
  }

  private String tag(String word) {
    return lexicon.isAdjective(word) ? "ADJ" : "X";
  }

  /**
   * What equal needs share: of skills and knowledge the kind matters; who needs no certificate
   * needs no other either.
   */
  String needed(Phrase phrase) {
    List<String> core = phrase.core();
    String head = core.isEmpty() ? "" : core.get(core.size() - 1);
    if (taught(phrase)) {
      return things
          .whole(spelledOut(phrase, phrase.text()))
          .map(d -> d.thing().key())
          .orElse(phrase.key());
    }
    boolean kinds =
        core.stream().anyMatch(pack.words(Words.SKILL_NOUNS)::contains)
            || pack.words(Words.KIND_NOUNS).contains(head);
    return kinds ? phrase.key() : head.equals("license") ? "licence" : head;
  }

  /** The key of an act, for how often it is done. */
  static String key(Deed deed) {
    return deed.act() + "-" + deed.thing().key();
  }

  /** The things named in a stretch; "skills in SQL" are SQL skills. */
  List<Phrase> things(Parse parse, int from, int to) {
    int end = from;
    while (end < to && !stops(parse, from, end)) {
      end++;
    }
    return end > from ? Phrase.list(pack, parse, from, end) : List.of();
  }

  private boolean stops(Parse parse, int from, int i) {
    boolean preposition =
        parse.is(i, "ADP")
            && !parse.lower(i).equals("of")
            && !(i > from && pack.words(Words.SKILL_NOUNS).contains(parse.lemma(i - 1)));
    return preposition
        || parse.is(i, "SCONJ", "AUX", "PART")
        || (parse.is(i, "VERB") && !parse.gerund(i) && !parse.past(i))
        || parse.breaks(i);
  }

  /** The question for the level of a topic, as a sentence gives it. */
  DataItem item(Pack.Scale scale, String role, String name, Topic topic) {
    return item(scale, topic.skill() ? scale.skill() : scale.question(), role, name, topic);
  }

  /** The same as a table or label gives it. */
  DataItem entered(Pack.Scale scale, String role, String name, Topic topic) {
    return item(scale, topic.skill() ? scale.skill() : scale.entry(), role, name, topic);
  }

  private static DataItem item(
      Pack.Scale scale, String asked, String role, String name, Topic topic) {
    boolean need = scale.id().equals(Levels.NEED);
    String known = topic.skill() ? "to be good at " : "to know ";
    String question =
        asked
            .replace("{role}", name)
            .replace("{thing}", need ? known + topic.words() : topic.words());
    String attribute = need ? RequirementClaims.ATTRIBUTE : scale.id();
    return new DataItem(
        attribute,
        Kind.LEVEL,
        role,
        need ? topic.need() : topic.key(),
        question,
        false,
        Thing.NONE,
        topic.because());
  }
}
