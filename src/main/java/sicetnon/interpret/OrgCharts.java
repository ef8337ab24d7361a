package sicetnon.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sicetnon.claim.Claim;
import sicetnon.claim.Value;
import sicetnon.discourse.Heads;
import sicetnon.discourse.Stance;
import sicetnon.ingest.Block;
import sicetnon.ingest.Source;
import sicetnon.ingest.Span;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Parse;
import sicetnon.role.RoleBook;

/**
 * Charts of who reports to whom, under a heading that says so: lists in which those below stand
 * further in, and rows of arrows, the highest first. Only entries that are names and nothing else.
 */
public final class OrgCharts {
  private static final Pattern ARROW = Pattern.compile("\u2192|\u27f6|\u203a|->|>");

  private final Pack pack;
  private final Source source;
  private final RoleBook book;
  private final ClaimMaker maker;

  OrgCharts(Pack pack, Source source, RoleBook book, ClaimMaker maker) {
    this.pack = pack;
    this.source = source;
    this.book = book;
    this.maker = maker;
  }

  /** The lines that a block shows. */
  public List<Claim> read(Parse parse, Supplier<Stance> mood) {
    Block block = parse.sentence().block();
    boolean entry = block.kind() == Block.Kind.LIST_ITEM || block.kind() == Block.Kind.PARAGRAPH;
    List<Claim> out = new ArrayList<>();
    if (!entry || parse.sentence().start() > 0 || !charted(block)) {
      return out;
    }
    if (ARROW.matcher(block.text()).find()) {
      arrows(parse, mood.get(), out);
    } else if (block.kind() == Block.Kind.LIST_ITEM && book.isName(block.text())) {
      Block above = above(block);
      if (above != null && book.isName(above.text())) {
        line(parse, mood.get(), above.text(), block.text(), whole(above).cover(whole(block)), out);
      }
    }
    return out;
  }

  private boolean charted(Block block) {
    int last = block.headings().size() - 1;
    return Stream.of(block.leadIn(), last < 0 ? -1 : block.headings().get(last))
        .filter(i -> i >= 0)
        .anyMatch(i -> Heads.name(pack, Words.CHART_HEADS, source.blocks().get(i).text()));
  }

  /** The entry under which an entry stands, or null. */
  private Block above(Block block) {
    for (int i = block.index() - 1; i >= 0; i--) {
      Block before = source.blocks().get(i);
      if (before.kind() != Block.Kind.LIST_ITEM
          || !Objects.equals(before.headings(), block.headings())) {
        return null;
      }
      if (before.level() < block.level()) {
        return before;
      }
    }
    return null;
  }

  private void arrows(Parse parse, Stance mood, List<Claim> out) {
    Block block = parse.sentence().block();
    List<String> names =
        ARROW.matcher(block.text()).replaceAll("\n").lines().map(String::strip).toList();
    if (names.stream().allMatch(book::isName)) {
      for (int i = 1; i < names.size(); i++) {
        line(parse, mood, names.get(i - 1), names.get(i), whole(block), out);
      }
    }
  }

  private static Span whole(Block block) {
    return block.span(0, block.text().length());
  }

  private void line(
      Parse parse, Stance mood, String above, String below, Span words, List<Claim> out) {
    for (Pack.Attribute attribute : pack.attributes()) {
      boolean ranks = attribute.kind().equals("relation") && !attribute.things().isEmpty();
      for (String role : ranks ? book.rolesIn(below) : List.<String>of()) {
        for (String superior : book.rolesIn(above)) {
          Value.Target target = new Value.Target(superior, maker.name(superior));
          if (!superior.equals(role)) {
            out.add(
                maker.claim(
                    parse,
                    maker.item(attribute, role, ""),
                    List.of(role),
                    target,
                    true,
                    "",
                    mood,
                    "",
                    words));
          }
        }
      }
    }
  }
}
