package sicetnon.role;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import sicetnon.ingest.Block;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.text.Lexicon;
import sicetnon.text.Sentence;
import sicetnon.text.Token;
import sicetnon.text.Tree;

/** Roles by what they do in sentences: they act, or somebody is said to be one. */
final class ActingRoles {
  /** How the place that shows such a role is told from others. */
  static final String EVIDENCE = " (acts ";

  private static final Pattern NAME = Pattern.compile("\\p{Lu}[^\\p{Ll}]*+\\p{Ll}.*");
  private static final Pattern PROPER = Pattern.compile("\\p{Lu}\\p{Ll}+");
  private static final Pattern POSSESSIVE = Pattern.compile("'s?$");
  private static final Pattern LETTERS = Pattern.compile("[\\p{L}-]+");
  private static final Set<String> SELF = Set.of("I", "My", "my", "me");

  /** Subjects of a name that may well be no role's. */
  private static final int MANY = 4;

  /**
   * What speaks for a name.
   *
   * @param acts how often it does something
   * @param others how often else it is spoken of
   * @param article whether an article stands before it where it acts
   * @param held whether somebody is said to be one
   * @param words whether it is written as words are, not as names of firms
   */
  private record Evidence(int acts, int others, boolean article, boolean held, boolean words) {
    Evidence and(Evidence o) {
      return new Evidence(
          acts + o.acts, others + o.others, article || o.article, held || o.held, words || o.words);
    }

    /** Whether that is enough: an article before it counts as a mention. */
    boolean reaches(int least) {
      int mentions = acts + others + (article ? 1 : 0);
      return acts >= Math.max(2, least) || (acts > 0 && least < MANY && mentions > least);
    }
  }

  private final Pack pack;
  private final Lexicon lexicon;
  private final RoleNames forms;

  ActingRoles(Pack pack, Lexicon lexicon, RoleNames forms) {
    this.pack = pack;
    this.lexicon = lexicon;
    this.forms = forms;
  }

  /** The names, each with how often it acts. */
  Map<String, Integer> find(List<Sentence> sentences) {
    Map<String, Evidence> shown = new TreeMap<>();
    sentences.forEach(s -> subjects(s, shown));
    Set<String> none = pack.words(Words.THING_NAMES);
    Map<String, Integer> found = new TreeMap<>();
    shown.forEach(
        (name, evidence) -> {
          if (!none.contains(name)
              && (evidence.held() || evidence.reaches(least(name, evidence)))) {
            found.put(name, Math.max(1, evidence.acts()));
          }
        });
    return found;
  }

  /** How many acts a name needs: "the monitor shows" makes no role of a plain word. */
  private int least(String name, Evidence evidence) {
    String head = RoleNames.head(name);
    boolean one = !name.contains(" ");
    if (one && !lexicon.isMostlyPerson(head)) {
      return Integer.MAX_VALUE;
    }
    boolean often = forms.titledOften(name, head);
    boolean job = often || forms.titled(name) || forms.job(head);
    // a nurse is more often somebody than an act; a hire is not
    boolean several = !one && lexicon.isMostlyPerson(head);
    boolean sure =
        job
            && (forms.listed(name) || (often && evidence.words()))
            && (often || several || !lexicon.isVerb(head));
    return sure ? 1 : job || forms.agent(head) ? 2 : MANY;
  }

  /** Noun phrases headed by an occupation, weighed by whether they act. */
  private void subjects(Sentence sentence, Map<String, Evidence> shown) {
    List<Token> tokens = sentence.tokens();
    for (int i = 1; i <= tokens.size(); i++) {
      boolean ends = i == tokens.size() || !tokens.get(i).nominal();
      if (!tokens.get(i - 1).nominal() || !ends) {
        continue;
      }
      int from = i - 1;
      while (from > 0 && partOfName(sentence, from - 1)) {
        from--;
      }
      boolean title =
          from > 1
              && tokens.get(from - 1).lower().equals("of")
              && pack.words(Words.TITLE_HEADS)
                  .contains(forms.singular(tokens.get(from - 2).lower()));
      from = title ? from - 2 : from;
      String before = from > 0 ? tokens.get(from - 1).lower() : "";
      String name = forms.singular(POSSESSIVE.matcher(sentence.words(from, i)).replaceAll(""));
      if (forms.shown(name) && held(sentence, i - 1, name)) {
        shown.merge(name, new Evidence(0, 0, false, true, false), Evidence::and);
      } else if (!pack.words(Words.NEAR_WORDS).contains(before) && forms.isRole(name)) {
        boolean article = pack.words(Words.ROLE_DETERMINERS).contains(before);
        // "Adam sets the oven": a name
        boolean somebody =
            i - from == 1
                && !article
                && NAME.matcher(tokens.get(from).text()).matches()
                && singular(tokens.get(from));
        boolean acts = !somebody && acts(sentence, i, before);
        boolean words =
            tokens.subList(from, i).stream().noneMatch(t -> NAME.matcher(t.text()).matches());
        shown.merge(
            name,
            new Evidence(acts ? 1 : 0, acts ? 0 : 1, acts && article, false, words),
            Evidence::and);
      }
    }
  }

