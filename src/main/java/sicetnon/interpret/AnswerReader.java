package sicetnon.interpret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sicetnon.claim.Claim;
import sicetnon.claim.Modality;
import sicetnon.claim.Value;
import sicetnon.clause.Action;
import sicetnon.clause.Clause;
import sicetnon.clause.Phrase;
import sicetnon.concept.Acts;
import sicetnon.discourse.Context;
import sicetnon.discourse.FragmentReader;
import sicetnon.discourse.Stance;
import sicetnon.discourse.StanceReader;
import sicetnon.discourse.Statement;
import sicetnon.discourse.StatementReader;
import sicetnon.discourse.Subject;
import sicetnon.discourse.SubjectReader;
import sicetnon.ingest.Block;
import sicetnon.ingest.Source;
import sicetnon.ingest.Span;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Mention;
import sicetnon.role.Parse;
import sicetnon.role.RoleBook;

/**
 * Statements in two pieces: a question with its answer, a label or table head with what stands
 * beside it.
 */
public final class AnswerReader {
  /** Chars that may stand behind "yes," and "no (...)" in a cell. */
  private static final int REMARK = 40;

  /** Words of the longest answer: "not any more". */
  private static final int OPENING = 3;

  private final Pack pack;
  private final Source source;
  private final RoleBook book;
  private final Context context;
  private final SubjectReader subjects;
  private final StanceReader moods;
  private final FragmentReader fragments;
  private final StatementReader facts;
  private final ClaimReaders readers;
  private final Map<Integer, Parse> heads = new HashMap<>();

  /** Whether the head of a column names one role. */
  private final Map<String, Boolean> columns = new HashMap<>();

  /** The row of cells last looked at: its first block, that behind its last, its roles' cells. */
  private int rowFrom;

  private int rowTo;
  private int rowRoles;

  public AnswerReader(
      Pack pack,
      Source source,
      RoleBook book,
      Context context,
      SubjectReader subjects,
      StanceReader moods,
      FragmentReader fragments,
      StatementReader facts,
      ClaimReaders readers) {
    this.pack = pack;
    this.source = source;
    this.book = book;
    this.context = context;
    this.subjects = subjects;
    this.moods = moods;
    this.fragments = fragments;
    this.facts = facts;
    this.readers = readers;
  }

  /** A question that its answer affirms or denies is a claim with both as its quotation. */
  public List<Claim> read(Parse question, Parse answer) {
    List<Claim> out = new ArrayList<>();
    String word = yesOrNo(answer);
    if (word.isEmpty()) {
      return named(question, answer);
    }
    for (Statement asked : facts.read(question)) {
      if (!asked.subject().known() || asked.actions().isEmpty() || auxiliary(asked)) {
        continue;
      }
      boolean ability = question.listed(0, Words.POSSIBLE_WORDS);
      Modality modality = ability ? Modality.POSSIBLE : asked.mood().modality();
      Stance mood = new Stance(modality, true, "", asked.mood().scope(), word.equals("no"));
      Statement fact =
          new Statement(
              question,
              asked.clause(),
              asked.from(),
              asked.to(),
              asked.subject(),
              asked.actions(),
              mood);
      List<Claim> made = new ArrayList<>(readers.relations.read(fact));
      made.addAll(readers.pairs.read(fact, context));
      readers.poles.find(List.of(fact)).forEach(f -> made.addAll(readers.poles.claims(f)));
      boolean other = !made.isEmpty();
      List<Claim> held = readers.told(fact);
      made.addAll(other ? held.stream().filter(c -> !plain(c)).toList() : held);
      Span both =
          question
              .sentence()
              .span(0, question.size())
              .cover(answer.sentence().span(0, answer.lower(1).matches("[.!]") ? 2 : 1));
      made.forEach(c -> out.add(readers.quoted(question, c, c.exclusive(), mood, both)));
    }
    return out;
  }

  private static boolean auxiliary(Parse parse, int i) {
    return parse.lemma(i).equals("be") || parse.listedBase(i, Words.AUXILIARIES);
  }

  /** "Can the chef cook?": the "can" alone is no clause that says something. */
  private static boolean auxiliary(Statement fact) {
    Clause clause = fact.clause();
    return clause != null && clause.verb() == 0 && fact.parse().listedBase(0, Words.AUXILIARIES);
  }

  private String yesOrNo(Parse answer) {
    int yes = opening(answer, Words.YES_WORDS);
    if (yes > 0) {
      return answer.lower(yes).equals("not") ? "no" : "yes";
    }
    int no = Math.max(opening(answer, Words.NO_WORDS), opening(answer, Words.RARE_WORDS));
    boolean goesOn = answer.lower(no).equals("one") || answer.lower(no).equals("longer");
    return no > 0 && !goesOn ? "no" : "";
  }

