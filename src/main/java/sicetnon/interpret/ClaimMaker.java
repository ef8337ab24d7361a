package sicetnon.interpret;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sicetnon.claim.Claim;
import sicetnon.claim.DataItem;
import sicetnon.claim.Evidence;
import sicetnon.claim.Hash;
import sicetnon.claim.Kind;
import sicetnon.claim.Scope;
import sicetnon.claim.Value;
import sicetnon.concept.Deed;
import sicetnon.discourse.Stance;
import sicetnon.discourse.Statement;
import sicetnon.ingest.Block;
import sicetnon.ingest.Source;
import sicetnon.ingest.Span;
import sicetnon.ingest.Wording;
import sicetnon.pack.Pack;
import sicetnon.role.Parse;

/** Puts claims together: questions from their templates, quotations from the file. */
final class ClaimMaker {
  private static final String HEADING = " (heading)";
  private static final Pattern MARKS = Pattern.compile("<[^<>]*+>|[*_`\"'\\s\uFDEF]++");

  private final Source source;
  private final Wording wording;
  private final Map<String, String> names;
  private final Capitals capitals;

  /** Roles' names as the article writes them. */
  private final Map<String, String> written = new HashMap<>();

  ClaimMaker(Source source, Map<String, String> names, Capitals capitals) {
    this.source = source;
    this.capitals = capitals;
    this.wording = new Wording(source);
    this.names = names;
  }

  /** The claim that tokens {@code [from, to)} of a fact's sentence make. */
  Claim claim(
      Statement fact,
      DataItem item,
      List<String> subjects,
      Value value,
      boolean positive,
      String exclusive,
      int from,
      int to) {
    int first = fact.parse().open(from, to);
    int last = Math.max(first + 1, fact.parse().clip(from, to));
    Span span = fact.parse().sentence().span(first, last);
    return restated(
        fact.parse(),
        item,
        subjects,
        value,
        positive,
        exclusive,
        fact.mood(),
        meant(pronoun(fact), fact.subject().roles(), fact.subject().from(), span),
        span);
  }

  /** The claim that a span of the file makes, of a subject that was found elsewhere or not. */
  Claim claim(
      Parse parse,
      DataItem item,
      List<String> subjects,
      Value value,
      boolean positive,
      String exclusive,
      Stance mood,
      String from,
      Span words) {
    String resolved = meant("", subjects, from, words);
    return restated(parse, item, subjects, value, positive, exclusive, mood, resolved, words);
  }

  /** The same where it is told already who is meant. */
  Claim restated(
      Parse parse,
      DataItem item,
      List<String> subjects,
      Value value,
      boolean positive,
      String exclusive,
      Stance mood,
      String resolvedFrom,
      Span words) {
    List<String> sorted = subjects.stream().distinct().sorted().toList();
    Span span = withLabel(parse, words);
    Evidence evidence = evidence(span, parse.sentence().span(0, parse.size()).cover(span));
    String id = id(sorted, item, value, positive, span);
    Scope scope = mood.scope();
    return new Claim(
        id,
        item,
        sorted,
        value,
        positive,
        mood.modality(),
        mood.held(),
        mood.attributedTo(),
        scope,
        exclusive,
        evidence,
        resolvedFrom,
        mood.attributedTo().isEmpty() ? source.path() : mood.attributedTo());
  }

  /** The pronoun that is a clause's subject, or empty. */
  private static String pronoun(Statement fact) {
    boolean one =
        fact.clause() != null && fact.clause().subjectTo() - fact.clause().subjectFrom() == 1;
    int at = one ? fact.clause().subjectFrom() : -1;
    return fact.parse().is(at, "PRON", "DET") ? fact.parse().lower(at) : "";
  }

  /**
   * Who is meant: "they" is the product owner (named in line 15). The quotation's own line is not
   * told.
   */
  private String meant(String pronoun, List<String> roles, String from, Span words) {
    if (from.isEmpty()) {
      return "";
    }
    List<String> sorted = roles.stream().distinct().sorted().toList();
    String who =
        pronoun.isEmpty()
            ? (sorted.size() > 1 ? "the subjects" : "the subject")
            : "\"" + (pronoun.equals("i") ? "I" : pronoun) + "\"";
    String own = "line " + source.text().line(words.start());
    String there = there(from);
    boolean named =
        !from.startsWith("the speaker")
            && !from.startsWith("the person")
            && !from.startsWith("the two");
    String where = (named ? "named in " : "") + there;
    return who
        + (sorted.size() > 1 ? " are " : " is ")
        + joined(sorted, "and")
        + (from.equals(own) ? "" : " (" + where + ")");
  }

