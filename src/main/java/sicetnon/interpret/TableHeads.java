package sicetnon.interpret;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sicetnon.claim.Scope;
import sicetnon.discourse.ScopeReader;
import sicetnon.figure.Amount;
import sicetnon.figure.Amounts;
import sicetnon.figure.Notation;
import sicetnon.ingest.Block;
import sicetnon.ingest.Source;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.RoleBook;
import sicetnon.text.Lexicon;

/** What the heads of a cell's column and row, or a line's label, say a figure is restricted to. */
final class TableHeads {
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Pattern PER =
      Pattern.compile(
          "\\b(?:per|each) (?:square |cubic |linear |running |\\p{L}+ (?=(?:visit|call|job|session|lesson)\\b))?\\p{L}+|\\ban? (?:hour|day|week|month|year)\\b|/ ?\\p{L}+");

  /** Words of a line that names little more than a level. */
  private static final int LINE = 6;

  private final Pack pack;
  private final Source source;
  private final RoleBook book;
  private final ScopeReader scopes;
  private final Lexicon lexicon;
  private final Amounts amounts;
  private final Statistics statistics;
  private final Map<String, String> axes;

  TableHeads(Vocabulary known, Source source, RoleBook book, ScopeReader scopes) {
    this.amounts = known.amounts;
    this.pack = known.pack;
    this.lexicon = known.lexicon;
    this.source = source;
    this.book = book;
    this.scopes = scopes;
    this.statistics = known.statistics;
    this.axes = pack.pairs(Words.ROW_AXES);
  }

  /** The heads of a cell or the label of a line, the nearer first. */
  List<String> of(Block block) {
    List<String> out = new ArrayList<>();
    if (block.kind() == Block.Kind.CELL || block.labelled()) {
      out.add(block.column());
      out.add(block.row());
    }
    out.removeIf(String::isBlank);
    return out;
  }

  /** Heads, labels, lead-ins and headings that can say what a figure is of, the nearest first. */
  List<String> above(Block block) {
    List<String> out = new ArrayList<>(of(block));
    if (block.question() >= 0) {
      out.add(source.blocks().get(block.question()).text());
    }
    for (int lead = block.leadIn(); lead >= 0; lead = source.blocks().get(lead).leadIn()) {
      out.add(source.blocks().get(lead).text());
    }
    if (block.kind() == Block.Kind.CELL
        || block.kind() == Block.Kind.LIST_ITEM
        || block.labelled()
        || asks(block)) {
      for (int i = block.headings().size() - 1; i >= 0; i--) {
        out.add(source.blocks().get(block.headings().get(i)).text());
      }
    }
    return out;
  }

  /** Whether a block stands right below a heading that asks. */
  private boolean asks(Block block) {
    int nearest =
        block.headings().isEmpty() ? -1 : block.headings().get(block.headings().size() - 1);
    return nearest >= 0 && source.blocks().get(nearest).text().strip().endsWith("?");
  }

  /** The scope with what the heads of a block add. */
  Scope scope(Block block, Pack.Attribute quantity, Scope scope) {
    Scope out = scope;
    out = head(block.column(), placed(block) ? "place" : "", quantity, out);
    out = row(block, quantity, out);
    for (int lead = block.leadIn(); lead >= 0; lead = source.blocks().get(lead).leadIn()) {
      Block above = source.blocks().get(lead);
      boolean bullet = above.kind() == Block.Kind.LIST_ITEM;
      out = bullet ? head(above.text(), "", quantity, out) : levelled(above, quantity, out);
    }
    for (int i = block.headings().size() - 1; i >= 0; i--) {
      Block heading = source.blocks().get(block.headings().get(i));
      out = levelled(heading, quantity, heading(heading, out));
    }
    String country = country(source.title());
    return country.isEmpty() ? out : out.with("place", country);
  }

  /** Whether one of the columns of a cell's row is a place, which makes places of the others. */
  private boolean placed(Block cell) {
    int first = cell.index();
    while (sameRow(first - 1, cell)) {
      first--;
    }
    boolean place = false;
    boolean names = true;
    for (int i = first; sameRow(i, cell); i++) {
      String head = source.blocks().get(i).column();
      place |= place(head.strip());
      names &= !head.isEmpty() && Stream.of(head.split("[ -]")).allMatch(TableHeads::capital);
    }
    return place && names;
  }

