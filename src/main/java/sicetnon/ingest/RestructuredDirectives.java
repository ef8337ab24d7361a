package sicetnon.ingest;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what two dots begin: directives; comments, targets and notes, which are left out. */
final class RestructuredDirectives {
  private static final Pattern OPTION = Pattern.compile("\\A\\s++:[\\w-]++:(?:\\s|\\z)");

  private final Page page;
  private final BlockList blocks;
  private final Hanging hanging;

  RestructuredDirectives(Page page, BlockList blocks, Hanging hanging) {
    this.page = page;
    this.blocks = blocks;
    this.hanging = hanging;
  }

  /**
   * Reads what two dots begin, and tells the line behind it or the first of its text.
   *
   * @param from char of the line at which the dots stand
   * @param base columns that it is set in
   */
  int read(int at, int from, int base) {
    String line = page.line(at);
    Optional<Directive> directive = Directive.at(line, from);
    int end = page.outdent(at + 1, base);
    if (directive.isEmpty()) {
      // a comment, a footnote, a target; an empty comment has no text below it
      return line.length() == from + 2 && page.blank(at + 1) ? at + 1 : end;
    }
    int body = options(at + 1, base);
    int argument = directive.get().argument();
    return switch (directive.get().kind()) {
      case DROPPED -> end;
      case CODE -> code(body, end);
      case BODY -> body;
      case TITLED -> titled(at, directive.get(), body, end, base);
      case TEXT -> argument < line.length() ? text(at, argument, base) : body;
    };
  }

  private int titled(int at, Directive directive, int body, int end, int base) {
    MappedText title = page.words(at, directive.argument());
    if (directive.name().equals("rubric")) {
      hanging.open(title);
    } else {
      hanging.open(title, base);
    }
    if (directive.name().equals("list-table") || directive.name().equals("csv-table")) {
      boolean commas = directive.name().equals("csv-table");
      RestructuredLists.read(page, blocks, commas, at + 1, body, end);
      return end;
    }
    return body;
  }

  /** The line behind a directive's options. */
  private int options(int from, int base) {
    int at = from;
    while (!page.blank(at) && page.indent(at) > base && OPTION.matcher(page.line(at)).find()) {
      int indent = page.indent(at++);
      while (!page.blank(at) && page.indent(at) > indent) {
        at++;
      }
    }
    return at;
  }

  /** The words behind the colons of a directive and the lines below that go on with them. */
  private int text(int at, int from, int base) {
    Wrapped words = page.words().add(page.span(at, from));
    int end = at + 1;
    while (!page.blank(end)
        && page.indent(end) > base
        && !OPTION.matcher(page.line(end)).find()
        && !RestructuredReader.bullet(page.line(end))) {
      words.add(page.span(end++, 0));
    }
    words.put(0, blocks);
    return options(end, base);
  }

  /** Adds lines as code, and tells the line behind them. */
  int code(int from, int to) {
    int first = from;
    while (first < to && page.blank(first)) {
      first++;
    }
    MappedText code = page.code(first, to);
    if (!code.isBlank()) {
      blocks.code(code);
    }
    return to;
  }
}
