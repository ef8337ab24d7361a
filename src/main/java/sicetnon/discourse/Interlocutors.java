package sicetnon.discourse;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import sicetnon.ingest.Block;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Mention;
import sicetnon.role.Parse;
import sicetnon.role.RoleBook;

/** Who "I" and "you" are. One per source; changes as the reader goes on. */
public final class Interlocutors {
  /** Words before which a sentence says as what somebody speaks. */
  private static final int OPENING = 4;

  private final Pack pack;
  private final RoleBook book;
  private final Context context;
  private Subject narrator = Subject.NONE;
  private Subject reader = Subject.NONE;

  /** Who "I" is in one sentence only: "when I was a clerk, I ...". */
  private Subject once = Subject.NONE;

  /** Who "I" and "we" are until the section ends: "As a cheesemaker, I ...". */
  private Subject here = Subject.NONE;

  private boolean several;
  private List<Integer> section = List.of();

  Interlocutors(Pack pack, RoleBook book, Context context) {
    this.pack = pack;
    this.book = book;
    this.context = context;
  }

  /** Who "I" is: the speaker of a transcript's line, else the writer, if he has said what he is. */
  Subject i(Block block) {
    if (once.known() || !block.labelled()) {
      return once.known() ? once : here.known() && !several ? here : narrator;
    }
    List<String> speaker = book.holders(block.row());
    boolean answers =
        pack.words(Words.ANSWER_LABELS).contains(block.row().strip().toLowerCase(Locale.ROOT));
    if (speaker.size() == 1) {
      return Subject.of(speaker, "the speaker of " + context.line(block));
    }
    return answers ? context.document() : narrator;
  }

  /** Who "we" are: "As trustees, we appoint the director". */
  Subject we() {
    return once.known() || !several ? once : here;
  }

  /** Whom "you" is: the role of the section, else that spoken to so far, else the page's. */
  Subject you(Block block) {
    Subject headed = context.headedBy(block);
    Subject you = headed.known() ? headed : reader.known() ? reader : context.document();
    return context.ofReader(you) ? Subject.NONE : you;
  }

  /** Whom "you" is in a sentence, which may say so: "As a midwife in our centre, you will ...". */
  Subject you(Parse parse) {
    Subject named = introduced(parse, "you", "your");
    return named.known() ? named : you(parse.sentence().block());
  }

  /** "My life as a managing editor": the writer is one. */
  void titled(Parse parse) {
    boolean own = false;
    for (int i = 0; i < parse.size(); i++) {
      own |= parse.listed(i, Words.MEMOIR_WORDS);
    }
    Subject page = context.document();
    narrator = own && page.known() ? page : narrator;
    for (Mention mention : parse.mentions()) {
      String before = introducer(parse, mention);
      boolean one = mention.roles().size() == 1 && List.of("as", "of", "from").contains(before);
      if (own && one) {
        narrator = subject(parse, mention);
      }
    }
  }

  /** Takes note of a sentence that says who speaks or whom the article speaks to. */
  public void hear(Parse parse) {
    once = introduced(parse, "i", "my", "me", "we");
    if (!parse.sentence().block().headings().equals(section)) {
      here = Subject.NONE;
      section = parse.sentence().block().headings();
    }
    if (once.known() && opensAs(parse) && !past(parse)) {
      here = once;
      several = says(parse, "we");
    }
    parse.mentions().stream().filter(m -> m.roles().size() == 1).forEach(m -> told(parse, m));
    Subject named = introduced(parse, "you", "your");
    reader = named.known() ? named : wanted(parse);
  }

  /** "I am a midwife", "I was an usher". */
  private void told(Parse parse, Mention mention) {
    int be = mention.from() - 1;
    while (parse.is(be, "DET", "ADJ", "ADV") || parse.lower(be).equals("as")) {
      be--;
    }
    String verb = parse.lower(be);
    boolean past = verb.equals("was") || (verb.equals("been") && parse.lower(be - 1).equals("had"));
    boolean am = past || verb.equals("am") || verb.equals("'m") || verb.equals("been");
    boolean works = parse.listed(be, Words.BEING_VERBS) && !verb.equals("be");
    boolean i = false;
    for (int j = Math.max(0, be - 3); j < be; j++) {
      i |= parse.lower(j).equals("i");
    }
    if (i && (am || works) && be < mention.from() - 1) {
      once = past ? subject(parse, mention) : once;
      narrator = past ? narrator : subject(parse, mention);
    }
  }

  /** "As a cheesemaker, I ...", "In my role as cheesemaker, I ...". */
  private static boolean opensAs(Parse parse) {
    int as = 0;
    while (as < OPENING && !parse.lower(as).equals("as")) {
      as++;
    }
    return as < OPENING;
  }

  private static boolean past(Parse parse) {
    for (int i = 0; i < parse.size(); i++) {
      if (parse.past(i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean says(Parse parse, String... words) {
    List<String> any = List.of(words);
    for (int i = 0; i < parse.size(); i++) {
      if (any.contains(parse.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** The role as which somebody of these words acts: "As a law clerk I wrote". */
  private Subject introduced(Parse parse, String... somebody) {
    if (parse.mentions().isEmpty()) {
      return Subject.NONE;
    }
    for (Mention mention : says(parse, somebody) ? parse.mentions() : List.<Mention>of()) {
      if (mention.roles().size() == 1 && introducer(parse, mention).equals("as")) {
        return subject(parse, mention);
      }
    }
    return Subject.NONE;
  }

  /** "We are looking for a midwife". */
  private Subject wanted(Parse parse) {
    if (parse.mentions().isEmpty()) {
      return reader;
    }
    Set<String> hiring = pack.words(Words.HIRING_WORDS);
    boolean hires = false;
    for (int i = 0; i < parse.size(); i++) {
      hires |= hiring.contains(parse.lower(i));
      hires |= hiring.contains(parse.lower(i) + " " + parse.lower(i + 1));
    }
    Subject wanted = reader;
    for (Mention mention : parse.mentions()) {
      String before = introducer(parse, mention);
      boolean sought = before.equals("for") || hiring.contains(before);
      wanted = hires && sought && mention.roles().size() == 1 ? subject(parse, mention) : wanted;
    }
    return wanted;
  }

  private Subject subject(Parse parse, Mention mention) {
    return Subject.of(mention.roles(), context.line(parse.sentence().block()));
  }

  /** The word before the article and adjectives of a mention; only "as" may stand right before. */
  private static String introducer(Parse parse, Mention mention) {
    int before = mention.from() - 1;
    while (parse.is(before, "DET", "ADJ", "ADV") || yours(parse.lower(before))) {
      before--;
    }
    boolean right = before == mention.from() - 1 && !parse.lower(before).equals("as");
    return right ? "" : parse.lower(before);
  }

  private static boolean yours(String word) {
    return word.equals("our") || word.equals("your");
  }
}
