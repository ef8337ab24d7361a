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
import sicetnon.interpret.SkillParts.Part;
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
  private static final Pattern BRACKET = Pattern.compile("^[^()]++\\(([^()]++)\\)[.;]?$");
  private static final Pattern DASH = Pattern.compile(" [-\u2013\u2014] ");

  private final Pack pack;
  private final Source source;
  private final RoleBook book;
  private final Levels levels;
  private final LevelTopics topics;
  private final SkillParts parts;
  private final Determiners determiners;
  private final ClaimMaker maker;

  LevelEntries(
      Pack pack,
      Source source,
      RoleBook book,
      Levels levels,
      LevelTopics topics,
      SkillParts parts,
      Determiners determiners,
      ClaimMaker maker) {
    this.pack = pack;
    this.source = source;
    this.book = book;
    this.levels = levels;
    this.topics = topics;
    this.parts = parts;
    this.determiners = determiners;
    this.maker = maker;
  }

  /** Whether a sentence is such an entry, of whomever it is. */
  public boolean is(Parse parse) {
    return !entries(parse).isEmpty();
  }

  /** The levels that an entry gives of a role. */
  public List<Claim> read(Parse parse, Subject role, Stance mood) {
    List<Claim> out = new ArrayList<>();
    boolean skills = skills(parse.sentence().block());
    for (Part part : role.known() ? entries(parse) : List.<Part>of()) {
      boolean positive = !mood.negative() && !part.denied();
      for (Label label : topics.of(part.label())) {
        for (String slug : role.roles()) {
          Value.Level level = level(part, label, skills);
          out.add(
              claim(parse, item(level, slug, label, skills), slug, level, positive, role, mood));
          if (skills && positive && part.level().scale().equals(Levels.DEPTH)) {
            Value.Level required = levels.highest(Levels.NEED);
            Pack.Scale need = levels.scale(Levels.NEED).orElseThrow();
            Topic topic =
                label.learnt() && !label.topic().subject()
                    ? label.topic().asNeeded()
                    : label.topic();
            DataItem item = topics.entered(need, slug, maker.name(slug), topic);
            out.add(claim(parse, item, slug, required, true, role, mood));
          }
        }
      }
    }
    return out;
  }

  /** How much of a skill is asked for is how well it must be known. */
  private Value.Level level(Part part, Label label, boolean skills) {
    boolean skill = label.topic().subject() || (skills && label.learnt());
    return skill ? levels.known(part.level()) : part.level();
  }

  private Claim claim(
      Parse parse,
      DataItem item,
      String slug,
      Value.Level level,
      boolean positive,
      Subject role,
      Stance mood) {
    return maker.claim(
        parse,
        item,
        List.of(slug),
        level,
        positive,
        "",
        mood,
        role.from(),
        parse.sentence().span(0, parse.size()));
  }

  private boolean skills(Block block) {
    return Section.within(pack, source, block) == Section.SKILLS;
  }

  private DataItem item(Value.Level level, String role, Label label, boolean skills) {
    Pack.Scale scale = levels.scale(level.scale()).orElseThrow();
    Topic topic = label.topic();
    boolean amount = scale.id().equals(Levels.AMOUNT) && skills;
    boolean act = scale.id().equals(Levels.DEPTH) && label.learnt() && !topic.subject();
    Topic asked = amount || act ? topic.asNeeded() : topic;
    DataItem item = topics.entered(scale, role, maker.name(role), asked);
    boolean need = scale.id().equals(Levels.NEED) && !topics.taught(label.phrase());
    return need ? needed(item, role, label) : item;
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

  private List<Part> entries(Parse parse) {
    Block block = parse.sentence().block();
    String text = parse.sentence().text().strip();
    if (parse.label()) {
      return List.of();
    }
    if (block.kind() == Block.Kind.CELL) {
      return cell(block, text);
    }
    if (block.labelled()) {
      return labelled(parse, block, text);
    }
    return block.kind() == Block.Kind.LIST_ITEM ? listed(parse, text) : List.of();
  }

  private List<Part> cell(Block block, String text) {
    boolean column = book.rolesIn(block.column()).size() == 1;
    boolean row = !block.row().isEmpty() && book.isName(block.row());
    boolean graded =
        pack.words(Words.LEVEL_NOUNS).contains(block.column().strip().toLowerCase(Locale.ROOT));
    String label = column || graded ? block.row() : row ? block.column() : "";
    return label.isBlank() ? List.of() : said(label, text);
  }

  /** "Botany: expert", "Fundamentals: botany, geometry", and below a skill "Florist: expert". */
  private List<Part> labelled(Parse parse, Block block, String text) {
    boolean role = !book.rolesIn(block.row()).isEmpty();
    boolean skills = skills(block);
    List<Part> said = role ? below(block, text, skills) : said(block.row(), text);
    Optional<Value.Level> all =
        skills ? levels.nouns(block.row().strip().toLowerCase(Locale.ROOT)) : Optional.empty();
    return !said.isEmpty()
        ? said
        : all.isPresent()
            ? List.of(Part.of(text, all.get()))
            : skills ? parts.of(parse, text) : List.of();
  }

  /** "Florist: expert" below a skill; below "Overview" it is nobody's level of anything. */
  private List<Part> below(Block block, String text, boolean skills) {
    int last = block.headings().size() - 1;
    int above = block.leadIn() >= 0 ? block.leadIn() : last < 0 ? -1 : block.headings().get(last);
    String head = above < 0 ? "" : source.blocks().get(above).text();
    List<Part> said = book.rolesIn(head).isEmpty() ? said(head, text) : List.of();
    boolean depth = said.stream().anyMatch(p -> p.level().scale().equals(Levels.DEPTH));
    boolean skill = skills || topics.of(head).stream().anyMatch(Label::learnt);
    return depth && !skill ? List.of() : said;
  }

  /** A level with what its label names; what stands in brackets behind it is known as well. */
  private List<Part> said(String label, String text) {
    Optional<Value.Level> level =
        Rating.in(text)
            .filter(r -> r.start() == 0)
            .flatMap(r -> levels.share(r.share()))
            .or(() -> levels.entry(text).filter(l -> !l.scale().equals(Levels.FREQUENCY)));
    if (level.isEmpty() || label.isBlank()) {
      return List.of();
    }
    List<Part> out = new ArrayList<>(List.of(Part.of(label, level.get())));
    Matcher bracket = BRACKET.matcher(text);
    if (level.get().scale().equals(Levels.DEPTH) && bracket.matches()) {
      out.add(Part.of(bracket.group(1), level.get()));
    }
    return out;
  }

  /** "Botany 4/5", and in a list of skills "SQL - expert", "SQL (expert), botany basics". */
  private List<Part> listed(Parse parse, String text) {
    Optional<Rating> rating = Rating.in(text).filter(r -> r.start() > 0);
    if (rating.isPresent()) {
      String label = text.substring(0, rating.get().start());
      return levels.share(rating.get().share()).map(l -> Part.of(label, l)).stream().toList();
    }
    Section section = Section.within(pack, source, parse.sentence().block());
    if (section != Section.SKILLS) {
      return section == Section.DUTIES ? parts.anywhere(parse, text) : List.of();
    }
    Matcher dash = DASH.matcher(text);
    Optional<Value.Level> behind =
        dash.find() ? levels.entry(text.substring(dash.end())) : Optional.empty();
    return behind.isPresent()
        ? List.of(Part.of(text.substring(0, dash.start()), behind.get()))
        : parts.of(parse, text);
  }
}