  /**
   * Whether somebody is said to be one: "I am a ferry master", "as a law clerk I wrote", "Tom is
   * our treasurer"; of others a word must name nothing but persons: "Ruth works as a stonemason",
   * "Mrs Olu, the matron".
   */
  private boolean held(Sentence sentence, int token, String name) {
    Tree tree = sentence.syntax().tree();
    int word = sentence.syntax().word(token);
    boolean as = false;
    boolean is = false;
    boolean ours = false;
    boolean writer = false;
    boolean named = tree.is(word, "appos") && proper(tree, tree.head(word));
    for (int child : tree.children(word)) {
      String form = tree.form(child);
      as |= tree.is(child, "case") && form.equalsIgnoreCase("as");
      is |= tree.is(child, "cop");
      ours |= form.equalsIgnoreCase("our");
      writer |= tree.is(child, "nsubj") && form.equals("I");
      named |= (tree.is(child, "nsubj") || tree.is(child, "appos")) && proper(tree, child);
    }
    boolean works =
        as
            && tree.children(tree.head(word)).stream()
                .anyMatch(c -> tree.is(c, "nsubj") && proper(tree, c));
    String head = RoleNames.head(name);
    boolean somebody =
        !proper(tree, word)
            && (forms.titledOften(name, head) || (lexicon.isOnlyPerson(head) && forms.job(head)));
    return (as && tells(tree))
        || (is && (writer || (named && ours)))
        || (somebody && (named || works));
  }

  /** A word written as names of persons are. */
  private static boolean proper(Tree tree, int word) {
    return tree.tag(word).equals("PROPN") && PROPER.matcher(tree.form(word)).matches();
  }

  private boolean singular(Token token) {
    return forms.singular(token.lower()).equals(token.lower());
  }

  /** Whether the writer speaks of himself: others may act as anything. */
  private static boolean tells(Tree tree) {
    for (int word = 1; word <= tree.size(); word++) {
      if (SELF.contains(tree.form(word))) {
        return true;
      }
    }
    return false;
  }

  /**
   * A subject, the doer of a passive, somebody whom one hires or becomes, or whose role, job, pay
   * or training is spoken of; a heading that is nothing else; one compared with.
   */
  private boolean acts(Sentence sentence, int next, String before) {
    if (sentence.block().kind() == Block.Kind.HEADING) {
      return next == sentence.tokens().size();
    }
    Tree tree = sentence.syntax().tree();
    int word = sentence.syntax().word(next - 1);
    while (tree.is(word, "conj")) {
      word = tree.head(word);
    }
    boolean subject = tree.is(word, "nsubj") || tree.relation(word).equals("obl:agent");
    return subject
        || before.equals("than")
        || (tree.is(word, "nmod") && headed(sentence, tree.head(word), Words.DUTY_NOUNS))
        || (tree.is(word, "nmod") && headed(sentence, tree.head(word), Words.EARNING_NOUNS))
        || (tree.is(word, "obj") && headed(sentence, tree.head(word), Words.HIRING_VERBS))
        || (tree.is(word, "xcomp") && headed(sentence, tree.head(word), Words.BECOMING_VERBS));
  }

  private boolean headed(Sentence sentence, int word, Words list) {
    Token token = sentence.tokens().get(sentence.syntax().token(word));
    return pack.words(list).contains(token.lemma());
  }

  private boolean partOfName(Sentence sentence, int index) {
    Token token = sentence.tokens().get(index);
    Tree tree = sentence.syntax().tree();
    int word = sentence.syntax().word(index);
    // "purchasing manager", "licensed practitioner"
    boolean form = token.is("VERB") && (tree.is(word, "amod") || tree.is(word, "compound"));
    boolean plain = (token.nominal() && !token.possessive()) || token.is("ADJ") || form;
    String lower = token.lower();
    return plain
        && !lower.equals("vs")
        && !lower.equals("versus")
        && LETTERS.matcher(lower).matches()
        && !forms.weak(lower)
        && forms.modifier(lower)
        && !pack.words(Words.LEVELS).contains(lower)
        && !pack.words(Words.PRAISING_WORDS).contains(lower);
  }
}
