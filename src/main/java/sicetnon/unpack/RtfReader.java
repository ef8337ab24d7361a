package sicetnon.unpack;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import sicetnon.unpack.RtfGroup.Place;

/**
 * Reads a document in the Rich Text Format as its parser finds groups, commands and bytes in it.
 */
final class RtfReader extends RtfListenerAdaptor {
  /** Groups within each other; what stands deeper is passed over. */
  private static final int DEEPEST = 500;

  private static final Pattern CONTENTS = Pattern.compile("(?i)\\s*+(?:toc|index|toa)\\b");

  private final Typescript out;
  private final RtfHead head = new RtfHead();
  private final RtfBody body;
  private final Deque<RtfGroup> groups = new ArrayDeque<>();
  private RtfGroup group = new RtfGroup();
  private int passedOver;
  private int skipped;
  private boolean optional;
  private boolean fresh;

  RtfReader(Typescript out) {
    this.out = out;
    this.body = new RtfBody(head.styles(), new Body(out));
  }

  @Override
  public void processGroupStart() {
    skipOptional();
    skipped = 0;
    if (passedOver > 0 || groups.size() >= DEEPEST) {
      passedOver++;
      return;
    }
    groups.push(group);
    group = group.inner();
    fresh = true;
    if (group.place == Place.STYLES) {
      head.styles().begin();
    }
  }

  @Override
  public void processGroupEnd() {
    skipOptional();
    skipped = 0;
    if (passedOver > 0) {
      passedOver--;
      return;
    }
    if (group.box) {
      body.closeBox(group);
    }
    if (group.place == Place.STYLES) {
      head.styles().end();
    }
    group = groups.isEmpty() ? new RtfGroup() : groups.pop();
  }

  /** A group that may be passed over and begins with what is not known is passed over. */
  private void skipOptional() {
    if (optional) {
      group.place = Place.NOWHERE;
      optional = false;
    }
  }

  @Override
  public void processCharacterBytes(byte[] data) {
    if (data.length == 0) {
      return;
    }
    fresh = false;
    skipOptional();
    int from = Math.min(skipped, data.length);
    skipped -= from;
    if (from < data.length) {
      text(new String(data, from, data.length - from, head.charset(group.font)));
    }
  }

  private void text(String chars) {
    if (passedOver > 0) {
      return;
    }
    switch (group.place) {
      case TEXT -> {
        if (!group.hidden && !group.deleted && !out.full()) {
          body.add(chars, group.bold);
        }
      }
      case MARK -> {
        if (!chars.isBlank()) {
          body.mark();
        }
      }
      case INSTRUCTION -> group.field.append(chars);
      default -> head.text(group, chars);
    }
  }

  @Override
  public void processCommand(Command command, int value, boolean valued, boolean ignored) {
    if (passedOver > 0) {
      return;
    }
    if (command == Command.optionalcommand) {
      optional = fresh;
      return;
    }
    fresh = false;
    boolean passed = optional;
    optional = false;
    if (character(command, value)) {
      return;
    }
    skipped = 0;
    if (command.getCommandType() == CommandType.Destination || passed) {
      destination(command, passed);
    } else if (group.place == Place.TEXT) {
      layout(command, value);
    } else {
      head.command(group, command, value);
    }
    head.encoding(command, value);
    boolean on = !valued || value != 0;
    switch (command) {
      case plain -> group.plainText();
      case b -> group.bold = on;
      case v -> group.hidden = on;
      case deleted -> group.deleted = on;
      case f -> group.font = value;
      case uc -> group.fallback = Math.max(0, value);
      default -> {}
    }
  }

  /** Whether it stands for a character. */
  private boolean character(Command command, int value) {
    String chars = RtfSigns.of(command, value);
    if (chars.isEmpty()) {
      return false;
    }
    if (skipped > 0 && command != Command.u) {
      skipped--;
    } else {
      text(chars);
    }
    skipped = command == Command.u ? group.fallback : skipped;
    return true;
  }

  /** A group is for something; what is not known here is for no text. */
  private void destination(Command command, boolean passed) {
    Place outer = group.place;
    switch (command) {
      case rtf, object, result -> {}
      case field -> group.field = new StringBuilder();
      case fldinst -> group.place = Place.INSTRUCTION;
      case fldrslt -> {
        boolean contents = CONTENTS.matcher(group.field).lookingAt();
        group.place = contents ? Place.NOWHERE : outer;
      }
      case footnote, shptxt, dptxbxtext -> {
        if ((outer == Place.TEXT || outer == Place.MUTE) && !group.box) {
          group.place = Place.TEXT;
          group.box = true;
          body.openBox();
        }
      }
      case shp, shpinst, shpgrp, docmd, upr -> {
        group.place = outer == Place.TEXT || outer == Place.MUTE ? Place.MUTE : Place.NOWHERE;
      }
      case ud -> group.place = outer == Place.MUTE ? Place.TEXT : outer;
      case listtext, pntext -> group.place = outer == Place.TEXT ? Place.MARK : Place.NOWHERE;
      case pn -> {
        group.place = Place.NOWHERE;
        if (!groups.isEmpty()) {
          groups.peek().listed = true;
        }
      }
      case fonttbl -> group.place = Place.FONTS;
      case stylesheet -> group.place = Place.STYLES;
      case info -> group.place = Place.CARD;
      default -> {
        boolean said = outer == Place.CARD && !passed;
        group.place = said ? Place.CARD : Place.NOWHERE;
        group.value = said ? head.card().begin(command.getCommandName()) : "";
      }
    }
  }

  private void layout(Command command, int value) {
    switch (command) {
      case par, sect -> {
        if (!group.deleted) {
          body.endParagraph(group);
        }
      }
      case pard -> group.plainParagraph();
      case s -> group.style = value;
      case outlinelevelN -> group.outline = Math.max(0, Math.min(9, value));
      case ilvl -> group.level = Math.max(0, Math.min(8, value));
      case intbl -> group.inTable = true;
      case itap -> group.inTable = value > 0;
      case cell -> body.endCell(group);
      case nestcell -> body.endParagraph(group);
      case row -> body.endRow();
      case trowd -> body.table().define();
      case trhdr -> body.table().head();
      case clmrg -> body.table().beside();
      case clvmrg -> body.table().continued();
      case cellx -> body.table().edge(value);
      default -> {}
    }
  }

  /** Types what is left when the document ends or breaks off, and what its card says. */
  void finish() {
    body.finish(group);
    head.card().tell(out);
  }
}