  /** How many words of an answer make one of the list; 0 for none. */
  private int opening(Parse answer, Words list) {
    String words = "";
    for (int i = 0; i < Math.min(OPENING, answer.size()); i++) {
      words = (words + " " + answer.lower(i)).strip();
      // "No." is one word, as before a number
      if (pack.words(list).contains(words.replace(".", ""))) {
        return i + 1;
      }
    }
    return 0;
  }

  /** "Who writes the plan? The nurse.": who is named does it, and nobody else. */
  private List<Claim> named(Parse question, Parse answer) {
    List<Claim> made = new ArrayList<>();
    Mention who = answer.mentions().isEmpty() ? null : answer.mentions().get(0);
    Block block = answer.sentence().block();
    boolean contents = block.kind() == Block.Kind.LIST_ITEM && !block.labelled();
    if (who == null || contents || who.possessive() || !asksWho(question)) {
      return made;
    }
    for (int i = 0; i < who.from(); i++) {
      boolean your = answer.listed(i, Words.POSSESSIVES);
      boolean to = answer.lower(i).equals("to");
      if (!your && !to && !answer.is(i, "DET", "ADV", "PUNCT", "ADJ")) {
        return made;
      }
    }
    boolean whole =
        who.to() >= answer.size()
            || answer.is(who.to(), "PUNCT", "SCONJ")
            || (answer.is(who.to(), "AUX", "VERB")
                && auxiliary(answer, who.to())
                && answer.is(who.to() + 1, "PUNCT"));
    if (!whole) {
      return made;
    }
    Span both =
        question.sentence().span(0, question.size()).cover(answer.sentence().span(0, who.to()));
    List<Claim> said = new ArrayList<>();
    List<Claim> targets = new ArrayList<>();
    for (Statement asked : facts.read(question)) {
      Stance mood = new Stance(Modality.PLAIN, true, "", asked.mood().scope(), false);
      boolean named =
          asked.subject().known() && asked.clause() != null && asked.clause().hasSubject();
      if (named) {
        targets.addAll(readers.relations.answer(asked.with(asked.subject(), mood), who));
      } else if (!asksObject(question)) {
        Statement told = asked.with(Subject.of(who.roles(), ""), mood);
        List<Claim> lines = readers.relations.read(told);
        said.addAll(lines.isEmpty() ? readers.told(told) : lines);
      }
    }
    for (Claim claim : targets.isEmpty() ? said : targets) {
      Stance mood = new Stance(Modality.PLAIN, true, "", claim.scope(), false);
      made.add(readers.quoted(question, claim, "who", mood, both));
    }
    return made;
  }

  /**
   * A head that makes a statement with its answer beside it: "Direct reports: none", a table row
   * "Writes code" with "No" in a role's column.
   *
   * @return nothing when the sentence is no such answer
   */
  public Optional<List<Claim>> headed(Parse parse) {
    Block block = parse.sentence().block();
    if (parse.label() || (block.kind() == Block.Kind.CELL && block.row().isBlank())) {
      heads.put(block.index() + (parse.label() ? 0 : 1), parse);
      if (!parse.label()) {
        heads.put(-1, parse);
      }
      return Optional.empty();
    }
    Parse head = block.labelled() ? heads.get(block.index()) : heads.get(-1);
    boolean fits =
        head != null
            && !block.row().isBlank()
            && (block.labelled() || head.sentence().block().text().equals(block.row()));
    String answer = fits && !readers.relations.asked(block) ? verdict(parse) : "";
    Subject role = fits ? fragments.label(parse) : Subject.NONE;
    role = role.known() || besideRoles(block) ? role : subjects.implicit(parse, context);
    if (answer.isEmpty() || !role.known() || answer.equals("joins")) {
      return answer.isEmpty() ? Optional.empty() : Optional.of(List.of());
    }
    Stance plain = moods.read(head, role);
    Stance mood = answer.equals("no") ? plain.denied() : plain;
    List<Action> acts = new ArrayList<>();
    boolean verb = false;
    for (Statement said : facts.read(head)) {
      acts.addAll(acts.isEmpty() ? said.actions() : List.of());
      verb |= said.clause() != null;
    }
    boolean clause = verb;
    boolean verbal = auxiliary(head, 0) || head.lemma(0).equals("have");
    if (acts.isEmpty() && !verbal && head.is(0, "NOUN", "PROPN", "ADJ", "ADV", "DET")) {
      int end = head.size();
      List<Phrase> things = Phrase.list(pack, head, 0, end);
      acts.add(
          new Action(
              Action.Form.DUTY,
              "be",
              0,
              0,
              end,
              "",
              0,
              end,
              false,
              false,
              things,
              List.of(),
              false,
              List.of()));
    }
    Statement fact = new Statement(head, null, 0, head.size(), role, acts, mood);
    List<Claim> made =
        new ArrayList<>(readers.told(fact).stream().filter(c -> clause || !plain(c)).toList());
    readers.poles.find(List.of(fact)).forEach(f -> made.addAll(readers.poles.claims(f)));
    if (head.is(0, "ADP") || (head.is(0, "ADJ") && head.is(head.size() - 1, "ADJ", "PUNCT"))) {
      made.addAll(readers.states.state(fact, answer.equals("yes")));
    }
    Span both = head.sentence().span(0, head.size()).cover(parse.sentence().span(0, parse.size()));
    return Optional.of(
        made.stream().map(c -> readers.quoted(head, c, c.exclusive(), mood, both)).toList());
  }

