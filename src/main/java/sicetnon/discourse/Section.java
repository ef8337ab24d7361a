package sicetnon.discourse;

import java.util.List;
import java.util.Map;
import sicetnon.ingest.Block;
import sicetnon.ingest.Source;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;

/** What the entries of a list or table are about, by the lead-in or heading above them. */
public enum Section {
  /** What somebody does, also where no head says so. */
  DUTIES,
  /** What somebody must bring. */
  SKILLS,
  /** By what somebody is measured. */
  MEASURES,
  /** With what somebody works. */
  TOOLS,
  /** What a course teaches. */
  LESSONS,
  /** What the employer gives. */
  OFFERS;

  private static final Map<Section, List<Words>> HEADS =
      Map.of(
          SKILLS, List.of(Words.REQUIREMENT_HEADS, Words.REQUIREMENT_PHRASES),
          MEASURES, List.of(Words.MEASURE_HEADS),
          TOOLS, List.of(Words.TOOL_HEADS),
          LESSONS, List.of(Words.LESSON_HEADS),
          OFFERS, List.of(Words.OFFER_HEADS));

  /** The section of an entry by the head nearest to it; of anything else, duties. */
  public static Section of(Pack pack, Source source, Block block) {
    return of(pack, source, block, 1);
  }

  /** The same by the nearest head that says so, the title left out. */
  public static Section within(Pack pack, Source source, Block block) {
    return of(pack, source, block, Math.max(1, block.headings().size() - 1));
  }

  private static Section of(Pack pack, Source source, Block block, int headings) {
    boolean entry = block.kind() == Block.Kind.LIST_ITEM || block.kind() == Block.Kind.CELL;
    if (!entry && !block.labelled()) {
      return DUTIES;
    }
    Section own = head(pack, block.row());
    if (own != null) {
      return own;
    }
    Section lead =
        block.leadIn() < 0 ? null : head(pack, source.blocks().get(block.leadIn()).text());
    if (lead != null) {
      return lead;
    }
    int last = block.headings().size() - 1;
    for (int i = last; i >= 0 && i > last - headings; i--) {
      Section heading = head(pack, source.blocks().get(block.headings().get(i)).text());
      if (heading != null) {
        return heading;
      }
    }
    return DUTIES;
  }

  /** What a head says, or null where it says nothing of the kind. */
  private static Section head(Pack pack, String head) {
    if (head.isBlank()) {
      return null;
    }
    if (Heads.name(pack, Words.DUTY_HEADS, head)) {
      return DUTIES;
    }
    for (Section section : values()) {
      boolean named =
          HEADS.getOrDefault(section, List.of()).stream()
              .anyMatch(list -> Heads.name(pack, list, head));
      if (named) {
        return section;
      }
    }
    return null;
  }
}
