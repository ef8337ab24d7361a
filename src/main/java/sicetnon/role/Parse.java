package sicetnon.role;

import java.util.List;
import java.util.Set;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.text.Sentence;
import sicetnon.text.Token;

/** A sentence with its mentions, and the small questions that every later step asks of it. */
public final class Parse {
  private static final Set<String> BREAKS = Set.of(";", ":", "\u2014", "\u2013", "--", "(", ")");

  private final Sentence sentence;
  private final List<Mention> mentions;
  private final Pack pack;

  /** The tokens in small letters, which nearly every question is about. */
  private final String[] lower;

  /** For each token the mention that covers it, or null. */
  private final Mention[] covering;

  /**
   * Puts a sentence and its mentions together.
   *
   * @param sentence the tokens
   * @param mentions roles named, in order
   * @param pack whose word lists it asks
   */
  public Parse(Sentence sentence, List<Mention> mentions, Pack pack) {
    this.sentence = sentence;
    this.mentions = List.copyOf(mentions);
    this.pack = pack;
    int size = sentence.tokens().size();
    this.lower = new String[size];
    for (int i = 0; i < size; i++) {
      lower[i] = sentence.tokens().get(i).lower();
    }
    this.covering = new Mention[size];
    for (Mention mention : this.mentions) {
      for (int i = mention.from(); i < Math.min(size, mention.to()); i++) {
        covering[i] = covering[i] == null ? mention : covering[i];
      }
    }
  }

  /** The tokens and their tree. */
  public Sentence sentence() {
    return sentence;
  }

  /** Roles named, in order. */
  public List<Mention> mentions() {
    return mentions;
  }

  /** Whose word lists it asks. */
  public Pack pack() {
    return pack;
  }

  /** Whether it is the label at the head of a line, not the line's own text. */
  public boolean label() {
    return sentence.end() <= sentence.block().bodyStart();
  }

  public int size() {
    return lower.length;
  }

  public Token token(int i) {
    return sentence.tokens().get(i);
  }

  public String lower(int i) {
    return i >= 0 && i < lower.length ? lower[i] : "";
  }

  public String lemma(int i) {
    return i >= 0 && i < size() ? token(i).lemma() : "";
  }

  /** Whether a word as it stands is in a list. */
  public boolean listed(int i, Words list) {
    return pack.words(list).contains(lower(i));
  }

  /** Whether the base form of a word is in a list. */
  public boolean listedBase(int i, Words list) {
    return pack.words(list).contains(lemma(i));
  }

  public boolean is(int i, String... tags) {
    return i >= 0 && i < size() && token(i).is(tags);
  }

  /** The mention that covers a token, or null. */
  public Mention mentionAt(int i) {
    return i >= 0 && i < covering.length ? covering[i] : null;
  }

  public List<Mention> mentionsIn(int from, int to) {
    return mentions.stream().filter(m -> m.from() >= from && m.to() <= to).toList();
  }

  public boolean nominal(int i) {
    return i >= 0 && i < size() && (token(i).nominal() || mentionAt(i) != null);
  }

  public boolean comma(int i) {
    return lower(i).equals(",");
  }

  public boolean relative(int i) {
    return listed(i, Words.RELATIVE_WORDS);
  }

  public boolean conjunction(int i) {
    String word = lower(i);
    return word.equals("and")
        || word.equals("or")
        || word.equals("but")
        || word.equals("&")
        || word.equals("nor");
  }

  /** Punctuation at which a clause ends. */
  public boolean breaks(int i) {
    return i < 0 || i >= size() || BREAKS.contains(lower(i));
  }

  /** Whether the verb at {@code i} is a gerund or present participle. */
  public boolean gerund(int i) {
    return is(i, "VERB") && lower(i).endsWith("ing") && !lemma(i).equals(lower(i));
  }

  /** Whether the word at {@code i} is an infinitive after "to". */
  boolean infinitive(int i) {
    if (!is(i, "VERB", "AUX")) {
      return false;
    }
    int before = i - 1;
    while (is(before, "ADV")) {
      before--;
    }
    return lower(before).equals("to") && !gerund(i);
  }

  /** Whether the verb has a past or participle form. */
  public boolean past(int i) {
    String form = lower(i);
    return is(i, "VERB")
        && !form.equals(lemma(i))
        && !form.endsWith("ing")
        && !(form.endsWith("s") && !form.endsWith("ss"));
  }

  /** The end of a stretch without the marks and joining words that trail it. */
  public int clip(int from, int to) {
    int end = to;
    while (end > from + 1 && (trails(end - 1) || closesNothing(from, end - 1))) {
      end--;
    }
    return end;
  }

  /** A closing quotation mark whose opening one stands further left. */
  private boolean closesNothing(int from, int i) {
    if (!quotes(i)) {
      return false;
    }
    int marks = 0;
    for (int j = from; j <= i; j++) {
      marks += quotes(j) ? 1 : 0;
    }
    return marks % 2 == 1;
  }

  private boolean quotes(int i) {
    return lower(i).equals("\"");
  }

  private boolean trails(int i) {
    return (is(i, "PUNCT", "CCONJ", "SCONJ") && !lower(i).equals(")") && !quotes(i))
        || listed(i, Words.TRAILING_WORDS);
  }

  /** The start of a stretch without the marks and joining words that open it. */
  public int open(int from, int to) {
    int start = from;
    while (start < to - 1
        && ((is(start, "PUNCT", "CCONJ") && !lower(start).equals("(") && !quotes(start))
            || (is(start, "SCONJ", "PART") && start + 1 < to && opens(lower(start))))) {
      start++;
    }
    return start;
  }

  private static boolean opens(String word) {
    return word.equals("that") || word.equals("so") || word.equals("to");
  }
}
