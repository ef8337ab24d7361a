package sicetnon.unpack;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * Title, author and date, as whoever made the PDF set them; what a program puts there is no title.
 */
final class PdfProperties {
  private static final Pattern DATE = Pattern.compile("^(?:D:)?(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern BY_PROGRAM =
      Pattern.compile("(?i)^(?:microsoft (?:word|powerpoint|excel|publisher)\\b|untitled)");
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)document ?+\\d*+|presentation ?+\\d*+|powerpoint presentation|slide ?+\\d++"
              + "|layout \\d++|title|print");
  private static final Pattern FILE =
      Pattern.compile(
          "(?i)\\.(?:pdf|docx?|dotx?|odt|rtf|indd|qxp|qxd|pub|pptx?|tex|dvi|txt|html?|pages|xlsx?)$");
  private static final Set<String> NOBODY =
      Set.of(
          "administrator", "admin", "user", "owner", "unknown", "microsoft office user", "author");

  private PdfProperties() {}

  static void type(PDDocumentInformation told, Typescript out) {
    String title = said(told.getTitle());
    if (isTitle(title)) {
      out.property("title", title);
    }
    String author = said(told.getAuthor());
    if (!NOBODY.contains(author.toLowerCase(Locale.ROOT))) {
      out.property("author", author);
    }
    Matcher date = DATE.matcher(said(told.getCOSObject().getString(COSName.CREATION_DATE)));
    if (date.find() && isDay(date.group(2), 12) && isDay(date.group(3), 31)) {
      out.property("date", date.group(1) + "-" + date.group(2) + "-" + date.group(3));
    }
  }

  private static boolean isTitle(String title) {
    boolean name = title.indexOf(' ') < 0 && title.chars().anyMatch(c -> "_/\\".indexOf(c) >= 0);
    return !name
        && title.chars().anyMatch(Character::isLetter)
        && !BY_PROGRAM.matcher(title).find()
        && !NO_TITLE.matcher(title).matches()
        && !FILE.matcher(title).find();
  }

  private static String said(String value) {
    return value == null ? "" : value.strip();
  }

  private static boolean isDay(String number, int most) {
    int n = Integer.parseInt(number);
    return n >= 1 && n <= most;
  }
}
