package sicetnon.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sicetnon.claim.Claim;
import sicetnon.clause.Clauses;
import sicetnon.clause.Predication;
import sicetnon.concept.Things;
import sicetnon.discourse.Moods;
import sicetnon.discourse.Speakers;
import sicetnon.discourse.Statement;
import sicetnon.ingest.Source;
import sicetnon.ingest.Span;
import sicetnon.interpret.Vocabulary;
import sicetnon.pack.Pack;
import sicetnon.role.Abbreviations;
import sicetnon.role.Mention;
import sicetnon.role.MentionTags;
import sicetnon.role.Parse;
import sicetnon.role.RoleBook;
import sicetnon.role.RoleBooks;
import sicetnon.role.RoleFinder;
import sicetnon.role.RoleIndex;
import sicetnon.role.RoleList;
import sicetnon.role.RoleNames;
import sicetnon.text.Analyzer;
import sicetnon.text.Failures;
import sicetnon.text.LanguageRecognizer;
import sicetnon.text.Lexicon;
import sicetnon.text.Sentence;
import sicetnon.text.Tree;

/** Source in, claims out. Holds no state between sources; safe for several threads. */
public final class Extractor {
  /** A heading with more roles lists them and sets none against another. */
  private static final int MOST_CONTRASTED = 4;

  private final Pack pack;
  private final Analyzer analyzer;
  private final Lexicon lexicon;
  private final Vocabulary vocabulary;
  private final Speakers.Forms speech;
  private final RoleFinder roles;
  private final RoleBooks books;
  private final Abbreviations abbreviations;
  private final MentionTags tags;
  private final Languages languages = new Languages(new LanguageRecognizer());

  public Extractor(Pack pack, Analyzer analyzer, Lexicon lexicon) {
    this.pack = pack;
    this.analyzer = analyzer;
    this.lexicon = lexicon;
    this.vocabulary = new Vocabulary(pack, lexicon, new Things(pack, lexicon));
    this.speech = new Speakers.Forms(pack);
    this.roles = new RoleFinder(pack, lexicon);
    this.books = new RoleBooks(pack, lexicon);
    this.abbreviations = new Abbreviations(pack, new RoleNames(pack, lexicon));
    this.tags = new MentionTags(pack, analyzer, lexicon);
  }

  /** Finds sentences, tags and the roles that the source itself shows. */
  public Draft analyze(Source read) {
    Languages.English english = languages.of(read);
    Analysis analysis = new Analysis(english.source(), analyzer);
    Source source = analysis.source();
    return new Draft(
        source,
        analysis.sentences(),
        Outline.of(
            source,
            english.left(),
            abbreviations.definitions(source),
            roles.discovered(source, analysis.sentences()),
            analysis.failures()));
  }

  /**
   * Reads the claims of one source.
   *
   * @param named of the roles that its folder speaks of those that it may name ({@link
   *     RoleIndex#namedIn}); nothing else of other articles reaches its claims
   */
  public Extracted extract(Draft article, RoleList named) {
    return extract(article, named, (parse, statements) -> {});
  }

  /** The same with what each stage gave of each sentence that could be read, in file order. */
  public Accounts account(Draft article, RoleList named) {
    Map<Parse, List<Statement>> heard = new LinkedHashMap<>();
    Extracted extracted = extract(article, named, heard::put);
    List<Parse> parses = List.copyOf(heard.keySet());
    Clauses clauses = new Clauses(pack, lexicon);
    Moods moods = new Moods(pack, lexicon);
    List<Account> all = new ArrayList<>();
    for (int i = 0; i < parses.size(); i++) {
      Parse parse = parses.get(i);
      Tree tree = parse.sentence().syntax().tree();
      List<Predication> said = clauses.read(tree);
      int number = i;
      all.add(
          new Account(
              parse,
              said,
              moods.read(tree, said, w -> role(parse, w)),
              heard.get(parse),
              extracted.claims().stream().filter(c -> last(parses, c) == number).toList()));
    }
    return new Accounts(all, extracted);
  }

  /**
   * What was read in one source, sentence by sentence.
   *
   * @param sentences in file order
   * @param extracted all of it
   */
  public record Accounts(List<Account> sentences, Extracted extracted) {
    public Accounts {
      sentences = List.copyOf(sentences);
    }
  }

  private static boolean role(Parse parse, int word) {
    int token = parse.sentence().syntax().token(word);
    Mention mention = parse.mentionAt(token);
    return mention != null && mention.to() == token + 1;
  }

  /** The last sentence that a quotation touches. */
  private static int last(List<Parse> parses, Claim claim) {
    int last = -1;
    for (int i = 0; i < parses.size(); i++) {
      Parse parse = parses.get(i);
      Span span = parse.sentence().span(0, parse.size());
      last = span.overlap(claim.evidence().span()) > 0 ? i : last;
    }
    return last;
  }

  private Extracted extract(
      Draft article, RoleList named, BiConsumer<Parse, List<Statement>> heard) {
    Source source = article.source();
    RoleBook book = books.book(source, named);
    Failures failures = new Failures(source);
    List<Parse> parses = new ArrayList<>();
    for (Sentence sentence : article.sentences()) {
      Parse unnamed = new Parse(sentence, List.of(), pack);
      parses.add(
          failures.attempt(sentence, () -> tags.apply(sentence, book.mentions(sentence)), unnamed));
    }
    SourceClaims reader =
        new SourceClaims(pack, lexicon, vocabulary, source, book, parses, failures, speech, heard);
    List<Claim> claims = distinct(Speakers.fullNames(reader.read()));
    Extraction rest =
        new Extraction(
            claims.size(),
            subjects(claims),
            speakers(claims),
            parses.size(),
            reader.unresolved(),
            named(book, parses),
            contrasted(book, article.outline()),
            named.more() == 0
                ? ""
                : "too large for an article: it names over "
                    + RoleIndex.MOST
                    + " roles, the first are read",
            failures.all());
    return new Extracted(claims, rest);
  }

  private static Map<String, String> named(RoleBook book, List<Parse> parses) {
    Map<String, String> roles = new TreeMap<>();
    for (Parse parse : parses) {
      parse.mentions().forEach(m -> m.roles().forEach(r -> roles.put(r, book.names().get(r))));
    }
    return roles;
  }

  private static List<List<String>> contrasted(RoleBook book, Outline outline) {
    return Stream.concat(
            Stream.of(outline.title()), outline.headings().stream().map(Outline.Heading::text))
        .map(book::rolesIn)
        .filter(roles -> roles.size() > 1 && roles.size() <= MOST_CONTRASTED)
        .distinct()
        .toList();
  }

  private static Map<String, Integer> subjects(List<Claim> claims) {
    Map<String, Integer> subjects = new TreeMap<>();
    claims.forEach(c -> c.subjects().forEach(r -> subjects.merge(r, 1, Integer::sum)));
    return subjects;
  }

  private static Set<String> speakers(List<Claim> claims) {
    return claims.stream()
        .filter(c -> !c.attributedTo().isEmpty())
        .map(c -> c.attributedTo().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private static List<Claim> distinct(List<Claim> claims) {
    Map<String, Claim> byId = new LinkedHashMap<>();
    claims.forEach(c -> byId.putIfAbsent(c.id(), c));
    return byId.values().stream()
        .sorted(Comparator.comparing(Claim::evidence).thenComparing(Claim::id))
        .toList();
  }
}