  /** What another cell of the row says a price is for: "per metre"; or empty. */
  String unit(Block cell) {
    int first = cell.index();
    while (sameRow(first - 1, cell)) {
      first--;
    }
    for (int i = first; sameRow(i, cell); i++) {
      String text = source.blocks().get(i).text().strip().toLowerCase(Locale.ROOT);
      if (text.matches("(?:per|an?|each) [\\p{L} ]+")) {
        String noun = text.substring(text.indexOf(' ') + 1);
        return pack.pairs(Words.TIME_UNITS).getOrDefault(noun, noun);
      }
    }
    return "";
  }

  private static boolean capital(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
  }

  private boolean sameRow(int i, Block cell) {
    Block other = i < 0 || i >= source.blocks().size() ? null : source.blocks().get(i);
    return other != null
        && other.kind() == Block.Kind.CELL
        && !cell.row().isEmpty()
        && other.row().equals(cell.row());
  }

  /**
   * What the head of a row adds; two rows of one table are two levels, whatever they are called.
   */
  private Scope row(Block block, Pack.Attribute quantity, Scope scope) {
    String axis = rowAxis(block);
    Scope out = head(block.row(), axis, quantity, scope);
    String level = out.get("level");
    boolean own = scope.get("level").isEmpty() && !level.isEmpty();
    if (own
        && rows(block).stream().filter(r -> level.equals(levelOf(r, axis, quantity))).count() > 1) {
      return out.without("level").with("level", block.row().strip().toLowerCase(Locale.ROOT));
    }
    return out;
  }

  private String levelOf(String row, String axis, Pack.Attribute quantity) {
    return head(row, axis, quantity, Scope.NONE).get("level");
  }

  /** The heads of all rows of a cell's table. */
  private Set<String> rows(Block cell) {
    int first = cell.index();
    while (first > 0 && source.blocks().get(first - 1).kind() == Block.Kind.CELL) {
      first--;
    }
    Set<String> out = new TreeSet<>();
    for (int i = first; i < source.blocks().size(); i++) {
      Block other = source.blocks().get(i);
      if (other.kind() != Block.Kind.CELL) {
        break;
      }
      out.add(other.row());
    }
    out.remove("");
    return out;
  }

  /** The scope with the level that the line above a list names: "Senior (5+ years):". */
  private Scope levelled(Block above, Pack.Attribute quantity, Scope scope) {
    List<String> rest = rest(statistics.without(book.withoutRoles(above.text())), quantity);
    boolean title = above.level() == 1 || above.text().equals(source.title());
    String level = title || rest.size() > LINE ? "" : level(rest, "");
    return level.isEmpty() ? scope : scope.with("level", level);
  }

  /** What the first column of a table says its rows differ in, or empty. */
  private String rowAxis(Block cell) {
    if (cell.kind() != Block.Kind.CELL || cell.row().isEmpty()) {
      return "";
    }
    int i = cell.index();
    while (i >= 0 && source.blocks().get(i).kind() == Block.Kind.CELL) {
      Block first = source.blocks().get(i);
      if (first.row().isEmpty() && first.text().equals(cell.row())) {
        return axes.getOrDefault(first.column().strip().toLowerCase(Locale.ROOT), "");
      }
      i--;
    }
    return "";
  }

  private Scope heading(Block heading, Scope scope) {
    boolean title = heading.level() <= 1 || heading.text().equals(source.title());
    String words = book.withoutRoles(heading.text()).strip();
    String places =
        title
            ? (words.contains(" in ") ? words.substring(words.lastIndexOf(" in ") + 4) : "")
            : words;
    for (String word : places.split("[,:(?]")) {
      String name = word.strip().replaceFirst("(?i)^(?:in|pay in|prices in)(?: the)? ", "");
      if (place(name)) {
        return scope.with("place", ScopeReader.place(name.toLowerCase(Locale.ROOT)));
      }
    }
    return scope;
  }

  /** The one country that a title names: "Results of a US survey"; or empty. */
  private String country(String title) {
    Set<String> found = new TreeSet<>();
    for (String name : pack.words(Words.COUNTRIES)) {
      for (String word : List.of(name.toUpperCase(Locale.ROOT), capitals(name))) {
        boolean there =
            title.contains(word)
                && (" " + title + " ")
                    .matches("(?s).*[^\\p{L}]" + Pattern.quote(word) + "[^\\p{L}].*");
        if (there) {
          found.add(ScopeReader.place(name));
        }
      }
    }
    return found.size() == 1 ? found.iterator().next() : "";
  }

