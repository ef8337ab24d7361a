package sicetnon.role;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

  /** A subject weighs more than any other mention: one at least is needed. */
  private static final int SUBJECT = 100;

  /** Somebody is said to be one. */
  private static final int HELD = 1_000_000;

  private static final int ENOUGH = SUBJECT + 1;
  private static final int MORE = 4 * SUBJECT;

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
    Map<String, Integer> weights = new TreeMap<>();
    sentences.forEach(s -> subjects(s, weights));
    Set<String> none = pack.words(Words.THING_NAMES);
    weights
        .entrySet()
        .removeIf(
            e ->
                none.contains(e.getKey())
                    || (e.getValue() < least(e.getKey()) && e.getValue() < HELD));
    weights.replaceAll((name, weight) -> Math.max(1, weight % HELD / SUBJECT));
    return weights;
  }

  /** "The monitor shows" makes no role of a plain word. */
  private int least(String name) {
    String head = RoleNames.head(name);
    if (!name.contains(" ") && !lexicon.isMostlyPerson(head)) {
      return Integer.MAX_VALUE;
    }
    boolean often = forms.titledOften(name, head);
    boolean job = often || forms.titled(name) || forms.job(head);
    // a nurse is more often somebody than an act; a hire is not
    boolean several = name.contains(" ") && lexicon.isMostlyPerson(head);
    boolean sure = job && forms.listed(name) && (often || several || !lexicon.isVerb(head));
    return sure ? SUBJECT : job || forms.agent(head) ? ENOUGH : MORE;
  }

  /** Noun phrases headed by an occupation, weighed by whether they act. */
  private void subjects(Sentence sentence, Map<String, Integer> counts) {
    List<Token> tokens = sentence.tokens();
    for (int i = 1; i <= tokens.size(); i++) {
      boolean ends = i == tokens.size() || !tokens.get(i).nominal();
      if (!tokens.get(i - 1).nominal() || !ends) {
        continue;
      }
      int from = i - 1;
      while (from > 0 && partOfName(tokens.get(from - 1))) {
        from--;
      }
      boolean title =
          from > 1
              && tokens.get(from - 1).lower().equals("of")
              && pack.words(Words.TITLE_HEADS)
                  .contains(forms.singular(tokens.get(from - 2).lower()));
      from = title ? from - 2 : from;
      String before = from > 0 ? tokens.get(from - 1).lower() : "";
      String name = forms.singular(sentence.words(from, i).replaceAll("'s?$", ""));
      if (held(sentence, i - 1) && forms.shown(name)) {
        counts.merge(name, HELD, Integer::sum);
      } else if (!pack.words(Words.NEAR_WORDS).contains(before) && forms.isRole(name)) {
        boolean bare = !pack.words(Words.ROLE_DETERMINERS).contains(before);
        int subject = bare ? SUBJECT - 1 : SUBJECT;
        counts.merge(name, acts(sentence, i, before) ? subject : 1, Integer::sum);
      }
    }
  }

  /** "I am a ferry master", "as a law clerk I wrote", "Tom is our treasurer": somebody is one. */
  private static boolean held(Sentence sentence, int token) {
    Tree tree = sentence.syntax().tree();
    int word = sentence.syntax().word(token);
    boolean as = false;
    boolean is = false;
    boolean ours = false;
    boolean writer = false;
    boolean named = false;
    for (int child : tree.children(word)) {
      String form = tree.form(child);
      as |= tree.is(child, "case") && form.equalsIgnoreCase("as");
      is |= tree.is(child, "cop");
      ours |= form.equalsIgnoreCase("our");
      writer |= tree.is(child, "nsubj") && form.equals("I");
      named |= tree.is(child, "nsubj") && tree.tag(child).equals("PROPN");
    }
    return (as && tells(tree)) || (is && (writer || (named && ours)));
  }

  /** Whether the writer speaks of himself: others may act as anything. */
  private static boolean tells(Tree tree) {
    for (int word = 1; word <= tree.size(); word++) {
      if (tree.form(word).matches("I|[Mm]y|me")) {
        return true;
      }
    }
    return false;
  }

  /**
   * A subject, the doer of a passive, or whose role or job is spoken of; a heading that is nothing
   * else; one compared with.
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
        || (tree.is(word, "nmod") && duty(sentence, tree.head(word)));
  }

  private boolean duty(Sentence sentence, int word) {
    Token token = sentence.tokens().get(sentence.syntax().token(word));
    return pack.words(Words.DUTY_NOUNS).contains(token.lemma());
  }

  private boolean partOfName(Token token) {
    boolean plain = (token.nominal() && !token.possessive()) || token.is("ADJ");
    String lower = token.lower();
    return plain
        && lower.matches("(?!vs$|versus$)[\\p{L}-]+")
        && !forms.weak(lower)
        && !pack.words(Words.LEVELS).contains(lower)
        && !pack.words(Words.PRAISING_WORDS).contains(lower);
  }
}
