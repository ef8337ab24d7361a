package sicetnon.discourse;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import sicetnon.clause.Action;
import sicetnon.clause.Clause;
import sicetnon.clause.Phrase;
import sicetnon.ingest.Block;
import sicetnon.ingest.Source;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Parse;
import sicetnon.role.RoleBook;
import sicetnon.text.Lexicon;

/**
 * What is no finite clause with a subject: bullets, cells, labels, gerunds that open a sentence.
 */
public final class FragmentReader {
  private static final Pattern FIGURE = Pattern.compile("\\d");

  private static final Pattern IS_NOT =
      Pattern.compile("(?i)\\b(?:is|are|am)(?: not|n['\\u2019]t)[:.]?+$");

  private final Pack pack;
  private final Lexicon lexicon;
  private final Source source;
  private final RoleBook book;
  private final SubjectReader subjects;
  private final StanceReader moods;
  private final RowRoles rows;
  private final Map<Integer, Action> leads = new TreeMap<>();

  public FragmentReader(
      Pack pack,
      Lexicon lexicon,
      Source source,
      RoleBook book,
      SubjectReader subjects,
      StanceReader moods) {
    this.pack = pack;
    this.lexicon = lexicon;
    this.source = source;
    this.book = book;
    this.subjects = subjects;
    this.moods = moods;
    this.rows = new RowRoles(pack, source, book);
  }

  /** "PM: ..." and table cells under or beside a role: whom a label names. */
  public Subject label(Parse parse) {
    Block block = parse.sentence().block();
    if (parse.label()) {
      return Subject.NONE;
    }
    boolean named = block.labelled() && book.isName(block.text().substring(block.bodyStart()));
    if (named && asksLine(block.row())) {
      return Subject.NONE;
    }
    List<String> roles =
        asksLine(block.column()) && book.isName(block.row())
            ? List.of()
            : book.rolesIn(block.column());
    roles = roles.isEmpty() && book.isName(block.row()) ? book.rolesIn(block.row()) : roles;
    String from = block.kind() == Block.Kind.CELL ? "the table's head" : "";
    return roles.size() == 1 ? Subject.of(roles, from) : rows.of(block);
  }

  /** Whether a head asks to whom somebody else reports: "Line manager". */
  private boolean asksLine(String head) {
    String label = head.strip().toLowerCase(Locale.ROOT);
    return pack.attributes().stream()
        .anyMatch(a -> a.kind().equals("relation") && a.labels().contains(label));
  }

  /** A sentence that ends in a colon lends its last verb to the list below: "They deal with:". */
  public void leadIn(Parse parse, List<Statement> facts) {
    boolean colon = parse.lower(parse.size() - 1).equals(":");
    Statement last = facts.isEmpty() ? null : facts.get(facts.size() - 1);
    if (colon && last != null && last.subject().known() && !last.actions().isEmpty()) {
      Action action = last.actions().get(last.actions().size() - 1);
      boolean waits = action.form() == Action.Form.ACT && action.objectTo() <= action.objectFrom();
      if (waits) {
        leads.put(parse.sentence().block().index(), action);
      }
    }
  }

  /**
   * What stands before the first clause: a bullet's gerund, a noun phrase, an opening participle.
   */
  List<Statement> opening(
      Parse parse, List<Clause> clauses, List<Action> acts, Subject label, Context context) {
    int cut = setOff(parse, clauses);
    boolean clauseLater = !clauses.isEmpty() && cut < 0;
    int end = cut >= 0 ? cut : !clauseLater ? parse.size() : clauses.get(0).start();
    if (clauseLater && clauses.get(0).embedded()) {
      end = clauses.get(0).end();
    }
    int start = 0;
    while (start < end && parse.is(start, "PUNCT")) {
      start++;
    }
    int first = start;
    boolean verbFirst =
        start < end && (parse.gerund(start) || (parse.is(start, "ADV") && parse.gerund(start + 1)));
    boolean phrase = !clauseLater || (label.known() && clauses.get(0).embedded());
    boolean equation = false;
    for (int i = start; i < end; i++) {
      equation |= parse.lower(i).equals("=");
    }
    if (start >= end
        || equation
        || (cut < 0 && isSubject(parse, clauses))
        || (!verbFirst && !phrase)) {
      return List.of();
    }
    Subject subject = label.known() ? label : subjects.implicit(parse, context);
    if (!subject.known() || (clauseLater && belongsToClause(clauses))) {
      return List.of();
    }
    Action labelled = clauseLater ? null : ofLabel(parse, start, end);
    int last = end;
    List<Action> list =
        labelled == null
            ? acts.stream().filter(a -> a.verb() >= first && a.verb() < last).toList()
            : List.of(labelled);
    if (list.isEmpty() && !verbFirst) {
      list = nominal(parse, start, end, label.known(), subject.denied());
    }
    Block block = parse.sentence().block();
    boolean headed = block.kind() != Block.Kind.PARAGRAPH || block.labelled();
    return list.isEmpty() && !headed
        ? List.of()
        : List.of(
            new Statement(parse, null, start, end, subject, list, moods.read(parse, subject)));
  }

