package sicetnon.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import sicetnon.claim.Claim;
import sicetnon.claim.Value;
import sicetnon.clause.Action;
import sicetnon.clause.Phrase;
import sicetnon.concept.Things;
import sicetnon.discourse.Context;
import sicetnon.discourse.Stance;
import sicetnon.discourse.Statement;
import sicetnon.pack.Cue;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Mention;
import sicetnon.role.Parse;

/** Who of a pair has more of something, and what follows for who holds it. */
public final class PairClaims {
  private final Pack pack;
  private final Things things;
  private final Asking asking;
  private final CueMatcher matcher;
  private final ClaimMaker maker;
  private final List<Pack.Attribute> comparisons;

  PairClaims(Pack pack, Things things, Asking asking, CueMatcher matcher, ClaimMaker maker) {
    this.asking = asking;
    this.pack = pack;
    this.things = things;
    this.matcher = matcher;
    this.maker = maker;
    this.comparisons =
        pack.attributes().stream().filter(a -> a.kind().equals("comparison")).toList();
  }

  public List<Claim> read(Statement fact, Context context) {
    List<Claim> out = new ArrayList<>();
    for (Pack.Attribute attribute : comparisons) {
      equal(fact, attribute, out);
      neither(fact, attribute, out);
      ordered(fact, attribute, attribute.cues(), true, context, out);
      ordered(fact, attribute, attribute.less(), false, context, out);
    }
    return out;
  }

  private void equal(Statement fact, Pack.Attribute attribute, List<Claim> out) {
    List<String> roles = fact.subject().roles();
    if (roles.size() != 2) {
      return;
    }
    CueMatcher.Match match =
        matcher.find(attribute.equal(), fact.parse(), fact.predicate(), fact.to());
    if (match != null) {
      int[] extent = fact.extent(match.from(), match.to());
      out.add(
          maker.claim(
              fact,
              maker.item(attribute, roles),
              roles,
              new Value.Order("", ""),
              positive(fact),
              "",
              Math.min(fact.from(), extent[0]),
              extent[1]));
    }
  }

  /** "Neither has more say than the other": the two are equal in it. */
  private void neither(Statement fact, Pack.Attribute attribute, List<Claim> out) {
    List<String> roles = fact.subject().roles();
    boolean neither = roles.size() == 2 && !positive(fact) && sameAsOther(fact);
    if (neither && (says(fact, attribute.cues()) || says(fact, attribute.less()))) {
      Stance mood = fact.mood();
      Stance said =
          new Stance(mood.modality(), mood.held(), mood.attributedTo(), mood.scope(), false);
      out.add(
          maker.claim(
              fact.with(fact.subject(), said),
              maker.item(attribute, roles),
              roles,
              new Value.Order("", ""),
              true,
              "",
              fact.from(),
              fact.to()));
    }
  }

  private boolean says(Statement fact, List<Cue> cues) {
    return matcher.find(cues, fact.parse(), fact.predicate(), fact.to()) != null;
  }

  private static boolean sameAsOther(Statement fact) {
    for (int i = fact.predicate(); i + 2 < fact.to(); i++) {
      Parse parse = fact.parse();
      if (parse.lower(i).equals("than") && parse.lower(i + 2).equals("other")) {
        return true;
      }
    }
    return false;
  }

  private static boolean positive(Statement fact) {
    boolean denied = fact.actions().stream().limit(1).anyMatch(Action::negative);
    return !denied && !fact.mood().negative();
  }