  /** "new zealand" as names are written. */
  private static String capitals(String name) {
    return Pattern.compile("\\b\\p{Ll}(?=\\p{L}{2})")
        .matcher(name)
        .replaceAll(m -> m.group().toUpperCase(Locale.ROOT));
  }

  private boolean place(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean capital = !name.isEmpty() && Character.isUpperCase(name.charAt(0));
    return pack.words(Words.PLACES).contains(lower)
        || pack.words(Words.ELSEWHERE_WORDS).contains(lower)
        || (capital && lexicon.isPlace(lower));
  }

  private Scope head(String head, String axis, Pack.Attribute quantity, Scope scope) {
    if (axis.equals("statistic") && !statistics.percentile(head).isEmpty()) {
      return scope.with("statistic", statistics.percentile(head));
    }
    if (head.isBlank() || figure(head)) {
      return scope;
    }
    Scope out = scope;
    String statistic = statistics.in(head);
    out = statistic.isEmpty() ? out : out.with("statistic", statistic);
    List<String> rest = rest(statistics.without(book.withoutRoles(head)), quantity);
    String words = String.join(" ", rest);
    if (words.isEmpty()) {
      return out;
    }
    if (YEAR.matcher(words).matches()) {
      return out.with("year", words);
    }
    if (!axis.isEmpty()) {
      String named =
          axis.equals("place") ? ScopeReader.place(head.strip().toLowerCase(Locale.ROOT)) : words;
      return out.with(axis, axis.equals("level") ? level(rest, words) : named);
    }
    String level = level(rest, "");
    if (!level.isEmpty()) {
      return out.with("level", level);
    }
    return place(head.strip())
        ? out.with("place", ScopeReader.place(head.strip().toLowerCase(Locale.ROOT)))
        : cased(out, words);
  }

  /** The scope with one more case; of two heads both count. */
  private static Scope cased(Scope scope, String words) {
    String before = scope.get("case");
    boolean both = !before.isEmpty() && !before.equals(words);
    return both
        ? scope.without("case").with("case", words + " / " + before)
        : scope.with("case", words);
  }

  /** Whether a head is an amount and nothing else; a year is none. */
  private boolean figure(String head) {
    List<Amount> found = amounts.find(head, Notation.PLAIN);
    return !found.isEmpty()
        && found.get(0).family() != Amount.Family.TIME
        && head.substring(found.get(found.size() - 1).end()).isBlank()
        && head.substring(0, found.get(0).start()).chars().noneMatch(Character::isLetter);
  }

  private String level(List<String> words, String other) {
    Map<String, String> heads = pack.pairs(Words.LEVEL_HEADS);
    return words.stream()
        .filter(w -> pack.words(Words.LEVELS).contains(w) || heads.containsKey(w))
        .map(w -> heads.containsKey(w) ? heads.get(w) : scopes.level(w))
        .findFirst()
        .orElse(other);
  }

  /** The words of a head that say neither what is counted nor in what. */
  private List<String> rest(String head, Pack.Attribute quantity) {
    Set<String> said = new TreeSet<>(pack.words(Words.SCOPE_FILLERS));
    Set<String> units = new TreeSet<>(pack.pairs(Words.RATE_WORDS).keySet());
    units.remove("flat");
    units.addAll(pack.pairs(Words.CURRENCIES).keySet());
    units.addAll(pack.pairs(Words.CURRENCY_NAMES).keySet());
    String plain = head.toLowerCase(Locale.ROOT).split(" with | \\(including ", -1)[0];
    List<String> labels =
        quantity.labels().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    for (String label : labels) {
      plain = (" " + plain + " ").replace(" " + label + " ", " ").strip();
    }
    List<String> all =
        List.of(PER.matcher(plain).replaceAll(" ").strip().split("[^\\p{L}\\p{N}+-]+"));
    boolean bracket =
        all.stream()
            .anyMatch(w -> w.chars().anyMatch(Character::isDigit) && !YEAR.matcher(w).matches());
    return all.stream()
        .map(w -> w.replaceAll("^-+|-+$", ""))
        .filter(w -> !w.isEmpty() && !said.contains(w))
        .filter(w -> bracket || !units.contains(w))
        .toList();
  }
}