  /**
   * Where a bullet's noun phrase ends whose clauses stand in brackets or after a comma ("Security
   * (so that nobody steals)"); -1 when it has none.
   */
  private static int setOff(Parse parse, List<Clause> clauses) {
    boolean listed = parse.sentence().block().kind() == Block.Kind.LIST_ITEM;
    if (!listed || clauses.isEmpty() || clauses.get(0).inherits() >= 0) {
      return -1;
    }
    int first = Math.min(clauses.get(0).subjectFrom(), clauses.get(0).verbFrom());
    for (int i = 1; i < first; i++) {
      boolean opens =
          parse.lower(i).equals("(")
              || (parse.comma(i) && parse.is(i + 1, "CCONJ", "SCONJ") && i + 2 >= first);
      if (opens) {
        return i;
      }
    }
    return -1;
  }

  /** "Creating the menu is ...": the gerund is the subject of what follows. */
  private static boolean isSubject(Parse parse, List<Clause> clauses) {
    return parse.sentence().block().kind() == Block.Kind.PARAGRAPH
        && clauses.stream()
            .anyMatch(c -> !parse.relative(c.start()) && parse.lemma(c.verb()).equals("be"));
  }

  /** "By understanding X, companies can ...": the opening gerund belongs to the clause after it. */
  private static boolean belongsToClause(List<Clause> clauses) {
    return clauses.get(0).hasSubject() && !clauses.get(0).embedded();
  }

  /**
   * A noun phrase alone is a duty under a heading or lead-in that speaks of duties, under a role's
   * column and after a role's label; after a lead-in that waits for an object it is that object.
   */
  private List<Action> nominal(Parse parse, int from, int to, boolean labelled, boolean denied) {
    Block block = parse.sentence().block();
    int end = to;
    while (end > from && parse.is(end - 1, "PUNCT")) {
      end--;
    }
    boolean figures = FIGURE.matcher(parse.sentence().text()).find();
    if (end <= from || figures) {
      return List.of();
    }
    boolean adjective =
        parse.is(end - 1, "ADJ") || (parse.is(end - 1, "VERB") && parse.is(end - 2, "NOUN", "ADJ"));
    if (adjective) {
      // "customer facing"
      return List.of(action(parse, Action.Form.BEING, "be", "", from, end));
    }
    Action lead = leads.get(above(block));
    if (lead != null && block.kind() == Block.Kind.LIST_ITEM) {
      return List.of(
          new Action(
              Action.Form.ACT,
              lead.lemma(),
              from,
              from,
              end,
              lead.preposition(),
              from,
              end,
              lead.negative(),
              lead.joins(),
              Phrase.list(pack, parse, from, end),
              List.of(),
              false,
              List.of()));
    }
    boolean focus = block.kind() == Block.Kind.CELL && labelled && namesFocus(block);
    if (focus) {
      return List.of(action(parse, Action.Form.ACT, "focus", "on", from, end));
    }
    // "What she is not:" tells what she is no kind of
    boolean kinds = denied && above(block) >= 0 && IS_NOT.matcher(headed(block)).find();
    return duty(block, labelled) || denied
        ? List.of(action(parse, kinds ? Action.Form.BEING : Action.Form.DUTY, "be", "", from, end))
        : List.of();
  }