  /** "line 15 (heading)" is the heading in line 15. */
  private static String there(String from) {
    boolean behind = from.endsWith(HEADING) && from.length() > HEADING.length();
    String said =
        behind ? "the heading " + from.substring(0, from.length() - HEADING.length()) : from;
    return said.startsWith("the heading line ")
        ? "the heading in " + said.substring("the heading ".length())
        : said;
  }

  private Evidence evidence(Span span, Span sentence) {
    return new Evidence(
        source.path(),
        source.text().line(span.start()),
        span,
        source.text().slice(span),
        wording.of(span),
        sentence,
        wording.of(sentence));
  }

  /** A passage as a person reads it. */
  String words(Span passage) {
    return wording.of(passage);
  }

  /** A claim that follows from others, with the words of both. */
  Claim derived(
      Claim from, DataItem item, List<String> subjects, Value value, Scope scope, Span span) {
    List<String> sorted = subjects.stream().distinct().sorted().toList();
    Evidence evidence = evidence(span, span);
    return new Claim(
        id(sorted, item, value, true, span),
        item,
        sorted,
        value,
        true,
        from.modality(),
        from.held(),
        from.attributedTo(),
        scope,
        "",
        evidence,
        "",
        from.origin());
  }

  private String id(
      List<String> subjects, DataItem item, Value value, boolean positive, Span span) {
    return Hash.of(
        "c",
        source.path(),
        span.start() + "-" + span.end(),
        String.join(";", subjects),
        item.attribute(),
        item.topic(),
        value.text() + (positive ? "+" : "-"));
  }

  /** What stands first after a label is quoted with it: "Reports to: the head chef". */
  private Span withLabel(Parse parse, Span words) {
    Block block = parse.sentence().block();
    boolean first =
        block.labelled()
            && !parse.label()
            && words.start() <= block.span(block.bodyStart(), block.text().length()).start();
    return first && beside(block) ? words.cover(block.span(0, 1)) : words;
  }

  /** Whether the file has a label as it is read, but for marks, with no time behind a name. */
  private boolean beside(Block block) {
    int from = block.map().get(0);
    int to = block.map().get(block.bodyStart());
    String there = to < from ? "" : source.text().plain().substring(from, to);
    return unmarked(there).equals(unmarked(block.text().substring(0, block.bodyStart())));
  }

  private static String unmarked(String label) {
    return MARKS.matcher(label).replaceAll("");
  }

  /** A role's name as the article writes it. */
  String name(String role) {
    return written.computeIfAbsent(role, this::newName);
  }

  private String newName(String role) {
    String name = names.getOrDefault(role, role.replace('-', ' '));
    String last = name.substring(name.lastIndexOf('\u203A') + 1);
    int note = last.indexOf(':');
    return capitals.name((note < 0 ? last : last.substring(0, note)).strip());
  }

  /** A question about one role. */
  DataItem item(Pack.Attribute attribute, String role, String topic) {
    String question = attribute.question().replace("{role}", name(role));
    return new DataItem(attribute.id(), kind(attribute), role, topic, question, false);
  }

  /** A question about an unordered pair of roles. */
  DataItem item(Pack.Attribute attribute, List<String> pair) {
    List<String> sorted = pair.stream().distinct().sorted().toList();
    String question =
        attribute
            .question()
            .replace("the {pair}", "{pair}")
            .replace("{pair}", joined(sorted, "and"))
            .replace("the {either}", "{either}")
            .replace("{either}", joined(sorted, "or"));
    return new DataItem(
        attribute.id(), kind(attribute), String.join("; ", sorted), "", question, false);
  }

  /** Which of a pair is nearer to a pole. */
  DataItem contrast(Pack.Attribute attribute, Pack.Pole pole, List<String> pair) {
    List<String> sorted = pair.stream().distinct().sorted().toList();
    String more = pole.more().isEmpty() ? "is nearer to \"" + pole.name() + "\"" : pole.more();
    String question = "Which of " + joined(sorted, "and") + " " + more + "?";
    return new DataItem(
        attribute.id(), Kind.COMPARISON, String.join("; ", sorted), pole.id(), question, false);
  }

  private String joined(List<String> roles, String by) {
    return roles.stream().map(r -> "the " + name(r)).collect(Collectors.joining(" " + by + " "));
  }

  /** To whom an act on a thing falls: in the pack's words, else in those of the sentence. */
  DataItem performed(Deed deed, Supplier<String> question) {
    String key = deed.thing().key();
    return new DataItem(
        "performs",
        Kind.HOLDER,
        key,
        key,
        deed.question().isEmpty() ? question.get() : deed.question(),
        deed.single(),
        deed.thing(),
        deed.because());
  }

  private static Kind kind(Pack.Attribute attribute) {
    return Kind.valueOf(attribute.kind().toUpperCase(Locale.ROOT));
  }
}