  /** Whether a claim is of a state or of an act that only its own verb tells. */
  private static boolean plain(Claim claim) {
    return claim.item().attribute().equals("is")
        || (claim.value() instanceof Value.Holder h && h.act().equals(Acts.PERFORMS));
  }

  /** Whether another cell of the row stands in a role's column, so that this one speaks of none. */
  private boolean besideRoles(Block block) {
    if (block.kind() != Block.Kind.CELL) {
      return false;
    }
    if (block.index() >= rowTo || block.index() < rowFrom) {
      row(block);
    }
    int others = rowRoles - (ofOneRole(block) ? 1 : 0);
    return others > 0;
  }

  /** Finds the cells around one that have its row head, and counts those in a role's column. */
  private void row(Block block) {
    rowFrom = block.index();
    while (inRow(rowFrom - 1, block)) {
      rowFrom--;
    }
    rowTo = block.index() + 1;
    while (inRow(rowTo, block)) {
      rowTo++;
    }
    rowRoles =
        (int) source.blocks().subList(rowFrom, rowTo).stream().filter(this::ofOneRole).count();
  }

  private boolean inRow(int i, Block block) {
    return i >= 0
        && i < source.blocks().size()
        && source.blocks().get(i).kind() == Block.Kind.CELL
        && source.blocks().get(i).row().equals(block.row());
  }

  private boolean ofOneRole(Block block) {
    return block.kind() == Block.Kind.CELL
        && columns.computeIfAbsent(block.column(), c -> book.rolesIn(c).size() == 1);
  }

  private static boolean asksWho(Parse question) {
    return question.lower(0).equals("who")
        || (question.lower(0).equals("to") && question.lower(1).equals("whom"));
  }

  /** "Who do I call?" asks whom somebody calls, not who calls. */
  private static boolean asksObject(Parse question) {
    return question.listedBase(1, Words.AUXILIARIES)
        && question.is(2, "PRON", "DET", "NOUN", "PROPN");
  }

  /** What an answer of few words says: yes, no, joins (takes part only), or nothing. */
  private String verdict(Parse answer) {
    String words = answer.sentence().text().strip().toLowerCase(Locale.ROOT);
    boolean yes = says(words, Words.YES_WORDS) || remarked(words, "yes", ",");
    if (yes || says(words, Words.YES_ENTRIES) || power(words)) {
      return "yes";
    }
    if (says(words, Words.JOINING_ENTRIES)) {
      return "joins";
    }
    boolean no =
        says(words, Words.NO_WORDS)
            || Stream.of(Words.NO_WORDS, Words.NO_ENTRIES)
                .flatMap(list -> pack.words(list).stream())
                .anyMatch(w -> words.equals(w) || remarked(words, w, " ,.("));
    return no ? "no" : "";
  }

  /** Whether an entry of the list is all that is said, but for marks behind it. */
  private boolean says(String words, Words list) {
    return pack.words(list).stream()
        .anyMatch(
            w ->
                words.startsWith(w)
                    && words.substring(w.length()).chars().noneMatch(Character::isLetterOrDigit));
  }

  /** Whether one of the marks and a short remark follow an entry: "no, never". */
  private static boolean remarked(String words, String entry, String marks) {
    return words.length() > entry.length()
        && words.length() <= entry.length() + REMARK
        && words.startsWith(entry)
        && marks.indexOf(words.charAt(entry.length())) >= 0;
  }

  /** "the final say", "full ownership". */
  private boolean power(String words) {
    String[] two = (words.startsWith("the ") ? words.substring(4) : words).split("[^\\p{L}]++");
    Set<String> powers = pack.words(Words.POWER_NOUNS);
    return two.length == 2
        && pack.words(Words.EXCLUSIVE_WORDS).contains(two[0])
        && powers.contains(two[1]);
  }
}
