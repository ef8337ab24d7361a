package sicetnon.interpret;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Parse;

/** Whose figures a sentence gives: "according to 2024 data from X", "X reports". */
final class Providers {
  private static final Pattern REPORTS =
      Pattern.compile("^(\\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+){0,2}) (?=\\p{Ll})");

  private final Pattern provider;

  Providers(Pack pack) {
    this.provider =
        Pattern.compile(
            "(?:[Bb]ased on|[Aa]ccording to|[Ff]rom|[Pp]er|by)(?: the| an?)?(?: \\d{4})?(?: "
                + pack.any(Words.DATA_NOUNS)
                + ")?(?: (?:from|of|by|at))? (\\p{Lu}[\\p{L}.]+(?: (?:(?:of|for) (?:the )?)?\\p{Lu}[\\p{L}.]+)*+)");
  }

  /** The name, or empty. */
  String of(Parse parse) {
    String text = parse.sentence().text();
    Matcher reports = REPORTS.matcher(text);
    boolean name =
        reports.find()
            && !parse
                .pack()
                .words(Words.NO_NAMES)
                .contains(reports.group(1).toLowerCase(Locale.ROOT));
    if (name) {
      for (int i = 0; i < parse.size(); i++) {
        boolean verb = parse.token(i).start() - parse.sentence().start() == reports.end();
        if (verb && parse.listedBase(i, Words.FIGURE_VERBS)) {
          return reports.group(1);
        }
      }
    }
    Matcher based = provider.matcher(text);
    return based.find() ? based.group(1) : "";
  }
}
