package sicetnon.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sicetnon.claim.Claim;
import sicetnon.claim.DataItem;
import sicetnon.claim.Value;
import sicetnon.discourse.Section;
import sicetnon.discourse.Stance;
import sicetnon.discourse.Subject;
import sicetnon.ingest.Block;
import sicetnon.ingest.Source;
import sicetnon.interpret.LevelTopics.Label;
import sicetnon.interpret.LevelTopics.Topic;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Parse;
import sicetnon.role.RoleBook;

/**
 * Levels in few words: table cells ("High" in the row "Maths" of a role's column), labels ("SQL:
 * intermediate"), entries of lists of skills ("SQL (expert)", "Expert level (dyes, yarns)") and
 * ratings ("Botany 4/5").
 */
public final class LevelEntries {
  private static final Pattern BRACKET = Pattern.compile("^([^()]++)\\(([^()]++)\\)[.;]?$");
  private static final Pattern DASH = Pattern.compile(" [-\u2013\u2014] ");

  private final Pack pack;
  private final Source source;
  private final RoleBook book;
  private final Levels levels;
  private final LevelTopics topics;
  private final Determiners determiners;
  private final ClaimMaker maker;

  LevelEntries(
      Pack pack,
      Source source,
      RoleBook book,
      Levels levels,
      LevelTopics topics,
      Determiners determiners,
      ClaimMaker maker) {
    this.pack = pack;
    this.source = source;
    this.book = book;
    this.levels = levels;
    this.topics = topics;
    this.determiners = determiners;
    this.maker = maker;
  }

  /** What a label names, and at which level. */
  private record Entry(String label, Value.Level level) {}

  /** Whether a sentence is such an entry, of whomever it is. */
  public boolean is(Parse parse) {
    return entry(parse).isPresent();
  }

  /** The levels that an entry gives of a role. */
  public List<Claim> read(Parse parse, Subject role, Stance mood) {
    List<Claim> out = new ArrayList<>();
    Optional<Entry> entry = role.known() ? entry(parse) : Optional.empty();
    if (entry.isEmpty()) {
      return out;
    }
    Value.Level level = entry.get().level();
    boolean skills = skills(parse);
    boolean needed = level.scale().equals(Levels.DEPTH) && skills && !mood.negative();
    for (Label label : topics.of(entry.get().label())) {
      for (String slug : role.roles()) {
        out.add(claim(parse, item(level, slug, label, skills), slug, level, role, mood));
        if (needed) {
          Value.Level required = levels.highest(Levels.NEED);
          Pack.Scale need = levels.scale(Levels.NEED).orElseThrow();
          DataItem item = topics.entered(need, slug, maker.name(slug), label.topic());
          out.add(claim(parse, item, slug, required, role, mood));
        }
      }
    }
    return out;
  }

  private Claim claim(
      Parse parse, DataItem item, String slug, Value.Level level, Subject role, Stance mood) {
    return maker.claim(
        parse,
        item,
        List.of(slug),
        level,
        !mood.negative(),
        "",
        mood,
        role.from(),
        parse.sentence().span(0, parse.size()));
  }

  private boolean skills(Parse parse) {
    return Section.of(pack, source, parse.sentence().block()) == Section.SKILLS;
  }

  private DataItem item(Value.Level level, String role, Label label, boolean skills) {
    Pack.Scale scale = levels.scale(level.scale()).orElseThrow();
    Topic topic = label.topic();
    boolean amount = scale.id().equals(Levels.AMOUNT);
    Topic asked = amount && skills ? topic.asNeeded() : topic;
    DataItem item = topics.entered(scale, role, maker.name(role), asked);
    return scale.id().equals(Levels.NEED) ? needed(item, role, label) : item;
  }

  private DataItem needed(DataItem item, String role, Label label) {
    String words = label.topic().words();
    String lemma = label.phrase().naming().head().lemma();
    boolean one = determiners.countedAsNeeded(lemma) && words.endsWith(lemma);
    String thing = one ? English.indefinite(words) : words;
    return new DataItem(
        item.attribute(),
        item.kind(),
        role,
        topics.needed(label.phrase()).replace(' ', '-'),
        "Does the " + maker.name(role) + " need " + thing + "?",
        false);
  }

  private Optional<Entry> entry(Parse parse) {
    Block block = parse.sentence().block();
    String text = parse.sentence().text().strip();
    if (parse.label()) {
      return Optional.empty();
    }
    if (block.kind() == Block.Kind.CELL) {
      return cell(block, text);
    }
    if (block.labelled()) {
      boolean role = !book.rolesIn(block.row()).isEmpty();
      return role ? Optional.empty() : said(block.row(), text);
    }
    return block.kind() == Block.Kind.LIST_ITEM ? listed(parse, text) : Optional.empty();
  }

  private Optional<Entry> cell(Block block, String text) {
    boolean column = book.rolesIn(block.column()).size() == 1;
    boolean row = !block.row().isEmpty() && book.isName(block.row());
    boolean graded =
        pack.words(Words.LEVEL_NOUNS).contains(block.column().strip().toLowerCase(Locale.ROOT));
    String label = column || graded ? block.row() : row ? block.column() : "";
    return label.isBlank() ? Optional.empty() : said(label, text);
  }

  private Optional<Entry> said(String label, String text) {
    Optional<Value.Level> rated =
        Rating.in(text).filter(r -> r.start() == 0).flatMap(r -> levels.share(r.share()));
    return rated
        .or(() -> levels.entry(text).filter(l -> !l.scale().equals(Levels.FREQUENCY)))
        .map(l -> new Entry(label, l));
  }

  /** "Botany 4/5", and in a list of skills "SQL (expert)", "SQL - expert", "Expert (dyes)". */
  private Optional<Entry> listed(Parse parse, String text) {
    Optional<Rating> rating = Rating.in(text).filter(r -> r.start() > 0);
    if (rating.isPresent()) {
      String label = text.substring(0, rating.get().start());
      return levels.share(rating.get().share()).map(l -> new Entry(label, l));
    }
    if (!skills(parse)) {
      return Optional.empty();
    }
    Matcher bracket = BRACKET.matcher(text);
    if (bracket.matches()) {
      String inside = bracket.group(2);
      return levels
          .entry(inside)
          .map(l -> new Entry(bracket.group(1), l))
          .or(() -> levels.entry(bracket.group(1)).map(l -> new Entry(inside, l)));
    }
    Matcher dash = DASH.matcher(text);
    return dash.find()
        ? levels
            .entry(text.substring(dash.end()))
            .map(l -> new Entry(text.substring(0, dash.start()), l))
        : Optional.empty();
  }
}
