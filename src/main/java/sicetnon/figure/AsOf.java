package sicetnon.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sicetnon.ingest.Block;
import sicetnon.ingest.Source;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;

/**
 * The year, or year and month, for which a sentence says what it says: {@code 2024} or {@code
 * 2024-03}. Only words of the sentence or of a heading below the title count, never the date of
 * publication.
 */
public final class AsOf {
  private static final String MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec";
  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
  private static final String DATE =
      "(?:the (?:end|start|beginning) of |early |mid-|late )?(?:(?:\\d{1,2}(?:st|nd|rd|th)? )?"
          + MONTH
          + "(?: \\d{1,2}(?:st|nd|rd|th)?,?)? |q[1-4] )?(?!(?:19|20)00 \\p{Ll}+s\\b)((?:19|20)\\d\\d)(?![\\d-])";

  /** "as of March 2024", "since 2023", "from 2022 on". */
  private static final Pattern STATE =
      Pattern.compile(
          "(?i)(?:\\bas (?:of|at)|\\bsince|\\beffective(?: from)?|\\bfrom(?=[^,.;]{4,16} on(?:wards?)?\\b)) "
              + DATE);

  /**
   * A date in the words.
   *
   * @param start first char
   */
  private record Found(String date, int start) {}

  /** "in 2024", "(2024)", "2024 data": enough for a figure. */
  private final Pattern figure;

  public AsOf(Pack pack) {
    this.figure =
        Pattern.compile(
            "(?i)(?:\\bas (?:of|at) |\\bsince |\\bin |\\bfor |\\bduring |\\()"
                + DATE
                + "|()\\b((?:19|20)\\d\\d)(?= (?:\\p{L}+ ){0,2}?"
                + pack.any(Words.DATA_NOUNS)
                + "\\b)");
  }

  /**
   * For which time a clause speaks, or empty.
   *
   * @param verb where its verb stands in the sentence
   * @param first where the first verb of the sentence stands
   */
  public String state(String sentence, int verb, int first) {
    return pick(find(STATE, sentence), verb, first);
  }

  /**
   * For which time a figure is given, or empty.
   *
   * @param figure where it stands in the sentence
   * @param first where the first figure of the sentence stands
   */
  public String figure(String sentence, int figure, int first) {
    return pick(find(this.figure, sentence), figure, first);
  }

  /** The time that the headings above a block name, the innermost first, or empty. */
  public String heading(Source source, Block block, boolean figure) {
    for (int i = block.headings().size() - 1; i >= 0; i--) {
      Block heading = source.blocks().get(block.headings().get(i));
      boolean title = heading.level() <= 1 || heading.text().equals(source.title());
      List<Found> found = find(figure ? this.figure : STATE, heading.text());
      if (!title && !found.isEmpty()) {
        return pick(found, 0, 0);
      }
    }
    return "";
  }

  /**
   * The one date of all. Of several, where the first stands before what it dates, as in "since 2021
   * A, since 2024 B", the last before; else the next.
   */
  private static String pick(List<Found> found, int at, int first) {
    boolean leads = !found.isEmpty() && found.get(0).start() < first;
    String date = "";
    for (Found next : found) {
      boolean takes = leads ? date.isEmpty() || next.start() < at : next.start() > at;
      date = takes && (leads || date.isEmpty()) ? next.date() : date;
    }
    return date.isEmpty() && !found.isEmpty() ? found.get(found.size() - 1).date() : date;
  }

  private static List<Found> find(Pattern pattern, String text) {
    List<Found> out = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      boolean plain = matcher.group(2) != null;
      String month = plain ? matcher.group(1) : null;
      String year = plain ? matcher.group(2) : matcher.group(4);
      out.add(new Found(month == null ? year : year + "-" + number(month), matcher.start()));
    }
    return out;
  }

  private static String number(String month) {
    int index = MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) / 4;
    return String.format(Locale.ROOT, "%02d", index + 1);
  }
}