  /** "Owns: the budget", "Responsible for: the budget": what follows the label is its object. */
  private Action ofLabel(Parse parse, int from, int to) {
    Block block = parse.sentence().block();
    String[] words = block.row().strip().toLowerCase(Locale.ROOT).split("[\\s:]+");
    boolean particle =
        words.length == 2
            && (words[1].equals("off") || pack.words(Words.ABOUT_PREPOSITIONS).contains(words[1]));
    if (parse.label() || !(words.length == 1 || particle) || !book.rolesIn(block.row()).isEmpty()) {
      return null;
    }
    int end = to;
    while (end > from && parse.is(end - 1, "PUNCT")) {
      end--;
    }
    boolean gerund = parse.gerund(from);
    boolean things = !gerund || parse.is(from + 1, "NOUN");
    for (int i = from; i < end; i++) {
      things &= !parse.is(i, "NUM");
    }
    if (end <= from || !things || FIGURE.matcher(parse.sentence().text()).find()) {
      return null;
    }
    if (particle && words[1].equals("for")) {
      boolean duty = pack.words(Words.DUTY_ADJECTIVES).contains(words[0]) && !gerund;
      return duty ? action(parse, Action.Form.DUTY, "be", "", from, end) : null;
    }
    String verb = lexicon.verbBase(words[0]).orElse("");
    boolean holds =
        pack.actOf(verb).filter(a -> a.id().equals("rules") || a.id().equals("makes")).isPresent();
    // "Leads" or "Plans" may be a heading of its own
    boolean acts = holds && words[0].endsWith("s") && lexicon.moreOftenVerb(verb);
    String preposition = particle ? words[1] : "";
    return acts ? action(parse, Action.Form.ACT, verb, preposition, from, end) : null;
  }

  /** A cell in the row or column "Focus". */
  private boolean namesFocus(Block block) {
    String heads = (block.row() + " " + block.column()).toLowerCase(Locale.ROOT);
    return pack.words(Words.FOCUS_VERBS).stream()
        .anyMatch(v -> heads.matches("(?s).*\\b" + Pattern.quote(v) + "(?:es|s)?\\b.*"));
  }

  private boolean duty(Block block, boolean labelled) {
    if (block.kind() == Block.Kind.CELL) {
      // under a head that asks something else, the cell is an answer to that and no duty
      boolean plain = block.row().isBlank() || !book.rolesIn(block.row()).isEmpty();
      boolean head = speaksOfDuties(block.row()) || speaksOfDuties(block.column());
      return labelled && (head || (plain && book.rolesIn(block.column()).size() == 1));
    }
    if (block.kind() != Block.Kind.LIST_ITEM) {
      return false;
    }
    int above = above(block);
    boolean skills = above >= 0 && speaksOfSkills(source.blocks().get(above).text());
    boolean listed =
        !block.labelled() && above >= 0 && speaksOfDuties(source.blocks().get(above).text());
    return listed || (labelled && !skills);
  }

  private String headed(Block block) {
    return source.blocks().get(above(block)).text();
  }

  /** The lead-in of a bullet, else its heading, else -1. */
  private static int above(Block block) {
    if (block.leadIn() >= 0) {
      return block.leadIn();
    }
    return block.headings().isEmpty() ? -1 : block.headings().get(block.headings().size() - 1);
  }

  private boolean speaksOfDuties(String text) {
    return !speaksOfSkills(text) && Heads.name(pack, Words.DUTY_HEADS, text);
  }

  /** What one must bring, or is measured by, is no duty. */
  private boolean speaksOfSkills(String text) {
    return Heads.name(pack, Words.REQUIREMENT_HEADS, text)
        || Heads.name(pack, Words.MEASURE_HEADS, text);
  }

  private Action action(
      Parse parse, Action.Form form, String lemma, String preposition, int from, int end) {
    List<Phrase> things = Phrase.list(pack, parse, from, end);
    return new Action(
        form,
        lemma,
        from,
        from,
        end,
        preposition,
        from,
        end,
        false,
        false,
        things,
        List.of(),
        false,
        List.of());
  }
}
