package sicetnon.interpret;

import java.util.ArrayList;
import java.util.List;
import sicetnon.claim.Claim;
import sicetnon.claim.DataItem;
import sicetnon.clause.Action;
import sicetnon.concept.Things;
import sicetnon.discourse.ScopeReader;
import sicetnon.discourse.Stance;
import sicetnon.discourse.Statement;
import sicetnon.figure.Amounts;
import sicetnon.ingest.Source;
import sicetnon.ingest.Span;
import sicetnon.pack.Pack;
import sicetnon.role.Parse;
import sicetnon.role.RoleBook;
import sicetnon.text.Lexicon;

/** The readers of each kind of claim, for one source. */
public final class ClaimReaders {
  public final Performing performing;
  public final PoleClaims poles;
  public final FocusClaims focus;
  public final PairClaims pairs;
  public final RelationClaims relations;
  public final OrgCharts charts;
  public final FigureClaims figures;
  public final ShareClaims shares;
  public final FigureOrders orders;
  public final RequirementClaims requirements;
  public final LevelClaims levels;
  public final FrequencyClaims frequencies;
  public final LevelEntries entries;
  public final StateClaims states;
  private final ClaimMaker maker;

  public ClaimReaders(Vocabulary known, Source source, RoleBook book, ScopeReader scopes) {
    Pack pack = known.pack;
    Lexicon lexicon = known.lexicon;
    Things things = known.things;
    Amounts amounts = known.amounts;
    Levels steps = known.levels;
    CueMatcher cues = new CueMatcher();
    Capitals capitals = new Capitals(source, lexicon);
    Wordings wordings = new Wordings(capitals);
    Determiners determiners = new Determiners(pack, lexicon);
    ObjectPhrases objects = new ObjectPhrases(pack, wordings, determiners);
    Asking asking = new Asking(lexicon, wordings, determiners, objects);
    Whether whether = new Whether(lexicon, wordings, determiners);
    this.maker = new ClaimMaker(source, book.names(), capitals);
    this.performing = new Performing(pack, things, source, amounts, asking, maker);
    this.poles = new PoleClaims(pack, known.poles, cues, maker);
    this.focus = new FocusClaims(pack, things, objects, maker);
    this.pairs = new PairClaims(pack, things, asking, cues, maker);
    this.relations = new RelationClaims(pack, lexicon, maker);
    this.charts = new OrgCharts(pack, source, book, maker);
    this.figures = new FigureClaims(known, source, book, scopes, asking, cues, maker);
    this.shares = new ShareClaims(pack, lexicon, amounts, known.providers, wordings, maker);
    this.orders = new FigureOrders(pack, maker);
    LevelTopics topics =
        new LevelTopics(
            pack, lexicon, things, capitals, known.abbreviations.meanings(source, book));
    this.levels = new LevelClaims(pack, lexicon, steps, topics, wordings, maker);
    this.frequencies = new FrequencyClaims(pack, things, steps, asking, wordings, maker);
    SkillParts parts = new SkillParts(pack, steps, topics);
    this.entries = new LevelEntries(pack, source, book, steps, topics, parts, determiners, maker);
    this.requirements =
        new RequirementClaims(pack, source, objects, whether, steps, topics, levels, maker);
    this.states = new StateClaims(pack, amounts, whether, maker, performing);
  }

  /** What a fact's actions need or do, and how they say that somebody is. */
  List<Claim> told(Statement fact) {
    List<Claim> made = new ArrayList<>();
    for (Action action : fact.actions()) {
      List<Claim> told = new ArrayList<>(required(fact, action));
      if (told.isEmpty()) {
        told.addAll(performing.read(fact, action, false));
      }
      if (told.isEmpty()) {
        told.addAll(states.read(fact, action));
      }
      made.addAll(told);
    }
    return made;
  }

  /** What an action needs, and how well something must be known. */
  public List<Claim> required(Statement fact, Action action) {
    List<Claim> needed = requirements.read(fact, action);
    return needed.isEmpty() ? levels.read(fact, action) : needed;
  }

  /** The same claim with another quotation, in another mood. */
  public Claim quoted(Parse question, Claim claim, String exclusive, Stance mood, Span both) {
    DataItem item = claim.item();
    return maker.restated(
        question,
        item,
        claim.subjects(),
        claim.value(),
        claim.positive(),
        exclusive,
        mood,
        claim.resolvedFrom(),
        both);
  }
}