  /** The subject has more, or less, than the other. */
  private void ordered(
      Statement fact,
      Pack.Attribute attribute,
      List<Cue> cues,
      boolean more,
      Context context,
      List<Claim> out) {
    List<String> roles = fact.subject().roles();
    if (roles.size() != 1) {
      return;
    }
    CueMatcher.Match match = matcher.find(cues, fact.parse(), fact.predicate(), fact.to());
    if (match == null) {
      return;
    }
    String role = roles.get(0);
    String other = other(fact, role, context);
    int[] extent = {fact.from(), fact.to()};
    int to = fact.parse().clip(extent[0], extent[1]);
    List<Phrase> over = over(fact, match.to(), to);
    if (!other.isEmpty()) {
      String matter = matter(fact.parse(), match.to(), to);
      out.add(
          maker.claim(
              fact,
              maker.item(attribute, List.of(role, other)),
              List.of(role, other),
              new Value.Order(more ? role : other, matter),
              positive(fact),
              "",
              extent[0],
              to));
    }
    for (Phrase matter : more ? over : List.<Phrase>of()) {
      // that a matter is no topic of the pack is not known to be a thing that somebody holds
      things
          .done("decide", "", matter)
          .filter(d -> !d.topic().isEmpty())
          .ifPresent(
              deed ->
                  out.add(
                      maker.claim(
                          fact,
                          maker.performed(deed, () -> asking.held(fact, matter, deed.act())),
                          roles,
                          new Value.Holder(roles, deed.act()),
                          positive(fact),
                          fact.parse().sentence().words(match.from(), match.to()),
                          extent[0],
                          to)));
    }
  }

  /** The role after "than", else the other of the article's pair. */
  private static String other(Statement fact, String role, Context context) {
    for (int i = fact.predicate(); i < fact.parse().size(); i++) {
      if (fact.parse().lower(i).equals("than")) {
        for (Mention m : fact.parse().mentionsIn(i, Math.min(fact.parse().size(), i + 8))) {
          // "senior auditors earn more than junior ones" sets no role against another
          return m.roles().contains(role) ? "" : m.roles().get(0);
        }
      }
    }
    List<String> pair = context.pair();
    return pair.size() == 2 && pair.contains(role)
        ? pair.get(pair.get(0).equals(role) ? 1 : 0)
        : "";
  }

  /**
   * What the authority is over, in the sentence's words: all after the cue but the "than" phrase.
   */
  private static String matter(Parse parse, int from, int to) {
    int start = from;
    while (start < to
        && (parse.is(start, "ADP", "SCONJ", "PUNCT", "PART", "DET")
            || parse.lower(start).equals("when")
            || parse.lower(start).equals("it")
            || parse.lemma(start).equals("come")
            || parse.mentionAt(start) != null)) {
      start++;
    }
    boolean named = false;
    for (int i = from; i < start; i++) {
      named |= parse.lower(i).equals("when") || parse.listed(i, Words.MATTER_PREPOSITIONS);
    }
    named &= !parse.lower(start).equals("average");
    if (!named) {
      return "";
    }
    int end = start;
    while (end < to && !parse.lower(end).equals("than")) {
      end++;
    }
    return parse.sentence().words(start, parse.clip(start, end)).toLowerCase(Locale.ROOT);
  }

  /**
   * The matters named after the cue: "over the roadmap", "when it comes to decisions regarding
   * ...".
   */
  private List<Phrase> over(Statement fact, int from, int to) {
    Parse parse = fact.parse();
    List<Phrase> out = new ArrayList<>();
    int start = -1;
    for (int i = from; i <= to; i++) {
      boolean stop =
          i == to
              || parse.is(i, "ADP", "SCONJ", "VERB", "AUX")
              || parse.lower(i).equals("to")
              || parse.relative(i);
      boolean otherVerb =
          parse.is(i, "VERB")
              && !parse.listed(i, Words.MATTER_PREPOSITIONS)
              && !parse.listedBase(i, Words.MATTER_VERBS);
      if (stop && start < 0 && otherVerb) {
        return out;
      }
      if (stop) {
        if (start >= 0 && i > start && !parse.lower(start - 1).equals("than")) {
          for (Phrase phrase : Phrase.list(pack, parse, start, i)) {
            boolean pronoun = phrase.to() - phrase.from() == 1 && parse.is(phrase.from(), "PRON");
            String head = phrase.words().get(phrase.words().size() - 1);
            boolean decision = pack.words(Words.MATTER_NOUNS).contains(head);
            if (!pronoun && !decision) {
              out.add(phrase);
            }
          }
        }
        if (otherVerb) {
          return out;
        }
        start = i + 1;
      }
    }
    return out;
  }
}
